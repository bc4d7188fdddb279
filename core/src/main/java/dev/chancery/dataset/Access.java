package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.FactTable.Path;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.ValueType;
import dev.chancery.query.Condition;
import dev.chancery.query.Criteria;
import dev.chancery.query.Plan.Operation;
import dev.chancery.query.Plan.Step;
import dev.chancery.time.Bounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the facts of a table that meet conditions are found: by what indexes say, the fewest rows
 * first, and by reading what that leaves.
 */
final class Access {
  /** Below this a table is read faster than an index is asked. */
  static final int LEAST_INDEXED = 256;

  /** Rows beside which others match that leave more than one in so many are worth nothing. */
  private static final int LEAST_SELECTIVE = 2;

  private static final Comparator<Found> FEWEST_FIRST =
      new Comparator<>() {
        @Override
        public int compare(Found a, Found b) {
          int bySize = Integer.compare(a.size, b.size);
          return bySize != 0 ? bySize : a.condition.toString().compareTo(b.condition.toString());
        }
      };

  private final int size;
  private final FactStore.Shelf shelf;
  private final Criteria<?> criteria;

  /** What indexes say, the fewest rows first. */
  private final List<Found> found;

  /** The conditions that are tested on each fact. */
  private final List<Condition> rest;

  private Access(FactStore.Shelf shelf, Criteria<?> criteria, int conditionCount) {
    this.size = shelf.size();
    this.shelf = shelf;
    this.criteria = criteria;
    found = new ArrayList<>(conditionCount);
    rest = new ArrayList<>(conditionCount);
  }

  /**
   * Chooses.
   *
   * @param shelf asked for its table only if it takes more than the size
   * @param criteria only whether what may match is enough counts here
   */
  static Access to(FactStore.Shelf shelf, Collection<Condition> conditions, Criteria<?> criteria) {
    Access access = new Access(shelf, criteria, conditions.size());
    if (shelf.size() < LEAST_INDEXED) {
      access.rest.addAll(conditions);
      return access;
    }
    for (Condition condition : conditions) {
      @Nullable Found index = access.find(condition);
      if (index != null && (index.exact || index.size <= shelf.size() / LEAST_SELECTIVE)) {
        access.found.add(index);
      }
      if (index == null || !index.exact) {
        access.rest.add(condition);
      }
    }
    if (access.found.size() > 1) {
      access.found.sort(FEWEST_FIRST);
    }
    return access;
  }

  /** Returns how many rows match, or -1 if that is not known without listing them. */
  int knownCount() {
    if (!rest.isEmpty() || found.size() > 1) {
      return -1;
    }
    if (found.isEmpty()) {
      return size;
    }
    return found.get(0) instanceof Found.Compared ? -1 : found.get(0).size;
  }

  /** Returns the rows that are read to test the rest. */
  int[] candidates() {
    if (found.isEmpty()) {
      return Rows.all(size);
    }
    int[] rows = found.get(0).rows();
    for (int i = 1; i < found.size() && rows.length > 0; i++) {
      rows = found.get(i).among(rows);
    }
    return rows;
  }

  /**
   * Returns the first rows that match, ascending.
   *
   * @param enough how many at the most
   */
  int[] rows(long enough) {
    int[] candidates = candidates();
    if (rest.isEmpty()) {
      return candidates;
    }
    List<Fact> facts = shelf.table().facts();
    int[] matching = new int[candidates.length];
    int count = 0;
    for (int i = 0; i < candidates.length && count < enough; i++) {
      if (criteria.test(facts.get(candidates[i]), rest)) {
        matching[count++] = candidates[i];
      }
    }
    return Arrays.copyOf(matching, count);
  }

