package dev.chancery.testkit.assertj;

import dev.chancery.query.Plan;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link Plan}, of {@code explain()} or {@code analyze()}. */
public class PlanAssert extends ChanceryAssert<PlanAssert, Plan> {
  /** Starts assertions; {@link ChanceryAssertions#assertThat(Plan)} is shorter. */
  public PlanAssert(@Nullable Plan actual) {
    super(actual, PlanAssert.class);
  }

  /**
   * Verifies that an index is read for the condition.
   *
   * @param condition a condition as the plan has it, such as {@code from(AZ)}
   */
  public PlanAssert usesIndexFor(String condition) {
    isNotNull();
    return expect(
        any(
            actual.root(),
            step ->
                step.operation() == Plan.Operation.INDEX
                    && step.detail().endsWith(" for " + condition)),
        "an index to be used for " + condition);
  }

  /** Verifies that every fact of a kind, or of the dataset, is read. */
  public PlanAssert scans() {
    isNotNull();
    return expect(any(actual.root(), PlanAssert::isScan), "a scan");
  }

  /** Verifies that no step reads every fact of a kind, or of the dataset. */
  public PlanAssert doesNotScan() {
    isNotNull();
    return expect(!any(actual.root(), PlanAssert::isScan), "no scan");
  }

  private static boolean isScan(Plan.Step step) {
    return step.operation() == Plan.Operation.SCAN;
  }

  private static boolean any(Plan.Step step, Predicate<Plan.Step> condition) {
    return condition.test(step) || step.inputs().stream().anyMatch(each -> any(each, condition));
  }

  /** Verifies how many facts the query gives; the plan must be one of {@code analyze()}. */
  public PlanAssert gives(int count) {
    isNotNull();
    OptionalInt gave = actual.root().gave();
    return expect(
        gave.isPresent() && gave.getAsInt() == count, Texts.count(count, "fact") + got(gave));
  }

  /**
   * Verifies that no more facts are read to test conditions, as {@link Plan#factsRead()}; the plan
   * must be one of {@code analyze()}.
   */
  public PlanAssert readsAtMost(int count) {
    isNotNull();
    OptionalInt read = actual.factsRead();
    return expect(
        read.isPresent() && read.getAsInt() <= count,
        "at most " + Texts.count(count, "fact") + " to be read" + got(read));
  }

  private static String got(OptionalInt count) {
    return count.isPresent()
        ? ", got " + count.getAsInt()
        : ", which only a plan of analyze() can tell";
  }

  private PlanAssert expect(boolean holds, String expected) {
    return require(holds, () -> "plan: expected " + expected + ":\n" + actual.text().strip());
  }
}
