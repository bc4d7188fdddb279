package dev.chancery.io;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Bytes that nobody has room for: a start, then a pattern over and over, then an end. */
final class EndlessText extends InputStream {
  private static final int PATTERNS = 1 << 14;

  private final byte[] start;
  private final byte[] pattern;
  private final byte[] end;
  private final long repeated;
  private long position;

  EndlessText(String start, String pattern, long repeated, String end) {
    this.start = start.getBytes(StandardCharsets.UTF_8);
    // Whole patterns, so many at once that copying them takes no time.
    String longer = pattern.repeat(Math.max(1, PATTERNS / pattern.length()));
    this.pattern = longer.getBytes(StandardCharsets.UTF_8);
    this.end = end.getBytes(StandardCharsets.UTF_8);
    this.repeated = repeated;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (position < start.length) {
      return copy(start, (int) position, target, offset, length);
    }
    long inside = position - start.length;
    if (inside < repeated) {
      int read = 0;
      while (read < length && inside + read < repeated) {
        int from = (int) ((inside + read) % pattern.length);
        int count =
            (int)
                Math.min(Math.min(pattern.length - from, length - read), repeated - inside - read);
        System.arraycopy(pattern, from, target, offset + read, count);
        read += count;
      }
      position += read;
      return read;
    }
    long behind = inside - repeated;
    return behind < end.length ? copy(end, (int) behind, target, offset, length) : -1;
  }

  private int copy(byte[] from, int index, byte[] target, int offset, int length) {
    int count = Math.min(length, from.length - index);
    System.arraycopy(from, index, target, offset, count);
    position += count;
    return count;
  }
}
