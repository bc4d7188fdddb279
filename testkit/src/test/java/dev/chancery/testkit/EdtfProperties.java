package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.testkit.jqwik.ChanceryArbitraries;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.Edtf;
import dev.chancery.time.EdtfException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What an expression means, against a slow reading of it; and the laws of its other forms. */
class EdtfProperties {
  /** How often the slow reading walks over its calendar for a property. */
  private static final int WALKS = 150;

  private static final List<ChronoField> COMPONENTS =
      List.of(ChronoField.YEAR, ChronoField.MONTH_OF_YEAR, ChronoField.DAY_OF_MONTH);

  /** Dates of the years -99 to 99: any place may be X, any mark anywhere. */
  @Provide
  Arbitrary<String> dates() {
    Arbitrary<String> signs = Arbitraries.of("", "", "", "-");
    Arbitrary<String> years = places(Arbitraries.integers().between(0, 99), 2).map(y -> "00" + y);
    Arbitrary<String> months = places(Arbitraries.integers().between(0, 12), 2);
    Arbitrary<String> parts = Arbitraries.integers().between(21, 41).map(String::valueOf);
    Arbitrary<String> days = places(Arbitraries.integers().between(0, 31), 2);
    Arbitrary<String> marks = Arbitraries.of("", "", "", "", "", "?", "~", "%");
    Arbitrary<String> year = joined(List.of(marks, signs, years, marks));
    return Arbitraries.oneOf(
        List.of(
            year,
            joined(List.of(year, Arbitraries.just("-"), marks, months, marks)),
            joined(List.of(year, Arbitraries.just("-"), marks, parts, marks)),
            joined(
                List.of(
                    joined(List.of(year, Arbitraries.just("-"), marks, months, marks)),
                    Arbitraries.just("-"),
                    marks,
                    days,
                    marks))));
  }

  private static Arbitrary<String> places(Arbitrary<Integer> numbers, int count) {
    Arbitrary<String> masks = Arbitraries.of("dd", "dd", "dd", "dX", "Xd", "XX");
    return Combinators.combine(numbers, masks)
        .as(
            (number, mask) -> {
              String digits = String.format(Locale.ROOT, "%0" + count + "d", number);
              StringBuilder text = new StringBuilder();
              for (int i = 0; i < count; i++) {
                text.append(mask.charAt(i) == 'X' ? 'X' : digits.charAt(i));
              }
              return text.toString();
            });
  }

  private static Arbitrary<String> joined(List<Arbitrary<String>> parts) {
    return Combinators.combine(parts).as(texts -> String.join("", texts));
  }

  @Provide
  Arbitrary<String> intervals() {
    return joined(List.of(dates(), Arbitraries.just("/"), dates()));
  }

  @Provide
  Arbitrary<String> sets() {
    Arbitrary<String> plain =
        Arbitraries.of("%04d", "%04d-%02d", "%04d-%02d-%02d")
            .flatMap(
                form -> {
                  Arbitrary<String> one =
                      Combinators.combine(
                              Arbitraries.integers().between(0, 9),
                              Arbitraries.integers().between(1, 12),
                              Arbitraries.integers().between(1, 28))
                          .as((y, m, d) -> String.format(Locale.ROOT, form, y, m, d));
                  Arbitrary<String> range =
                      Combinators.combine(one, one)
                          .as((a, b) -> a.compareTo(b) <= 0 ? a + ".." + b : b + ".." + a);
                  return Arbitraries.oneOf(List.of(one, range));
                });
    Arbitrary<String> members =
        Arbitraries.oneOf(List.of(plain, dates()))
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(m -> join(m));
    return Combinators.combine(members, Arbitraries.of("[]", "{}"))
        .as((list, brackets) -> brackets.charAt(0) + list + brackets.charAt(1));
  }

  private static String join(List<String> texts) {
    return String.join(",", texts);
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.oneOf(List.of(dates(), intervals(), sets()));
  }

  @Provide
  Arbitrary<Edtf> edtf() {
    return ChanceryArbitraries.edtf();
  }

  // Meaning.

