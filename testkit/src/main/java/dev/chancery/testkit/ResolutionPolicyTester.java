package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.ResolutionPolicy;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Place;
import dev.chancery.fact.Position;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tests that a policy of one's own keeps the contract of {@link ResolutionPolicy}, with conflicts
 * of each kind of fact: of two facts and more, some of which say the same, with sources that say
 * when they were written and sources that do not, with facts that editors prefer.
 *
 * <pre>{@code
 * @Test
 * void policy_keepsItsContract() {
 *   ResolutionPolicyTester.of(new OurPolicy()).test();
 * }
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ResolutionPolicyTester {
  private static final Source EARLY = source("early", "1995-06");
  private static final Source LATE = source("late", "2015-01-01");
  private static final Source UNDATED = Source.builder("undated", "Undated").build();

  /** So often is what a policy draws by lot, even one time in ten, another fact once. */
  private static final int TIMES = 10;

  private final ResolutionPolicy policy;
  private final ImmutableList<Conflict> conflicts;

  private ResolutionPolicyTester(ResolutionPolicy policy, ImmutableList<Conflict> conflicts) {
    this.policy = policy;
    this.conflicts = conflicts;
  }

  /** Returns a tester of the policy. */
  public static ResolutionPolicyTester of(ResolutionPolicy policy) {
    return new ResolutionPolicyTester(
        policy,
        ImmutableList.of(
            Conflict.of(
                ImmutableList.of(
                    established("1992-02-11", EARLY).build(),
                    established("1992-03-01", LATE).build())),
            Conflict.of(
                ImmutableList.of(
                    established("1992-02", EARLY, LATE).build(),
                    established("1993-01-01?", LATE).build(),
                    established("/1991", UNDATED).build())),
            Conflict.of(
                ImmutableList.of(
                    established("1992-02-11", EARLY).rank(Fact.Rank.PREFERRED).build(),
                    established("1992-03-01", EARLY).rank(Fact.Rank.PREFERRED).build(),
                    established("1992-04-01", EARLY).build())),
            Conflict.of(
                ImmutableList.of(
                    cited(Facts.relationsEvent(), "a", EARLY).build(),
                    cited(Facts.relationsEvent(), "b", LATE).build(),
                    cited(Facts.relationsEvent().when("1992-03-01"), "c", UNDATED).build())),
            between(Facts.recognition(), Facts.recognition().when("1992-01-15")),
            Conflict.of(
                ImmutableList.of(
                    cited(embassy().opened("2005"), "a", LATE).build(),
                    cited(embassy().opened("2006-01-01"), "b", LATE, EARLY).build())),
            between(
                Facts.accreditation(), Facts.accreditation().credentialsPresented("2006-03-02")),
            between(meeting("Madrid"), meeting("Seville")),
            between(
                Facts.agreement(),
                Facts.agreement()
                    .milestones(ImmutableList.of())
                    .milestone(Agreement.Status.SIGNED, "2010-10-11")),
            between(Facts.membership(), Facts.membership().when("1956-01-01/")),
            between(Facts.tradeFigure(), Facts.tradeFigure().amount(Amount.parse("USD 3 million"))),
            between(
                Facts.investmentFigure(),
                Facts.investmentFigure().amount(Amount.parse("EUR 3 million"))),
            between(position(), position().stance(Position.Stance.OPPOSES)),
            between(Facts.programme(), Facts.programme().when("2009/")),
            between(Facts.corporateActivity(), Facts.corporateActivity().when("2002/2010")),
            between(Facts.frameworkEngagement(), Facts.frameworkEngagement().when("2012/"))));
  }

  private static Conflict between(FactBuilder<?, ?> one, FactBuilder<?, ?> other) {
    return Conflict.of(
        ImmutableList.of(cited(one, "a", EARLY).build(), cited(other, "b", UNDATED).build()));
  }

  private static Source source(String id, String asserted) {
    return Source.builder(id, id).asserted(Edtf.parse(asserted)).build();
  }

  private static FactBuilder<?, ?> established(String when, Source... sources) {
    return cited(Facts.relationsEvent().when(when), "established " + when, sources);
  }

  private static Mission.Builder embassy() {
    return Facts.mission().seat(Place.of("Madrid", Fixtures.spain()));
  }

  private static Engagement.Builder meeting(String city) {
    return Facts.engagement().place(Place.of(city, Fixtures.spain()));
  }

  /** On a day: in a year it could have been taken and given up. */
  private static Position.Builder position() {
    return Facts.position().when("2015-05-05");
  }

  private static FactBuilder<?, ?> cited(FactBuilder<?, ?> fact, String id, Source... sources) {
    ImmutableList.Builder<Citation> citations = ImmutableList.builder();
    for (Source source : sources) {
      citations.add(Citation.of(source));
    }
    fact.id(id).citations(citations.build());
    return fact;
  }

  /** Returns a tester that asks about this conflict too. */
  public ResolutionPolicyTester withConflict(Conflict conflict) {
    return new ResolutionPolicyTester(
        policy, ImmutableList.<Conflict>builder().addAll(conflicts).add(conflict).build());
  }

  /**
   * Asks the policy about each conflict some times, in one order and in the other, of facts that
   * are equal but not the same objects: a dataset may make its facts anew whenever they are asked
   * for.
   *
   * @throws AssertionError if it returns null or what is no fact of the conflict, throws, or
   *     chooses differently another time; names the policy, the conflict and what was expected
   */
  public void test() {
    Map<Conflict, Optional<Fact>> choices = new LinkedHashMap<>();
    for (Conflict conflict : conflicts) {
      choices.put(conflict, choice(conflict));
    }
    ImmutableList<Map.Entry<Conflict, Optional<Fact>>> asked =
        ImmutableList.copyOf(choices.entrySet());
    for (int time = 1; time < TIMES; time++) {
      for (Map.Entry<Conflict, Optional<Fact>> each : time % 2 == 0 ? asked : asked.reverse()) {
        Optional<Fact> again = choice(copy(each.getKey()));
        if (!again.equals(each.getValue())) {
          throw broken(
              each.getKey(),
              "chose " + named(each.getValue()) + " and then " + named(again),
              "the same for the same conflict, also where its facts are equal but other objects");
        }
      }
    }
  }

  private static Conflict copy(Conflict conflict) {
    return Conflict.of(conflict.facts().stream().map(fact -> fact.toBuilder().build()).toList());
  }

  @SuppressWarnings("OptionalAssignedToNull") // What users write may return it all the same.
  private Optional<Fact> choice(Conflict conflict) {
    Optional<Fact> choice;
    try {
      choice = policy.choose(conflict);
    } catch (Throwable e) {
      AssertionError error = broken(conflict, "threw " + e, "a fact of it, or empty");
      error.initCause(e);
      throw error;
    }
    if (choice == null) {
      throw broken(conflict, "returned null", "a fact of it, or empty");
    }
    if (choice.isPresent() && !conflict.facts().contains(choice.get())) {
      String id = choice.get().id();
      boolean isAltered = conflict.facts().stream().anyMatch(fact -> fact.id().equals(id));
      throw isAltered
          ? broken(conflict, "chose an altered '" + id + "'", "a fact as it is there, or empty")
          : broken(conflict, "chose " + named(choice), "a fact of it, or empty");
    }
    return choice;
  }

  private AssertionError broken(Conflict conflict, String what, String expected) {
    return new AssertionError(
        policy + " " + what + " for the conflict (" + conflict + "): expected " + expected);
  }

  private static String named(Optional<Fact> choice) {
    return choice.map(fact -> "'" + fact.id() + "'").orElse("nothing");
  }
}
