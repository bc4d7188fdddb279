package dev.chancery.query;

import com.google.common.base.Preconditions;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.chancery.fact.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Facts grouped by a value, and those that do not state one.
 *
 * <p>Groups come in the order of their values, facts in the order of the query. This class is
 * immutable and thread-safe.
 *
 * @param <K> the values
 * @param <F> the facts
 */
public final class Groups<K, F extends Fact> {
  private final ImmutableMap<K, Integer> counts;
  private final Supplier<Members<K, F>> members;

  private Groups(ImmutableMap<K, Integer> counts, Supplier<Members<K, F>> members) {
    this.counts = counts;
    this.members = Suppliers.memoize(members::get);
  }

  /** The facts of each group, and those of none. */
  private record Members<K, F extends Fact>(
      ImmutableListMultimap<K, F> groups, ImmutableList<F> unstated) {}

  /**
   * Counts at once, and reads the facts when they are first asked for.
   *
   * @param keys in the order of the groups
   */
  static <K, F extends Fact> Groups<K, F> of(Keys<K> keys, Supplier<ImmutableList<F>> facts) {
    int[] counts = keys.counts();
    ImmutableMap.Builder<K, Integer> countsByKey = ImmutableMap.builder();
    for (int index = 0; index < counts.length; index++) {
      if (counts[index] > 0) {
        countsByKey.put(keys.keys().get(index), counts[index]);
      }
    }
    return new Groups<>(countsByKey.buildOrThrow(), () -> members(keys, facts.get()));
  }

  private static <K, F extends Fact> Members<K, F> members(Keys<K> keys, ImmutableList<F> facts) {
    Map<K, List<F>> groups = new LinkedHashMap<>();
    keys.keys().forEach(key -> groups.put(key, new ArrayList<>()));
    ImmutableList.Builder<F> unstated = ImmutableList.builder();
    for (int i = 0; i < facts.size(); i++) {
      int index = keys.indexes()[i];
      List<F> group = index < 0 ? null : groups.get(keys.keys().get(index));
      if (group == null) {
        unstated.add(facts.get(i));
      } else {
        group.add(facts.get(i));
      }
    }
    return new Members<>(multimap(groups), unstated.build());
  }

  private static <K, F extends Fact> ImmutableListMultimap<K, F> multimap(Map<K, List<F>> groups) {
    ImmutableListMultimap.Builder<K, F> multimap = ImmutableListMultimap.builder();
    groups.forEach(multimap::putAll);
    return multimap.build();
  }

  static <K, F extends Fact> Groups<K, F> of(
      List<F> facts, Function<F, ? extends Collection<K>> keys, Map<K, List<F>> empty) {
    ImmutableList.Builder<F> unstated = ImmutableList.builder();
    for (F fact : facts) {
      Collection<K> values = keys.apply(fact);
      if (values.isEmpty()) {
        unstated.add(fact);
      }
      for (K value : values) {
        empty.computeIfAbsent(value, key -> new ArrayList<>()).add(fact);
      }
    }
    Members<K, F> members = new Members<>(multimap(empty), unstated.build());
    return new Groups<>(
        ImmutableMap.copyOf(Maps.transformValues(members.groups.asMap(), Collection::size)),
        () -> members);
  }

  /** Returns the values that facts state. */
  public ImmutableSet<K> keys() {
    return counts.keySet();
  }

  /** Returns the facts that state the value; empty if none does. */
  public ImmutableList<F> get(K key) {
    return members.get().groups().get(key);
  }

  /** Returns the facts that do not state a value. */
  public ImmutableList<F> unstated() {
    return members.get().unstated();
  }

  /** Returns how many facts state each value. */
  public ImmutableMap<K, Integer> counts() {
    return counts;
  }

  /**
   * Returns how many facts state each of the values that most do, largest first; those that as many
   * do in their own order.
   *
   * @param most how many values at the most
   * @throws IllegalArgumentException if that is negative
   */
  public ImmutableMap<K, Integer> largest(int most) {
    Preconditions.checkArgument(most >= 0, "largest(%s): expected 0 or more", most);
    ImmutableList<Map.Entry<K, Integer>> groups = counts.entrySet().asList();
    long[] largestFirst = new long[groups.size()];
    for (int place = 0; place < largestFirst.length; place++) {
      largestFirst[place] = ((long) -groups.get(place).getValue() << Integer.SIZE) | place;
    }
    Arrays.sort(largestFirst);
    ImmutableMap.Builder<K, Integer> largest = ImmutableMap.builder();
    for (int i = 0; i < Math.min(most, largestFirst.length); i++) {
      largest.put(groups.get((int) largestFirst[i]));
    }
    return largest.buildOrThrow();
  }

  /** Returns the facts by the value that they state. */
  public ImmutableListMultimap<K, F> asMultimap() {
    return members.get().groups();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Groups<?, ?> that && that.members.get().equals(members.get());
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  /** Returns the counts, and how many facts do not state a value. */
  @Override
  public String toString() {
    int unstated = unstated().size();
    return counts + (unstated == 0 ? "" : ", unstated " + unstated);
  }
}
