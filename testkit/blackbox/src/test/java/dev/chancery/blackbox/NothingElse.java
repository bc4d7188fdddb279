package dev.chancery.blackbox;

import dev.chancery.dataset.Dataset;
import dev.chancery.testkit.Facts;
import dev.chancery.testkit.Fixtures;
import dev.chancery.testkit.SyntheticWorld;

/** Runs where there is no library for tests. */
final class NothingElse {
  private NothingElse() {}

  public static void main(String[] args) {
    Dataset fixture = Fixtures.azerbaijanSpain();
    Dataset made = SyntheticWorld.withSeed(42).dataset(10);
    Dataset both = made.mergedWith(fixture).dataset();
    System.out.println(
        (both.toBuilder().add(Facts.mission().build()).build().facts().count()
                - fixture.facts().count())
            + " facts, in "
            + Fixtures.class.getModule());
  }
}
