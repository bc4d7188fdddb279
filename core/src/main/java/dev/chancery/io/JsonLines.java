package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.io.LoadFailure.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A line of JSON about the dataset, a line for each fact, and a last line with the checksum of all
 * the others.
 */
final class JsonLines {
  static final String CHECKSUM = "checksum";

  private JsonLines() {}

  // Reading.

  static LoadReport read(InputStream in, Loading loading) throws IOException {
    try {
      return readLines(in, loading);
    } catch (LoadException e) {
      // What stands before it comes first.
      loading.awaitAdded();
      throw e;
    } finally {
      loading.stopAdding();
    }
  }

  private static LoadReport readLines(InputStream in, Loading loading) throws IOException {
    Lines lines = new Lines(in, loading.file(), loading.limits().line());
    Feed feed = new Feed(lines);
    Place place = Place.topOf(loading.file());
    JsonInput json = loading.opener().open(feed, lines, place);
    boolean closed = false;
    while (true) {
      try {
        if (!feed.goTo(json)) {
          break;
        }
        if (!loading.hasBegun()) {
          loading.header().read(json);
          json.end();
          loading.begin();
        } else if (closed) {
          throw new LoadException(
              json.failure(
                  Reason.FORMAT, "a line behind that with the checksum", "the end of the file"));
        } else {
          closed = readLine(json, loading);
        }
      } catch (LoadException e) {
        loading.skip(e, feed.hasFailed() || !loading.hasBegun());
        // A parser is of no use behind a fault.
        json.close();
        feed.skipLine();
        json = loading.opener().open(feed, lines, place);
      }
    }
    json.close();
    if (!loading.hasBegun()) {
      throw new LoadException(
          new LoadFailure(
              Reason.FORMAT,
              loading.file(),
              1,
              0,
              "",
              "nothing",
              "a line about the dataset, then a line for each fact"));
    }
    return loading.report();
  }

  /** Reads a fact, or the line behind the last one; returns whether it is that. */
  private static boolean readLine(JsonInput json, Loading loading) {
    FactReader.Draft draft = loading.read(json, null);
    try {
      json.end();
    } catch (LoadException e) {
      throw draft.named(e);
    }
    if (draft.isClosing()) {
      loading.header().checksum(draft.checksum());
      return true;
    }
    loading.take(draft);
    loading.addApart();
    return false;
  }

  /** Gives a parser the bytes of one line at a time, so that it never sees the next too early. */
  private static final class Feed extends InputStream {
    private final Lines lines;

    /** How much of the line has been given, with the line break behind it. */
    private int given = 1;

    private boolean mayGoOn;
    private boolean failed;

    Feed(Lines lines) {
      this.lines = lines;
    }

    /** Goes to the value in the next line that is not blank; returns false if there is none. */
    boolean goTo(JsonInput json) {
      mayGoOn = true;
      boolean found = json.nextValue();
      mayGoOn = false;
      return found;
    }

    /** Whether no more lines can be had. */
    boolean hasFailed() {
      return failed;
    }

    /** Leaves out what has not been given of the line. */
    void skipLine() {
      given = lines.length() + 1;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (given > lines.length() && !next()) {
        return -1;
      }
      int rest = lines.length() - given;
      if (rest == 0) {
        given++;
        target[offset] = '\n';
        return 1;
      }
      int count = Math.min(rest, length);
      lines.copy(given, target, offset, count);
      given += count;
      return count;
    }

    private boolean next() throws IOException {
      if (!mayGoOn) {
        return false;
      }
      failed = true;
      do {
        if (!lines.next()) {
          failed = false;
          return false;
        }
      } while (lines.isBlank());
      failed = false;
      mayGoOn = false;
      given = 0;
      lines.check();
      return true;
    }
  }

  // Writing.

  /** Writes the dataset; the stream is not closed. */
  static void write(Dataset dataset, OutputStream out) throws IOException {
    write(
        dataset,
        dataset.facts().count(),
        lines -> LinesAhead.write(FactWriter.facts(dataset), lines),
        out);
  }

  /**
   * Writes the lines of a dataset; the stream is not closed.
   *
   * @param described what the first line says, less the number of facts
   * @param facts what writes the lines of the facts
   */
  static void write(Dataset described, int factCount, Writing<OutputStream> facts, OutputStream out)
      throws IOException {
    out.write(header(described, Header.VERSION, factCount));
    out.write(closing(writeFacts(described, facts, out)).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the dataset; the writer is not closed. */
  static void write(Dataset dataset, Writer out) throws IOException {
    byte[] header = header(dataset, Header.VERSION, dataset.facts().count());
    out.write(new String(header, StandardCharsets.UTF_8));
    FactLines lines = new FactLines(Json.generator(out));
    lines.writeAll(FactWriter.facts(dataset));
    lines.end();
    out.write(closing(checksum(dataset)));
  }

  private static String closing(String checksum) {
    return "{\"" + CHECKSUM + "\":\"" + checksum + "\"}\n";
  }

  /**
   * Returns the checksum of what the dataset says: that of its lines in the first version of the
   * format, less the checksum.
   */
  static String checksum(Dataset dataset) throws IOException {
    return writeFacts(
        dataset,
        lines -> LinesAhead.write(FactWriter.facts(dataset), lines),
        OutputStream.nullOutputStream());
  }

  private static byte[] header(Dataset dataset, int version, int factCount) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(line)) {
      Output out = new JsonOutput(json);
      out.startObject();
      Header.of(dataset).writeAll(out, version, factCount, null);
      out.endObject();
      json.writeRaw('\n');
    }
    return line.toByteArray();
  }

  /** Writes the lines of the facts; returns the checksum. */
  private static String writeFacts(Dataset described, Writing<OutputStream> facts, OutputStream out)
      throws IOException {
    MessageDigest digest = sha256();
    digest.update(header(described, 1, Header.UNCOUNTED));
    facts.writeTo(new DigestOutputStream(out, digest));
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /** Writes a line for each fact; what it writes to is not closed. */
  static final class FactLines {
    private final JsonGenerator json;
    private final FactWriter facts;

    FactLines(OutputStream out) throws IOException {
      this(Json.generator(out));
    }

    FactLines(JsonGenerator json) {
      this.json = json;
      this.facts = new FactWriter(new JsonOutput(json));
    }

    void write(Fact fact) throws IOException {
      facts.write(fact);
      json.writeRaw('\n');
    }

    void writeAll(Iterable<Fact> written) throws IOException {
      for (Fact fact : written) {
        write(fact);
      }
    }

    /** Writes what is left of the lines; not to be called where one could not be written. */
    void end() throws IOException {
      json.close();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
