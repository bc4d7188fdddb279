package dev.chancery.amount;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.amount.PhraseQuantities.Quantity;
import dev.chancery.amount.PhraseTokens.Token;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amount in words, from left to right and once:
 *
 * <pre>
 * phrase  = [words before] operand [("to" | "and" | dash) operand] [words after]
 * operand = [minus] [currency] [minus] number [multiplier] [currency]
 * </pre>
 */
final class AmountPhraseParser {
  private static final int LONGEST = 300;
  private static final ImmutableList<String> DASHES =
      ImmutableList.of("-", "–", "—", "‒", "―", "−");

  /**
   * A number with what it is multiplied by.
   *
   * @param hasCurrency whether it names a currency of its own
   * @param zeros of the multiplier: 6 for a million, 0 for none
   */
  private record Operand(Token start, boolean hasCurrency, BigDecimal number, int zeros) {
    BigDecimal value() {
      return number.scaleByPowerOfTen(zeros);
    }

    /** Returns whether this cannot be an abbreviated number of millions. */
    boolean isInFull() {
      return hasCurrency || number.precision() - number.scale() > 3;
    }
  }

  private final PhraseCursor cursor;
  private final PhraseQuantities quantities;
  private final PhraseCurrencies currencies;

  private AmountPhraseParser(String text) {
    this.cursor = new PhraseCursor(text);
    this.quantities = new PhraseQuantities(cursor);
    this.currencies = new PhraseCurrencies(cursor);
  }

  static AmountPhrase parse(String text) {
    if (text.length() > LONGEST) {
      throw new AmountPhraseException(
          text,
          LONGEST,
          "at most " + LONGEST + " characters",
          ImmutableList.of(),
          ImmutableList.of());
    }
    return new AmountPhraseParser(text).phrase();
  }

  private AmountPhrase phrase() {
    refuseParenthesis();
    Token start = cursor.token();
    AmountModifier before = words(PhraseWords.BEFORE);
    if (before != null && words(PhraseWords.BEFORE) != null) {
      throw cursor.expected(start, "one modifier, got two", ImmutableList.of());
    }
    Operand first = operand();
    Token connector = cursor.token();
    if (isConnector(connector, before)) {
      boolean mayBeRange = before == null || before == AmountModifier.BETWEEN || start.is("from");
      if (!mayBeRange) {
        throw cursor.expected("the end: a range takes no modifier, its ends are what is known");
      }
      cursor.skip(1);
      Operand second = operand();
      refuseWordsAfter();
      refuseRest();
      return range(first, second);
    }
    if (before == AmountModifier.BETWEEN) {
      throw cursor.expected("'and' and a second number");
    }
    if (before != null) {
      refuseWordsAfter();
    }
    AmountModifier modifier = before == null ? words(PhraseWords.AFTER) : before;
    refuseRest();
    return phrase(modifier == null ? AmountModifier.EXACT : modifier, first, null, first.zeros);
  }

  private AmountPhrase range(Operand first, Operand second) {
    // "10 to 20 million" starts at 10 million, but "500,000 to 1 million" at 500,000.
    boolean bare = first.zeros == 0 && second.zeros > 0;
    Operand inherited = new Operand(first.start, false, first.number, second.zeros);
    boolean inherits = bare && inherited.value().compareTo(second.value()) < 0;
    Operand lowest = inherits ? inherited : first;
    boolean ascends = lowest.value().compareTo(second.value()) < 0;
    if (!ascends || (bare && !inherits && !first.isInFull())) {
      throw cursor.expected(second.start, "a number above the first", ImmutableList.of());
    }
    int zeros = Math.min(lowest.zeros, second.zeros);
    return phrase(AmountModifier.BETWEEN, lowest, second, zeros);
  }

