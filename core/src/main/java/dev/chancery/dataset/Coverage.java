package dev.chancery.dataset;

import com.google.common.base.Preconditions;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Kind;
import dev.chancery.time.Bound;
import dev.chancery.time.Edtf;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a dataset holds every fact of a kind, for every day of a period: of one pair, of all
 * pairs with one actor, or of all pairs. Outside of what is claimed, that no fact is found means
 * nothing.
 *
 * <p>Of memberships, the full ones are claimed ({@link dev.chancery.fact.Membership.Form#FULL}):
 * whether somebody was an observer, an associate or a candidate, no coverage tells.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Coverage implements Serializable {
  private static final long serialVersionUID = 1;

  private final String kindName;
  private final @Nullable Dyad pair;
  private final @Nullable Actor actor;
  private final Edtf period;
  private final @Nullable String note;

  private Coverage(
      String kindName,
      @Nullable Dyad pair,
      @Nullable Actor actor,
      Edtf period,
      @Nullable String note) {
    this.kindName = Objects.requireNonNull(kindName, "kindName");
    this.pair = pair == null ? null : pair.undirected();
    this.actor = actor;
    Preconditions.checkArgument(
        pair == null || actor == null,
        "coverage of %s for %s and for %s: expected a pair or an actor",
        kindName,
        pair,
        actor);
    if (period.isSet()) {
      throw new IllegalArgumentException(
          "coverage of "
              + kindName
              + " for '"
              + period
              + "': expected a date or an interval, not a set");
    }
    this.period = period;
    this.note = note;
  }

  /**
   * Returns the claim for one pair, in both directions, on every day of the period.
   *
   * @throws IllegalArgumentException if the period is a set
   */
  public static Coverage of(Kind<?> kind, Dyad pair, Edtf period) {
    return ofKindNamed(kind.name(), pair, period);
  }

  /**
   * Returns the claim for all pairs of the actor, in both directions, on every day of the period:
   * the relations of a state with whomever, or the members of an organisation.
   *
   * @throws IllegalArgumentException if the period is a set
   */
  public static Coverage ofActor(Kind<?> kind, Actor actor, Edtf period) {
    return ofActor(kind.name(), actor, period);
  }

  /**
   * Returns the claim for every pair on every day of the period.
   *
   * @throws IllegalArgumentException if the period is a set
   */
  public static Coverage ofAllPairs(Kind<?> kind, Edtf period) {
    return new Coverage(kind.name(), null, null, period, null);
  }

  /**
   * Returns the claim for facts of a kind that this version may not know, from a newer file; it is
   * kept and passed on.
   *
   * @param pair the pair, or null for every pair
   * @throws IllegalArgumentException if the period is a set
   */
  public static Coverage ofKindNamed(String kindName, @Nullable Dyad pair, Edtf period) {
    return new Coverage(kindName, pair, null, period, null);
  }

  /**
   * Returns the claim for all pairs of the actor, as {@link #ofActor(Kind, Actor, Edtf)}, for facts
   * of a kind that this version may not know.
   *
   * @throws IllegalArgumentException if the period is a set
   */
  public static Coverage ofActor(String kindName, Actor actor, Edtf period) {
    return new Coverage(kindName, null, actor, period, null);
  }

  /** Returns this claim with a remark on what it rests on. */
  public Coverage withNote(String newNote) {
    return new Coverage(kindName, pair, actor, period, newNote);
  }

  Coverage withOrganizations(UnaryOperator<Organization> newOrganizations) {
    return new Coverage(
        kindName,
        pair == null ? null : pair.withOrganizations(newOrganizations),
        actor instanceof Organization organization ? newOrganizations.apply(organization) : actor,
        period,
        note);
  }

  /** Returns the kind of facts; empty if this version does not know it. */
  public Optional<Kind<?>> kind() {
    return Kind.find(kindName);
  }

  /** Returns the name of the kind of facts. */
  public String kindName() {
    return kindName;
  }

  /** Returns the pair, without direction; empty for all pairs, of one actor or of any. */
  public Optional<Dyad> pair() {
    return Optional.ofNullable(pair);
  }

  /** Returns the actor of which all pairs are covered; empty for one pair, and for all. */
  public Optional<Actor> actor() {
    return Optional.ofNullable(actor);
  }

  /** Returns the period, of which every day is covered. */
  public Edtf period() {
    return period;
  }

  /** Returns the remark on what the claim rests on. */
  public Optional<String> note() {
    return Optional.ofNullable(note);
  }

  /** Returns the kind and the pairs for which this is claimed; others may have the same text. */
  String scope() {
    return scope(kindName, pair != null ? pair : actor != null ? actor : "");
  }

  /** Returns the scopes of the claims that may cover facts of the kind and the pair. */
  static List<String> scopes(Kind<?> kind, Dyad pair) {
    return List.of(
        scope(kind.name(), pair.undirected()),
        scope(kind.name(), pair.first()),
        scope(kind.name(), pair.second()),
        scope(kind.name(), ""));
  }

  private static String scope(String kindName, Object pairs) {
    return kindName + " " + pairs;
  }

  boolean hasScopeOf(Coverage other) {
    return kindName.equals(other.kindName)
        && Objects.equals(pair, other.pair)
        && Objects.equals(actor, other.actor);
  }

  /** Returns whether this is claimed for facts of the kind and the pair. */
  boolean isOf(Kind<?> askedKind, Dyad askedPair) {
    return kindName.equals(askedKind.name())
        && (pair == null || pair.equals(askedPair.undirected()))
        && (actor == null || askedPair.includes(actor));
  }

  /**
   * Returns the first day of the period, counted from 1970-01-01, and as far off as {@link
   * Covered#EVER} if it is open; later than the last if no day is known. Of a period of which one
   * end is not known, it is the day of the other.
   */
  long firstDay() {
    Bound start = period.bounds().startEarliest();
    Bound first = start.isUnknown() ? period.bounds().endLatest() : start;
    return first.isDay() ? first.epochDay() : start.isOpen() ? -Covered.EVER : Covered.EVER;
  }

  /** Returns the last day of the period, as {@link #firstDay()} does the first. */
  long lastDay() {
    Bound end = period.bounds().endLatest();
    Bound last = end.isUnknown() ? period.bounds().startEarliest() : end;
    return last.isDay() ? last.epochDay() : end.isOpen() ? Covered.EVER : -Covered.EVER;
  }

  private Object writeReplace() {
    return new Serialized(kindName, pair, actor, period, note);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  private record Serialized(
      String kindName,
      @Nullable Dyad pair,
      @Nullable Actor actor,
      Edtf period,
      @Nullable String note)
      implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read(
          "coverage", () -> new Coverage(kindName, pair, actor, period, note));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Coverage coverage
        && coverage.kindName.equals(kindName)
        && Objects.equals(coverage.pair, pair)
        && Objects.equals(coverage.actor, actor)
        && coverage.period.equals(period)
        && Objects.equals(coverage.note, note);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kindName, pair, actor, period, note);
  }

  /** Returns, for instance, {@code relations-event AZ–ES 1992-02-11/2025-05-19}. */
  @Override
  public String toString() {
    String pairs = actor == null ? "all pairs" : "all pairs of " + actor;
    return kindName + " " + (pair == null ? pairs : pair) + " " + period;
  }
}
