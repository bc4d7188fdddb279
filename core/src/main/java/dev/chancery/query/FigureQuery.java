package dev.chancery.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.amount.Amount;
import dev.chancery.amount.Currency;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

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

  private static final Comparator<Actor> BY_ID = Comparator.comparing(Actor::id);

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

  /** Keeps figures in the currency. */
  public final Q inCurrency(Currency currency) {
    return with(new Condition.InCurrency(amount(), currency));
  }

  /**
   * Keeps figures in the currency.
   *
   * @param code an ISO 4217 code, such as {@code USD}
   * @throws dev.chancery.amount.UnknownCurrencyException if there is no currency with the code
   */
  public final Q inCurrency(String code) {
    return inCurrency(Currency.of(code));
  }

  /** Lets sums count derived figures, too. */
  public final Q includingDerived() {
    return with(criteria().withDerived());
  }

  /**
   * Lets sums count figures that may be counted in one another, such as parts beside their total:
   * for those who know that theirs are not.
   */
  public final Q includingOverlaps() {
    return with(criteria().withOverlaps());
  }

  // Sums.

  /**
   * Adds the figures that sources state; the derived ones only after {@link #includingDerived()},
   * deprecated ones never.
   *
   * @return the sum with its bounds and doubt; empty, not zero, if there is nothing to add
   * @throws DoubleCountingException if one figure may be counted in another, such as a part in its
   *     total; not after {@link #includingOverlaps()}
   * @throws IllegalArgumentException if the currencies differ
   */
  public final Optional<Amount> sum() {
    Selection<F> added = added();
    Keys<String> one = new Keys<>(ImmutableList.of("all"), new int[added.size()]);
    return Optional.ofNullable(sums(added, one)[0]);
  }

  /**
   * Adds the figures of each calendar year, as {@link #sum()} does. Figures that do not lie in one
   * year are left out: {@link #groupedByYear()} has them.
   *
   * @throws DoubleCountingException if one figure may be counted in another, such as a part in its
   *     total; not after {@link #includingOverlaps()}
   * @throws IllegalArgumentException if the currencies of a year differ
   */
  public final ImmutableSortedMap<Year, Amount> sumByYear() {
    Selection<F> added = added();
    ImmutableSortedMap.Builder<Year, Amount> sums = ImmutableSortedMap.naturalOrder();
    forEachSum(added, added.years(), sums::put);
    return sums.buildOrThrow();
  }

  /**
   * Adds the figures with each partner of the actor, as {@link #sum()} does; in order of their ids.
   * Figures of which the actor is not one of the pair are left out.
   *
   * @throws DoubleCountingException if one figure may be counted in another, such as a part in its
   *     total; not after {@link #includingOverlaps()}
   * @throws IllegalArgumentException if the currencies with a partner differ
   */
  public final ImmutableSortedMap<Actor, Amount> sumByPartnerOf(Actor actor) {
    Selection<F> added = added();
    ImmutableSortedMap.Builder<Actor, Amount> sums = ImmutableSortedMap.orderedBy(BY_ID);
    forEachSum(added, added.partnersOf(actor).ordered(BY_ID), sums::put);
    return sums.buildOrThrow();
  }

  /**
   * Adds the figures with each partner of the actor in each calendar year, as {@link #sum()} does;
   * partners in order of their ids. Figures of which the actor is not one of the pair, and those
   * that do not lie in one year, are left out.
   *
   * @throws DoubleCountingException if one figure may be counted in another, such as a part in its
   *     total; not after {@link #includingOverlaps()}
   * @throws IllegalArgumentException if the currencies with a partner in a year differ
   */
  public final ImmutableSortedMap<Actor, ImmutableSortedMap<Year, Amount>> sumByPartnerAndYear(
      Actor actor) {
    Selection<F> added = added();
    Keys<Map.Entry<Actor, Year>> keys = added.partnersOf(actor).ordered(BY_ID).and(added.years());
    @Nullable Amount[] amounts = sums(added, keys);
    ImmutableSortedMap.Builder<Actor, ImmutableSortedMap<Year, Amount>> sums =
        ImmutableSortedMap.orderedBy(BY_ID);
    int from = 0;
    while (from < amounts.length) {
      Actor partner = keys.keys().get(from).getKey();
      ImmutableSortedMap.Builder<Year, Amount> years = ImmutableSortedMap.naturalOrder();
      int to = from;
      while (to < amounts.length && keys.keys().get(to).getKey() == partner) {
        years.put(keys.keys().get(to).getValue(), Objects.requireNonNull(amounts[to]));
        to++;
      }
      sums.put(partner, years.buildOrThrow());
      from = to;
    }
    return sums.buildOrThrow();
  }

  private <K> void forEachSum(Selection<F> added, Keys<K> keys, BiConsumer<K, Amount> consumer) {
    @Nullable Amount[] sums = sums(added, keys);
    for (int index = 0; index < sums.length; index++) {
      Amount sum = sums[index];
      if (sum != null) {
        consumer.accept(keys.keys().get(index), sum);
      }
    }
  }

  private @Nullable Amount[] sums(Selection<F> added, Keys<?> keys) {
    if (!criteria().includesOverlaps()) {
      refuseDoubleCounting(added, keys);
    }
    return added.sums(amount(), keys);
  }

  /** Reads those figures only that have others of their pair beside them. */
  private void refuseDoubleCounting(Selection<F> added, Keys<?> keys) {
    boolean[] companions = added.haveCompanions(keys, countWhatCameBefore(), partOf());
    Map<Integer, List<F>> suspects = new TreeMap<>();
    for (int i = 0; i < companions.length; i++) {
      if (companions[i]) {
        suspects.computeIfAbsent(keys.indexes()[i], key -> new ArrayList<>()).add(added.get(i));
      }
    }
    suspects.values().forEach(this::refuseDoubleCounting);
  }

  /** Of the figures that are asked for, offset and limit included, those that are added. */
  private Selection<F> added() {
    Criteria<F> criteria = criteria();
    boolean all = criteria.offset() == 0 && criteria.limit() == Integer.MAX_VALUE;
    Condition current = new Condition.Current();
    Condition stated = new Condition.Derived(false);
    if (all) {
      Criteria<F> counted = criteria.with(current);
      return select(criteria.includesDerived() ? counted : counted.with(stated));
    }
    return select(criteria)
        .filtered(
            fact ->
                current.test(fact).mayBe()
                    && (criteria.includesDerived() || stated.test(fact).mayBe()));
  }

  private void refuseDoubleCounting(List<F> facts) {
    refuseParts(facts);
    refuseOverlaps(facts);
  }

  /** A part may be of another pair and another time than its total. */
  private void refuseParts(List<F> facts) {
    Attribute<F, String> partOf = partOf();
    if (partOf == null) {
      return;
    }
    Map<String, F> byId = new HashMap<>();
    facts.forEach(fact -> byId.put(fact.id(), fact));
    for (F fact : facts) {
      F whole = partOf.of(fact).map(byId::get).orElse(null);
      if (whole != null) {
        throw new DoubleCountingException(criteria().toString(), fact, whole, adviceOnSums());
      }
    }
  }

  /** Compares each figure with those of the same pair that may still last when it begins. */
  private void refuseOverlaps(List<F> facts) {
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
          throw new DoubleCountingException(criteria().toString(), other, fact, adviceOnSums());
        }
      }
      earlier.add(fact);
    }
  }

  /**
   * Returns the attribute that has the id of the figure that one is a part of, or null for none.
   */
  @Nullable Attribute<F, String> partOf() {
    return null;
  }

  /** Returns whether there are figures that count what came before their period. */
  boolean countWhatCameBefore() {
    return false;
  }

  /**
   * Returns whether the figure counts nothing outside its period; a stock counts what came before.
   */
  boolean countsItsPeriodOnly(F fact) {
    return true;
  }
}
