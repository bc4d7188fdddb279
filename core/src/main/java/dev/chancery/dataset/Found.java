package dev.chancery.dataset;

import dev.chancery.amount.AmountColumn;
import dev.chancery.query.Condition;

/** What an index says of a condition: rows among which all that match are, ascending. */
abstract sealed class Found {
  final Condition condition;

  /** How many rows there are at the most. */
  final int size;

  /** Whether the rows are just those that match, and not others beside. */
  final boolean exact;

  private Found(Condition condition, int size, boolean exact) {
    this.condition = condition;
    this.size = size;
    this.exact = exact;
  }

  /** Returns the rows, not to be changed. */
  abstract int[] rows();

  /** Returns those of the given rows that are among these. */
  abstract int[] among(int[] few);

  /** The rows that an index has for the condition. */
  static final class Listed extends Found {
    private final RowSet set;

    Listed(Condition condition, RowSet set, boolean exact) {
      super(condition, set.size(), exact);
      this.set = set;
    }

    @Override
    int[] rows() {
      return set.rows();
    }

    @Override
    int[] among(int[] few) {
      return set.among(few);
    }
  }

  /** All rows but those that an index has for the opposite. */
  static final class Rest extends Found {
    private final int tableSize;
    private final RowSet excluded;

    Rest(Condition condition, int tableSize, RowSet excluded) {
      super(condition, tableSize - excluded.size(), true);
      this.tableSize = tableSize;
      this.excluded = excluded;
    }

    @Override
    int[] rows() {
      return excluded.missing(Rows.all(tableSize));
    }

    @Override
    int[] among(int[] few) {
      return excluded.missing(few);
    }
  }

  /** The rows that may share a day with the window from its first to its last day. */
  static final class Overlapping extends Found {
    private final TimeColumns times;
    private final int first;
    private final int last;

    Overlapping(Condition condition, TimeColumns times, int first, int last, boolean exact) {
      super(condition, times.countOverlapping(first, last), exact);
      this.times = times;
      this.first = first;
      this.last = last;
    }

    @Override
    int[] rows() {
      return times.overlapping(first, last);
    }

    @Override
    int[] among(int[] few) {
      return times.overlapping(few, first, last);
    }
  }

  /** The rows whose amounts compare as asked; how many is not known before. */
  static final class Compared extends Found {
    private final AmountColumn amounts;
    private final Condition.Threshold threshold;
    private final boolean definitely;
    private final int tableSize;

    Compared(
        Condition.Threshold threshold, AmountColumn amounts, int tableSize, boolean definitely) {
      super(threshold, tableSize, true);
      this.amounts = amounts;
      this.threshold = threshold;
      this.definitely = definitely;
      this.tableSize = tableSize;
    }

    @Override
    int[] rows() {
      return among(Rows.all(tableSize));
    }

    @Override
    int[] among(int[] few) {
      return amounts.compared(few, threshold.atLeast(), threshold.threshold(), definitely);
    }
  }
}
