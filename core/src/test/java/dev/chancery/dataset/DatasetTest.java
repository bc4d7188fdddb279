package dev.chancery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.Chancery;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FrameworkEngagement;
import dev.chancery.fact.Mission;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.io.DatasetWriter;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetTest {
  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  // Building.

  @Test
  void add_sameId_isRefused() {
    assertThatThrownBy(
            () -> Given.builder(Given.established("a", "1992")).add(Given.established("a", "1993")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two facts have the id 'a': expected ids that are unique in a dataset");
  }

  @Test
  void build_danglingReference_isRefused() {
    assertThatThrownBy(
            () -> Given.dataset(Given.trade("a", "2003", "USD 7").partOf("total").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("trade-figure 'a': no fact has the id 'total' that it refers to");
    assertThatThrownBy(
            () -> Given.dataset(Given.trade("a", "2003", "USD 7").derivedFrom("b").build()))
        .hasMessage("trade-figure 'a': no fact has the id 'b' that it refers to");
  }

  @Test
  void source_conflictingOne_isRefused() {
    Source other = Source.builder("late", "Another").build();

    assertThatThrownBy(() -> Given.builder(Given.established("a", "1992")).source(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "two sources have the id 'late': 'Late' and 'Another', or they differ elsewhere;"
                + " expected ids that are unique in a dataset");
  }

  @ParameterizedTest
  @CsvSource({"10", "5000"})
  void builder_goesOnAfterBuilding_withoutChangingWhatItBuilt(int count) {
    Dataset.Builder builder = Given.builder();
    for (int i = 0; i < count; i++) {
      builder.add(Given.established("fact-" + i, "1992"));
    }

    Dataset first = builder.build();
    assertThat(builder.build()).isEqualTo(first);
    assertThat(builder.contains("fact-7")).isTrue();
    assertThat(builder.contains("another")).isFalse();
    Dataset second = builder.add(Given.established("another", "1991")).build();

    assertThat(first.facts().count()).isEqualTo(count);
    assertThat(first.contains("another")).isFalse();
    assertThat(second.facts().count()).isEqualTo(count + 1);
    assertThat(second.facts().list().get(0).id()).isEqualTo("another");
    assertThat(second.get("fact-7")).isEqualTo(first.get("fact-7"));
    assertThatThrownBy(() -> builder.add(Given.established("fact-7", "1992")))
        .hasMessageStartingWith("two facts have the id 'fact-7'");
    builder.replace(Given.established("fact-7", "1993"));
    assertThat(builder.build().get("fact-7").when()).hasToString("1993");
    assertThat(second.get("fact-7").when()).hasToString("1992");
  }

  @ParameterizedTest
  @CsvSource({"10, false", "10, true", "5000, false", "5000, true"})
  void build_kindThatIsBothAddedAndDeferred_isRefused(int count, boolean builtBefore) {
    Dataset.Builder builder = Given.builder();
    for (int i = 0; i < count; i++) {
      builder.add(Given.established("fact-" + i, "1992"));
    }
    if (builtBefore) {
      assertThat(builder.build().facts().count()).isEqualTo(count);
    }

    builder.defer("relations-event", 1, () -> List.of(Given.established("another", "1991")));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("relations-event facts were added and deferred: expected one or the other");
  }

  @Test
  void add_factOfAConflictingSourceOrOrganisation_isRefusedAndNotKept() {
    Citation other = Citation.of(Source.builder("late", "Another").build());
    Dataset.Builder builder =
        Given.builder(Given.established("a", "1992")).organization(Organization.of("CLUB", "One"));

    assertThatThrownBy(() -> builder.add(Given.trade("b", "2003", "USD 7").cite(other).build()))
        .hasMessageStartingWith("two sources have the id 'late'");
    assertThatThrownBy(
            () ->
                builder.add(
                    Given.trade("c", "2003", "USD 7")
                        .fromTo(Given.AZ, Organization.of("CLUB", "Two"))
                        .build()))
        .hasMessageStartingWith("two organisations have the code 'CLUB'");
    assertThat(builder.build().facts().list()).extracting(Fact::id).containsExactly("a");
  }

  @Test
  void organization_conflictingOne_isRefused() {
    assertThatThrownBy(
            () ->
                Dataset.builder("test")
                    .organization(Organization.of("CLUB", "One"))
                    .organization(Organization.of("CLUB", "Two")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "two organisations have the code 'CLUB': 'One' and 'Two'; expected codes that are"
                + " unique in a dataset");
  }

  @Test
  void otherFields_withoutAPointer_areRefused() {
    assertThatThrownBy(() -> Dataset.builder("test").otherFields(Map.of("colour", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "dataset 'test': otherFields: 'colour': expected a JSON Pointer, such as /name");
  }

  @Test
  void builder_blankName_isRefused() {
    assertThatThrownBy(() -> Dataset.builder(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a dataset needs a name, got a blank one");
  }

  @Test
  void build_facts_bringTheirSourcesAndOrganizations() {
    Dataset data =
        Given.dataset(
            FrameworkEngagement.builder()
                .id("f")
                .fromTo(Given.AZ, Given.EU)
                .when("2009/")
                .title("T")
                .cite(Given.CITATION)
                .build());

    assertThat(data.sources()).containsOnlyKeys("late");
    assertThat(data.organizations()).containsOnlyKeys("EU");
    assertThat(data).hasToString("test (1 fact)");
  }

  @Test
  void toBuilder_withoutChange_isEqual() {
    Dataset data = Chancery.azerbaijanSpain();

    assertThat(data.toBuilder().build()).isEqualTo(data).hasSameHashCodeAs(data);
    assertThat(data.toBuilder().version("x").build()).isNotEqualTo(data);
    assertThat(data.toBuilder().build().checksum()).isEmpty();
  }

  // Single facts.

  @Test
  void get_knownId_isTheFact() {
    RelationsEvent fact = Given.established("a", "1992");
    Dataset data = Given.dataset(fact);

    assertThat(data.get("a")).isSameAs(fact);
    assertThat(data.find("a")).contains(fact);
    assertThat(data.contains("a")).isTrue();
  }

  @Test
  void get_unknownId_namesItAndTheDataset() {
    Dataset data = Given.dataset();

    assertThat(data.find("a")).isEmpty();
    assertThat(data.contains("a")).isFalse();
    assertThatThrownBy(() -> data.get("a"))
        .isInstanceOf(FactNotFoundException.class)
        .hasMessage("no fact of test (0 facts) has the id 'a'");
  }

  // Coverage.

  @ParameterizedTest
  @CsvSource({
    "2000-01-01, 2009-12-31, true",
    "2005-05-05, 2005-05-05, true",
    "1999-12-31, 2005-01-01, false",
    "2005-01-01, 2010-01-01, false",
  })
  void covers_period_isInclusive(LocalDate first, LocalDate last, boolean covered) {
    Dataset data = Given.builder().coverage(Given.covered(Mission.KIND, "2000/2009")).build();

    assertThat(data.covers(Mission.KIND, Given.PAIR, first, last)).isEqualTo(covered);
    assertThat(data.covers(TradeFigure.KIND, Given.PAIR, first, last)).isFalse();
    assertThat(data.covers(Mission.KIND, Dyad.between(Given.AZ, State.of("TR")), first, last))
        .isFalse();
  }

  @Test
  void extendedBy_isTheSameAsBothTogether_andReadsTheRestOnlyForOtherPairs() {
    Coverage ofTwo = Given.covered(Mission.KIND, "2000/2009");
    Dataset two = Given.builder().coverage(ofTwo).add(Given.mission("m", "2005/").build()).build();
    Dataset rest =
        Dataset.builder("rest")
            .coverage(Coverage.ofActor(Mission.KIND, State.of("TR"), Edtf.parse("2000/2009")))
            .build();
    AtomicInteger read = new AtomicInteger();
    Dataset both =
        two.extendedBy(
            "both",
            "Both together",
            Given.PAIR,
            () -> {
              read.incrementAndGet();
              return rest;
            });
    LocalDate day = day("2005-06-01");

    assertThat(both.missions().between(Given.ES, Given.AZ).count()).isEqualTo(1);
    assertThat(both.covers(Mission.KIND, Given.PAIR, day, day)).isTrue();
    assertThat(both.get("m")).isEqualTo(two.get("m"));
    assertThat(read).hasValue(0);
    assertThat(both.covers(Mission.KIND, Dyad.between(Given.AZ, State.of("TR")), day, day))
        .isTrue();
    assertThat(both.missions().list()).isEqualTo(two.missions().list());
    assertThat(both.coverage()).hasSize(2);
    assertThat(both.name()).isEqualTo("both");
    assertThat(both)
        .isEqualTo(Dataset.builder("both").title("Both together").addAll(two).addAll(rest).build());
    assertThat(read).hasValue(1);
  }

  @Test
  void extendedBy_queries_areEqualIfTheyAskTheSameOfTheSame() {
    Dataset two = Given.dataset(Given.mission("m", "2005/").build());
    Dataset more = Given.dataset(Given.membership("eu", Given.ES, "1986/"));
    Dataset both = two.extendedBy("both", "Both", Given.PAIR, () -> more);
    Dataset alike = two.extendedBy("both", "Both", Given.PAIR, () -> more);
    Dataset other = two.extendedBy("both", "Both", Given.PAIR, Given::dataset);

    assertThat(both.facts()).isEqualTo(both.facts());
    assertThat(both.facts().involving(Given.EU)).isEqualTo(alike.facts().involving(Given.EU));
    assertThat(both.facts()).hasSameHashCodeAs(alike.facts());
    assertThat(both.facts()).isNotEqualTo(other.facts()).isNotEqualTo(two.facts());

    Dataset whole = both.toBuilder().build();
    assertThat(whole).isEqualTo(both);
    assertThat(whole.facts()).isEqualTo(both.facts()).isNotEqualTo(other.facts());
    assertThat(both.facts()).isEqualTo(whole.facts());
    assertThat(other.facts()).isNotEqualTo(whole.facts());
  }

  @Test
  void covers_allPairsOfAnActor_coversThoseThatHaveIt() {
    Coverage claim = Coverage.ofActor(Mission.KIND, Given.AZ, Edtf.parse("2000/2009"));
    Dataset data = Given.builder().coverage(claim).build();
    LocalDate day = day("2005-01-01");

    assertThat(data.covers(Mission.KIND, Given.PAIR, day, day)).isTrue();
    assertThat(data.covers(Mission.KIND, Dyad.directed(State.of("TR"), Given.AZ), day, day))
        .isTrue();
    assertThat(data.covers(Mission.KIND, Dyad.between(Given.ES, State.of("TR")), day, day))
        .isFalse();
    assertThat(claim).hasToString("mission all pairs of AZ 2000/2009");
    assertThat(claim.actor()).contains(Given.AZ);
  }

  @Test
  void covers_allPairsAndOpenPeriod_coversAny() {
    Coverage claim =
        Coverage.ofAllPairs(Mission.KIND, Edtf.parse("../2009")).withNote("from a yearbook");
    Dataset data = Given.builder().coverage(claim).coverage(claim).build();

    assertThat(data.coverage()).containsExactly(claim);
    assertThat(data.covers(Mission.KIND, Given.PAIR, day("1800-01-01"), day("2009-12-31")))
        .isTrue();
    assertThat(claim).hasToString("mission all pairs ../2009");
    assertThat(claim.note()).contains("from a yearbook");
    assertThat(claim).isNotEqualTo(Coverage.ofAllPairs(Mission.KIND, Edtf.parse("../2009")));
  }

  // Conflicts.

  @Test
  void conflicts_twoDays_areAPair() {
    Dataset data =
        Given.dataset(
            Given.established("a", "2005-11-30"),
            Given.established("b", "2005-12-01"),
            Given.established("c", "2005"));

    assertThat(data.conflicts())
        .containsExactly(Conflict.of(List.of(data.get("a"), data.get("b"))));
    assertThat(data.between(Given.ES, Given.AZ).conflicts()).hasSize(1);
    assertThat(data.between(Given.ES, State.of("TR")).conflicts()).isEmpty();
  }

  @Test
  void conflicts_dayInsideTheYear_isNone() {
    assertThat(
            Given.dataset(Given.established("a", "2005"), Given.established("b", "2005-11-30"))
                .conflicts())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "USD 7 million, USD 9 million, true",
    "USD 7 million, about USD 9 million, false",
    "USD 7 million, USD 7.2 million, false",
    "USD 7 million, EUR 7 million, false",
    "more than USD 7 million, USD 9 million, false",
  })
  void conflicts_amountsOfTheSameTrade_dependOnTheirRanges(
      String one, String other, boolean contradict) {
    Dataset data =
        Given.dataset(
            Given.trade("a", "2003", one).build(), Given.trade("b", "2003", other).build());

    assertThat(data.conflicts().isEmpty()).isEqualTo(!contradict);
  }

  @Test
  void conflicts_keysThatWereChosenForTheirHash_areToldApart() {
    Dataset.Builder builder = Given.builder();
    for (String goods : Given.textsOfOneHash()) {
      builder.add(Given.trade(goods, "2003", "USD 7 million").commodity(goods).build());
    }
    Dataset data = builder.build();
    String last = data.facts().stream().map(Fact::id).max(Comparator.naturalOrder()).orElseThrow();
    Dataset other =
        Given.dataset(Given.trade("other", "2003", "USD 9 million").commodity(last).build());

    Merge merge = data.mergedWith(other);

    assertThat(data.conflicts()).isEmpty();
    assertThat(merge.conflicts())
        .containsExactly(Conflict.of(List.of(data.get(last), other.get("other"))));
    assertThat(merge.dataset().conflicts()).isEqualTo(merge.conflicts());
  }

  @Test
  void conflicts_derivedFact_doesNotCount() {
    assertThat(
            Given.dataset(
                    Given.trade("a", "2003", "USD 7").build(),
                    Given.trade("b", "2003", "USD 9").derivedFrom("a").build())
                .conflicts())
        .isEmpty();
  }

  // What was known on a day.

  @Test
  void asKnownOn_aDay_keepsWhatWasPublishedByThen() {
    Fact both = Given.mission("both", "1995/").cite(Citation.of(Given.EARLY)).build();
    Dataset data =
        Given.builder(both, Given.established("late", "1992"))
            .coverage(Given.covered(Mission.KIND, "1990/2000"))
            .relatedTopic(
                RelatedTopic.toActor(
                    Given.PAIR,
                    "Spain",
                    Given.ES,
                    List.of(Citation.of(Given.EARLY), Given.CITATION)))
            .relatedTopic(
                RelatedTopic.toActor(Given.PAIR, "Azerbaijan", Given.AZ, List.of(Given.CITATION)))
            .build();

    Dataset then = data.asKnownOn(day("2010-01-01"));

    assertThat(data.asKnownOn(day("2000-05-04")).facts().isEmpty()).isTrue();
    assertThat(data.asKnownOn(day("2020-12-31"))).isEqualTo(data);
    assertThat(then.facts().single().id()).isEqualTo("both");
    assertThat(then.get("both").citations()).containsExactly(Citation.of(Given.EARLY));
    assertThat(then.sources()).containsOnlyKeys("early");
    assertThat(then.coverage()).isEmpty();
    assertThat(then.relatedTopics())
        .singleElement()
        .satisfies(
            topic -> assertThat(topic.citations()).containsExactly(Citation.of(Given.EARLY)));
  }

  @Test
  void asKnownOn_aDay_keepsSourcesAndOrganizationsThatNoFactNames() {
    Source unused = Source.builder("unused", "Unused").published(Edtf.parse("1999")).build();
    Organization organization = Organization.of("UN");
    Dataset data =
        Given.builder(Given.established("late", "1992"))
            .source(unused)
            .organization(organization)
            .build();

    Dataset then = data.asKnownOn(day("2010-01-01"));

    assertThat(then.sources()).containsOnlyKeys("unused");
    assertThat(then.organizations().values()).containsExactly(organization);
  }

  @Test
  void asKnownOn_partOfATotalKnownLater_isNoPartAnyMore() {
    Dataset data =
        Given.dataset(
            Given.trade("total", "1995", "USD 7").build(),
            Given.trade("part", "1995", "USD 5")
                .partOf("total")
                .citations(List.of(Citation.of(Given.EARLY)))
                .build());

    Dataset then = data.asKnownOn(day("2010-01-01"));

    assertThat(then.trade().single().id()).isEqualTo("part");
    assertThat(then.trade().single().partOf()).isEmpty();
  }

  // Many threads.

  @Test
  void queries_of200Threads_giveTheSameAnswers() throws Exception {
    Dataset data = Chancery.azerbaijanSpain();
    String expected = everything(data);
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(200);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return everything(data);
                }));
      }
      start.countDown();
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String everything(Dataset data) {
    Relationship relationship = data.between(Given.AZ, Given.ES);
    return relationship.timeline()
        + " "
        + relationship.haveRelationsOn(day("2000-01-01"))
        + relationship.hasMissionOn(Given.AZ, day("2005-06-01"))
        + relationship.sharedMembershipsOn(day("2025-06-01"))
        + data.facts().matching("energy").list()
        + data.trade().directed().sum()
        + data.facts().groupedByYear()
        + DatasetWriter.checksum(data);
  }

  @Test
  void equals_organisationOfAnotherName_isNot() {
    Dataset one = Dataset.builder("d").organization(Organization.of("OWN", "Our own")).build();
    Dataset other = Dataset.builder("d").organization(Organization.of("OWN", "Others")).build();

    assertThat(one).isNotEqualTo(other).isEqualTo(one.toBuilder().build());
    assertThat(one.diff(other).isEmpty()).isFalse();
  }

  @Test
  void coverageAndTopics_thatWereChosenForTheirHash_areToldApart() {
    List<String> texts = Given.textsOfOneHash();
    Coverage claim = Given.covered(Mission.KIND, "2000");
    Dataset.Builder builder = Given.builder();
    for (String text : texts) {
      builder.coverage(claim.withNote(text));
      builder.coverage(claim.withNote(text));
      builder.relatedTopic(RelatedTopic.toActor(Given.PAIR, text, Given.EU, List.of()));
      builder.relatedTopic(RelatedTopic.toActor(Given.PAIR, text, Given.EU, List.of()));
    }

    Dataset data = builder.build();

    assertThat(data.coverage()).extracting(each -> each.note().orElseThrow()).isEqualTo(texts);
    assertThat(data.relatedTopics()).extracting(RelatedTopic::title).isEqualTo(texts);
    assertThat(Given.dataset().diff(data).coverage().added()).isEqualTo(data.coverage());
    assertThat(data.diff(data).isEmpty()).isTrue();
  }

  /** With so many, the time would be minutes if each were compared with all. */
  @Test
  void covers_manyClaimsOfOtherPairs_findsThatOfThePair() {
    int count = 40_000;
    Edtf period = Edtf.parse("1990/2000");
    Dataset.Builder builder = Given.builder();
    List<Dyad> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Dyad pair = Dyad.between(Given.ES, Organization.of("X" + i, "Organisation " + i));
      pairs.add(pair);
      builder.coverage(
          i % 2 == 0
              ? Coverage.of(Engagement.KIND, pair, period)
              : Coverage.ofActor(Engagement.KIND, pair.other(Given.ES), period));
    }
    Dataset data = builder.build();
    LocalDate day = LocalDate.of(1995, 1, 1);

    assertThat(pairs).allMatch(pair -> data.covers(Engagement.KIND, pair, day, day));
    assertThat(pairs).noneMatch(pair -> data.covers(Mission.KIND, pair, day, day));
    assertThat(data.covers(Engagement.KIND, Given.PAIR, day, day)).isFalse();
  }
}
