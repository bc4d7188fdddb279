package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Shape;
import dev.chancery.source.Citation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What comes of two datasets: a third, and how they agree.
 *
 * @param dataset what both say together, named as the first
 * @param duplicates the facts that both have, equal in everything
 * @param agreed the facts that both have with the same id and content but different citations; the
 *     merged fact has the citations of both
 * @param renamed the facts of the second whose id the first uses for another content; both are
 *     kept, and these are listed with their new id
 * @param contradictions the pairs of facts that cannot both be true
 */
public record Merge(
    Dataset dataset,
    ImmutableList<Fact> duplicates,
    ImmutableList<Fact> agreed,
    ImmutableList<Fact> renamed,
    ImmutableList<Contradiction> contradictions) {

  static Merge of(Dataset first, Dataset second) {
    ImmutableList.Builder<Fact> duplicates = ImmutableList.builder();
    ImmutableList.Builder<Fact> agreed = ImmutableList.builder();
    ImmutableList.Builder<Fact> renamed = ImmutableList.builder();
    List<Fact> added = new ArrayList<>();
    List<Fact> united = new ArrayList<>();
    List<Fact> clashing = new ArrayList<>();
    for (Fact fact : second.facts().list()) {
      Optional<Fact> same = first.find(fact.id());
      if (same.isEmpty()) {
        added.add(fact);
      } else if (same.get().equals(fact)) {
        duplicates.add(fact);
      } else if (fact.kindName().equals(same.get().kindName())
          && withCitations(fact, same.get().citations()).equals(same.get())) {
        united.add(
            withCitations(
                fact,
                ImmutableSet.<Citation>builder()
                    .addAll(same.get().citations())
                    .addAll(fact.citations())
                    .build()
                    .asList()));
      } else {
        clashing.add(fact);
      }
    }
    Dataset.Builder merged = first.toBuilder();
    second.sources().values().forEach(merged::source);
    second.organizations().values().forEach(merged::organization);
    second.coverage().forEach(merged::coverage);
    second.relatedTopics().forEach(merged::relatedTopic);
    for (Fact fact : united) {
      merged.replace(fact);
      agreed.add(fact);
    }
    Map<String, String> newIds = newIds(merged, added, clashing);
    for (Fact fact : added) {
      merged.add(renamed(fact, newIds));
    }
    for (Fact fact : clashing) {
      Fact other = renamed(fact, newIds);
      merged.add(other);
      renamed.add(other);
    }
    Dataset dataset = merged.build();
    return new Merge(
        dataset, duplicates.build(), agreed.build(), renamed.build(), dataset.contradictions());
  }

  /** Finds an id for each clashing fact that no other has. */
  private static Map<String, String> newIds(
      Dataset.Builder merged, List<Fact> added, List<Fact> clashing) {
    Set<String> taken = new HashSet<>();
    added.forEach(fact -> taken.add(fact.id()));
    Map<String, String> newIds = new HashMap<>();
    for (Fact fact : clashing) {
      int number = 2;
      while (merged.contains(fact.id() + "-" + number) || !taken.add(fact.id() + "-" + number)) {
        number++;
      }
      newIds.put(fact.id(), fact.id() + "-" + number);
    }
    return newIds;
  }

  /** A fact of the second dataset under its new id, referring to others under theirs. */
  private static Fact renamed(Fact fact, Map<String, String> newIds) {
    boolean concerned =
        newIds.containsKey(fact.id()) || !Collections.disjoint(newIds.keySet(), fact.references());
    if (!concerned) {
      return fact;
    }
    return builder(fact)
        .id(newIds.getOrDefault(fact.id(), fact.id()))
        .mapReferences(id -> Optional.of(newIds.getOrDefault(id, id)))
        .build();
  }

  /**
   * A fact without its references to facts that are not there; empty if it was worked out from one.
   */
  static Optional<Fact> withReferencesAmong(Fact fact, Predicate<String> isThere) {
    if (fact.references().stream().allMatch(isThere)) {
      return Optional.of(fact);
    }
    if (!fact.derivedFrom().stream().allMatch(isThere)) {
      return Optional.empty();
    }
    return Optional.of(
        builder(fact)
            .mapReferences(id -> isThere.test(id) ? Optional.of(id) : Optional.empty())
            .build());
  }

  static Fact withCitations(Fact fact, List<Citation> citations) {
    return builder(fact).citations(citations).build();
  }

  @SuppressWarnings("unchecked") // The shape of a fact is the kind of that fact.
  private static <F extends Fact> FactBuilder<F, ?> builder(F fact) {
    return ((Kind<F>) (Shape<?>) fact.shape()).toBuilder(fact);
  }
}
