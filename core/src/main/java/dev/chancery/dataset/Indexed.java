package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.chancery.actor.Dyad;
import dev.chancery.dataset.FactTable.Path;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.ValueType;
import dev.chancery.query.Condition;
import dev.chancery.query.Criteria;
import dev.chancery.query.Plan;
import dev.chancery.query.Plan.Operation;
import dev.chancery.query.Plan.Step;
import dev.chancery.query.QueryEngine;
import dev.chancery.time.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries by indexes: intersects the rows that they have for the conditions, the fewest
 * first, and reads only those facts. Small tables are read whole, as are those of which an index
 * would leave most facts.
 *
 * @param facts the facts
 */
record Indexed(FactStore facts) implements QueryEngine {
  /** Below this a table is read faster than an index is asked. */
  static final int LEAST_INDEXED = 256;

  /** An index that leaves more than one fact in so many is worth nothing. */
  private static final int LEAST_SELECTIVE = 2;

  /** What an index says of a condition. */
  private static final class Found {
    final Condition condition;
    final int size;

    /** Whether the rows are just those that match, and not others beside. */
    final boolean exact;

    /** Null for times, of which the rows are made only if they are the fewest. */
    private final int @Nullable [] rows;

    Found(Condition condition, int[] rows, boolean exact) {
      this.condition = condition;
      this.size = rows.length;
      this.exact = exact;
      this.rows = rows;
    }

    Found(Condition.Time time, int size, boolean exact) {
      this.condition = time;
      this.size = size;
      this.exact = exact;
      this.rows = null;
    }

    int[] rows(FactTable table) {
      return rows == null ? table.times().overlapping(asked((Condition.Time) condition)) : rows;
    }

    int[] among(int[] few, FactTable table) {
      return rows == null
          ? table.times().overlapping(few, asked((Condition.Time) condition))
          : FactTable.intersection(few, rows);
    }
  }

  /**
   * How a query is answered.
   *
   * @param table what is found in; not used if nothing is
   * @param found what indexes say, the fewest rows first
   * @param rest the conditions that are still to be tested on each fact
   */
  private record Access(FactTable table, List<Found> found, List<Condition> rest) {
    boolean scans() {
      return found.isEmpty();
    }

    /** The rows to read; only if an index is used. */
    int[] rows() {
      int[] rows = found.get(0).rows(table);
      for (int i = 1; i < found.size(); i++) {
        rows = found.get(i).among(rows, table);
      }
      return rows;
    }

    int count() {
      return found.size() == 1 ? found.get(0).size : rows().length;
    }
  }

  @Override
  public <F extends Fact> ImmutableList<F> list(Criteria<F> criteria) {
    Access access = access(criteria);
    if (access.scans()) {
      return scan().list(criteria);
    }
    @SuppressWarnings("unchecked") // The table has facts of the kind only.
    ImmutableList<F> facts = (ImmutableList<F>) read(criteria, access);
    return facts;
  }

  private static ImmutableList<Fact> read(Criteria<?> criteria, Access access) {
    if (access.rest().isEmpty() && criteria.orders().isEmpty()) {
      return slice(criteria, access);
    }
    boolean sorted = !criteria.orders().isEmpty();
    long enough = sorted ? Long.MAX_VALUE : (long) criteria.offset() + criteria.limit();
    int[] rows = access.rows();
    List<Fact> table = access.table().facts();
    List<Fact> matching = new ArrayList<>((int) Math.min(rows.length, enough));
    for (int i = 0; i < rows.length && matching.size() < enough; i++) {
      Fact fact = table.get(rows[i]);
      if (criteria.test(fact, access.rest())) {
        matching.add(fact);
      }
    }
    return criteria.arranged(matching);
  }

  /** The rows are in order and all of them match. */
  private static ImmutableList<Fact> slice(Criteria<?> criteria, Access access) {
    int[] rows = access.rows();
    int count = sliced(criteria, rows.length);
    ImmutableList.Builder<Fact> slice = ImmutableList.builderWithExpectedSize(count);
    for (int i = 0; i < count; i++) {
      slice.add(access.table().facts().get(rows[criteria.offset() + i]));
    }
    return slice.build();
  }

  @Override
  public int count(Criteria<?> criteria) {
    Access access = access(criteria);
    if (!access.rest().isEmpty()) {
      return access.scans() ? scan().count(criteria) : read(criteria, access).size();
    }
    return sliced(criteria, access.scans() ? size(criteria) : access.count());
  }

  private static int sliced(Criteria<?> criteria, int count) {
    return Math.min(criteria.limit(), Math.max(0, count - criteria.offset()));
  }

  private Scan scan() {
    return new Scan(facts);
  }

  private FactTable table(Criteria<?> criteria) {
    return criteria.kind().isPresent() ? facts.table(criteria.kind().get()) : facts.allTable();
  }

  /** Known before deferred facts are read. */
  private int size(Criteria<?> criteria) {
    return criteria.kind().isPresent() ? facts.size(criteria.kind().get()) : facts.size();
  }

  // Choosing.

