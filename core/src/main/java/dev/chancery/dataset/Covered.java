package dev.chancery.dataset;

import dev.chancery.actor.Dyad;
import dev.chancery.fact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The days that all claims of coverage make together, by the kind and the pairs of each. */
final class Covered {
  /** Counted from 1970-01-01 as all days here, further than any that can be written. */
  static final long EVER = 1L << 62;

  private final Map<String, List<Runs>> byScope = new HashMap<>();

  /** The days that are claimed for the kind and the pairs of one claim. */
  private static final class Runs {
    final Coverage claim;

    /** By the first day of each run the last, both inclusive; no two meet. */
    final TreeMap<Long, Long> lastDays = new TreeMap<>();

    Runs(Coverage claim) {
      this.claim = claim;
    }

    void add(long firstDay, long lastDay) {
      long first = firstDay;
      long last = lastDay;
      Map.Entry<Long, Long> met = lastDays.floorEntry(last + 1);
      while (met != null && met.getValue() >= first - 1) {
        first = Math.min(first, met.getKey());
        last = Math.max(last, met.getValue());
        lastDays.remove(met.getKey());
        met = lastDays.floorEntry(last + 1);
      }
      lastDays.put(first, last);
    }

    /** Returns the last day of the run that the day is in, or the day before it. */
    long lastFrom(long day) {
      Map.Entry<Long, Long> run = lastDays.floorEntry(day);
      return run == null ? day - 1 : Math.max(run.getValue(), day - 1);
    }
  }

  Covered(List<Coverage> coverage) {
    for (Coverage each : coverage) {
      long first = each.firstDay();
      long last = each.lastDay();
      if (first <= last) {
        runs(each).add(first, last);
      }
    }
  }

  private Runs runs(Coverage claim) {
    List<Runs> ofText = byScope.computeIfAbsent(claim.scope(), unused -> new ArrayList<>());
    for (Runs each : ofText) {
      if (each.claim.hasScopeOf(claim)) {
        return each;
      }
    }
    Runs added = new Runs(claim);
    ofText.add(added);
    return added;
  }

  /** Returns whether every day from the first to the last, both inclusive, is claimed. */
  boolean covers(Kind<?> kind, Dyad pair, LocalDate first, LocalDate last) {
    List<Runs> claimed = new ArrayList<>();
    for (String scope : Coverage.scopes(kind, pair)) {
      for (Runs each : byScope.getOrDefault(scope, List.of())) {
        if (each.claim.isOf(kind, pair)) {
          claimed.add(each);
        }
      }
    }
    long day = Math.min(first.toEpochDay(), last.toEpochDay());
    long end = Math.max(first.toEpochDay(), last.toEpochDay());
    while (day <= end) {
      long lastInARow = day - 1;
      for (Runs each : claimed) {
        lastInARow = Math.max(lastInARow, each.lastFrom(day));
      }
      if (lastInARow < day) {
        return false;
      }
      day = lastInARow + 1;
    }
    return true;
  }
}
