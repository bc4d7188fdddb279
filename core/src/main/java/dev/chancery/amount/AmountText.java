package dev.chancery.amount;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text form of an amount, and of a factor, to and fro. */
final class AmountText {
  /** Two numbers and two ranges of the greatest length that a result can have. */
  private static final int LONGEST = 2000;

  private static final int SHOWN = 100;
  private static final String AT_FACE_VALUE = ", at face value ";
  private static final String NUMBER = "-?\\d{1,100}(?:\\.\\d{1,100})?";
  private static final String MULTIPLIER = "(?: (thousand|million|billion|trillion))?";
  private static final String BOUND = "-?\\d{1,210}(?:\\.\\d{1,210})?";
  private static final String RANGE = "([\\[(])(" + BOUND + "|-∞), (" + BOUND + "|∞)([])])";
  private static final Pattern FORM =
      Pattern.compile(
          "(about |more than |at least |less than |at most |between |estimated )?"
              + ("(?:([A-Z]{3}) )?(" + NUMBER + ")" + MULTIPLIER)
              + ("(?: and (" + NUMBER + ")" + MULTIPLIER + ")?")
              + ("(?: " + RANGE + "(?:" + AT_FACE_VALUE + RANGE + ")?)?"));

  private AmountText() {}

  static String format(Amount amount) {
    StringBuilder text = new StringBuilder(40);
    text.append(amount.modifier().words()).append(amount.currency().code()).append(' ');
    appendNumber(text, amount.number(), amount.multiplier());
    amount.upTo().ifPresent(upTo -> appendNumber(text.append(" and "), upTo, amount.multiplier()));
    appendRanges(text, amount.sumRange(), amount.faceRange());
    return text.toString();
  }

  static String format(Factor factor) {
    StringBuilder text = new StringBuilder(20);
    text.append(factor.modifier().words()).append(factor.number().toPlainString());
    factor.upTo().ifPresent(upTo -> text.append(" and ").append(upTo.toPlainString()));
    appendRanges(text, factor.known(), factor.faceRange());
    return text.toString();
  }

  private static void appendNumber(StringBuilder text, BigDecimal number, Multiplier multiplier) {
    text.append(number.toPlainString());
    if (multiplier != Multiplier.ONE) {
      text.append(' ').append(multiplier.word());
    }
  }

  private static void appendRanges(
      StringBuilder text,
      @Nullable Range<BigDecimal> known,
      @Nullable Range<BigDecimal> atFaceValue) {
    if (known != null) {
      appendRange(text.append(' '), known);
    }
    if (atFaceValue != null) {
      appendRange(text.append(AT_FACE_VALUE), atFaceValue);
    }
  }

  private static void appendRange(StringBuilder text, Range<BigDecimal> range) {
    if (range.hasLowerBound()) {
      text.append(range.lowerBoundType() == BoundType.CLOSED ? '[' : '(');
      text.append(Ranges.plain(range.lowerEndpoint()).toPlainString());
    } else {
      text.append("(-∞");
    }
    text.append(", ");
    if (range.hasUpperBound()) {
      text.append(Ranges.plain(range.upperEndpoint()).toPlainString());
      text.append(range.upperBoundType() == BoundType.CLOSED ? ']' : ')');
    } else {
      text.append("∞)");
    }
  }

