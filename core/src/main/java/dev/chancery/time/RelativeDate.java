package dev.chancery.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.time.DateFragment.Dates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Reads dates that hang on the day on which they were written: "last year", "two months ago". */
final class RelativeDate {
  private static final ImmutableMap<String, Integer> DAYS =
      ImmutableMap.of("yesterday", -1, "today", 0, "tomorrow", 1);

  private static final ImmutableMap<String, Integer> STEPS =
      ImmutableMap.of("last", -1, "past", -1, "this", 0, "current", 0, "next", 1);

  private static final ImmutableMap<String, ChronoUnit> UNITS =
      ImmutableMap.of(
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS);

  private static final ImmutableList<String> NOW =
      ImmutableList.of("now", "currently", "at present", "presently", "nowadays");

  private static final ImmutableList<String> RECENTLY =
      ImmutableList.of(
          "more recently",
          "most recently",
          "recently",
          "lately",
          "in recent years",
          "in recent months",
          "in recent weeks",
          "in recent days",
          "of late");

  private RelativeDate() {}

  static boolean skipNow(PhraseTokens in) {
    return in.skipAny(NOW.toArray(String[]::new));
  }

  static boolean skipRecently(PhraseTokens in) {
    return in.skipAny(RECENTLY.toArray(String[]::new));
  }

  static LocalDate required(PhraseTokens in, int position, @Nullable LocalDate writtenOn) {
    if (writtenOn == null) {
      throw in.errorAt(
          position, "a date that says the same on any day, or the day on which this was written");
    }
    return writtenOn;
  }

  /** Reads such a date into the fragment, if one comes next. */
  static boolean read(PhraseTokens in, DateFragment fragment, @Nullable LocalDate writtenOn) {
    int position = in.peek().start();
    @Nullable Integer days = DAYS.get(in.peek().text());
    if (days != null) {
      in.take();
      set(fragment, required(in, position, writtenOn).plusDays(days));
      return true;
    }
    boolean the = in.justSkipped("the");
    @Nullable Integer step = STEPS.get(in.peek().text());
    @Nullable ChronoUnit unit = step == null ? null : UNITS.get(in.peek(1).text());
    boolean named = !in.peek(2).text().equals("of") && unit != ChronoUnit.DAYS;
    if (step != null && unit != null && named) {
      boolean past = in.take().text().equals("past") || (the && step < 0);
      in.take();
      if (past) {
        // "In the last year" is the one before this, or the twelve months until today.
        LocalDate day = required(in, position, writtenOn);
        calendarUnit(fragment, day.minus(1, unit), unit);
        String first = fragment.marked(in).edtf().bounds().startEarliest().day().toString();
        fragment.only(new Dates(first, day.toString()));
        return true;
      }
      if (the && step > 0) {
        throw in.errorAt(position, "a year, as 'the next' is that after another date");
      }
      calendarUnit(fragment, required(in, position, writtenOn).plus(step, unit), unit);
      return true;
    }
    return ago(in, fragment, writtenOn);
  }

  private static void set(DateFragment fragment, LocalDate day) {
    fragment.year = day.getYear();
    fragment.month = day.getMonthValue();
    fragment.day = day.getDayOfMonth();
  }

  /** Sets the year, the month or, else, the week that has the day. */
  private static void calendarUnit(DateFragment fragment, LocalDate day, ChronoUnit unit) {
    switch (unit) {
      case YEARS -> fragment.year = day.getYear();
      case MONTHS -> {
        fragment.year = day.getYear();
        fragment.month = day.getMonthValue();
      }
      default -> {
        // A week begins on a Monday or on a Sunday.
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        boolean isSunday = sunday.isAfter(monday);
        fragment.only(
            new Dates(
                (isSunday ? monday : sunday).toString(),
                (isSunday ? sunday : monday).plusDays(6).toString()));
      }
    }
  }

  /** Skips "day" or "days" and the like; null if none comes next. */
  static @Nullable ChronoUnit skipUnit(PhraseTokens in) {
    String word = in.peek().text();
    @Nullable ChronoUnit unit =
        UNITS.get(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    if (unit != null) {
      in.take();
    }
    return unit;
  }

  private static boolean ago(
      PhraseTokens in, DateFragment fragment, @Nullable LocalDate writtenOn) {
    int position = in.peek().start();
    int mark = in.mark();
    int count = in.skipAny("a", "an") ? 1 : in.numeral();
    @Nullable ChronoUnit unit = skipUnit(in);
    if (count > 0 && unit != null) {
      if (in.skip("ago")) {
        LocalDate day = required(in, position, writtenOn);
        if (unit == ChronoUnit.DAYS) {
          set(fragment, day.minusDays(count));
        } else {
          // Rounded down, or to the nearest, or counted by the calendar: between half a unit less
          // and a whole one more, and anywhere in the month or year so many before.
          LocalDate then = day.minus(count, unit);
          LocalDate half = then.plusDays(unit.getDuration().toDays() / 2 + 1);
          LocalDate inCalendar = lastDay(then, unit);
          LocalDate last = half.isAfter(inCalendar) ? half : inCalendar;
          fragment.only(new Dates(day.minus(count + 1L, unit).toString(), last.toString()));
        }
        return true;
      }
    }
    in.reset(mark);
    return false;
  }

  /** The last day of the calendar unit that has the day; a week may end on a Sunday. */
  private static LocalDate lastDay(LocalDate day, ChronoUnit unit) {
    return switch (unit) {
      case YEARS -> day.with(TemporalAdjusters.lastDayOfYear());
      case MONTHS -> day.with(TemporalAdjusters.lastDayOfMonth());
      default -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    };
  }
}
