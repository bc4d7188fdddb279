package dev.chancery.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.actor.Dyad;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.AmountModifier;
import dev.chancery.time.Certainty;
import dev.chancery.time.Edtf;
import dev.chancery.time.EdtfException;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactTest {

  // Equality and text.

  @Test
  void equals_sameContent_isEqual() {
    Mission mission = Given.mission().build();

    assertThat(mission)
        .isEqualTo(Given.mission().build())
        .hasSameHashCodeAs(Given.mission().build());
    assertThat(mission)
        .isNotEqualTo(Given.mission().id("y").build())
        .isNotEqualTo(Given.mission().note("n").build())
        .isNotEqualTo(Given.mission().cite(Given.asserted("2020")).build())
        .isNotEqualTo(Given.mission().when("2006/").build())
        .isNotEqualTo(Given.accreditation().build());
  }

  @Test
  void toString_ofAFact_namesWhatIsStated() {
    assertThat(Given.mission().build())
        .hasToString(
            "mission{id=x, dyad=AZ→ES, when=2005/, citations=[Source], rank=normal, type=embassy,"
                + " residence=resident}");
  }

  @Test
  void derivedFrom_anotherFact_makesItDerived() {
    TradeFigure figure = Given.trade().derivedFrom("a").derivedFrom("b").build();

    assertThat(figure.isDerived()).isTrue();
    assertThat(figure.derivedFrom()).containsExactly("a", "b");
    assertThat(Given.trade().build().isDerived()).isFalse();
  }

  @Test
  void build_twice_leavesTheFirstAsItWas() {
    Mission.Builder builder = Given.mission();
    Mission first = builder.build();

    Mission second = builder.id("y").cite(Given.asserted("2020")).build();

    assertThat(first).isEqualTo(Given.mission().build());
    assertThat(second.citations()).hasSize(2);
  }

  @Test
  void build_twiceWithATimeThatFollows_worksItOutAgain() {
    Mission.Builder builder =
        Mission.builder()
            .id("x")
            .fromTo(Given.AZ, Given.ES)
            .type(Mission.Type.EMBASSY)
            .opened("2005")
            .cite(Given.CITATION);

    assertThat(builder.build()).isEqualTo(builder.build());
    assertThat(builder.closed("2010").build().when()).hasToString("2005/2010");
  }

  @Test
  void build_closedBeforeItOpened_isKeptAsOpenAtSomeTimeBetween() {
    Mission mission =
        Mission.builder()
            .id("x")
            .fromTo(Given.AZ, Given.ES)
            .type(Mission.Type.EMBASSY)
            .opened("2005")
            .closed("2001-03")
            .cite(Given.CITATION)
            .build();

    assertThat(mission.opened()).contains(When.within("2005"));
    assertThat(mission.closed()).contains(When.within("2001-03"));
    assertThat(mission.when()).isEqualTo(When.of(Edtf.parse("2001-03/2005"), Reading.OBSERVED));
    assertThat(mission.isOpenOn(LocalDate.of(2000, 1, 1))).isEqualTo(Certainty.UNKNOWN);
    assertThat(mission.isOpenOn(LocalDate.of(2003, 1, 1))).isEqualTo(Certainty.POSSIBLE);
  }

  // What cannot be built.

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            (Runnable) () -> Mission.builder().id("m").fromTo(Given.AZ, State.of("AZE")),
            "mission 'm': sending and receiving are both AZ: expected two actors"),
        Arguments.of(
            (Runnable) () -> Mission.builder().fromTo(Given.AZ, Given.AZ),
            "mission: sending and receiving are both AZ: expected two actors"),
        Arguments.of(
            (Runnable) () -> Given.mission().seat(Place.of("Ankara", Given.TR)).build(),
            "mission 'x': seat in TR: expected ES for a resident mission"),
        Arguments.of(
            (Runnable)
                () ->
                    Given.mission()
                        .seat(Place.of("Ankara", Given.TR))
                        .residence(Mission.Residence.CHARGE_D_AFFAIRES)
                        .build(),
            "mission 'x': seat in TR: expected ES for a mission in the charge of a chargé d’affaires"),
        Arguments.of(
            (Runnable) () -> Given.mission().opened("2006").build(),
            "mission 'x': when: expected nothing, or 2006/ as follows from its other dates; got 2005/"),
        Arguments.of(
            (Runnable) () -> Membership.builder().id("m").fromTo(Given.AZ, Given.ES),
            "membership 'm': member of ES: expected an organisation"),
        Arguments.of(
            (Runnable) () -> FrameworkEngagement.builder().id("f").fromTo(Given.AZ, Given.ES),
            "framework-engagement 'f': engagement with ES: expected an organisation"),
        Arguments.of(
            (Runnable) () -> Given.mission().id(" ").build(),
            "mission ' ': id: expected a stable, readable id, got blank text"),
        Arguments.of(
            (Runnable) () -> Given.position().issue(" ").build(),
            "position 'x': issue: expected what it is about, got blank text"),
        Arguments.of(
            (Runnable) () -> Participant.builder().build(),
            "participant: expected either a person or a group, got participant{}"),
        Arguments.of(
            (Runnable) () -> Participant.builder().person(Person.of("P")).group("G").build(),
            "participant: expected either a person or a group, got participant{person=P, group=G}"),
        Arguments.of(
            (Runnable) () -> Place.builder().build(),
            "place: expected a city or a country, got neither"),
        Arguments.of(
            (Runnable) () -> Institution.builder().build(),
            "institution: name: expected the name, got nothing"),
        Arguments.of(
            (Runnable)
                () ->
                    Ratio.builder()
                        .factor(BigDecimal.ZERO)
                        .modifier(AmountModifier.EXACT)
                        .to("y")
                        .build(),
            "ratio: factor 0: expected a number above zero"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void build_whatDoesNotGoTogether_saysWhatWasExpected(Runnable building, String message) {
    assertThatThrownBy(building::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void when_malformedEdtf_isRefused() {
    assertThatThrownBy(() -> Given.mission().when("199"))
        .isInstanceOf(EdtfException.class)
        .hasMessageContaining("'199'");
  }

  // Times.

  @Test
  void when_openedAndClosed_isTheSpellBetween() {
    Mission mission =
        Mission.builder()
            .id("x")
            .fromTo(Given.AZ, Given.ES)
            .type(Mission.Type.EMBASSY)
            .opened(When.within("2005").with(Modifier.END))
            .closed("2010-03-04")
            .cite(Given.CITATION)
            .build();

    assertThat(mission.bounds().startEarliest().day()).isEqualTo("2005-01-01");
    assertThat(mission.bounds().startLatest().day()).isEqualTo("2005-12-31");
    assertThat(mission.bounds().endLatest().day()).isEqualTo("2010-03-04");
    assertThat(mission.isOpenOn(LocalDate.of(2010, 3, 4))).isEqualTo(Certainty.DEFINITE);
    assertThat(mission.isOpenOn(LocalDate.of(2010, 3, 5))).isEqualTo(Certainty.NO);
    assertThat(mission.isOpenOn(LocalDate.of(2005, 6, 1))).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void when_credentialsAndAppointment_beginsWithCredentials() {
    Accreditation.Builder builder =
        Accreditation.builder()
            .id("x")
            .fromTo(Given.AZ, Given.ES)
            .person(Person.of("A"))
            .appointed("1992-05-01")
            .cite(Given.CITATION);

    assertThat(builder.build().when().bounds().startEarliest().day()).isEqualTo("1992-05-01");
    assertThat(
            builder
                .credentialsPresented("1992-09-16")
                .ended("1995")
                .build()
                .bounds()
                .startEarliest()
                .day())
        .isEqualTo("1992-09-16");
  }

  @ParameterizedTest
  @CsvSource({
    "2007-12-31, NO",
    "2008-06-01, POSSIBLE",
    "2008-12-31, DEFINITE",
    "2025-05-19, DEFINITE",
    "2025-05-20, UNKNOWN",
    "2030-01-01, UNKNOWN",
  })
  void bounds_spellWithUnknownEnd_heldUntilTheSourceSpoke(LocalDate day, Certainty certainty) {
    Programme programme =
        Given.programme().when("2008/").cite(Given.asserted("2025-05-19/2025-12-31")).build();

    assertThat(programme.holdsOn(day)).isEqualTo(certainty);
  }

  @Test
  void bounds_openEnd_holdsForEver() {
    assertThat(Given.programme().when("2008/..").build().holdsOn(LocalDate.of(2100, 1, 1)))
        .isEqualTo(Certainty.DEFINITE);
  }

  @Test
  void bounds_severalSources_goAsFarAsTheLatest() {
    Programme programme =
        Given.programme()
            .when("2008/")
            .cite(Given.asserted("2015"))
            .cite(Given.asserted("2012"))
            .build();

    assertThat(programme.bounds().endEarliest().day()).isEqualTo("2015-01-01");
    assertThat(Given.programme().when("2008/").build().bounds().endLatest().isUnknown()).isTrue();
  }

  @Test
  void bounds_sourcesOfYearsBeyondAnyCalendar_goAsFarAsTheLatest() {
    Programme programme =
        Given.programme()
            .when("2008/")
            .cite(Given.asserted("Y17E12"))
            .cite(Given.asserted("2015"))
            .build();

    assertThat(programme.bounds().endEarliest())
        .isEqualTo(Edtf.parse("Y17E12").bounds().startEarliest());
  }

  @Test
  void bounds_afterADate_endsByTheTimeTheSourceSpeaksOf() {
    Position position =
        Given.position()
            .when(When.within("199X").with(Modifier.AFTER))
            .cite(Given.asserted("2025"))
            .build();

    assertThat(position.bounds().startEarliest().day()).isEqualTo("2000-01-01");
    assertThat(position.bounds().endLatest().day()).isEqualTo("2025-12-31");
    assertThat(position.when().bounds().endLatest().isUnknown()).isTrue();
  }

  @Test
  void bounds_observed_staysOpenToBothSides() {
    Membership membership =
        Given.membership().when(When.asOf("2025")).cite(Given.asserted("2025")).build();

    assertThat(membership.bounds().startEarliest().isUnknown()).isTrue();
    assertThat(membership.bounds().endLatest().isUnknown()).isTrue();
    assertThat(membership.holdsOn(LocalDate.of(1990, 1, 1))).isEqualTo(Certainty.UNKNOWN);
  }

  // Who a fact is about.

  @Test
  void actors_namedByAttributes_countAsInvolved() {
    FrameworkEngagement through = Given.frameworkEngagement().through(Given.ES).build();

    assertThat(through.actors()).containsExactly(Given.AZ, Given.EU, Given.ES);
    assertThat(through.involves(Given.ES)).isTrue();
    assertThat(through.pairs())
        .containsExactly(Dyad.between(Given.AZ, Given.EU), Dyad.between(Given.AZ, Given.ES));
    assertThat(through.isBetween(Given.ES, Given.AZ)).isTrue();
    assertThat(through.isBetween(Given.ES, Given.EU)).isFalse();
    assertThat(Given.position().concerns(Given.TR).build().involves(Given.TR)).isTrue();
    assertThat(Given.engagement().place(Place.of("Ankara", Given.TR)).build().involves(Given.TR))
        .isFalse();
  }

  @Test
  void references_ofFigures_areTheirTotalOrBase() {
    assertThat(Given.trade().partOf("total").build().references()).containsExactly("total");
    assertThat(Given.mission().build().references()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1918, NO", // The state of 1918 was gone in 1920.
    "1992, DEFINITE",
    "1918/1992, POSSIBLE" // Of either.
  })
  void stoodOn_stateThatWasGoneInBetween_hangsOnWhichWasRecognised(String when, Certainty stood) {
    Recognition recognition =
        Recognition.builder()
            .id("x")
            .fromTo(Given.ES, Given.AZ)
            .when(When.within(when))
            .cite(Given.CITATION)
            .build();

    LocalDate day = LocalDate.of(2000, 1, 1);
    assertThat(recognition.stoodOn(day)).isEqualTo(stood);
  }

  @Test
  void displayOrder_byTimeThenKindThenId_isTotal() {
    Fact early = Given.recognition().when("1990").build();
    Fact late = Given.recognition().when("1999").build();
    Fact other = Given.recognition().id("y").when("1999").build();

    assertThat(Stream.of(other, late, early).sorted(Fact.DISPLAY_ORDER))
        .containsExactly(early, late, other);
  }
}
