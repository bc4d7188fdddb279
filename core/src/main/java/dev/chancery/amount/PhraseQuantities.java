package dev.chancery.amount;

import com.google.common.collect.ImmutableList;
import dev.chancery.amount.PhraseTokens.Token;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers, in digits or in words, and what they are multiplied by. */
final class PhraseQuantities {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * A number and its multiplier.
   *
   * @param zeros of the multiplier: 6 for a million, 0 for none
   */
  record Quantity(BigDecimal number, int zeros) {}

  private final PhraseCursor cursor;
  private @Nullable Token letter;

  PhraseQuantities(PhraseCursor cursor) {
    this.cursor = cursor;
  }

  /** Returns a multiplier of one letter, such as "m", if one was read. */
  @Nullable Token letter() {
    return letter;
  }

  Quantity next() {
    Token token = cursor.token();
    if (token.isNumber()) {
      cursor.skip(1);
      int zeros = multiplier();
      return new Quantity(inDigits(token, zeros), zeros);
    }
    BigDecimal number = inWords();
    return new Quantity(number, multiplier());
  }

  private BigDecimal inDigits(Token token, int zeros) {
    BigDecimal number = PhraseNumber.read(token.folded());
    if (number == null) {
      throw cursor.expected(
          token,
          "a number with separators of thousands, a decimal sign, or both",
          ImmutableList.of());
    }
    ImmutableList<String> readings = PhraseNumber.readings(token.folded());
    if (zeros == 0 && !readings.isEmpty()) {
      ImmutableList.Builder<String> phrases = ImmutableList.builder();
      for (String each : readings) {
        phrases.add(cursor.with(token, each));
      }
      throw cursor.expected(
          token,
          "a number of which the full stop is either decimal or separates thousands",
          phrases.build());
    }
    return number;
  }

  private BigDecimal inWords() {
    boolean article = isArticle();
    Token next = cursor.token(article ? 1 : 0);
    if (PhraseWords.VAGUE.contains(next.folded())) {
      cursor.skip(article ? 1 : 0);
      throw cursor.expected("a number: '" + cursor.written(next) + "' gives none");
    }
    if (next.is("half")) {
      cursor.skip(article ? 2 : 1);
      cursor.skip(!article && isArticle() ? 1 : 0);
      requireMultiplier();
      return HALF;
    }
    if (article && !next.is("hundred")) {
      cursor.skip(1);
      requireMultiplier();
      return BigDecimal.ONE;
    }
    BigDecimal whole = whole();
    if (cursor.token().is("and") && cursor.token(1).is("a") && cursor.token(2).is("half")) {
      cursor.skip(3);
      requireMultiplier();
      return whole.add(HALF);
    }
    return whole;
  }

  private boolean isArticle() {
    return cursor.token().is("a") || cursor.token().is("an");
  }

  private void requireMultiplier() {
    if (!isMultiplier(cursor.token())) {
      throw cursor.expected("a multiplier such as 'million'");
    }
  }

  /** Reads one to nine hundred and ninety-nine. */
  private BigDecimal whole() {
    int start = cursor.at();
    int number = 0;
    Integer hundreds = isArticle() ? Integer.valueOf(1) : unit(cursor.token());
    if (hundreds != null && cursor.token(1).is("hundred")) {
      number = 100 * hundreds;
      cursor.skip(2);
      boolean more = cursor.token().is("and") && isSmall(cursor.token(1));
      cursor.skip(more ? 1 : 0);
    }
    Integer tens = PhraseWords.TENS.get(cursor.token().folded());
    if (tens != null) {
      number += tens;
      cursor.skip(1);
      cursor.skip(cursor.token().is("-") && unit(cursor.token(1)) != null ? 1 : 0);
    }
    Integer units = unit(cursor.token());
    if (units != null && (tens == null || units < 10)) {
      number += units;
      cursor.skip(1);
    }
    if (cursor.at() == start) {
      cursor.refuseShare();
      throw cursor.expected("a number, with words such as 'about' or a currency before it");
    }
    return BigDecimal.valueOf(number);
  }

  private static @Nullable Integer unit(Token token) {
    return PhraseWords.UNITS.get(token.folded());
  }

  private static boolean isSmall(Token token) {
    return unit(token) != null || PhraseWords.TENS.containsKey(token.folded());
  }

  /** Reads "million", "m" or "thousand million", after a hyphen if any; returns its zeros. */
  private int multiplier() {
    cursor.skip(cursor.token().is("-") && isMultiplier(cursor.token(1)) ? 1 : 0);
    int zeros = 0;
    while (isMultiplier(cursor.token())) {
      Token token = cursor.token();
      String meanings = PhraseWords.AMBIGUOUS_MULTIPLIERS.get(token.folded());
      if (meanings != null) {
        throw ambiguous(token, meanings);
      }
      Integer more = PhraseWords.MULTIPLIERS.get(token.folded());
      if (more == null || zeros + more > 12 || (zeros > 0 && more < 6)) {
        throw cursor.expected("one multiplier up to 'trillion'");
      }
      letter = token.folded().length() == 1 ? token : letter;
      zeros += more;
      cursor.skip(1);
    }
    return zeros;
  }

  private static boolean isMultiplier(Token token) {
    return token.isWord()
        && (PhraseWords.MULTIPLIERS.containsKey(token.folded())
            || PhraseWords.AMBIGUOUS_MULTIPLIERS.containsKey(token.folded()));
  }

  private AmountPhraseException ambiguous(Token token, String meanings) {
    boolean adjacent = !PhraseTokens.isSpace(cursor.text().charAt(token.start() - 1));
    ImmutableList.Builder<String> readings = ImmutableList.builder();
    for (String each : meanings.split("\\|", -1)) {
      readings.add(cursor.with(token, adjacent ? " " + each : each));
    }
    return cursor.expected(
        token,
        "a multiplier of the short scale: '"
            + cursor.written(token)
            + "' is not English, and where it is used a billion may be a million million",
        readings.build());
  }
}
