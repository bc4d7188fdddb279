package dev.chancery.dataset;

import com.google.common.collect.Lists;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactComparison;
import dev.chancery.source.Citation;
import dev.chancery.time.Bounds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** What the policies that come with the library have in common. */
final class Policies {
  private Policies() {}

  /** A policy that says what it is. */
  record Named(String name, ResolutionPolicy rule) implements ResolutionPolicy {
    @Override
    public Optional<Fact> choose(Conflict conflict) {
      return rule.choose(conflict);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Of those that beat whatever they conflict with, returns the most precise. */
  static Optional<Fact> best(Conflict conflict, BiPredicate<Fact, Fact> beats) {
    return best(candidates(conflict), beats);
  }

  /** As {@link #best(Conflict, BiPredicate)}, whatever editors prefer, unless none beats all. */
  static Optional<Fact> bestOfAll(Conflict conflict, BiPredicate<Fact, Fact> beats) {
    return best(conflict.facts(), beats).or(() -> best(conflict, beats));
  }

  /** Of those that say the same by the same sources, one stands for all. */
  private static Optional<Fact> best(List<Fact> all, BiPredicate<Fact, Fact> beats) {
    List<Fact> candidates =
        Lists.transform(
            Alike.of(all, place -> sourceIds(all.get(place))), alike -> all.get(alike[0]));
    Optional<Fact> best = Optional.empty();
    for (Fact fact : candidates) {
      if (beatsAll(fact, candidates, beats)
          && (best.isEmpty() || isMorePrecise(fact, best.get()))) {
        best = Optional.of(fact);
      }
    }
    return best;
  }

  private static List<Fact> candidates(Conflict conflict) {
    List<Fact> preferred =
        conflict.facts().stream().filter(fact -> fact.rank() == Fact.Rank.PREFERRED).toList();
    return preferred.isEmpty() ? conflict.facts() : preferred;
  }

  private static boolean beatsAll(Fact fact, List<Fact> others, BiPredicate<Fact, Fact> beats) {
    for (Fact other : others) {
      if (fact.comparedWith(other).isConflict() && !beats.test(fact, other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the one fact is, on what they conflict about; or on all, if they agree. */
  static boolean isMorePrecise(Fact fact, Fact other) {
    FactComparison comparison = fact.comparedWith(other);
    Set<Attribute<?, ?>> about = comparison.conflicting();
    return about.isEmpty()
        ? !comparison.morePrecise().isEmpty() && comparison.lessPrecise().isEmpty()
        : !Collections.disjoint(comparison.morePrecise(), about)
            && Collections.disjoint(comparison.lessPrecise(), about);
  }

  /** The place of the first of the sources that the fact cites; behind the last if it does not. */
  static int place(Fact fact, List<String> sourceIds) {
    int first = sourceIds.size();
    for (Citation citation : fact.citations()) {
      int place = sourceIds.indexOf(citation.source().id());
      first = place < 0 ? first : Math.min(first, place);
    }
    return first;
  }

  static boolean isAssertedLater(Fact fact, Fact other) {
    for (Citation citation : fact.citations()) {
      Optional<Bounds> asserted = asserted(citation);
      if (asserted.isPresent()
          && other.citations().stream()
              .allMatch(
                  each ->
                      asserted(each)
                          .filter(earlier -> earlier.isBefore(asserted.get()).mustBe())
                          .isPresent())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Bounds> asserted(Citation citation) {
    return citation.source().asserted().map(date -> date.bounds());
  }

  private static Set<String> sourceIds(Fact fact) {
    Set<String> ids = new TreeSet<>();
    fact.citations().forEach(citation -> ids.add(citation.source().id()));
    return ids;
  }

  static Optional<Fact> majority(Conflict conflict) {
    List<List<Fact>> claims = Alike.of(conflict.facts());
    List<Set<String>> sources = new ArrayList<>();
    for (List<Fact> claim : claims) {
      Set<String> ids = new HashSet<>();
      claim.forEach(fact -> ids.addAll(sourceIds(fact)));
      sources.add(ids);
    }
    Map<String, Integer> votes = new HashMap<>();
    for (List<Fact> claim : claims) {
      Set<String> supporting = new HashSet<>();
      for (int i = 0; i < claims.size(); i++) {
        if (!claim.get(0).comparedWith(claims.get(i).get(0)).isConflict()) {
          supporting.addAll(sources.get(i));
        }
      }
      claim.forEach(fact -> votes.put(fact.id(), supporting.size()));
    }
    return best(
        conflict,
        (one, other) -> votes.getOrDefault(one.id(), 0) > votes.getOrDefault(other.id(), 0));
  }
}
