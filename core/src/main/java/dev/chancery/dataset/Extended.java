package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.fact.Fact;
import dev.chancery.query.Condition;
import dev.chancery.query.Criteria;
import dev.chancery.query.Plan;
import dev.chancery.query.QueryEngine;
import dev.chancery.query.Selection;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is held of one pair, and the rest of a dataset, which is read when something else is asked.
 */
final class Extended implements QueryEngine {
  private final Dataset held;
  private final Dyad pair;
  private final Supplier<Dataset> rest;
  private volatile @Nullable Dataset whole;

  /** Takes what is held, all facts between the pair among it, and what reads the rest. */
  Extended(Dataset held, Dyad pair, Supplier<Dataset> rest) {
    this.held = held;
    this.pair = pair.undirected();
    this.rest = rest;
  }

  /** Returns both, each changed; the rest is still read when it is asked for. */
  Dataset each(UnaryOperator<Dataset> change) {
    return change.apply(held).extendedBy(pair, () -> change.apply(rest.get()));
  }

  Dataset whole() {
    Dataset made = whole;
    return made == null ? makeWhole() : made;
  }

  private synchronized Dataset makeWhole() {
    Dataset made = whole;
    if (made == null) {
      made = held.toBuilder().addAll(rest.get()).build();
      whole = made;
    }
    return made;
  }

  /** Returns what knows all that is asked of the pair. */
  Dataset about(Dyad asked) {
    return asked.undirected().equals(pair) ? held : whole();
  }

  private QueryEngine engine(Criteria<?> criteria) {
    for (Condition condition : criteria.conditions()) {
      if (condition instanceof Condition.Between between
          && pair.joins(between.one(), between.other())) {
        return held.engine();
      }
    }
    return whole().engine();
  }

  @Override
  public <F extends Fact> ImmutableList<F> list(Criteria<F> criteria) {
    return engine(criteria).list(criteria);
  }

  @Override
  public <F extends Fact> Selection<F> select(Criteria<F> criteria) {
    return engine(criteria).select(criteria);
  }

  @Override
  public int count(Criteria<?> criteria) {
    return engine(criteria).count(criteria);
  }

  @Override
  public Plan explain(Criteria<?> criteria) {
    return engine(criteria).explain(criteria);
  }

  @Override
  public Plan analyze(Criteria<?> criteria) {
    return engine(criteria).analyze(criteria);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || whole().engine().equals(other);
  }

  @Override
  public int hashCode() {
    return whole().engine().hashCode();
  }
}
