package dev.chancery.dataset;

import dev.chancery.actor.Dyad;
import dev.chancery.fact.Kind;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a dataset holds every fact of a kind, of one pair or of all, for every day of a
 * period. Outside of what is claimed, that no fact is found means nothing.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Coverage implements Serializable {
  private static final long serialVersionUID = 1;

  private final String kindName;
  private final @Nullable Dyad pair;
  private final Edtf period;
  private final @Nullable String note;

  private Coverage(String kindName, @Nullable Dyad pair, Edtf period, @Nullable String note) {
    this.kindName = kindName;
    this.pair = pair;
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
   * Returns the claim for every pair on every day of the period.
   *
   * @throws IllegalArgumentException if the period is a set
   */
  public static Coverage ofAllPairs(Kind<?> kind, Edtf period) {
    return ofKindNamed(kind.name(), null, period);
  }

  /**
   * Returns the claim for facts of a kind that this version may not know, from a newer file; it is
   * kept and passed on.
   *
   * @param pair the pair, or null for every pair
   * @throws IllegalArgumentException if the period is a set
   */
  public static Coverage ofKindNamed(String kindName, @Nullable Dyad pair, Edtf period) {
    return new Coverage(kindName, pair == null ? null : pair.undirected(), period, null);
  }

  /** Returns this claim with a remark on what it rests on. */
  public Coverage withNote(String newNote) {
    return new Coverage(kindName, pair, period, newNote);
  }

  /** Returns the kind of facts; empty if this version does not know it. */
  public Optional<Kind<?>> kind() {
    return Kind.find(kindName);
  }

  /** Returns the name of the kind of facts. */
  public String kindName() {
    return kindName;
  }

  /** Returns the pair, without direction; empty for all pairs. */
  public Optional<Dyad> pair() {
    return Optional.ofNullable(pair);
  }

  /** Returns the period, of which every day is covered. */
  public Edtf period() {
    return period;
  }

  /** Returns the remark on what the claim rests on. */
  public Optional<String> note() {
    return Optional.ofNullable(note);
  }

  /**
   * Returns whether every day from the first to the last, both inclusive, is covered for the pair.
   */
  boolean covers(Kind<?> askedKind, Dyad askedPair, LocalDate first, LocalDate last) {
    Bounds covered = period.bounds().extent();
    return kindName.equals(askedKind.name())
        && (pair == null || pair.equals(askedPair.undirected()))
        && covered.holdsOn(first).mustBe()
        && covered.holdsOn(last).mustBe();
  }

  private Object writeReplace() {
    return new Serialized(kindName, pair, period, note);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  private record Serialized(
      String kindName, @Nullable Dyad pair, Edtf period, @Nullable String note)
      implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() {
      return new Coverage(Objects.requireNonNull(kindName, "kindName"), pair, period, note);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Coverage coverage
        && coverage.kindName.equals(kindName)
        && Objects.equals(coverage.pair, pair)
        && coverage.period.equals(period)
        && Objects.equals(coverage.note, note);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kindName, pair, period, note);
  }

  /** Returns, for instance, {@code relations-event AZ–ES 1992-02-11/2025-05-19}. */
  @Override
  public String toString() {
    return kindName + " " + (pair == null ? "all pairs" : pair) + " " + period;
  }
}
