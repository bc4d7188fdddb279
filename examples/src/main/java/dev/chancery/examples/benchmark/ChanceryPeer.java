package dev.chancery.examples.benchmark;

import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.Currency;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.TradeFigure;
import dev.chancery.query.FigureQuery;
import dev.chancery.query.Groups;
import dev.chancery.time.Bound;
import dev.chancery.time.Edtf;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chancery, asked as its users ask. */
final class ChanceryPeer implements Peer {
  private static final State SPAIN = State.of(ACTOR);
  private static final State FRANCE = State.of(PARTNER);
  private static final List<State> FIVE = FIVE_ACTORS.stream().map(State::of).toList();
  private static final Currency DOLLAR = Currency.of("USD");
  private static final Amount LEAST = Amount.of(BigDecimal.valueOf(DOLLARS), DOLLAR);
  private static final Edtf ONE_YEAR = years(YEAR, YEAR);
  private static final Edtf TEN_YEARS = years(FIRST_OF_TEN_YEARS, FIRST_OF_TEN_YEARS + 9);
  private static final Edtf NINETIES = years(DECADE, DECADE + 9);

  private final Dataset data;

  ChanceryPeer(Collection<Fact> facts) {
    data = Dataset.builder("synthetic-world").addAll(facts).build();
    // An index is made when it is first needed.
    Question.answers(this);
  }

  private static Edtf years(int first, int last) {
    return Edtf.parse(first + "/" + last);
  }

  private static long ids(List<? extends Fact> facts) {
    long answer = 0;
    for (Fact fact : facts) {
      answer += fact.id().hashCode();
    }
    return answer;
  }

  @Override
  public long pair() {
    return ids(data.facts().between(SPAIN, FRANCE).list());
  }

  @Override
  public long pairCount() {
    return data.facts().between(SPAIN, FRANCE).count();
  }

  @Override
  public long pairAndKind() {
    long answer = 0;
    for (Engagement fact : data.engagements().between(SPAIN, FRANCE).limit(TEN).list()) {
      Bound start = fact.bounds().startEarliest();
      if (start.isDay()) {
        answer = 31 * answer + start.day().toEpochDay();
      }
    }
    return answer;
  }

  @Override
  public long actorOnDay() {
    return ids(data.missions().involving(SPAIN).on(DAY).list());
  }

  @Override
  public long overlapping() {
    return data.missions().during(ONE_YEAR).count();
  }

  /** To become one query, once a query takes several actors and kinds. */
  @Override
  public long figures() {
    List<Fact> found = new ArrayList<>();
    for (FigureQuery<?, ?> query : List.of(data.trade(), data.investments())) {
      for (int i = 0; i < FIVE.size(); i++) {
        List<State> before = FIVE.subList(0, i);
        for (Fact fact :
            query.involving(FIVE.get(i)).amountAtLeast(LEAST).during(TEN_YEARS).list()) {
          if (before.stream().noneMatch(fact::involves)) {
            found.add(fact);
          }
        }
      }
    }
    return ids(found);
  }

  /** To become one call, once a query sums by partner and year. */
  @Override
  public long tradeByPartner() {
    Groups<Year, TradeFigure> years = data.trade().involving(SPAIN).current().groupedByYear();
    Map<Row.PartnerYear, Long> sums = new HashMap<>();
    for (Year year : years.keys()) {
      for (TradeFigure fact : years.get(year)) {
        String partner = fact.dyad().other(SPAIN).id();
        sums.merge(new Row.PartnerYear(partner, year.getValue()), cents(fact), Long::sum);
      }
    }
    return Answers.ofSums(sums);
  }

  /** To become one call: sumByYear() refuses what this world has, one trade stated twice. */
  @Override
  public long tradeByYear() {
    Groups<Year, TradeFigure> years = data.trade().current().groupedByYear();
    Map<Integer, Long> sums = new HashMap<>();
    for (Year year : years.keys()) {
      for (TradeFigure fact : years.get(year)) {
        sums.merge(year.getValue(), cents(fact), Long::sum);
      }
    }
    return Answers.ofSums(sums);
  }

  private static long cents(TradeFigure fact) {
    return fact.amount().currency().equals(DOLLAR)
        ? fact.amount().value().movePointRight(2).longValueExact()
        : 0;
  }

  @Override
  public long word() {
    return data.agreements().title(WORD).count();
  }

  /** To become one call, once a query ranks partners. */
  @Override
  public long partners() {
    Map<String, Long> counts = new HashMap<>();
    for (Fact fact : data.facts().involving(SPAIN).during(NINETIES).list()) {
      if (fact.dyad().includes(SPAIN)) {
        counts.merge(fact.dyad().other(SPAIN).id(), 1L, Long::sum);
      }
    }
    return Answers.ofMost(counts);
  }
}
