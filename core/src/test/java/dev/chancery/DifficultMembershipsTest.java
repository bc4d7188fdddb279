package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Relationship;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Fact;
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

  /** ISO 3166 has an entry for each name; facts are of one or of both. */
  @ParameterizedTest
  @CsvSource({
    // Belarus, the Byelorussian SSR until 19 September 1991.
    "BY, UN, 1985-01-01, YES",
    "BYAA, UN, 1985-01-01, YES",
    "BYAA, UN, 2000-01-01, YES",
    "BYAA, CIS, 2000-01-01, YES",
    "BY, UN, 1945-10-23, NO",
    // Burma and Myanmar.
    "MM, UN, 1980-01-01, YES",
    "BUMM, UN, 1980-01-01, YES",
    "BUMM, ASEAN, 1997-07-22, NO",
    "BUMM, ASEAN, 2000-01-01, YES",
    // Zaire and the Democratic Republic of the Congo.
    "CD, UN, 1985-01-01, YES",
    "ZRCD, UN, 1985-01-01, YES",
    "ZRCD, UN, 1960-09-19, NO",
    // Dahomey and Benin, Upper Volta and Burkina Faso.
    "DYBJ, UN, 1970-01-01, YES",
    "HVBF, UN, 1970-01-01, YES",
    "HVBF, WTO, 2000-01-01, YES",
    // No other names, but other states: what one was the other need not have been.
    "RU, UN, 1980-01-01, NO",
    "SUHH, UN, 1980-01-01, YES",
    "SUHH, UN, 2000-01-01, NO",
    "RU, COE, 2000-01-01, YES",
    "SUHH, COE, 2000-01-01, NO",
    "CSXX, UN, 1985-01-01, NO",
    "RS, UN, 2005-01-01, NO",
    "XMLY, UN, 1970-01-01, NO",
    "MY, UN, 1960-01-01, NO",
    "DDDE, UN, 1980-01-01, YES",
    "DDDE, UN, 1995-01-01, NO",
  })
  void member_underAnyOfItsNames_isOneState(
      String state, String organization, LocalDate day, Verdict verdict) {
    State member = State.of(state);
    State france = State.of("FR");
    Organization asked = Organization.of(organization);
    Relationship relationship = Chancery.bundled().between(member, france);
    boolean shared =
        verdict == Verdict.YES
            && relationship.isMemberOn(france, asked, day).verdict() == Verdict.YES;

    assertThat(relationship.isMemberOn(member, asked, day).verdict()).isEqualTo(verdict);
    assertThat(relationship.sharedMembershipsOn(day).stream().map(each -> each.organization()))
        .doesNotHaveDuplicates()
        .satisfies(all -> assertThat(all.contains(asked)).isEqualTo(shared));
  }

  /** Party to the agreement of 1991, but not to the charter that says who is a member. */
  @Test
  void ukraineInTheCommonwealthOfIndependentStates_isLeftOpen() {
    Organization cis = Organization.of("CIS");
    Relationship relationship = Chancery.bundled().between(State.of("UA"), State.of("TM"));
    LocalDate day = LocalDate.of(2000, 1, 1);

    assertThat(relationship.isMemberOn(State.of("UA"), cis, day).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(relationship.isMemberOn(State.of("TM"), cis, day).verdict()).isEqualTo(Verdict.YES);
    assertThat(relationship.isMemberOn(State.of("TM"), cis, LocalDate.of(2010, 1, 1)).verdict())
        .isEqualTo(Verdict.NO);
  }

  @Test
  void member_underAnotherName_isSaidToBe() {
    Relationship relationship = Chancery.bundled().between(State.of("BY"), State.of("UA"));
    Answer answer = relationship.shareMembershipOn(Organization.of("UN"), LocalDate.of(1985, 1, 1));

    assertThat(answer.verdict()).isEqualTo(Verdict.YES);
    assertThat(answer.facts()).extracting(Fact::id).containsExactlyInAnyOrder("un-byaa", "un-ua");
    assertThat(answer.reason())
        .contains(
            "Belarus was a full member of United Nations on 1985-01-01, by 'un-byaa'"
                + " (1945-10-24/1991-09-18). That is told of it as Byelorussian SSR (BYAA), another"
                + " name of the same state.")
        .doesNotContain("Ukraine (UA)");
  }

  private static MembershipQuery membersOf(String code) {
    return Chancery.bundled().memberships().to(Organization.of(code));
  }
}
