package dev.chancery.time;

import static dev.chancery.time.PhraseTokens.Kind.NUMBER;
import static dev.chancery.time.PhraseTokens.Kind.WORD;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.chancery.time.DateFragment.Dates;
import dev.chancery.time.PhraseTokens.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads days, months, seasons and years. */
final class CalendarDateParser {
  private static final ImmutableMap<String, Integer> SEASONS =
      ImmutableMap.of(
          "spring", 21, "summer", 22, "autumn", 23, "fall", 23, "winter", DateFragment.WINTER);

  private static final ImmutableMap<String, DayOfWeek> WEEKDAYS =
      ImmutableMap.<String, DayOfWeek>builder()
          .put("tues", DayOfWeek.TUESDAY)
          .put("weds", DayOfWeek.WEDNESDAY)
          .put("thur", DayOfWeek.THURSDAY)
          .put("thurs", DayOfWeek.THURSDAY)
          .putAll(Maps.uniqueIndex(List.of(DayOfWeek.values()), CalendarDateParser::name))
          .putAll(
              Maps.uniqueIndex(
                  List.of(DayOfWeek.values()), weekday -> name(weekday).substring(0, 3)))
          .buildOrThrow();

  private final PhraseTokens in;

  CalendarDateParser(PhraseTokens in) {
    this.in = in;
  }

  /** Reads the date into the fragment. */
  void read(DateFragment fragment) {
    int start = in.peek().start();
    @Nullable DayOfWeek weekday = weekday();
    if (!FiscalYear.read(in, fragment)) {
      if (!in.skipAny("month of", "calendar year")) {
        in.skipAny("years", "year");
      }
      if (in.atNumber()) {
        beginningWithNumber(fragment);
      } else if (in.atWord("ad") || in.atWord("a")) {
        optionalYear(fragment);
      } else {
        beginningWithWord(fragment);
      }
    }
    if (weekday != null) {
      check(weekday, fragment, start);
    }
  }

  private static String name(DayOfWeek weekday) {
    return weekday.name().toLowerCase(Locale.ROOT);
  }

  private @Nullable DayOfWeek weekday() {
    @Nullable DayOfWeek weekday = WEEKDAYS.get(in.peek().text());
    if (weekday != null) {
      in.take();
      in.skipSign(",");
      in.skip("the");
    }
    return weekday;
  }

  private void check(DayOfWeek weekday, DateFragment fragment, int start) {
    if (fragment.year == null || fragment.month == 0 || fragment.day == 0) {
      throw in.errorAt(start, "a day of the week only before a whole date");
    }
    LocalDate day = fragment.marked(in).edtf().bounds().startEarliest().day();
    if (day.getDayOfWeek() != weekday) {
      throw in.errorAt(
          start,
          day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + ", which "
              + day
              + " was");
    }
  }

  private void beginningWithNumber(DateFragment fragment) {
    Token number = in.peek();
    if (number.text().length() > 2) {
      year(fragment, true);
      return;
    }
    int ordinal = in.ordinal();
    if (ordinal > 0 && YearGroups.isCentury(in)) {
      YearGroups.century(fragment, ordinal, in);
      return;
    }
    int value = ordinal > 0 ? ordinal : in.number(2);
    if (ordinal == 0 && era(fragment, value)) {
      return;
    }
    if (ordinal == 0 && isNumeric()) {
      numeric(fragment, value);
      return;
    }
    boolean monthOfYear = (in.atSign("/") || in.atSign(".")) && in.peek(1).text().length() == 4;
    if (ordinal == 0 && monthOfYear && in.peek(1).kind() == NUMBER) {
      fragment.month = monthNumber(number, value);
      in.take();
      fragment.year = in.number(4);
      return;
    }
    fragment.day = value;
    fragment.dayDigits = number.text().length();
    boolean hyphens =
        in.atSign("-") && in.peek().glued() && in.peek(2).text().equals("-") && in.peek(2).glued();
    if (hyphens && in.peek(1).kind() == WORD) {
      in.take();
    }
    in.skip("of");
    if (month(fragment) && hyphens) {
      in.take();
      optionalYear(fragment);
    } else if (fragment.month > 0) {
      ofYear(fragment);
    } else if (yearFollows(0) || (in.atSign(",") && yearFollows(1))) {
      in.skipSign(",");
      optionalYear(fragment);
    }
  }

  private boolean yearFollows(int ahead) {
    return in.peek(ahead).kind() == NUMBER && in.peek(ahead).text().length() == 4;
  }

  /** The comma of a list of days or months is left to the list. */
  private void ofYear(DateFragment fragment) {
    boolean number = in.peek(1).kind() == NUMBER && in.peek(1).text().length() > 2;
    if (number || in.peek(1).text().equals("ad") || isEra(2)) {
      in.skipSign(",");
    }
    in.skip("of");
    optionalYear(fragment);
  }

