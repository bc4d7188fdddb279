package dev.chancery.time;

import dev.chancery.time.DateFragment.Dates;

/** Reads decades and centuries. */
final class YearGroups {
  private YearGroups() {}

  static void decade(DateFragment fragment, int year, int position, PhraseTokens in) {
    if (year % 10 != 0) {
      throw in.errorAt(position, "a decade, such as the 1990s");
    }
    String digits = EdtfText.date(year, 0, 0);
    String decade = digits.substring(0, 3) + "X";
    fragment.readings.add(new Dates(decade, decade));
    if (year % 100 == 0) {
      String century = digits.substring(0, 2) + "XX";
      fragment.readings.add(new Dates(century, century));
    }
  }

  /** Whether an ordinal is that of a century, as both are in "17th–18th centuries". */
  static boolean isCentury(PhraseTokens in) {
    if (in.skipAny("century", "centuries")) {
      return true;
    }
    int mark = in.mark();
    in.skipAny("and", "to", "or", "until", "through");
    in.skipDash();
    in.skip("the");
    boolean century = in.mark() > mark && in.ordinal() > 0 && in.skipAny("century", "centuries");
    in.reset(mark);
    return century;
  }

  /** The nineteenth century is 1801 to 1900, or the years that begin with 18. */
  static void century(DateFragment fragment, int ordinal, PhraseTokens in) {
    if (in.skipAny("bc", "bce", "b c e", "b c")) {
      // The fifth century BC is 500 to 401 BC: -0499 to -0400 where 1 BC is the year 0.
      String first = EdtfText.year(1 - 100L * ordinal);
      fragment.readings.add(new Dates(first, EdtfText.year(100L - 100L * ordinal)));
      return;
    }
    in.skipAny("ad", "ce", "a d");
    long first = 100L * (ordinal - 1);
    String masked = EdtfText.year(first).substring(0, 2) + "XX";
    fragment.readings.add(new Dates(EdtfText.year(first + 1), EdtfText.year(first + 100)));
    fragment.readings.add(new Dates(masked, masked));
  }
}
