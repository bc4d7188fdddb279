package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import java.io.Serializable;
import java.util.Optional;

/**
 * A university, agency or other body, and the actor it belongs to.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Institution extends Described implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Shape.Describer<Institution> IS = Shape.describe("institution");

  /** See {@link #name()}. */
  public static final Attribute<Institution, String> NAME =
      IS.required("name", ValueType.TEXT, "the name");

  /** See {@link #of()}. */
  public static final Attribute<Institution, Actor> OF =
      IS.optional("of", ValueType.ACTOR, "the actor it belongs to");

  /** The description of this structure. */
  public static final Shape<Institution> SHAPE = IS.structure(Institution::new, Builder::new);

  static final ValueType<Institution> TYPE = ValueType.structure(SHAPE);

  private Institution(Content content) {
    super(content);
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Shape<Institution> shape() {
    return SHAPE;
  }

  /** Returns the name. */
  public String name() {
    return get(NAME);
  }

  /** Returns the actor it belongs to. */
  public Optional<Actor> of() {
    return find(OF);
  }

  /** Builds an institution. */
  public static final class Builder extends DescribedBuilder<Institution, Builder> {
    private Builder() {
      super(SHAPE);
    }

    /** Sets the name. */
    @CanIgnoreReturnValue
    public Builder name(String value) {
      return set(NAME, value);
    }

    /** Sets the actor it belongs to. */
    @CanIgnoreReturnValue
    public Builder of(Actor value) {
      return set(OF, value);
    }
  }
}
