package dev.chancery.time;

/** The three conformance levels of EDTF (ISO 8601-2:2019, Annex A). */
public enum EdtfLevel {
  /** Dates, date-times and intervals of ISO 8601-1. */
  LEVEL_0,
  /**
   * Letter-prefixed and negative years, seasons, qualified dates, unspecified digits from the
   * right, open and unknown ends.
   */
  LEVEL_1,
  /**
   * Exponential years, significant digits, sub-year groupings, sets, qualified and unspecified
   * components.
   */
  LEVEL_2
}
