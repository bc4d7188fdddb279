package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Membership;
import dev.chancery.query.MembershipQuery;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many belong to an organisation on a day, as it was published, and who does not. */
class MembersByOrganizationTest {

  @ParameterizedTest
  @CsvSource({
    // "25 founding members" (africa-onweb.com); 57 by the State Information Service of Egypt, 2023.
    "OIC, 1969-12-31, 25",
    "OIC, 2023-03-18, 57",
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
    // 19 countries and the European Union (Mint, 7 September 2023), and the African Union.
    "G20, 2023-09-08, 20",
    "G20, 2023-09-09, 21",
    // 43 when it was launched (annual report of 2019); 42 foreign ministers accepted another one
    // (TRT Balkan, November 2022).
    "UFM, 2008-07-13, 43",
    "UFM, 2022-11-23, 42",
    "UFM, 2022-11-24, 43",
    // The first summit was attended by 21 (Wikipedia); 22 by Brazil's foreign ministry.
    "IBERO, 1991-07-19, 21",
    "IBERO, 2005-01-01, 22",
    // The six; fifteen when the treaty expired; 28 (MoneyWeek, 2019) and 27 members (Wikipedia).
    "ECSC, 1952-07-23, 6",
    "ECSC, 2002-07-23, 15",
    "ECSC, 2002-07-24, 0",
    "EURATOM, 1958-01-01, 6",
    "EURATOM, 2019-12-31, 28",
    "EURATOM, 2020-02-01, 27",
    // "Its ninth member" (Uyghur Times, July 2023), ten in August 2024 (Gyaankosh).
    "SCO, 2001-06-15, 6",
    "SCO, 2017-06-09, 8",
    "SCO, 2023-07-04, 9",
    "SCO, 2024-08-08, 10",
    // "The CSTO members henceforth are" six (TASS, 19 December 2012).
    "CSTO, 2012-12-18, 7",
    "CSTO, 2012-12-19, 6",
    "EAEU, 2015-01-01, 3",
    "EAEU, 2015-08-12, 5",
    "GCC, 1981-05-25, 6",
    // Eleven founders, twelve with Serbia and Montenegro, thirteen with North Macedonia
    // (Wikipedia).
    "BSEC, 1992-06-25, 11",
    "BSEC, 2004-05-01, 12",
    "BSEC, 2006-07-01, 12",
    "BSEC, 2021-01-01, 13",
    // "Nine countries" since the summit in Dili (CE-CPLP, July 2014).
    "CPLP, 1996-07-17, 7",
    "CPLP, 2014-07-22, 8",
    "CPLP, 2014-07-23, 9",
    // The "Outer 7" (The Green Papers); Switzerland, Liechtenstein, Norway and Iceland since 1995
    // (Austria-Forum); between them by Liquisearch, World Population Review and ajaxbologna.it.
    "EFTA, 1960-05-03, 7",
    "EFTA, 1970-12-31, 8",
    "EFTA, 1973-01-01, 6",
    "EFTA, 1986-01-01, 6",
    "EFTA, 1991-12-31, 7",
    "EFTA, 1995-01-01, 4",
    // "Began as eight nations in 1949"; "55th and 56th members" (P. Scotland, June 2022).
    "COMMONWEALTH, 1949-12-31, 8",
    "COMMONWEALTH, 2022-06-24, 54",
    "COMMONWEALTH, 2022-06-25, 56",
    // "Turkic Council's Fifth Member" (RFE/RL, 16 October 2019).
    "OTS, 2019-10-14, 4",
    "OTS, 2019-10-15, 5",
    // Uzbekistan "pulls out of a strategic alliance of five former Soviet republics" (Civil
    // Georgia, 2002 and 2005); "a regional organization of four states" (aliyev-heritage.org).
    "GUAM, 1998-12-31, 4",
    "GUAM, 2002-06-14, 5",
    "GUAM, 2006-05-23, 4",
    // Established by three, and "seven new members" in 1992 (aliyev-heritage.org); ten (eco.int).
    "ECO, 1986-01-01, 3",
    "ECO, 1993-01-01, 10",
    // The Bahamas were the thirteenth (Jamaica Information Service); 15 by the World Factbook 2008.
    "CARICOM, 1983-07-04, 13",
    "CARICOM, 2008-01-01, 15",
    // By the World Factbook 2008.
    "BSEC, 2008-01-01, 12",
    // As the European Economic Community and the European Union, which were 9, 10, 12, 15.
    "ECSC, 1973-12-31, 9",
    "ECSC, 1981-01-01, 10",
    "ECSC, 1986-01-01, 12",
    "ECSC, 1995-01-01, 15",
    "EURATOM, 1973-12-31, 9",
    "EURATOM, 1995-01-01, 15",
    "EURATOM, 2004-05-01, 25",
    "EURATOM, 2007-01-01, 27",
    "OIC, 2002-01-01, 57",
    // Four founders, and Venezuela (mercosur.int); 11 in October 2024 (TASS), of which Turkmenistan
    // is an associate; Ukraine may be one.
    "MERCOSUR, 1995-12-31, 4",
    "MERCOSUR, 2015-01-01, 5",
    "MERCOSUR, 2024-10-01, 6",
    "CIS, 2024-10-08, 10",
    // BRIC; an "association of five rapidly developing countries" (TASS, 22 August 2023).
    "BRICS, 2009-06-16, 4",
    "BRICS, 2023-08-22, 5",
  })
  void members_onDay_areAsManyAsPublished(String code, LocalDate day, int published) {
    assertThat(
            membersOf(code).on(day).form(Membership.Form.FULL).stream()
                .map(Membership::member)
                .distinct())
        .hasSize(published);
  }

