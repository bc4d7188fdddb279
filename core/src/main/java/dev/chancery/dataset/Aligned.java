package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Fact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A dataset that goes together with another: its sources have other ids, unless they are the same,
 * and its organisations the names that the other gives them.
 */
final class Aligned {
  private final Dataset dataset;

  /** By the id they had. */
  private final Map<String, Source> renamed = new LinkedHashMap<>();

  /** Of those that have another name in the second dataset, those of the first, by code. */
  private final Map<String, Organization> named = new LinkedHashMap<>();

  private final ImmutableMap<String, String> otherNames;

  /** Takes the second of two datasets, which keeps those of its ids that the first does not use. */
  Aligned(Dataset first, Dataset second) {
    for (Source source : second.sources().values()) {
      Source same = first.sources().get(source.id());
      boolean differs =
          same != null && (!same.equals(source) || areUnlike(first, second, pointer(source.id())));
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
    this.dataset = isAligned ? second : aligned(second);
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

  private Dataset aligned(Dataset second) {
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
    Map<String, String> otherFields = new HashMap<>();
    second.otherFields().forEach((pointer, value) -> otherFields.put(moved(pointer), value));
    return builder.otherFields(otherFields).build();
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

  /** What the file of a source says that is not known has this before its name. */
  private static String pointer(String sourceId) {
    return "/sources/" + sourceId + "/";
  }

  /** Whether both have something there that is not known, and not the same. */
  private static boolean areUnlike(Dataset first, Dataset second, String pointer) {
    for (Map.Entry<String, String> field : first.otherFields().entrySet()) {
      String same = second.otherFields().getOrDefault(field.getKey(), field.getValue());
      if (field.getKey().startsWith(pointer) && !field.getValue().equals(same)) {
        return true;
      }
    }
    return false;
  }

  private String moved(String pointer) {
    for (Map.Entry<String, Source> each : renamed.entrySet()) {
      String before = pointer(each.getKey());
      if (pointer.startsWith(before)) {
        return pointer(each.getValue().id()) + pointer.substring(before.length());
      }
    }
    return pointer;
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
