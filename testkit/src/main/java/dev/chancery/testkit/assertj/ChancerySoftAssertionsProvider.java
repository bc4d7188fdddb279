package dev.chancery.testkit.assertj;

import dev.chancery.amount.Amount;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.query.Plan;
import dev.chancery.time.When;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/** The soft assertions of this package, to be put together with others in a class of one's own. */
@CheckReturnValue
public interface ChancerySoftAssertionsProvider extends SoftAssertionsProvider {
  /** Starts soft assertions on a dataset. */
  default DatasetAssert assertThat(@Nullable Dataset actual) {
    return proxy(DatasetAssert.class, Dataset.class, actual);
  }

  /** Starts soft assertions on a fact of any kind. */
  default FactAssert assertThat(@Nullable Fact actual) {
    return proxy(FactAssert.class, Fact.class, actual);
  }

  /** Starts soft assertions on an answer. */
  default AnswerAssert assertThat(@Nullable Answer actual) {
    return proxy(AnswerAssert.class, Answer.class, actual);
  }

  /** Starts soft assertions on when something held or happened. */
  default WhenAssert assertThat(@Nullable When actual) {
    return proxy(WhenAssert.class, When.class, actual);
  }

  /** Starts soft assertions on an amount of money. */
  default AmountAssert assertThat(@Nullable Amount actual) {
    return proxy(AmountAssert.class, Amount.class, actual);
  }

  /** Starts soft assertions on how a query is answered. */
  default PlanAssert assertThat(@Nullable Plan actual) {
    return proxy(PlanAssert.class, Plan.class, actual);
  }
}
