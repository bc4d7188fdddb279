package dev.chancery.testkit;

import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Multiplier;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as sources print them, of log-normal size; half of all lie within 4 to 240 million. */
final class WorldAmounts {
  /** A currency, the years in which it is used, and how many zeros its prices have more. */
  private record Unit(Currency currency, int from, int until, int zeros) {
    static Unit of(String code, int from, int until, int zeros) {
      return new Unit(Currency.of(code), from, until, zeros);
    }
  }

  /** As many as a {@code long} surely holds. */
  private static final int MOST_DIGITS = 18;

  private static final Unit DOLLAR = Unit.of("USD", 0, 9999, 0);

  private static final Unit[] OTHERS = {
    Unit.of("EUR", 1999, 9999, 0), Unit.of("GBP", 0, 9999, 0), Unit.of("CHF", 1850, 9999, 0),
    Unit.of("JPY", 1871, 9999, 2), Unit.of("CNY", 1949, 9999, 1), Unit.of("INR", 1947, 9999, 1),
    Unit.of("RUB", 1998, 9999, 1), Unit.of("DEM", 1948, 1998, 0), Unit.of("FRF", 1960, 1998, 0),
    Unit.of("ITL", 1862, 1998, 3), Unit.of("SUR", 1961, 1991, 0), Unit.of("ESP", 1869, 1998, 2),
    Unit.of("NLG", 1817, 1998, 0), Unit.of("XEU", 1979, 1998, 0), Unit.of("CSK", 1953, 1992, 1),
    Unit.of("YUD", 1966, 1989, 1)
  };

  private static final Skew SOME_OTHER =
      Skew.ofWeights(40, 12, 4, 6, 6, 4, 5, 6, 5, 3, 3, 2, 1, 1, 1, 1);

  /** How many of a thousand amounts have which modifier, in the order of the constants. */
  private static final Skew MODIFIERS = Skew.ofWeights(800, 60, 45, 15, 15, 15, 25, 25);

  private static final AmountModifier[] ALL_MODIFIERS = AmountModifier.values();
  private static final Multiplier[] ALL_MULTIPLIERS = Multiplier.values();

  /**
   * The four leading digits at each thousandth of a decade; StrictMath gives the same everywhere.
   */
  private static final int[] DIGITS = digits();

  private WorldAmounts() {}

  private static int[] digits() {
    int[] digits = new int[1000];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = (int) (1000 * StrictMath.pow(10, i / 1000.0));
    }
    return digits;
  }

  /** Returns an amount that may be stated in the year. */
  static Amount pick(WorldRandom random, int year) {
    Unit unit = unit(random, year);
    int logarithm = thousandthsOfLogarithm(random) + 1000 * unit.zeros();
    int exponent = Math.min(logarithm / 1000, MOST_DIGITS - 1);
    int digits = DIGITS[logarithm % 1000];
    AmountModifier modifier = ALL_MODIFIERS[MODIFIERS.pick(random)];
    if (modifier == AmountModifier.EXACT && random.perMille(350)) {
      return inFull(random, digits, exponent, unit.currency());
    }
    int thousands = Math.min(exponent / 3, ALL_MULTIPLIERS.length - 1);
    Multiplier multiplier = ALL_MULTIPLIERS[thousands];
    int significant =
        modifier == AmountModifier.EXACT ? random.between(2, 4) : random.between(1, 2);
    BigDecimal number = printed(digits, exponent - 3 * thousands, significant);
    if (modifier == AmountModifier.BETWEEN) {
      BigDecimal higher =
          number.add(number.ulp().multiply(BigDecimal.valueOf(random.between(1, 9))));
      return Amount.between(number, higher, multiplier, unit.currency());
    }
    Amount exact = Amount.of(number, multiplier, unit.currency());
    return modifier == AmountModifier.EXACT ? exact : exact.with(modifier);
  }

  private static Unit unit(WorldRandom random, int year) {
    if (random.perMille(700)) {
      return DOLLAR;
    }
    Unit other = OTHERS[SOME_OTHER.pick(random)];
    return year >= other.from() && year <= other.until() ? other : DOLLAR;
  }

  /** A normal number of mean 7.5 and deviation 1.3 as the sum of twelve even ones, times 1,000. */
  private static int thousandthsOfLogarithm(WorldRandom random) {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      long bits = random.nextLong();
      sum += (int) (bits & 0xFFFF) + (int) ((bits >>> 16) & 0xFFFF);
      sum += (int) ((bits >>> 32) & 0xFFFF) + (int) (bits >>> 48);
    }
    int fromMean = (int) (((sum - 6L * 0x10000) * 1300) >> 16);
    return Math.max(7500 + fromMean, 3000);
  }

  private static Amount inFull(WorldRandom random, int digits, int exponent, Currency currency) {
    long value = digits;
    for (int i = 3; i < exponent; i++) {
      value = 10 * value + random.below(10);
    }
    return Amount.of(BigDecimal.valueOf(value), currency);
  }

  /** The digits times a power of ten, cut to so many significant ones. */
  private static BigDecimal printed(int digits, int exponent, int significant) {
    long kept = digits;
    for (int i = 4; i > significant; i--) {
      kept /= 10;
    }
    int scale = significant - 1 - exponent;
    for (; scale < 0; scale++) {
      kept *= 10;
    }
    return BigDecimal.valueOf(kept, scale);
  }

  /** Returns so many hundredths of the amount's number, with two decimals more. */
  static Amount share(Amount whole, int hundredths) {
    BigDecimal number =
        whole
            .number()
            .multiply(BigDecimal.valueOf(hundredths, 2))
            .setScale(whole.decimals() + 2, RoundingMode.DOWN);
    return Amount.of(number, whole.multiplier(), whole.currency());
  }
}
