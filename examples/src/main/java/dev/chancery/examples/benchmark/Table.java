package dev.chancery.examples.benchmark;

import dev.chancery.examples.peer.NodePeer;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Prints results, one block for each benchmark class. */
final class Table {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final PrintStream out;
  private final Map<String, RunResult> results = new LinkedHashMap<>();

  Table(PrintStream out, Collection<RunResult> results) {
    this.out = out;
    for (RunResult result : results) {
      this.results.put(result.getParams().getBenchmark(), result);
    }
  }

  /** Prints the methods of the class: those with nothing beside them first, then by name. */
  void print(Class<?> benchmark) {
    out.printf(
        "%n%-46s %10s %9s %10s %7s %5s%n", title(benchmark), "ns/op", "±", "B/op", "×", "goal");
    measured(benchmark).forEach(method -> print(benchmark, method));
  }

  private static String title(Class<?> benchmark) {
    return benchmark.getSimpleName().replace("Benchmark", "");
  }

  private static List<Method> measured(Class<?> benchmark) {
    return Arrays.stream(benchmark.getMethods())
        .filter(method -> method.isAnnotationPresent(Measured.class))
        .sorted(
            Comparator.comparing((Method method) -> !measuredAs(method).beside().isEmpty())
                .thenComparing(Method::getName))
        .toList();
  }

  private static Measured measuredAs(Method method) {
    Measured measured = method.getAnnotation(Measured.class);
    if (measured == null) {
      throw new IllegalArgumentException(method + " is not measured");
    }
    return measured;
  }

  private void print(Class<?> benchmark, Method method) {
    Measured measured = measuredAs(method);
    Result<?> time = result(benchmark, method.getName()).getPrimaryResult();
    Result<?> allocated = allocated(result(benchmark, method.getName()));
    String ratio = "";
    if (!measured.beside().isEmpty()) {
      double one = result(benchmark, measured.beside()).getPrimaryResult().getScore();
      double times = time.getScore() / one;
      ratio = decimals(times < 0.01 ? 5 : 2, times);
    }
    row(
        measured.what(),
        time.getScore(),
        time.getScoreError(),
        decimals(1, allocated.getScore()),
        ratio,
        measured.atMost() == 0 ? "" : "≤ " + decimals(0, measured.atMost()));
  }

  /** The profiler's figure, whose name has a prefix in some versions. */
  private static Result<?> allocated(RunResult result) {
    for (String name : result.getSecondaryResults().keySet()) {
      if (name.endsWith(ALLOCATED)) {
        return result.getSecondaryResults().get(name);
      }
    }
    throw new IllegalArgumentException("no " + ALLOCATED + " in " + result.getParams());
  }

  private RunResult result(Class<?> benchmark, String method) {
    RunResult result = results.get(benchmark.getName() + "." + method);
    if (result == null) {
      throw new IllegalArgumentException(benchmark + " was not measured: " + method);
    }
    return result;
  }

  private void row(
      String what, double time, double error, String allocated, String ratio, String goal) {
    out.printf(
        Locale.ROOT,
        "%-46s %10s %9s %10s %7s %5s%n",
        what,
        decimals(1, time),
        Double.isNaN(error) ? "" : decimals(1, error),
        allocated,
        ratio,
        goal);
  }

  private static String decimals(int places, double number) {
    return String.format(Locale.ROOT, "%." + places + "f", number);
  }

  /**
   * Prints how long the peer takes for the texts of {@link ParsingBenchmark}, and the ratio to us.
   */
  void print(NodePeer peer, int milliseconds) throws IOException {
    out.printf(
        "%n%-46s %10s %9s %10s %7s%n",
        "The npm package edtf on Node.js", "ns/op", "", "", "× ours");
    for (Map.Entry<String, String> text : ParsingBenchmark.TEXTS.entrySet()) {
      double time = peer.nanoseconds(text.getValue(), milliseconds);
      double ours = result(ParsingBenchmark.class, text.getKey()).getPrimaryResult().getScore();
      row("parse(\"" + text.getValue() + "\")", time, Double.NaN, "", decimals(0, time / ours), "");
    }
  }
}
