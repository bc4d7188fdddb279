package dev.chancery.time;

import static dev.chancery.time.EdtfDate.DAY;
import static dev.chancery.time.EdtfDate.MONTH;
import static dev.chancery.time.EdtfDate.YEAR;
import static dev.chancery.time.EdtfLevel.LEVEL_1;
import static dev.chancery.time.EdtfLevel.LEVEL_2;

/**
 * Reads single dates off an expression. Each feature raises the level of the expression to the one
 * that has it.
 */
final class EdtfDateParser {
  /** Beyond this many digits a year's days no longer fit a long with room to spare. */
  private static final int LONGEST_YEAR = 15;

  /** No place on earth is further from UTC. */
  private static final int MOST_OFFSET_HOURS = 14;

  private static final String HOURS = "hours from 00 to 23, or 24:00:00";

  private static final int ALL_ANY_OF_TWO = 0xFF;
  private static final int LAST_OF_YEAR = 0x000F;
  private static final int LAST_TWO_OF_YEAR = 0x00FF;

  private final EdtfScanner in;
  private final EdtfDate.Draft draft = new EdtfDate.Draft();
  private EdtfLevel level = EdtfLevel.LEVEL_0;
  private int qualifications;

  EdtfDateParser(EdtfScanner in) {
    this.in = in;
  }

  EdtfLevel level() {
    return level;
  }

  /** The bits of {@link Qualification} that the dates read so far have between them. */
  int qualifications() {
    return qualifications;
  }

  void raiseTo(EdtfLevel feature) {
    level = feature.compareTo(level) > 0 ? feature : level;
  }

  EdtfDate read() {
    draft.clear();
    int start = in.position();
    if (markBefore(YEAR)) {
      raiseTo(LEVEL_2);
    }
    if (in.skip('Y')) {
      return longYear(start);
    }
    draft.negative = in.skip('-');
    if (draft.negative) {
      raiseTo(LEVEL_1);
    }
    draft.year = in.yearPlaces(start);
    if (draft.negative && draft.year == 0) {
      throw in.errorAt(start, "a year other than -0000");
    }
    if (in.at('S')) {
      significantDigits(start, 4);
      return date(start);
    }
    boolean qualified = markBehind(YEAR);
    boolean yearHasX = EdtfDate.hasAny(draft.year);
    if (in.skip('-')) {
      if (qualified || yearHasX) {
        raiseTo(LEVEL_2);
      }
      return month(start);
    }
    if (yearHasX) {
      raiseTo(lacksLastPlacesOnly() ? LEVEL_1 : LEVEL_2);
    }
    if (qualified) {
      raiseTo(LEVEL_1);
    }
    return date(start);
  }

  private boolean lacksLastPlacesOnly() {
    boolean thousandsAndHundredsKnown = !EdtfDate.hasAny(draft.year >> 8);
    int rest = draft.year & LAST_TWO_OF_YEAR;
    return thousandsAndHundredsKnown
        && (rest == LAST_TWO_OF_YEAR || !EdtfDate.hasAny(rest >> 4))
        && (rest & LAST_OF_YEAR) == LAST_OF_YEAR;
  }

  private EdtfDate date(int start) {
    return new EdtfDate(draft, start, in.position());
  }

  // Months and days.

  private EdtfDate month(int start) {
    if (markBefore(MONTH)) {
      raiseTo(LEVEL_2);
    }
    int monthStart = in.position();
    draft.month = in.twoPlaces("a month of two digits");
    boolean monthHasX = EdtfDate.hasAny(draft.month);
    boolean grouping = EdtfDate.isGrouping(draft.month);
    boolean qualified = markBehind(MONTH);
    if (monthHasX) {
      raiseTo(draft.month == ALL_ANY_OF_TWO ? LEVEL_1 : LEVEL_2);
    } else if (!grouping) {
      int number = EdtfDate.number(draft.month);
      if (number < 1 || number > 12) {
        throw in.errorAt(
            monthStart, "a month from 01 to 12, or a season or part of the year from 21 to 41");
      }
    }
    if (in.at('-')) {
      if (grouping) {
        throw in.error("the end of the date after the season or part of the year");
      }
      if (qualified) {
        raiseTo(LEVEL_2);
      }
      in.skip('-');
      return day(start, monthHasX);
    }
    if (qualified) {
      raiseTo(LEVEL_1);
    }
    if (grouping) {
      raiseTo(EdtfDate.number(draft.month) <= 24 ? LEVEL_1 : LEVEL_2);
    }
    EdtfDate date = date(start);
    if (!date.exists()) {
      throw in.errorAt(monthStart, "a month from 01 to 12");
    }
    return date;
  }

