package dev.chancery.amount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.time.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountComparisonTest {
  private static AmountComparison compare(String a, String b) {
    return Amount.parse(a).comparedWith(Amount.parse(b));
  }

  @ParameterizedTest
  @CsvSource({
    // one, other,                       less,     at most,  same
    "USD 6,              USD 7,               DEFINITE, DEFINITE, NO",
    "USD 7,              USD 7,               NO,       DEFINITE, DEFINITE",
    "USD 8,              USD 7,               NO,       NO,       NO",
    "USD 53.7 million,   USD 53.7 million,    POSSIBLE, POSSIBLE, POSSIBLE",
    "USD 53.7 million,   USD 53.8 million,    DEFINITE, DEFINITE, NO",
    "USD 53.8 million,   USD 53.7 million,    NO,       NO,       NO",
    "USD 53.7 million,   USD 53.74 million,   POSSIBLE, POSSIBLE, POSSIBLE",
    "USD 53.7 million,   USD 53750000,        DEFINITE, DEFINITE, NO",
    "USD 53.7 million,   USD 53650000,        NO,       POSSIBLE, POSSIBLE",
    "between USD 1 and 5, between USD 5 and 9, POSSIBLE, DEFINITE, POSSIBLE",
    "between USD 1 and 5, USD 1,              NO,       POSSIBLE, POSSIBLE",
    "more than USD 7,    USD 7,               NO,       NO,       NO",
    "more than USD 7,    USD 6,               NO,       NO,       NO",
    "more than USD 7,    more than USD 5,     UNKNOWN,  UNKNOWN,  UNKNOWN",
    "more than USD 7,    less than USD 7,     NO,       NO,       NO",
    "less than USD 7,    more than USD 7,     DEFINITE, DEFINITE, NO",
    "at most USD 7,      at least USD 7,      UNKNOWN,  DEFINITE, UNKNOWN",
    "at least USD 7,     at most USD 7,       NO,       UNKNOWN,  UNKNOWN",
    "at least USD 7,     between USD 1 and 7, NO,       UNKNOWN,  UNKNOWN",
    "about USD 1,        USD 1000,            UNKNOWN,  UNKNOWN,  UNKNOWN",
    "about USD 1,        about USD 1,         UNKNOWN,  UNKNOWN,  UNKNOWN",
    "USD 1,              EUR 1000,            UNKNOWN,  UNKNOWN,  UNKNOWN"
  })
  void isLessIsAtMostIsSame_each_asInTable(
      String one, String other, Certainty less, Certainty atMost, Certainty same) {
    assertThat(compare(one, other).isLess()).isEqualTo(less);
    assertThat(compare(one, other).isAtMost()).isEqualTo(atMost);
    assertThat(compare(one, other).isSame()).isEqualTo(same);
    assertThat(compare(other, one).isMore()).isEqualTo(less);
    assertThat(compare(other, one).isAtLeast()).isEqualTo(atMost);
    assertThat(compare(other, one).isSame()).isEqualTo(same);
  }

  @Test
  void isAtLeast_threshold_takesItsNumberAndTheComparisonItsRange() {
    Amount amount = Amount.parse("USD 53650000");
    Amount threshold = Amount.parse("USD 53.7 million");

    assertThat(amount.isAtLeast(threshold)).isEqualTo(Certainty.NO);
    assertThat(amount.comparedWith(threshold).isAtLeast()).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void toString_always_namesBoth() {
    assertThat(compare("USD 7", "about USD 8")).hasToString("USD 7 beside about USD 8");
  }

  @Test
  void equals_comparisons_keepTheContract() {
    AmountComparison comparison = compare("USD 7", "USD 6");

    assertThat(comparison.one()).isEqualTo(Amount.parse("USD 7"));
    assertThat(comparison.other()).isEqualTo(Amount.parse("USD 6"));
    assertThat(comparison)
        .isEqualTo(compare("USD 7", "USD 6"))
        .hasSameHashCodeAs(compare("USD 7", "USD 6"))
        .isNotEqualTo(compare("USD 6", "USD 7"))
        .isNotEqualTo(compare("USD 7", "USD 5"));
  }
}
