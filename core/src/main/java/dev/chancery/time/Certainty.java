package dev.chancery.time;

/**
 * How sure an answer about uncertain values is.
 *
 * <p>{@link #POSSIBLE} and {@link #UNKNOWN} differ: a possible answer depends on where between its
 * known bounds a value lies; an unknown one hangs on a bound that nobody has stated.
 */
public enum Certainty {
  /** No reading of the bounds makes it true. */
  NO,
  /** It hangs on a bound that is not known. */
  UNKNOWN,
  /** Some readings of the known bounds make it true, others do not. */
  POSSIBLE,
  /** Every reading of the bounds makes it true. */
  DEFINITE;

  /** Returns whether this is anything but {@link #NO}: whether it may be true. */
  public boolean mayBe() {
    return this != NO;
  }

  /** Returns whether this is {@link #DEFINITE}: whether it must be true. */
  public boolean mustBe() {
    return this == DEFINITE;
  }

  /** Returns the certainty that this and the other, independent of each other, are both true. */
  public Certainty and(Certainty other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the certainty that this or the other, independent of each other, is true. */
  public Certainty or(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns the certainty of the opposite: a definite answer becomes {@link #NO}. */
  public Certainty negate() {
    return switch (this) {
      case NO -> DEFINITE;
      case DEFINITE -> NO;
      case UNKNOWN, POSSIBLE -> this;
    };
  }
}
