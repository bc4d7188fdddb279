package dev.chancery.time;

import static dev.chancery.time.EdtfLevel.LEVEL_1;
import static dev.chancery.time.EdtfLevel.LEVEL_2;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one expression. The grammar is that of the Library of Congress. */
final class EdtfParser {
  private final EdtfScanner in;
  private final EdtfDateParser dates;

  EdtfParser(String text) {
    this(text, true);
  }

  /**
   * @param suggesting whether a refusal offers the nearest valid expression
   */
  EdtfParser(String text, boolean suggesting) {
    in = new EdtfScanner(text, suggesting);
    dates = new EdtfDateParser(in);
  }

  /** The expression if it is a plain day, by far the most common one; null if it is not. */
  static @Nullable Edtf plainDay(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    int month = twoDigits(text, 5);
    int day = twoDigits(text, 8);
    boolean exists =
        year >= 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= ProlepticDays.lengthOfMonth(ProlepticDays.isLeap(year), month);
    if (!exists) {
      return null;
    }
    long epochDay = ProlepticDays.epochDay(year, month, day);
    return new Edtf(
        text,
        EdtfLevel.LEVEL_0,
        EdtfForm.DATE,
        0,
        Bounds.ofRaw(epochDay, epochDay, epochDay, epochDay));
  }

  /** The number at the index, or one far below zero where a digit is missing. */
  private static int twoDigits(String text, int index) {
    int tens = text.charAt(index) - '0';
    int ones = text.charAt(index + 1) - '0';
    boolean areDigits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    return areDigits ? tens * 10 + ones : -100_000;
  }

  Edtf parse() {
    EdtfExpression read = read();
    return new Edtf(
        in.text(),
        dates.level(),
        read.form(),
        dates.qualifications(),
        read.bounds(SeasonPolicy.METEOROLOGICAL));
  }

  EdtfExpression read() {
    String text = in.text();
    if (text.isEmpty()) {
      throw in.error("a date, an interval or a set");
    }
    if (in.skip('[')) {
      return set(EdtfForm.ONE_OF, ']');
    }
    if (in.skip('{')) {
      return set(EdtfForm.ALL_OF, '}');
    }
    if (text.indexOf('/') >= 0) {
      return interval();
    }
    EdtfDate date = dates.read();
    in.expectEnd("the end of the date");
    return new EdtfExpression(hasTime(date) ? EdtfForm.DATE_TIME : EdtfForm.DATE, List.of(date));
  }

  private static boolean hasTime(EdtfDate date) {
    return date.secondOfDay() != EdtfDate.NONE;
  }

  // Intervals.

  private EdtfExpression interval() {
    EdtfPart start = intervalEnd();
    if (!in.skip('/')) {
      throw in.error("'/' between the two ends of the interval");
    }
    int endPosition = in.position();
    EdtfPart end = intervalEnd();
    in.expectEnd("the end of the interval");
    if (!(start instanceof EdtfDate) && !(end instanceof EdtfDate)) {
      throw in.errorAt(endPosition, "a date at one end of the interval at least");
    }
    EdtfRange range = new EdtfRange(start, end);
    if (range.isReversed(SeasonPolicy.METEOROLOGICAL)) {
      throw in.errorAt(endPosition, "an end that does not precede the start of the interval");
    }
    return new EdtfExpression(EdtfForm.INTERVAL, List.of(range));
  }

  private EdtfPart intervalEnd() {
    if (in.atEnd() || in.at('/')) {
      dates.raiseTo(LEVEL_1);
      return EdtfPart.NoDate.UNKNOWN;
    }
    if (in.skip("..")) {
      dates.raiseTo(LEVEL_1);
      return EdtfPart.NoDate.OPEN;
    }
    EdtfDate date = untimed("a date without a time of day, for the end of an interval");
    if (date.hasUnspecified()) {
      dates.raiseTo(LEVEL_2);
    }
    return date;
  }

  private EdtfDate untimed(String expected) {
    EdtfDate date = dates.read();
    if (hasTime(date)) {
      throw in.errorAt(date.start(), expected);
    }
    return date;
  }

  // Sets.

  private EdtfExpression set(EdtfForm form, char close) {
    dates.raiseTo(LEVEL_2);
    List<EdtfPart> members = new ArrayList<>();
    do {
      members.add(member(members.isEmpty(), close));
    } while (in.skip(','));
    if (!in.skip(close)) {
      throw in.error("',' or '" + close + "'");
    }
    in.expectEnd("the end of the set");
    return new EdtfExpression(form, members);
  }

  private EdtfPart member(boolean isFirst, char close) {
    boolean openStart = isFirst && in.skip("..");
    EdtfDate from = memberDate();
    if (openStart) {
      if (in.skip("..")) {
        throw in.errorAt(in.position() - 2, "',' or '" + close + "'");
      }
      return new EdtfRange(EdtfPart.NoDate.OPEN, from);
    }
    if (!in.skip("..")) {
      return from;
    }
    if (in.at(close)) {
      return new EdtfRange(from, EdtfPart.NoDate.OPEN);
    }
    EdtfDate to = memberDate();
    if (to.lastComponent() != from.lastComponent() || to.isGrouping() != from.isGrouping()) {
      throw in.errorAt(to.start(), "a date as precise as the start of the range");
    }
    EdtfRange range = new EdtfRange(from, to);
    if (range.isReversed(SeasonPolicy.METEOROLOGICAL)) {
      throw in.errorAt(to.start(), "a date that does not precede the start of the range");
    }
    return range;
  }

  private EdtfDate memberDate() {
    return untimed("a date without a time of day, for a member of a set");
  }
}
