package dev.chancery.testkit;

import dev.chancery.actor.Organization;
import dev.chancery.actor.Succession;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Position;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.time.Modifier;
import dev.chancery.time.When;
import java.util.List;

/**
 * Makes what states are to each other: recognition, relations, missions, positions, memberships.
 */
final class DiplomaticFacts {
  private static final Skew MISSION_TYPES =
      Skew.ofWeights(420, 40, 15, 40, 30, 120, 90, 15, 15, 90, 10, 10, 45, 40, 20);
  private static final Mission.Type[] ALL_MISSION_TYPES = Mission.Type.values();
  private static final Skew EVENT_TYPES = Skew.ofWeights(450, 100, 130, 170, 90, 60);
  private static final RelationsEvent.Type[] ALL_EVENT_TYPES = RelationsEvent.Type.values();
  private static final RelationsEvent.Level[] ALL_LEVELS = RelationsEvent.Level.values();
  private static final Skew HEAD_CLASSES = Skew.ofWeights(80, 8, 12);
  private static final Accreditation.HeadClass[] ALL_HEAD_CLASSES =
      Accreditation.HeadClass.values();
  private static final Skew FORMS = Skew.ofWeights(70, 8, 12, 6, 3, 1);
  private static final Membership.Form[] ALL_FORMS = Membership.Form.values();
  private static final Skew HOLDERS = Skew.ofWeights(60, 15, 10, 10, 5);
  private static final Position.Holder[] ALL_HOLDERS = Position.Holder.values();
  private static final Skew STANCES = Skew.ofWeights(50, 15, 15, 10, 10);
  private static final Position.Stance[] ALL_STANCES = Position.Stance.values();

  private static final String[] GOVERNMENTS = {"provisional government", "government in exile"};

  private final WorldFacts facts;
  private final WorldActors actors;

  DiplomaticFacts(WorldFacts facts, WorldActors actors) {
    this.facts = facts;
    this.actors = actors;
  }

  Recognition recognition(WorldRandom random, long index) {
    int first = actors.pick(random);
    int second = actors.pickPartner(random, first);
    int year = WorldDates.year(random);
    Recognition.Builder fact =
        facts.described(
            Recognition.builder(), random, "recognition", first, actors.slug(second), index, year);
    fact.fromTo(actors.state(first), actors.state(second))
        .when(WorldDates.eventOrState(random, year));
    if (random.perMille(700)) {
      fact.form(random.perMille(850) ? Recognition.Form.DE_JURE : Recognition.Form.DE_FACTO);
    }
    if (year + 2 <= WorldDates.LAST_YEAR && random.perMille(60)) {
      fact.withdrawn(WorldDates.step(random, random.between(year + 2, WorldDates.LAST_YEAR)));
    }
    if (random.perMille(50)) {
      fact.government(random.oneOf(GOVERNMENTS));
    }
    return fact.build();
  }

  RelationsEvent relationsEvent(WorldRandom random, long index) {
    int first = actors.pick(random);
    int second = actors.pickPartner(random, first);
    RelationsEvent.Type type = ALL_EVENT_TYPES[EVENT_TYPES.pick(random)];
    // Told of as following the end of another state, which was shortly before.
    List<Succession> predecessors =
        actors.state(first).predecessors().stream()
            .filter(link -> link.predecessor().isFormer() && link.predecessor().hasIsoCode())
            .toList();
    boolean afterPredecessor =
        type == RelationsEvent.Type.ESTABLISHED
            && !predecessors.isEmpty()
            && !predecessors.get(0).predecessor().equals(actors.state(second))
            && random.perMille(700);
    int year =
        afterPredecessor
            ? predecessors.get(0).date().bounds().endLatest().day().getYear() + 1
            : WorldDates.year(random);
    RelationsEvent.Builder fact =
        facts.described(
            RelationsEvent.builder(),
            random,
            "relations-event",
            first,
            actors.slug(second),
            index,
            year);
    fact.between(actors.state(first), actors.state(second))
        .type(type)
        .when(WorldDates.event(random, year));
    if (random.perMille(500)) {
      fact.level(random.oneOf(ALL_LEVELS));
    }
    if (afterPredecessor) {
      fact.predecessor(predecessors.get(0).predecessor());
    }
    return fact.build();
  }

