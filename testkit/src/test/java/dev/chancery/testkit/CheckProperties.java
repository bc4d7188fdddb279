package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Datasets;
import dev.chancery.dataset.Finding;
import dev.chancery.dataset.Finding.Rule;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Place;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A check finds what cannot be, and nothing else. */
class CheckProperties {
  /** Takes part in nothing in a synthetic world. */
  private static final State BOUVET = State.of("BV");

  private static final State HEARD = State.of("HM");

  /** Those of which a dataset can hold what breaks them. */
  @Provide
  Arbitrary<Rule> rules() {
    return Arbitraries.of(Rule.class)
        .filter(
            rule ->
                rule != Rule.UNREADABLE
                    && rule != Rule.DUPLICATE_ID
                    && rule != Rule.CHECKSUM
                    && rule != Rule.DANGLING_REFERENCE);
  }

  private static Dataset.Builder world(long seed, int size) {
    return SyntheticWorld.withSeed(seed).withActors(20).dataset(size).toBuilder();
  }

  @Property(tries = 60)
  void check_syntheticWorld_findsOnlyWhatIsReal(@ForAll long seed) {
    Dataset data = world(seed, 3000).build();

    for (Finding finding : Datasets.check(data)) {
      List<Fact> facts = finding.facts().stream().map(data::get).toList();
      switch (finding.rule()) {
        case ACTOR_EXISTS ->
            assertThat(facts).singleElement().matches(CheckProperties::isOutOfTime);
        case ONE_MISSION_AT_A_SEAT -> {
          Mission one = (Mission) facts.get(0);
          Mission other = (Mission) facts.get(1);
          assertThat(one.dyad()).isEqualTo(other.dyad());
          assertThat(one.type()).isEqualTo(other.type());
          assertThat(one.seat()).isEqualTo(other.seat());
          assertThat(one.bounds().overlaps(other.bounds()).mustBe()).isTrue();
          assertThat(one.bounds().coincidesWith(other.bounds()).mayBe()).isFalse();
        }
        default -> throw new AssertionError("the world is made without such a fault: " + finding);
      }
    }
  }

  /**
   * Whether it was so before an organisation of the pair was founded, or on some day after one was
   * dissolved or the codes of a state were withdrawn.
   */
  private static boolean isOutOfTime(Fact fact) {
    for (Actor actor : List.of(fact.dyad().first(), fact.dyad().second())) {
      if (actor instanceof Organization organization && organization.founded().isPresent()) {
        LocalDate first = organization.founded().get().bounds().startEarliest().day();
        if (fact.when().bounds().startedBy(first.minusDays(1)).mustBe()) {
          return true;
        }
      }
      Optional<Edtf> end =
          actor instanceof State state
              ? state.codeUntil()
              : actor instanceof Organization organization
                  ? organization.dissolved()
                  : Optional.empty();
      if (end.isPresent() && isLater(fact, end.get().bounds().endLatest().day())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLater(Fact fact, LocalDate last) {
    Bounds stated = fact.when().bounds();
    return stated.isAfter(Bounds.on(last)).mustBe()
        || (fact.when().reading() != Reading.EXTENT
            && (stated.contains(Bounds.on(last.plusDays(1))).mustBe()
                || stated.endEarliest().isOpen()
                || stated.endEarliest().findDay().filter(day -> day.isAfter(last)).isPresent()));
  }

  @Property(tries = 200)
  void check_plantedFault_isFoundAndOnlyIt(
      @ForAll("rules") Rule rule, @ForAll @IntRange(max = 50) int seed) {
    // Enough facts now and then that they are held compactly.
    int size = seed == 0 ? 6000 : 200;
    Dataset.Builder data = world(seed, size);
    ImmutableList<Finding> before = Datasets.check(data.build());

    plant(rule, data);

    List<Finding> found = new ArrayList<>(Datasets.check(data.build()));
    found.removeAll(before);
    assertThat(found).singleElement().satisfies(each -> assertThat(each.rule()).isEqualTo(rule));
    assertThat(found.get(0).facts()).allMatch(id -> id.startsWith("planted"));
  }

  private static void plant(Rule rule, Dataset.Builder data) {
    switch (rule) {
      case MISSION_DATES -> data.add(embassy("planted").opened("2005").closed("2004").build());
      case ACCREDITATION_DATES ->
          data.add(
              Facts.accreditation().id("planted").appointed("2007").ended("2010-01-01").build());
      case RECOGNITION_DATES ->
          data.add(
              Facts.recognition()
                  .id("planted")
                  .when("1992")
                  .withdrawn(When.within("1991"))
                  .build());
      case AGREEMENT_DATES ->
          data.add(
              Facts.agreement()
                  .id("planted")
                  .milestone(Agreement.Status.IN_FORCE, "2010-09")
                  .build());
      case ACTOR_EXISTS ->
          data.add(
              Facts.membership()
                  .id("planted")
                  .fromTo(Fixtures.spain(), Organization.of("BRICS"))
                  .when("2008/2020")
                  .build());
      case ONE_MISSION_AT_A_SEAT ->
          data.add(embassy("planted-1").opened("2000").closed("2010").build())
              .add(embassy("planted-2").opened("2005").closed("2006").build());
      case TOTAL_HOLDS_ITS_PARTS ->
          data.add(Facts.tradeFigure().id("planted-total").build())
              .add(
                  Facts.tradeFigure()
                      .id("planted-part")
                      .amount(Amount.parse("USD 200 million"))
                      .partOf("planted-total")
                      .build());
      case CIRCULAR_REFERENCE ->
          data.add(Facts.programme().id("planted-1").derivedFrom("planted-2").build())
              .add(Facts.programme().id("planted-2").derivedFrom("planted-1").build());
      case COVERAGE_HOLDS ->
          data.coverage(
                  Coverage.of(
                      RelationsEvent.KIND, Dyad.between(BOUVET, HEARD), Edtf.parse("../2020")))
              .add(
                  Facts.mission()
                      .id("planted")
                      .fromTo(BOUVET, HEARD)
                      .opened("2005-05-05")
                      .closed("2006")
                      .build());
      case KIND_KNOWN ->
          data.add(
              UnsupportedFact.builder()
                  .id("planted")
                  .kindName("mision")
                  .between(BOUVET, HEARD)
                  .when("2001")
                  .content("{}")
                  .citations(Facts.mission().build().citations())
                  .build());
      case UNREADABLE, DUPLICATE_ID, CHECKSUM, DANGLING_REFERENCE ->
          throw new IllegalArgumentException("no dataset breaks " + rule);
    }
  }

  private static Mission.Builder embassy(String id) {
    return Facts.mission().id(id).seat(Place.of("Planted", Fixtures.spain()));
  }

  /** Whatever the facts, a parallel stream of them gives the same dataset. */
  @Property(tries = 30)
  void toDataset_parallelStream_isTheSameAsOneByOne(
      @ForAll long seed, @ForAll @IntRange(max = 6000) int size) {
    Dataset expected = SyntheticWorld.withSeed(seed).dataset(size);
    Dataset collected =
        SyntheticWorld.withSeed(seed)
            .facts(size)
            .parallel()
            .collect(
                Datasets.toDataset(
                    () -> Dataset.builder(expected.name()).title(expected.title().orElseThrow())));

    assertThat(collected).isEqualTo(expected);
  }
}
