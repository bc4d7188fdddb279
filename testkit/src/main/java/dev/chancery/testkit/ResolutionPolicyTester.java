package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.ResolutionPolicy;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Place;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tests that a policy of one's own keeps the contract of {@link ResolutionPolicy}, with conflicts
 * of several kinds: of two facts and more, with sources that say when they were written and sources
 * that do not, with facts that editors prefer.
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
                    cited(Facts.tradeFigure(), "a", EARLY).build(),
                    cited(Facts.tradeFigure().amount(Amount.parse("USD 300 million")), "b", UNDATED)
                        .build())),
            Conflict.of(
                ImmutableList.of(
                    cited(embassy().opened("2005"), "a", LATE).build(),
                    cited(embassy().opened("2006-01-01"), "b", LATE, EARLY).build()))));
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
   * Asks the policy about each conflict, in one order and in the other.
   *
   * @throws AssertionError if it returns null or what is no fact of the conflict, throws, or
   *     chooses differently the second time; names the policy, the conflict and what was expected
   */
  public void test() {
    Map<Conflict, Optional<Fact>> choices = new LinkedHashMap<>();
    for (Conflict conflict : conflicts) {
      choices.put(conflict, choice(conflict));
    }
    for (Map.Entry<Conflict, Optional<Fact>> asked :
        ImmutableList.copyOf(choices.entrySet()).reverse()) {
      Optional<Fact> again = choice(Conflict.of(asked.getKey().facts()));
      if (!again.equals(asked.getValue())) {
        throw broken(
            asked.getKey(),
            "chose " + named(asked.getValue()) + " and then " + named(again),
            "the same for the same conflict");
      }
    }
  }

  @SuppressWarnings("OptionalAssignedToNull") // What users write may return it all the same.
  private Optional<Fact> choice(Conflict conflict) {
    Optional<Fact> choice;
    try {
      choice = policy.choose(conflict);
    } catch (RuntimeException e) {
      AssertionError error = broken(conflict, "threw " + e, "a fact of it, or empty");
      error.initCause(e);
      throw error;
    }
    if (choice == null) {
      throw broken(conflict, "returned null", "a fact of it, or empty");
    }
    if (choice.isPresent() && !conflict.facts().contains(choice.get())) {
      throw broken(conflict, "chose " + named(choice), "a fact of it, or empty");
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
