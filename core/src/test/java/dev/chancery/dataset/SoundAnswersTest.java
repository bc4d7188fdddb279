package dev.chancery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Participant;
import dev.chancery.fact.Place;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.query.DoubleCountingException;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Certainty;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.When;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Doubt, gaps and contradictions never become a yes or a no. */
class SoundAnswersTest {
  private static final State AZ = State.of("AZ");
  private static final State ES = State.of("ES");
  private static final Dyad PAIR = Dyad.between(AZ, ES);
  private static final Citation CITED =
      Citation.of(Source.builder("s", "Source").published(Edtf.parse("2025-01-01")).build());

  private static RelationsEvent.Builder event(String id, RelationsEvent.Type type, String when) {
    return RelationsEvent.builder().id(id).between(AZ, ES).type(type).when(when).cite(CITED);
  }

  private static Relationship between(Dataset.Builder dataset) {
    return dataset.build().between(AZ, ES);
  }

  private static Dataset.Builder covered(String period) {
    return Dataset.builder("test")
        .coverage(Coverage.of(RelationsEvent.KIND, PAIR, Edtf.parse(period)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void haveRelationsOn_coverageThatBeginsLate_cannotDenyWhatCameBefore() {
    assertThat(between(covered("2000/2010")).haveRelationsOn(day("2005-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(between(covered("../2010")).haveRelationsOn(day("2005-01-01")).verdict())
        .isEqualTo(Verdict.NO);
  }

  @Test
  void haveRelationsOn_eventSeenWithoutCoverage_isUnknownLater() {
    RelationsEvent seen =
        event("a", RelationsEvent.Type.ESTABLISHED, "1995").when(When.asOf("1995")).build();

    assertThat(
            between(Dataset.builder("test").add(seen)).haveRelationsOn(day("2300-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void haveRelationsOn_contradictingDays_isUnknownBetweenThemAndCitesBoth() {
    Relationship relationship =
        between(
            covered("1990/2020")
                .add(event("a", RelationsEvent.Type.ESTABLISHED, "1992-02-11").build())
                .add(event("b", RelationsEvent.Type.ESTABLISHED, "1992-03-01").build()));

    Answer disputed = relationship.haveRelationsOn(day("1992-02-20"));
    assertThat(disputed.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(disputed.facts()).extracting(Fact::id).containsExactlyInAnyOrder("a", "b");
    assertThat(relationship.haveRelationsOn(day("1992-02-01")).verdict()).isEqualTo(Verdict.NO);
    assertThat(relationship.haveRelationsOn(day("1992-03-02")).verdict()).isEqualTo(Verdict.YES);
    assertThat(relationship.asOf(day("1992-02-20")).haveRelationsOn(day("1992-02-20")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void establishedOn_preferredClaim_standsAlsoAsOfAnEarlierDay() {
    Relationship relationship =
        between(
            covered("1990/2020")
                .add(event("a", RelationsEvent.Type.ESTABLISHED, "1992-02-10").build())
                .add(
                    event("b", RelationsEvent.Type.ESTABLISHED, "1992-02-20")
                        .rank(Fact.Rank.PREFERRED)
                        .build()));

    assertThat(relationship.establishedOn()).get().hasToString("1992-02-20");
    assertThat(relationship.asOf(day("1992-02-15")).establishedOn()).isEmpty();
    assertThat(relationship.asOf(day("1992-02-15")).haveRelationsOn(day("1992-02-15")).verdict())
        .isEqualTo(Verdict.NO);
  }

  @Test
  void coverage_set_isRefused() {
    assertThatThrownBy(() -> covered("[1990,2010]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[1990,2010]");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FULL")
  void sharedMemberships_otherForms_doNotCount(Membership.Form form) {
    Organization union = Organization.of("EU");
    Membership full =
        Membership.builder().id("a").fromTo(ES, union).when("1986/..").cite(CITED).build();
    Membership other =
        Membership.builder()
            .id("b")
            .fromTo(AZ, union)
            .when("2000/..")
            .form(form)
            .cite(CITED)
            .build();
    Relationship relationship = between(Dataset.builder("test").add(full).add(other));

    assertThat(relationship.sharedMembershipsOn(day("2010-01-01"))).isEmpty();
    assertThat(relationship.shareMembershipOn(union, day("2010-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void scheduledEngagement_afterTheSource_isNotPutBeforeIt() {
    Engagement planned =
        Engagement.builder()
            .id("a")
            .between(AZ, ES)
            .type(Engagement.Type.VISIT)
            .outlook(Engagement.Outlook.SCHEDULED)
            .when(When.within("2025").with(Modifier.AFTER))
            .cite(CITED)
            .build();

    assertThat(planned.holdsOn(day("2025-07-01")).mayBe()).isFalse();
    assertThat(planned.holdsOn(day("2026-07-01")).mayBe()).isTrue();
  }

  private static TradeFigure.Builder trade(String id, String commodity, String amount) {
    return TradeFigure.builder()
        .id(id)
        .fromTo(AZ, ES)
        .when("2004")
        .commodity(commodity)
        .amount(Amount.parse(amount))
        .cite(CITED);
  }

  @Test
  void sum_statedPartOfADifferentCommodity_isRefused() {
    Dataset dataset =
        Dataset.builder("test")
            .add(trade("fuels", "mineral fuels", "USD 100 million").build())
            .add(trade("oil", "crude oil", "USD 90 million").partOf("fuels").build())
            .build();

    assertThatThrownBy(() -> dataset.trade().sum()).isInstanceOf(DoubleCountingException.class);
  }

  @Test
  void sum_deprecatedFigure_doesNotCount() {
    Dataset dataset =
        Dataset.builder("test")
            .add(trade("old", "oil", "USD 90 million").rank(Fact.Rank.DEPRECATED).build())
            .add(trade("new", "oil", "USD 80 million").build())
            .build();

    assertThat(dataset.trade().sum()).get().hasToString("USD 80 million");
    assertThat(dataset.conflicts()).isEmpty();
    assertThat(dataset.between(AZ, ES).tradeByYear().counts().values()).containsExactly(1);
  }

  private static Mission.Builder embassy(String id, String opened) {
    return Mission.builder()
        .id(id)
        .fromTo(AZ, ES)
        .type(Mission.Type.EMBASSY)
        .seat(Place.of("Madrid", ES))
        .opened(opened)
        .cite(CITED);
  }

  @Test
  void conflicts_embassyOpenedTwice_unlessItHadClosed() {
    Dataset.Builder twice = Dataset.builder("test").add(embassy("a", "2000").build());

    assertThat(twice.add(embassy("b", "2005").build()).build().conflicts()).hasSize(1);
    assertThat(
            Dataset.builder("test")
                .add(embassy("a", "2000").closed("2002").build())
                .add(embassy("b", "2005").build())
                .build()
                .conflicts())
        .isEmpty();
  }

  @Test
  void mergedWith_renamedTotal_keepsItsParts() {
    Dataset first =
        Dataset.builder("one").add(trade("t", "fuels", "USD 1 million").build()).build();
    Dataset second =
        Dataset.builder("two")
            .add(trade("t", "fuels", "USD 5 million").when("2005").build())
            .add(trade("part", "oil", "USD 2 million").when("2005").partOf("t").build())
            .build();

    Dataset merged = first.mergedWith(second).dataset();

    assertThat(((TradeFigure) merged.get("part")).partOf()).contains("t-2");
    assertThat(merged.get("t-2").when()).hasToString("2005");
  }

  @Test
  void organizations_insideStructures_areWrittenAndReadBack() throws IOException {
    Organization own = Organization.of("MYORG", "My Organisation");
    Engagement engagement =
        Engagement.builder()
            .id("a")
            .between(AZ, ES)
            .type(Engagement.Type.MEETING)
            .when("2020")
            .participant(Participant.builder().group("delegates").actsFor(own).build())
            .cite(CITED)
            .build();
    Dataset dataset =
        Dataset.builder("test")
            .add(engagement)
            .relatedTopic(RelatedTopic.toActor(PAIR, "More", own, ImmutableList.of(CITED)))
            .build();

    for (Format format : Format.values()) {
      assertThat(readBack(dataset, format)).isEqualTo(dataset);
    }
  }

  @Test
  void spellBetweenTwoEvents_ofAMembership_isWrittenAndReadBack() throws IOException {
    When when = When.between(When.within("1992").with(Modifier.BEFORE), When.within("2010"));
    Dataset dataset =
        Dataset.builder("test")
            .add(
                Membership.builder()
                    .id("a")
                    .fromTo(AZ, Organization.of("UN"))
                    .when(when)
                    .cite(CITED)
                    .build())
            .build();

    for (Format format : Format.values()) {
      assertThat(readBack(dataset, format)).isEqualTo(dataset);
    }
  }

  @Test
  void coverageOfAKindThatIsNotKnown_isKept() throws IOException {
    Dataset dataset =
        Dataset.builder("test")
            .coverage(Coverage.ofKindNamed("sister-cities", PAIR, Edtf.parse("1990/2020")))
            .build();

    assertThat(readBack(dataset, Format.JSON)).isEqualTo(dataset);
    assertThat(dataset.coverage().get(0).kind()).isEmpty();
  }

  private static Dataset readBack(Dataset dataset, Format format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DatasetWriter.write(dataset, format, bytes);
    return DatasetReader.strict()
        .read(new ByteArrayInputStream(bytes.toByteArray()), format, "test")
        .dataset();
  }

  @Test
  void topicWithActorAndPair_isRefused() {
    String text =
        "{\"format\": \"chancery-dataset\", \"formatVersion\": 1, \"name\": \"t\", \"sources\": [],"
            + " \"relatedTopics\": [{\"between\": [\"AZ\", \"ES\"], \"title\": \"More\","
            + " \"citations\": [], \"actor\": \"AZ\", \"pair\": [\"AZ\", \"FR\"]}], \"facts\": []}";

    assertThatThrownBy(
            () -> DatasetReader.strict().read(new StringReader(text), Format.JSON, "t.json"))
        .hasMessageContaining("relatedTopics[0].pair")
        .hasMessageContaining("either 'actor' or 'pair'");
  }

  @Test
  void jsonDocumentNamedAsLines_isRefused() throws IOException {
    StringWriter text = new StringWriter();
    DatasetWriter.write(Dataset.builder("test").build(), Format.JSON, text);
    String oneLine = text.toString().replace("\n", " ");

    assertThatThrownBy(
            () ->
                DatasetReader.strict()
                    .read(new StringReader(oneLine), Format.JSON_LINES, "facts.jsonl"))
        .hasMessageContaining("found the field 'facts'");
  }

  @Test
  void haveRelationsOn_threeContradictingDays_namesEachOnce() {
    Answer disputed =
        between(
                covered("1990/2020")
                    .add(event("a", RelationsEvent.Type.ESTABLISHED, "1992-02-11").build())
                    .add(event("b", RelationsEvent.Type.ESTABLISHED, "1992-03-01").build())
                    .add(event("c", RelationsEvent.Type.ESTABLISHED, "1992-04-01").build()))
            .haveRelationsOn(day("1992-02-20"));

    assertThat(disputed.facts()).extracting(Fact::id).containsExactly("a", "b", "c");
    assertThat(disputed.reason()).containsOnlyOnce("1992-02-11");
  }

  @Test
  void haveRelationsOn_claimsThatFollowEachOther_coverAllTheirDays() {
    Dataset dataset =
        covered("1990/1999")
            .coverage(
                Coverage.ofActor(RelationsEvent.KIND, ES, Edtf.parse("2000-01-01/2004-12-31")))
            .coverage(Coverage.ofAllPairs(RelationsEvent.KIND, Edtf.parse("2004/..")))
            .add(event("a", RelationsEvent.Type.ESTABLISHED, "1992-02-11").build())
            .build();

    assertThat(dataset.between(AZ, ES).haveRelationsOn(day("2010-01-01")).verdict())
        .isEqualTo(Verdict.YES);
    assertThat(dataset.covers(RelationsEvent.KIND, PAIR, day("1989-12-31"), day("2010-01-01")))
        .isFalse();
  }

  @Test
  void covers_claimsWithAGap_doNotCoverIt() {
    Dataset dataset =
        covered("1990/1999")
            .coverage(Coverage.of(RelationsEvent.KIND, PAIR, Edtf.parse("2000-01-02/2005")))
            .build();

    assertThat(dataset.covers(RelationsEvent.KIND, PAIR, day("1999-12-31"), day("2000-01-02")))
        .isFalse();
  }

  private static Dataset.Builder missionsCovered() {
    return Dataset.builder("test")
        .coverage(Coverage.of(Mission.KIND, PAIR, Edtf.parse("1990/2030")));
  }

  @Test
  void hasMissionOn_closedAfterADay_isOverWhenTheSourceTellsIt() {
    Mission closed = embassy("a", "2000").closed(When.within("2005").with(Modifier.AFTER)).build();
    Relationship relationship = between(missionsCovered().add(closed));

    assertThat(relationship.hasMissionOn(AZ, day("2005-12-31")).verdict()).isEqualTo(Verdict.YES);
    assertThat(relationship.hasMissionOn(AZ, day("2015-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(relationship.hasMissionOn(AZ, day("2026-01-01")).verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void hasMissionOn_contradictingEnds_isUnknownBetweenThemUnlessOneIsPreferred() {
    Mission longer = embassy("a", "2000").closed("2010").build();
    Mission.Builder shorter = embassy("b", "2000").closed("2005");

    Answer disputed =
        between(missionsCovered().add(longer).add(shorter.build()))
            .hasMissionOn(AZ, day("2007-01-01"));
    assertThat(disputed.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(disputed.facts()).extracting(Fact::id).containsExactlyInAnyOrder("a", "b");
    assertThat(disputed.reason()).contains("contradict");
    assertThat(
            between(missionsCovered().add(longer).add(shorter.rank(Fact.Rank.PREFERRED).build()))
                .hasMissionOn(AZ, day("2007-01-01"))
                .verdict())
        .isEqualTo(Verdict.NO);
  }

  @Test
  void hasMissionOn_endToldByAnotherFact_isOverThen() {
    Mission noEnd = embassy("a", "2000").build();
    Mission ended = embassy("b", "2000").closed("2030").build();
    Relationship relationship =
        between(
            Dataset.builder("test")
                .coverage(Coverage.of(Mission.KIND, PAIR, Edtf.parse("1990/2040")))
                .add(noEnd)
                .add(ended));

    assertThat(relationship.hasMissionOn(AZ, day("2035-01-01")).verdict()).isEqualTo(Verdict.NO);
    assertThat(relationship.hasMissionOn(AZ, day("2030-06-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void hasMissionOn_seenLater_isJudgedByWhatBeganLaterAlsoAsOfAnEarlierDay() {
    Mission seen =
        Mission.builder()
            .id("a")
            .fromTo(AZ, ES)
            .type(Mission.Type.EMBASSY)
            .seat(Place.of("Madrid", ES))
            .when(When.asOf("2010"))
            .cite(CITED)
            .build();
    Relationship relationship =
        between(missionsCovered().add(seen).add(embassy("b", "2005").build()));

    assertThat(relationship.hasMissionOn(AZ, day("2000-01-01")).verdict()).isEqualTo(Verdict.NO);
    assertThat(relationship.asOf(day("2001-01-01")).hasMissionOn(AZ, day("2000-01-01")).verdict())
        .isEqualTo(Verdict.NO);
  }

  @Test
  void recognisesOn_withdrawalToldByAnotherSource_counts() {
    Recognition.Builder act = Recognition.builder().fromTo(ES, AZ).when("1992-02-11").cite(CITED);
    Relationship relationship =
        between(
            Dataset.builder("test")
                .coverage(Coverage.of(Recognition.KIND, PAIR, Edtf.parse("1990/2020")))
                .add(act.id("a").build())
                .add(act.id("b").withdrawn("1995-03-01").build()));

    assertThat(relationship.recognisesOn(ES, day("1995-02-28")).verdict()).isEqualTo(Verdict.YES);
    assertThat(relationship.recognisesOn(ES, day("1995-03-02")).verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void sharedMembershipsOn_contradictingDays_arePossibleOnly() {
    Organization union = Organization.of("EU");
    Membership.Builder full = Membership.builder().fromTo(ES, union).cite(CITED);
    Relationship relationship =
        between(
            Dataset.builder("test")
                .add(full.id("a").when("2000-01-01/2010").build())
                .add(full.id("b").when("2005-01-01/2010").build())
                .add(full.id("c").fromTo(AZ, union).when("1995/2010").build()));

    assertThat(relationship.sharedMembershipsOn(day("2003-01-01")))
        .extracting(SharedMembership::certainty)
        .containsExactly(Certainty.POSSIBLE);
    assertThat(relationship.shareMembershipOn(union, day("2003-01-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(relationship.sharedMembershipsOn(day("2007-01-01")))
        .extracting(SharedMembership::certainty)
        .containsExactly(Certainty.DEFINITE);
  }
}
