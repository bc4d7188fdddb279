package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountColumn;
import dev.chancery.amount.AmountComparison;
import dev.chancery.amount.AmountPhrase;
import dev.chancery.amount.AmountPhraseException;
import dev.chancery.amount.Currency;
import dev.chancery.amount.CurrencyPolicy;
import dev.chancery.amount.Factor;
import dev.chancery.amount.Multiplier;
import dev.chancery.testkit.jqwik.ChanceryArbitraries;
import dev.chancery.time.Certainty;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Laws of the arithmetic of amounts, of their comparison, and of their words. */
class AmountProperties {
  private static final Currency USD = Currency.of("USD");
  private static final BigDecimal TINY = new BigDecimal("1E-40");
  private static final BigDecimal FAR = new BigDecimal("1E+20");
  private static final MathContext EXACTLY_ENOUGH = new MathContext(120);

  /** Amounts in one currency, of either sign, and results of arithmetic. */
  @Provide
  Arbitrary<Amount> dollars() {
    Arbitrary<Amount> stated =
        ChanceryArbitraries.amounts()
            .map(amount -> Amount.parse(amount.toString().replaceFirst("[A-Z]{3}", "USD")));
    Arbitrary<Amount> results =
        Combinators.combine(stated, stated, Arbitraries.of(-2, -1, 1, 3))
            .as((one, other, times) -> one.minus(other).times(BigDecimal.valueOf(times)));
    return Arbitraries.oneOf(stated, stated, results);
  }

  @Provide
  Arbitrary<Amount> amounts() {
    return ChanceryArbitraries.amounts();
  }

  @Provide
  Arbitrary<Factor> factors() {
    return ChanceryArbitraries.factors();
  }

  /** Where in a range a member is taken: at its ends, as near to them as may be, or inside. */
  @Provide
  Arbitrary<BigDecimal> places() {
    return Arbitraries.of("0", "0", "1", "1", "0.3", "0.999").map(BigDecimal::new);
  }

  private static BigDecimal member(Range<BigDecimal> range, BigDecimal place) {
    BigDecimal from =
        range.hasLowerBound()
            ? range.lowerEndpoint()
            : range.hasUpperBound() ? range.upperEndpoint().subtract(FAR) : FAR.negate();
    BigDecimal to = range.hasUpperBound() ? range.upperEndpoint() : from.add(FAR).add(FAR);
    BigDecimal width = to.subtract(from);
    BigDecimal member = from.add(width.multiply(place));
    if (range.contains(member)) {
      return member;
    }
    BigDecimal inward = width.multiply(TINY);
    return member.add(place.signum() == 0 ? inward : inward.negate());
  }

  private static void assertHolds(
      Function<Amount, Range<BigDecimal>> range, Amount result, BigDecimal member) {
    assertThat(range.apply(result).contains(member)).as(result + " holds " + member).isTrue();
  }

  @Property
  void sumsAndDifferences_holdThoseOfMembers(
      @ForAll("dollars") Amount one,
      @ForAll("dollars") Amount other,
      @ForAll("places") BigDecimal here,
      @ForAll("places") BigDecimal there) {
    BigDecimal x = member(one.range(), here);
    BigDecimal y = member(other.range(), there);
    assertHolds(Amount::range, one.plus(other), x.add(y));
    assertHolds(Amount::range, one.minus(other), x.subtract(y));

    BigDecimal p = member(one.rangeAtFaceValue(), here);
    BigDecimal q = member(other.rangeAtFaceValue(), there);
    assertHolds(Amount::rangeAtFaceValue, one.plus(other), p.add(q));
    assertHolds(Amount::rangeAtFaceValue, one.minus(other), p.subtract(q));
  }

