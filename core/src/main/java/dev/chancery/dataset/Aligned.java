package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Fact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dataset that goes together with another: its sources have other ids, unless they are the same,
 * and its organisations the names that the other gives them.
 */
final class Aligned {
  private static final String SOURCES = "/sources/";

  private final Dataset dataset;

  /** By the id they had. */
  private final Map<String, Source> renamed = new LinkedHashMap<>();

  /** Of those that have another name in the second dataset, those of the first, by code. */
  private final Map<String, Organization> named = new LinkedHashMap<>();

  private final ImmutableMap<String, String> otherNames;

  /** Takes the second of two datasets, which keeps those of its ids that the first does not use. */
  Aligned(Dataset first, Dataset second) {
    Set<String> unlike = unlike(first.otherFields(), second.otherFields());
    for (Source source : second.sources().values()) {
      Source same = first.sources().get(source.id());
      if (same != null && (!same.equals(source) || unlike.contains(source.id()))) {
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
    Fact moved = isMoved ? Altered.withCitations(fact, moved(fact.citations())) : fact;
    List<Actor> actors = new ArrayList<>();
    if (!named.isEmpty()) {
      fact.forEachActor(actors::add);
    }
    return actors.stream().anyMatch(actor -> named.containsKey(actor.code()))
        ? Altered.withOrganizations(moved, this::aligned)
        : moved;
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

  /** The sources of which both say something that is not known, and not the same. */
  private static Set<String> unlike(Map<String, String> first, Map<String, String> second) {
    Set<String> unlike = new HashSet<>();
    first.forEach(
        (pointer, value) -> {
          if (!second.getOrDefault(pointer, value).equals(value)) {
            unlike.add(sourceIn(pointer));
          }
        });
    return unlike;
  }

  /** The id of the source that the pointer leads into; empty if into none. */
  private static String sourceIn(String pointer) {
    int end = pointer.indexOf('/', SOURCES.length());
    return pointer.startsWith(SOURCES) && end > 0 ? pointer.substring(SOURCES.length(), end) : "";
  }

  private String moved(String pointer) {
    String id = sourceIn(pointer);
    Source source = renamed.get(id);
    return source == null
        ? pointer
        : SOURCES + source.id() + pointer.substring(SOURCES.length() + id.length());
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
