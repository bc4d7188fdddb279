package dev.chancery.amount;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import dev.chancery.time.Certainty;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as a source gives it: the number and its multiplier as printed, the currency,
 * and whether it is meant exactly.
 *
 * <p>"$53.7 million" is known to half of its last printed digit; "more than $7 million" has a lower
 * bound and no upper one; "about $300 million" has no known bound at all. {@link #range()} says
 * what is known, and sums keep it. Two amounts are equal if they are printed alike: about 7 million
 * is not 7 million, and 53.70 million is not 53.7 million.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Amount {
  private static final int MOST_DIGITS = 100;

  private final AmountModifier modifier;
  private final BigDecimal number;
  private final @Nullable BigDecimal upTo;
  private final Multiplier multiplier;
  private final Currency currency;
  private final @Nullable Range<BigDecimal> sumRange;

  private Amount(
      AmountModifier modifier,
      BigDecimal number,
      @Nullable BigDecimal upTo,
      Multiplier multiplier,
      Currency currency,
      @Nullable Range<BigDecimal> sumRange) {
    this.modifier = modifier;
    this.number = number;
    this.upTo = upTo;
    this.multiplier = multiplier;
    this.currency = currency;
    this.sumRange = sumRange;
  }

  /**
   * Returns the exact amount, in units of the currency.
   *
   * @throws IllegalArgumentException if the number has more than 100 digits before or after its
   *     decimal point
   */
  public static Amount of(BigDecimal value, Currency currency) {
    return of(value, Multiplier.ONE, currency);
  }

  /**
   * Returns the amount printed as a number and a multiplier: 53.7 and {@link Multiplier#MILLION}.
   *
   * @param number as printed; its decimals count, so 53.70 is not 53.7
   * @throws IllegalArgumentException if the number has more than 100 digits before or after its
   *     decimal point
   */
  public static Amount of(BigDecimal number, Multiplier multiplier, Currency currency) {
    return new Amount(
        AmountModifier.EXACT,
        printed(number),
        null,
        Objects.requireNonNull(multiplier, "multiplier"),
        Objects.requireNonNull(currency, "currency"),
        null);
  }

  /**
   * Returns the amount between two numbers, both inclusive.
   *
   * @throws IllegalArgumentException if the second number is not the larger one
   */
  public static Amount between(
      BigDecimal lowest, BigDecimal highest, Multiplier multiplier, Currency currency) {
    if (lowest.compareTo(highest) >= 0) {
      throw new IllegalArgumentException(
          "an amount between "
              + lowest
              + " and "
              + highest
              + ": expected the smaller number first");
    }
    return new Amount(
        AmountModifier.BETWEEN,
        printed(lowest),
        printed(highest),
        Objects.requireNonNull(multiplier, "multiplier"),
        Objects.requireNonNull(currency, "currency"),
        null);
  }

  /** A number is printed without an exponent, so its scale is its count of decimals. */
  private static BigDecimal printed(BigDecimal number) {
    long whole = (long) number.precision() - number.scale();
    if (whole > MOST_DIGITS || number.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "a number of "
              + Math.max(whole, number.scale())
              + " digits before or after the decimal point: expected at most "
              + MOST_DIGITS);
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /**
   * Parses what {@link #toString()} gives, for instance {@code USD 241.3 million}, {@code more than
   * USD 7 million} or {@code between EUR 10 million and 20 million}.
   *
   * @throws IllegalArgumentException if the text is not of that form, or has no currency; names the
   *     text
   */
  public static Amount parse(String text) {
    return AmountText.parse(text);
  }

  /**
   * Returns this amount with another modifier.
   *
   * @throws IllegalArgumentException for {@link AmountModifier#BETWEEN}, which needs two numbers,
   *     and for an amount that has two, or is a sum
   */
  public Amount with(AmountModifier newModifier) {
    if (newModifier == AmountModifier.BETWEEN || upTo != null || sumRange != null) {
      throw new IllegalArgumentException(
          "'" + this + "' cannot become '" + newModifier + "': expected one printed number");
    }
    return new Amount(newModifier, number, null, multiplier, currency, null);
  }

  /** Returns this as a sum of amounts between two numbers is: with one number, and soon a range. */
  Amount asSumOfBetween() {
    return new Amount(AmountModifier.BETWEEN, number, null, multiplier, currency, null);
  }

  Amount withSumRange(Range<BigDecimal> range) {
    return new Amount(modifier, number, upTo, multiplier, currency, range);
  }

  /**
   * Returns the number that is printed, in units of the currency: 241300000 for "$241.3 million".
   *
   * <p>It is what the source prints and no more: see {@link #modifier()} and {@link #range()}. Of
   * an amount between two numbers it is the smaller.
   */
  public BigDecimal value() {
    return plain(number.multiply(multiplier.factor()));
  }

  /** A number without the zeros behind its decimal point, and without an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    return printed(number.stripTrailingZeros());
  }

  /** Returns the number as it is printed, before its multiplier: 241.3 for "$241.3 million". */
  public BigDecimal number() {
    return number;
  }

  /** Returns how many decimals are printed: 1 for "$241.3 million". */
  public int decimals() {
    return number.scale();
  }

  /** Returns the multiplier that is printed. */
  public Multiplier multiplier() {
    return multiplier;
  }

  /** Returns the currency. */
  public Currency currency() {
    return currency;
  }

  /** Returns how the number is meant. */
  public AmountModifier modifier() {
    return modifier;
  }

  /**
   * Returns the range that is known to hold the amount, in units of the currency; unbounded where
   * nothing is known.
   *
   * <p>A number with a multiplier is rounded to its last printed digit, of which zeros before the
   * decimal point say nothing: 53.7 million lies in [53.65, 53.75) million, 300 million in [250,
   * 350) million. A number printed in full is exact.
   */
  public Range<BigDecimal> range() {
    if (sumRange != null) {
      return sumRange;
    }
    BigDecimal value = value();
    return switch (modifier) {
      case EXACT -> rounding(value);
      case ABOUT, ESTIMATED -> Range.all();
      case MORE_THAN -> Range.greaterThan(value);
      case AT_LEAST -> Range.atLeast(value);
      case LESS_THAN -> Range.lessThan(value);
      case AT_MOST -> Range.atMost(value);
      case BETWEEN ->
          Range.closed(value, plain(Objects.requireNonNull(upTo).multiply(multiplier.factor())));
    };
  }

  private Range<BigDecimal> rounding(BigDecimal value) {
    if (multiplier == Multiplier.ONE) {
      return Range.singleton(value);
    }
    int lastPlace = number.scale() > 0 ? number.scale() : number.stripTrailingZeros().scale();
    BigDecimal half =
        multiplier.factor().scaleByPowerOfTen(-lastPlace).multiply(new BigDecimal("0.5"));
    return Range.closedOpen(plain(value.subtract(half)), plain(value.add(half)));
  }

  /**
   * Returns whether this amount is the threshold or more.
   *
   * @param threshold its printed number counts; its modifier and rounding do not
   * @return {@link Certainty#UNKNOWN} if the currencies differ or the answer hangs on a bound that
   *     is not known
   */
  public Certainty isAtLeast(Amount threshold) {
    return isBelow(threshold, false).negate();
  }

  /** Returns whether this amount is the threshold or less; as {@link #isAtLeast(Amount)}. */
  public Certainty isAtMost(Amount threshold) {
    return isBelow(threshold, true);
  }

  private Certainty isBelow(Amount threshold, boolean orEqual) {
    if (!currency.equals(threshold.currency)) {
      return Certainty.UNKNOWN;
    }
    BigDecimal limit = threshold.value();
    Range<BigDecimal> known = range();
    if (known.hasUpperBound()) {
      int order = known.upperEndpoint().compareTo(limit);
      boolean open = known.upperBoundType() == BoundType.OPEN;
      if (order < 0 || (order == 0 && (open || orEqual))) {
        return Certainty.DEFINITE;
      }
    }
    if (known.hasLowerBound()) {
      int order = known.lowerEndpoint().compareTo(limit);
      boolean open = known.lowerBoundType() == BoundType.OPEN;
      if (order > 0 || (order == 0 && (open || !orEqual))) {
        return Certainty.NO;
      }
    }
    return known.hasLowerBound() && known.hasUpperBound() ? Certainty.POSSIBLE : Certainty.UNKNOWN;
  }

  /** Returns whether both can be the same amount: whether their currencies and ranges allow it. */
  public boolean mayEqual(Amount other) {
    return currency.equals(other.currency)
        && range().isConnected(other.range())
        && !range().intersection(other.range()).isEmpty();
  }

  /**
   * Returns the sum, which is known between the sums of the bounds.
   *
   * <p>Its modifier is that of the more doubtful of both, or {@link AmountModifier#ABOUT} where
   * they doubt in different directions.
   *
   * @throws IllegalArgumentException if the currencies differ; names both
   */
  public Amount plus(Amount other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "cannot add " + currency + " and " + other.currency + ": nothing is converted silently");
    }
    boolean sameMultiplier = multiplier == other.multiplier;
    BigDecimal sum =
        sameMultiplier
            ? number.add(other.number)
            : number
                .multiply(multiplier.factor())
                .add(other.number.multiply(other.multiplier.factor()));
    return new Amount(
        doubtOfSum(modifier, other.modifier),
        printed(sum),
        null,
        sameMultiplier ? multiplier : Multiplier.ONE,
        currency,
        sum(range(), other.range()));
  }

  private static AmountModifier doubtOfSum(AmountModifier a, AmountModifier b) {
    if (a == b || b == AmountModifier.EXACT) {
      return a;
    }
    if (a == AmountModifier.EXACT) {
      return b;
    }
    if (isFromBelow(a) && isFromBelow(b)) {
      return AmountModifier.MORE_THAN;
    }
    return isFromAbove(a) && isFromAbove(b) ? AmountModifier.LESS_THAN : AmountModifier.ABOUT;
  }

  private static boolean isFromBelow(AmountModifier modifier) {
    return modifier == AmountModifier.MORE_THAN || modifier == AmountModifier.AT_LEAST;
  }

  private static boolean isFromAbove(AmountModifier modifier) {
    return modifier == AmountModifier.LESS_THAN || modifier == AmountModifier.AT_MOST;
  }

  private static Range<BigDecimal> sum(Range<BigDecimal> a, Range<BigDecimal> b) {
    Range<BigDecimal> above = Range.all();
    if (a.hasLowerBound() && b.hasLowerBound()) {
      above =
          Range.downTo(
              a.lowerEndpoint().add(b.lowerEndpoint()),
              openIfEither(a.lowerBoundType(), b.lowerBoundType()));
    }
    Range<BigDecimal> below = Range.all();
    if (a.hasUpperBound() && b.hasUpperBound()) {
      below =
          Range.upTo(
              a.upperEndpoint().add(b.upperEndpoint()),
              openIfEither(a.upperBoundType(), b.upperBoundType()));
    }
    return above.intersection(below);
  }

  private static BoundType openIfEither(BoundType a, BoundType b) {
    return a == BoundType.OPEN || b == BoundType.OPEN ? BoundType.OPEN : BoundType.CLOSED;
  }

  /**
   * Returns the larger number, before its multiplier, of an amount between two; empty for others.
   */
  public Optional<BigDecimal> upTo() {
    return Optional.ofNullable(upTo);
  }

  /** Returns whether this is a sum, whose range is that of what was added. */
  public boolean isSum() {
    return sumRange != null;
  }

  @Nullable Range<BigDecimal> sumRange() {
    return sumRange;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Amount amount
        && amount.modifier == modifier
        && amount.number.equals(number)
        && Objects.equals(amount.upTo, upTo)
        && amount.multiplier == multiplier
        && amount.currency.equals(currency)
        && Objects.equals(amount.sumRange, sumRange);
  }

  @Override
  public int hashCode() {
    // Without the range: equal ranges may have bounds of different scale, and so different hashes.
    return Objects.hash(modifier, number, upTo, multiplier, currency);
  }

  /**
   * Returns, for instance, {@code about USD 53.7 million}; a sum adds its range: {@code USD 264.3
   * million [263750000.00, 264850000.00)}.
   */
  @Override
  public String toString() {
    return AmountText.format(this);
  }
}
