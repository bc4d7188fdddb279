package dev.chancery.amount;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Writes amounts for people. */
final class AmountFormat {
  private static final int MOST_DIGITS = 200;
  private static final int MOST_DIGITS_OF_LONG = 18;

  private final Locale locale;
  private final boolean english;

  private AmountFormat(Locale locale) {
    this.locale = locale;
    this.english = locale.getLanguage().equals("en");
  }

  static String format(Amount amount, Locale locale) {
    return new AmountFormat(locale).format(amount);
  }

  private String format(Amount amount) {
    if (amount.modifier() == AmountModifier.BETWEEN) {
      return between(amount);
    }
    String money = money(amount.number(), amount.multiplier(), amount.currency());
    return (english ? word(amount.modifier()) : sign(amount.modifier())) + money;
  }

  private String between(Amount amount) {
    Multiplier multiplier = amount.multiplier();
    Range<BigDecimal> range = amount.range();
    BigDecimal from = amount.number();
    BigDecimal to = amount.upTo().orElse(from);
    if (amount.isSum()) {
      from = inUnits(range.lowerEndpoint(), multiplier);
      to = inUnits(range.upperEndpoint(), multiplier);
    }
    String first = money(from, multiplier, amount.currency());
    String second = money(to, multiplier, amount.currency());
    return english ? "between " + first + " and " + second : first + " – " + second;
  }

  private static BigDecimal inUnits(BigDecimal bound, Multiplier multiplier) {
    return Ranges.plain(bound.divide(multiplier.factor()));
  }

  private static String word(AmountModifier modifier) {
    return modifier == AmountModifier.ESTIMATED ? "an estimated " : modifier.words();
  }

  private static String sign(AmountModifier modifier) {
    return switch (modifier) {
      case ABOUT, ESTIMATED -> "≈ ";
      case MORE_THAN -> "> ";
      case AT_LEAST -> "≥ ";
      case LESS_THAN -> "< ";
      case AT_MOST -> "≤ ";
      case EXACT, BETWEEN -> "";
    };
  }

  private String money(BigDecimal number, Multiplier multiplier, Currency currency) {
    if (!english) {
      return number(number, multiplier) + '\u00a0' + currency.code();
    }
    String sign = number.signum() < 0 ? "-" : "";
    String word = multiplier == Multiplier.ONE ? "" : ' ' + multiplier.word();
    return sign + symbol(currency) + inFull(number.abs(), Locale.ENGLISH) + word;
  }

  /** Returns the sign, if readers of English know it and it means nothing else; or the code. */
  private static String symbol(Currency currency) {
    return switch (currency.code()) {
      case "EUR" -> "€";
      case "USD" -> "US$";
      default -> currency.code() + ' ';
    };
  }

  private String number(BigDecimal number, Multiplier multiplier) {
    if (multiplier == Multiplier.ONE) {
      return inFull(number, locale);
    }
    NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.LONG);
    format.setMaximumFractionDigits(MOST_DIGITS);
    // Of a BigDecimal it drops decimals.
    BigDecimal value = Ranges.plain(number.multiply(multiplier.factor()));
    boolean isLong = value.scale() == 0 && value.precision() <= MOST_DIGITS_OF_LONG;
    return isLong ? format.format(value.longValueExact()) : format.format(value.doubleValue());
  }

  private static String inFull(BigDecimal number, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(number.scale());
    format.setMaximumFractionDigits(number.scale());
    return format.format(number);
  }
}
