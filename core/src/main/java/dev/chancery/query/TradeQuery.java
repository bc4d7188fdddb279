package dev.chancery.query;

import dev.chancery.actor.Actor;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.TradeFigure;

/** A question about trade. */
public final class TradeQuery extends FigureQuery<TradeFigure, TradeQuery> {
  /** Asks the engine for all of them. */
  public TradeQuery(QueryEngine engine) {
    this(engine, Criteria.all("trade", TradeFigure.KIND));
  }

  private TradeQuery(QueryEngine engine, Criteria<TradeFigure> criteria) {
    super(engine, criteria);
  }

  @Override
  TradeQuery with(QueryEngine sameEngine, Criteria<TradeFigure> newCriteria) {
    return new TradeQuery(sameEngine, newCriteria);
  }

  /** Keeps figures that count both directions. */
  public TradeQuery total() {
    return with(new Condition.Directed(false));
  }

  /** Keeps figures from an exporter to an importer. */
  public TradeQuery directed() {
    return with(new Condition.Directed(true));
  }

  /** Keeps figures of the commodity. Case and accents do not count. */
  public TradeQuery commodity(String commodity) {
    return mentions("commodity", TradeFigure.COMMODITY, commodity);
  }

  /** Keeps figures that are not of one commodity. */
  public TradeQuery allCommodities() {
    return with(new Condition.Lacks("allCommodities", TradeFigure.COMMODITY));
  }

  /** Keeps figures that the actor reports. */
  public TradeQuery reportedBy(Actor reporter) {
    return has("reportedBy", TradeFigure.REPORTER, reporter);
  }

  /** Keeps figures on the basis. */
  public TradeQuery basis(TradeFigure.Basis basis) {
    return has("basis", TradeFigure.BASIS, basis);
  }

  @Override
  Attribute<TradeFigure, Amount> amount() {
    return TradeFigure.AMOUNT;
  }

  @Override
  boolean mayCountTheSame(TradeFigure one, TradeFigure other) {
    return one.mayCountTheSameAs(other);
  }

  @Override
  Attribute<TradeFigure, String> partOf() {
    return TradeFigure.PART_OF;
  }

  @Override
  String adviceOnSums() {
    return "choose total() or directed(), one commodity or allCommodities(), one reporter, or a shorter time";
  }
}
