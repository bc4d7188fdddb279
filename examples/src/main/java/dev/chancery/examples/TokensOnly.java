package dev.chancery.examples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.chancery.Chancery;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the tokens of the bundled file with the JSON library alone, for {@link ColdStartBenchmark}.
 * It runs on the class path only: on the module path the file belongs to its module.
 */
public final class TokensOnly {
  private TokensOnly() {}

  /** Reads to the end. */
  public static void main(String[] args) throws IOException {
    try (InputStream in = Chancery.class.getResourceAsStream("azerbaijan-spain.json");
        JsonParser parser = new JsonFactory().createParser(in)) {
      int texts = 0;
      while (parser.nextToken() != null) {
        texts += parser.currentToken().isScalarValue() ? 1 : 0;
      }
      System.out.println(texts + " values");
    }
  }
}
