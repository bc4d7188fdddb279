package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Organization;
import dev.chancery.time.Reading;
import java.util.Collection;
import java.util.Optional;

/**
 * What a government, a parliament or some of its members hold about another state. Who holds it is
 * part of the fact: members of a parliament do not speak for their state.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Position extends Fact {
  private static final long serialVersionUID = 1;

  /** Who in a state can hold a position. */
  public enum Holder {
    /** The state, or its government as its voice. */
    STATE,
    /** The parliament, by a decision. */
    PARLIAMENT,
    /** Some of its members. */
    MEMBERS_OF_PARLIAMENT,
    /** A political party. */
    PARTY,
    /** A region, province or city. */
    REGIONAL_AUTHORITY
  }

  /** The stances. */
  public enum Stance {
    /** In favour. */
    SUPPORTS,
    /** Against. */
    OPPOSES,
    /** Finds fault with. */
    CRITICISES,
    /** Condemns. */
    CONDEMNS,
    /** Takes no side. */
    NEUTRAL
  }

  private static final Kind.KindDescriber<Position> IS =
      Kind.<Position>describe(
              "position", "somebody in one state takes a position on another", Reading.WITHIN)
          .roles("holding", "subject");

  /** See {@link #holder()}. */
  public static final Attribute<Position, Holder> HOLDER =
      IS.required("holder", ValueType.term(Holder.class), "who holds it");

  /** See {@link #stance()}. */
  public static final Attribute<Position, Stance> STANCE =
      IS.required("stance", ValueType.term(Stance.class), "what the stance is");

  /** See {@link #issue()}. */
  public static final Attribute<Position, String> ISSUE =
      IS.required("issue", ValueType.TEXT, "what it is about");

  /** See {@link #forum()}. */
  public static final Attribute<Position, Organization> FORUM =
      IS.optional("forum", ValueType.ORGANIZATION, "where it was taken");

  /** See {@link #concerning()}. */
  public static final Attribute<Position, ImmutableList<Actor>> CONCERNING =
      IS.list("concerning", ValueType.ACTOR, "third actors that it is about");

  /** The description of this kind. */
  public static final Kind<Position> KIND =
      IS.key(WHEN, HOLDER, ISSUE, FORUM)
          .singleValued(STANCE)
          .kind(Kind.Direction.DIRECTED, Position.class, Position::new, Builder::new);

  private Position(Content content) {
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
  public Kind<Position> shape() {
    return KIND;
  }

  /** Returns the holding actor. */
  public Actor holderState() {
    return dyad().first();
  }

  /** Returns the subject actor. */
  public Actor subject() {
    return dyad().second();
  }

  /** Returns who holds it. */
  public Holder holder() {
    return get(HOLDER);
  }

  /** Returns what the stance is. */
  public Stance stance() {
    return get(STANCE);
  }

  /** Returns what it is about. */
  public String issue() {
    return get(ISSUE);
  }

  /** Returns the organisation in which it was taken. */
  public Optional<Organization> forum() {
    return find(FORUM);
  }

  /** Returns third actors that it is about. */
  public ImmutableList<Actor> concerning() {
    return get(CONCERNING);
  }

  /** Returns whether the state itself holds this, and not only somebody in it. */
  public boolean isOfficial() {
    return holder() == Holder.STATE;
  }

  /** Members of a parliament, parties and regions may differ among themselves. */
  @Override
  boolean isIdentified() {
    return holder() == Holder.STATE || holder() == Holder.PARLIAMENT;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds a position. */
  public static final class Builder extends DirectedBuilder<Position, Builder> {
    private Builder() {
      super(KIND);
    }

    /** Sets who holds it. */
    @CanIgnoreReturnValue
    public Builder holder(Holder value) {
      return set(HOLDER, value);
    }

    /** Sets what the stance is. */
    @CanIgnoreReturnValue
    public Builder stance(Stance value) {
      return set(STANCE, value);
    }

    /** Sets what it is about. */
    @CanIgnoreReturnValue
    public Builder issue(String value) {
      return set(ISSUE, value);
    }

    /** Sets the organisation in which it was taken. */
    @CanIgnoreReturnValue
    public Builder forum(Organization value) {
      return set(FORUM, value);
    }

    /** Sets third actors that it is about. */
    @CanIgnoreReturnValue
    public Builder concerning(Collection<Actor> values) {
      return set(CONCERNING, ImmutableList.copyOf(values));
    }

    /** Adds a third actor. */
    @CanIgnoreReturnValue
    public Builder concerns(Actor value) {
      return add(CONCERNING, value);
    }
  }
}
