package dev.chancery.amount;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in the words of an English text: "over $7 million", "around US$53.7 million",
 * "between 10 and 20 million euros", "€1.2 bn".
 *
 * <p>The words are kept. What they do not say is not guessed: a "$" may be any of some forty
 * currencies until a {@link CurrencyPolicy} says which, and what can be read as two different
 * numbers ("1.234 euros") is refused with both readings. "Billion" is a thousand million. Of two
 * amounts with one multiplier, as in "10 to 20 million", both have it, if the first then is the
 * smaller.
 *
 * <table>
 * <caption>How words are read</caption>
 * <tr><th>words</th><th>modifier</th></tr>
 * <tr><td>about, around, some, roughly, close to, c., ~</td><td>{@link AmountModifier#ABOUT}</td></tr>
 * <tr><td>an estimated</td><td>{@link AmountModifier#ESTIMATED}</td></tr>
 * <tr><td>over, more than, in excess of, &gt;</td><td>{@link AmountModifier#MORE_THAN}</td></tr>
 * <tr><td>at least, no less than, from, upwards of, or more, ≥</td>
 * <td>{@link AmountModifier#AT_LEAST}</td></tr>
 * <tr><td>under, less than, nearly, almost, &lt;</td><td>{@link AmountModifier#LESS_THAN}: "nearly 7
 * million" says that 7 million was not reached; that it was not missed by much is not kept</td></tr>
 * <tr><td>up to, as much as, no more than, at most, ≤</td><td>{@link AmountModifier#AT_MOST}</td></tr>
 * <tr><td>between … and …, from … to …, … to …, …–…</td><td>{@link AmountModifier#BETWEEN}</td></tr>
 * </table>
 *
 * <p>Two phrases are equal if their texts are. This class is immutable and thread-safe.
 */
public final class AmountPhrase implements Serializable {
  private static final long serialVersionUID = 1;

  private final String text;
  private final transient AmountModifier modifier;
  private final transient BigDecimal number;
  private final transient @Nullable BigDecimal upTo;
  private final transient Multiplier multiplier;
  private final transient String currencyAsWritten;
  private final transient int currencyPosition;
  private final transient ImmutableList<Currency> candidates;

  AmountPhrase(
      String text,
      AmountModifier modifier,
      BigDecimal number,
      @Nullable BigDecimal upTo,
      Multiplier multiplier,
      String currencyAsWritten,
      int currencyPosition,
      ImmutableList<Currency> candidates) {
    this.text = text;
    this.modifier = modifier;
    this.number = number;
    this.upTo = upTo;
    this.multiplier = multiplier;
    this.currencyAsWritten = currencyAsWritten;
    this.currencyPosition = currencyPosition;
    this.candidates = candidates;
  }

  /**
   * Parses an amount in words; white space around and between the words does not matter.
   *
   * @param text at most 300 characters, with nothing in it but the amount
   * @throws AmountPhraseException if the text is no amount (a percentage, a number of something
   *     else, "tens of millions"), or can be read as more than one; with the readings
   */
  public static AmountPhrase parse(String text) {
    return AmountPhraseParser.parse(Objects.requireNonNull(text, "text"));
  }

  /**
   * Writes an amount for people. In English {@link #parse} reads it back: "about US$53.7 million",
   * "between €10 million and €20 million"; but for a number in full with three decimals, which is
   * ambiguous. Of a sum or another result the words say what its range says or less, never more:
   * "more than" is followed by the end of the range, and what would claim more by its digits is
   * "about" it. In other languages, numbers and multipliers are written as is usual there, and
   * signs stand in for words: "≈ 53,7 Millionen USD".
   */
  public static String format(Amount amount, Locale locale) {
    return AmountFormat.format(amount, locale);
  }

  /** Returns the words, as they were. */
  public String text() {
    return text;
  }

  /** Returns how the number is meant. */
  public AmountModifier modifier() {
    return modifier;
  }

  /** Returns the number before its multiplier; of an amount between two, the smaller. */
  public BigDecimal number() {
    return number;
  }

  /** Returns the larger number, before its multiplier, of an amount between two. */
  public Optional<BigDecimal> upTo() {
    return Optional.ofNullable(upTo);
  }

  /** Returns the multiplier; 5 lakh are 500 thousand, 2 crore 20 million. */
  public Multiplier multiplier() {
    return multiplier;
  }

  /** Returns the words or signs that name the currency, such as {@code US$}; empty if none do. */
  public String currencyAsWritten() {
    return currencyAsWritten;
  }

  /** Returns the currencies that can be meant; empty if the text names none. */
  public ImmutableList<Currency> candidates() {
    return candidates;
  }

  /** Returns the currency, if the text says which. */
  public Optional<Currency> currency() {
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /**
   * Returns the amount.
   *
   * @throws AmountPhraseException if the text does not say which currency is meant; names the
   *     candidates
   */
  public Amount amount() {
    return amount((asWritten, each) -> each);
  }

  /**
   * Returns the amount in the currency that the policy finds.
   *
   * @throws AmountPhraseException if it leaves none or more than one; names them
   */
  public Amount amount(CurrencyPolicy policy) {
    ImmutableList<Currency> left = policy.narrow(currencyAsWritten, candidates);
    if (left.size() != 1) {
      String what =
          currencyAsWritten.isEmpty()
              ? "a currency"
              : "a policy that says which currency '" + currencyAsWritten + "' is";
      throw new AmountPhraseException(
          text,
          currencyAsWritten.isEmpty() ? text.length() : currencyPosition,
          what,
          ImmutableList.of(),
          left);
    }
    Currency currency = left.get(0);
    if (upTo != null) {
      return Amount.between(number, upTo, multiplier, currency);
    }
    Amount amount = Amount.of(number, multiplier, currency);
    return modifier == AmountModifier.EXACT ? amount : amount.with(modifier);
  }

  private Object writeReplace() {
    return new Serialized(text);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a phrase is read from its text");
  }

  private record Serialized(String text) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("phrase", () -> parse(text));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AmountPhrase phrase && phrase.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the words, as they were. */
  @Override
  public String toString() {
    return text;
  }
}