  private Access access(Criteria<?> criteria) {
    if (size(criteria) < LEAST_INDEXED || criteria.conditions().isEmpty()) {
      return new Access(FactStore.EMPTY, List.of(), criteria.conditions());
    }
    FactTable table = table(criteria);
    List<Found> found = new ArrayList<>();
    List<Condition> rest = new ArrayList<>();
    boolean one = criteria.conditions().size() == 1;
    for (Condition condition :
        one ? criteria.conditions() : ImmutableSet.copyOf(criteria.conditions())) {
      @Nullable Found index = find(table, condition, criteria);
      boolean alone = index != null && index.exact && one;
      if (index != null && (alone || index.size <= table.size() / LEAST_SELECTIVE)) {
        found.add(index);
      }
      if (index == null || !index.exact || !found.contains(index)) {
        rest.add(condition);
      }
    }
    found.sort(
        Comparator.comparingInt((Found each) -> each.size)
            .thenComparing(each -> each.condition.toString()));
    return new Access(table, found, rest);
  }

  private @Nullable Found find(FactTable table, Condition condition, Criteria<?> criteria) {
    if (condition instanceof Condition.Between between) {
      return between.one().equals(between.other())
          ? new Found(condition, new int[0], true)
          : exact(condition, table, Path.PAIR, Dyad.between(between.one(), between.other()));
    }
    if (condition instanceof Condition.Involving involving) {
      return exact(condition, table, Path.ACTOR, involving.actor());
    }
    if (condition instanceof Condition.InvolvingAny any) {
      IntStream rows =
          any.actors().stream()
              .flatMapToInt(each -> IntStream.of(table.rows(Path.ACTOR, null, each)));
      return new Found(condition, rows.sorted().distinct().toArray(), true);
    }
    if (condition instanceof Condition.From from) {
      return exact(condition, table, Path.FROM, from.actor());
    }
    if (condition instanceof Condition.To to) {
      return exact(condition, table, Path.TO, to.actor());
    }
    if (condition instanceof Condition.CitedFrom cited) {
      return exact(condition, table, Path.SOURCE, cited.sourceId());
    }
    if (condition instanceof Condition.Has has) {
      return new Found(condition, table.rows(Path.VALUE, has.attribute(), has.value()), true);
    }
    if (condition instanceof Condition.Mentions mentions) {
      return mentioning(table, mentions);
    }
    boolean time = condition instanceof Condition.Time;
    return time ? during(table, (Condition.Time) condition, criteria) : null;
  }

  private static Found exact(Condition condition, FactTable table, Path path, Object key) {
    return new Found(condition, table.rows(path, null, key), true);
  }

  /** Words of all texts, or of an attribute that is one text; others have those of all texts. */
  private static @Nullable Found mentioning(FactTable table, Condition.Mentions mentions) {
    @Nullable Attribute<?, ?> attribute = mentions.attribute();
    boolean oneText = attribute != null && attribute.type().form() == ValueType.Form.TEXT;
    boolean exact = attribute == null || oneText;
    if (attribute != null && !oneText && !isOfTexts(attribute.type(), mentions)) {
      return null;
    }
    int @Nullable [] rows = null;
    for (String word : mentions.words()) {
      int[] ofWord = table.rows(Path.WORD, oneText ? attribute : null, word);
      rows = rows == null ? ofWord : FactTable.intersection(rows, ofWord);
    }
    return rows == null ? null : new Found(mentions, rows, exact);
  }

  /** Whether the index of words, which knows texts only, has all that the condition looks at. */
  private static boolean isOfTexts(ValueType<?> type, Condition.Mentions mentions) {
    ValueType<?> element = type.form() == ValueType.Form.LIST ? type.element() : type;
    return element.form() == ValueType.Form.STRUCTURE
        ? mentions.inner().stream().allMatch(each -> each.type().form() == ValueType.Form.TEXT)
        : element.form() == ValueType.Form.TEXT;
  }

  // Time.

  private static Bounds asked(Condition.Time time) {
    return time.interval().bounds().extent();
  }

  private static boolean isOverlap(Condition.Time time) {
    return time.relation() == Condition.TimeRelation.ON
        || time.relation() == Condition.TimeRelation.DURING;
  }

  /** What lies within an interval overlaps it, so that both are found alike. */
  private static @Nullable Found during(
      FactTable table, Condition.Time time, Criteria<?> criteria) {
    Bounds asked = asked(time);
    boolean exact = !criteria.isDefinite() && isOverlap(time) && table.times().isExactFor(asked);
    return isOverlap(time) || time.relation() == Condition.TimeRelation.WITHIN
        ? new Found(time, table.times().countOverlapping(asked), exact)
        : null;
  }

  // Plans.

  @Override
  public Plan explain(Criteria<?> criteria) {
    Access access = access(criteria);
    if (access.scans()) {
      return scan().explain(criteria);
    }
    List<Step> inputs = new ArrayList<>();
    for (Found found : access.found()) {
      String what = criteria.kind().map(kind -> kind.name() + " facts").orElse("all facts");
      inputs.add(
          new Step(
              Operation.INDEX,
              "of " + what + " for " + found.condition,
              found.size,
              ImmutableList.of()));
    }
    Step read =
        inputs.size() == 1
            ? inputs.get(0)
            : new Step(Operation.INTERSECT, "", inputs.get(0).rows(), ImmutableList.copyOf(inputs));
    return Scan.plan(criteria, read, access.rest());
  }
}
