package dev.chancery.time;

import static dev.chancery.time.PhraseTokens.Kind.NUMBER;

import dev.chancery.time.DateFragment.Dates;
import dev.chancery.time.PhraseTokens.Token;

/**
 * Reads years that do not begin in January, before they are taken for a year or a month: "FY
 * 2004-05", "fiscal year 2005", "the 2004–05 season".
 */
final class FiscalYear {
  private static final String[] NAMES = {
    "fiscal year",
    "financial year",
    "fiscal",
    "academic year",
    "school year",
    "tax year",
    "budget year",
    "marketing year",
    "fy"
  };

  private FiscalYear() {}

  /** Reads such a year into the fragment, if one comes next. */
  static boolean read(PhraseTokens in, DateFragment fragment) {
    int mark = in.mark();
    boolean named = in.skipAny(NAMES);
    boolean ends = named && in.skip("ending in");
    if (named && !ends) {
      in.skip("of");
    }
    Token first = in.peek();
    boolean digits = first.kind() == NUMBER && first.text().length() == 4;
    if (!digits) {
      if (named) {
        throw in.error("a year of four digits");
      }
      return false;
    }
    int year = in.number(4);
    boolean two = (in.atDash() || in.atSign("/")) && in.peek(1).kind() == NUMBER;
    Token second = in.peek(1);
    int secondYear = 0;
    if (two && second.text().length() <= 4) {
      in.take();
      secondYear = CalendarDateParser.yearAfter(year, in.number(4), second.text().length());
    }
    // A season of one year is that year's in some sports and in others not.
    if (!named && !in.skipAny(NAMES) && !(two && in.skip("season"))) {
      in.reset(mark);
      return false;
    }
    if (two && secondYear != year + 1) {
      throw in.errorAt(second.start(), "the year after " + year);
    }
    fragment.fiscal = true;
    if (two) {
      fragment.readings.add(new Dates(EdtfText.year(year), EdtfText.year(year + 1L)));
    } else {
      fragment.readings.add(new Dates(EdtfText.year(year), EdtfText.year(year)));
      fragment.readings.add(new Dates(EdtfText.year(year - 1L), EdtfText.year(year)));
      if (!ends) {
        fragment.readings.add(new Dates(EdtfText.year(year), EdtfText.year(year + 1L)));
      }
    }
    return true;
  }
}
