package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.fact.Membership;
import dev.chancery.query.MembershipQuery;
import dev.chancery.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who left, came back, or was suspended. The source of each row is cited by the fact that it finds.
 */
class SuspendedAndFormerMembersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  private static MembershipQuery memberships(String code, String state) {
    return Chancery.bundled().memberships().to(Organization.of(code)).from(State.of(state));
  }

  @ParameterizedTest
  @CsvSource({
    // IRIN, 27 June 2005.
    "AU, CF, 2003-04-01, true",
    "AU, CF, 2005-07-01, false",
    // BBC, 25 February and 27 May 2005.
    "AU, TG, 2005-02-25, true",
    "AU, TG, 2005-05-27, false",
    // BBC, 4 August 2005; Elaph, April 2007; France 24, 11 August 2008; Reuters, 1 July 2009.
    "AU, MR, 2005-08-03, false",
    "AU, MR, 2005-08-04, true",
    "AU, MR, 2007-05-01, false",
    "AU, MR, 2008-08-09, true",
    "AU, MR, 2009-06-29, false",
    // Reuters, 29 December 2008; Voice of America, 9 December 2010.
    "AU, GN, 2008-12-29, true",
    "AU, GN, 2010-12-09, false",
    // UrduPoint, 10 September 2021; exclusif.net, January 2026.
    "AU, GN, 2021-09-10, true",
    "AU, GN, 2026-01-22, false",
    // France 24, 19 February 2010; Katapult.
    "AU, NE, 2010-02-19, true",
    "AU, NE, 2011-04-01, false",
    // Voice of America, 20 March 2009; Deutsche Welle, 27 January 2014.
    "AU, MG, 2009-03-20, true",
    "AU, MG, 2014-01-27, false",
    // Voice of America, 9 December 2010; Peace and Security Council, 21 April 2011.
    "AU, CI, 2010-12-09, true",
    "AU, CI, 2011-04-21, false",
    // Voice of America, 2012; Pouvoirs d'Afrique and Africanews, October 2020.
    "AU, ML, 2012-03-23, true",
    "AU, ML, 2012-10-24, false",
    "AU, ML, 2020-08-19, true",
    "AU, ML, 2020-10-09, false",
    "AU, ML, 2021-06-01, true",
    // Fox News, 17 April 2012; Reuters, 18 June 2014; A News, 29 November 2025.
    "AU, GW, 2012-04-17, true",
    "AU, GW, 2014-06-17, false",
    "AU, GW, 2025-11-28, true",
    // Reuters, 25 March 2013; Jeune Afrique, 7 April 2016.
    "AU, CF, 2013-03-25, true",
    "AU, CF, 2016-04-06, false",
    // Daily News Egypt, 18 June 2014.
    "AU, EG, 2013-07-04, false",
    "AU, EG, 2013-07-05, true",
    "AU, EG, 2014-06-17, false",
    // Reuters, 18 September 2015; aOuaga, 29 September 2015; Daily Sabah, 31 January 2022.
    "AU, BF, 2015-09-18, true",
    "AU, BF, 2015-09-26, false",
    "AU, BF, 2022-01-31, true",
    // Political Geography Now, June 2019; Horn Diplomat, 6 September 2019; Al Jazeera, 27 October
    // 2021.
    "AU, SD, 2019-06-06, true",
    "AU, SD, 2019-09-06, false",
    "AU, SD, 2021-10-27, true",
    // Pulse, 22 August 2023.
    "AU, NE, 2023-08-21, false",
    "AU, NE, 2023-08-22, true",
    // The EastAfrican, 1 September 2023; Peace and Security Council, 30 April 2025.
    "AU, GA, 2023-08-31, true",
    "AU, GA, 2025-04-30, false",
    // TASS, 15 October 2025.
    "AU, MG, 2025-10-15, true",
    // Wikipedia, "1978 Arab League summit"; United Press International, 22 May 1989.
    "LAS, EG, 1979-03-30, false",
    "LAS, EG, 1979-03-31, true",
    "LAS, EG, 1989-05-23, false",
    // Nations Online.
    "LAS, LY, 2011-02-22, true",
    "LAS, LY, 2011-08-27, false",
    // LBCI, 5 May 2023; UrduPoint, 7 May 2023.
    "LAS, SY, 2011-11-12, true",
    "LAS, SY, 2023-05-06, true",
    "LAS, SY, 2023-05-07, false",
    // Organization of American States, 3 June 2009.
    "OAS, CU, 1962-01-30, false",
    "OAS, CU, 1962-01-31, true",
    "OAS, CU, 2009-06-03, false",
    // Siasat, 5 July 2009; Wikipedia, "Member states of the Organization of American States".
    "OAS, HN, 2009-07-04, true",
    "OAS, HN, 2011-06-01, false",
    // NRC, 8 July 1992; Organization for Security and Co-operation in Europe, 7 November 2000.
    "OSCE, YUCS, 1992-07-07, false",
    "OSCE, YUCS, 1992-07-08, true",
    "OSCE, YUCS, 2000-11-10, false",
    // European External Action Service, March 2022.
    "COE, RU, 2022-02-25, true",
  })
  void suspended_onADay_isSoBesideTheFullMembership(
      String code, String state, LocalDate day, boolean suspended) {
    MembershipQuery then = memberships(code, state).on(day);

    assertThat(then.form(Membership.Form.SUSPENDED).isEmpty()).isEqualTo(!suspended);
    assertThat(then.form(Membership.Form.FULL).isEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // Council of Europe, "1969: Greece withdraws"; European External Action Service, March 2022.
    "COE, GR, 1969-12-12, true",
    "COE, GR, 1969-12-13, false",
    "COE, GR, 1974-11-27, false",
    "COE, GR, 1974-11-28, true",
    "COE, RU, 2022-03-15, true",
    "COE, RU, 2022-03-16, false",
    // Radio Prague, 2021: its successors had to be admitted anew.
    "COE, CSHH, 1991-02-20, false",
    "COE, CSHH, 1991-02-21, true",
    "COE, CSHH, 1993-01-01, false",
    "COE, CZ, 1993-01-01, false",
    "COE, CZ, 1993-06-30, true",
    "COE, SK, 1993-06-30, true",
    // Council of Europe, CP 159 of 2003; nz.ecotaf.net.
    "COE, CSXX, 2003-04-02, false",
    "COE, CSXX, 2003-04-03, true",
    "COE, RS, 2006-05-31, false",
    "COE, RS, 2006-07-01, true",
    "COE, CSXX, 2006-07-01, false",
    // EUR-Lex, "Enlargement".
    "EU, GB, 2020-01-31, true",
    "EU, GB, 2020-02-01, false",
    "EEC, DDDE, 1989-01-01, false",
    // CVCE, "CSCE/OSCE participating States".
    "OSCE, DDDE, 1990-10-02, true",
    "OSCE, DDDE, 1990-10-03, false",
    "OSCE, SUHH, 1991-12-25, true",
    "OSCE, RU, 1991-12-25, false",
    "OSCE, RU, 1991-12-26, true",
    "OSCE, SUHH, 1991-12-26, false",
    "OSCE, CSHH, 1992-12-31, true",
    "OSCE, CZ, 1993-01-01, true",
    "OSCE, VA, 1973-06-25, true",
    "OSCE, AD, 1996-04-24, false",
    "OSCE, AD, 1996-04-25, true",
    "OSCE, AL, 1991-06-18, false",
    "OSCE, AL, 1991-06-19, true",
    // Ministry of Foreign Affairs, Skopje; A. Bloed, 2006; Ministry for European Affairs, Vienna,
    // 2012.
    "OSCE, MK, 1995-10-11, false",
    "OSCE, MK, 1995-10-12, true",
    "OSCE, ME, 2006-06-21, false",
    "OSCE, ME, 2006-06-22, true",
    "OSCE, MN, 2012-11-20, false",
    "OSCE, MN, 2012-11-21, true",
    // Yabiladi; African Union, "Member States".
    "OAU, MA, 1984-11-12, true",
    "OAU, MA, 1984-11-13, false",
    "AU, MA, 2017-01-30, false",
    "AU, MA, 2017-01-31, true",
    // Encyclopædia Universalis, 1982.
    "OAU, EH, 1982-02-21, false",
    "OAU, EH, 1982-02-22, true",
    // Wikipedia in Finnish, 2006.
    "OAU, XTGK, 1963-05-25, true",
    "OAU, XZZB, 1963-11-30, false",
    "OAU, XZZB, 1964-04-25, true",
    "OAU, TZ, 1964-04-25, false",
    "OAU, TZ, 1964-04-26, true",
    // Angola Press Agency, 2018; South African History Online.
    "OAU, AO, 1976-02-11, false",
    "OAU, AO, 1976-02-12, true",
    "OAU, ZA, 1994-05-22, false",
    "OAU, ZA, 1994-05-23, true",
    // The Robinson Library: the Union took the place of the Organization on 9 July 2002.
    "OAU, ZA, 2002-07-08, true",
    "AU, ZA, 2002-07-08, false",
    "OAU, ZA, 2002-07-09, false",
    "AU, ZA, 2002-07-09, true",
    // O Povo, 8 November 2023.
    "OAS, NI, 2023-11-18, true",
    "OAS, NI, 2023-11-19, false",
    // The lists keep it; see the note of the fact.
    "OAS, VE, 2020-01-01, true",
    // IX Energy; Energy Analytics Institute, 2 January 2020.
    "OPEC, EC, 1992-11-30, true",
    "OPEC, EC, 1993-01-01, false",
    "OPEC, EC, 2007-11-01, true",
    "OPEC, EC, 2019-12-31, true",
    "OPEC, EC, 2020-01-01, false",
    "OPEC, GA, 1995-02-01, false",
    "OPEC, GA, 2016-08-01, true",
    // TopicsExpress, 2014; The World Factbook; Sleek Arena.
    "OPEC, ID, 2008-12-31, true",
    "OPEC, ID, 2009-01-01, false",
    "OPEC, ID, 2016-01-01, true",
    "OPEC, ID, 2016-12-01, false",
    // Azernews; CNBC.
    "OPEC, QA, 2018-12-31, true",
    "OPEC, QA, 2019-01-01, false",
    "OPEC, AO, 2006-12-31, false",
    "OPEC, AO, 2007-01-01, true",
    "OPEC, AO, 2023-12-31, true",
    "OPEC, AO, 2024-01-01, false",
    // Embassy of Albania to NATO, 5 June 2017; MIA, 27 March 2020.
    "NATO, ME, 2017-06-04, false",
    "NATO, ME, 2017-06-05, true",
    "NATO, MK, 2020-03-26, false",
    "NATO, MK, 2020-03-27, true",
    // NationPress.
    "ASEAN, TL, 2025-10-25, false",
    "ASEAN, TL, 2025-10-26, true",
  })
  void member_onADay_isOneOrNot(String code, String state, LocalDate day, boolean member) {
    assertThat(memberships(code, state).form(Membership.Form.FULL).on(day).isEmpty())
        .isEqualTo(!member);
  }

  /** Which suspensions of the African Union no source ends: they may go on, and nobody says so. */
  @Test
  void africanUnion_whereNoEndWasRead_mayStillSuspend() {
    MembershipQuery suspended =
        Chancery.bundled()
            .memberships()
            .to(Organization.of("AU"))
            .form(Membership.Form.SUSPENDED)
            .on(TODAY);

    assertThat(suspended.stream().map(fact -> fact.member().code()))
        .containsExactlyInAnyOrder("ML", "SD", "BF", "NE", "MG", "GW");
    assertThat(suspended.definitely().isEmpty()).isTrue();
  }

  /**
   * Parts of a member are no members: Greenland left the Communities in 1985 and Algeria, whose
   * departments were French, in 1962. The notes of the Danish and the French membership say so.
   */
  @Test
  void greenlandAndAlgeria_asPartsOfMembers_haveNoMembershipOfTheirOwn() {
    assertThat(memberships("EEC", "GL").isEmpty()).isTrue();
    assertThat(memberships("EEC", "DZ").isEmpty()).isTrue();
    assertThat(memberships("EEC", "DK").single().note().orElseThrow()).contains("Greenland");
    assertThat(memberships("EEC", "FR").single().note().orElseThrow()).contains("Algeria");
  }

  /**
   * The Saar, an associate from 1950 to 1956, has no code: the note of the German membership says
   * so.
   */
  @Test
  void germany_inTheCouncilOfEurope_wasAnAssociateFirst() {
    Membership associate = memberships("COE", "DE").form(Membership.Form.ASSOCIATE).single();

    assertThat(associate.when().edtf()).isEqualTo(Edtf.parse("1950-07-13/1951-05-01"));
    assertThat(associate.note().orElseThrow()).contains("Saar");
  }

  /** A state that took the place of another is a member from the day on which it did. */
  @Test
  void yugoslavia_inTheOsce_hasThePlacesOfItsStates() {
    List<String> places =
        List.of("YUCS", "CSXX", "RS").stream()
            .flatMap(state -> memberships("OSCE", state).form(Membership.Form.FULL).stream())
            .map(
                fact ->
                    String.format(Locale.ROOT, "%s %s", fact.member().code(), fact.when().edtf()))
            .toList();

    assertThat(places)
        .containsExactly(
            "YUCS 1973-06-25/2000-11-09",
            "YUCS 2000-11-10/2003-02-03",
            "CSXX 2003-02-04/2006-06",
            "RS 2006-06/");
  }
}
