package dev.chancery.time;

import static dev.chancery.time.Bound.OPEN_FUTURE_DAY;
import static dev.chancery.time.Bound.OPEN_PAST_DAY;
import static dev.chancery.time.Bound.UNKNOWN_DAY;

import com.google.common.collect.Range;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a fact held or happened, as its source says: an EDTF expression, how it is meant, and the
 * modifier that the prose had, if any.
 *
 * <p>This class is immutable and thread-safe. It has no natural order; {@link #DISPLAY_ORDER} is
 * one to show things in.
 */
public final class When implements TemporalEntity, Serializable {
  private static final long serialVersionUID = 1;

  private static final int LEAST_WINDOW = 90;

  /**
   * By bounds, as {@link Bounds#DISPLAY_ORDER}; equal ones by their text, then by reading and by
   * what is stated. Consistent with equals, so that a sorted set or map keeps what differs.
   */
  public static final Comparator<When> DISPLAY_ORDER =
      new Comparator<>() {
        @Override
        public int compare(When a, When b) {
          int byBounds = Bounds.DISPLAY_ORDER.compare(a.bounds, b.bounds);
          if (byBounds != 0) {
            return byBounds;
          }
          int byText = a.toString().compareTo(b.toString());
          if (byText != 0) {
            return byText;
          }
          int byReading = a.reading.compareTo(b.reading);
          return byReading != 0 ? byReading : Bounds.DISPLAY_ORDER.compare(a.stated, b.stated);
        }
      };

  private final Edtf edtf;
  private final Reading reading;
  private final @Nullable Modifier modifier;

  /** Those of the expression, but for a spell between two events, which has exactly theirs. */
  private final Bounds stated;

  private final Bounds bounds;

  private When(Edtf edtf, Reading reading, @Nullable Modifier modifier, Bounds stated) {
    this.edtf = edtf;
    Objects.requireNonNull(reading, "reading");
    this.reading = modifier == Modifier.AS_OF ? Reading.OBSERVED : reading;
    this.modifier = modifier;
    this.stated = stated;
    Bounds read = read(edtf, stated, this.reading, modifier);
    // Most dates mean just what is stated; a million of them hold the same bounds once.
    this.bounds = read.equals(stated) ? stated : read;
  }

  /** Returns the expression with the reading and no modifier. */
  public static When of(Edtf edtf, Reading reading) {
    return new When(edtf, reading, null, edtf.bounds());
  }

  /** Returns what happened on the day. */
  public static When on(LocalDate day) {
    return of(Edtf.of(day), Reading.WITHIN);
  }

  /**
   * Returns what happened on one day inside the expression.
   *
   * @throws EdtfException if the text is not EDTF
   */
  public static When within(String edtf) {
    return of(Edtf.parse(edtf), Reading.WITHIN);
  }

  /**
   * Returns what held on every day of the expression.
   *
   * @throws EdtfException if the text is not EDTF
   */
  public static When throughout(String edtf) {
    return of(Edtf.parse(edtf), Reading.EXTENT);
  }

  /**
   * Returns what lasted from some day of the expression's start to some day of its end.
   *
   * @throws EdtfException if the text is not EDTF
   */
  public static When spell(String edtf) {
    return of(Edtf.parse(edtf), Reading.SPELL);
  }

  /**
   * Returns what was seen to be so at the time, with {@link Modifier#AS_OF}.
   *
   * @throws EdtfException if the text is not EDTF
   */
  public static When asOf(String edtf) {
    return of(Edtf.parse(edtf), Reading.OBSERVED).with(Modifier.AS_OF);
  }

  /**
   * Returns the spell between two events. Its expression is the nearest that EDTF has for them, its
   * bounds are exactly theirs.
   *
   * @param start when it began, or null if nobody says
   * @param end when it ended, or null if nobody says
   * @throws IllegalArgumentException if both are null, or the end definitely precedes the start;
   *     what was observed to be over ({@link Reading#OBSERVED}) had ended by then
   */
  public static When between(@Nullable When start, @Nullable When end) {
    if (start == null && end == null) {
      throw new IllegalArgumentException("a spell needs a start or an end, got neither");
    }
    if (start != null && end != null && end.bounds.isBefore(start.bounds).mustBe()) {
      throw new IllegalArgumentException(
          "a spell cannot end (" + end + ") before it starts (" + start + ")");
    }
    if (start != null && end == null && start.reading == Reading.OBSERVED) {
      return start;
    }
    // What was seen to be over had ended by then.
    boolean observedEnd = end != null && end.reading == Reading.OBSERVED;
    boolean isOverFirst =
        start != null
            && end != null
            && observedEnd
            && startsAfter(start, end.bounds.rawStartLatest());
    if (isOverFirst) {
      throw new IllegalArgumentException(
          "a spell cannot be over (" + end + ") before it starts (" + start + ")");
    }
    Bounds bounds =
        Bounds.ofRaw(
            start == null ? UNKNOWN_DAY : start.bounds.rawStartEarliest(),
            start == null ? UNKNOWN_DAY : start.bounds.rawStartLatest(),
            end == null || observedEnd ? UNKNOWN_DAY : end.bounds.rawEndEarliest(),
            end == null
                ? UNKNOWN_DAY
                : observedEnd ? end.bounds.rawStartLatest() : end.bounds.rawEndLatest());
    return new When(Edtf.spell(start, end), Reading.SPELL, null, bounds);
  }

  /**
   * Returns what every reading is a case of; the one reading if there is only one.
   *
   * @param readings of the same words, so that only their dates differ
   */
  static When covering(List<When> readings) {
    When first = readings.get(0);
    Bounds all = first.bounds;
    Bounds days = first.stated;
    for (When reading : readings) {
      all = all.or(reading.bounds);
      days = days.or(reading.stated);
    }
    for (When reading : readings) {
      if (reading.bounds.equals(all)) {
        return reading;
      }
    }
    Edtf hull = EdtfText.hull(days);
    When same = new When(hull, first.reading, first.modifier, hull.bounds());
    return same.bounds.equals(all) ? same : new When(hull, Reading.SPELL, null, all);
  }

  private static Bounds read(
      Edtf edtf, Bounds stated, Reading reading, @Nullable Modifier modifier) {
    long first = stated.rawStartEarliest();
    long last = stated.rawEndLatest();
    // What was seen before or after may have gone on, or begun long since.
    boolean seen = reading == Reading.OBSERVED;
    if (modifier == Modifier.BEFORE) {
      long edge = edtf.isOneOf() ? latestFirst(edtf, stated) : first;
      long dayBefore = isDay(edge) ? edge - 1 : UNKNOWN_DAY;
      return Bounds.ofRaw(UNKNOWN_DAY, dayBefore, UNKNOWN_DAY, seen ? UNKNOWN_DAY : dayBefore);
    }
    if (modifier == Modifier.AFTER) {
      long edge = edtf.isOneOf() ? earliestLast(edtf, stated) : last;
      long dayAfter = isDay(edge) ? edge + 1 : UNKNOWN_DAY;
      return Bounds.ofRaw(seen ? UNKNOWN_DAY : dayAfter, UNKNOWN_DAY, dayAfter, UNKNOWN_DAY);
    }
    Bounds somewhereInside = Bounds.ofRaw(first, last, first, last);
    return switch (reading) {
      case EXTENT -> isPartOnly(edtf, modifier) ? somewhereInside : stated.extent();
      // Between two events it is as they say, whatever expression stands for it.
      case SPELL -> edtf.isSet() && stated.equals(edtf.bounds()) ? somewhereInside : stated;
      case WITHIN -> somewhereInside;
      case OBSERVED -> Bounds.ofRaw(UNKNOWN_DAY, last, first, UNKNOWN_DAY);
    };
  }

  /** The first day of the last date that may be meant; where that is not known, its last. */
  private static long latestFirst(Edtf oneOf, Bounds stated) {
    return stated.equals(oneOf.bounds()) ? oneOf.expression().latestFirst() : stated.rawEndLatest();
  }

  /** The last day of the first date that may be meant; where that is not known, its first. */
  private static long earliestLast(Edtf oneOf, Bounds stated) {
    return stated.equals(oneOf.bounds())
        ? oneOf.expression().earliestLast()
        : stated.rawStartEarliest();
  }

  /**
   * Whether not every day from the first to the last is meant: a set has gaps, and so has {@code
   * 156X-12-25}; "early 2003" ends soon.
   */
  private static boolean isPartOnly(Edtf edtf, @Nullable Modifier modifier) {
    return edtf.isSet()
        || modifier == Modifier.START
        || modifier == Modifier.MID
        || modifier == Modifier.END
        || DayRuns.hasGaps(edtf);
  }

  private static boolean startsAfter(When start, long day) {
    long first = start.bounds.rawStartEarliest();
    return first != UNKNOWN_DAY && day != UNKNOWN_DAY && first > day;
  }

  private static boolean isDay(long raw) {
    return raw != UNKNOWN_DAY && raw != OPEN_PAST_DAY && raw != OPEN_FUTURE_DAY;
  }

  /**
   * Returns this with the expression read in another way, such as {@link Reading#EXTENT} for the
   * "2005" of a table of trade. What has {@link Modifier#AS_OF} stays an observation.
   */
  public When withReading(Reading newReading) {
    return new When(edtf, newReading, modifier, stated);
  }

  /** Returns this with the modifier; {@link Modifier#AS_OF} makes the reading an observation. */
  public When with(Modifier newModifier) {
    return new When(edtf, reading, Objects.requireNonNull(newModifier, "modifier"), stated);
  }

  /**
   * Returns the bounds before reading and modifier: those of the expression or, for a spell between
   * two events, theirs, which an expression cannot always say.
   */
  public Bounds stated() {
    return stated;
  }

  /**
   * Returns this with the given bounds before reading and modifier; the inverse of {@link
   * #stated()}.
   */
  public When withStated(Bounds newStated) {
    return new When(edtf, reading, modifier, newStated);
  }

  /** Returns the expression. */
  public Edtf edtf() {
    return edtf;
  }

  /** Returns how the expression is meant. */
  public Reading reading() {
    return reading;
  }

  /** Returns the modifier that the prose had. */
  public Optional<Modifier> modifier() {
    return Optional.ofNullable(modifier);
  }

  /** Returns when it can have started and ended, under its reading and modifier. */
  @Override
  public Bounds bounds() {
    return bounds;
  }

  /**
   * Returns the days, half-open, in which it is likely to lie where the modifier hints at them: the
   * first, the middle or the last third of the expression. It is a guess: no comparison uses it.
   */
  public Optional<Range<LocalDate>> likelyWindow() {
    boolean third =
        modifier == Modifier.START || modifier == Modifier.MID || modifier == Modifier.END;
    Optional<LocalDate> first = stated.startEarliest().findDay();
    Optional<LocalDate> last = stated.endLatest().findDay();
    if (!third || reading == Reading.SPELL || first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(first.get(), last.get()) + 1;
    long from = modifier == Modifier.START ? 0 : modifier == Modifier.MID ? days / 3 : days * 2 / 3;
    long to =
        modifier == Modifier.START ? days / 3 : modifier == Modifier.MID ? days * 2 / 3 : days;
    return Optional.of(
        Range.closedOpen(first.get().plusDays(from), first.get().plusDays(Math.max(to, from + 1))));
  }

  /** The days shortly before or after the expression: as many as its own, but 90 at least. */
  Optional<Range<LocalDate>> windowNextTo() {
    Optional<LocalDate> first = stated.startEarliest().findDay();
    Optional<LocalDate> last = stated.endLatest().findDay();
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    long days = Math.max(LEAST_WINDOW, ChronoUnit.DAYS.between(first.get(), last.get()) + 1);
    LocalDate dayAfter = last.get().plusDays(1);
    return modifier == Modifier.BEFORE
        ? Optional.of(Range.closedOpen(first.get().minusDays(days), first.get()))
        : modifier == Modifier.AFTER
            ? Optional.of(Range.closedOpen(dayAfter, dayAfter.plusDays(days)))
            : Optional.empty();
  }

  private Object writeReplace() {
    boolean ofExpression = stated.equals(edtf.bounds());
    return new Serialized(edtf, reading, modifier, ofExpression ? null : stated);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  /** The serialized form; the stated bounds only where the expression does not say them. */
  private record Serialized(
      Edtf edtf, Reading reading, @Nullable Modifier modifier, @Nullable Bounds stated)
      implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read(
          "time", () -> new When(edtf, reading, modifier, stated == null ? edtf.bounds() : stated));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof When when
        && when.edtf.equals(edtf)
        && when.reading == reading
        && when.modifier == modifier
        && when.stated.equals(stated);
  }

  @Override
  public int hashCode() {
    int hash = 31 * edtf.hashCode() + reading.hashCode();
    return 31 * (31 * hash + Objects.hashCode(modifier)) + stated.hashCode();
  }

  /** Returns the modifier in words, if there is one, and the expression: {@code end of 2005}. */
  @Override
  public String toString() {
    return modifier == null ? edtf.toString() : modifier.words() + edtf;
  }
}
