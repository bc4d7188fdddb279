package dev.chancery.time;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * One end of what is known about a start or an end: a day, open ({@code ..}: it goes on without
 * end), or unknown (nobody has said).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Bound implements Serializable {
  private static final long serialVersionUID = 1;

  static final long UNKNOWN_DAY = Long.MIN_VALUE + 1;
  static final long OPEN_PAST_DAY = Long.MIN_VALUE;
  static final long OPEN_FUTURE_DAY = Long.MAX_VALUE;

  private static final Bound UNKNOWN = new Bound(UNKNOWN_DAY);
  private static final Bound OPEN_PAST = new Bound(OPEN_PAST_DAY);
  private static final Bound OPEN_FUTURE = new Bound(OPEN_FUTURE_DAY);

  private final long epochDay;

  private Bound(long epochDay) {
    this.epochDay = epochDay;
  }

  static Bound ofRaw(long raw) {
    if (raw == UNKNOWN_DAY) {
      return UNKNOWN;
    }
    if (raw == OPEN_PAST_DAY) {
      return OPEN_PAST;
    }
    return raw == OPEN_FUTURE_DAY ? OPEN_FUTURE : new Bound(raw);
  }

  /** Returns the bound at the given day. */
  public static Bound of(LocalDate day) {
    return new Bound(day.toEpochDay());
  }

  /** Returns the bound that nobody has stated. */
  public static Bound unknown() {
    return UNKNOWN;
  }

  /** Returns the bound of what has no beginning. */
  public static Bound openPast() {
    return OPEN_PAST;
  }

  /** Returns the bound of what has no end. */
  public static Bound openFuture() {
    return OPEN_FUTURE;
  }

  long raw() {
    return epochDay;
  }

  /** Returns whether this bound is a day. */
  public boolean isDay() {
    return !isOpen() && !isUnknown();
  }

  /** Returns whether this bound is open, towards the past or the future. */
  public boolean isOpen() {
    return epochDay == OPEN_PAST_DAY || epochDay == OPEN_FUTURE_DAY;
  }

  /** Returns whether this bound is unknown. */
  public boolean isUnknown() {
    return epochDay == UNKNOWN_DAY;
  }

  /**
   * Returns the day.
   *
   * @throws DateTimeException if this bound is open, unknown, or a day beyond the years that {@link
   *     LocalDate} can hold
   */
  public LocalDate day() {
    long day = epochDay();
    if (isBeyondLocalDate()) {
      throw new DateTimeException(
          "epoch day "
              + epochDay
              + " is beyond LocalDate: "
              + LocalDate.MIN
              + " to "
              + LocalDate.MAX);
    }
    return LocalDate.ofEpochDay(day);
  }

  /**
   * Returns the day as days since 1970-01-01, negative before it; of days beyond {@link LocalDate},
   * too.
   *
   * @throws DateTimeException if this bound is open or unknown
   */
  public long epochDay() {
    if (!isDay()) {
      throw new DateTimeException(
          "the bound is " + (isOpen() ? "open" : "unknown") + ", not a day");
    }
    return epochDay;
  }

  /** Returns the day, or empty if this bound is open, unknown or beyond {@link LocalDate}. */
  public Optional<LocalDate> findDay() {
    return isDay() && !isBeyondLocalDate()
        ? Optional.of(LocalDate.ofEpochDay(epochDay))
        : Optional.empty();
  }

  /** Returns whether this is a day in a year that {@link LocalDate} cannot hold. */
  public boolean isBeyondLocalDate() {
    return isDay() && !ChronoField.EPOCH_DAY.range().isValidValue(epochDay);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bound bound && bound.epochDay == epochDay;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(epochDay);
  }

  /** Returns the day in ISO form, {@code ..} if open, or {@code unknown}. */
  @Override
  public String toString() {
    if (isOpen()) {
      return "..";
    }
    if (isUnknown()) {
      return "unknown";
    }
    return isBeyondLocalDate()
        ? "epoch day " + epochDay
        : LocalDate.ofEpochDay(epochDay).toString();
  }

  private Object writeReplace() {
    return new Serialized(epochDay);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  /**
   * The serialized form: the epoch day, or the least long for open to the past, the next for
   * unknown, and the greatest for open to the future.
   */
  private record Serialized(long epochDay) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() {
      return ofRaw(epochDay);
    }
  }
}
