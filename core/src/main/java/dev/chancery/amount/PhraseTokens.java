package dev.chancery.amount;

import com.google.common.collect.ImmutableList;

/**
 * A phrase cut into words, numbers and signs. White space of any kind separates words; between
 * groups of three digits it belongs to the number.
 */
final class PhraseTokens {
  /** What a token is. */
  enum Type {
    WORD,
    NUMBER,
    SIGN,
    END
  }

  /**
   * A token.
   *
   * @param start index of its first character in the phrase
   * @param end index after its last
   * @param folded a word in lower case, without accents and full stops; a number and a sign as is
   */
  record Token(Type type, int start, int end, String folded) {
    boolean is(String word) {
      return folded.equals(word) && type != Type.NUMBER;
    }

    boolean isWord() {
      return type == Type.WORD;
    }

    boolean isNumber() {
      return type == Type.NUMBER;
    }

    boolean isSign() {
      return type == Type.SIGN;
    }

    boolean isEnd() {
      return type == Type.END;
    }
  }

  /** Short words whose full stop does not end a sentence. */
  private static final ImmutableList<String> ABBREVIATIONS =
      ImmutableList.of(
          "approx", "est", "ca", "sfr", "frs", "bn", "tn", "mn", "mln", "bln", "trn", "mio", "mrd");

  private final String text;
  private int at;

  private PhraseTokens(String text) {
    this.text = text;
  }

  /** Returns the tokens of the text and, as the last, its end. */
  static ImmutableList<Token> of(String text) {
    PhraseTokens tokens = new PhraseTokens(text);
    ImmutableList.Builder<Token> all = ImmutableList.builder();
    for (Token token = tokens.next(); ; token = tokens.next()) {
      all.add(token);
      if (token.isEnd()) {
        return all.build();
      }
    }
  }

  private Token next() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    int start = at;
    if (at == text.length()) {
      return new Token(Type.END, start, start, "");
    }
    if (isDigit(at) || (text.charAt(at) == '.' && isDigit(at + 1))) {
      readNumber();
      return new Token(Type.NUMBER, start, at, text.substring(start, at));
    }
    if (isLetter(at)) {
      readWord();
      return new Token(Type.WORD, start, at, CurrencyNames.folded(text.substring(start, at)));
    }
    at += Character.charCount(text.codePointAt(at));
    boolean twoSigns = at == start + 1 && "<>".indexOf(text.charAt(start)) >= 0 && isAt('=');
    at += twoSigns ? 1 : 0;
    return new Token(Type.SIGN, start, at, text.substring(start, at));
  }

  private void readWord() {
    int start = at;
    while (isLetter(at) || (isJoint(at) && isLetter(at + 1))) {
      at++;
    }
    String word = CurrencyNames.folded(text.substring(start, at));
    if (isAt('.') && (word.length() <= 2 || ABBREVIATIONS.contains(word))) {
      at++;
    }
  }

  /** Whether letters on both sides of this character are one word: "U.S", "Pa'anga". */
  private boolean isJoint(int index) {
    return index < text.length() && ".'’ʻ".indexOf(text.charAt(index)) >= 0;
  }

  private void readNumber() {
    while (at < text.length()) {
      if (isDigit(at) || (isSeparator(text.charAt(at)) && isDigit(at + 1))) {
        at++;
      } else if (isSpace(text.charAt(at)) && isGroup(at + 1)) {
        at += 4;
      } else {
        return;
      }
    }
  }

  /** Whether three digits stand there, and no fourth. */
  private boolean isGroup(int index) {
    return isDigit(index) && isDigit(index + 1) && isDigit(index + 2) && !isDigit(index + 3);
  }

  private boolean isAt(char expected) {
    return at < text.length() && text.charAt(at) == expected;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean isLetter(int index) {
    return index < text.length() && Character.isLetter(text.charAt(index));
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == '.' || c == '\'' || c == '’';
  }

  static boolean isSpace(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
