package dev.chancery.query;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;

/**
 * A key of each of several facts, or none: what it takes to group them without reading them.
 *
 * @param <K> the keys
 */
public final class Keys<K> {
  private final ImmutableList<K> keys;
  private final int[] indexes;

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

  /** Returns the keys of both together; none where either has none. */
  public <L> Keys<Map.Entry<K, L>> and(Keys<L> other) {
    Map<Long, Integer> known = new HashMap<>();
    ImmutableList.Builder<Map.Entry<K, L>> both = ImmutableList.builder();
    int[] indexesOfBoth = new int[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      int one = indexes[i];
      int two = other.indexes[i];
      if (one < 0 || two < 0) {
        indexesOfBoth[i] = -1;
        continue;
      }
      long pair = (long) one * other.keys.size() + two;
      Integer index = known.get(pair);
      if (index == null) {
        index = known.size();
        known.put(pair, index);
        both.add(Map.entry(keys.get(one), other.keys.get(two)));
      }
      indexesOfBoth[i] = index;
    }
    return new Keys<>(both.build(), indexesOfBoth);
  }
}