  Mission mission(WorldRandom random, long index) {
    int first = actors.pick(random);
    int second = actors.pickPartner(random, first);
    int year = WorldDates.year(random);
    Mission.Builder fact =
        facts.described(
            Mission.builder(), random, "mission", first, actors.slug(second), index, year);
    Mission.Type type = ALL_MISSION_TYPES[MISSION_TYPES.pick(random)];
    fact.fromTo(actors.state(first), actors.state(second)).type(type);
    boolean consular =
        type.compareTo(Mission.Type.CONSULATE_GENERAL) >= 0
            && type.compareTo(Mission.Type.HONORARY_CONSULATE) <= 0;
    int residence = consular ? 500 : random.below(1000);
    if (residence < 120) {
      fact.residence(Mission.Residence.NON_RESIDENT)
          .seat(actors.seat(actors.pickThird(random, first, second)));
    } else {
      if (residence >= 980) {
        fact.residence(Mission.Residence.CHARGE_D_AFFAIRES);
      }
      if (random.perMille(900)) {
        fact.seat(consular ? actors.town(random, second) : actors.seat(second));
      }
    }
    int dated = random.below(100);
    if (dated < 85) {
      fact.opened(WorldDates.step(random, year));
      if (dated < 25 && year < WorldDates.LAST_YEAR) {
        fact.closed(end(random, year));
      }
    } else {
      fact.when(dated < 93 ? WorldDates.spell(random, year) : When.asOf(String.valueOf(year)));
    }
    return fact.build();
  }

  /** An end in a later year; seldom one of which a source only says that it had come by then. */
  private static When end(WorldRandom random, int startYear) {
    int latest = Math.min(startYear + 40, WorldDates.LAST_YEAR);
    int year = random.between(startYear + 1, latest);
    return random.perMille(40) ? When.asOf(String.valueOf(year)) : WorldDates.step(random, year);
  }

  Accreditation accreditation(WorldRandom random, long index) {
    int first = actors.pick(random);
    int second = actors.pickPartner(random, first);
    int year = WorldDates.year(random);
    Accreditation.Builder fact =
        facts.described(
            Accreditation.builder(),
            random,
            "accreditation",
            first,
            actors.slug(second),
            index,
            year);
    fact.fromTo(actors.state(first), actors.state(second)).person(WorldWords.person(random));
    if (random.perMille(800)) {
      fact.headClass(ALL_HEAD_CLASSES[HEAD_CLASSES.pick(random)]);
    }
    if (random.perMille(300)) {
      int residence = random.below(1000);
      fact.residence(
          residence < 700
              ? Accreditation.Residence.RESIDENT
              : Accreditation.Residence.NON_RESIDENT);
    }
    int dated = random.below(100);
    if (dated < 20) {
      return fact.when(WorldDates.spell(random, year)).build();
    }
    if (dated < 60) {
      fact.appointed(WorldDates.step(random, year));
    }
    if (dated >= 45 && year + 1 <= WorldDates.LAST_YEAR) {
      fact.credentialsPresented(WorldDates.step(random, year + 1));
    } else if (dated >= 60) {
      fact.credentialsPresented(WorldDates.step(random, year));
    }
    if (year + 2 <= WorldDates.LAST_YEAR && random.perMille(550)) {
      int last = random.between(year + 2, Math.min(year + 6, WorldDates.LAST_YEAR));
      fact.ended(WorldDates.step(random, last));
    }
    return fact.build();
  }

  Position position(WorldRandom random, long index) {
    int first = actors.pick(random);
    int second = actors.pickPartner(random, first);
    int year = WorldDates.year(random);
    Position.Builder fact =
        facts.described(
            Position.builder(), random, "position", first, actors.slug(second), index, year);
    fact.fromTo(actors.state(first), actors.state(second))
        .holder(ALL_HOLDERS[HOLDERS.pick(random)])
        .stance(ALL_STANCES[STANCES.pick(random)])
        .issue(WorldWords.issue(random))
        .when(WorldDates.eventOrState(random, year));
    if (random.perMille(250)) {
      fact.forum(actors.organization(actors.pickOrganization(random)));
    }
    if (random.perMille(200)) {
      fact.concerns(actors.state(actors.pickThird(random, first, second)));
    }
    return fact.build();
  }

  Membership membership(WorldRandom random, long index) {
    int first = actors.pick(random);
    int second = actors.pickOrganization(random);
    Organization organization = actors.organization(second);
    int year = WorldDates.year(random, actors.founded(second));
    Membership.Builder fact =
        facts.described(
            Membership.builder(),
            random,
            "membership",
            first,
            actors.organizationSlug(second),
            index,
            year);
    fact.fromTo(actors.state(first), organization)
        .form(ALL_FORMS[FORMS.pick(random)])
        .when(
            random.perMille(30)
                ? When.spell(year + "/").with(Modifier.APPROX)
                : WorldDates.spell(random, year));
    return fact.build();
  }
}
