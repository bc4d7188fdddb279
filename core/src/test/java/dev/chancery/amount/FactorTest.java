package dev.chancery.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactorTest {
  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.2             | [2.15‥2.25)",
        "2.20            | [2.195‥2.205)",
        "2               | [1.5‥2.5)",
        "10              | [5‥15)",
        "120             | [115‥125)",
        "-3              | [-3.5‥-2.5)",
        "about 2.2       | (-∞‥+∞)",
        "estimated 2.2   | (-∞‥+∞)",
        "more than 2     | (2‥+∞)",
        "at least 2      | [2‥+∞)",
        "less than 2     | (-∞‥2)",
        "at most 2       | (-∞‥2]",
        "between 2 and 3 | [2‥3]",
        "2 [2, 2]        | [2‥2]"
      })
  void range_each_isWhatIsKnown(String text, String range) {
    assertThat(Factor.parse(text).range()).hasToString(range.replace("‥", ".."));
  }

  @Test
  void rangeAtFaceValue_vague_isThatOfTheDigits() {
    assertThat(Factor.parse("about 2.2").rangeAtFaceValue())
        .isEqualTo(Range.closedOpen(number("2.15"), number("2.25")));
    assertThat(Factor.parse("more than 2.2").rangeAtFaceValue())
        .isEqualTo(Range.greaterThan(number("2.2")));
    assertThat(Factor.parse("about 2 (1, ∞)").rangeAtFaceValue())
        .isEqualTo(Range.greaterThan(number("1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15    | 1.15",
        "15.0  | 1.150",
        "20    | 1.2",
        "100   | 2",
        "120   | 2.2",
        "-3    | 0.97",
        "-50   | 0.5",
        "0     | 1.00",
        "1000  | 11 [6, 16)"
      })
  void ofPercentChange_each_isOneAndItsHundredth(BigDecimal percent, String factor) {
    assertThat(Factor.ofPercentChange(percent)).hasToString(factor);
    assertThat(Factor.ofPercentChange(percent).percentChange().number())
        .isEqualByComparingTo(percent);
    assertThat(Factor.ofPercentChange(percent).percentChange().range())
        .isEqualTo(Factor.of(percent).range());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.15              | 15",
        "2                 | 100",
        "0.97              | -3",
        "about 2.2         | about 120",
        "more than 2       | more than 100",
        "at most 0.5       | at most -50",
        "between 2 and 3   | between 100 [100, 200]",
        "1.20              | 20 [19.5, 20.5)"
      })
  void percentChange_each_isTheHundredfoldLessAHundred(String factor, String percent) {
    assertThat(Factor.parse(factor).percentChange()).hasToString(percent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.2",
        "about 2.20",
        "between 2 and 3.5",
        "at least 0",
        "-0.5",
        "2.2 [2.19, 2.21)",
        "between 2 (0, 4)",
        "about 2 (-∞, ∞), at face value [1, 3)",
        "about 2 (1, ∞)",
        "about 2 (1, ∞), at face value (1, 3)"
      })
  void parse_text_isInverseOfToString(String text) {
    assertThat(Factor.parse(text)).hasToString(text);
    assertThat(Factor.parse(text)).isEqualTo(Factor.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "USD 2",
        "2 million",
        "2x",
        "2,2",
        "two",
        "twice",
        "between 2 million and 3 million",
        "2 [1, 3",
        "about",
        "2 "
      })
  void parse_otherText_refusedNamingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Factor.parse(text))
        .withMessage(
            "'%s' is not a factor: expected a modifier if any and a number, such as 'about 2.2'",
            text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"between 2", "2 and 3", "about 2 and 3", "between 2 and 3 [2, 3]"})
  void parse_misplacedSecondNumber_refusedNamingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Factor.parse(text))
        .withMessage(
            "'%s' is not a factor: expected two numbers after 'between', and one otherwise", text);
  }

  @Test
  void parse_emptyRange_refusedNamingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Factor.parse("2 (3, 3)"))
        .withMessage("'2 (3, 3)' is not a factor: expected a range that holds a number");
  }

  @Test
  void between_notTheSmallerFirst_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Factor.between(number("3"), number("2")))
        .withMessage("a factor between 3 and 2: expected the smaller number first");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Factor.between(number("2"), number("2.0")));
  }

  @Test
  void with_modifier_keepsTheNumber() {
    Factor factor = Factor.of(number("2.2")).with(AmountModifier.MORE_THAN);

    assertThat(factor).hasToString("more than 2.2");
    assertThat(factor.number()).isEqualTo(number("2.2"));
    assertThat(factor.modifier()).isEqualTo(AmountModifier.MORE_THAN);
    assertThat(factor.upTo()).isEmpty();
    assertThat(Factor.between(number("2"), number("3")).upTo()).hasValue(number("3"));
  }

  @Test
  void with_notOnePrintedNumber_refused() {
    for (String text : new String[] {"between 2 and 3", "2 [1, 3]"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Factor.parse(text).with(AmountModifier.ABOUT))
          .withMessageContaining("'" + text + "' cannot become 'ABOUT'");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Factor.of(number("2")).with(AmountModifier.BETWEEN));
  }

  @Test
  void equals_always_isByValue() {
    EqualsVerifier.forClass(Factor.class)
        .withPrefabValues(Range.class, Range.closed(1, 2), Range.open(3, 4))
        .suppress(Warning.BIGDECIMAL_EQUALITY) // 2.20 times is not 2.2 times
        .suppress(Warning.STRICT_HASHCODE) // equal ranges may have different hashes
        .verify();
  }
}
