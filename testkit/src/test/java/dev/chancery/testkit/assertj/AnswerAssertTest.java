package dev.chancery.testkit.assertj;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;

import dev.chancery.actor.State;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Relationship;
import dev.chancery.dataset.Verdict;
import dev.chancery.testkit.Fixtures;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerAssertTest {
  private static final Relationship RELATIONSHIP =
      Fixtures.azerbaijanSpain().between(Fixtures.azerbaijan(), Fixtures.spain());
  private static final Answer YES = RELATIONSHIP.haveRelationsOn(LocalDate.of(2000, 1, 1));
  private static final Answer NO = RELATIONSHIP.haveRelationsOn(LocalDate.of(1992, 1, 1));
  private static final Answer UNKNOWN =
      Fixtures.azerbaijanSpain()
          .between(Fixtures.azerbaijan(), State.of("FR"))
          .haveRelationsOn(LocalDate.of(2000, 1, 1));

  @Test
  void assertions_whatIsSo_pass() {
    assertThat(YES).isYes().hasReasonContaining("1992-02-11").restsOn("relations-established-1992");
    assertThat(NO).isNo().hasVerdict(Verdict.NO);
    assertThat(UNKNOWN).isUnknown().restsOn();
  }

  static List<Failing> failures() {
    return List.of(
        new Failing(
            "isYes",
            () -> assertThat(NO).isYes(),
            """
            answer: expected YES, got NO: The first that is known of relations between \
            Azerbaijan and Spain is that relations were established (1992-02-11), and the \
            dataset covers such events on 1992-01-01.
            It rests on facts:
              relations-event 'relations-established-1992' AZ–ES 1992-02-11, said by \
            Azerbaijan–Spain relations (Wikipedia) [32, 146); Azerbaijan–Spain relations \
            (Wikipedia), History [213, 374)"""),
        new Failing(
            "isNo",
            () -> assertThat(UNKNOWN).isNo(),
            """
            answer: expected NO, got UNKNOWN: No event in relations between Azerbaijan \
            and France is known, and the dataset does not cover such events from the \
            beginning to 2000-01-01.
            It rests on no fact"""),
        new Failing(
            "isUnknown",
            () -> assertThat(YES).isUnknown(),
            """
            answer: expected UNKNOWN, got YES: By 2000-01-01 the latest that is known is \
            that relations were established (1992-02-11), and the dataset covers such \
            events up to that day.
            It rests on facts:
              relations-event 'relations-established-1992' AZ–ES 1992-02-11, said by \
            Azerbaijan–Spain relations (Wikipedia) [32, 146); Azerbaijan–Spain relations \
            (Wikipedia), History [213, 374)"""),
        new Failing(
            "hasVerdict",
            () -> assertThat(UNKNOWN).hasVerdict(Verdict.NO),
            """
            answer: expected NO, got UNKNOWN: No event in relations between Azerbaijan \
            and France is known, and the dataset does not cover such events from the \
            beginning to 2000-01-01.
            It rests on no fact"""),
        new Failing(
            "hasReasonContaining",
            () -> assertThat(YES).hasReasonContaining("broken off"),
            """
            answer: expected a reason with 'broken off', got YES: By 2000-01-01 the \
            latest that is known is that relations were established (1992-02-11), and the \
            dataset covers such events up to that day.
            It rests on facts:
              relations-event 'relations-established-1992' AZ–ES 1992-02-11, said by \
            Azerbaijan–Spain relations (Wikipedia) [32, 146); Azerbaijan–Spain relations \
            (Wikipedia), History [213, 374)"""),
        new Failing(
            "restsOn",
            () -> assertThat(YES).restsOn("broken-off", "restored"),
            """
            answer: expected it to rest on 'broken-off', 'restored', got YES: By \
            2000-01-01 the latest that is known is that relations were established \
            (1992-02-11), and the dataset covers such events up to that day.
            It rests on facts:
              relations-event 'relations-established-1992' AZ–ES 1992-02-11, said by \
            Azerbaijan–Spain relations (Wikipedia) [32, 146); Azerbaijan–Spain relations \
            (Wikipedia), History [213, 374)"""),
        new Failing(
            "restsOn nothing",
            () -> assertThat(YES).restsOn(),
            """
            answer: expected it to rest on no fact, got YES: By 2000-01-01 the latest \
            that is known is that relations were established (1992-02-11), and the \
            dataset covers such events up to that day.
            It rests on facts:
              relations-event 'relations-established-1992' AZ–ES 1992-02-11, said by \
            Azerbaijan–Spain relations (Wikipedia) [32, 146); Azerbaijan–Spain relations \
            (Wikipedia), History [213, 374)"""));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void message_saysWhatWasExpectedAndWhatThereIs(Failing failing) {
    failing.check();
  }
}
