package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.CorporateActivity;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.FrameworkEngagement;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Position;
import dev.chancery.fact.Programme;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import java.util.ArrayList;
import java.util.List;

/** Makes the fact at an index: chooses its kind, and what facts of all kinds have in common. */
final class WorldFacts {
  /** A kind, how many of a thousand facts are of it, and what makes one. */
  private record Maker(Kind<?> kind, int share, Making making) {}

  /** Makes one fact of one kind. */
  @FunctionalInterface
  private interface Making {
    Fact make(WorldRandom random, long index);
  }

  private final long seed;
  private final WorldActors actors;
  private final ImmutableList<Maker> makers;
  private final Skew someMaker;

  WorldFacts(long seed, WorldActors actors, ImmutableSet<Kind<?>> kinds) {
    this.seed = seed;
    this.actors = actors;
    List<Maker> chosen = new ArrayList<>();
    for (Maker maker : makers()) {
      if (kinds.contains(maker.kind())) {
        chosen.add(maker);
      }
    }
    this.makers = ImmutableList.copyOf(chosen);
    int[] shares = new int[makers.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = makers.get(i).share();
    }
    this.someMaker = Skew.ofWeights(shares);
  }

  private ImmutableList<Maker> makers() {
    DiplomaticFacts diplomatic = new DiplomaticFacts(this, actors);
    CooperationFacts cooperation = new CooperationFacts(this, actors);
    FigureFacts figures = new FigureFacts(this, actors);
    return ImmutableList.of(
        new Maker(Engagement.KIND, 230, cooperation::engagement),
        new Maker(TradeFigure.KIND, 190, figures::trade),
        new Maker(Agreement.KIND, 150, cooperation::agreement),
        new Maker(Accreditation.KIND, 90, diplomatic::accreditation),
        new Maker(Mission.KIND, 60, diplomatic::mission),
        new Maker(InvestmentFigure.KIND, 60, figures::investment),
        new Maker(Position.KIND, 50, diplomatic::position),
        new Maker(Membership.KIND, 40, diplomatic::membership),
        new Maker(Programme.KIND, 40, cooperation::programme),
        new Maker(CorporateActivity.KIND, 40, cooperation::corporateActivity),
        new Maker(FrameworkEngagement.KIND, 25, cooperation::frameworkEngagement),
        new Maker(RelationsEvent.KIND, 18, diplomatic::relationsEvent),
        new Maker(Recognition.KIND, 7, diplomatic::recognition));
  }

  Fact at(long index) {
    WorldRandom random = new WorldRandom(seed, index);
    return makers.get(someMaker.pick(random)).making().make(random, index);
  }

  /** Returns the kind of the fact at the index, without making it. */
  Kind<?> kindAt(long index) {
    return makers.get(someMaker.pick(new WorldRandom(seed, index))).kind();
  }

  /**
   * Returns whether the fact at the index is to say something of the one before it. Never so of two
   * in a row, so that one that is referred to refers to none.
   */
  boolean followsPrevious(long index) {
    return index > 0
        && mayFollow(index)
        && !mayFollow(index - 1)
        && kindAt(index).equals(kindAt(index - 1));
  }

  /** Two of five, by other numbers than those of the fact itself. */
  private boolean mayFollow(long index) {
    return new WorldRandom(~seed, ~index).below(5) < 2;
  }

  /** Sets what all facts have: an id, where they are said by the end of the year, rank and note. */
  <B extends FactBuilder<?, B>> B described(
      B fact, WorldRandom random, String kind, int first, String second, long index, int year) {
    int rank = random.below(1000);
    if (rank < 60) {
      fact.rank(rank < 40 ? Fact.Rank.PREFERRED : Fact.Rank.DEPRECATED);
    }
    if (random.perMille(50)) {
      fact.note(WorldWords.note(random));
    }
    return fact.id(id(kind, first, second, index)).citations(WorldSources.citations(random, year));
  }

  /** Returns, for instance, {@code trade-figure-az-es-1234}: the index makes it unique. */
  String id(String kind, int first, String second, long index) {
    return kind + "-" + actors.slug(first) + "-" + second + "-" + index;
  }
}
