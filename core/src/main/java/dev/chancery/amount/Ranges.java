package dev.chancery.amount;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Arithmetic of ranges: each result holds what any two members give, and where it ends, its ends do
 * not belong to it unless some members reach them. An end with too many digits is moved outward.
 */
final class Ranges {
  /** Of a quotient that does not end; what is divided may have more. */
  private static final int DIGITS = 16;

  private static final int MOST_DECIMALS = 100;

  /** An end with more digits than this before its decimal point is as good as none. */
  private static final int MOST_WHOLE_DIGITS = 200;

  /**
   * An end of a range, as a fraction so that nothing is rounded before the result is known.
   *
   * @param sign of an infinite end, and 0 for one that is a number
   * @param isReached whether the range holds it
   */
  private record End(BigDecimal number, BigDecimal divisor, int sign, boolean isReached) {
    static End lower(Range<BigDecimal> range) {
      return range.hasLowerBound()
          ? of(range.lowerEndpoint(), range.lowerBoundType() == BoundType.CLOSED)
          : infinite(-1);
    }

    static End upper(Range<BigDecimal> range) {
      return range.hasUpperBound()
          ? of(range.upperEndpoint(), range.upperBoundType() == BoundType.CLOSED)
          : infinite(1);
    }

    static End of(BigDecimal number, boolean isReached) {
      return new End(number, BigDecimal.ONE, 0, isReached);
    }

    static End infinite(int sign) {
      return new End(BigDecimal.ZERO, BigDecimal.ONE, sign, false);
    }

    /** Returns one divided by this; a range that ends at zero lies on the given side of it. */
    End inverse(int side) {
      if (sign != 0) {
        return of(BigDecimal.ZERO, false);
      }
      if (number.signum() == 0) {
        return infinite(side);
      }
      BigDecimal one = number.signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
      return new End(one, number.abs(), 0, isReached);
    }

    boolean isZero() {
      return sign == 0 && number.signum() == 0;
    }

    private int signum() {
      return sign != 0 ? sign : number.signum();
    }

    End times(End other) {
      if (isZero() || other.isZero()) {
        // Zero times any member is zero, even times those of a range without end.
        boolean reached = (isZero() && isReached) || (other.isZero() && other.isReached);
        return of(BigDecimal.ZERO, reached);
      }
      if (sign != 0 || other.sign != 0) {
        return infinite(signum() * other.signum());
      }
      return new End(
          number.multiply(other.number),
          divisor.multiply(other.divisor),
          0,
          isReached && other.isReached);
    }

    int compareTo(End other) {
      if (sign != 0 || other.sign != 0) {
        return Integer.compare(sign, other.sign);
      }
      return number.multiply(other.divisor).compareTo(other.number.multiply(divisor));
    }
  }

  private Ranges() {}

