package dev.chancery.dataset;

import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.source.Citation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Values in the order in which they came, each once. They are told apart by a text first, of which
 * a map has those in order that were chosen for their hashes.
 */
final class Distinct<T> {
  private final Function<T, String> text;
  private final List<T> values = new ArrayList<>();
  private final Map<String, IntList> places = new HashMap<>();

  /** Takes a text of each value that few others have. */
  private Distinct(Function<T, String> text) {
    this.text = text;
  }

  static Distinct<Coverage> coverage() {
    return new Distinct<>(claim -> claim + claim.note().orElse(""));
  }

  static Distinct<RelatedTopic> relatedTopics() {
    return new Distinct<>(
        topic ->
            topic.relationship()
                + " "
                + topic
                + Lists.transform(topic.citations(), Distinct::text));
  }

  static Distinct<Citation> citations() {
    return new Distinct<>(Distinct::text);
  }

  /** What it says for people may be the same of many sources. */
  private static String text(Citation citation) {
    return citation.source().id() + " " + citation + citation.passageSha256().orElse("");
  }

  /** Adds the value unless it is there; returns whether that is so. */
  @CanIgnoreReturnValue
  boolean add(T value) {
    IntList alike = places.computeIfAbsent(text.apply(value), unused -> new IntList());
    boolean isNew = place(value, alike) < 0;
    if (isNew) {
      alike.add(values.size());
      values.add(value);
    }
    return isNew;
  }

  @CanIgnoreReturnValue
  Distinct<T> addAll(Collection<T> more) {
    more.forEach(this::add);
    return this;
  }

  void clear() {
    values.clear();
    places.clear();
  }

  boolean contains(T value) {
    return indexOf(value) >= 0;
  }

  /** Returns the place in the list, or -1. */
  int indexOf(T value) {
    IntList alike = places.get(text.apply(value));
    return alike == null ? -1 : place(value, alike);
  }

  private int place(T value, IntList alike) {
    for (int i = 0; i < alike.size(); i++) {
      if (values.get(alike.get(i)).equals(value)) {
        return alike.get(i);
      }
    }
    return -1;
  }

  List<T> list() {
    return values;
  }
}
