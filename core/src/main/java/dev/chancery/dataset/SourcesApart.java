package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.fact.Fact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dataset whose sources have other ids than those of another dataset, unless they are the same.
 */
final class SourcesApart {
  private static final String POINTER = "/sources/";

  private final Dataset dataset;

  /** By the id they had. */
  private final Map<String, Source> renamed = new LinkedHashMap<>();

  /** Takes the second of two datasets, which keeps those of its ids that the first does not use. */
  SourcesApart(Dataset first, Dataset second) {
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
    this.dataset = renamed.isEmpty() ? second : withNewSources(second, ofSecond);
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

  private Dataset withNewSources(Dataset second, UnreadFields unread) {
    Dataset.Builder builder = Dataset.builder(second.name());
    for (Source source : second.sources().values()) {
      builder.source(renamed.getOrDefault(source.id(), source));
    }
    second.organizations().values().forEach(builder::organization);
    second.coverage().forEach(builder::coverage);
    for (RelatedTopic topic : second.relatedTopics()) {
      builder.relatedTopic(topic.withCitations(moved(topic.citations())));
    }
    for (Fact fact : second.list()) {
      builder.add(isMoved(fact) ? Merge.withCitations(fact, moved(fact.citations())) : fact);
    }
    if (!unread.isEmpty()) {
      builder.otherFields(unread.moved(this::moved).json());
    }
    return builder.build();
  }

  private boolean isMoved(Fact fact) {
    return fact.citations().stream().anyMatch(each -> renamed.containsKey(each.source().id()));
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
}
