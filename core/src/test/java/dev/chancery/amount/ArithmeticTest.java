package dev.chancery.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences, products, quotients and ratios of amounts; sums are in {@link AmountTest}. */
class ArithmeticTest {
  private static Amount amount(String text) {
    return Amount.parse(text);
  }

  private static void assertReadBack(Amount amount) {
    assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
    assertThat(Amount.parse(amount.toString()).rangeAtFaceValue())
        .isEqualTo(amount.rangeAtFaceValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 53.7 million          | [53650000, 53750000)",
        "about USD 53.7 million    | [53650000, 53750000)",
        "estimated USD 300 million | [250000000, 350000000)",
        "about USD 53700000        | [53650000, 53750000)",
        "about USD 7.25            | [7.245, 7.255)",
        "USD 53700000              | [53700000, 53700000]",
        "more than USD 7 million   | (7000000, ∞)",
        "at most USD 7 million     | (-∞, 7000000]",
        "between USD 7 and 9       | [7, 9]",
        "about USD 3 (-∞, ∞)       | (-∞, ∞)",
        "about USD 3 (-∞, ∞), at face value [2, 4) | [2, 4)"
      })
  void rangeAtFaceValue_each_takesTheDigitsAtTheirWord(String text, String range) {
    Amount written =
        Amount.result(
            AmountModifier.EXACT,
            BigDecimal.ZERO,
            Multiplier.ONE,
            Currency.of("USD"),
            amount(text).rangeAtFaceValue(),
            null);
    assertThat(written).hasToString("USD 0 " + range);
    assertThat(amount(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about USD 53.7 million | about USD 24.4 million"
            + " | about USD 78.1 million (-∞, ∞), at face value [78000000, 78200000)",
        "about USD 53.7 million | USD 1 million"
            + " | about USD 54.7 million (-∞, ∞), at face value [54150000, 55250000)",
        "about USD 1 million    | more than USD 2 million"
            + " | about USD 3 million (-∞, ∞), at face value (2500000, ∞)",
        "about USD 5            | USD 2              | about USD 7 (-∞, ∞)"
      })
  void plus_vagueAmounts_addsWhatTheirDigitsSay(String a, String b, String sum) {
    assertThat(amount(a).plus(amount(b))).hasToString(sum);
    assertThat(amount(b).plus(amount(a))).hasToString(sum);
    assertReadBack(amount(a).plus(amount(b)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 3                | USD 2              | USD 1 [1, 1]",
        "USD 2                | USD 3              | USD -1 [-1, -1]",
        "USD 241.3 million    | USD 23 million     | USD 218.3 million (217750000, 218850000)",
        "USD 53.7 million     | USD 53.7 million   | USD 0.0 million (-100000, 100000)",
        "USD 1 million        | USD 2 thousand     | USD 998000 (497500, 1498500)",
        "more than USD 7      | USD 2              | more than USD 5 (5, ∞)",
        "more than USD 7      | less than USD 2    | more than USD 5 (5, ∞)",
        "more than USD 7      | more than USD 2    | about USD 5 (-∞, ∞)",
        "at least USD 7       | at most USD 2      | at least USD 5 [5, ∞)",
        "at most USD 7        | at least USD 2     | at most USD 5 (-∞, 5]",
        "less than USD 7      | at least USD 2     | less than USD 5 (-∞, 5)",
        "USD 7                | more than USD 2    | less than USD 5 (-∞, 5)",
        "between USD 7 and 9  | USD 2              | between USD 5 [5, 7]",
        "between USD 7 and 9  | between USD 1 and 4| between USD 3 [3, 8]",
        "USD 10               | between USD 1 and 4| between USD 6 [6, 9]",
        "USD 10               | between USD 4 [4, 7] | between USD 3 [3, 6]",
        "USD 10 million | between USD 4 million [4000000, 7500000]"
            + " | between USD 2.5 million [-2500000, 11000000)",
        "about USD 3 million  | USD 1 million"
            + " | about USD 2 million (-∞, ∞), at face value (1000000, 3000000)",
        "about USD 5          | USD 2              | about USD 3 (-∞, ∞)"
      })
  void minus_each_subtractsBoundsAndKeepsDoubt(String a, String b, String difference) {
    assertThat(amount(a).minus(amount(b))).hasToString(difference);
    assertReadBack(amount(a).minus(amount(b)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 7                | 3    | USD 21 [21, 21]",
        "USD 7.25             | 2    | USD 14.50 [14.5, 14.5]",
        "USD 53.7 million     | 3    | USD 161.1 million [160950000, 161250000)",
        "USD 53.7 million     | -1   | USD -53.7 million (-53750000, -53650000]",
        "USD 53.7 million     | 0    | USD 0.0 million [0, 0]",
        "about USD 7 million  | 2    | about USD 14 million (-∞, ∞), at face value"
            + " [13000000, 15000000)",
        "about USD 7          | 0    | about USD 0 [0, 0]",
        "more than USD 7      | 2    | more than USD 14 (14, ∞)",
        "more than USD 7      | -2   | less than USD -14 (-∞, -14)",
        "at least USD 7       | -2   | at most USD -14 (-∞, -14]",
        "at least USD 7       | 0    | USD 0 [0, 0]",
        "less than USD 7      | 0.5  | less than USD 3.5 (-∞, 3.5)",
        "between USD 7 and 9  | 2    | between USD 14 [14, 18]",
        "between USD 7 and 9  | -2   | between USD -18 [-18, -14]"
      })
  void times_exactNumber_multipliesBounds(String amount, BigDecimal number, String product) {
    assertThat(amount(amount).times(number)).hasToString(product);
    assertReadBack(amount(amount).times(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 8                | 2    | USD 4 [4, 4]",
        "USD 10               | 3    | USD 3.333333333333333 (3.333333333333333,"
            + " 3.333333333333334)",
        "USD -10              | 3    | USD -3.333333333333333 (-3.333333333333334,"
            + " -3.333333333333333)",
        "USD 241.3 million    | 7    | USD 34.471 million (34464285.71428571, 34478571.42857143)",
        "USD 53.7 million     | 2    | USD 26.85 million [26825000, 26875000)",
        "more than USD 7      | 2    | more than USD 3.5 (3.5, ∞)",
        "at most USD 7        | -2   | at least USD -3.5 [-3.5, ∞)",
        "between USD 7 and 9  | 4    | between USD 1.75 [1.75, 2.25]"
      })
  void dividedBy_exactNumber_dividesBounds(String amount, BigDecimal number, String quotient) {
    assertThat(amount(amount).dividedBy(number)).hasToString(quotient);
    assertReadBack(amount(amount).dividedBy(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 53.65 * 2.15 = 115.3475, 53.75 * 2.25 = 120.9375
        "USD 53.7 million       | 2.2           | USD 118.1 million [115347500, 120937500)",
        "about USD 53.7 million | about 2.2     | about USD 118.1 million (-∞, ∞),"
            + " at face value [115347500, 120937500)",
        "USD 53.7 million       | about 2.2     | about USD 118.1 million (-∞, ∞),"
            + " at face value [115347500, 120937500)",
        "estimated USD 53.7 million | 2.2       | estimated USD 118.1 million (-∞, ∞),"
            + " at face value [115347500, 120937500)",
        "more than USD 7        | 2.2           | more than USD 15.4 (15.05, ∞)",
        "at least USD 7         | at least 2    | at least USD 14 [14, ∞)",
        "at least USD 7         | more than 2   | more than USD 14 (14, ∞)",
        "at least USD 7         | less than 2   | about USD 14 (-∞, ∞)",
        "between USD 7 and 9    | between 2 and 3 | between USD 14 [14, 27]",
        "between USD 7 and 9    | between -3 and -2 | between USD -27 [-27, -14]",
        "USD 7                  | between 2 and 3 | between USD 14 [14, 21]",
        // The bounds are -0.5 million, which it may be, times 3 and -3.
        "USD 0 million          | between -3 and 3 | between USD 0 million [-1500000, 1500000]",
        "USD 10 million         | 1.15 | USD 12 million [5725000, 17325000)"
      })
  void times_factor_multipliesBounds(String amount, String factor, String product) {
    assertThat(amount(amount).times(Factor.parse(factor))).hasToString(product);
    assertReadBack(amount(amount).times(Factor.parse(factor)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 53.65 / 2.25 = 23.844…, 53.75 / 2.15 = 25
        "about USD 53.7 million | about 2.2     | about USD 24.4 million (-∞, ∞),"
            + " at face value (23844444.44444444, 25000000)",
        "USD 53.7 million       | 2.2           | USD 24.4 million (23844444.44444444, 25000000)",
        "more than USD 7        | between 2 and 4 | more than USD 3.5 (1.75, ∞)",
        "at most USD 8          | between 2 and 4 | at most USD 4 (-∞, 4]",
        "at least USD 8         | at most 2     | about USD 4 (-∞, ∞)",
        "USD 8                  | at least 2    | between USD 4 (0, 4]",
        "between USD 7 and 9    | at least 2    | between USD 3.5 (0, 4.5]",
        // a divisor that may come near zero, on one side or on both
        "USD 8                  | between 0 and 2 | refused",
        "USD 8                  | 2 (0, 4]      | at least USD 4 [2, ∞)",
        "USD 8                  | 2 [0, 4]      | at least USD 4 [2, ∞)",
        "USD -8                 | 2 (0, 4]      | at most USD -4 (-∞, -2]",
        "USD 8                  | -2 [-4, 0)    | at most USD -4 (-∞, -2]",
        "USD 8                  | 2 [-1, 4]     | about USD 4 (-∞, ∞)",
        "USD 0                  | 2 [-1, 4]     | USD 0 [0, 0]",
        "USD 8                  | 0             | refused"
      })
  void dividedBy_factor_dividesBounds(String amount, String factor, String quotient) {
    if (quotient.equals("refused")) {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> amount(amount).dividedBy(Factor.parse(factor)))
          .withMessage("cannot divide '%s' by zero", amount);
    } else {
      assertThat(amount(amount).dividedBy(Factor.parse(factor))).hasToString(quotient);
      assertReadBack(amount(amount).dividedBy(Factor.parse(factor)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 8                 | USD 2              | 4 [4, 4]",
        "USD 2 million         | USD 1 thousand     | 2000 (1000, 5000)",
        "EUR 53.7 million      | EUR 24.4 million   | 2.201 (2.194274028629856,"
            + " 2.207392197125257)",
        "about USD 53.7 million| USD 24.4 million   | about 2.201 (-∞, ∞),"
            + " at face value (2.194274028629856, 2.207392197125257)",
        "more than USD 8       | USD 2              | more than 4",
        "USD 8                 | more than USD 2    | between 4 (0, 4)",
        "USD 8                 | less than USD 2    | about 4 (-∞, ∞), at face value (-∞, ∞)",
        "between USD 6 and 8   | between USD 2 and 3| between 2 [2, 4]"
      })
  void ratioTo_each_dividesBounds(String a, String b, String ratio) {
    Factor factor = amount(a).ratioTo(amount(b));

    assertThat(factor).hasToString(ratio);
    assertThat(Factor.parse(ratio)).isEqualTo(factor);
  }

  @Test
  void percentChange_betweenTwoAmounts_hasBounds() {
    Amount before = amount("USD 20 million");
    Amount after = amount("USD 24.0 million");

    // 23.95 / 25 = 0.958, 24.05 / 15 = 1.603…
    assertThat(after.ratioTo(before)).hasToString("1.2 (0.958, 1.603333333333334)");
    assertThat(after.ratioTo(before).percentChange()).hasToString("20 (-4.2, 60.3333333333334)");
  }

  @Test
  void times_percentChange_givesTheLaterAmount() {
    // [19.95, 20.05) * [1.145, 1.155)
    assertThat(amount("USD 20.0 million").times(Factor.ofPercentChange(new BigDecimal("15"))))
        .hasToString("USD 23.00 million [22842750, 23157750)");
  }

  @Test
  void arithmetic_twoCurrencies_refusedNamingBoth() {
    Amount dollars = amount("USD 7");
    Amount euros = amount("EUR 7");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> dollars.minus(euros))
        .withMessage("cannot subtract USD and EUR: nothing is converted silently");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> euros.ratioTo(dollars))
        .withMessage("cannot compare EUR and USD: nothing is converted silently");
  }

  @Test
  void ratioTo_zero_refused() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> amount("USD 7").ratioTo(amount("USD 0 million")))
        .withMessage("cannot divide 'USD 7' by 'USD 0 million', which is zero");
    assertThat(amount("USD 7").ratioTo(amount("between USD 0 and 7"))).hasToString("at least 1");
  }

  @Test
  void times_again_keepsTextsThatAreReadBack() {
    Amount amount = amount("about USD 9.87654321 trillion");
    Factor factor = Factor.parse("9876.54321");
    for (int i = 0; i < 20; i++) {
      amount = amount.times(factor);
      assertReadBack(amount);
      assertThat(amount.rangeAtFaceValue().contains(amount.value())).isTrue();
    }
  }

  @Test
  void results_moreDigitsThanAnAmountHas_refused() {
    Amount large = amount("USD " + "9".repeat(100));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> large.plus(large))
        .withMessageContaining("expected at most 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> amount("USD -" + "9".repeat(100)).minus(large))
        .withMessageContaining("expected at most 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> large.dividedBy(new BigDecimal("0.1")))
        .withMessageContaining("expected at most 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> large.ratioTo(amount("USD 0.1")))
        .withMessageContaining("expected at most 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> large.times(BigDecimal.TEN))
        .withMessageContaining("expected at most 100");
  }

  @Test
  void dividedBy_manyTimes_movesBoundsOutward() {
    Amount amount = amount("USD 1");
    for (int i = 0; i < 400; i++) {
      amount = amount.dividedBy(new BigDecimal("7"));
      assertReadBack(amount);
      assertThat(amount.range().contains(BigDecimal.ZERO)).isFalse();
      if (amount.decimals() > 90) {
        return;
      }
    }
    throw new AssertionError("expected the decimals to grow");
  }
}
