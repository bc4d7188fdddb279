package dev.chancery.time;

/** The shapes that an expression can have. */
enum EdtfForm {
  DATE,
  DATE_TIME,
  INTERVAL,
  ONE_OF,
  ALL_OF;

  boolean isSet() {
    return this == ONE_OF || this == ALL_OF;
  }
}
