package dev.chancery.dataset;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Attested;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.actor.Statehood;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactComparison;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
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
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private final Dataset dataset;
  private final Dyad pair;
  private final @Nullable LocalDate asOf;

  Relationship(Dataset whole, Dyad pair, @Nullable LocalDate asOf) {
    this.whole = whole;
    this.dataset = asOf == null ? whole : whole.upTo(asOf);
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
    return answer(
        Recognition.KIND,
        ImmutableList.of(pair),
        acts,
        act -> stoodOn(act, acts, day),
        recognising.name() + " recognised " + recognised.name(),
        day,
        neededForNoRecognition(acts, day));
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
    return answer(
        Mission.KIND,
        missions.from(sending).to(receiving).current().list(),
        mission -> mission.isOpenOn(day),
        sending.name() + " had " + what + " " + receiving.name(),
        day);
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
    if (goneBefore(pair, day).isPresent()) {
      return ImmutableList.of();
    }
    Map<String, ImmutableList<Membership>> ofOne = membershipsOn(pair.first(), day);
    Map<String, ImmutableList<Membership>> ofOther = membershipsOn(pair.second(), day);
    ImmutableList.Builder<SharedMembership> shared = ImmutableList.builder();
    ofOne.forEach(
        (code, memberships) -> {
          ImmutableList<Membership> others = ofOther.get(code);
          if (others != null) {
            Organization organization = memberships.get(0).organization();
            Certainty certainty = certaintyOf(memberships, day).and(certaintyOf(others, day));
            if (!isOver(organization, day)
                && (certainty.mustBe() || organization.existedOn(day).mayBe())) {
              shared.add(
                  new SharedMembership(
                      organization,
                      certainty,
                      ImmutableList.<Membership>builder()
                          .addAll(memberships)
                          .addAll(others)
                          .build()));
            }
          }
        });
    return shared.build();
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
    ImmutableList<Actor> names = namesOf(member);
    Answer answer =
        underItsNames(
            names,
            answer(
                Membership.KIND,
                names.stream()
                    .map(name -> Dyad.between(name, organization))
                    .collect(ImmutableList.toImmutableList()),
                names.stream()
                    .flatMap(
                        name ->
                            whole
                                .memberships()
                                .of(name)
                                .in(organization)
                                .form(Membership.Form.FULL)
                                .current()
                                .stream())
                    .toList(),
                membership -> membership.holdsOn(day),
                member.name() + " was a full member of " + organization.name(),
                day,
                day));
    boolean impossible =
        isOver(organization, day)
            || (answer.verdict() == Verdict.UNKNOWN && !organization.existedOn(day).mayBe());
    return tellsOf(day) && impossible
        ? Answer.of(
            Verdict.NO,
            member.name()
                + " cannot have been a full member of "
                + organization.name()
                + " on "
                + day
                + ": it was "
                + timesOf(organization)
                + ".",
            ImmutableList.of())
        : answer;
  }

  /** Says so where the answer rests on what is told of the member under another name. */
  private static Answer underItsNames(ImmutableList<Actor> names, Answer answer) {
    Set<Actor> told = new LinkedHashSet<>();
    for (Fact fact : answer.facts()) {
      told.add(((Membership) fact).member());
    }
    told.remove(names.get(0));
    if (told.isEmpty()) {
      return answer;
    }
    String others =
        told.stream()
            .map(name -> name.name() + " (" + name.code() + ")")
            .collect(Collectors.joining(" and "));
    return new Answer(
        answer.verdict(),
        answer.reason() + " That is told of it as " + others + ", another name of the same state.",
        answer.facts());
  }

  /** A membership of which nobody tells the end goes no further than the organisation. */
  private static boolean isOver(Organization organization, LocalDate day) {
    return organization
        .dissolved()
        .filter(when -> when.bounds().startedBy(day.minusDays(1)).mustBe())
        .isPresent();
  }

  /** What a membership under one name says of a state it says of it under the others, too. */
  private static ImmutableList<Actor> namesOf(Actor member) {
    return member instanceof State state
        ? ImmutableList.copyOf(state.underAllItsNames())
        : ImmutableList.of(member);
  }

  private static String timesOf(Organization organization) {
    return Stream.of(
            organization.founded().map(when -> "founded (" + when + ")"),
            organization.dissolved().map(when -> "dissolved (" + when + ")"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" and "));
  }

  private Map<String, ImmutableList<Membership>> membershipsOn(Actor member, LocalDate day) {
    Map<String, ImmutableList<Membership>> byOrganization = new TreeMap<>();
    BinaryOperator<ImmutableList<Membership>> both =
        (a, b) -> ImmutableList.<Membership>builder().addAll(a).addAll(b).build();
    for (Actor name : namesOf(member)) {
      List<Membership> all =
          dataset.memberships().of(name).form(Membership.Form.FULL).current().list();
      for (Membership membership : standing(all)) {
        if (membership.holdsOn(day).mayBe() && !isOfAnotherTime(membership, all, day)) {
          byOrganization.merge(
              membership.organization().code(), ImmutableList.of(membership), both);
        }
      }
    }
    return byOrganization;
  }

  private Certainty certaintyOf(List<Membership> memberships, LocalDate day) {
    Certainty certainty = Certainty.NO;
    for (Membership membership : memberships) {
      Certainty holds = membership.holdsOn(day);
      certainty = certainty.or(isDisputed(membership, day) ? holds.and(Certainty.POSSIBLE) : holds);
    }
    return tellsOf(day) ? certainty : certainty.and(Certainty.UNKNOWN);
  }

  private boolean isDisputed(Membership membership, LocalDate day) {
    return whole
        .memberships()
        .of(membership.member())
        .in(membership.organization())
        .current()
        .stream()
        .anyMatch(other -> !other.holdsOn(day).mayBe() && isDisputing(other, membership));
  }

  /** Whether the two conflict, and the other is not outranked. */
  private static boolean isDisputing(Fact other, Fact fact) {
    return conflict(fact, other)
        && (fact.rank() != Fact.Rank.PREFERRED || other.rank() == Fact.Rank.PREFERRED);
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
    return dataset.relatedTopics().stream()
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

  // Answers.

  /** Tells of one fact whether it makes the answer yes. */
  private interface Test<F> {
    Certainty of(F fact);
  }

  private <F extends Fact> Answer answer(
      Kind<F> kind, List<F> facts, Test<F> test, String claim, LocalDate day) {
    return answer(kind, ImmutableList.of(pair), facts, test, claim, day, day);
  }

  /**
   * Answers whether a fact makes the claim true on the day.
   *
   * @param askedPairs the pair, under each name of those it is of; what is claimed to be covered
   *     under one is covered
   * @param coveredFrom the first day of which the dataset must hold all facts for a "no"
   */
  private <F extends Fact> Answer answer(
      Kind<F> kind,
      ImmutableList<Dyad> askedPairs,
      List<F> facts,
      Test<F> test,
      String claim,
      LocalDate day,
      LocalDate coveredFrom) {
    if (!tellsOf(day)) {
      return Answer.of(
          Verdict.UNKNOWN,
          "This is as of " + asOf + ": it cannot tell whether " + claim + " on " + day + ".",
          ImmutableList.of());
    }
    Optional<String> gone = goneBefore(askedPairs.get(0), day);
    if (gone.isPresent()) {
      return Answer.of(
          Verdict.NO,
          "It cannot be that " + claim + " on " + day + ": " + gone.get() + ".",
          ImmutableList.of());
    }
    List<F> standing = standing(facts);
    List<F> definite = standing.stream().filter(fact -> test.of(fact).mustBe()).toList();
    List<F> denying = standing.stream().filter(fact -> !test.of(fact).mayBe()).toList();
    List<F> undisputed =
        definite.stream().filter(fact -> disputing(fact, denying).isEmpty()).toList();
    if (!undisputed.isEmpty()) {
      return Answer.of(
          Verdict.YES,
          claim + " on " + day + ", by " + described(undisputed, fact -> "") + ".",
          undisputed);
    }
    if (!definite.isEmpty()) {
      Set<Fact> disputed = new LinkedHashSet<>(definite);
      definite.forEach(fact -> disputed.addAll(disputing(fact, denying)));
      return Answer.of(
          Verdict.UNKNOWN,
          "Sources contradict each other on whether "
              + claim
              + " on "
              + day
              + ": "
              + described(List.copyOf(disputed), fact -> "")
              + ".",
          List.copyOf(disputed));
    }
    List<F> possible =
        standing.stream()
            .filter(fact -> test.of(fact).mayBe() && !isOfAnotherTime(fact, standing, day))
            .toList();
    if (!possible.isEmpty()) {
      return Answer.of(
          Verdict.UNKNOWN,
          "It is not certain that "
              + claim
              + " on "
              + day
              + ": it hangs on "
              + described(possible, fact -> doubt(fact, day))
              + ".",
          possible);
    }
    boolean covered =
        askedPairs.stream().anyMatch(asked -> dataset.covers(kind, asked, coveredFrom, day));
    String days =
        coveredFrom.equals(day)
            ? " on " + day
            : " from "
                + (coveredFrom.equals(LocalDate.MIN) ? "the beginning" : coveredFrom)
                + " to "
                + day;
    String searched = kind.name() + " facts of " + Joiner.on(" and ").join(askedPairs) + days;
    return covered
        ? Answer.of(
            Verdict.NO,
            "The dataset covers all " + searched + ", and none says that " + claim + ".",
            ImmutableList.of())
        : Answer.of(
            Verdict.UNKNOWN,
            "No fact says that " + claim + ", and the dataset does not cover " + searched + ".",
            ImmutableList.of());
  }

  /** Of claims that conflict, a preferred one stands for all. */
  private static <F extends Fact> List<F> standing(List<F> facts) {
    List<F> preferred = facts.stream().filter(fact -> fact.rank() == Fact.Rank.PREFERRED).toList();
    return facts.stream()
        .filter(
            fact ->
                preferred.stream().noneMatch(other -> conflict(fact, other))
                    || fact.rank() == Fact.Rank.PREFERRED)
        .toList();
  }

  private static <F extends Fact> List<F> disputing(F fact, List<F> denying) {
    return denying.stream().filter(other -> conflict(fact, other)).toList();
  }

  private static boolean conflict(Fact one, Fact other) {
    FactComparison comparison = one.comparedWith(other);
    return KeyGroups.counts(one)
        && KeyGroups.counts(other)
        && comparison.isAboutTheSame()
        && comparison.isConflict();
  }

  /**
   * Says so where one of the two is a state that was no more on the day, under none of its names.
   */
  static Optional<String> goneBefore(Dyad pair, LocalDate day) {
    for (Actor actor : List.of(pair.first(), pair.second())) {
      // Of a state of today its spells, which are in a file of their own, need not be read.
      Optional<LocalDate> last =
          actor instanceof State state && state.isFormer() ? lastDay(state) : Optional.empty();
      if (last.isPresent() && last.get().isBefore(day)) {
        return Optional.of(actor.name() + " was no more after " + last.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> lastDay(State state) {
    Optional<LocalDate> last = Optional.empty();
    for (State name : state.underAllItsNames()) {
      for (Attested<Statehood> spell : name.statehood()) {
        Optional<LocalDate> end = spell.period().endLatest().findDay();
        if (end.isEmpty()) {
          return end;
        }
        last = last.filter(end.get()::isBefore).or(() -> end);
      }
    }
    return last;
  }

  /**
   * Whether another fact tells of the same, without contradiction, that it began between the day
   * and a time when this says it was so, or ended between such a time and the day: it did not last
   * until the day then.
   */
  private static boolean isOfAnotherTime(Fact seen, List<? extends Fact> facts, LocalDate day) {
    Bounds at = seen.bounds();
    LocalDate first = dayOf(at.endEarliest(), LocalDate.MIN);
    LocalDate last = dayOf(at.startLatest(), LocalDate.MAX);
    return facts.stream()
        .filter(fact -> fact.when().reading() == Reading.SPELL)
        .filter(
            fact -> {
              Bounds told = fact.bounds();
              boolean beganLater =
                  day.isBefore(dayOf(told.startEarliest(), LocalDate.MIN))
                      && !dayOf(told.startLatest(), LocalDate.MAX).isAfter(first);
              boolean endedEarlier =
                  day.isAfter(dayOf(told.endLatest(), LocalDate.MAX))
                      && !dayOf(told.endEarliest(), LocalDate.MIN).isBefore(last);
              return beganLater || endedEarlier;
            })
        .anyMatch(fact -> fact.comparedWith(seen).isAgreement());
  }

  private static LocalDate dayOf(Bound bound, LocalDate ifNone) {
    return bound.findDay().orElse(ifNone);
  }

  private static String described(List<? extends Fact> facts, Function<Fact, String> remark) {
    return Joiner.on(" and ")
        .join(
            facts.stream()
                .map(fact -> "'" + fact.id() + "' (" + fact.when() + remark.apply(fact) + ")")
                .toList());
  }

  /**
   * Says of a fact that was certain before the day, and is not any more, until when it was, and of
   * one that was only seen to be so, what nobody tells.
   */
  private static String doubt(Fact fact, LocalDate day) {
    Optional<LocalDate> last = fact.bounds().endEarliest().findDay();
    if (last.isPresent() && last.get().isBefore(day) && fact.holdsOn(last.get()).mustBe()) {
      return ", certain until " + last.get();
    }
    if (fact.when().reading() == Reading.OBSERVED) {
      Bounds seen = fact.when().edtf().bounds();
      Bounds asked = Bounds.on(day);
      return asked.isBefore(seen).mustBe()
          ? ", and nobody says since when"
          : asked.isAfter(seen).mustBe() ? ", and nobody says until when" : "";
    }
    return "";
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
