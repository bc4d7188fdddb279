package dev.chancery.actor;

import com.google.common.base.Preconditions;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A pair of different actors; directed from the first to the second, or symmetric: then which comes
 * first does not matter.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Dyad implements Serializable {
  private static final long serialVersionUID = 1;

  private final Actor first;
  private final Actor second;
  private final boolean directed;

  private Dyad(Actor first, Actor second, boolean directed) {
    Objects.requireNonNull(first, "first actor");
    Objects.requireNonNull(second, "second actor");
    Preconditions.checkArgument(
        !first.equals(second), "a pair of %s with itself: expected two different actors", first);
    boolean swapped = !directed && first.id().compareTo(second.id()) > 0;
    this.first = swapped ? second : first;
    this.second = swapped ? first : second;
    this.directed = directed;
  }

  /**
   * Returns the pair directed from the one to the other.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public static Dyad directed(Actor from, Actor to) {
    return new Dyad(from, to, true);
  }

  /**
   * Returns the symmetric pair.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public static Dyad between(Actor one, Actor other) {
    return new Dyad(one, other, false);
  }

  /** Returns the actor it is directed from; of a symmetric pair, the one whose id comes first. */
  public Actor first() {
    return first;
  }

  /** Returns the actor it is directed to; of a symmetric pair, the one whose id comes second. */
  public Actor second() {
    return second;
  }

  /** Returns whether the pair has a direction. */
  public boolean isDirected() {
    return directed;
  }

  /** Returns whether the actor is one of the two. */
  public boolean includes(Actor actor) {
    return first.equals(actor) || second.equals(actor);
  }

  /** Returns whether these are the two, in either direction. */
  public boolean joins(Actor one, Actor other) {
    return includes(one) && includes(other) && !one.equals(other);
  }

  /**
   * Returns the other of the two.
   *
   * @throws IllegalArgumentException if the actor is not one of them
   */
  public Actor other(Actor actor) {
    Preconditions.checkArgument(includes(actor), "%s is not one of %s", actor, this);
    return first.equals(actor) ? second : first;
  }

  /** Returns the same two without a direction. */
  public Dyad undirected() {
    return directed ? between(first, second) : this;
  }

  /**
   * Returns the pair with other organisations in the place of those that it has.
   *
   * @param newOrganizations what takes the place of each; the same to leave it
   * @throws IllegalArgumentException if both are the same then
   */
  public Dyad withOrganizations(UnaryOperator<Organization> newOrganizations) {
    return new Dyad(
        replaced(first, newOrganizations), replaced(second, newOrganizations), directed);
  }

  private static Actor replaced(Actor actor, UnaryOperator<Organization> newOrganizations) {
    return actor instanceof Organization organization
        ? newOrganizations.apply(organization)
        : actor;
  }

  private Object writeReplace() {
    return new Serialized(first, second, directed);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a pair is read from its actors");
  }

  private record Serialized(Actor first, Actor second, boolean directed) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("pair", () -> new Dyad(first, second, directed));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dyad dyad
        && dyad.directed == directed
        && dyad.first.equals(first)
        && dyad.second.equals(second);
  }

  @Override
  public int hashCode() {
    // Codes of two letters have hashes close together, which 31 does not keep apart.
    return (1_000_003 * first.hashCode() + second.hashCode()) * 31 + Boolean.hashCode(directed);
  }

  /** Returns {@code AZ→ES} for a directed pair and {@code AZ–ES} for a symmetric one. */
  @Override
  public String toString() {
    return first + (directed ? "→" : "–") + second;
  }
}
