package dev.chancery.time;

import static dev.chancery.time.AllenRelation.AFTER;
import static dev.chancery.time.AllenRelation.BEFORE;
import static dev.chancery.time.AllenRelation.CONTAINS;
import static dev.chancery.time.AllenRelation.DURING;
import static dev.chancery.time.AllenRelation.EQUALS;
import static dev.chancery.time.AllenRelation.FINISHED_BY;
import static dev.chancery.time.AllenRelation.FINISHES;
import static dev.chancery.time.AllenRelation.MEETS;
import static dev.chancery.time.AllenRelation.MET_BY;
import static dev.chancery.time.AllenRelation.OVERLAPPED_BY;
import static dev.chancery.time.AllenRelation.OVERLAPS;
import static dev.chancery.time.AllenRelation.STARTED_BY;
import static dev.chancery.time.AllenRelation.STARTS;
import static dev.chancery.time.Bound.OPEN_FUTURE_DAY;
import static dev.chancery.time.Bound.OPEN_PAST_DAY;
import static dev.chancery.time.Bound.UNKNOWN_DAY;

import com.google.common.collect.ImmutableSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * How two uncertain intervals can lie to each other: which of Allen's thirteen relations their
 * bounds allow, and which one they leave.
 *
 * <p>It speaks of two values, not of two things: two visits "in 1985" have equal dates and need not
 * have happened on the same day, so a value compared with itself gives {@link AllenRelation#EQUALS}
 * among the possible relations, and as the definite one only where its bounds leave no doubt.
 * Whether two facts are the same one is a question of identity that no comparison of dates answers.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class TemporalRelation implements Serializable {
  private static final long serialVersionUID = 1;

  /** Beyond every day that a bound can have, with room for adding days. */
  private static final long FAR = 1L << 60;

  private final int possible;
  private final int unknown;

  private TemporalRelation(int possible, int unknown) {
    this.possible = possible;
    this.unknown = unknown;
  }

  static TemporalRelation between(Bounds a, Bounds b) {
    int possible = possible(a, b);
    int unknown = 0;
    if (!(a.areKnown() && b.areKnown()) && Integer.bitCount(possible) > 1) {
      for (int rest = possible; rest != 0; rest &= rest - 1) {
        int relation = Integer.lowestOneBit(rest);
        unknown |= hangsOnUnknown(a, b, relation) ? relation : 0;
      }
    }
    return new TemporalRelation(possible, unknown);
  }

  /** The relation of what may stand to the other in either way. */
  TemporalRelation or(TemporalRelation other) {
    return new TemporalRelation(possible | other.possible, unknown | other.unknown);
  }

  /** Returns the relations that some reading of the bounds allows; never empty. */
  public ImmutableSet<AllenRelation> possible() {
    return ImmutableSet.copyOf(relations(possible));
  }

  private static EnumSet<AllenRelation> relations(int bits) {
    EnumSet<AllenRelation> relations = EnumSet.noneOf(AllenRelation.class);
    for (AllenRelation relation : AllenRelation.values()) {
      if ((bits & relation.bit()) != 0) {
        relations.add(relation);
      }
    }
    return relations;
  }

  /** Returns the relation that every reading of the bounds gives, if there is one. */
  public Optional<AllenRelation> definite() {
    ImmutableSet<AllenRelation> relations = possible();
    return relations.size() == 1 ? Optional.of(relations.iterator().next()) : Optional.empty();
  }

  /**
   * Returns how sure it is that the relation holds: {@link Certainty#UNKNOWN} if a bound that
   * nobody has stated could settle it, {@link Certainty#POSSIBLE} if the doubt stays whatever that
   * bound is.
   */
  public Certainty certaintyOf(AllenRelation relation) {
    if ((possible & relation.bit()) == 0) {
      return Certainty.NO;
    }
    if (possible == relation.bit()) {
      return Certainty.DEFINITE;
    }
    return (unknown & relation.bit()) == 0 ? Certainty.POSSIBLE : Certainty.UNKNOWN;
  }

  /** Returns the relation of the second value to the first. */
  public TemporalRelation inverse() {
    return new TemporalRelation(inverse(possible), inverse(unknown));
  }

  private static int inverse(int relations) {
    int inverse = 0;
    for (AllenRelation relation : AllenRelation.values()) {
      inverse |= (relations & relation.bit()) == 0 ? 0 : relation.inverse().bit();
    }
    return inverse;
  }

  // Without an object, for a single question.

  /** How sure it is that one of the relations holds. */
  static Certainty certainty(Bounds a, Bounds b, AllenRelation relation) {
    int possible = possible(a, b);
    if ((possible & relation.bit()) == 0) {
      return Certainty.NO;
    }
    if (possible == relation.bit()) {
      return Certainty.DEFINITE;
    }
    boolean known = a.areKnown() && b.areKnown();
    return known || !hangsOnUnknown(a, b, relation.bit()) ? Certainty.POSSIBLE : Certainty.UNKNOWN;
  }

  private static int possible(Bounds a, Bounds b) {
    return possible(
        low(a.rawStartEarliest()),
        high(a.rawStartLatest()),
        low(a.rawEndEarliest()),
        high(a.rawEndLatest()),
        low(b.rawStartEarliest()),
        high(b.rawStartLatest()),
        low(b.rawEndEarliest()),
        high(b.rawEndLatest()));
  }

  /**
   * Whether some value of the unknown bounds settles a relation that is in doubt. It is enough to
   * try the outermost ones: a start without beginning or as late as it can be, an end as early as
   * it can be or without end.
   */
  private static boolean hangsOnUnknown(Bounds a, Bounds b, int relation) {
    for (int pins = 0; pins < 16; pins++) {
      boolean lateEndA = (pins & 1) != 0;
      boolean lateStartA = (pins & 2) != 0;
      boolean lateEndB = (pins & 4) != 0;
      boolean lateStartB = (pins & 8) != 0;
      long endLatestA = pinnedEnd(a, a.rawEndLatest(), lateEndA);
      long endLatestB = pinnedEnd(b, b.rawEndLatest(), lateEndB);
      int possible =
          possible(
              pinnedStart(a, a.rawStartEarliest(), lateStartA, endLatestA),
              pinnedStart(a, a.rawStartLatest(), lateStartA, endLatestA),
              pinnedEnd(a, a.rawEndEarliest(), lateEndA),
              endLatestA,
              pinnedStart(b, b.rawStartEarliest(), lateStartB, endLatestB),
              pinnedStart(b, b.rawStartLatest(), lateStartB, endLatestB),
              pinnedEnd(b, b.rawEndEarliest(), lateEndB),
              endLatestB);
      if (possible != 0 && ((possible & relation) == 0 || possible == relation)) {
        return true;
      }
    }
    return false;
  }

  private static long pinnedStart(Bounds bounds, long raw, boolean late, long endLatest) {
    if (raw != UNKNOWN_DAY) {
      return finite(raw);
    }
    return late
        ? Math.min(high(bounds.rawStartLatest()), endLatest)
        : low(bounds.rawStartEarliest());
  }

  private static long pinnedEnd(Bounds bounds, long raw, boolean late) {
    if (raw != UNKNOWN_DAY) {
      return finite(raw);
    }
    return late
        ? high(bounds.rawEndLatest())
        : Math.max(low(bounds.rawEndEarliest()), low(bounds.rawStartEarliest()));
  }

  private static long finite(long raw) {
    if (raw == OPEN_PAST_DAY) {
      return -FAR;
    }
    return raw == OPEN_FUTURE_DAY ? FAR : raw;
  }

  private static long low(long raw) {
    return raw == UNKNOWN_DAY ? -FAR : finite(raw);
  }

  private static long high(long raw) {
    return raw == UNKNOWN_DAY ? FAR : finite(raw);
  }

  /**
   * The relations that some first and last days within the ranges have. Each relation puts the four
   * days in an order, so it is possible if the earliest days in that order do not run past a range.
   */
  private static int possible(
      long startLowA,
      long startHighA,
      long endLowA,
      long endHighA,
      long startLowB,
      long startHighB,
      long endLowB,
      long endHighB) {
    // Both start, and both end, on the same day.
    long startLow = Math.max(startLowA, startLowB);
    long startHigh = Math.min(startHighA, startHighB);
    long endLow = Math.max(endLowA, endLowB);
    long endHigh = Math.min(endHighA, endHighB);
    // First days of an order, advanced along it; a day without room for the next is FAR beyond.
    long startA = next(-FAR, startLowA, startHighA);
    long startB = next(-FAR, startLowB, startHighB);
    long startBAfterA = next(startA + 1, startLowB, startHighB);
    long startAAfterB = next(startB + 1, startLowA, startHighA);
    long sameStart = next(-FAR, startLow, startHigh);
    long endA = next(startA, endLowA, endHighA);
    long endB = next(startB, endLowB, endHighB);
    int relations = 0;
    relations |= bit(BEFORE, next(next(endA + 2, startLowB, startHighB), endLowB, endHighB));
    relations |= bit(AFTER, next(next(endB + 2, startLowA, startHighA), endLowA, endHighA));
    long meetingA =
        next(startA, Math.max(endLowA, startLowB - 1), Math.min(endHighA, startHighB - 1));
    relations |= bit(MEETS, next(meetingA + 1, endLowB, endHighB));
    long meetingB =
        next(startB, Math.max(endLowB, startLowA - 1), Math.min(endHighB, startHighA - 1));
    relations |= bit(MET_BY, next(meetingB + 1, endLowA, endHighA));
    relations |= bit(OVERLAPS, next(next(startBAfterA, endLowA, endHighA) + 1, endLowB, endHighB));
    relations |= bit(CONTAINS, next(next(startBAfterA, endLowB, endHighB) + 1, endLowA, endHighA));
    relations |= bit(FINISHED_BY, next(startBAfterA, endLow, endHigh));
    relations |=
        bit(OVERLAPPED_BY, next(next(startAAfterB, endLowB, endHighB) + 1, endLowA, endHighA));
    relations |= bit(DURING, next(next(startAAfterB, endLowA, endHighA) + 1, endLowB, endHighB));
    relations |= bit(FINISHES, next(startAAfterB, endLow, endHigh));
    relations |= bit(STARTS, next(next(sameStart, endLowA, endHighA) + 1, endLowB, endHighB));
    relations |= bit(STARTED_BY, next(next(sameStart, endLowB, endHighB) + 1, endLowA, endHighA));
    relations |= bit(EQUALS, next(sameStart, endLow, endHigh));
    return relations;
  }

  /** The first day of the range that is not before the given one; beyond FAR if there is none. */
  private static long next(long notBefore, long low, long high) {
    long day = Math.max(notBefore, low);
    return day <= high ? day : 2 * FAR;
  }

  private static int bit(AllenRelation relation, long day) {
    return day <= FAR ? relation.bit() : 0;
  }

  private Object writeReplace() {
    return new Serialized(List.copyOf(relations(possible)), List.copyOf(relations(unknown)));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  /**
   * The serialized form: the possible relations, and those of them that hang on an unknown bound.
   */
  private record Serialized(List<AllenRelation> possible, List<AllenRelation> unknown)
      implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("relation", this::relation);
    }

    private TemporalRelation relation() {
      if (possible.isEmpty() || !possible.containsAll(unknown)) {
        throw new IllegalArgumentException(
            "possible " + possible + ", unknown " + unknown + ": expected some, and some of them");
      }
      return new TemporalRelation(bits(possible), bits(unknown));
    }

    private static int bits(List<AllenRelation> relations) {
      int bits = 0;
      for (AllenRelation relation : relations) {
        bits |= relation.bit();
      }
      return bits;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TemporalRelation relation
        && relation.possible == possible
        && relation.unknown == unknown;
  }

  @Override
  public int hashCode() {
    return 31 * possible + unknown;
  }

  /** Returns the definite relation, or the possible ones: {@code MEETS or OVERLAPS}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (AllenRelation relation : possible()) {
      text.append(text.length() == 0 ? "" : " or ").append(relation);
    }
    return text.toString();
  }
}
