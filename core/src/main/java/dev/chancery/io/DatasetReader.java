package dev.chancery.io;

import com.google.common.base.CharMatcher;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.chancery.fact.Fact;
import java.io.BufferedInputStream;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads datasets from files and streams, fact by fact: beside the dataset, one fact is in memory at
 * a time.
 *
 * <p>A strict reader, as it is made, stops at the first fault. A {@link #lenient()} one leaves out
 * the facts that cannot be read, repairs what was clearly meant, and reports both. What a file says
 * of its dataset beside the facts must be right for both.
 *
 * <p>Text is UTF-8, with a byte order mark or without. What is compressed by gzip is read through,
 * whatever it is called. Fields and kinds of facts that this version does not know are kept, and
 * written again: {@link dev.chancery.fact.Fact#otherFields()}, {@link
 * dev.chancery.dataset.Dataset#otherFields()}, {@link dev.chancery.fact.UnsupportedFact}.
 *
 * <p>A lenient reader repairs the spelling of a fact, never its meaning:
 *
 * <ul>
 *   <li>null, or a blank text, for what need not be said is taken as not said, also where another
 *       field says the same or something is usual;
 *   <li>a number where text is expected, or text where a number is, is read as the other;
 *   <li>one value where a list is expected is taken as a list of one;
 *   <li>spaces around a date, an amount, a code or a term are left out, and capital letters, spaces
 *       and underscores in a term are read as it is written.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 */
@CheckReturnValue
public final class DatasetReader {
  private enum Manner {
    STRICT,
    LENIENT,
    DEFERRED
  }

  private final Manner manner;
  private final ReadLimits limits;
  private final @Nullable Consumer<? super LoadProgress> listener;
  private final @Nullable Consumer<? super Fact> consumer;

  private DatasetReader(
      Manner manner,
      ReadLimits limits,
      @Nullable Consumer<? super LoadProgress> listener,
      @Nullable Consumer<? super Fact> consumer) {
    this.manner = manner;
    this.limits = limits;
    this.listener = listener;
    this.consumer = consumer;
  }

  /** Returns a reader that stops at the first fault. */
  public static DatasetReader strict() {
    return new DatasetReader(Manner.STRICT, ReadLimits.standard(), null, null);
  }

  /** Returns a reader that leaves out facts that cannot be read, and reports them. */
  public DatasetReader lenient() {
    return new DatasetReader(Manner.LENIENT, limits, listener, consumer);
  }

  /**
   * Returns a reader that checks the syntax at once, and reads the facts of a kind when the dataset
   * is first asked for them: quicker to open for a file that is known to be right. It does so for
   * JSON documents, whose text it keeps; the other formats it reads as a strict one does. A fault
   * in a fact is thrown as a {@link LoadException} then, and references between facts are not
   * checked.
   */
  public DatasetReader deferred() {
    return new DatasetReader(Manner.DEFERRED, limits, listener, consumer);
  }

  /** Returns a reader that refuses what is larger than the limits; see {@link ReadLimits}. */
  public DatasetReader withLimits(ReadLimits newLimits) {
    return new DatasetReader(manner, newLimits, listener, consumer);
  }

  /**
   * Returns a reader that tells how far it has come: some ten times a second, and at the end.
   *
   * @param newListener called by the thread that reads; what it throws ends the reading
   */
  public DatasetReader withProgress(Consumer<? super LoadProgress> newListener) {
    return new DatasetReader(manner, limits, newListener, consumer);
  }

  /**
   * Returns a reader that gives each fact to the consumer, in the order of the file, and keeps
   * none: a file of any length is read in the memory of one fact. The dataset of its report has all
   * but the facts. That ids are unique and references lead to a fact is not checked, and nothing is
   * deferred. A JSON document whose facts stand before its sources is kept until these are read.
   *
   * @param newConsumer called by the thread that reads; what it throws ends the reading
   */
  public DatasetReader givingFactsTo(Consumer<? super Fact> newConsumer) {
    return new DatasetReader(manner, limits, listener, newConsumer);
  }

  private Loading loading(String name) {
    return new Loading(name, limits, manner == Manner.LENIENT, listener, consumer);
  }

  /**
   * Reads the file, in the format of its name; see {@link Format#of(Path)}. A folder is read as
   * tables, whatever its name.
   *
   * @throws LoadException at the first fault, for a lenient reader only at one that concerns the
   *     whole; names file, line, column, value and what was expected
   * @throws IllegalArgumentException if the name is that of no format
   */
  public LoadReport read(Path file) {
    Loading loading = loading(file.toString());
    try {
      if (Files.isDirectory(file)) {
        try (TableStore store = TableStore.folder(file, loading)) {
          loading.areTables();
          return CsvTables.read(store, loading);
        }
      }
      Format format = Format.of(file);
      boolean zip = format == Format.CSV_TABLES;
      if (zip && file.getFileSystem() == FileSystems.getDefault()) {
        return readZip(file, loading);
      }
      try (InputStream in = Files.newInputStream(file)) {
        loading.expect(OptionalLong.of(Files.size(file)));
        return read(in, format, loading);
      }
    } catch (UncheckedIOException e) {
      throw JsonInput.unreadable(Place.topOf(file.toString()), new IOException(e));
    } catch (IOException e) {
      throw JsonInput.unreadable(Place.topOf(file.toString()), e);
    }
  }

  private static LoadReport readZip(Path file, Loading loading) throws IOException {
    loading.areTables();
    loading.isCompressed();
    loading.countFile(Files.size(file));
    try (TableStore store = TableStore.zip(file, loading)) {
      return CsvTables.read(store, loading);
    }
  }

  /**
   * Reads the stream to its end; it is not closed. Tables are a zip, which is kept in a temporary
   * file meanwhile.
   *
   * @param name what errors call the stream
   * @throws LoadException as {@link #read(Path)}
   */
  public LoadReport read(InputStream in, Format format, String name) {
    try {
      return read(in, format, loading(name));
    } catch (IOException e) {
      throw JsonInput.unreadable(Place.topOf(name), e);
    }
  }

  private LoadReport read(InputStream in, Format format, Loading loading) throws IOException {
    if (format == Format.CSV_TABLES) {
      Path spool = Files.createTempFile("chancery", ".zip");
      try {
        Loading spooling = loading(loading.file());
        try (OutputStream out = Files.newOutputStream(spool)) {
          Meter.ofText(in, spooling).transferTo(out);
        }
        return readZip(spool, loading);
      } finally {
        Files.delete(spool);
      }
    }
    InputStream file = new Ahead(Meter.ofFile(in, loading));
    InputStream text = Meter.ofText(decompressed(file, loading), loading);
    InputStream utf8 = Encoding.behindMark(text, loading.file());
    return format == Format.JSON_LINES
        ? JsonLines.read(utf8, loading)
        : readText(Encoding.decoded(utf8), format, loading);
  }

  /**
   * Looks whether more follows, before it says that nothing is available: {@link GZIPInputStream}
   * takes that for the end behind each of the members of a file.
   */
  private static final class Ahead extends BufferedInputStream {
    Ahead(InputStream in) {
      super(in);
    }

    @Override
    public synchronized int available() throws IOException {
      int known = super.available();
      if (known > 0) {
        return known;
      }
      mark(1);
      int next = read();
      reset();
      return next < 0 ? 0 : 1;
    }
  }

  private static InputStream decompressed(InputStream file, Loading loading) throws IOException {
    file.mark(2);
    boolean gzip = file.read() == 0x1f && file.read() == 0x8b;
    file.reset();
    if (gzip) {
      loading.isCompressed();
      return new GZIPInputStream(file, 1 << 16);
    }
    return file;
  }

  /**
   * Reads the characters to their end; the reader is not closed.
   *
   * @param name what errors call the reader
   * @throws LoadException as {@link #read(Path)}
   * @throws IllegalArgumentException for {@link Format#CSV_TABLES}, which is no text
   */
  public LoadReport read(Reader reader, Format format, String name) {
    if (format == Format.CSV_TABLES) {
      throw new IllegalArgumentException("a zip has no characters: expected an InputStream");
    }
    Loading loading = loading(name);
    try {
      if (format == Format.JSON_LINES) {
        return read(Encoding.encoding(reader), format, loading);
      }
      return readText(Encoding.behindMark(Meter.ofText(reader, loading)), format, loading);
    } catch (IOException e) {
      throw JsonInput.unreadable(Place.topOf(name), e);
    }
  }

  private LoadReport readText(Reader text, Format format, Loading loading) throws IOException {
    if (format == Format.CSV) {
      return CsvTable.read(text, loading);
    }
    if (manner != Manner.DEFERRED || consumer != null) {
      return JsonDocument.read(text, loading);
    }
    CharArrayWriter whole = new CharArrayWriter();
    try {
      text.transferTo(whole);
    } catch (CharacterCodingException e) {
      int line = CharMatcher.is('\n').countIn(whole.toString()) + 1;
      throw JsonInput.notText(loading.file(), line, 0, e);
    }
    return JsonDocument.readDeferred(whole.toCharArray(), loading);
  }
}
