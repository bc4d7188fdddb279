package dev.chancery.amount;

import com.google.common.collect.ImmutableList;
import dev.chancery.amount.PhraseTokens.Token;

/** A place among the tokens of a phrase, which moves on as they are read. */
final class PhraseCursor {
  private final String text;
  private final ImmutableList<Token> tokens;
  private int at;

  PhraseCursor(String text) {
    this.text = text;
    this.tokens = PhraseTokens.of(text);
  }

  String text() {
    return text;
  }

  /** Returns the index of the token that is next. */
  int at() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  Token token() {
    return tokens.get(at);
  }

  /** Returns a token further on, or the end. */
  Token token(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  /** Returns the last token before the end; the end, if there is no other. */
  Token last() {
    return tokens.get(Math.max(0, tokens.size() - 2));
  }

  /** Returns the text of the tokens from the given one up to the next. */
  String writtenFrom(int index) {
    return text.substring(tokens.get(index).start(), tokens.get(at - 1).end());
  }

  String written(Token token) {
    return text.substring(token.start(), token.end());
  }

  /** Returns the phrase with other text in the place of a token. */
  String with(Token token, String replacement) {
    return text.substring(0, token.start()) + replacement + text.substring(token.end());
  }

  AmountPhraseException expected(String what) {
    return expected(token(), what, ImmutableList.of());
  }

  AmountPhraseException expected(Token there, String what, ImmutableList<String> readings) {
    return new AmountPhraseException(text, there.start(), what, readings, ImmutableList.of());
  }

  void refuseShare() {
    String two = token().folded() + ' ' + token(1).folded();
    if (PhraseWords.SHARES.contains(token().folded()) || PhraseWords.SHARES.contains(two)) {
      throw expected("a currency: a percentage is not an amount of money");
    }
  }
}
