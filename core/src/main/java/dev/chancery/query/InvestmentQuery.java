package dev.chancery.query;

import dev.chancery.actor.Actor;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.InvestmentFigure;

/** A question about direct investment. */
public final class InvestmentQuery extends FigureQuery<InvestmentFigure, InvestmentQuery> {
  /** Asks the engine for all of them. */
  public InvestmentQuery(QueryEngine engine) {
    this(engine, Criteria.all("investments", InvestmentFigure.KIND));
  }

  private InvestmentQuery(QueryEngine engine, Criteria<InvestmentFigure> criteria) {
    super(engine, criteria);
  }

  @Override
  InvestmentQuery with(QueryEngine sameEngine, Criteria<InvestmentFigure> newCriteria) {
    return new InvestmentQuery(sameEngine, newCriteria);
  }

  /** Keeps flows, or stocks. */
  public InvestmentQuery measure(InvestmentFigure.Measure measure) {
    return has("measure", InvestmentFigure.MEASURE, measure);
  }

  /** Keeps figures that the actor reports. */
  public InvestmentQuery reportedBy(Actor reporter) {
    return has("reportedBy", InvestmentFigure.REPORTER, reporter);
  }

  @Override
  Attribute<InvestmentFigure, Amount> amount() {
    return InvestmentFigure.AMOUNT;
  }

  @Override
  boolean mayCountTheSame(InvestmentFigure one, InvestmentFigure other) {
    return one.mayCountTheSameAs(other);
  }

  @Override
  boolean countWhatCameBefore() {
    return true;
  }

  @Override
  boolean countsItsPeriodOnly(InvestmentFigure figure) {
    return figure.measure() == InvestmentFigure.Measure.FLOW;
  }

  @Override
  String adviceOnSums() {
    return "choose a measure, one reporter, or a shorter time";
  }
}
