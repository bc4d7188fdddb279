package dev.chancery.testkit.assertj;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;

import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Datasets;
import dev.chancery.fact.Fact;
import dev.chancery.query.Plan;
import dev.chancery.testkit.Facts;
import dev.chancery.testkit.Fixtures;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanAssertTest {
  /** Enough facts for an index to be worth it. */
  private static final Dataset MANY =
      IntStream.range(0, 300)
          .<Fact>mapToObj(i -> Facts.engagement().id("meeting-" + i).build())
          .collect(Datasets.toDataset())
          .toBuilder()
          .add(Facts.mission().fromTo(State.of("FR"), State.of("DE")).build())
          .build();

  private static final Plan INDEXED = MANY.facts().involving(State.of("FR")).analyze();
  private static final Plan SCANNED = Fixtures.azerbaijanSpain().trade().during("2003").analyze();
  private static final Plan EXPLAINED = Fixtures.azerbaijanSpain().trade().explain();

  @Test
  void assertions_whatIsSo_pass() {
    assertThat(INDEXED).usesIndexFor("involving(FR)").doesNotScan().readsAtMost(0);
    assertThat(SCANNED).scans().gives(3).readsAtMost(8);
  }

  static List<Failing> failures() {
    return List.of(
        new Failing(
            "usesIndexFor",
            () -> assertThat(SCANNED).usesIndexFor("during(\"2003\")"),
            """
            plan: expected an index to be used for during("2003"):
            trade().during("2003")
              FILTER that may match during("2003") (at most 8 facts, 3 given)
                SCAN of trade-figure facts, without an index: fewer than 256 are read \
            faster than an index (at most 8 facts, 8 given)"""),
        new Failing(
            "scans",
            () -> assertThat(INDEXED).scans(),
            """
            plan: expected a scan:
            facts().involving(FR)
              INDEX of all facts for involving(FR) (at most 1 fact, 1 given)"""),
        new Failing(
            "doesNotScan",
            () -> assertThat(SCANNED).doesNotScan(),
            """
            plan: expected no scan:
            trade().during("2003")
              FILTER that may match during("2003") (at most 8 facts, 3 given)
                SCAN of trade-figure facts, without an index: fewer than 256 are read \
            faster than an index (at most 8 facts, 8 given)"""),
        new Failing(
            "gives",
            () -> assertThat(SCANNED).gives(1),
            """
            plan: expected 1 fact, got 3:
            trade().during("2003")
              FILTER that may match during("2003") (at most 8 facts, 3 given)
                SCAN of trade-figure facts, without an index: fewer than 256 are read \
            faster than an index (at most 8 facts, 8 given)"""),
        new Failing(
            "gives, not answered",
            () -> assertThat(EXPLAINED).gives(4),
            """
            plan: expected 4 facts, which only a plan of analyze() can tell:
            trade()
              SCAN of trade-figure facts, without an index: all are asked for (at most 8 \
            facts)"""),
        new Failing(
            "readsAtMost",
            () -> assertThat(SCANNED).readsAtMost(3),
            """
            plan: expected at most 3 facts to be read, got 8:
            trade().during("2003")
              FILTER that may match during("2003") (at most 8 facts, 3 given)
                SCAN of trade-figure facts, without an index: fewer than 256 are read \
            faster than an index (at most 8 facts, 8 given)"""),
        new Failing(
            "readsAtMost, not answered",
            () -> assertThat(EXPLAINED).readsAtMost(1),
            """
            plan: expected at most 1 fact to be read, which only a plan of analyze() can \
            tell:
            trade()
              SCAN of trade-figure facts, without an index: all are asked for (at most 8 \
            facts)"""));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void message_saysWhatWasExpectedAndWhatThereIs(Failing failing) {
    failing.check();
  }
}
