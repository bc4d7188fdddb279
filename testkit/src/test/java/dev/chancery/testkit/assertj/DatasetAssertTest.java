package dev.chancery.testkit.assertj;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;
import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThatThrownBy;

import dev.chancery.actor.Dyad;
import dev.chancery.actor.State;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Datasets;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.testkit.Facts;
import dev.chancery.testkit.Fixtures;
import dev.chancery.time.Edtf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetAssertTest {
  private static final State AZERBAIJAN = Fixtures.azerbaijan();
  private static final State SPAIN = Fixtures.spain();
  private static final State FRANCE = State.of("FR");
  private static final Dyad PAIR = Dyad.between(AZERBAIJAN, SPAIN);
  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

  private static final Fact EVENT = Facts.relationsEvent().build();
  private static final Fact OTHER_DAY =
      Facts.relationsEvent().id("other-day").when("1992-02-10").build();
  private static final Fact EMBASSY = Facts.mission().build();
  private static final Fact CLOSED_FIRST = Facts.mission().opened("2005").closed("2004").build();

  private static final Dataset DATA =
      Dataset.builder("ours")
          .add(EVENT)
          .add(EMBASSY)
          .coverage(Coverage.of(RelationsEvent.KIND, PAIR, Edtf.parse("1992/2025")))
          .build();
  private static final Dataset WRONG =
      Dataset.builder("theirs").add(EVENT).add(OTHER_DAY).add(CLOSED_FIRST).build();

  private static final Dataset MANY =
      IntStream.range(0, 100)
          .<Fact>mapToObj(i -> Facts.engagement().id("meeting-" + (100 + i)).build())
          .collect(Datasets.toDataset());

  @Test
  void assertions_whatIsSo_pass() {
    assertThat(DATA)
        .hasFacts(2)
        .hasFactsBetween(SPAIN, AZERBAIJAN)
        .containsFact("mission")
        .doesNotContainFact("consulate")
        .contains(EMBASSY, EVENT)
        .hasSameFactsAs(Dataset.builder("theirs").add(EMBASSY).add(EVENT).build())
        .isEqualTo(DATA.toBuilder().build())
        .hasNoConflicts()
        .hasNoFindings()
        .covers(RelationsEvent.KIND, PAIR, DAY)
        .covers(RelationsEvent.KIND, PAIR, DAY, DAY.plusYears(1))
        .doesNotCover(Mission.KIND, PAIR, DAY);
  }

  static List<Failing> failures() {
    return List.of(
        new Failing(
            "hasFacts",
            () -> assertThat(DATA).hasFacts(1),
            """
            dataset 'ours': expected 1 fact, got 2:
              relations-event 'relations-event' AZ–ES 1992-02-11, said by The Gazette \
            (Ministry of Examples)
              mission 'mission' AZ→ES 2005/, said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "hasFactsBetween",
            () -> assertThat(DATA).hasFactsBetween(AZERBAIJAN, FRANCE),
            """
            dataset 'ours': expected facts between AZ and FR, got none; partners of AZ: \
            ES; of FR: none"""),
        new Failing(
            "containsFact",
            () -> assertThat(DATA).containsFact("consulate"),
            "dataset 'ours': expected a fact 'consulate', got none among 2 facts"),
        new Failing(
            "doesNotContainFact",
            () -> assertThat(DATA).doesNotContainFact("mission"),
            """
            dataset 'ours': expected no fact 'mission', got mission 'mission' AZ→ES \
            2005/, said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "contains",
            () -> assertThat(DATA).contains(OTHER_DAY, EVENT, CLOSED_FIRST),
            """
            dataset 'ours': expected it to contain 3 facts, got (- missing, + not \
            expected, ~ expected → got):
              - relations-event 'other-day' AZ–ES 1992-02-10
              ~ mission 'mission' AZ→ES, when: 2004/2005 → 2005/
              ~ mission 'mission' AZ→ES, closed: 2004 → none
            sources:
              'other-day' is said by The Gazette (Ministry of Examples)
              'mission' is said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "contains, another kind",
            () -> assertThat(DATA).contains(Facts.position().id("mission").build()),
            """
            dataset 'ours': expected it to contain 1 fact, got (- missing, + not \
            expected, ~ expected → got):
              - position 'mission' ES→AZ 2015
              + mission 'mission' AZ→ES 2005/
            sources:
              'mission' is said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "hasSameFactsAs",
            () -> assertThat(WRONG).hasSameFactsAs(DATA),
            """
            dataset 'theirs': expected the facts of 'ours', got (- missing, + not \
            expected, ~ expected → got):
              + relations-event 'other-day' AZ–ES 1992-02-10
              ~ mission 'mission' AZ→ES, when: 2005/ → 2004/2005
              ~ mission 'mission' AZ→ES, closed: none → 2004
            sources:
              'other-day' is said by The Gazette (Ministry of Examples)
              'mission' is said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "isEqualTo",
            () -> assertThat(WRONG).isEqualTo(DATA),
            """
            dataset 'theirs': expected it to be equal to 'ours', got (- missing, + not \
            expected, ~ expected → got):
              ~ dataset name: ours → theirs
              + relations-event 'other-day' AZ–ES 1992-02-10
              ~ mission 'mission' AZ→ES, when: 2005/ → 2004/2005
              ~ mission 'mission' AZ→ES, closed: none → 2004
              - coverage relations-event AZ–ES 1992/2025
            sources:
              'other-day' is said by The Gazette (Ministry of Examples)
              'mission' is said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "hasNoConflicts",
            () -> assertThat(WRONG).hasNoConflicts(),
            """
            dataset 'theirs': expected no conflicts, got 1:
              relations-event AZ–ES: other-day, relations-event conflict on [when]
                relations-event 'other-day' AZ–ES 1992-02-10, said by The Gazette \
            (Ministry of Examples)
                relations-event 'relations-event' AZ–ES 1992-02-11, said by The Gazette \
            (Ministry of Examples)"""),
        new Failing(
            "hasNoFindings",
            () -> assertThat(WRONG).hasNoFindings(),
            """
            dataset 'theirs': expected no findings, got 1:
              mission-dates: mission 'mission' was closed (2004) before it was opened \
            (2005)
                mission 'mission' AZ→ES 2004/2005, said by The Gazette (Ministry of \
            Examples)"""),
        new Failing(
            "covers",
            () -> assertThat(DATA).covers(RelationsEvent.KIND, PAIR, DAY.minusYears(10)),
            """
            dataset 'ours': expected it to cover relations-event AZ–ES 1990-01-01, got \
            coverage of:
              relations-event AZ–ES 1992/2025"""),
        new Failing(
            "covers, several days",
            () -> assertThat(DATA).covers(Mission.KIND, PAIR, DAY, DAY.plusYears(1)),
            """
            dataset 'ours': expected it to cover mission AZ–ES 2000-01-01/2001-01-01, got \
            no coverage of this kind"""),
        new Failing(
            "doesNotCover",
            () -> assertThat(DATA).doesNotCover(RelationsEvent.KIND, PAIR, DAY),
            """
            dataset 'ours': expected it not to cover relations-event AZ–ES 2000-01-01, \
            got coverage of:
              relations-event AZ–ES 1992/2025"""));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void message_saysWhatWasExpectedAndWhatThereIs(Failing failing) {
    failing.check();
  }

  @Test
  void contains_factThatRefersToAnother_passesWithoutTheOther() {
    Fact all = Facts.tradeFigure().id("all").build();
    Fact part = Facts.tradeFigure().id("part").partOf("all").build();

    assertThat(Dataset.builder("ours").add(all).add(part).build()).contains(part);
  }

  @Test
  void isEqualTo_withAComparator_asksIt() {
    Comparator<Dataset> bySize = Comparator.comparing(data -> data.facts().count());

    assertThat(DATA).usingComparator(bySize).isEqualTo(DATA.toBuilder().title("Ours").build());
  }

  @Test
  void isEqualTo_whatADiffDoesNotTell_fails() {
    Dataset other = DATA.toBuilder().otherFields(Map.of("/mood", "\"good\"")).build();

    assertThat(DATA.diff(other).isEmpty()).isTrue();
    assertThatThrownBy(() -> assertThat(DATA).isEqualTo(other)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThat(DATA).isEqualTo("ours")).isInstanceOf(AssertionError.class);
  }

  @Test
  void message_ofMany_isShort() {
    assertThatThrownBy(() -> assertThat(MANY).hasFacts(1))
        .message()
        .startsWith(
            "dataset 'dataset': expected 1 fact, got 100:\n  engagement 'meeting-100' AZ–ES")
        .endsWith("\n  … and 80 more")
        .hasLineCount(22);
    assertThatThrownBy(() -> assertThat(DATA).hasSameFactsAs(MANY))
        .message()
        .contains("\n  … and 82 more\nsources:\n  'meeting-100' is said by")
        .hasLineCount(44);
  }
}
