package dev.chancery.examples;

import java.io.File;
import java.io.IOException;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Measures how long a new JVM takes for the first answer, and for nothing at all: {@code
 * ColdStartBenchmark [number of runs]}.
 */
public final class ColdStartBenchmark {
  private static final int RUNS = 15;

  private ColdStartBenchmark() {}

  /** Prints the medians. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = args.length == 0 ? RUNS : Integer.parseInt(args[0]);
    List<Double> empty = new ArrayList<>();
    List<Double> answer = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      empty.add(milliseconds(EmptyMain.class));
      answer.add(milliseconds(ColdStart.class));
    }
    System.out.printf("Median of %d runs each, in ms%n", runs);
    print("empty", median(empty));
    print("answer", median(answer));
    print("difference", median(answer) - median(empty));
  }

  private static void print(String label, double milliseconds) {
    System.out.printf(Locale.ROOT, "%-10s %8.1f%n", label, milliseconds);
  }

  /** Runs the program in a new JVM. */
  private static double milliseconds(Class<?> program) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Module module = program.getModule();
    if (module.isNamed()) {
      command.addAll(List.of("-p", modulePath(module), "-m"));
      command.add(module.getName() + "/" + program.getName());
    } else {
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    }
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

  /** Where the modules lie that this program runs with, less those of the JDK. */
  private static String modulePath(Module module) {
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
