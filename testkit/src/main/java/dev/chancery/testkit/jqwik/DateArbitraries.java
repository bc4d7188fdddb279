package dev.chancery.testkit.jqwik;

import com.google.common.collect.ImmutableList;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Makes dates: any at all, or those that start in a period, and end in it or nobody knows when.
 *
 * @param first the first day, usually of many
 * @param last the last day, usually of many
 * @param anyTime whether dates may also be outside, or open, or of unknown start
 */
record DateArbitraries(LocalDate first, LocalDate last, boolean anyTime) {
  static final DateArbitraries ANY =
      new DateArbitraries(LocalDate.of(1800, 1, 1), LocalDate.of(2100, 12, 31), true);

  /** The one that values shrink to. */
  private static final LocalDate SIMPLEST = LocalDate.of(2000, 1, 1);

  private static final ImmutableList<LocalDate> EDGES =
      ImmutableList.of(
          LocalDate.of(2000, 2, 29),
          LocalDate.of(1992, 2, 29),
          LocalDate.of(1999, 12, 31),
          LocalDate.of(1991, 12, 26),
          LocalDate.of(1993, 1, 1),
          LocalDate.of(1900, 2, 28));

  /** Around the year 0, the last before our era, and where years have more than four digits. */
  private static final ImmutableList<String> BORDERS =
      ImmutableList.of(
          "0000", "0001-01-01", "-0001-12-31", "0000-02-29", "-0001/0001", "9999-12-31", "Y10000");

  /**
   * Returns those of the period.
   *
   * @throws IllegalArgumentException if it is not from a known day to a known day
   */
  static DateArbitraries in(Edtf period) {
    Bound first = period.bounds().startEarliest();
    Bound last = period.bounds().endLatest();
    if (!first.isDay() || !last.isDay()) {
      throw new IllegalArgumentException(
          "dated '" + period + "': expected a period from a known day to a known day");
    }
    return new DateArbitraries(first.day(), last.day(), false);
  }

  private boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  private boolean contains(Edtf date) {
    return anyTime
        || (contains(date.bounds().startEarliest().day())
            && contains(date.bounds().endLatest().day()));
  }

