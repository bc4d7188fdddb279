package dev.chancery.query;

import dev.chancery.fact.Programme;

/** A question about programmes. */
public final class ProgrammeQuery extends DirectedQuery<Programme, ProgrammeQuery> {
  /** Asks the engine for all of them. */
  public ProgrammeQuery(QueryEngine engine) {
    this(engine, Criteria.all("programmes", Programme.KIND));
  }

  private ProgrammeQuery(QueryEngine engine, Criteria<Programme> criteria) {
    super(engine, criteria);
  }

  @Override
  ProgrammeQuery with(QueryEngine sameEngine, Criteria<Programme> newCriteria) {
    return new ProgrammeQuery(sameEngine, newCriteria);
  }

  /** Keeps programmes in the field. */
  public ProgrammeQuery type(Programme.Type type) {
    return has("type", Programme.TYPE, type);
  }

  /** Keeps programmes hosted by the institution. Case and accents do not count. */
  public ProgrammeQuery hostedBy(String institution) {
    return mentions("hostedBy", Programme.HOST, institution);
  }

  /** Keeps programmes run by the institution. Case and accents do not count. */
  public ProgrammeQuery operatedBy(String institution) {
    return mentions("operatedBy", Programme.OPERATOR, institution);
  }

  /** Keeps programmes that offer the topic. Case and accents do not count. */
  public ProgrammeQuery topic(String topic) {
    return mentions("topic", Programme.TOPICS, topic);
  }
}