  @ParameterizedTest
  @CsvSource({
    // Great Soviet Encyclopedia: 25 in Belgrade, 47 in Cairo. In Cairo were Angola's exiles, too,
    // and the Congo (Léopoldville) was not, so that the members are as many.
    "NAM, 1961-09-06, 25",
    "NAM, 1964-10-31, 47",
  })
  void definiteMembers_onDay_areAsManyAsPublished(String code, LocalDate day, int published) {
    assertThat(
            membersOf(code).on(day).form(Membership.Form.FULL).definitely().stream()
                .map(Membership::member)
                .distinct())
        .hasSize(published);
  }

  @ParameterizedTest
  @CsvSource({
    // A union of states, what it was made of, and what went on after it.
    "NAM, XUAR, 1961-09-06, true",
    "NAM, EG, 1961-09-06, false",
    "NAM, EG, 1964-10-05, true",
    "NAM, YDYE, 1989-01-01, true",
    "NAM, YDYE, 1990-05-22, false",
    "NAM, YE, 1990-05-22, true",
    "NAM, YUCS, 1989-09-04, true",
    "NAM, RS, 2010-01-01, false",
    "BSEC, CSXX, 2005-01-01, true",
    "BSEC, CSXX, 2007-01-01, false",
    "BSEC, RS, 2007-01-01, true",
    "OIC, YEYE, 1985-01-01, true",
    "OIC, YDYE, 1969-12-31, false",
    "OIC, YDYE, 1985-01-01, true",
    "OIC, YDYE, 1990-05-22, false",
    "OIC, YE, 1985-01-01, false",
    // Joined, left, joined again.
    "NAM, MM, 1970-01-01, true",
    "NAM, MM, 1985-01-01, false",
    "NAM, MM, 1993-01-01, true",
    "NAM, AR, 1980-01-01, true",
    "NAM, AR, 1993-01-01, false",
    "NAM, CY, 2004-04-30, true",
    "NAM, CY, 2004-05-01, false",
    "NAM, PK, 1979-08-31, false",
    "NAM, PK, 1979-10-01, true",
    "NAM, ZA, 1994-05-30, false",
    "NAM, ZA, 1994-05-31, true",
    "NAM, BY, 1997-12-31, false",
    "NAM, BY, 1999-01-01, true",
    "NAM, AZ, 2010-12-31, false",
    "NAM, AZ, 2012-01-01, true",
    "NAM, IR, 1978-12-31, false",
    "NAM, IR, 1980-01-01, true",
    "NAM, BO, 1978-12-31, false",
    "NAM, BO, 1980-01-01, true",
    "NAM, GD, 1979-08-31, false",
    "NAM, GD, 1979-10-01, true",
    "NAM, TH, 1993-10-03, false",
    "NAM, TH, 1993-10-04, true",
    "NAM, TM, 1995-09-30, false",
    "NAM, TM, 1995-11-01, true",
    // A member when a list was made; nobody says since when.
    "NAM, GT, 1990-01-01, true",
    "OIF, NE, 2025-03-17, true",
    "OIF, NE, 2025-10-01, false",
    "OIF, ML, 2025-10-01, false",
    "OIF, BF, 2025-10-01, false",
    "OIF, GH, 2024-10-04, false",
    "OIF, GH, 2024-10-05, true",
    "OIF, AM, 2012-10-12, false",
    "OIF, AM, 2012-10-13, true",
    "CSTO, UZ, 2005-12-31, false",
    "CSTO, UZ, 2010-01-01, true",
    "CSTO, UZ, 2013-01-01, false",
    "EURATOM, GB, 2020-01-31, true",
    "OIC, AZ, 1991-12-07, false",
    "OIC, AZ, 1991-12-09, true",
    // It was Zanzibar that joined in 1993, for some months, and not the union.
    "OIC, TZ, 1993-06-01, false",
  })
  void member_onDay_mayBeOneInFull(String code, String state, LocalDate day, boolean expected) {
    assertThat(membersOf(code).from(State.of(state)).form(Membership.Form.FULL).on(day).isEmpty())
        .isEqualTo(!expected);
  }

