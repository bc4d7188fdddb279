package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.actor.Succession;
import dev.chancery.dataset.Finding.Rule;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Place;
import dev.chancery.fact.Position;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.fact.ValueType;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Looks at each fact of a dataset by itself, and puts aside those to be looked at together. */
final class Check {
  /** Of which a state has one at a seat; of the others several are usual. */
  private static final Set<Mission.Type> ONE_AT_A_SEAT =
      EnumSet.of(
          Mission.Type.EMBASSY,
          Mission.Type.HIGH_COMMISSION,
          Mission.Type.NUNCIATURE,
          Mission.Type.LEGATION,
          Mission.Type.PERMANENT_MISSION,
          Mission.Type.CONSULATE_GENERAL,
          Mission.Type.CONSULATE,
          Mission.Type.LIAISON_OFFICE,
          Mission.Type.INTERESTS_SECTION);

  private final Dataset dataset;
  private final CoverageCheck coverage;
  private final List<Finding> findings = new ArrayList<>();

  /** By a text, of which a map has those in order that were chosen for their hashes. */
  private final Map<String, List<Mission>> bySeat = new LinkedHashMap<>();

  private final Map<String, List<TradeFigure>> parts = new LinkedHashMap<>();
  private final References partOf = new References();
  private final References derivedFrom = new References();
  private final Map<State, Optional<Bound>> gone = new HashMap<>();

  Check(Dataset dataset) {
    this.dataset = dataset;
    this.coverage = new CoverageCheck(dataset);
  }

  /** Asked once. */
  ImmutableList<Finding> findings() {
    dataset.facts().stream().forEach(this::check);
    bySeat.values().forEach(this::checkSeat);
    parts.forEach(this::checkTotal);
    partOf.circles().forEach(circle -> circular(circle, "a part of"));
    derivedFrom.circles().forEach(circle -> circular(circle, "worked out from"));
    return ImmutableList.sortedCopyOf(Comparator.comparing(Finding::rule), findings);
  }

  private void report(Rule rule, List<? extends Fact> facts, String reason) {
    findings.add(Finding.of(rule, facts, reason));
  }

  private static String named(Fact fact) {
    return fact.kindName() + " '" + fact.id() + "'";
  }

  private static String meant(UnsupportedFact fact) {
    return Kind.findNearest(fact.kindName())
        .map(kind -> "; did you mean '" + kind + "'?")
        .orElse("");
  }

  private void check(Fact fact) {
    checkReferences(fact);
    derivedFrom.add(fact.id(), fact.derivedFrom());
    if (fact instanceof TradeFigure figure) {
      partOf.add(fact.id(), figure.partOf().stream().toList());
    }
    if (fact.rank() == Fact.Rank.DEPRECATED) {
      return;
    }
    checkActors(fact);
    if (fact instanceof UnsupportedFact unknown) {
      report(
          Rule.KIND_KNOWN,
          List.of(fact),
          named(fact) + " is of a kind that this version does not know" + meant(unknown));
    } else if (fact instanceof Mission mission) {
      inOrder(Rule.MISSION_DATES, fact, "opened", mission.opened(), "closed", mission.closed());
      Optional<String> city = mission.seat().flatMap(Place::city);
      if (ONE_AT_A_SEAT.contains(mission.type()) && city.isPresent()) {
        Optional<State> country = mission.seat().flatMap(Place::country);
        String seat = List.of(fact.dyad(), mission.type(), country, city).toString();
        bySeat.computeIfAbsent(seat, key -> new ArrayList<>()).add(mission);
      }
      coverage.check(mission, findings);
    } else if (fact instanceof Accreditation head) {
      checkDates(head);
      coverage.check(head, findings);
    } else if (fact instanceof Recognition recognition) {
      inOrder(
          Rule.RECOGNITION_DATES,
          fact,
          "given",
          Optional.of(fact.when()),
          "withdrawn",
          recognition.withdrawn());
    } else if (fact instanceof Agreement agreement) {
      checkDates(agreement);
    } else if (fact instanceof TradeFigure figure && figure.partOf().isPresent()) {
      parts.computeIfAbsent(figure.partOf().get(), id -> new ArrayList<>()).add(figure);
    }
  }

  // References.

  private void checkReferences(Fact fact) {
    for (String id : fact.references()) {
      if (!dataset.contains(id)) {
        dangling(fact, "fact", id);
      }
    }
    for (Citation citation : fact.citations()) {
      Source source = citation.source();
      if (!Objects.equals(source, dataset.sources().get(source.id()))) {
        dangling(fact, "source", source.id());
      }
    }
    fact.forEachActor(
        actor -> {
          if (actor instanceof Organization && !dataset.organizations().containsKey(actor.code())) {
            dangling(fact, "organisation", actor.code());
          }
        });
  }