  @Property
  void productsAndQuotients_holdThoseOfMembers(
      @ForAll("dollars") Amount amount,
      @ForAll("factors") Factor factor,
      @ForAll("places") BigDecimal here,
      @ForAll("places") BigDecimal there) {
    BigDecimal x = member(amount.range(), here);
    BigDecimal y = member(factor.range(), there);
    BigDecimal p = member(amount.rangeAtFaceValue(), here);
    BigDecimal q = member(factor.rangeAtFaceValue(), there);

    assertHolds(Amount::range, amount.times(factor), x.multiply(y));
    assertHolds(Amount::rangeAtFaceValue, amount.times(factor), p.multiply(q));
    if (y.signum() != 0) {
      assertHolds(Amount::range, amount.dividedBy(factor), x.divide(y, EXACTLY_ENOUGH));
    }
    if (q.signum() != 0) {
      assertHolds(Amount::rangeAtFaceValue, amount.dividedBy(factor), p.divide(q, EXACTLY_ENOUGH));
    }
  }

  @Property
  void ratiosAndChanges_holdThoseOfMembers(
      @ForAll("dollars") Amount one,
      @ForAll("dollars") Amount other,
      @ForAll("places") BigDecimal here,
      @ForAll("places") BigDecimal there) {
    BigDecimal x = member(one.range(), here);
    BigDecimal y = member(other.range(), there);
    if (y.signum() == 0 || greatest(other).signum() == 0) {
      return;
    }
    BigDecimal ratio = x.divide(y, EXACTLY_ENOUGH);
    Factor factor = one.ratioTo(other);

    assertThat(factor.range().contains(ratio)).as(factor + " holds " + ratio).isTrue();
    BigDecimal p = member(one.rangeAtFaceValue(), here);
    BigDecimal q = member(other.rangeAtFaceValue(), there);
    if (q.signum() != 0) {
      BigDecimal atFaceValue = p.divide(q, EXACTLY_ENOUGH);
      assertThat(factor.rangeAtFaceValue().contains(atFaceValue))
          .as(factor + " holds " + atFaceValue)
          .isTrue();
    }
    BigDecimal percent = ratio.subtract(BigDecimal.ONE).movePointRight(2);
    assertThat(factor.percentChange().range().contains(percent)).isTrue();
    assertThat(Factor.parse(factor.toString())).isEqualTo(factor);
    assertThat(Factor.parse(factor.percentChange().toString())).isEqualTo(factor.percentChange());
  }

  private static BigDecimal greatest(Amount amount) {
    boolean two = amount.upTo().isPresent();
    boolean range = amount.toString().startsWith("between");
    return two ? amount.upTo().get() : range ? amount.range().upperEndpoint() : amount.number();
  }

  @Property
  void results_areReadBackAndKnowNoMoreThanIsSaid(
      @ForAll("dollars") Amount one,
      @ForAll("dollars") Amount other,
      @ForAll("factors") Factor by) {
    for (Amount result :
        new Amount[] {one.plus(other), one.minus(other), one.times(by), one.dividedBy(by)}) {
      assertThat(Amount.parse(result.toString())).isEqualTo(result);
      assertThat(result.range().encloses(result.rangeAtFaceValue())).as(result + "").isTrue();
    }
    assertThat(Factor.parse(by.toString())).isEqualTo(by);
  }

  @Property
  void comparison_isNeverContradictedByMembers(
      @ForAll("dollars") Amount one,
      @ForAll("dollars") Amount other,
      @ForAll("places") BigDecimal here,
      @ForAll("places") BigDecimal there) {
    BigDecimal x = member(one.range(), here);
    BigDecimal y = member(other.range(), there);
    int order = x.compareTo(y);
    AmountComparison compared = one.comparedWith(other);

    assertAllows(compared.isLess(), order < 0);
    assertAllows(compared.isMore(), order > 0);
    assertAllows(compared.isAtMost(), order <= 0);
    assertAllows(compared.isAtLeast(), order >= 0);
    assertAllows(compared.isSame(), order == 0);
  }

  private static void assertAllows(Certainty certainty, boolean holds) {
    assertThat(certainty).isNotEqualTo(holds ? Certainty.NO : Certainty.DEFINITE);
  }

