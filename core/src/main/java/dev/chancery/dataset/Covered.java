package dev.chancery.dataset;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import dev.chancery.actor.Dyad;
import dev.chancery.fact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days that all claims of coverage make together, by the kind and the pairs of each. */
final class Covered {
  /**
   * What is claimed for the kind and the pairs of one claim.
   *
   * @param claim one of the claims
   * @param days those of all, counted from 1970-01-01
   */
  private record Days(Coverage claim, ImmutableRangeSet<Long> days) {}

  private final Map<String, List<Days>> byScope = new HashMap<>();

  Covered(List<Coverage> coverage) {
    Map<String, List<List<Coverage>>> grouped = new HashMap<>();
    for (Coverage each : coverage) {
      List<List<Coverage>> ofText =
          grouped.computeIfAbsent(each.scope(), unused -> new ArrayList<>());
      ofText.stream()
          .filter(claims -> claims.get(0).hasScopeOf(each))
          .findFirst()
          .orElseGet(
              () -> {
                ofText.add(new ArrayList<>());
                return ofText.get(ofText.size() - 1);
              })
          .add(each);
    }
    grouped.forEach(
        (scope, ofText) ->
            byScope.put(
                scope,
                ofText.stream()
                    .map(
                        claims ->
                            new Days(
                                claims.get(0),
                                ImmutableRangeSet.unionOf(
                                    claims.stream()
                                        .map(Coverage::days)
                                        .flatMap(Optional::stream)
                                        .toList())))
                    .toList()));
  }

  /** Returns whether every day from the first to the last, both inclusive, is claimed. */
  boolean covers(Kind<?> kind, Dyad pair, LocalDate first, LocalDate last) {
    List<Days> claimed = new ArrayList<>();
    for (String scope : Coverage.scopes(kind, pair)) {
      for (Days each : byScope.getOrDefault(scope, List.of())) {
        if (each.claim.isOf(kind, pair)) {
          claimed.add(each);
        }
      }
    }
    long day = Math.min(first.toEpochDay(), last.toEpochDay());
    long end = Math.max(first.toEpochDay(), last.toEpochDay());
    while (day <= end) {
      long next = day;
      for (Days each : claimed) {
        Range<Long> run = each.days.rangeContaining(day);
        if (run != null) {
          next = Math.max(next, run.hasUpperBound() ? run.upperEndpoint() : end + 1);
        }
      }
      if (next == day) {
        return false;
      }
      day = next;
    }
    return true;
  }
}
