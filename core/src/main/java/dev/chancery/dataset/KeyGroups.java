package dev.chancery.dataset;

import dev.chancery.fact.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

  /** Tells keys apart that have the same hash. */
  private static void addGroups(List<Fact> facts, long[] sameHash, List<int[]> groups) {
    Map<Object, IntList> byKey = new LinkedHashMap<>();
    for (long hash : sameHash) {
      int index = (int) hash;
      byKey.computeIfAbsent(facts.get(index).key(), key -> new IntList()).add(index);
    }
    for (IntList group : byKey.values()) {
      int[] indices = group.toArray();
      if (indices.length > 1) {
        groups.add(indices);
      }
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