  private EdtfDate day(int start, boolean monthHasX) {
    if (markBefore(DAY)) {
      raiseTo(LEVEL_2);
    }
    int dayStart = in.position();
    draft.day = in.twoPlaces("a day of two digits");
    if (EdtfDate.hasAny(draft.day)) {
      raiseTo(draft.day == ALL_ANY_OF_TWO ? LEVEL_1 : LEVEL_2);
    } else if (monthHasX) {
      raiseTo(LEVEL_2);
    }
    if (markBehind(DAY)) {
      raiseTo(LEVEL_1);
    }
    if (in.at('T')) {
      time(start);
    }
    EdtfDate date = date(start);
    if (!date.exists()) {
      String month = in.text().substring(start, dayStart - 1).replaceAll("[?~%]", "");
      throw in.errorAt(dayStart, "a day that " + month + " has");
    }
    return date;
  }

  private boolean markBefore(int component) {
    int mark = in.qualifier();
    draft.markBefore(component, mark);
    qualifications |= mark;
    return mark != 0;
  }

  private boolean markBehind(int component) {
    int mark = in.qualifier();
    draft.markBehind(component, mark);
    qualifications |= mark;
    return mark != 0;
  }

  // Years with more than four digits, exponents, significant digits.

  private EdtfDate longYear(int start) {
    raiseTo(LEVEL_1);
    int afterY = in.position();
    draft.negative = in.skip('-');
    int digitsStart = in.position();
    draft.digits = in.digits("the digits of the year");
    int places = in.position() - digitsStart;
    if (in.text().charAt(digitsStart) == '0') {
      throw in.errorAt(digitsStart, "a year without leading zeros");
    }
    if (in.skip('E')) {
      raiseTo(LEVEL_2);
      long exponent = in.positive("an exponent of 1 or more, without leading zeros");
      draft.exponent = (int) Math.min(exponent, LONGEST_YEAR);
    } else if (places < 5) {
      throw in.errorAt(afterY - 1, "five digits or more after 'Y'");
    }
    if (places + draft.exponent > LONGEST_YEAR) {
      throw in.errorAt(afterY - 1, "a year of at most " + LONGEST_YEAR + " digits");
    }
    if (in.at('S')) {
      significantDigits(start, places + draft.exponent);
    } else {
      markBehind(YEAR);
    }
    if (in.at('-')) {
      throw in.errorAt(in.position(), "the end of the date, as a year with 'Y' has no month");
    }
    return date(start);
  }

  /** Reads S and the number of significant digits: the year is known to those places only. */
  private void significantDigits(int start, int places) {
    raiseTo(LEVEL_2);
    if (EdtfDate.hasAny(draft.year)) {
      throw in.errorAt(start, "a year without X before 'S'");
    }
    in.skip('S');
    int countStart = in.position();
    long count = in.positive("a number of significant digits from 1, without leading zeros");
    if (count > places) {
      throw in.errorAt(countStart, "a number of significant digits from 1 to " + places);
    }
    draft.significant = (int) count;
    markBehind(YEAR);
  }

  // Times of day. The day counts as written, whatever the offset.

  private void time(int start) {
    boolean hasX =
        EdtfDate.hasAny(draft.year) || EdtfDate.hasAny(draft.month) || EdtfDate.hasAny(draft.day);
    if (hasX || draft.marks != 0) {
      throw in.errorAt(start, "a whole and unqualified date before the time of day");
    }
    in.skip('T');
    int hoursStart = in.position();
    int hours = in.twoDigits(24, HOURS);
    in.expect(':');
    int minutes = in.twoDigits(59, "minutes from 00 to 59");
    in.expect(':');
    int seconds = in.twoDigits(59, "seconds from 00 to 59");
    if (hours == 24 && (minutes > 0 || seconds > 0)) {
      throw in.errorAt(hoursStart, HOURS);
    }
    draft.secondOfDay = (hours * 60 + minutes) * 60 + seconds;
    if (in.skip('Z')) {
      draft.offsetMinutes = 0;
    } else if (in.at('+') || in.at('-')) {
      draft.offsetMinutes = offset();
    }
  }

  private int offset() {
    int start = in.position();
    boolean behind = in.skip('-');
    if (!behind) {
      in.skip('+');
    }
    int hours = in.twoDigits(MOST_OFFSET_HOURS, "an offset of hours from 00 to 14");
    int minutes = 0;
    if (in.skip(':')) {
      boolean atMost = hours == MOST_OFFSET_HOURS;
      minutes =
          in.twoDigits(
              atMost ? 0 : 59,
              atMost ? "an offset of at most 14:00" : "an offset of minutes from 00 to 59");
    }
    int offset = 60 * hours + minutes;
    if (behind && offset == 0) {
      throw in.errorAt(start, "'Z' or +00:00 for the time of UTC");
    }
    return behind ? -offset : offset;
  }
}
