package dev.chancery.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatioTest {
  private static Ratio ratio(AmountModifier modifier) {
    return Ratio.builder()
        .factor(new BigDecimal("2.2"))
        .modifier(modifier)
        .to("figure-2023")
        .build();
  }

  @Test
  void asFactor_anyModifier_isKept() {
    assertThat(ratio(AmountModifier.EXACT).asFactor()).hasToString("2.2");
    assertThat(ratio(AmountModifier.ABOUT).asFactor()).hasToString("about 2.2");
  }

  @Test
  void asFactor_dividingAnAmount_givesTheOtherWithBounds() {
    Amount later = Amount.parse("about USD 53.7 million");

    assertThat(later.dividedBy(ratio(AmountModifier.ABOUT).asFactor()))
        .hasToString("about USD 24.4 million (-∞, ∞), at face value (23844444.44444444, 25000000)");
  }

  @Test
  void asFactor_betweenTwoNumbersOfWhichOneIsKept_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ratio(AmountModifier.BETWEEN).asFactor())
        .withMessageContaining("expected one printed number");
  }
}
