package dev.chancery.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of bytes that gives them as streams may, and knows whether it was closed. */
final class ProbeStream extends InputStream {
  private final InputStream bytes;
  private final boolean inPieces;
  private final boolean failing;
  private boolean closed;

  private ProbeStream(byte[] bytes, int length, boolean inPieces, boolean failing) {
    this.bytes = new ByteArrayInputStream(bytes, 0, length);
    this.inPieces = inPieces;
    this.failing = failing;
  }

  static ProbeStream of(byte[] bytes) {
    return new ProbeStream(bytes, bytes.length, false, false);
  }

  /** One byte at a time, with no word of how many there are. */
  static ProbeStream inPieces(byte[] bytes) {
    return new ProbeStream(bytes, bytes.length, true, false);
  }

  static ProbeStream cutAt(int length, byte[] bytes) {
    return new ProbeStream(bytes, length, false, false);
  }

  static ProbeStream failingAt(int length, byte[] bytes) {
    return new ProbeStream(bytes, length, false, true);
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public int read() throws IOException {
    return ended(bytes.read());
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return ended(bytes.read(target, offset, inPieces ? Math.min(1, length) : length));
  }

  private int ended(int read) throws IOException {
    if (read < 0 && failing) {
      throw new IOException("the stream of the tester fails");
    }
    return read;
  }

  @Override
  public int available() throws IOException {
    return inPieces ? 0 : bytes.available();
  }

  @Override
  public void close() {
    closed = true;
  }
}