  private AmountPhrase phrase(
      AmountModifier modifier, Operand first, @Nullable Operand second, int zeros) {
    // A lakh is a hundred thousand and a crore ten million: neither has a word of the short scale.
    int zerosOfWord = zeros - zeros % 3;
    return new AmountPhrase(
        cursor.text(),
        modifier,
        number(first, zerosOfWord),
        second == null ? null : number(second, zerosOfWord),
        Multiplier.withZeros(zerosOfWord),
        currencies.written(),
        currencies.position(),
        currencies.candidates());
  }

  private BigDecimal number(Operand operand, int zeros) {
    try {
      return Amount.printed(operand.number.scaleByPowerOfTen(operand.zeros - zeros));
    } catch (IllegalArgumentException e) {
      throw cursor.expected(operand.start, "at most 100 digits", ImmutableList.of());
    }
  }

  private static boolean isConnector(Token token, @Nullable AmountModifier modifier) {
    return token.is("to")
        || DASHES.contains(token.folded())
        || (modifier == AmountModifier.BETWEEN && token.is("and"));
  }

  private Operand operand() {
    Token start = cursor.token();
    boolean negative = minus();
    boolean hasCurrency = currencies.next();
    negative |= hasCurrency && minus();
    Quantity quantity = quantities.next();
    currencies.skipHyphen();
    hasCurrency |= currencies.next();
    BigDecimal number = negative ? quantity.number().negate() : quantity.number();
    return new Operand(start, hasCurrency, number, quantity.zeros());
  }

  private boolean minus() {
    Token token = cursor.token();
    boolean minus = token.is("-") || token.is("−") || token.is("–") || token.is("minus");
    cursor.skip(minus ? 1 : 0);
    return minus;
  }

  /** Reads the longest entry of the table that stands here; null if none does. */
  private @Nullable AmountModifier words(ImmutableMap<String, AmountModifier> table) {
    if (cursor.token().isSign()) {
      AmountModifier sign = table.get(cursor.token().folded());
      cursor.skip(sign == null ? 0 : 1);
      return sign;
    }
    if (currencies.isSignWithLetter()) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    AmountModifier longest = null;
    int length = 0;
    for (int i = 0; i < PhraseWords.MOST_WORDS && cursor.token(i).isWord(); i++) {
      words.append(i == 0 ? "" : " ").append(cursor.token(i).folded());
      AmountModifier found = table.get(words.toString());
      if (found != null) {
        longest = found;
        length = i + 1;
      }
    }
    cursor.skip(length);
    return longest;
  }

  private void refuseParenthesis() {
    Token token = cursor.token();
    if (token.is("(")) {
      Token last = cursor.last();
      String text = cursor.text();
      int end = last.is(")") ? last.start() : text.length();
      String inside = text.substring(token.end(), end).strip();
      throw cursor.expected(
          token,
          "no parenthesis, which may set an amount apart or make it negative",
          isAmount(inside) && isAmount("-" + inside)
              ? ImmutableList.of(inside, "-" + inside)
              : ImmutableList.of());
    }
  }

  /** Whether it can be offered as a reading. */
  private static boolean isAmount(String text) {
    try {
      parse(text);
      return true;
    } catch (AmountPhraseException e) {
      return false;
    }
  }

  private void refuseWordsAfter() {
    Token token = cursor.token();
    if (words(PhraseWords.AFTER) != null) {
      throw cursor.expected(token, "the end: there is a modifier already", ImmutableList.of());
    }
  }

  private void refuseRest() {
    cursor.refuseShare();
    Token token = cursor.token();
    boolean named = !currencies.candidates().isEmpty();
    if (token.isWord() && !named) {
      throw cursor.expected("a currency that is known, got '" + cursor.written(token) + "'");
    }
    if (!token.isEnd()) {
      throw cursor.expected("the end of the amount");
    }
    Token letter = quantities.letter();
    if (letter != null && !named) {
      throw cursor.expected(
          letter,
          "a currency: without one, '" + cursor.written(letter) + "' may be a unit of measure",
          ImmutableList.of());
    }
  }
}
