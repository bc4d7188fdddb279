package dev.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeasonPolicyTest {
  private static final Map<String, SeasonPolicy> POLICIES =
      Map.of(
          "meteorological",
          SeasonPolicy.METEOROLOGICAL,
          "astronomical",
          SeasonPolicy.ASTRONOMICAL,
          "quarters",
          SeasonPolicy.CALENDAR_QUARTERS,
          "southern",
          SeasonPolicy.METEOROLOGICAL.withSouthernSeasons(true),
          "ending",
          SeasonPolicy.METEOROLOGICAL.withYearOfEnd(true),
          "southern ending",
          SeasonPolicy.METEOROLOGICAL.withSouthernSeasons(true).withYearOfEnd(true),
          "southern quarters",
          SeasonPolicy.CALENDAR_QUARTERS.withSouthernSeasons(true),
          "astronomical ending",
          SeasonPolicy.ASTRONOMICAL.withYearOfEnd(true));

  private static SeasonPolicy policy(String name) {
    return Objects.requireNonNull(POLICIES.get(name), name);
  }

  @ParameterizedTest
  @CsvSource({
    "meteorological, 2001-21, 2001-03-01, 2001-05-31",
    "meteorological, 2001-24, 2001-12-01, 2002-02-28",
    "southern, 2001-21, 2001-09-01, 2001-11-30",
    "southern, 2001-22, 2001-12-01, 2002-02-28",
    "southern, 2001-23, 2001-03-01, 2001-05-31",
    "southern, 2001-24, 2001-06-01, 2001-08-31",
    "southern, 2001-25, 2001-03-01, 2001-05-31",
    "southern, 2001-29, 2001-09-01, 2001-11-30",
    "ending, 2001-24, 2000-12-01, 2001-02-28",
    "ending, 2000-24, 1999-12-01, 2000-02-29",
    "ending, 2001-28, 2000-12-01, 2001-02-28",
    "ending, 2001-30, 2000-12-01, 2001-02-28",
    "ending, 2001-21, 2001-03-01, 2001-05-31",
    "southern ending, 2001-22, 2000-12-01, 2001-02-28",
    "southern ending, 2001-24, 2001-06-01, 2001-08-31",
    "quarters, 2001-21, 2001-04-01, 2001-06-30",
    "quarters, 2001-22, 2001-07-01, 2001-09-30",
    "quarters, 2001-23, 2001-10-01, 2001-12-31",
    "quarters, 2001-24, 2001-01-01, 2001-03-31",
    "quarters, 2001-29, 2001-10-01, 2001-12-31",
    "southern quarters, 2001-21, 2001-10-01, 2001-12-31",
    "southern quarters, 2001-24, 2001-07-01, 2001-09-30",
    "astronomical, 2001-21, 2001-03-18, 2001-06-22",
    "astronomical, 2001-22, 2001-06-19, 2001-09-24",
    "astronomical, 2001-23, 2001-09-21, 2001-12-22",
    "astronomical, 2001-24, 2001-12-20, 2002-03-21",
    "astronomical, 2001-30, 2001-12-20, 2002-03-21",
    "astronomical ending, 2001-24, 2000-12-20, 2001-03-21",
    "astronomical, 201X-21, 2010-03-18, 2019-06-22",
    "astronomical, -0001-24, -0001-12-20, 0000-03-21",
    "southern ending, 2001-34, 2001-04-01, 2001-06-30",
    "astronomical, 2001-37, 2001-01-01, 2001-04-30",
    "quarters, 2001-41, 2001-07-01, 2001-12-31"
  })
  void bounds_seasonUnderPolicy_areItsFirstAndLastDay(
      String policy, String text, LocalDate first, LocalDate last) {
    Bounds bounds = Edtf.parse(text).bounds(policy(policy));

    assertThat(bounds)
        .isEqualTo(Bounds.of(Bound.of(first), Bound.of(last), Bound.of(first), Bound.of(last)));
  }

  @ParameterizedTest
  @MethodSource("dev.chancery.time.EdtfTest#validTexts")
  void bounds_defaultPolicy_areThoseOfTheExpression(String text) {
    Edtf edtf = Edtf.parse(text);

    assertThat(edtf.bounds(SeasonPolicy.METEOROLOGICAL)).isEqualTo(edtf.bounds());
  }

  @Test
  void bounds_intervalAndSetUnderPolicy_readTheirSeasonsSo() {
    SeasonPolicy ending = policy("ending");

    assertThat(Edtf.parse("2001-24/2002").bounds(ending).startEarliest())
        .isEqualTo(Bound.of(LocalDate.of(2000, 12, 1)));
    assertThat(Edtf.parse("{2001-24,2002}").bounds(ending).startLatest())
        .isEqualTo(Bound.of(LocalDate.of(2001, 2, 28)));
  }

  @Test
  void bounds_reversedUnderPolicy_refusedWithTextAndPolicy() {
    Edtf edtf = Edtf.parse("2001-11/2001-24");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> edtf.bounds(policy("ending")))
        .withMessageContaining("'2001-11/2001-24'")
        .withMessageContaining("meteorological seasons, of the year of their end");
  }

  @Test
  void toString_policies_areToldApart() {
    assertThat(POLICIES.values().stream().map(SeasonPolicy::toString).distinct())
        .hasSize(POLICIES.size());
  }

  @Test
  void equals_always_isByValue() {
    EqualsVerifier.forClass(SeasonPolicy.class).withNonnullFields("kind").verify();
    assertThat(SeasonPolicy.ASTRONOMICAL.withYearOfEnd(true).withYearOfEnd(false))
        .isEqualTo(SeasonPolicy.ASTRONOMICAL);
    assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.parse("2001-24/2001-11"));
  }
}