  @Property
  void comparison_possible_isShownByMembers(
      @ForAll("dollars") Amount one, @ForAll("dollars") Amount other) {
    AmountComparison compared = one.comparedWith(other);

    assertShown(compared.isLess(), one, other, (x, y) -> x.compareTo(y) < 0);
    assertShown(compared.isMore(), one, other, (x, y) -> x.compareTo(y) > 0);
    assertShown(compared.isAtMost(), one, other, (x, y) -> x.compareTo(y) <= 0);
    assertShown(compared.isAtLeast(), one, other, (x, y) -> x.compareTo(y) >= 0);
  }

  /** A possible answer is true at one of the far ends and false at the other. */
  private static void assertShown(
      Certainty certainty, Amount one, Amount other, BiPredicate<BigDecimal, BigDecimal> holds) {
    if (certainty == Certainty.POSSIBLE) {
      BigDecimal least = member(one.range(), BigDecimal.ZERO);
      BigDecimal greatest = member(one.range(), BigDecimal.ONE);
      boolean low = holds.test(least, member(other.range(), BigDecimal.ONE));
      boolean high = holds.test(greatest, member(other.range(), BigDecimal.ZERO));
      assertThat(low).as(one + " beside " + other).isNotEqualTo(high);
    }
  }

  @Property
  void comparisonAndThreshold_agreeOnExactAmounts(
      @ForAll("dollars") Amount one, @ForAll("dollars") Amount other) {
    Amount exact = Amount.of(other.value(), USD);

    assertThat(one.comparedWith(exact).isAtLeast()).isEqualTo(one.isAtLeast(exact));
    assertThat(one.comparedWith(exact).isAtMost()).isEqualTo(one.isAtMost(exact));
  }

  @Property
  void phrase_formatted_isReadBack(@ForAll("amounts") Amount amount) {
    String formatted = AmountPhrase.format(amount, Locale.UK);

    assertThat(AmountPhrase.parse(formatted).amount()).as(formatted).isEqualTo(amount);
    assertThat(AmountPhrase.parse(formatted.replace(' ', '\u00a0')).amount()).isEqualTo(amount);
  }

  @Provide
  Arbitrary<Locale> locales() {
    return Arbitraries.of(Locale.getAvailableLocales());
  }

  @Property
  void format_anyLocale_namesTheCurrency(
      @ForAll("amounts") Amount amount, @ForAll("locales") Locale locale) {
    String formatted = AmountPhrase.format(amount, locale);

    assertThat(formatted)
        .containsAnyOf(amount.currency().code(), "€", "US$")
        .doesNotContain("E+", "null");
  }

