package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.ValueType;
import dev.chancery.query.Condition;
import dev.chancery.query.Criteria;
import dev.chancery.query.Plan;
import dev.chancery.query.Plan.Operation;
import dev.chancery.query.Plan.Step;
import dev.chancery.query.QueryEngine;
import dev.chancery.query.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries by the indexes of the facts of a kind, or of all. Those that ask for some kinds
 * only are answered by the indexes of each.
 *
 * @param facts the facts
 */
record Indexed(FactStore facts) implements QueryEngine {

  @Override
  public <F extends Fact> ImmutableList<F> list(Criteria<F> criteria) {
    return asksForAPair(criteria) ? ofPair(criteria) : matches(criteria).list();
  }

  private boolean asksForAPair(Criteria<?> criteria) {
    return criteria.kind().isEmpty()
        && criteria.conditions().size() == 1
        && criteria.conditions().get(0) instanceof Condition.Between between
        && !between.one().equals(between.other())
        && criteria.orders().isEmpty()
        && criteria.offset() == 0
        && criteria.limit() == Integer.MAX_VALUE
        && facts.size() >= Access.LEAST_INDEXED;
  }

  @SuppressWarnings("unchecked") // Every fact is one of those that are asked for.
  private <F extends Fact> ImmutableList<F> ofPair(Criteria<F> criteria) {
    Condition.Between between = (Condition.Between) criteria.conditions().get(0);
    Dyad pair = Dyad.between(between.one(), between.other());
    return (ImmutableList<F>) facts.all().table().ofPair(pair);
  }

  @Override
  public <F extends Fact> Selection<F> select(Criteria<F> criteria) {
    return matches(criteria);
  }

  private <F extends Fact> Matches<F> matches(Criteria<F> criteria) {
    FactTable table = table(criteria);
    boolean sorted = !criteria.orders().isEmpty();
    boolean sliced = criteria.offset() > 0 || criteria.limit() < Integer.MAX_VALUE;
    if (criteria.conditions().isEmpty() && !sorted && !sliced) {
      return Matches.all(table);
    }
    long enough = sorted ? Long.MAX_VALUE : (long) criteria.offset() + criteria.limit();
    int[] rows = rows(criteria, enough);
    if (sorted) {
      rows = sorted(table, rows, criteria.comparator());
    }
    int from = Math.min(criteria.offset(), rows.length);
    int to = (int) Math.min(rows.length, (long) from + criteria.limit());
    return new Matches<>(table, sliced ? Arrays.copyOfRange(rows, from, to) : rows);
  }

  private int[] rows(Criteria<?> criteria, long enough) {
    Map<Kind<?>, Access> byKind = byKind(criteria);
    if (byKind.isEmpty()) {
      return access(criteria).rows(enough);
    }
    FactTable all = facts.all().table();
    List<int[]> sets = new ArrayList<>();
    for (Map.Entry<Kind<?>, Access> each : byKind.entrySet()) {
      // A kind has its facts in the order of all facts.
      int[] places = all.rows(FactTable.Path.KIND, null, each.getKey()).rows();
      sets.add(Arrays.stream(each.getValue().rows(enough)).map(row -> places[row]).toArray());
    }
    return Rows.union(sets, facts.size());
  }

  private static int[] sorted(FactTable table, int[] rows, Comparator<Fact> order) {
    record Sorted(int row, Fact fact) {}
    return Arrays.stream(rows)
        .mapToObj(row -> new Sorted(row, table.facts().get(row)))
        .sorted(Comparator.comparing(Sorted::fact, order))
        .mapToInt(Sorted::row)
        .toArray();
  }

  @Override
  public int count(Criteria<?> criteria) {
    int known = criteria.conditions().isEmpty() ? size(criteria) : knownCount(criteria);
    if (known < 0) {
      return matches(criteria).size();
    }
    return Math.min(criteria.limit(), Math.max(0, known - criteria.offset()));
  }

  private int knownCount(Criteria<?> criteria) {
    return byKind(criteria).isEmpty() ? access(criteria).knownCount() : -1;
  }

  private FactTable table(Criteria<?> criteria) {
    return shelf(criteria).table();
  }

  /** Known before deferred facts are read. */
  private int size(Criteria<?> criteria) {
    return shelf(criteria).size();
  }

  private FactStore.Shelf shelf(Criteria<?> criteria) {
    return criteria.kind().isPresent() ? facts.shelf(criteria.kind().get()) : facts.all();
  }

  private Access access(Criteria<?> criteria) {
    return Access.to(shelf(criteria), criteria.conditions(), criteria);
  }

  // Some kinds.

