package dev.chancery.time;

/** A part of an expression: a date, a range between two ends, or an end that is no date. */
sealed interface EdtfPart permits EdtfDate, EdtfRange, EdtfPart.NoDate {
  /** What stands at an end without a date. */
  enum NoDate implements EdtfPart {
    /** {@code ..}: it goes on without end. */
    OPEN,
    /** Nothing is written: it has an end, but nobody says which. */
    UNKNOWN
  }
}
