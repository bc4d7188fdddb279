package dev.chancery.amount;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text form of an amount, to and fro. */
final class AmountText {
  private static final int LONGEST = 300;
  private static final String NUMBER = "-?\\d{1,100}(?:\\.\\d{1,100})?";
  private static final String MULTIPLIER = "(?: (thousand|million|billion|trillion))?";
  private static final Pattern FORM =
      Pattern.compile(
          "(about |more than |at least |less than |at most |between |estimated )?"
              + ("([A-Z]{3}) (" + NUMBER + ")" + MULTIPLIER)
              + ("(?: and (" + NUMBER + ")" + MULTIPLIER + ")?")
              + ("(?: ([\\[(])(" + NUMBER + "|-∞), (" + NUMBER + "|∞)([])]))?"));

  private AmountText() {}

  static String format(Amount amount) {
    StringBuilder text = new StringBuilder(40);
    text.append(amount.modifier().words()).append(amount.currency().code()).append(' ');
    appendNumber(text, amount.number(), amount.multiplier());
    amount.upTo().ifPresent(upTo -> appendNumber(text.append(" and "), upTo, amount.multiplier()));
    Range<BigDecimal> range = amount.sumRange();
    if (range != null) {
      appendRange(text.append(' '), range);
    }
    return text.toString();
  }

  private static void appendNumber(StringBuilder text, BigDecimal number, Multiplier multiplier) {
    text.append(number.toPlainString());
    if (multiplier != Multiplier.ONE) {
      text.append(' ').append(multiplier.word());
    }
  }

  private static void appendRange(StringBuilder text, Range<BigDecimal> range) {
    if (range.hasLowerBound()) {
      text.append(range.lowerBoundType() == BoundType.CLOSED ? '[' : '(');
      text.append(range.lowerEndpoint().toPlainString());
    } else {
      text.append("(-∞");
    }
    text.append(", ");
    if (range.hasUpperBound()) {
      text.append(range.upperEndpoint().toPlainString());
      text.append(range.upperBoundType() == BoundType.CLOSED ? ']' : ')');
    } else {
      text.append("∞)");
    }
  }

  static Amount parse(String text) {
    Matcher matcher = FORM.matcher(text.length() > LONGEST ? "" : text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'"
              + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
              + "' is not an amount: expected a modifier if any, a currency code and a number,"
              + " such as 'about USD 53.7 million'");
    }
    Currency currency = Currency.of(matcher.group(2));
    BigDecimal number = new BigDecimal(matcher.group(3));
    Multiplier multiplier = multiplier(matcher.group(4));
    AmountModifier modifier = modifier(matcher.group(1));
    Amount amount;
    boolean between = modifier == AmountModifier.BETWEEN;
    boolean sum = matcher.group(7) != null;
    if ((matcher.group(5) != null) != (between && !sum)
        || (matcher.group(5) != null && multiplier(matcher.group(6)) != multiplier)) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not an amount: expected two numbers with the same multiplier after"
              + " 'between', and one otherwise");
    }
    if (matcher.group(5) != null) {
      amount = Amount.between(number, new BigDecimal(matcher.group(5)), multiplier, currency);
    } else {
      amount = Amount.of(number, multiplier, currency);
      if (modifier != AmountModifier.EXACT) {
        amount = between ? amount.asSumOfBetween() : amount.with(modifier);
      }
    }
    return sum ? amount.withSumRange(range(text, matcher)) : amount;
  }

  private static Range<BigDecimal> range(String text, Matcher matcher) {
    Range<BigDecimal> above =
        matcher.group(8).equals("-∞")
            ? Range.all()
            : Range.downTo(
                new BigDecimal(matcher.group(8)),
                matcher.group(7).equals("[") ? BoundType.CLOSED : BoundType.OPEN);
    Range<BigDecimal> below =
        matcher.group(9).equals("∞")
            ? Range.all()
            : Range.upTo(
                new BigDecimal(matcher.group(9)),
                matcher.group(10).equals("]") ? BoundType.CLOSED : BoundType.OPEN);
    if (!above.isConnected(below) || above.intersection(below).isEmpty()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an amount: expected a range that holds a number");
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
