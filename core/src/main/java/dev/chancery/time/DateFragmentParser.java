package dev.chancery.time;

import static dev.chancery.time.PhraseTokens.Kind.NUMBER;

import dev.chancery.time.DateFragment.Dates;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one date as English words give it, without what stands before it: "before", "since". */
final class DateFragmentParser {
  /** What says that it was then, and neither when exactly nor that this is in doubt. */
  private static final String[] AT_SOME_TIME = {
    "sometime",
    "some time",
    "at some point",
    "at some time",
    "as early as",
    "as late as",
    "earlier in",
    "later in"
  };

  private static final String[] APPROXIMATELY = {
    "circa",
    "ca",
    "c",
    "about",
    "around",
    "approximately",
    "approx",
    "roughly",
    "or around",
    "or about",
    "somewhere around"
  };

  private static final String[] PROBABLY = {
    "probably",
    "possibly",
    "perhaps",
    "maybe",
    "likely",
    "presumably",
    "reportedly",
    "allegedly",
    "supposedly",
    "most likely",
    "very likely"
  };

  private static final String[] EARLY = {
    "early part",
    "early months",
    "early days",
    "early weeks",
    "early",
    "earlier part",
    "first part",
    "first few months",
    "first few weeks",
    "first few days",
    "first months",
    "first weeks",
    "first week",
    "first days",
    "opening months",
    "opening weeks",
    "opening days",
    "opening",
    "beginning",
    "start"
  };

  private static final String[] LATE = {
    "late",
    "later part",
    "latter part",
    "last part",
    "last months",
    "last weeks",
    "last week of",
    "last days",
    "final months",
    "final weeks",
    "final week",
    "final days",
    "closing months",
    "closing weeks",
    "closing days",
    "close",
    "end",
    "year end",
    "the year end",
    "month end"
  };

  private final PhraseTokens in;
  private final @Nullable LocalDate writtenOn;
  private final CalendarDateParser dates;

  DateFragmentParser(PhraseTokens in, @Nullable LocalDate writtenOn) {
    this.in = in;
    this.writtenOn = writtenOn;
    dates = new CalendarDateParser(in);
  }

  /** Reads words of doubt. */
  void hedges(DateFragment fragment) {
    while (true) {
      boolean vague = in.skipAny(AT_SOME_TIME);
      if (vague) {
        in.skipAny("in", "during", "on");
      }
      boolean approximate = !vague && in.skipAny(APPROXIMATELY);
      boolean uncertain = !vague && !approximate && in.skipAny(PROBABLY);
      if (!vague && !approximate && !uncertain) {
        return;
      }
      fragment.approximate |= approximate;
      fragment.uncertain |= uncertain;
    }
  }

  DateFragment read() {
    if (in.skip("between")) {
      return between();
    }
    DateFragment fragment = new DateFragment(in.peek().start());
    read(fragment);
    return fragment;
  }

  private DateFragment between() {
    DateFragment start = read();
    if (!in.skipAny("and", "to") && !in.skipDash()) {
      throw in.error("'and' and the later date");
    }
    return start.to(read(), in);
  }

  private void read(DateFragment fragment) {
    hedges(fragment);
    in.skip("the");
    @Nullable Modifier part = part();
    if (part != null) {
      boolean several = anotherPart();
      read(fragment);
      fragment.part = several ? null : part;
      fragment.partly = true;
      return;
    }
    if (!RelativeDate.read(in, fragment, writtenOn) && !portion(fragment)) {
      dates.read(fragment);
    }
  }

  private @Nullable Modifier part() {
    Modifier part =
        in.skipAny(EARLY)
            ? Modifier.START
            : in.skipAny("mid", "middle", "midst")
                ? Modifier.MID
                : in.skipAny(LATE) ? Modifier.END : null;
    if (part != null) {
      in.skipDash();
      in.skip("on");
      in.skipAny("of", "in", "during");
      in.skipDash();
    }
    return part;
  }

  /** Reads the second part of "early to mid" and "mid-to-late", of which no modifier says both. */
  private boolean anotherPart() {
    int mark = in.mark();
    if (in.skipAny("to", "or", "and")) {
      in.skipDash();
      in.skip("the");
      if (part() != null) {
        return true;
      }
    }
    in.reset(mark);
    return false;
  }

  // Halves, quarters, so many months.

  /** Reads "the second half of", "Q1", "the first nine months of", and what they are a part of. */
  private boolean portion(DateFragment fragment) {
    int mark = in.mark();
    boolean quarter = in.atWord("q");
    boolean half = in.atWord("h");
    if ((quarter || half) && in.peek(1).kind() == NUMBER && in.peek(1).glued()) {
      in.take();
      portion(fragment, half ? 2 : 4, in.number(1));
      return true;
    }
    String letter = in.peek().text().length() == 1 && in.peek(1).glued() ? in.peek(1).text() : "";
    if (in.atNumber() && (letter.equals("q") || letter.equals("h"))) {
      int index = in.number(1);
      in.take();
      portion(fragment, letter.equals("h") ? 2 : 4, index);
      return true;
    }
    if (in.skipAny("first day of", "last day of")) {
      in.reset(mark);
      day(fragment);
      return true;
    }
    boolean last = in.skipAny("last", "final", "latter");
    int ordinal = last ? 0 : in.ordinal();
    if (!last && ordinal == 0) {
      return false;
    }
    int of =
        in.skip("half")
            ? 2
            : in.skip("third") ? 3 : in.skip("quarter") ? 4 : in.skip("decade of") ? 10 : 0;
    if (of > 0) {
      portion(fragment, of, last ? of : ordinal);
      return true;
    }
    if (in.skip("week of")) {
      // Of seven days from the first, or from the first Monday: somewhere in it.
      read(fragment);
      fragment.partly = true;
      return true;
    }
    int months = last || ordinal == 1 ? in.numeral() : 0;
    if (months > 0 && in.skip("months")) {
      months(fragment, months, last);
      return true;
    }
    in.reset(mark);
    return false;
  }

