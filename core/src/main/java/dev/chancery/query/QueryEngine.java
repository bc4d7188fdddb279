package dev.chancery.query;

import com.google.common.collect.ImmutableList;
import dev.chancery.fact.Fact;

/** Answers queries; a dataset has one. What it gives never depends on how it finds it. */
public interface QueryEngine {
  /**
   * Returns the facts that match, in the order of the criteria: those behind its offset, and no
   * more than its limit.
   */
  <F extends Fact> ImmutableList<F> list(Criteria<F> criteria);

  /** Returns what {@link #list} gives, without reading the facts where that can be done. */
  <F extends Fact> Selection<F> select(Criteria<F> criteria);

  /** Returns how many facts {@link #list} gives. */
  int count(Criteria<?> criteria);

  /** Returns how {@link #list} finds them. */
  Plan explain(Criteria<?> criteria);

  /** Returns how {@link #list} finds them, and how many facts each step gives. */
  Plan analyze(Criteria<?> criteria);
}