  /** How the facts of each kind are found, if only some kinds are asked for; otherwise empty. */
  private Map<Kind<?>, Access> byKind(Criteria<?> criteria) {
    if (criteria.kind().isPresent()
        || facts.size() < Access.LEAST_INDEXED
        || !asksForKinds(criteria)) {
      return Map.of();
    }
    Map<Kind<?>, Access> byKind = new LinkedHashMap<>();
    for (Kind<?> kind : Kind.all()) {
      List<Condition> conditions = new ArrayList<>();
      if (facts.shelf(kind).size() > 0 && addConditions(criteria, kind, conditions)) {
        byKind.put(kind, Access.to(facts.shelf(kind), conditions, criteria));
      }
    }
    return byKind;
  }

  private static boolean asksForKinds(Criteria<?> criteria) {
    for (Condition condition : criteria.conditions()) {
      if (condition instanceof Condition.OfKind || isOfAnyAmount(condition)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfAnyAmount(Condition condition) {
    return condition instanceof Condition.Threshold threshold && threshold.attribute() == null;
  }

  /** Gives the conditions on facts of the kind; returns false if none of the kind can match. */
  private static boolean addConditions(
      Criteria<?> criteria, Kind<?> kind, List<Condition> conditions) {
    for (Condition condition : criteria.conditions()) {
      if (condition instanceof Condition.OfKind asked) {
        if (!asked.kinds().contains(kind)) {
          return false;
        }
      } else if (isOfAnyAmount(condition)) {
        List<Attribute<?, Amount>> amounts = amounts(kind);
        if (amounts.isEmpty()) {
          return false;
        }
        Condition.Threshold asked = (Condition.Threshold) condition;
        boolean one = amounts.size() == 1 && amounts.get(0).isRequired();
        conditions.add(
            one
                ? new Condition.Threshold(amounts.get(0), asked.atLeast(), asked.threshold())
                : asked);
      } else {
        conditions.add(condition);
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked") // The form says that the values are amounts.
  private static List<Attribute<?, Amount>> amounts(Kind<?> kind) {
    List<Attribute<?, Amount>> amounts = new ArrayList<>();
    for (Attribute<?, ?> attribute : kind.attributes()) {
      if (attribute.type().form() == ValueType.Form.AMOUNT) {
        amounts.add((Attribute<?, Amount>) attribute);
      }
    }
    return amounts;
  }

  // Plans.

  @Override
  public Plan explain(Criteria<?> criteria) {
    return plan(criteria, false);
  }

  @Override
  public Plan analyze(Criteria<?> criteria) {
    return plan(criteria, true);
  }

  private Plan plan(Criteria<?> criteria, boolean run) {
    Step step = found(criteria, run);
    if (!criteria.orders().isEmpty()) {
      String orders =
          criteria.orders().stream()
              .map(order -> order.attribute() + (order.descending() ? " descending" : ""))
              .collect(Collectors.joining(", "));
      step = over(step, Operation.SORT, "by " + orders, 0, Integer.MAX_VALUE);
    }
    if (criteria.offset() > 0 || criteria.limit() < Integer.MAX_VALUE) {
      String length = criteria.limit() < Integer.MAX_VALUE ? ", " + criteria.limit() + " long" : "";
      step =
          over(
              step,
              Operation.SLICE,
              "from " + criteria.offset() + length,
              criteria.offset(),
              criteria.limit());
    }
    return new Plan(criteria.toString(), step);
  }

  private static Step over(Step input, Operation operation, String detail, int offset, int limit) {
    IntUnaryOperator sliced = size -> Math.min(limit, Math.max(0, size - offset));
    return new Step(
        operation,
        detail,
        "",
        sliced.applyAsInt(input.atMost()),
        sliced.applyAsInt(input.estimated()),
        Access.gave(input.gave().isPresent(), () -> sliced.applyAsInt(input.gave().orElseThrow())),
        ImmutableList.of(input));
  }

  private Step found(Criteria<?> criteria, boolean run) {
    if (criteria.conditions().isEmpty()) {
      String detail = "of " + what(criteria) + ", without an index";
      return Access.step(Operation.SCAN, detail, "all are asked for", size(criteria), run);
    }
    Map<Kind<?>, Access> byKind = byKind(criteria);
    if (byKind.isEmpty()) {
      return access(criteria).step(what(criteria), run);
    }
    List<Step> inputs = new ArrayList<>();
    byKind.forEach((kind, access) -> inputs.add(access.step(kind.name() + " facts", run)));
    return new Step(
        Operation.UNION,
        "",
        "only some kinds can match",
        inputs.stream().mapToInt(Step::atMost).sum(),
        inputs.stream().mapToInt(Step::estimated).sum(),
        Access.gave(run, () -> inputs.stream().mapToInt(each -> each.gave().orElse(0)).sum()),
        ImmutableList.copyOf(inputs));
  }

  private static String what(Criteria<?> criteria) {
    return criteria.kind().map(kind -> kind.name() + " facts").orElse("all facts");
  }

  /** Where the facts are does not count. */
  @Override
  public boolean equals(@Nullable Object other) {
    Object whole = other instanceof Extended extended ? extended.whole().engine() : other;
    return whole instanceof Indexed indexed && indexed.facts.equals(facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }
}
