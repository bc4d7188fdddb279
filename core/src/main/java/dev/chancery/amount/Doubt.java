package dev.chancery.amount;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;

/** How the result of arithmetic is meant, given how its parts are. */
final class Doubt {
  private Doubt() {}

  /** Returns whether nothing is known of the number's bounds: "about", "an estimated". */
  static boolean isVague(AmountModifier modifier) {
    return modifier == AmountModifier.ABOUT || modifier == AmountModifier.ESTIMATED;
  }

  /** Returns the more doubtful of both, or "about" where they doubt in different directions. */
  static AmountModifier ofSum(AmountModifier a, AmountModifier b) {
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

  /** Returns how the opposite number is meant: more than 7 becomes less than -7. */
  static AmountModifier negated(AmountModifier modifier) {
    return switch (modifier) {
      case MORE_THAN -> AmountModifier.LESS_THAN;
      case AT_LEAST -> AmountModifier.AT_MOST;
      case LESS_THAN -> AmountModifier.MORE_THAN;
      case AT_MOST -> AmountModifier.AT_LEAST;
      case EXACT, ABOUT, BETWEEN, ESTIMATED -> modifier;
    };
  }

  /** Returns how a product or a quotient with the given range is meant. */
  static AmountModifier ofProduct(AmountModifier a, AmountModifier b, Range<BigDecimal> range) {
    if (isVague(a) || isVague(b)) {
      return ofSum(a, b) == AmountModifier.ESTIMATED
          ? AmountModifier.ESTIMATED
          : AmountModifier.ABOUT;
    }
    if (range.hasLowerBound() && range.hasUpperBound()) {
      boolean exact = a == AmountModifier.EXACT && b == AmountModifier.EXACT;
      boolean single = range.lowerEndpoint().compareTo(range.upperEndpoint()) == 0;
      return exact || single ? AmountModifier.EXACT : AmountModifier.BETWEEN;
    }
    if (range.hasLowerBound()) {
      return range.lowerBoundType() == BoundType.OPEN
          ? AmountModifier.MORE_THAN
          : AmountModifier.AT_LEAST;
    }
    if (range.hasUpperBound()) {
      return range.upperBoundType() == BoundType.OPEN
          ? AmountModifier.LESS_THAN
          : AmountModifier.AT_MOST;
    }
    return AmountModifier.ABOUT;
  }
}
