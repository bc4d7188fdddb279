package dev.chancery.time;

import static dev.chancery.time.Bound.OPEN_FUTURE_DAY;
import static dev.chancery.time.Bound.OPEN_PAST_DAY;
import static dev.chancery.time.Bound.UNKNOWN_DAY;

/**
 * An interval, or a range {@code from..to} in a set; each end is a date, open or unknown, and one
 * of them at least is a date.
 */
record EdtfRange(EdtfPart from, EdtfPart to) implements EdtfPart {
  /** The first day on which it can start. */
  long startEarliest(SeasonPolicy policy) {
    return from instanceof EdtfDate date ? date.first(policy) : noDate(from, OPEN_PAST_DAY);
  }

  /** The last day on which it can start. */
  long startLatest(SeasonPolicy policy) {
    return from instanceof EdtfDate date ? date.last(policy) : noDate(from, OPEN_PAST_DAY);
  }

  /** The first day on which it can end. */
  long endEarliest(SeasonPolicy policy) {
    return to instanceof EdtfDate date ? date.first(policy) : noDate(to, OPEN_FUTURE_DAY);
  }

  /** The last day on which it can end. */
  long endLatest(SeasonPolicy policy) {
    return to instanceof EdtfDate date ? date.last(policy) : noDate(to, OPEN_FUTURE_DAY);
  }

  private static long noDate(EdtfPart end, long open) {
    return end == NoDate.OPEN ? open : UNKNOWN_DAY;
  }

  /** Whether both ends are dates and the first is over before the second can begin to be. */
  boolean isReversed(SeasonPolicy policy) {
    return from instanceof EdtfDate start
        && to instanceof EdtfDate end
        && start.first(policy) > end.last(policy);
  }
}
