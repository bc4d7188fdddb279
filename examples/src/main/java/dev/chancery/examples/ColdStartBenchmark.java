package dev.chancery.examples;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Measures how long a new JVM takes for the first answer, beside one that does nothing and one that
 * only reads the same file with the JSON library: {@code ColdStartBenchmark [number of runs]}.
 */
public final class ColdStartBenchmark {
  private static final int RUNS = 15;

  private ColdStartBenchmark() {}

  /** A program in a new JVM, and how long it took each time, in milliseconds. */
  private record Row(String label, List<String> command, List<Double> times) {
    Row(String label, List<String> command) {
      this(label, command, new ArrayList<>());
    }
  }

  /** Prints the medians, and how far each is above the empty program on the same path. */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = Page.out();
    int runs = args.length == 0 ? RUNS : Integer.parseInt(args[0]);
    List<Row> onClassPath =
        List.of(
            new Row("empty", onClassPath(EmptyMain.class)),
            new Row("JSON tokens", onClassPath(TokensOnly.class)),
            new Row("first answer", onClassPath(ColdStart.class)));
    List<Row> onModulePath =
        List.of(
            new Row("empty", onModulePath(EmptyMain.class)),
            new Row("first answer", onModulePath(ColdStart.class)));
    for (int run = 0; run < runs; run++) {
      for (List<Row> rows : List.of(onClassPath, onModulePath)) {
        for (Row row : rows) {
          row.times.add(milliseconds(row.command));
        }
      }
    }
    out.printf("Median of %d runs each, in ms%n", runs);
    print(out, "class path", onClassPath);
    print(out, "module path", onModulePath);
  }

  private static void print(PrintStream out, String path, List<Row> rows) {
    double empty = median(rows.get(0).times);
    for (Row row : rows) {
      double median = median(row.times);
      out.printf(
          Locale.ROOT,
          "%-12s %-13s %7.1f  above empty %7.1f%n",
          path,
          row.label,
          median,
          median - empty);
    }
  }

  private static List<String> onClassPath(Class<?> program) {
    return List.of(java(), "-cp", path(), program.getName());
  }

  private static List<String> onModulePath(Class<?> program) {
    return List.of(java(), "-p", path(), "-m", "dev.chancery.examples/" + program.getName());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static double milliseconds(List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    long nanoseconds = System.nanoTime() - start;
    if (status != 0) {
      throw new IllegalStateException("exit status " + status + " of " + command);
    }
    return nanoseconds / 1e6;
  }

  /** Where this program and what it uses lie, less what belongs to the JDK. */
  private static String path() {
    Module module = ColdStartBenchmark.class.getModule();
    if (!module.isNamed()) {
      return System.getProperty("java.class.path");
    }
    return module.getLayer().configuration().modules().stream()
        .map(ResolvedModule::reference)
        .flatMap(reference -> reference.location().stream())
        .filter(location -> "file".equals(location.getScheme()))
        .map(Path::of)
        .map(Path::toString)
        .sorted()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
