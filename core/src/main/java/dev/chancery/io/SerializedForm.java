package dev.chancery.io;

import java.io.InvalidObjectException;
import java.util.Collection;

/** Checks values of this package that a stream holds, which can be anything. */
final class SerializedForm {
  private SerializedForm() {}

  /**
   * Checks the elements of a list or the like, which a stream can fill with anything.
   *
   * @throws InvalidObjectException if one is not of the type
   */
  static void check(Class<?> type, Collection<?> elements) throws InvalidObjectException {
    for (Object each : elements) {
      if (!type.isInstance(each)) {
        throw new InvalidObjectException("expected only " + type + ", got a " + each.getClass());
      }
    }
  }
}
