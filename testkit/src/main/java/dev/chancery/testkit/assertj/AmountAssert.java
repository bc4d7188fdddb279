package dev.chancery.testkit.assertj;

import dev.chancery.amount.Amount;
import dev.chancery.amount.Currency;
import dev.chancery.time.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an {@link Amount}. Texts are amounts as {@link Amount#parse} reads them; nothing is
 * said of amounts in different currencies, so each assertion fails then.
 */
public class AmountAssert extends ChanceryAssert<AmountAssert, Amount> {
  /** Starts assertions; {@link ChanceryAssertions#assertThat(Amount)} is shorter. */
  public AmountAssert(@Nullable Amount actual) {
    super(actual, AmountAssert.class);
  }

  /** Verifies that it is this one, as {@link Amount#toString()} prints it. */
  public AmountAssert isAmount(String amount) {
    isNotNull();
    Amount expected = Amount.parse(amount);
    return requireEqual(actual, expected, () -> "amount: expected " + expected + ", got " + actual);
  }

  /**
   * Verifies the currency.
   *
   * @param code its code, such as {@code USD}
   */
  public AmountAssert isInCurrency(String code) {
    isNotNull();
    Currency currency = Currency.of(code);
    return require(
        actual.currency().equals(currency),
        () -> actual + ": expected currency " + currency + ", got " + actual.currency());
  }

  /** Verifies that both can be the same amount, as {@link Amount#mayEqual}. */
  public AmountAssert mayBe(String amount) {
    isNotNull();
    Amount other = Amount.parse(amount);
    return expect(actual.mayEqual(other), "may be ", other, Certainty.NO);
  }

  /** Verifies that it may be the threshold or more, as {@link Amount#isAtLeast}. */
  public AmountAssert mayBeAtLeast(String threshold) {
    isNotNull();
    Amount other = Amount.parse(threshold);
    Certainty certainty = actual.isAtLeast(other);
    return expect(certainty.mayBe(), "may be at least ", other, certainty);
  }

  /** Verifies that it is the threshold or more, whatever the doubt. */
  public AmountAssert isDefinitelyAtLeast(String threshold) {
    isNotNull();
    Amount other = Amount.parse(threshold);
    Certainty certainty = actual.isAtLeast(other);
    return expect(certainty.mustBe(), "is definitely at least ", other, certainty);
  }

  /** Verifies that it may be the threshold or less, as {@link Amount#isAtMost}. */
  public AmountAssert mayBeAtMost(String threshold) {
    isNotNull();
    Amount other = Amount.parse(threshold);
    Certainty certainty = actual.isAtMost(other);
    return expect(certainty.mayBe(), "may be at most ", other, certainty);
  }

  /** Verifies that it is the threshold or less, whatever the doubt. */
  public AmountAssert isDefinitelyAtMost(String threshold) {
    isNotNull();
    Amount other = Amount.parse(threshold);
    Certainty certainty = actual.isAtMost(other);
    return expect(certainty.mustBe(), "is definitely at most ", other, certainty);
  }

  private AmountAssert expect(boolean holds, String expected, Amount other, Certainty got) {
    boolean comparable = actual.currency().equals(other.currency());
    return require(
        comparable && holds,
        () ->
            actual
                + ": expected that it "
                + expected
                + other
                + ", got "
                + (comparable ? got : "another currency")
                + ": it lies in "
                + actual.currency()
                + " "
                + actual.range());
  }
}
