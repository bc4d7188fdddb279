package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.State;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.CorporateActivity;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.FrameworkEngagement;
import dev.chancery.fact.Institution;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Participant;
import dev.chancery.fact.Programme;
import dev.chancery.time.When;

/** Makes what states do together: meetings, agreements, programmes, companies, frameworks. */
final class CooperationFacts {
  private static final Skew ENGAGEMENT_TYPES = Skew.ofWeights(6, 16, 10, 22, 24, 8, 5, 4, 5);
  private static final Engagement.Type[] ALL_ENGAGEMENT_TYPES = Engagement.Type.values();
  private static final Skew AGREEMENT_TYPES =
      Skew.ofWeights(12, 6, 28, 8, 14, 4, 3, 5, 5, 3, 4, 2, 3, 3);
  private static final Agreement.Type[] ALL_AGREEMENT_TYPES = Agreement.Type.values();
  private static final Programme.Type[] ALL_PROGRAMME_TYPES = Programme.Type.values();

  /** What an agreement of which one step is told has reached. */
  private static final Skew SINGLE_STEPS = Skew.ofWeights(4, 6, 2, 3, 75, 3, 1, 6, 0, 0, 0);

  private static final Agreement.Status[] ENDINGS = {
    Agreement.Status.SUSPENDED, Agreement.Status.DENOUNCED, Agreement.Status.TERMINATED
  };

  private static final Agreement.Status[] ALL_STATUSES = Agreement.Status.values();

  private final WorldFacts facts;
  private final WorldActors actors;

  CooperationFacts(WorldFacts facts, WorldActors actors) {
    this.facts = facts;
    this.actors = actors;
  }

  Engagement engagement(WorldRandom random, long index) {
    int first = actors.pick(random);
    int second = actors.pickPartner(random, first);
    int year = WorldDates.year(random);
    Engagement.Builder fact =
        facts.described(
            Engagement.builder(), random, "engagement", first, actors.slug(second), index, year);
    State host = actors.state(second);
    fact.between(actors.state(first), host)
        .type(ALL_ENGAGEMENT_TYPES[ENGAGEMENT_TYPES.pick(random)])
        .topics(WorldWords.topics(random))
        .when(WorldDates.event(random, year));
    if (random.perMille(600)) {
      fact.title(WorldWords.gathering(random));
    }
    int place = random.below(100);
    if (place < 70) {
      fact.host(host).place(place < 60 ? actors.seat(second) : actors.town(random, second));
    } else if (place < 80) {
      fact.place(actors.seat(actors.pickThird(random, first, second)));
    }
    if (random.perMille(80)) {
      fact.organization(actors.organization(actors.pickOrganization(random)));
    }
    fact.participants(participants(random, actors.state(first), host));
    if (random.perMille(20)) {
      fact.outlook(Engagement.Outlook.SCHEDULED).citations(WorldSources.announcement(random, year));
    }
    return fact.build();
  }

  private static ImmutableList<Participant> participants(
      WorldRandom random, State guest, State host) {
    int count = random.below(4);
    if (count == 0) {
      return ImmutableList.of();
    }
    Participant first = participant(random, guest);
    return count == 3
        ? ImmutableList.of(first, participant(random, host))
        : ImmutableList.of(first);
  }

  private static Participant participant(WorldRandom random, State of) {
    Participant.Builder participant = Participant.builder();
    if (random.perMille(850)) {
      participant.person(WorldWords.person(random)).office(WorldWords.office(random));
    } else {
      participant.group(WorldWords.group(random));
    }
    return participant.actsFor(of).build();
  }

  Agreement agreement(WorldRandom random, long index) {
    int first = actors.pick(random);
    int second = actors.pickPartner(random, first);
    int year = WorldDates.year(random);
    Agreement.Type type = ALL_AGREEMENT_TYPES[AGREEMENT_TYPES.pick(random)];
    Agreement.Builder fact =
        facts.described(
            Agreement.builder(), random, "agreement", first, actors.slug(second), index, year);
    fact.between(actors.state(first), actors.state(second))
        .type(type)
        .title(WorldWords.agreement(random, type))
        .topics(WorldWords.topics(random))
        .milestones(milestones(random, year, actors.state(first)));
    if (random.perMille(500)) {
      fact.place(actors.seat(random.perMille(500) ? first : second));
    }
    return fact.build();
  }

