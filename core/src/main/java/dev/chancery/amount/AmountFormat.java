package dev.chancery.amount;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes amounts for people. */
final class AmountFormat {
  private static final int MOST_DIGITS = 200;
  private static final int MOST_DIGITS_OF_COMPACT = 15;

  /**
   * Languages of which the JDK's words are wrong by powers of ten: Nepali "1 crore" of a million,
   * Malayalam "1 lakh crore" of a billion.
   */
  private static final ImmutableSet<String> WITHOUT_WORDS = ImmutableSet.of("ml", "ne");

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
    return amount.isSum() ? result(amount) : modified(amount.modifier(), amount.number(), amount);
  }

  private String modified(AmountModifier modifier, BigDecimal number, Amount amount) {
    String money = money(number, amount.multiplier(), amount.currency());
    return (english ? word(modifier) : sign(modifier)) + money;
  }

  /** A result says no more than its range: its number may lie inside it. */
  private String result(Amount amount) {
    Range<BigDecimal> range = amount.range();
    Multiplier multiplier = amount.multiplier();
    return switch (amount.modifier()) {
      case MORE_THAN, AT_LEAST ->
          modified(
              range.lowerBoundType() == BoundType.OPEN
                  ? AmountModifier.MORE_THAN
                  : AmountModifier.AT_LEAST,
              inUnits(range.lowerEndpoint(), multiplier),
              amount);
      case LESS_THAN, AT_MOST ->
          modified(
              range.upperBoundType() == BoundType.OPEN
                  ? AmountModifier.LESS_THAN
                  : AmountModifier.AT_MOST,
              inUnits(range.upperEndpoint(), multiplier),
              amount);
      case EXACT -> {
        Amount asPrinted = Amount.of(amount.number(), multiplier, amount.currency());
        boolean claimsMore = !asPrinted.range().encloses(range);
        yield modified(
            claimsMore ? AmountModifier.ABOUT : AmountModifier.EXACT, amount.number(), amount);
      }
      case ABOUT, ESTIMATED, BETWEEN -> modified(amount.modifier(), amount.number(), amount);
    };
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
    @Nullable String words = words(locale.getLanguage(), multiplier);
    if (words != null) {
      int slash = words.indexOf('/');
      String word =
          slash < 0
              ? words
              : isSingular(number.abs()) ? words.substring(0, slash) : words.substring(slash + 1);
      return inFull(Ranges.plain(number), locale) + ' ' + word;
    }
    BigDecimal value = Ranges.plain(number.multiply(multiplier.factor()));
    // Of a number with decimals it writes the nearest whole one, and it calculates with doubles.
    if (value.scale() > 0
        || value.precision() > MOST_DIGITS_OF_COMPACT
        || WITHOUT_WORDS.contains(locale.getLanguage())) {
      return inFull(value, locale);
    }
    NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.LONG);
    format.setMaximumFractionDigits(MOST_DIGITS);
    String compact = format.format(value.longValueExact());
    // Italian says "mille" of 1.5 thousand, too.
    boolean saysNumber =
        number.compareTo(BigDecimal.ONE) == 0 || compact.chars().anyMatch(Character::isDigit);
    return saysNumber ? compact : inFull(value, locale);
  }

  /**
   * The singular and the plural of a multiplier, or null for a language that only the JDK's compact
   * numbers speak: those say "10 million" in French and "1 Milliarden" in German.
   */
  private static @Nullable String words(String language, Multiplier multiplier) {
    return switch (language) {
      case "de" ->
          switch (multiplier) {
            case ONE -> null;
            case THOUSAND -> "Tausend";
            case MILLION -> "Million/Millionen";
            case BILLION -> "Milliarde/Milliarden";
            case TRILLION -> "Billion/Billionen";
          };
      case "fr" ->
          switch (multiplier) {
            case ONE -> null;
            case THOUSAND -> "mille";
            case MILLION -> "million/millions";
            case BILLION -> "milliard/milliards";
            case TRILLION -> "billion/billions";
          };
      case "es" ->
          switch (multiplier) {
            case ONE -> null;
            case THOUSAND -> "mil";
            case MILLION -> "millón/millones";
            case BILLION -> "mil millones";
            case TRILLION -> "billón/billones";
          };
      default -> null;
    };
  }

  /** French has its singular for all below two, the others for one alone. */
  private boolean isSingular(BigDecimal number) {
    return locale.getLanguage().equals("fr")
        ? number.compareTo(BigDecimal.valueOf(2)) < 0
        : number.compareTo(BigDecimal.ONE) == 0;
  }

  private static String inFull(BigDecimal number, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(number.scale());
    format.setMaximumFractionDigits(number.scale());
    return format.format(number);
  }
}
