package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.ResolutionPolicy;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResolutionPolicyTesterTest {

  static List<ResolutionPolicy> policies() {
    return List.of(
        ResolutionPolicy.keepAll(),
        ResolutionPolicy.majority(),
        ResolutionPolicy.preferPrecise(),
        ResolutionPolicy.latestAsserted(),
        ResolutionPolicy.preferSource(Fixtures.source()),
        ResolutionPolicy.majority().orElse(ResolutionPolicy.preferPrecise()));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void test_policiesOfTheLibrary_pass(ResolutionPolicy policy) {
    ResolutionPolicyTester.of(policy).test();
  }

  @Test
  void test_choiceOfAnotherFact_fails() {
    Fact foreign = Facts.membership().build();

    assertBroken(conflict -> Optional.of(foreign), "chose 'membership' for the conflict (");
  }

  @Test
  @SuppressWarnings("NullAway") // What is tested for.
  void test_null_fails() {
    assertBroken(conflict -> null, "returned null for the conflict (relations-event AZ–ES: ");
  }

  @Test
  void test_exception_failsWithItAsTheCause() {
    IllegalStateException thrown = new IllegalStateException("no idea");

    assertThatThrownBy(
            ResolutionPolicyTester.of(
                    conflict -> {
                      throw thrown;
                    })
                ::test)
        .isInstanceOf(AssertionError.class)
        .hasCause(thrown);
  }

  @Test
  void test_memory_fails() {
    AtomicInteger asked = new AtomicInteger();

    assertBroken(
        conflict ->
            Optional.of(conflict.facts().get(asked.getAndIncrement() % conflict.facts().size())),
        "expected the same for the same conflict");
  }

  @Test
  @SuppressWarnings("ReferenceEquality") // What is tested for.
  void test_objectsComparedInsteadOfValues_fails() {
    Map<Conflict, Fact> chosen = new HashMap<>();

    assertBroken(
        conflict -> {
          Fact best = chosen.computeIfAbsent(conflict, asked -> asked.facts().get(0));
          return conflict.facts().stream().filter(fact -> fact == best).findFirst();
        },
        "also where its facts are equal but other objects");
  }

  @Test
  void test_drawnByLotOnceInAWhile_fails() {
    AtomicInteger asked = new AtomicInteger();

    assertBroken(
        conflict -> Optional.of(conflict.facts().get(asked.getAndIncrement() % 101 == 100 ? 1 : 0)),
        "expected the same for the same conflict");
  }

  @Test
  void test_alteredFact_fails() {
    assertBroken(
        conflict ->
            Optional.of(
                conflict.facts().get(0).toBuilder().rank(Fact.Rank.PREFERRED).note("Best").build()),
        "expected a fact as it is there, or empty");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void test_kindThatItDoesNotExpect_fails(Kind<?> kind) {
    assertBroken(
        conflict -> {
          if (conflict.facts().get(0).shape().equals(kind)) {
            throw new AssertionError("only other kinds, please");
          }
          return Optional.empty();
        },
        "threw java.lang.AssertionError: only other kinds, please");
  }

  static List<Kind<?>> kinds() {
    return List.copyOf(Kind.all());
  }

  private static void assertBroken(ResolutionPolicy policy, String message) {
    assertThatThrownBy(ResolutionPolicyTester.of(policy)::test)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }

  @Test
  void withConflict_another_isAskedAbout() {
    Conflict own =
        Conflict.of(
            List.of(
                Facts.membership().id("a").when("1955/").build(),
                Facts.membership().id("b").when("1956/").build()));
    Set<Conflict> asked = new HashSet<>();

    ResolutionPolicyTester.of(
            conflict -> {
              asked.add(conflict);
              return Optional.empty();
            })
        .withConflict(own)
        .test();

    assertThat(asked).contains(own).hasSizeGreaterThan(3);
  }
}
