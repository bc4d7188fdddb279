package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.chancery.actor.Actor;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.TradeFigure;
import dev.chancery.query.Condition;
import dev.chancery.query.Criteria;
import dev.chancery.query.DoubleCountingException;
import dev.chancery.query.Query;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a query must answer, found by looking at every fact: slow and obviously right. */
final class PlainEvaluation {
  private final Criteria<?> criteria;
  private final ImmutableList<Fact> list;

  PlainEvaluation(Collection<Fact> facts, Query<?, ?> query) {
    this.criteria = query.criteria();
    this.list =
        facts.stream()
            .filter(this::matches)
            .sorted(order())
            .skip(criteria.offset())
            .limit(criteria.limit())
            .collect(ImmutableList.toImmutableList());
  }

  private boolean matches(Fact fact) {
    if (criteria.kind().isPresent() && !fact.kind().equals(criteria.kind())) {
      return false;
    }
    for (Condition condition : criteria.conditions()) {
      Certainty certainty = condition.test(fact);
      if (criteria.isDefinite() ? certainty != Certainty.DEFINITE : certainty == Certainty.NO) {
        return false;
      }
    }
    return true;
  }

  private Comparator<Fact> order() {
    Comparator<Fact> order =
        Comparator.comparing(Fact::bounds, Bounds.DISPLAY_ORDER)
            .thenComparing(Fact::kindName)
            .thenComparing(Fact::id);
    for (Criteria.Order by : criteria.orders().reverse()) {
      order = by(by.attribute(), by.descending()).thenComparing(order);
    }
    return order;
  }

  private static <T> Comparator<Fact> by(Attribute<?, T> attribute, boolean descending) {
    Comparator<? super T> values = attribute.type().order().orElseThrow();
    Comparator<? super T> directed = descending ? values.reversed() : values;
    return Comparator.comparing(
        fact -> value(attribute, fact), Comparator.<@Nullable T>nullsLast(directed));
  }

  @SuppressWarnings("unchecked") // The attribute is one that the fact has.
  static <T> @Nullable T value(Attribute<?, T> attribute, Fact fact) {
    return ((Attribute<Fact, T>) attribute).of(fact).orElse(null);
  }

  ImmutableList<Fact> list() {
    return list;
  }

  // Groups.

  /** By the value of the attribute. */
  static Function<Fact, Collection<?>> valueOf(Attribute<?, ?> attribute) {
    return fact -> Optional.ofNullable(value(attribute, fact)).stream().toList();
  }

  /** By each element of the attribute, which is a list. */
  static Function<Fact, Collection<?>> elementsOf(Attribute<?, ?> attribute) {
    return fact -> value(attribute, fact) instanceof List<?> list ? list : List.of();
  }

  /** The other of the pair. */
  static Optional<Actor> partnerOf(Actor actor, Fact fact) {
    return fact.dyad().includes(actor) ? Optional.of(fact.dyad().other(actor)) : Optional.empty();
  }

  /** The year that has every day on which it may have held. */
  static Optional<Year> year(Fact fact) {
    Optional<Year> first = fact.bounds().startEarliest().findDay().map(Year::from);
    Optional<Year> last = fact.bounds().endLatest().findDay().map(Year::from);
    return first.equals(last) ? first : Optional.empty();
  }

  /** The facts by each of their keys. */
  Map<Object, List<Fact>> groups(Function<Fact, ? extends Collection<?>> keys) {
    Map<Object, List<Fact>> groups = new LinkedHashMap<>();
    for (Fact fact : list) {
      for (Object key : ImmutableSet.copyOf(keys.apply(fact))) {
        groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(fact);
      }
    }
    return groups;
  }

  List<Fact> withoutKey(Function<Fact, ? extends Collection<?>> keys) {
    return list.stream().filter(fact -> keys.apply(fact).isEmpty()).toList();
  }

  // Sums.

  /**
   * The sums by the keys of the facts, in the order of the keys; or the class of what must be
   * thrown: of figures that may count the same before that of two currencies.
   */
  <K> Object sums(Function<Fact, Optional<K>> keyOf, Comparator<? super K> order) {
    SortedMap<K, List<Fact>> added = new TreeMap<>(order);
    for (Fact fact : list) {
      boolean counts = criteria.includesDerived() || fact.derivedFrom().isEmpty();
      if (counts && fact.rank() != Fact.Rank.DEPRECATED) {
        keyOf
            .apply(fact)
            .ifPresent(key -> added.computeIfAbsent(key, unused -> new ArrayList<>()).add(fact));
      }
    }
    if (!criteria.includesOverlaps()
        && added.values().stream().anyMatch(PlainEvaluation::mayCountTwice)) {
      return DoubleCountingException.class;
    }
    List<Map.Entry<K, Amount>> sums = new ArrayList<>();
    for (Map.Entry<K, List<Fact>> each : added.entrySet()) {
      List<Amount> amounts = each.getValue().stream().map(PlainEvaluation::amount).toList();
      if (amounts.stream().map(Amount::currency).distinct().count() > 1) {
        return IllegalArgumentException.class;
      }
      sums.add(Map.entry(each.getKey(), amounts.stream().reduce(Amount::plus).orElseThrow()));
    }
    return sums;
  }

  private static boolean mayCountTwice(List<Fact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (mayCountTheSame(facts.get(i), facts.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Figures of one pair, or one stated to be a part of the other. */
  private static boolean mayCountTheSame(Fact one, Fact other) {
    if (isPartOf(one, other) || isPartOf(other, one)) {
      return true;
    }
    if (!one.dyad().joins(other.dyad().first(), other.dyad().second())) {
      return false;
    }
    return one instanceof TradeFigure figure
        ? one.bounds().overlaps(other.bounds()).mayBe()
            && figure.mayCountTheSameAs((TradeFigure) other)
        : ((InvestmentFigure) one).mayCountTheSameAs((InvestmentFigure) other);
  }

  private static boolean isPartOf(Fact part, Fact whole) {
    return part instanceof TradeFigure figure && figure.partOf().equals(Optional.of(whole.id()));
  }

  static Amount amount(Fact fact) {
    return fact instanceof TradeFigure figure
        ? figure.amount()
        : ((InvestmentFigure) fact).amount();
  }
}