  static Amount parse(String text) {
    Matcher matcher = FORM.matcher(text.length() > LONGEST ? "" : text);
    if (!matcher.matches() || matcher.group(2) == null) {
      throw new IllegalArgumentException(
          "'"
              + shown(text)
              + "' is not an amount: expected a modifier if any, a currency code and a number,"
              + " such as 'about USD 53.7 million'"
              + meant(text));
    }
    Currency currency = Currency.of(matcher.group(2));
    BigDecimal number = new BigDecimal(matcher.group(3));
    Multiplier multiplier = multiplier(matcher.group(4));
    AmountModifier modifier = modifier(matcher.group(1));
    boolean between = modifier == AmountModifier.BETWEEN;
    boolean result = matcher.group(7) != null;
    if ((matcher.group(5) != null) != (between && !result)
        || (matcher.group(5) != null && multiplier(matcher.group(6)) != multiplier)) {
      throw new IllegalArgumentException(
          "'"
              + shown(text)
              + "' is not an amount: expected two numbers with the same multiplier after"
              + " 'between', and one otherwise");
    }
    if (matcher.group(5) != null) {
      return Amount.between(number, new BigDecimal(matcher.group(5)), multiplier, currency);
    }
    if (result) {
      Range<BigDecimal> known = range(text, "an amount", matcher, 7);
      Range<BigDecimal> atFaceValue =
          matcher.group(11) == null ? null : range(text, "an amount", matcher, 11);
      return Amount.result(modifier, number, multiplier, currency, known, atFaceValue);
    }
    Amount amount = Amount.of(number, multiplier, currency);
    return modifier == AmountModifier.EXACT ? amount : amount.with(modifier);
  }

  static Factor parseFactor(String text) {
    Matcher matcher = FORM.matcher(text.length() > LONGEST ? "" : text);
    if (!matcher.matches() || matcher.group(2) != null || isMultiplied(matcher)) {
      throw new IllegalArgumentException(
          "'"
              + shown(text)
              + "' is not a factor: expected a modifier if any and a number, such as 'about 2.2'");
    }
    BigDecimal number = new BigDecimal(matcher.group(3));
    AmountModifier modifier = modifier(matcher.group(1));
    boolean between = modifier == AmountModifier.BETWEEN;
    boolean result = matcher.group(7) != null;
    if ((matcher.group(5) != null) != (between && !result)) {
      throw new IllegalArgumentException(
          "'"
              + shown(text)
              + "' is not a factor: expected two numbers after 'between', and one otherwise");
    }
    if (matcher.group(5) != null) {
      return Factor.between(number, new BigDecimal(matcher.group(5)));
    }
    return Factor.of(
        modifier,
        number,
        result ? range(text, "a factor", matcher, 7) : null,
        matcher.group(11) == null ? null : range(text, "a factor", matcher, 11));
  }

  private static boolean isMultiplied(Matcher matcher) {
    return matcher.group(4) != null || matcher.group(6) != null;
  }

  /** What the text means in words, if it leaves no doubt of the currency. */
  private static String meant(String text) {
    try {
      return text.length() > SHOWN
          ? ""
          : "; did you mean '" + AmountPhrase.parse(text).amount() + "'?";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  /** Reads a range of which the first bracket is the given group. */
  private static Range<BigDecimal> range(String text, String what, Matcher matcher, int group) {
    String from = matcher.group(group + 1);
    String to = matcher.group(group + 2);
    Range<BigDecimal> above =
        from.equals("-∞")
            ? Range.all()
            : Range.downTo(
                new BigDecimal(from),
                matcher.group(group).equals("[") ? BoundType.CLOSED : BoundType.OPEN);
    Range<BigDecimal> below =
        to.equals("∞")
            ? Range.all()
            : Range.upTo(
                new BigDecimal(to),
                matcher.group(group + 3).equals("]") ? BoundType.CLOSED : BoundType.OPEN);
    if (!above.isConnected(below) || above.intersection(below).isEmpty()) {
      throw new IllegalArgumentException(
          "'" + shown(text) + "' is not " + what + ": expected a range that holds a number");
    }
    return above.intersection(below);
  }

  private static Multiplier multiplier(@Nullable String word) {
    for (Multiplier multiplier : Multiplier.values()) {
      if (multiplier.word().equals(word)) {
        return multiplier;
      }
    }
    return Multiplier.ONE;
  }

  private static AmountModifier modifier(@Nullable String words) {
    for (AmountModifier modifier : AmountModifier.values()) {
      if (modifier.words().equals(words)) {
        return modifier;
      }
    }
    return AmountModifier.EXACT;
  }
}
