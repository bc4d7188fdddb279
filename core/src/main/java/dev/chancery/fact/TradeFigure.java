package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.amount.Amount;
import dev.chancery.time.Reading;
import java.util.Locale;
import java.util.Optional;

/**
 * An amount of trade in a period: from an exporter to an importer, or in total between two.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class TradeFigure extends Fact {
  private static final long serialVersionUID = 1;

  /** The terms on which goods are valued. */
  public enum Basis {
    /** Free on board. */
    FOB,
    /** Cost, insurance and freight. */
    CIF
  }

  private static final Kind.KindDescriber<TradeFigure> IS =
      Kind.<TradeFigure>describe("trade-figure", "so much was traded in a period", Reading.EXTENT)
          .roles("exporting", "importing");

  /** See {@link #amount()}. */
  public static final Attribute<TradeFigure, Amount> AMOUNT =
      IS.required("amount", ValueType.AMOUNT, "the amount");

  /** See {@link #commodity()}. */
  public static final Attribute<TradeFigure, String> COMMODITY =
      IS.optional("commodity", ValueType.TEXT, "what was traded, if not everything");

  /** See {@link #reporter()}. */
  public static final Attribute<TradeFigure, Actor> REPORTER =
      IS.optional("reporter", ValueType.ACTOR, "who reports the figure");

  /** See {@link #basis()}. */
  public static final Attribute<TradeFigure, Basis> BASIS =
      IS.optional("basis", ValueType.term(Basis.class), "on which terms goods are valued");

  /** See {@link #partOf()}. */
  public static final Attribute<TradeFigure, String> PART_OF =
      IS.optional("partOf", ValueType.FACT_ID, "the id of the figure that this is a part of");

  /** The description of this kind. */
  public static final Kind<TradeFigure> KIND =
      IS.key(WHEN, COMMODITY, BASIS, REPORTER)
          .singleValued(AMOUNT)
          .kind(Kind.Direction.EITHER, TradeFigure.class, TradeFigure::new, Builder::new);

  private TradeFigure(Content content) {
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
  public Kind<TradeFigure> shape() {
    return KIND;
  }

  /** Returns the amount. */
  public Amount amount() {
    return get(AMOUNT);
  }

  /** Returns what was traded; empty for everything. */
  public Optional<String> commodity() {
    return find(COMMODITY);
  }

  /** Returns who reports the figure. */
  public Optional<Actor> reporter() {
    return find(REPORTER);
  }

  /** Returns on which terms goods are valued. */
  public Optional<Basis> basis() {
    return find(BASIS);
  }

  /** Returns the id of the figure that this is a part of. */
  public Optional<String> partOf() {
    return find(PART_OF);
  }

  /** Returns whether this counts trade in both directions. */
  public boolean isTotal() {
    return !dyad().isDirected();
  }

  /** Returns the exporter; empty for a total. */
  public Optional<Actor> exporting() {
    return isTotal() ? Optional.empty() : Optional.of(dyad().first());
  }

  /** Returns the importer; empty for a total. */
  public Optional<Actor> importing() {
    return isTotal() ? Optional.empty() : Optional.of(dyad().second());
  }

  /**
   * Returns whether both may count the same trade, so that they must not be added: one is stated to
   * be a part of the other, or they are between the same two, in periods that may overlap, not in
   * opposite directions, and not of two different commodities.
   */
  public boolean mayCountTheSameAs(TradeFigure other) {
    if (isPartOf(other) || other.isPartOf(this)) {
      return true;
    }
    boolean samePair = dyad().joins(other.dyad().first(), other.dyad().second());
    boolean opposite = !isTotal() && !other.isTotal() && !dyad().equals(other.dyad());
    boolean otherGoods =
        commodity().isPresent()
            && other.commodity().isPresent()
            && !commodityKey().equals(other.commodityKey());
    return samePair && !opposite && !otherGoods && bounds().overlaps(other.bounds()).mayBe();
  }

  private boolean isPartOf(TradeFigure whole) {
    return partOf().filter(id -> id.equals(whole.id())).isPresent();
  }

  private Optional<String> commodityKey() {
    return commodity().map(text -> text.toLowerCase(Locale.ROOT));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds a trade figure. */
  public static final class Builder extends EitherBuilder<TradeFigure, Builder> {
    private Builder() {
      super(KIND);
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

    /** Sets what was traded; empty for everything. */
    @CanIgnoreReturnValue
    public Builder commodity(String value) {
      return set(COMMODITY, value);
    }

    /** Sets who reports the figure. */
    @CanIgnoreReturnValue
    public Builder reporter(Actor value) {
      return set(REPORTER, value);
    }

    /** Sets on which terms goods are valued. */
    @CanIgnoreReturnValue
    public Builder basis(Basis value) {
      return set(BASIS, value);
    }

    /** Sets the id of the figure that this is a part of. */
    @CanIgnoreReturnValue
    public Builder partOf(String value) {
      return set(PART_OF, value);
    }
  }
}
