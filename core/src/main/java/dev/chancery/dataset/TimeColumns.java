package dev.chancery.dataset;

import com.google.common.primitives.Ints;
import dev.chancery.fact.Fact;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import java.util.Arrays;
import java.util.List;

/**
 * The outermost days of the facts of a table: what begins after an interval or ends before it does
 * not overlap it, and everything else may. What is not known may be any day.
 */
final class TimeColumns {
  private static final int BLOCK = 64;

  /** The {@link #start} of each; ascending, as the facts are in order. */
  private final int[] starts;

  private final int[] ends;
  private final int[] sortedEnds;

  /** How many rows there are before those that begin nobody knows when. */
  private final int known;

  /** The last of the ends in each block of rows. */
  private final int[] lastEnds;

  /** Whether every day fits an int, and none ends before it starts. */
  private final boolean exact;

  TimeColumns(List<Fact> facts) {
    CompactList compact = facts instanceof CompactList list ? list : null;
    starts =
        compact == null
            ? facts.stream().mapToInt(fact -> start(fact.bounds())).toArray()
            : compact.starts();
    int[] lastDays =
        compact == null
            ? facts.stream().mapToInt(fact -> lastDay(fact.bounds().endLatest())).toArray()
            : compact.ends();
    int size = facts.size();
    lastEnds = new int[(size + BLOCK - 1) / BLOCK];
    Arrays.fill(lastEnds, Integer.MIN_VALUE);
    boolean near = true;
    int knownRows = size;
    for (int row = 0; row < size; row++) {
      if (!isDay(starts[row]) || !isDay(lastDays[row])) {
        Bounds bounds = facts.get(row).bounds();
        near &= isNear(bounds.startEarliest()) && isNear(bounds.endLatest());
        if (bounds.startEarliest().isUnknown()) {
          knownRows = Math.min(knownRows, row);
        }
      }
      if (row < knownRows && lastDays[row] < starts[row]) {
        // Counting takes what begins too late and what ends too soon apart.
        if (compact != null && lastDays == compact.ends()) {
          lastDays = lastDays.clone();
        }
        lastDays[row] = starts[row];
        near = false;
      }
      lastEnds[row / BLOCK] = Math.max(lastEnds[row / BLOCK], lastDays[row]);
    }
    ends = lastDays;
    known = knownRows;
    exact = near;
    sortedEnds = ends.clone();
    Arrays.sort(sortedEnds);
  }

  /**
   * Returns the earliest start as a number, in the order of {@link Bounds#DISPLAY_ORDER}: the
   * largest int if it is unknown, and days too far off for an int as the nearest.
   */
  static int start(Bounds bounds) {
    return bounds.startEarliest().isUnknown()
        ? Integer.MAX_VALUE
        : firstDay(bounds.startEarliest());
  }

  /** Whether the number stands for just that day. */
  static boolean isDay(int number) {
    return number != Integer.MIN_VALUE && number != Integer.MAX_VALUE;
  }

  /** Whether a day is one that an int can hold. */
  static boolean isNear(Bound bound) {
    return !bound.isDay() || bound.epochDay() == Ints.saturatedCast(bound.epochDay());
  }

  /** The day, or the first of all if there is none. */
  static int firstDay(Bound bound) {
    return bound.isDay() ? Ints.saturatedCast(bound.epochDay()) : Integer.MIN_VALUE;
  }

  /** The day, or the last of all if there is none. */
  static int lastDay(Bound bound) {
    return bound.isDay() ? Ints.saturatedCast(bound.epochDay()) : Integer.MAX_VALUE;
  }

  boolean isStartKnown(int row) {
    return row < known;
  }

  /** The first day of the row, if that is known. */
  int start(int row) {
    return starts[row];
  }

  /** The last day of the row; the last of all if it has none. */
  int end(int row) {
    return ends[row];
  }

  /** Whether what overlaps a window of near days by these columns is just what may overlap it. */
  boolean areExact() {
    return exact;
  }

  /** How many may share a day with the window, both days inclusive. */
  int countOverlapping(int first, int last) {
    int beginLater = known - firstAbove(starts, known, last);
    int endSooner = firstNotBelow(sortedEnds, ends.length, first);
    return starts.length - beginLater - endSooner;
  }

  /** Those of the rows that may share a day with the window. */
  int[] overlapping(int[] rows, int first, int last) {
    // Those between begin too late; when the others behind them begin is not known.
    int tooLate = Rows.firstNotBefore(rows, 0, firstAbove(starts, known, last));
    int behind = tooLate == rows.length ? tooLate : Rows.firstNotBefore(rows, tooLate, known);
    int[] overlapping = new int[tooLate + rows.length - behind];
    int size = 0;
    for (int i = 0; i < tooLate; i++) {
      if (ends[rows[i]] >= first) {
        overlapping[size++] = rows[i];
      }
    }
    for (int i = behind; i < rows.length; i++) {
      if (ends[rows[i]] >= first) {
        overlapping[size++] = rows[i];
      }
    }
    return size == overlapping.length ? overlapping : Arrays.copyOf(overlapping, size);
  }

  private boolean overlaps(int row, int first, int last) {
    return (starts[row] <= last || row >= known) && ends[row] >= first;
  }

  /** The rows that may share a day with the window, ascending. */
  int[] overlapping(int first, int last) {
    int[] rows = new int[countOverlapping(first, last)];
    int size = 0;
    for (int block = 0; block < lastEnds.length && size < rows.length; block++) {
      if (lastEnds[block] >= first) {
        int end = Math.min(starts.length, (block + 1) * BLOCK);
        for (int row = block * BLOCK; row < end; row++) {
          if (overlaps(row, first, last)) {
            rows[size++] = row;
          }
        }
      }
    }
    return rows;
  }

  private static int firstAbove(int[] sorted, int size, int day) {
    return day == Integer.MAX_VALUE ? size : firstNotBelow(sorted, size, day + 1);
  }

  private static int firstNotBelow(int[] sorted, int size, int day) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
