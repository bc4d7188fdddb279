package dev.chancery.time;

import static dev.chancery.time.EdtfDate.NONE;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Says dates in the words of a language; names of months come from the JDK. */
final class DateWords {
  private static final ImmutableMap<String, ImmutableMap<String, String>> LANGUAGES =
      ImmutableMap.copyOf(Maps.toMap(ImmutableSet.of("de", "en", "es", "fr"), DateWords::load));

  /** A month or a day of which neither digit is known; it has no more words than none. */
  private static final int ANY_OF_TWO = 0xFF;

  private static final int MOST_YEAR = 9999;

  /** Nobody reads a longer list of dates; its first and last day say more. */
  private static final int MOST_LISTED = 10;

  private final ImmutableMap<String, String> words;
  private final Locale locale;

  DateWords(Locale locale) {
    @Nullable ImmutableMap<String, String> ofLanguage = LANGUAGES.get(locale.getLanguage());
    this.locale = ofLanguage == null ? Locale.ENGLISH : locale;
    words = ofLanguage == null ? Objects.requireNonNull(LANGUAGES.get("en")) : ofLanguage;
  }

  private static ImmutableMap<String, String> load(String language) {
    String name = "date-words_" + language + ".properties";
    Properties properties = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(DateWords.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Maps.fromProperties(properties);
  }

  private String say(String key, String... parts) {
    String text = Objects.requireNonNull(words.get(key), key);
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", parts[i]);
    }
    return text;
  }

  String format(When when) {
    if (!when.stated().equals(when.edtf().bounds())) {
      return spell(when);
    }
    @Nullable Modifier modifier = when.modifier().orElse(null);
    EdtfExpression expression = when.edtf().expression();
    String text;
    if (modifier == Modifier.BEFORE || modifier == Modifier.AFTER) {
      text = beside(when, expression, modifier == Modifier.BEFORE);
    } else if (when.reading() == Reading.OBSERVED) {
      text = say("as-of", stretch(when.edtf(), expression, partKey(modifier)));
    } else {
      text = inside(when, expression);
    }
    boolean approximate =
        modifier == Modifier.APPROX
            && expression.form() == EdtfForm.DATE
            && !when.edtf().isApproximate();
    return approximate ? say("approximate", text) : text;
  }

  // What stands in an expression.

  private String inside(When when, EdtfExpression expression) {
    String part = partKey(when.modifier().orElse(null));
    EdtfPart first = expression.part();
    if (expression.form().isSet()) {
      @Nullable String listed = set(expression);
      return listed == null ? between(when.edtf()) : listed;
    }
    if (first instanceof EdtfRange range) {
      return interval(when, range, part);
    }
    @Nullable String date = date((EdtfDate) first, !part.isEmpty());
    return date == null ? between(when.edtf()) : withPart(part, date);
  }

  private static String partKey(@Nullable Modifier modifier) {
    return modifier == Modifier.START
        ? "start"
        : modifier == Modifier.MID ? "middle" : modifier == Modifier.END ? "end" : "";
  }

  private String withPart(String part, String date) {
    return part.isEmpty() ? date : say(part, date);
  }

  private String interval(When when, EdtfRange range, String part) {
    boolean fromDate = range.from() instanceof EdtfDate;
    boolean toDate = range.to() instanceof EdtfDate;
    boolean bothDates = fromDate && toDate;
    boolean shortForm = !bothDates && !part.isEmpty();
    @Nullable String from = fromDate ? date((EdtfDate) range.from(), shortForm) : null;
    @Nullable String to = toDate ? date((EdtfDate) range.to(), shortForm) : null;
    // A part of an interval is no spell that goes on from one end to the other.
    boolean inside =
        when.reading() == Reading.WITHIN
            || (when.reading() == Reading.EXTENT && !part.isEmpty() && bothDates);
    if ((fromDate && from == null) || (toDate && to == null)) {
      return inside ? between(when.edtf()) : spell(when);
    }
    if (from != null && to != null) {
      return inside ? say("between", from, to) : fromTo(range, from, to);
    }
    if (inside) {
      return from != null ? say("or-later", from) : say("or-earlier", Objects.requireNonNull(to));
    }
    if (from != null) {
      return say(range.to() == EdtfPart.NoDate.OPEN ? "onwards" : "since", withPart(part, from));
    }
    return say("until", withPart(part, Objects.requireNonNull(to)));
  }

