package dev.chancery.query;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Participant;

/** A question about visits, meetings and consultations. */
public final class EngagementQuery extends Query<Engagement, EngagementQuery> {
  /** Asks the engine for all of them. */
  public EngagementQuery(QueryEngine engine) {
    this(engine, Criteria.all("engagements", Engagement.KIND));
  }

  private EngagementQuery(QueryEngine engine, Criteria<Engagement> criteria) {
    super(engine, criteria);
  }

  @Override
  EngagementQuery with(QueryEngine sameEngine, Criteria<Engagement> newCriteria) {
    return new EngagementQuery(sameEngine, newCriteria);
  }

  /** Keeps those of the type. */
  public EngagementQuery type(Engagement.Type type) {
    return has("type", Engagement.TYPE, type);
  }

  /**
   * Keeps those in the place, a city or a country by name or code. Case and accents do not count.
   */
  public EngagementQuery in(String place) {
    return mentions("in", Engagement.PLACE, place);
  }

  /** Keeps those hosted by the actor. */
  public EngagementQuery hostedBy(Actor host) {
    return has("hostedBy", Engagement.HOST, host);
  }

  /** Keeps those held under the organisation. */
  public EngagementQuery under(Organization organization) {
    return has("under", Engagement.ORGANIZATION, organization);
  }

  /**
   * Keeps those in which a person or group of the name took part, in any office. Case and accents
   * do not count.
   */
  public EngagementQuery participant(String name) {
    return mentions(
        "participant",
        Engagement.PARTICIPANTS,
        ImmutableList.of(Participant.PERSON, Participant.GROUP),
        name);
  }

  /** Keeps those in which a holder of the office took part. Case and accents do not count. */
  public EngagementQuery office(String office) {
    return mentions(
        "office", Engagement.PARTICIPANTS, ImmutableList.of(Participant.OFFICE), office);
  }

  /** Keeps those in which the topic was discussed. Case and accents do not count. */
  public EngagementQuery topic(String topic) {
    return mentions("topic", Engagement.TOPICS, topic);
  }

  /** Keeps those that were held, or were only scheduled. */
  public EngagementQuery outlook(Engagement.Outlook outlook) {
    return has("outlook", Engagement.OUTLOOK, outlook);
  }
}
