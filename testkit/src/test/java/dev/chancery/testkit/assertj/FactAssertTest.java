package dev.chancery.testkit.assertj;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;

import dev.chancery.actor.State;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.testkit.Facts;
import dev.chancery.testkit.Fixtures;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactAssertTest {
  private static final Mission EMBASSY = Facts.mission().build();
  private static final RelationsEvent EVENT = Facts.relationsEvent().build();
  private static final State AZERBAIJAN = Fixtures.azerbaijan();
  private static final State SPAIN = Fixtures.spain();
  private static final LocalDate DAY = LocalDate.of(2005, 6, 1);
  private static final LocalDate BEFORE = LocalDate.of(2004, 6, 1);

  @Test
  void assertions_whatIsSo_pass() {
    assertThat(EMBASSY)
        .isOfKind(Mission.KIND)
        .isBetween(SPAIN, AZERBAIJAN)
        .isFromTo(AZERBAIJAN, SPAIN)
        .isDated("2005/")
        .mayHoldOn(DAY)
        .definitelyHoldsOn(LocalDate.of(2010, 1, 1))
        .definitelyDoesNotHoldOn(BEFORE)
        .cites("gazette-2020")
        .hasRank(Fact.Rank.NORMAL)
        .states(Mission.TYPE, Mission.Type.EMBASSY)
        .states(Mission.OPENED, When.within("2005"))
        .isEqualTo(Facts.mission().build());
  }

  static List<Failing> failures() {
    return List.of(
        new Failing(
            "isOfKind",
            () -> assertThat(EMBASSY).isOfKind(TradeFigure.KIND),
            """
            mission 'mission' AZ→ES: expected kind trade-figure, got mission
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "isBetween",
            () -> assertThat(EMBASSY).isBetween(AZERBAIJAN, State.of("FR")),
            """
            mission 'mission' AZ→ES: expected it to be between AZ and FR, got [AZ–ES]
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "isFromTo",
            () -> assertThat(EMBASSY).isFromTo(SPAIN, AZERBAIJAN),
            """
            mission 'mission' AZ→ES: expected ES→AZ, got AZ→ES
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "isFromTo, symmetric",
            () -> assertThat(EVENT).isFromTo(SPAIN, AZERBAIJAN),
            """
            relations-event 'relations-event' AZ–ES: expected ES→AZ, got AZ–ES
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "isDated",
            () -> assertThat(EVENT).isDated("1992-02-10"),
            """
            relations-event 'relations-event' AZ–ES: expected the date 1992-02-10, got \
            1992-02-11
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "mayHoldOn",
            () -> assertThat(EMBASSY).mayHoldOn(BEFORE),
            """
            mission 'mission' AZ→ES: expected that it may hold on 2004-06-01, got NO: it \
            starts 2005-01-01 to 2005-12-31, ends 2020-06-01 to unknown
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "definitelyHoldsOn",
            () -> assertThat(EMBASSY).definitelyHoldsOn(DAY),
            """
            mission 'mission' AZ→ES: expected that it definitely holds on 2005-06-01, got \
            POSSIBLE: it starts 2005-01-01 to 2005-12-31, ends 2020-06-01 to unknown
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "definitelyDoesNotHoldOn",
            () -> assertThat(EMBASSY).definitelyDoesNotHoldOn(DAY),
            """
            mission 'mission' AZ→ES: expected that it definitely does not hold on \
            2005-06-01, got POSSIBLE: it starts 2005-01-01 to 2005-12-31, ends 2020-06-01 \
            to unknown
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "cites",
            () -> assertThat(EMBASSY).cites("gazette-2021"),
            """
            mission 'mission' AZ→ES: expected it to cite 'gazette-2021', got \
            ['gazette-2020']
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "hasRank",
            () -> assertThat(EMBASSY).hasRank(Fact.Rank.PREFERRED),
            """
            mission 'mission' AZ→ES: expected rank preferred, got normal
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "states",
            () -> assertThat(EMBASSY).states(Mission.TYPE, Mission.Type.CONSULATE_GENERAL),
            """
            mission 'mission' AZ→ES: expected type consulate-general, got embassy
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "states, nothing",
            () -> assertThat(EMBASSY).states(Mission.CLOSED, When.within("2010")),
            """
            mission 'mission' AZ→ES: expected closed 2010, got none
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "states, another kind",
            () -> assertThat(EVENT).states(Mission.TYPE, Mission.Type.EMBASSY),
            """
            relations-event 'relations-event' AZ–ES: expected type embassy, got a kind \
            that has no such attribute
              said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "isEqualTo",
            () -> assertThat(EMBASSY).isEqualTo(Facts.mission().opened("2006").build()),
            """
            mission 'mission' AZ→ES: expected it to be equal to mission 'mission' AZ→ES \
            2006/, said by The Gazette (Ministry of Examples), got (- expected, + got, ~ \
            expected → got):
              ~ mission 'mission' AZ→ES, when: 2006/ → 2005/
              ~ mission 'mission' AZ→ES, opened: 2006 → 2005
            sources:
              'mission' is said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "isEqualTo, referring to others",
            () ->
                assertThat(Facts.tradeFigure().partOf("all").build())
                    .isEqualTo(Facts.tradeFigure().partOf("total").build()),
            """
            trade-figure 'trade-figure' AZ→ES: expected it to be equal to trade-figure \
            'trade-figure' AZ→ES 2015, said by The Gazette (Ministry of Examples), got (- \
            expected, + got, ~ expected → got):
              ~ trade-figure 'trade-figure' AZ→ES, partOf: total → all
            sources:
              'trade-figure' is said by The Gazette (Ministry of Examples)"""),
        new Failing(
            "as",
            () -> assertThat(EVENT).as("event").isDated("1992"),
            """
            [event] relations-event 'relations-event' AZ–ES: expected the date 1992, got \
            1992-02-11
              said by The Gazette (Ministry of Examples)"""));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void message_saysWhatWasExpectedAndWhatThereIs(Failing failing) {
    failing.check();
  }
}
