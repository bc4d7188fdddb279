package dev.chancery.testkit.assertj;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * An assertion that fails.
 *
 * @param name what it is called in the report
 * @param assertion the assertion
 * @param message the whole message of its failure
 */
record Failing(String name, ThrowingCallable assertion, String message) {
  void check() {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
  }

  @Override
  public String toString() {
    return name;
  }
}
