package dev.chancery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.chancery.Chancery;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Participant;
import dev.chancery.fact.Place;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final Place MADRID = Place.of("Madrid", Given.ES);

  @Test
  void mergedWith_itself_hasDuplicatesOnly() {
    Dataset data = Chancery.azerbaijanSpain();

    Merge merge = data.mergedWith(data);

    assertThat(merge.dataset()).isEqualTo(data);
    assertThat(merge.duplicates()).isEqualTo(data.facts().list());
    assertThat(merge.confirmed()).isEmpty();
    assertThat(merge.renamed()).isEmpty();
    assertThat(merge.conflicts()).isEmpty();
  }

  @Test
  void mergedWith_empty_isTheSame() {
    Dataset data = Chancery.azerbaijanSpain();

    assertThat(data.mergedWith(Given.dataset()).dataset()).isEqualTo(data);
    assertThat(Given.dataset().mergedWith(data).dataset().facts().list())
        .isEqualTo(data.facts().list());
    assertThat(Given.dataset().mergedWith(data).dataset().name()).isEqualTo("test");
  }

  @Test
  void mergedWith_otherFacts_hasBoth() {
    Merge merge =
        Given.dataset(Given.established("a", "1992"))
            .mergedWith(Given.dataset(Given.mission("b", "2005/").build()));

    assertThat(merge.dataset().facts().list()).extracting(Fact::id).containsExactly("a", "b");
    assertThat(merge.duplicates()).isEmpty();
  }

  @Test
  void mergedWith_sameFactFromAnotherSource_unitesTheCitations() {
    Mission late = Given.mission("a", "2005/2006").build();
    Mission early =
        Mission.KIND.toBuilder(late).citations(List.of(Citation.of(Given.EARLY))).build();

    Merge merge = Given.dataset(late).mergedWith(Given.dataset(early));

    assertThat(merge.confirmed()).containsExactly(late.comparedWith(early));
    assertThat(merge.dataset().get("a").citations())
        .containsExactly(Given.CITATION, Citation.of(Given.EARLY));
    assertThat(merge.dataset().sources()).containsOnlyKeys("early", "late");
    assertThat(merge.renamed()).isEmpty();
  }

  @Test
  void mergedWith_sameIdAndAnotherContent_keepsBothUnderANewId() {
    Dataset first = Given.dataset(Given.established("a", "1992-02-11"));
    Dataset second =
        Given.dataset(Given.established("a", "1993-01-01"), Given.established("a-2", "1992"));

    Merge merge = first.mergedWith(second);

    assertThat(merge.renamed()).containsExactly(Map.entry("a", "a-3"));
    assertThat(merge.dataset().get("a").when()).hasToString("1992-02-11");
    assertThat(merge.dataset().get("a-3").when()).hasToString("1993-01-01");
    assertThat(merge.conflicts())
        .extracting(each -> each.facts().stream().map(Fact::id).toList())
        .containsExactly(List.of("a-2", "a", "a-3"));
  }

  @Test
  void mergedWith_onceMore_knowsWhatWasRenamedAndWhatRefersToIt() {
    TradeFigure total = Given.trade("total", "2003", "USD 9 million").build();
    TradeFigure part = Given.trade("part", "2003-01", "USD 2 million").partOf("total").build();
    Dataset first =
        Given.dataset(
            Given.trade("total", "2003", "USD 7 million").build(),
            Given.trade("total-2", "2003", "USD 8 million").build(),
            Given.trade("part", "2003-01", "USD 1 million").partOf("total").build());

    Merge merge = first.mergedWith(Given.dataset(total, part));
    Merge again = merge.dataset().mergedWith(Given.dataset(total, part));
    Merge fromElsewhere =
        merge
            .dataset()
            .mergedWith(
                Given.dataset(
                    TradeFigure.KIND.toBuilder(total)
                        .citations(List.of(Citation.of(Given.EARLY)))
                        .build()));

    assertThat(merge.renamed())
        .containsOnly(Map.entry("total", "total-3"), Map.entry("part", "part-2"));
    assertThat(merge.dataset().get("part-2").references()).containsExactly("total-3");
    assertThat(again.dataset()).isEqualTo(merge.dataset());
    assertThat(again.renamed()).isEqualTo(merge.renamed());
    assertThat(again.duplicates())
        .containsExactlyInAnyOrder(merge.dataset().get("total-3"), merge.dataset().get("part-2"));
    assertThat(fromElsewhere.dataset().facts().count()).isEqualTo(5);
    assertThat(fromElsewhere.dataset().get("total-3").citations())
        .containsExactly(Given.CITATION, Citation.of(Given.EARLY));
    assertThat(fromElsewhere.confirmed())
        .extracting(each -> each.one().id(), each -> each.other().id())
        .containsExactly(tuple("total-3", "total-3"));
  }

  @Test
  void mergedWith_onceMore_knowsWhatKeptItsIdAndRefersToWhatWasRenamed() {
    Dataset first = Given.dataset(Given.trade("total", "2003", "USD 7 million").build());
    Dataset second =
        Given.dataset(
            Given.trade("total", "2003", "USD 9 million").build(),
            Given.trade("part", "2003-01", "USD 2 million").partOf("total").build());

    Merge merge = first.mergedWith(second);
    Merge again = merge.dataset().mergedWith(second);

    assertThat(merge.renamed()).containsExactly(Map.entry("total", "total-2"));
    assertThat(merge.dataset().get("part").references()).containsExactly("total-2");
    assertThat(again.dataset()).isEqualTo(merge.dataset());
    assertThat(again.renamed()).isEqualTo(merge.renamed());
    assertThat(again.duplicates())
        .containsExactly(merge.dataset().get("part"), merge.dataset().get("total-2"));
  }

  @Test
  void mergedWith_coverage_hasThatOfBoth() {
    Coverage one = Given.covered(Mission.KIND, "1990/2000");
    Coverage other = Given.covered(RelationsEvent.KIND, "1990/2000");

    assertThat(
            Given.builder()
                .coverage(one)
                .build()
                .mergedWith(Given.builder().coverage(one).coverage(other).build())
                .dataset()
                .coverage())
        .containsExactly(one, other);
  }

  @Test
  void mergedWith_organizationsAndTopics_hasThoseOfBoth() {
    RelatedTopic topic =
        RelatedTopic.toActor(Given.PAIR, "Neighbours", Given.EU, List.of(Given.CITATION));
    Organization nato = Organization.of("NATO");
    Dataset other = Given.builder().organization(nato).relatedTopic(topic).build();

    Dataset merged = Given.dataset().mergedWith(other).dataset();

    assertThat(merged.organizations().values()).containsExactlyInAnyOrder(Given.EU, nato);
    assertThat(merged.relatedTopics()).containsExactly(topic);
  }

  @Test
  void mergedWith_manyFactsOfOtherSources_unitesTheCitationsOfEach() {
    Citation early = Citation.of(Given.EARLY);
    Dataset.Builder one = Given.builder();
    Dataset.Builder other = Given.builder();
    for (int i = 0; i < 5_000; i++) {
      Mission mission = Given.mission("m" + i, "2005/2006").build();
      one.add(mission);
      other.add(Mission.KIND.toBuilder(mission).citations(List.of(early)).build());
    }

    Merge merge = one.build().mergedWith(other.build());

    assertThat(merge.confirmed()).hasSize(5_000);
    assertThat(merge.dataset().facts().list())
        .hasSize(5_000)
        .allMatch(fact -> fact.citations().equals(List.of(Given.CITATION, early)));
  }

  private static final Source OTHER_LATE = Source.builder("late", "Something else").build();
  private static final Citation OTHER_CITATION =
      Citation.of(OTHER_LATE).inSection(List.of("Part")).at(3, 9).withPassageSha256("0".repeat(64));

  @Test
  void mergedWith_anotherSourceOfTheSameId_keepsBothUnderANewId() {
    Mission ours = Given.mission("ours", "2005/").build();
    Mission theirs =
        Mission.KIND.toBuilder(Given.mission("theirs", "2006/").build())
            .citations(List.of(OTHER_CITATION, Citation.of(Given.EARLY)))
            .build();
    RelatedTopic topic =
        RelatedTopic.toActor(Given.PAIR, "Neighbours", Given.EU, List.of(OTHER_CITATION));

    Merge merge =
        Given.dataset(ours).mergedWith(Given.builder().add(theirs).relatedTopic(topic).build());

    Source renamed = Source.builder("late-2", "Something else").build();
    Citation moved =
        Citation.of(renamed).inSection(List.of("Part")).at(3, 9).withPassageSha256("0".repeat(64));
    assertThat(merge.renamedSources()).containsExactly(Map.entry("late", "late-2"));
    assertThat(merge.dataset().sources().values())
        .containsExactly(Given.EARLY, Given.LATE, renamed);
    assertThat(merge.dataset().get("ours")).isEqualTo(ours);
    assertThat(merge.dataset().get("theirs").citations())
        .containsExactly(moved, Citation.of(Given.EARLY));
    assertThat(merge.dataset().relatedTopics())
        .extracting(RelatedTopic::citations)
        .containsExactly(ImmutableList.of(moved));
    assertThat(merge.renamed()).isEmpty();
    assertThat(merge)
        .hasToString("test (2 facts): 0 duplicates, 0 confirmed, 2 unique, 0 conflicts, 1 renamed");
  }

  @Test
  void mergedWith_sameFactFromSourcesOfOneId_citesBoth() {
    Mission ours = Given.mission("a", "2005/").build();
    Mission theirs = Mission.KIND.toBuilder(ours).citations(List.of(OTHER_CITATION)).build();
    Dataset second = Given.dataset(theirs);

    Merge merge = Given.dataset(ours).mergedWith(second);

    assertThat(merge.dataset().get("a").citations())
        .extracting(citation -> citation.source().title())
        .containsExactly("Late", "Something else");
    assertThat(merge.duplicates()).isEmpty();
    assertThat(merge.confirmed()).hasSize(1);
    Merge again = merge.dataset().mergedWith(second);
    assertThat(again.dataset()).isEqualTo(merge.dataset());
    assertThat(again.renamedSources()).containsExactly(Map.entry("late", "late-2"));
  }

  @Test
  void mergedWith_newIdThatIsTaken_takesTheNext() {
    Source second = Source.builder("late-2", "A second").build();
    Source third = Source.builder("late-3", "A third").build();
    Dataset ours = Given.builder().source(Given.LATE).source(second).build();
    Dataset theirs = Given.builder().source(OTHER_LATE).source(third).build();

    assertThat(ours.mergedWith(theirs).renamedSources())
        .containsExactly(Map.entry("late", "late-4"));
  }

  @Test
  void mergedWith_organizationOfTheSameCodeAndAnotherName_keepsTheFirstAndTellsOfTheOther() {
    Organization ours = Organization.of("OWN", "Black Sea Forum");
    Organization theirs = Organization.of("OWN", "Forum of the Black Sea");
    Dataset first = Given.dataset(membership("a", Given.AZ, ours, Given.CITATION));
    Citation early = Citation.of(Given.EARLY);
    Dataset second = everywhere(theirs, early).build();

    Merge merge = first.mergedWith(second);

    assertThat(merge.otherNames()).containsExactly(Map.entry("OWN", theirs.name()));
    assertThat(merge).asString().contains(", 1 called otherwise");
    assertThat(merge.confirmed()).hasSize(1);
    assertThat(merge.dataset().get("a").citations()).containsExactly(Given.CITATION, early);
    assertThat(namesIn(merge.dataset())).containsOnly(ours.name());
    assertThat(merge.dataset().mergedWith(merge.dataset()).otherNames()).isEmpty();
    Merge reversed = second.mergedWith(first);
    assertThat(reversed.otherNames()).containsExactly(Map.entry("OWN", ours.name()));
    assertThat(namesIn(reversed.dataset())).containsOnly(theirs.name());
  }

  private static Membership membership(
      String id, State member, Organization organization, Citation citation) {
    return Membership.builder()
        .id(id)
        .fromTo(member, organization)
        .when("1992/..")
        .cite(citation)
        .build();
  }

  /** Names the organisation wherever a dataset can. */
  private static Dataset.Builder everywhere(Organization organization, Citation citation) {
    Dyad pair = Dyad.between(Given.AZ, organization);
    return Given.builder()
        .add(membership("a", Given.AZ, organization, citation))
        .add(membership("b", Given.ES, organization, citation))
        .add(
            Agreement.builder()
                .id("c")
                .between(Given.AZ, organization)
                .type(Agreement.Type.TREATY)
                .title("Treaty")
                .milestone(
                    Milestone.builder()
                        .status(Agreement.Status.SIGNED)
                        .when(When.within("2000"))
                        .party(organization)
                        .by(
                            Participant.builder()
                                .person(Person.of("Ana Ruiz"))
                                .actsFor(organization)
                                .build())
                        .build())
                .cite(citation)
                .build())
        .coverage(Coverage.ofActor(Membership.KIND, organization, Edtf.parse("1992/..")))
        .coverage(Coverage.of(Agreement.KIND, pair, Edtf.parse("1992/..")))
        .relatedTopic(RelatedTopic.toActor(Given.PAIR, "Forum", organization, List.of(citation)))
        .relatedTopic(RelatedTopic.toRelationship(pair, "Other", Given.PAIR, List.of()))
        .relatedTopic(RelatedTopic.toRelationship(Given.PAIR, "Pair", pair, List.of()));
  }

  private static List<String> namesIn(Dataset dataset) {
    List<Actor> actors = new ArrayList<>(dataset.organizations().values());
    dataset.list().forEach(fact -> fact.forEachActor(actors::add));
    for (Coverage claim : dataset.coverage()) {
      claim.actor().ifPresent(actors::add);
      claim.pair().ifPresent(pair -> addBoth(pair, actors));
    }
    for (RelatedTopic topic : dataset.relatedTopics()) {
      topic.actor().ifPresent(actors::add);
      addBoth(topic.relationship(), actors);
      topic.pair().ifPresent(pair -> addBoth(pair, actors));
    }
    return actors.stream().filter(Organization.class::isInstance).map(Actor::name).toList();
  }

  private static void addBoth(Dyad pair, List<Actor> actors) {
    actors.add(pair.first());
    actors.add(pair.second());
  }

  // What this version does not know.

  private static final Coverage MISSIONS = Given.covered(Mission.KIND, "1990/2000");
  private static final Coverage EVENTS = Given.covered(RelationsEvent.KIND, "1990/2000");

  private static final String ALIKE = "[1,{\"a\":\"}\"}]";

  @Test
  void mergedWith_unknownFieldsOfBoth_keepsThoseOfBoth() {
    Dataset ours =
        Given.builder()
            .coverage(MISSIONS)
            .source(Given.LATE)
            .otherFields(Map.of("/alike", ALIKE, "/coverage/0/x", "1", "/sources/late/x", "true"))
            .build();
    Dataset theirs =
        Given.builder()
            .coverage(EVENTS)
            .coverage(MISSIONS)
            .source(Given.LATE)
            .source(Given.EARLY)
            .otherFields(
                Map.of(
                    "/alike", ALIKE,
                    "/coverage/0/x", "2",
                    "/coverage/1/y", "\"\\\"\"",
                    "/q\"", "{}",
                    "/sources/early/x", "null",
                    "/sources/late/y", "1.50"))
            .build();

    Merge merge = ours.mergedWith(theirs);

    assertThat(merge.dataset().coverage()).containsExactly(MISSIONS, EVENTS);
    assertThat(merge.dataset().otherFields())
        .containsExactly(
            Map.entry("/alike", ALIKE),
            Map.entry("/coverage/0/x", "1"),
            Map.entry("/coverage/0/y", "\"\\\"\""),
            Map.entry("/coverage/1/x", "2"),
            Map.entry("/q\"", "{}"),
            Map.entry("/sources/early/x", "null"),
            Map.entry("/sources/late/x", "true"),
            Map.entry("/sources/late/y", "1.50"));
    assertThat(merge.leftOut()).isEmpty();
    assertThat(merge.renamedSources()).isEmpty();
    assertThat(Given.dataset().mergedWith(theirs).dataset().otherFields())
        .isEqualTo(theirs.otherFields());
    assertThat(theirs.mergedWith(Given.dataset()).dataset().otherFields())
        .isEqualTo(theirs.otherFields());
  }

  @Test
  void mergedWith_unknownFieldWithAnotherValue_isInTheReport() {
    Dataset ours =
        Given.builder()
            .coverage(MISSIONS)
            .otherFields(Map.of("/coverage/0/x", "1", "/top\n", "1"))
            .build();
    Dataset theirs =
        Given.builder()
            .coverage(EVENTS)
            .coverage(MISSIONS)
            .otherFields(Map.of("/coverage/1/x", "2", "/top\n", "\"two\""))
            .build();

    Merge merge = ours.mergedWith(theirs);

    assertThat(merge.leftOut())
        .containsOnly(Map.entry("/coverage/0/x", "2"), Map.entry("/top\n", "\"two\""));
    assertThat(merge.dataset().otherFields()).isEqualTo(ours.otherFields());
    assertThat(merge.toString()).endsWith("0 renamed, 2 left out");
  }

  @Test
  void mergedWith_sourceOfWhichUnknownFieldsDiffer_keepsBothUnderANewId() {
    Dataset ours =
        Given.builder().source(Given.LATE).otherFields(Map.of("/sources/late/x", "1")).build();
    Dataset theirs =
        Given.builder()
            .add(Given.mission("a", "2005/").build())
            .otherFields(Map.of("/sources/late/x", "2"))
            .build();

    Merge merge = ours.mergedWith(theirs);

    assertThat(merge.renamedSources()).containsExactly(Map.entry("late", "late-2"));
    assertThat(merge.dataset().otherFields())
        .containsExactly(Map.entry("/sources/late-2/x", "2"), Map.entry("/sources/late/x", "1"));
    assertThat(merge.leftOut()).isEmpty();
    assertThat(merge.dataset().get("a").citations().get(0).source().id()).isEqualTo("late-2");
  }

  @Test
  void mergedWith_factsAboutTheSame_tellsHowTheyAgree() {
    Fact unlike = Given.established("ours", "1992-02-11");
    Fact year = Given.trade("our-trade", "2003", "about USD 54 million").build();
    Fact alone = Given.membership("our-membership", Given.ES, "1986/");
    Fact both = Given.recognition("both", "1991-12-31").build();
    Fact other = Given.established("theirs", "1992-03-01");
    Fact precise = Given.trade("their-trade", "2003", "USD 53.7 million").build();
    Fact theirsAlone = Given.membership("their-membership", Given.AZ, "2001/");

    Merge merge =
        Given.dataset(unlike, year, alone, both)
            .mergedWith(Given.dataset(other, precise, theirsAlone, both));

    assertThat(merge.duplicates()).containsExactly(both);
    assertThat(merge.confirmed()).containsExactly(year.comparedWith(precise));
    assertThat(merge.confirmed().get(0).lessPrecise()).containsExactly(TradeFigure.AMOUNT);
    assertThat(merge.unique()).containsExactly(alone, theirsAlone);
    assertThat(merge.conflicts()).containsExactly(Conflict.of(List.of(unlike, other)));
    assertThat(merge.conflicts().get(0).attributes()).containsExactly(Fact.WHEN);
    assertThat(merge.dataset().facts().count()).isEqualTo(7);
    assertThat(merge)
        .hasToString("test (7 facts): 1 duplicates, 1 confirmed, 2 unique, 1 conflicts, 0 renamed");
  }

  @Test
  void mergedWith_conflictThatOneHasAlready_isNoNews() {
    Fact one = Given.established("a", "1992-02-11");
    Fact other = Given.established("b", "1992-03-01");
    Dataset torn = Given.dataset(one, other);

    assertThat(torn.mergedWith(torn).conflicts()).isEmpty();
    assertThat(torn.mergedWith(Given.dataset()).conflicts()).isEmpty();
    assertThat(torn.mergedWith(Given.dataset()).unique()).containsExactly(one, other);
    assertThat(Given.dataset(one).mergedWith(torn).conflicts())
        .containsExactly(Conflict.of(List.of(one, other)));
  }

  @Test
  void mergedWith_factThatAgreesWithOneAndNotWithAnother_isInBothLists() {
    Fact year = Given.established("year", "1992");
    Fact day = Given.established("day", "1992-02-11");
    Fact other = Given.established("other", "1992-03-01");

    Merge merge = Given.dataset(day).mergedWith(Given.dataset(year, other));

    assertThat(merge.conflicts()).containsExactly(Conflict.of(List.of(day, other)));
    assertThat(merge.confirmed()).containsExactly(day.comparedWith(year));
    assertThat(merge.unique()).isEmpty();
  }

  @Test
  void mergedWith_conflictsOfOneThing_tellsOfThoseInWhichBothHaveAPart() {
    Mission first = embassy("a", "2000").closed("2002").build();
    Mission sameTime = embassy("b", "2001").closed("2002").build();
    Mission later = embassy("c", "2005").build();
    Mission theirs = embassy("d", "2006").build();

    Merge merge = Given.dataset(first, sameTime, later).mergedWith(Given.dataset(theirs));

    assertThat(merge.dataset().conflicts())
        .containsExactly(
            Conflict.of(List.of(first, sameTime)), Conflict.of(List.of(later, theirs)));
    assertThat(merge.conflicts()).containsExactly(Conflict.of(List.of(later, theirs)));
    assertThat(merge.unique()).containsExactly(first, sameTime);
  }

  private static Mission.Builder embassy(String id, String opened) {
    return Mission.builder()
        .id(id)
        .fromTo(Given.AZ, Given.ES)
        .type(Mission.Type.EMBASSY)
        .seat(Place.of("Madrid", Given.ES))
        .opened(opened)
        .cite(Given.CITATION);
  }

  /** With so many, the time would be minutes if each were compared with all. */
  @Test
  void mergedWith_claimsThatManyRepeat_confirmsEachByTheFirstThatAgrees() {
    int count = 20_000;
    List<Fact> ours = new ArrayList<>();
    List<Fact> theirs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ours.add(Given.established("ours-" + i, "1992"));
      theirs.add(Given.established("theirs-" + i, i == 0 ? "1993" : "1992-02-11"));
    }
    Fact first = ours.stream().min(Fact.DISPLAY_ORDER).orElseThrow();
    Fact firstOfTheirs = theirs.stream().skip(1).min(Fact.DISPLAY_ORDER).orElseThrow();

    Merge merge =
        Given.dataset(ours.toArray(new Fact[0]))
            .mergedWith(Given.dataset(theirs.toArray(new Fact[0])));

    assertThat(merge.unique()).isEmpty();
    assertThat(merge.conflicts()).hasSize(1);
    assertThat(merge.conflicts().get(0).facts()).hasSize(2 * count);
    assertThat(merge.conflicts().get(0).attributes()).containsExactly(Fact.WHEN);
    assertThat(merge.confirmed())
        .hasSize(2 * count - 2)
        .allMatch(each -> each.one().equals(first) || each.other().equals(firstOfTheirs));
    assertThat(merge.dataset().resolvedBy(ResolutionPolicy.majority()).conflicts()).hasSize(1);
    assertThat(merge.dataset().resolvedBy(ResolutionPolicy.preferPrecise()).conflicts()).isEmpty();
  }

  @Test
  void mergedWith_citationsThatWereChosenForTheirHash_hasEachOnce() {
    List<Citation> citations =
        Given.textsOfOneHash().stream()
            .map(id -> Citation.of(Source.builder(id, "Source").build()))
            .toList();
    int half = citations.size() / 2;
    Mission.Builder mission = Given.mission("a", "2005/");
    Fact ours = mission.citations(citations.subList(0, half + 1)).build();
    Fact theirs = mission.citations(citations.subList(half, citations.size())).build();

    Merge merge = Given.dataset(ours).mergedWith(Given.dataset(theirs));

    assertThat(merge.dataset().get("a").citations()).isEqualTo(citations);
  }

  @Test
  void mergedWith_manyClaimsOfCoverage_keepsWhatIsNotKnownOfEach() {
    int count = 50_000;
    Dataset.Builder theirs = Given.builder();
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < count; i++) {
      theirs.coverage(Given.covered(Mission.KIND, "2000").withNote("claim " + i));
      fields.put("/coverage/" + i + "/x", String.valueOf(i));
    }
    Dataset ours = Given.builder().coverage(Given.covered(Mission.KIND, "1990")).build();

    Dataset merged = ours.mergedWith(theirs.otherFields(fields).build()).dataset();

    assertThat(merged.otherFields()).hasSize(count).containsEntry("/coverage/50000/x", "49999");
    assertThat(merged.coverage().get(count).note()).contains("claim 49999");
  }

  @Test
  void mergedWith_oneFactThatSeveralAgreeWith_confirmsEach() {
    Fact decade = Given.established("decade", "199X");
    Fact year = Given.established("year", "1992");
    Fact day = Given.established("day", "1992-02-11");
    Dataset several = Given.dataset(decade, year);

    Merge theirs = Given.dataset(day).mergedWith(several);
    assertThat(theirs.confirmed())
        .containsExactlyInAnyOrder(day.comparedWith(decade), day.comparedWith(year));
    assertThat(theirs.unique()).isEmpty();

    Merge ours = several.mergedWith(Given.dataset(day));
    assertThat(ours.confirmed())
        .containsExactlyInAnyOrder(decade.comparedWith(day), year.comparedWith(day));
    assertThat(ours.unique()).isEmpty();

    Merge earlier = Given.dataset(decade).mergedWith(Given.dataset(year, day));
    assertThat(earlier.confirmed())
        .containsExactly(decade.comparedWith(year), decade.comparedWith(day));
    assertThat(earlier.unique()).isEmpty();
  }

  @Test
  void mergedWith_factOfOneBesideOneOfBoth_comparesThatOfTheFirstWithThatOfTheSecond() {
    Fact both = Given.established("both", "1992");
    Fact before = Given.established("before", "199X");
    Fact after = Given.established("after", "1992-02-11");
    Dataset common = Given.dataset(both);

    assertThat(common.mergedWith(Given.dataset(both, before)).confirmed())
        .containsExactly(both.comparedWith(before));
    assertThat(common.mergedWith(Given.dataset(both, after)).confirmed())
        .containsExactly(both.comparedWith(after));
    assertThat(Given.dataset(both, before).mergedWith(common).confirmed())
        .containsExactly(before.comparedWith(both));
    assertThat(Given.dataset(both, after).mergedWith(common).confirmed())
        .containsExactly(after.comparedWith(both));
  }

  @Test
  void mergedWith_rankAndNoteOfOneOnly_areKept() {
    Mission plain = Given.mission("a", "2005/").build();
    Mission edited =
        Given.mission("a", "2005/").rank(Fact.Rank.PREFERRED).note("Checked twice.").build();

    Merge merge = Given.dataset(plain).mergedWith(Given.dataset(edited));

    assertThat(merge.dataset().get("a")).isEqualTo(edited);
    assertThat(merge.confirmed()).containsExactly(plain.comparedWith(edited));
    assertThat(Given.dataset(edited).mergedWith(Given.dataset(plain)).dataset().get("a"))
        .isEqualTo(edited);
  }

  @Test
  void mergedWith_differentNotesOrRanks_keepsBothFacts() {
    Mission one = Given.mission("a", "2005/").note("One note.").build();
    Mission other = Given.mission("a", "2005/").note("Another note.").build();
    Mission wrong = Given.mission("a", "2005/").rank(Fact.Rank.DEPRECATED).build();
    Mission right = Given.mission("a", "2005/").rank(Fact.Rank.PREFERRED).build();

    assertThat(Given.dataset(one).mergedWith(Given.dataset(other)).renamed())
        .containsExactly(Map.entry("a", "a-2"));
    assertThat(Given.dataset(right).mergedWith(Given.dataset(wrong)).dataset().get("a-2").rank())
        .isEqualTo(Fact.Rank.DEPRECATED);
  }

  @Test
  void mergedWith_deprecatedAndDerivedFacts_areNotCompared() {
    Fact claim = Given.trade("a", "2003", "USD 7").build();
    Fact base = Given.trade("base", "2004", "USD 1").build();
    Fact wrong = Given.trade("b", "2003", "USD 9").rank(Fact.Rank.DEPRECATED).build();
    Fact derived = Given.trade("c", "2003", "USD 8").derivedFrom("base").build();

    Merge merge = Given.dataset(claim).mergedWith(Given.dataset(wrong, derived, base));

    assertThat(merge.conflicts()).isEmpty();
    assertThat(merge.unique()).containsExactly(claim, wrong, derived, base);
  }

  @Test
  void conflict_ofFactsThatAreNone_throwsNamingThem() {
    Fact year = Given.established("year", "1992");
    Fact day = Given.established("day", "1992-02-11");

    assertThatThrownBy(() -> Conflict.of(List.of(year, day)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("year", "day", "expected two or more in one conflict");
    Fact early = Given.membership("early", Given.ES, "1986/");
    Fact late = Given.membership("late", Given.ES, "1987/");
    Fact ofAnother = Given.membership("of-another", Given.AZ, "1986/");
    assertThatThrownBy(() -> Conflict.of(List.of(early, late, ofAnother)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of-another");
  }

  @Test
  void conflict_text_namesKindPairFactsAndAttributes() {
    Conflict conflict =
        Conflict.of(
            List.of(Given.established("b", "1992-03-01"), Given.established("a", "1992-02-11")));

    assertThat(conflict).hasToString("relations-event AZ–ES: a, b conflict on [when]");
    assertThat(conflict.sources()).containsExactly(Given.LATE);
    assertThat(conflict.kind()).isEqualTo(RelationsEvent.KIND);
    assertThat(conflict.dyad()).isEqualTo(Given.PAIR);
  }

  /** It would take minutes if each were compared with all that were over before. */
  @Test
  void mergedWith_thousandsOfMissionsOneAfterTheOther_findsTheConflictAndTheAgreement() {
    LocalDate first = LocalDate.of(1900, 1, 1);
    Dataset.Builder one = Given.builder();
    Dataset.Builder other = Given.builder();
    for (int i = 0; i < 10_000; i++) {
      LocalDate day = first.plusDays(10L * i);
      (i % 2 == 0 ? one : other).add(atMadrid("m" + i, day, day.plusDays(2)));
    }
    other.add(atMadrid("again", first.plusDays(100), first.plusDays(104)));
    other.add(Given.mission("seen", "2000").when(When.asOf("1905")).seat(MADRID).build());

    Merge merge = one.build().mergedWith(other.build());

    assertThat(merge.conflicts()).hasSize(1);
    assertThat(merge.conflicts().get(0).facts())
        .extracting(Fact::id)
        .containsExactly("m10", "again");
    assertThat(merge.dataset().conflicts()).isEqualTo(merge.conflicts());
    assertThat(merge.confirmed()).isNotEmpty().allMatch(each -> each.other().id().equals("seen"));
  }

  private static Mission atMadrid(String id, LocalDate opened, LocalDate closed) {
    return Given.mission(id, opened + "/" + closed).seat(MADRID).build();
  }
}
