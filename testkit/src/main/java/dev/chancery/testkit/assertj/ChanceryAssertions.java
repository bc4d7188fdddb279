package dev.chancery.testkit.assertj;

import dev.chancery.amount.Amount;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.query.Plan;
import dev.chancery.time.When;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what the library gives, beside all those of AssertJ: {@code assertThat} may be
 * imported from here only, or from {@link Assertions} too.
 *
 * <pre>{@code
 * import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;
 *
 * assertThat(data).hasFacts(63).hasNoFindings();
 * assertThat(data.get("embassy-of-azerbaijan-madrid")).isFromTo(azerbaijan, spain).mayHoldOn(day);
 * assertThat(relationship.haveRelationsOn(day)).isYes().restsOn("relations-established-1992");
 * assertThat(relationship.establishedOn().orElseThrow()).isEdtf("1992-02-11");
 * assertThat(investments.sum().orElseThrow()).isDefinitelyAtLeast("USD 7 million");
 * }</pre>
 *
 * <p>A message says of what, what was expected and what there is, with the sources of the facts
 * that it is about. {@link ChancerySoftAssertions} collects several failures.
 *
 * <p>What <em>may</em> be is anything but certainly not so; what is <em>definitely</em> so is so
 * whatever the doubt: see {@link dev.chancery.time.Certainty}.
 */
@CheckReturnValue
public final class ChanceryAssertions extends Assertions {
  private ChanceryAssertions() {}

  /** Starts assertions on a dataset. */
  public static DatasetAssert assertThat(@Nullable Dataset actual) {
    return new DatasetAssert(actual);
  }

  /** Starts assertions on a fact of any kind. */
  public static FactAssert assertThat(@Nullable Fact actual) {
    return new FactAssert(actual);
  }

  /** Starts assertions on an answer. */
  public static AnswerAssert assertThat(@Nullable Answer actual) {
    return new AnswerAssert(actual);
  }

  /** Starts assertions on when something held or happened. */
  public static WhenAssert assertThat(@Nullable When actual) {
    return new WhenAssert(actual);
  }

  /** Starts assertions on an amount of money. */
  public static AmountAssert assertThat(@Nullable Amount actual) {
    return new AmountAssert(actual);
  }

  /** Starts assertions on how a query is answered. */
  public static PlanAssert assertThat(@Nullable Plan actual) {
    return new PlanAssert(actual);
  }
}