  private void dangling(Fact fact, String what, String id) {
    report(
        Rule.DANGLING_REFERENCE,
        List.of(fact),
        named(fact) + " refers to the " + what + " '" + id + "', which is not in the dataset");
  }

  private void circular(List<String> circle, String how) {
    findings.add(
        new Finding(
            Rule.CIRCULAR_REFERENCE,
            ImmutableList.copyOf(circle),
            "each is "
                + how
                + " the next, and the last of the first: '"
                + String.join("', '", circle)
                + "'"));
  }

  // Dates of one fact.

  /** Whether nothing about the date lets its bounds be overstepped. */
  private static boolean isSure(When when) {
    return !when.edtf().isUncertain()
        && !when.edtf().isApproximate()
        && when.modifier().filter(modifier -> modifier == Modifier.APPROX).isEmpty();
  }

  /** Whether that is so of the time of the fact, and of the dates that it follows from. */
  static boolean areSure(Fact fact) {
    List<When> dates = new ArrayList<>();
    dates.add(fact.when());
    if (fact instanceof Mission mission) {
      mission.opened().ifPresent(dates::add);
      mission.closed().ifPresent(dates::add);
    } else if (fact instanceof Accreditation head) {
      head.credentialsPresented().or(head::appointed).ifPresent(dates::add);
      head.ended().ifPresent(dates::add);
    } else if (fact instanceof Agreement agreement) {
      agreement.milestones().forEach(milestone -> dates.add(milestone.when()));
    }
    return dates.stream().allMatch(Check::isSure);
  }

  /** Whether the one had come to be so before the other did, under every reading. */
  private static boolean precedes(When one, When other) {
    Bound last = one.bounds().startLatest();
    Bound first = other.bounds().startEarliest();
    return isSure(one) && isSure(other) && isBefore(last, first);
  }

  private static boolean isBefore(Bound one, Bound other) {
    return one.isDay() && other.isDay() && one.epochDay() < other.epochDay();
  }

  private void inOrder(
      Rule rule,
      Fact fact,
      String firstName,
      Optional<When> first,
      String thenName,
      Optional<When> then) {
    if (first.isPresent() && then.isPresent() && precedes(then.get(), first.get())) {
      String reason =
          String.format(
              "%s was %s (%s) before it was %s (%s)",
              named(fact), thenName, then.get(), firstName, first.get());
      report(rule, List.of(fact), reason);
    }
  }

  private void checkDates(Accreditation head) {
    Rule rule = Rule.ACCREDITATION_DATES;
    Optional<When> appointed = head.appointed();
    Optional<When> presented = head.credentialsPresented();
    inOrder(rule, head, "appointed", appointed, "presented", presented);
    inOrder(rule, head, "appointed", appointed, "ended", head.ended());
    inOrder(rule, head, "presented", presented, "ended", head.ended());
  }

  private void checkDates(Agreement agreement) {
    List<Agreement.Status> steps =
        List.of(
            Agreement.Status.INITIALLED,
            Agreement.Status.SIGNED,
            Agreement.Status.RATIFIED,
            Agreement.Status.IN_FORCE,
            Agreement.Status.TERMINATED);
    for (int i = 0; i < steps.size(); i++) {
      for (int j = i + 1; j < steps.size(); j++) {
        // An agreement can be in force for others before a party ratifies it.
        if (steps.get(i) != Agreement.Status.RATIFIED
            || steps.get(j) != Agreement.Status.IN_FORCE) {
          inOrder(agreement, steps.get(i), steps.get(j));
        }
      }
    }
  }

  private void inOrder(Agreement agreement, Agreement.Status first, Agreement.Status then) {
    for (Milestone later : agreement.milestones()) {
      if (later.status() == then) {
        List<When> before = new ArrayList<>();
        for (Milestone each : agreement.milestones()) {
          if (each.status() == first && concernOneParty(each, later)) {
            before.add(each.when());
          }
        }
        if (!before.isEmpty() && before.stream().allMatch(each -> precedes(later.when(), each))) {
          String reason =
              String.format(
                  "%s was %s (%s) before it was %s (%s)",
                  named(agreement),
                  ValueType.term(then),
                  later.when(),
                  ValueType.term(first),
                  before.get(0));
          report(Rule.AGREEMENT_DATES, List.of(agreement), reason);
          return;
        }
      }
    }
  }

  private static boolean concernOneParty(Milestone one, Milestone other) {
    return one.party().isEmpty() || other.party().isEmpty() || one.party().equals(other.party());
  }

  // Actors.

