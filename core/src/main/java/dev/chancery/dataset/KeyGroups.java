package dev.chancery.dataset;

import dev.chancery.fact.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the facts that may be about the same thing. They are sorted by the hash of their key, eight
 * bytes each; only those whose hashes meet are read again.
 */
final class KeyGroups {
  private KeyGroups() {}

  /** Returns whether the fact has a say: derived and deprecated facts have none. */
  static boolean counts(Fact fact) {
    return !fact.isDerived() && fact.rank() != Fact.Rank.DEPRECATED;
  }

  /**
   * Returns the places in the list of facts with the same key, where there are two or more of them;
   * in each group, and among groups by their first, in the order of the list.
   */
  static List<int[]> of(List<Fact> facts) {
    long[] hashes = new long[facts.size()];
    int size = 0;
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      Optional<Object> key = counts(fact) ? fact.key() : Optional.empty();
      if (key.isPresent()) {
        hashes[size++] = ((long) key.get().hashCode() << Integer.SIZE) | i;
      }
    }
    Arrays.sort(hashes, 0, size);
    List<int[]> groups = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= size; to++) {
      if (to == size || hashes[to] >> Integer.SIZE != hashes[from] >> Integer.SIZE) {
        if (to - from > 1) {
          addGroups(facts, Arrays.copyOfRange(hashes, from, to), groups);
        }
        from = to;
      }
    }
    groups.sort(Comparator.comparingInt(group -> group[0]));
    return groups;
  }

  /**
   * Tells keys apart that have the same hash. Mostly they are all the same; the others are told
   * apart by their texts first, which a map keeps in order, so that of keys that were chosen for
   * their hashes not each is compared with all.
   */
  private static void addGroups(List<Fact> facts, long[] sameHash, List<int[]> groups) {
    Optional<Object> first = facts.get((int) sameHash[0]).key();
    IntList ofFirst = new IntList();
    Map<String, Map<Object, IntList>> others = new HashMap<>();
    for (long hash : sameHash) {
      int index = (int) hash;
      Optional<Object> key = facts.get(index).key();
      IntList group =
          key.equals(first)
              ? ofFirst
              : others
                  .computeIfAbsent(key.toString(), text -> new HashMap<>())
                  .computeIfAbsent(key, unused -> new IntList());
      group.add(index);
    }
    addGroup(ofFirst, groups);
    others.values().forEach(alike -> alike.values().forEach(each -> addGroup(each, groups)));
  }

  private static void addGroup(IntList group, List<int[]> groups) {
    int[] indices = group.toArray();
    if (indices.length > 1) {
      groups.add(indices);
    }
  }

  /** Returns the facts at the places. */
  static List<Fact> facts(List<Fact> facts, int[] indices) {
    List<Fact> found = new ArrayList<>(indices.length);
    for (int index : indices) {
      found.add(facts.get(index));
    }
    return found;
  }
}
