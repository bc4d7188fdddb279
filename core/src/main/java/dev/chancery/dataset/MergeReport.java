package dev.chancery.dataset;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactComparison;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

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

  /** Whether each of the facts is confirmed by the one that the other dataset has under its id. */
  private final boolean[] agreed;

  /** Whether each of the facts conflicts with one that the other dataset has. */
  private final boolean[] conflicting;

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
    this.conflicting = new boolean[facts.size()];
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

  /**
   * Compares each fact with those about the same thing that the other dataset has; of facts that
   * are alike and of one origin, one only.
   */
  private void compare(int[] group) {
    List<int[]> claims = claims(group);
    Stretches stretches = new Stretches(Lists.transform(claims, claim -> facts.get(claim[0])));
    LongStream.Builder agreeing = LongStream.builder();
    boolean anyConflict = false;
    for (int i = 0; i < claims.size(); i++) {
      int[] claim = claims.get(i);
      int one = claim[0];
      boolean conflicts = false;
      int confirming = -1;
      for (int near : Iterables.concat(stretches.near(i))) {
        int other = claims.get(near)[0];
        if (areOfBoth(one, other)) {
          FactComparison comparison = facts.get(one).comparedWith(facts.get(other));
          if (comparison.isConflict()) {
            conflicts = true;
          } else if (confirming < 0 && comparison.isAboutTheSame()) {
            confirming = other;
          }
        }
        if (conflicts && confirming >= 0) {
          break;
        }
      }
      for (int index : claim) {
        conflicting[index] = conflicts;
        if (confirming >= 0 && !agreed[index]) {
          agreeing.add(pair(index, confirming));
        }
      }
      anyConflict |= conflicts;
    }
    if (anyConflict) {
      addConflicts(group);
    }
    agreeing.build().sorted().distinct().forEach(this::addAgreement);
  }

  /** Returns the facts of the group, those that are alike and of one origin together. */
  private List<int[]> claims(int[] group) {
    return Alike.of(KeyGroups.facts(facts, group), place -> origins[group[place]]).stream()
        .map(claim -> Arrays.stream(claim).map(place -> group[place]).toArray())
        .toList();
  }

  /** The smaller place before the greater. */
  private static long pair(int one, int other) {
    return ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
  }

  private void addAgreement(long pair) {
    int one = (int) (pair >> Integer.SIZE);
    int other = (int) pair;
    confirmed.add(comparison(one, other));
    listed[one] = true;
    listed[other] = true;
  }

  private void addConflicts(int[] group) {
    Map<String, Integer> indices = new HashMap<>();
    for (int index : group) {
      indices.put(facts.get(index).id(), index);
    }
    for (Conflict conflict : Conflict.among(KeyGroups.facts(facts, group))) {
      List<Integer> members =
          conflict.facts().stream().map(fact -> indices.getOrDefault(fact.id(), 0)).toList();
      if (members.stream().anyMatch(index -> conflicting[index])) {
        conflicts.add(conflict);
        members.forEach(index -> listed[index] = true);
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