  @Property(tries = WALKS, edgeCases = EdgeCasesMode.NONE)
  void parse_date_acceptsWhatSomeDayFits(@ForAll("dates") String text) {
    List<LocalDate> days = EdtfByHand.days(text);

    if (days.isEmpty()) {
      assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.parse(text));
    } else {
      LocalDate first = days.get(0);
      LocalDate last = days.get(days.size() - 1);
      assertThat(Edtf.parse(text).bounds()).isEqualTo(bounds(first, last, first, last));
    }
  }

  @Property(tries = WALKS, edgeCases = EdgeCasesMode.NONE)
  void bounds_interval_areFirstAndLastDaysOfItsEnds(@ForAll("intervals") String text) {
    List<LocalDate> start = EdtfByHand.days(text.substring(0, text.indexOf('/')));
    List<LocalDate> end = EdtfByHand.days(text.substring(text.indexOf('/') + 1));

    if (EdtfByHand.days(text).isEmpty()) {
      assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.parse(text));
    } else {
      assertThat(Edtf.parse(text).bounds())
          .isEqualTo(
              bounds(
                  start.get(0), start.get(start.size() - 1), end.get(0), end.get(end.size() - 1)));
    }
  }

  @Property(tries = WALKS, edgeCases = EdgeCasesMode.NONE)
  void bounds_set_areThoseOfItsMembers(@ForAll("sets") String text) {
    List<List<LocalDate>> members = EdtfByHand.members(text);
    if (members.stream().anyMatch(List::isEmpty)) {
      assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.parse(text));
      return;
    }
    Bounds bounds = Edtf.parse(text).bounds();
    LocalDate first = least(members.stream().map(days -> days.get(0)).toList());
    LocalDate last = greatest(members.stream().map(days -> days.get(days.size() - 1)).toList());

    assertThat(bounds.startEarliest()).isEqualTo(Bound.of(first));
    assertThat(bounds.endLatest()).isEqualTo(Bound.of(last));
    if (text.startsWith("[")) {
      assertThat(bounds).isEqualTo(bounds(first, last, first, last));
    } else if (!text.contains("..")) {
      LocalDate latestFirst =
          least(members.stream().map(days -> days.get(days.size() - 1)).toList());
      LocalDate earliestLast = greatest(members.stream().map(days -> days.get(0)).toList());
      assertThat(bounds).isEqualTo(bounds(first, latestFirst, earliestLast, last));
    }
  }

  @Property(tries = WALKS, edgeCases = EdgeCasesMode.NONE)
  void days_expression_areExactlyThoseAccepted(@ForAll("expressions") String text) {
    List<LocalDate> accepted = EdtfByHand.days(text);
    if (!isValid(text)) {
      return;
    }
    Edtf edtf = Edtf.parse(text);

    assertThat(edtf.days().toList()).isEqualTo(accepted);
    assertThat(edtf.months().toList())
        .isEqualTo(accepted.stream().map(YearMonth::from).distinct().toList());
    assertThat(edtf.years().toList())
        .isEqualTo(accepted.stream().map(Year::from).distinct().toList());
  }

  private static boolean isValid(String text) {
    try {
      Edtf.parse(text);
      return true;
    } catch (EdtfException e) {
      return false;
    }
  }

  private static Bounds bounds(LocalDate a, LocalDate b, LocalDate c, LocalDate d) {
    return Bounds.of(Bound.of(a), Bound.of(b), Bound.of(c), Bound.of(d));
  }

  private static LocalDate least(List<LocalDate> days) {
    return days.stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  private static LocalDate greatest(List<LocalDate> days) {
    return days.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  // Canonical form.

  @Property
  void canonical_expression_meansTheSame(@ForAll("expressions") String text) {
    if (isValid(text)) {
      assertSameMeaning(Edtf.parse(text));
    }
  }

  @Property
  void canonical_anyEdtf_meansTheSame(@ForAll("edtf") Edtf edtf) {
    assertSameMeaning(edtf);
  }

  private static void assertSameMeaning(Edtf edtf) {
    Edtf canonical = edtf.canonical();

    assertThat(canonical.bounds()).isEqualTo(edtf.bounds());
    assertThat(canonical.canonical()).isSameAs(canonical);
    assertThat(canonical.level()).isLessThanOrEqualTo(edtf.level());
    assertThat(canonical.isSet()).isEqualTo(edtf.isSet());
    assertThat(canonical.isInterval()).isEqualTo(edtf.isInterval());
    for (ChronoField component : COMPONENTS) {
      assertThat(canonical.qualification(component)).isEqualTo(edtf.qualification(component));
    }
    assertThat(canonical.toString().length())
        .as("%s", canonical)
        .isLessThanOrEqualTo(edtf.toString().length());
  }

  // Quantifiers.

  @Property(tries = WALKS, edgeCases = EdgeCasesMode.NONE)
  void anyAndAll_allOfSet_agreeWithEveryDateOfIt(
      @ForAll("sets") String text, @ForAll("days") LocalDate day) {
    if (!isValid(text)) {
      return;
    }
    Edtf set = Edtf.parse(text);
    Bounds onDay = Bounds.on(day);
    List<List<LocalDate>> members = EdtfByHand.members(text);
    Certainty any = set.any(member -> member.bounds().isBefore(onDay));
    Certainty all = set.all(member -> member.bounds().isBefore(onDay));

    // Of each member some day is meant: with all of them meant, the answer for the set is definite
    // only if it holds whichever days those are.
    boolean allOf = text.startsWith("{");
    boolean everyDayBefore = EdtfByHand.days(text).stream().allMatch(d -> d.isBefore(day));
    boolean noDayBefore = EdtfByHand.days(text).stream().noneMatch(d -> d.isBefore(day));
    boolean someMemberBefore =
        members.stream().anyMatch(days -> days.get(days.size() - 1).isBefore(day));
    assertThat(all.mustBe()).isEqualTo(everyDayBefore);
    assertThat(any == Certainty.NO).isEqualTo(noDayBefore);
    if (any.mustBe()) {
      assertThat(everyDayBefore || (allOf && !noDayBefore)).isTrue();
    }
    if (allOf && someMemberBefore) {
      assertThat(any).isEqualTo(Certainty.DEFINITE);
    }
    if (!allOf) {
      assertThat(all).isEqualTo(any);
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(-20, 1, 1).toEpochDay(), LocalDate.of(40, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
