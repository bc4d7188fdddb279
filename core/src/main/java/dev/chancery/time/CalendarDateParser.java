package dev.chancery.time;

import static dev.chancery.time.PhraseTokens.Kind.NUMBER;
import static dev.chancery.time.PhraseTokens.Kind.SIGN;

import com.google.common.collect.ImmutableMap;
import dev.chancery.time.DateFragment.Dates;
import dev.chancery.time.PhraseTokens.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads days, months, seasons, years, decades, centuries and fiscal years. */
final class CalendarDateParser {
  private static final int WINTER = 24;

  private static final ImmutableMap<String, Integer> SEASONS =
      ImmutableMap.of("spring", 21, "summer", 22, "autumn", 23, "fall", 23, "winter", WINTER);

  private final PhraseTokens in;

  CalendarDateParser(PhraseTokens in) {
    this.in = in;
  }

  /** Reads the date into the fragment. */
  void read(DateFragment fragment) {
    int start = in.peek().start();
    @Nullable DayOfWeek weekday = weekday();
    if (in.atNumber()) {
      beginningWithNumber(fragment);
    } else if (!special(fragment)) {
      beginningWithWord(fragment);
    }
    if (weekday != null) {
      check(weekday, fragment, start);
    }
  }

  private @Nullable DayOfWeek weekday() {
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      if (in.skip(name) || (!in.atWord("sat") && in.skip(name.substring(0, 3)))) {
        in.skipSign(",");
        in.skip("the");
        return day;
      }
    }
    return null;
  }

  private void check(DayOfWeek weekday, DateFragment fragment, int start) {
    if (fragment.year == null || fragment.month == 0 || fragment.day == 0) {
      throw in.errorAt(start, "a day of the week only before a whole date");
    }
    LocalDate day = LocalDate.parse(fragment.marked(in).from().substring(0, 10));
    if (day.getDayOfWeek() != weekday) {
      throw in.errorAt(
          start, day.getDayOfWeek().name().toLowerCase(Locale.ROOT) + ", which " + day + " was");
    }
  }

  private void beginningWithNumber(DateFragment fragment) {
    Token number = in.peek();
    if (number.text().length() > 2) {
      year(fragment, true);
      return;
    }
    int ordinal = in.ordinal();
    if (ordinal > 0 && in.skip("century")) {
      century(fragment, ordinal);
      return;
    }
    int value = ordinal > 0 ? ordinal : in.number(2);
    if (ordinal == 0 && era(fragment, value)) {
      return;
    }
    if ((in.atSign("/") || in.atSign(".")) && in.peek(1).kind() == NUMBER && ordinal == 0) {
      numeric(fragment, value);
      return;
    }
    fragment.day = value;
    fragment.dayDigits = number.text().length();
    in.skip("of");
    if (month(fragment)) {
      in.skipSign(",");
      in.skip("of");
      optionalYear(fragment);
    } else if (in.atSign(",") && in.peek(1).text().length() == 4) {
      in.take();
      optionalYear(fragment);
    }
  }

  /** Day, month and year in digits, of which points say the order and strokes do not. */
  private void numeric(DateFragment fragment, int first) {
    String sign = in.take().text();
    int second = in.number(2);
    if (!in.skipSign(sign)) {
      throw in.error("a year of four digits, after '" + sign + "'");
    }
    Token year = in.peek();
    if (year.kind() != NUMBER || year.text().length() != 4) {
      throw in.error("a year of four digits");
    }
    fragment.year = in.number(4);
    boolean dayFirst = second >= 1 && second <= 12;
    boolean monthFirst = sign.equals("/") && first >= 1 && first <= 12;
    if (!dayFirst && !monthFirst) {
      throw in.errorAt(fragment.position, "a day and a month from 1 to 12");
    }
    if (dayFirst && monthFirst && first != second) {
      String one = EdtfText.date(fragment.year, second, first);
      String other = EdtfText.date(fragment.year, first, second);
      boolean inOrder = one.compareTo(other) < 0;
      fragment.readings.add(new Dates(one, one));
      fragment.readings.add(new Dates(other, other));
      fragment.dates = new Dates(inOrder ? one : other, inOrder ? other : one);
      return;
    }
    fragment.dayDigits = 2;
    fragment.day = dayFirst ? first : second;
    fragment.month = dayFirst ? second : first;
  }

  private void beginningWithWord(DateFragment fragment) {
    if (month(fragment)) {
      if (in.atNumber() && in.peek().text().length() <= 2 && !isEra(in.peek(1).text())) {
        fragment.dayDigits = in.peek().text().length();
        int ordinal = in.ordinal();
        fragment.day = ordinal > 0 ? ordinal : in.number(2);
      }
      in.skipSign(",");
      in.skip("of");
      optionalYear(fragment);
      return;
    }
    @Nullable Integer season = SEASONS.get(in.peek().text());
    if (season != null) {
      in.take();
      fragment.month = season;
      in.skipSign(",");
      in.skipAny("of the year", "of", "in");
      optionalYear(fragment);
      winterOfTwoYears(fragment);
      return;
    }
    int ordinal = in.ordinal();
    if (ordinal == 0) {
      throw in.error("a date, such as 11 February 1992, May 1994, 2005 or the 1990s");
    }
    if (in.skip("century")) {
      century(fragment, ordinal);
    } else if (in.skip("of") && month(fragment)) {
      fragment.day = ordinal;
      in.skipSign(",");
      optionalYear(fragment);
    } else {
      throw in.error("'half', 'quarter' or 'century'");
    }
  }

  private boolean month(DateFragment fragment) {
    String word = in.peek().text();
    boolean abbreviated = word.length() == 3 || word.equals("sept");
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      if (name.equals(word) || (abbreviated && name.startsWith(word))) {
        in.take();
        fragment.month = month.getValue();
        return true;
      }
    }
    return false;
  }

  private void optionalYear(DateFragment fragment) {
    boolean anno = in.skipAny("ad", "a d");
    boolean year =
        in.atNumber() && (in.peek().text().length() > 2 || anno || isEra(in.peek(1).text()));
    if (year) {
      year(fragment, false);
    } else if (anno) {
      throw in.error("a year");
    }
  }

  /** "Winter 2005–06" is that of 2005, which goes on into the next year. */
  private void winterOfTwoYears(DateFragment fragment) {
    @Nullable Integer year = fragment.year;
    boolean second =
        fragment.month == WINTER && (in.atDash() || in.atSign("/")) && in.peek(1).kind() == NUMBER;
    if (second && year != null) {
      in.take();
      Token next = in.peek();
      if (yearAfter(year, in.number(4), next.text().length()) != year + 1) {
        throw in.errorAt(next.start(), "the year after " + year);
      }
    }
  }

  /** The year that "92" or "1992" means after another one. */
  static int yearAfter(int year, int number, int digits) {
    if (digits > 2) {
      return number;
    }
    int unit = digits == 1 ? 10 : 100;
    int later = year - Math.floorMod(year, unit) + number;
    return later == year - Math.floorMod(year, unit) && year % unit == unit - 1
        ? later + unit
        : later;
  }

  // Years, decades, centuries.

  private void year(DateFragment fragment, boolean mayGoOn) {
    Token token = in.take();
    if (token.text().length() > 4) {
      throw in.errorAt(token.start(), "a year of at most four digits");
    }
    int year = Integer.parseInt(token.text());
    if (era(fragment, year)) {
      return;
    }
    if (token.text().length() == 4 && mayGoOn && in.peek().glued() && in.skip("s")) {
      decade(fragment, year, token.start());
      return;
    }
    if (year == 0) {
      throw in.errorAt(token.start(), "a year from 1");
    }
    fragment.year = year;
    boolean iso =
        mayGoOn
            && in.atSign("-")
            && in.peek(1).kind() == NUMBER
            && in.peek(2).text().equals("-")
            && in.peek(2).kind() == SIGN
            && in.peek(3).kind() == NUMBER
            && in.peek(3).glued();
    if (iso) {
      in.take();
      fragment.month = in.number(2);
      in.take();
      fragment.day = in.number(2);
    } else if (mayGoOn && in.atSign("-") && in.peek().glued() && in.peek(1).text().length() == 2) {
      monthOrYears(fragment, year);
    } else if (mayGoOn && (in.atWord("q") || in.atWord("h")) && in.peek(1).kind() == NUMBER) {
      boolean half = in.take().text().equals("h");
      int index = in.number(1);
      if (index < 1 || index > (half ? 2 : 4)) {
        throw in.error("a number from 1 to " + (half ? 2 : 4));
      }
      fragment.month = (half ? 39 : 32) + index;
    }
  }

  /** "2004-05" may be a month or two years, "2004-03" can only be one and "2004-13" the other. */
  private void monthOrYears(DateFragment fragment, int year) {
    int mark = in.mark();
    in.take();
    if (in.peek().kind() != NUMBER) {
      in.reset(mark);
      return;
    }
    int number = in.number(2);
    int other = yearAfter(year, number, 2);
    boolean month = (number >= 1 && number <= 12) || (number >= 21 && number <= 41);
    if (!month) {
      in.reset(mark);
    } else if (other <= year) {
      fragment.month = number;
    } else {
      String text = EdtfText.date(year, number, 0);
      fragment.readings.add(new Dates(text, text));
      fragment.readings.add(new Dates(EdtfText.year(year), EdtfText.year(other)));
      fragment.dates = new Dates(EdtfText.year(year), EdtfText.year(other));
    }
  }

  private static boolean isEra(String word) {
    return word.equals("bc") || word.equals("bce") || word.equals("ad") || word.equals("ce");
  }

  private boolean era(DateFragment fragment, int year) {
    boolean before = in.skipAny("bc", "bce", "b c e", "b c");
    if (before || in.skipAny("ad", "ce", "a d", "c e")) {
      if (year < 1) {
        throw in.error("a year from 1");
      }
      fragment.year = before ? 1 - year : year;
      return true;
    }
    return false;
  }

  private void decade(DateFragment fragment, int year, int position) {
    if (year % 10 != 0) {
      throw in.errorAt(position, "a decade, such as the 1990s");
    }
    String digits = EdtfText.date(year, 0, 0);
    String decade = digits.substring(0, 3) + "X";
    fragment.dates = new Dates(decade, decade);
    if (year % 100 == 0) {
      String century = digits.substring(0, 2) + "XX";
      fragment.readings.add(new Dates(decade, decade));
      fragment.readings.add(new Dates(century, century));
      fragment.dates = new Dates(century, century);
    }
  }

  /** The nineteenth century is 1801 to 1900, or the years that begin with 18. */
  private void century(DateFragment fragment, int ordinal) {
    if (in.skipAny("bc", "bce", "b c e", "b c")) {
      // The fifth century BC is 500 to 401 BC: -0499 to -0400 where 1 BC is the year 0.
      String first = EdtfText.year(1 - 100L * ordinal);
      fragment.dates = new Dates(first, EdtfText.year(100L - 100L * ordinal));
      return;
    }
    in.skipAny("ad", "ce", "a d");
    long first = 100L * (ordinal - 1);
    String masked = EdtfText.year(first).substring(0, 2) + "XX";
    fragment.readings.add(new Dates(EdtfText.year(first + 1), EdtfText.year(first + 100)));
    fragment.readings.add(new Dates(masked, masked));
    fragment.dates = new Dates(EdtfText.year(first), EdtfText.year(first + 100));
  }

  // Fiscal years.

  /** Reads what would otherwise be taken for a year or a month: FY 2004-05, fiscal year 2005. */
  private boolean special(DateFragment fragment) {
    boolean fiscal =
        in.skipAny(
            "fiscal year",
            "financial year",
            "fiscal",
            "academic year",
            "school year",
            "tax year",
            "budget year",
            "marketing year",
            "fy");
    if (!fiscal) {
      return in.atWord("ad") && anno(fragment);
    }
    fragment.fiscal = true;
    in.skipAny("of", "ending in");
    Token number = in.peek();
    if (number.kind() != NUMBER || number.text().length() != 4) {
      throw in.error("a year of four digits");
    }
    int year = in.number(4);
    if ((in.atDash() || in.atSign("/")) && in.peek(1).kind() == NUMBER) {
      in.take();
      Token second = in.peek();
      if (yearAfter(year, in.number(4), second.text().length()) != year + 1) {
        throw in.errorAt(second.start(), "the year after " + year);
      }
      fragment.dates = new Dates(EdtfText.year(year), EdtfText.year(year + 1L));
      return true;
    }
    fragment.readings.add(new Dates(EdtfText.year(year), EdtfText.year(year)));
    fragment.readings.add(new Dates(EdtfText.year(year - 1L), EdtfText.year(year)));
    fragment.readings.add(new Dates(EdtfText.year(year), EdtfText.year(year + 1L)));
    fragment.dates = new Dates(EdtfText.year(year - 1L), EdtfText.year(year + 1L));
    return true;
  }

  private boolean anno(DateFragment fragment) {
    optionalYear(fragment);
    return true;
  }
}
