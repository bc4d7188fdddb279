package dev.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.time.Certainty;
import java.time.LocalDate;
import java.util.Locale;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationTest {

  @Test
  void of_knownCode_hasNameAndFoundation() {
    Organization councilOfEurope = Organization.of("COE");

    assertThat(councilOfEurope.code()).isEqualTo("COE");
    assertThat(councilOfEurope.id()).isEqualTo("org:COE");
    assertThat(councilOfEurope).hasToString("org:COE");
    assertThat(councilOfEurope.name()).isEqualTo("Council of Europe");
    assertThat(councilOfEurope.founded().orElseThrow()).hasToString("1949-08-03");
    assertThat(councilOfEurope.dissolved()).isEmpty();
    assertThat(councilOfEurope.displayName(Locale.FRENCH)).isNotBlank();
  }

  @Test
  void parse_idOfAnActor_isTheInverseOfToString() {
    assertThat(Actor.parse("org:COE")).isEqualTo(Organization.of("COE"));
    assertThat(Actor.parse("AZ")).isEqualTo(Actor.parse("AZE")).isEqualTo(State.of("AZ"));
    assertThatThrownBy(() -> Actor.parse("COE")).isInstanceOf(UnknownActorException.class);
    assertThatThrownBy(() -> Actor.parse("org:AZ")).isInstanceOf(UnknownActorException.class);
  }

  @Test
  void of_unknownCode_namesTheCodeAndWhatWasExpected() {
    assertThatThrownBy(() -> Organization.of("NOPE"))
        .isInstanceOfSatisfying(
            UnknownActorException.class, e -> assertThat(e.code()).isEqualTo("NOPE"))
        .hasMessage(
            "no known organisation has the code 'NOPE': expected one such as UN, COE or NATO, or a"
                + " code and a name for another");
    assertThat(Organization.find("NOPE")).isEmpty();
    assertThat(Organization.contains("NOPE")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nato",
        "Nato",
        "North Atlantic Treaty Organisation",
        "Atlantic Alliance",
        "org:NATO"
      })
  void of_nameOrSmallLetters_asksWhetherThatWasMeant(String text) {
    assertThatThrownBy(() -> Organization.of(text))
        .isInstanceOf(UnknownActorException.class)
        .hasMessageEndingWith("; did you mean NATO (North Atlantic Treaty Organization)?");
  }

  @Test
  void of_ownCode_isAnOrganizationOfTheApplication() {
    Organization club = Organization.of("CHESS-CLUB-9", "Chess Club");

    assertThat(club.name()).isEqualTo("Chess Club");
    assertThat(club.founded()).isEmpty();
    assertThat(Organization.contains("CHESS-CLUB-9")).isFalse();
  }

  @Test
  void of_knownCodeWithItsName_isTheKnownOne() {
    assertThat(Organization.of("COE", "Council of Europe").founded()).isPresent();
  }

  @Test
  void of_knownCodeWithAnotherName_isRefused() {
    assertThatThrownBy(() -> Organization.of("COE", "Club of Editors"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "organisation 'COE' is 'Council of Europe', got 'Club of Editors': expected a code of"
                + " its own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eu", "A B", "-A", "A-", "A--B", "A_B", "É", "org:EU"})
  void of_malformedCode_isRefused(String code) {
    assertThatThrownBy(() -> Organization.of(code, "Name"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "organisation code '"
                + code
                + "': expected capital letters, digits and single hyphens between them");
  }

  @Test
  void of_blankName_isRefused() {
    assertThatThrownBy(() -> Organization.of("MINE", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("organisation 'MINE' needs a name, got a blank one");
  }

  @Test
  void all_known_areSortedByCodeAndWellFormed() {
    assertThat(Organization.all().map(Organization::code)).isSorted().contains("EU", "UN", "NATO");
    assertThat(Organization.all())
        .allSatisfy(
            each -> {
              assertThat(each.name()).isNotBlank();
              assertThat(Organization.of(each.code())).isSameAs(each);
              each.founded().ifPresent(founded -> assertThat(founded.bounds()).isNotNull());
            });
  }

  @Test
  void id_ofAStateAndAnOrganization_neverCollide() {
    assertThat(Organization.all().map(Actor::id))
        .doesNotContainAnyElementsOf(State.all().map(Actor::id).toList());
  }

  @Test
  void equals_ofOrganizations_isByCode() {
    EqualsVerifier.forClass(Organization.class)
        .withOnlyTheseFields("code")
        .withNonnullFields("code")
        .verify();
  }

  @ParameterizedTest
  @CsvSource({
    "LN, 1920-01-09, NO",
    "LN, 1920-01-10, DEFINITE",
    "LN, 1946-04-20, DEFINITE",
    "LN, 1946-04-21, NO",
    "LN, -999999999-01-01, NO",
    "ECSC, 2002-07-23, DEFINITE",
    "ECSC, 2002-07-24, NO",
    "COMECON, 1949-06-01, POSSIBLE",
    "COMECON, 1991-06-01, POSSIBLE",
    "COMECON, 1992-01-01, NO",
    "UN, 2020-01-01, DEFINITE",
  })
  void existedOn_aDay_isFromItsFoundationToItsEnd(String code, LocalDate day, Certainty existed) {
    assertThat(Organization.of(code).existedOn(day)).isEqualTo(existed);
  }

  @Test
  void existedOn_ofOnesOwn_isNotKnown() {
    assertThat(Organization.of("CLUB", "The Club").existedOn(LocalDate.EPOCH))
        .isEqualTo(Certainty.UNKNOWN);
  }
}