  static Range<BigDecimal> sum(Range<BigDecimal> a, Range<BigDecimal> b) {
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

  static Range<BigDecimal> negated(Range<BigDecimal> range) {
    return product(range, Range.singleton(BigDecimal.ONE.negate()));
  }

  static Range<BigDecimal> product(Range<BigDecimal> a, Range<BigDecimal> b) {
    return hull(End.lower(a), End.upper(a), End.lower(b), End.upper(b));
  }

  /**
   * Returns what every member divided by every divisor but zero gives: everything, if there are
   * divisors on both sides of zero.
   *
   * @throws ArithmeticException if there is no divisor but zero
   */
  static Range<BigDecimal> quotient(Range<BigDecimal> a, Range<BigDecimal> b) {
    End lower = End.lower(b);
    End upper = End.upper(b);
    if (lower.isZero() && upper.isZero()) {
      throw new ArithmeticException("division by zero");
    }
    int side = lower.signum() >= 0 ? 1 : upper.signum() <= 0 ? -1 : 0;
    if (side == 0) {
      return hull(End.lower(a), End.upper(a), End.infinite(-1), End.infinite(1));
    }
    return hull(End.lower(a), End.upper(a), upper.inverse(side), lower.inverse(side));
  }

  /** Returns the range from the least to the greatest product of two ends. */
  private static Range<BigDecimal> hull(End a, End b, End c, End d) {
    End least = a.times(c);
    End greatest = least;
    for (End each : new End[] {a.times(d), b.times(c), b.times(d)}) {
      int byLeast = each.compareTo(least);
      if (byLeast < 0 || (byLeast == 0 && each.isReached())) {
        least = each;
      }
      int byGreatest = each.compareTo(greatest);
      if (byGreatest > 0 || (byGreatest == 0 && each.isReached())) {
        greatest = each;
      }
    }
    return from(least).intersection(to(greatest));
  }

  private static Range<BigDecimal> from(End end) {
    BigDecimal bound = moved(end, RoundingMode.FLOOR);
    if (end.sign() != 0 || wholeDigits(bound) > MOST_WHOLE_DIGITS) {
      return Range.all();
    }
    return Range.downTo(bound, type(end, bound));
  }

  private static Range<BigDecimal> to(End end) {
    BigDecimal bound = moved(end, RoundingMode.CEILING);
    if (end.sign() != 0 || wholeDigits(bound) > MOST_WHOLE_DIGITS) {
      return Range.all();
    }
    return Range.upTo(bound, type(end, bound));
  }

  private static BigDecimal moved(End end, RoundingMode outward) {
    BigDecimal bound = plain(divide(end.number(), end.divisor(), outward));
    return bound.scale() > MOST_DECIMALS ? bound.setScale(MOST_DECIMALS, outward) : bound;
  }

  private static BoundType type(End end, BigDecimal bound) {
    boolean exact = bound.multiply(end.divisor()).compareTo(end.number()) == 0;
    return exact && end.isReached() ? BoundType.CLOSED : BoundType.OPEN;
  }

  private static long wholeDigits(BigDecimal number) {
    return (long) number.precision() - number.scale();
  }

  /** Returns the quotient; one that does not end within some digits is rounded. */
  static BigDecimal divide(BigDecimal number, BigDecimal divisor, RoundingMode rounding) {
    if (divisor.compareTo(BigDecimal.ONE) == 0) {
      return number;
    }
    int digits = Math.max(DIGITS, number.precision() + 2);
    return number.divide(divisor, new MathContext(digits, rounding));
  }

  /** A number without the zeros behind its decimal point, and without an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.scale() > 0 ? number.stripTrailingZeros() : number;
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Returns the range of what is rounded to the last digit of the number, of which zeros before the
   * decimal point say nothing.
   */
  static Range<BigDecimal> rounding(BigDecimal number, BigDecimal unit) {
    int lastPlace = number.scale() > 0 ? number.scale() : number.stripTrailingZeros().scale();
    BigDecimal half = unit.scaleByPowerOfTen(-lastPlace).multiply(new BigDecimal("0.5"));
    BigDecimal value = number.multiply(unit);
    return Range.closedOpen(plain(value.subtract(half)), plain(value.add(half)));
  }

  /**
   * Returns the number without the digits of which its range says nothing: the last one that stays
   * is worth a hundredth to a tenth of the range.
   */
  static BigDecimal withoutNoise(BigDecimal number, Range<BigDecimal> range, BigDecimal unit) {
    if (!range.hasLowerBound() || !range.hasUpperBound()) {
      return number;
    }
    BigDecimal width = range.upperEndpoint().subtract(range.lowerEndpoint());
    if (width.signum() == 0) {
      return number;
    }
    long decimals = 1 - wholeDigits(width) + wholeDigits(unit);
    return decimals < number.scale() && decimals > -MOST_DECIMALS
        ? number.setScale((int) decimals, RoundingMode.HALF_EVEN)
        : number;
  }
}
