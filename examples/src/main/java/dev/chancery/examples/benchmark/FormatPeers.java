package dev.chancery.examples.benchmark;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.sun.management.OperatingSystemMXBean;
import dev.chancery.Chancery;
import dev.chancery.dataset.Dataset;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.testkit.SyntheticWorld;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Reads and writes the same JSON Lines by Chancery and by its peers: {@code FormatPeers [facts
 * [turns]]}.
 *
 * <p>Each is measured in a JVM of its own, by turns; the figures are those of its best round. The
 * time of a processor counts all threads of the process, what the collector of garbage takes
 * included. With 0 turns, all are run once in this JVM.
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

  /** Seconds that passed, and seconds of a processor; and mebibytes of heap that are held. */
  private record Cost(double wall, double cpu, double heap) {
    static final Cost NONE =
        new Cost(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    Cost lowest(Cost other) {
      return new Cost(
          Math.min(wall, other.wall), Math.min(cpu, other.cpu), Math.min(heap, other.heap));
    }

    static Cost parse(String line) {
      String[] fields = line.split(" ", -1);
      return new Cost(
          Double.parseDouble(fields[0]),
          Double.parseDouble(fields[1]),
          Double.parseDouble(fields[2]));
    }
  }

  private FormatPeers() {}

  /** Prints a line for each task. */
  public static void main(String[] args) throws Exception {
    if (args.length == 4) {
      measure(Task.valueOf(args[1]), Path.of(args[2]), Integer.parseInt(args[3]))
          .forEach(cost -> System.out.println(cost.wall + " " + cost.cpu + " " + cost.heap));
      return;
    }
    int facts = args.length > 0 ? Integer.parseInt(args[0]) : FACTS;
    int turns = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    Path file = Files.createTempFile("format-peers", ".jsonl");
    try {
      Chancery.write(SyntheticWorld.withSeed(42).dataset(facts), file);
      System.out.printf(
          Locale.ROOT, "%,d facts, %,d MiB of JSON Lines%n", facts, Files.size(file) / MEBIBYTE);
      Cost[] costs = new Cost[Task.values().length];
      for (Task task : Task.values()) {
        costs[index(task)] = Cost.NONE;
      }
      for (int turn = 0; turn < Math.max(1, turns); turn++) {
        for (Task task : Task.values()) {
          List<Cost> rounds = turns == 0 ? measure(task, file, 1) : measureElsewhere(task, file);
          for (Cost cost : rounds) {
            costs[index(task)] = costs[index(task)].lowest(cost);
          }
        }
      }
      System.out.printf("%-45s %9s %9s %9s%n", "", "s", "s of CPU", "MiB held");
      for (Task task : Task.values()) {
        Cost cost = costs[index(task)];
        System.out.printf(
            Locale.ROOT, "%-45s %9.2f %9.2f %9.0f%n", task.title, cost.wall, cost.cpu, cost.heap);
      }
      if (turns > 0) {
        int dataset = (int) Math.ceil(costs[index(Task.READ_CHANCERY)].heap);
        System.out.printf("least heap in which it is read: %d MiB%n", leastHeap(file, dataset));
      }
    } finally {
      Files.delete(file);
    }
  }

  private static int index(Task task) {
    return List.of(Task.values()).indexOf(task);
  }

  private static List<Cost> measure(Task task, Path file, int rounds)
      throws IOException, SQLException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double before = usedHeap();
    Object prepared = task.prepare(file);
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      long wall = System.nanoTime();
      long cpu = system.getProcessCpuTime();
      Object result = task.run(file, prepared);
      double seconds = (System.nanoTime() - wall) / 1e9;
      double processor = (system.getProcessCpuTime() - cpu) / 1e9;
      costs.add(new Cost(seconds, processor, usedHeap() - before));
      close(result);
    }
    return costs;
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

  private static List<Cost> measureElsewhere(Task task, Path file) throws Exception {
    List<String> lines = run("-Xmx6g", task, file, ROUNDS);
    if (lines.size() != ROUNDS) {
      throw new IllegalStateException(task + " was not measured: " + lines);
    }
    return lines.stream().map(Cost::parse).toList();
  }

  private static List<String> run(String heap, Task task, Path file, int rounds) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FormatPeers.class.getName());
    command.addAll(List.of("measure", task.name(), file.toString(), Integer.toString(rounds)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? printed.lines().toList() : List.of();
  }

  /** Returns the mebibytes of the smallest heap, in steps of a twentieth of the dataset. */
  private static int leastHeap(Path file, int dataset) throws Exception {
    for (int percent = 105; percent < 300; percent += 5) {
      int heap = dataset * percent / 100;
      if (!run("-Xmx" + heap + "m", Task.READ_CHANCERY, file, 1).isEmpty()) {
        return heap;
      }
    }
    return -1;
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
