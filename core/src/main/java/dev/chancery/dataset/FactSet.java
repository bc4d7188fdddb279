package dev.chancery.dataset;

import dev.chancery.fact.CompactFacts;
import dev.chancery.fact.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Facts by id, while a dataset is built: a few as they are, many compactly, so that nobody needs to
 * hold those that were added.
 */
final class FactSet {
  /** Fewer are no burden, and are read faster as they are. */
  private static final int LEAST_COMPACT = 4096;

  /** Where the compact facts of a kind are, and the {@link CompactList#start} of each. */
  private static final class Places {
    final IntList addresses = new IntList();
    final IntList starts = new IntList();
  }

  /** A fact that refers to another. */
  record Reference(Fact from, String to) {}

  private final Map<String, Fact> plain = new HashMap<>();
  private CompactFacts.@Nullable Builder compact;
  private final Map<String, Places> places = new HashMap<>();
  private final Set<Integer> removed = new HashSet<>();

  /** The ids of those that refer to others. */
  private final Set<String> referring = new LinkedHashSet<>();

  /** Adds the fact unless there is one with its id. */
  boolean add(Fact fact) {
    boolean added =
        compact == null ? plain.putIfAbsent(fact.id(), fact) == null : addTo(compact, fact);
    if (added && !fact.references().isEmpty()) {
      referring.add(fact.id());
    }
    if (plain.size() == LEAST_COMPACT) {
      CompactFacts.Builder builder = CompactFacts.builder();
      plain.values().forEach(each -> addTo(builder, each));
      plain.clear();
      compact = builder;
    }
    return added;
  }

  private boolean addTo(CompactFacts.Builder builder, Fact fact) {
    int address = builder.add(fact);
    if (address != 0) {
      Places ofKind = places.computeIfAbsent(fact.kindName(), kind -> new Places());
      ofKind.addresses.add(address);
      ofKind.starts.add(CompactList.start(fact.bounds()));
    }
    return address != 0;
  }

  Optional<Fact> find(String id) {
    return compact == null ? Optional.ofNullable(plain.get(id)) : compact.find(id);
  }

  boolean contains(String id) {
    return find(id).isPresent();
  }

  void remove(String id) {
    referring.remove(id);
    if (compact == null) {
      plain.remove(id);
    } else {
      removed.add(compact.remove(id));
    }
  }

  /** Returns the references to facts that are not there. */
  List<Reference> dangling() {
    List<Reference> dangling = new ArrayList<>();
    for (String id : referring) {
      Fact fact = find(id).orElseThrow();
      for (String to : fact.references()) {
        if (!contains(to)) {
          dangling.add(new Reference(fact, to));
        }
      }
    }
    return dangling;
  }

  Set<String> kindNames() {
    return compact == null
        ? plain.values().stream().map(Fact::kindName).collect(Collectors.toSet())
        : places.keySet();
  }

  /** Returns those that are held as they are: all or none. */
  Collection<Fact> plain() {
    return plain.values();
  }

  /** Returns those that are held compactly: all or, if there is nothing, none. */
  Optional<CompactFacts> compact() {
    return Optional.ofNullable(compact).map(CompactFacts.Builder::build);
  }

  /** Returns what sorts the compact facts of each kind, by the name of the kind. */
  Map<String, Unsorted> unsorted(CompactFacts facts) {
    Map<String, Unsorted> byKind = new HashMap<>();
    places.forEach((kind, each) -> byKind.put(kind, unsorted(facts, each)));
    return byKind;
  }

  /** Compact facts of a kind. */
  record Unsorted(int size, Supplier<List<Fact>> sorted) {}

  private Unsorted unsorted(CompactFacts facts, Places places) {
    int[] addresses = places.addresses.toArray();
    int[] starts = places.starts.toArray();
    int size = 0;
    for (int i = 0; i < addresses.length; i++) {
      if (!removed.contains(addresses[i])) {
        addresses[size] = addresses[i];
        starts[size++] = starts[i];
      }
    }
    int[] left = Arrays.copyOf(addresses, size);
    int[] leftStarts = Arrays.copyOf(starts, size);
    return new Unsorted(size, () -> CompactList.sorted(facts, left, leftStarts));
  }
}
