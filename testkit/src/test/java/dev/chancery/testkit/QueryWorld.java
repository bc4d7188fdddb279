package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Position;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.query.Query;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.When;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A generated world that queries are asked of.
 *
 * @param name for messages
 * @param facts in no order
 * @param dataset of just these facts
 */
record QueryWorld(String name, ImmutableList<Fact> facts, Dataset dataset) {
  private static final SyntheticWorld WORLD = SyntheticWorld.withSeed(7);

  /**
   * Read whole; with indexes, held compactly; of few pairs; with what hardly occurs; and nothing.
   */
  static final ImmutableList<QueryWorld> ALL =
      ImmutableList.of(
          of("small", withOddities(WORLD.facts(150))),
          of("large", WORLD.facts(5_000).toList()),
          of("crowded", SyntheticWorld.withSeed(8).withActors(5).facts(2_500).toList()),
          of("odd", withOddities(SyntheticWorld.withSeed(9).withActors(30).facts(4_500))),
          of("empty", List.of()));

  /** Facts whose actors, words, dates and sources may be in no other world. */
  static final ImmutableList<Fact> ELSEWHERE =
      SyntheticWorld.withSeed(10).facts(1_000).collect(ImmutableList.toImmutableList());

  private static QueryWorld of(String name, List<Fact> facts) {
    List<Fact> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, new Random(name.hashCode()));
    Dataset dataset = Dataset.builder(name).addAll(shuffled).build();
    return new QueryWorld(name, ImmutableList.copyOf(shuffled), dataset);
  }

  private static List<Fact> withOddities(Stream<Fact> facts) {
    State spain = State.of("ES");
    Citation citation = Citation.of(Source.builder("odd", "Oddities").build());
    List<Fact> all = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    facts.forEach(fact -> all.add(kinds.add(fact.kindName()) ? derived(fact) : fact));
    for (String year : List.of("1995", "2030/", "Y170000", "Y-17E6/1990", "../Y17E7", "Y17E12")) {
      all.add(
          UnsupportedFact.builder()
              .id("wish-" + all.size())
              .fromTo(spain, Organization.of("UN"))
              .when(When.spell(year))
              .kindName("wish")
              .content("{\"text\": \"energy trade\"}")
              .cite(citation)
              .build());
      all.add(
          Position.builder()
              .id("position-" + all.size())
              .fromTo(spain, State.of("FR"))
              .when(When.within(year))
              .holder(Position.Holder.STATE)
              .stance(Position.Stance.SUPPORTS)
              .issue("energy")
              .cite(citation)
              .build());
    }
    all.add(trade("whole", Organization.of("EU"), "2001/2002").cite(citation).build());
    all.add(trade("part", State.of("FR"), "2003").partOf("whole").cite(citation).build());
    return all;
  }

  private static Fact derived(Fact fact) {
    return derived(fact.kind().orElseThrow(), fact);
  }

  @SuppressWarnings("unchecked") // The kind is that of the fact.
  private static <F extends Fact> Fact derived(Kind<F> kind, Fact fact) {
    return kind.toBuilder((F) fact).derivedFrom("whole").build();
  }

  private static TradeFigure.Builder trade(String id, Actor to, String period) {
    return TradeFigure.builder()
        .id(id)
        .fromTo(State.of("ES"), to)
        .when(When.throughout(period))
        .commodity("Odd goods")
        .amount(Amount.parse("EUR 5 million"));
  }

  /** The query of every kind, and of all kinds. */
  ImmutableList<Query<?, ?>> entries() {
    return Arrays.stream(Dataset.class.getMethods())
        .filter(method -> Query.class.isAssignableFrom(method.getReturnType()))
        .sorted(Comparator.comparing(Method::getName))
        .map(method -> (Query<?, ?>) Refinement.call(method, dataset))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public String toString() {
    return name + " world";
  }
}
