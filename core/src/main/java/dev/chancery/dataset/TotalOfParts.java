package dev.chancery.dataset;

import com.google.common.collect.BoundType;
import com.google.common.collect.Collections2;
import com.google.common.collect.Range;
import dev.chancery.actor.Actor;
import dev.chancery.fact.Fact;
import dev.chancery.fact.TradeFigure;
import dev.chancery.time.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The least that the parts of a trade figure come to, of which none counts what another does. */
final class TotalOfParts {
  /** Some parts and the least that they come to. */
  private record Sum(BigDecimal least, List<TradeFigure> counted) {
    static final Sum NONE = new Sum(BigDecimal.ZERO, List.of());

    static Sum of(Collection<Sum> sums) {
      BigDecimal least = BigDecimal.ZERO;
      List<TradeFigure> counted = new ArrayList<>();
      for (Sum each : sums) {
        least = least.add(each.least);
        counted.addAll(each.counted);
      }
      return new Sum(least, counted);
    }

    Sum or(Sum other) {
      return least.compareTo(other.least) >= 0 ? this : other;
    }
  }

  /** No commodity is called so. */
  private static final String EVERYTHING = "";

  private final TradeFigure total;
  private final Sum sum;

  TotalOfParts(TradeFigure total, List<TradeFigure> parts) {
    this.total = total;
    Map<Optional<Actor>, List<TradeFigure>> byExporter = new LinkedHashMap<>();
    for (TradeFigure part : parts) {
      if (isComparable(part)) {
        byExporter.computeIfAbsent(part.exporting(), actor -> new ArrayList<>()).add(part);
      }
    }
    // Both directions add up; a figure for both counts what each of them does.
    List<TradeFigure> undirected =
        Optional.ofNullable(byExporter.remove(Optional.<Actor>empty())).orElse(List.of());
    Sum directed = Sum.of(Collections2.transform(byExporter.values(), TotalOfParts::ofAll));
    this.sum = directed.or(ofAll(undirected));
  }

  private boolean isComparable(TradeFigure part) {
    boolean sameBasis =
        part.basis().isEmpty() || total.basis().isEmpty() || part.basis().equals(total.basis());
    boolean sameDirection = total.isTotal() || part.dyad().equals(total.dyad());
    return sameBasis
        && sameDirection
        && Check.areSure(part)
        && part.dyad().undirected().equals(total.dyad().undirected())
        && part.amount().currency().equals(total.amount().currency())
        && least(part) != null;
  }

  private static @Nullable BigDecimal least(TradeFigure figure) {
    Range<BigDecimal> range = figure.amount().range();
    return range.hasLowerBound() && range.lowerEndpoint().signum() > 0
        ? range.lowerEndpoint()
        : null;
  }

  /** Commodities add up; a figure for everything counts them all. */
  private static Sum ofAll(List<TradeFigure> alike) {
    Map<String, List<TradeFigure>> byCommodity = new LinkedHashMap<>();
    for (TradeFigure part : alike) {
      String commodity = part.commodity().orElse(EVERYTHING).toLowerCase(Locale.ROOT);
      byCommodity.computeIfAbsent(commodity, text -> new ArrayList<>()).add(part);
    }
    Sum everything = inTime(Optional.ofNullable(byCommodity.remove(EVERYTHING)).orElse(List.of()));
    Sum commodities = Sum.of(Collections2.transform(byCommodity.values(), TotalOfParts::inTime));
    return everything.or(commodities);
  }

  /** Periods add up if one follows the other; of all others, the largest part counts. */
  private static Sum inTime(List<TradeFigure> parts) {
    Sum largest = Sum.NONE;
    List<Sum> following = new ArrayList<>();
    @Nullable TradeFigure last = null;
    List<TradeFigure> byEnd = new ArrayList<>(parts);
    byEnd.sort(Comparator.comparing(part -> end(part.bounds().endLatest())));
    for (TradeFigure part : byEnd) {
      BigDecimal least = least(part);
      if (least != null) {
        Sum alone = new Sum(least, List.of(part));
        largest = largest.or(alone);
        if (last == null || part.bounds().isAfter(last.bounds()).mustBe()) {
          following.add(alone);
          last = part;
        }
      }
    }
    return largest.or(Sum.of(following));
  }

  private static long end(Bound last) {
    return last.isDay() ? last.epochDay() : Long.MAX_VALUE;
  }

  boolean exceedsTotal() {
    Range<BigDecimal> range = total.amount().range();
    if (!Check.areSure(total) || !range.hasUpperBound()) {
      return false;
    }
    int order = sum.least.compareTo(range.upperEndpoint());
    return order > 0 || (order == 0 && range.upperBoundType() == BoundType.OPEN);
  }

  BigDecimal least() {
    return sum.least;
  }

  List<? extends Fact> counted() {
    return sum.counted;
  }
}
