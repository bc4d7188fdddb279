package dev.chancery.time;

import static dev.chancery.time.EdtfDate.DAY;
import static dev.chancery.time.EdtfDate.MONTH;
import static dev.chancery.time.EdtfDate.NONE;
import static dev.chancery.time.EdtfDate.YEAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes an expression in its one agreed spelling; {@link Edtf#canonical()} says which. */
final class EdtfCanonical {
  private static final int LONGEST_PLAIN_YEAR = 4;

  /** A range without a start comes first and one without an end last, as the grammar has it. */
  private static final Comparator<Map.Entry<String, EdtfPart>> ORDER =
      Map.Entry.<String, EdtfPart>comparingByValue(
              Comparator.<EdtfPart>comparingInt(EdtfCanonical::openness)
                  .thenComparingLong(part -> range(part).startEarliest(SeasonPolicy.METEOROLOGICAL))
                  .thenComparingLong(part -> range(part).endLatest(SeasonPolicy.METEOROLOGICAL)))
          .thenComparing(Map.Entry.comparingByKey());

  private EdtfCanonical() {}

  static String of(EdtfExpression expression) {
    if (!expression.form().isSet()) {
      return text(expression.part(), "/");
    }
    // What is equal goes before the sorting: to compare dates with X takes long.
    Map<String, EdtfPart> distinct = new HashMap<>();
    for (EdtfPart member : expression.parts()) {
      distinct.putIfAbsent(text(member), member);
    }
    List<Map.Entry<String, EdtfPart>> members = new ArrayList<>(distinct.entrySet());
    members.sort(ORDER);
    boolean oneOf = expression.form() == EdtfForm.ONE_OF;
    StringJoiner texts = new StringJoiner(",", oneOf ? "[" : "{", oneOf ? "]" : "}");
    for (Map.Entry<String, EdtfPart> member : members) {
      texts.add(member.getKey());
    }
    return texts.toString();
  }

  private static int openness(EdtfPart part) {
    EdtfRange range = range(part);
    if (range.from() == EdtfPart.NoDate.OPEN) {
      return 0;
    }
    return range.to() == EdtfPart.NoDate.OPEN ? 2 : 1;
  }

  private static EdtfRange range(EdtfPart part) {
    return part instanceof EdtfRange range ? range : new EdtfRange(part, part);
  }

  private static String text(EdtfPart member) {
    if (member instanceof EdtfRange range && range.from() instanceof EdtfDate from) {
      String start = text(from, "");
      if (from.isPlain() && start.equals(text(range.to(), ""))) {
        return start;
      }
    }
    return text(member, "..");
  }

  private static String text(EdtfPart part, String separator) {
    if (part instanceof EdtfRange range) {
      // In a set the separator is an open end's text too.
      boolean inSet = separator.equals("..");
      String open = inSet ? "" : "..";
      return end(range.from(), open) + separator + end(range.to(), open);
    }
    return end(part, "..");
  }

  private static String end(EdtfPart end, String open) {
    if (end instanceof EdtfDate date) {
      StringBuilder text = new StringBuilder(24);
      append(text, date);
      return text.toString();
    }
    return end == EdtfPart.NoDate.OPEN ? open : "";
  }

  private static void append(StringBuilder out, EdtfDate date) {
    int last = date.lastComponent();
    int[] before = new int[DAY + 1];
    int[] behind = new int[DAY + 1];
    int given = 0;
    for (int component = last; component >= YEAR; component--) {
      int common = date.qualification(YEAR);
      for (int left = YEAR + 1; left <= component; left++) {
        common &= date.qualification(left);
      }
      behind[component] = common & ~given;
      given |= behind[component];
      before[component] = date.qualification(component) & ~given;
    }
    appendYear(out, date);
    appendMark(out, behind[YEAR]);
    if (last >= MONTH) {
      appendPart(out, before[MONTH], date.monthPlaces(), behind[MONTH]);
    }
    if (last == DAY) {
      appendPart(out, before[DAY], date.dayPlaces(), behind[DAY]);
    }
    if (date.secondOfDay() != NONE) {
      EdtfText.appendTime(out, date.secondOfDay());
      if (date.offsetMinutes() != EdtfDate.NO_OFFSET) {
        EdtfText.appendOffset(out, date.offsetMinutes());
      }
    }
  }

  private static void appendMark(StringBuilder out, int bits) {
    out.append(Qualification.ofBits(bits).mark());
  }

  private static void appendPart(StringBuilder out, int before, int places, int behind) {
    out.append('-');
    appendMark(out, before);
    appendPlaces(out, places, 2);
    appendMark(out, behind);
  }

  private static void appendPlaces(StringBuilder out, int places, int count) {
    for (int shift = 4 * (count - 1); shift >= 0; shift -= 4) {
      int place = places >> shift & EdtfDate.ANY;
      out.append(place == EdtfDate.ANY ? 'X' : (char) ('0' + place));
    }
  }

  private static void appendYear(StringBuilder out, EdtfDate date) {
    int places = LONGEST_PLAIN_YEAR;
    int padding = 0;
    if (date.hasLongYear()) {
      String digits = date.yearDigits() + "0".repeat(date.exponent());
      places = digits.length();
      padding = Math.max(0, LONGEST_PLAIN_YEAR - places);
      out.append(places > LONGEST_PLAIN_YEAR ? "Y" : "");
      out.append(date.isNegative() ? "-" : "").append("0".repeat(padding)).append(digits);
    } else {
      out.append(date.isNegative() ? "-" : "");
      appendPlaces(out, date.yearPlaces(), LONGEST_PLAIN_YEAR);
    }
    if (date.significantDigits() > 0 && date.significantDigits() < places) {
      // Zeros in front count, as the places of a plain year do.
      out.append('S').append(date.significantDigits() + padding);
    }
  }
}
