package dev.chancery.amount;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic of amounts: the number, how it is meant, and both of its ranges. */
final class Arithmetic {
  private Arithmetic() {}

  static Amount sum(Amount a, Amount b) {
    refuseTwoCurrencies("add", a, b);
    return sum(a, b.modifier(), b.number(), b.multiplier(), b.range(), faceInSum(b));
  }

  static Amount difference(Amount a, Amount b) {
    refuseTwoCurrencies("subtract", a, b);
    return sum(
        a,
        Doubt.negated(b.modifier()),
        greatestNumber(b).negate(),
        b.multiplier(),
        Ranges.negated(b.range()),
        Ranges.negated(faceInSum(b)));
  }

  private static Amount sum(
      Amount a,
      AmountModifier modifier,
      BigDecimal number,
      Multiplier multiplier,
      Range<BigDecimal> range,
      Range<BigDecimal> atFaceValue) {
    boolean sameMultiplier = a.multiplier() == multiplier;
    BigDecimal sum =
        sameMultiplier
            ? a.number().add(number)
            : a.number()
                .multiply(a.multiplier().factor())
                .add(number.multiply(multiplier.factor()));
    return Amount.result(
        Doubt.ofSum(a.modifier(), modifier),
        sum,
        sameMultiplier ? multiplier : Multiplier.ONE,
        a.currency(),
        Ranges.sum(a.range(), range),
        Ranges.sum(faceInSum(a), atFaceValue));
  }

  /** The text of a sum of vague numbers in full has never had a range, and still reads as such. */
  static Range<BigDecimal> faceInSum(Amount amount) {
    boolean inFull = amount.multiplier() == Multiplier.ONE && !amount.isSum();
    return inFull && Doubt.isVague(amount.modifier()) ? Range.all() : amount.rangeAtFaceValue();
  }

  static Amount product(Amount amount, Factor factor) {
    return result(
        amount,
        factor,
        base(amount, factor).multiply(factor.number()),
        Ranges.product(amount.range(), factor.range()),
        Ranges.product(amount.rangeAtFaceValue(), factor.rangeAtFaceValue()));
  }

  static Amount quotient(Amount amount, Factor factor) {
    if (factor.number().signum() == 0) {
      throw new ArithmeticException("cannot divide '" + amount + "' by zero");
    }
    return result(
        amount,
        factor,
        Ranges.divide(base(amount, factor), factor.number(), RoundingMode.HALF_EVEN),
        Ranges.quotient(amount.range(), factor.range()),
        Ranges.quotient(amount.rangeAtFaceValue(), factor.rangeAtFaceValue()));
  }

  private static Amount result(
      Amount amount,
      Factor factor,
      BigDecimal number,
      Range<BigDecimal> known,
      Range<BigDecimal> atFaceValue) {
    AmountModifier doubt = Doubt.ofProduct(amount.modifier(), factor.modifier(), known);
    boolean stated = doubt == AmountModifier.EXACT || Doubt.isVague(doubt);
    BigDecimal unit = amount.multiplier().factor();
    return Amount.result(
        doubt,
        stated ? Ranges.withoutNoise(number, atFaceValue, unit) : number,
        amount.multiplier(),
        amount.currency(),
        known,
        atFaceValue);
  }

  static Factor ratio(Amount a, Amount b) {
    refuseTwoCurrencies("compare", a, b);
    BigDecimal divisor = greatestNumber(b).multiply(b.multiplier().factor());
    if (divisor.signum() == 0) {
      throw new ArithmeticException("cannot divide '" + a + "' by '" + b + "', which is zero");
    }
    Range<BigDecimal> known = Ranges.quotient(a.range(), b.range());
    return Factor.result(
        Doubt.ofProduct(a.modifier(), b.modifier(), known),
        Ranges.divide(a.value(), divisor, RoundingMode.HALF_EVEN),
        known,
        Ranges.quotient(a.rangeAtFaceValue(), b.rangeAtFaceValue()));
  }

  /** Returns the number that gives the lower end of what the factor makes of an amount. */
  private static BigDecimal base(Amount amount, Factor factor) {
    return factor.number().signum() < 0 ? greatestNumber(amount) : amount.number();
  }

  /** Returns the number printed; of an amount between two, the greater. */
  private static BigDecimal greatestNumber(Amount amount) {
    if (amount.modifier() != AmountModifier.BETWEEN) {
      return amount.number();
    }
    BigDecimal unit = amount.multiplier().factor();
    return amount
        .upTo()
        .orElseGet(() -> Ranges.divide(amount.range().upperEndpoint(), unit, RoundingMode.CEILING));
  }

  private static void refuseTwoCurrencies(String action, Amount a, Amount b) {
    if (!a.currency().equals(b.currency())) {
      throw new IllegalArgumentException(
          "cannot "
              + action
              + " "
              + a.currency()
              + " and "
              + b.currency()
              + ": nothing is converted silently");
    }
  }
}
