package dev.chancery.fact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers values as they come, equal ones alike: an open hash table of numbers, which is asked ten
 * times for every fact that is added.
 */
final class Dictionary {
  private static final int FIRST_SIZE = 256;

  private @Nullable Object[] entries = new @Nullable Object[FIRST_SIZE];
  private int size;

  /** The hash of an entry above its number plus one; 0 for none. Half of them are, at least. */
  private long[] slots = new long[2 * FIRST_SIZE];

  /** Returns the number of the value, from 0. */
  int code(Object value) {
    int hash = hash(value);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int code = (int) slots[slot] - 1;
      if ((int) (slots[slot] >>> Integer.SIZE) == hash && value.equals(entries[code])) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = (long) hash << Integer.SIZE | (size + 1);
    return add(value);
  }

  private int add(Object value) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
      grow();
    }
    entries[size] = value;
    return size++;
  }

  private void grow() {
    long[] grown = new long[2 * slots.length];
    int mask = grown.length - 1;
    for (long filled : slots) {
      if (filled != 0) {
        int slot = (int) (filled >>> Integer.SIZE) & mask;
        while (grown[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        grown[slot] = filled;
      }
    }
    slots = grown;
  }

  /** Hashes of short texts differ in few of their bits. */
  private static int hash(Object value) {
    int hash = value.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  /** Returns the values by number, in an array that may be longer and may be replaced. */
  @Nullable Object[] entries() {
    return entries;
  }

  /** Returns the values by number, and lets go of what finds them: none is numbered any more. */
  Object[] close() {
    slots = new long[0];
    entries = Arrays.copyOf(entries, size);
    return entries;
  }
}
