package dev.chancery.time;

import static dev.chancery.time.Bound.OPEN_FUTURE_DAY;
import static dev.chancery.time.Bound.OPEN_PAST_DAY;
import static dev.chancery.time.Bound.UNKNOWN_DAY;

import com.google.common.collect.Range;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is known about when something started and ended: the earliest and the latest day, both
 * inclusive, on which it can have started, and the same for its last day.
 *
 * <p>A period held on every day from its start to its end, both inclusive. What happened on one day
 * has that day for start and end; if the day is only known to lie inside a year, start and end may
 * each be any day of it.
 *
 * <p>This class is immutable and thread-safe. It has no natural order; {@link #DISPLAY_ORDER} is
 * one to show things in.
 */
public final class Bounds implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * By earliest start, then latest start, earliest end and latest end; open to the past comes first
   * and unknown last.
   */
  public static final Comparator<Bounds> DISPLAY_ORDER =
      new Comparator<>() {
        @Override
        public int compare(Bounds a, Bounds b) {
          int byStart = compareBounds(a.startEarliest, b.startEarliest);
          if (byStart != 0) {
            return byStart;
          }
          int byLatestStart = compareBounds(a.startLatest, b.startLatest);
          if (byLatestStart != 0) {
            return byLatestStart;
          }
          int byEnd = compareBounds(a.endEarliest, b.endEarliest);
          return byEnd != 0 ? byEnd : compareBounds(a.endLatest, b.endLatest);
        }
      };

  private final long startEarliest;
  private final long startLatest;
  private final long endEarliest;
  private final long endLatest;

  private Bounds(long startEarliest, long startLatest, long endEarliest, long endLatest) {
    this.startEarliest = startEarliest;
    this.startLatest = startLatest;
    this.endEarliest = endEarliest;
    this.endLatest = endLatest;
  }

  /**
   * Returns bounds from the four given; each is the first or last day that is possible.
   *
   * @throws IllegalArgumentException if an earliest day comes after its latest, or the earliest
   *     start after the latest end; or if the start is open to the future or the end to the past
   */
  public static Bounds of(
      Bound startEarliest, Bound startLatest, Bound endEarliest, Bound endLatest) {
    refuseOpen("earliest start", startEarliest, OPEN_FUTURE_DAY, "the future");
    refuseOpen("latest end", endLatest, OPEN_PAST_DAY, "the past");
    refuseReversed("start", startEarliest, startLatest);
    refuseReversed("end", endEarliest, endLatest);
    refuseReversed("span", startEarliest, endLatest);
    return ofRaw(startEarliest.raw(), startLatest.raw(), endEarliest.raw(), endLatest.raw());
  }

  private static void refuseOpen(String what, Bound bound, long refused, String side) {
    if (bound.raw() == refused) {
      throw new IllegalArgumentException(
          what + " open to " + side + ": expected a day, unknown, or open to the other side");
    }
  }

  private static void refuseReversed(String what, Bound earliest, Bound latest) {
    boolean known = !earliest.isUnknown() && !latest.isUnknown();
    if (known && earliest.raw() > latest.raw()) {
      throw new IllegalArgumentException(
          what + " from " + earliest + " to " + latest + ": expected the earlier day first");
    }
  }

  /** Returns the bounds of what held on that one day. */
  public static Bounds on(LocalDate day) {
    long epochDay = day.toEpochDay();
    return new Bounds(epochDay, epochDay, epochDay, epochDay);
  }

  static Bounds ofRaw(long startEarliest, long startLatest, long endEarliest, long endLatest) {
    return new Bounds(startEarliest, startLatest, endEarliest, endLatest);
  }

  /** Returns the first day on which it can have started. */
  public Bound startEarliest() {
    return Bound.ofRaw(startEarliest);
  }

  /** Returns the last day on which it can have started. */
  public Bound startLatest() {
    return Bound.ofRaw(startLatest);
  }

  /** Returns the first day that can have been its last. */
  public Bound endEarliest() {
    return Bound.ofRaw(endEarliest);
  }

  /** Returns the last day that can have been its last. */
  public Bound endLatest() {
    return Bound.ofRaw(endLatest);
  }

  long rawStartEarliest() {
    return startEarliest;
  }

  long rawStartLatest() {
    return startLatest;
  }

  long rawEndEarliest() {
    return endEarliest;
  }

  long rawEndLatest() {
    return endLatest;
  }

  /** Returns whether it held, or happened, on the day. */
  public Certainty holdsOn(LocalDate day) {
    long epochDay = day.toEpochDay();
    return overlaps(epochDay, epochDay, epochDay, epochDay);
  }

  /**
   * Returns whether the two share a day.
   *
   * <p>Where the other touches the span in which this was seen, from the earliest last day to the
   * latest first one, the answer is {@link Certainty#POSSIBLE} and not unknown.
   */
  public Certainty overlaps(Bounds other) {
    return overlaps(other.startEarliest, other.startLatest, other.endEarliest, other.endLatest);
  }

  private Certainty overlaps(
      long otherStartEarliest, long otherStartLatest, long otherEndEarliest, long otherEndLatest) {
    Certainty startsInTime =
        notAfter(
            startEarliest,
            lastPossibleStart(startLatest, endLatest),
            firstPossibleEnd(otherStartEarliest, otherEndEarliest),
            otherEndLatest);
    Certainty endsInTime =
        notAfter(
            otherStartEarliest,
            lastPossibleStart(otherStartLatest, otherEndLatest),
            firstPossibleEnd(startEarliest, endEarliest),
            endLatest);
    if (isDoubt(startsInTime) && isDoubt(endsInTime)) {
      return Certainty.POSSIBLE;
    }
    Certainty both = startsInTime.and(endsInTime);
    boolean atTheEdge =
        both == Certainty.UNKNOWN
            && (mayMeet(
                    otherStartEarliest,
                    otherEndLatest,
                    startEarliest,
                    startLatest,
                    endEarliest,
                    endLatest)
                || mayMeet(
                    startEarliest,
                    endLatest,
                    otherStartEarliest,
                    otherStartLatest,
                    otherEndEarliest,
                    otherEndLatest));
    return atTheEdge ? Certainty.POSSIBLE : both;
  }

  /** Whether the days from first to last touch those between which something was seen. */
  private static boolean mayMeet(
      long first,
      long last,
      long startEarliest,
      long startLatest,
      long endEarliest,
      long endLatest) {
    long seenFrom = firstPossibleEnd(startEarliest, endEarliest);
    long seenTo = lastPossibleStart(startLatest, endLatest);
    return first != UNKNOWN_DAY
        && last != UNKNOWN_DAY
        && seenFrom != UNKNOWN_DAY
        && seenTo != UNKNOWN_DAY
        && seenFrom <= seenTo
        && first <= seenTo
        && seenFrom <= last;
  }

  private static boolean isDoubt(Certainty certainty) {
    return certainty == Certainty.UNKNOWN || certainty == Certainty.POSSIBLE;
  }

  /** Returns whether this lies wholly inside the other: starts no earlier and ends no later. */
  public Certainty during(Bounds other) {
    Certainty starts =
        notAfter(
            other.startEarliest,
            lastPossibleStart(other.startLatest, other.endLatest),
            startEarliest,
            lastPossibleStart(startLatest, endLatest));
    Certainty ends =
        notAfter(
            firstPossibleEnd(startEarliest, endEarliest),
            endLatest,
            firstPossibleEnd(other.startEarliest, other.endEarliest),
            other.endLatest);
    return starts.and(ends);
  }

  /** Returns whether the last day of this comes before the first day of the other. */
  public Certainty isBefore(Bounds other) {
    return notAfter(
            other.startEarliest,
            lastPossibleStart(other.startLatest, other.endLatest),
            firstPossibleEnd(startEarliest, endEarliest),
            endLatest)
        .negate();
  }

  /** Returns whether the first day of this comes after the last day of the other. */
  public Certainty isAfter(Bounds other) {
    return other.isBefore(this);
  }

  /** Returns whether the other lies wholly inside this: the inverse of {@link #during(Bounds)}. */
  public Certainty contains(Bounds other) {
    return other.during(this);
  }

  /** Returns whether the last day of this is the one before the first day of the other. */
  public Certainty meets(Bounds other) {
    return TemporalRelation.certainty(this, other, AllenRelation.MEETS);
  }

  /** Returns whether the first day of this is the one after the last day of the other. */
  public Certainty metBy(Bounds other) {
    return other.meets(this);
  }

  /** Returns whether both start on the same day and end on the same day. */
  public Certainty coincidesWith(Bounds other) {
    return TemporalRelation.certainty(this, other, AllenRelation.EQUALS);
  }

  /** Returns which of Allen's relations this can have to the other. */
  public TemporalRelation relation(Bounds other) {
    return TemporalRelation.between(this, other);
  }

  /**
   * Returns the days on which it may have held: from the earliest start to the latest end,
   * half-open, and without an end where that is open or not known.
   *
   * @throws DateTimeException if an end is beyond the days that {@link LocalDate} can hold, or the
   *     day after the last is
   */
  public Range<LocalDate> possibleDays() {
    return days(
        startEarliest == UNKNOWN_DAY ? OPEN_PAST_DAY : startEarliest,
        endLatest == UNKNOWN_DAY ? OPEN_FUTURE_DAY : endLatest);
  }

  /**
   * Returns the days on which it must have held: from the latest start to the earliest end,
   * half-open; empty if there is no day of which that is certain.
   *
   * @throws DateTimeException if an end is beyond the days that {@link LocalDate} can hold, or the
   *     day after the last is
   */
  public Optional<Range<LocalDate>> definiteDays() {
    long first = lastPossibleStart(startLatest, endLatest);
    long last = firstPossibleEnd(startEarliest, endEarliest);
    // What may have begun on however late a day, or ended on however early a one, has no such day.
    boolean certain =
        first != UNKNOWN_DAY
            && first != OPEN_FUTURE_DAY
            && last != UNKNOWN_DAY
            && last != OPEN_PAST_DAY
            && first <= last;
    return certain ? Optional.of(days(first, last)) : Optional.empty();
  }

  private static Range<LocalDate> days(long first, long last) {
    Range<LocalDate> from =
        first == OPEN_PAST_DAY ? Range.all() : Range.atLeast(Bound.ofRaw(first).day());
    Range<LocalDate> to =
        last == OPEN_FUTURE_DAY ? Range.all() : Range.lessThan(Bound.ofRaw(last + 1).day());
    return from.intersection(to);
  }

  /** Returns whether it had started by the end of the day. */
  public Certainty startedBy(LocalDate day) {
    long epochDay = day.toEpochDay();
    return notAfter(startEarliest, lastPossibleStart(startLatest, endLatest), epochDay, epochDay);
  }

  /** Returns whether it held, or happened, on one day that is known. */
  public boolean isOneDay() {
    return startEarliest().isDay()
        && startLatest == startEarliest
        && endEarliest == startEarliest
        && endLatest == startEarliest;
  }

  /**
   * Returns the calendar year in which it wholly lies; empty if it may reach into another, or a
   * year that {@link LocalDate} cannot hold.
   */
  public Optional<Year> year() {
    Optional<LocalDate> first = startEarliest().findDay();
    Optional<LocalDate> last = endLatest().findDay();
    return first.isPresent() && last.isPresent() && first.get().getYear() == last.get().getYear()
        ? Optional.of(Year.from(first.get()))
        : Optional.empty();
  }

  /**
   * Returns bounds for what held on every day from the earliest start to the latest end: nothing of
   * the doubt about either is left.
   */
  public Bounds extent() {
    return new Bounds(startEarliest, startEarliest, endLatest, endLatest);
  }

  /** Returns the bounds of what has these or the others. */
  Bounds or(Bounds other) {
    return new Bounds(
        anyUnknown(startEarliest, other.startEarliest)
            ? UNKNOWN_DAY
            : Math.min(startEarliest, other.startEarliest),
        anyUnknown(startLatest, other.startLatest)
            ? UNKNOWN_DAY
            : Math.max(startLatest, other.startLatest),
        anyUnknown(endEarliest, other.endEarliest)
            ? UNKNOWN_DAY
            : Math.min(endEarliest, other.endEarliest),
        anyUnknown(endLatest, other.endLatest)
            ? UNKNOWN_DAY
            : Math.max(endLatest, other.endLatest));
  }

  private static boolean anyUnknown(long one, long other) {
    return one == UNKNOWN_DAY || other == UNKNOWN_DAY;
  }

  /** Returns whether no bound is unknown. */
  public boolean areKnown() {
    return startEarliest != UNKNOWN_DAY
        && startLatest != UNKNOWN_DAY
        && endEarliest != UNKNOWN_DAY
        && endLatest != UNKNOWN_DAY;
  }

  /**
   * Returns these bounds with the latest start and the latest end, where they are unknown, put at
   * the given day; unchanged if the day comes before the earliest start or end, or is none.
   */
  public Bounds withLatestKnown(Bound latest) {
    boolean comesFirst =
        (startEarliest != UNKNOWN_DAY && latest.raw() < startEarliest)
            || (endEarliest != UNKNOWN_DAY && latest.raw() < endEarliest);
    if (!latest.isDay() || comesFirst) {
      return this;
    }
    return new Bounds(
        startEarliest,
        startLatest == UNKNOWN_DAY ? latest.raw() : startLatest,
        endEarliest,
        endLatest == UNKNOWN_DAY ? latest.raw() : endLatest);
  }

  /**
   * Returns these bounds with the earliest end moved up to the given day, for what is known to have
   * held on it. Bounds whose end is already known to come later, or before, are returned unchanged.
   */
  public Bounds heldUntilAtLeast(Bound day) {
    boolean moves =
        day.isDay()
            && endLatest == UNKNOWN_DAY
            && (endEarliest == UNKNOWN_DAY || endEarliest < day.raw())
            && (startEarliest == UNKNOWN_DAY || startEarliest <= day.raw());
    return moves ? new Bounds(startEarliest, startLatest, day.raw(), endLatest) : this;
  }

  /** What starts no later than it ends has started, at the latest, on its latest last day. */
  private static long lastPossibleStart(long startLatest, long endLatest) {
    if (startLatest == UNKNOWN_DAY) {
      return endLatest == OPEN_FUTURE_DAY ? UNKNOWN_DAY : endLatest;
    }
    return endLatest == UNKNOWN_DAY ? startLatest : Math.min(startLatest, endLatest);
  }

  /** What ends no sooner than it starts ends, at the earliest, on its earliest first day. */
  private static long firstPossibleEnd(long startEarliest, long endEarliest) {
    if (endEarliest == UNKNOWN_DAY) {
      return startEarliest == OPEN_PAST_DAY ? UNKNOWN_DAY : startEarliest;
    }
    return startEarliest == UNKNOWN_DAY ? endEarliest : Math.max(startEarliest, endEarliest);
  }

  /** Whether a day between a and A, both inclusive, comes no later than one between b and B. */
  private static Certainty notAfter(long aEarliest, long aLatest, long bEarliest, long bLatest) {
    // Whatever the other is: nothing comes before what has no beginning or after what has no end.
    if (aLatest == OPEN_PAST_DAY || bEarliest == OPEN_FUTURE_DAY) {
      return Certainty.DEFINITE;
    }
    if (aLatest != UNKNOWN_DAY && bEarliest != UNKNOWN_DAY && aLatest <= bEarliest) {
      return Certainty.DEFINITE;
    }
    if (aEarliest != UNKNOWN_DAY && bLatest != UNKNOWN_DAY && aEarliest > bLatest) {
      return Certainty.NO;
    }
    boolean known =
        aEarliest != UNKNOWN_DAY
            && aLatest != UNKNOWN_DAY
            && bEarliest != UNKNOWN_DAY
            && bLatest != UNKNOWN_DAY;
    return known ? Certainty.POSSIBLE : Certainty.UNKNOWN;
  }

  private static int compareBounds(long a, long b) {
    if (a == UNKNOWN_DAY || b == UNKNOWN_DAY) {
      return Boolean.compare(a == UNKNOWN_DAY, b == UNKNOWN_DAY);
    }
    return Long.compare(a, b);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bounds bounds
        && bounds.startEarliest == startEarliest
        && bounds.startLatest == startLatest
        && bounds.endEarliest == endEarliest
        && bounds.endLatest == endLatest;
  }

  @Override
  public int hashCode() {
    int hash = Long.hashCode(startEarliest);
    hash = 31 * hash + Long.hashCode(startLatest);
    hash = 31 * hash + Long.hashCode(endEarliest);
    return 31 * hash + Long.hashCode(endLatest);
  }

  /** Returns, for instance, {@code starts 2005-01-01 to 2005-12-31, ends unknown to unknown}. */
  @Override
  public String toString() {
    return "starts "
        + startEarliest()
        + " to "
        + startLatest()
        + ", ends "
        + endEarliest()
        + " to "
        + endLatest();
  }

  private Object writeReplace() {
    return new Serialized(startEarliest(), startLatest(), endEarliest(), endLatest());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  /** The serialized form: the four bounds. */
  private record Serialized(
      Bound startEarliest, Bound startLatest, Bound endEarliest, Bound endLatest)
      implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read(
          "span", () -> of(startEarliest, startLatest, endEarliest, endLatest));
    }
  }
}
