package dev.chancery.examples.benchmark;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.google.common.base.Splitter;
import com.sun.management.OperatingSystemMXBean;
import dev.chancery.Chancery;
import dev.chancery.dataset.Dataset;
import dev.chancery.examples.Page;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.testkit.SyntheticWorld;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads and writes the same JSON Lines by Chancery and by its peers: {@code FormatPeers [facts
 * [turns]]}.
 *
 * <p>Each is measured in a JVM of its own, by turns; the figures are the lowest. The time of a
 * processor counts all threads of the process, what the collector of garbage takes included. With 0
 * turns, all are run once in this JVM.
 */
public final class FormatPeers {
  private static final int FACTS = 1_000_000;
  private static final int ROUNDS = 5;
  private static final int MEBIBYTE = 1 << 20;

  /** What is measured. */
  enum Task {
    READ_CHANCERY("read into a dataset, Chancery") {
      @Override
      Object run(Path file) {
        return Chancery.load(file);
      }
    },
    READ_JACKSON("read into plain records, Jackson databind") {
      @Override
      Object run(Path file) throws IOException {
        return plainFacts(file);
      }
    },
    READ_DUCKDB("read into a table, DuckDB") {
      @Override
      Object run(Path file) throws SQLException {
        return table(file);
      }
    },
    WRITE_CHANCERY("write, Chancery") {
      @Override
      Object prepare(Path file) {
        return Chancery.load(file);
      }

      @Override
      Object run(Path file, Object prepared) throws IOException {
        DatasetWriter.write((Dataset) prepared, Format.JSON_LINES, OutputStream.nullOutputStream());
        return prepared;
      }
    },
    WRITE_JACKSON("write plain records, Jackson databind") {
      @Override
      Object prepare(Path file) throws IOException {
        return plainFacts(file);
      }

      @Override
      Object run(Path file, Object prepared) throws IOException {
        write((List<?>) prepared, OutputStream.nullOutputStream());
        return prepared;
      }
    };

    private final String title;

    Task(String title) {
      this.title = title;
    }

    /** Returns what is needed beforehand. */
    Object prepare(Path file) throws IOException {
      return file;
    }

    /** Returns what came of it, so that it is held until it is measured. */
    Object run(Path file) throws IOException, SQLException {
      throw new IllegalStateException(this + " needs what was prepared");
    }

    Object run(Path file, Object prepared) throws IOException, SQLException {
      return run(file);
    }
  }

  /**
   * What a task takes.
   *
   * @param first seconds of the first round, in a JVM that has just started
   * @param best seconds of the best round
   * @param cpu seconds of a processor in the best round
   * @param heap mebibytes that what came of it holds
   */
  private record Cost(double first, double best, double cpu, double heap) {
    Cost lowest(Cost other) {
      return new Cost(
          Math.min(first, other.first),
          Math.min(best, other.best),
          Math.min(cpu, other.cpu),
          Math.min(heap, other.heap));
    }

    static Cost parse(String line) {
      List<Double> fields = Splitter.on(' ').splitToStream(line).map(Double::valueOf).toList();
      return new Cost(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
    }

    @Override
    public String toString() {
      return first + " " + best + " " + cpu + " " + heap;
    }
  }

  private FormatPeers() {}

