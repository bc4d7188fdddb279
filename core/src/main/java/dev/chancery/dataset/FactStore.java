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
  private static final class Shelf {
    private final int size;
    private @Nullable Supplier<List<Fact>> sorted;
    private volatile @Nullable FactTable table;

    Shelf(int size, Supplier<List<Fact>> sorted) {
      this.size = size;
      this.sorted = sorted;
    }

    FactTable table() {
      FactTable made = table;
      return made == null ? makeTable() : made;
    }

    private synchronized FactTable makeTable() {
      FactTable made = table;
      if (made == null) {
        made = new FactTable(Objects.requireNonNull(sorted).get());
        table = made;
        sorted = null;
      }
      return made;
    }
  }

  static final FactTable EMPTY = new FactTable(ImmutableList.of());

  private final Map<String, Shelf> shelves = new HashMap<>();
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
    byKind.forEach((kind, each) -> shelves.put(kind, new Shelf(each.size(), () -> sorted(each))));
    compact = facts.compact().orElse(null);
    if (compact != null) {
      for (Map.Entry<String, FactSet.Unsorted> kind : facts.unsorted(compact).entrySet()) {
        FactSet.Unsorted unsorted = kind.getValue();
        shelves.put(kind.getKey(), new Shelf(unsorted.size(), unsorted.sorted()));
        size += unsorted.size();
      }
    }
    for (Map.Entry<String, Deferred> kind : deferred.entrySet()) {
      int count = kind.getValue().size();
      shelves.put(kind.getKey(), new Shelf(count, () -> sorted(kind.getValue().facts().get())));
      size += count;
    }
    all = new Shelf(size, this::merged);
  }

  /**
   * The facts of a kind, still to be read.
   *
   * @param size how many there are
   * @param facts what gives them; asked once
   */
  record Deferred(int size, Supplier<? extends Collection<? extends Fact>> facts) {}

  private static List<Fact> sorted(Collection<? extends Fact> facts) {
    return ImmutableList.sortedCopyOf(Fact.DISPLAY_ORDER, facts);
  }

  private List<Fact> merged() {
    List<CompactList> lists = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (Shelf shelf : shelves.values()) {
      List<Fact> list = shelf.table().facts();
      if (list instanceof CompactList compactList) {
        lists.add(compactList);
      } else {
        facts.addAll(list);
      }
    }
    if (!facts.isEmpty() || lists.isEmpty()) {
      lists.forEach(facts::addAll);
      return sorted(facts);
    }
    return CompactList.merged(lists);
  }

  int size() {
    return all.size;
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
    return all.table();
  }

  List<Fact> ofKind(Kind<?> kind) {
    return table(kind).facts();
  }

  /** Returns all facts, in {@link Fact#DISPLAY_ORDER}. */
  List<Fact> all() {
    return allTable().facts();
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
    return size();
  }
}
