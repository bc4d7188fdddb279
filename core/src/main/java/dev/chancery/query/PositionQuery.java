package dev.chancery.query;

import dev.chancery.actor.Organization;
import dev.chancery.fact.Position;

/** A question about positions. */
public final class PositionQuery extends DirectedQuery<Position, PositionQuery> {
  /** Asks the engine for all of them. */
  public PositionQuery(QueryEngine engine) {
    this(engine, Criteria.all("positions", Position.KIND));
  }

  private PositionQuery(QueryEngine engine, Criteria<Position> criteria) {
    super(engine, criteria);
  }

  @Override
  PositionQuery with(QueryEngine sameEngine, Criteria<Position> newCriteria) {
    return new PositionQuery(sameEngine, newCriteria);
  }

  /** Keeps positions held by a state itself, its parliament, some of its members and so on. */
  public PositionQuery heldBy(Position.Holder holder) {
    return has("heldBy", Position.HOLDER, holder);
  }

  /** Keeps positions of the stance. */
  public PositionQuery stance(Position.Stance stance) {
    return has("stance", Position.STANCE, stance);
  }

  /** Keeps positions on the issue. Case and accents do not count. */
  public PositionQuery issue(String issue) {
    return mentions("issue", Position.ISSUE, issue);
  }

  /** Keeps positions taken in the organisation. */
  public PositionQuery in(Organization forum) {
    return has("in", Position.FORUM, forum);
  }
}
