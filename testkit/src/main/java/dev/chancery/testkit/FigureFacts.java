package dev.chancery.testkit;

import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Ratio;
import dev.chancery.fact.TradeFigure;
import java.math.BigDecimal;

/** Makes figures of trade and investment, some of which refer to the fact before them. */
final class FigureFacts {
  private static final int FIRST_YEAR = 1850;

  private final WorldFacts facts;
  private final WorldActors actors;

  FigureFacts(WorldFacts facts, WorldActors actors) {
    this.facts = facts;
    this.actors = actors;
  }

  TradeFigure trade(WorldRandom random, long index) {
    if (facts.followsPrevious(index)) {
      TradeFigure whole = (TradeFigure) facts.at(index - 1);
      if (whole.commodity().isEmpty()) {
        return partOf(whole, random, index);
      }
    }
    int first = actors.pick(random);
    int second = actors.pickPartner(random, first);
    int year = WorldDates.year(random, FIRST_YEAR);
    TradeFigure.Builder fact =
        facts.described(
            TradeFigure.builder(), random, "trade-figure", first, actors.slug(second), index, year);
    State from = actors.state(first);
    State to = actors.state(second);
    fact.amount(WorldAmounts.pick(random, year)).when(WorldDates.period(random, year));
    if (random.perMille(850)) {
      fact.fromTo(from, to);
      if (random.perMille(250)) {
        fact.basis(random.perMille(600) ? TradeFigure.Basis.FOB : TradeFigure.Basis.CIF);
      }
    } else {
      fact.between(from, to);
    }
    if (random.perMille(350)) {
      fact.commodity(WorldWords.commodity(random));
    }
    if (random.perMille(300)) {
      fact.reporter(random.perMille(600) ? from : to);
    }
    return fact.build();
  }

  /** What one of the two exported, of a total; one commodity, of exports. */
  private TradeFigure partOf(TradeFigure whole, WorldRandom random, long index) {
    int first = actors.rankOf(whole.dyad().first());
    int second = actors.rankOf(whole.dyad().second());
    TradeFigure.Builder fact =
        facts.described(
            TradeFigure.builder(),
            random,
            "trade-figure",
            first,
            actors.slug(second),
            index,
            WorldDates.LAST_YEAR);
    fact.fromTo(actors.state(first), actors.state(second))
        .citations(whole.citations())
        .amount(WorldAmounts.share(whole.amount(), random.between(5, 80)))
        .when(whole.when())
        .partOf(whole.id());
    if (!whole.isTotal()) {
      fact.commodity(WorldWords.commodity(random));
    }
    return fact.build();
  }

  InvestmentFigure investment(WorldRandom random, long index) {
    if (facts.followsPrevious(index)) {
      return besides((InvestmentFigure) facts.at(index - 1), random, index);
    }
    int first = actors.pick(random);
    int second = actors.pickPartner(random, first);
    int year = WorldDates.year(random, FIRST_YEAR);
    InvestmentFigure.Builder fact =
        facts.described(
            InvestmentFigure.builder(),
            random,
            "investment-figure",
            first,
            actors.slug(second),
            index,
            year);
    State from = actors.state(first);
    State to = actors.state(second);
    fact.fromTo(from, to)
        .measure(
            random.perMille(600) ? InvestmentFigure.Measure.FLOW : InvestmentFigure.Measure.STOCK)
        .amount(WorldAmounts.pick(random, year))
        .when(WorldDates.period(random, year));
    if (random.perMille(300)) {
      fact.reporter(random.perMille(500) ? from : to);
    }
    return fact.build();
  }

  /** The opposite direction, stated as a ratio or worked out. */
  private InvestmentFigure besides(InvestmentFigure other, WorldRandom random, long index) {
    int first = actors.rankOf(other.receiving());
    int second = actors.rankOf(other.investing());
    int hundredths = random.between(105, 900);
    InvestmentFigure.Builder fact =
        facts.described(
            InvestmentFigure.builder(),
            random,
            "investment-figure",
            first,
            actors.slug(second),
            index,
            WorldDates.LAST_YEAR);
    Amount amount = WorldAmounts.share(other.amount(), hundredths);
    fact.fromTo(actors.state(first), actors.state(second))
        .citations(other.citations())
        .measure(other.measure())
        .when(other.when());
    if (random.perMille(500)) {
      return fact.amount(amount.with(AmountModifier.ABOUT)).derivedFrom(other.id()).build();
    }
    Ratio ratio =
        Ratio.builder()
            .factor(BigDecimal.valueOf(hundredths, 2))
            .modifier(random.perMille(500) ? AmountModifier.ABOUT : AmountModifier.EXACT)
            .to(other.id())
            .build();
    return fact.amount(amount).ratio(ratio).build();
  }
}
