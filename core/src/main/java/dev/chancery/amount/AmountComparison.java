package dev.chancery.amount;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import dev.chancery.time.Certainty;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount beside another, with all that is known of both: "over 7 million" is definitely more
 * than 6 million, and may or may not be more than "over 5 million".
 *
 * <p>Each question is about the two unknown true amounts: {@link Certainty#DEFINITE} if it holds
 * for whatever members of the two ranges, {@link Certainty#NO} if for none, {@link
 * Certainty#POSSIBLE} if for some, and {@link Certainty#UNKNOWN} if some bound that it hangs on is
 * not known, or the currencies differ. The two are independent claims, even if they are printed
 * alike: "53.7 million" is only possibly the same as "53.7 million". Whether two are printed alike
 * is for {@link Amount#equals}; what an amount is against a plain number, for {@link
 * Amount#isAtLeast}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AmountComparison implements Serializable {
  private static final long serialVersionUID = 1;

  private final Amount one;
  private final Amount other;

  AmountComparison(Amount one, Amount other) {
    this.one = one;
    this.other = other;
  }

  /** Returns the amount that is compared. */
  public Amount one() {
    return one;
  }

  /** Returns the amount that it is compared with. */
  public Amount other() {
    return other;
  }

  /** Returns whether the one is less than the other. */
  public Certainty isLess() {
    return isBelow(one, other, false);
  }

  /** Returns whether the one is more than the other. */
  public Certainty isMore() {
    return isBelow(other, one, false);
  }

  /** Returns whether the one is the other or less. */
  public Certainty isAtMost() {
    return isBelow(one, other, true);
  }

  /** Returns whether the one is the other or more. */
  public Certainty isAtLeast() {
    return isBelow(other, one, true);
  }

  /** Returns whether both are the same; definite only if both are known exactly. */
  public Certainty isSame() {
    return isAtMost().and(isAtLeast());
  }

  private static Certainty isBelow(Amount lower, Amount higher, boolean orEqual) {
    return lower.currency().equals(higher.currency())
        ? isBelow(lower.range(), higher.range(), orEqual)
        : Certainty.UNKNOWN;
  }

  static Certainty isBelow(Range<BigDecimal> a, Range<BigDecimal> b, boolean orEqual) {
    if (a.hasUpperBound() && b.hasLowerBound()) {
      int order = a.upperEndpoint().compareTo(b.lowerEndpoint());
      boolean open = a.upperBoundType() == BoundType.OPEN || b.lowerBoundType() == BoundType.OPEN;
      if (order < 0 || (order == 0 && (open || orEqual))) {
        return Certainty.DEFINITE;
      }
    }
    if (a.hasLowerBound() && b.hasUpperBound()) {
      int order = a.lowerEndpoint().compareTo(b.upperEndpoint());
      boolean open = a.lowerBoundType() == BoundType.OPEN || b.upperBoundType() == BoundType.OPEN;
      if (order > 0 || (order == 0 && (open || !orEqual))) {
        return Certainty.NO;
      }
    }
    boolean known =
        a.hasLowerBound() && a.hasUpperBound() && b.hasLowerBound() && b.hasUpperBound();
    return known ? Certainty.POSSIBLE : Certainty.UNKNOWN;
  }

  private Object writeReplace() {
    return new Serialized(one, other);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  private record Serialized(Amount one, Amount other) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read(
          "comparison", () -> one.comparedWith(Objects.requireNonNull(other, "other")));
    }
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof AmountComparison comparison
        && comparison.one.equals(one)
        && comparison.other.equals(other);
  }

  @Override
  public int hashCode() {
    return Objects.hash(one, other);
  }

  /** Returns, for instance, {@code USD 7 million beside more than USD 5 million}. */
  @Override
  public String toString() {
    return one + " beside " + other;
  }
}
