package dev.chancery.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.chancery.actor.Dyad;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question about figures: facts with an amount.
 *
 * @param <F> the facts that are asked for
 * @param <Q> the type of the query
 */
public abstract class FigureQuery<F extends Fact, Q extends FigureQuery<F, Q>>
    extends DirectedQuery<F, Q> {
  /** A figure that has ended before one of these starts has done so before all that follow. */
  private static final Comparator<Fact> UNKNOWN_START_FIRST =
      Comparator.comparing((Fact fact) -> !fact.bounds().startEarliest().isUnknown())
          .thenComparing(Fact.DISPLAY_ORDER);

  FigureQuery(QueryEngine engine, Criteria<F> criteria) {
    super(engine, criteria);
  }

  abstract Attribute<F, Amount> amount();

  abstract boolean mayCountTheSame(F one, F other);

  /** Returns how to ask for figures that can be added. */
  abstract String adviceOnSums();

  /**
   * Keeps figures of the threshold or more; those in other currencies cannot be told from it and
   * stay.
   */
  public final Q amountAtLeast(Amount threshold) {
    return with(new Condition.Threshold(amount(), true, threshold));
  }

  /**
   * Keeps figures of the threshold or more.
   *
   * @param threshold the text of an amount, such as {@code USD 10 million}
   * @throws IllegalArgumentException if the text is not an amount
   */
  public final Q amountAtLeast(String threshold) {
    return amountAtLeast(Amount.parse(threshold));
  }

  /**
   * Keeps figures of the threshold or less; those in other currencies cannot be told from it and
   * stay.
   */
  public final Q amountAtMost(Amount threshold) {
    return with(new Condition.Threshold(amount(), false, threshold));
  }

  /**
   * Keeps figures of the threshold or less.
   *
   * @param threshold the text of an amount, such as {@code USD 10 million}
   * @throws IllegalArgumentException if the text is not an amount
   */
  public final Q amountAtMost(String threshold) {
    return amountAtMost(Amount.parse(threshold));
  }

  /** Lets {@link #sum()} and {@link #sumByYear()} count derived figures, too. */
  public final Q includingDerived() {
    return with(criteria().withDerived());
  }

  /**
   * Adds the figures that sources state; the derived ones only after {@link #includingDerived()},
   * deprecated ones never.
   *
   * @return the sum with its bounds and doubt; empty, not zero, if there is nothing to add
   * @throws DoubleCountingException if one figure may be counted in another, such as a part in its
   *     total
   * @throws IllegalArgumentException if the currencies differ
   */
  public final Optional<Amount> sum() {
    return sum(list());
  }

  /**
   * Adds the figures of each calendar year, as {@link #sum()} does. Figures that do not lie in one
   * year are left out: {@link #groupedByYear()} has them.
   *
   * @throws DoubleCountingException if one figure may be counted in another, such as a part in its
   *     total
   * @throws IllegalArgumentException if the currencies of a year differ
   */
  public final ImmutableSortedMap<Year, Amount> sumByYear() {
    ImmutableSortedMap.Builder<Year, Amount> sums = ImmutableSortedMap.naturalOrder();
    Groups<Year, F> years = groupedByYear();
    for (Year year : years.keys()) {
      sum(years.get(year)).ifPresent(sum -> sums.put(year, sum));
    }
    return sums.buildOrThrow();
  }

  private Optional<Amount> sum(ImmutableList<F> facts) {
    List<F> added = new ArrayList<>();
    for (F fact : facts) {
      boolean stated = criteria().includesDerived() || !fact.isDerived();
      if (stated && fact.rank() != Fact.Rank.DEPRECATED) {
        added.add(fact);
      }
    }
    refuseDoubleCounting(added);
    Amount sum = null;
    for (F fact : added) {
      Amount amount = amount().of(fact).orElseThrow();
      sum = sum == null ? amount : sum.plus(amount);
    }
    return Optional.ofNullable(sum);
  }

  /**
   * Compares each figure with the one that it is stated to be a part of, whatever its pair and
   * period, and with those of the same pair that may still last when it begins.
   */
  private void refuseDoubleCounting(List<F> facts) {
    Map<String, F> byId = Maps.uniqueIndex(facts, Fact::id);
    for (F fact : facts) {
      F whole = partOf(fact).map(byId::get).orElse(null);
      if (whole != null) {
        throw doubleCounting(fact, whole);
      }
    }
    List<F> byStart = new ArrayList<>(facts);
    byStart.sort(UNKNOWN_START_FIRST);
    boolean allEnd = facts.stream().allMatch(this::countsItsPeriodOnly);
    Map<Dyad, List<F>> lasting = new HashMap<>();
    for (F fact : byStart) {
      List<F> earlier =
          lasting.computeIfAbsent(fact.dyad().undirected(), pair -> new ArrayList<>());
      earlier.removeIf(other -> allEnd && other.bounds().isBefore(fact.bounds()).mustBe());
      for (F other : earlier) {
        if (mayCountTheSame(other, fact)) {
          throw doubleCounting(other, fact);
        }
      }
      earlier.add(fact);
    }
  }

  private DoubleCountingException doubleCounting(F one, F other) {
    return new DoubleCountingException(criteria().toString(), one, other, adviceOnSums());
  }

  /** Returns the id of the figure that this is stated to be a part of. */
  Optional<String> partOf(F fact) {
    return Optional.empty();
  }

  /**
   * Returns whether the figure counts nothing outside its period; a stock counts what came before.
   */
  boolean countsItsPeriodOnly(F fact) {
    return true;
  }
}
