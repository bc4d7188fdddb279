package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.chancery.actor.Actor;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.ValueType;
import dev.chancery.query.FigureQuery;
import dev.chancery.query.Groups;
import dev.chancery.query.NotSingleException;
import dev.chancery.query.Query;
import java.lang.reflect.Method;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * What queries give never depends on how they are answered: laws over generated queries of
 * generated worlds.
 */
class QueryProperties {
  private static final Comparator<Actor> BY_ID = Comparator.comparing(Actor::id);
  private static final Comparator<Map.Entry<Actor, Year>> BY_PARTNER_AND_YEAR =
      Comparator.comparing((Map.Entry<Actor, Year> key) -> key.getKey(), BY_ID)
          .thenComparing(key -> key.getValue());

  /** Each draws a query of its own; a smaller one draws just another. */
  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().withDistribution(RandomDistribution.uniform()).withoutEdgeCases();
  }

  // Answers.

  @Property(tries = 3_500, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void query_drawn_givesWhatReadingEveryFactGives(@ForAll("seeds") long seed) {
    QueryDraw draw = QueryDraw.of(seed);
    List<Fact> expected = assertAnswers(draw.world(), draw.query());
    Statistics.collect(expected.isEmpty() ? "nothing" : "something");
    Statistics.coverage(coverage -> coverage.check("something").percentage(share -> share > 40));
  }

  private static List<Fact> assertAnswers(QueryWorld world, Query<?, ?> query) {
    List<Fact> expected = new PlainEvaluation(world.facts(), query).list();
    String asked = world + ": " + query;
    assertThat(query.list()).as(asked).isEqualTo(expected);
    assertThat(query.stream().toList()).as(asked).isEqualTo(expected);
    assertThat(query.count()).as(asked).isEqualTo(expected.size());
    assertThat(query.isEmpty()).as(asked).isEqualTo(expected.isEmpty());
    assertThat(query.first().map(Fact.class::cast))
        .as(asked)
        .isEqualTo(expected.stream().findFirst());
    assertThat(query.explain().root().atMost()).as(asked).isGreaterThanOrEqualTo(expected.size());
    assertThat(query.analyze().root().gave()).as(asked).hasValue(expected.size());
    if (expected.size() == 1) {
      assertThat(query.single()).as(asked).isEqualTo(expected.get(0));
    } else {
      assertThat(catchThrowableOfType(NotSingleException.class, query::single).count())
          .as(asked)
          .isEqualTo(expected.size());
    }
    return expected;
  }

  /**
   * A filter that a query gets one day is drawn, too, and one that nothing can draw is an error.
   */
  @Example
  void filters_eachAlone_giveWhatReadingEveryFactGives() {
    Random random = new Random(1);
    for (Query<?, ?> entry : QueryWorld.ALL.get(1).entries()) {
      for (Method filter : Refinement.filters(entry.getClass())) {
        int kept = 0;
        for (QueryWorld world : QueryWorld.ALL) {
          QueryDraw draw = new QueryDraw(random, world, entryOf(world, entry));
          for (int i = 0; i < 2; i++) {
            Query<?, ?> query = draw.filter(filter).applyTo(draw.entry());
            kept += assertAnswers(world, query).size();
            assertAnswers(
                world, Refinement.applyAll(List.of(Refinement.of(query, "definitely")), query));
          }
        }
        assertThat(kept).as("facts that %s kept of %s", filter, entry).isPositive();
      }
    }
  }

  private static Query<?, ?> entryOf(QueryWorld world, Query<?, ?> like) {
    return world.entries().stream()
        .filter(entry -> entry.getClass() == like.getClass())
        .findFirst()
        .orElseThrow();
  }

  // Order and groups.

  @Example
  void attributes_eachAlone_sortAndGroupAsReadingEveryFactDoes() {
    for (QueryWorld world : QueryWorld.ALL) {
      for (Query<?, ?> entry : world.entries()) {
        for (Attribute<?, ?> attribute : QueryDraw.attributes(entry)) {
          if (attribute.type().order().isPresent()) {
            assertSorted(world, Refinement.of(entry, "sortedBy", attribute).applyTo(entry));
            assertSorted(
                world, Refinement.of(entry, "sortedDescendingBy", attribute).applyTo(entry));
          }
          assertGroups(world, entry, attribute);
        }
      }
    }
  }

  private static void assertSorted(QueryWorld world, Query<?, ?> query) {
    assertThat(query.list())
        .as("%s: %s", world, query)
        .isEqualTo(new PlainEvaluation(world.facts(), query).list());
  }

  @Property(tries = 800, shrinking = ShrinkingMode.OFF)
  void groups_ofADrawnQuery_areThoseOfReadingEveryFact(@ForAll("seeds") long seed) {
    QueryDraw draw = QueryDraw.of(seed);
    Query<?, ?> query = draw.query();
    PlainEvaluation plain = new PlainEvaluation(draw.world().facts(), query);
    String asked = draw.world() + ": " + query;
    assertGroups(asked, query.groupedByYear(), plain, fact -> listed(PlainEvaluation.year(fact)));
    assertThat(query.groupedByYear().keys().asList()).as(asked).isSorted();
    assertGroups(asked, query.groupedByKind(), plain, fact -> listed(fact.kind()));
    assertGroups(asked, query.groupedByPair(), plain, fact -> List.of(fact.dyad().undirected()));
    Actor actor = draw.actor();
    Groups<Actor, ?> partners = query.groupedByPartnerOf(actor);
    assertGroups(asked, partners, plain, fact -> listed(PlainEvaluation.partnerOf(actor, fact)));
    assertThat(partners.keys().asList()).as(asked).isSortedAccordingTo(BY_ID);
    assertThat(partners.largest(3)).as(asked).isEqualTo(largest(partners, 3));
    ImmutableList<Attribute<?, ?>> attributes = QueryDraw.attributes(query);
    assertGroups(draw.world(), query, attributes.get(new Random(seed).nextInt(attributes.size())));
  }

  private static <T> List<T> listed(Optional<T> value) {
    return value.stream().toList();
  }

  private static <K> Map<K, Integer> largest(Groups<K, ?> groups, int most) {
    List<K> keys = new ArrayList<>(groups.keys());
    keys.sort(Comparator.comparing(key -> -groups.get(key).size()));
    Map<K, Integer> largest = new LinkedHashMap<>();
    keys.stream().limit(most).forEach(key -> largest.put(key, groups.get(key).size()));
    return largest;
  }

  @SuppressWarnings("unchecked") // The attribute is one of the query's kind.
  private static <T> void assertGroups(
      QueryWorld world, Query<?, ?> query, Attribute<?, T> attribute) {
    PlainEvaluation plain = new PlainEvaluation(world.facts(), query);
    String asked = world + ": " + query + " by " + attribute;
    Query<Fact, ?> facts = (Query<Fact, ?>) query;
    Groups<T, Fact> groups = facts.groupedBy((Attribute<Fact, T>) attribute);
    assertGroups(asked, groups, plain, PlainEvaluation.valueOf(attribute));
    attribute
        .type()
        .order()
        .ifPresent(
            order -> assertThat(List.copyOf(groups.keys())).as(asked).isSortedAccordingTo(order));
    if (attribute.type().form() == ValueType.Form.LIST) {
      assertGroups(
          asked,
          facts.groupedByEach((Attribute<Fact, ImmutableList<Object>>) attribute),
          plain,
          PlainEvaluation.elementsOf(attribute));
    }
  }

  private static void assertGroups(
      String asked,
      Groups<?, ?> groups,
      PlainEvaluation plain,
      Function<Fact, ? extends Collection<?>> keys) {
    assertThat(groups.asMultimap().asMap()).as(asked).isEqualTo(plain.groups(keys));
    assertThat(groups.unstated()).as(asked).isEqualTo(plain.withoutKey(keys));
    assertThat(groups.counts())
        .as(asked)
        .isEqualTo(Maps.transformValues(groups.asMultimap().asMap(), Collection::size));
  }

  // Sums.

  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void sums_ofADrawnQuery_areThoseOfReadingEveryFact(@ForAll("seeds") long seed) {
    QueryDraw draw = QueryDraw.ofFigures(seed);
    FigureQuery<?, ?> query = (FigureQuery<?, ?>) draw.query();
    PlainEvaluation plain = new PlainEvaluation(draw.world().facts(), query);
    String asked = draw.world() + ": " + query;
    Object sum = plain.sums(fact -> Optional.of("all"), Comparator.naturalOrder());
    assertThat(outcome(() -> sums("all", query.sum()))).as(asked).isEqualTo(sum);
    assertThat(outcome(() -> List.copyOf(query.sumByYear().entrySet())))
        .as(asked)
        .isEqualTo(plain.sums(PlainEvaluation::year, Comparator.naturalOrder()));
    Actor actor = draw.actor();
    asked += " with " + actor;
    assertThat(outcome(() -> List.copyOf(query.sumByPartnerOf(actor).entrySet())))
        .as(asked)
        .isEqualTo(plain.sums(fact -> PlainEvaluation.partnerOf(actor, fact), BY_ID));
    assertThat(outcome(() -> sums(query.sumByPartnerAndYear(actor))))
        .as(asked)
        .isEqualTo(plain.sums(fact -> partnerAndYear(actor, fact), BY_PARTNER_AND_YEAR));
    Statistics.collect(sum instanceof Class<?> refused ? refused.getSimpleName() : "sum");
    Statistics.coverage(
        coverage -> {
          coverage.check("sum").percentage(share -> share > 20);
          coverage.check("DoubleCountingException").percentage(share -> share > 5);
          coverage.check("IllegalArgumentException").percentage(share -> share > 1);
        });
  }

  private static List<?> sums(String key, Optional<Amount> sum) {
    return sum.map(amount -> Map.entry(key, amount)).stream().toList();
  }

  private static List<?> sums(Map<Actor, ? extends Map<Year, Amount>> partners) {
    List<Object> sums = new ArrayList<>();
    partners.forEach(
        (partner, years) ->
            years.forEach((year, sum) -> sums.add(Map.entry(Map.entry(partner, year), sum))));
    return sums;
  }

  private static Optional<Map.Entry<Actor, Year>> partnerAndYear(Actor actor, Fact fact) {
    return PlainEvaluation.partnerOf(actor, fact)
        .flatMap(partner -> PlainEvaluation.year(fact).map(year -> Map.entry(partner, year)));
  }

  /** What is given, or the class of what is thrown. */
  private static Object outcome(Supplier<?> answer) {
    try {
      return answer.get();
    } catch (IllegalStateException | IllegalArgumentException e) {
      return e.getClass();
    }
  }

  // Plans.

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void explain_filtersInAnotherOrder_isTheSamePlan(@ForAll("seeds") long seed) {
    QueryDraw draw = QueryDraw.of(seed);
    Random random = new Random(seed);
    List<Refinement> filters = draw.filters();
    Query<?, ?> query = Refinement.applyAll(filters, draw.entry());
    List<Refinement> others = new ArrayList<>(filters);
    others.addAll(neutral(query));
    others.addAll(filters);
    Collections.shuffle(others, random);
    Query<?, ?> other = Refinement.applyAll(others, draw.entry());

    assertThat(other).isEqualTo(query).hasSameHashCodeAs(query);
    assertThat(other.explain().root())
        .as("%s and %s", query, other)
        .isEqualTo(query.explain().root());
    assertThat(other.list()).isEqualTo(query.list());
  }

  /** Calls that exclude nothing. */
  private static List<Refinement> neutral(Query<?, ?> query) {
    List<Refinement> neutral = new ArrayList<>();
    neutral.add(Refinement.of(query, "offset", 0));
    neutral.add(Refinement.of(query, "limit", Integer.MAX_VALUE));
    for (Method method : Refinement.filters(query.getClass())) {
      boolean ofWords =
          method.getParameterCount() == 1
              && method.getParameterTypes()[0] == String.class
              && !QueryDraw.takesNoWords(method);
      if (ofWords) {
        neutral.add(new Refinement(method, List.of("–")));
      }
    }
    return neutral;
  }
}
