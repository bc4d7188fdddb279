package dev.chancery.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTest {
  @ParameterizedTest
  @ValueSource(strings = {"USD", "EUR", "AZN", "GBP", "AED", "ZWG", "XDR", "XAD"})
  void of_present_isNotHistorical(String code) {
    Currency currency = Currency.of(code);

    assertThat(currency.code()).isEqualTo(code);
    assertThat(currency).hasToString(code);
    assertThat(currency.isHistorical()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUR", "ESP", "XEU", "AZM", "AYM", "ADP", "DEM", "ZWR", "HRK", "XRE"})
  void of_historical_isKnownAsSuch(String code) {
    assertThat(Currency.of(code).code()).isEqualTo(code);
    assertThat(Currency.of(code).isHistorical()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "US", "USDE", "usd", "Usd", "ABC", "XYZ", "US ", " US", "SD ", "D E", "$", "U$D",
        "840", "USD EUR", "ＵＳＤ"
      })
  void of_unknown_refusedNamingIt(String code) {
    UnknownCurrencyException refused =
        catchThrowableOfType(UnknownCurrencyException.class, () -> Currency.of(code));

    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no currency has the code '%s': expected three capital letters of ISO 4217, present or"
                    .formatted(code)
                + " historical, such as USD");
  }

  @Test
  void of_everyCurrencyOfTheJdk_isKnown() {
    for (java.util.Currency currency : java.util.Currency.getAvailableCurrencies()) {
      assertThat(Currency.of(currency.getCurrencyCode()).toJavaCurrency()).hasValue(currency);
    }
  }

  @Test
  void toJavaCurrency_presentAndPast_isTheSameCurrency() {
    assertThat(Currency.of("USD").toJavaCurrency()).hasValue(java.util.Currency.getInstance("USD"));
    assertThat(Currency.of("ESP").toJavaCurrency()).hasValue(java.util.Currency.getInstance("ESP"));
  }

  @Test
  void toJavaCurrency_unknownToTheJdk_isEmpty() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> java.util.Currency.getInstance("ECS"));
    assertThat(Currency.of("ECS").toJavaCurrency()).isEmpty();
  }

  @Test
  void equals_always_goesByCode() {
    EqualsVerifier.forClass(Currency.class).verify();
    assertThat(Currency.of("USD")).isEqualTo(Currency.of("USD")).isNotEqualTo(Currency.of("EUR"));
  }
}
