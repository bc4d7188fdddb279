package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.source.Citation;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A link from a relationship to what is worth reading beside it: an actor, or another relationship.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RelatedTopic implements Serializable {
  private static final long serialVersionUID = 1;

  private final Dyad relationship;
  private final String title;
  private final @Nullable Actor actor;
  private final @Nullable Dyad pair;
  private final ImmutableList<Citation> citations;

  private RelatedTopic(
      Dyad relationship,
      String title,
      @Nullable Actor actor,
      @Nullable Dyad pair,
      List<Citation> citations) {
    this.relationship = relationship.undirected();
    this.title = Objects.requireNonNull(title, "title");
    this.actor = actor;
    this.pair = pair == null ? null : pair.undirected();
    this.citations = ImmutableList.copyOf(citations);
  }

  /** Returns a link from the relationship to an actor. */
  public static RelatedTopic toActor(
      Dyad relationship, String title, Actor actor, List<Citation> citations) {
    return new RelatedTopic(
        relationship, title, Objects.requireNonNull(actor, "actor"), null, citations);
  }

  /** Returns a link from the relationship to another one. */
  public static RelatedTopic toRelationship(
      Dyad relationship, String title, Dyad pair, List<Citation> citations) {
    return new RelatedTopic(
        relationship, title, null, Objects.requireNonNull(pair, "pair"), citations);
  }

  RelatedTopic withCitations(List<Citation> newCitations) {
    return new RelatedTopic(relationship, title, actor, pair, newCitations);
  }

  RelatedTopic withOrganizations(UnaryOperator<Organization> newOrganizations) {
    return new RelatedTopic(
        relationship.withOrganizations(newOrganizations),
        title,
        actor instanceof Organization organization ? newOrganizations.apply(organization) : actor,
        pair == null ? null : pair.withOrganizations(newOrganizations),
        citations);
  }

  /** Returns the pair whose relationship has the link. */
  public Dyad relationship() {
    return relationship;
  }

  /** Returns what the link is called. */
  public String title() {
    return title;
  }

  /** Returns the actor that it leads to; empty if it leads to a relationship. */
  public Optional<Actor> actor() {
    return Optional.ofNullable(actor);
  }

  /** Returns the pair whose relationship it leads to; empty if it leads to an actor. */
  public Optional<Dyad> pair() {
    return Optional.ofNullable(pair);
  }

  /** Returns where the link is made. */
  public ImmutableList<Citation> citations() {
    return citations;
  }

  private Object writeReplace() {
    return new Serialized(relationship, title, actor, pair, List.copyOf(citations));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  private record Serialized(
      Dyad relationship,
      String title,
      @Nullable Actor actor,
      @Nullable Dyad pair,
      List<Citation> citations)
      implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      if ((actor == null) == (pair == null)) {
        throw new InvalidObjectException("a topic leads to an actor or to a pair: expected one");
      }
      return SerializedForm.read(
          "topic",
          () ->
              new RelatedTopic(
                  relationship, title, actor, pair, List.of(citations.toArray(new Citation[0]))));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RelatedTopic topic
        && topic.relationship.equals(relationship)
        && topic.title.equals(title)
        && Objects.equals(topic.actor, actor)
        && Objects.equals(topic.pair, pair)
        && topic.citations.equals(citations);
  }

  @Override
  public int hashCode() {
    return Objects.hash(relationship, title, actor, pair, citations);
  }

  /** Returns the title, and what it leads to. */
  @Override
  public String toString() {
    return title + " (" + (actor == null ? pair : actor) + ")";
  }
}
