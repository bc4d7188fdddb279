package dev.chancery.time;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import java.time.DateTimeException;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Walks over the days that an expression can mean, run by run, in order. */
final class DayRuns {
  private static final SeasonPolicy SEASONS = SeasonPolicy.METEOROLOGICAL;

  /** Days that follow one another, from the first to the last, both inclusive. */
  record Run(long first, long last) {}

  private DayRuns() {}

  /**
   * The units (days, months or years) that the expression touches, in order and each once.
   *
   * @param toIndex the number of the unit in which an epoch day lies
   * @param fromIndex the unit of that number
   * @throws DateTimeException if an end of the expression is open, unknown or beyond LocalDate
   */
  static <T> Stream<T> units(
      Edtf edtf, LongUnaryOperator toIndex, LongFunction<? extends T> fromIndex) {
    Iterator<Run> runs = runs(edtf);
    Iterator<T> units =
        new AbstractIterator<>() {
          private long next = Long.MIN_VALUE;
          private long last = Long.MIN_VALUE;
          private boolean started;

          @Override
          protected @Nullable T computeNext() {
            while (!started || next > last) {
              if (!runs.hasNext()) {
                return endOfData();
              }
              Run run = runs.next();
              long first = toIndex.applyAsLong(run.first);
              next = started ? Math.max(next, first) : first;
              last = toIndex.applyAsLong(run.last);
              started = true;
            }
            return fromIndex.apply(next++);
          }
        };
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            units, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL),
        false);
  }

  /** Whether some day between the first and the last of a single date does not fit it. */
  static boolean hasGaps(Edtf edtf) {
    // Only unspecified digits leave gaps, and few dates have any.
    if (edtf.form() != EdtfForm.DATE || edtf.toString().indexOf('X') < 0) {
      return false;
    }
    EdtfDate date = (EdtfDate) edtf.expression().part();
    if (date.isAnyDayOfYear()) {
      return !date.hasAdjacentYears();
    }
    Iterator<Run> runs = runs(date);
    long last = runs.next().last;
    while (runs.hasNext()) {
      Run run = runs.next();
      if (run.first > last + 1) {
        return true;
      }
      last = run.last;
    }
    return false;
  }

  private static Iterator<Run> runs(Edtf edtf) {
    List<EdtfPart> parts = edtf.expression().parts();
    for (EdtfPart part : parts) {
      EdtfRange range = part instanceof EdtfRange r ? r : new EdtfRange(part, part);
      refuseEndless(edtf, "start", "first", range.from(), range.startEarliest(SEASONS));
      refuseEndless(edtf, "end", "last", range.to(), range.endLatest(SEASONS));
    }
    // A set may name the same date many times: its canonical form has it once.
    List<EdtfPart> distinct = parts.size() == 1 ? parts : edtf.canonical().expression().parts();
    List<Iterator<Run>> each = distinct.stream().map(DayRuns::runs).toList();
    return each.size() == 1
        ? each.get(0)
        : Iterators.mergeSorted(each, Comparator.comparingLong(Run::first));
  }

  private static void refuseEndless(
      Edtf edtf, String end, String day, EdtfPart part, long epochDay) {
    String reason;
    if (part == EdtfPart.NoDate.OPEN) {
      reason = "is open";
    } else if (part == EdtfPart.NoDate.UNKNOWN) {
      reason = "is unknown";
    } else if (!ChronoField.EPOCH_DAY.range().isValidValue(epochDay)) {
      reason = "lies beyond LocalDate";
    } else {
      return;
    }
    throw new DateTimeException(
        "'" + edtf + "' has no " + day + " day to count from or to: its " + end + " " + reason);
  }

  private static Iterator<Run> runs(EdtfPart part) {
    if (part instanceof EdtfRange range) {
      Run whole = new Run(range.startEarliest(SEASONS), range.endLatest(SEASONS));
      return Iterators.singletonIterator(whole);
    }
    return runs((EdtfDate) part);
  }

  private static Iterator<Run> runs(EdtfDate date) {
    boolean single = date.isPlain() || date.isGrouping();
    boolean wholeYears = date.lastComponent() == EdtfDate.YEAR && date.hasAdjacentYears();
    if (wholeYears || (single && date.years() == 1)) {
      return Iterators.singletonIterator(new Run(date.first(SEASONS), date.last(SEASONS)));
    }
    return new RunsOfMask(date);
  }

  /** Goes through the years of a date with X, and in each through the months and days that fit. */
  private static final class RunsOfMask extends AbstractIterator<Run> {
    private final EdtfDate date;
    private final boolean wholeYears;
    private long yearIndex = -1;
    private long year;
    private int month = 12;
    private int day = 31;

    RunsOfMask(EdtfDate date) {
      this.date = date;
      wholeYears = date.lastComponent() == EdtfDate.YEAR || date.isGrouping();
    }

    @Override
    protected @Nullable Run computeNext() {
      while (true) {
        if (wholeYears || (day >= 31 && month == 12)) {
          if (++yearIndex >= date.years()) {
            return endOfData();
          }
          year = date.yearAt(yearIndex);
          if (wholeYears) {
            return wholeYear();
          }
          month = 0;
        }
        if (month == 0 || day >= 31) {
          month++;
          day = 0;
        }
        @Nullable Run run = nextInMonth();
        if (run != null) {
          return run;
        }
      }
    }

    private Run wholeYear() {
      if (date.isGrouping()) {
        int code = EdtfDate.number(date.monthPlaces());
        return new Run(SEASONS.first(year, code), SEASONS.last(year, code));
      }
      return new Run(ProlepticDays.epochDay(year, 1, 1), ProlepticDays.epochDay(year, 12, 31));
    }

    private @Nullable Run nextInMonth() {
      int length = ProlepticDays.lengthOfMonth(ProlepticDays.isLeap(year), month);
      boolean whole = date.dayPlaces() == EdtfDate.NONE;
      boolean fits = date.hasMonth(month);
      if (fits && whole) {
        day = 31;
        long first = ProlepticDays.epochDay(year, month, 1);
        return new Run(first, first + length - 1);
      }
      while (fits && ++day <= length) {
        if (date.hasDay(day)) {
          long epochDay = ProlepticDays.epochDay(year, month, day);
          return new Run(epochDay, epochDay);
        }
      }
      day = 31;
      return null;
    }
  }
}
