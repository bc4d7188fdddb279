package dev.chancery.testkit.assertj;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.amount.Amount;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.fact.TradeFigure;
import dev.chancery.testkit.Facts;
import dev.chancery.testkit.Fixtures;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.assertj.core.error.AssertJMultipleFailuresError;
import org.junit.jupiter.api.Test;

class ChancerySoftAssertionsTest {
  private static final Dataset DATA = Fixtures.azerbaijanSpain();
  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

  @Test
  void assertSoftly_failuresOfEachType_areAllReported() {
    assertThatThrownBy(
            () ->
                ChancerySoftAssertions.assertSoftly(
                    softly -> {
                      softly.assertThat(DATA).hasFacts(34).hasFacts(63).containsFact("nothing");
                      softly
                          .assertThat(Facts.mission().build())
                          .isOfKind(TradeFigure.KIND)
                          .isOfKind(Mission.KIND)
                          .states(Mission.TYPE, Mission.Type.CONSULATE)
                          .isEqualTo(Facts.mission().rank(Fact.Rank.PREFERRED).build());
                      softly
                          .assertThat(
                              DATA.between(Fixtures.azerbaijan(), Fixtures.spain())
                                  .haveRelationsOn(DAY))
                          .isNo();
                      softly.assertThat(Facts.relationsEvent().build().when()).isEdtf("1992");
                      softly.assertThat(Amount.parse("USD 7 million")).isAmount("USD 8 million");
                      softly.assertThat(DATA.facts().explain()).doesNotScan();
                      softly.assertThat(DATA.name()).isEqualTo("ours");
                    }))
        .isInstanceOfSatisfying(
            AssertJMultipleFailuresError.class,
            error ->
                Assertions.assertThat(error.getFailures())
                    .extracting(Throwable::getMessage)
                    .extracting(
                        message ->
                            message
                                .strip()
                                .lines()
                                .findFirst()
                                .orElseThrow()
                                .replaceFirst("(equal to |YES:).*", "$1"))
                    .containsExactly(
                        "dataset 'azerbaijan-spain': expected 34 facts, got 63:",
                        "dataset 'azerbaijan-spain': expected a fact 'nothing', got none among 63 facts",
                        "mission 'mission' AZ→ES: expected kind trade-figure, got mission",
                        "mission 'mission' AZ→ES: expected type consulate, got embassy",
                        "mission 'mission' AZ→ES: expected it to be equal to ",
                        "answer: expected NO, got YES:",
                        "1992-02-11: expected the date 1992, got 1992-02-11",
                        "amount: expected USD 8 million, got USD 7 million",
                        "plan: expected no scan:",
                        "expected: \"ours\""));
  }

  @Test
  void assertSoftly_noFailure_passes() {
    ChancerySoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(DATA).hasFacts(63).hasNoFindings();
          softly.assertThat("text").isNotEmpty();
        });
  }
}
