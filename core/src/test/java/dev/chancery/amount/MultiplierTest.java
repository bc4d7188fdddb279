package dev.chancery.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiplierTest {
  @ParameterizedTest
  @CsvSource({
    "ONE, 1",
    "THOUSAND, 1000",
    "MILLION, 1000000",
    "BILLION, 1000000000",
    "TRILLION, 1000000000000"
  })
  void factor_each_isOfTheShortScale(Multiplier multiplier, BigDecimal factor) {
    assertThat(multiplier.factor()).isEqualTo(factor);
  }
}
