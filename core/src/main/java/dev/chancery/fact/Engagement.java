package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Organization;
import dev.chancery.time.Reading;
import java.util.Collection;
import java.util.Optional;

/**
 * A visit, meeting or other occasion on which two actors dealt with each other.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Engagement extends Fact {
  private static final long serialVersionUID = 1;

  /** The types of occasions. */
  public enum Type {
    /** A visit by a head of state with full honours. */
    STATE_VISIT,
    /** An official visit. */
    OFFICIAL_VISIT,
    /** A working visit. */
    WORKING_VISIT,
    /** A visit of which no more is said. */
    VISIT,
    /** A meeting. */
    MEETING,
    /** Consultations between foreign ministries. */
    POLITICAL_CONSULTATIONS,
    /** Attendance at a summit. */
    SUMMIT,
    /** A conference. */
    CONFERENCE,
    /** A delegation that met several hosts. */
    DELEGATION
  }

  /** Whether the source looks back or ahead. */
  public enum Outlook {
    /** It was held. */
    HELD,
    /** It was to be held. */
    SCHEDULED
  }

  private static final Kind.KindDescriber<Engagement> IS =
      Kind.<Engagement>describe(
          "engagement", "two actors meet: a visit, a meeting, consultations", Reading.WITHIN);

  /** See {@link #type()}. */
  public static final Attribute<Engagement, Type> TYPE =
      IS.required("type", ValueType.term(Type.class), "the type of occasion");

  /** See {@link #title()}. */
  public static final Attribute<Engagement, String> TITLE =
      IS.optional("title", ValueType.TEXT, "what it is called");

  /** See {@link #host()}. */
  public static final Attribute<Engagement, Actor> HOST =
      IS.optional("host", ValueType.ACTOR, "who hosted it");

  /** See {@link #place()}. */
  public static final Attribute<Engagement, Place> PLACE =
      IS.optional("place", Place.TYPE, "where it took place");

  /** See {@link #organization()}. */
  public static final Attribute<Engagement, Organization> ORGANIZATION =
      IS.optional(
          "organization", ValueType.ORGANIZATION, "the organisation under which it was held");

  /** See {@link #participants()}. */
  public static final Attribute<Engagement, ImmutableList<Participant>> PARTICIPANTS =
      IS.list("participants", Participant.TYPE, "who took part");

  /** See {@link #topics()}. */
  public static final Attribute<Engagement, ImmutableList<String>> TOPICS =
      IS.list("topics", ValueType.TEXT, "what was discussed");

  /** See {@link #outlook()}. */
  public static final Attribute<Engagement, Outlook> OUTLOOK =
      IS.required(
          "outlook",
          ValueType.term(Outlook.class),
          "whether it was held, or only scheduled when the source was written");

  /** The description of this kind. */
  public static final Kind<Engagement> KIND =
      IS.key(TYPE, TITLE, WHEN)
          .singleValued(HOST, PLACE)
          .kind(Kind.Direction.SYMMETRIC, Engagement.class, Engagement::new, Builder::new);

  private Engagement(Content content) {
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
  public Kind<Engagement> shape() {
    return KIND;
  }

  /** Returns the type of occasion. */
  public Type type() {
    return get(TYPE);
  }

  /** Returns what it is called. */
  public Optional<String> title() {
    return find(TITLE);
  }

  /** Returns who hosted it. */
  public Optional<Actor> host() {
    return find(HOST);
  }

  /** Returns where it took place. */
  public Optional<Place> place() {
    return find(PLACE);
  }

  /** Returns the organisation under which it was held. */
  public Optional<Organization> organization() {
    return find(ORGANIZATION);
  }

  /** Returns who took part. */
  public ImmutableList<Participant> participants() {
    return get(PARTICIPANTS);
  }

  /** Returns what was discussed. */
  public ImmutableList<String> topics() {
    return get(TOPICS);
  }

  /**
   * Returns whether it was held, or only scheduled when the source was written; held unless stated.
   */
  public Outlook outlook() {
    return get(OUTLOOK);
  }

  @Override
  boolean looksAhead() {
    return outlook() == Outlook.SCHEDULED;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds an engagement. */
  public static final class Builder extends SymmetricBuilder<Engagement, Builder> {
    private Builder() {
      super(KIND);
      set(OUTLOOK, Outlook.HELD);
    }

    /** Sets the type of occasion. */
    @CanIgnoreReturnValue
    public Builder type(Type value) {
      return set(TYPE, value);
    }

    /** Sets what it is called. */
    @CanIgnoreReturnValue
    public Builder title(String value) {
      return set(TITLE, value);
    }

    /** Sets who hosted it. */
    @CanIgnoreReturnValue
    public Builder host(Actor value) {
      return set(HOST, value);
    }

    /** Sets where it took place. */
    @CanIgnoreReturnValue
    public Builder place(Place value) {
      return set(PLACE, value);
    }

    /** Sets the organisation under which it was held. */
    @CanIgnoreReturnValue
    public Builder organization(Organization value) {
      return set(ORGANIZATION, value);
    }

    /** Sets who took part. */
    @CanIgnoreReturnValue
    public Builder participants(Collection<Participant> values) {
      return set(PARTICIPANTS, ImmutableList.copyOf(values));
    }

    /** Adds a participant. */
    @CanIgnoreReturnValue
    public Builder participant(Participant value) {
      return add(PARTICIPANTS, value);
    }

    /** Sets what was discussed. */
    @CanIgnoreReturnValue
    public Builder topics(Collection<String> values) {
      return set(TOPICS, ImmutableList.copyOf(values));
    }

    /** Adds a topic. */
    @CanIgnoreReturnValue
    public Builder topic(String value) {
      return add(TOPICS, value);
    }

    /**
     * Sets whether it was held, or only scheduled when the source was written; held unless stated.
     */
    @CanIgnoreReturnValue
    public Builder outlook(Outlook value) {
      return set(OUTLOOK, value);
    }
  }
}
