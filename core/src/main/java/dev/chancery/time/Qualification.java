package dev.chancery.time;

/** How a date or a component of it is qualified. */
public enum Qualification {
  /** Not at all. */
  NONE,
  /** Uncertain, {@code ?}: the source is in doubt. */
  UNCERTAIN,
  /** Approximate, {@code ~}: an estimate, near to what is written. */
  APPROXIMATE,
  /** Both, {@code %}. */
  UNCERTAIN_AND_APPROXIMATE;

  private static final Qualification[] ALL = values();
  static final int UNCERTAIN_BIT = 1;
  static final int APPROXIMATE_BIT = 2;

  /** The bits are those of a date's marks. */
  static Qualification ofBits(int bits) {
    return ALL[bits];
  }

  /** Returns whether it is qualified as uncertain, alone or with {@link #APPROXIMATE}. */
  public boolean isUncertain() {
    return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
  }

  /** Returns whether it is qualified as approximate, alone or with {@link #UNCERTAIN}. */
  public boolean isApproximate() {
    return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
  }

  /** Returns the mark of EDTF: {@code ?}, {@code ~}, {@code %}, or nothing for {@link #NONE}. */
  public String mark() {
    return switch (this) {
      case NONE -> "";
      case UNCERTAIN -> "?";
      case APPROXIMATE -> "~";
      case UNCERTAIN_AND_APPROXIMATE -> "%";
    };
  }
}
