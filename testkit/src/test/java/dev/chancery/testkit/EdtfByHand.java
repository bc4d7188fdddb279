package dev.chancery.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A slow reading of expressions, by comparing the digits of every day from year -100 to 100 with
 * those that are written. It shares nothing with the parser that it checks.
 */
final class EdtfByHand {
  private static final Pattern DATE =
      Pattern.compile("(-?)([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?");

  /** A day in its digits, with the year before, whose winter goes on into this one. */
  private record Day(
      LocalDate date, boolean negative, String year, String yearBefore, String month, String day) {
    static Day of(LocalDate date) {
      return new Day(
          date,
          date.getYear() < 0,
          digits(date.getYear(), 4),
          digits(date.getYear() - 1, 4),
          digits(date.getMonthValue(), 2),
          digits(date.getDayOfMonth(), 2));
    }

    private static String digits(int number, int places) {
      return String.format(Locale.ROOT, "%0" + places + "d", Math.abs(number));
    }
  }

  private static final List<Day> CALENDAR =
      LocalDate.of(-100, 1, 1).datesUntil(LocalDate.of(101, 1, 1)).map(Day::of).toList();

  /**
   * The months of each part of the year; those below 1 are of the year before, in which it began.
   */
  private static final Map<String, List<Integer>> PARTS_OF_THE_YEAR =
      Map.ofEntries(
          Map.entry("21", List.of(3, 4, 5)),
          Map.entry("22", List.of(6, 7, 8)),
          Map.entry("23", List.of(9, 10, 11)),
          Map.entry("24", List.of(12, -1, -2)),
          Map.entry("25", List.of(3, 4, 5)),
          Map.entry("26", List.of(6, 7, 8)),
          Map.entry("27", List.of(9, 10, 11)),
          Map.entry("28", List.of(12, -1, -2)),
          Map.entry("29", List.of(9, 10, 11)),
          Map.entry("30", List.of(12, -1, -2)),
          Map.entry("31", List.of(3, 4, 5)),
          Map.entry("32", List.of(6, 7, 8)),
          Map.entry("33", List.of(1, 2, 3)),
          Map.entry("34", List.of(4, 5, 6)),
          Map.entry("35", List.of(7, 8, 9)),
          Map.entry("36", List.of(10, 11, 12)),
          Map.entry("37", List.of(1, 2, 3, 4)),
          Map.entry("38", List.of(5, 6, 7, 8)),
          Map.entry("39", List.of(9, 10, 11, 12)),
          Map.entry("40", List.of(1, 2, 3, 4, 5, 6)),
          Map.entry("41", List.of(7, 8, 9, 10, 11, 12)));

  private EdtfByHand() {}

  /** The days that a date, an interval of two dates or a set without open ends accepts. */
  static List<LocalDate> days(String text) {
    if (text.contains("/")) {
      String[] ends = text.split("/", -1);
      return between(days(ends[0]), days(ends[1]));
    }
    if (text.startsWith("[") || text.startsWith("{")) {
      List<LocalDate> all = new ArrayList<>();
      members(text).forEach(all::addAll);
      return all.stream().sorted().distinct().toList();
    }
    String plain = text.replaceAll("[?~%]", "");
    Matcher parts = DATE.matcher(plain);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a date of this reader: " + text);
    }
    return CALENDAR.stream().filter(day -> accepts(parts, day)).map(Day::date).toList();
  }

  /** The days of each member of a set. */
  static List<List<LocalDate>> members(String set) {
    return Arrays.stream(set.substring(1, set.length() - 1).split(","))
        .map(EdtfByHand::member)
        .toList();
  }

  private static List<LocalDate> member(String text) {
    String[] ends = text.split("\\.\\.", -1);
    return ends.length == 1 ? days(text) : between(days(ends[0]), days(ends[1]));
  }

  private static List<LocalDate> between(List<LocalDate> start, List<LocalDate> end) {
    if (start.isEmpty() || end.isEmpty() || start.get(0).isAfter(end.get(end.size() - 1))) {
      return List.of();
    }
    return start.get(0).datesUntil(end.get(end.size() - 1).plusDays(1)).toList();
  }

  private static boolean accepts(Matcher parts, Day day) {
    String month = parts.group(3);
    if (month != null && PARTS_OF_THE_YEAR.containsKey(month)) {
      List<Integer> months = PARTS_OF_THE_YEAR.get(month);
      int number = day.date.getMonthValue();
      boolean begunBefore = day.date.getYear() - 1 < 0;
      return (months.contains(number) && fitsYear(parts, day.negative, day.year))
          || (months.contains(-number) && fitsYear(parts, begunBefore, day.yearBefore));
    }
    return fitsYear(parts, day.negative, day.year)
        && (month == null || fits(month, day.month))
        && (parts.group(4) == null || fits(parts.group(4), day.day));
  }

  private static boolean fitsYear(Matcher parts, boolean negative, String year) {
    return parts.group(1).equals("-") == negative && fits(parts.group(2), year);
  }

  private static boolean fits(String places, String digits) {
    for (int i = 0; i < places.length(); i++) {
      if (places.charAt(i) != 'X' && places.charAt(i) != digits.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