  /** One step, or several from the signature on, each in a later year than the one before. */
  private static ImmutableList<Milestone> milestones(WorldRandom random, int year, State party) {
    int later = WorldDates.LAST_YEAR - year;
    int form = random.below(100);
    if (form < 65 || later < 4) {
      Agreement.Status status = ALL_STATUSES[SINGLE_STEPS.pick(random)];
      When when = form < 2 ? When.asOf(String.valueOf(year)) : WorldDates.event(random, year);
      Milestone.Builder milestone = Milestone.builder().status(status).when(when);
      if (status == Agreement.Status.ANNOUNCED) {
        milestone.by(participant(random, party));
      }
      return ImmutableList.of(milestone.build());
    }
    ImmutableList.Builder<Milestone> steps = ImmutableList.builder();
    steps.add(step(Agreement.Status.SIGNED, WorldDates.step(random, year)));
    if (form < 80) {
      steps.add(
          Milestone.builder()
              .status(Agreement.Status.RATIFIED)
              .when(WorldDates.step(random, year + 1))
              .party(party)
              .build());
    }
    if (form >= 75) {
      steps.add(step(Agreement.Status.IN_FORCE, WorldDates.step(random, year + 2)));
    }
    if (form >= 93) {
      Agreement.Status last = random.oneOf(ENDINGS);
      steps.add(step(last, WorldDates.step(random, random.between(year + 3, year + later))));
    }
    return steps.build();
  }

  private static Milestone step(Agreement.Status status, When when) {
    return Milestone.builder().status(status).when(when).build();
  }

  Programme programme(WorldRandom random, long index) {
    int first = actors.pick(random);
    int second = actors.pickPartner(random, first);
    int year = WorldDates.year(random);
    Programme.Builder fact =
        facts.described(
            Programme.builder(), random, "programme", first, actors.slug(second), index, year);
    State from = actors.state(first);
    State to = actors.state(second);
    Programme.Type type = random.oneOf(ALL_PROGRAMME_TYPES);
    fact.type(type)
        .title(WorldWords.programme(random, type))
        .topics(fields(random))
        .when(WorldDates.spell(random, year));
    if (random.perMille(700)) {
      fact.fromTo(from, to);
    } else {
      fact.between(from, to);
    }
    if (random.perMille(400)) {
      fact.host(Institution.builder().name(WorldWords.institution(random)).of(to).build());
    }
    if (random.perMille(400)) {
      fact.operator(Institution.builder().name(WorldWords.institution(random)).of(from).build());
    }
    return fact.build();
  }

  private static ImmutableList<String> fields(WorldRandom random) {
    return random.perMille(500) ? ImmutableList.of(WorldWords.field(random)) : ImmutableList.of();
  }

  CorporateActivity corporateActivity(WorldRandom random, long index) {
    int first = actors.pick(random);
    int second = actors.pickPartner(random, first);
    int year = WorldDates.year(random);
    CorporateActivity.Builder fact =
        facts.described(
            CorporateActivity.builder(),
            random,
            "corporate-activity",
            first,
            actors.slug(second),
            index,
            year);
    fact.fromTo(actors.state(first), actors.state(second))
        .company(WorldWords.company(random))
        .activity(WorldWords.activity(random))
        .when(WorldDates.spell(random, year));
    if (random.perMille(600)) {
      fact.sector(WorldWords.sector(random));
    }
    return fact.build();
  }

  FrameworkEngagement frameworkEngagement(WorldRandom random, long index) {
    int first = actors.pick(random);
    int second = actors.pickOrganization(random);
    int year = WorldDates.year(random, actors.founded(second));
    FrameworkEngagement.Builder fact =
        facts.described(
            FrameworkEngagement.builder(),
            random,
            "framework-engagement",
            first,
            actors.organizationSlug(second),
            index,
            year);
    fact.fromTo(actors.state(first), actors.organization(second))
        .title(WorldWords.gathering(random))
        .topics(WorldWords.topics(random))
        .when(WorldDates.spell(random, year));
    if (random.perMille(600)) {
      fact.through(actors.state(actors.pickPartner(random, first)));
    }
    return fact.build();
  }
}
