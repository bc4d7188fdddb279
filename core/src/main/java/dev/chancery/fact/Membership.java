package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.time.Reading;

/**
 * That an actor belongs to an organisation. That two share one is worked out, not stored.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Membership extends Fact {
  private static final long serialVersionUID = 1;

  /** The forms of membership. */
  public enum Form {
    /** A member with all rights. */
    FULL,
    /** An associate or affiliated member. */
    ASSOCIATE,
    /** An observer. */
    OBSERVER,
    /** A partner in a framework. */
    PARTNER,
    /** A candidate for membership. */
    CANDIDATE,
    /**
     * A member whose rights are suspended: said beside the full membership that goes on, for as
     * long as the suspension.
     */
    SUSPENDED
  }

  private static final Kind.KindDescriber<Membership> IS =
      Kind.<Membership>describe("membership", "a state belongs to an organisation", Reading.SPELL)
          .roles("member", "organisation");

  /** See {@link #form()}. */
  public static final Attribute<Membership, Form> FORM =
      IS.required("form", ValueType.term(Form.class), "the form of membership");

  /** The description of this kind. */
  public static final Kind<Membership> KIND =
      IS.key(FORM)
          .singleValued(WHEN)
          .kind(Kind.Direction.DIRECTED, Membership.class, Membership::new, Builder::new);

  private Membership(Content content) {
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
  public Kind<Membership> shape() {
    return KIND;
  }

  /** Returns the member actor. */
  public Actor member() {
    return dyad().first();
  }

  /** Returns the organisation. */
  public Organization organization() {
    return (Organization) dyad().second();
  }

  /** Returns the form; full unless stated. */
  public Form form() {
    return get(FORM);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds a membership. */
  public static final class Builder extends DirectedBuilder<Membership, Builder> {
    private Builder() {
      super(KIND);
      set(FORM, Form.FULL);
    }

    /** Sets the form; full unless stated. */
    @CanIgnoreReturnValue
    public Builder form(Form value) {
      return set(FORM, value);
    }

    @Override
    void checkDyad(Dyad dyad) {
      if (!(dyad.second() instanceof Organization)) {
        throw invalid("member of " + dyad.second() + ": expected an organisation");
      }
    }
  }
}
