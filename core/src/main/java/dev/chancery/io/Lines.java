package dev.chancery.io;

import com.google.common.base.Utf8;
import dev.chancery.io.LoadFailure.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a stream of UTF-8, which end with LF, CR LF or CR; one of them is in memory. */
final class Lines {
  private final InputStream in;
  private final String file;
  private final int longest;
  private byte[] buffer = new byte[1 << 16];
  private int filled;

  /** Where the line begins and ends, and what has been looked at. */
  private int from;

  private int to;
  private int seen;
  private int number;
  private boolean ascii;
  private boolean blank;
  private boolean tooLong;
  private boolean lineFeedMayFollow;

  Lines(InputStream in, String file, int longest) {
    this.in = in;
    this.file = file;
    this.longest = longest;
  }

  /** Returns how many bytes the line has. */
  int length() {
    return to - from;
  }

  /** Copies bytes of the line. */
  void copy(int start, byte[] target, int offset, int length) {
    System.arraycopy(buffer, from + start, target, offset, length);
  }

  /** Returns where, at a byte of the line or behind it, something stands; -1 if nothing does. */
  int firstNotBlank(int start) {
    for (int i = from + Math.max(0, start); i < to; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t') {
        return i - from;
      }
    }
    return -1;
  }

  /** Returns how many characters stand before a byte of the line. */
  int charactersBefore(int index) {
    int count = Math.max(0, Math.min(index, length()));
    return new String(buffer, from, count, StandardCharsets.UTF_8).length();
  }

  /** Returns the number of the line, from 1. */
  int number() {
    return number;
  }

  boolean isBlank() {
    return blank && !tooLong;
  }

  /**
   * Checks that the line can be read.
   *
   * @throws LoadException if it is too long, or not UTF-8
   */
  void check() {
    if (tooLong) {
      throw fault(Reason.LIMIT, "a line that is longer", "at most " + longest + " bytes");
    }
    if (!ascii && !Utf8.isWellFormed(buffer, from, to - from)) {
      throw fault(Reason.ENCODING, "bytes that are not UTF-8", "text in UTF-8");
    }
  }

  private LoadException fault(Reason reason, String found, String expected) {
    return new LoadException(new LoadFailure(reason, file, number, 0, "", found, expected));
  }

  /** Goes to the next line; returns false at the end. */
  boolean next() throws IOException {
    number++;
    from = seen;
    ascii = true;
    blank = true;
    tooLong = false;
    if (lineFeedMayFollow && (seen < filled || fill()) && buffer[seen] == '\n') {
      seen++;
      from = seen;
    }
    lineFeedMayFollow = false;
    boolean more = true;
    while (more && !findEnd()) {
      more = fill();
    }
    to = seen;
    tooLong |= to - from > longest;
    if (more) {
      lineFeedMayFollow = buffer[seen] == '\r';
      seen++;
    }
    return more || to > from || tooLong;
  }

  /** Looks for the end of the line in what has been read. */
  private boolean findEnd() {
    byte[] bytes = buffer;
    int at = seen;
    int all = 0;
    boolean onlyBlanks = blank;
    while (at < filled) {
      byte b = bytes[at];
      if (b == '\n' || b == '\r') {
        break;
      }
      all |= b;
      onlyBlanks &= b == ' ' || b == '\t';
      at++;
    }
    seen = at;
    ascii &= all >= 0;
    blank = onlyBlanks;
    return at < filled;
  }

  /** Reads on behind what there is of the line, which moves to the front. */
  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      filled -= from;
      seen -= from;
      from = 0;
    }
    if (filled > longest) {
      // It is not kept.
      tooLong = true;
      filled = 0;
      seen = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * filled, longest + 1L));
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, read);
    return read > 0;
  }
}
