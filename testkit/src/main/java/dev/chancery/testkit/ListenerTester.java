package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.io.LoadException;
import dev.chancery.io.LoadProgress;
import dev.chancery.io.LoadReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Tests that what a {@link DatasetReader} tells of its progress, or gives its facts to, bears all
 * that a reader tells and gives. What a listener throws ends the reading, so all that is asked of
 * it is to throw nothing; each {@link Rule} says when. One that waits for what never comes, such as
 * room in a queue, is for a time limit of the test to end.
 *
 * <pre>{@code
 * @Test
 * void listeners_throwNothing() {
 *   ListenerTester.ofProgress(() -> new OurProgressBar(out)).test();
 *   ListenerTester.ofFacts(OurIndex::new).test();
 * }
 * }</pre>
 *
 * <p>This class is immutable and thread-safe, if what makes the listeners is.
 *
 * @param <T> what the listener is told
 */
public final class ListenerTester<T> {
  /** When a listener throws nothing, in the order in which it is tested. */
  public enum Rule {
    /** A short load, of which only the end is told, or which gives one fact. */
    SHORT("a short load, of which only the end is told, or which gives one fact"),
    /** Progress through nothing: no bytes, no facts, no time. */
    NOTHING("progress through nothing: no bytes, no facts, no time"),
    /** Progress through a stream, of which nobody knows the length. */
    NO_TOTAL("progress through a stream, of which nobody knows the length"),
    /** Progress through a file that has grown: more bytes are read than there were. */
    GROWN("progress through a file that has grown: more bytes are read than there were"),
    /** Facts of every kind, those that say as little and as much as they can among them. */
    KINDS("facts of every kind, those that say as little and as much as they can among them"),
    /** Facts of a kind that only a newer version knows. */
    UNKNOWN_KIND("a fact of a kind that only a newer version knows"),
    /** Facts with the id of another, or that refer to one that never comes. */
    UNCHECKED("a fact with the id of another, or that refers to one that never comes"),
    /** A long load: numbers beyond those of an int, or ten thousand facts. */
    LONG("a long load: numbers beyond those of an int, or ten thousand facts"),
    /** A load that fails, so that there is no end, and another one behind it. */
    FAILED("a load that fails, so that there is no end, and another one behind it"),
    /** Another load behind one that came to its end, as a reader can be used again. */
    AGAIN("another load behind one that came to its end, as a reader can be used again"),
    /** A load by another thread: the thread that reads is the one that calls. */
    OTHER_THREAD("a load by another thread than that which made the listener");

    private final String text;

    Rule(String text) {
      this.text = text;
    }

    /** Returns, for instance, {@code NO_TOTAL (progress through a stream, …)}. */
    @Override
    public String toString() {
      return name() + " (" + text + ")";
    }
  }

  /**
   * What a listener is put through.
   *
   * @param telling given the listener
   */
  private record Load<T>(Rule rule, Consumer<Consumer<T>> telling) {}

  private static final int MANY = 10_000;

  private final Supplier<? extends Consumer<? super T>> listeners;
  private final ImmutableList<Load<T>> loads;
  private final ImmutableSet<Rule> exceptions;

  private ListenerTester(
      Supplier<? extends Consumer<? super T>> listeners,
      ImmutableList<Load<T>> loads,
      ImmutableSet<Rule> exceptions) {
    this.listeners = listeners;
    this.loads = loads;
    this.exceptions = exceptions;
  }

  /**
   * Returns a tester of what is given to {@link DatasetReader#withProgress}.
   *
   * @param listeners makes a new listener for each load that one is put through
   */
  public static ListenerTester<LoadProgress> ofProgress(
      Supplier<? extends Consumer<? super LoadProgress>> listeners) {
    LoadProgress half = progress(500, OptionalLong.of(1_000), 256, 200, false);
    LoadProgress end = progress(1_000, OptionalLong.of(1_000), 512, 400, true);
    return new ListenerTester<>(
        listeners,
        ImmutableList.of(
            told(Rule.SHORT, ImmutableList.of(progress(1_000, OptionalLong.of(1_000), 1, 1, true))),
            told(
                Rule.NOTHING,
                ImmutableList.of(
                    progress(0, OptionalLong.of(0), 0, 0, false),
                    progress(0, OptionalLong.of(0), 0, 0, true))),
            told(
                Rule.NO_TOTAL,
                ImmutableList.of(
                    progress(500, OptionalLong.empty(), 256, 200, false),
                    progress(1_000, OptionalLong.empty(), 512, 400, true))),
            told(
                Rule.GROWN,
                ImmutableList.of(
                    progress(1_500, OptionalLong.of(1_000), 700, 500, false),
                    progress(2_000, OptionalLong.of(1_000), 900, 700, true))),
            told(
                Rule.LONG,
                ImmutableList.of(
                    progress(1L << 40, OptionalLong.of(1L << 41), 1L << 32, 1L << 33, false),
                    progress(1L << 41, OptionalLong.of(1L << 41), 1L << 33, 1L << 34, true))),
            told(Rule.FAILED, ImmutableList.of(half, half, end)),
            told(Rule.AGAIN, ImmutableList.of(half, end, half, end)),
            new Load<>(Rule.OTHER_THREAD, elsewhere(List.of(half, end)::forEach))),
        ImmutableSet.of());
  }

