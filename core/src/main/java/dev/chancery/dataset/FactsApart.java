package dev.chancery.dataset;

import com.google.common.collect.ImmutableMap;
import dev.chancery.fact.Fact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * New ids for facts of a dataset that state something else than those of another dataset under the
 * same ids. Where the other has taken over such a fact already, it keeps the id that it has there.
 */
final class FactsApart {
  private final Dataset first;
  private final Dataset second;
  private final List<Fact> facts;

  /** What is put behind each id. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private final Map<String, String> ids = new HashMap<>();

  private final Set<String> taken = new HashSet<>();

  /**
   * Takes two datasets, and those facts of the second that do not state what the other dataset has
   * under their ids. What refers to others is looked at when these have their new ids: it may be
   * known already, and keeps its own id then.
   */
  FactsApart(Dataset first, Dataset second, List<Fact> facts) {
    this.first = first;
    this.second = second;
    this.facts = facts;
    List<Fact> circular = settle();
    circular.forEach(fact -> renumber(fact.id()));
    Map<String, Fact> others = findOthers(circular);
    while (!others.isEmpty()) {
      renumber(others);
      others = findOthers(circular);
    }
  }

  /** Gives new ids, to each fact after those that it refers to; returns those in circles. */
  private List<Fact> settle() {
    Map<String, Fact> open = new LinkedHashMap<>();
    facts.forEach(fact -> open.put(fact.id(), fact));
    Map<String, List<Fact>> referring = new HashMap<>();
    Map<String, Integer> unsettled = new HashMap<>();
    Deque<Fact> ready = new ArrayDeque<>();
    for (Fact fact : facts) {
      for (String id : fact.references()) {
        if (open.containsKey(id)) {
          referring.computeIfAbsent(id, unused -> new ArrayList<>()).add(fact);
          unsettled.merge(fact.id(), 1, Integer::sum);
        }
      }
      if (!unsettled.containsKey(fact.id())) {
        ready.add(fact);
      }
    }
    while (!ready.isEmpty()) {
      Fact fact = ready.remove();
      open.remove(fact.id());
      while (isOther(fact)) {
        renumber(fact.id());
      }
      for (Fact each : referring.getOrDefault(fact.id(), List.of())) {
        if (unsettled.merge(each.id(), -1, Integer::sum) == 0) {
          ready.add(each);
        }
      }
    }
    return List.copyOf(open.values());
  }

  /** Gives the next number, from 2 on, that leads to no other fact of the second dataset. */
  private void renumber(String id) {
    String newId;
    do {
      newId = id + "-" + numbers.merge(id, 2, (number, unused) -> number + 1);
    } while (second.contains(newId) || !taken.add(newId));
    ids.put(id, newId);
  }

  /** Returns, by their old ids, those whose new ids the first uses for another statement, too. */
  private Map<String, Fact> findOthers(List<Fact> facts) {
    Map<String, Fact> others = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (isOther(fact)) {
        others.put(fact.id(), fact);
      }
    }
    return others;
  }

  private boolean isOther(Fact fact) {
    Optional<Fact> there = first.find(ids.getOrDefault(fact.id(), fact.id()));
    return there.isPresent() && Altered.united(there.get(), Altered.renamed(fact, ids)).isEmpty();
  }

  /** What refers to one of them may be right once that has another id, unless in a circle. */
  private void renumber(Map<String, Fact> others) {
    List<String> independent = new ArrayList<>();
    for (Fact fact : others.values()) {
      if (Collections.disjoint(fact.references(), others.keySet())) {
        independent.add(fact.id());
      }
    }
    for (String id : independent.isEmpty() ? others.keySet() : independent) {
      renumber(id);
    }
  }

  /** Returns the new ids by the old ones, in the order of the facts. */
  ImmutableMap<String, String> renamed() {
    ImmutableMap.Builder<String, String> renamed = ImmutableMap.builder();
    for (Fact fact : facts) {
      @Nullable String newId = ids.get(fact.id());
      if (newId != null) {
        renamed.put(fact.id(), newId);
      }
    }
    return renamed.buildOrThrow();
  }
}
