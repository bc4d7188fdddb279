package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Membership;
import dev.chancery.query.MembershipQuery;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many members an organisation had on the last day of each year. A row is a run of years with
 * one number. A number is marked as published where a source states it; the others were counted by
 * hand from the admissions that the sources publish, starting from the published number before
 * them.
 */
class CountsOfMembersTest {

  /**
   * Published are 10 founders (1949), 25 ("Radio Prague", Czechoslovakia, February 1991), 26 (Hina,
   * Poland, November 1991), 38 ("European Sources Online", 9 November 1995), 39 (Y. Ushakov, "The
   * 39th Member", 1996), 45 (Council of Europe, CP 159, 2003), 46 (The World Factbook 2006), 47
   * (CVCE, 11 May 2007), and 46 (Council of Europe, Sarajevo, since 2022).
   */
  @ParameterizedTest
  @CsvSource({
    "1949, 1949, 12", // the ten, Greece, Türkiye
    "1950, 1950, 13", // Iceland
    "1951, 1955, 14", // Germany
    "1956, 1960, 15", // Austria
    "1961, 1962, 16", // Cyprus
    "1963, 1964, 17", // Switzerland
    "1965, 1968, 18", // Malta
    "1969, 1973, 17", // without Greece
    "1974, 1975, 18", // Greece again
    "1976, 1976, 19", // Portugal
    "1977, 1977, 20", // Spain
    "1978, 1987, 21", // Liechtenstein
    "1988, 1988, 22", // San Marino
    "1989, 1989, 23", // Finland
    "1990, 1990, 24", // Hungary
    "1991, 1991, 26", // published: Czechoslovakia the 25th, Poland the 26th
    "1992, 1992, 27", // Bulgaria
    "1993, 1993, 32", // without Czechoslovakia, with six more
    "1994, 1994, 33", // Andorra
    "1995, 1995, 38", // published: Ukraine and Macedonia the 37th and the 38th
    "1996, 1998, 40", // Russia, published as the 39th; Croatia
    "1999, 2000, 41", // Georgia
    "2001, 2001, 43", // Armenia, Azerbaijan
    "2002, 2002, 44", // Bosnia and Herzegovina
    "2003, 2003, 45", // published: Serbia and Montenegro
    "2004, 2006, 46", // published: Monaco
    "2007, 2021, 47", // published: Montenegro
    "2022, 2025, 46", // published: without Russia
  })
  void councilOfEurope_onTheLastDayOfAYear_hasAsManyMembersAsPublished(
      int first, int last, int members) {
    assertMembers("COE", first, last, members);
  }

  /**
   * Eurostat, "Glossary: EU enlargements"; European Commission, "From 6 to 27 members". All are
   * published.
   */
  @ParameterizedTest
  @CsvSource({
    "EEC, 1958, 1972, 6",
    "EEC, 1973, 1980, 9",
    "EEC, 1981, 1985, 10",
    "EEC, 1986, 1992, 12",
    "EU, 1993, 1994, 12",
    "EU, 1995, 2003, 15",
    "EU, 2004, 2006, 25",
    "EU, 2007, 2012, 27",
    "EU, 2013, 2019, 28",
    "EU, 2020, 2025, 27",
  })
  void europeanUnion_onTheLastDayOfAYear_hasAsManyMembersAsPublished(
      String code, int first, int last, int members) {
    assertMembers(code, first, last, members);
  }

  /**
   * Eurostat, "Glossary: Euro area enlargements", for 1999 to 2022; Destatis, "EU and eurozone over
   * time".
   */
  @ParameterizedTest
  @CsvSource({
    "1999, 2000, 11",
    "2001, 2006, 12",
    "2007, 2007, 13",
    "2008, 2008, 15",
    "2009, 2010, 16",
    "2011, 2013, 17",
    "2014, 2014, 18",
    "2015, 2022, 19",
    "2023, 2025, 20",
  })
  void euroArea_onTheLastDayOfAYear_hasAsManyMembersAsPublished(int first, int last, int members) {
    assertMembers("EUROZONE", first, last, members);
  }

