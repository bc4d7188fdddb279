package dev.chancery.io;

import java.io.IOException;

/** What writes something to a file or a stream. */
interface Writing<T> {
  void writeTo(T target) throws IOException;
}
