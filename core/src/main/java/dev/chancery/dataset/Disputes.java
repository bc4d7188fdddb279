package dev.chancery.dataset;

import dev.chancery.fact.Fact;
import dev.chancery.fact.FactComparison;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Reading;
import java.time.LocalDate;
import java.util.List;

/** What facts leave of each other where they tell of the same. */
final class Disputes {
  private Disputes() {}

  /** Returns those that no preferred fact stands for: of facts that conflict it does for all. */
  static <F extends Fact> List<F> standing(List<F> facts) {
    List<F> preferred = facts.stream().filter(Disputes::isPreferred).toList();
    return facts.stream()
        .filter(fact -> isPreferred(fact) || disputing(fact, preferred).isEmpty())
        .toList();
  }

  /** Returns those of the others that conflict with the fact. */
  static <F extends Fact> List<F> disputing(F fact, List<F> others) {
    return others.stream().filter(other -> conflict(fact, other)).toList();
  }

  /** Whether the two conflict, and the other is not outranked. */
  static boolean isDisputing(Fact other, Fact fact) {
    return conflict(fact, other) && (!isPreferred(fact) || isPreferred(other));
  }

  private static boolean isPreferred(Fact fact) {
    return fact.rank() == Fact.Rank.PREFERRED;
  }

  private static boolean conflict(Fact one, Fact other) {
    FactComparison comparison = one.comparedWith(other);
    return KeyGroups.counts(one)
        && KeyGroups.counts(other)
        && comparison.isAboutTheSame()
        && comparison.isConflict();
  }

  /**
   * Whether another fact tells of the same, without contradiction, that it began between the day
   * and a time when this says it was so, or ended between such a time and the day: it did not last
   * until the day then.
   */
  static boolean isOfAnotherTime(Fact seen, List<? extends Fact> facts, LocalDate day) {
    Bounds at = seen.bounds();
    LocalDate first = dayOf(at.endEarliest(), LocalDate.MIN);
    LocalDate last = dayOf(at.startLatest(), LocalDate.MAX);
    return facts.stream()
        .filter(fact -> fact.when().reading() == Reading.SPELL)
        .filter(
            fact -> {
              Bounds told = fact.bounds();
              boolean beganLater =
                  day.isBefore(dayOf(told.startEarliest(), LocalDate.MIN))
                      && !dayOf(told.startLatest(), LocalDate.MAX).isAfter(first);
              boolean endedEarlier =
                  day.isAfter(dayOf(told.endLatest(), LocalDate.MAX))
                      && !dayOf(told.endEarliest(), LocalDate.MIN).isBefore(last);
              return beganLater || endedEarlier;
            })
        .anyMatch(fact -> fact.comparedWith(seen).isAgreement());
  }

  private static LocalDate dayOf(Bound bound, LocalDate ifNone) {
    return bound.findDay().orElse(ifNone);
  }
}
