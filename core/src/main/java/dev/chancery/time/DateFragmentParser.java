package dev.chancery.time;

import static dev.chancery.time.PhraseTokens.Kind.NUMBER;

import dev.chancery.time.DateFragment.Dates;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one date as English words give it, without what stands before it: "before", "since". */
final class DateFragmentParser {
  private static final String[] APPROXIMATELY = {
    "circa",
    "ca",
    "c",
    "about",
    "around",
    "approximately",
    "roughly",
    "or around",
    "or about",
    "some time",
    "sometime",
    "somewhere around",
    "some time around",
    "sometime around"
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

  private final PhraseTokens in;
  private final @Nullable LocalDate writtenOn;
  private final CalendarDateParser dates;

  DateFragmentParser(PhraseTokens in, @Nullable LocalDate writtenOn) {
    this.in = in;
    this.writtenOn = writtenOn;
    dates = new CalendarDateParser(in);
  }

  /** Reads words of doubt; whether there were any. */
  boolean hedges(DateFragment fragment) {
    boolean any = false;
    while (true) {
      boolean vague = in.skipAny("sometime in", "some time in", "sometime during", "sometime");
      boolean approximate = !vague && in.skipAny(APPROXIMATELY);
      boolean uncertain = !vague && !approximate && in.skipAny(PROBABLY);
      if (!vague && !approximate && !uncertain) {
        return any;
      }
      fragment.approximate |= approximate;
      fragment.uncertain |= uncertain;
      any = true;
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
      read(fragment);
      fragment.part = part;
      return;
    }
    if (!RelativeDate.read(in, fragment, writtenOn) && !portion(fragment)) {
      dates.read(fragment);
    }
  }

  private @Nullable Modifier part() {
    Modifier part =
        in.skipAny("early", "earlier part", "beginning", "start", "first days", "opening")
            ? Modifier.START
            : in.skipAny("mid", "middle", "midst")
                ? Modifier.MID
                : in.skipAny("late", "later part", "end", "close", "last days", "closing days")
                    ? Modifier.END
                    : null;
    if (part != null) {
      in.skipDash();
      in.skipAny("of", "in");
    }
    return part;
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
    boolean last = in.skip("last") || in.skip("final");
    int ordinal = last ? 0 : in.ordinal();
    if (!last && ordinal == 0) {
      return false;
    }
    if (in.skip("half")) {
      portion(fragment, 2, last ? 2 : ordinal);
      return true;
    }
    if (in.skip("quarter")) {
      portion(fragment, 4, last ? 4 : ordinal);
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

  private void portion(DateFragment fragment, int of, int index) {
    if (index < 1 || index > of) {
      throw in.errorAt(fragment.position, "a number from 1 to " + of);
    }
    if (in.atDash() && in.peek(1).kind() == NUMBER) {
      in.skipDash();
    }
    in.skip("of");
    boolean yearFollowsLater =
        in.atDash() || in.atWord("to") || in.atWord("and") || in.atWord("or");
    DateFragment whole = yearFollowsLater ? new DateFragment(fragment.position) : read();
    boolean shorterThanMonth = whole.day > 0;
    if (whole.part != null || shorterThanMonth || whole.fiscal) {
      throw in.errorAt(whole.position, "a calendar year, a month, a decade or a century");
    }
    fragment.approximate |= whole.approximate;
    fragment.uncertain |= whole.uncertain;
    boolean notYet = whole.year == null && whole.month == 0 && whole.dates == null;
    if (whole.isYearOnly() || notYet) {
      fragment.year = whole.year;
      fragment.month = (of == 2 ? 39 : 32) + index;
      return;
    }
    for (Dates reading : whole.readings) {
      fragment.readings.add(portion(reading, of, index));
    }
    fragment.dates = portion(whole.marked(in), of, index);
  }

  private static Dates portion(Dates whole, int of, int index) {
    Bounds bounds = whole.edtf().bounds();
    LocalDate first = bounds.startEarliest().day();
    LocalDate last = bounds.endLatest().day();
    boolean years = last.getYear() > first.getYear();
    long units =
        years ? last.getYear() - first.getYear() + 1L : last.toEpochDay() - first.toEpochDay() + 1;
    long from = (index - 1) * units / of;
    // A year or a day that two parts share belongs to both.
    long to = (index * units + of - 1) / of - 1;
    return years
        ? new Dates(EdtfText.year(first.getYear() + from), EdtfText.year(first.getYear() + to))
        : new Dates(first.plusDays(from).toString(), first.plusDays(to).toString());
  }

  private void months(DateFragment fragment, int count, boolean last) {
    in.skip("of");
    DateFragment whole = read();
    if (!whole.isYearOnly() || count > 12) {
      throw in.errorAt(whole.position, "at most twelve months of one year");
    }
    int year = Objects.requireNonNull(whole.year);
    fragment.dates =
        new Dates(
            EdtfText.date(year, last ? 13 - count : 1, 0),
            EdtfText.date(year, last ? 12 : count, 0));
  }
}