  private void day(DateFragment fragment) {
    boolean last = in.take().text().equals("last");
    in.skip("day of");
    DateFragment whole = read();
    // The first day of spring is another for astronomers.
    boolean season = whole.month > 12 && whole.month <= DateFragment.WINTER;
    if (season || whole.partly || whole.fiscal || whole.readings.size() > 1) {
      throw in.errorAt(whole.position, "a calendar year or a month");
    }
    Bounds bounds = whole.marked(in).edtf().bounds();
    String day = (last ? bounds.endLatest() : bounds.startEarliest()).day().toString();
    fragment.readings.add(new Dates(day, day));
    fragment.approximate |= whole.approximate;
    fragment.uncertain |= whole.uncertain;
  }

  private void portion(DateFragment fragment, int of, int index) {
    if (index < 1 || index > of) {
      throw in.errorAt(fragment.position, "a number from 1 to " + of);
    }
    if (in.atDash() && in.peek(1).kind() == NUMBER) {
      in.skipDash();
    }
    in.skipSign(",");
    in.skip("of");
    boolean yearFollowsLater =
        in.atDash() || in.atSign("/") || in.atWord("to") || in.atWord("and") || in.atWord("or");
    DateFragment whole = yearFollowsLater ? new DateFragment(fragment.position) : whole();
    boolean shorterThanMonth = whole.day > 0;
    if (whole.partly || shorterThanMonth || whole.fiscal || isAmbiguousNumber(whole)) {
      throw in.errorAt(whole.position, "a calendar year, a month, a decade or a century");
    }
    fragment.approximate |= whole.approximate;
    fragment.uncertain |= whole.uncertain;
    boolean notYet = whole.year == null && whole.month == 0 && whole.readings.isEmpty();
    if (whole.isYearOnly() || notYet) {
      if (of == 10) {
        throw in.errorAt(whole.position, "a century");
      }
      // The codes of EDTF: quarters from 33, thirds from 37, halves from 40.
      fragment.year = whole.year;
      fragment.month = (of == 2 ? 39 : of == 3 ? 36 : 32) + index;
      return;
    }
    for (Dates reading : whole.alternatives(in)) {
      fragment.readings.add(portion(reading, of, index));
    }
    fragment.blurred = units(whole.marked(in).edtf().bounds()) % of != 0;
  }

  /** Reads what has parts: behind "Q1 2005-" another quarter is the end of a stretch. */
  private DateFragment whole() {
    int mark = in.mark();
    boolean yearFirst = in.atNumber();
    DateFragment whole = read();
    if (yearFirst && whole.month > DateFragment.WINTER) {
      in.reset(mark);
      whole = new DateFragment(whole.position);
      whole.year = in.number(4);
    }
    return whole;
  }

  /** Whether it is a month or two years, "2005-06", or a day or another one, "12/05/1994". */
  private static boolean isAmbiguousNumber(DateFragment whole) {
    return whole.year != null && !whole.readings.isEmpty();
  }

  /** Whether it is parted into years rather than days: a winter is no two years. */
  private static boolean hasYears(Bounds bounds) {
    LocalDate first = bounds.startEarliest().day();
    return first.getDayOfYear() == 1 && bounds.endLatest().day().getYear() > first.getYear();
  }

  /** How many years or days there are in it. */
  private static long units(Bounds bounds) {
    LocalDate first = bounds.startEarliest().day();
    LocalDate last = bounds.endLatest().day();
    return hasYears(bounds)
        ? last.getYear() - first.getYear() + 1L
        : last.toEpochDay() - first.toEpochDay() + 1;
  }

  private static Dates portion(Dates whole, int of, int index) {
    Bounds bounds = whole.edtf().bounds();
    LocalDate first = bounds.startEarliest().day();
    long units = units(bounds);
    long from = (index - 1) * units / of;
    // A year or a day that two parts share belongs to both.
    long to = (index * units + of - 1) / of - 1;
    return hasYears(bounds)
        ? new Dates(EdtfText.year(first.getYear() + from), EdtfText.year(first.getYear() + to))
        : new Dates(first.plusDays(from).toString(), first.plusDays(to).toString());
  }

  private void months(DateFragment fragment, int count, boolean last) {
    in.skip("of");
    DateFragment whole = read();
    if (!whole.isYearOnly() || isAmbiguousNumber(whole) || count > 12) {
      throw in.errorAt(whole.position, "at most twelve months of one year");
    }
    int year = Objects.requireNonNull(whole.year);
    fragment.readings.add(
        new Dates(
            EdtfText.date(year, last ? 13 - count : 1, 0),
            EdtfText.date(year, last ? 12 : count, 0)));
  }
}
