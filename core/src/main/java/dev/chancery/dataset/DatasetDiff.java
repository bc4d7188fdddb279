package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Fact;
import dev.chancery.fact.ValueType;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.When;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one version of a dataset to another.
 *
 * <p>Facts and sources are the same if their ids are. A fact does not change when only its source
 * says something else of itself: the source does. The order of coverage and of links does not
 * count.
 *
 * @param description what changed of name, title, version and licence
 * @param facts the facts, in {@link Fact#DISPLAY_ORDER}; one that is of another kind now is removed
 *     and added
 * @param sources the sources, by id
 * @param organizations the organisations, by code
 * @param coverage the claims of coverage; none is changed, but removed and added
 * @param relatedTopics the links; none is changed, but removed and added
 */
public record DatasetDiff(
    ImmutableList<ValueChange> description,
    Part<Fact> facts,
    Part<Source> sources,
    Part<Organization> organizations,
    Part<Coverage> coverage,
    Part<RelatedTopic> relatedTopics)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Makes one; none may be null. */
  public DatasetDiff {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(sources, "sources");
    Objects.requireNonNull(organizations, "organizations");
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(relatedTopics, "relatedTopics");
  }

  /**
   * What changed of the facts, the sources or the like.
   *
   * @param added those that only the later version has
   * @param removed those that only the earlier version has
   * @param changed those that both have, but differently
   */
  public record Part<T>(
      ImmutableList<T> added, ImmutableList<T> removed, ImmutableList<Change<T>> changed)
      implements Serializable {
    private static final long serialVersionUID = 1;

    /** Makes one; none may be null. */
    public Part {
      Objects.requireNonNull(added, "added");
      Objects.requireNonNull(removed, "removed");
      Objects.requireNonNull(changed, "changed");
    }

    private Object readResolve() throws InvalidObjectException {
      SerializedForm.check(Change.class, changed);
      return this;
    }

    private void check(Class<T> type) throws InvalidObjectException {
      SerializedForm.check(type, added);
      SerializedForm.check(type, removed);
      for (Change<T> each : changed) {
        SerializedForm.check(type, Arrays.asList(each.before(), each.after()));
      }
    }

    /** Returns whether nothing changed. */
    public boolean isEmpty() {
      return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
  }

  /**
   * Something that both versions have, but differently.
   *
   * @param before as the earlier version has it
   * @param after as the later version has it
   * @param values what differs, one or more, in the order in which it is written
   */
  public record Change<T>(T before, T after, ImmutableList<ValueChange> values)
      implements Serializable {
    private static final long serialVersionUID = 1;

    /** Makes one; none may be null. */
    public Change {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(values, "values");
    }

    private Object readResolve() throws InvalidObjectException {
      SerializedForm.check(ValueChange.class, values);
      return this;
    }
  }

  /**
   * One attribute that differs.
   *
   * @param name the name of the attribute
   * @param from its value before; empty if it was not stated
   * @param to its value after; empty if it is not stated any more
   */
  public record ValueChange(String name, Optional<?> from, Optional<?> to) implements Serializable {
    private static final long serialVersionUID = 1;

    /** Makes one; none may be null. */
    public ValueChange {
      Objects.requireNonNull(name, "name");
      from = from.map(ValueChange::immutable);
      to = to.map(ValueChange::immutable);
    }

    private Object writeReplace() {
      return new Serialized(name, from.orElse(null), to.orElse(null));
    }

    /** The serialized form, as an {@link Optional} has none. */
    private record Serialized(String name, @Nullable Object from, @Nullable Object to)
        implements Serializable {
      private static final long serialVersionUID = 1;

      private Object readResolve() throws InvalidObjectException {
        return SerializedForm.read(
            "change",
            () -> new ValueChange(name, Optional.ofNullable(from), Optional.ofNullable(to)));
      }
    }

    /** Returns, for instance, {@code opened: 2005 → 2005-11-30}. */
    @Override
    public String toString() {
      String before = from.map(ValueChange::text).orElse("none");
      String after = to.map(ValueChange::text).orElse("none");
      if (before.equals(after)) {
        before = from.map(ValueChange::fullText).orElse("none");
        after = to.map(ValueChange::fullText).orElse("none");
      }
      return name + ": " + before + " → " + after;
    }

    private static Object immutable(Object value) {
      return value instanceof List<?> list ? ImmutableList.copyOf(list) : value;
    }

    private static String text(Object value) {
      if (value instanceof Enum<?> constant) {
        return ValueType.term(constant);
      }
      return value instanceof List<?> list
          ? list.stream().map(ValueChange::text).collect(Collectors.joining("; ", "[", "]"))
          : value.toString();
    }

    /** Also what the text of a value leaves out. */
    private static String fullText(Object value) {
      if (value instanceof When when) {
        return when + " (" + ValueType.term(when.reading()) + ", " + when.bounds() + ")";
      }
      return value instanceof List<?> list
          ? list.stream().map(ValueChange::fullText).collect(Collectors.joining("; ", "[", "]"))
          : value instanceof Citation citation
              ? citation.source().id() + ": " + citation
              : text(value);
    }
  }

  private Object readResolve() throws InvalidObjectException {
    SerializedForm.check(ValueChange.class, description);
    facts.check(Fact.class);
    sources.check(Source.class);
    organizations.check(Organization.class);
    coverage.check(Coverage.class);
    relatedTopics.check(RelatedTopic.class);
    return this;
  }

  /** Returns whether nothing changed. */
  public boolean isEmpty() {
    return description.isEmpty()
        && facts.isEmpty()
        && sources.isEmpty()
        && organizations.isEmpty()
        && coverage.isEmpty()
        && relatedTopics.isEmpty();
  }

  /**
   * Returns the changes for people to read, a line each and the same every time: the description,
   * then facts, sources, organisations, coverage and links; of each those removed ({@code -}), then
   * those added ({@code +}), then those changed ({@code ~}) with what differs. Empty if nothing
   * changed.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    description.forEach(change -> text.append("~ dataset ").append(change).append('\n'));
    append(
        text, facts, fact -> fact.kindName() + " '" + fact.id() + "' " + fact.dyad(), Fact::when);
    append(text, sources, source -> "source '" + source.id() + "'", source -> source);
    append(text, organizations, each -> "organization '" + each.code() + "'", Organization::name);
    append(text, coverage, each -> "coverage " + each, each -> each.note().orElse(""));
    append(text, relatedTopics, each -> "related topic " + each, each -> "");
    return text.toString();
  }

  private static <T> void append(
      StringBuilder text, Part<T> part, Function<T, String> name, Function<T, Object> more) {
    for (T each : part.removed()) {
      text.append(("- " + name.apply(each) + " " + more.apply(each)).stripTrailing()).append('\n');
    }
    for (T each : part.added()) {
      text.append(("+ " + name.apply(each) + " " + more.apply(each)).stripTrailing()).append('\n');
    }
    for (Change<T> change : part.changed()) {
      for (ValueChange value : change.values()) {
        text.append("~ ")
            .append(name.apply(change.after()))
            .append(", ")
            .append(value)
            .append('\n');
      }
    }
  }

  /** Returns, for instance, {@code facts: 2 added, 1 removed, 3 changed; sources: 1 added}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    count(parts, "description", 0, 0, description.size());
    count(parts, "facts", facts);
    count(parts, "sources", sources);
    count(parts, "organizations", organizations);
    count(parts, "coverage", coverage);
    count(parts, "related topics", relatedTopics);
    return parts.isEmpty() ? "no changes" : String.join("; ", parts);
  }

  private static void count(List<String> parts, String name, Part<?> part) {
    count(parts, name, part.added().size(), part.removed().size(), part.changed().size());
  }

  private static void count(List<String> parts, String name, int added, int removed, int changed) {
    List<String> counts = new ArrayList<>();
    if (added > 0) {
      counts.add(added + " added");
    }
    if (removed > 0) {
      counts.add(removed + " removed");
    }
    if (changed > 0) {
      counts.add(changed + " changed");
    }
    if (!counts.isEmpty()) {
      parts.add(name + ": " + String.join(", ", counts));
    }
  }
}
