package dev.chancery.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.actor.State;
import dev.chancery.fact.Agreement.Status;
import dev.chancery.time.Certainty;
import dev.chancery.time.When;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  private static Milestone step(Status status, When when) {
    return Milestone.builder().status(status).when(when).build();
  }

  private static Milestone stepOf(State party, Status status, String edtf) {
    return Milestone.builder().status(status).when(When.within(edtf)).party(party).build();
  }

  private static Agreement.Builder told() {
    return Given.agreement().cite(Given.asserted("2020-12-31"));
  }

  /** Announced, signed on a day, ratified by one and then the other, in force, denounced. */
  private static Agreement fullLife() {
    return told()
        .milestone(Status.ANNOUNCED, "2000-01-10")
        .milestone(Status.SIGNED, "2001-02-03")
        .milestone(stepOf(Given.AZ, Status.RATIFIED, "2002-05-01"))
        .milestone(stepOf(Given.ES, Status.RATIFIED, "2003-05-01"))
        .milestone(Status.IN_FORCE, "2003-06-01")
        .milestone(stepOf(Given.ES, Status.DENOUNCED, "2010-01-01"))
        .milestone(Status.TERMINATED, When.within("2011-01-01"))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "1999-12-31, UNKNOWN, UNKNOWN, UNKNOWN",
    "2000-01-10, ANNOUNCED, ANNOUNCED, ANNOUNCED",
    "2001-02-02, ANNOUNCED, ANNOUNCED, ANNOUNCED",
    "2001-02-03, SIGNED, SIGNED, SIGNED",
    "2002-05-01, UNKNOWN, RATIFIED, SIGNED",
    "2003-05-01, RATIFIED, RATIFIED, RATIFIED",
    "2003-06-01, IN_FORCE, IN_FORCE, IN_FORCE",
    "2010-01-01, UNKNOWN, IN_FORCE, DENOUNCED",
    "2011-01-01, TERMINATED, TERMINATED, TERMINATED",
    "2020-12-31, TERMINATED, TERMINATED, TERMINATED",
    "2021-01-01, UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void statusOn_fullLife_followsTheStepsOfEachParty(
      LocalDate day, Status both, Status azerbaijan, Status spain) {
    Agreement agreement = fullLife();

    assertThat(agreement.statusOn(day)).isEqualTo(both);
    assertThat(agreement.statusOn(day, Given.AZ)).isEqualTo(azerbaijan);
    assertThat(agreement.statusOn(day, Given.ES)).isEqualTo(spain);
  }

  @Test
  void statusOn_noParty_isRefused() {
    assertThatThrownBy(() -> fullLife().statusOn(LocalDate.EPOCH, Given.TR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("TR is not one of AZ–ES");
  }

  @ParameterizedTest
  @CsvSource({
    "2009-12-31, NO, UNKNOWN",
    "2010-01-01, POSSIBLE, UNKNOWN",
    "2010-12-30, POSSIBLE, UNKNOWN",
    "2010-12-31, DEFINITE, SIGNED",
    "2020-12-31, DEFINITE, SIGNED",
    "2021-01-01, UNKNOWN, UNKNOWN",
  })
  void hasStatusOn_signedInSomeYear_isPossibleInIt(LocalDate day, Certainty signed, Status status) {
    Agreement agreement = told().milestone(Status.SIGNED, "2010").build();

    assertThat(agreement.hasStatusOn(Status.SIGNED, day)).isEqualTo(signed);
    assertThat(agreement.hasStatusOn(Status.RATIFIED, day)).isEqualTo(Certainty.NO);
    assertThat(agreement.statusOn(day)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "2004-12-31, UNKNOWN, UNKNOWN",
    "2005-01-02, POSSIBLE, AWAITING_SIGNATURE",
    "2005-12-30, POSSIBLE, AWAITING_SIGNATURE",
    "2006-01-01, UNKNOWN, UNKNOWN",
  })
  void statusOn_observedInAYear_isLeftForThatYearOnly(
      LocalDate day, Certainty awaiting, Status status) {
    Agreement agreement =
        told().milestone(step(Status.AWAITING_SIGNATURE, When.asOf("2005"))).build();

    assertThat(agreement.hasStatusOn(Status.AWAITING_SIGNATURE, day)).isEqualTo(awaiting);
    assertThat(agreement.statusOn(day)).isEqualTo(status);
  }

  @Test
  void when_seenPendingBeforeItWasSigned_isNotSinceTheSignature() {
    Agreement.Builder pending =
        told().milestone(step(Status.AWAITING_SIGNATURE, When.asOf("2005")));

    assertThat(pending.milestone(Status.SIGNED, "2014-04-23").build().when())
        .isEqualTo(When.asOf("2005"));
    assertThat(
            told()
                .milestone(Status.SIGNED, "2003")
                .milestone(step(Status.IN_FORCE, When.asOf("2005")))
                .build()
                .when())
        .hasToString("2003/");
  }

  @Test
  void statusOn_nobodyAssertsADate_isToldUntilTheStepItself() {
    Agreement agreement = Given.agreement().milestone(Status.SIGNED, "2010-03-04").build();

    assertThat(agreement.statusOn(LocalDate.of(2010, 3, 4))).isEqualTo(Status.SIGNED);
    assertThat(agreement.statusOn(LocalDate.of(2010, 3, 5))).isEqualTo(Status.UNKNOWN);
    assertThat(agreement.hasStatusOn(Status.SIGNED, LocalDate.of(2010, 3, 5)))
        .isEqualTo(Certainty.UNKNOWN);
  }

  @Test
  void statusOn_provisionallyApplied_comesBeforeInForce() {
    Agreement agreement =
        told()
            .milestone(Status.SIGNED, "2001-01-01")
            .milestone(Status.PROVISIONALLY_APPLIED, "2001-01-01")
            .milestone(Status.IN_FORCE, "2004-01-01")
            .build();

    assertThat(agreement.statusOn(LocalDate.of(2001, 1, 1)))
        .isEqualTo(Status.PROVISIONALLY_APPLIED);
    assertThat(agreement.hasStatusOn(Status.SIGNED, LocalDate.of(2002, 1, 1)))
        .isEqualTo(Certainty.NO);
    assertThat(agreement.statusOn(LocalDate.of(2004, 1, 1))).isEqualTo(Status.IN_FORCE);
  }

  @Test
  void statusOn_suspendedAndInForceAgain_isInForce() {
    Agreement agreement =
        told()
            .milestone(Status.IN_FORCE, "2004-01-01")
            .milestone(Status.SUSPENDED, "2006-01-01")
            .milestone(Status.IN_FORCE, "2008-01-01")
            .build();

    assertThat(agreement.statusOn(LocalDate.of(2007, 1, 1))).isEqualTo(Status.SUSPENDED);
    assertThat(agreement.statusOn(LocalDate.of(2009, 1, 1))).isEqualTo(Status.IN_FORCE);
  }

  @Test
  void statusOn_twoStepsInDoubt_isUnknown() {
    Agreement agreement =
        told().milestone(Status.ANNOUNCED, "2000").milestone(Status.SIGNED, "2010").build();

    assertThat(agreement.statusOn(LocalDate.of(2005, 1, 1))).isEqualTo(Status.ANNOUNCED);
    assertThat(agreement.statusOn(LocalDate.of(2010, 6, 1))).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void hasStatusOn_unknown_isNo() {
    assertThat(fullLife().hasStatusOn(Status.UNKNOWN, LocalDate.of(2005, 1, 1)))
        .isEqualTo(Certainty.NO);
  }

  @Test
  void when_ofAnAgreement_followsFromItsSteps() {
    assertThat(fullLife().when().bounds().startEarliest().day()).isEqualTo("2000-01-10");
    assertThat(fullLife().when().bounds().endLatest().day()).isEqualTo("2011-01-01");
    assertThat(fullLife().holdsOn(LocalDate.of(2011, 1, 2))).isEqualTo(Certainty.NO);
  }

  @Test
  void build_whenThatFollowsFromMilestones_isTaken() {
    Agreement agreement = Given.agreement().milestone(Status.SIGNED, "2010").when("2010/").build();

    assertThat(agreement).isEqualTo(Given.agreement().milestone(Status.SIGNED, "2010").build());
  }

  @Test
  void build_whenThatDoesNotFollowFromMilestones_isRefused() {
    assertThatThrownBy(
            () -> Given.agreement().milestone(Status.SIGNED, "2010").when("2011/").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "agreement 'x': when: expected nothing, or 2010/ as follows from its other dates;");
  }

  @Test
  void build_noMilestones_isRefused() {
    assertThatThrownBy(() -> Given.agreement().when("2010/").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "agreement 'x': milestones: expected the steps of its life, one or more, got nothing");
  }

  @Test
  void build_milestoneOfAThirdParty_isRefused() {
    assertThatThrownBy(() -> told().milestone(stepOf(Given.TR, Status.SIGNED, "2010")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agreement 'x': milestone party TR: expected one of AZ–ES");
  }

  @Test
  void build_milestoneOfUnknownStatus_isRefused() {
    assertThatThrownBy(() -> step(Status.UNKNOWN, When.within("2010")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("milestone: status: expected one that an agreement reaches, got unknown");
  }

  @Test
  void between_oneParty_isRefused() {
    assertThatThrownBy(() -> Agreement.builder().id("x").between(Given.AZ, Given.AZ))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agreement 'x': between AZ and itself: expected two actors");
  }

  @Test
  void build_everything_isGivenBack() {
    Milestone signed = step(Status.SIGNED, When.within("2010"));
    Agreement agreement =
        Given.agreement()
            .type(Agreement.Type.AIR_SERVICES)
            .title("Air Services Agreement")
            .topic("aviation")
            .topic("tourism")
            .place(Place.of("Baku", Given.AZ))
            .milestone(signed)
            .rank(Fact.Rank.PREFERRED)
            .note("Checked.")
            .build();

    assertThat(agreement.type()).isEqualTo(Agreement.Type.AIR_SERVICES);
    assertThat(agreement.title()).isEqualTo("Air Services Agreement");
    assertThat(agreement.topics()).containsExactly("aviation", "tourism");
    assertThat(agreement.place()).contains(Place.of("Baku", Given.AZ));
    assertThat(agreement.milestones()).containsExactly(signed);
    assertThat(agreement.rank()).isEqualTo(Fact.Rank.PREFERRED);
    assertThat(agreement.note()).contains("Checked.");
    assertThat(agreement)
        .hasToString(
            "agreement{id=x, dyad=AZ–ES, when=2010/, citations=[Source], rank=preferred,"
                + " note=Checked., type=air-services, title=Air Services Agreement,"
                + " topics=[aviation, tourism], place=place{city=Baku, country=AZ},"
                + " milestones=[milestone{status=signed, when=2010}]}");
  }
}
