package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.fact.Fact;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import java.util.Arrays;

/**
 * The outermost days of the facts of a table: what begins after an interval or ends before it does
 * not overlap it, and everything else may. What is not known may be any day.
 */
final class TimeColumns {
  private static final int BLOCK = 64;

  private final long[] starts;
  private final long[] ends;
  private final long[] sortedStarts;
  private final long[] sortedEnds;

  /** The last of the ends in each block of rows. */
  private final long[] lastEnds;

  /** Whether every day is one that LocalDate can hold, and none ends before it starts. */
  private final boolean exact;

  TimeColumns(ImmutableList<Fact> facts) {
    int size = facts.size();
    starts = new long[size];
    ends = new long[size];
    lastEnds = new long[(size + BLOCK - 1) / BLOCK];
    Arrays.fill(lastEnds, Long.MIN_VALUE);
    boolean near = true;
    for (int row = 0; row < size; row++) {
      Bounds bounds = facts.get(row).bounds();
      near &= isNear(bounds.startEarliest()) && isNear(bounds.endLatest());
      starts[row] = firstDay(bounds.startEarliest());
      ends[row] = lastDay(bounds.endLatest());
      if (ends[row] < starts[row]) {
        // Counting takes what begins too late and what ends too soon apart.
        ends[row] = starts[row];
        near = false;
      }
      lastEnds[row / BLOCK] = Math.max(lastEnds[row / BLOCK], ends[row]);
    }
    exact = near;
    sortedStarts = sorted(starts);
    sortedEnds = sorted(ends);
  }

  private static long[] sorted(long[] days) {
    long[] sorted = days.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static boolean isNear(Bound bound) {
    return !bound.isBeyondLocalDate();
  }

  private static long firstDay(Bound bound) {
    return bound.findDay().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
  }

  private static long lastDay(Bound bound) {
    return bound.findDay().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
  }

  /** Whether what overlaps an interval by these columns is just what may overlap it. */
  boolean isExactFor(Bounds asked) {
    return exact && isNear(asked.startEarliest()) && isNear(asked.endLatest());
  }

  /** How many may share a day with the interval, from its first to its last day. */
  int countOverlapping(Bounds asked) {
    int beginLater = starts.length - firstAbove(sortedStarts, lastDay(asked.endLatest()));
    int endSooner = firstNotBelow(sortedEnds, firstDay(asked.startEarliest()));
    return starts.length - beginLater - endSooner;
  }

  /** Those of the rows that may share a day with the interval. */
  int[] overlapping(int[] rows, Bounds asked) {
    long first = firstDay(asked.startEarliest());
    long last = lastDay(asked.endLatest());
    int[] overlapping = new int[rows.length];
    int size = 0;
    for (int row : rows) {
      if (overlaps(row, first, last)) {
        overlapping[size++] = row;
      }
    }
    return Arrays.copyOf(overlapping, size);
  }

  private boolean overlaps(int row, long first, long last) {
    return starts[row] <= last && ends[row] >= first;
  }

  /** The rows that may share a day with the interval, ascending. */
  int[] overlapping(Bounds asked) {
    long first = firstDay(asked.startEarliest());
    long last = lastDay(asked.endLatest());
    int[] rows = new int[countOverlapping(asked)];
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

  private static int firstAbove(long[] sorted, long day) {
    return day == Long.MAX_VALUE ? sorted.length : firstNotBelow(sorted, day + 1);
  }

  private static int firstNotBelow(long[] sorted, long day) {
    int low = 0;
    int high = sorted.length;
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
