package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Fact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A dataset that goes together with another: its sources have other ids, unless they are the same,
 * and its organisations the names that the other gives them.
 */
final class Aligned {
  private static final String POINTER = "/sources/";

  private final Dataset dataset;

  /** By the id they had. */
  private final Map<String, Source> renamed = new LinkedHashMap<>();

  /** Of those that have another name in the second dataset, those of the first, by code. */
  private final Map<String, Organization> named = new LinkedHashMap<>();

  private final ImmutableMap<String, String> otherNames;

  /** Takes the second of two datasets, which keeps those of its ids that the first does not use. */
  Aligned(Dataset first, Dataset second) {
    UnreadFields ofFirst = UnreadFields.of(first);
    UnreadFields ofSecond = UnreadFields.of(second);
    for (Source source : second.sources().values()) {
      Source same = first.sources().get(source.id());
      boolean differs =
          same != null
              && (!same.equals(source) || ofFirst.contradict(ofSecond, POINTER + source.id()));
      if (differs) {
        renamed.put(source.id(), withNewId(source, first, second));
      }
    }
    ImmutableMap.Builder<String, String> others = ImmutableMap.builder();
    for (Organization organization : second.organizations().values()) {
      Organization same = first.organizations().get(organization.code());
      if (same != null && !same.name().equals(organization.name())) {
        named.put(same.code(), same);
        others.put(same.code(), organization.name());
      }
    }
    this.otherNames = others.buildOrThrow();
    boolean isAligned = renamed.isEmpty() && named.isEmpty();
    this.dataset = isAligned ? second : aligned(second, ofSecond);
  }

  /** The same source under the same new id, if the first dataset has taken it over already. */
  private static Source withNewId(Source source, Dataset first, Dataset second) {
    int number = 2;
    while (true) {
      Source candidate = source.toBuilder().id(source.id() + "-" + number).build();
      boolean isFree = candidate.equals(first.sources().getOrDefault(candidate.id(), candidate));
      if (isFree && !second.sources().containsKey(candidate.id())) {
        return candidate;
      }
      number++;
    }
  }

  private Dataset aligned(Dataset second, UnreadFields unread) {
    Dataset.Builder builder = Dataset.builder(second.name());
    for (Source source : second.sources().values()) {
      builder.source(renamed.getOrDefault(source.id(), source));
    }
    second.organizations().values().forEach(each -> builder.organization(aligned(each)));
    second.coverage().forEach(claim -> builder.coverage(claim.withOrganizations(this::aligned)));
    for (RelatedTopic topic : second.relatedTopics()) {
      builder.relatedTopic(
          topic.withCitations(moved(topic.citations())).withOrganizations(this::aligned));
    }
    for (Fact fact : second.list()) {
      builder.add(aligned(fact));
    }
    if (!unread.isEmpty()) {
      builder.otherFields(unread.moved(this::moved).json());
    }
    return builder.build();
  }

  private Fact aligned(Fact fact) {
    boolean isMoved =
        fact.citations().stream().anyMatch(each -> renamed.containsKey(each.source().id()));
    Fact moved = isMoved ? Merge.withCitations(fact, moved(fact.citations())) : fact;
    AtomicBoolean isNamed = new AtomicBoolean();
    if (!named.isEmpty()) {
      fact.forEachActor(actor -> isNamed.compareAndSet(false, named.containsKey(actor.code())));
    }
    return isNamed.get() ? Merge.withOrganizations(moved, this::aligned) : moved;
  }

  private Organization aligned(Organization organization) {
    return named.getOrDefault(organization.code(), organization);
  }

  private ImmutableList<Citation> moved(List<Citation> citations) {
    ImmutableList.Builder<Citation> moved = ImmutableList.builder();
    for (Citation citation : citations) {
      Source source = renamed.get(citation.source().id());
      moved.add(source == null ? citation : citation.withSource(source));
    }
    return moved.build();
  }

  private String moved(String pointer) {
    int end = pointer.indexOf('/', POINTER.length());
    if (!pointer.startsWith(POINTER) || end < 0) {
      return pointer;
    }
    Source source = renamed.get(pointer.substring(POINTER.length(), end));
    return source == null ? pointer : POINTER + source.id() + pointer.substring(end);
  }

  Dataset dataset() {
    return dataset;
  }

  /** Returns the new ids by the old ones. */
  ImmutableMap<String, String> renamed() {
    return renamed.entrySet().stream()
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, each -> each.getValue().id()));
  }

  /** Returns the names of organisations that the other dataset calls otherwise, by code. */
  ImmutableMap<String, String> otherNames() {
    return otherNames;
  }
}
