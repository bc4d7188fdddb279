package dev.chancery.time;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date, date-time, interval or set of dates in the Extended Date/Time Format: ISO 8601-2:2019,
 * Annex A, as the Library of Congress publishes it (4 February 2019), levels 0, 1 and 2.
 *
 * <p>The text is kept as it was written; {@link #bounds()} says which days it can mean. {@code
 * 1985/..} has an open end and {@code 1985/} an unknown one. The qualifications {@code ?}
 * (uncertain), {@code ~} (approximate) and {@code %} (both) do not move a bound. Seasons are
 * meteorological, winter goes on into the next year, and southern seasons are six months off the
 * northern ones; a {@link SeasonPolicy} reads them otherwise. A date-time means the local day as
 * written.
 *
 * <p>Two expressions are equal if their texts are; {@link #canonical()} makes different spellings
 * of one meaning equal. This class is immutable and thread-safe. It has no natural order; {@link
 * #DISPLAY_ORDER} is one to show things in.
 */
public final class Edtf implements TemporalEntity, Serializable {
  private static final long serialVersionUID = 1;

  /**
   * By bounds, as {@link Bounds#DISPLAY_ORDER}; equal ones by their text. It is an order to show
   * things in, consistent with equals, and says nothing about which comes first.
   */
  public static final Comparator<Edtf> DISPLAY_ORDER =
      new Comparator<>() {
        @Override
        public int compare(Edtf a, Edtf b) {
          int byBounds = Bounds.DISPLAY_ORDER.compare(a.bounds, b.bounds);
          return byBounds != 0 ? byBounds : a.text.compareTo(b.text);
        }
      };

  private static final int SECONDS_OF_DAY = 24 * 60 * 60;

  private final String text;
  private final Bounds bounds;
  private final EdtfLevel level;
  private final EdtfForm form;
  private final byte qualifications;

  Edtf(String text, EdtfLevel level, EdtfForm form, int qualifications, Bounds bounds) {
    this.text = text;
    this.bounds = bounds;
    this.level = level;
    this.form = form;
    this.qualifications = (byte) qualifications;
  }

  /**
   * Parses an expression of any level; the inverse of {@link #toString()}.
   *
   * @throws EdtfException if the text is not valid EDTF: blanks, days that no calendar has, {@code
   *     ../..}, an interval that ends before it starts
   */
  public static Edtf parse(String text) {
    @Nullable Edtf day = EdtfParser.plainDay(text);
    return day == null ? new EdtfParser(text).parse() : day;
  }

  /** Returns the expression, or empty if the text is not one; {@link #parse(String)} says why. */
  public static Optional<Edtf> find(String text) {
    @Nullable Edtf day = EdtfParser.plainDay(text);
    if (day != null) {
      return Optional.of(day);
    }
    try {
      return Optional.of(new EdtfParser(text, false).parse());
    } catch (EdtfException e) {
      return Optional.empty();
    }
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
   * @throws EdtfException if the year is not between -9999 and 9999: EDTF writes longer ones alone
   */
  public static Edtf of(LocalDate day) {
    return parse(EdtfText.date(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
  }

  /**
   * Returns the expression for some day of the month.
   *
   * @throws EdtfException if the year is not between -9999 and 9999
   */
  public static Edtf of(YearMonth month) {
    return parse(EdtfText.date(month.getYear(), month.getMonthValue(), 0));
  }

  /** Returns the expression for some day of the year. */
  public static Edtf of(Year year) {
    return parse(EdtfText.date(year.getValue(), 0, 0));
  }

  /**
   * Returns the date-time of the second that has this moment: fractions of a second, which EDTF
   * cannot write, are dropped. The offset is kept, UTC as {@code Z}.
   *
   * @throws EdtfException if the year is not between -9999 and 9999, or the offset has seconds or
   *     is over 14 hours
   */
  public static Edtf of(OffsetDateTime moment) {
    return parse(EdtfText.dateTime(moment.toLocalDateTime()) + moment.getOffset());
  }

  /**
   * Returns the date-time, in UTC, of the second that has this moment: fractions of a second, which
   * EDTF cannot write, are dropped.
   *
   * @throws EdtfException if the year is not between -9999 and 9999
   */
  public static Edtf of(Instant moment) {
    try {
      return of(moment.atOffset(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw new EdtfException(moment.toString(), 0, "a year from -9999 to 9999", null);
    }
  }

  /**
   * Returns the interval from one date to another.
   *
   * @throws EdtfException if either is no single date without a time of day, or the end precedes
   *     the start
   */
  public static Edtf interval(Edtf start, Edtf end) {
    return parse(start.text + "/" + end.text);
  }

  /**
   * Returns the set of which one date is meant, in the order given.
   *
   * @throws EdtfException if there is no date, or one is an interval, a set or a date-time
   */
  public static Edtf oneOf(Collection<Edtf> dates) {
    return parse(dates.stream().map(Edtf::toString).collect(Collectors.joining(",", "[", "]")));
  }

  /**
   * Returns the set of which all dates are meant, in the order given.
   *
   * @throws EdtfException if there is no date, or one is an interval, a set or a date-time
   */
  public static Edtf allOf(Collection<Edtf> dates) {
    return parse(dates.stream().map(Edtf::toString).collect(Collectors.joining(",", "{", "}")));
  }

  /** Returns the interval nearest to a spell between two events, of which one may be missing. */
  static Edtf spell(@Nullable When start, @Nullable When end) {
    String startText = EdtfText.endOfSpell(start);
    String endText = EdtfText.endOfSpell(end);
    if (startText.isEmpty() && endText.isEmpty()) {
      return Objects.requireNonNull(start == null ? end : start).edtf();
    }
    return parse(startText + "/" + endText);
  }

  /**
   * Returns the interval from this date, or from the start of this interval, without end: {@code
   * 1985/..}.
   *
   * @throws EdtfException if this is a set or a date-time, or has no date for a start
   */
  public Edtf withOpenEnd() {
    return parse(startText() + "/..");
  }

  /**
   * Returns the interval from this date, or from the start of this interval, to an end that nobody
   * says: {@code 1985/}.
   *
   * @throws EdtfException if this is a set or a date-time, or has no date for a start
   */
  public Edtf withUnknownEnd() {
    return parse(startText() + "/");
  }

  /**
   * Returns the interval to this date, or to the end of this interval, without beginning: {@code
   * ../1985}.
   *
   * @throws EdtfException if this is a set or a date-time, or has no date for an end
   */
  public Edtf withOpenStart() {
    return parse("../" + endText());
  }

  /**
   * Returns the interval to this date, or to the end of this interval, from a start that nobody
   * says: {@code /1985}.
   *
   * @throws EdtfException if this is a set or a date-time, or has no date for an end
   */
  public Edtf withUnknownStart() {
    return parse("/" + endText());
  }

  private String startText() {
    return isInterval() ? text.substring(0, text.indexOf('/')) : text;
  }

  private String endText() {
    return text.substring(text.indexOf('/') + 1);
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

  /**
   * Returns the days that this expression can mean if its seasons are read so; {@link
   * When#withStated} takes them over for a fact.
   *
   * @throws IllegalArgumentException if an interval or a range ends before it starts under the
   *     policy
   */
  public Bounds bounds(SeasonPolicy seasons) {
    EdtfExpression expression = expression();
    if (expression.hasReversedRange(seasons)) {
      throw new IllegalArgumentException(
          "'" + text + "' ends before it starts with " + seasons + ": expected the reverse");
    }
    return expression.bounds(seasons);
  }

  /** What the text says, part by part; read again each time. */
  EdtfExpression expression() {
    return new EdtfParser(text).read();
  }

  EdtfForm form() {
    return form;
  }

  /** Returns whether this is an interval: two ends around a {@code /}. */
  public boolean isInterval() {
    return form == EdtfForm.INTERVAL;
  }

  /**
   * Returns whether this is a set of dates, of which one ({@code []}) or all ({@code {}}) are
   * meant.
   */
  public boolean isSet() {
    return form.isSet();
  }

  boolean isOneOf() {
    return form == EdtfForm.ONE_OF;
  }

  /** Returns whether any part of this is qualified as uncertain, by {@code ?} or {@code %}. */
  public boolean isUncertain() {
    return (qualifications & Qualification.UNCERTAIN_BIT) != 0;
  }

  /** Returns whether any part of this is qualified as approximate, by {@code ~} or {@code %}. */
  public boolean isApproximate() {
    return (qualifications & Qualification.APPROXIMATE_BIT) != 0;
  }

  /**
   * Returns how the year, the month or the day is qualified: by a mark before it, which applies to
   * it only, or behind it or a component to its right, which applies to all to the left of the
   * mark. In {@code 2004?-06-~11} the year is uncertain, the day approximate and the month neither.
   *
   * <p>A component that is not written has none. Of an interval or a set, what any of its dates has
   * counts.
   *
   * @param component YEAR, MONTH_OF_YEAR (for a season or part of the year too) or DAY_OF_MONTH
   * @throws IllegalArgumentException if the component is another one
   */
  public Qualification qualification(ChronoField component) {
    int index =
        switch (component) {
          case YEAR -> EdtfDate.YEAR;
          case MONTH_OF_YEAR -> EdtfDate.MONTH;
          case DAY_OF_MONTH -> EdtfDate.DAY;
          default ->
              throw new IllegalArgumentException(
                  component + ": expected YEAR, MONTH_OF_YEAR or DAY_OF_MONTH");
        };
    return qualifications == 0
        ? Qualification.NONE
        : Qualification.ofBits(expression().qualification(index));
  }

  /**
   * Returns the time of day of a date-time, or empty for anything else. For 24:00:00, the end of
   * the day, it is midnight.
   */
  public Optional<LocalTime> findTime() {
    if (form != EdtfForm.DATE_TIME) {
      return Optional.empty();
    }
    int second = ((EdtfDate) expression().part()).secondOfDay();
    return Optional.of(LocalTime.ofSecondOfDay(second % SECONDS_OF_DAY));
  }

  /** Returns the offset from UTC of a date-time that has one, or empty for anything else. */
  public Optional<ZoneOffset> findOffset() {
    if (form != EdtfForm.DATE_TIME) {
      return Optional.empty();
    }
    int minutes = ((EdtfDate) expression().part()).offsetMinutes();
    return minutes == EdtfDate.NO_OFFSET
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
  }

  /**
   * Returns the expression of the same meaning and bounds in one agreed spelling:
   *
   * <ul>
   *   <li>qualifications with the fewest marks, each as far to the right as it may go: {@code
   *       ?2004-?06} becomes {@code 2004-06?}, and {@code ?2004-06-~11} {@code 2004?-06-~11};
   *   <li>years with an exponent written out, without {@code Y} where four digits do, and {@code S}
   *       dropped where every digit is significant: {@code Y17E7} becomes {@code Y170000000},
   *       {@code 1950S4} becomes {@code 1950};
   *   <li>an offset as {@code Z} or with minutes: {@code +05} becomes {@code +05:00};
   *   <li>the members of a set in order, each once, and a range from a date to the same date as
   *       that date.
   * </ul>
   *
   * <p>The canonical form of a canonical form is itself.
   */
  public Edtf canonical() {
    String canonical = EdtfCanonical.of(expression());
    return canonical.equals(text) ? this : parse(canonical);
  }

  /**
   * Returns whether the answer to a question is yes for some date that is meant.
   *
   * <p>Of a set of which all dates are meant, {@code {}}, it is the surest answer that any date
   * gives. A range from one year, month or day to another counts as every date in between; any
   * other range, an open one or one of more than a million dates counts as one date somewhere in
   * it, put as {@code [1984..]}. Of a set of which one date is meant, {@code []}, nobody says
   * which: the answer that all its dates agree in; UNKNOWN if any is unknown; otherwise POSSIBLE.
   * Anything else answers for itself.
   *
   * @param question asked of one date after the other, until the answer is clear
   */
  public Certainty any(Function<? super Edtf, Certainty> question) {
    return EdtfMembers.any(this, question);
  }

  /**
   * Returns whether the answer to a question is yes for every date that is meant: of a set of which
   * all dates are meant, the least sure answer that any date gives. Ranges, sets of which one date
   * is meant and anything else are as in {@link #any}.
   *
   * @param question asked of one date after the other, until the answer is clear
   */
  public Certainty all(Function<? super Edtf, Certainty> question) {
    return EdtfMembers.all(this, question);
  }

  /**
   * Returns the days that this can mean, in order, each once: every day of {@code 1985-04}, the ten
   * of {@code 156X-12-25}, none between the members of a set. An interval, or a range in a set, has
   * every day from the first of its start to the last of its end.
   *
   * @return a stream that is filled as it is read
   * @throws DateTimeException if an end is open, unknown, or beyond {@link LocalDate}
   */
  public Stream<LocalDate> days() {
    return DayRuns.units(this, day -> day, LocalDate::ofEpochDay);
  }

  /**
   * Returns the months in which the {@link #days()} lie, in order, each once.
   *
   * @return a stream that is filled as it is read
   * @throws DateTimeException if an end is open, unknown, or beyond {@link LocalDate}
   */
  public Stream<YearMonth> months() {
    return DayRuns.units(
        this,
        day -> LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH),
        month ->
            YearMonth.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1));
  }

  /**
   * Returns the years in which the {@link #days()} lie, in order, each once.
   *
   * @return a stream that is filled as it is read
   * @throws DateTimeException if an end is open, unknown, or beyond {@link LocalDate}
   */
  public Stream<Year> years() {
    return DayRuns.units(
        this, day -> LocalDate.ofEpochDay(day).getYear(), year -> Year.of((int) year));
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

  private Object writeReplace() {
    return new Serialized(text);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  /** The serialized form: the text. */
  private record Serialized(String text) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("date", () -> parse(text));
    }
  }
}
