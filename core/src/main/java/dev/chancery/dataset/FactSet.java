package dev.chancery.dataset;

import dev.chancery.fact.CompactFacts;
import dev.chancery.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

  /** A fact that refers to another. */
  record Reference(Fact from, String to) {}

  private final Map<String, Fact> plain = new HashMap<>();
  private CompactFacts.@Nullable Builder compact;
  private CompactOrder order = new CompactOrder();

  /** What the compact facts became; they are not in the builder any more. */
  private CompactOrder.@Nullable Lists built;

  /** The ids of those that refer to others. */
  private final Set<String> referring = new LinkedHashSet<>();

  /** Adds the fact unless there is one with its id. */
  boolean add(Fact fact) {
    reopen();
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
      order.add(address, fact);
    }
    return address != 0;
  }

  Optional<Fact> find(String id) {
    reopen();
    return compact == null ? Optional.ofNullable(plain.get(id)) : compact.find(id);
  }

  boolean contains(String id) {
    return find(id).isPresent();
  }

  void remove(String id) {
    reopen();
    referring.remove(id);
    if (compact == null) {
      plain.remove(id);
    } else {
      order.remove(compact.remove(id));
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
    reopen();
    Set<String> names = new HashSet<>(order.kindNames());
    for (Fact fact : plain.values()) {
      names.add(fact.kindName());
    }
    return names;
  }

  /** Returns those that are held as they are: all or none. */
  Collection<Fact> plain() {
    return plain.values();
  }

  /** Returns those that are held compactly, in order: all or none. */
  CompactOrder.Lists compact() {
    if (compact != null) {
      built = order.lists(compact);
      compact = null;
      order = new CompactOrder();
    }
    return built == null ? CompactOrder.Lists.NONE : built;
  }

  /** Takes again what was given as lists, to go on. */
  private void reopen() {
    if (built != null) {
      CompactFacts.Builder builder = CompactFacts.builder();
      built.all().forEach(fact -> addTo(builder, fact));
      built = null;
      compact = builder;
    }
  }
}