  /** As short as people say it: "January–June 2003", "1992–1995". */
  private String fromTo(EdtfRange range, String from, String to) {
    EdtfDate first = (EdtfDate) range.from();
    EdtfDate last = (EdtfDate) range.to();
    boolean plain =
        isPlain(first) && isPlain(last) && first.lastComponent() == last.lastComponent();
    boolean sameYear = plain && first.yearPlaces() == last.yearPlaces();
    if (plain && first.lastComponent() == EdtfDate.YEAR) {
      return from + "–" + to;
    }
    if (sameYear && first.lastComponent() == EdtfDate.MONTH && !first.isGrouping()) {
      return monthName(EdtfDate.number(first.monthPlaces())) + "–" + to;
    }
    boolean sameMonth = sameYear && first.monthPlaces() == last.monthPlaces();
    return sameMonth && dayPattern().startsWith("d ")
        ? EdtfDate.number(first.dayPlaces()) + "–" + to
        : say("from-to", from, to);
  }

  private static boolean isPlain(EdtfDate date) {
    return isUnmarked(date)
        && date.isPlain()
        && !date.isNegative()
        && EdtfDate.number(date.yearPlaces()) > 99;
  }

  private @Nullable String set(EdtfExpression expression) {
    boolean oneOf = expression.form() == EdtfForm.ONE_OF;
    if (expression.parts().size() > MOST_LISTED) {
      return null;
    }
    List<String> dates = new ArrayList<>();
    for (EdtfPart part : expression.parts()) {
      @Nullable String date = part instanceof EdtfDate each ? date(each, false) : null;
      if (part instanceof EdtfRange range && oneOf && expression.parts().size() == 1) {
        return rangeOfOne(range);
      }
      if (date == null) {
        return null;
      }
      dates.add(date);
    }
    String last = dates.remove(dates.size() - 1);
    return dates.isEmpty() ? last : say(oneOf ? "or" : "and", String.join(", ", dates), last);
  }

  private @Nullable String rangeOfOne(EdtfRange range) {
    @Nullable String from = range.from() instanceof EdtfDate date ? date(date, false) : null;
    @Nullable String to = range.to() instanceof EdtfDate date ? date(date, false) : null;
    if (range.from() == EdtfPart.NoDate.OPEN) {
      return to == null ? null : say("or-earlier", to);
    }
    if (range.to() == EdtfPart.NoDate.OPEN) {
      return from == null ? null : say("or-later", from);
    }
    return from == null || to == null ? null : say("between", from, to);
  }

  /** What is before or after an expression only depends on its first or its last day. */
  private String beside(When when, EdtfExpression expression, boolean before) {
    String key = before ? "before" : "after";
    Bound nearest = before ? when.bounds().startLatest() : when.bounds().endEarliest();
    if (when.reading() == Reading.OBSERVED && isSayable(nearest)) {
      // No words say that it was seen on some day before or after, and may have been longer.
      return say("as-of", before ? "[.." + nearest + "]" : "[" + nearest + "..]");
    }
    EdtfPart part = expression.part();
    if (part instanceof EdtfRange range) {
      part = before ? range.from() : range.to();
    }
    @Nullable String date =
        !expression.form().isSet() && part instanceof EdtfDate each && isUnmarked(each)
            ? date(each, false)
            : null;
    return date != null
        ? say(key, date)
        : say(
            key,
            nearest
                .findDay()
                .filter(day -> Math.abs(day.getYear()) <= MOST_YEAR + 1)
                .map(day -> day.plusDays(before ? 1 : -1))
                .filter(DateWords::isSayable)
                .map(this::day)
                .orElseGet(when.edtf()::toString));
  }

  private static boolean isUnmarked(EdtfDate date) {
    return date.qualification(EdtfDate.YEAR) == 0
        && date.qualification(EdtfDate.MONTH) == 0
        && date.qualification(EdtfDate.DAY) == 0;
  }

  /** A date, or the first and the last day of anything else. */
  private String stretch(Edtf edtf, EdtfExpression expression, String part) {
    @Nullable String date =
        expression.part() instanceof EdtfDate one ? date(one, !part.isEmpty()) : null;
    if (date != null && !expression.form().isSet()) {
      return withPart(part, date);
    }
    Bounds bounds = edtf.bounds();
    return isSayable(bounds.startEarliest()) && isSayable(bounds.endLatest())
        ? say("stretch", day(bounds.startEarliest().day()), day(bounds.endLatest().day()))
        : edtf.toString();
  }

  /** The days between which it is, for what has no words of its own. */
  private String between(Edtf edtf) {
    Bound first = edtf.bounds().startEarliest();
    Bound last = edtf.bounds().endLatest();
    return !isSayable(first) || !isSayable(last)
        ? somewhereIn(edtf)
        : first.equals(last) ? day(first.day()) : say("between", day(first.day()), day(last.day()));
  }

  /** An interval in which something happened is written as a set, so as not to read as a spell. */
  private static String somewhereIn(Edtf edtf) {
    String text = edtf.toString();
    return edtf.isInterval() ? "[" + text.replace("..", "").replace("/", "..") + "]" : text;
  }