  private void checkActors(Fact fact) {
    if (!areSure(fact)) {
      return;
    }
    Bounds stated = fact.when().bounds();
    // What is held of an actor may be held long after it.
    checkActor(fact, fact.dyad().first(), stated);
    if (!(fact instanceof Position)) {
      checkActor(fact, fact.dyad().second(), stated);
    }
  }

  private void checkActor(Fact fact, Actor actor, Bounds stated) {
    if (actor instanceof State state) {
      if (state.isFormer()) {
        checkGone(fact, state, gone.computeIfAbsent(state, Check::lastDay), stated);
      }
    } else if (actor instanceof Organization organization) {
      Optional<Edtf> founded = organization.founded();
      if (founded.isPresent()
          && isBefore(stated.startLatest(), founded.get().bounds().startEarliest())) {
        String reason =
            String.format(
                "%s is of %s, before %s (%s) was founded (%s)",
                named(fact), fact.when(), organization.name(), organization, founded.get());
        report(Rule.ACTOR_EXISTS, List.of(fact), reason);
      }
      checkGone(
          fact,
          organization,
          organization.dissolved().map(when -> when.bounds().endLatest()),
          stated);
    }
  }

  private void checkGone(Fact fact, Actor actor, Optional<Bound> last, Bounds stated) {
    // The figures of a year are those of the days that there were.
    boolean figure = fact.when().reading() == Reading.EXTENT;
    Bound still = figure ? stated.startEarliest() : stated.endEarliest();
    boolean endless = !figure && still.isOpen();
    if (last.isPresent()
        && (endless
            || isBefore(last.get(), still)
            || isBefore(last.get(), stated.startEarliest()))) {
      String reason =
          String.format(
              "%s is of %s, after %s (%s) was gone (%s)",
              named(fact), fact.when(), actor.name(), actor, last.get());
      report(Rule.ACTOR_EXISTS, List.of(fact), reason);
    }
  }

  /**
   * The last day on which a state may have existed, or its code may have stood for what was left.
   */
  private static Optional<Bound> lastDay(State state) {
    Bound last = state.codeUntil().orElseThrow().bounds().endLatest();
    if (state.successors().isEmpty()) {
      return Optional.empty(); // Where only the code is gone, the territory is not.
    }
    for (Succession succession : state.successors()) {
      Bound date = succession.date().bounds().endLatest();
      last = isBefore(last, date) ? date : last;
    }
    return Optional.of(last);
  }

  // Facts together.

  /** Compares each mission with the one that was open longest of those that opened before it. */
  private void checkSeat(List<Mission> missions) {
    Mission longest = null;
    for (Mission mission : missions) {
      if (!areSure(mission)) {
        continue;
      }
      if (longest != null
          && longest.bounds().overlaps(mission.bounds()).mustBe()
          && areTwo(longest.bounds(), mission.bounds())) {
        String reason =
            String.format(
                "two missions of %s in %s, %s (%s) and %s (%s), were open at the same time",
                mission.sending(),
                mission.seat().flatMap(Place::city).orElseThrow(),
                named(longest),
                longest.when(),
                named(mission),
                mission.when());
        report(Rule.ONE_MISSION_AT_A_SEAT, List.of(longest, mission), reason);
      }
      if (longest == null || endsBefore(longest, mission)) {
        longest = mission;
      }
    }
  }

  /** Whether two sources cannot be telling of one and the same. */
  private static boolean areTwo(Bounds one, Bounds other) {
    return isBefore(one.startLatest(), other.startEarliest())
        || isBefore(other.startLatest(), one.startEarliest())
        || isBefore(one.endLatest(), other.endEarliest())
        || isBefore(other.endLatest(), one.endEarliest());
  }

  private static boolean endsBefore(Mission one, Mission other) {
    Bound end = one.bounds().endEarliest();
    Bound otherEnd = other.bounds().endEarliest();
    return !end.isOpen() && (otherEnd.isOpen() || end.isUnknown() || isBefore(end, otherEnd));
  }

  private void checkTotal(String id, List<TradeFigure> ofTotal) {
    if (dataset.find(id).orElse(null) instanceof TradeFigure total
        && total.rank() != Fact.Rank.DEPRECATED) {
      TotalOfParts sum = new TotalOfParts(total, ofTotal);
      if (sum.exceedsTotal()) {
        List<Fact> facts = new ArrayList<>();
        facts.add(total);
        facts.addAll(sum.counted());
        String reason =
            String.format(
                "the parts of %s come to %s or more, the total is %s",
                named(total), sum.least().toPlainString(), total.amount());
        report(Rule.TOTAL_HOLDS_ITS_PARTS, facts, reason);
      }
    }
  }
}
