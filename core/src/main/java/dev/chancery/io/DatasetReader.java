package dev.chancery.io;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.io.LoadFailure.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads datasets from files.
 *
 * <p>A strict reader, as it is made, stops at the first fault. A {@link #lenient()} one leaves out
 * the facts that cannot be read and reports each; what a file says of its dataset before the facts
 * must be right for both. Files are in UTF-8.
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

  private DatasetReader(Manner manner) {
    this.manner = manner;
  }

  /** Returns a reader that stops at the first fault. */
  public static DatasetReader strict() {
    return new DatasetReader(Manner.STRICT);
  }

  /** Returns a reader that leaves out facts that cannot be read, and reports them. */
  public DatasetReader lenient() {
    return new DatasetReader(Manner.LENIENT);
  }

  /**
   * Returns a reader that checks the syntax at once, and reads the facts of a kind when the dataset
   * is first asked for them: quicker to open for a file that is known to be right. It does so for
   * JSON documents; the other formats it reads as a strict one does. A fault in a fact is thrown as
   * a {@link LoadException} then, and references between facts are not checked.
   */
  public DatasetReader deferred() {
    return new DatasetReader(Manner.DEFERRED);
  }

  /**
   * Reads the file, in the format of its name.
   *
   * @throws LoadException at the first fault, for a lenient reader only at one that concerns the
   *     whole
   * @throws IllegalArgumentException if the name ends with none of {@code .json}, {@code .jsonl},
   *     {@code .csv}
   */
  public LoadReport read(Path file) {
    Format format = Format.of(file);
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, format, file.toString());
    } catch (IOException e) {
      throw new LoadException(
          new LoadFailure(
              Reason.UNREADABLE, file.toString(), 0, 0, "", e.toString(), "a readable file"),
          e);
    }
  }

  /**
   * Reads the stream to its end; it is not closed.
   *
   * @param name what errors call the stream
   * @throws LoadException as {@link #read(Path)}
   */
  public LoadReport read(InputStream in, Format format, String name) {
    Reader reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return read(reader, format, name);
  }

  /**
   * Reads the characters to their end; the reader is not closed.
   *
   * @param name what errors call the reader
   * @throws LoadException as {@link #read(Path)}
   */
  public LoadReport read(Reader reader, Format format, String name) {
    BufferedReader buffered = new BufferedReader(reader, 1 << 15);
    try {
      skipByteOrderMark(buffered);
      return switch (format) {
        case JSON -> readJson(buffered, name);
        case JSON_LINES -> readJsonLines(buffered, name);
        case CSV -> readCsv(buffered, name);
      };
    } catch (IOException | UncheckedIOException e) {
      throw new LoadException(
          new LoadFailure(
              Reason.UNREADABLE, name, 0, 0, "", e.toString(), "readable text in UTF-8"),
          e);
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }

  private LoadReport readJson(Reader reader, String name) {
    Node document = new Document(name, 0).parse(reader);
    Header header = Header.read(document, true);
    if (manner == Manner.DEFERRED) {
      return deferred(header, document.getMember(Header.FACTS).elements());
    }
    Collector collector = new Collector(header);
    document.getMember(Header.FACTS).elements().forEach(collector::add);
    return collector.report();
  }

  private static LoadReport deferred(Header header, List<Node> facts) {
    Map<String, List<Node>> byKind = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    for (Node fact : facts) {
      Node id = fact.getMember("id");
      if (!ids.add(id.text())) {
        throw new LoadException(
            id.failure(Reason.DUPLICATE_ID, id.shown(), "an id that is unique in the file"));
      }
      byKind.computeIfAbsent(fact.getMember("kind").text(), kind -> new ArrayList<>()).add(fact);
    }
    for (Map.Entry<String, List<Node>> kind : byKind.entrySet()) {
      List<Node> nodes = kind.getValue();
      header.dataset().defer(kind.getKey(), nodes.size(), () -> read(header.reader(), nodes));
    }
    return new LoadReport(header.dataset().build(), facts.size(), 0, ImmutableList.of());
  }

  private static List<Fact> read(FactReader reader, List<Node> nodes) {
    List<Fact> facts = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      facts.add(reader.readFact(node));
    }
    return facts;
  }

  private LoadReport readJsonLines(BufferedReader reader, String name) throws IOException {
    Collector collector = null;
    int lineNumber = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      Document document = new Document(name, lineNumber);
      lineNumber++;
      if (line.isBlank()) {
        continue;
      }
      if (collector == null) {
        collector = new Collector(Header.read(document.parse(new StringReader(line)), false));
      } else {
        collector.addParsed(document, line);
      }
    }
    if (collector == null) {
      throw empty(name, "a line about the dataset, then a line for each fact");
    }
    return collector.report();
  }

  private LoadReport readCsv(Reader reader, String name) {
    CsvRows rows = new CsvRows(reader, name);
    if (!rows.hasHeader()) {
      throw empty(name, "a header, a row about the dataset, then a row for each fact");
    }
    if (!rows.hasNext()) {
      throw empty(name, "a row about the dataset below the header");
    }
    Node first = rows.next();
    Node about = first.getMember(CsvColumns.DATASET);
    FactReader.refuseOthers(first, "the row about the dataset", List.of(CsvColumns.DATASET));
    Collector collector = new Collector(Header.read(about.inner(), false));
    while (rows.hasNext()) {
      collector.addNext(rows);
    }
    return collector.report();
  }

  private static LoadException empty(String name, String expected) {
    return new LoadException(new LoadFailure(Reason.FORMAT, name, 1, 0, "", "nothing", expected));
  }

  /** Puts facts into the dataset, and faults into the report if the reader is lenient. */
  private final class Collector {
    private final Header header;
    private final Map<String, Node> places = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final ImmutableList.Builder<LoadFailure> failures = ImmutableList.builder();
    private int skipped;

    Collector(Header header) {
      this.header = header;
    }

    void addParsed(Document document, String line) {
      attempt(() -> put(document.parse(new StringReader(line))));
    }

    void addNext(CsvRows rows) {
      attempt(() -> put(rows.next()));
    }

    void add(Node node) {
      attempt(() -> put(node));
    }

    private void put(Node node) {
      Fact fact = header.reader().readFact(node);
      if (facts.putIfAbsent(fact.id(), fact) != null) {
        Node id = node.getMember("id");
        throw new LoadException(
            id.failure(
                Reason.DUPLICATE_ID,
                id.shown() + ", as in line " + place(fact.id()).line(),
                "an id that is unique in the file"));
      }
      places.put(fact.id(), node);
    }

    private Node place(String id) {
      return Objects.requireNonNull(places.get(id), id);
    }

    private void attempt(Runnable reading) {
      try {
        reading.run();
      } catch (LoadException e) {
        if (manner != Manner.LENIENT) {
          throw e;
        }
        failures.add(e.failure());
        skipped++;
      }
    }

    LoadReport report() {
      dropDangling();
      Dataset.Builder dataset = header.dataset();
      facts.values().forEach(dataset::add);
      Dataset built = dataset.build();
      return new LoadReport(built, facts.size(), skipped, failures.build());
    }

    /** A fact that refers to one that is not there goes, and so does what refers to it. */
    private void dropDangling() {
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Fact fact : ImmutableList.copyOf(facts.values())) {
          for (String id : fact.references()) {
            if (!facts.containsKey(id) && facts.containsKey(fact.id())) {
              Node node = place(fact.id());
              attempt(
                  () -> {
                    throw new LoadException(
                        node.failure(
                            Reason.UNKNOWN_REFERENCE,
                            "a reference to '" + id + "'",
                            "the id of a fact"));
                  });
              facts.remove(fact.id());
              changed = true;
            }
          }
        }
      }
    }
  }
}
