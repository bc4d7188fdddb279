package dev.chancery.amount;

import com.google.common.collect.ImmutableList;
import dev.chancery.amount.PhraseTokens.Token;
import org.jspecify.annotations.Nullable;

/** Reads what names a currency: codes, signs and names. */
final class PhraseCurrencies {
  private final PhraseCursor cursor;
  private String written = "";
  private int position;
  private @Nullable ImmutableList<Currency> candidates;

  PhraseCurrencies(PhraseCursor cursor) {
    this.cursor = cursor;
  }

  /** Returns the words that say most. */
  String written() {
    return written;
  }

  /** Returns the index in the text of the words that say most. */
  int position() {
    return position;
  }

  /** Returns what all that was read may mean; none if nothing was read. */
  ImmutableList<Currency> candidates() {
    return candidates == null ? ImmutableList.of() : candidates;
  }

  /**
   * Reads up to two names: "USD $5" has both before the number, and "US$10 million dollars" one on
   * either side.
   *
   * @return whether there was one
   */
  boolean next() {
    int first = cursor.at();
    for (int i = 0; i < 2; i++) {
      int start = cursor.at();
      Token token = cursor.token();
      ImmutableList<Currency> found = one();
      if (found.isEmpty()) {
        break;
      }
      add(found, start, token);
    }
    return cursor.at() > first;
  }

  private void add(ImmutableList<Currency> found, int start, Token token) {
    ImmutableList<Currency> both = found;
    if (candidates != null) {
      both = candidates.stream().filter(found::contains).collect(ImmutableList.toImmutableList());
      if (both.isEmpty()) {
        String second = cursor.writtenFrom(start);
        throw cursor.expected(
            token, "one currency, got '" + written + "' and '" + second + "'", ImmutableList.of());
      }
    }
    if (candidates == null || both.size() < candidates.size()) {
      candidates = both;
      position = token.start();
      written = cursor.writtenFrom(start);
    }
  }

  /**
   * Returns whether a letter and a sign stand here that are one sign: the C of C$ is no "circa".
   */
  boolean isSignWithLetter() {
    return cursor.token().isWord()
        && isSign(cursor.token(1))
        && !CurrencyNames.named(pair()).isEmpty();
  }

  /** Skips the hyphen of "5-million-euro". */
  void skipHyphen() {
    Token next = cursor.token(1);
    boolean hyphen = cursor.token().is("-") && next.isWord();
    cursor.skip(hyphen && !CurrencyNames.named(next.folded()).isEmpty() ? 1 : 0);
  }

  private ImmutableList<Currency> one() {
    Token token = cursor.token();
    if (token.isWord()) {
      ImmutableList<Currency> found = name(2);
      if (isSignWithLetter()) {
        found = named(pair(), 2);
      }
      found = found.isEmpty() ? code(token) : found;
      return found.isEmpty() ? name(1) : found;
    }
    if (!isSign(token)) {
      return ImmutableList.of();
    }
    boolean adjacent = cursor.token(1).isWord() && cursor.token(1).start() == token.end();
    ImmutableList<Currency> found = adjacent ? named(pair(), 2) : ImmutableList.of();
    found = found.isEmpty() ? named(token.folded(), 1) : found;
    if (found.isEmpty()) {
      throw cursor.expected("the sign of a currency that ISO 4217 knows");
    }
    return found;
  }

  private String pair() {
    return cursor.token().folded() + cursor.token(1).folded();
  }

  private static boolean isSign(Token token) {
    return token.isSign()
        && Character.getType(token.folded().codePointAt(0)) == Character.CURRENCY_SYMBOL;
  }

  private ImmutableList<Currency> named(String name, int length) {
    ImmutableList<Currency> found = CurrencyNames.named(name);
    cursor.skip(found.isEmpty() ? 0 : length);
    return found;
  }

  /** Reads the longest name of at least so many words. */
  private ImmutableList<Currency> name(int least) {
    StringBuilder name = new StringBuilder();
    ImmutableList<Currency> longest = ImmutableList.of();
    int length = 0;
    int i = 0;
    for (int words = 1; words <= CurrencyNames.MOST_WORDS && cursor.token(i).isWord(); words++) {
      name.append(words == 1 ? "" : " ").append(cursor.token(i).folded());
      i++;
      ImmutableList<Currency> found = CurrencyNames.named(name.toString());
      if (words >= least && !found.isEmpty()) {
        longest = found;
        length = i;
      }
      i += cursor.token(i).is("-") ? 1 : 0;
    }
    cursor.skip(length);
    return longest;
  }

  private ImmutableList<Currency> code(Token token) {
    String code = cursor.written(token);
    if (!Currency.isCode(code)) {
      return ImmutableList.of();
    }
    cursor.skip(1);
    return ImmutableList.of(Currency.of(code));
  }
}
