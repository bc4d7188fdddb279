package dev.chancery.amount;

import com.google.common.collect.Range;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number that an amount is multiplied by, as a source gives it: "2.2 times", "roughly double",
 * "up 15 %"; and what two amounts give when one is divided by the other.
 *
 * <p>It is rounded to its last printed digit, of which zeros before the decimal point say nothing:
 * "2.2 times" lies in [2.15, 2.25). Like an amount, it has a {@link #range()} that is known and a
 * {@link #rangeAtFaceValue()}. Two factors are equal if they are printed alike.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Factor implements Serializable {
  private static final long serialVersionUID = 1;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final AmountModifier modifier;
  private final BigDecimal number;
  private final @Nullable BigDecimal upTo;

  /** Only where it is not that of the printed number. */
  private final @Nullable Range<BigDecimal> known;

  /** Only where it is not what {@link #rangeAtFaceValue()} makes of the rest. */
  private final @Nullable Range<BigDecimal> atFaceValue;

  private Factor(
      AmountModifier modifier,
      BigDecimal number,
      @Nullable BigDecimal upTo,
      @Nullable Range<BigDecimal> known,
      @Nullable Range<BigDecimal> atFaceValue) {
    this.modifier = modifier;
    this.number = number;
    this.upTo = upTo;
    this.known = known;
    this.atFaceValue = atFaceValue;
  }

  /**
   * Returns the factor printed with the number.
   *
   * @param number as printed; its decimals count, so 2.20 is not 2.2
   * @throws IllegalArgumentException if the number has more than 100 digits before or after its
   *     decimal point
   */
  public static Factor of(BigDecimal number) {
    return new Factor(AmountModifier.EXACT, Amount.printed(number), null, null, null);
  }

  /**
   * Returns the factor between two numbers, both inclusive: "two to three times".
   *
   * @throws IllegalArgumentException if the second number is not the larger one, or one has more
   *     than 100 digits before or after its decimal point
   */
  public static Factor between(BigDecimal lowest, BigDecimal highest) {
    if (lowest.compareTo(highest) >= 0) {
      throw new IllegalArgumentException(
          "a factor between " + lowest + " and " + highest + ": expected the smaller number first");
    }
    return new Factor(
        AmountModifier.BETWEEN, Amount.printed(lowest), Amount.printed(highest), null, null);
  }

  /**
   * Returns the factor of a change: 1.15 for "up 15 %", 0.97 for "down 3 %".
   *
   * @param percent as printed, negative for a decrease; zeros before the decimal point say nothing,
   *     so that "up 20 %" lies in [1.15, 1.25)
   * @throws IllegalArgumentException if the factor has more than 100 digits before or after its
   *     decimal point
   */
  public static Factor ofPercentChange(BigDecimal percent) {
    Factor stated = of(percent);
    BigDecimal significant = percent.scale() > 0 ? percent : percent.stripTrailingZeros();
    return stated.mapped(
        significant.movePointLeft(2).add(BigDecimal.ONE),
        range -> moved(range, BigDecimal.ONE.movePointLeft(2), BigDecimal.ONE));
  }

  /** Returns a factor that is that number and nothing beside it. */
  static Factor exactly(BigDecimal number) {
    Range<BigDecimal> itself = Range.singleton(number);
    return result(AmountModifier.EXACT, number, itself, itself);
  }

  static Factor result(
      AmountModifier modifier,
      BigDecimal number,
      Range<BigDecimal> known,
      Range<BigDecimal> atFaceValue) {
    boolean stated = modifier == AmountModifier.EXACT || Doubt.isVague(modifier);
    BigDecimal shown =
        stated ? Ranges.withoutNoise(number, atFaceValue, BigDecimal.ONE) : Ranges.plain(number);
    return of(modifier, Amount.printed(shown), known, atFaceValue);
  }

  /** Returns the factor, of which a range that its printed number gives is not kept. */
  static Factor of(
      AmountModifier modifier,
      BigDecimal number,
      @Nullable Range<BigDecimal> known,
      @Nullable Range<BigDecimal> atFaceValue) {
    Factor bare = new Factor(modifier, number, null, null, null);
    boolean plain =
        known == null || (modifier != AmountModifier.BETWEEN && known.equals(bare.range()));
    Factor ranged = plain ? bare : new Factor(modifier, number, null, known, null);
    return atFaceValue == null || atFaceValue.equals(ranged.rangeAtFaceValue())
        ? ranged
        : new Factor(modifier, number, null, ranged.range(), atFaceValue);
  }

  /**
   * Parses what {@link #toString()} gives, for instance {@code about 2.2}.
   *
   * @throws IllegalArgumentException if the text is not of that form; names the text
   */
  public static Factor parse(String text) {
    return AmountText.parseFactor(text);
  }

  /**
   * Returns this factor with another modifier.
   *
   * @throws IllegalArgumentException for {@link AmountModifier#BETWEEN}, which needs two numbers,
   *     and for a factor that has two, or a range of its own
   */
  public Factor with(AmountModifier newModifier) {
    if (newModifier == AmountModifier.BETWEEN || upTo != null || known != null) {
      throw new IllegalArgumentException(
          "'" + this + "' cannot become '" + newModifier + "': expected one printed number");
    }
    return new Factor(newModifier, number, null, null, null);
  }

  /** Returns the number that is printed; of a factor between two numbers, the smaller. */
  public BigDecimal number() {
    return number;
  }

  /** Returns the larger number of a factor between two; empty for others. */
  public Optional<BigDecimal> upTo() {
    return Optional.ofNullable(upTo);
  }

  /** Returns how the number is meant. */
  public AmountModifier modifier() {
    return modifier;
  }

  /** Returns the range that is known to hold the factor; unbounded where nothing is known. */
  public Range<BigDecimal> range() {
    if (known != null) {
      return known;
    }
    return switch (modifier) {
      case EXACT -> rounding();
      case ABOUT, ESTIMATED -> Range.all();
      case MORE_THAN -> Range.greaterThan(number);
      case AT_LEAST -> Range.atLeast(number);
      case LESS_THAN -> Range.lessThan(number);
      case AT_MOST -> Range.atMost(number);
      case BETWEEN -> Range.closed(number, Objects.requireNonNull(upTo));
    };
  }

  /**
   * Returns where the factor lies if "about" and "estimated" are left out and the digits are taken
   * at their word, as {@link Amount#rangeAtFaceValue()}.
   */
  public Range<BigDecimal> rangeAtFaceValue() {
    if (atFaceValue != null) {
      return atFaceValue;
    }
    boolean vague = Doubt.isVague(modifier) && (known == null || known.equals(Range.all()));
    return vague ? rounding() : range();
  }

  private Range<BigDecimal> rounding() {
    return Ranges.rounding(number, BigDecimal.ONE);
  }

  /**
   * Returns the change in percent that this makes: 15 for 1.15, and -3 for 0.97.
   *
   * @throws IllegalArgumentException if it has more than 100 digits before its decimal point
   */
  public Factor percentChange() {
    return mapped(
        number.subtract(BigDecimal.ONE).movePointRight(2),
        range -> moved(range, HUNDRED, HUNDRED.negate()));
  }

  private Factor mapped(BigDecimal newNumber, UnaryOperator<Range<BigDecimal>> map) {
    return of(
        modifier, Amount.printed(newNumber), map.apply(range()), map.apply(rangeAtFaceValue()));
  }

  private static Range<BigDecimal> moved(
      Range<BigDecimal> range, BigDecimal factor, BigDecimal summand) {
    return Ranges.sum(Ranges.product(range, Range.singleton(factor)), Range.singleton(summand));
  }

  @Nullable Range<BigDecimal> known() {
    return known;
  }

  @Nullable Range<BigDecimal> faceRange() {
    return atFaceValue;
  }

  private Object writeReplace() {
    return new Serialized(toString());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a factor is read from its text");
  }

  private record Serialized(String text) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("factor", () -> parse(text));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Factor factor
        && factor.modifier == modifier
        && factor.number.equals(number)
        && Objects.equals(factor.upTo, upTo)
        && Objects.equals(factor.known, known)
        && Objects.equals(factor.atFaceValue, atFaceValue);
  }

  @Override
  public int hashCode() {
    // Without the ranges: equal ranges may have bounds of different scale, and so different hashes.
    return Objects.hash(modifier, number, upTo);
  }

  /** Returns, for instance, {@code about 2.2}, or with a range {@code 2.2 [2.19, 2.21)}. */
  @Override
  public String toString() {
    return AmountText.format(this);
  }
}
