package dev.chancery.query;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import java.util.Collection;

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

  /**
   * Keeps facts of one of the kinds; those of kinds that this version does not know are of none of
   * them.
   */
  public FactQuery ofKind(Kind<?> first, Kind<?>... more) {
    return ofKind(Lists.asList(first, more));
  }

  /**
   * Keeps facts of one of the kinds; those of kinds that this version does not know are of none of
   * them.
   *
   * @throws IllegalArgumentException if there are no kinds
   */
  public FactQuery ofKind(Collection<? extends Kind<?>> kinds) {
    Preconditions.checkArgument(!kinds.isEmpty(), "ofKind(): expected one kind or more");
    return with(new Condition.OfKind(ImmutableSet.copyOf(kinds)));
  }

  /**
   * Keeps facts that state an amount of the threshold or more; an amount in another currency cannot
   * be told from it and stays. Facts that state no amount, such as visits, have none that could be
   * as large and are not kept; nor are those of kinds that this version does not know.
   */
  public FactQuery amountAtLeast(Amount threshold) {
    return with(new Condition.Threshold(null, true, threshold));
  }

  /**
   * Keeps facts that state an amount of the threshold or more, as {@link #amountAtLeast(Amount)}.
   *
   * @param threshold the text of an amount, such as {@code USD 10 million}
   * @throws IllegalArgumentException if the text is not an amount
   */
  public FactQuery amountAtLeast(String threshold) {
    return amountAtLeast(Amount.parse(threshold));
  }

  /**
   * Keeps facts that state an amount of the threshold or less; an amount in another currency cannot
   * be told from it and stays. Facts that state no amount, such as visits, have none that could be
   * as small and are not kept; nor are those of kinds that this version does not know.
   */
  public FactQuery amountAtMost(Amount threshold) {
    return with(new Condition.Threshold(null, false, threshold));
  }

  /**
   * Keeps facts that state an amount of the threshold or less, as {@link #amountAtMost(Amount)}.
   *
   * @param threshold the text of an amount, such as {@code USD 10 million}
   * @throws IllegalArgumentException if the text is not an amount
   */
  public FactQuery amountAtMost(String threshold) {
    return amountAtMost(Amount.parse(threshold));
  }
}
