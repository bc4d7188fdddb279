package dev.chancery.examples.benchmark;

import com.google.common.collect.ImmutableSortedMap;
import dev.chancery.actor.Actor;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.Currency;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.query.Groups;
import dev.chancery.query.TradeQuery;
import dev.chancery.time.Bound;
import dev.chancery.time.Edtf;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Chancery, asked as its users ask. */
final class ChanceryPeer implements Peer {
  private static final State SPAIN = State.of(ACTOR);
  private static final State FRANCE = State.of(PARTNER);
  private static final List<State> FIVE = FIVE_ACTORS.stream().map(State::of).toList();
  private static final List<Kind<?>> KINDS = THREE_KINDS.stream().<Kind<?>>map(Kind::of).toList();
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

  @Override
  public long figures() {
    return ids(
        data.facts()
            .involvingAny(FIVE)
            .ofKind(KINDS)
            .amountAtLeast(LEAST)
            .during(TEN_YEARS)
            .list());
  }

  @Override
  public long tradeByPartner() {
    ImmutableSortedMap<Actor, ImmutableSortedMap<Year, Amount>> sums =
        added(data.trade().involving(SPAIN)).sumByPartnerAndYear(SPAIN);
    long answer = 0;
    for (Map.Entry<Actor, ImmutableSortedMap<Year, Amount>> years : sums.entrySet()) {
      for (Map.Entry<Year, Amount> sum : years.getValue().entrySet()) {
        Row.PartnerYear key = new Row.PartnerYear(years.getKey().id(), sum.getKey().getValue());
        answer += key.hashCode() * cents(sum.getValue());
      }
    }
    return answer;
  }

  @Override
  public long tradeByYear() {
    long answer = 0;
    for (Map.Entry<Year, Amount> sum : added(data.trade()).sumByYear().entrySet()) {
      answer += Integer.hashCode(sum.getKey().getValue()) * cents(sum.getValue());
    }
    return answer;
  }

  /** This world states one trade twice, and the peers add it twice. */
  private static TradeQuery added(TradeQuery trade) {
    return trade.inCurrency(DOLLAR).includingDerived().includingOverlaps();
  }

  private static long cents(Amount sum) {
    return sum.value().movePointRight(2).longValueExact();
  }

  @Override
  public long word() {
    return data.agreements().title(WORD).count();
  }

  @Override
  public long partners() {
    long answer = 0;
    Groups<Actor, Fact> partners =
        data.facts().involving(SPAIN).during(NINETIES).groupedByPartnerOf(SPAIN);
    for (Map.Entry<Actor, Integer> each : partners.largest(TEN).entrySet()) {
      answer = 31 * answer + (long) each.getKey().id().hashCode() * each.getValue();
    }
    return answer;
  }
}
