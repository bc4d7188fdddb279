package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Factor;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A stated ratio of a figure to another: "2.2 times the 2023 amount".
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Ratio extends Described implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Shape.Describer<Ratio> IS = Shape.describe("ratio");

  /** See {@link #factor()}. */
  public static final Attribute<Ratio, BigDecimal> FACTOR =
      IS.required("factor", ValueType.DECIMAL, "what the other figure is multiplied by");

  /** See {@link #modifier()}. */
  public static final Attribute<Ratio, AmountModifier> MODIFIER =
      IS.required("modifier", ValueType.term(AmountModifier.class), "how the factor is meant");

  /** See {@link #to()}. */
  public static final Attribute<Ratio, String> TO =
      IS.required("to", ValueType.FACT_ID, "the id of the other figure");

  /** The description of this structure. */
  public static final Shape<Ratio> SHAPE = IS.structure(Ratio::new, Builder::new);

  static final ValueType<Ratio> TYPE = ValueType.structure(SHAPE);

  private Ratio(Content content) {
    super(content);
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Shape<Ratio> shape() {
    return SHAPE;
  }

  /** Returns what the other figure is multiplied by to give this one. */
  public BigDecimal factor() {
    return get(FACTOR);
  }

  /** Returns how the factor is meant. */
  public AmountModifier modifier() {
    return get(MODIFIER);
  }

  /**
   * Returns the factor with its modifier, to be reckoned with: this figure's amount divided by it
   * is the other figure's, with bounds.
   *
   * @throws IllegalArgumentException for {@link AmountModifier#BETWEEN}, of which a ratio keeps one
   *     number only
   */
  public Factor asFactor() {
    Factor exact = Factor.of(factor());
    return modifier() == AmountModifier.EXACT ? exact : exact.with(modifier());
  }

  /** Returns the id of the other figure. */
  public String to() {
    return get(TO);
  }

  /** Builds a ratio. */
  public static final class Builder extends DescribedBuilder<Ratio, Builder> {
    private Builder() {
      super(SHAPE);
    }

    /** Sets what the other figure is multiplied by to give this one. */
    @CanIgnoreReturnValue
    public Builder factor(BigDecimal value) {
      return set(FACTOR, value);
    }

    /** Sets how the factor is meant. */
    @CanIgnoreReturnValue
    public Builder modifier(AmountModifier value) {
      return set(MODIFIER, value);
    }

    /** Sets the id of the other figure. */
    @CanIgnoreReturnValue
    public Builder to(String value) {
      return set(TO, value);
    }

    @Override
    void check(Ratio built) {
      if (built.factor().signum() <= 0) {
        throw invalid("factor " + built.factor() + ": expected a number above zero");
      }
    }
  }
}
