package dev.chancery.testkit.assertj;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;

import dev.chancery.amount.Amount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmountAssertTest {
  private static final Amount OVER_7 = Amount.parse("more than USD 7 million");
  private static final Amount ROUNDED = Amount.parse("USD 53.7 million");

  @Test
  void assertions_whatIsSo_pass() {
    assertThat(OVER_7)
        .isAmount("more than USD 7 million")
        .isInCurrency("USD")
        .mayBe("USD 8 million")
        .mayBeAtLeast("USD 8 million")
        .isDefinitelyAtLeast("USD 7 million");
    assertThat(ROUNDED).mayBeAtMost("USD 53700000").isDefinitelyAtMost("USD 54 million");
  }

  static List<Failing> failures() {
    return List.of(
        new Failing(
            "is",
            () -> assertThat(OVER_7).isAmount("USD 7 million"),
            "amount: expected USD 7 million, got more than USD 7 million"),
        new Failing(
            "isInCurrency",
            () -> assertThat(OVER_7).isInCurrency("EUR"),
            "more than USD 7 million: expected currency EUR, got USD"),
        new Failing(
            "mayBe",
            () -> assertThat(OVER_7).mayBe("USD 5 million"),
            """
            more than USD 7 million: expected that it may be USD 5 million, got NO: it \
            lies in USD (7000000..+∞)"""),
        new Failing(
            "mayBeAtLeast",
            () -> assertThat(ROUNDED).mayBeAtLeast("USD 54 million"),
            """
            USD 53.7 million: expected that it may be at least USD 54 million, got NO: it \
            lies in USD [53650000..53750000)"""),
        new Failing(
            "mayBeAtLeast, another currency",
            () -> assertThat(ROUNDED).mayBeAtLeast("EUR 1 million"),
            """
            USD 53.7 million: expected that it may be at least EUR 1 million, got another \
            currency: it lies in USD [53650000..53750000)"""),
        new Failing(
            "isDefinitelyAtLeast",
            () -> assertThat(OVER_7).isDefinitelyAtLeast("USD 8 million"),
            """
            more than USD 7 million: expected that it is definitely at least USD 8 \
            million, got UNKNOWN: it lies in USD (7000000..+∞)"""),
        new Failing(
            "mayBeAtMost",
            () -> assertThat(OVER_7).mayBeAtMost("USD 7 million"),
            """
            more than USD 7 million: expected that it may be at most USD 7 million, got \
            NO: it lies in USD (7000000..+∞)"""),
        new Failing(
            "mayBeAtMost, another currency",
            () -> assertThat(ROUNDED).mayBeAtMost("EUR 100 million"),
            """
            USD 53.7 million: expected that it may be at most EUR 100 million, got \
            another currency: it lies in USD [53650000..53750000)"""),
        new Failing(
            "isDefinitelyAtMost",
            () -> assertThat(ROUNDED).isDefinitelyAtMost("USD 53700000"),
            """
            USD 53.7 million: expected that it is definitely at most USD 53700000, got \
            POSSIBLE: it lies in USD [53650000..53750000)"""));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void message_saysWhatWasExpectedAndWhatThereIs(Failing failing) {
    failing.check();
  }
}