  /**
   * Published are 12 (The Washington Post, 1949), 16 (the same, 1988), 28 (the same, 2014), 26
   * (spravo4niki.com, the beginning of 2009), 29 (NATO, 5 June 2017), 30 (MIA, 27 March 2020), 31
   * (Estonian Atlantic Treaty Association, 2023) and 32 (Difesa Online, March 2024).
   */
  @ParameterizedTest
  @CsvSource({
    "1949, 1951, 12", // published
    "1952, 1954, 14", // Greece, Türkiye
    "1955, 1981, 15", // Germany
    "1982, 1998, 16", // published: Spain
    "1999, 2003, 19", // Czechia, Hungary, Poland
    "2004, 2008, 26", // published: seven more
    "2009, 2016, 28", // published: Albania, Croatia
    "2017, 2019, 29", // published: Montenegro
    "2020, 2022, 30", // published: North Macedonia
    "2023, 2023, 31", // published: Finland
    "2024, 2025, 32", // published: Sweden
  })
  void nato_onTheLastDayOfAYear_hasAsManyMembersAsPublished(int first, int last, int members) {
    assertMembers("NATO", first, last, members);
  }

  /**
   * Published are 35 (CVCE, until 1990), 52 with Yugoslavia (NRC, 8 July 1992), 52 without it
   * ("What does OSCE Stand for?", ezhoushan.net, of December 1994), 55 (OSCE, 10 November 2000), 56
   * (A. Bloed, 2006) and 57 (Vienna, 21 November 2012). Those who are suspended, Yugoslavia from
   * 1992 to 2000, are not counted, as in the numbers of 1994 and 2000.
   */
  @ParameterizedTest
  @CsvSource({
    "1973, 1989, 35", // published
    "1990, 1990, 34", // without the German Democratic Republic
    "1991, 1991, 38", // Albania, Estonia, Latvia, Lithuania
    "1992, 1992, 51", // published 52 less Yugoslavia
    "1993, 1994, 52", // published: Czechia and Slovakia for Czechoslovakia
    "1995, 1995, 53", // Macedonia
    "1996, 1999, 54", // Andorra
    "2000, 2005, 55", // published: Yugoslavia
    "2006, 2011, 56", // published: Montenegro
    "2012, 2025, 57", // published: Mongolia
  })
  void osce_onTheLastDayOfAYear_hasAsManyParticipatingStatesAsPublished(
      int first, int last, int members) {
    assertMembers("OSCE", first, last, members);
  }

  /**
   * Jagran Josh, "List of ASEAN Member Countries", for the first and the last number; News24, 26
   * October 2025.
   */
  @ParameterizedTest
  @CsvSource({
    "1967, 1983, 5", // published
    "1984, 1994, 6", // Brunei
    "1995, 1996, 7", // Viet Nam
    "1997, 1998, 9", // Laos, Myanmar
    "1999, 2024, 10", // published: Cambodia
    "2025, 2025, 11", // published: Timor-Leste
  })
  void asean_onTheLastDayOfAYear_hasAsManyMembersAsPublished(int first, int last, int members) {
    assertMembers("ASEAN", first, last, members);
  }

  /**
   * Published are 5 founders (1960), 12 (PetroTech Intel, Angola on 1 January 2007), 12 (OPEC, in
   * 2014), 15 (Oil Industry Insight, June 2018), 13 (CNBC, until the end of 2023) and 12 (the same,
   * from 2024). Nobody who was read says on which day of December 1992 Ecuador left: that year has
   * no row.
   */
  @ParameterizedTest
  @CsvSource({
    "1960, 1960, 5", // published
    "1961, 1961, 6", // Qatar
    "1962, 1966, 8", // Indonesia, Libya
    "1967, 1968, 9", // the Emirates
    "1969, 1970, 10", // Algeria
    "1971, 1972, 11", // Nigeria
    "1973, 1974, 12", // Ecuador
    "1975, 1991, 13", // Gabon
    "1993, 1994, 12", // without Ecuador
    "1995, 2006, 11", // without Gabon; published by Angola's being the 12th
    "2007, 2008, 13", // Angola, Ecuador
    "2009, 2015, 12", // published: without Indonesia
    "2016, 2016, 13", // Gabon; Indonesia came and went
    "2017, 2017, 14", // Equatorial Guinea
    "2018, 2018, 15", // published: Congo
    "2019, 2019, 14", // without Qatar
    "2020, 2023, 13", // published: without Ecuador
    "2024, 2025, 12", // published: without Angola
  })
  void opec_onTheLastDayOfAYear_hasAsManyMembersAsPublished(int first, int last, int members) {
    assertMembers("OPEC", first, last, members);
  }

