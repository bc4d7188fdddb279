package dev.chancery.query;

import dev.chancery.actor.Actor;
import dev.chancery.fact.FrameworkEngagement;

/** A question about what is done in the framework of organisations. */
public final class FrameworkEngagementQuery
    extends DirectedQuery<FrameworkEngagement, FrameworkEngagementQuery> {
  /** Asks the engine for all of them. */
  public FrameworkEngagementQuery(QueryEngine engine) {
    this(engine, Criteria.all("frameworkEngagements", FrameworkEngagement.KIND));
  }

  private FrameworkEngagementQuery(QueryEngine engine, Criteria<FrameworkEngagement> criteria) {
    super(engine, criteria);
  }

  @Override
  FrameworkEngagementQuery with(QueryEngine sameEngine, Criteria<FrameworkEngagement> newCriteria) {
    return new FrameworkEngagementQuery(sameEngine, newCriteria);
  }

  /** Keeps what is done by way of the partner. */
  public FrameworkEngagementQuery through(Actor partner) {
    return has("through", FrameworkEngagement.THROUGH, partner);
  }

  /** Keeps what is about the topic. Case and accents do not count. */
  public FrameworkEngagementQuery topic(String topic) {
    return mentions("topic", FrameworkEngagement.TOPICS, topic);
  }
}
