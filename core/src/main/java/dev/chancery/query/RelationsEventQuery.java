package dev.chancery.query;

import dev.chancery.fact.RelationsEvent;

/** A question about events in diplomatic relations. */
public final class RelationsEventQuery extends Query<RelationsEvent, RelationsEventQuery> {
  /** Asks the engine for all of them. */
  public RelationsEventQuery(QueryEngine engine) {
    this(engine, Criteria.all("relationsEvents", RelationsEvent.KIND));
  }

  private RelationsEventQuery(QueryEngine engine, Criteria<RelationsEvent> criteria) {
    super(engine, criteria);
  }

  @Override
  RelationsEventQuery with(QueryEngine sameEngine, Criteria<RelationsEvent> newCriteria) {
    return new RelationsEventQuery(sameEngine, newCriteria);
  }

  /** Keeps events of the type. */
  public RelationsEventQuery type(RelationsEvent.Type type) {
    return has("type", RelationsEvent.TYPE, type);
  }
}
