package dev.chancery.time;

/**
 * One date of an expression, component by component, with the first and the last day that it can
 * mean.
 *
 * <p>Digits of a year, month or day are packed, four bits for each, the last one lowest, with
 * {@link #ANY} for an X. Days are epoch days, of any year.
 */
final class EdtfDate implements EdtfPart {
  /** The component is not written. */
  static final int NONE = -1;

  /** The digit for which an X stands. */
  static final int ANY = 0xF;

  /** No day fits. */
  static final long NO_DAY = Long.MAX_VALUE;

  /**
   * Whatever places of a year are X, a leap year is among that many of those that fit, or there is
   * none: after {@code XX00} or {@code XX0X} the pattern of leap years repeats every four
   * centuries, within a century every twenty years.
   */
  private static final int MOST_YEARS_TO_LEAP = 110;

  static final int YEAR = 0;
  static final int MONTH = 1;
  static final int DAY = 2;

  /** No offset from UTC is written. */
  static final int NO_OFFSET = Integer.MIN_VALUE;

  /** What is read so far of a date. */
  static final class Draft {
    boolean negative;
    int year;
    long digits;
    int exponent;
    int significant;
    int month;
    int day;
    int marks;
    int secondOfDay;
    int offsetMinutes;

    void clear() {
      negative = false;
      year = NONE;
      digits = 0;
      exponent = 0;
      significant = 0;
      month = NONE;
      day = NONE;
      marks = 0;
      secondOfDay = NONE;
      offsetMinutes = NO_OFFSET;
    }

    /** Notes the mark before a component. */
    void markBefore(int component, int mark) {
      marks |= mark << (4 * component);
    }

    /** Notes the mark behind a component. */
    void markBehind(int component, int mark) {
      marks |= mark << (4 * component + 2);
    }
  }

  private final boolean negative;
  private final int year;
  private final long digits;
  private final int exponent;
  private final int significant;
  private final int month;
  private final int day;
  private final int marks;
  private final int secondOfDay;
  private final int offsetMinutes;
  private final int start;
  private final int end;
  private final long first;
  private final long last;

  /** The date drafted, whose text goes from start to end, exclusive. */
  EdtfDate(Draft draft, int start, int end) {
    negative = draft.negative;
    year = draft.year;
    digits = draft.digits;
    exponent = draft.exponent;
    significant = draft.significant;
    month = draft.month;
    day = draft.day;
    marks = draft.marks;
    secondOfDay = draft.secondOfDay;
    offsetMinutes = draft.offsetMinutes;
    this.start = start;
    this.end = end;
    first = day(true);
    boolean oneDay = first == NO_DAY || (day != NONE && !hasUnspecified());
    last = oneDay ? first : day(false);
  }

  /** Where its text starts in that of the expression. */
  int start() {
    return start;
  }

  /** Where its text ends in that of the expression, exclusive. */
  int end() {
    return end;
  }

  /** Whether the calendar has a day that fits. */
  boolean exists() {
    return first != NO_DAY;
  }

  boolean isNegative() {
    return negative;
  }

  /** Whether the year is written with a {@code Y}. */
  boolean hasLongYear() {
    return year == NONE;
  }

  /** The four places of the year; only without a {@code Y}. */
  int yearPlaces() {
    return year;
  }

  /** The digits between {@code Y} and {@code E} or {@code S}, without their sign. */
  long yearDigits() {
    return digits;
  }

  /** The exponent, 0 without one. */
  int exponent() {
    return exponent;
  }

  /** The number of significant digits, 0 where none is written. */
  int significantDigits() {
    return significant;
  }

  /** The places of the month, or of a code of {@link #isGrouping()}; {@link #NONE} without. */
  int monthPlaces() {
    return month;
  }

  /** The places of the day; {@link #NONE} without. */
  int dayPlaces() {
    return day;
  }

  /** The seconds from midnight, {@link #NONE} without a time of day. */
  int secondOfDay() {
    return secondOfDay;
  }

  /** The minutes by which the local time is ahead of UTC, or {@link #NO_OFFSET}. */
  int offsetMinutes() {
    return offsetMinutes;
  }

  /** Whether what stands for the month is a season or another part of the year, 21 to 41. */
  boolean isGrouping() {
    return isGrouping(month);
  }

  static boolean isGrouping(int monthPlaces) {
    int code = number(monthPlaces);
    return monthPlaces != NONE && !hasAny(monthPlaces) && code >= 21 && code <= 41;
  }

  /** Whether some digit is unspecified. */
  boolean hasUnspecified() {
    return hasAny(year) || hasAny(month) || hasAny(day);
  }

  /** Whether every day of the years that fit does: no month and no day is told from another. */
  boolean isAnyDayOfYear() {
    int any = ANY << 4 | ANY;
    return (month == NONE || month == any) && (day == NONE || day == any);
  }

  /** Whether this is a single year, month or day: all digits known, no part of a year. */
  boolean isPlain() {
    return !hasUnspecified() && significant == 0 && !isGrouping();
  }

  /** The last component that is written: {@link #YEAR}, {@link #MONTH} or {@link #DAY}. */
  int lastComponent() {
    if (day != NONE) {
      return DAY;
    }
    return month != NONE ? MONTH : YEAR;
  }

  /**
   * The bits of {@link Qualification} that apply to a component: the mark before it, and those
   * behind it and behind the components to its right.
   */
  int qualification(int component) {
    int bits = marks >> (4 * component) & 3;
    for (int i = component; i <= DAY; i++) {
      bits |= marks >> (4 * i + 2) & 3;
    }
    return bits;
  }

