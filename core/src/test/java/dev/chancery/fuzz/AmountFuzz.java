package dev.chancery.fuzz;

import static dev.chancery.fuzz.FuzzInput.require;

import dev.chancery.amount.Amount;
import dev.chancery.amount.UnknownCurrencyException;

/** What {@link Amount#parse(String)} promises for any text at all. */
public final class AmountFuzz {
  private static final int LONGEST_MESSAGE = 1000;

  /** Before or after the decimal point of an amount. */
  private static final int MOST_DIGITS = 100;

  private AmountFuzz() {}

  /** Fails if the text breaks a law; called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    Amount amount;
    try {
      amount = Amount.parse(text);
    } catch (IllegalArgumentException e) {
      boolean own =
          e.getClass() == IllegalArgumentException.class || e instanceof UnknownCurrencyException;
      require(own, "the exception is the parser's own, not " + e.getClass().getName(), text);
      require(
          String.valueOf(e.getMessage()).length() < LONGEST_MESSAGE, "the message is short", text);
      return;
    }
    Amount again = Amount.parse(amount.toString());
    require(again.equals(amount), "parse is the inverse of toString", text);
    require(again.hashCode() == amount.hashCode(), "equal amounts have equal hashes", text);
    require(again.toString().equals(amount.toString()), "toString is stable", text);
    require(!amount.range().isEmpty(), "the range holds a number", text);
    require(amount.mayEqual(amount), "an amount may equal itself", text);
    Amount twice;
    try {
      twice = amount.plus(amount);
    } catch (IllegalArgumentException e) {
      require(text.length() >= MOST_DIGITS, "only what has too many digits has no sum", text);
      return;
    }
    require(Amount.parse(twice.toString()).equals(twice), "sums can be read back", text);
  }
}
