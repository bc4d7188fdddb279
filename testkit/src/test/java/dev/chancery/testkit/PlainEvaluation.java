package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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

  /** By the kind. */
  static Collection<?> kind(Fact fact) {
    return fact.kind().stream().toList();
  }

  /** By the year of which every day that it may have held on is one. */
  static Collection<Year> year(Fact fact) {
    Optional<Year> first = fact.bounds().startEarliest().findDay().map(Year::from);
    Optional<Year> last = fact.bounds().endLatest().findDay().map(Year::from);
    return first.equals(last) ? first.stream().toList() : List.of();
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

  /** The sum, or nothing to add; or the class of what must be thrown. */
  Object sum() {
    return sum(list);
  }

  /** The sums of the years in which there is something to add; or what must be thrown. */
  Object sumByYear() {
    SortedMap<Year, Amount> sums = new TreeMap<>();
    SortedMap<Year, List<Fact>> years = new TreeMap<>();
    list.forEach(
        fact ->
            year(fact)
                .forEach(
                    year -> years.computeIfAbsent(year, unused -> new ArrayList<>()).add(fact)));
    for (Map.Entry<Year, List<Fact>> year : years.entrySet()) {
      Object sum = sum(year.getValue());
      if (!(sum instanceof Optional<?> amount)) {
        return sum;
      }
      amount.ifPresent(value -> sums.put(year.getKey(), (Amount) value));
    }
    return sums;
  }

  private Object sum(List<Fact> facts) {
    List<Fact> added =
        facts.stream()
            .filter(fact -> criteria.includesDerived() || fact.derivedFrom().isEmpty())
            .filter(fact -> fact.rank() != Fact.Rank.DEPRECATED)
            .toList();
    for (int i = 0; i < added.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (mayCountTheSame(added.get(i), added.get(j))) {
          return DoubleCountingException.class;
        }
      }
    }
    Optional<Amount> sum = Optional.empty();
    for (Fact fact : added) {
      Amount amount = amount(fact);
      if (sum.isPresent() && !sum.get().currency().equals(amount.currency())) {
        return IllegalArgumentException.class;
      }
      sum = Optional.of(sum.isPresent() ? sum.get().plus(amount) : amount);
    }
    return sum;
  }

  private static boolean mayCountTheSame(Fact one, Fact other) {
    return one instanceof TradeFigure figure
        ? figure.mayCountTheSameAs((TradeFigure) other)
        : ((InvestmentFigure) one).mayCountTheSameAs((InvestmentFigure) other);
  }

  static Amount amount(Fact fact) {
    return fact instanceof TradeFigure figure
        ? figure.amount()
        : ((InvestmentFigure) fact).amount();
  }
}
