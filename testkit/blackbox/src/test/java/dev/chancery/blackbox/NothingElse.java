package dev.chancery.blackbox;

import dev.chancery.dataset.Dataset;
import dev.chancery.testkit.Facts;
import dev.chancery.testkit.Fixtures;
import dev.chancery.testkit.InvalidFacts;
import dev.chancery.testkit.ListenerTester;
import dev.chancery.testkit.SyntheticWorld;
import dev.chancery.testkit.Testkit;
import java.util.Objects;

/** Runs where there is no library for tests. */
final class NothingElse {
  private NothingElse() {}

  public static void main(String[] args) {
    Dataset fixture = Objects.requireNonNull(Testkit.fixtures().get("azerbaijan-spain"));
    Dataset made = SyntheticWorld.withSeed(42).dataset(10);
    ListenerTester.ofFacts(() -> fact -> {}).test();
    InvalidFacts.valueOf("PARTS_OF_EACH_OTHER").dataset();
    Dataset both = made.mergedWith(fixture).dataset();
    System.out.println(
        (both.toBuilder().add(Facts.mission().build()).build().facts().count()
                - fixture.facts().count())
            + " facts, in "
            + Fixtures.class.getModule());
  }
}
