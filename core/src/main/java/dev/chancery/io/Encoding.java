package dev.chancery.io;

import com.google.common.primitives.Bytes;
import dev.chancery.io.LoadFailure.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as bytes of UTF-8 and as characters. What is neither is refused, never replaced. */
final class Encoding {
  private static final int BUFFER = 1 << 15;

  private Encoding() {}

  /** Returns the characters; reading throws only behind all those that are UTF-8. */
  static Reader decoded(InputStream bytes) {
    return new OfBytes(bytes);
  }

  static Writer encoded(OutputStream bytes) {
    CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new BufferedWriter(new OutputStreamWriter(bytes, encoder), BUFFER);
  }

  /** Returns the bytes behind a byte order mark, if there is one. */
  static InputStream behindMark(InputStream bytes, String file) throws IOException {
    InputStream buffered = new BufferedInputStream(bytes, BUFFER);
    buffered.mark(4);
    byte[] first = buffered.readNBytes(4);
    buffered.reset();
    if (isWide(first)) {
      throw new LoadException(
          new LoadFailure(Reason.ENCODING, file, 1, 1, "", "UTF-16 or UTF-32", "text in UTF-8"));
    }
    if (isZip(first)) {
      throw new LoadException(
          new LoadFailure(
              Reason.ENCODING,
              file,
              1,
              1,
              "",
              "a zip or a file of a spreadsheet",
              "text in UTF-8; a zip of tables has a name that ends with .zip"));
    }
    boolean mark =
        first.length >= 3
            && first[0] == (byte) 0xEF
            && first[1] == (byte) 0xBB
            && first[2] == (byte) 0xBF;
    if (mark) {
      buffered.skipNBytes(3);
    }
    return buffered;
  }

  /** Whether characters have two or four bytes each: a mark says so, or a zero beside a letter. */
  private static boolean isWide(byte[] first) {
    boolean mark =
        first.length >= 2
            && ((first[0] == (byte) 0xFE && first[1] == (byte) 0xFF)
                || (first[0] == (byte) 0xFF && first[1] == (byte) 0xFE));
    return mark || Bytes.contains(first, (byte) 0);
  }

  /** Whether a zip begins here, as files of spreadsheets do. */
  private static boolean isZip(byte[] first) {
    return Arrays.equals(first, new byte[] {'P', 'K', 3, 4});
  }

  /** Returns the characters behind a byte order mark, if there is one. */
  static Reader behindMark(Reader text) throws IOException {
    BufferedReader buffered = new BufferedReader(text, BUFFER);
    buffered.mark(1);
    if (buffered.read() != '\uFEFF') {
      buffered.reset();
    }
    return buffered;
  }

  /** Returns the characters as bytes. */
  static InputStream encoding(Reader text) {
    return new OfReader(text);
  }

  /** Unlike a reader of Java, it loses nothing of what stands before bytes that are no text. */
  private static final class OfBytes extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;

    OfBytes(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      if (length == 0 || !hasChars()) {
        return length == 0 ? 0 : -1;
      }
      int count = Math.min(length, chars.remaining());
      chars.get(target, offset, count);
      return count;
    }

    private boolean hasChars() throws IOException {
      while (!chars.hasRemaining()) {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        chars.flip();
        if (!chars.hasRemaining()) {
          if (result.isError()) {
            result.throwException();
          }
          if (ended) {
            return false;
          }
          fill();
        }
      }
      return true;
    }

    /** A stream that fails, at a limit perhaps, can be asked again. */
    private void fill() throws IOException {
      bytes.compact();
      try {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count));
      } finally {
        bytes.flip();
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static final class OfReader extends InputStream {
    private final Reader text;
    private final CharsetEncoder encoder =
        StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;

    OfReader(Reader text) {
      this.text = text;
    }

    @Override
    public int read() throws IOException {
      return hasBytes() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0 || !hasBytes()) {
        return length == 0 ? 0 : -1;
      }
      int count = Math.min(length, bytes.remaining());
      bytes.get(target, offset, count);
      return count;
    }

    private boolean hasBytes() throws IOException {
      while (!bytes.hasRemaining() && !(ended && !chars.hasRemaining())) {
        if (!ended) {
          chars.compact();
          ended = text.read(chars) < 0;
          chars.flip();
        }
        bytes.clear();
        CoderResult result = encoder.encode(chars, bytes, ended);
        bytes.flip();
        if (result.isError() && !bytes.hasRemaining()) {
          result.throwException();
        }
      }
      return bytes.hasRemaining();
    }
  }
}
