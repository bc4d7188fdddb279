package dev.chancery.query;

import dev.chancery.actor.Actor;
import dev.chancery.fact.Fact;

/**
 * A question about facts that have a direction.
 *
 * @param <F> the facts that are asked for
 * @param <Q> the type of the query
 */
public abstract class DirectedQuery<F extends Fact, Q extends DirectedQuery<F, Q>>
    extends Query<F, Q> {

  DirectedQuery(QueryEngine engine, Criteria<F> criteria) {
    super(engine, criteria);
  }

  /** Keeps facts directed from the actor. */
  public final Q from(Actor actor) {
    return with(new Condition.From(actor));
  }

  /** Keeps facts directed to the actor. */
  public final Q to(Actor actor) {
    return with(new Condition.To(actor));
  }
}
