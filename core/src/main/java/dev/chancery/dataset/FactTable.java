package dev.chancery.dataset;

import dev.chancery.actor.Dyad;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.query.Condition;
import dev.chancery.source.Citation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Facts in {@link Fact#DISPLAY_ORDER}, each with its place in it for a row number, and the indexes
 * that have been asked for. An index is made when it is first needed; reading one takes no lock.
 */
final class FactTable {
  /** What facts are found by. */
  enum Path {
    /** Without direction. */
    PAIR,
    ACTOR,
    FROM,
    TO,
    SOURCE,
    /** A word of all texts, or of the text of an attribute. */
    WORD,
    /** The value of an attribute, or each element of a list. */
    VALUE
  }

  /** One index: a path, and the attribute that it is of, if any. */
  private record Index(Path path, @Nullable Attribute<?, ?> attribute) {}

  private static final int[] NO_ROWS = {};

  private final List<Fact> facts;
  private final Map<Index, Map<Object, int[]>> indexes = new ConcurrentHashMap<>();
  private volatile @Nullable TimeColumns times;

  FactTable(List<Fact> facts) {
    this.facts = facts;
  }

  List<Fact> facts() {
    return facts;
  }

  int size() {
    return facts.size();
  }

  TimeColumns times() {
    TimeColumns made = times;
    if (made == null) {
      made = new TimeColumns(facts);
      times = made;
    }
    return made;
  }

  /** The rows of the facts with the key, ascending; not to be changed. */
  int[] rows(Path path, @Nullable Attribute<?, ?> attribute, Object key) {
    Index index = new Index(path, attribute);
    Map<Object, int[]> rows = indexes.get(index);
    if (rows == null) {
      rows = indexes.computeIfAbsent(index, this::index);
    }
    return rows.getOrDefault(key, NO_ROWS);
  }

  private Map<Object, int[]> index(Index index) {
    Map<Object, IntList> growing = new HashMap<>();
    Set<Object> keys = new HashSet<>();
    for (int row = 0; row < facts.size(); row++) {
      keys.clear();
      forEachKey(index, facts.get(row), keys::add);
      for (Object key : keys) {
        growing.computeIfAbsent(key, unused -> new IntList()).add(row);
      }
    }
    Map<Object, int[]> rows = new HashMap<>(growing.size() * 2);
    growing.forEach((key, each) -> rows.put(key, each.toArray()));
    return rows;
  }

  private static void forEachKey(Index index, Fact fact, Consumer<Object> keys) {
    Dyad dyad = fact.dyad();
    switch (index.path()) {
      case PAIR -> {
        keys.accept(dyad.undirected());
        fact.pairs().forEach(keys);
      }
      case ACTOR -> fact.actors().forEach(keys);
      case FROM -> {
        if (dyad.isDirected()) {
          keys.accept(dyad.first());
        }
      }
      case TO -> {
        if (dyad.isDirected()) {
          keys.accept(dyad.second());
        }
      }
      case SOURCE -> {
        for (Citation citation : fact.citations()) {
          keys.accept(citation.source().id());
        }
      }
      case WORD -> words(index, fact).forEach(keys);
      case VALUE -> {
        Optional<?> value = valueOf(index.attribute(), fact);
        if (value.isPresent()) {
          keys.accept(value.get());
          if (value.get() instanceof List<?> list) {
            list.forEach(keys);
          }
        }
      }
    }
  }

  private static Set<String> words(Index index, Fact fact) {
    return index.attribute() == null
        ? Condition.Mentions.wordsOf(fact)
        : valueOf(index.attribute(), fact)
            .<Set<String>>map(text -> Condition.Mentions.wordsOf((String) text))
            .orElse(Set.of());
  }

  @SuppressWarnings("unchecked") // The attribute is one of the kind whose facts these are.
  private static Optional<?> valueOf(@Nullable Attribute<?, ?> attribute, Fact fact) {
    return attribute == null ? Optional.empty() : ((Attribute<Fact, ?>) attribute).of(fact);
  }

  /** The rows that are in both, ascending. */
  static int[] intersection(int[] one, int[] other) {
    int[] few = one.length <= other.length ? one : other;
    int[] many = few == one ? other : one;
    int[] common = new int[few.length];
    int size = 0;
    int from = 0;
    for (int row : few) {
      from = firstNotBefore(many, from, row);
      if (from < many.length && many[from] == row) {
        common[size++] = row;
      }
    }
    return size == common.length ? common : Arrays.copyOf(common, size);
  }

  /** Looks ahead in growing steps, then between the last two. */
  private static int firstNotBefore(int[] rows, int from, int row) {
    int step = 1;
    int low = from;
    while (low + step < rows.length && rows[low + step] < row) {
      low += step;
      step *= 2;
    }
    int found = Arrays.binarySearch(rows, low, Math.min(low + step + 1, rows.length), row);
    return found >= 0 ? found : -found - 1;
  }
}
