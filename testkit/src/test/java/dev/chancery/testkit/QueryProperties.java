package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.query.AgreementQuery;
import dev.chancery.query.DirectedQuery;
import dev.chancery.query.EngagementQuery;
import dev.chancery.query.FigureQuery;
import dev.chancery.query.MissionQuery;
import dev.chancery.query.Plan;
import dev.chancery.query.Query;
import dev.chancery.time.Bound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What queries give never depends on the indexes: laws over generated queries of a large world. */
class QueryProperties {
  private static final Dataset DATA = SyntheticWorld.withSeed(7).dataset(8_000);
  private static final ImmutableList<Fact> FACTS = DATA.facts().list();

  private static final List<Query<?, ?>> ENTRIES =
      List.of(
          DATA.facts(),
          DATA.recognitions(),
          DATA.relationsEvents(),
          DATA.missions(),
          DATA.accreditations(),
          DATA.engagements(),
          DATA.agreements(),
          DATA.memberships(),
          DATA.trade(),
          DATA.investments(),
          DATA.positions(),
          DATA.programmes(),
          DATA.corporateActivities(),
          DATA.frameworkEngagements());

  /** Filters of one query, which hit the fact that they are drawn from more often than not. */
  private static final class Draw<F extends Fact, Q extends Query<F, Q>> {
    private final Random random;
    private final Q entry;
    private final List<F> all;

    Draw(Random random, Q entry) {
      this.random = random;
      this.entry = entry;
      this.all = entry.list();
    }

    List<UnaryOperator<Q>> filters() {
      List<UnaryOperator<Q>> filters = new ArrayList<>();
      int count = random.nextInt(6);
      F sample = all.get(random.nextInt(all.size()));
      for (int i = 0; i < count; i++) {
        filters.add(filter(random.nextInt(4) == 0 ? all.get(random.nextInt(all.size())) : sample));
      }
      return filters;
    }

    private UnaryOperator<Q> filter(F fact) {
      LocalDate day = day(fact);
      int length = random.nextInt(4_000);
      String interval = day + "/" + day.plusDays(length);
      return switch (random.nextInt(18)) {
        case 0 -> query -> query.between(fact.dyad().first(), fact.dyad().second());
        case 1 -> query -> query.involving(fact.dyad().second());
        case 2 -> query -> query.on(day);
        case 3 -> query -> query.during(interval);
        case 4 -> query -> query.during(day.getYear() + "/..");
        case 5 -> query -> query.within(interval);
        case 6 -> query -> query.before(day);
        case 7 -> query -> query.after(day);
        case 8 -> matching(word(fact));
        case 9 -> query -> query.citing(fact.citations().get(0).source());
        case 10 -> query -> query.ranked(fact.rank());
        case 11 -> Query::current;
        case 12 -> fact.isDerived() ? Query::derived : Query::stated;
        case 13, 14 -> having(fact);
        case 15 -> directed(fact);
        default -> ofKind(fact);
      };
    }

    private UnaryOperator<Q> matching(String word) {
      return query -> query.matching(word);
    }

    private LocalDate day(F fact) {
      Bound bound =
          random.nextBoolean() ? fact.bounds().startEarliest() : fact.bounds().endLatest();
      return bound.findDay().orElse(LocalDate.of(1990, 1, 1)).plusDays(random.nextInt(3) - 1);
    }

    private String word(F fact) {
      List<String> words = new ArrayList<>();
      fact.forEachText(text -> words.addAll(List.of(text.split(" ", -1))));
      Collections.shuffle(words, random);
      return words.isEmpty() ? "trade" : String.join(" ", words.subList(0, 1));
    }

    private UnaryOperator<Q> having(F fact) {
      ImmutableList<? extends Attribute<?, ?>> attributes =
          fact.kind().<ImmutableList<? extends Attribute<?, ?>>>map(Kind::attributes).orElseThrow();
      boolean everyKind = entry.criteria().kind().isEmpty();
      int count = everyKind ? 7 : attributes.size();
      return where(attributes.get(random.nextInt(count)), fact);
    }

