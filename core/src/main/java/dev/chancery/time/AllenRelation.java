package dev.chancery.time;

/**
 * The thirteen ways in which two intervals can lie to each other (James F. Allen, "Maintaining
 * knowledge about temporal intervals", 1983), of which exactly one holds for any two.
 *
 * <p>Days count as half-open here: what ends on the last day of 1990 meets what starts on the first
 * of 1991, and nothing lies between them.
 */
public enum AllenRelation {
  /** Ends with at least one day between it and the start of the other. */
  BEFORE,
  /** Ends on the day before the other starts. */
  MEETS,
  /** Starts before the other, ends inside it and before its last day. */
  OVERLAPS,
  /** Starts before the other, ends on the same day. */
  FINISHED_BY,
  /** Starts before the other and ends after it. */
  CONTAINS,
  /** Starts on the same day, ends before the other. */
  STARTS,
  /** Starts and ends on the same days. */
  EQUALS,
  /** Starts on the same day, ends after the other. */
  STARTED_BY,
  /** Starts after the other and ends before it. */
  DURING,
  /** Starts after the other, ends on the same day. */
  FINISHES,
  /** Starts inside the other and after its first day, ends after it. */
  OVERLAPPED_BY,
  /** Starts on the day after the other ends. */
  MET_BY,
  /** Starts with at least one day between it and the end of the other. */
  AFTER;

  @SuppressWarnings("EnumOrdinal") // Only to hold relations as bits; no number leaves the package.
  int bit() {
    return 1 << ordinal();
  }

  /** Returns the relation of the other interval to this one: {@link #MET_BY} for MEETS. */
  public AllenRelation inverse() {
    return switch (this) {
      case BEFORE -> AFTER;
      case AFTER -> BEFORE;
      case MEETS -> MET_BY;
      case MET_BY -> MEETS;
      case OVERLAPS -> OVERLAPPED_BY;
      case OVERLAPPED_BY -> OVERLAPS;
      case STARTS -> STARTED_BY;
      case STARTED_BY -> STARTS;
      case DURING -> CONTAINS;
      case CONTAINS -> DURING;
      case FINISHES -> FINISHED_BY;
      case FINISHED_BY -> FINISHES;
      case EQUALS -> EQUALS;
    };
  }
}
