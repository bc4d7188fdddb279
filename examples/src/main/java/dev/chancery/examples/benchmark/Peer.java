package dev.chancery.examples.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.CorporateActivity;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Mission;
import dev.chancery.fact.TradeFigure;
import java.time.LocalDate;

/**
 * Whoever answers the questions. Each answer is read whole and given as a number of all that is in
 * it, which is the same for the same answer: see {@link Answers}.
 */
interface Peer extends AutoCloseable {
  String ACTOR = "ES";
  String PARTNER = "FR";
  ImmutableSet<String> FIVE_ACTORS = ImmutableSet.of("TR", ACTOR, "PL", "EG", "AZ");

  String ENGAGEMENT = Engagement.KIND.name();
  String MISSION = Mission.KIND.name();
  String TRADE = TradeFigure.KIND.name();
  String AGREEMENT = Agreement.KIND.name();

  /** Of the third, none has an amount. */
  ImmutableList<String> THREE_KINDS =
      ImmutableList.of(TRADE, InvestmentFigure.KIND.name(), CorporateActivity.KIND.name());

  LocalDate DAY = LocalDate.of(1995, 6, 1);
  int YEAR = 1995;
  int FIRST_OF_TEN_YEARS = 1995;
  int DECADE = 1990;
  int TEN = 10;
  String WORD = "energy";
  long DOLLARS = 100_000_000;

  /** The ids of all facts of the pair. */
  long pair();

  /** The number of facts of the pair. */
  long pairCount();

  /** The days on which the first ten engagements of the pair began, in order; unknown ones last. */
  long pairAndKind();

  /** The ids of the missions of the actor on the day. */
  long actorOnDay();

  /** The number of missions that share a day with the year. */
  long overlapping();

  /** The ids of facts of five actors and three kinds, of so many dollars or more, in ten years. */
  long figures();

  /** The trade of the actor in dollars, for each partner and year. */
  long tradeByPartner();

  /** All trade in dollars, for each year. */
  long tradeByYear();

  /** The number of agreements with the word in their title. */
  long word();

  /** The ten with whom the actor has most facts in the decade, and how many. */
  long partners();

  @Override
  default void close() {}
}
