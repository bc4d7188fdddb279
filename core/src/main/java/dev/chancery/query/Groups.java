package dev.chancery.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.chancery.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
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
  private final ImmutableListMultimap<K, F> groups;
  private final ImmutableList<F> unstated;

  private Groups(ImmutableListMultimap<K, F> groups, ImmutableList<F> unstated) {
    this.groups = groups;
    this.unstated = unstated;
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
    ImmutableListMultimap.Builder<K, F> groups = ImmutableListMultimap.builder();
    empty.forEach(groups::putAll);
    return new Groups<>(groups.build(), unstated.build());
  }

  static <K extends Comparable<K>, F extends Fact> Groups<K, F> sorted(
      List<F> facts, Function<F, ? extends Collection<K>> keys) {
    return of(facts, keys, new TreeMap<>());
  }

  /** Returns the values that facts state. */
  public ImmutableSet<K> keys() {
    return groups.keySet();
  }

  /** Returns the facts that state the value; empty if none does. */
  public ImmutableList<F> get(K key) {
    return groups.get(key);
  }

  /** Returns the facts that do not state a value. */
  public ImmutableList<F> unstated() {
    return unstated;
  }

  /** Returns how many facts state each value. */
  public ImmutableMap<K, Integer> counts() {
    ImmutableMap.Builder<K, Integer> counts = ImmutableMap.builder();
    groups.asMap().forEach((key, facts) -> counts.put(key, facts.size()));
    return counts.buildOrThrow();
  }

  /** Returns the facts by the value that they state. */
  public ImmutableListMultimap<K, F> asMultimap() {
    return groups;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Groups<?, ?> that
        && that.groups.equals(groups)
        && that.unstated.equals(unstated);
  }

  @Override
  public int hashCode() {
    return Objects.hash(groups, unstated);
  }

  /** Returns the counts, and how many facts do not state a value. */
  @Override
  public String toString() {
    return counts() + (unstated.isEmpty() ? "" : ", unstated " + unstated.size());
  }
}