    @SuppressWarnings("unchecked") // The first seven attributes are those that every fact has.
    private <T> UnaryOperator<Q> where(Attribute<?, T> attribute, F fact) {
      Attribute<F, T> own = (Attribute<F, T>) attribute;
      Optional<T> value = own.of(fact);
      return value.isEmpty() ? query -> query : query -> query.where(own, value.get());
    }

    @SuppressWarnings("unchecked") // A directed query refined is one of the same type.
    private UnaryOperator<Q> directed(F fact) {
      boolean from = random.nextBoolean();
      return query ->
          query instanceof DirectedQuery<?, ?> directed
              ? (Q) (from ? directed.from(fact.dyad().first()) : directed.to(fact.dyad().second()))
              : query;
    }

    @SuppressWarnings("unchecked") // A query refined is one of the same type.
    private UnaryOperator<Q> ofKind(F fact) {
      String word = word(fact);
      LocalDate day = day(fact);
      boolean first = random.nextBoolean();
      return query -> {
        if (query instanceof MissionQuery missions) {
          return (Q) (first ? missions.in(word) : missions.openOn(day));
        }
        if (query instanceof EngagementQuery engagements) {
          return (Q) (first ? engagements.in(word) : engagements.participant(word));
        }
        if (query instanceof AgreementQuery agreements) {
          return (Q) agreements.title(word);
        }
        return query instanceof FigureQuery<?, ?> figures
            ? (Q) figures.amountAtLeast("USD 5 million")
            : query;
      };
    }

    Q refined(List<UnaryOperator<Q>> filters) {
      Q query = entry;
      for (UnaryOperator<Q> filter : filters) {
        query = filter.apply(query);
      }
      return query;
    }

    Q arranged(Q filtered) {
      Q query = random.nextInt(3) == 0 ? filtered.definitely() : filtered;
      query = random.nextInt(4) == 0 ? query.sortedDescendingBy(Fact.ID) : query;
      query = random.nextInt(4) == 0 ? query.offset(random.nextInt(5)) : query;
      return random.nextInt(3) == 0 ? query.limit(random.nextInt(20)) : query;
    }

    void check() {
      List<UnaryOperator<Q>> filters = filters();
      Q query = arranged(refined(filters));
      List<Fact> expected =
          FACTS.stream()
              .filter(query::matches)
              .sorted(query.criteria().comparator())
              .skip(query.criteria().offset())
              .limit(query.criteria().limit())
              .toList();
      assertThat(query.list()).as(query::toString).isEqualTo(expected);
      assertThat(query.count()).as(query::toString).isEqualTo(expected.size());
      assertThat(query.isEmpty()).as(query::toString).isEqualTo(expected.isEmpty());
    }

    void checkOrderOfFilters() {
      List<UnaryOperator<Q>> filters = filters();
      Plan plan = refined(filters).explain();
      Collections.shuffle(filters, random);
      assertThat(refined(filters).explain().root()).isEqualTo(plan.root());
      assertThat(refined(filters).matching("").explain().root()).isEqualTo(plan.root());
    }
  }

  private static <F extends Fact, Q extends Query<F, Q>> Draw<F, Q> draw(Random random) {
    @SuppressWarnings("unchecked") // Each query is one of its own kind.
    Q entry = (Q) ENTRIES.get(random.nextInt(ENTRIES.size()));
    return new Draw<>(random, entry);
  }

  @Property(tries = 1500)
  void query_indexed_givesWhatReadingEveryFactGives(@ForAll long seed) {
    draw(new Random(seed)).check();
  }

  @Property(tries = 300)
  void explain_filtersInAnotherOrder_isTheSamePlan(@ForAll long seed) {
    draw(new Random(seed)).checkOrderOfFilters();
  }
}
