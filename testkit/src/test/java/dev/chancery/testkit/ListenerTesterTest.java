package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Ints;
import dev.chancery.actor.State;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.io.LoadProgress;
import dev.chancery.testkit.ListenerTester.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListenerTesterTest {
  /** Listeners, and the rule that they break. */
  private record Wrong(Rule rule, String manner, ListenerTester<?> tester) {
    @Override
    public String toString() {
      return rule.name() + ": " + manner;
    }
  }

  private static Wrong ofProgress(
      Rule rule, String manner, Supplier<Consumer<LoadProgress>> listeners) {
    return new Wrong(rule, manner, ListenerTester.ofProgress(listeners));
  }

  private static Wrong ofFacts(Rule rule, String manner, Supplier<Consumer<Fact>> listeners) {
    return new Wrong(rule, manner, ListenerTester.ofFacts(listeners));
  }

  private static Consumer<LoadProgress> refusingLessThanBefore(long more) {
    List<Long> seen = new ArrayList<>();
    return progress -> {
      boolean goesOn = seen.isEmpty() || progress.bytes() >= seen.get(seen.size() - 1) + more;
      if (!goesOn && !progress.finished()) {
        throw new IllegalStateException("backwards");
      }
      seen.add(progress.bytes());
    };
  }

  private static Consumer<LoadProgress> oneEnd() {
    List<LoadProgress> ends = new ArrayList<>();
    return progress -> {
      if (!ends.isEmpty()) {
        throw new IllegalStateException("after the end");
      }
      if (progress.finished()) {
        ends.add(progress);
      }
    };
  }

  private static <T> Consumer<T> ofOneThread() {
    Thread maker = Thread.currentThread();
    return told -> {
      if (!Thread.currentThread().equals(maker)) {
        throw new IllegalStateException("another thread");
      }
    };
  }

  /** Refuses a fact that was given so many facts ago, or more. */
  private static Consumer<Fact> refusingAgain(int behind) {
    Map<Fact, Integer> seen = new HashMap<>();
    return fact -> {
      Integer before = seen.putIfAbsent(fact, seen.size());
      if (before != null && seen.size() - before >= behind) {
        throw new IllegalStateException("once more: " + fact.id());
      }
    };
  }

  static List<Wrong> wrong() {
    return List.of(
        ofProgress(
            Rule.SHORT,
            "wants to be told of some progress before the end",
            () -> {
              List<LoadProgress> begun = new ArrayList<>();
              return progress -> {
                if (progress.finished()) {
                  LoadProgress unused = begun.get(0);
                }
                begun.add(progress);
              };
            }),
        ofProgress(
            Rule.NOTHING,
            "divides by the bytes",
            () -> progress -> percent(progress.bytes(), progress.totalBytes().orElse(100))),
        ofProgress(
            Rule.NO_TOTAL,
            "takes the total for granted",
            () -> progress -> percent(1, 1 + progress.totalBytes().getAsLong())),
        ofProgress(
            Rule.GROWN,
            "fills a bar of the share by hand",
            () ->
                progress -> {
                  long total = progress.totalBytes().orElse(progress.bytes());
                  String unused = " ".repeat(Ints.checkedCast(total - progress.bytes()) >> 20);
                }),
        ofProgress(
            Rule.LONG,
            "counts by an int",
            () ->
                progress -> {
                  int unused = Ints.checkedCast(progress.facts());
                }),
        ofProgress(Rule.AGAIN, "is for one load", ListenerTesterTest::oneEnd),
        ofProgress(Rule.AGAIN, "refuses to go back", () -> refusingLessThanBefore(0)),
        ofProgress(Rule.FAILED, "refuses to stand still", () -> refusingLessThanBefore(1)),
        ofProgress(Rule.OTHER_THREAD, "is of one thread", ListenerTesterTest::ofOneThread),
        ofFacts(
            Rule.SHORT,
            "throws always",
            () ->
                fact -> {
                  throw new IllegalStateException("no");
                }),
        ofFacts(
            Rule.KINDS,
            "takes for granted that pairs are of states",
            () ->
                fact -> {
                  State unused = (State) fact.dyad().second();
                }),
        ofFacts(
            Rule.UNKNOWN_KIND,
            "takes for granted that the kind is known",
            () ->
                fact -> {
                  Kind<?> unused = fact.kind().orElseThrow();
                }),
        ofFacts(Rule.UNCHECKED, "takes ids for unique", () -> refusingAgain(1)),
        ofFacts(
            Rule.LONG,
            "has room for a thousand",
            () -> {
              ArrayBlockingQueue<Fact> queue = new ArrayBlockingQueue<>(1_000);
              return queue::add;
            }),
        ofFacts(Rule.FAILED, "keeps what came of a load that failed", () -> refusingAgain(10)),
        ofFacts(Rule.AGAIN, "is for one load", () -> refusingAgain(90)),
        ofFacts(Rule.OTHER_THREAD, "is of one thread", ListenerTesterTest::ofOneThread));
  }

  private static long percent(long part, long whole) {
    return 100 * part / whole;
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void test_wrongListener_breaksTheRule(Wrong wrong) {
    assertThatThrownBy(wrong.tester()::test)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("the listener breaks " + wrong.rule() + ": it threw ");
  }

  @Test
  void test_listenerThatBearsAll_passes() {
    List<LoadProgress> told = new ArrayList<>();
    ListenerTester.ofProgress(() -> told::add).test();
    assertThat(told).anyMatch(LoadProgress::finished).anyMatch(each -> !each.finished());

    Set<String> kinds = new HashSet<>();
    ListenerTester.ofFacts(() -> fact -> kinds.add(fact.kindName())).test();
    assertThat(kinds).hasSize(Kind.all().size() + 1);
  }

  @Test
  void test_brokenRule_namesWhatWasToldAndHasTheCause() {
    assertThatThrownBy(ListenerTester.ofFacts(() -> List.<Fact>of()::add)::test)
        .hasMessageStartingWith(
            "the listener breaks SHORT (a short load, of which only the end is told, or which gives"
                + " one fact): it threw java.lang.UnsupportedOperationException when it was"
                + " told mission")
        .hasCauseInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void except_rules_areNotTested() {
    ListenerTester<LoadProgress> tester =
        ListenerTester.ofProgress(ListenerTesterTest::ofOneThread);
    assertThatThrownBy(tester::test).isInstanceOf(AssertionError.class);
    assertThatCode(tester.except(Rule.OTHER_THREAD)::test).doesNotThrowAnyException();
  }

  @Test
  void except_ruleOfTheOtherSort_refused() {
    ListenerTester<Fact> ofFacts = ListenerTester.ofFacts(() -> fact -> {});
    assertThatThrownBy(() -> ofFacts.except(Rule.AGAIN, Rule.NO_TOTAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rule NO_TOTAL (progress through a stream, of which nobody knows the length): expected"
                + " one that such listeners are tested for: SHORT, KINDS, UNKNOWN_KIND, UNCHECKED,"
                + " LONG, FAILED, AGAIN, OTHER_THREAD");
    assertThatThrownBy(() -> ListenerTester.ofProgress(() -> told -> {}).except(Rule.KINDS))
        .hasMessageContaining(
            ": SHORT, NOTHING, NO_TOTAL, GROWN, LONG, FAILED, AGAIN, OTHER_THREAD");
  }
}
