package dev.chancery.time;

/**
 * What lies in time, as far as it is known: a date expression, or what a fact says with one. The
 * term is that of OWL-Time (W3C).
 *
 * <p>Every question is about what the {@link #bounds()} allow, and is answered soundly: {@link
 * Certainty#DEFINITE} only if every reading of them makes it true, {@link Certainty#NO} only if
 * none does. Each of the questions asked by name stands for a few of Allen's thirteen relations, in
 * pairs that are the inverse of each other; {@link #relation} tells all thirteen apart.
 *
 * <p>A set of EDTF is no stretch of time but several dates, and what is asked of it is asked of
 * each: the answer is that of {@link Edtf#all}, so {@code {1960,1970}} is not before 1965, as 1970
 * is not. {@link Edtf#any} asks whether some date will do: {@code set.any(date ->
 * date.isBefore(other))}. Of two sets that make more than a million pairs of dates, each counts as
 * one date somewhere in it: fewer answers are sure then, and none is wrong.
 *
 * <p>Two values are compared, not two things: two visits dated {@code 1985} need not have been on
 * the same day, so {@code 1985} {@link #coincidesWith coincides with} {@code 1985} possibly, not
 * definitely. That both have the same date is what {@code equals} says, and whether both are the
 * same visit, neither does.
 */
public sealed interface TemporalEntity permits Edtf, When {
  /** Returns when it can have started and ended. */
  Bounds bounds();

  /**
   * Returns which of Allen's relations this can have to the other. Of a set of dates it is what
   * each of them can have.
   */
  default TemporalRelation relation(TemporalEntity other) {
    return Comparison.relation(this, other);
  }

  /**
   * Returns whether this ends before the other starts: {@link AllenRelation#BEFORE} or {@link
   * AllenRelation#MEETS}.
   */
  default Certainty isBefore(TemporalEntity other) {
    return ask(Bounds::isBefore, other);
  }

  /**
   * Returns whether this starts after the other ends: {@link AllenRelation#AFTER} or {@link
   * AllenRelation#MET_BY}.
   */
  default Certainty isAfter(TemporalEntity other) {
    return ask(Bounds::isAfter, other);
  }

  /** Returns whether this ends on the day before the other starts: {@link AllenRelation#MEETS}. */
  default Certainty meets(TemporalEntity other) {
    return ask(Bounds::meets, other);
  }

  /** Returns whether this starts on the day after the other ends: {@link AllenRelation#MET_BY}. */
  default Certainty metBy(TemporalEntity other) {
    return ask(Bounds::metBy, other);
  }

  /**
   * Returns whether the two share a day: every relation but {@link AllenRelation#BEFORE}, {@link
   * AllenRelation#MEETS} and their inverses. It is wider than {@link AllenRelation#OVERLAPS}, which
   * starts first, ends first and shares a day.
   */
  default Certainty overlaps(TemporalEntity other) {
    return ask(Bounds::overlaps, other);
  }

  /**
   * Returns whether every day of the other is one of this: {@link AllenRelation#CONTAINS}, {@link
   * AllenRelation#STARTED_BY}, {@link AllenRelation#FINISHED_BY} or {@link AllenRelation#EQUALS}.
   */
  default Certainty contains(TemporalEntity other) {
    return ask(Bounds::contains, other);
  }

  /**
   * Returns whether every day of this is one of the other: {@link AllenRelation#DURING}, {@link
   * AllenRelation#STARTS}, {@link AllenRelation#FINISHES} or {@link AllenRelation#EQUALS}.
   */
  default Certainty during(TemporalEntity other) {
    return ask(Bounds::during, other);
  }

  /** Returns whether both start and end on the same days: {@link AllenRelation#EQUALS}. */
  default Certainty coincidesWith(TemporalEntity other) {
    return ask(Bounds::coincidesWith, other);
  }

  private Certainty ask(Comparison comparison, TemporalEntity other) {
    return comparison.ask(this, other);
  }
}
