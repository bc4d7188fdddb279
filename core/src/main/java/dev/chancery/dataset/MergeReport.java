package dev.chancery.dataset;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactComparison;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds how two datasets agree, fact by fact of what they make together. */
final class MergeReport {
  private static final byte IN_FIRST = 1;
  private static final byte IN_SECOND = 2;
  private static final byte IN_BOTH = IN_FIRST | IN_SECOND;

  private final Dataset first;
  private final Dataset second;
  private final Dataset merged;
  private final List<Fact> facts;
  private final Set<String> united;
  private final ImmutableBiMap<String, String> renamed;

  /** Where each of the facts comes from. */
  private final byte[] origins;

  /** Whether each of the facts is in a list of the report. */
  private final boolean[] listed;

  /** Whether each of the facts is in a comparison of those that are confirmed. */
  private final boolean[] agreed;

  private final ImmutableList.Builder<FactComparison> confirmed = ImmutableList.builder();
  private final ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();

  /**
   * Takes two datasets and what they make together.
   *
   * @param united the ids of the facts that both have, but not equal in everything
   * @param renamed the old and new ids of facts of the second
   */
  MergeReport(
      Dataset first,
      Dataset second,
      Dataset merged,
      Set<String> united,
      ImmutableBiMap<String, String> renamed) {
    this.first = first;
    this.second = second;
    this.merged = merged;
    this.facts = merged.list();
    this.united = united;
    this.renamed = renamed;
    this.origins = new byte[facts.size()];
    this.listed = new boolean[facts.size()];
    this.agreed = new boolean[facts.size()];
  }

  Merge merge(
      ImmutableList<Fact> duplicates,
      ImmutableMap<String, String> renamedSources,
      ImmutableMap<String, String> otherNames,
      ImmutableMap<String, String> leftOut) {
    for (int i = 0; i < origins.length; i++) {
      findOrigin(i);
    }
    for (int[] group : KeyGroups.of(facts)) {
      compare(group);
    }
    ImmutableList.Builder<Fact> unique = ImmutableList.builder();
    for (int i = 0; i < origins.length; i++) {
      if (!listed[i]) {
        unique.add(facts.get(i));
      }
    }
    return new Merge(
        merged,
        duplicates,
        confirmed.build(),
        unique.build(),
        conflicts.build(),
        renamed,
        renamedSources,
        otherNames,
        leftOut);
  }

  private void findOrigin(int index) {
    String id = facts.get(index).id();
    boolean inFirst = first.contains(id);
    boolean inSecond =
        renamed.inverse().containsKey(id) || (!renamed.containsKey(id) && second.contains(id));
    origins[index] = (byte) ((inFirst ? IN_FIRST : 0) | (inSecond ? IN_SECOND : 0));
    listed[index] = inFirst && inSecond;
    if (united.contains(id)) {
      Fact ofSecond = second.get(renamed.inverse().getOrDefault(id, id));
      confirmed.add(first.get(id).comparedWith(Altered.renamed(ofSecond, renamed)));
      agreed[index] = true;
    }
  }

  /** Compares each fact with those about the same thing that the other dataset has. */
  private void compare(int[] group) {
    boolean anyConflict = false;
    boolean[] conflicting = new boolean[group.length];
    for (int i = 0; i < group.length; i++) {
      for (int j = i + 1; j < group.length; j++) {
        boolean isNews = !conflicting[i] || !conflicting[j];
        if (isNews
            && areOfBoth(group[i], group[j])
            && comparison(group[i], group[j]).isConflict()) {
          conflicting[i] = true;
          conflicting[j] = true;
          anyConflict = true;
        }
      }
    }
    if (anyConflict) {
      addConflicts(group, conflicting);
    }
    for (int i = 0; i < group.length; i++) {
      for (int j = i + 1; j < group.length; j++) {
        boolean isNews = !agreed[group[i]] || !agreed[group[j]];
        if (isNews && areOfBoth(group[i], group[j])) {
          addIfAgreed(group[i], group[j]);
        }
      }
    }
  }

  private void addIfAgreed(int one, int other) {
    FactComparison comparison = comparison(one, other);
    if (comparison.isAgreement()) {
      confirmed.add(comparison);
      agreed[one] = true;
      agreed[other] = true;
      listed[one] = true;
      listed[other] = true;
    }
  }

  private void addConflicts(int[] group, boolean[] conflicting) {
    Map<String, Integer> members = new HashMap<>();
    List<Fact> sameKey = KeyGroups.facts(facts, group);
    for (int i = 0; i < group.length; i++) {
      members.put(sameKey.get(i).id(), i);
    }
    for (Conflict conflict : Conflict.among(sameKey)) {
      List<Integer> places =
          conflict.facts().stream().map(fact -> members.getOrDefault(fact.id(), 0)).toList();
      if (places.stream().anyMatch(place -> conflicting[place])) {
        conflicts.add(conflict);
        places.forEach(place -> listed[group[place]] = true);
      }
    }
  }

  /** Whether one dataset has the one fact, the other dataset the other, and not both have both. */
  private boolean areOfBoth(int one, int other) {
    return (origins[one] | origins[other]) == IN_BOTH
        && (origins[one] != IN_BOTH || origins[other] != IN_BOTH);
  }

  /** The fact of the first dataset beside that of the second. */
  private FactComparison comparison(int one, int other) {
    boolean inOrder = (origins[one] & IN_FIRST) != 0 && (origins[other] & IN_SECOND) != 0;
    Fact a = facts.get(one);
    Fact b = facts.get(other);
    return inOrder ? a.comparedWith(b) : b.comparedWith(a);
  }
}