  /**
   * Returns the steps that find the facts.
   *
   * @param what the facts of the table
   * @param run whether to take them, and tell how many facts each gives
   */
  Step step(String what, boolean run) {
    Step step = found.isEmpty() ? scan(what, run) : indexes(what, run);
    if (rest.isEmpty()) {
      return step;
    }
    String conditions =
        rest.stream().map(Object::toString).sorted().collect(Collectors.joining(" and "));
    return new Step(
        Operation.FILTER,
        (criteria.isDefinite() ? "that must match " : "that may match ") + conditions,
        "",
        step.atMost(),
        step.estimated(),
        gave(run, () -> rows(Long.MAX_VALUE).length),
        ImmutableList.of(step));
  }

  private Step scan(String what, boolean run) {
    String why =
        size < LEAST_INDEXED
            ? "fewer than " + LEAST_INDEXED + " are read faster than an index"
            : "no condition has an index that leaves out enough";
    return step(Operation.SCAN, "of " + what + ", without an index", why, size, run);
  }

  private Step indexes(String what, boolean run) {
    ImmutableList.Builder<Step> inputs = ImmutableList.builder();
    double expected = size;
    for (Found each : found) {
      String why = found.size() == 1 ? "" : each == found.get(0) ? "the fewest" : "among those";
      inputs.add(
          new Step(
              Operation.INDEX,
              "of " + what + " for " + each.condition,
              why,
              each.size,
              each.size,
              gave(run, () -> each.rows().length),
              ImmutableList.of()));
      expected *= (double) each.size / size;
    }
    return found.size() == 1
        ? inputs.build().get(0)
        : new Step(
            Operation.INTERSECT,
            "",
            "",
            found.get(0).size,
            (int) Math.min(found.get(0).size, Math.ceil(expected)), // Fractions are not exact.
            gave(run, () -> candidates().length),
            inputs.build());
  }

  static Step step(Operation operation, String detail, String why, int size, boolean run) {
    return new Step(operation, detail, why, size, size, gave(run, () -> size), ImmutableList.of());
  }

  static OptionalInt gave(boolean run, IntSupplier count) {
    return run ? OptionalInt.of(count.getAsInt()) : OptionalInt.empty();
  }

  // What each condition is found by.

  private @Nullable Found find(Condition condition) {
    if (condition instanceof Condition.Between between) {
      return between.one().equals(between.other())
          ? new Found.Listed(condition, RowSet.NONE, true)
          : listed(condition, Path.PAIR, Dyad.between(between.one(), between.other()));
    }
    if (condition instanceof Condition.Involving involving) {
      return listed(condition, Path.ACTOR, involving.actor());
    }
    if (condition instanceof Condition.InvolvingAny any) {
      return union(condition, Path.ACTOR, any.actors());
    }
    if (condition instanceof Condition.OfKind kinds) {
      return union(condition, Path.KIND, kinds.kinds());
    }
    if (condition instanceof Condition.From from) {
      return listed(condition, Path.FROM, from.actor());
    }
    if (condition instanceof Condition.To to) {
      return listed(condition, Path.TO, to.actor());
    }
    if (condition instanceof Condition.Directed directed) {
      return listed(condition, Path.DIRECTED, directed.directed());
    }
    if (condition instanceof Condition.CitedFrom cited) {
      return listed(condition, Path.SOURCE, cited.sourceId());
    }
    if (condition instanceof Condition.Derived derived) {
      RowSet rows = shelf.table().rows(Path.DERIVED, null, true);
      return derived.derived()
          ? new Found.Listed(condition, rows, true)
          : new Found.Rest(condition, size, rows);
    }
    if (condition instanceof Condition.Current) {
      RowSet deprecated = shelf.table().rows(Path.DEPRECATED, null, true);
      return new Found.Rest(condition, size, deprecated);
    }
    if (condition instanceof Condition.Has has) {
      return listed(condition, Path.VALUE, has.attribute(), has.value());
    }
    if (condition instanceof Condition.Lacks lacks) {
      return listed(condition, Path.VALUE, lacks.attribute(), FactTable.NOTHING);
    }
    if (condition instanceof Condition.Mentions mentions) {
      return mentioning(mentions);
    }
    if (condition instanceof Condition.Threshold threshold) {
      return compared(threshold);
    }
    if (condition instanceof Condition.InCurrency currency) {
      return listed(condition, Path.CURRENCY, currency.attribute(), currency.currency());
    }
    return condition instanceof Condition.Time time ? overlapping(time) : null;
  }

