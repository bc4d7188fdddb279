package dev.chancery.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import java.time.LocalDate;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
  void find_code_isEmptyWhereOfRefuses() {
    assertThat(Currency.find("SUR")).contains(Currency.of("SUR"));
    assertThat(Currency.find("ZZZ")).isEmpty();
    assertThat(Currency.find("usd")).isEmpty();
    assertThat(Currency.find("")).isEmpty();
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

  @ParameterizedTest
  @CsvSource({
    // the Soviet rouble: in use in 1991, and on some day from the end of 1991 to autumn 1993 no
    // more
    "SUR, 1980-06-01, DEFINITE",
    "SUR, 1991-12-25, DEFINITE",
    "SUR, 1992-06-01, POSSIBLE",
    "SUR, 1993-10-01, NO",
    "CSK, 1992-12-31, DEFINITE",
    "CSK, 1993-03-15, POSSIBLE",
    "CSK, 1993-04-01, NO",
    "DDM, 1989-11-09, DEFINITE",
    "DDM, 1990-12-01, NO",
    "YUD, 1989-12-31, DEFINITE",
    "YUD, 1990-02-01, NO",
    "XEU, 1979-01-01, NO",
    "XEU, 1990-01-01, DEFINITE",
    "XEU, 1999-02-01, NO",
    "ESP, 2000-01-01, DEFINITE",
    "ESP, 2002-01-15, POSSIBLE",
    "ESP, 2002-04-01, NO",
    "EUR, 1998-12-31, NO",
    "EUR, 1999-01-01, DEFINITE",
    "EUR, 2025-12-31, DEFINITE",
    "EUR, 2026-01-01, UNKNOWN",
    "AZN, 2005-12-31, NO",
    "AZN, 2006-01-01, DEFINITE",
    "AZM, 2000-01-01, DEFINITE",
    "AZM, 2007-01-01, NO",
    "USD, 1950-01-01, DEFINITE",
    "USD, 1850-01-01, POSSIBLE",
    "USD, 2025-12-31, DEFINITE",
    "GBP, 1992-02-11, DEFINITE",
    "BGN, 2025-12-31, DEFINITE",
    "BGN, 2026-02-01, NO",
    "ROK, 1988-12-31, UNKNOWN",
    "ROK, 1991-01-01, NO",
    "XDR, 2025-12-31, DEFINITE",
    "XDR, 1990-01-01, UNKNOWN"
  })
  void isValidOn_each_claimsNoMoreThanSources(String code, LocalDate day, Certainty expected) {
    assertThat(Currency.of(code).isValidOn(day)).isEqualTo(expected);
  }

  @Test
  void inUse_sourcesThatDiffer_keepsBoth() {
    Bounds bounds = Currency.of("YDD").inUse();

    assertThat(bounds.endEarliest()).hasToString("1991-09-01");
    assertThat(bounds.endLatest()).hasToString("1996-01-31");
    assertThat(Currency.of("EUR").inUse())
        .hasToString("starts 1999-01-01 to 1999-01-01, ends 2025-12-31 to unknown");
  }

  static List<String> codes() {
    return CurrencyTable.codes();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void inUse_everyCode_isKnownAndHasAnEndIfHistorical(String code) {
    Currency currency = Currency.of(code);
    Bounds bounds = currency.inUse();

    assertThat(bounds.endLatest().isDay()).isEqualTo(currency.isHistorical());
    assertThat(bounds.endEarliest().isDay()).isTrue();
    if (currency.isHistorical()) {
      assertThat(currency.isValidOn(bounds.endLatest().day().plusDays(1))).isEqualTo(Certainty.NO);
    } else {
      assertThat(currency.isValidOn(LocalDate.of(2025, 12, 31))).isEqualTo(Certainty.DEFINITE);
    }
  }

  @Test
  void codes_always_areThoseThatAreKnown() {
    assertThat(CurrencyTable.codes()).hasSize(308).isSorted().doesNotHaveDuplicates();
    for (char a = 'A'; a <= 'Z'; a++) {
      for (char b = 'A'; b <= 'Z'; b++) {
        for (char c = 'A'; c <= 'Z'; c++) {
          String code = "" + a + b + c;
          if (!CurrencyTable.codes().contains(code)) {
            assertThatExceptionOfType(UnknownCurrencyException.class)
                .isThrownBy(() -> Currency.of(code));
          }
        }
      }
    }
  }

  @Test
  void equals_always_goesByCode() {
    EqualsVerifier.forClass(Currency.class).verify();
    assertThat(Currency.of("USD")).isEqualTo(Currency.of("USD")).isNotEqualTo(Currency.of("EUR"));
  }
}
