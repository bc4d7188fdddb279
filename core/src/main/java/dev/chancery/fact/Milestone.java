package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.time.When;
import java.io.Serializable;
import java.util.Optional;

/**
 * A step in the life of an agreement: the status it reached, when, and for which party.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Milestone extends Described implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Shape.Describer<Milestone> IS = Shape.describe("milestone");

  /** See {@link #status()}. */
  public static final Attribute<Milestone, Agreement.Status> STATUS =
      IS.required("status", ValueType.term(Agreement.Status.class), "the status that was reached");

  /** See {@link #when()}. */
  public static final Attribute<Milestone, When> WHEN =
      IS.required("when", ValueType.MOMENT, "when it was reached, or seen");

  /** See {@link #party()}. */
  public static final Attribute<Milestone, Actor> PARTY =
      IS.optional("party", ValueType.ACTOR, "the party that took the step, if not both");

  /** See {@link #by()}. */
  public static final Attribute<Milestone, Participant> BY =
      IS.optional("by", Participant.TYPE, "who took or announced it");

  /** The description of this structure. */
  public static final Shape<Milestone> SHAPE = IS.structure(Milestone::new, Builder::new);

  static final ValueType<Milestone> TYPE = ValueType.structure(SHAPE);

  private Milestone(Content content) {
    super(content);
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Shape<Milestone> shape() {
    return SHAPE;
  }

  /** Returns the status that was reached. */
  public Agreement.Status status() {
    return get(STATUS);
  }

  /** Whether an agreement gets there once only: others it may pass through again. */
  boolean isTakenOnce() {
    return switch (status()) {
      case INITIALLED, SIGNED, RATIFIED, PROVISIONALLY_APPLIED, IN_FORCE, DENOUNCED, TERMINATED ->
          true;
      case ANNOUNCED, NEGOTIATED, AWAITING_SIGNATURE, SUSPENDED, UNKNOWN -> false;
    };
  }

  /** Returns when it was reached, or seen. */
  public When when() {
    return get(WHEN);
  }

  /** Returns the party that took the step; empty for both. */
  public Optional<Actor> party() {
    return find(PARTY);
  }

  /** Returns who took or announced it. */
  public Optional<Participant> by() {
    return find(BY);
  }

  /** Builds a milestone. */
  public static final class Builder extends DescribedBuilder<Milestone, Builder> {
    private Builder() {
      super(SHAPE);
    }

    /** Sets the status that was reached. */
    @CanIgnoreReturnValue
    public Builder status(Agreement.Status value) {
      return set(STATUS, value);
    }

    /** Sets when it was reached, or seen. */
    @CanIgnoreReturnValue
    public Builder when(When value) {
      return set(WHEN, value);
    }

    /** Sets the party that took the step; empty for both. */
    @CanIgnoreReturnValue
    public Builder party(Actor value) {
      return set(PARTY, value);
    }

    /** Sets who took or announced it. */
    @CanIgnoreReturnValue
    public Builder by(Participant value) {
      return set(BY, value);
    }

    @Override
    void check(Milestone built) {
      if (built.status() == Agreement.Status.UNKNOWN) {
        throw invalid("status: expected one that an agreement reaches, got unknown");
      }
    }
  }
}
