package dev.chancery.fuzz;

import dev.chancery.io.Format;

/** What the reader of {@link Format#JSON_LINES} promises for any bytes at all. */
public final class JsonlFuzz {
  private JsonlFuzz() {}

  /** Fails if the bytes break a law; called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    DatasetLaws.check(FuzzInput.bytes(input), Format.JSON_LINES);
  }
}
