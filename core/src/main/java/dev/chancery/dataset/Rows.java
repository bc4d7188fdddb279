package dev.chancery.dataset;

import java.util.Arrays;
import java.util.List;

/** Sets of rows as ascending arrays. */
final class Rows {
  /** From so many rows to one on, those between are jumped over. */
  private static final int FAR_APART = 16;

  private Rows() {}

  static int[] all(int size) {
    int[] all = new int[size];
    for (int row = 0; row < size; row++) {
      all[row] = row;
    }
    return all;
  }

  /** The rows that are in both. */
  static int[] intersection(int[] one, int[] other) {
    int[] few = one.length <= other.length ? one : other;
    int[] many = few == one ? other : one;
    int[] common = new int[few.length];
    int size = 0;
    int from = 0;
    boolean farApart = many.length / FAR_APART > few.length;
    for (int row : few) {
      if (farApart) {
        from = firstNotBefore(many, from, row);
      } else {
        while (from < many.length && many[from] < row) {
          from++;
        }
      }
      if (from < many.length && many[from] == row) {
        common[size++] = row;
      }
    }
    return size == common.length ? common : Arrays.copyOf(common, size);
  }

  /** The rows that are in the one only. */
  static int[] difference(int[] one, int[] other) {
    return areFew(other, one) ? differenceBySteps(one, other) : differenceByBits(one, other);
  }

  /** Whether steps from one of the few rows to the next jump over many of the others. */
  static boolean areFew(int[] few, int[] others) {
    return few.length <= others.length / FAR_APART;
  }

  private static int[] differenceByBits(int[] one, int[] other) {
    return withBit(one, bits(other), false);
  }

  /** The rows as bits, as many as it takes for the last. */
  static long[] bits(int[] rows) {
    long[] bits = new long[rows.length == 0 ? 0 : rows[rows.length - 1] / Long.SIZE + 1];
    for (int row : rows) {
      bits[row / Long.SIZE] |= 1L << row;
    }
    return bits;
  }

  /** Those of the rows that are among the bits, or that are not. */
  static int[] withBit(int[] rows, long[] bits, boolean set) {
    int end = firstNotBefore(rows, 0, bits.length * Long.SIZE);
    int behind = set ? 0 : rows.length - end;
    long flipped = set ? 0 : -1;
    int among = 0;
    for (int i = 0; i < end; i++) {
      among += bit(bits, rows[i], flipped);
    }
    if (among + behind == rows.length) {
      return rows;
    }
    int[] kept = new int[among + behind];
    int size = 0;
    for (int i = 0; size < among; i++) {
      kept[size] = rows[i];
      size += bit(bits, rows[i], flipped);
    }
    System.arraycopy(rows, end, kept, among, behind);
    return kept;
  }

  private static int bit(long[] bits, int row, long flipped) {
    return (int) ((bits[row / Long.SIZE] ^ flipped) >>> row) & 1;
  }

  /** Fast if the other is small. */
  private static int[] differenceBySteps(int[] one, int[] other) {
    int[] common = new int[other.length]; // Places in the one.
    int count = 0;
    int at = 0;
    for (int row : other) {
      at = firstNotBefore(one, at, row);
      if (at < one.length && one[at] == row) {
        common[count++] = at++;
      }
    }
    if (count == 0) {
      return one;
    }
    int[] left = new int[one.length - count];
    int from = 0;
    for (int i = 0; i < count; i++) {
      System.arraycopy(one, from, left, from - i, common[i] - from);
      from = common[i] + 1;
    }
    System.arraycopy(one, from, left, from - count, one.length - from);
    return left;
  }

  /** The rows that are in one at least. */
  static int[] union(List<int[]> sets, int tableSize) {
    if (sets.size() == 1) {
      return sets.get(0);
    }
    long[] bits = new long[(tableSize + Long.SIZE - 1) / Long.SIZE];
    for (int[] set : sets) {
      for (int row : set) {
        bits[row / Long.SIZE] |= 1L << row;
      }
    }
    int size = 0;
    for (long word : bits) {
      size += Long.bitCount(word);
    }
    int[] union = new int[size];
    int next = 0;
    for (int word = 0; word < bits.length; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        union[next++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
    }
    return union;
  }

  /** The first place from the given one on with the row or a later one, found in growing steps. */
  static int firstNotBefore(int[] rows, int from, int row) {
    if (from >= rows.length || rows[from] >= row) {
      return from;
    }
    // No row is there twice.
    int low = from + 1;
    int high = (int) Math.min(rows.length, (long) from + row - rows[from]);
    int step = FAR_APART;
    while (low + step < high && rows[low + step - 1] < row) {
      low += step;
      step *= 2;
    }
    int found = Arrays.binarySearch(rows, low, Math.min(high, low + step), row);
    return found >= 0 ? found : -found - 1;
  }
}
