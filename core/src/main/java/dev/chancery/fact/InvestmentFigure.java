package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.amount.Amount;
import dev.chancery.time.Reading;
import java.util.Optional;

/**
 * An amount of direct investment: a flow in a period, or a stock at its end.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class InvestmentFigure extends Fact {
  private static final long serialVersionUID = 1;

  /** What is measured. */
  public enum Measure {
    /** What was invested in the period. */
    FLOW,
    /** What had been invested by the end of the period. */
    STOCK
  }

  private static final Kind.KindDescriber<InvestmentFigure> IS =
      Kind.<InvestmentFigure>describe("investment-figure", "so much was invested", Reading.EXTENT)
          .roles("investing", "receiving");

  /** See {@link #measure()}. */
  public static final Attribute<InvestmentFigure, Measure> MEASURE =
      IS.required("measure", ValueType.term(Measure.class), "whether flow or stock");

  /** See {@link #amount()}. */
  public static final Attribute<InvestmentFigure, Amount> AMOUNT =
      IS.required("amount", ValueType.AMOUNT, "the amount");

  /** See {@link #ratio()}. */
  public static final Attribute<InvestmentFigure, Ratio> RATIO =
      IS.optional("ratio", Ratio.TYPE, "a stated ratio to another figure");

  /** See {@link #reporter()}. */
  public static final Attribute<InvestmentFigure, Actor> REPORTER =
      IS.optional("reporter", ValueType.ACTOR, "who reports the figure");

  /** The description of this kind. */
  public static final Kind<InvestmentFigure> KIND =
      IS.key(WHEN, MEASURE, REPORTER)
          .singleValued(AMOUNT)
          .kind(
              Kind.Direction.DIRECTED, InvestmentFigure.class, InvestmentFigure::new, Builder::new);

  private InvestmentFigure(Content content) {
    super(content);
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Builder toBuilder() {
    return builder().startFrom(this);
  }

  @Override
  public Kind<InvestmentFigure> shape() {
    return KIND;
  }

  /** Returns the investing actor. */
  public Actor investing() {
    return dyad().first();
  }

  /** Returns the receiving actor. */
  public Actor receiving() {
    return dyad().second();
  }

  /** Returns whether it is a flow or a stock. */
  public Measure measure() {
    return get(MEASURE);
  }

  /** Returns the amount. */
  public Amount amount() {
    return get(AMOUNT);
  }

  /** Returns a stated ratio to another figure. */
  public Optional<Ratio> ratio() {
    return find(RATIO);
  }

  /** Returns who reports the figure. */
  public Optional<Actor> reporter() {
    return find(REPORTER);
  }

  /** Returns whether both may count the same investment, so that they must not be added. */
  public boolean mayCountTheSameAs(InvestmentFigure other) {
    boolean stock = measure() == Measure.STOCK || other.measure() == Measure.STOCK;
    return dyad().equals(other.dyad()) && (stock || bounds().overlaps(other.bounds()).mayBe());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds an investment figure. */
  public static final class Builder extends DirectedBuilder<InvestmentFigure, Builder> {
    private Builder() {
      super(KIND);
    }

    /** Sets whether it is a flow or a stock. */
    @CanIgnoreReturnValue
    public Builder measure(Measure value) {
      return set(MEASURE, value);
    }

    /** Sets the amount. */
    @CanIgnoreReturnValue
    public Builder amount(Amount value) {
      return set(AMOUNT, value);
    }

    /**
     * As {@link #amount(Amount)}.
     *
     * @param text as {@link Amount#parse} takes it: {@code more than USD 7 million}
     * @throws IllegalArgumentException if the text is no amount
     */
    @CanIgnoreReturnValue
    public Builder amount(String text) {
      return amount(Amount.parse(text));
    }

    /** Sets a stated ratio to another figure. */
    @CanIgnoreReturnValue
    public Builder ratio(Ratio value) {
      return set(RATIO, value);
    }

    /** Sets who reports the figure. */
    @CanIgnoreReturnValue
    public Builder reporter(Actor value) {
      return set(REPORTER, value);
    }
  }
}
