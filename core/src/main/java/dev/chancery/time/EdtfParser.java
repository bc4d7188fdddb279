package dev.chancery.time;

import static dev.chancery.time.Bound.OPEN_FUTURE_DAY;
import static dev.chancery.time.Bound.OPEN_PAST_DAY;
import static dev.chancery.time.Bound.UNKNOWN_DAY;
import static dev.chancery.time.EdtfLevel.LEVEL_1;
import static dev.chancery.time.EdtfLevel.LEVEL_2;

import dev.chancery.time.Edtf.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one expression from left to right. The grammar is that of the Library of Congress, and each
 * feature raises the level to the one that has it.
 */
final class EdtfParser {
  /** Beyond this many digits a year's days no longer fit a long with room to spare. */
  private static final int LONGEST_YEAR = 15;

  private static final int LONGEST_SUGGESTION = 64;

  /** What only a faulty expression needs. */
  private static final class Slips {
    static final Pattern UNPADDED = Pattern.compile("(?<=-)(\\d)(?=-|/|$)");
  }

  /** The days from the first to the last that one date can mean, both inclusive. */
  private record Days(long first, long last) {}

  private final String text;
  private final boolean suggesting;
  private int position;
  private EdtfLevel level = EdtfLevel.LEVEL_0;
  private boolean uncertain;
  private boolean approximate;
  private boolean unspecified;
  private boolean timed;

  EdtfParser(String text) {
    this(text, true);
  }

  private EdtfParser(String text, boolean suggesting) {
    this.text = text;
    this.suggesting = suggesting;
  }

  Edtf parse() {
    if (text.isEmpty()) {
      throw error("a date, an interval or a set");
    }
    char first = text.charAt(0);
    if (first == '[' || first == '{') {
      return set(first == '[' ? Form.ONE_OF : Form.ALL_OF);
    }
    if (text.indexOf('/') >= 0) {
      return interval();
    }
    Days days = date();
    expectEnd("the end of the date");
    return result(
        timed ? Form.DATE_TIME : Form.DATE,
        Bounds.ofRaw(days.first, days.last, days.first, days.last));
  }

  private Edtf result(Form form, Bounds bounds) {
    return new Edtf(text, level, form, uncertain, approximate, bounds);
  }

  // Intervals.

  private Edtf interval() {
    Days start = intervalEnd(true);
    if (!at('/')) {
      throw error("'/' between the two ends of the interval");
    }
    position++;
    int endPosition = position;
    Days end = intervalEnd(false);
    expectEnd("the end of the interval");
    boolean startIsDate = isDay(start.first);
    boolean endIsDate = isDay(end.first);
    if (!startIsDate && !endIsDate) {
      throw errorAt(endPosition, "a date at one end of the interval at least");
    }
    if (startIsDate && endIsDate && start.first > end.last) {
      throw errorAt(endPosition, "an end that does not precede the start of the interval");
    }
    return result(Form.INTERVAL, Bounds.ofRaw(start.first, start.last, end.first, end.last));
  }

  private Days intervalEnd(boolean isStart) {
    if (position == text.length() || at('/')) {
      raiseTo(LEVEL_1);
      return new Days(UNKNOWN_DAY, UNKNOWN_DAY);
    }
    if (skip("..")) {
      raiseTo(LEVEL_1);
      return isStart
          ? new Days(OPEN_PAST_DAY, OPEN_PAST_DAY)
          : new Days(OPEN_FUTURE_DAY, OPEN_FUTURE_DAY);
    }
    int start = position;
    Days days = date();
    if (timed) {
      throw errorAt(start, "a date without a time of day, for the end of an interval");
    }
    if (unspecified) {
      raiseTo(LEVEL_2);
    }
    return days;
  }

  private static boolean isDay(long raw) {
    return raw != UNKNOWN_DAY && raw != OPEN_PAST_DAY && raw != OPEN_FUTURE_DAY;
  }

  // Sets.