  /** Whether it is a day in a year that people write in at most four digits. */
  private static boolean isSayable(Bound bound) {
    return bound.findDay().filter(DateWords::isSayable).isPresent();
  }

  private static boolean isSayable(LocalDate day) {
    return Math.abs(day.getYear()) <= MOST_YEAR;
  }

  // Bounds that are not those of an expression.

  private String spell(When when) {
    Bounds bounds = when.stated();
    String start = end(bounds.startEarliest(), bounds.startLatest());
    String end = end(bounds.endEarliest(), bounds.endLatest());
    if (start.isEmpty()) {
      return end.isEmpty() ? when.edtf().toString() : say("until", end);
    }
    return end.isEmpty() ? say("since", start) : say("from-to", start, end);
  }

  private String end(Bound earliest, Bound latest) {
    boolean from = isSayable(earliest);
    boolean to = isSayable(latest);
    if (from && to) {
      return earliest.equals(latest)
          ? day(earliest.day())
          : say("between", day(earliest.day()), day(latest.day()));
    }
    return from
        ? say("or-later", day(earliest.day()))
        : to ? say("or-earlier", day(latest.day())) : "";
  }

  // Single dates.

  /** The words for a date, or null if there are none; in short form behind "early" and the like. */
  private @Nullable String date(EdtfDate date, boolean shortForm) {
    @Nullable String plain = plainDate(date, shortForm);
    int marks =
        date.qualification(EdtfDate.YEAR)
            | (date.monthPlaces() == NONE ? 0 : date.qualification(EdtfDate.MONTH))
            | (date.dayPlaces() == NONE ? 0 : date.qualification(EdtfDate.DAY));
    return plain == null || marks == 0
        ? plain
        : say(
            switch (Qualification.ofBits(marks)) {
              case APPROXIMATE -> "approximate";
              case UNCERTAIN -> "uncertain";
              default -> "uncertain-and-approximate";
            },
            plain);
  }

  private @Nullable String plainDate(EdtfDate date, boolean shortForm) {
    if (date.hasLongYear() || date.significantDigits() > 0) {
      return null;
    }
    int month = date.monthPlaces() == ANY_OF_TWO ? NONE : date.monthPlaces();
    int day = date.dayPlaces() == ANY_OF_TWO ? NONE : date.dayPlaces();
    boolean monthOfDay = day == NONE || month != NONE;
    if (EdtfDate.hasAny(month) || EdtfDate.hasAny(day) || !monthOfDay) {
      return null;
    }
    int number = EdtfDate.number(date.yearPlaces());
    if (EdtfDate.hasAny(date.yearPlaces())) {
      boolean decade =
          date.yearPlaces() >> 4 == packed(number / 10) && month == NONE && !date.isNegative();
      return decade && number >= 1000 && number % 100 != 0
          ? say(shortForm ? "decade-short" : "decade", Integer.toString(number))
          : null;
    }
    int year = date.isNegative() ? -number : number;
    if (month == NONE) {
      return year(year);
    }
    if (date.isGrouping()) {
      @Nullable String group = words.get("part-of-year-" + EdtfDate.number(month));
      boolean winter = EdtfDate.number(month) == DateFragment.WINTER;
      if (group == null || (winter && year < 1000)) {
        return null;
      }
      // Only both its years say which winter is meant.
      String nextYear = String.format(Locale.ROOT, "%02d", (year + 1) % 100);
      return group.replace("{0}", year(year)).replace("{1}", nextYear);
    }
    LocalDate first = LocalDate.of(year, EdtfDate.number(month), 1);
    return day == NONE
        ? inYear(first, say("month"))
        : inYear(first.withDayOfMonth(EdtfDate.number(day)), dayPattern());
  }

  /** Three digits, four bits for each. */
  private static int packed(int digits) {
    return ((digits / 100) << 8) | ((digits / 10 % 10) << 4) | (digits % 10);
  }

  private String dayPattern() {
    @Nullable String ofCountry = words.get("day-" + locale.getCountry());
    return ofCountry == null ? say("day") : ofCountry;
  }

  private String day(LocalDate day) {
    return inYear(day, dayPattern());
  }

  /** The year is ours to write: it has no leading zeros, and an era where people need one. */
  private String inYear(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern.replace("y", "'{0}'"), locale)
        .format(day)
        .replace("{0}", year(day.getYear()));
  }

  private String monthName(int month) {
    return DateTimeFormatter.ofPattern("LLLL", locale).format(LocalDate.of(2000, month, 1));
  }

  private String year(int year) {
    return year <= 0
        ? say("before-christ", Integer.toString(1 - year))
        : year < 100 ? say("anno-domini", Integer.toString(year)) : Integer.toString(year);
  }
}
