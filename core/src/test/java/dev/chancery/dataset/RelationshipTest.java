package dev.chancery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.time.Certainty;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipTest {
  private static final Organization UN = Organization.of("UN");

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static Relationship between(Dataset dataset) {
    return dataset.between(Given.AZ, Given.ES);
  }

  /** Established, suspended, resumed, severed and resumed; covered from 1990 to 2020. */
  private static Dataset.Builder eventful() {
    return Given.builder(
            Given.established("a", "1992-02-11"),
            Given.event("b", RelationsEvent.Type.SUSPENDED, "1995-01-01"),
            Given.event("c", RelationsEvent.Type.RESUMED, "1997-01-01"),
            Given.event("d", RelationsEvent.Type.SEVERED, "2000"),
            Given.event("e", RelationsEvent.Type.RESUMED, "2005-06-01"),
            Given.event("f", RelationsEvent.Type.ELEVATED, "2006-01-01"))
        .coverage(Given.covered(RelationsEvent.KIND, "1990/2020"));
  }

  // Relations.

  @ParameterizedTest
  @CsvSource({
    "1989-12-31, UNKNOWN, UNKNOWN",
    "1990-01-01, NONE, NO",
    "1992-02-10, NONE, NO",
    "1992-02-11, ESTABLISHED, YES",
    "1994-12-31, ESTABLISHED, YES",
    "1995-01-01, SUSPENDED, NO",
    "1997-01-01, ESTABLISHED, YES",
    "1999-12-31, ESTABLISHED, YES",
    "2000-06-01, UNKNOWN, UNKNOWN",
    "2000-12-31, SEVERED, NO",
    "2005-05-31, SEVERED, NO",
    "2005-06-01, ESTABLISHED, YES",
    "2006-01-01, ESTABLISHED, YES",
    "2020-12-31, ESTABLISHED, YES",
    "2021-01-01, UNKNOWN, UNKNOWN",
  })
  void relationsOn_covered_followsTheEvents(
      LocalDate day, RelationsStatus status, Verdict verdict) {
    Relationship relationship = between(eventful().build());

    assertThat(relationship.relationsOn(day)).isEqualTo(status);
    assertThat(relationship.haveRelationsOn(day).verdict()).isEqualTo(verdict);
    assertThat(relationship.haveRelationsOn(day).reason()).endsWith(".");
  }

  @Test
  void haveRelationsOn_dayOfAnEventAndLater_saysWhatIsKnownAndWhatIsCovered() {
    Relationship relationship = between(eventful().build());

    assertThat(relationship.haveRelationsOn(day("1992-02-11")).reason())
        .isEqualTo(
            "By 1992-02-11 the latest that is known is that relations were established"
                + " (1992-02-11).");
    assertThat(relationship.haveRelationsOn(day("1994-12-31")).reason())
        .isEqualTo(
            "By 1994-12-31 the latest that is known is that relations were established"
                + " (1992-02-11), and the dataset covers such events up to that day.");
    assertThat(relationship.haveRelationsOn(day("1990-01-01")).reason())
        .isEqualTo(
            "The first that is known of relations between Azerbaijan and Spain is that relations"
                + " were established (1992-02-11), and the dataset covers such events on"
                + " 1990-01-01.");
  }

  @Test
  void haveRelationsOn_inTheYearOfTheOnlyEvent_hangsOnItsDay() {
    Relationship relationship =
        between(
            Given.builder(Given.established("a", "1992"))
                .coverage(Given.covered(RelationsEvent.KIND, "1990/2020"))
                .build());

    assertThat(relationship.relationsOn(day("1992-06-01"))).isEqualTo(RelationsStatus.UNKNOWN);
    assertThat(relationship.haveRelationsOn(day("1992-06-01")).reason())
        .isEqualTo(
            "It hangs on when exactly relations were established (1992): by 1992-06-01 that may be"
                + " so or not.");
    assertThat(relationship.relationsOn(day("1992-12-31"))).isEqualTo(RelationsStatus.ESTABLISHED);
  }

  @ParameterizedTest
  @CsvSource({
    "1991-01-01, UNKNOWN",
    "1992-02-11, YES",
    "1992-02-12, UNKNOWN",
    "2015-01-01, UNKNOWN"
  })
  void haveRelationsOn_notCovered_isKnownOnTheDayItself(LocalDate day, Verdict verdict) {
    Relationship relationship = between(Given.dataset(Given.established("a", "1992-02-11")));

    assertThat(relationship.haveRelationsOn(day).verdict()).isEqualTo(verdict);
    assertThat(relationship.haveRelationsOn(day).facts()).extracting(Fact::id).containsExactly("a");
  }

  @Test
  void haveRelationsOn_nothingKnown_saysWhy() {
    Answer answer = between(Given.dataset()).haveRelationsOn(day("2000-01-01"));

    assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(answer.facts()).isEmpty();
    assertThat(answer.reason())
        .isEqualTo(
            "No event in relations between Azerbaijan and Spain is known, and the dataset does not"
                + " cover such events from the beginning to 2000-01-01.");
  }

  @ParameterizedTest
  @CsvSource({"SEVERED, NO", "SUSPENDED, NO", "RESUMED, YES"})
  void haveRelationsOn_beforeAFirstEventThatTellsOfEarlierOnes_isUnknown(
      RelationsEvent.Type type, Verdict afterwards) {
    Relationship relationship =
        between(
            Given.builder(Given.event("a", type, "1980-01-01"))
                .coverage(Given.covered(RelationsEvent.KIND, "1970/1990"))
                .build());

    assertThat(relationship.haveRelationsOn(day("1975-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(relationship.relationsOn(day("1975-01-01"))).isEqualTo(RelationsStatus.UNKNOWN);
    assertThat(relationship.haveRelationsOn(day("1985-01-01")).verdict()).isEqualTo(afterwards);
  }

  @Test
  void haveRelationsOn_twoEventsInOneYear_hangsOnWhichCameLast() {
    Relationship relationship =
        between(
            Given.builder(
                    Given.established("a", "1990"),
                    Given.event("b", RelationsEvent.Type.SEVERED, "2000"),
                    Given.event("c", RelationsEvent.Type.RESUMED, "2000"))
                .coverage(Given.covered(RelationsEvent.KIND, "1990/2020"))
                .build());

    Answer answer = relationship.haveRelationsOn(day("2010-01-01"));

    assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(answer.facts()).extracting(Fact::id).containsExactly("b", "c");
  }

  @Test
  void haveRelationsOn_deprecatedEvent_doesNotCount() {
    RelationsEvent wrong =
        RelationsEvent.builder()
            .id("wrong")
            .between(Given.AZ, Given.ES)
            .type(RelationsEvent.Type.SEVERED)
            .when("1999-01-01")
            .rank(Fact.Rank.DEPRECATED)
            .cite(Given.CITATION)
            .build();
    Relationship relationship =
        between(
            Given.builder(Given.established("a", "1992-02-11"), wrong)
                .coverage(Given.covered(RelationsEvent.KIND, "1990/2020"))
                .build());

    assertThat(relationship.relationsOn(day("2005-01-01"))).isEqualTo(RelationsStatus.ESTABLISHED);
    assertThat(relationship.timeline()).contains(wrong);
  }

  @Test
  void establishedOn_severalEvents_isTheEstablishment() {
    assertThat(between(eventful().build()).establishedOn()).contains(When.within("1992-02-11"));
    assertThat(between(Given.dataset()).establishedOn()).isEmpty();
  }

  // As of a day.

  @Test
  void asOf_aDay_knowsNothingLater() {
    Relationship then = between(eventful().build()).asOf(day("1996-01-01"));

    assertThat(then.relationsOn(day("1996-01-01"))).isEqualTo(RelationsStatus.SUSPENDED);
    assertThat(then.relationsOn(day("1996-01-02"))).isEqualTo(RelationsStatus.UNKNOWN);
    assertThat(then.timeline()).extracting(Fact::id).containsExactly("a", "b");
    assertThat(then.asOf()).contains(day("1996-01-01"));
    assertThat(then).hasToString("AZ–ES as of 1996-01-01");
    assertThat(then.asOf(day("1999-01-01"))).isEqualTo(then);
    assertThat(then.hasMissionOn(Given.AZ, day("1999-01-01")).reason()).startsWith("This is as of");
  }

  @Test
  void asKnownOn_beforeTheSource_knowsNothing() {
    Relationship relationship = between(eventful().build());

    assertThat(relationship.asKnownOn(day("2020-12-30")).timeline()).isEmpty();
    assertThat(relationship.asKnownOn(day("2020-12-31")).timeline()).hasSize(6);
  }

  // Recognition, missions and memberships.

  @ParameterizedTest
  @CsvSource({
    "1989-12-31, UNKNOWN",
    "1990-01-01, NO",
    "1991-12-24, NO",
    "1991-12-25, YES",
    "1999-06-01, UNKNOWN",
    "2000-01-01, NO",
  })
  void recognisesOn_withdrawnInAYear_endsInIt(LocalDate day, Verdict verdict) {
    Relationship relationship =
        between(
            Given.builder(
                    Given.recognition("a", "1991-12-25").withdrawn(When.within("1999")).build())
                .coverage(Given.covered(Recognition.KIND, "1990/2010"))
                .build());

    assertThat(relationship.recognisesOn(Given.ES, day).verdict()).isEqualTo(verdict);
  }

  @Test
  void recognisesOn_otherDirection_isAnotherQuestion() {
    Relationship relationship =
        between(Given.dataset(Given.recognition("a", "1991-12-25").build()));

    assertThat(relationship.recognisesOn(Given.ES, day("2000-01-01")).verdict())
        .isEqualTo(Verdict.YES);
    assertThat(relationship.recognisesOn(Given.AZ, day("2000-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThatThrownBy(() -> relationship.recognisesOn(State.of("TR"), day("2000-01-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("TR is not one of AZ–ES");
  }

  @ParameterizedTest
  @CsvSource({
    "1999-12-31, NO",
    "2000-06-01, UNKNOWN",
    "2001-01-01, YES",
    "2010-12-30, UNKNOWN",
    "2011-01-01, NO",
    "2031-01-01, UNKNOWN",
  })
  void hasMissionOn_openedAndClosedInYears_isDoubtfulInThem(LocalDate day, Verdict verdict) {
    Relationship relationship =
        between(
            Given.builder(Given.mission("a", "2000/2010").build())
                .coverage(Given.covered(Mission.KIND, "1990/2030"))
                .build());

    assertThat(relationship.hasMissionOn(Given.AZ, day).verdict()).isEqualTo(verdict);
    assertThat(relationship.hasResidentMissionOn(Given.AZ, day).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "2000/2010, 2000-06-01, (2000/2010).",
    "2000/2010, 2010-12-30, '(2000/2010, certain until 2010-01-01).'",
    "2000/, 2030-01-01, '(2000/, certain until 2020-12-31).'",
    "../2010, 2010-12-30, '(../2010, certain until 2010-01-01).'",
    "2000~/.., 2000-06-01, (2000~/..).",
  })
  void hasMissionOn_notCertain_saysUntilWhenItWas(String when, LocalDate day, String hangsOn) {
    Relationship relationship = between(Given.dataset(Given.mission("a", when).build()));

    assertThat(relationship.hasMissionOn(Given.AZ, day).reason())
        .contains(": it hangs on 'a' ")
        .endsWith(hangsOn);
  }

  @ParameterizedTest
  @CsvSource({
    "2021, 1900-01-01, '(as of 2021, and nobody says since when).'",
    "2021, 2021-06-01, (as of 2021).",
    "2021, 2030-01-01, '(as of 2021, and nobody says until when).'",
    "2021-05-04, 2021-05-03, '(as of 2021-05-04, and nobody says since when).'",
    "2021-05-04, 2030-01-01, '(as of 2021-05-04, certain until 2021-05-04).'",
  })
  void hasMissionOn_onlySeenAtAnotherTime_saysWhatNobodyTells(
      String seen, LocalDate day, String hangsOn) {
    Mission mission = Given.mission("a", "2000/").when(When.asOf(seen)).build();
    Relationship relationship = between(Given.dataset(mission));

    assertThat(relationship.hasMissionOn(Given.AZ, day).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(relationship.hasMissionOn(Given.AZ, day).reason()).endsWith(hangsOn);
  }

  @ParameterizedTest
  @CsvSource({
    "2001-01-25/, 2025, 1995-01-01, NO",
    "2001-01-25/, 2025, 2001-01-24, NO",
    "2001/, 2025, 2001-06-01, UNKNOWN",
    "2001-01-25/, 2025, 2030-01-01, UNKNOWN",
    "1960/1990, 1970, 1995-01-01, NO",
    "1960/1970, 1970, 1995-01-01, UNKNOWN",
    "1960/1990, 2025, 1995-01-01, UNKNOWN",
    "/2030, 2025, 1995-01-01, UNKNOWN",
  })
  void isMemberOn_onlySeenInATimeWhoseEndsAreTold_isNotTakenForAnother(
      String told, String seen, LocalDate day, Verdict verdict) {
    Membership other = Given.membership("other", Given.ES, "1950/..");
    Dataset dataset =
        Given.builder(
                Given.membership("told", Given.AZ, told),
                Given.membership("seen", Given.AZ, "2000").toBuilder()
                    .when(When.asOf(seen))
                    .build(),
                other)
            .coverage(Coverage.ofActor(Membership.KIND, Given.EU, Edtf.parse("1951/2030")))
            .build();

    assertThat(dataset.isMemberOn(Given.AZ, Given.EU, day).verdict()).isEqualTo(verdict);
    assertThat(between(dataset).sharedMembershipsOn(day)).hasSize(verdict == Verdict.NO ? 0 : 1);
  }

  @Test
  void isMemberOn_seenBeforeATime_mayHaveBeenSeenBeforeItBegan() {
    When before = When.of(Edtf.parse("2025"), Reading.OBSERVED).with(Modifier.BEFORE);
    Dataset dataset =
        Given.builder(
                Given.membership("told", Given.AZ, "2024-06-01/"),
                Given.membership("seen", Given.AZ, "2000").toBuilder().when(before).build())
            .coverage(Coverage.ofActor(Membership.KIND, Given.EU, Edtf.parse("1951/2030")))
            .build();

    assertThat(dataset.isMemberOn(Given.AZ, Given.EU, day("2000-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void hasResidentMissionOn_accreditedFromElsewhere_isNo() {
    Relationship relationship =
        between(
            Given.builder(
                    Given.mission("a", "2000/2010")
                        .residence(Mission.Residence.NON_RESIDENT)
                        .build())
                .coverage(Given.covered(Mission.KIND, "1990/2030"))
                .build());

    assertThat(relationship.hasMissionOn(Given.AZ, day("2005-01-01")).verdict())
        .isEqualTo(Verdict.YES);
    Answer resident = relationship.hasResidentMissionOn(Given.AZ, day("2005-01-01"));
    assertThat(resident.verdict()).isEqualTo(Verdict.NO);
    assertThat(resident.reason())
        .isEqualTo(
            "The dataset covers all mission facts of AZ–ES on 2005-01-01, and none says that"
                + " Azerbaijan had a resident mission in Spain.");
    assertThat(relationship.missionsFrom(Given.AZ)).hasSize(1);
    assertThat(relationship.missionsFrom(Given.ES)).isEmpty();
  }

  @Test
  void hasMissionOn_ofAType_countsThatTypeOnly() {
    Relationship relationship =
        between(
            Given.builder(
                    Given.mission("a", "2000/2010").type(Mission.Type.CONSULATE_GENERAL).build())
                .coverage(Given.covered(Mission.KIND, "1990/2030"))
                .build());
    LocalDate day = day("2005-01-01");

    assertThat(relationship.hasMissionOn(Given.AZ, day).verdict()).isEqualTo(Verdict.YES);
    assertThat(relationship.hasMissionOn(Given.AZ, Mission.Type.CONSULATE_GENERAL, day).reason())
        .startsWith(
            "Azerbaijan had a mission of type consulate-general accredited to Spain on 2005-01-01,");
    assertThat(relationship.hasMissionOn(Given.AZ, Mission.Type.EMBASSY, day).verdict())
        .isEqualTo(Verdict.NO);
    assertThat(
            relationship.hasMissionOn(Given.AZ, Mission.Type.EMBASSY, day("1980-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void sharedMembershipsOn_bothBelong_isWorkedOut() {
    Relationship relationship =
        between(
            Given.dataset(
                Given.membership("a", Given.AZ, "2000/"),
                Given.membership("b", Given.ES, "1986-01-01/..")));

    assertThat(relationship.sharedMembershipsOn(day("1999-12-31"))).isEmpty();
    assertThat(relationship.sharedMembershipsOn(day("2000-06-01")))
        .singleElement()
        .satisfies(
            shared -> {
              assertThat(shared.organization()).isEqualTo(Given.EU);
              assertThat(shared.certainty()).isEqualTo(Certainty.POSSIBLE);
              assertThat(shared.memberships()).extracting(Fact::id).containsExactly("a", "b");
            });
    assertThat(relationship.sharedMembershipsOn(day("2010-01-01")).get(0).certainty())
        .isEqualTo(Certainty.DEFINITE);
    assertThat(relationship.sharedMembershipsOn(day("2030-01-01")).get(0).certainty())
        .isEqualTo(Certainty.UNKNOWN);
    assertThat(relationship.shareMembershipOn(Given.EU, day("2010-01-01")).verdict())
        .isEqualTo(Verdict.YES);
    assertThat(
            relationship
                .asOf(day("2005-01-01"))
                .sharedMembershipsOn(day("2010-01-01"))
                .get(0)
                .certainty())
        .isEqualTo(Certainty.UNKNOWN);
  }

  @Test
  void sharedMembershipsOn_asOfADay_heedsWhatIsToldOfLaterDays() {
    Relationship relationship =
        between(
            Given.dataset(
                Given.membership("told", Given.AZ, "2001-01-25/"),
                Given.membership("seen", Given.AZ, "2000").toBuilder()
                    .when(When.asOf("2025"))
                    .build(),
                Given.membership("other", Given.ES, "1977-11-24/")));

    assertThat(relationship.asOf(day("1990-01-01")).sharedMembershipsOn(day("1985-01-01")))
        .isEmpty();
  }

  @Test
  void shareMembershipOn_oneKnownNotToBelong_isNo() {
    Relationship relationship =
        between(
            Given.builder(Given.membership("b", Given.ES, "1986-01-01/.."))
                .coverage(Coverage.ofAllPairs(Membership.KIND, Edtf.parse("1990/2020")))
                .build());

    assertThat(relationship.shareMembershipOn(Given.EU, day("2010-01-01")).verdict())
        .isEqualTo(Verdict.NO);
    assertThat(relationship.shareMembershipOn(Given.EU, day("2025-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void shareMembershipOn_beforeTheOrganizationWasFounded_isNo() {
    Relationship nothingKnown = between(Given.dataset());

    Answer answer = nothingKnown.shareMembershipOn(Given.EU, day("1993-10-31"));
    assertThat(answer.verdict()).isEqualTo(Verdict.NO);
    assertThat(answer.reason())
        .startsWith(
            "Azerbaijan cannot have been a full member of European Union on 1993-10-31: it was"
                + " founded (1993-11-01).");
    assertThat(nothingKnown.shareMembershipOn(Given.EU, day("1993-11-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(
            nothingKnown
                .asOf(day("1990-01-01"))
                .shareMembershipOn(Given.EU, day("1992-01-01"))
                .verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void shareMembershipOn_foundedInAYear_isNoOnlyBeforeThatYear() {
    Relationship nothingKnown = between(Given.dataset());
    Organization apec = Organization.of("APEC");

    assertThat(nothingKnown.shareMembershipOn(apec, day("1988-12-31")).verdict())
        .isEqualTo(Verdict.NO);
    assertThat(nothingKnown.shareMembershipOn(apec, day("1989-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void shareMembershipOn_afterTheOrganizationWasDissolved_isNo() {
    Organization gatt = Organization.of("GATT");
    Relationship endUnknown = between(Given.dataset(gatt("a", Given.AZ), gatt("b", Given.ES)));

    assertThat(endUnknown.shareMembershipOn(gatt, day("1995-12-31")).verdict())
        .isEqualTo(Verdict.YES);
    assertThat(endUnknown.sharedMembershipsOn(day("1995-12-31"))).hasSize(1);
    Answer answer = endUnknown.shareMembershipOn(gatt, day("1996-01-01"));
    assertThat(answer.verdict()).isEqualTo(Verdict.NO);
    assertThat(answer.reason()).contains("it was founded (1948-01-01) and dissolved (1995-12-31).");
    assertThat(endUnknown.sharedMembershipsOn(day("1996-01-01"))).isEmpty();
  }

  private static Membership gatt(String id, State member) {
    return Membership.builder()
        .id(id)
        .fromTo(member, Organization.of("GATT"))
        .when("1990/")
        .cite(Given.CITATION)
        .build();
  }

  @Test
  void shareMembershipOn_factsBeforeTheFoundation_areBelieved() {
    Relationship relationship =
        between(
            Given.dataset(
                Given.membership("a", Given.AZ, "1980/.."),
                Given.membership("b", Given.ES, "1980/..")));

    assertThat(relationship.shareMembershipOn(Given.EU, day("1990-01-01")).verdict())
        .isEqualTo(Verdict.YES);
  }

  @Test
  void isMemberOn_neitherOfTheTwo_isRefused() {
    Relationship relationship = between(Given.dataset());

    assertThatThrownBy(() -> relationship.isMemberOn(State.of("FR"), Given.EU, day("2000-01-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the member is FR: expected one of the two of AZ–ES");
  }

  @Test
  void isMemberOn_ofTheDataset_isThatOfTheMemberAndTheOrganisation() {
    Dataset dataset = Given.dataset(Given.membership("m", Given.ES, "1986-01-01/2020"));
    LocalDate day = day("2000-01-01");

    assertThat(dataset.isMemberOn(Given.ES, Given.EU, day).verdict()).isEqualTo(Verdict.YES);
    assertThat(dataset.isMemberOn(Given.AZ, Given.EU, day))
        .isEqualTo(dataset.between(Given.EU, Given.AZ).isMemberOn(Given.AZ, Given.EU, day));
    assertThatThrownBy(() -> dataset.isMemberOn(Given.EU, Given.EU, day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a pair of org:EU with itself");
  }

  @Test
  void isMemberOn_coveredUnderOneName_isCoveredUnderTheOther() {
    Dataset dataset =
        Given.builder(Given.membership("a", State.of("MM"), "2005-01-01/.."))
            .coverage(
                Coverage.of(
                    Membership.KIND,
                    Dyad.between(State.of("MM"), Given.EU),
                    Edtf.parse("1994/2020")))
            .build();
    Relationship burma = dataset.between(State.of("BUMM"), Given.ES);

    assertThat(burma.isMemberOn(State.of("BUMM"), Given.EU, day("2010-01-01")).verdict())
        .isEqualTo(Verdict.YES);
    Answer before = burma.isMemberOn(State.of("BUMM"), Given.EU, day("2000-01-01"));
    assertThat(before.verdict()).isEqualTo(Verdict.NO);
    assertThat(before.reason()).contains("of BUMM–org:EU and MM–org:EU on 2000-01-01");
    assertThat(burma.isMemberOn(State.of("BUMM"), Given.EU, day("2022-01-01")).verdict())
        .isEqualTo(Verdict.YES);
    assertThat(burma.sharedMembershipsOn(day("2010-01-01"))).isEmpty();
    assertThat(
            dataset
                .between(State.of("BUMM"), State.of("MM"))
                .sharedMembershipsOn(day("2010-01-01")))
        .hasSize(1);
  }

  // Lists.

  @Test
  void missionsFrom_asOfADay_areThoseThatLastedThen() {
    Relationship relationship = between(Given.dataset(Given.mission("m", "1995/2001").build()));

    assertThat(relationship.missionsFrom(Given.AZ)).hasSize(1);
    assertThat(relationship.asOf(day("2000-01-01")).missionsFrom(Given.AZ)).hasSize(1);
    assertThat(relationship.asOf(day("2005-01-01")).missionsFrom(Given.AZ)).isEmpty();
  }

  @Test
  void agreementsByStatusOn_aDay_isInTheOrderOfStatus() {
    Agreement.Builder agreement =
        Agreement.builder()
            .between(Given.AZ, Given.ES)
            .type(Agreement.Type.TREATY)
            .cite(Given.CITATION);
    Agreement signed =
        agreement.id("s").title("S").milestone(Agreement.Status.SIGNED, "2001-01-01").build();
    Agreement announced =
        agreement
            .id("a")
            .title("A")
            .milestones(List.of())
            .milestone(Agreement.Status.ANNOUNCED, "2002-01-01")
            .build();
    Relationship relationship = between(Given.dataset(signed, announced));

    assertThat(relationship.agreementsByStatusOn(day("2003-01-01")).keySet())
        .containsExactly(Agreement.Status.ANNOUNCED, Agreement.Status.SIGNED);
    assertThat(relationship.agreementsByStatusOn(day("2001-06-01")).get(Agreement.Status.SIGNED))
        .containsExactly(signed);
    assertThat(relationship.agreements()).containsExactly(signed, announced);
    Relationship then = relationship.asOf(day("2003-01-01"));
    assertThat(then.agreementsByStatusOn(day("2003-01-01")).keySet())
        .containsExactly(Agreement.Status.ANNOUNCED, Agreement.Status.SIGNED);
    assertThat(then.agreementsByStatusOn(day("2003-01-02")).keySet())
        .containsExactly(Agreement.Status.UNKNOWN);
  }

  @Test
  void timeline_facts_isOldestFirstAndOfThePairOnly() {
    Dataset data =
        Given.dataset(
            Given.mission("m", "2005/").build(),
            Given.established("r", "1992-02-11"),
            Given.trade("t", "2003", "USD 7").build(),
            Given.membership("other", Given.ES, "1986/"));

    assertThat(between(data).timeline()).extracting(Fact::id).containsExactly("r", "t", "m");
    assertThat(between(data)).isEqualTo(data.between(Given.ES, Given.AZ));
    assertThat(between(data)).hasSameHashCodeAs(data.between(Given.ES, Given.AZ));
    assertThat(between(data)).hasToString("AZ–ES");
    assertThatThrownBy(() -> data.between(Given.AZ, Given.AZ))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // The sources are of 2020, and name no end; the German Democratic Republic had one.
    "DDDE, 1990-10-02, YES, ESTABLISHED",
    "DDDE, 1990-10-03, NO, NONE",
    "DDDE, 2010-01-01, NO, NONE",
    // Of a name that is no longer used the state goes on.
    "BUMM, 2010-01-01, YES, ESTABLISHED",
    "MM, 2010-01-01, YES, ESTABLISHED",
  })
  void answers_ofAStateThatWasNoMore_areNo(
      String code, LocalDate day, Verdict verdict, RelationsStatus status) {
    State state = State.of(code);
    Dyad pair = Dyad.between(state, Given.ES);
    Relationship relationship =
        Given.builder(
                RelationsEvent.builder()
                    .id("r")
                    .between(state, Given.ES)
                    .type(RelationsEvent.Type.ESTABLISHED)
                    .when("1973-01-11")
                    .cite(Given.CITATION)
                    .build(),
                Mission.builder()
                    .id("m")
                    .fromTo(state, Given.ES)
                    .type(Mission.Type.EMBASSY)
                    .when("1974/")
                    .cite(Given.CITATION)
                    .build(),
                inTheUnitedNations(state, "1973-09-18/"),
                inTheUnitedNations(Given.ES, "1955-12-14/"))
            .coverage(Coverage.of(RelationsEvent.KIND, pair, Edtf.parse("1973/2020")))
            .build()
            .between(state, Given.ES);

    assertThat(relationship.relationsOn(day)).isEqualTo(status);
    assertThat(relationship.haveRelationsOn(day).verdict()).isEqualTo(verdict);
    assertThat(relationship.hasMissionOn(state, day).verdict()).isEqualTo(verdict);
    assertThat(relationship.isMemberOn(state, UN, day).verdict()).isEqualTo(verdict);
    assertThat(relationship.isMemberOn(Given.ES, UN, day).verdict()).isEqualTo(Verdict.YES);
    assertThat(relationship.sharedMembershipsOn(day)).hasSize(verdict == Verdict.YES ? 1 : 0);
    if (verdict == Verdict.NO) {
      assertThat(relationship.isMemberOn(state, UN, day).reason())
          .endsWith(": German Democratic Republic was no more after 1990-10-02.");
    }
  }

  private static Membership inTheUnitedNations(State member, String when) {
    return Membership.builder()
        .id("un-" + member.alpha3())
        .fromTo(member, UN)
        .form(Membership.Form.FULL)
        .when(when)
        .cite(Given.CITATION)
        .build();
  }
}
