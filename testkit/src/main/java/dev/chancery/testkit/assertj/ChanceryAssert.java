package dev.chancery.testkit.assertj;

import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.RecursiveAssertionAssert;
import org.assertj.core.api.recursive.assertion.RecursiveAssertionConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What all assertions of this package have in common: messages that say of what, what was expected
 * and what there is.
 */
abstract class ChanceryAssert<S extends ChanceryAssert<S, A>, A> extends AbstractAssert<S, A> {
  ChanceryAssert(@Nullable A actual, Class<?> type) {
    super(actual, type);
  }

  /** Fails with the message unless it holds. Null fails before. */
  final S require(boolean holds, Supplier<String> message) {
    if (!holds) {
      // Never the message itself: dates have % in them.
      failWithMessage("%s", message.get());
    }
    return myself;
  }

  /** As {@link #require}, with both values for programs that show their difference. */
  final S requireEqual(Object got, Object expected, Supplier<String> message) {
    if (!got.equals(expected)) {
      throw failureWithActualExpected(got, expected, "%s", message.get());
    }
    return myself;
  }

  /**
   * Final, so that soft assertions leave it alone: on the module path a class that they make here
   * cannot see the parameter, whose package AssertJ does not export.
   */
  @Override
  protected final RecursiveAssertionAssert usingRecursiveAssertion(
      RecursiveAssertionConfiguration configuration) {
    return super.usingRecursiveAssertion(configuration);
  }
}