  private Edtf set(Form form) {
    char close = form == Form.ONE_OF ? ']' : '}';
    raiseTo(LEVEL_2);
    position++;
    long startEarliest = Long.MAX_VALUE;
    long startLatest = Long.MAX_VALUE;
    long endEarliest = Long.MIN_VALUE;
    long endLatest = Long.MIN_VALUE;
    boolean first = true;
    boolean last = false;
    while (!last) {
      boolean openStart = first && skip("..");
      Days from = setMember();
      Days to = from;
      boolean openEnd = false;
      if (skip("..")) {
        if (openStart) {
          throw errorAt(position - 2, "',' or '" + close + "'");
        }
        openEnd = at(close);
        if (!openEnd) {
          int start = position;
          to = setMember();
          if (from.first > to.last) {
            throw errorAt(start, "a date that does not precede the start of the range");
          }
        }
      }
      startEarliest = Math.min(startEarliest, openStart ? OPEN_PAST_DAY : from.first);
      startLatest = Math.min(startLatest, openStart ? OPEN_PAST_DAY : from.last);
      endEarliest = Math.max(endEarliest, openEnd ? OPEN_FUTURE_DAY : to.first);
      endLatest = Math.max(endLatest, openEnd ? OPEN_FUTURE_DAY : to.last);
      last = !at(',');
      if (!last) {
        position++;
      }
      first = false;
    }
    if (!at(close)) {
      throw error("',' or '" + close + "'");
    }
    position++;
    expectEnd("the end of the set");
    return result(
        form,
        form == Form.ONE_OF
            ? Bounds.ofRaw(startEarliest, endLatest, startEarliest, endLatest)
            : Bounds.ofRaw(startEarliest, startLatest, endEarliest, endLatest));
  }

  private Days setMember() {
    int start = position;
    Days days = date();
    if (timed) {
      throw errorAt(start, "a date without a time of day, for a member of a set");
    }
    return days;
  }

  // Single dates.

  private Days date() {
    int start = position;
    if (qualifier()) {
      raiseTo(LEVEL_2);
    }
    if (at('Y')) {
      return longYear();
    }
    boolean negative = at('-');
    if (negative) {
      raiseTo(LEVEL_1);
      position++;
    }
    String year = year(start);
    boolean yearHasX = year.indexOf('X') >= 0;
    if (negative && year.equals("0000")) {
      throw errorAt(start, "a year other than -0000");
    }
    if (at('S')) {
      return significantYear(year, negative, start);
    }
    boolean qualified = qualifier();
    if (!at('-')) {
      if (yearHasX) {
        unspecified = true;
        int firstX = year.indexOf('X');
        boolean lastOneOrTwo = firstX >= 2 && year.charAt(3) == 'X';
        raiseTo(lastOneOrTwo ? LEVEL_1 : LEVEL_2);
      }
      if (qualified) {
        raiseTo(LEVEL_1);
      }
      return days(year, negative, null, null, start);
    }
    if (qualified || yearHasX) {
      raiseTo(LEVEL_2);
    }
    unspecified |= yearHasX;
    position++;
    return yearAndMonth(year, negative, start);
  }

  /** Reads the four places of a year. */
  private String year(int dateStart) {
    int start = position;
    while (position < text.length() && isPlace(text.charAt(position))) {
      position++;
    }
    int places = position - start;
    if (places != 4) {
      boolean missing = places < 4;
      throw errorAt(
          missing ? position : start,
          missing && places == 0
              ? (start == dateStart ? "a date" : "a year")
              : "a year of four digits, or 'Y' before a longer one");
    }
    return text.substring(start, position);
  }

  private Days yearAndMonth(String year, boolean negative, int start) {
    if (qualifier()) {
      raiseTo(LEVEL_2);
    }
    int monthStart = position;
    String month = twoPlaces("a month of two digits");
    boolean qualified = qualifier();
    boolean plainMonth = month.indexOf('X') < 0;
    if (!plainMonth) {
      unspecified = true;
      raiseTo(month.equals("XX") ? LEVEL_1 : LEVEL_2);
    }
    int monthNumber = plainMonth ? Integer.parseInt(month) : 0;
    boolean grouping = monthNumber >= 21 && monthNumber <= 41;
    if (plainMonth && !grouping && (monthNumber < 1 || monthNumber > 12)) {
      throw errorAt(
          monthStart, "a month from 01 to 12, or a season or part of the year from 21 to 41");
    }
    if (!at('-')) {
      if (qualified) {
        raiseTo(LEVEL_1);
      }
      if (grouping) {
        raiseTo(monthNumber <= 24 ? LEVEL_1 : LEVEL_2);
        return grouping(year, negative, monthNumber);
      }
      return days(year, negative, month, null, monthStart);
    }
    if (grouping) {
      throw error("the end of the date after the season or part of the year " + month);
    }
    if (qualified) {
      raiseTo(LEVEL_2);
    }
    position++;
    if (qualifier()) {
      raiseTo(LEVEL_2);
    }
    int dayStart = position;
    String day = twoPlaces("a day of two digits");
    if (day.indexOf('X') >= 0) {
      unspecified = true;
      raiseTo(day.equals("XX") ? LEVEL_1 : LEVEL_2);
    } else if (!plainMonth) {
      raiseTo(LEVEL_2);
    }
    if (qualifier()) {
      raiseTo(LEVEL_1);
    }
    Days days = days(year, negative, month, day, dayStart);
    if (at('T')) {
      time(start);
    }
    return days;
  }

