package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Position;
import dev.chancery.fact.Programme;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.ValueType;
import dev.chancery.query.FactQuery;
import dev.chancery.query.Groups;
import dev.chancery.query.MissionQuery;
import dev.chancery.time.Certainty;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What two actors have to do with each other, as a dataset tells it.
 *
 * <p>Lists come in {@link Fact#DISPLAY_ORDER} and leave out deprecated facts, except for {@link
 * #timeline()}. Of what may have been so, answers do not think that it was before another fact
 * about the same definitely began, or after that ended; nor of a state that was no more that
 * anything went on. Of facts that conflict a preferred one stands for all; where none is, what one
 * affirms and another denies is {@link Verdict#UNKNOWN}. Two relationships are equal if they are of
 * the same pair, in equal datasets, as of the same day. This class is immutable and thread-safe.
 */
public final class Relationship {
  /** All that is known, also of later days: claims that put an event off may contradict others. */
  private final Dataset whole;

  /** What may have begun by the day, where there is one. */
  private final Dataset dataset;

  private final Dyad pair;
  private final @Nullable LocalDate asOf;

  Relationship(Dataset whole, Dyad pair, @Nullable LocalDate asOf) {
    this.whole = whole;
    this.dataset = asOf == null ? whole : whole.upTo(asOf, pair);
    this.pair = pair;
    this.asOf = asOf;
  }

  /** Returns the two, without direction. */
  public Dyad pair() {
    return pair;
  }

  /** Returns the day as of which this is, if there is one. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  /**
   * Returns this relationship as it stood on the day: without what can only have begun later, and
   * with those missions, positions and programmes only that may have lasted on it. Of later days
   * the answer is {@link Verdict#UNKNOWN}.
   */
  public Relationship asOf(LocalDate day) {
    LocalDate earlier = asOf != null && asOf.isBefore(day) ? asOf : day;
    return new Relationship(whole, pair, earlier);
  }

  /**
   * Returns this relationship as it was known on the day: with only what sources that were
   * certainly published by then say; see {@link Dataset#asKnownOn(LocalDate)}.
   */
  public Relationship asKnownOn(LocalDate day) {
    return new Relationship(whole.asKnownOn(day), pair, asOf);
  }

  /** Whether the day is not later than that as of which this is. */
  private boolean tellsOf(LocalDate day) {
    return asOf == null || !day.isAfter(asOf);
  }

  // Relations.

  /**
   * Returns when diplomatic relations were first established; empty if no fact says so. Where
   * sources contradict each other it is what a preferred fact says, or else the earliest.
   */
  public Optional<When> establishedOn() {
    Optional<When> established = Optional.empty();
    for (RelationsEvent event :
        whole
            .relationsEvents()
            .between(pair.first(), pair.second())
            .type(RelationsEvent.Type.ESTABLISHED)
            .current()
            .list()) {
      if (established.isEmpty() || event.rank() == Fact.Rank.PREFERRED) {
        established = Optional.of(event.when());
      }
      if (event.rank() == Fact.Rank.PREFERRED) {
        break;
      }
    }
    LocalDate day = asOf;
    return day == null
        ? established
        : established.filter(when -> when.bounds().startedBy(day).mayBe());
  }

  /** Returns where diplomatic relations stood at the end of the day. */
  public RelationsStatus relationsOn(LocalDate day) {
    return new RelationsHistory(whole, pair).statusOn(day, asOf);
  }

  /** Returns whether the two had diplomatic relations at the end of the day. */
  public Answer haveRelationsOn(LocalDate day) {
    return new RelationsHistory(whole, pair).answerOn(day, asOf);
  }

  /**
   * Returns whether the one recognised the other, or a government of it, on the day; see {@link
   * Recognition#stoodOn}.
   */
  public Answer recognisesOn(Actor recognising, LocalDate day) {
    Actor recognised = pair.other(recognising);
    List<Recognition> acts = whole.recognitions().from(recognising).to(recognised).current().list();
    return new Question<>(
            Recognition.KIND,
            ImmutableList.of(pair),
            recognising.name() + " recognised " + recognised.name(),
            day,
            neededForNoRecognition(acts, day))
        .answer(whole, asOf, acts, act -> stoodOn(act, acts, day));
  }

  /** Whether it stood, and no source that tells of the same act says that it was withdrawn. */
  private static Certainty stoodOn(Recognition act, List<Recognition> acts, LocalDate day) {
    Certainty stood = act.stoodOn(day);
    for (Recognition other : acts) {
      Optional<When> withdrawn = other.withdrawn();
      if (act.withdrawn().isEmpty()
          && withdrawn.isPresent()
          && act.comparedWith(other).isAgreement()) {
        Certainty left = withdrawn.get().bounds().startedBy(day).negate();
        Certainty mayBeBefore = withdrawn.get().bounds().isBefore(act.bounds());
        if (!mayBeBefore.mustBe()) {
          stood = stood.and(mayBeBefore.mayBe() ? left.or(Certainty.POSSIBLE) : left);
        }
      }
    }
    return stood;
  }

  /**
   * Recognition lasts, so an act before the days that are covered would count: of one that is
   * withdrawn all since then must be covered, before the first one only the day, and without any
   * everything.
   */
  private static LocalDate neededForNoRecognition(List<Recognition> acts, LocalDate day) {
    if (acts.isEmpty()) {
      return LocalDate.MIN;
    }
    LocalDate first = day;
    for (Recognition act : acts) {
      if (act.bounds().startedBy(day).mayBe()) {
        LocalDate from = act.bounds().startEarliest().findDay().orElse(LocalDate.MIN);
        first = from.isBefore(first) ? from : first;
      }
    }
    return first;
  }

  // Missions.

  /** Returns the missions of the one in the other. */
  public ImmutableList<Mission> missionsFrom(Actor sending) {
    return lasting(dataset.missions().from(sending).to(pair.other(sending)).current().list());
  }

  /**
   * Returns whether the one had a mission accredited to the other on the day, resident or not; a
   * consular post is one, too.
   */
  public Answer hasMissionOn(Actor sending, LocalDate day) {
    return anyOpenOn(day, whole.missions(), sending, "a mission accredited to");
  }

  /**
   * Returns whether the one had a mission of just that type accredited to the other on the day,
   * resident or not: a high commission is no embassy.
   */
  public Answer hasMissionOn(Actor sending, Mission.Type type, LocalDate day) {
    String what = "a mission of type " + ValueType.term(type) + " accredited to";
    return anyOpenOn(day, whole.missions().type(type), sending, what);
  }

  /**
   * Returns whether the one had a mission on the day that sat in the other, as its head did; an
   * office of a head of mission who resides elsewhere is none.
   */
  public Answer hasResidentMissionOn(Actor sending, LocalDate day) {
    return anyOpenOn(day, whole.missions().resident(), sending, "a resident mission in");
  }

  private Answer anyOpenOn(LocalDate day, MissionQuery missions, Actor sending, String what) {
    Actor receiving = pair.other(sending);
    return new Question<>(
            Mission.KIND,
            ImmutableList.of(pair),
            sending.name() + " had " + what + " " + receiving.name(),
            day,
            day)
        .answer(
            whole,
            asOf,
            missions.from(sending).to(receiving).current().list(),
            mission -> mission.isOpenOn(day));
  }

  // Agreements, trade and investment.

  /** Returns the agreements between the two. */
  public ImmutableList<Agreement> agreements() {
    return dataset.agreements().between(pair.first(), pair.second()).current().list();
  }

  /** Returns the agreements by the status that the sources leave for the day. */
  public ImmutableListMultimap<Agreement.Status, Agreement> agreementsByStatusOn(LocalDate day) {
    ImmutableListMultimap.Builder<Agreement.Status, Agreement> byStatus =
        ImmutableListMultimap.builder();
    byStatus.orderKeysBy(Comparator.naturalOrder());
    for (Agreement agreement : agreements()) {
      byStatus.put(tellsOf(day) ? agreement.statusOn(day) : Agreement.Status.UNKNOWN, agreement);
    }
    return byStatus.build();
  }

  /** Returns the trade figures of the two, totals and parts, by calendar year. */
  public Groups<Year, TradeFigure> tradeByYear() {
    return dataset.trade().between(pair.first(), pair.second()).current().groupedByYear();
  }

  /** Returns the investment figures of the two, in both directions, by calendar year. */
  public Groups<Year, InvestmentFigure> investmentsByYear() {
    return dataset.investments().between(pair.first(), pair.second()).current().groupedByYear();
  }

  // Organisations.

  /**
   * Returns the organisations of which both may have been full members on the day, by code; under
   * whichever of their names, see {@link #isMemberOn}.
   */
  public ImmutableList<SharedMembership> sharedMembershipsOn(LocalDate day) {
    return Lifetimes.goneBefore(pair, day).isPresent()
        ? ImmutableList.of()
        : membershipsOf(pair.first()).sharedWith(membershipsOf(pair.second()), day);
  }

  /**
   * Returns whether both were full members of the organisation on the day; of each as {@link
   * #isMemberOn}.
   */
  public Answer shareMembershipOn(Organization organization, LocalDate day) {
    Answer one = isMemberOn(pair.first(), organization, day);
    Answer other = isMemberOn(pair.second(), organization, day);
    Verdict verdict =
        one.verdict() == Verdict.NO || other.verdict() == Verdict.NO
            ? Verdict.NO
            : one.verdict() == Verdict.YES && other.verdict() == Verdict.YES
                ? Verdict.YES
                : Verdict.UNKNOWN;
    return new Answer(
        verdict,
        one.reason() + " " + other.reason(),
        ImmutableList.<Fact>builder().addAll(one.facts()).addAll(other.facts()).build());
  }

  /**
   * Returns whether the one was a full member of the organisation on the day, under whichever of
   * its names: Belarus was one of the United Nations as the Byelorussian SSR. Nobody was a member
   * after the organisation was dissolved or the state was no more, nor before the organisation was
   * founded unless a fact definitely says so. The relationship may be that of the member with any
   * other actor, the organisation among them.
   *
   * @throws IllegalArgumentException if the member is neither of the two
   * @see State#underAllItsNames()
   */
  public Answer isMemberOn(Actor member, Organization organization, LocalDate day) {
    if (!pair.includes(member)) {
      throw new IllegalArgumentException(
          "the member is " + member + ": expected one of the two of " + pair);
    }
    return membershipsOf(member).isMemberOn(organization, day);
  }

  private Memberships membershipsOf(Actor member) {
    return new Memberships(whole, asOf, member);
  }

  // The rest.

  /** Returns the visits, meetings and consultations of the two. */
  public ImmutableList<Engagement> engagements() {
    return dataset.engagements().between(pair.first(), pair.second()).current().list();
  }

  /** Returns the positions that somebody in the one takes on the other. */
  public ImmutableList<Position> positions() {
    return lasting(dataset.positions().between(pair.first(), pair.second()).current().list());
  }

  /** Returns the programmes of the two. */
  public ImmutableList<Programme> programmes() {
    return lasting(dataset.programmes().between(pair.first(), pair.second()).current().list());
  }

  /**
   * Returns every fact about the two, the oldest first; those of which nobody says when they began
   * come last.
   */
  public ImmutableList<Fact> timeline() {
    return facts().list();
  }

  /** Asks about the facts of the two. */
  public FactQuery facts() {
    return dataset.facts().between(pair.first(), pair.second());
  }

  /** Returns what is worth reading beside this. */
  public ImmutableList<RelatedTopic> relatedTopics() {
    return whole.relatedTopics().stream()
        .filter(topic -> topic.relationship().equals(pair))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the conflicts between facts about the two; see {@link Dataset#conflicts()}. */
  public ImmutableList<Conflict> conflicts() {
    return Conflict.in(facts().list());
  }

  private <F extends Fact> ImmutableList<F> lasting(List<F> facts) {
    return facts.stream()
        .filter(fact -> asOf == null || fact.holdsOn(asOf).mayBe())
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Relationship relationship
        && relationship.pair.equals(pair)
        && Objects.equals(relationship.asOf, asOf)
        && relationship.whole.equals(whole);
  }

  @Override
  public int hashCode() {
    return Objects.hash(pair, asOf);
  }

  /** Returns the pair, and the day as of which this is. */
  @Override
  public String toString() {
    return pair + (asOf == null ? "" : " as of " + asOf);
  }
}
