package dev.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

  private static String codes(ImmutableList<State> states) {
    return states.stream().map(State::code).collect(Collectors.joining(" "));
  }

  // Finding.

  @ParameterizedTest
  @CsvSource({
    "Republic of Korea, KR",
    "South Korea, KR",
    "North Korea, KP",
    "Czechia, CZ",
    "Czech Republic, CZ",
    "Burma, MM",
    "Ivory Coast, CI",
    "Côte d’Ivoire, CI",
    "Swaziland, SZ",
    "Cape Verde, CV",
    "Turkey, TR",
    "Türkiye, TR",
    "Turkiye, TR",
    "the United States, US",
    "U.S.A., US",
    "UK, GB",
    "the Netherlands, NL",
    "Holland, NL",
    "Russian Federation, RU",
    "USSR, SUHH",
    "Soviet Union, SUHH",
    "Zaire, CD",
    "DR Congo, CD",
    "Dahomey, BJ",
    "Upper Volta, BF",
    "Holy See, VA",
    "Vatican, VA",
    "Palestine, PS",
    "Persia, IR",
    "Siam, TH",
    "Ceylon, LK",
    "Viet Nam, VN",
    "bosnia and herzegovina, BA",
    "Bosnia & Herzegovina, BA",
    "St. Lucia, LC",
    "Saint Lucia, LC",
    "Sao Tome and Principe, ST",
    "East Germany, DDDE",
    "Kosovo, XK",
    "XKX, XK",
    "Northern Cyprus, XNCY",
    "United Arab Republic, XUAR EG",
    "Prussia, XPRU",
    "AZ, AZ",
    "AZE, AZ",
    "031, AZ",
    "276, DE",
    "280, DE",
    "ROM, RO",
    "Azerbaijan, AZ",
    "Republic of Azerbaijan, AZ",
    "Kingdom of Spain, ES",
    "Greenland, GL",
    "CS, CSHH CSXX",
    "Congo, CD CG",
    "Republic of China, TW",
    "China, CN TW",
    "Atlantis, ''",
  })
  void find_nameOrCode_givesThoseItMeans(String text, String expected) {
    Set<String> found = Set.copyOf(List.of(codes(States.find(text).states()).split(" ", -1)));

    assertThat(found).as(States.find(text).toString()).isEqualTo(Set.of(expected.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "China, 1930-01-01, TW",
    "China, 1980-01-01, CN",
    "Germany, 1980-01-01, DE",
    "Yugoslavia, 1950-01-01, YUCS",
    "Zaire, 1980-01-01, CD",
    "Zaire, 2010-01-01, ''",
    "Ceylon, 1960-01-01, LK",
    "Ceylon, 2000-01-01, ''",
    "Ottoman Empire, 1900-01-01, TR",
    "Soviet Union, 2000-01-01, ''",
    "RUS, 1980-01-01, ''",
    "CS, 1980-01-01, CSHH",
    "CS, 2004-01-01, CSXX",
    "Azerbaijan, 1950-01-01, ''",
    "Burma, 2020-01-01, MM",
    "Swaziland, 2020-01-01, SZ",
    "ZR, 1990-01-01, CD",
    "BU, 1985-01-01, MM",
  })
  void find_nameOnADay_givesThatOfTheDay(String text, LocalDate day, String expected) {
    assertThat(codes(States.find(text, day).states())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Western Samoa, 1980-01-01, WS, Western Samoa",
    "Samoa, 1980-01-01, WS, Western Samoa",
    "Samoa, 2000-01-01, WS, Samoa",
    "Transjordan, 1947-01-01, JO, Transjordan",
    "Jordan, 1960-01-01, JO, Jordan",
  })
  void find_oneThatWasRenamed_isCalledAsThen(
      String text, LocalDate day, String state, String name) {
    assertThat(States.find(text, day).get()).isEqualTo(State.of(state));
    assertThat(State.of(state).nameOn(day)).isEqualTo(name);
  }

  @Test
  void find_nameThatIsNoLongerUsed_isNobodyToday() {
    assertThat(States.find("Western Samoa", TODAY).states()).isEmpty();
    assertThat(States.find("Western Samoa").get()).isEqualTo(State.of("WS"));
  }

  @Test
  void find_severalOrNone_saysWhy() {
    assertThat(States.find("Congo").one()).isEmpty();
    assertThat(States.find("Congo").reason())
        .isEqualTo(
            "'Congo' may mean CD (Congo - Kinshasa) or CG (Congo - Brazzaville): a code tells them"
                + " apart");
    assertThatThrownBy(() -> States.find("Atlantis").get())
        .isInstanceOf(UnknownActorException.class)
        .hasMessage("no state is known by the name or the code 'Atlantis'");
    assertThat(States.find("Zaire", TODAY).reason())
        .isEqualTo(
            "'Zaire' meant no state on 2025-06-01, only at other times CD (Congo - Kinshasa), so"
                + " called from 1971-01-01 to 1997-05-16 at the longest");
    assertThat(States.find("Siam", TODAY).reason())
        .endsWith(
            "TH (Thailand), so called until 1939-12-31 and from 1945-01-01 to 1949-12-31 at the"
                + " longest");
    assertThat(States.find("AZ", LocalDate.of(1950, 1, 1)).reason())
        .endsWith(
            "AZ (Azerbaijan), a state from 1918-05-28 to 1920-04-28 and since 1991-08-30 at the"
                + " longest");
    assertThat(States.find("Spain").get()).isEqualTo(State.of("ES"));
  }

  // Codes.

  @ParameterizedTest
  @CsvSource({
    "AZ, ISO_ALPHA_2, 2020-01-01, AZ",
    "AZ, ISO_ALPHA_3, 2020-01-01, AZE",
    "AZ, ISO_NUMERIC, 2020-01-01, 031",
    "AZ, M49, 2020-01-01, 031",
    "DE, ISO_NUMERIC, 1980-01-01, 280",
    "DE, ISO_NUMERIC, 1990-10-30, 276",
    "DE, M49, 1980-01-01, 280",
    "DDDE, ISO_NUMERIC, 1980-01-01, 278",
    "ET, ISO_NUMERIC, 1993-07-15, 230",
    "ET, ISO_NUMERIC, 1993-07-16, 231",
    "SD, ISO_NUMERIC, 2000-01-01, 736",
    "SD, ISO_NUMERIC, 2020-01-01, 729",
    "PA, ISO_NUMERIC, 1990-01-01, 590",
    "YUCS, ISO_NUMERIC, 1990-01-01, 890",
    "YUCS, ISO_NUMERIC, 2000-01-01, 891",
    "YEYE, ISO_NUMERIC, 1980-01-01, 886",
    "ANHH, ISO_NUMERIC, 1980-01-01, 532",
    "RO, ISO_ALPHA_3, 2000-01-01, ROM",
    "RO, ISO_ALPHA_3, 2010-01-01, ROU",
    "AZ, COW, 2020-01-01, 373",
    "AZ, COW_ALPHA, 2010-01-01, AZE",
    "AZ, GW, 2010-01-01, 373",
    "ES, COW, 1900-01-01, 230",
    "ES, COW_ALPHA, 1900-01-01, SPN",
    "SUHH, COW, 1980-01-01, 365",
    "RU, COW, 2000-01-01, 365",
    "RU, COW, 1900-01-01, 365",
    "DE, COW, 1960-01-01, 260",
    "DE, COW, 2000-01-01, 255",
    "DE, GW, 2000-01-01, 260",
    "DDDE, GW, 1980-01-01, 265",
    "YE, COW, 2000-01-01, 679",
    "YE, GW, 2000-01-01, 678",
    "RS, COW, 2010-01-01, 345",
    "RS, GW, 2010-01-01, 340",
    "YUCS, COW, 1980-01-01, 345",
    "XUAR, COW, 1960-01-01, 651",
    "EG, COW, 1970-01-01, 651",
    "CN, COW, 1960-01-01, 710",
    "TW, COW, 1930-01-01, 710",
    "TW, COW, 1960-01-01, 713",
    "XTGK, COW, 1963-01-01, 510",
    "TZ, COW, 1970-01-01, 510",
    "XK, ISO_ALPHA_3, 2020-01-01, XKX",
    "XK, GW, 2015-01-01, 347",
    "CSHH, ISO_ALPHA_4, 1980-01-01, CSHH",
  })
  void code_inASystemOnADay_leadsThereAndBack(
      String state, CodeSystem system, LocalDate day, String code) {
    assertThat(State.of(state).code(system, day)).contains(code);
    assertThat(States.withCode(system, code, day).get()).isEqualTo(State.of(state));
  }

  @ParameterizedTest
  @EnumSource(CodeSystem.class)
  void codes_ofEveryStateInEverySystem_leadBack(CodeSystem system) {
    State.all()
        .forEach(
            state ->
                state
                    .codes(system)
                    .forEach(
                        code ->
                            assertThat(States.withCode(system, code.value()).states())
                                .contains(state.underItsLastName())));
  }

  @ParameterizedTest
  @EnumSource(
      value = CodeSystem.class,
      names = {"COW", "COW_ALPHA", "GW", "GW_ALPHA", "ISO_ALPHA_2", "ISO_ALPHA_3"})
  void codes_atOneTime_areOfOneStateOnly(CodeSystem system) {
    List<String> twice = new ArrayList<>();
    for (State one : State.all().toList()) {
      for (Attested<String> code : one.codes(system)) {
        for (State other : States.withCode(system, code.value()).states()) {
          for (Attested<String> its : other.codes(system)) {
            if (!one.equals(other)
                && its.value().equals(code.value())
                && its.period().overlaps(code.period()) == Certainty.DEFINITE
                // Of Belarus, ISO 3166 withdrew the old and gave the new meaning on one day.
                && !its.period().endLatest().equals(code.period().startEarliest())
                && !code.period().endLatest().equals(its.period().startEarliest())) {
              twice.add(one + " " + other + " " + code);
            }
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  /** An entry of ISO 3166 for each name, and one state. */
  @ParameterizedTest
  @CsvSource({
    "CD, ISO_ALPHA_2, 1991-01-01, ZR",
    "CD, ISO_ALPHA_3, 1991-01-01, ZAR",
    "CD, ISO_ALPHA_2, 2000-01-01, CD",
    "ZRCD, COW, 1991-01-01, 490",
    "ZRCD, GW, 1991-01-01, 490",
    "MM, ISO_ALPHA_2, 1980-01-01, BU",
    "BUMM, COW, 1980-01-01, 775",
    "BJ, ISO_ALPHA_2, 1975-01-01, DY",
    "BF, ISO_ALPHA_2, 1980-01-01, HV",
  })
  void code_ofOneThatWasRenamed_isThatOfTheDay(
      String state, CodeSystem system, LocalDate day, String code) {
    assertThat(State.of(state).code(system, day)).contains(code);
    assertThat(States.withCode(system, code, day).get())
        .isEqualTo(State.of(state).underItsLastName());
  }

  @Test
  void underAllItsNames_areTheEntriesOfOneState() {
    assertThat(
            State.all()
                .map(State::underAllItsNames)
                .filter(names -> names.size() > 1)
                .map(Object::toString))
        .containsExactlyInAnyOrder(
            "[BF, HVBF]",
            "[HVBF, BF]",
            "[BJ, DYBJ]",
            "[DYBJ, BJ]",
            "[BY, BYAA]",
            "[BYAA, BY]",
            "[CD, ZRCD]",
            "[ZRCD, CD]",
            "[MM, BUMM]",
            "[BUMM, MM]");
  }

  @Test
  void code_ofAnotherState_isNotGuessed() {
    assertThat(State.of("RU").code(CodeSystem.ISO_ALPHA_2, LocalDate.of(1980, 1, 1))).isEmpty();
    assertThat(State.of("CSXX").code(CodeSystem.COW, LocalDate.of(1995, 1, 1))).isEmpty();
    assertThat(State.of("CZ").code(CodeSystem.ISO_ALPHA_2, LocalDate.of(1980, 1, 1))).isEmpty();
  }

  @Test
  void withCode_notOfTheDay_isNotGuessed() {
    StateLookup lookup = States.withCode(CodeSystem.ISO_ALPHA_3, "RUS", LocalDate.of(1980, 1, 1));

    assertThat(lookup.states()).isEmpty();
    assertThat(lookup.reason())
        .isEqualTo(
            "the code 'RUS' (ISO_ALPHA_3) was no state's on 1980-01-01, only at other times that"
                + " of RU (Russia)");
    assertThat(States.withCode(CodeSystem.COW, "9999").reason())
        .isEqualTo("no state has or had the code '9999' (COW)");
  }

  // Who existed.

  @ParameterizedTest
  @CsvSource({
    "UN_MEMBERS, 2025-06-01, 193",
    "UN_MEMBERS_AND_OBSERVERS, 2025-06-01, 195",
    "UN_MEMBERS, 1945-12-31, 51",
    "UN_MEMBERS, 1960-12-31, 99",
    "UN_MEMBERS, 1939-01-01, 0",
  })
  void on_policyOfTheUnitedNations_hasAsManyAsItsMembers(
      StatehoodPolicy policy, LocalDate day, int count) {
    assertThat(States.on(day, policy)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "CH, 1990-01-01, UN_MEMBERS, NO",
    "CH, 1990-01-01, UN_MEMBERS_AND_OBSERVERS, DEFINITE",
    "CH, 1990-01-01, GENERALLY_RECOGNISED, DEFINITE",
    "XK, 2020-01-01, UN_MEMBERS, NO",
    "XK, 2020-01-01, GENERALLY_RECOGNISED, NO",
    "XK, 2020-01-01, WITH_PARTIALLY_RECOGNISED, DEFINITE",
    "XK, 2008-02-18, WITH_PARTIALLY_RECOGNISED, POSSIBLE",
    "PS, 2020-01-01, UN_MEMBERS_AND_OBSERVERS, DEFINITE",
    "PS, 2000-01-01, UN_MEMBERS_AND_OBSERVERS, NO",
    "TW, 1960-01-01, UN_MEMBERS, DEFINITE",
    "TW, 1980-01-01, UN_MEMBERS, NO",
    "TW, 1980-01-01, WITH_PARTIALLY_RECOGNISED, DEFINITE",
    "XTRN, 2020-01-01, WITH_PARTIALLY_RECOGNISED, NO",
    "XTRN, 2020-01-01, ALL, DEFINITE",
    "XABK, 2000-01-01, WITH_PARTIALLY_RECOGNISED, NO",
    "XABK, 2015-01-01, WITH_PARTIALLY_RECOGNISED, DEFINITE",
    "AZ, 1980-01-01, ALL, NO",
    "AZ, 1991-08-29, ALL, NO",
    "AZ, 1991-09-15, ALL, POSSIBLE",
    "AZ, 1991-12-22, ALL, POSSIBLE",
    "AZ, 1992-01-01, ALL, DEFINITE",
    "AZ, 1919-01-01, GENERALLY_RECOGNISED, NO",
    "AZ, 1919-01-01, WITH_PARTIALLY_RECOGNISED, DEFINITE",
    "TV, 1978-09-30, ALL, NO",
    "TV, 1978-10-01, GENERALLY_RECOGNISED, DEFINITE",
    "TV, 1978-10-01, UN_MEMBERS, NO",
    "AD, 1500-01-01, GENERALLY_RECOGNISED, DEFINITE",
    "GW, 1974-01-01, GENERALLY_RECOGNISED, POSSIBLE",
    // Historians differ on the day.
    "VE, 1829-06-01, GENERALLY_RECOGNISED, POSSIBLE",
    "VE, 1830-09-22, GENERALLY_RECOGNISED, DEFINITE",
    "AF, 1919-04-30, GENERALLY_RECOGNISED, NO",
    "AF, 1919-08-18, GENERALLY_RECOGNISED, POSSIBLE",
    "AF, 1919-08-19, GENERALLY_RECOGNISED, DEFINITE",
    "AT, 1930-01-01, GENERALLY_RECOGNISED, DEFINITE",
    "AT, 1940-01-01, GENERALLY_RECOGNISED, POSSIBLE",
    "AT, 1960-01-01, GENERALLY_RECOGNISED, DEFINITE",
    "PL, 1939-09-27, GENERALLY_RECOGNISED, DEFINITE",
    "PL, 1939-09-28, GENERALLY_RECOGNISED, POSSIBLE",
    "ID, 1947-01-01, GENERALLY_RECOGNISED, POSSIBLE",
    "TL, 1975-12-01, GENERALLY_RECOGNISED, NO",
    "TL, 1975-12-01, WITH_PARTIALLY_RECOGNISED, DEFINITE",
    "TL, 1990-01-01, ALL, NO",
    "RS, 1917-01-01, GENERALLY_RECOGNISED, POSSIBLE",
    "XHAN, 1866-01-01, ALL, DEFINITE",
    "XHAN, 1867-01-01, ALL, NO",
    "XRVN, 1976-01-01, ALL, POSSIBLE",
    "US, 1775-01-01, ALL, NO",
    "SUHH, 1991-12-25, ALL, DEFINITE",
    "SUHH, 1991-12-26, ALL, NO",
    "SY, 1960-01-01, ALL, NO",
    "XUAR, 1960-01-01, ALL, DEFINITE",
    "DE, 1947-01-01, ALL, NO",
    "DDDE, 1980-01-01, ALL, DEFINITE",
    "XPRU, 1850-01-01, ALL, DEFINITE",
    "GL, 2020-01-01, ALL, NO",
    "UA, 1950-01-01, UN_MEMBERS, DEFINITE",
    "UA, 1950-01-01, GENERALLY_RECOGNISED, NO",
  })
  void existedOn_underAPolicy_isWhatItTakesForAState(
      String state, LocalDate day, StatehoodPolicy policy, Certainty expected) {
    assertThat(State.of(state).existedOn(day, policy)).isEqualTo(expected);
  }

  @Test
  void on_widerPolicies_keepThoseOfTheNarrower() {
    for (int year = 1816; year <= 2025; year += 7) {
      LocalDate day = LocalDate.of(year, 7, 1);
      assertThat(States.on(day, StatehoodPolicy.ALL))
          .containsAll(States.on(day, StatehoodPolicy.WITH_PARTIALLY_RECOGNISED));
      assertThat(States.on(day, StatehoodPolicy.WITH_PARTIALLY_RECOGNISED))
          .containsAll(States.on(day, StatehoodPolicy.UN_MEMBERS_AND_OBSERVERS))
          .containsAll(States.on(day, StatehoodPolicy.GENERALLY_RECOGNISED));
      assertThat(States.on(day, StatehoodPolicy.UN_MEMBERS_AND_OBSERVERS))
          .containsAll(States.on(day, StatehoodPolicy.UN_MEMBERS));
      assertThat(States.on(day)).isEqualTo(States.on(day, StatehoodPolicy.GENERALLY_RECOGNISED));
    }
  }

  @Test
  void statehood_ofOneStateAtATime_isOneThing() {
    for (State state : State.all().toList()) {
      List<Bounds> spells = state.statehood().stream().map(Attested::period).toList();
      for (int i = 0; i + 1 < spells.size(); i++) {
        assertThat(spells.get(i).isBefore(spells.get(i + 1)))
            .as(state + " " + spells)
            .isNotEqualTo(Certainty.NO);
      }
      assertThat(state.statehood()).noneMatch(spell -> spell.sources().isEmpty());
    }
  }

  @Test
  void members_ofTheUnitedNationsToday_haveACapitalAndCodes() {
    assertThat(States.on(TODAY, StatehoodPolicy.UN_MEMBERS))
        .filteredOn(state -> !state.code().equals("NR"))
        .allMatch(state -> !state.capitalsOn(TODAY).isEmpty())
        .allMatch(state -> state.code(CodeSystem.COW, TODAY).isPresent());
    assertThat(States.on(TODAY, StatehoodPolicy.UN_MEMBERS))
        .hasSize(193)
        .allMatch(state -> state.code(CodeSystem.GW, TODAY).isPresent());
    assertThat(State.of("NR").capitals()).isEmpty();
  }

  // Names and capitals.

  @ParameterizedTest
  @CsvSource({
    "CD, 1980-01-01, Zaire",
    "BJ, 1970-01-01, Dahomey",
    "BF, 1970-01-01, Upper Volta",
    "MM, 1980-01-01, Burma",
    "DE, 1980-01-01, West Germany",
    "DE, 2000-01-01, Germany",
    "MK, 2019-02-11, Macedonia",
    "MK, 2019-02-12, North Macedonia",
    "SZ, 2018-04-18, Swaziland",
    "SZ, 2018-04-19, Eswatini",
    "TR, 1900-01-01, Turkey",
    "LK, 1960-01-01, Ceylon",
    "LK, 1980-01-01, Sri Lanka",
    "TH, 1930-01-01, Siam",
    "TH, 1943-01-01, Thailand",
    "TH, 1947-01-01, Siam",
    "TH, 1980-01-01, Thailand",
    "IR, 1930-01-01, Persia",
    "IE, 1930-01-01, Irish Free State",
    "SZ, 2020-01-01, Eswatini",
    "MK, 2000-01-01, Macedonia",
    "MK, 2020-01-01, North Macedonia",
    "CD, 1965-01-01, Congo - Kinshasa",
    "AZ, 2000-01-01, Azerbaijan",
  })
  void nameOn_aDay_isThatOfTheDay(String state, LocalDate day, String name) {
    assertThat(State.of(state).nameOn(day)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "KZ, 1995-01-01, Almaty",
    "KZ, 2010-01-01, Astana",
    "KZ, 2020-01-01, Nur-Sultan",
    "KZ, 2023-01-01, Astana",
    "BI, 2018-01-01, Bujumbura",
    "BI, 2020-01-01, Gitega",
    "PW, 2000-01-01, Koror",
    "PW, 2010-01-01, Ngerulmud",
    "MM, 1990-01-01, Yangon",
    "BI, 1990-01-01, Bujumbura",
    "BI, 2020-01-01, Gitega",
    "TZ, 1970-01-01, Dar es Salaam",
    "TZ, 2010-01-01, Dodoma",
    "IT, 1868-01-01, Florence",
    "DO, 1950-01-01, Ciudad Trujillo",
    "DO, 1980-01-01, Santo Domingo",
    "JP, 1950-01-01, Tokyo",
    "SUHH, 1980-01-01, Moscow",
    "YUCS, 1980-01-01, Belgrade",
    "CSXX, 2005-01-01, Belgrade",
    "CSHH, 1980-01-01, Prague",
    "DDDE, 1980-01-01, East Berlin",
    "YEYE, 1980-01-01, Sana'a",
    "YDYE, 1980-01-01, Aden",
    "VDVN, 1970-01-01, Hanoi",
    "XRVN, 1970-01-01, Saigon",
    "XUAR, 1960-01-01, Cairo",
    "XTGK, 1963-01-01, Dar es Salaam",
    "XMLY, 1960-01-01, Kuala Lumpur",
    "RHZW, 1970-01-01, Salisbury",
    "ZW, 1981-01-01, Salisbury",
    "ZW, 1983-01-01, Harare",
    "XTIB, 1930-01-01, Lhasa",
    "XKOR, 1900-01-01, Seoul",
    "XPAP, 1850-01-01, Rome",
    "XTUS, 1850-01-01, Florence",
    "XSIC, 1850-01-01, Naples",
    "XPRU, 1850-01-01, Berlin",
    "XBAV, 1850-01-01, Munich",
    "XHAN, 1850-01-01, Hanover",
    "XMCK, 1830-01-01, Ludwigslust",
    "XMCK, 1850-01-01, Schwerin",
    "XAUH, 1850-01-01, Vienna",
    "XCAU, 1830-01-01, Guatemala City",
    "XCAU, 1836-01-01, San Salvador",
    "XGCL, 1825-01-01, Bogotá",
    "XOFS, 1900-01-01, Bloemfontein",
    "XTVL, 1900-01-01, Pretoria",
    "XNKR, 2000-01-01, Stepanakert",
    "XTRN, 2000-01-01, Tiraspol",
    "XABK, 2010-01-01, Sukhumi",
    "XNCY, 2010-01-01, North Nicosia",
    "XSML, 2010-01-01, Hargeisa",
    "XK, 2010-01-01, Pristina",
    "NG, 1991-12-11, Lagos",
    "NG, 1991-12-12, Abuja",
    "BR, 1960-04-20, Rio de Janeiro",
    "BR, 1960-04-21, Brasília",
    "PK, 1950-01-01, Karachi",
    "PK, 1963-01-01, Rawalpindi",
    "PK, 1980-01-01, Islamabad",
    "AU, 1910-01-01, Melbourne",
    "AU, 1930-01-01, Canberra",
    "PT, 1818-01-01, Rio de Janeiro",
    "PT, 1900-01-01, Lisbon",
    "GR, 1830-06-01, Nafplion",
    "GR, 1900-01-01, Athens",
    "HN, 1860-01-01, Comayagua",
    "HN, 1900-01-01, Tegucigalpa",
    "MZ, 1975-07-01, Lourenço Marques",
    "MZ, 1980-01-01, Maputo",
    "RS, 1900-01-01, Belgrade",
    "HR, 2000-01-01, Zagreb",
    "MW, 1970-01-01, Zomba",
    "MW, 1980-01-01, Lilongwe",
    "LT, 1930-01-01, Kaunas",
    "ME, 1900-01-01, Cetinje",
    "MM, 1870-01-01, Mandalay",
    "TW, 1920-01-01, Beijing",
    "TW, 1935-01-01, Nanjing",
    "TW, 1960-01-01, Taipei",
    "CN, 1900-01-01, Beijing",
    "DE, 1900-01-01, Berlin",
    "DE, 1980-01-01, Bonn",
    "DE, 2010-01-01, Berlin",
    "AZ, 2010-01-01, Baku",
    "ES, 2010-01-01, Madrid",
  })
  void capitalsOn_aDay_isThatOfTheDay(String state, LocalDate day, String capital) {
    assertThat(State.of(state).capitalsOn(day)).containsExactly(capital);
  }

  @ParameterizedTest
  @CsvSource({
    // Several at once, and none of which anyone knows.
    "ZA, 2010-01-01, Pretoria Cape Town Bloemfontein",
    "BO, 2010-01-01, Sucre La Paz",
    "SZ, 2010-01-01, Mbabane Lobamba",
    "LK, 2010-01-01, Colombo Sri Jayawardenepura Kotte",
    "XAUH, 1900-01-01, Vienna Budapest",
    "CN, 1930-01-01, ''",
    "XK, 1990-01-01, ''",
    "HR, 1950-01-01, ''",
    "SK, 1950-01-01, ''",
    "AU, 1850-01-01, ''",
    "YUCS, 1900-01-01, ''",
  })
  void capitalsOn_aDayOfSeveralOrNone_areThoseOfTheDay(
      String state, LocalDate day, String capitals) {
    assertThat(String.join(" ", State.of(state).capitalsOn(day))).isEqualTo(capitals);
  }

  @Test
  void officialName_isThatOfIso() {
    assertThat(State.of("AZ").officialName()).contains("Republic of Azerbaijan");
    assertThat(State.of("XPRU").officialName()).isEmpty();
  }

  @Test
  void alpha2_ofAStateWithoutACodeOfIso_saysSo() {
    assertThatThrownBy(() -> State.of("XUAR").alpha2())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "XUAR (United Arab Republic) has no alpha-2 code: expected a state of ISO 3166");
    assertThat(State.of("XUAR").hasIsoCode()).isFalse();
    assertThat(State.of("XUAR").isFormer()).isTrue();
    assertThat(State.of("XK").hasIsoCode()).isFalse();
    assertThat(State.of("XK").alpha2()).isEqualTo("XK");
  }
}
