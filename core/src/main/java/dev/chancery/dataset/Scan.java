package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.fact.Fact;
import dev.chancery.query.Condition;
import dev.chancery.query.Criteria;
import dev.chancery.query.Plan;
import dev.chancery.query.Plan.Operation;
import dev.chancery.query.Plan.Step;
import dev.chancery.query.QueryEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers queries by reading every fact: plain and obviously right.
 *
 * @param facts the facts
 */
record Scan(FactStore facts) implements QueryEngine {

  @Override
  public <F extends Fact> ImmutableList<F> list(Criteria<F> criteria) {
    @SuppressWarnings("unchecked") // Criteria.test accepts facts of its kind only.
    ImmutableList<F> matching = (ImmutableList<F>) matching(criteria);
    return matching;
  }

  private ImmutableList<Fact> matching(Criteria<?> criteria) {
    List<Fact> matching = new ArrayList<>();
    for (Fact fact : candidates(criteria)) {
      if (criteria.test(fact)) {
        matching.add(fact);
      }
    }
    return criteria.arranged(matching);
  }

  private List<Fact> candidates(Criteria<?> criteria) {
    return criteria.kind().isPresent() ? facts.ofKind(criteria.kind().get()) : facts.all();
  }

  @Override
  public int count(Criteria<?> criteria) {
    return matching(criteria).size();
  }

  @Override
  public Plan explain(Criteria<?> criteria) {
    String what = criteria.kind().map(kind -> kind.name() + " facts").orElse("all facts");
    int rows = criteria.kind().isPresent() ? facts.size(criteria.kind().get()) : facts.size();
    Step step =
        new Step(Operation.SCAN, "of " + what + ", without an index", rows, ImmutableList.of());
    return plan(criteria, step, criteria.conditions());
  }

  /** Goes on from the step that reads facts: the conditions that are left, order and number. */
  static Plan plan(Criteria<?> criteria, Step read, List<Condition> rest) {
    Step step = read;
    if (!rest.isEmpty()) {
      String conditions =
          rest.stream().map(Object::toString).sorted().collect(Collectors.joining(" and "));
      String manner = criteria.isDefinite() ? "that must match " : "that may match ";
      step = over(step, Operation.FILTER, manner + conditions, step.rows());
    }
    if (!criteria.orders().isEmpty()) {
      String orders =
          criteria.orders().stream()
              .map(order -> order.attribute() + (order.descending() ? " descending" : ""))
              .collect(Collectors.joining(", "));
      step = over(step, Operation.SORT, "by " + orders, step.rows());
    }
    if (criteria.offset() > 0 || criteria.limit() < Integer.MAX_VALUE) {
      int left = Math.max(0, step.rows() - criteria.offset());
      step =
          over(
              step,
              Operation.SLICE,
              "from "
                  + criteria.offset()
                  + (criteria.limit() < Integer.MAX_VALUE ? ", " + criteria.limit() + " long" : ""),
              Math.min(left, criteria.limit()));
    }
    return new Plan(criteria.toString(), step);
  }

  private static Step over(Step input, Operation operation, String detail, int rows) {
    return new Step(operation, detail, rows, ImmutableList.of(input));
  }
}
