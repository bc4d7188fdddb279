package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.chancery.actor.Dyad;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two facts or more about the same thing that cannot all be true, though each has its source. What
 * counts as the same thing and as a conflict, {@link dev.chancery.fact.FactComparison} says.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Conflict implements Serializable {
  private static final long serialVersionUID = 1;

  private final ImmutableList<Fact> facts;

  private Conflict(ImmutableList<Fact> facts) {
    this.facts = facts;
  }

  /**
   * Returns the conflict of the facts, for those who test a {@link ResolutionPolicy}.
   *
   * @throws IllegalArgumentException if they are not in one conflict
   */
  public static Conflict of(Collection<? extends Fact> facts) {
    ImmutableList<Fact> sorted = ImmutableList.sortedCopyOf(Fact.DISPLAY_ORDER, facts);
    List<Conflict> conflicts = among(sorted);
    if (conflicts.size() != 1 || conflicts.get(0).facts.size() != sorted.size()) {
      throw new IllegalArgumentException(
          "facts "
              + sorted.stream().map(Fact::id).toList()
              + ": expected two or more in one conflict, got "
              + conflicts);
    }
    return conflicts.get(0);
  }

  /** Returns the conflicts among any facts; derived and deprecated ones do not count. */
  static ImmutableList<Conflict> in(List<Fact> facts) {
    ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();
    for (int[] group : KeyGroups.of(facts)) {
      conflicts.addAll(among(KeyGroups.facts(facts, group)));
    }
    return conflicts.build();
  }

  /**
   * Returns the conflicts among facts of one key, in {@link Fact#DISPLAY_ORDER}: those that are
   * linked by conflicts belong together. Each claim is compared with those only that no conflict
   * has linked yet.
   */
  static List<Conflict> among(Collection<Fact> sameKey) {
    List<List<Fact>> claims = Alike.of(sameKey);
    Stretches stretches = new Stretches(Lists.transform(claims, alike -> alike.get(0)));
    boolean[] taken = new boolean[claims.size()];
    List<Conflict> conflicts = new ArrayList<>();
    for (int first = 0; first < taken.length; first++) {
      List<Integer> linked = taken[first] ? List.of() : new ArrayList<>(List.of(first));
      for (int i = 0; i < linked.size(); i++) {
        int place = linked.get(i);
        taken[place] = true;
        Fact fact = claims.get(place).get(0);
        for (List<Integer> near : stretches.near(place)) {
          near.removeIf(
              other ->
                  taken[other]
                      || (fact.comparedWith(claims.get(other).get(0)).isConflict()
                          && linked.add(other)));
        }
      }
      if (linked.size() > 1) {
        conflicts.add(
            new Conflict(
                ImmutableList.sortedCopyOf(
                    Fact.DISPLAY_ORDER, Iterables.concat(Lists.transform(linked, claims::get)))));
      }
    }
    return conflicts;
  }

  /** Returns the facts, in {@link Fact#DISPLAY_ORDER}; each conflicts with one other at least. */
  public ImmutableList<Fact> facts() {
    return facts;
  }

  /** Returns the kind of the facts. */
  public Kind<?> kind() {
    return facts.get(0).kind().orElseThrow();
  }

  /** Returns the pair of the facts. */
  public Dyad dyad() {
    return facts.get(0).dyad();
  }

  /** Returns on what they conflict, in the order of {@link Kind#singleValued()}. */
  public ImmutableSet<Attribute<?, ?>> attributes() {
    List<Fact> claims = Lists.transform(Alike.of(facts), alike -> alike.get(0));
    ImmutableSet.Builder<Attribute<?, ?>> attributes = ImmutableSet.builder();
    for (Attribute<?, ?> attribute : kind().singleValued()) {
      if (anyConflictOn(attribute, claims)) {
        attributes.add(attribute);
      }
    }
    return attributes.build();
  }

  private static boolean anyConflictOn(Attribute<?, ?> attribute, List<Fact> claims) {
    for (int i = 0; i < claims.size(); i++) {
      for (Fact other : claims.subList(i + 1, claims.size())) {
        if (claims.get(i).comparedWith(other).conflicting().contains(attribute)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the sources of the facts. */
  public ImmutableSet<Source> sources() {
    return facts.stream()
        .flatMap(fact -> fact.citations().stream())
        .map(Citation::source)
        .collect(ImmutableSet.toImmutableSet());
  }

  private Object writeReplace() {
    return new Serialized(List.copyOf(facts));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  private record Serialized(List<Fact> facts) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("conflict", () -> of(facts));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Conflict conflict && conflict.facts.equals(facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  /** Returns, for instance, {@code mission AZ→ES: a, b conflict on [opened]}. */
  @Override
  public String toString() {
    String ids = String.join(", ", facts.stream().map(Fact::id).toList());
    return kind() + " " + dyad() + ": " + ids + " conflict on " + attributes();
  }
}