  /** Pieces of phrases in any order: most are no amount. */
  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            ("over,about,between,and,to,from,a,half,one,hundred,million,m,bn,milliard,several,euros,"
                    + "US,dollars,$,€,US$,USD,-,–,(,),%,+,or more,kr,c,~,>,=")
                .split(",", -1))
        .list()
        .ofMaxSize(9)
        .flatMap(
            words ->
                Arbitraries.of("1", "1.234", "10", "20", "1,234", ".", ",", "\u00a0", "7,", "½")
                    .list()
                    .ofMaxSize(3)
                    .flatMap(
                        numbers -> {
                          java.util.List<String> all = new java.util.ArrayList<>(words);
                          all.addAll(numbers);
                          return Arbitraries.shuffle(all).map(each -> String.join(" ", each));
                        }));
  }

  @Property
  void parse_anyText_isAnAmountOrRefusedInPlace(@ForAll("scraps") String text) {
    try {
      AmountPhrase phrase = AmountPhrase.parse(text);
      Amount amount = phrase.amount(CurrencyPolicy.unlessNamed(USD).and((w, c) -> c.subList(0, 1)));
      assertThat(amount.number()).isEqualTo(phrase.number());
      assertThat(phrase.text()).isEqualTo(text);
    } catch (AmountPhraseException refused) {
      assertThat(refused.text()).isEqualTo(text);
      assertThat(refused.position()).isBetween(0, text.length());
      assertThat(refused.expected()).isNotEmpty();
    }
  }

  @Property
  void serialized_anyAmount_isReadBack(
      @ForAll("dollars") Amount amount, @ForAll("factors") Factor factor)
      throws IOException, ClassNotFoundException {
    assertThat(copied(amount)).isEqualTo(amount);
    assertThat(copied(factor)).isEqualTo(factor);
  }

  private static Object copied(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Property
  void roundingInterval_ofDigits_holdsWhatIsRoundedToThem(
      @ForAll("places") BigDecimal place, @ForAll("amounts") Amount amount) {
    Amount exact = Amount.of(amount.number(), Multiplier.MILLION, USD);
    BigDecimal member = member(exact.range(), place);

    assertThat(member.subtract(exact.value()).abs().compareTo(halfOfLastPlace(exact)))
        .isLessThanOrEqualTo(0);
    assertThat(exact.range().lowerBoundType()).isEqualTo(BoundType.CLOSED);
  }

  private static BigDecimal halfOfLastPlace(Amount amount) {
    int decimals =
        amount.decimals() > 0 ? amount.decimals() : amount.number().stripTrailingZeros().scale();
    return new BigDecimal("500000").scaleByPowerOfTen(-decimals);
  }

  // Columns.

  @Provide
  Arbitrary<List<Amount>> columns() {
    Arbitrary<Amount> large =
        Arbitraries.longs().map(number -> Amount.of(BigDecimal.valueOf(number, 2), USD));
    return Arbitraries.oneOf(dollars(), dollars(), large).list().ofMinSize(1).ofMaxSize(30);
  }

  @Property
  void column_rows_areTheAmounts(@ForAll("columns") List<Amount> amounts) {
    AmountColumn column = AmountColumn.of(amounts);
    for (int row = 0; row < amounts.size(); row++) {
      assertThat(column.get(row)).isEqualTo(amounts.get(row)).hasToString("" + amounts.get(row));
    }
  }

  @Property
  void column_summed_isWhatAddingGives(@ForAll("columns") List<Amount> amounts) {
    int[] rows = IntStream.range(0, amounts.size()).toArray();
    int[] groups = IntStream.of(rows).map(row -> row % 4 - 1).toArray();
    @Nullable Amount[] sums = AmountColumn.of(amounts).sums(rows, groups, 4);
    for (int group = 0; group < sums.length; group++) {
      int asked = group;
      Optional<Amount> expected =
          IntStream.of(rows)
              .filter(row -> groups[row] == asked)
              .mapToObj(amounts::get)
              .reduce(Amount::plus);
      assertThat(Optional.ofNullable(sums[group])).isEqualTo(expected);
      assertThat(String.valueOf(sums[group]))
          .isEqualTo(expected.map(Amount::toString).orElse("null"));
    }
  }

  @Property
  void column_ofTwoCurrencies_isRefusedAsAddingIs(
      @ForAll("columns") List<Amount> amounts, @ForAll("amounts") Amount other) {
    Assume.that(!other.currency().equals(USD));
    List<Amount> mixed = new ArrayList<>(amounts);
    mixed.add(amounts.size() / 2, other);
    int[] rows = IntStream.range(0, mixed.size()).toArray();
    assertThatThrownBy(() -> AmountColumn.of(mixed).sums(rows, new int[mixed.size()], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("cannot add", "USD", other.currency().code());
  }

  @Property
  void column_compared_keepsWhatTheAmountsSay(
      @ForAll("columns") List<Amount> amounts,
      @ForAll("dollars") Amount any,
      @ForAll("amounts") Amount other,
      @ForAll boolean atLeast,
      @ForAll boolean definitely) {
    AmountColumn column = AmountColumn.of(amounts);
    int[] rows = IntStream.range(0, amounts.size()).toArray();
    for (Amount threshold : List.of(any, other, amounts.get(0), amounts.get(amounts.size() - 1))) {
      int[] expected =
          IntStream.of(rows)
              .filter(
                  row -> {
                    Amount amount = amounts.get(row);
                    Certainty holds =
                        atLeast ? amount.isAtLeast(threshold) : amount.isAtMost(threshold);
                    return definitely ? holds.mustBe() : holds.mayBe();
                  })
              .toArray();
      assertThat(column.compared(rows, atLeast, threshold, definitely)).isEqualTo(expected);
    }
  }
}
