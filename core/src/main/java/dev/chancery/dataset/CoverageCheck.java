package dev.chancery.dataset;

import dev.chancery.actor.Dyad;
import dev.chancery.actor.State;
import dev.chancery.dataset.Finding.Rule;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Mission;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.time.Bound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether what a dataset claims to cover leaves room for what its facts presuppose. */
final class CoverageCheck {
  /** These are established by the mutual consent that relations are (VCDR 1961, Art. 2). */
  private static final Set<Mission.Type> DIPLOMATIC =
      EnumSet.of(
          Mission.Type.EMBASSY,
          Mission.Type.HIGH_COMMISSION,
          Mission.Type.NUNCIATURE,
          Mission.Type.LEGATION);

  private final Dataset dataset;
  private final Map<Dyad, RelationsHistory> histories = new HashMap<>();

  CoverageCheck(Dataset dataset) {
    this.dataset = dataset;
  }

  void check(Mission mission, Collection<? super Finding> findings) {
    if (DIPLOMATIC.contains(mission.type())) {
      checkRelations(mission, findings);
    }
  }

  void check(Accreditation head, Collection<? super Finding> findings) {
    checkRelations(head, findings);
    Optional<LocalDate> day = claimedDay(Mission.KIND, head);
    // One who is not resident may come from the capital.
    boolean resident =
        head.residence().filter(Accreditation.Residence.RESIDENT::equals).isPresent();
    if (resident && day.isPresent()) {
      Relationship relationship = dataset.between(head.sending(), head.receiving());
      Answer answer = relationship.hasMissionOn(head.sending(), day.get());
      report(head, day.get(), "had no mission", answer, findings);
    }
  }

  private void checkRelations(Fact fact, Collection<? super Finding> findings) {
    Optional<LocalDate> day = claimedDay(RelationsEvent.KIND, fact);
    boolean states = fact.dyad().first() instanceof State && fact.dyad().second() instanceof State;
    if (states && day.isPresent()) {
      RelationsHistory history =
          histories.computeIfAbsent(
              fact.dyad().undirected(), pair -> new RelationsHistory(dataset, pair));
      if (history.isBeforeTheFirst(day.get())) {
        Answer answer = history.answerOn(day.get(), null);
        report(fact, day.get(), "had no relations", answer, findings);
      }
    }
  }

  /** The first day on which the fact certainly held, if facts of the kind are claimed for it. */
  private Optional<LocalDate> claimedDay(Kind<?> kind, Fact fact) {
    Bound first = fact.bounds().startLatest();
    return first
        .findDay()
        .filter(day -> dataset.covers(kind, fact.dyad(), day, day))
        .filter(day -> Check.areSure(fact) && fact.holdsOn(day).mustBe());
  }

  private static void report(
      Fact fact,
      LocalDate day,
      String denied,
      Answer answer,
      Collection<? super Finding> findings) {
    if (answer.verdict() == Verdict.NO) {
      List<Fact> facts = new ArrayList<>();
      facts.add(fact);
      facts.addAll(answer.facts());
      String reason =
          String.format(
              "%s '%s' held on %s, when by coverage the two %s: %s",
              fact.kindName(), fact.id(), day, denied, answer.reason());
      findings.add(Finding.of(Rule.COVERAGE_HOLDS, facts, reason));
    }
  }
}