  long first(SeasonPolicy policy) {
    return isGrouping() ? policy.first(yearAt(0), number(month)) : first;
  }

  long last(SeasonPolicy policy) {
    return isGrouping() ? policy.last(yearAt(years() - 1), number(month)) : last;
  }

  // Years.

  /** How many years fit. */
  long years() {
    if (year != NONE && significant == 0) {
      long count = 1;
      for (int places = year; places != 0; places >>>= 4) {
        count *= (places & ANY) == ANY ? 10 : 1;
      }
      return negative && leastYear() == 0 ? count - 1 : count;
    }
    return significantUnit() - (hasNoYearZero() ? 1 : 0);
  }

  /** Whether year 0 would fit but for the sign: there is no -0000. */
  private boolean hasNoYearZero() {
    return negative && year != NONE && magnitude() < significantUnit();
  }

  /** The year that fits at the index, in order; the first is at 0. */
  long yearAt(long index) {
    if (year == NONE || significant > 0) {
      long unit = significantUnit();
      long least = magnitude() / unit * unit;
      return negative ? index - (least + unit - 1) : least + index;
    }
    return negative ? -withAny(years() - index - (leastYear() == 0 ? 0 : 1)) : withAny(index);
  }

  /** Whether the years that fit follow one another without a gap. */
  boolean hasAdjacentYears() {
    return year == NONE || significant > 0 || years() >= yearAt(years() - 1) - yearAt(0) + 1;
  }

  private long magnitude() {
    return year == NONE ? digits * powerOfTen(exponent) : leastYear();
  }

  private int leastYear() {
    return number(year);
  }

  /** How many years lie between two that differ in the last significant digit. */
  private long significantUnit() {
    if (significant == 0) {
      return 1;
    }
    int places = year == NONE ? Long.toString(digits).length() + exponent : 4;
    return powerOfTen(places - significant);
  }

  private static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** The year of which the digits of the index stand in the places of X. */
  private int withAny(long index) {
    int rest = (int) index;
    int result = 0;
    int unit = 1;
    for (int shift = 0; shift < 16; shift += 4) {
      int place = year >> shift & ANY;
      if (place == ANY) {
        place = rest % 10;
        rest /= 10;
      }
      result += place * unit;
      unit *= 10;
    }
    return result;
  }

  // Months and days.

  /** Whether the month, 1 to 12, fits. */
  boolean hasMonth(int number) {
    return month == NONE || fits(number, month);
  }

  /** Whether the day of a month fits. */
  boolean hasDay(int number) {
    return day == NONE || fits(number, day);
  }

  private static boolean fits(int number, int places) {
    int tens = places >> 4;
    int ones = places & ANY;
    return (tens == ANY || tens == number / 10) && (ones == ANY || ones == number % 10);
  }

  /** The number that is written, with 0 for X. */
  static int number(int places) {
    int result = 0;
    for (int shift = 12; shift >= 0; shift -= 4) {
      int place = places >> shift & ANY;
      result = result * 10 + (place == ANY ? 0 : place);
    }
    return result;
  }

  static boolean hasAny(int places) {
    return places != NONE
        && ((places & 0xF) == 0xF
            || (places & 0xF0) == 0xF0
            || (places & 0xF00) == 0xF00
            || (places & 0xF000) == 0xF000);
  }

  /** The first or the last day that fits. */
  private long day(boolean isFirst) {
    long index = isFirst ? 0 : years() - 1;
    long edge = yearAt(index);
    // Which days of its year a season or the like has, the policy says.
    if (month == NONE || isGrouping()) {
      return isFirst ? ProlepticDays.epochDay(edge, 1, 1) : ProlepticDays.epochDay(edge, 12, 31);
    }
    int inCommonYear = dayOfYear(false, isFirst);
    if (inCommonYear != NONE) {
      return toEpochDay(edge, dayOfYear(ProlepticDays.isLeap(edge), isFirst));
    }
    int leapDay = dayOfYear(true, isFirst);
    if (leapDay == NONE) {
      return NO_DAY;
    }
    int steps = (int) Math.min(years(), MOST_YEARS_TO_LEAP);
    for (int i = 0; i < steps; i++) {
      long leapYear = yearAt(isFirst ? i : index - i);
      if (ProlepticDays.isLeap(leapYear)) {
        return toEpochDay(leapYear, leapDay);
      }
    }
    return NO_DAY;
  }

  private static long toEpochDay(long year, int monthAndDay) {
    return ProlepticDays.epochDay(year, monthAndDay / 100, monthAndDay % 100);
  }

  /** The first or last month and day that fits in a year, as {@code MMdd}, or {@link #NONE}. */
  private int dayOfYear(boolean leap, boolean isFirst) {
    boolean monthKnown = !hasAny(month);
    for (int i = 1; i <= 12; i++) {
      int monthNumber = monthKnown ? number(month) : isFirst ? i : 13 - i;
      if (hasMonth(monthNumber)) {
        int length = ProlepticDays.lengthOfMonth(leap, monthNumber);
        int dayNumber = dayOfMonth(length, isFirst);
        if (dayNumber != NONE) {
          return monthNumber * 100 + dayNumber;
        }
      }
      if (monthKnown) {
        return NONE;
      }
    }
    return NONE;
  }

  private int dayOfMonth(int length, boolean isFirst) {
    if (day != NONE && !hasAny(day)) {
      int number = number(day);
      return number >= 1 && number <= length ? number : NONE;
    }
    for (int i = 1; i <= length; i++) {
      int number = isFirst ? i : length + 1 - i;
      if (hasDay(number)) {
        return number;
      }
    }
    return NONE;
  }
}