  /**
   * Published are 21 (1948) and 35 ("Member states", Organization of American States, since 1991),
   * with Cuba, whose government was suspended; the years of the 14 that joined between are of the
   * same page.
   */
  @ParameterizedTest
  @CsvSource({
    "1948, 1966, 21", // published
    "1967, 1968, 23", // Barbados, Trinidad and Tobago
    "1969, 1974, 24", // Jamaica
    "1975, 1976, 25", // Grenada
    "1977, 1978, 26", // Suriname
    "1979, 1980, 28", // Dominica, Saint Lucia
    "1981, 1981, 30", // Antigua and Barbuda, Saint Vincent and the Grenadines
    "1982, 1983, 31", // the Bahamas
    "1984, 1989, 32", // Saint Kitts and Nevis
    "1990, 1990, 33", // Canada
    "1991, 2022, 35", // published: Belize, Guyana
    "2023, 2025, 34", // without Nicaragua
  })
  void organizationOfAmericanStates_onTheLastDayOfAYear_hasAsManyMembersAsPublished(
      int first, int last, int members) {
    assertMembers("OAS", first, last, members);
  }

  /**
   * Published are 32 founders (African Union, "Member States"), 41 (danstopicals.com, "OAU": 33 and
   * 8 more by 1973), 47 with Angola (Angola Press, February 1976), 50 (Central Intelligence Agency,
   * 1 July 1980), 53 with South Africa (South African History Online, 23 May 1994), 53 (African
   * Union, 2002), 54 (Voice of America, March 2012) and 55 (Panafrican News Agency, January 2017).
   */
  @ParameterizedTest
  @CsvSource({
    "OAU, 1963, 1963, 34", // 32, Kenya, Zanzibar
    "OAU, 1964, 1964, 35", // Tanzania for two; Malawi, Zambia
    "OAU, 1965, 1965, 36", // the Gambia
    "OAU, 1966, 1967, 38", // Botswana, Lesotho
    "OAU, 1968, 1972, 41", // published: Mauritius, Swaziland, Equatorial Guinea
    "OAU, 1973, 1974, 42", // Guinea-Bissau
    "OAU, 1975, 1975, 46", // Cape Verde, Comoros, Mozambique, São Tomé and Príncipe
    "OAU, 1976, 1976, 48", // published 47 with Angola; the Seychelles
    "OAU, 1977, 1979, 49", // Djibouti
    "OAU, 1980, 1981, 50", // published: Zimbabwe
    "OAU, 1982, 1983, 51", // the Sahrawi Republic
    "OAU, 1984, 1989, 50", // without Morocco
    "OAU, 1990, 1992, 51", // Namibia
    "OAU, 1993, 1993, 52", // Eritrea
    "OAU, 1994, 2001, 53", // published: South Africa
    "AU, 2002, 2010, 53", // published
    "AU, 2011, 2016, 54", // published: South Sudan
    "AU, 2017, 2025, 55", // published: Morocco
  })
  void africanUnion_onTheLastDayOfAYear_hasAsManyMembersAsPublished(
      String code, int first, int last, int members) {
    assertMembers(code, first, last, members);
  }

  /**
   * Published are 19 (Wikipedia, "OECD", who joined in 1961), 20 and 24 (World Atlas, the founders,
   * and four more in 12 years), 30 (United Nations Convention to Combat Desertification), 34 (OECD,
   * 30 May 2013), 35 (the Hungarian delegation, July 2016), 36 (OECD Observer, 5 July 2018), 37
   * (the Swedish delegation, 28 April 2020) and 38 (OECD, 25 May 2021).
   */
  @ParameterizedTest
  @CsvSource({
    "1961, 1961, 19", // published
    "1962, 1963, 20", // published: Italy
    "1964, 1968, 21", // Japan
    "1969, 1970, 22", // Finland
    "1971, 1972, 23", // Australia
    "1973, 1993, 24", // published: New Zealand
    "1994, 1994, 25", // Mexico
    "1995, 1995, 26", // Czechia
    "1996, 1999, 29", // Hungary, Korea, Poland
    "2000, 2009, 30", // published: Slovakia
    "2010, 2015, 34", // published: Chile, Estonia, Israel, Slovenia
    "2016, 2017, 35", // published: Latvia
    "2018, 2019, 36", // published: Lithuania
    "2020, 2020, 37", // published: Colombia
    "2021, 2025, 38", // published: Costa Rica
  })
  void oecd_onTheLastDayOfAYear_hasAsManyMembersAsPublished(int first, int last, int members) {
    assertMembers("OECD", first, last, members);
  }

