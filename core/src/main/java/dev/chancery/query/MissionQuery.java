package dev.chancery.query;

import dev.chancery.fact.Mission;
import java.time.LocalDate;

/** A question about missions. */
public final class MissionQuery extends DirectedQuery<Mission, MissionQuery> {
  /** Asks the engine for all of them. */
  public MissionQuery(QueryEngine engine) {
    this(engine, Criteria.all("missions", Mission.KIND));
  }

  private MissionQuery(QueryEngine engine, Criteria<Mission> criteria) {
    super(engine, criteria);
  }

  @Override
  MissionQuery with(QueryEngine sameEngine, Criteria<Mission> newCriteria) {
    return new MissionQuery(sameEngine, newCriteria);
  }

  /** Keeps missions of the type. */
  public MissionQuery type(Mission.Type type) {
    return has("type", Mission.TYPE, type);
  }

  /**
   * Keeps missions that sit in the place, a city or a country by name or code. Case and accents do
   * not count.
   */
  public MissionQuery in(String place) {
    return mentions("in", Mission.SEAT, place);
  }

  /** Keeps missions of the residence. */
  public MissionQuery residence(Mission.Residence residence) {
    return has("residence", Mission.RESIDENCE, residence);
  }

  /** Keeps missions that sit in the receiving state, as their heads do. */
  public MissionQuery resident() {
    return residence(Mission.Residence.RESIDENT);
  }

  /** Keeps missions accredited from elsewhere. */
  public MissionQuery nonResident() {
    return residence(Mission.Residence.NON_RESIDENT);
  }

  /**
   * Keeps missions that may have been open on the day; the same as {@link #on(LocalDate)}. One that
   * was only seen to be open, as of 2021, may have been so in 1900 or 2030, too, as nobody says
   * since when or until when it was; {@link #definitely()} leaves it out there.
   */
  public MissionQuery openOn(LocalDate day) {
    return on(day);
  }
}
