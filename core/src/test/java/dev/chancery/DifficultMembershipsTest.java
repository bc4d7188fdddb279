package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.query.MembershipQuery;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The memberships that are easily wrong. Each source is named by the citation of the fact. */
class DifficultMembershipsTest {

  @ParameterizedTest
  @CsvSource({
    "COMMONWEALTH, ZA, 1961-05-30, true",
    "COMMONWEALTH, ZA, 1980-01-01, false",
    "COMMONWEALTH, ZA, 1994-06-01, true",
    "COMMONWEALTH, PK, 1980-01-01, false",
    "COMMONWEALTH, PK, 2000-01-01, true",
    "COMMONWEALTH, FJ, 1990-01-01, false",
    "COMMONWEALTH, FJ, 2010-01-01, true",
    "COMMONWEALTH, ZW, 2003-12-08, false",
    "COMMONWEALTH, GM, 2015-01-01, false",
    "COMMONWEALTH, GM, 2018-02-08, true",
    "COMMONWEALTH, MV, 2018-01-01, false",
    "COMMONWEALTH, MV, 2020-02-01, true",
    "COMMONWEALTH, IE, 1949-04-17, true",
    "COMMONWEALTH, IE, 1949-04-19, false",
    "COMMONWEALTH, TG, 2022-06-24, false",
    "COMMONWEALTH, TG, 2022-06-25, true",
    "CIS, GE, 2009-08-18, true",
    "CIS, GE, 2009-08-19, false",
    "MERCOSUR, VE, 2012-07-31, true",
    "BRICS, ZA, 2010-12-23, false",
    "BRICS, ID, 2025-01-06, true",
    "EFTA, GB, 1973-01-01, false",
  })
  void member_onDay_mayBeOne(String code, String state, LocalDate day, boolean expected) {
    assertThat(membersOf(code).from(State.of(state)).on(day).isEmpty()).isEqualTo(!expected);
  }

  @Test
  void greeceAndTheGatt_twoSources_keepBothDays() {
    assertThat(membersOf("GATT").from(State.of("GR")).list())
        .extracting(fact -> fact.when().edtf().toString())
        .containsExactly("1950-03-01/1995-12-31", "1950-03-09/1995-12-31");
  }

  private static MembershipQuery membersOf(String code) {
    return Chancery.bundled().memberships().to(Organization.of(code));
  }
}