  private static LoadProgress progress(
      long bytes, OptionalLong totalBytes, long facts, long millis, boolean finished) {
    return new LoadProgress(bytes, totalBytes, facts, Duration.ofMillis(millis), finished);
  }

  /**
   * Returns a tester of what is given to {@link DatasetReader#givingFactsTo}.
   *
   * @param listeners makes a new listener for each load that one is put through
   */
  public static ListenerTester<Fact> ofFacts(Supplier<? extends Consumer<? super Fact>> listeners) {
    Fact one = Facts.mission().build();
    ImmutableSet<Kind<?>> kinds = ImmutableSet.copyOf(Kind.all());
    byte[] bare = jsonLines(ReaderProbes.bare(kinds));
    byte[] whole = jsonLines(ReaderProbes.whole(kinds));
    byte[] few = jsonLines(SyntheticWorld.withSeed(7).dataset(100));
    byte[] cut = Arrays.copyOf(few, few.length / 2);
    Consumer<Consumer<Fact>> reading = listener -> giveFacts(listener, few);
    return new ListenerTester<>(
        listeners,
        ImmutableList.of(
            told(Rule.SHORT, ImmutableList.of(one)),
            new Load<>(Rule.KINDS, listener -> giveFacts(listener, bare)),
            new Load<>(Rule.KINDS, listener -> giveFacts(listener, whole)),
            told(
                Rule.UNKNOWN_KIND,
                ImmutableList.of(
                    UnsupportedFact.builder()
                        .id("unsupported")
                        .kindName("of-a-newer-version")
                        .content("{\"more\":1}")
                        .between(Fixtures.azerbaijan(), Fixtures.spain())
                        .when("2020")
                        .cite(one.citations().get(0))
                        .build())),
            told(
                Rule.UNCHECKED,
                ImmutableList.of(
                    one,
                    one,
                    Facts.tradeFigure().id(one.id()).build(),
                    Facts.tradeFigure().id("part").partOf("none").derivedFrom("none").build())),
            new Load<>(
                Rule.LONG,
                listener -> SyntheticWorld.withSeed(7).facts(MANY).forEachOrdered(listener)),
            new Load<>(
                Rule.FAILED,
                listener -> {
                  try {
                    giveFacts(listener, cut);
                  } catch (LoadException e) {
                    giveFacts(listener, few);
                  }
                }),
            new Load<>(Rule.AGAIN, reading.andThen(reading)),
            new Load<>(Rule.OTHER_THREAD, elsewhere(reading))),
        ImmutableSet.of());
  }

  private static void giveFacts(Consumer<Fact> listener, byte[] file) {
    read(DatasetReader.strict().givingFactsTo(listener), file);
  }

  private static <T> Load<T> told(Rule rule, List<T> all) {
    return new Load<>(rule, all::forEach);
  }

  /** Makes another thread do it, and waits. */
  private static <T> Consumer<Consumer<T>> elsewhere(Consumer<Consumer<T>> telling) {
    return listener -> {
      try {
        CompletableFuture.runAsync(
                () -> telling.accept(listener), task -> new Thread(task, "reading").start())
            .join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof AssertionError error) {
          throw error;
        }
        throw e;
      }
    };
  }

  private static byte[] jsonLines(Dataset dataset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DatasetWriter.write(dataset, Format.JSON_LINES, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It is in memory.
    }
    return out.toByteArray();
  }

  private static void read(DatasetReader reader, byte[] file) {
    LoadReport unused =
        reader.read(new ByteArrayInputStream(file), Format.JSON_LINES, "file-of-the-tester");
  }

  /**
   * Returns a tester that leaves out these rules, for a listener that is made for one load, or for
   * files only.
   *
   * @throws IllegalArgumentException if one of them is not tested anyway: it is about listeners of
   *     the other sort
   */
  public ListenerTester<T> except(Rule... rules) {
    Set<Rule> tested = new TreeSet<>();
    loads.forEach(load -> tested.add(load.rule()));
    for (Rule rule : rules) {
      if (!tested.contains(rule)) {
        throw new IllegalArgumentException(
            "rule " + rule + ": expected one that such listeners are tested for: " + names(tested));
      }
    }
    return new ListenerTester<>(
        listeners, loads, ImmutableSet.<Rule>builder().addAll(exceptions).add(rules).build());
  }

  private static String names(Set<Rule> rules) {
    return rules.stream().map(Rule::name).collect(Collectors.joining(", "));
  }

  /**
   * Puts a new listener through the loads of each rule.
   *
   * @throws AssertionError if it throws anything; names the rule and what it was told, and has what
   *     it threw as a cause
   */
  public void test() {
    for (Load<T> load : loads) {
      if (!exceptions.contains(load.rule())) {
        Consumer<? super T> listener = listeners.get();
        load.telling().accept(told -> tell(listener, told, load.rule()));
      }
    }
  }

  private void tell(Consumer<? super T> listener, T told, Rule rule) {
    try {
      listener.accept(told);
    } catch (Throwable e) {
      throw new AssertionError(
          "the listener breaks " + rule + ": it threw " + e + " when it was told " + told, e);
    }
  }
}
