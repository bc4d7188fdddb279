package dev.chancery.examples.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Says its first argument, then one more for each line that it is told. */
final class FakePeer {
  private FakePeer() {}

  public static void main(String[] answers) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (int i = 0; i < answers.length && (i == 0 || in.readLine() != null); i++) {
      System.out.println(answers[i].replace('\'', '"'));
    }
  }
}
