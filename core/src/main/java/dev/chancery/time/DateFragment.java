package dev.chancery.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase says of one date, perhaps not whole yet: of "10–12 May 1994" the first fragment has
 * a day only, and takes month and year from the second.
 */
final class DateFragment {
  /**
   * The text that a whole fragment stands for: one date, or the first and the last of a stretch.
   */
  record Dates(String from, String to) {
    boolean isOne() {
      return from.equals(to);
    }

    private Dates to(Dates end, int position, PhraseTokens in) {
      try {
        Edtf.parse(from + "/" + end.to);
      } catch (EdtfException e) {
        throw in.errorAt(position, "a start that does not come after the end");
      }
      return new Dates(from, end.to);
    }

    Edtf edtf() {
      return Edtf.parse(isOne() ? from : from + "/" + to);
    }
  }

  final int position;
  @Nullable Modifier part;
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

  /** What it can mean where the words leave it open. */
  final List<Dates> readings = new ArrayList<>();

  DateFragment(int position) {
    this.position = position;
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

  /** Takes from the other what this lacks and the other has: the year, and the month of a day. */
  void completeFrom(DateFragment other) {
    if (dates != null) {
      return;
    }
    if (lacksMonth() && other.month > 0) {
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
    end.completeFrom(this);
    completeFrom(end);
  }

  /** The stretch from this to the other. */
  DateFragment to(DateFragment end, PhraseTokens in) {
    complete(end);
    DateFragment stretch = new DateFragment(position);
    if (!readings.isEmpty() || !end.readings.isEmpty()) {
      List<Dates> starts = alternatives(in);
      List<Dates> ends = end.alternatives(in);
      for (int i = 0; i < Math.max(starts.size(), ends.size()); i++) {
        Dates first = starts.get(Math.min(i, starts.size() - 1));
        stretch.readings.add(first.to(ends.get(Math.min(i, ends.size() - 1)), position, in));
      }
    }
    stretch.dates = marked(in).to(end.marked(in), position, in);
    return stretch;
  }

  /** The dates, with the marks of EDTF for what is approximate or uncertain. */
  Dates marked(PhraseTokens in) {
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
