package dev.chancery.query;

import dev.chancery.fact.CorporateActivity;

/** A question about what companies do. */
public final class CorporateActivityQuery
    extends DirectedQuery<CorporateActivity, CorporateActivityQuery> {
  /** Asks the engine for all of them. */
  public CorporateActivityQuery(QueryEngine engine) {
    this(engine, Criteria.all("corporateActivities", CorporateActivity.KIND));
  }

  private CorporateActivityQuery(QueryEngine engine, Criteria<CorporateActivity> criteria) {
    super(engine, criteria);
  }

  @Override
  CorporateActivityQuery with(QueryEngine sameEngine, Criteria<CorporateActivity> newCriteria) {
    return new CorporateActivityQuery(sameEngine, newCriteria);
  }

  /** Keeps what the company does. Case and accents do not count. */
  public CorporateActivityQuery company(String company) {
    return mentions("company", CorporateActivity.COMPANY, company);
  }

  /** Keeps what is done in the sector. Case and accents do not count. */
  public CorporateActivityQuery sector(String sector) {
    return mentions("sector", CorporateActivity.SECTOR, sector);
  }
}
