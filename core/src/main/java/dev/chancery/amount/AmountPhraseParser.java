package dev.chancery.amount;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.amount.PhraseTokens.Token;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amount in words, from left to right and once:
 *
 * <pre>
 * phrase   = [words before] operand [("to" | "and" | dash) operand] [words after]
 * operand  = [minus] [currency] [minus] number [multiplier] [currency]
 * </pre>
 */
final class AmountPhraseParser {
  private static final int LONGEST = 300;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final ImmutableList<String> DASHES =
      ImmutableList.of("-", "–", "—", "‒", "―", "−");

  /**
   * A number with what it is multiplied by.
   *
   * @param hasCurrency whether it names a currency of its own
   * @param zeros of the multiplier: 6 for a million, 0 for none
   */
  private record Operand(int start, boolean hasCurrency, BigDecimal number, int zeros) {
    BigDecimal value() {
      return number.scaleByPowerOfTen(zeros);
    }
  }

  private final String text;
  private final ImmutableList<Token> tokens;
  private int at;

  /** Of a multiplier of one letter, such as "m"; -1 if there was none. */
  private int letterAt = -1;

  private String currencyText = "";
  private int currencyAt;
  private @Nullable ImmutableList<Currency> candidates;

  private AmountPhraseParser(String text, ImmutableList<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static AmountPhrase parse(String text) {
    if (text.length() > LONGEST) {
      throw failure(text, LONGEST, "at most " + LONGEST + " characters", ImmutableList.of());
    }
    return new AmountPhraseParser(text, PhraseTokens.of(text)).phrase();
  }

  private AmountPhrase phrase() {
    refuseParenthesis();
    int before = at;
    AmountModifier modifier = words(PhraseWords.BEFORE);
    boolean mayBeRange =
        modifier == null || modifier == AmountModifier.BETWEEN || isWord(before, "from");
    if (modifier != null && words(PhraseWords.BEFORE) != null) {
      at = before;
      throw expected("one modifier, got two");
    }
    Operand first = operand();
    Operand second = null;
    int connector = at;
    if (isConnector(modifier)) {
      if (!mayBeRange) {
        throw expected("the end: a range has no other modifier, since its ends are what is known");
      }
      at++;
      second = operand();
    } else if (modifier == AmountModifier.BETWEEN) {
      throw expected("'and' and a second number");
    }
    int after = at;
    AmountModifier afterwards = words(PhraseWords.AFTER);
    if (afterwards != null && (modifier != null || second != null)) {
      at = after;
      throw expected("the end: there is a modifier already");
    }
    refuseRest();
    if (letterAt >= 0 && candidates == null) {
      at = letterAt;
      throw expected(
          "a currency: without one, '" + written(letterAt) + "' may be a unit of measure");
    }
    if (second != null) {
      return range(connector, first, second);
    }
    AmountModifier meant = modifier == null ? afterwards : modifier;
    return phrase(meant == null ? AmountModifier.EXACT : meant, first, null, first.zeros);
  }

  private AmountPhrase range(int connector, Operand first, Operand second) {
    // "10 to 20 million" starts at 10 million, but "500,000 to 1 million" at 500,000.
    boolean bare = first.zeros == 0 && second.zeros > 0;
    Operand inherited = new Operand(first.start, false, first.number, second.zeros);
    boolean inherits = bare && inherited.value().compareTo(second.value()) < 0;
    boolean inFull = first.hasCurrency || first.number.precision() - first.number.scale() > 3;
    Operand lowest = inherits ? inherited : first;
    if (lowest.value().compareTo(second.value()) >= 0 || (bare && !inherits && !inFull)) {
      at = connector + 1;
      throw expected("a number above the first");
    }
    int zeros = Math.min(lowest.zeros, second.zeros);
    return phrase(AmountModifier.BETWEEN, lowest, second, zeros);
  }

  private AmountPhrase phrase(
      AmountModifier modifier, Operand first, @Nullable Operand second, int zeros) {
    // A lakh is a hundred thousand and a crore ten million: neither has a word of the short scale.
    int ofWord = zeros - zeros % 3;
    Multiplier multiplier = Multiplier.ONE;
    for (Multiplier each : Multiplier.values()) {
      if (each.factor().precision() - 1 == ofWord) {
        multiplier = each;
      }
    }
    return new AmountPhrase(
        text,
        modifier,
        number(first, ofWord),
        second == null ? null : number(second, ofWord),
        multiplier,
        currencyText,
        currencyAt,
        candidates == null ? ImmutableList.of() : candidates);
  }

  private BigDecimal number(Operand operand, int zeros) {
    BigDecimal number = operand.number.scaleByPowerOfTen(operand.zeros - zeros);
    try {
      return Amount.printed(number);
    } catch (IllegalArgumentException e) {
      throw failure(text, operand.start, "at most 100 digits", ImmutableList.of());
    }
  }

  private boolean isConnector(@Nullable AmountModifier modifier) {
    Token token = token();
    return token.is("to")
        || DASHES.contains(token.folded())
        || (modifier == AmountModifier.BETWEEN && token.is("and"));
  }

  private Operand operand() {
    int start = token().start();
    boolean negative = minus();
    boolean named = currencies();
    negative |= named && minus();
    Token token = token();
    BigDecimal number = token.isNumber() ? null : number();
    if (number == null) {
      at++;
    }
    int zeros = multiplier();
    if (number == null) {
      number = read(token, zeros);
    }
    skipHyphen();
    named |= currencies();
    return new Operand(start, named, negative ? number.negate() : number, zeros);
  }

  private boolean minus() {
    boolean minus = token().is("-") || token().is("−") || token().is("–") || token().is("minus");
    at += minus ? 1 : 0;
    return minus;
  }

  private BigDecimal read(Token token, int zeros) {
    BigDecimal number = PhraseNumber.read(token.folded());
    ImmutableList<String> readings =
        zeros > 0 ? ImmutableList.of() : PhraseNumber.readings(token.folded());
    if (number == null || !readings.isEmpty()) {
      ImmutableList.Builder<String> phrases = ImmutableList.builder();
      for (String each : readings) {
        phrases.add(text.substring(0, token.start()) + each + text.substring(token.end()));
      }
      String what =
          number == null
              ? "a number with separators of thousands, a decimal sign, or both"
              : "a number of which the full stop is either decimal or separates thousands";
      throw failure(text, token.start(), what, phrases.build());
    }
    return number;
  }

  /** Reads a number in words. */
  private BigDecimal number() {
    Token token = token();
    boolean article = token.is("a") || token.is("an");
    Token next = article ? token(1) : token;
    if (PhraseWords.VAGUE.contains(next.folded())) {
      at += article ? 1 : 0;
      throw expected("a number: '" + written(at) + "' gives none");
    }
    if (next.is("half")) {
      at += article ? 2 : 1;
      boolean of = !article && (token().is("a") || token().is("an"));
      at += of ? 1 : 0;
      requireMultiplier();
      return HALF;
    }
    if (article) {
      at++;
      if (token().is("hundred")) {
        at--;
        return whole();
      }
      requireMultiplier();
      return BigDecimal.ONE;
    }
    BigDecimal whole = whole();
    if (token().is("and") && token(1).is("a") && token(2).is("half")) {
      at += 3;
      requireMultiplier();
      return whole.add(HALF);
    }
    return whole;
  }

  private void requireMultiplier() {
    Integer zeros = PhraseWords.MULTIPLIERS.get(token().folded());
    if (zeros == null || !token().isWord()) {
      throw expected("a multiplier such as 'million'");
    }
  }

  /** Reads one to nine hundred and ninety-nine. */
  private BigDecimal whole() {
    Integer hundreds =
        token().is("a") ? Integer.valueOf(1) : PhraseWords.UNITS.get(token().folded());
    int number = 0;
    int start = at;
    if (hundreds != null && token(1).is("hundred")) {
      number = 100 * hundreds;
      at += 2;
      boolean more = token().is("and") && isSmall(token(1));
      at += more ? 1 : 0;
    }
    Integer tens = PhraseWords.TENS.get(token().folded());
    if (tens != null) {
      number += tens;
      at++;
      boolean hyphen = token().is("-") && PhraseWords.UNITS.containsKey(token(1).folded());
      at += hyphen ? 1 : 0;
    }
    Integer units = PhraseWords.UNITS.get(token().folded());
    if (units != null && (tens == null || units < 10)) {
      number += units;
      at++;
    }
    if (at == start) {
      refuseShare();
      throw expected(
          candidates == null ? "a currency, a number or a word such as 'about'" : "a number");
    }
    return BigDecimal.valueOf(number);
  }

  private static boolean isSmall(Token token) {
    return PhraseWords.UNITS.containsKey(token.folded())
        || PhraseWords.TENS.containsKey(token.folded());
  }

  /** Reads "million", "m" or "thousand million", after a hyphen if any; returns its zeros. */
  private int multiplier() {
    boolean hyphen = token().is("-") && isMultiplier(token(1));
    at += hyphen ? 1 : 0;
    int zeros = 0;
    while (isMultiplier(token())) {
      Token token = token();
      String meanings = PhraseWords.AMBIGUOUS_MULTIPLIERS.get(token.folded());
      if (meanings != null) {
        throw longScale(token, meanings);
      }
      Integer more = PhraseWords.MULTIPLIERS.get(token.folded());
      if (more == null || zeros + more > 12 || (zeros > 0 && more < 6)) {
        throw expected("one multiplier up to 'trillion'");
      }
      if (token.folded().length() == 1) {
        letterAt = at;
      }
      zeros += more;
      at++;
    }
    return zeros;
  }

  private static boolean isMultiplier(Token token) {
    return token.isWord()
        && (PhraseWords.MULTIPLIERS.containsKey(token.folded())
            || PhraseWords.AMBIGUOUS_MULTIPLIERS.containsKey(token.folded()));
  }

  private AmountPhraseException longScale(Token token, String meanings) {
    ImmutableList.Builder<String> readings = ImmutableList.builder();
    for (String each : meanings.split("\\|", -1)) {
      readings.add(
          text.substring(0, token.start()).stripTrailing()
              + " "
              + each
              + text.substring(token.end()));
    }
    String word = text.substring(token.start(), token.end());
    return failure(
        text,
        token.start(),
        "a multiplier of the short scale: '"
            + word
            + "' is not English, and where it is used a billion may be a million million",
        readings.build());
  }

  /**
   * Reads what names the currency, before or after the number; "US$10 million dollars" has both.
   */
  private boolean currencies() {
    int first = at;
    for (int i = 0; i < 2; i++) {
      int start = at;
      ImmutableList<Currency> found = currency();
      if (found.isEmpty()) {
        break;
      }
      if (candidates == null) {
        candidates = found;
        currencyAt = tokens.get(start).start();
        currencyText = text.substring(currencyAt, tokens.get(at - 1).end());
        continue;
      }
      ImmutableList<Currency> both =
          candidates.stream().filter(found::contains).collect(ImmutableList.toImmutableList());
      if (both.isEmpty()) {
        String second = text.substring(tokens.get(start).start(), tokens.get(at - 1).end());
        at = start;
        throw expected("one currency, got '" + currencyText + "' and '" + second + "'");
      }
      if (both.size() < candidates.size()) {
        currencyAt = tokens.get(start).start();
        currencyText = text.substring(currencyAt, tokens.get(at - 1).end());
      }
      candidates = both;
    }
    return at > first;
  }

  /** Reads one name, code or sign; none if there is none. */
  private ImmutableList<Currency> currency() {
    Token token = token();
    ImmutableList<Currency> found = ImmutableList.of();
    if (token.isWord()) {
      found = isSign(token(1)) ? named(token.folded() + token(1).folded(), 2) : found;
      found = found.isEmpty() ? name(2) : found;
      found = found.isEmpty() ? code(token) : found;
      return found.isEmpty() ? name(1) : found;
    }
    if (isSign(token)) {
      boolean adjacent = token(1).isWord() && token(1).start() == token.end();
      found = adjacent ? named(token.folded() + token(1).folded(), 2) : found;
      found = found.isEmpty() ? named(token.folded(), 1) : found;
      if (found.isEmpty()) {
        throw expected("the sign of a currency that ISO 4217 knows");
      }
    }
    return found;
  }

  private static boolean isSign(Token token) {
    return token.isSign()
        && Character.getType(token.folded().codePointAt(0)) == Character.CURRENCY_SYMBOL;
  }

  private ImmutableList<Currency> named(String name, int length) {
    ImmutableList<Currency> found = CurrencyNames.named(name);
    at += found.isEmpty() ? 0 : length;
    return found;
  }

  /** Reads the longest name of at least so many words. */
  private ImmutableList<Currency> name(int least) {
    StringBuilder name = new StringBuilder();
    ImmutableList<Currency> longest = ImmutableList.of();
    int end = at;
    int words = 0;
    for (int i = at; words < CurrencyNames.MOST_WORDS && tokens.get(i).isWord(); i++) {
      name.append(words == 0 ? "" : " ").append(tokens.get(i).folded());
      words++;
      ImmutableList<Currency> found = CurrencyNames.named(name.toString());
      if (words >= least && !found.isEmpty()) {
        longest = found;
        end = i + 1;
      }
      boolean hyphen = tokens.get(i + 1).is("-") && tokens.get(i + 2).isWord();
      i += hyphen ? 1 : 0;
    }
    at = end;
    return longest;
  }

  private ImmutableList<Currency> code(Token token) {
    String code = text.substring(token.start(), token.end());
    if (!Currency.isCode(code)) {
      return ImmutableList.of();
    }
    at++;
    return ImmutableList.of(Currency.of(code));
  }

  /** Reads the longest entry of the table that stands here; null if none does. */
  private @Nullable AmountModifier words(ImmutableMap<String, AmountModifier> table) {
    if (token().isSign()) {
      AmountModifier sign = table.get(token().folded());
      at += sign == null ? 0 : 1;
      return sign;
    }
    if (isSign(token(1)) && !CurrencyNames.named(token().folded() + token(1).folded()).isEmpty()) {
      return null; // the C of C$, not that of "circa"
    }
    StringBuilder words = new StringBuilder();
    AmountModifier longest = null;
    int end = at;
    for (int i = at; i < at + PhraseWords.MOST_WORDS && tokens.get(i).isWord(); i++) {
      words.append(i == at ? "" : " ").append(tokens.get(i).folded());
      AmountModifier found = table.get(words.toString());
      if (found != null) {
        longest = found;
        end = i + 1;
      }
    }
    at = end;
    return longest;
  }

  private void skipHyphen() {
    boolean hyphen = token().is("-") && token(1).isWord() && isName(token(1));
    at += hyphen ? 1 : 0;
  }

  private static boolean isName(Token token) {
    return !CurrencyNames.named(token.folded()).isEmpty();
  }

  private void refuseParenthesis() {
    if (token().is("(")) {
      Token last = tokens.get(tokens.size() - 2);
      String inside = text.substring(token().end(), last.is(")") ? last.start() : text.length());
      throw failure(
          text,
          token().start(),
          "no parenthesis, which may set an amount apart or make it negative",
          ImmutableList.of(inside.strip(), "-" + inside.strip()));
    }
  }

  private void refuseRest() {
    refuseShare();
    Token token = token();
    if (token.isWord() && candidates == null) {
      throw expected("a currency, got '" + written(at) + "', which is none that is known");
    }
    if (!token.isEnd()) {
      throw expected("the end of the amount");
    }
  }

  private void refuseShare() {
    String two = token().folded() + ' ' + token(1).folded();
    if (PhraseWords.SHARES.contains(token().folded()) || PhraseWords.SHARES.contains(two)) {
      throw expected("a currency: a percentage is not an amount of money");
    }
  }

  private boolean isWord(int index, String word) {
    return tokens.get(index).is(word);
  }

  private Token token() {
    return tokens.get(at);
  }

  private Token token(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private String written(int index) {
    return text.substring(tokens.get(index).start(), tokens.get(index).end());
  }

  private AmountPhraseException expected(String what) {
    return failure(text, token().start(), what, ImmutableList.of());
  }

  private static AmountPhraseException failure(
      String text, int position, String expected, ImmutableList<String> readings) {
    return new AmountPhraseException(text, position, expected, readings, ImmutableList.of());
  }
}
