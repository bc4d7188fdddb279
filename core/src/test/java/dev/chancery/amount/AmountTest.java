package dev.chancery.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import dev.chancery.time.Certainty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
  private static final Currency USD = Currency.of("USD");
  private static final Currency EUR = Currency.of("EUR");

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  /** Writes a range in units of the currency, without zeros that say nothing. */
  private static String written(Range<BigDecimal> range) {
    String from =
        range.hasLowerBound()
            ? range.lowerBoundType() + " " + plain(range.lowerEndpoint())
            : "none";
    String to =
        range.hasUpperBound()
            ? plain(range.upperEndpoint()) + " " + range.upperBoundType()
            : "none";
    return from + " to " + to;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  // Making amounts.

  @ParameterizedTest
  @CsvSource({
    "241.3, MILLION,  241300000,     1, USD 241.3 million",
    "53.70, MILLION,  53700000,      2, USD 53.70 million",
    "300,   MILLION,  300000000,     0, USD 300 million",
    "1.25,  BILLION,  1250000000,    2, USD 1.25 billion",
    "2,     TRILLION, 2000000000000, 0, USD 2 trillion",
    "12.5,  THOUSAND, 12500,         1, USD 12.5 thousand",
    "7,     ONE,      7,             0, USD 7",
    "7.25,  ONE,      7.25,          2, USD 7.25",
    "7.00,  ONE,      7,             2, USD 7.00",
    "0,     MILLION,  0,             0, USD 0 million",
    "-3.5,  MILLION,  -3500000,      1, USD -3.5 million",
    "3E+2,  MILLION,  300000000,     0, USD 300 million",
    "0.001, THOUSAND, 1,             3, USD 0.001 thousand"
  })
  void of_numberAndMultiplier_keepsWhatIsPrinted(
      BigDecimal printed, Multiplier multiplier, BigDecimal value, int decimals, String text) {
    Amount amount = Amount.of(printed, multiplier, USD);

    assertThat(amount.value()).isEqualTo(value);
    assertThat(amount.number()).isEqualByComparingTo(printed);
    assertThat(amount.decimals()).isEqualTo(decimals);
    assertThat(amount.multiplier()).isEqualTo(multiplier);
    assertThat(amount.currency()).isEqualTo(USD);
    assertThat(amount.modifier()).isEqualTo(AmountModifier.EXACT);
    assertThat(amount).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"1E99, 1E100", "1E-100, 1E-101"})
  void of_aHundredDigits_areTheMost(BigDecimal most, BigDecimal more) {
    Currency dollar = Currency.of("USD");

    assertThat(Amount.of(most, dollar).value()).isEqualByComparingTo(most);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.of(more, dollar))
        .withMessageContaining("a number of 101 digits before or after the decimal point");
  }

  @Test
  void of_valueOnly_isPrintedInFull() {
    assertThat(Amount.of(number("241300000"), USD))
        .isEqualTo(Amount.of(number("241300000"), Multiplier.ONE, USD));
  }

  @Test
  void between_twoNumbers_keepsBoth() {
    Amount amount = Amount.between(number("10"), number("20.5"), Multiplier.MILLION, EUR);

    assertThat(amount.modifier()).isEqualTo(AmountModifier.BETWEEN);
    assertThat(amount.value()).isEqualTo(number("10000000"));
    assertThat(written(amount.range())).isEqualTo("CLOSED 10000000 to 20500000 CLOSED");
    assertThat(amount).hasToString("between EUR 10 million and 20.5 million");
  }

  @ParameterizedTest
  @CsvSource({"20, 10", "10, 10", "10, 10.0"})
  void between_notTheSmallerFirst_refused(BigDecimal lowest, BigDecimal highest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.between(lowest, highest, Multiplier.ONE, EUR))
        .withMessage(
            "an amount between %s and %s: expected the smaller number first", lowest, highest);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BETWEEN")
  void with_modifier_keepsTheNumber(AmountModifier modifier) {
    Amount amount = Amount.of(number("7.5"), Multiplier.MILLION, USD).with(modifier);

    assertThat(amount.modifier()).isEqualTo(modifier);
    assertThat(amount.number()).isEqualTo(number("7.5"));
    assertThat(amount.value()).isEqualTo(number("7500000"));
    assertThat(amount.with(AmountModifier.EXACT))
        .isEqualTo(Amount.of(number("7.5"), Multiplier.MILLION, USD));
  }

  @Test
  void with_notOnePrintedNumber_refused() {
    Amount seven = Amount.parse("USD 7");
    Amount between = Amount.parse("between USD 7 and 8");
    Amount sum = seven.plus(seven);

    assertThatIllegalArgumentException().isThrownBy(() -> seven.with(AmountModifier.BETWEEN));
    assertThatIllegalArgumentException().isThrownBy(() -> between.with(AmountModifier.ABOUT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sum.with(AmountModifier.ABOUT))
        .withMessageContaining(sum.toString())
        .withMessageContaining("expected one printed number");
  }

  // Text.

  static List<String> texts() {
    return List.of(
        "USD 241.3 million",
        "about USD 53.7 million",
        "more than USD 7 million",
        "at least USD 7 million",
        "less than EUR 1.50",
        "at most EUR 2 billion",
        "estimated EUR 300 million",
        "between EUR 10 million and 20 million",
        "between EUR 10.50 and 20",
        "SUR 12",
        "USD 0",
        "USD -3.5 million",
        "USD 7.00 thousand",
        "USD 1 trillion",
        "USD 3 [3, 3]",
        "USD 264.3 million [263750000, 264850000)",
        "more than USD 14 million (14000000, ∞)",
        "less than USD 14 million (-∞, 14000000)",
        "at most USD 14 (-∞, 14]",
        "about USD 14 (-∞, ∞)",
        "between EUR 30 million [30000000, 50000000]");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void parse_text_isInverseOfToString(String text) {
    assertThat(Amount.parse(text)).hasToString(text);
    assertThat(Amount.parse(Amount.parse(text).toString())).isEqualTo(Amount.parse(text));
  }

  /** Amounts of every kind and their sums. */
  static List<Amount> generatedAmounts() {
    Random random = new Random(4217);
    List<Amount> amounts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      BigDecimal printed = BigDecimal.valueOf(1 + random.nextInt(10_000), random.nextInt(4));
      Multiplier multiplier = List.of(Multiplier.values()).get(random.nextInt(5));
      AmountModifier modifier = List.of(AmountModifier.values()).get(random.nextInt(8));
      amounts.add(
          modifier == AmountModifier.BETWEEN
              ? Amount.between(printed, printed.add(BigDecimal.TEN), multiplier, USD)
              : Amount.of(printed, multiplier, USD).with(modifier));
    }
    for (int i = 0; i + 1 < 200; i++) {
      amounts.add(amounts.get(i).plus(amounts.get(i + 1)));
    }
    return amounts;
  }

  @ParameterizedTest
  @MethodSource("generatedAmounts")
  void toString_anyAmount_isReadBackEqual(Amount amount) {
    assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
    assertThat(Amount.parse(amount.toString()).range()).isEqualTo(amount.range());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "USD",
        "53.7",
        "$53.7 million",
        "53.7 million USD",
        "USD53.7",
        "USD  53.7",
        "USD 53,7 million",
        "USD 53.7 Million",
        "USD 53.7 millions",
        "USD 53.7  million",
        "USD 53.7 million ",
        " USD 53.7 million",
        "About USD 53.7 million",
        "about  USD 7",
        "over USD 7 million",
        "about",
        "about USD",
        "USD .5",
        "USD 5.",
        "USD 1e6",
        "USD +5",
        "USD 1,000",
        "USD 1 000",
        "USD --5",
        "usd 5",
        "US 5",
        "USDX 5",
        "USD 5 [1, 2",
        "USD 5 [1; 2]",
        "USD 5 []",
        "USD 5 [1,2]",
        "USD ٥",
        "USD 5 and 6 and 7",
        "USD NaN",
        "USD ∞",
        "about more than USD 5",
        "USD 5\n"
      })
  void parse_otherText_refusedNamingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.parse(text))
        .withMessageStartingWith("'" + text + "' is not an amount: expected ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "over USD 7 million|more than USD 7 million",
        "7 million USD|USD 7 million",
        "about 5 bn euros|about EUR 5 billion"
      })
  void parse_wordsOfAText_asksForWhatTheyMean(String text, String meant) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.parse(text))
        .withMessageEndingWith("; did you mean '" + meant + "'?");
    assertThat(Amount.parse(meant)).hasToString(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$7 million", "7 million", "much money"})
  void parse_wordsThatNameNoCurrency_asksForNothing(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.parse(text))
        .withMessageEndingWith(" such as 'about USD 53.7 million'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "between USD 5",
        "USD 5 and 6",
        "about USD 5 and 6",
        "between USD 5 million and 6 billion",
        "between USD 5 and 6 million",
        "between USD 5 million and 6",
        "between USD 5 and 6 [11, 12]"
      })
  void parse_misplacedSecondNumber_refusedNamingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.parse(text))
        .withMessage(
            "'%s' is not an amount: expected two numbers with the same multiplier after 'between',"
                + " and one otherwise",
            text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 5 [6, 4]", "USD 5 (5, 5)", "USD 5 [5, 5)", "USD 5 (5, 5]"})
  void parse_emptyRange_refusedNamingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.parse(text))
        .withMessage("'%s' is not an amount: expected a range that holds a number", text);
  }

  @Test
  void parse_unknownCurrency_refusedNamingIt() {
    assertThatExceptionOfType(UnknownCurrencyException.class)
        .isThrownBy(() -> Amount.parse("about ABC 7 million"))
        .withMessageContaining("'ABC'");
  }

  @Test
  void parse_betweenReversed_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.parse("between EUR 20 and 10"))
        .withMessageContaining("smaller number first");
  }

  @Test
  void parse_hugeText_refusedWithShortMessage() {
    for (String text :
        List.of("USD " + "1".repeat(1 << 20), "A".repeat(1 << 20), " ".repeat(1 << 20))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Amount.parse(text))
          .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(500));
    }
  }

  // Ranges.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 53.7 million           | CLOSED 53650000 to 53750000 OPEN",
        "USD 53.70 million          | CLOSED 53695000 to 53705000 OPEN",
        "USD 54 million             | CLOSED 53500000 to 54500000 OPEN",
        "USD 50 million             | CLOSED 45000000 to 55000000 OPEN",
        "USD 50.0 million           | CLOSED 49950000 to 50050000 OPEN",
        "USD 300 million            | CLOSED 250000000 to 350000000 OPEN",
        "USD 310 million            | CLOSED 305000000 to 315000000 OPEN",
        "USD 300.0 million          | CLOSED 299950000 to 300050000 OPEN",
        "USD 1 billion              | CLOSED 500000000 to 1500000000 OPEN",
        "USD 2.5 trillion           | CLOSED 2450000000000 to 2550000000000 OPEN",
        "USD 12 thousand            | CLOSED 11500 to 12500 OPEN",
        "USD 241300000              | CLOSED 241300000 to 241300000 CLOSED",
        "USD 7.25                   | CLOSED 7.25 to 7.25 CLOSED",
        "about USD 53.7 million     | none to none",
        "estimated USD 300 million  | none to none",
        "more than USD 7 million    | OPEN 7000000 to none",
        "at least USD 7 million     | CLOSED 7000000 to none",
        "less than USD 7 million    | none to 7000000 OPEN",
        "at most USD 7 million      | none to 7000000 CLOSED",
        "between USD 7 million and 9 million | CLOSED 7000000 to 9000000 CLOSED"
      })
  void range_each_isWhatIsKnown(String text, String expected) {
    assertThat(written(Amount.parse(text).range())).isEqualTo(expected);
  }

  // Thresholds.

  @ParameterizedTest
  @CsvSource({
    "USD 7,                     USD 7, DEFINITE, DEFINITE",
    "USD 8,                     USD 7, DEFINITE, NO",
    "USD 6,                     USD 7, NO,       DEFINITE",
    "USD 53.7 million,          USD 53.65 million, DEFINITE, POSSIBLE",
    "USD 53.7 million,          USD 53.7 million,  POSSIBLE, POSSIBLE",
    "USD 53.7 million,          USD 53.75 million, NO,       DEFINITE",
    "USD 53.7 million,          USD 60 million,    NO,       DEFINITE",
    "USD 300 million,           USD 320 million,   POSSIBLE, POSSIBLE",
    "USD 300 million,           USD 249 million,   DEFINITE, NO",
    "more than USD 7,           USD 7,    DEFINITE, NO",
    "more than USD 7,           USD 8,    UNKNOWN,  UNKNOWN",
    "more than USD 7,           USD 6,    DEFINITE, NO",
    "at least USD 7,            USD 7,    DEFINITE, UNKNOWN",
    "at least USD 7,            USD 6,    DEFINITE, NO",
    "at least USD 7,            USD 8,    UNKNOWN,  UNKNOWN",
    "less than USD 7,           USD 7,    NO,       DEFINITE",
    "less than USD 7,           USD 6,    UNKNOWN,  UNKNOWN",
    "less than USD 7,           USD 8,    NO,       DEFINITE",
    "at most USD 7,             USD 7,    UNKNOWN,  DEFINITE",
    "at most USD 7,             USD 8,    NO,       DEFINITE",
    "about USD 7,               USD 7,    UNKNOWN,  UNKNOWN",
    "about USD 7,               USD 7000, UNKNOWN,  UNKNOWN",
    "estimated USD 7,           USD 1,    UNKNOWN,  UNKNOWN",
    "between USD 7 and 9,       USD 7,    DEFINITE, POSSIBLE",
    "between USD 7 and 9,       USD 9,    POSSIBLE, DEFINITE",
    "between USD 7 and 9,       USD 8,    POSSIBLE, POSSIBLE",
    "between USD 7 and 9,       USD 10,   NO,       DEFINITE",
    "USD 7,                     EUR 7,    UNKNOWN,  UNKNOWN",
    "USD 7,                     EUR 1,    UNKNOWN,  UNKNOWN",
    "USD 7,                     more than USD 7, DEFINITE, DEFINITE"
  })
  void isAtLeastIsAtMost_each_asInTable(
      String text, String threshold, Certainty atLeast, Certainty atMost) {
    assertThat(Amount.parse(text).isAtLeast(Amount.parse(threshold))).isEqualTo(atLeast);
    assertThat(Amount.parse(text).isAtMost(Amount.parse(threshold))).isEqualTo(atMost);
  }

  /** Every tenth that a range holds is tried, which is enough for ranges that end on tenths. */
  @Test
  void isAtLeastIsAtMost_boundedAmounts_agreeWithEveryValueInRange() {
    List<Amount> amounts =
        List.of(
            Amount.parse("USD 5"),
            Amount.parse("between USD 3 and 6"),
            Amount.parse("USD 5 [3, 6]"),
            Amount.parse("USD 5 (3, 6)"),
            Amount.parse("USD 5 [3, 6)"),
            Amount.parse("USD 5 (3, 6]"));
    for (Amount amount : amounts) {
      for (int threshold = 0; threshold <= 9; threshold++) {
        int above = 0;
        int below = 0;
        int values = 0;
        for (int tenths = 0; tenths <= 90; tenths++) {
          if (amount.range().contains(BigDecimal.valueOf(tenths, 1))) {
            values++;
            above += tenths >= threshold * 10 ? 1 : 0;
            below += tenths <= threshold * 10 ? 1 : 0;
          }
        }
        Amount limit = Amount.of(BigDecimal.valueOf(threshold), USD);

        assertThat(amount.isAtLeast(limit))
            .as(amount + " >= " + limit)
            .isEqualTo(of(above, values));
        assertThat(amount.isAtMost(limit)).as(amount + " <= " + limit).isEqualTo(of(below, values));
      }
    }
  }

  private static Certainty of(int found, int all) {
    return found == all ? Certainty.DEFINITE : found == 0 ? Certainty.NO : Certainty.POSSIBLE;
  }

  // Equality of what is meant.

  @ParameterizedTest
  @CsvSource({
    "USD 53.7 million,       USD 53.70 million,       true",
    "USD 53.7 million,       USD 53740000,            true",
    "USD 53.7 million,       USD 53750000,            false",
    "USD 53.7 million,       USD 53.8 million,        false",
    "USD 7,                  about USD 900,           true",
    "USD 7,                  EUR 7,                   false",
    "about USD 7,            about EUR 7,             false",
    "more than USD 7,        USD 7,                   false",
    "at least USD 7,         USD 7,                   true",
    "at least USD 7,         at most USD 7,           true",
    "more than USD 7,        at most USD 7,           false",
    "more than USD 7,        less than USD 7,         false",
    "between USD 7 and 9,    between USD 9 and 10,    true",
    "between USD 7 and 8,    between USD 9 and 10,    false"
  })
  void mayEqual_each_asInTable(String a, String b, boolean expected) {
    assertThat(Amount.parse(a).mayEqual(Amount.parse(b))).isEqualTo(expected);
    assertThat(Amount.parse(b).mayEqual(Amount.parse(a))).isEqualTo(expected);
  }

  // Sums.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 1                | USD 2              | USD 3 [3, 3]",
        "USD 241.3 million    | USD 23 million     | USD 264.3 million [263750000, 264850000)",
        "USD 1 million        | USD 2 thousand     | USD 1002000 [501500, 1502500)",
        "about USD 1          | USD 2              | about USD 3 (-∞, ∞)",
        "about USD 1          | about USD 2        | about USD 3 (-∞, ∞)",
        "estimated USD 1      | USD 2              | estimated USD 3 (-∞, ∞)",
        "estimated USD 1      | about USD 2        | about USD 3 (-∞, ∞)",
        "more than USD 7      | USD 1              | more than USD 8 (8, ∞)",
        "more than USD 7      | more than USD 1    | more than USD 8 (8, ∞)",
        "at least USD 7       | at least USD 1     | at least USD 8 [8, ∞)",
        "at least USD 7       | more than USD 1    | more than USD 8 (8, ∞)",
        "at most USD 7        | at most USD 1      | at most USD 8 (-∞, 8]",
        "at most USD 7        | less than USD 1    | less than USD 8 (-∞, 8)",
        "more than USD 7      | less than USD 1    | about USD 8 (-∞, ∞)",
        "between USD 1 and 2  | between USD 3 and 5 | between USD 4 [4, 7]",
        "between USD 1 and 2  | USD 3              | between USD 4 [4, 5]"
      })
  void plus_each_addsBoundsAndKeepsDoubt(String a, String b, String sum) {
    assertThat(Amount.parse(a).plus(Amount.parse(b))).hasToString(sum);
    assertThat(Amount.parse(b).plus(Amount.parse(a))).hasToString(sum);
  }

  @Test
  void plus_threeAmounts_isAssociative() {
    List<Amount> amounts = generatedAmounts().subList(0, 60);
    for (int i = 0; i + 2 < amounts.size(); i++) {
      Amount a = amounts.get(i);
      Amount b = amounts.get(i + 1);
      Amount c = amounts.get(i + 2);

      assertThat(written(a.plus(b).plus(c).range())).isEqualTo(written(a.plus(b.plus(c)).range()));
      assertThat(a.plus(b).plus(c).value()).isEqualByComparingTo(a.plus(b.plus(c)).value());
    }
  }

  @Test
  void plus_otherCurrency_refusedNamingBoth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.parse("USD 7").plus(Amount.parse("EUR 7")))
        .withMessage("cannot add USD and EUR: nothing is converted silently");
  }

  // Equality of what is printed.

  @Test
  void equals_printedDifferently_isNotEqual() {
    Amount amount = Amount.parse("USD 53.7 million");

    assertThat(amount).isEqualTo(Amount.of(number("53.7"), Multiplier.MILLION, USD));
    assertThat(amount).isNotEqualTo(Amount.parse("about USD 53.7 million"));
    assertThat(amount).isNotEqualTo(Amount.parse("USD 53.70 million"));
    assertThat(amount).isNotEqualTo(Amount.parse("USD 53700000"));
    assertThat(amount).isNotEqualTo(Amount.parse("EUR 53.7 million"));
    assertThat(Amount.parse("USD 3")).isNotEqualTo(Amount.parse("USD 3 [3, 3]"));
  }

  @Test
  void hashCode_sumsWhoseRangesAreWrittenDifferently_isTheSameIfEqual() {
    assertThat(Amount.parse("USD 3 [3.0, 3]"))
        .isEqualTo(Amount.parse("USD 3 [3, 3]"))
        .hasSameHashCodeAs(Amount.parse("USD 3 [3, 3]"));
  }

  @Test
  void equals_always_isByValue() {
    EqualsVerifier.forClass(Amount.class)
        .withPrefabValues(Range.class, Range.closed(1, 2), Range.open(3, 4))
        .suppress(Warning.BIGDECIMAL_EQUALITY) // 53.70 million is not 53.7 million
        .suppress(Warning.STRICT_HASHCODE) // equal ranges may have different hashes
        .verify();
  }
}