  /**
   * The European Commission's "History of Schengen" has the states of each year; published as
   * numbers are 26 (kiddle.co, "Schengen Area"), 27 (krkh7e5u7i.pages.dev, 1 January 2023) and 29
   * (Helpdesk, 2024).
   */
  @ParameterizedTest
  @CsvSource({
    "1995, 1996, 7",
    "1997, 1999, 9", // Austria, Italy
    "2000, 2000, 10", // Greece
    "2001, 2006, 15", // the Nordic five
    "2007, 2007, 24", // nine of those of 2004
    "2008, 2010, 25", // Switzerland
    "2011, 2022, 26", // published: Liechtenstein
    "2023, 2023, 27", // published: Croatia
    "2024, 2025, 29", // published: Bulgaria, Romania
  })
  void schengenArea_onTheLastDayOfAYear_hasAsManyStatesAsPublished(
      int first, int last, int members) {
    assertMembers("SCHENGEN", first, last, members);
  }

  /**
   * Published are 7 founders (Wikipedia, "Member states of the Arab League"), 22 (Los Angeles
   * Times, 22 May 1989) and 22 (UrduPoint, 7 May 2023). How Egypt and Syria were counted while they
   * were one, from 1958 to 1961, nobody who was read says: those years have no row.
   */
  @ParameterizedTest
  @CsvSource({
    "1945, 1952, 7", // published
    "1953, 1955, 8", // Libya
    "1956, 1957, 9", // Sudan
    "1961, 1961, 12", // Morocco, Tunisia, Kuwait
    "1962, 1966, 13", // Algeria
    "1967, 1970, 14", // South Yemen
    "1971, 1972, 18", // Bahrain, the Emirates, Oman, Qatar
    "1973, 1973, 19", // Mauritania
    "1974, 1975, 20", // Somalia
    "1976, 1976, 21", // Palestine
    "1977, 1989, 22", // published: Djibouti
    "1990, 1992, 21", // one Yemen for two
    "1993, 2025, 22", // published: the Comoros
  })
  void arabLeague_onTheLastDayOfAYear_hasAsManyMembersAsPublished(
      int first, int last, int members) {
    assertMembers("LAS", first, last, members);
  }

  /**
   * Asks who may have been a member, and, as far as the sources of each fact reach, also who must
   * have been: of Cuba in the Organization of American States the latest dated source is of 2019,
   * of every other member one is of 2024 or later.
   */
  private static void assertMembers(String code, int first, int last, int members) {
    int reach = code.equals("OAS") ? 2018 : 2023;
    for (int year = first; year <= last; year++) {
      MembershipQuery query =
          Chancery.bundled().memberships().to(Organization.of(code)).on(LocalDate.of(year, 12, 31));
      assertThat(counted(code, query)).as("%s %d, may be", code, year).hasSize(members);
      if (year <= reach) {
        assertThat(counted(code, query.definitely()))
            .as("%s %d, must be", code, year)
            .hasSize(members);
      }
    }
  }

  /** Those who are suspended are members all the same, but for the numbers of the OSCE. */
  private static Set<Actor> counted(String code, MembershipQuery query) {
    Set<Actor> full = members(query.form(Membership.Form.FULL));
    return code.equals("OSCE")
        ? Sets.difference(full, members(query.form(Membership.Form.SUSPENDED)))
        : full;
  }

  /**
   * Those of whom a source says when it began: of Azerbaijan and Spain some say only that they are
   * members.
   */
  private static Set<Actor> members(MembershipQuery query) {
    return query.stream()
        .filter(fact -> fact.when().bounds().startEarliest().findDay().isPresent())
        .map(Membership::member)
        .collect(ImmutableSet.toImmutableSet());
  }
}