  private boolean isNumeric() {
    boolean sign = in.atSign("/") || in.atSign(".") || (in.atSign("-") && in.peek().glued());
    return sign
        && in.peek(1).kind() == NUMBER
        && in.peek(2).text().equals(in.peek().text())
        && in.peek(3).kind() == NUMBER;
  }

  private int monthNumber(Token token, int number) {
    if (number < 1 || number > 12) {
      throw in.errorAt(token.start(), "a month from 1 to 12");
    }
    return number;
  }

  /** Day, month and year in digits, of which points say the order and strokes do not. */
  private void numeric(DateFragment fragment, int first) {
    String sign = in.take().text();
    int second = in.number(2);
    in.take();
    Token year = in.peek();
    if (year.kind() != NUMBER || year.text().length() != 4) {
      throw in.error("a year of four digits");
    }
    fragment.year = in.number(4);
    boolean dayFirst = second >= 1 && second <= 12;
    boolean monthFirst = !sign.equals(".") && first >= 1 && first <= 12;
    if (!dayFirst && !monthFirst) {
      throw in.errorAt(fragment.position, "a day and a month from 1 to 12");
    }
    if (dayFirst && monthFirst && first != second) {
      String one = EdtfText.date(fragment.year, second, first);
      String other = EdtfText.date(fragment.year, first, second);
      fragment.readings.add(new Dates(one, one));
      fragment.readings.add(new Dates(other, other));
      return;
    }
    fragment.dayDigits = 2;
    fragment.day = dayFirst ? first : second;
    fragment.month = dayFirst ? second : first;
  }

  private void beginningWithWord(DateFragment fragment) {
    if (month(fragment)) {
      if (in.atNumber() && in.peek().text().length() <= 2 && !isEra(1)) {
        fragment.dayDigits = in.peek().text().length();
        int ordinal = in.ordinal();
        fragment.day = ordinal > 0 ? ordinal : in.number(2);
      }
      ofYear(fragment);
      return;
    }
    @Nullable Integer season = SEASONS.get(in.peek().text());
    if (season != null) {
      in.take();
      fragment.month = season;
      in.skipAny("of the year", "in");
      ofYear(fragment);
      winterOfTwoYears(fragment);
      return;
    }
    int ordinal = in.ordinal();
    if (ordinal == 0) {
      throw in.error("a date, such as 11 February 1992, May 1994, 2005 or the 1990s");
    }
    if (YearGroups.isCentury(in)) {
      YearGroups.century(fragment, ordinal, in);
    } else if (in.skip("of") && month(fragment)) {
      fragment.day = ordinal;
      ofYear(fragment);
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
    boolean year = in.atNumber() && (in.peek().text().length() > 2 || anno || isEra(1));
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
        fragment.month == DateFragment.WINTER
            && (in.atDash() || in.atSign("/"))
            && in.peek(1).kind() == NUMBER;
    if (second && year != null) {
      in.take();
      Token next = in.peek();
      if (yearAfter(year, in.number(4), next.text().length()) != year + 1) {
        throw in.errorAt(next.start(), "the year after " + year);
      }
      fragment.winterOfTwoYears = true;
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

  // Years.

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
      YearGroups.decade(fragment, year, token.start(), in);
      return;
    }
    if (year == 0) {
      throw in.errorAt(token.start(), "a year from 1");
    }
    fragment.year = year;
    if (mayGoOn && isNumeric() && in.peek(3).glued()) {
      in.take();
      fragment.month = monthNumber(in.peek(), in.number(2));
      in.take();
      fragment.dayDigits = 2;
      fragment.day = in.number(2);
    } else if (mayGoOn && in.atSign("-") && in.peek().glued() && in.peek(1).text().length() == 2) {
      monthOrYears(fragment, year);
    } else if (mayGoOn && isPortion(in.atSign("-") ? 1 : 0)) {
      in.skipSign("-");
      boolean half = in.take().text().equals("h");
      int start = in.peek().start();
      int index = in.number(1);
      if (index < 1 || index > (half ? 2 : 4)) {
        throw in.errorAt(start, "a number from 1 to " + (half ? 2 : 4));
      }
      fragment.month = (half ? 39 : 32) + index;
    }
  }

  private boolean isPortion(int ahead) {
    String letter = in.peek(ahead).text();
    return (letter.equals("q") || letter.equals("h")) && in.peek(ahead + 1).kind() == NUMBER;
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
    }
  }

  private boolean isEra(int ahead) {
    String word = in.peek(ahead).text();
    boolean letters = word.equals("a") || word.equals("b") || word.equals("c");
    String whole = letters ? word + in.peek(ahead + 1).text() : word;
    return whole.equals("bc") || whole.equals("bce") || whole.equals("ad") || whole.equals("ce");
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
}
