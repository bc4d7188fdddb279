package dev.chancery.io;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Tells how many bytes are read, of a file as it lies there or of text, or how many characters. */
final class Meter extends FilterInputStream {
  private final Loading loading;
  private final boolean text;

  private Meter(InputStream in, Loading loading, boolean text) {
    super(in);
    this.loading = loading;
    this.text = text;
  }

  static Meter ofFile(InputStream in, Loading loading) {
    return new Meter(in, loading, false);
  }

  static Meter ofText(InputStream in, Loading loading) {
    return new Meter(in, loading, true);
  }

  /** The characters of a text that has no bytes. */
  static Reader ofText(Reader in, Loading loading) {
    return new FilterReader(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        loading.countText(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(char[] chars, int offset, int length) throws IOException {
        int read = super.read(chars, offset, length);
        loading.countText(Math.max(0, read));
        return read;
      }
    };
  }

  private void count(int bytes) {
    if (text) {
      loading.countText(bytes);
    } else {
      loading.countFile(bytes);
    }
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
