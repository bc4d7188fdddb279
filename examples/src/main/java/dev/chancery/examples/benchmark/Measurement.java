package dev.chancery.examples.benchmark;

import com.google.common.base.Splitter;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FrameworkEngagement;
import dev.chancery.fact.Kind;
import dev.chancery.testkit.SyntheticWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;

/**
 * What one peer answers, and what it takes: microseconds for each question, milliseconds to build,
 * and bytes of heap for a fact.
 */
record Measurement(Map<Question, Long> answers, Map<Question, Double> costs) {
  static final Measurement NONE = new Measurement(Map.of(), Map.of());

  private static final char TAB = '\t';

  /** A peer, and how long it took to build. */
  private record Built(Peer peer, double milliseconds) {}

  /**
   * Measures a peer in this JVM and prints the result, a line for each question: {@code Measurement
   * peer facts length [line of the first peer's result]...}.
   */
  public static void main(String[] args) throws RunnerException {
    Measurement first = parse(Arrays.asList(args).subList(3, args.length));
    take(Peers.valueOf(args[0]), Integer.parseInt(args[1]), Benchmarks.Length.named(args[2]), first)
        .lines()
        .forEach(System.out::println);
  }

  private List<String> lines() {
    return Arrays.stream(Question.values())
        .filter(costs::containsKey)
        .map(each -> each.name() + TAB + costs.get(each) + TAB + answers.getOrDefault(each, 0L))
        .toList();
  }

  private static Measurement parse(List<String> lines) {
    Map<Question, Long> answers = new EnumMap<>(Question.class);
    Map<Question, Double> costs = new EnumMap<>(Question.class);
    for (String line : lines) {
      List<String> fields = Splitter.on(TAB).splitToList(line);
      Question question = Question.valueOf(fields.get(0));
      costs.put(question, Double.valueOf(fields.get(1)));
      answers.put(question, Long.valueOf(fields.get(2)));
    }
    return new Measurement(answers, costs);
  }

  /**
   * Measures the peer as {@link #take}, in a JVM of its own that has so much heap from its start.
   */
  static Measurement takeElsewhere(
      Peers peer, int facts, Benchmarks.Length length, Measurement first, String heap)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Memory that the system gives when it is first touched would count as time of who asks.
    command.addAll(List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+AlwaysPreTouch"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Measurement.class.getName());
    command.addAll(List.of(peer.name(), Integer.toString(facts), length.toString()));
    command.addAll(first.lines());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(peer + " was not measured: " + command + "\n" + printed);
    }
    return parse(printed.lines().toList());
  }

  /**
   * Measures the peer in this JVM.
   *
   * @param first what was measured of the peer whose answers count
   * @throws IllegalStateException if this peer answers differently
   */
  static Measurement take(Peers peer, int facts, Benchmarks.Length length, Measurement first)
      throws RunnerException {
    SyntheticWorld world = SyntheticWorld.withSeed(42).withKinds(kinds());
    world.facts(100).forEach(Row::of);
    long before = usedHeap();
    Built built = build(peer, world.facts(facts));
    try (Peer asked = built.peer()) {
      Map<Question, Long> answers = Question.answers(asked);
      first.refuseOther(answers, peer);
      Map<Question, Double> costs = new EnumMap<>(Question.class);
      costs.put(Question.BUILD, built.milliseconds());
      if (peer.isOnHeap()) {
        costs.put(Question.MEMORY, (double) (usedHeap() - before) / facts);
      }
      PeerBenchmark.ask(asked);
      for (RunResult result : new Runner(options(length)).run()) {
        costs.put(Question.of(result), median(result));
      }
      return new Measurement(answers, costs);
    }
  }

  /** All but the one kind of which a fact can be about two pairs, where a row has one. */
  private static Kind<?>[] kinds() {
    return Kind.all().stream()
        .filter(kind -> !kind.equals(FrameworkEngagement.KIND))
        .toArray(Kind<?>[]::new);
  }

  /** When this returns, the facts that the peer was built from are garbage. */
  private static Built build(Peers peer, Stream<Fact> facts) {
    Supplier<Peer> building = peer.over(facts);
    long start = System.nanoTime();
    return new Built(building.get(), (System.nanoTime() - start) / 1e6);
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private void refuseOther(Map<Question, Long> others, Peers peer) {
    others.forEach(
        (question, answer) -> {
          if (!answers.getOrDefault(question, answer).equals(answer)) {
            throw new IllegalStateException(
                peer
                    + " answers "
                    + question.label()
                    + " with "
                    + answer
                    + ", the first peer with "
                    + answers.get(question));
          }
        });
  }

  private static Options options(Benchmarks.Length length) {
    return Benchmarks.lasting(length)
        .include("^" + Pattern.quote(PeerBenchmark.class.getName() + "."))
        .timeUnit(TimeUnit.MICROSECONDS)
        .forks(0)
        .build();
  }

  /** Returns the lower costs: what they are where other programs disturb the least. */
  Measurement lowest(Measurement other) {
    Map<Question, Double> lower = new EnumMap<>(costs);
    other.costs.forEach((question, cost) -> lower.merge(question, cost, Math::min));
    return new Measurement(answers, lower);
  }
}
