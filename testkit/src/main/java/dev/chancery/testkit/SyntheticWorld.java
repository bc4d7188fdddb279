package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import java.util.Collection;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * As many made-up facts as a test needs, for code that has to work at scale: a thousand or ten
 * million, of every kind, between states that exist and about events that never happened.
 *
 * <pre>{@code
 * SyntheticWorld world = SyntheticWorld.withSeed(42);
 * Dataset dataset = world.dataset(100_000);
 * world.facts(10_000_000).forEach(fact -> index.add(fact)); // one fact in memory at a time
 * }</pre>
 *
 * <p>A fact is a function of the seed, the settings and its index: the same on every machine and
 * Java, whatever number of facts is asked for, and by however many threads. A later version of the
 * library may make other facts. Nothing is kept, so memory does not grow with the number.
 *
 * <p>The shape is like that of data read from sources. A few states are in many facts and many in
 * few, and so with pairs, words, persons and sources. Most dates are days; the others are months,
 * years, decades, seasons, sets and intervals, with open and unknown ends, doubts and modifiers,
 * from about 1816 to 2025. One fact in four is a figure and has an amount, most in dollars, of
 * log-normal size. Every fact is valid and cites one or two of some five hundred sources. Some
 * figures refer to the fact before them, as a part, a ratio or a derived figure. What facts say
 * together is not made to agree: relations of a pair may be established twice, two figures of a
 * year differ, and a former state meets others after its end.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SyntheticWorld {
  private final long seed;
  private final WorldActors actors;
  private final ImmutableSet<Kind<?>> kinds;
  private final WorldFacts facts;

  private SyntheticWorld(long seed, WorldActors actors, Collection<? extends Kind<?>> kinds) {
    this.seed = seed;
    this.actors = actors;
    this.kinds = ImmutableSet.copyOf(kinds);
    this.facts = new WorldFacts(seed, actors, this.kinds);
  }

  /** Returns the world of the seed, with 200 states and facts of every kind. */
  public static SyntheticWorld withSeed(long seed) {
    return new SyntheticWorld(seed, new WorldActors(seed, WorldActors.MOST), Kind.all());
  }

  /**
   * Returns the world of the same seed with so many states: the busiest ones. Organisations are
   * always the same.
   *
   * @param count from 2 to 200, both inclusive
   * @throws IllegalArgumentException if it is not
   */
  public SyntheticWorld withActors(int count) {
    if (count < 2 || count > WorldActors.MOST) {
      throw new IllegalArgumentException(
          "actors " + count + ": expected from 2 to " + WorldActors.MOST);
    }
    return new SyntheticWorld(seed, new WorldActors(seed, count), kinds);
  }

  /**
   * Returns the world of the same seed with facts of these kinds only, each as frequent beside the
   * others as before; so the share of facts that have amounts changes. The order of the kinds does
   * not matter.
   *
   * @throws IllegalArgumentException if there are none
   */
  public SyntheticWorld withKinds(Kind<?>... newKinds) {
    if (newKinds.length == 0) {
      throw new IllegalArgumentException("kinds: expected one at least, got none");
    }
    return new SyntheticWorld(seed, actors, ImmutableSet.copyOf(newKinds));
  }

  /** Returns the states, the busiest first. */
  public ImmutableList<State> actors() {
    return actors.states();
  }

  /**
   * Returns the fact at the index, counted from 0; its id is unique among all facts of the world.
   *
   * @throws IndexOutOfBoundsException if the index is negative
   */
  public Fact fact(long index) {
    if (index < 0) {
      throw new IndexOutOfBoundsException("index " + index + ": expected 0 or more");
    }
    return facts.at(index);
  }

  /**
   * Returns the first facts, in the order of their index, each made when it is reached. The stream
   * may be made parallel.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public Stream<Fact> facts(long count) {
    checkCount(count);
    return LongStream.range(0, count).mapToObj(facts::at);
  }

  /**
   * Returns a dataset of the first facts.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public Dataset dataset(int count) {
    checkCount(count);
    Dataset.Builder dataset =
        Dataset.builder("synthetic-world").title("Synthetic world of seed " + seed);
    for (int i = 0; i < count; i++) {
      dataset.add(facts.at(i));
    }
    return dataset.build();
  }

  private static void checkCount(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("count " + count + ": expected 0 or more");
    }
  }

  /** Returns, for instance, {@code synthetic world 42 (200 actors, 13 kinds)}. */
  @Override
  public String toString() {
    return "synthetic world "
        + seed
        + " ("
        + actors.states().size()
        + " actors, "
        + kinds.size()
        + (kinds.size() == 1 ? " kind)" : " kinds)");
  }
}
