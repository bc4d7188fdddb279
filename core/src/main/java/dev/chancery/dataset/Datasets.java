package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.fact.Fact;
import java.util.function.Supplier;
import java.util.stream.Collector;

/**
 * What can be done with datasets beside asking them: making one of a stream of facts, and checking
 * one.
 *
 * <pre>{@code
 * Dataset trade = facts.filter(fact -> fact instanceof TradeFigure).collect(Datasets.toDataset());
 * Datasets.check(trade).forEach(System.out::println);
 * }</pre>
 */
public final class Datasets {
  private static final String UNNAMED = "dataset";

  private Datasets() {}

  /**
   * Returns a collector of facts into a dataset of the name {@code dataset}. The sources and
   * organisations come with the facts; no coverage is claimed.
   *
   * <p>Facts are put away as they come. The stream may be parallel; the dataset is the same.
   * Collecting throws as {@link Dataset.Builder#add} and {@link Dataset.Builder#build} do.
   */
  public static Collector<Fact, ?, Dataset> toDataset() {
    return toDataset(() -> Dataset.builder(UNNAMED));
  }

  /**
   * Returns a collector of facts into a dataset that is described otherwise: with a name, a title
   * and coverage of its own. As {@link #toDataset()} beside.
   *
   * @param described gives a new builder without facts each time, always the same; a parallel
   *     stream asks for several
   */
  public static Collector<Fact, ?, Dataset> toDataset(Supplier<Dataset.Builder> described) {
    return Collector.of(
        described,
        Dataset.Builder::add,
        Dataset.Builder::addFactsOf,
        Dataset.Builder::build,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Returns what cannot be in the dataset: by rule, then in {@link Fact#DISPLAY_ORDER}; empty if
   * all may be so. Nothing is changed or left out: a source may have said it.
   *
   * <p>A finding is certain: under every reading of the dates and amounts the facts, as they are,
   * cannot all be true. What is merely doubtful is none; only a kind that is not known ({@link
   * Finding.Rule#KIND_KNOWN}) may well be right, and a newer version's. So a date with {@code ~},
   * {@code ?} or {@code %}, or "about" one, is never held against a fact, nor is a bound that
   * nobody states, a vague amount, or the time before a state is known to have existed. Facts of
   * the rank {@link Fact.Rank#DEPRECATED} are known to be wrong, and only what they refer to is
   * checked. That two sources disagree on one thing is for {@link Dataset#conflicts()}.
   *
   * <p>It reads each fact once, in about linear time. {@link Finding.Rule} lists what is checked;
   * {@code Chancery.check} does it for a file, and tells of what of it cannot be read.
   */
  public static ImmutableList<Finding> check(Dataset dataset) {
    return new Check(dataset).findings();
  }
}
