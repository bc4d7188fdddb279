package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.State;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Reading;
import java.util.Optional;

/**
 * Something that changed the diplomatic relations of two states, which are established by mutual
 * consent (Vienna Convention on Diplomatic Relations 1961, Art. 2).
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class RelationsEvent extends Fact {
  private static final long serialVersionUID = 1;

  /** What can happen to diplomatic relations. */
  public enum Type {
    /** They begin. */
    ESTABLISHED,
    /** They are interrupted. */
    SUSPENDED,
    /** They are broken off. */
    SEVERED,
    /** They begin again after an interruption or a break. */
    RESUMED,
    /** The level of representation rises. */
    ELEVATED,
    /** The level of representation falls. */
    DOWNGRADED
  }

  /** The levels of representation. */
  public enum Level {
    /** Ambassadors. */
    EMBASSY,
    /** Envoys or ministers. */
    LEGATION,
    /** Chargés d’affaires. */
    CHARGE_D_AFFAIRES,
    /** Consular relations only. */
    CONSULAR
  }

  private static final Kind.KindDescriber<RelationsEvent> IS =
      Kind.<RelationsEvent>describe(
          "relations-event", "diplomatic relations of two states change", Reading.WITHIN);

  /** See {@link #type()}. */
  public static final Attribute<RelationsEvent, Type> TYPE =
      IS.required("type", ValueType.term(Type.class), "what happened to the relations");

  /** See {@link #level()}. */
  public static final Attribute<RelationsEvent, Level> LEVEL =
      IS.optional("level", ValueType.term(Level.class), "the level of representation agreed");

  /** See {@link #predecessor()}. */
  public static final Attribute<RelationsEvent, State> PREDECESSOR =
      IS.optional(
          "predecessor",
          ValueType.STATE,
          "the state that ended shortly before, as a party came after it");

  /** The description of this kind. */
  public static final Kind<RelationsEvent> KIND =
      IS.key(TYPE)
          .singleValued(WHEN, LEVEL)
          .kind(Kind.Direction.SYMMETRIC, RelationsEvent.class, RelationsEvent::new, Builder::new);

  private RelationsEvent(Content content) {
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
  public Kind<RelationsEvent> shape() {
    return KIND;
  }

  /** Returns what happened to the relations. */
  public Type type() {
    return get(TYPE);
  }

  /** Returns the level of representation that was agreed. */
  public Optional<Level> level() {
    return find(LEVEL);
  }

  /**
   * Returns the state that ended shortly before, if the source tells of the event as following
   * that.
   */
  public Optional<State> predecessor() {
    return find(PREDECESSOR);
  }

  /** Relations are established once; what comes later resumes them. All else can come again. */
  @Override
  Bounds lasting() {
    Bounds event = bounds();
    return type() == Type.ESTABLISHED
        ? Bounds.of(event.startEarliest(), event.startLatest(), Bound.unknown(), Bound.unknown())
        : event;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds a relations event. */
  public static final class Builder extends SymmetricBuilder<RelationsEvent, Builder> {
    private Builder() {
      super(KIND);
    }

    /** Sets what happened to the relations. */
    @CanIgnoreReturnValue
    public Builder type(Type value) {
      return set(TYPE, value);
    }

    /** Sets the level of representation that was agreed. */
    @CanIgnoreReturnValue
    public Builder level(Level value) {
      return set(LEVEL, value);
    }

    /**
     * Sets the state that ended shortly before, if the source tells of the event as following that.
     */
    @CanIgnoreReturnValue
    public Builder predecessor(State value) {
      return set(PREDECESSOR, value);
    }
  }
}
