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

  /** Whether its parts are not those of the calendar year. */
  boolean fiscal;

  /** Whether it shares its first or last day, or year, with what is beside it. */
  boolean blurred;

  /** Whether both years of a winter are written. */
  boolean winterOfTwoYears;

  /**
   * What it means if that is no year, month or day of its own, such as a decade or half a century:
   * each way to read it where the words leave it open.
   */
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
    return dayDigits > 0 && month == 0 && readings.isEmpty();
  }

  boolean isYearOnly() {
    return year != null && month == 0;
  }

  boolean isWhole() {
    return !readings.isEmpty() || (year != null && !lacksMonth());
  }

  /**
   * Takes from the other what this lacks and the other has: the year, and the month if both are
   * days ("05" is no day in "October 2004–05").
   */
  void completeFrom(DateFragment other) {
    if (!readings.isEmpty()) {
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
    readBeside(end);
    end.readBeside(this);
  }

  /** Beside the 1990s, the 2000s are ten years. */
  void readBeside(DateFragment other) {
    boolean decades = isDecade(this) && isDecade(other);
    if (decades && other.readings.size() == 1) {
      only(readings.get(0));
    }
  }

  private static boolean isDecade(DateFragment fragment) {
    if (fragment.readings.isEmpty()) {
      return false;
    }
    Dates first = fragment.readings.get(0);
    return first.isOne() && first.from.matches("\\d{3}X");
  }

  /** Leaves but one way to read it. */
  void only(Dates reading) {
    readings.clear();
    readings.add(reading);
  }

  /** The winter of 2005 is the one that begins in it, or the one that ends in it. */
  void settle() {
    if (month != WINTER || year == null || winterOfTwoYears || !readings.isEmpty()) {
      return;
    }
    String before = EdtfText.date(year - 1L, WINTER, 0);
    String after = EdtfText.date(year, WINTER, 0);
    readings.add(new Dates(before, before));
    readings.add(new Dates(after, after));
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
    return stretch;
  }

  /** The dates as they are read first, with the marks of EDTF for doubt. */
  Dates marked(PhraseTokens in) {
    return alternatives(in).get(0);
  }

  /** The dates for each way to read them, with the marks of EDTF for doubt. */
  List<Dates> alternatives(PhraseTokens in) {
    settle();
    List<Dates> plain = readings.isEmpty() ? List.of(calendarDate(in)) : readings;
    return plain.stream().map(dates -> marked(dates, in)).toList();
  }

  private Dates calendarDate(PhraseTokens in) {
    if (!isWhole()) {
      throw in.errorAt(position, year == null ? "a date with its year" : "a date");
    }
    if (dayDigits > 0 && day == 0) {
      throw in.errorAt(position, "a day from 1 on");
    }
    String date = EdtfText.date(Objects.requireNonNull(year), month, day);
    return new Dates(date, date);
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
