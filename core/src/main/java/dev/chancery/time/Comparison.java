package dev.chancery.time;

/**
 * The questions about two bounds that have a name. A set of dates is no stretch of time: what is
 * asked of it is asked of each of its dates.
 */
enum Comparison {
  BEFORE {
    @Override
    Certainty of(Bounds a, Bounds b) {
      return a.isBefore(b);
    }
  },
  AFTER {
    @Override
    Certainty of(Bounds a, Bounds b) {
      return a.isAfter(b);
    }
  },
  MEETS {
    @Override
    Certainty of(Bounds a, Bounds b) {
      return a.meets(b);
    }
  },
  MET_BY {
    @Override
    Certainty of(Bounds a, Bounds b) {
      return b.meets(a);
    }
  },
  OVERLAPS {
    @Override
    Certainty of(Bounds a, Bounds b) {
      return a.overlaps(b);
    }
  },
  CONTAINS {
    @Override
    Certainty of(Bounds a, Bounds b) {
      return b.during(a);
    }
  },
  DURING {
    @Override
    Certainty of(Bounds a, Bounds b) {
      return a.during(b);
    }
  },
  COINCIDES {
    @Override
    Certainty of(Bounds a, Bounds b) {
      return a.coincidesWith(b);
    }
  };

  abstract Certainty of(Bounds a, Bounds b);

  Certainty ask(TemporalEntity a, TemporalEntity b) {
    return of(a.bounds(), b.bounds());
  }

  static TemporalRelation relation(TemporalEntity a, TemporalEntity b) {
    return a.bounds().relation(b.bounds());
  }
}