  @ParameterizedTest
  @CsvSource({
    "OIC, EG, 1979-04-30, false",
    "OIC, EG, 1982-01-01, true",
    "OIC, EG, 1985-01-01, false",
    "OIC, AF, 1979-12-31, false",
    "OIC, AF, 1985-01-01, true",
    "OIC, AF, 1989-04-01, false",
    "OIC, SY, 2012-07-31, false",
    "OIC, SY, 2020-01-01, true",
    "OIC, SY, 2025-03-07, false",
    "UFM, SY, 2011-11-30, false",
    "UFM, SY, 2015-01-01, true",
    "UFM, SY, 2026-01-01, false",
    "MERCOSUR, PY, 2012-06-28, false",
    "MERCOSUR, PY, 2012-06-29, true",
    "MERCOSUR, PY, 2013-08-15, false",
    "MERCOSUR, VE, 2016-12-01, false",
    "MERCOSUR, VE, 2016-12-02, true",
    "EAP, BY, 2021-06-27, false",
    "EAP, BY, 2021-06-28, true",
    "NAM, YUCS, 1995-10-18, true",
    "OIF, ML, 2012-06-01, true",
    "OIF, ML, 2013-11-06, false",
    "OIF, ML, 2020-10-01, true",
    "OIF, ML, 2021-01-01, false",
    "OIF, ML, 2021-06-03, true",
    "OIF, MG, 2009-04-01, false",
    "OIF, MG, 2014-03-27, true",
    "OIF, GN, 2021-09-16, true",
    "OIF, GN, 2024-09-24, false",
    "OIF, TH, 2014-06-27, true",
    "CPLP, GW, 2013-01-01, true",
    "CPLP, GW, 2015-01-01, false",
  })
  void suspension_onDay_isBesideTheMembershipThatGoesOn(
      String code, String state, LocalDate day, boolean suspended) {
    MembershipQuery memberships = membersOf(code).from(State.of(state)).on(day);

    assertThat(memberships.form(Membership.Form.SUSPENDED).isEmpty()).isEqualTo(!suspended);
    assertThat(
            memberships.stream()
                .map(Membership::form)
                .filter(form -> form != Membership.Form.SUSPENDED))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EU", "AU"})
  void organization_isAMemberOfAnother(String code) {
    Actor member = Organization.of(code);

    assertThat(membersOf("G20").on(LocalDate.of(2024, 1, 1)).list())
        .extracting(Membership::member)
        .contains(member);
  }

  @Test
  void libya_atTheUnionForTheMediterranean_observes() {
    assertThat(membersOf("UFM").from(State.of("LY")).list())
        .extracting(Membership::form)
        .containsExactly(Membership.Form.OBSERVER);
  }

  @Test
  void partners_ofTheEasternPartnership_areSix() {
    assertThat(membersOf("EAP").form(Membership.Form.PARTNER).on(LocalDate.of(2015, 1, 1)).list())
        .extracting(fact -> fact.member().code())
        .containsExactly("AM", "AZ", "BY", "GE", "MD", "UA");
  }

  @ParameterizedTest
  @CsvSource({
    // Of some organisations all members are known for a time; of the others there may be more.
    "COMMONWEALTH, US, 2000-01-01, true",
    "COMMONWEALTH, ZW, 2010-01-01, true",
    "COMMONWEALTH, US, 1960-01-01, false",
    "EFTA, ES, 1975-01-01, true",
    "EFTA, DK, 1980-01-01, true",
    "ECSC, GB, 1970-01-01, true",
    "EURATOM, NO, 2000-01-01, true",
    "SCO, TM, 2020-01-01, true",
    "CSTO, AZ, 2010-01-01, true",
    "BSEC, IR, 2010-01-01, true",
    "CPLP, ES, 2000-01-01, true",
    "OTS, UZ, 2015-01-01, true",
    "GUAM, UZ, 2010-01-01, true",
    "ECO, AZ, 1990-01-01, true",
    "CARICOM, CU, 2000-01-01, true",
    "G20, ES, 2010-01-01, true",
    "UFM, CH, 2015-01-01, true",
    "IBERO, US, 2000-01-01, true",
    "OIC, IN, 2010-01-01, true",
    "OIC, IN, 1980-01-01, false",
    "BRICS, AR, 2015-01-01, true",
    "BRICS, ZA, 2010-10-01, false",
    "CIS, EE, 2000-01-01, true",
    "CIS, EE, 2025-01-01, false",
    "MERCOSUR, MX, 2000-01-01, true",
    "OPEC, MX, 1992-06-01, true",
    "GCC, IQ, 1990-08-02, true",
    "GCC, IQ, 2010-01-01, false",
    "EAEU, TJ, 2016-01-01, true",
    "EAEU, TJ, 2024-01-01, false",
    "NAM, US, 1985-01-01, false",
    "OIF, DZ, 2010-01-01, false",
  })
  void absence_isClaimedOnlyWhereAllAreKnown(
      String code, String state, LocalDate day, boolean claimed) {
    Dyad pair = Dyad.between(State.of(state), Organization.of(code));

    assertThat(membersOf(code).from(State.of(state)).on(day).isEmpty()).isTrue();
    assertThat(Chancery.bundled().covers(Membership.KIND, pair, day, day)).isEqualTo(claimed);
  }

  @ParameterizedTest
  @CsvSource({
    // Where all members are known, that one was a member goes as far as a dated list of them.
    "COMMONWEALTH, GB, 2010-01-01, YES",
    "COMMONWEALTH, NA, 1995-01-01, YES",
    "COMMONWEALTH, ZM, 2022-06-25, YES",
    "EURATOM, FR, 1970-01-01, YES",
    "EURATOM, IT, 2023-12-31, YES",
    "GCC, QA, 2008-12-31, YES",
    "IBERO, ES, 2000-01-01, YES",
    "EAEU, KG, 2019-12-31, YES",
    "BSEC, RS, 2010-01-01, YES",
    "BSEC, MK, 2020-11-08, NO",
    "BSEC, MK, 2020-11-09, YES",
    "CARICOM, JM, 2010-01-01, YES",
    "CARICOM, HT, 2017-01-01, YES",
    "UFM, MR, 2010-01-01, YES",
    "UFM, ES, 2015-05-01, YES",
    // The days on which an organisation had no member yet, and none any more.
    "OAS, US, 1948-05-01, UNKNOWN",
    "OAS, US, 1948-05-05, YES",
    "EEC, ES, 1993-10-31, YES",
    "EEC, ES, 1993-11-01, NO",
    "OAU, DZ, 2002-07-08, YES",
    "OAU, DZ, 2002-07-09, NO",
    // Of states that are no more nobody told an end in these.
    "NAM, YUCS, 2003-02-03, UNKNOWN",
    "NAM, YUCS, 2003-02-04, NO",
    "OIF, XRVN, 1976-06-01, UNKNOWN",
    "OIF, XRVN, 1980-01-01, NO",
  })
  void isMemberOn_isAnsweredWhereTheSourcesTell(
      String code, String state, LocalDate day, Verdict verdict) {
    assertThat(Chancery.bundled().isMemberOn(State.of(state), Organization.of(code), day).verdict())
        .isEqualTo(verdict);
  }

  /** Observers and partners, each found to be missing when compared with the World Factbook. */
  @ParameterizedTest
  @CsvSource({
    "COE, OBSERVER, 2010-01-01, CA JP MX US VA",
    "COE, OBSERVER, 1990-01-01, VA",
    "OSCE, PARTNER, 2010-01-01, AF AU DZ EG IL JO JP KR MA MN TH TN",
    "OSCE, PARTNER, 2020-01-01, AF AU DZ EG IL JO JP KR MA TH TN",
    "ASEAN, OBSERVER, 1980-01-01, PG",
    "ASEAN, OBSERVER, 2023-01-01, PG TL",
    "ASEAN, OBSERVER, 2025-12-31, PG",
    "OSCE, PARTNER, 1994-12-31, JP KR",
    "OSCE, PARTNER, 1996-01-01, DZ EG IL JP KR MA TN",
    "LAS, OBSERVER, 2010-01-01, AM BR ER IN TD VE",
    "LAS, OBSERVER, 2000-01-01, ''",
    "MERCOSUR, ASSOCIATE, 2010-01-01, BO CL CO EC PE VE",
  })
  void members_ofAForm_areThoseOfTheDay(
      String code, Membership.Form form, LocalDate day, String members) {
    assertThat(membersOf(code).form(form).on(day).list())
        .extracting(fact -> fact.member().code())
        .containsExactlyInAnyOrderElementsOf(
            Splitter.on(' ').omitEmptyStrings().splitToList(members));
  }

  @Test
  void newMembers_ofTheNonAlignedMovementIn2003_areTwo() {
    LocalDate summit = LocalDate.of(2003, 2, 24);

    assertThat(membersOf("NAM").form(Membership.Form.FULL).on(summit).list())
        .extracting(fact -> fact.member().code())
        .contains("TL", "VC");
    assertThat(membersOf("NAM").on(summit.minusDays(1)).from(State.of("TL")).isEmpty()).isTrue();
  }

  private static MembershipQuery membersOf(String code) {
    return Chancery.bundled().memberships().to(Organization.of(code));
  }
}
