package dev.chancery.query;

import dev.chancery.fact.Recognition;

/** A question about recognitions. */
public final class RecognitionQuery extends DirectedQuery<Recognition, RecognitionQuery> {
  /** Asks the engine for all of them. */
  public RecognitionQuery(QueryEngine engine) {
    this(engine, Criteria.all("recognitions", Recognition.KIND));
  }

  private RecognitionQuery(QueryEngine engine, Criteria<Recognition> criteria) {
    super(engine, criteria);
  }

  @Override
  RecognitionQuery with(QueryEngine sameEngine, Criteria<Recognition> newCriteria) {
    return new RecognitionQuery(sameEngine, newCriteria);
  }

  /** Keeps those in the form. */
  public RecognitionQuery form(Recognition.Form form) {
    return has("form", Recognition.FORM, form);
  }
}
