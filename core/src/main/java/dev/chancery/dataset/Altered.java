package dev.chancery.dataset;

import dev.chancery.actor.Organization;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.source.Citation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Facts that are as others but for their ids, references, citations, organisations or rank. */
final class Altered {
  private Altered() {}

  /** Returns the one fact that two of one id are, if they state the same. */
  static Optional<Fact> united(Fact one, Fact other) {
    boolean sameRank =
        one.rank() == other.rank()
            || one.rank() == Fact.Rank.NORMAL
            || other.rank() == Fact.Rank.NORMAL;
    if (one.shape() != other.shape() || !sameRank) {
      return Optional.empty();
    }
    Fact united = withBacking(one, one, other);
    return united.equals(withBacking(other, one, other)) ? Optional.of(united) : Optional.empty();
  }

  /** Returns the fact with the citations of both, and the rank and the note of either. */
  private static Fact withBacking(Fact fact, Fact one, Fact other) {
    FactBuilder<?, ?> builder = fact.toBuilder();
    builder.citations(
        Distinct.citations().addAll(one.citations()).addAll(other.citations()).list());
    builder.rank(one.rank() == Fact.Rank.NORMAL ? other.rank() : one.rank());
    if (fact.note().isEmpty()) {
      one.note().or(other::note).ifPresent(builder::note);
    }
    return builder.build();
  }

  /** The fact under its new id, if it has one, referring to others under theirs. */
  static Fact renamed(Fact fact, Map<String, String> newIds) {
    boolean concerned =
        newIds.containsKey(fact.id()) || !Collections.disjoint(newIds.keySet(), fact.references());
    if (!concerned) {
      return fact;
    }
    return fact.toBuilder()
        .id(newIds.getOrDefault(fact.id(), fact.id()))
        .mapReferences(id -> Optional.of(newIds.getOrDefault(id, id)))
        .build();
  }

  /**
   * The fact without its references to facts that are not there; empty if it was worked out from
   * one.
   */
  static Optional<Fact> withReferencesAmong(Fact fact, Predicate<String> isThere) {
    if (!fact.derivedFrom().stream().allMatch(isThere)) {
      return Optional.empty();
    }
    return Optional.of(
        fact.toBuilder()
            .mapReferences(id -> isThere.test(id) ? Optional.of(id) : Optional.empty())
            .build());
  }

  static Fact withCitations(Fact fact, List<Citation> citations) {
    return fact.toBuilder().citations(citations).build();
  }

  static Fact withOrganizations(Fact fact, UnaryOperator<Organization> newOrganizations) {
    return fact.toBuilder().mapOrganizations(newOrganizations).build();
  }

  static Fact withRank(Fact fact, Fact.Rank rank) {
    return fact.toBuilder().rank(rank).build();
  }
}
