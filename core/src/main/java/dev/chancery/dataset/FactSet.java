package dev.chancery.dataset;

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
  private @Nullable CompactFactSet compact;

  /** What the compact facts became; they are not in their set any more. */
  private CompactFactSet.@Nullable Lists built;

  /** The ids of those that refer to others. */
  private final Set<String> referring = new LinkedHashSet<>();

  /** Adds the fact unless there is one with its id. */
  boolean add(Fact fact) {
    reopen();
    boolean added =
        compact == null ? plain.putIfAbsent(fact.id(), fact) == null : compact.add(fact);
    if (added && !fact.references().isEmpty()) {
      referring.add(fact.id());
    }
    if (plain.size() == LEAST_COMPACT) {
      compact = compact(plain.values());
      plain.clear();
    }
    return added;
  }

  private static CompactFactSet compact(Iterable<Fact> facts) {
    CompactFactSet set = new CompactFactSet();
    facts.forEach(set::add);
    return set;
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
      compact.remove(id);
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
    Set<String> names = new HashSet<>();
    if (compact != null) {
      names.addAll(compact.kindNames());
    }
    if (built != null) {
      names.addAll(built.byKind().keySet());
    }
    for (Fact fact : plain.values()) {
      names.add(fact.kindName());
    }
    return names;
  }

  /** Returns those that are held as they are: all or none. */
  Collection<Fact> plain() {
    return plain.values();
  }

  /** Returns those that are held compactly, in order; null if none are, otherwise all are. */
  CompactFactSet.@Nullable Lists compact() {
    if (compact != null) {
      built = compact.lists();
      compact = null;
    }
    return built;
  }

  /** Takes again what was given as lists, to go on. */
  private void reopen() {
    if (built != null) {
      compact = compact(built.all());
      built = null;
    }
  }
}