  /** Prints a line for each task. */
  public static void main(String[] args) throws Exception {
    PrintStream out = Page.out();
    if (args.length == 4) {
      Path file = Path.of(args[2]);
      out.println(measure(Task.valueOf(args[1]), file, Integer.parseInt(args[3])));
      return;
    }
    int facts = args.length > 0 ? Integer.parseInt(args[0]) : FACTS;
    int turns = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    Path file = Files.createTempFile("format-peers", ".jsonl");
    try {
      Chancery.write(SyntheticWorld.withSeed(42).dataset(facts), file);
      out.printf(
          Locale.ROOT, "%,d facts, %,d MiB of JSON Lines%n", facts, Files.size(file) / MEBIBYTE);
      Map<Task, Cost> costs = new EnumMap<>(Task.class);
      for (int turn = 0; turn < Math.max(1, turns); turn++) {
        for (Task task : Task.values()) {
          Cost cost = turns == 0 ? measure(task, file, 1) : measureElsewhere(task, file);
          costs.merge(task, cost, Cost::lowest);
        }
      }
      out.printf("%-41s %9s %9s %9s %9s%n", "", "first, s", "best, s", "CPU, s", "held, MiB");
      costs.forEach(
          (task, cost) ->
              out.printf(
                  Locale.ROOT,
                  "%-41s %9.2f %9.2f %9.2f %9.0f%n",
                  task.title,
                  cost.first,
                  cost.best,
                  cost.cpu,
                  cost.heap));
      if (turns > 0) {
        double held = Objects.requireNonNull(costs.get(Task.READ_CHANCERY)).heap;
        out.printf("least heap in which it is read and written: %d MiB%n", leastHeap(file, held));
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Cost measure(Task task, Path file, int rounds) throws IOException, SQLException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double before = usedHeap();
    Object prepared = task.prepare(file);
    Cost lowest = null;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      long cpu = system.getProcessCpuTime();
      Object result = task.run(file, prepared);
      double seconds = (System.nanoTime() - start) / 1e9;
      double processor = (system.getProcessCpuTime() - cpu) / 1e9;
      double first = lowest == null ? seconds : lowest.first;
      Cost cost = new Cost(first, seconds, processor, usedHeap() - before);
      close(result);
      lowest = lowest == null ? cost : lowest.lowest(cost);
    }
    return Objects.requireNonNull(lowest, "no rounds");
  }

  private static double usedHeap() {
    System.gc();
    return (double) (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory())
        / MEBIBYTE;
  }

  private static void close(Object result) throws SQLException {
    if (result instanceof Connection connection) {
      connection.close();
    }
  }

  // Elsewhere.

  private static Cost measureElsewhere(Task task, Path file) throws Exception {
    return run("6g", task, file, ROUNDS)
        .orElseThrow(() -> new IllegalStateException(task + " was not measured"));
  }

  private static Optional<Cost> run(String heap, Task task, Path file, int rounds)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FormatPeers.class.getName());
    command.addAll(List.of("measure", task.name(), file.toString(), Integer.toString(rounds)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? Optional.of(Cost.parse(printed.strip())) : Optional.empty();
  }

  /** Returns the mebibytes of the smallest heap, to a fiftieth of what the dataset holds. */
  private static int leastHeap(Path file, double held) throws Exception {
    int tooSmall = (int) held;
    int enough = 2 * tooSmall;
    while (enough - tooSmall > Math.max(1, tooSmall / 50)) {
      int middle = (tooSmall + enough) / 2;
      if (run(middle + "m", Task.WRITE_CHANCERY, file, 1).isPresent()) {
        enough = middle;
      } else {
        tooSmall = middle;
      }
    }
    return enough;
  }

  // Peers.

  private static List<PlainFact> plainFacts(Path file) throws IOException {
    ObjectReader reader = new ObjectMapper().readerFor(PlainFact.class);
    try (InputStream lines = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      while (lines.read() != '\n') {
        // The first line is about the dataset.
      }
      List<PlainFact> facts = new ArrayList<>();
      try (MappingIterator<PlainFact> values = reader.readValues(lines)) {
        values.forEachRemaining(facts::add);
      }
      // That is the checksum, in the last line.
      facts.remove(facts.size() - 1);
      return facts;
    }
  }

  private static void write(List<?> facts, OutputStream out) throws IOException {
    try (SequenceWriter lines =
        new ObjectMapper()
            .writerFor(PlainFact.class)
            .withRootValueSeparator("\n")
            .writeValues(new BufferedOutputStream(out))) {
      for (Object fact : facts) {
        lines.write(fact);
      }
    }
  }

  private static boolean isText(RecordComponent component) {
    return component.getType() == String.class;
  }

  private static Connection table(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    String columns =
        Arrays.stream(PlainFact.class.getRecordComponents())
            .map(each -> '"' + each.getName() + "\": '" + (isText(each) ? "VARCHAR" : "JSON") + "'")
            .collect(Collectors.joining(", ", "{", "}"));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table fact as select * from read_json('"
              + file
              + "', format = 'newline_delimited', columns = "
              + columns
              + ")");
      try (ResultSet result = statement.executeQuery("select count(*) from fact")) {
        result.next();
      }
    }
    return connection;
  }
}
