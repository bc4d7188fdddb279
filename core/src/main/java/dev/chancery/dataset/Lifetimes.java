package dev.chancery.dataset;

import dev.chancery.actor.Actor;
import dev.chancery.actor.Attested;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.actor.Statehood;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Until when there were states and organisations: what nobody tells the end of ended with them. */
final class Lifetimes {
  private Lifetimes() {}

  /**
   * Says so where one of the two is a state that was no more on the day, under none of its names.
   */
  static Optional<String> goneBefore(Dyad pair, LocalDate day) {
    for (Actor actor : List.of(pair.first(), pair.second())) {
      // Of a state of today its spells, which are in a file of their own, need not be read.
      Optional<LocalDate> last =
          actor instanceof State state && state.isFormer() ? lastDay(state) : Optional.empty();
      if (last.isPresent() && last.get().isBefore(day)) {
        return Optional.of(actor.name() + " was no more after " + last.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> lastDay(State state) {
    Optional<LocalDate> last = Optional.empty();
    for (State name : state.underAllItsNames()) {
      for (Attested<Statehood> spell : name.statehood()) {
        Optional<LocalDate> end = spell.period().endLatest().findDay();
        if (end.isEmpty()) {
          return end;
        }
        last = last.filter(end.get()::isBefore).or(() -> end);
      }
    }
    return last;
  }

  /** Whether the organisation had certainly been dissolved before the day. */
  static boolean isOver(Organization organization, LocalDate day) {
    return organization
        .dissolved()
        .filter(when -> when.bounds().startedBy(day.minusDays(1)).mustBe())
        .isPresent();
  }

  /** Returns when the organisation was founded and dissolved, in words. */
  static String timesOf(Organization organization) {
    return Stream.of(
            organization.founded().map(when -> "founded (" + when + ")"),
            organization.dissolved().map(when -> "dissolved (" + when + ")"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" and "));
  }
}
