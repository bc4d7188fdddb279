package dev.chancery.dataset;

import dev.chancery.fact.CompactFacts;
import dev.chancery.fact.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  @SuppressWarnings("ArrayRecordComponent") // Handed over, never compared.
  private record Sorted(int[] addresses, int[] starts) {}

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
    Set<String> names = new HashSet<>(places.keySet());
    for (Fact fact : plain.values()) {
      names.add(fact.kindName());
    }
    return names;
  }

  /** Returns those that are held as they are: all or none. */
  Collection<Fact> plain() {
    return plain.values();
  }

  /** Returns those of each kind that are held compactly, in order: all or none. */
  Map<String, CompactList> compact() {
    Map<String, CompactList> lists = new HashMap<>();
    if (compact != null) {
      CompactFacts arrived = compact.build();
      Map<String, Sorted> sorted = new LinkedHashMap<>();
      places.forEach((kind, each) -> sorted.put(kind, sorted(arrived, each)));
      CompactFacts ordered =
          arrived.inOrder(sorted.values().stream().map(Sorted::addresses).toList());
      sorted.forEach(
          (kind, each) ->
              lists.put(kind, CompactList.of(ordered, each.addresses(), each.starts())));
    }
    return lists;
  }

  /** The places of the facts of a kind that are left, in order. */
  private Sorted sorted(CompactFacts facts, Places ofKind) {
    int[] addresses = ofKind.addresses.toArray();
    int[] starts = ofKind.starts.toArray();
    int size = 0;
    for (int i = 0; i < addresses.length; i++) {
      if (!removed.contains(addresses[i])) {
        addresses[size] = addresses[i];
        starts[size++] = starts[i];
      }
    }
    Sorted left = new Sorted(Arrays.copyOf(addresses, size), Arrays.copyOf(starts, size));
    CompactList.sort(facts, left.addresses(), left.starts());
    return left;
  }
}
