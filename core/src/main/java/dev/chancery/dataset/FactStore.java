package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.chancery.fact.CompactFacts;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a dataset by kind; those of a kind are sorted, and those of a deferred kind read,
 * when they are first asked for.
 */
final class FactStore {

  /** The facts of one kind, or all, in {@link Fact#DISPLAY_ORDER}. */
  abstract static class Shelf {
    private final int size;
    private volatile @Nullable FactTable table;

    Shelf(int size) {
      this.size = size;
    }

    int size() {
      return size;
    }

    FactTable table() {
      FactTable made = table;
      return made == null ? makeTable() : made;
    }

    private synchronized FactTable makeTable() {
      FactTable made = table;
      if (made == null) {
        made = new FactTable(sorted());
        table = made;
      }
      return made;
    }

    /** Asked once. */
    abstract List<Fact> sorted();
  }

  /** What is sorted when it is asked for, and then held no longer. */
  private static final class Unsorted extends Shelf {
    private @Nullable Supplier<? extends Collection<? extends Fact>> facts;

    Unsorted(int size, Supplier<? extends Collection<? extends Fact>> facts) {
      super(size);
      this.facts = facts;
    }

    @Override
    List<Fact> sorted() {
      Collection<? extends Fact> unsorted = Objects.requireNonNull(facts).get();
      facts = null;
      return ImmutableList.sortedCopyOf(Fact.DISPLAY_ORDER, unsorted);
    }
  }

  private static final class Sorted extends Shelf {
    private final List<Fact> facts;

    Sorted(List<Fact> facts) {
      super(facts.size());
      this.facts = facts;
    }

    @Override
    List<Fact> sorted() {
      return facts;
    }
  }

  /** The facts of all other shelves. */
  private final class All extends Shelf {
    All(int size) {
      super(size);
    }

    @Override
    List<Fact> sorted() {
      List<Fact> facts = new ArrayList<>();
      shelves.values().forEach(shelf -> facts.addAll(shelf.table().facts()));
      return ImmutableList.sortedCopyOf(Fact.DISPLAY_ORDER, facts);
    }
  }

  private final Map<String, Shelf> shelves = new HashMap<>();
  private final Shelf none = new Sorted(ImmutableList.of());
  private final Shelf all;
  private final @Nullable CompactFacts compact;
  private volatile @Nullable ImmutableMap<String, Fact> byId;

  /** Takes facts, and what gives those of deferred kinds. */
  FactStore(FactSet facts, Map<String, Deferred> deferred) {
    int size = facts.plain().size();
    Map<String, List<Fact>> byKind = new HashMap<>();
    for (Fact fact : facts.plain()) {
      byKind.computeIfAbsent(fact.kindName(), kind -> new ArrayList<>()).add(fact);
    }
    for (Map.Entry<String, List<Fact>> kind : byKind.entrySet()) {
      shelves.put(kind.getKey(), new Unsorted(kind.getValue().size(), kind::getValue));
    }
    CompactFactSet.Lists lists = facts.compact();
    if (lists != null) {
      for (Map.Entry<String, CompactList> kind : lists.byKind().entrySet()) {
        shelves.put(kind.getKey(), new Sorted(kind.getValue()));
      }
      size += lists.all().size();
    }
    compact = lists == null ? null : lists.all().compactFacts();
    for (Map.Entry<String, Deferred> kind : deferred.entrySet()) {
      shelves.put(kind.getKey(), new Unsorted(kind.getValue().size(), kind.getValue().facts()));
      size += kind.getValue().size();
    }
    all = lists != null && size == lists.all().size() ? new Sorted(lists.all()) : new All(size);
  }

  /**
   * The facts of a kind, still to be read.
   *
   * @param size how many there are
   * @param facts what gives them; asked once
   */
  record Deferred(int size, Supplier<? extends Collection<? extends Fact>> facts) {}

  int size() {
    return all.size();
  }

  /** Returns the facts of a kind. */
  Shelf shelf(Kind<?> kind) {
    return shelves.getOrDefault(kind.name(), none);
  }

  /** Returns all facts. */
  Shelf all() {
    return all;
  }

  /** Returns all facts, in {@link Fact#DISPLAY_ORDER}. */
  List<Fact> list() {
    return all.table().facts();
  }

  /** Returns the fact with the id, or null. */
  @Nullable Fact get(String id) {
    if (compact != null) {
      Fact fact = compact.find(id).orElse(null);
      if (fact != null || compact.size() == size()) {
        return fact;
      }
    }
    ImmutableMap<String, Fact> index = byId;
    if (index == null) {
      index = Maps.uniqueIndex(list(), Fact::id);
      byId = index;
    }
    return index.get(id);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof FactStore store && store.list().equals(list()));
  }

  @Override
  public int hashCode() {
    return size();
  }
}
