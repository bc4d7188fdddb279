package dev.chancery.time;

/** What the prose put in front of a date: "the end of 2005", "before 1991", "as of 2005". */
public enum Modifier {
  /** "Early 2005", "the beginning of 2005"; bounds stay those of the year. */
  START("start of "),
  /** "Mid-2005", "the middle of 2005"; bounds stay those of the year. */
  MID("middle of "),
  /** "Late 2005", "the end of 2005"; bounds stay those of the year. */
  END("end of "),
  /**
   * Before the first day of the expression; of a set of which one date is meant, before that of the
   * last one. What was {@link Reading#OBSERVED} before may have gone on.
   */
  BEFORE("before "),
  /**
   * After the last day of the expression; of a set of which one date is meant, after that of the
   * first one. What was {@link Reading#OBSERVED} after may have begun before.
   */
  AFTER("after "),
  /** "Around 2005"; like {@code ~} it does not move a bound. */
  APPROX("around "),
  /**
   * "As of 2005": seen then, since when and until when unknown; always {@link Reading#OBSERVED}.
   */
  AS_OF("as of ");

  private final String words;

  Modifier(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
