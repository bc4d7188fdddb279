package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Person;
import java.io.Serializable;
import java.util.Optional;

/**
 * Who took part: a person, or a group that the source does not name one by one; in which office,
 * and for whom.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Participant extends Described implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Shape.Describer<Participant> IS = Shape.describe("participant");

  /** See {@link #person()}. */
  public static final Attribute<Participant, Person> PERSON =
      IS.optional("person", ValueType.PERSON, "the person, if it is one");

  /** See {@link #group()}. */
  public static final Attribute<Participant, String> GROUP =
      IS.optional("group", ValueType.TEXT, "the group, if no person is named");

  /** See {@link #office()}. */
  public static final Attribute<Participant, String> OFFICE =
      IS.optional("office", ValueType.TEXT, "the office that was held");

  /** See {@link #actsFor()}. */
  public static final Attribute<Participant, Actor> ACTS_FOR =
      IS.optional("actsFor", ValueType.ACTOR, "the actor on whose behalf");

  /** The description of this structure. */
  public static final Shape<Participant> SHAPE = IS.structure(Participant::new, Builder::new);

  static final ValueType<Participant> TYPE = ValueType.structure(SHAPE);

  private Participant(Content content) {
    super(content);
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Shape<Participant> shape() {
    return SHAPE;
  }

  /** Returns the person, if it is one. */
  public Optional<Person> person() {
    return find(PERSON);
  }

  /** Returns the group, if no person is named. */
  public Optional<String> group() {
    return find(GROUP);
  }

  /** Returns the office that was held. */
  public Optional<String> office() {
    return find(OFFICE);
  }

  /** Returns the actor on whose behalf. */
  public Optional<Actor> actsFor() {
    return find(ACTS_FOR);
  }

  /** Returns the name of the person, or what the group is called. */
  public String name() {
    return person().map(Person::name).or(this::group).orElseThrow();
  }

  /** Builds a participant. */
  public static final class Builder extends DescribedBuilder<Participant, Builder> {
    private Builder() {
      super(SHAPE);
    }

    /** Sets the person, if it is one. */
    @CanIgnoreReturnValue
    public Builder person(Person value) {
      return set(PERSON, value);
    }

    /** Sets the group, if no person is named. */
    @CanIgnoreReturnValue
    public Builder group(String value) {
      return set(GROUP, value);
    }

    /** Sets the office that was held. */
    @CanIgnoreReturnValue
    public Builder office(String value) {
      return set(OFFICE, value);
    }

    /** Sets the actor on whose behalf. */
    @CanIgnoreReturnValue
    public Builder actsFor(Actor value) {
      return set(ACTS_FOR, value);
    }

    @Override
    void check(Participant built) {
      if (built.person().isPresent() == built.group().isPresent()) {
        throw invalid("expected either a person or a group, got " + built);
      }
    }
  }
}
