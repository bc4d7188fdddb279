package dev.chancery.testkit.jqwik;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Factor;
import dev.chancery.amount.Multiplier;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitraries for the values of the library: valid by construction, with the cases that matter. */
public final class ChanceryArbitraries {
  private static final ImmutableList<State> STATES =
      State.all().collect(ImmutableList.toImmutableList());
  private static final ImmutableList<Organization> ORGANIZATIONS =
      Organization.all().collect(ImmutableList.toImmutableList());

  private ChanceryArbitraries() {}

  /** Returns days from 1800 to 2100, often the 29th of February or the first or last of a year. */
  public static Arbitrary<LocalDate> days() {
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(LocalDate.of(1800, 1, 1).toEpochDay(), LocalDate.of(2100, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<LocalDate> edges =
        Arbitraries.of(
            LocalDate.of(1992, 2, 29),
            LocalDate.of(2000, 2, 29),
            LocalDate.of(1999, 12, 31),
            LocalDate.of(2000, 1, 1));
    return Arbitraries.frequencyOf(Tuple.of(9, any), Tuple.of(1, edges));
  }

  /**
   * Returns single dates of level 0 and 1: days, months, years, seasons, unspecified and qualified.
   */
  public static Arbitrary<Edtf> dates() {
    Arbitrary<String> forms =
        Combinators.combine(days(), Arbitraries.integers().between(0, 7))
            .as(ChanceryArbitraries::form);
    Arbitrary<String> qualifiers = Arbitraries.of("", "", "", "", "?", "~", "%");
    return Combinators.combine(forms, qualifiers).as((form, end) -> Edtf.parse(form + end));
  }

  private static String form(LocalDate day, int form) {
    String year = String.format(Locale.ROOT, "%04d", day.getYear());
    return switch (form) {
      case 0 -> year;
      case 1 -> day.toString().substring(0, 7);
      case 2 -> year.substring(0, 3) + "X";
      case 3 -> year + "-XX";
      case 4 -> year + "-" + (21 + day.getMonthValue() % 4);
      case 5 -> "-" + year;
      default -> day.toString();
    };
  }

  /**
   * Returns expressions of every level: single dates, intervals with known, open or unknown ends,
   * sets.
   */
  public static Arbitrary<Edtf> edtf() {
    Arbitrary<Edtf> intervals =
        Combinators.combine(dates(), dates(), Arbitraries.integers().between(0, 5))
            .as(ChanceryArbitraries::interval);
    Arbitrary<Edtf> sets =
        Combinators.combine(days(), days(), Arbitraries.of("[%s,%s]", "{%s,%s}", "[..%s,%s..]"))
            .as((one, other, set) -> Edtf.parse(String.format(Locale.ROOT, set, one, other)));
    return Arbitraries.frequencyOf(Tuple.of(5, dates()), Tuple.of(4, intervals), Tuple.of(1, sets));
  }

  private static Edtf interval(Edtf one, Edtf other, int ends) {
    boolean inOrder = !one.bounds().startEarliest().day().isAfter(other.bounds().endLatest().day());
    Edtf first = inOrder ? one : other;
    Edtf last = inOrder ? other : one;
    return Edtf.parse(
        switch (ends) {
          case 0 -> first + "/";
          case 1 -> first + "/..";
          case 2 -> "/" + last;
          case 3 -> "../" + last;
          default -> first + "/" + last;
        });
  }

  /**
   * Returns expressions with every reading, sometimes with a modifier, and spells between two
   * events.
   */
  public static Arbitrary<When> whens() {
    Arbitrary<When> plain = Combinators.combine(edtf(), Arbitraries.of(Reading.class)).as(When::of);
    Arbitrary<When> modified =
        Combinators.combine(plain, Arbitraries.of(Modifier.class)).as(When::with);
    Arbitrary<When> spells =
        Arbitraries.of(
            When.between(When.within("1992").with(Modifier.BEFORE), When.within("199X/2010")),
            When.between(When.within("1992-02").with(Modifier.AFTER), null),
            When.between(null, When.asOf("2010")),
            When.between(When.within("[..1990]"), When.within("2000~")));
    return Arbitraries.frequencyOf(Tuple.of(6, plain), Tuple.of(3, modified), Tuple.of(1, spells));
  }

  /**
   * Returns amounts with every modifier and multiplier, in a few currencies of which one is
   * historical.
   */
  public static Arbitrary<Amount> amounts() {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("999999"))
            .ofScale(2)
            .map(
                number ->
                    number.stripTrailingZeros().scale() <= 0
                        ? number.setScale(0, RoundingMode.UNNECESSARY)
                        : number);
    Arbitrary<Currency> currencies = Arbitraries.of("USD", "EUR", "AZN", "ESP").map(Currency::of);
    return Combinators.combine(
            numbers,
            Arbitraries.of(Multiplier.class),
            currencies,
            Arbitraries.of(AmountModifier.class))
        .as(
            (number, multiplier, currency, modifier) ->
                modifier == AmountModifier.BETWEEN
                    ? Amount.between(number, number.add(BigDecimal.TEN), multiplier, currency)
                    : Amount.of(number, multiplier, currency).with(modifier));
  }

  /** Returns factors with every modifier, of either sign, and some that may be zero. */
  public static Arbitrary<Factor> factors() {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-50"), new BigDecimal("50"))
            .ofScale(2)
            .map(number -> number.signum() == 0 ? BigDecimal.ONE : number);
    return Combinators.combine(numbers, Arbitraries.of(AmountModifier.class))
        .as(
            (number, modifier) ->
                modifier == AmountModifier.BETWEEN
                    ? Factor.between(number, number.add(BigDecimal.TEN))
                    : Factor.of(number).with(modifier));
  }

  /** Returns states, present-day and former. */
  public static Arbitrary<State> states() {
    return Arbitraries.of(STATES);
  }

  /** Returns the organisations that come with the library. */
  public static Arbitrary<Organization> organizations() {
    return Arbitraries.of(ORGANIZATIONS);
  }

  /** Returns pairs of different states, directed and not. */
  public static Arbitrary<Dyad> dyads() {
    return Combinators.combine(states(), states(), Arbitraries.of(true, false))
        .filter((one, other, directed) -> !one.equals(other))
        .as(
            (one, other, directed) ->
                directed ? Dyad.directed(one, other) : Dyad.between(one, other));
  }

  /** Returns persons with names that no file format may stumble over. */
  public static Arbitrary<Person> persons() {
    return texts().map(Person::of);
  }

  /**
   * Returns text that is not blank, with quotes, line breaks, separators and letters of many
   * scripts.
   */
  public static Arbitrary<String> texts() {
    Arbitrary<String> any =
        Arbitraries.strings()
            .withChars("abcXYZ ,;'\"\n\r\t=+-@{}[]:/\\áñğşçəАБ中文😀".toCharArray())
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(ChanceryArbitraries::isWellFormed);
    return Arbitraries.oneOf(
        any,
        Arbitraries.of("energy", "Crude oil", "Council of Europe", "Rollán", "{\"a\": 1}", "=1+1"));
  }

  private static boolean isWellFormed(String text) {
    return !text.isBlank() && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** Returns sources with and without dates. */
  public static Arbitrary<Source> sources() {
    return Combinators.combine(
            Arbitraries.of("gazette", "yearbook", "archive"), days(), Arbitraries.of(true, false))
        .as(
            (id, day, dated) -> {
              Source.Builder source =
                  Source.builder(dated ? id + "-" + day : id, "The " + id).length(1000);
              return dated ? source.published(Edtf.of(day)).build() : source.build();
            });
  }

  /** Returns citations of those sources, with and without section and range. */
  public static Arbitrary<Citation> citations() {
    return Combinators.combine(
            sources(),
            Arbitraries.integers().between(0, 900),
            Arbitraries.integers().between(1, 99),
            Arbitraries.of(0, 1, 2))
        .as(
            (source, start, length, form) -> {
              Citation whole = Citation.of(source);
              Citation ranged = form > 0 ? whole.at(start, start + length) : whole;
              return form > 1 ? ranged.inSection(List.of("History", "Part " + start)) : ranged;
            });
  }

  /** Returns facts of every kind that the library knows. */
  public static Arbitrary<Fact> facts() {
    return Arbitraries.of(Kind.all()).flatMap(kind -> facts(kind).map(fact -> fact));
  }

  /** Returns facts of the kind. */
  public static <F extends Fact> Arbitrary<F> facts(Kind<F> kind) {
    return FactArbitraries.ofKind(kind);
  }

  /** Returns datasets of up to a dozen facts, with coverage; no fact refers to another. */
  public static Arbitrary<Dataset> datasets() {
    Arbitrary<List<Fact>> facts = facts().list().ofMaxSize(12).uniqueElements(Fact::id);
    Arbitrary<Coverage> coverage =
        Combinators.combine(
                Arbitraries.of(Kind.all()),
                dyads(),
                edtf().filter(period -> !period.isSet()),
                Arbitraries.of(true, false))
            .as(
                (kind, dyad, period, ofPair) ->
                    ofPair
                        ? Coverage.of(kind, dyad, period)
                        : Coverage.ofActor(kind, dyad.first(), period));
    return Combinators.combine(facts, coverage.list().ofMaxSize(2))
        .as(
            (all, claims) -> {
              Dataset.Builder dataset = Dataset.builder("generated").version("1");
              all.forEach(dataset::add);
              claims.forEach(dataset::coverage);
              return dataset.build();
            });
  }

  /** Returns states and organisations. */
  public static Arbitrary<Actor> actors() {
    return Arbitraries.oneOf(states().map(each -> each), organizations().map(each -> each));
  }
}
