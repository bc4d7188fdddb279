package dev.chancery.examples;

import dev.chancery.Chancery;
import dev.chancery.actor.State;
import java.time.LocalDate;

/** Gives one answer as soon as it can: had Azerbaijan and Spain relations on 1 January 2000? */
public final class ColdStart {
  private ColdStart() {}

  /** Prints the verdict. */
  public static void main(String[] args) {
    System.out.println(
        Chancery.bundled()
            .between(State.of("AZ"), State.of("ES"))
            .haveRelationsOn(LocalDate.of(2000, 1, 1))
            .verdict());
  }
}
