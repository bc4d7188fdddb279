package dev.chancery.query;

import dev.chancery.fact.Accreditation;

/** A question about heads of mission. */
public final class AccreditationQuery extends DirectedQuery<Accreditation, AccreditationQuery> {
  /** Asks the engine for all of them. */
  public AccreditationQuery(QueryEngine engine) {
    this(engine, Criteria.all("accreditations", Accreditation.KIND));
  }

  private AccreditationQuery(QueryEngine engine, Criteria<Accreditation> criteria) {
    super(engine, criteria);
  }

  @Override
  AccreditationQuery with(QueryEngine sameEngine, Criteria<Accreditation> newCriteria) {
    return new AccreditationQuery(sameEngine, newCriteria);
  }

  /** Keeps those of the person with the name. Case and accents do not count. */
  public AccreditationQuery person(String name) {
    return mentions("person", Accreditation.PERSON, name);
  }

  /** Keeps those of the class. */
  public AccreditationQuery headClass(Accreditation.HeadClass headClass) {
    return has("headClass", Accreditation.HEAD_CLASS, headClass);
  }

  /** Keeps those who are resident, or not. */
  public AccreditationQuery residence(Accreditation.Residence residence) {
    return has("residence", Accreditation.RESIDENCE, residence);
  }
}