  private Found listed(Condition condition, Path path, Object key) {
    return listed(condition, path, null, key);
  }

  private Found listed(
      Condition condition, Path path, @Nullable Attribute<?, ?> attribute, Object key) {
    return new Found.Listed(condition, shelf.table().rows(path, attribute, key), true);
  }

  private Found union(Condition condition, Path path, Collection<?> keys) {
    List<int[]> sets = new ArrayList<>();
    for (Object key : keys) {
      sets.add(shelf.table().rows(path, null, key).rows());
    }
    return new Found.Listed(condition, RowSet.once(Rows.union(sets, size)), true);
  }

  private @Nullable Found compared(Condition.Threshold threshold) {
    @Nullable Attribute<?, Amount> attribute = threshold.attribute();
    return attribute == null || !attribute.isRequired()
        ? null
        : new Found.Compared(
            threshold, shelf.table().amounts(attribute), size, criteria.isDefinite());
  }

  /** Words of all texts, or of an attribute that is one text; others have those of all texts. */
  private @Nullable Found mentioning(Condition.Mentions mentions) {
    @Nullable Attribute<?, ?> attribute = mentions.attribute();
    boolean oneText = attribute != null && attribute.type().form() == ValueType.Form.TEXT;
    if (attribute != null && !oneText && !isOfTexts(attribute.type(), mentions)) {
      return null;
    }
    @Nullable RowSet rows = null;
    for (String word : mentions.words()) {
      RowSet ofWord = shelf.table().rows(Path.WORD, oneText ? attribute : null, word);
      rows = rows == null ? ofWord : RowSet.once(ofWord.among(rows.rows()));
    }
    return rows == null ? null : new Found.Listed(mentions, rows, attribute == null || oneText);
  }

  /** Whether the index of words, which knows texts only, has all that the condition looks at. */
  private static boolean isOfTexts(ValueType<?> type, Condition.Mentions mentions) {
    ValueType<?> element = type.form() == ValueType.Form.LIST ? type.element() : type;
    return element.form() == ValueType.Form.STRUCTURE
        ? mentions.inner().stream().allMatch(each -> each.type().form() == ValueType.Form.TEXT)
        : element.form() == ValueType.Form.TEXT;
  }

  /**
   * What lies within an interval overlaps it, what ends before it begins before it, and what begins
   * after it ends after it.
   */
  private Found overlapping(Condition.Time time) {
    Bounds asked = time.interval().bounds().extent();
    int first = TimeColumns.firstDay(asked.startEarliest());
    int last = TimeColumns.lastDay(asked.endLatest());
    TimeColumns times = shelf.table().times();
    return switch (time.relation()) {
      case ON, DURING -> {
        boolean near =
            TimeColumns.isNear(asked.startEarliest()) && TimeColumns.isNear(asked.endLatest());
        boolean exact = near && times.areExact() && !criteria.isDefinite();
        yield new Found.Overlapping(time, times, first, last, exact);
      }
      case WITHIN -> new Found.Overlapping(time, times, first, last, false);
      case BEFORE -> {
        int latest = first == Integer.MIN_VALUE ? Integer.MAX_VALUE : first;
        yield new Found.Overlapping(time, times, Integer.MIN_VALUE, latest, false);
      }
      case AFTER -> {
        int earliest = last == Integer.MAX_VALUE ? Integer.MIN_VALUE : last;
        yield new Found.Overlapping(time, times, earliest, Integer.MAX_VALUE, false);
      }
    };
  }
}
