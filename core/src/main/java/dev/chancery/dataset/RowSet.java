package dev.chancery.dataset;

import org.jspecify.annotations.Nullable;

/** The rows of a table that have a key, ascending. */
final class RowSet {
  /**
   * Of a set that has fewer than one of so many rows, bits take too much room beside the numbers.
   */
  private static final int LEAST_DENSE = 64;

  static final RowSet NONE = once(new int[0]);

  private final int[] rows;
  private final boolean dense;

  /** Of a dense set, by row whether it is in; made when other rows are first looked up. */
  private volatile long @Nullable [] bits;

  private RowSet(int[] rows, boolean dense) {
    this.rows = rows;
    this.dense = dense;
  }

  /** Takes rows that are kept, and looked up again and again. */
  static RowSet of(int[] rows, int tableSize) {
    return new RowSet(rows, rows.length > tableSize / LEAST_DENSE);
  }

  /** Takes rows for one question. */
  static RowSet once(int[] rows) {
    return new RowSet(rows, false);
  }

  /** Returns the rows, not to be changed. */
  int[] rows() {
    return rows;
  }

  int size() {
    return rows.length;
  }

  /** Returns those of the given rows that are in this set. */
  int[] among(int[] others) {
    return dense ? Rows.withBit(others, bits(), true) : Rows.intersection(others, rows);
  }

  /** Returns those of the given rows that are not in this set. */
  int[] missing(int[] others) {
    return dense && !Rows.areFew(rows, others)
        ? Rows.withBit(others, bits(), false)
        : Rows.difference(others, rows);
  }

  private long[] bits() {
    long[] made = bits;
    if (made == null) {
      made = Rows.bits(rows);
      bits = made;
    }
    return made;
  }
}
