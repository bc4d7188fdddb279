package dev.chancery.query;

import dev.chancery.fact.Agreement;
import java.time.LocalDate;

/** A question about agreements. */
public final class AgreementQuery extends Query<Agreement, AgreementQuery> {
  /** Asks the engine for all of them. */
  public AgreementQuery(QueryEngine engine) {
    this(engine, Criteria.all("agreements", Agreement.KIND));
  }

  private AgreementQuery(QueryEngine engine, Criteria<Agreement> criteria) {
    super(engine, criteria);
  }

  @Override
  AgreementQuery with(QueryEngine sameEngine, Criteria<Agreement> newCriteria) {
    return new AgreementQuery(sameEngine, newCriteria);
  }

  /** Keeps agreements of the type. */
  public AgreementQuery type(Agreement.Type type) {
    return has("type", Agreement.TYPE, type);
  }

  /** Keeps agreements with every word in their title. Case and accents do not count. */
  public AgreementQuery title(String words) {
    return mentions("title", Agreement.TITLE, words);
  }

  /** Keeps agreements about the topic. Case and accents do not count. */
  public AgreementQuery topic(String topic) {
    return mentions("topic", Agreement.TOPICS, topic);
  }

  /**
   * Keeps agreements that had the status on the day; of those that no source ever gives it, none.
   */
  public AgreementQuery withStatus(Agreement.Status status, LocalDate day) {
    return with(new Condition.StatusOn(status, day));
  }
}
