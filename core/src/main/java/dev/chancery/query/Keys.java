package dev.chancery.query;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key of each of several facts, or none: what it takes to group them without reading them.
 *
 * @param <K> the keys
 */
public final class Keys<K> {
  private final ImmutableList<K> keys;
  private final int[] indexes;

  /** Made when first asked for; two threads may both do it and find the same. */
  private int @Nullable [] counts;

  /**
   * Takes the keys, each once, and which of them each fact has.
   *
   * @param keys the keys; there may be some that no fact has
   * @param indexes by index of the fact the index of its key, or -1 for none; not to be changed any
   *     more
   */
  public Keys(ImmutableList<K> keys, int[] indexes) {
    this.keys = keys;
    this.indexes = indexes;
  }

  /** Returns the keys, of which some may be of no fact. */
  public ImmutableList<K> keys() {
    return keys;
  }

  /** Returns by index of the fact the index of its key, or -1 for none; not to be changed. */
  public int[] indexes() {
    return indexes;
  }

  /** Returns by index of the key how many facts have it; not to be changed. */
  int[] counts() {
    int[] known = counts;
    if (known == null) {
      known = new int[keys.size()];
      for (int index : indexes) {
        if (index >= 0) {
          known[index]++;
        }
      }
      counts = known;
    }
    return known;
  }

  /** Returns the keys that some fact has, in the order in which the first facts of each come. */
  Keys<K> inOrderOfFacts() {
    boolean[] isStated = new boolean[keys.size()];
    List<Integer> stated = new ArrayList<>();
    for (int index : indexes) {
      if (index >= 0 && !isStated[index]) {
        isStated[index] = true;
        stated.add(index);
      }
    }
    return only(stated);
  }

  /** Returns the keys that some fact has, in the order. */
  Keys<K> ordered(Comparator<? super K> order) {
    List<Integer> stated = new ArrayList<>(keys.size());
    for (int index = 0; index < keys.size(); index++) {
      if (counts()[index] > 0) {
        stated.add(index);
      }
    }
    if (stated.size() < keys.size() || !Comparators.isInOrder(keys, order)) {
      stated.sort(Comparator.comparing(keys::get, order));
    }
    return only(stated);
  }

  /** Returns the keys of the indexes, in that order. */
  private Keys<K> only(List<Integer> stated) {
    if (isIdentity(stated)) {
      return this;
    }
    int[] places = new int[keys.size()];
    ImmutableList.Builder<K> ordered = ImmutableList.builderWithExpectedSize(stated.size());
    for (int place = 0; place < stated.size(); place++) {
      places[stated.get(place)] = place;
      ordered.add(keys.get(stated.get(place)));
    }
    int[] orderedIndexes = new int[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      orderedIndexes[i] = indexes[i] < 0 ? -1 : places[indexes[i]];
    }
    return new Keys<>(ordered.build(), orderedIndexes);
  }

  private boolean isIdentity(List<Integer> stated) {
    for (int place = 0; place < stated.size(); place++) {
      if (stated.get(place) != place) {
        return false;
      }
    }
    return stated.size() == keys.size();
  }

  /**
   * Returns the keys of both together, as some fact has them, in the order of these keys and then
   * of the first facts of each; none where either has none.
   */
  <L> Keys<Map.Entry<K, L>> and(Keys<L> other) {
    int[] ends = new int[keys.size()];
    for (int i = 0; i < indexes.length; i++) {
      if (isIn(i, other)) {
        ends[indexes[i]]++;
      }
    }
    for (int one = 1; one < ends.length; one++) {
      ends[one] += ends[one - 1];
    }
    int[] facts = new int[ends.length == 0 ? 0 : ends[ends.length - 1]];
    int[] next = ends.clone();
    for (int i = indexes.length - 1; i >= 0; i--) {
      if (isIn(i, other)) {
        facts[--next[indexes[i]]] = i;
      }
    }
    ImmutableList.Builder<Map.Entry<K, L>> both =
        ImmutableList.builderWithExpectedSize(facts.length);
    int[] indexesOfBoth = new int[indexes.length];
    Arrays.fill(indexesOfBoth, -1);
    int count = 0;
    int[] places = new int[other.keys.size()];
    Arrays.fill(places, -1);
    for (int one = 0; one < ends.length; one++) {
      int first = count;
      for (int at = next[one]; at < ends[one]; at++) {
        int two = other.indexes[facts[at]];
        if (places[two] < first) {
          places[two] = count++;
          both.add(Map.entry(keys.get(one), other.keys.get(two)));
        }
        indexesOfBoth[facts[at]] = places[two];
      }
    }
    return new Keys<>(both.build(), indexesOfBoth);
  }

  private boolean isIn(int fact, Keys<?> other) {
    return indexes[fact] >= 0 && other.indexes[fact] >= 0;
  }
}
