package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.time.Reading;
import java.util.Collection;
import java.util.Optional;

/**
 * What an actor does in the framework of an organisation, by way of a partner that belongs to it.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class FrameworkEngagement extends Fact {
  private static final long serialVersionUID = 1;

  private static final Kind.KindDescriber<FrameworkEngagement> IS =
      Kind.<FrameworkEngagement>describe(
              "framework-engagement",
              "an actor engages with an organisation through a partner",
              Reading.SPELL)
          .roles("engaging", "framework");

  /** See {@link #through()}. */
  public static final Attribute<FrameworkEngagement, Actor> THROUGH =
      IS.optional("through", ValueType.ACTOR, "the partner by way of which");

  /** See {@link #title()}. */
  public static final Attribute<FrameworkEngagement, String> TITLE =
      IS.required("title", ValueType.TEXT, "what is done");

  /** See {@link #topics()}. */
  public static final Attribute<FrameworkEngagement, ImmutableList<String>> TOPICS =
      IS.list("topics", ValueType.TEXT, "what it is about");

  /** The description of this kind. */
  public static final Kind<FrameworkEngagement> KIND =
      IS.key(THROUGH, TITLE)
          .singleValued(WHEN)
          .kind(
              Kind.Direction.DIRECTED,
              FrameworkEngagement.class,
              FrameworkEngagement::new,
              Builder::new);

  private FrameworkEngagement(Content content) {
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
  public Kind<FrameworkEngagement> shape() {
    return KIND;
  }

  /** Returns the engaging actor. */
  public Actor engaging() {
    return dyad().first();
  }

  /** Returns the framework actor. */
  public Organization framework() {
    return (Organization) dyad().second();
  }

  /** Returns the partner by way of which. */
  public Optional<Actor> through() {
    return find(THROUGH);
  }

  /** Returns what is done. */
  public String title() {
    return get(TITLE);
  }

  /** Returns what it is about. */
  public ImmutableList<String> topics() {
    return get(TOPICS);
  }

  /** The pair of the actor and the organisation, and that of the actor and the partner. */
  @Override
  public ImmutableList<Dyad> pairs() {
    ImmutableList.Builder<Dyad> pairs = ImmutableList.builder();
    pairs.add(dyad().undirected());
    through()
        .filter(partner -> !dyad().first().equals(partner))
        .ifPresent(partner -> pairs.add(Dyad.between(dyad().first(), partner)));
    return pairs.build();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds a framework engagement. */
  public static final class Builder extends DirectedBuilder<FrameworkEngagement, Builder> {
    private Builder() {
      super(KIND);
    }

    /** Sets the partner by way of which. */
    @CanIgnoreReturnValue
    public Builder through(Actor value) {
      return set(THROUGH, value);
    }

    /** Sets what is done. */
    @CanIgnoreReturnValue
    public Builder title(String value) {
      return set(TITLE, value);
    }

    /** Sets what it is about. */
    @CanIgnoreReturnValue
    public Builder topics(Collection<String> values) {
      return set(TOPICS, ImmutableList.copyOf(values));
    }

    /** Adds a topic. */
    @CanIgnoreReturnValue
    public Builder topic(String value) {
      return add(TOPICS, value);
    }

    @Override
    void checkDyad(Dyad dyad) {
      if (!(dyad.second() instanceof Organization)) {
        throw invalid("engagement with " + dyad.second() + ": expected an organisation");
      }
    }
  }
}
