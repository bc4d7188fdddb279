package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a dataset by kind; those of a deferred kind are read when they are first asked for.
 */
final class FactStore {

  /** The facts of one kind, in {@link Fact#DISPLAY_ORDER}. */
  private static final class Shelf {
    private final int size;
    private @Nullable Supplier<? extends Collection<? extends Fact>> source;
    private volatile @Nullable ImmutableList<Fact> facts;
    private volatile @Nullable FactTable table;

    Shelf(int size, Supplier<? extends Collection<? extends Fact>> source) {
      this.size = size;
      this.source = source;
    }

    FactTable table() {
      FactTable made = table;
      return made == null ? makeTable() : made;
    }

    private synchronized FactTable makeTable() {
      FactTable made = table == null ? new FactTable(facts()) : table;
      table = made;
      return made;
    }

    ImmutableList<Fact> facts() {
      ImmutableList<Fact> read = facts;
      return read == null ? read() : read;
    }

    private synchronized ImmutableList<Fact> read() {
      ImmutableList<Fact> read = facts;
      if (read == null) {
        Supplier<? extends Collection<? extends Fact>> unread = source;
        read =
            unread == null
                ? ImmutableList.of()
                : ImmutableList.sortedCopyOf(Fact.DISPLAY_ORDER, unread.get());
        facts = read;
        source = null;
      }
      return read;
    }
  }

  static final FactTable EMPTY = new FactTable(ImmutableList.of());

  private final Map<String, Shelf> shelves = new HashMap<>();
  private final int size;
  private volatile @Nullable ImmutableList<Fact> all;
  private volatile @Nullable ImmutableMap<String, Fact> byId;
  private volatile @Nullable FactTable allTable;

  /** Takes facts, and what gives those of deferred kinds. */
  FactStore(Collection<Fact> facts, Map<String, Deferred> deferred) {
    Map<String, List<Fact>> byKind = new HashMap<>();
    for (Fact fact : facts) {
      byKind.computeIfAbsent(fact.kindName(), kind -> new ArrayList<>()).add(fact);
    }
    int count = facts.size();
    for (Map.Entry<String, List<Fact>> kind : byKind.entrySet()) {
      shelves.put(kind.getKey(), new Shelf(kind.getValue().size(), kind::getValue));
    }
    for (Map.Entry<String, Deferred> kind : deferred.entrySet()) {
      shelves.put(kind.getKey(), new Shelf(kind.getValue().size(), kind.getValue().facts()));
      count += kind.getValue().size();
    }
    this.size = count;
  }

  /**
   * The facts of a kind, still to be read.
   *
   * @param size how many there are
   * @param facts what gives them; asked once
   */
  record Deferred(int size, Supplier<? extends Collection<? extends Fact>> facts) {}

  int size() {
    return size;
  }

  int size(Kind<?> kind) {
    Shelf shelf = shelves.get(kind.name());
    return shelf == null ? 0 : shelf.size;
  }

  /** Returns the facts of a kind, with their indexes. */
  FactTable table(Kind<?> kind) {
    Shelf shelf = shelves.get(kind.name());
    return shelf == null ? EMPTY : shelf.table();
  }

  /** Returns all facts, with their indexes. */
  FactTable allTable() {
    FactTable table = allTable;
    if (table == null) {
      table = new FactTable(all());
      allTable = table;
    }
    return table;
  }

  ImmutableList<Fact> ofKind(Kind<?> kind) {
    Shelf shelf = shelves.get(kind.name());
    return shelf == null ? ImmutableList.of() : shelf.facts();
  }

  /** Returns all facts, in {@link Fact#DISPLAY_ORDER}. */
  ImmutableList<Fact> all() {
    ImmutableList<Fact> merged = all;
    if (merged == null) {
      List<Fact> facts = new ArrayList<>(size);
      for (Shelf shelf : shelves.values()) {
        facts.addAll(shelf.facts());
      }
      merged = ImmutableList.sortedCopyOf(Fact.DISPLAY_ORDER, facts);
      all = merged;
    }
    return merged;
  }

  /** Returns the fact with the id, or null. */
  @Nullable Fact get(String id) {
    ImmutableMap<String, Fact> index = byId;
    if (index == null) {
      index = Maps.uniqueIndex(all(), Fact::id);
      byId = index;
    }
    return index.get(id);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof FactStore store && store.all().equals(all()));
  }

  @Override
  public int hashCode() {
    return size;
  }
}
