package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.fact.Membership;
import dev.chancery.query.MembershipQuery;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The memberships that are easily wrong, and the numbers of members that were published. */
class DifficultMembershipsTest {

  /** Each source is named by the citation of the fact; counts by press releases and lists. */
  @ParameterizedTest
  @CsvSource({
    // World Trade Organization, "WTO membership rises to 146" (4 April 2003).
    "WTO, 2003-04-03, 145",
    "WTO, 2003-04-04, 146",
    // "Taiwan became the 144th member" (Associated Press, 1 January 2002).
    "WTO, 2001-12-31, 143",
    "WTO, 2002-01-01, 144",
    // "WTO Membership: 153, last update on 23 July 2008" (docstoc 50440498).
    "WTO, 2008-07-23, 153",
    // "as of end-December 2012 to 157" (WTO iLibrary, Joining the WTO).
    "WTO, 2012-12-31, 157",
    // Political Geography Now, 2013 to 2016; Germany Trade & Invest, 24 July 2024.
    "WTO, 2013-03-06, 159",
    "WTO, 2014-06-26, 160",
    "WTO, 2015-11-30, 162",
    "WTO, 2016-07-29, 164",
    "WTO, 2024-08-30, 166",
    // "The 128 countries that had signed GATT by 1994".
    "GATT, 1994-12-31, 128",
  })
  void members_onDay_areAsManyAsPublished(String code, LocalDate day, int published) {
    assertThat(
            membersOf(code).on(day).stream()
                .filter(fact -> fact.form() == Membership.Form.FULL)
                .map(Membership::member)
                .distinct())
        .hasSize(published);
  }

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
