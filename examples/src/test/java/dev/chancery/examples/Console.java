package dev.chancery.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs a program and keeps what it prints. Not for tests that run in parallel. */
public final class Console {
  private Console() {}

  /** The {@code main} of a program. */
  public interface Program {
    void run(String[] args) throws Exception;
  }

  /**
   * Returns what the program prints, with plain line feeds. Here {@code System.out} has no letters
   * but those of ASCII, as on some machines: what a program prints is UTF-8 all the same.
   */
  public static String printedBy(Program program, String... args) throws Exception {
    PrintStream original = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.US_ASCII));
    try {
      program.run(args);
    } finally {
      System.setOut(original);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
