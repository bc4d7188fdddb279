package dev.chancery.query;

import dev.chancery.fact.Fact;

/** A question about facts of every kind. */
public final class FactQuery extends Query<Fact, FactQuery> {
  /** Asks the engine for all of them. */
  public FactQuery(QueryEngine engine) {
    this(engine, Criteria.all("facts", null));
  }

  private FactQuery(QueryEngine engine, Criteria<Fact> criteria) {
    super(engine, criteria);
  }

  @Override
  FactQuery with(QueryEngine sameEngine, Criteria<Fact> newCriteria) {
    return new FactQuery(sameEngine, newCriteria);
  }
}
