package dev.chancery.time;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the texts of expressions from numbers. */
final class EdtfText {
  private EdtfText() {}

  /** The text of a year, a month of it (0 for none) and a day of that (0 for none). */
  static String date(long year, int month, int day) {
    if (year >= 0 && year <= 9999) {
      return plainDate((int) year, month, day);
    }
    StringBuilder text = new StringBuilder(16);
    appendYear(text, year);
    appendPart(text, '-', month);
    appendPart(text, '-', day);
    return text.toString();
  }

  /** As most dates are, and many: written without a builder. */
  private static String plainDate(int year, int month, int day) {
    byte[] text = new byte[month == 0 ? 4 : day == 0 ? 7 : 10];
    putTwo(text, 0, year / 100);
    putTwo(text, 2, year % 100);
    if (month > 0) {
      text[4] = '-';
      putTwo(text, 5, month);
    }
    if (day > 0) {
      text[7] = '-';
      putTwo(text, 8, day);
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void putTwo(byte[] text, int index, int number) {
    text[index] = (byte) ('0' + number / 10);
    text[index + 1] = (byte) ('0' + number % 10);
  }

  static String year(long year) {
    return date(year, 0, 0);
  }

  private static void appendYear(StringBuilder out, long year) {
    if (year < -9999 || year > 9999) {
      out.append('Y').append(year);
      return;
    }
    String digits = Long.toString(Math.abs(year));
    out.append(year < 0 ? "-" : "").append("0000", digits.length(), 4).append(digits);
  }

  private static void appendPart(StringBuilder out, char separator, int number) {
    if (number > 0) {
      out.append(separator).append(number < 10 ? "0" : "").append(number);
    }
  }

  /** The text of a second; what is smaller is left out. */
  static String dateTime(LocalDateTime second) {
    LocalDate day = second.toLocalDate();
    StringBuilder text =
        new StringBuilder(date(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    appendTime(text, second.toLocalTime().toSecondOfDay());
    return text.toString();
  }

  static void appendTime(StringBuilder out, int secondOfDay) {
    out.append('T');
    appendTwo(out, secondOfDay / 3600);
    out.append(':');
    appendTwo(out, secondOfDay / 60 % 60);
    out.append(':');
    appendTwo(out, secondOfDay % 60);
  }

  static void appendOffset(StringBuilder out, int minutes) {
    if (minutes == 0) {
      out.append('Z');
      return;
    }
    out.append(minutes < 0 ? '-' : '+');
    appendTwo(out, Math.abs(minutes) / 60);
    out.append(':');
    appendTwo(out, Math.abs(minutes) % 60);
  }

  private static void appendTwo(StringBuilder out, int number) {
    out.append(number < 10 ? "0" : "").append(number);
  }

  /** The text of one end of a spell; empty for what no date of EDTF says. */
  static String endOfSpell(@Nullable When moment) {
    if (moment == null || moment.reading() == Reading.OBSERVED) {
      return "";
    }
    // A season that is read in another way has other days than its text.
    boolean asWritten =
        moment.modifier().filter(m -> m == Modifier.BEFORE || m == Modifier.AFTER).isEmpty()
            && moment.stated().equals(moment.edtf().bounds());
    if (asWritten && moment.edtf().form() == EdtfForm.DATE) {
      return moment.edtf().toString();
    }
    Bound first = moment.bounds().startEarliest();
    Bound last = moment.bounds().endLatest();
    if (first.findDay().isEmpty() || last.findDay().isEmpty()) {
      return "";
    }
    return covering(first.day(), last.day());
  }

  /** The shortest interval of whole years, months or days from the first day to the last. */
  static Edtf hull(LocalDate first, LocalDate last) {
    boolean months = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
    boolean years = months && first.getMonthValue() == 1 && last.getMonthValue() == 12;
    String from = date(first, years, months);
    String to = date(last, years, months);
    return Edtf.parse(from.equals(to) ? from : from + "/" + to);
  }

  /** The shortest interval with those bounds or wider ones; an end that is no day stays unknown. */
  static Edtf hull(Bounds bounds) {
    Optional<Edtf> start = hull(bounds.startEarliest(), bounds.startLatest());
    Optional<Edtf> end = hull(bounds.endEarliest(), bounds.endLatest());
    if (start.isPresent() && end.isPresent()) {
      return hull(bounds.startEarliest().day(), bounds.endLatest().day());
    }
    return Edtf.spell(
        start.map(edtf -> When.of(edtf, Reading.WITHIN)).orElse(null),
        end.map(edtf -> When.of(edtf, Reading.WITHIN)).orElse(null));
  }

  private static Optional<Edtf> hull(Bound earliest, Bound latest) {
    return earliest.findDay().isPresent() && latest.findDay().isPresent()
        ? Optional.of(hull(earliest.day(), latest.day()))
        : Optional.empty();
  }

  private static String date(LocalDate day, boolean yearOnly, boolean monthOnly) {
    return date(
        day.getYear(), yearOnly ? 0 : day.getMonthValue(), monthOnly ? 0 : day.getDayOfMonth());
  }

  /** The most precise single date whose days include both. */
  private static String covering(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return Edtf.of(first).toString();
    }
    boolean plainYears = first.getYear() >= 0 && last.getYear() <= 9999;
    if (!plainYears) {
      return "";
    }
    String from = Edtf.of(first).toString();
    String to = Edtf.of(last).toString();
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
}
