package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.chancery.actor.Actor;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Datasets;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Place;
import dev.chancery.fact.Position;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Reading;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What must hold of everything that is bundled, fact by fact. An exception is named with its
 * reason; one that is not needed any more fails, too.
 */
class BundledDataTest {
  private static final Dataset DATA = Chancery.bundled();

  /** Facts of states before they were, or after. */
  private static final Map<String, String> OUTSIDE_THE_STATE = new HashMap<>();

  static {
    explain("founders of the Arab League whose mandates ended the year after", "las-jo", "las-sy");
    explain("represented by the Palestine Liberation Organization", "las-ps", "nam-ps", "oic-ps");
    explain("separate customs territories, no states", "gatt-hk", "gatt-mo", "wto-hk", "wto-mo");
    explain(
        "counted by the source from the accession of its predecessor",
        "commonwealth-my",
        "commonwealth-tz",
        "gatt-my",
        "gatt-tz",
        "gatt-zw");
    explain(
        "joined before independence",
        "caricom-ag",
        "caricom-bz",
        "caricom-dm",
        "caricom-kn",
        "caricom-lc",
        "caricom-vc",
        "opec-ae",
        "opec-kw",
        "opec-qa");
    explain("represented by its provisional government", "nam-dz");
    explain("observed as the State of Vietnam before it was a republic", "un-xrvn-observer");
    explain(
        "the Turkish community of Cyprus, before it declared itself a state", "oic-xncy-observer");
    explain(
        "overseas territories, no states",
        "caricom-ai-associate",
        "caricom-bm-associate",
        "caricom-ky-associate",
        "caricom-ms",
        "caricom-tc-associate",
        "caricom-vg-associate",
        "oif-nc-associate",
        "oif-pf-observer");
    explain("represented its government in exile", "embassy-ee-paris-for-es");
  }

  /** Cities of embassies that are not the capital. */
  private static final ImmutableSet<String> SEATS_OUTSIDE_THE_CAPITAL =
      ImmutableSet.of(
          "IL Tel Aviv",
          "MT Ta' Xbiex", // Beside Valletta.
          "NL The Hague", // The seat of government.
          "PH Makati"); // In Metro Manila.

  private static void explain(String reason, String... ids) {
    for (String id : ids) {
      OUTSIDE_THE_STATE.put(id, reason);
    }
  }

  private static boolean isOutside(Actor actor, Bound bound) {
    return actor instanceof State state && bound.isDay() && !state.existedOn(bound.day()).mayBe();
  }

  /** Whether an actor was certainly no state yet when it began, or not any more when it ended. */
  private static boolean isOutsideItsStates(Fact fact) {
    boolean spell = fact.when().reading() == Reading.SPELL;
    for (Actor actor : List.of(fact.dyad().first(), fact.dyad().second())) {
      if (isOutside(actor, fact.when().bounds().startLatest())
          || (spell && isOutside(actor, fact.when().bounds().endEarliest()))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void check_ofEverything_findsNothing() {
    assertThat(Datasets.check(DATA)).isEmpty();
  }

  @Test
  void facts_ofStates_areOfTheTimeWhenTheyWereStates() {
    assertThat(
            DATA.facts().stream()
                .filter(fact -> !(fact instanceof Position))
                .filter(BundledDataTest::isOutsideItsStates)
                .map(Fact::id))
        .containsExactlyInAnyOrderElementsOf(OUTSIDE_THE_STATE.keySet());
  }

  @Test
  void embassies_areInACapital() {
    Set<String> elsewhere = new HashSet<>();
    for (Mission mission : DATA.missions().type(Mission.Type.EMBASSY).list()) {
      Optional<String> city = mission.seat().flatMap(Place::city);
      Optional<State> country = mission.seat().flatMap(Place::country);
      if (city.isPresent()
          && country.isPresent()
          && !country.get().capitals().isEmpty()
          && country.get().capitals().stream()
              .noneMatch(capital -> capital.value().equals(city.get()))) {
        elsewhere.add(country.get().code() + " " + city.get());
      }
    }
    assertThat(elsewhere).containsExactlyInAnyOrderElementsOf(SEATS_OUTSIDE_THE_CAPITAL);
  }

  private static <F extends Fact> Fact withoutItsId(Kind<F> kind, Fact fact) {
    return kind.toBuilder(kind.type().cast(fact)).id("same").build();
  }

  @Test
  void facts_differInMoreThanTheirId() {
    Map<Fact, List<String>> alike =
        DATA.facts().stream()
            .collect(
                Collectors.groupingBy(
                    fact -> withoutItsId(fact.kind().orElseThrow(), fact),
                    Collectors.mapping(Fact::id, Collectors.toList())));
    assertThat(alike.values().stream().filter(ids -> ids.size() > 1)).isEmpty();
  }

  private static ImmutableSet<Source> sources(Fact fact) {
    return fact.citations().stream().map(Citation::source).collect(ImmutableSet.toImmutableSet());
  }

  /** That two sources give different days is one thing, that one of them does is another. */
  @Test
  void memberships_thatOverlap_areOfDifferentSources() {
    Map<Object, List<Membership>> byPairAndForm =
        DATA.memberships().stream()
            .collect(Collectors.groupingBy(fact -> List.of(fact.dyad(), fact.form())));
    for (List<Membership> spells : byPairAndForm.values()) {
      for (int i = 0; i < spells.size(); i++) {
        for (int j = i + 1; j < spells.size(); j++) {
          Membership one = spells.get(i);
          Membership other = spells.get(j);
          assertThat(
                  one.when().bounds().overlaps(other.when().bounds()).mustBe()
                      && sources(one).equals(sources(other)))
              .as(one + " and " + other)
              .isFalse();
        }
      }
    }
  }

  @Test
  void sources_areCited() {
    Set<Source> cited = new HashSet<>();
    DATA.facts().stream()
        .flatMap(fact -> fact.citations().stream())
        .forEach(citation -> cited.add(citation.source()));
    DATA.relatedTopics().stream()
        .flatMap(topic -> topic.citations().stream())
        .forEach(citation -> cited.add(citation.source()));

    assertThat(DATA.sources().values()).isNotEmpty().allMatch(cited::contains);
  }

  @Test
  void facts_areNotOfTheFuture() {
    LocalDate latest =
        DATA.sources().values().stream()
            .flatMap(source -> source.retrieved().stream())
            .flatMap(day -> day.bounds().startLatest().findDay().stream())
            .max(LocalDate::compareTo)
            .orElseThrow();
    assertThat(DATA.facts().stream())
        .allMatch(fact -> fact.when().bounds().startedBy(latest).mayBe());
  }
}
