package dev.chancery.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date, date-time, interval or set of dates in the Extended Date/Time Format: ISO 8601-2:2019,
 * Annex A, as the Library of Congress publishes it (4 February 2019), levels 0, 1 and 2.
 *
 * <p>The text is kept as it was written; {@link #bounds()} says which days it can mean. {@code
 * 1985/..} has an open end and {@code 1985/} an unknown one. The qualifications {@code ?}
 * (uncertain), {@code ~} (approximate) and {@code %} (both) do not move a bound. Seasons are
 * meteorological, winter goes on into the next year, and southern seasons are six months off the
 * northern ones. A date-time means the local day as written.
 *
 * <p>Two expressions are equal if their texts are. This class is immutable and thread-safe.
 */
public final class Edtf implements TemporalEntity {
  /** The shapes that an expression can have. */
  enum Form {
    DATE,
    DATE_TIME,
    INTERVAL,
    ONE_OF,
    ALL_OF
  }

  private final String text;
  private final EdtfLevel level;
  private final Form form;
  private final boolean uncertain;
  private final boolean approximate;
  private final Bounds bounds;

  Edtf(
      String text,
      EdtfLevel level,
      Form form,
      boolean uncertain,
      boolean approximate,
      Bounds bounds) {
    this.text = text;
    this.level = level;
    this.form = form;
    this.uncertain = uncertain;
    this.approximate = approximate;
    this.bounds = bounds;
  }

  /**
   * Parses an expression of any level; the inverse of {@link #toString()}.
   *
   * @throws EdtfException if the text is not valid EDTF: blanks, days that no calendar has, {@code
   *     ../..}, an interval that ends before it starts
   */
  public static Edtf parse(String text) {
    Objects.requireNonNull(text, "text");
    return new EdtfParser(text).parse();
  }

  /**
   * Parses an expression of the given level or a lower one.
   *
   * @throws EdtfException if the text is not valid EDTF, or of a higher level
   */
  public static Edtf parse(String text, EdtfLevel highest) {
    Edtf parsed = parse(text);
    if (parsed.level.compareTo(highest) > 0) {
      throw new EdtfException(
          text,
          0,
          "an expression of " + levelName(highest) + ", got one of " + levelName(parsed.level),
          null);
    }
    return parsed;
  }

  private static String levelName(EdtfLevel level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Returns the expression for the day.
   *
   * @throws EdtfException if the year is not between -9999 and 9999
   */
  public static Edtf of(LocalDate day) {
    return ofNumbers(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * Returns the expression for some day of the month.
   *
   * @throws EdtfException if the year is not between -9999 and 9999
   */
  public static Edtf of(YearMonth month) {
    return ofNumbers(month.getYear(), month.getMonthValue(), 0);
  }

  /** Returns the expression for some day of the year. */
  public static Edtf of(Year year) {
    return ofNumbers(year.getValue(), 0, 0);
  }

  private static Edtf ofNumbers(int year, int month, int day) {
    StringBuilder text = new StringBuilder(16);
    if (Math.abs(year) > 9999) {
      text.append('Y').append(year);
    } else {
      text.append(year < 0 ? "-" : "");
      String digits = Integer.toString(Math.abs(year));
      text.append("0000", digits.length(), 4).append(digits);
    }
    for (int part : new int[] {month, day}) {
      if (part > 0) {
        text.append(part < 10 ? "-0" : "-").append(part);
      }
    }
    return parse(text.toString());
  }

  /** Returns the interval nearest to a spell between two events, of which one may be missing. */
  static Edtf spell(@Nullable When start, @Nullable When end) {
    String startText = start == null ? "" : endpoint(start);
    String endText = end == null ? "" : endpoint(end);
    if (startText.isEmpty() && endText.isEmpty()) {
      return Objects.requireNonNull(start == null ? end : start).edtf();
    }
    return parse(startText + "/" + endText);
  }

  private static String endpoint(When moment) {
    Edtf edtf = moment.edtf();
    if (moment.reading() == Reading.OBSERVED) {
      return "";
    }
    boolean asWritten =
        moment.modifier().filter(m -> m == Modifier.BEFORE || m == Modifier.AFTER).isEmpty();
    if (asWritten && edtf.form == Form.DATE) {
      return edtf.text;
    }
    Bound first = moment.bounds().startEarliest();
    Bound last = moment.bounds().endLatest();
    if (first.findDay().isEmpty() || last.findDay().isEmpty()) {
      return "";
    }
    return covering(first.day(), last.day());
  }

  /** The most precise single date whose days include both. */
  private static String covering(LocalDate first, LocalDate last) {
    String from = of(first).text;
    String to = of(last).text;
    if (from.equals(to)) {
      return from;
    }
    boolean plainYears = first.getYear() >= 0 && last.getYear() <= 9999;
    if (!plainYears) {
      return "";
    }
    if (from.substring(0, 7).equals(to.substring(0, 7))) {
      return from.substring(0, 7);
    }
    for (int known = 4; known > 0; known--) {
      if (from.substring(0, known).equals(to.substring(0, known))) {
        return from.substring(0, known) + "XXXX".substring(known);
      }
    }
    return "XXXX";
  }

  /** Returns the lowest level of EDTF that has this expression. */
  public EdtfLevel level() {
    return level;
  }

  /**
   * Returns the days that this expression can mean, claiming no more than it says: what is dated
   * {@code 1985} starts and ends on some day of that year, what is dated {@code 2004-06/2006}
   * starts on some day of June 2004 and ends on some day of 2006. {@link When#bounds()} adds how a
   * fact means it.
   */
  @Override
  public Bounds bounds() {
    return bounds;
  }

  /** Returns whether this is an interval: two ends around a {@code /}. */
  public boolean isInterval() {
    return form == Form.INTERVAL;
  }

  /**
   * Returns whether this is a set of dates, of which one ({@code []}) or all ({@code {}}) are
   * meant.
   */
  public boolean isSet() {
    return form == Form.ONE_OF || form == Form.ALL_OF;
  }

  /** Returns whether any part of this is qualified as uncertain, by {@code ?} or {@code %}. */
  public boolean isUncertain() {
    return uncertain;
  }

  /** Returns whether any part of this is qualified as approximate, by {@code ~} or {@code %}. */
  public boolean isApproximate() {
    return approximate;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Edtf edtf && edtf.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the expression as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
