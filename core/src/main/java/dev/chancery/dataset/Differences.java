package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what changed from one version of a dataset to another. */
final class Differences {
  private Differences() {}

  /** Returns what changed from the one to the other. */
  static DatasetDiff between(Dataset before, Dataset after) {
    ValueChanges description = new ValueChanges();
    description.compare("name", Optional.of(before.name()), Optional.of(after.name()));
    description.compare("title", before.title(), after.title());
    description.compare("version", before.version(), after.version());
    description.compare("licence", before.licence(), after.licence());
    return new DatasetDiff(
        description.list(),
        facts(before, after),
        part(before.sources(), after.sources(), Differences::changes),
        part(before.organizations(), after.organizations(), Differences::changes),
        part(before.coverage(), after.coverage(), Distinct::coverage),
        part(before.relatedTopics(), after.relatedTopics(), Distinct::relatedTopics));
  }

  private static DatasetDiff.Part<Fact> facts(Dataset before, Dataset after) {
    ImmutableList.Builder<Fact> added = ImmutableList.builder();
    ImmutableList.Builder<Fact> removed = ImmutableList.builder();
    ImmutableList.Builder<DatasetDiff.Change<Fact>> changed = ImmutableList.builder();
    for (Fact fact : after.list()) {
      Optional<Fact> earlier = before.find(fact.id()).filter(each -> isOfSameKind(each, fact));
      if (earlier.isEmpty()) {
        added.add(fact);
      } else if (!earlier.get().equals(fact)) {
        ImmutableList<DatasetDiff.ValueChange> values = changes(earlier.get(), fact);
        if (!values.isEmpty()) {
          changed.add(new DatasetDiff.Change<>(earlier.get(), fact, values));
        }
      }
    }
    for (Fact fact : before.list()) {
      if (after.find(fact.id()).filter(each -> isOfSameKind(each, fact)).isEmpty()) {
        removed.add(fact);
      }
    }
    return new DatasetDiff.Part<>(added.build(), removed.build(), changed.build());
  }

  private static boolean isOfSameKind(Fact one, Fact other) {
    return one.kindName().equals(other.kindName());
  }

  private static ImmutableList<DatasetDiff.ValueChange> changes(Fact before, Fact after) {
    ValueChanges changes = new ValueChanges();
    for (Attribute<?, ?> attribute : before.shape().attributes()) {
      Optional<?> from = Alike.stated(attribute, before);
      Optional<?> to = Alike.stated(attribute, after);
      boolean sameText =
          attribute == Fact.CITATIONS
              && places(before.citations()).equals(places(after.citations()));
      if (!sameText) {
        changes.compare(attribute.name(), from, to);
      }
    }
    return changes.list();
  }

  /** The citations without what their sources say of themselves. */
  private static List<List<Object>> places(List<Citation> citations) {
    List<List<Object>> places = new ArrayList<>();
    for (Citation each : citations) {
      places.add(
          List.of(
              each.source().id(), each.section(), each.start(), each.end(), each.passageSha256()));
    }
    return places;
  }

  private static ImmutableList<DatasetDiff.ValueChange> changes(Source before, Source after) {
    ValueChanges changes = new ValueChanges();
    changes.compare("title", Optional.of(before.title()), Optional.of(after.title()));
    changes.compare("publisher", before.publisher(), after.publisher());
    changes.compare("url", before.url(), after.url());
    changes.compare("published", before.published(), after.published());
    changes.compare("asserted", before.asserted(), after.asserted());
    changes.compare("retrieved", before.retrieved(), after.retrieved());
    changes.compare("licence", before.licence(), after.licence());
    changes.compare("sha256", before.sha256(), after.sha256());
    changes.compare("length", boxed(before.length()), boxed(after.length()));
    return changes.list();
  }

  private static ImmutableList<DatasetDiff.ValueChange> changes(
      Organization before, Organization after) {
    ValueChanges changes = new ValueChanges();
    changes.compare("name", Optional.of(before.name()), Optional.of(after.name()));
    return changes.list();
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  /** Collects what differs. */
  private static final class ValueChanges {
    private final ImmutableList.Builder<DatasetDiff.ValueChange> changes = ImmutableList.builder();

    void compare(String name, Optional<?> from, Optional<?> to) {
      if (!from.equals(to)) {
        changes.add(new DatasetDiff.ValueChange(name, from, to));
      }
    }

    ImmutableList<DatasetDiff.ValueChange> list() {
      return changes.build();
    }
  }

  /** Tells what differs of two that have the same key. */
  private interface Comparing<T> {
    ImmutableList<DatasetDiff.ValueChange> changes(T before, T after);
  }

  private static <T> DatasetDiff.Part<T> part(
      Map<String, T> before, Map<String, T> after, Comparing<T> comparing) {
    ImmutableList.Builder<T> added = ImmutableList.builder();
    ImmutableList.Builder<DatasetDiff.Change<T>> changed = ImmutableList.builder();
    after.forEach(
        (key, value) -> {
          @Nullable T earlier = before.get(key);
          if (earlier == null) {
            added.add(value);
          } else {
            ImmutableList<DatasetDiff.ValueChange> values = comparing.changes(earlier, value);
            if (!values.isEmpty()) {
              changed.add(new DatasetDiff.Change<>(earlier, value, values));
            }
          }
        });
    ImmutableList.Builder<T> removed = ImmutableList.builder();
    before.forEach(
        (key, value) -> {
          if (!after.containsKey(key)) {
            removed.add(value);
          }
        });
    return new DatasetDiff.Part<>(added.build(), removed.build(), changed.build());
  }

  private static <T> DatasetDiff.Part<T> part(
      Collection<T> before, Collection<T> after, Supplier<Distinct<T>> none) {
    return new DatasetDiff.Part<>(
        without(after, none.get().addAll(before)),
        without(before, none.get().addAll(after)),
        ImmutableList.of());
  }

  private static <T> ImmutableList<T> without(Collection<T> all, Distinct<T> others) {
    return all.stream()
        .filter(each -> !others.contains(each))
        .collect(ImmutableList.toImmutableList());
  }
}
