package dev.chancery.amount;

import com.google.common.collect.Range;
import dev.chancery.time.Certainty;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
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
 * what is known; {@link #rangeAtFaceValue()} says what the digits say if "about" and "estimated"
 * are left out. Arithmetic carries both: whatever the members of the parts' ranges are, what they
 * give lies in the range of the result. The parts count as independent of each other: an amount
 * minus itself is not zero but a range around it.
 *
 * <p>Two amounts are equal if they are printed alike: about 7 million is not 7 million, and 53.70
 * million is not 53.7 million.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Amount implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MOST_DIGITS = 100;

  private final AmountModifier modifier;
  private final BigDecimal number;
  private final @Nullable BigDecimal upTo;
  private final Multiplier multiplier;
  private final Currency currency;
  private final @Nullable Range<BigDecimal> sumRange;

  /** Only for a result of which less is known than is said at face value. */
  private final @Nullable Range<BigDecimal> faceRange;

  private Amount(
      AmountModifier modifier,
      BigDecimal number,
      @Nullable BigDecimal upTo,
      Multiplier multiplier,
      Currency currency,
      @Nullable Range<BigDecimal> sumRange,
      @Nullable Range<BigDecimal> faceRange) {
    this.modifier = modifier;
    this.number = number;
    this.upTo = upTo;
    this.multiplier = multiplier;
    this.currency = currency;
    this.sumRange = sumRange;
    this.faceRange = faceRange;
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
        null,
        null);
  }

  /**
   * Returns the amount between two numbers, both inclusive.
   *
   * @throws IllegalArgumentException if the second number is not the larger one, or one has more
   *     than 100 digits before or after its decimal point
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
        null,
        null);
  }

  /** A number is printed without an exponent, so its scale is its count of decimals. */
  static BigDecimal printed(BigDecimal number) {
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
    return new Amount(newModifier, number, null, multiplier, currency, null, null);
  }

  /**
   * Returns a result of arithmetic.
   *
   * @param known where it lies
   * @param atFaceValue where it lies if "about" and "estimated" are left out; null if that is all
   *     that is known
   */
  static Amount result(
      AmountModifier modifier,
      BigDecimal number,
      Multiplier multiplier,
      Currency currency,
      Range<BigDecimal> known,
      @Nullable Range<BigDecimal> atFaceValue) {
    boolean knownOnly = atFaceValue == null || atFaceValue.equals(known);
    return new Amount(
        modifier,
        printed(number),
        null,
        multiplier,
        currency,
        known,
        knownOnly ? null : atFaceValue);
  }

  /**
   * Returns the number that is printed, in units of the currency: 241300000 for "$241.3 million".
   *
   * <p>It is what the source prints and no more: see {@link #modifier()} and {@link #range()}. Of
   * an amount between two numbers it is the smaller.
   */
  public BigDecimal value() {
    return valueOf(number);
  }

  private BigDecimal valueOf(BigDecimal printed) {
    return Ranges.plain(printed.scaleByPowerOfTen(multiplier.zeros()));
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

  /**
   * Returns how the number is meant. Of a sum or another result it is the kind of doubt, and {@link
   * #range()} the measure of it: "more than 7 million" and 2 million, which is rounded, are "more
   * than 9 million" that may be as little as 8.5 million.
   */
  public AmountModifier modifier() {
    return modifier;
  }

  /**
   * Returns the range that is known to hold the amount, in units of the currency; unbounded where
   * nothing is known.
   *
   * <p>A number with a multiplier is rounded to its last printed digit, of which zeros before the
   * decimal point say nothing: 53.7 million lies in [53.65, 53.75) million, 300 million in [250,
   * 350) million. A half is rounded up, of negative numbers too: -53.7 million lies in [-53.75,
   * -53.65) million. A number printed in full is exact.
   */
  public Range<BigDecimal> range() {
    if (sumRange != null) {
      return sumRange;
    }
    return switch (modifier) {
      case EXACT -> rounding();
      case ABOUT, ESTIMATED -> Range.all();
      case MORE_THAN -> Range.greaterThan(value());
      case AT_LEAST -> Range.atLeast(value());
      case LESS_THAN -> Range.lessThan(value());
      case AT_MOST -> Range.atMost(value());
      case BETWEEN -> Range.closed(value(), valueOf(Objects.requireNonNull(upTo)));
    };
  }

  /**
   * Returns where the amount lies if "about" and "estimated" are left out and the digits are taken
   * at their word, in units of the currency: [53.65, 53.75) million for "around 53.7 million", and
   * for "around 53,700,000". For the other modifiers it is {@link #range()}.
   *
   * <p>Nobody knows it to hold the amount; it is there so that "around 53.7 million, roughly 2.2
   * times as much" gives more than a number. No comparison uses it. A sum of which a part is vague
   * and printed in full has none: its text says no more than its number.
   */
  public Range<BigDecimal> rangeAtFaceValue() {
    if (faceRange != null) {
      return faceRange;
    }
    boolean statedVaguely = Doubt.isVague(modifier) && sumRange == null;
    return statedVaguely ? Ranges.rounding(number, multiplier.factor()) : range();
  }

  private Range<BigDecimal> rounding() {
    return multiplier == Multiplier.ONE
        ? Range.singleton(value())
        : Ranges.rounding(number, multiplier.factor());
  }

  /**
   * Returns whether this amount is the threshold or more. To compare two amounts of which both are
   * uncertain, use {@link #comparedWith(Amount)}.
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
    Range<BigDecimal> limit = Range.singleton(threshold.value());
    return AmountComparison.isBelow(range(), limit, orEqual);
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
   * @throws IllegalArgumentException if the currencies differ; names both. Also if the sum has more
   *     than 100 digits before its decimal point
   */
  public Amount plus(Amount other) {
    return Arithmetic.sum(this, other);
  }

  /**
   * Returns the difference, which is known between the differences of the bounds: more than 7 minus
   * 2 is more than 5, and more than 7 minus more than 2 is not known at all.
   *
   * @throws IllegalArgumentException if the currencies differ; names both. Also if the difference
   *     has more than 100 digits before its decimal point
   */
  public Amount minus(Amount other) {
    return Arithmetic.difference(this, other);
  }

  /**
   * Returns this amount so many times; the number is meant exactly.
   *
   * @throws IllegalArgumentException if the factor or the product has more than 100 digits before
   *     or after its decimal point
   */
  public Amount times(BigDecimal exactFactor) {
    return times(Factor.exactly(exactFactor));
  }

  /**
   * Returns this amount so many times: 10 million, "2.2 times", are 22 million with bounds. Digits
   * of which the bounds say nothing are dropped from the printed number.
   *
   * @throws IllegalArgumentException if the product has more than 100 digits before or after its
   *     decimal point
   */
  public Amount times(Factor factor) {
    return Arithmetic.product(this, factor);
  }

  /**
   * Returns this amount divided by the number, which is meant exactly.
   *
   * @throws ArithmeticException if the number is zero
   * @throws IllegalArgumentException if the divisor or the quotient has more than 100 digits before
   *     or after its decimal point
   */
  public Amount dividedBy(BigDecimal exactDivisor) {
    return dividedBy(Factor.exactly(exactDivisor));
  }

  /**
   * Returns the amount of which this is so many times: 53.7 million, "2.2 times the amount of
   * 2023", give 24.4 million for 2023, with bounds; without bounds if the factor may be zero or of
   * either sign.
   *
   * @throws ArithmeticException if the factor's number is zero
   * @throws IllegalArgumentException if the quotient has more than 100 digits before or after its
   *     decimal point
   */
  public Amount dividedBy(Factor factor) {
    return Arithmetic.quotient(this, factor);
  }

  /**
   * Returns how many times the other amount this is; {@link Factor#percentChange()} of it is the
   * change from the other to this in percent.
   *
   * @throws IllegalArgumentException if the currencies differ; names both. Also if the factor has
   *     more than 100 digits before or after its decimal point
   * @throws ArithmeticException if the other's printed number is zero
   */
  public Factor ratioTo(Amount other) {
    return Arithmetic.ratio(this, other);
  }

  /** Returns this amount beside another, to be compared with all that is known of both. */
  public AmountComparison comparedWith(Amount other) {
    return new AmountComparison(this, other);
  }

  /**
   * Returns the larger number, before its multiplier, of an amount between two; empty for others.
   */
  public Optional<BigDecimal> upTo() {
    return Optional.ofNullable(upTo);
  }

  /** Returns whether this is a sum or another result, whose range is that of its parts. */
  public boolean isSum() {
    return sumRange != null;
  }

  @Nullable Range<BigDecimal> sumRange() {
    return sumRange;
  }

  @Nullable Range<BigDecimal> faceRange() {
    return faceRange;
  }

  private Object writeReplace() {
    return new Serialized(toString());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an amount is read from its text");
  }

  private record Serialized(String text) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("amount", () -> parse(text));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Amount amount
        && amount.modifier == modifier
        && amount.number.equals(number)
        && Objects.equals(amount.upTo, upTo)
        && amount.multiplier == multiplier
        && amount.currency.equals(currency)
        && Objects.equals(amount.sumRange, sumRange)
        && Objects.equals(amount.faceRange, faceRange);
  }

  @Override
  public int hashCode() {
    // Without the ranges: equal ranges may have bounds of different scale, and so different hashes.
    return Objects.hash(modifier, number, upTo, multiplier, currency);
  }

  /**
   * Returns, for instance, {@code about USD 53.7 million}; a result adds its range, {@code USD
   * 264.3 million [263750000, 264850000)}, and where its digits do not give it, the one at face
   * value: {@code about USD 24.4 million (-∞, ∞), at face value (23844444.44444444, 25000000)}.
   */
  @Override
  public String toString() {
    return AmountText.format(this);
  }
}
