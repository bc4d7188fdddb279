package dev.chancery.time;

/**
 * A question about two bounds. A set of dates is no stretch of time: what is asked of it is asked
 * of each of its dates.
 */
interface Comparison {
  Certainty of(Bounds a, Bounds b);

  default Certainty ask(TemporalEntity a, TemporalEntity b) {
    if (EdtfMembers.areTooManyPairs(a, b)) {
      return of(EdtfMembers.anywhereIn(a), EdtfMembers.anywhereIn(b));
    }
    return a instanceof Edtf edtf && edtf.isSet()
        ? edtf.all(date -> ask(date.bounds(), b))
        : ask(a.bounds(), b);
  }

  private Certainty ask(Bounds a, TemporalEntity b) {
    return b instanceof Edtf edtf && edtf.isSet()
        ? edtf.all(date -> of(a, date.bounds()))
        : of(a, b.bounds());
  }

  static TemporalRelation relation(TemporalEntity a, TemporalEntity b) {
    if (EdtfMembers.areTooManyPairs(a, b)) {
      return EdtfMembers.anywhereIn(a).relation(EdtfMembers.anywhereIn(b));
    }
    return a instanceof Edtf edtf && edtf.isSet()
        ? EdtfMembers.relation(edtf, date -> relation(date.bounds(), b))
        : relation(a.bounds(), b);
  }

  private static TemporalRelation relation(Bounds a, TemporalEntity b) {
    return b instanceof Edtf edtf && edtf.isSet()
        ? EdtfMembers.relation(edtf, date -> a.relation(date.bounds()))
        : a.relation(b.bounds());
  }
}