  private String twoPlaces(String expected) {
    int start = position;
    while (position < text.length() && position < start + 2 && isPlace(text.charAt(position))) {
      position++;
    }
    boolean more = position < text.length() && isPlace(text.charAt(position));
    if (position - start != 2 || more) {
      throw errorAt(start, expected);
    }
    return text.substring(start, position);
  }

  private static boolean isPlace(char c) {
    return c == 'X' || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The first and the last day that fit the places, where X stands for any digit. */
  private Days days(
      String year, boolean negative, @Nullable String month, @Nullable String day, int partStart) {
    long first = firstDay(year, negative, month, day, true);
    if (first == UNKNOWN_DAY) {
      throw errorAt(
          partStart,
          day == null
              ? "a month from 01 to 12"
              : "a day that " + (negative ? "-" : "") + year + "-" + month + " has");
    }
    return new Days(first, firstDay(year, negative, month, day, false));
  }

  /** Walks the days that fit, upwards for the first or downwards for the last. */
  private static long firstDay(
      String year, boolean negative, @Nullable String month, @Nullable String day, boolean up) {
    int least = Integer.parseInt(year.replace('X', '0'));
    int most = Integer.parseInt(year.replace('X', '9'));
    boolean magnitudeUp = up != negative;
    for (int i = 0; i <= most - least; i++) {
      int magnitude = magnitudeUp ? least + i : most - i;
      if (!fits(magnitude, year) || (negative && magnitude == 0)) {
        continue;
      }
      int number = negative ? -magnitude : magnitude;
      for (int j = 0; j < 12; j++) {
        int monthNumber = up ? 1 + j : 12 - j;
        if (month != null && !fits(monthNumber, month)) {
          continue;
        }
        int length = lengthOfMonth(number, monthNumber);
        for (int k = 0; k < length; k++) {
          int dayNumber = up ? 1 + k : length - k;
          if (day == null || fits(dayNumber, day)) {
            return epochDay(number, monthNumber, dayNumber);
          }
        }
      }
    }
    return UNKNOWN_DAY;
  }

  private static boolean fits(int number, String places) {
    int rest = number;
    for (int i = places.length() - 1; i >= 0; i--) {
      char place = places.charAt(i);
      if (place != 'X' && place - '0' != rest % 10) {
        return false;
      }
      rest /= 10;
    }
    return true;
  }

  private static int lengthOfMonth(long year, int month) {
    return switch (month) {
      case 2 -> isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static boolean isLeap(long year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /**
   * Days since 1970-01-01 in the proleptic Gregorian calendar, for years beyond LocalDate's too.
   */
  private static long epochDay(long year, int month, int day) {
    long marchYear = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(marchYear, 400L);
    long yearOfEra = marchYear - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
  }

  private Days grouping(String year, boolean negative, int code) {
    // First month (13 is January of the next year) and length in months.
    int first;
    int months;
    if (code <= 32) {
      int season = (code - 21) % 4;
      boolean southern = code >= 29;
      first = 3 + season * 3 + (southern ? 6 : 0);
      if (southern && season >= 2) {
        first -= 12;
      }
      months = 3;
    } else if (code <= 36) {
      first = 1 + (code - 33) * 3;
      months = 3;
    } else if (code <= 39) {
      first = 1 + (code - 37) * 4;
      months = 4;
    } else {
      first = 1 + (code - 40) * 6;
      months = 6;
    }
    int low = Integer.parseInt(year.replace('X', '0'));
    int high = Integer.parseInt(year.replace('X', '9'));
    // There is no year -0000.
    int least = negative ? -high : low;
    int most = negative ? -Math.max(low, 1) : high;
    return new Days(monthStart(least, first), monthStart(most, first + months) - 1);
  }

  private static long monthStart(long year, int month) {
    return month > 12 ? epochDay(year + 1, month - 12, 1) : epochDay(year, month, 1);
  }

  // Years with more than four digits, exponents, significant digits.

  private Days longYear() {
    int start = position;
    raiseTo(LEVEL_1);
    position++;
    boolean negative = at('-');
    if (negative) {
      position++;
    }
    String digits = digits("the digits of the year");
    if (digits.charAt(0) == '0') {
      throw errorAt(position - digits.length(), "a year without leading zeros");
    }
    int zeros = 0;
    if (at('E')) {
      raiseTo(LEVEL_2);
      position++;
      String exponent = digits("an exponent");
      zeros = exponent.length() > 2 ? LONGEST_YEAR + 1 : Integer.parseInt(exponent);
      if (zeros == 0) {
        throw errorAt(position - 1, "an exponent of 1 or more");
      }
    } else if (digits.length() < 5) {
      throw errorAt(start, "five digits or more after 'Y'");
    }
    if (digits.length() + zeros > LONGEST_YEAR) {
      throw errorAt(start, "a year of at most " + LONGEST_YEAR + " digits");
    }
    String whole = digits + "0".repeat(zeros);
    if (at('S')) {
      return significantYear(whole, negative, start);
    }
    long year = Long.parseLong(whole) * (negative ? -1 : 1);
    if (qualifier()) {
      raiseTo(LEVEL_1);
    }
    return years(year, year);
  }

  /** Reads S and the number of significant digits: the year is known to those places only. */
  private Days significantYear(String digits, boolean negative, int start) {
    raiseTo(LEVEL_2);
    if (digits.indexOf('X') >= 0) {
      throw errorAt(start, "a year without X before 'S'");
    }
    position++;
    int countStart = position;
    String count = digits("a number of significant digits");
    int significant = count.length() > 2 ? Integer.MAX_VALUE : Integer.parseInt(count);
    if (significant < 1 || significant > digits.length()) {
      throw errorAt(countStart, "a number of significant digits from 1 to " + digits.length());
    }
    int free = digits.length() - significant;
    long least = Long.parseLong(digits.substring(0, significant) + "0".repeat(free));
    long most = Long.parseLong(digits.substring(0, significant) + "9".repeat(free));
    if (qualifier()) {
      raiseTo(LEVEL_2);
    }
    return negative ? years(-most, -least) : years(least, most);
  }

  private static Days years(long first, long last) {
    return new Days(epochDay(first, 1, 1), epochDay(last, 12, 31));
  }

  private String digits(String expected) {
    int start = position;
    while (position < text.length() && isDigit(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw error(expected);
    }
    return text.substring(start, position);
  }

  // Times of day. The day counts as written; the time and the offset are only checked.

  private void time(int start) {
    if (level != EdtfLevel.LEVEL_0) {
      throw errorAt(start, "a whole and unqualified date before the time of day");
    }
    timed = true;
    position++;
    twoDigits(23, "hours from 00 to 23");
    colon();
    twoDigits(59, "minutes from 00 to 59");
    colon();
    twoDigits(59, "seconds from 00 to 59");
    if (at('Z')) {
      position++;
    } else if (at('+') || at('-')) {
      position++;
      twoDigits(23, "an offset of hours from 00 to 23");
      if (at(':')) {
        position++;
        twoDigits(59, "an offset of minutes from 00 to 59");
      }
    }
  }

  private void twoDigits(int most, String expected) {
    boolean present =
        position + 2 <= text.length()
            && isDigit(text.charAt(position))
            && isDigit(text.charAt(position + 1));
    if (!present || Integer.parseInt(text.substring(position, position + 2)) > most) {
      throw error(expected);
    }
    position += 2;
  }

  private void colon() {
    if (!at(':')) {
      throw error("':'");
    }
    position++;
  }

  // Characters and errors.

  private boolean qualifier() {
    if (at('?')) {
      uncertain = true;
    } else if (at('~')) {
      approximate = true;
    } else if (at('%')) {
      uncertain = true;
      approximate = true;
    } else {
      return false;
    }
    position++;
    return true;
  }

  private boolean at(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private boolean skip(String expected) {
    if (!text.startsWith(expected, position)) {
      return false;
    }
    position += expected.length();
    return true;
  }

  private void raiseTo(EdtfLevel feature) {
    level = feature.compareTo(level) > 0 ? feature : level;
  }

  private void expectEnd(String expected) {
    if (position != text.length()) {
      throw error(expected);
    }
  }

  private EdtfException error(String expected) {
    return errorAt(position, expected);
  }

  private EdtfException errorAt(int index, String expected) {
    return new EdtfException(text, index, expected, suggesting ? suggestion() : null);
  }

  /** The first of a few usual slips that, mended, gives a valid expression. */
  private @Nullable String suggestion() {
    if (text.length() > LONGEST_SUGGESTION) {
      return null;
    }
    String plain = text.strip();
    String modern =
        plain.replace("unknown", "").replace("open", "..").replace('u', 'X').replace('x', 'X');
    String[] candidates = {
      plain,
      modern,
      plain.toUpperCase(Locale.ROOT),
      Slips.UNPADDED.matcher(plain).replaceAll("0$1"),
      plain + "X",
      plain + "XX",
      plain.replaceFirst("^[Yy]", ""),
      plain.replace('.', '-'),
      plain.replace(' ', 'T'),
      plain.replace(" ", "")
    };
    for (String candidate : candidates) {
      if (!candidate.equals(text) && isValid(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean isValid(String candidate) {
    try {
      new EdtfParser(candidate, false).parse();
      return true;
    } catch (EdtfException e) {
      return false;
    }
  }
}
