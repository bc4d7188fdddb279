package dev.chancery.time;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words, numbers and signs of a phrase, read one after the other. */
final class PhraseTokens {
  /** Longer than any phrase that dates something. */
  static final int LONGEST = 500;

  private static final Splitter WORDS = Splitter.on(' ');

  private static final List<String> NUMERALS =
      WORDS.splitToList("one two three four five six seven eight nine ten eleven twelve");

  private static final List<String> ORDINALS =
      WORDS.splitToList(
          "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
              + " twentieth");

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";

  enum Kind {
    WORD,
    NUMBER,
    SIGN,
    END
  }

  /** Text in lower case; glued if no blank stands before it. */
  record Token(Kind kind, String text, int start, boolean glued) {}

  private final String phrase;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  PhraseTokens(String phrase) {
    this.phrase = phrase;
    if (phrase.length() > LONGEST) {
      throw new DatePhraseException(phrase, LONGEST, "at most " + LONGEST + " characters");
    }
    int at = 0;
    while (at < phrase.length()) {
      at = read(at);
    }
    tokens.add(new Token(Kind.END, "", phrase.length(), false));
  }

  private int read(int start) {
    char c = phrase.charAt(start);
    if (isBlank(c)) {
      return start + 1;
    }
    boolean glued = start > 0 && !isBlank(phrase.charAt(start - 1));
    if (isDigit(c)) {
      return add(Kind.NUMBER, start, glued);
    }
    if (Character.isLetter(c)) {
      return add(Kind.WORD, start, glued);
    }
    if (c == '&') {
      tokens.add(new Token(Kind.WORD, "and", start, glued));
      return start + 1;
    }
    Kind before = tokens.isEmpty() ? Kind.END : tokens.get(tokens.size() - 1).kind();
    // The point of an abbreviation or of a sentence, and the apostrophe of "1990's", say nothing.
    boolean digitFollows = start + 1 < phrase.length() && isDigit(phrase.charAt(start + 1));
    if (c == '.' && (before == Kind.WORD || !digitFollows)) {
      return start + 1;
    }
    if ((c == '\'' || c == '\u2019') && before == Kind.NUMBER) {
      return start + 1;
    }
    if (DASHES.indexOf(c) < 0 && "/,.'\u2019".indexOf(c) < 0) {
      throw new DatePhraseException(phrase, start, "words, numbers, '/', ',', '.' and dashes");
    }
    String sign = c == '\u2019' ? "'" : DASHES.indexOf(c) > 0 ? "\u2013" : String.valueOf(c);
    tokens.add(new Token(Kind.SIGN, sign, start, glued));
    return start + 1;
  }

  private int add(Kind kind, int start, boolean glued) {
    int end = start + 1;
    while (end < phrase.length()
        && (kind == Kind.NUMBER
            ? isDigit(phrase.charAt(end))
            : Character.isLetter(phrase.charAt(end)))) {
      end++;
    }
    tokens.add(
        new Token(kind, phrase.substring(start, end).toLowerCase(Locale.ROOT), start, glued));
    return end;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  Token peek() {
    return tokens.get(next);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(next + ahead, tokens.size() - 1));
  }

  Token take() {
    Token token = peek();
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  boolean justSkipped(String word) {
    return next > 0 && tokens.get(next - 1).text().equals(word);
  }

  int mark() {
    return next;
  }

  void reset(int mark) {
    next = mark;
  }

  boolean atEnd() {
    return peek().kind() == Kind.END;
  }

  boolean atNumber() {
    return peek().kind() == Kind.NUMBER;
  }

  boolean atWord(String word) {
    return peek().kind() == Kind.WORD && peek().text().equals(word);
  }

  boolean atSign(String sign) {
    return peek().kind() == Kind.SIGN && peek().text().equals(sign);
  }

  boolean atDash() {
    return atSign("-") || atSign("\u2013");
  }

  boolean skipSign(String sign) {
    boolean there = atSign(sign);
    if (there) {
      next++;
    }
    return there;
  }

  boolean skipDash() {
    return skipSign("-") || skipSign("\u2013");
  }

  /** Skips the words, separated by blanks or hyphens, if all of them come next. */
  boolean skip(String words) {
    int mark = next;
    for (String word : WORDS.split(words)) {
      if (next > mark && peek().glued()) {
        skipSign("-");
      }
      if (!atWord(word)) {
        next = mark;
        return false;
      }
      next++;
    }
    return true;
  }

  /** Skips the first of the phrases that comes next. */
  boolean skipAny(String... phrases) {
    for (String words : phrases) {
      if (skip(words)) {
        return true;
      }
    }
    return false;
  }

  /** Reads "third" or "3rd"; 0 if none comes next. */
  int ordinal() {
    if (peek().kind() == Kind.WORD) {
      int value = ORDINALS.indexOf(peek().text()) + 1;
      int afterTwenty = ORDINALS.indexOf(peek(2).text()) + 1;
      if (atWord("twenty") && peek(1).text().equals("-") && afterTwenty > 0) {
        next += 3;
        return 20 + afterTwenty;
      }
      if (value > 0) {
        take();
      }
      return value;
    }
    boolean marked = atNumber() && peek(1).glued() && isOrdinalEnding(peek(1).text());
    if (!marked || peek().text().length() > 2) {
      return 0;
    }
    int value = number(2);
    take();
    return value;
  }

  private static boolean isOrdinalEnding(String word) {
    return word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th");
  }

  /** Reads "nine" or "9"; 0 if none comes next. */
  int numeral() {
    if (atNumber() && peek().text().length() <= 2) {
      return Integer.parseInt(take().text());
    }
    int value = NUMERALS.indexOf(peek().text()) + 1;
    if (value > 0) {
      take();
    }
    return value;
  }

  /** Reads a number of so many digits at most. */
  int number(int mostDigits) {
    Token token = take();
    if (token.kind() != Kind.NUMBER || token.text().length() > mostDigits) {
      throw errorAt(token.start(), "a number of at most " + mostDigits + " digits");
    }
    return Integer.parseInt(token.text());
  }

  DatePhraseException error(String expected) {
    return errorAt(peek().start(), expected);
  }

  DatePhraseException errorAt(int position, String expected) {
    return new DatePhraseException(phrase, position, expected);
  }
}