  Arbitrary<LocalDate> days() {
    List<LocalDate> edges = new ArrayList<>(EDGES);
    edges.addAll(List.of(first, last));
    edges.removeIf(day -> !contains(day));
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(first.toEpochDay(), last.toEpochDay())
            .shrinkTowards((contains(SIMPLEST) ? SIMPLEST : first).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Arbitraries.frequencyOf(Tuple.of(9, any), Tuple.of(1, Arbitraries.of(edges)));
  }

  /** The form whose dates are days, the simplest, stands first. */
  Arbitrary<Edtf> dates() {
    Arbitrary<Edtf> dates =
        Combinators.combine(
                days(),
                Arbitraries.integers().between(0, anyTime ? 7 : 6),
                Arbitraries.of("", "", "", "", "?", "~", "%"))
            .as(this::date);
    return anyTime
        ? Arbitraries.frequencyOf(
            Tuple.of(19, dates), Tuple.of(1, Arbitraries.of(BORDERS).map(Edtf::parse)))
        : dates;
  }

  /** Of the form, unless that says more than the period. */
  private Edtf date(LocalDate day, int form, String qualifier) {
    Edtf date = Edtf.parse(text(day, form) + qualifier);
    return contains(date) ? date : Edtf.parse(day + qualifier);
  }

  private static String text(LocalDate day, int form) {
    String year = String.format(Locale.ROOT, "%04d", day.getYear());
    return switch (form) {
      case 2 -> year;
      case 3 -> day.toString().substring(0, 7);
      case 4 -> year.substring(0, 3) + "X";
      case 5 -> year + "-XX";
      case 6 -> year + "-" + (21 + day.getMonthValue() % 4);
      case 7 -> "-" + year;
      default -> day.toString();
    };
  }

  Arbitrary<Edtf> edtf() {
    Arbitrary<Edtf> intervals =
        Combinators.combine(dates(), dates(), Arbitraries.integers().between(0, anyTime ? 6 : 3))
            .as(DateArbitraries::interval);
    Arbitrary<Edtf> sets =
        Combinators.combine(
                days(),
                days(),
                anyTime
                    ? Arbitraries.of("[%s,%s]", "{%s,%s}", "[..%s,%s..]", "{%s..%s}")
                    : Arbitraries.of("[%s,%s]", "{%s,%s}"))
            .as((one, other, set) -> set(one, other, set));
    return Arbitraries.frequencyOf(Tuple.of(5, dates()), Tuple.of(4, intervals), Tuple.of(1, sets));
  }

  private static Edtf set(LocalDate one, LocalDate other, String form) {
    boolean inOrder = one.isBefore(other);
    return Edtf.parse(
        String.format(Locale.ROOT, form, inOrder ? one : other, inOrder ? other : one));
  }

  private static Edtf interval(Edtf one, Edtf other, int ends) {
    Bound start = one.bounds().startEarliest();
    Bound end = other.bounds().endLatest();
    boolean single = !one.isInterval() && !other.isInterval();
    if (!single || !start.isDay() || !end.isDay()) {
      return one;
    }
    boolean inOrder = start.epochDay() <= end.epochDay();
    Edtf earlier = inOrder ? one : other;
    Edtf later = inOrder ? other : one;
    return Edtf.parse(
        switch (ends) {
          case 3 -> earlier + "/";
          case 4 -> earlier + "/..";
          case 5 -> "/" + later;
          case 6 -> "../" + later;
          default -> earlier + "/" + later;
        });
  }

  Arbitrary<When> whens() {
    if (!anyTime) {
      return Combinators.combine(
              edtf(),
              Arbitraries.of(Reading.WITHIN, Reading.EXTENT, Reading.SPELL),
              Arbitraries.of(Modifier.START, Modifier.MID, Modifier.END, Modifier.APPROX)
                  .optional(0.2))
          .as(DateArbitraries::inPeriod);
    }
    Arbitrary<When> plain =
        Combinators.combine(
                edtf(),
                Arbitraries.of(Reading.WITHIN, Reading.EXTENT, Reading.SPELL, Reading.OBSERVED))
            .as(When::of);
    Arbitrary<When> any =
        Combinators.combine(plain, Arbitraries.of(Modifier.class).optional(0.3))
            .as(DateArbitraries::modified);
    Arbitrary<When> spells =
        Arbitraries.of(
            When.between(When.within("1992").with(Modifier.BEFORE), When.within("199X/2010")),
            When.between(When.within("1992-02").with(Modifier.AFTER), null),
            When.between(null, When.asOf("2010")),
            When.between(When.within("[..1990]"), When.within("2000~")));
    return Arbitraries.frequencyOf(Tuple.of(9, any), Tuple.of(1, spells));
  }

  /** Up to an unknown day, one thing may have happened at any time; but a spell has begun. */
  private static When inPeriod(Edtf edtf, Reading reading, Optional<Modifier> modifier) {
    return edtf.bounds().endLatest().isUnknown()
        ? When.of(edtf, Reading.SPELL)
        : modified(When.of(edtf, reading), modifier);
  }

  private static When modified(When when, Optional<Modifier> modifier) {
    return modifier.isPresent() ? when.with(modifier.get()) : when;
  }

  Arbitrary<Bounds> bounds() {
    Arbitrary<Bounds> ofDates = whens().map(When::bounds);
    if (!anyTime) {
      return ofDates;
    }
    Arbitrary<Bounds> ofDays =
        Combinators.combine(
                days().list().ofSize(4),
                instead(Bound.unknown()).list().ofSize(2),
                instead(Bound.unknown(), Bound.openPast()),
                instead(Bound.unknown(), Bound.openFuture()))
            .as(DateArbitraries::bounds);
    return Arbitraries.oneOf(ofDays, ofDates);
  }

  /** None first, which is simpler. */
  private static Arbitrary<Optional<Bound>> instead(Bound... bounds) {
    List<Optional<Bound>> all = new ArrayList<>(List.of(Optional.empty()));
    for (Bound bound : bounds) {
      all.add(Optional.of(bound));
    }
    return Arbitraries.of(all);
  }

  /** Of four days in any order that is possible, with other bounds in the place of some. */
  private static Bounds bounds(
      List<LocalDate> any,
      List<Optional<Bound>> inner,
      Optional<Bound> first,
      Optional<Bound> last) {
    List<LocalDate> days = new ArrayList<>(any);
    Collections.sort(days);
    return Bounds.of(
        first.orElse(Bound.of(days.get(0))),
        inner.get(0).orElse(Bound.of(days.get(1))),
        inner.get(1).orElse(Bound.of(days.get(2))),
        last.orElse(Bound.of(days.get(3))));
  }

  // What has an order within a fact.

  /** Returns dates of which any order is possible. */
  Arbitrary<When> together() {
    return anyTime
        ? Arbitraries.of("199X", "1992", "1990/1999", "199X?", "[1991..1998]").map(When::within)
        : Arbitraries.of(first + "/" + last, "[" + first + ".." + last + "]").map(When::within);
  }

  /**
   * Returns the dates of a part of the period: those of one part are never after those of a later
   * one.
   *
   * @param part from 0, inclusive
   * @param parts exclusive
   */
  Arbitrary<When> part(int part, int parts) {
    long length = last.toEpochDay() - first.toEpochDay();
    Function<Integer, LocalDate> border = each -> first.plusDays(length * each / parts);
    LocalDate start = border.apply(part);
    LocalDate end = border.apply(part + 1);
    return new DateArbitraries(start, end, false)
        .dates()
        .map(edtf -> When.of(edtf, Reading.WITHIN));
  }
}
