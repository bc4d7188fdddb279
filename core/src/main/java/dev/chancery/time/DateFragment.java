package dev.chancery.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase says of one date, perhaps not whole yet: of "10–12 May 1994" the first fragment has
 * a day only, and takes month and year from the second.
 */
final class DateFragment {
  /** The code of the season that lies in two years. */
  static final int WINTER = 24;

  /**
   * The text that a whole fragment stands for: one date, or the first and the last of a stretch.
   */
  record Dates(String from, String to) {
    boolean isOne() {
      return from.equals(to);
    }

    /** The stretch to the end; null if that comes before. */
    private @Nullable Dates to(Dates end) {
      try {
        Edtf.parse(from + "/" + end.to);
      } catch (EdtfException e) {
        return null;
      }
      return new Dates(from, end.to);
    }

    Edtf edtf() {
      return Edtf.parse(isOne() ? from : from + "/" + to);
    }
  }

  final int position;
  @Nullable Modifier part;

  /** Whether only a part of the dates is meant, though perhaps no {@link #part} says which. */
  boolean partly;

  boolean approximate;
  boolean uncertain;
  @Nullable Integer year;

  /** 1 to 12, or the code of a season or of another part of the year. */
  int month;

  int day;

  /** How many digits the number has that is the {@link #day}, or may be the end of a year. */
  int dayDigits;

  /** What has no year, month and day of its own: a decade, half a century. */
  @Nullable Dates dates;

  /** Whether its parts are not those of the calendar year. */
  boolean fiscal;

  /** Whether it shares its first or last day, or year, with what is beside it. */
  boolean blurred;

  /** Whether both years of a winter are written. */
  boolean winterOfTwoYears;

  /** What it can mean where the words leave it open. */
  final List<Dates> readings = new ArrayList<>();

  DateFragment(int position) {
    this.position = position;
  }

  /** Whether the first or the last of its days may not belong to it. */
  boolean isBlurred() {
    return fiscal || blurred;
  }

  boolean isDayOnly() {
    return lacksMonth() && year == null;
  }

  private boolean lacksMonth() {
    return dayDigits > 0 && month == 0 && dates == null;
  }

  boolean isYearOnly() {
    return year != null && month == 0;
  }

  boolean isWhole() {
    return dates != null || (year != null && !lacksMonth());
  }

  /**
   * Takes from the other what this lacks and the other has: the year, and the month if both are
   * days ("05" is no day in "October 2004–05").
   */
  void completeFrom(DateFragment other) {
    if (dates != null) {
      return;
    }
    if (lacksMonth() && other.day > 0) {
      month = other.month;
    }
    if (year == null) {
      year = other.year;
    }
  }

  /** Each takes from the other what it lacks: "10–12 May 1994", "1992–95". */
  void complete(DateFragment end) {
    if (year != null && isYearOnly() && end.isDayOnly()) {
      end.year = CalendarDateParser.yearAfter(year, end.day, end.dayDigits);
      end.day = 0;
      end.dayDigits = 0;
    }
    // Behind a year two digits are rather those of a year than a day.
    if (year == null || !end.isDayOnly()) {
      end.completeFrom(this);
    }
    completeFrom(end);
    settle();
    end.settle();
    readBeside(end);
    end.readBeside(this);
  }

  /** Beside the 1990s, the 2000s are ten years. */
  void readBeside(DateFragment other) {
    boolean decades = isDecade(this) && isDecade(other);
    if (decades && !readings.isEmpty() && other.readings.isEmpty()) {
      dates = readings.get(0);
      readings.clear();
    }
  }

  private static boolean isDecade(DateFragment fragment) {
    @Nullable Dates first = fragment.readings.isEmpty() ? fragment.dates : fragment.readings.get(0);
    return first != null && first.isOne() && first.from.matches("\\d{3}X");
  }

  /** The winter of 2005 is the one that begins in it, or the one that ends in it. */
  void settle() {
    if (month != WINTER || year == null || winterOfTwoYears || dates != null) {
      return;
    }
    String before = EdtfText.date(year - 1L, WINTER, 0);
    String after = EdtfText.date(year, WINTER, 0);
    readings.add(new Dates(before, before));
    readings.add(new Dates(after, after));
    dates = new Dates(before, after);
  }

  boolean startsAfter(DateFragment other, PhraseTokens in) {
    LocalDate first = marked(in).edtf().bounds().startEarliest().day();
    return first.isAfter(other.marked(in).edtf().bounds().startEarliest().day());
  }

  /** The stretch from this to the other. */
  DateFragment to(DateFragment end, PhraseTokens in) {
    complete(end);
    if (fiscal && !end.fiscal) {
      throw in.errorAt(end.position, "a fiscal year, as at the start");
    }
    DateFragment stretch = new DateFragment(position);
    List<Dates> starts = alternatives(in);
    List<Dates> ends = end.alternatives(in);
    for (int i = 0; i < Math.max(starts.size(), ends.size()); i++) {
      Dates first = starts.get(Math.min(i, starts.size() - 1));
      @Nullable Dates possible = first.to(ends.get(Math.min(i, ends.size() - 1)));
      if (possible != null) {
        stretch.readings.add(possible);
      }
    }
    if (stretch.readings.isEmpty()) {
      throw in.errorAt(position, "a start that does not come after the end");
    }
    stretch.fiscal = fiscal;
    stretch.partly = partly || end.partly;
    stretch.blurred = blurred || end.blurred;
    stretch.dates = stretch.readings.get(0);
    if (stretch.readings.size() == 1) {
      stretch.readings.clear();
    } else {
      stretch.dates = Objects.requireNonNull(marked(in).to(end.marked(in)));
    }
    return stretch;
  }

  /** The dates, with the marks of EDTF for what is approximate or uncertain. */
  Dates marked(PhraseTokens in) {
    settle();
    Dates plain = dates;
    if (plain == null) {
      if (!isWhole()) {
        throw in.errorAt(position, year == null ? "a date with its year" : "a date");
      }
      if (dayDigits > 0 && day == 0) {
        throw in.errorAt(position, "a day from 1 on");
      }
      String date = EdtfText.date(Objects.requireNonNull(year), month, day);
      plain = new Dates(date, date);
    }
    return marked(plain, in);
  }

  /** The dates for each way to read them. */
  List<Dates> alternatives(PhraseTokens in) {
    settle();
    List<Dates> alternatives = new ArrayList<>();
    for (Dates reading : readings) {
      alternatives.add(marked(reading, in));
    }
    return alternatives.isEmpty() ? List.of(marked(in)) : alternatives;
  }

  private Dates marked(Dates plain, PhraseTokens in) {
    String mark = approximate ? (uncertain ? "%" : "~") : uncertain ? "?" : "";
    try {
      Edtf.parse(plain.from);
      Edtf.parse(plain.to);
    } catch (EdtfException e) {
      throw in.errorAt(position, e.expected());
    }
    return new Dates(plain.from + mark, plain.to + mark);
  }
}
