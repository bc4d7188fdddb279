package dev.chancery.dataset;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.primitives.Ints;
import dev.chancery.fact.Fact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts two datasets together: first the facts that have an id in both, then all others. */
final class Merging {
  private final Dataset first;
  private final Aligned aligned;
  private final Dataset second;
  private final List<Fact> facts;

  /** The places of those facts of the second that the first has just so. */
  private final BitSet same = new BitSet();

  private final ImmutableList.Builder<Fact> duplicates = ImmutableList.builder();

  /** By id the facts that both have, but not equal in everything. */
  private final Map<String, Fact> united = new HashMap<>();

  /** The places of those that state something else than the fact of the first with their id. */
  private final List<Integer> apart = new ArrayList<>();

  /** Takes the first dataset, and the second as it fits to the first. */
  Merging(Dataset first, Aligned aligned) {
    this.first = first;
    this.aligned = aligned;
    this.second = aligned.dataset();
    this.facts = second.list();
  }

  /** Asked once. */
  Merge merge() {
    for (int place = 0; place < facts.size(); place++) {
      Fact fact = facts.get(place);
      Optional<Fact> there = first.find(fact.id());
      if (there.isPresent()) {
        unite(place, there.get(), fact);
      }
    }
    Map<String, String> renamed =
        new FactsApart(first, second, Lists.transform(apart, facts::get)).renamed();
    for (int place : apart) {
      Fact fact = Altered.renamed(facts.get(place), renamed);
      Optional<Fact> takenOver = first.find(fact.id());
      if (takenOver.isPresent()) {
        uniteTakenOver(place, takenOver.get(), fact);
      }
    }
    Map<String, String> otherFields = new HashMap<>(first.otherFields());
    ImmutableMap<String, String> leftOut = addOtherFields(otherFields);
    Dataset merged = merged(renamed).otherFields(otherFields).build();
    return new MergeReport(first, second, merged, united.keySet(), ImmutableBiMap.copyOf(renamed))
        .merge(
            ImmutableList.sortedCopyOf(Fact.DISPLAY_ORDER, duplicates.build()),
            aligned.renamed(),
            aligned.otherNames(),
            leftOut);
  }

  private void unite(int place, Fact there, Fact fact) {
    if (there.equals(fact)) {
      addDuplicate(place, fact);
      return;
    }
    Optional<Fact> both = Altered.united(there, fact);
    if (both.isPresent()) {
      united.put(fact.id(), both.get());
    } else {
      apart.add(place);
    }
  }

  /** The first has it under the same new id already, from an earlier merge. */
  private void uniteTakenOver(int place, Fact there, Fact fact) {
    Fact both = Altered.united(there, fact).orElseThrow();
    if (both.equals(there) && both.equals(fact)) {
      addDuplicate(place, fact);
    } else {
      united.put(fact.id(), both);
    }
  }

  private void addDuplicate(int place, Fact fact) {
    same.set(place);
    duplicates.add(fact);
  }

  private Dataset.Builder merged(Map<String, String> renamed) {
    Dataset.Builder merged = first.toBuilder();
    second.sources().values().forEach(merged::source);
    second.organizations().values().forEach(merged::organization);
    second.coverage().forEach(merged::coverage);
    second.relatedTopics().forEach(merged::relatedTopic);
    united.values().forEach(merged::replace);
    for (int place = 0; place < facts.size(); place++) {
      Fact fact = Altered.renamed(facts.get(place), renamed);
      if (!same.get(place) && !united.containsKey(fact.id())) {
        merged.add(fact);
      }
    }
    return merged;
  }

  // What is not known of datasets.

  /** Adds the fields of the second to those of the first; returns what the first says otherwise. */
  private ImmutableMap<String, String> addOtherFields(Map<String, String> fields) {
    ImmutableMap.Builder<String, String> leftOut = ImmutableMap.builder();
    otherFieldsInBoth()
        .forEach(
            (pointer, value) -> {
              if (!fields.computeIfAbsent(pointer, absent -> value).equals(value)) {
                leftOut.put(pointer, value);
              }
            });
    return leftOut.buildOrThrow();
  }

  /** Those of the second, by where they stand in the lists of both together. */
  private Map<String, String> otherFieldsInBoth() {
    Distinct<Coverage> coverage =
        Distinct.coverage().addAll(first.coverage()).addAll(second.coverage());
    Distinct<RelatedTopic> topics =
        Distinct.relatedTopics().addAll(first.relatedTopics()).addAll(second.relatedTopics());
    Map<String, String> moved = new TreeMap<>();
    second
        .otherFields()
        .forEach(
            (pointer, value) ->
                moved.put(
                    moved(
                        moved(pointer, "/coverage/", second.coverage(), coverage),
                        "/relatedTopics/",
                        second.relatedTopics(),
                        topics),
                    value));
    return moved;
  }

  private static <T> String moved(String pointer, String list, List<T> from, Distinct<T> to) {
    int end = pointer.indexOf('/', list.length());
    if (!pointer.startsWith(list) || end < 0) {
      return pointer;
    }
    Integer index = Ints.tryParse(pointer.substring(list.length(), end));
    return index == null || index < 0 || index >= from.size()
        ? pointer
        : list + to.indexOf(from.get(index)) + pointer.substring(end);
  }
}
