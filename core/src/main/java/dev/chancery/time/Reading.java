package dev.chancery.time;

/**
 * What a fact says with a date expression: the same {@code 2005} is a whole year of trade, a visit
 * on some day of it, or a state of things seen in it. The reading belongs to the fact, not to the
 * text.
 */
public enum Reading {
  /** It held on every day from the first to the last of the expression: a trade period. */
  EXTENT,
  /**
   * It lasted from some day of the expression's start to some day of its end: a mission open {@code
   * 2005/2010}, a membership {@code 2008/}. A spell with an unknown end goes on at least until the
   * day its source speaks of.
   */
  SPELL,
  /** It happened on one day inside the expression: a visit, a signature. */
  WITHIN,
  /**
   * It was true on some day inside the expression; since when and until when is not known, so it
   * may have been true on any day before and after.
   */
  OBSERVED
}
