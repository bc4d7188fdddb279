package dev.chancery.testkit.assertj;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Relationship;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.query.InvestmentQuery;
import dev.chancery.query.Plan;
import dev.chancery.testkit.Facts;
import dev.chancery.testkit.Fixtures;
import dev.chancery.time.Edtf;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beside the static imports of AssertJ, of which none is ambiguous here. */
class ChanceryAssertionsTest {
  private static final Dataset DATA = Fixtures.azerbaijanSpain();

  @Test
  void assertThat_besideThoseOfAssertJ_isFoundByType() {
    Mission mission = Facts.mission().build();
    Fact fact = mission;
    DatasetAssert ofDataset = assertThat(DATA);
    FactAssert ofMission = assertThat(mission);
    FactAssert ofFact = assertThat(fact);
    AnswerAssert ofAnswer =
        assertThat(
            DATA.between(Fixtures.azerbaijan(), Fixtures.spain()).haveRelationsOn(LocalDate.EPOCH));
    WhenAssert ofWhen = assertThat(mission.when());
    AmountAssert ofAmount = assertThat(Facts.tradeFigure().build().amount());
    PlanAssert ofPlan = assertThat(DATA.facts().explain());

    for (Object each :
        new Object[] {ofDataset, ofMission, ofFact, ofAnswer, ofWhen, ofAmount, ofPlan}) {
      assertThat(each).isInstanceOf(ChanceryAssert.class);
    }
    assertThat(mission.opened()).hasValueSatisfying(opened -> assertThat(opened).isEdtf("2005"));
    assertThat(mission.dyad()).isEqualTo(fact.dyad());
    assertThat(Edtf.parse("2005")).hasToString("2005");
    assertThat(DATA.trade().criteria()).rejects(mission);
    assertThat(1).isPositive();
  }

  @Test
  void example_ofTheDocumentation_passes() {
    State azerbaijan = Fixtures.azerbaijan();
    State spain = Fixtures.spain();
    Dataset data = DATA;
    Relationship relationship = data.between(azerbaijan, spain);
    LocalDate day = LocalDate.of(2010, 1, 1);

    assertThat(data).hasFacts(63).hasNoFindings();
    assertThat(data.get("embassy-of-azerbaijan-madrid")).isFromTo(azerbaijan, spain).mayHoldOn(day);
    assertThat(relationship.haveRelationsOn(day)).isYes().restsOn("relations-established-1992");
    assertThat(relationship.establishedOn().orElseThrow()).isEdtf("1992-02-11");
    InvestmentQuery investments = data.investments().from(spain).to(azerbaijan).during("2024");
    assertThat(investments.sum().orElseThrow()).isDefinitelyAtLeast("USD 7 million");
  }

  static List<Failing> nulls() {
    String message = "\nExpecting actual not to be null";
    return List.of(
        new Failing("dataset", () -> assertThat((Dataset) null).hasFacts(0), message),
        new Failing("equal dataset", () -> assertThat((Dataset) null).containsFact("a"), message),
        new Failing("fact", () -> assertThat((Fact) null).isDated("2005"), message),
        new Failing("answer", () -> assertThat((Answer) null).isYes(), message),
        new Failing("when", () -> assertThat((When) null).isEdtf("2005"), message),
        new Failing("amount", () -> assertThat((Amount) null).isAmount("USD 1"), message),
        new Failing("plan", () -> assertThat((Plan) null).scans(), message));
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void assertions_ofNull_fail(Failing failing) {
    failing.check();
  }

  @Test
  void as_andOverriddenMessage_areKept() {
    assertThatThrownBy(() -> assertThat(DATA).as("the data").hasFacts(1))
        .hasMessageStartingWith("[the data] dataset 'azerbaijan-spain': expected 1 fact, got 63:");
    assertThatThrownBy(() -> assertThat(DATA).withFailMessage("no").hasFacts(1)).hasMessage("no");
  }
}
