package dev.chancery.examples.benchmark;

import dev.chancery.examples.Page;
import dev.chancery.examples.peer.NodePeer;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures time and allocation of one operation each, beside a peer in the same run: {@code
 * Benchmarks [short|long|once]}.
 *
 * <p>Before anything is timed, each benchmark compares its answers with those of its peer. Where
 * Node.js and the npm package {@code edtf} are there, the same texts are parsed by it too.
 */
public final class Benchmarks {
  static final List<Class<?>> ALL = List.of(ParsingBenchmark.class, ComparisonBenchmark.class);

  private Benchmarks() {}

  /** How long to measure. */
  enum Length {
    /** Each operation a few times in this JVM: shows that everything runs, and times nothing. */
    ONCE(0, 0, 1, 1, 3_000),
    /** Some six minutes, of parsing and comparing and of queries each. */
    SHORT(2, 4, 5, 250, 1_000_000),
    /** About half an hour. */
    LONG(5, 5, 10, 500, 1_000_000);

    final int forks;
    final int warmups;
    final int iterations;
    final int milliseconds;
    final int facts;

    Length(int forks, int warmups, int iterations, int milliseconds, int facts) {
      this.forks = forks;
      this.warmups = warmups;
      this.iterations = iterations;
      this.milliseconds = milliseconds;
      this.facts = facts;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Length named(String name) {
      for (Length length : values()) {
        if (length.toString().equals(name)) {
          return length;
        }
      }
      throw new IllegalArgumentException(
          "length '" + name + "': expected 'short', 'long' or 'once'");
    }
  }

  /** Prints the table. */
  public static void main(String[] args) throws RunnerException, IOException {
    PrintStream out = Page.out();
    Length length = args.length == 0 ? Length.SHORT : Length.named(args[0]);
    Collection<RunResult> results = new Runner(options(length)).run();
    out.printf(
        Locale.ROOT,
        "%d forks of %d iterations of %d ms; JDK %s, %s%n",
        length.forks,
        length.iterations,
        length.milliseconds,
        Runtime.version(),
        System.getProperty("os.arch"));
    Table table = new Table(out, results);
    for (Class<?> benchmark : ALL) {
      table.print(benchmark);
    }
    Optional<NodePeer> found = NodePeer.find();
    if (found.isEmpty()) {
      out.println("\nThe npm package edtf on Node.js: not installed here");
      return;
    }
    try (NodePeer peer = found.get()) {
      table.print(peer, length == Length.ONCE ? 1 : 1000);
    }
  }

  private static Options options(Length length) {
    ChainedOptionsBuilder options =
        lasting(length).timeUnit(TimeUnit.NANOSECONDS).addProfiler(GCProfiler.class);
    for (Class<?> benchmark : ALL) {
      options.include("^" + Pattern.quote(benchmark.getName() + "."));
    }
    return options.build();
  }

  /** Returns options to measure so long, and nothing to measure yet. */
  static ChainedOptionsBuilder lasting(Length length) {
    return new OptionsBuilder()
        .mode(Mode.AverageTime)
        .forks(length.forks)
        .warmupForks(0)
        .warmupIterations(length.warmups)
        .warmupTime(TimeValue.milliseconds(length.milliseconds))
        .measurementIterations(length.iterations)
        .measurementTime(TimeValue.milliseconds(length.milliseconds))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }
}
