package dev.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationsTest {

  @ParameterizedTest
  @CsvSource({
    "NATO, NATO",
    "nato, NATO",
    "N.A.T.O., NATO",
    "org:NATO, NATO",
    "the North Atlantic Treaty Organisation, NATO",
    "CoE, COE",
    "council of europe, COE",
    "Arab League, LAS",
    "Organisation for Economic Cooperation & Development, OECD",
    "International Labor Organization, ILO",
    "Organization for Security and Cooperation in Europe, OSCE",
    "CSCE, OSCE",
    "Organisation of the Islamic Conference, OIC",
    "Warsaw Pact, WARSAW-PACT",
    "Nations-Unies,",
    "EEC, EEC",
    "Common Market, EEC",
    "United  Nations, UN",
    "European Únion, EU",
    "NOPE,",
    "'',",
  })
  void find_nameOrCode_isTheOrganisationThatItMeans(String text, String code) {
    assertThat(Organizations.find(text).one().map(Organization::code).orElse(null)).isEqualTo(code);
  }

  @Test
  void find_codesAndNamesOfAll_areTheirs() {
    assertThat(Organization.all())
        .allSatisfy(
            known -> {
              assertThat(Organizations.find(known.code()).get()).isEqualTo(known);
              assertThat(Organizations.find(known.name()).get()).isEqualTo(known);
            });
  }

  @Test
  void get_none_saysWhatWasAsked() {
    OrganizationLookup none = Organizations.find("Chess Club");

    assertThat(none.organizations()).isEmpty();
    assertThatThrownBy(none::get)
        .isInstanceOf(UnknownActorException.class)
        .hasMessage("no organisation is known by the name or the code 'Chess Club'");
    assertThat(Organizations.find("Chess Club", LocalDate.EPOCH).reason()).isEqualTo(none.reason());
  }

  @Test
  void get_several_namesThem() {
    OrganizationLookup several = Organizations.find("European Communities");

    assertThat(several.organizations())
        .extracting(Organization::code)
        .containsExactly("ECSC", "EEC", "EURATOM");
    assertThat(several.one()).isEmpty();
    assertThatThrownBy(several::get)
        .isInstanceOf(UnknownActorException.class)
        .hasMessage(
            "'European Communities' may mean ECSC (European Coal and Steel Community) or EEC"
                + " (European Economic Community) or EURATOM (European Atomic Energy Community):"
                + " a code tells them apart");
  }

  @ParameterizedTest
  @CsvSource({
    "CSCE, 1990-06-01, OSCE",
    "OSCE, 1990-06-01, OSCE",
    "Organisation of the Islamic Conference, 2011-06-28, OIC",
    "Turkic Council, 2015-01-01, OTS",
    "League of Nations, 1930-01-01, LN",
    "European Communities, 1955-01-01, ECSC",
  })
  void find_onADay_isWhatTheNameMeantThen(String text, LocalDate day, String code) {
    assertThat(Organizations.find(text, day).get().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CSCE | 1995-01-01 | OSCE (Organization for Security and Co-operation in Europe), so called"
            + " 1973/1994-12-31",
        "Turkic Council | 2022-01-01 | OTS (Organization of Turkic States), so called"
            + " 2009-10-03/2021-11-12",
        "League of Nations | 1950-01-01 | LN (League of Nations), founded 1920-01-10, dissolved"
            + " 1946-04-20",
        "NATO | 1939-09-01 | NATO (North Atlantic Treaty Organization), founded 1949-08-24",
      })
  void find_onADayWhenItMeantNone_saysWhenItDid(String text, LocalDate day, String then) {
    OrganizationLookup none = Organizations.find(text, day);

    assertThat(none.organizations()).isEmpty();
    assertThat(none.reason())
        .isEqualTo(
            "'%s' meant no organisation on %s, only at other times %s".formatted(text, day, then));
  }

  @Test
  void names_ofTheTable_areNoCodesAndEachFindsItsOrganisation() {
    for (String[] row : Table.rows("organization-names.tsv", 3)) {
      assertThat(Organization.contains(row[1])).as(row[1]).isFalse();
      assertThat(Organizations.find(row[1]).organizations())
          .as(row[1])
          .contains(Organization.of(row[0]));
    }
  }
}
