package dev.chancery.dataset;

import dev.chancery.fact.Fact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a policy of conflicts, and again of what its choice leaves in conflict. */
final class Resolving {
  private Resolving() {}

  /**
   * Returns the new rank of each fact that is chosen, or conflicts with one that is, by its id.
   *
   * @throws IllegalArgumentException if the policy chooses what is no fact of the conflict; names
   *     the policy, the fact and the conflict
   */
  static Map<String, Fact.Rank> ranks(Collection<Conflict> conflicts, ResolutionPolicy policy) {
    Map<String, Fact.Rank> ranks = new HashMap<>();
    Deque<Conflict> open = new ArrayDeque<>(conflicts);
    while (!open.isEmpty()) {
      Conflict conflict = open.remove();
      Optional<Fact> chosen = policy.choose(conflict);
      if (chosen.isPresent()) {
        check(chosen.get(), conflict, policy);
        ranks.put(chosen.get().id(), Fact.Rank.PREFERRED);
        List<Fact> left = new ArrayList<>();
        for (Fact fact : conflict.facts()) {
          if (fact.comparedWith(chosen.get()).isConflict()) {
            ranks.put(fact.id(), Fact.Rank.DEPRECATED);
          } else {
            left.add(fact);
          }
        }
        open.addAll(Conflict.among(left));
      }
    }
    return ranks;
  }

  private static void check(Fact chosen, Conflict conflict, ResolutionPolicy policy) {
    if (!conflict.facts().contains(chosen)) {
      throw new IllegalArgumentException(
          policy
              + " chose '"
              + chosen.id()
              + "': expected a fact of the conflict ("
              + conflict
              + ")");
    }
  }
}
