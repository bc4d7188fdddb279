package dev.chancery.query;

import java.io.InvalidObjectException;
import java.util.function.Supplier;

/** Reads values of this package from what a stream holds, which can be anything. */
final class SerializedForm {
  private SerializedForm() {}

  /**
   * Returns the value that the form stands for.
   *
   * @throws InvalidObjectException if it stands for none: the form is damaged or forged
   */
  static <T> T read(String what, Supplier<T> value) throws InvalidObjectException {
    try {
      return value.get();
    } catch (RuntimeException e) {
      InvalidObjectException invalid =
          new InvalidObjectException("not a valid " + what + ": " + e.getMessage());
      invalid.initCause(e);
      throw invalid;
    }
  }
}
