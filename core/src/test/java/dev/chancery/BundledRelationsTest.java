package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.Dyad;
import dev.chancery.actor.State;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Datasets;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The relations of Azerbaijan and of Spain with other states, in the bundled dataset. */
class BundledRelationsTest {
  private static final Dataset DATA = Chancery.bundled();
  private static final State AZERBAIJAN = State.of("AZ");
  private static final State SPAIN = State.of("ES");

  private static List<Fact> factsBesideThePair(State one) {
    return DATA.facts().involving(one).stream()
        .filter(fact -> !(fact instanceof Membership))
        .filter(fact -> !fact.dyad().undirected().equals(Dyad.between(AZERBAIJAN, SPAIN)))
        .toList();
  }

  /** The sources are those that the facts cite. */
  @ParameterizedTest
  @CsvSource({
    // The Soviet Union: recognised in 1933, none after the Civil War, again since 9 February 1977.
    "ES, SUHH, 1935-01-01, YES",
    "ES, SUHH, 1950-01-01, NO",
    "ES, SUHH, 1977-02-08, NO",
    "ES, SUHH, 1977-02-10, YES",
    // Mexico kept to the Republic until it dissolved the link, and came back on 28 March 1977.
    "ES, MX, 1960-01-01, NO",
    "ES, MX, 1977-03-28, YES",
    "ES, IL, 1986-01-16, NO",
    "ES, IL, 1986-01-17, YES",
    "ES, CN, 1972-12-31, NO",
    "ES, CN, 1974-01-01, YES",
    "ES, GT, 1982-01-01, NO",
    "ES, GT, 1984-09-22, YES",
    "ES, CL, 1940-08-01, NO",
    "ES, PA, 1950-01-01, NO",
    "AZ, TR, 1992-01-13, NO",
    "AZ, TR, 1992-01-14, YES",
    "AZ, IL, 1993-01-01, YES",
    // Two days are given, 14 January and 10 February.
    "AZ, MX, 1992-03-01, YES",
    // Nothing was looked for.
    "AZ, AM, 2000-01-01, UNKNOWN",
    "ES, AU, 2000-01-01, UNKNOWN",
  })
  void haveRelations_onADay_isWhatTheSourcesSay(
      String one, String other, LocalDate day, Verdict expected) {
    Answer answer = DATA.between(State.of(one), State.of(other)).haveRelationsOn(day);

    assertThat(answer.verdict()).as(answer.toString()).isEqualTo(expected);
  }

  @Test
  void facts_ofEitherState_areCitedAndOfTheKindsThatWereLookedFor() {
    for (State state : List.of(AZERBAIJAN, SPAIN)) {
      assertThat(factsBesideThePair(state))
          .hasSizeGreaterThan(200)
          .allMatch(fact -> !fact.citations().isEmpty())
          .filteredOn(fact -> fact.id().contains("-") && !fact.dyad().includes(AZERBAIJAN))
          .allMatch(
              fact ->
                  fact instanceof RelationsEvent
                      || fact instanceof Mission
                      || fact instanceof Recognition);
    }
    assertThat(Datasets.check(DATA)).isEmpty();
  }

  @Test
  void conflicts_keepBothDaysOfMexicoAndAzerbaijan() {
    assertThat(
            DATA.relationsEvents().between(AZERBAIJAN, State.of("MX")).stream()
                .map(event -> event.when().toString()))
        .containsExactlyInAnyOrder("1992-01-14", "1992-02-10");
    assertThat(DATA.conflicts())
        .anyMatch(conflict -> conflict.toString().contains("az-mx-established-1992-02-10"));
  }

  @Test
  void conflicts_ofRecognition_areOfOneActAndNotOfTwo() {
    assertThat(DATA.conflicts())
        .filteredOn(conflict -> conflict.kind() == Recognition.KIND)
        .extracting(conflict -> conflict.dyad().toString())
        .containsExactlyInAnyOrder("AZ→LT", "ES→AZ", "ES→MX", "FR→AZ", "US→ES");
    // Recognised in 1918 and 1991, 1921 and 1991, and two governments at a time.
    assertThat(List.of("TR→AZ", "ES→EE", "GT→ES"))
        .allSatisfy(
            pair ->
                assertThat(DATA.recognitions().stream())
                    .filteredOn(fact -> fact.dyad().toString().equals(pair))
                    .hasSizeGreaterThan(1));
  }

  @ParameterizedTest
  @CsvSource({"1919-01-01, YES", "1950-01-01, UNKNOWN", "1991-11-09, YES"})
  void recognisesOn_stateThatCameBack_lapsedInBetween(LocalDate day, Verdict verdict) {
    State turkey = State.of("TR");

    assertThat(DATA.between(turkey, AZERBAIJAN).recognisesOn(turkey, day).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void missions_ofSpain_includeThoseAccreditedFromElsewhere() {
    Mission forZambia = (Mission) DATA.get("embassy-es-harare-for-zm");

    assertThat(forZambia.residence()).isEqualTo(Mission.Residence.NON_RESIDENT);
    assertThat(forZambia.seat().orElseThrow().country()).isEqualTo(Optional.of(State.of("ZW")));
  }
}
