package dev.chancery.dataset;

import com.google.common.collect.ImmutableMap;
import dev.chancery.fact.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * New ids for facts of a dataset that state something else than those of another dataset under the
 * same ids. Where the other has taken over such a fact already, it keeps the id that it has there.
 */
final class FactsApart {
  private final Dataset first;
  private final Dataset second;

  /** What is put behind each id. */
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private final Set<String> taken = new HashSet<>();

  /** Takes two datasets, and those facts of the second that are to have other ids. */
  FactsApart(Dataset first, Dataset second, List<Fact> facts) {
    this.first = first;
    this.second = second;
    facts.forEach(fact -> renumber(fact.id(), 2));
    Map<String, Fact> others = findOthers(facts);
    while (!others.isEmpty()) {
      renumber(others);
      others = findOthers(facts);
    }
  }

  /** Gives the first number from there that leads to no other fact of the second dataset. */
  private void renumber(String id, int from) {
    int number = from;
    while (second.contains(newId(id, number)) || !taken.add(newId(id, number))) {
      number++;
    }
    numbers.put(id, number);
  }

  private static String newId(String id, int number) {
    return id + "-" + number;
  }

  /** Returns, by their old ids, those whose new ids the first uses for another statement, too. */
  private Map<String, Fact> findOthers(List<Fact> facts) {
    Map<String, String> ids = renamed();
    Map<String, Fact> others = new LinkedHashMap<>();
    for (Fact fact : facts) {
      Optional<Fact> there = first.find(ids.getOrDefault(fact.id(), fact.id()));
      if (there.isPresent() && Altered.united(there.get(), Altered.renamed(fact, ids)).isEmpty()) {
        others.put(fact.id(), fact);
      }
    }
    return others;
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
      renumber(id, numbers.getOrDefault(id, 1) + 1);
    }
  }

  /** Returns the new ids by the old ones. */
  ImmutableMap<String, String> renamed() {
    ImmutableMap.Builder<String, String> renamed = ImmutableMap.builder();
    numbers.forEach((id, number) -> renamed.put(id, newId(id, number)));
    return renamed.buildOrThrow();
  }
}
