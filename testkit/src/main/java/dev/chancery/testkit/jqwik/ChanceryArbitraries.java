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
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.When;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries for the values of the library: valid by construction, with the cases that matter. */
public final class ChanceryArbitraries {
  private static final ImmutableList<State> STATES =
      State.all().collect(ImmutableList.toImmutableList());
  private static final ImmutableList<Organization> ORGANIZATIONS =
      Organization.all().collect(ImmutableList.toImmutableList());

  private ChanceryArbitraries() {}

  /** Returns days from 1800 to 2100, often the 29th of February or the first or last of a year. */
  public static Arbitrary<LocalDate> days() {
    return DateArbitraries.ANY.days();
  }

  /**
   * Returns single dates of level 0 and 1: days, months, years, seasons, unspecified and qualified,
   * some of them about the year 0.
   */
  public static Arbitrary<Edtf> dates() {
    return DateArbitraries.ANY.dates();
  }

  /**
   * Returns expressions of every level: single dates, intervals with known, open or unknown ends,
   * sets.
   */
  public static Arbitrary<Edtf> edtf() {
    return DateArbitraries.ANY.edtf();
  }

  /**
   * Returns expressions with every reading, sometimes with a modifier, and spells between two
   * events.
   */
  public static Arbitrary<When> whens() {
    return DateArbitraries.ANY.whens();
  }

  /** Returns four bounds in every order that they can have, days, open or unknown. */
  public static Arbitrary<Bounds> bounds() {
    return DateArbitraries.ANY.bounds();
  }

  /** Returns currencies in use and historical ones. */
  public static Arbitrary<Currency> currencies() {
    return Arbitraries.of("USD", "EUR", "AZN", "GBP", "JPY", "ESP", "SUR", "AZM").map(Currency::of);
  }

  /**
   * Returns amounts with every modifier and multiplier, in a few currencies of which some are
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
    return Combinators.combine(
            numbers,
            Arbitraries.of(Multiplier.class),
            currencies(),
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
    return FactArbitraries.ANY.dyads();
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

  /** Returns facts of every kind that the library knows; no fact refers to another. */
  public static Arbitrary<Fact> facts() {
    return FactArbitraries.ANY.ofAnyKind();
  }

  /** Returns facts of the kind. */
  public static <F extends Fact> Arbitrary<F> facts(Kind<F> kind) {
    return FactArbitraries.ANY.ofKind(kind);
  }

  /** Returns facts of kinds that this version does not know. */
  public static Arbitrary<UnsupportedFact> unsupportedFacts() {
    return FactArbitraries.ANY.unsupported();
  }

  /** Returns claims for every kind of fact, of one pair or of all, some with a note. */
  public static Arbitrary<Coverage> coverages() {
    return FactArbitraries.ANY.coverages();
  }

  /** Returns datasets of up to a dozen facts, with coverage; no fact refers to another. */
  public static Arbitrary<Dataset> datasets() {
    return FactArbitraries.ANY.datasets();
  }

  /** Returns states and organisations. */
  public static Arbitrary<Actor> actors() {
    return Arbitraries.oneOf(states().map(each -> each), organizations().map(each -> each));
  }
}
