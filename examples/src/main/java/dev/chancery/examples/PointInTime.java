package dev.chancery.examples;

import dev.chancery.Chancery;
import dev.chancery.actor.State;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Relationship;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Asks the same of one relationship on several days, and on two clocks: what held on a day, and
 * what was known on a day.
 */
public final class PointInTime {
  private PointInTime() {}

  /** Prints the answers. */
  public static void main(String[] args) {
    PrintStream out = Page.out();
    Dataset data = Chancery.bundled();
    State azerbaijan = State.of("AZ");
    State spain = State.of("ES");
    Relationship relationship = data.between(azerbaijan, spain);

    out.println("What the dataset covers: outside of it, silence is not a no.");
    data.coverage().forEach(claim -> out.println("  " + claim));

    out.println();
    out.println("Did Azerbaijan and Spain have relations?");
    for (String day :
        List.of("1985-01-01", "1992-02-10", "1992-02-11", "2000-01-01", "2026-01-01")) {
      print(out, day, relationship.haveRelationsOn(LocalDate.parse(day)));
    }

    out.println();
    out.println("Had Azerbaijan a mission in Spain? It opened at the end of 2005.");
    for (String day : List.of("2004-12-31", "2005-12-01", "2006-01-01", "2030-01-01")) {
      print(out, day, relationship.hasResidentMissionOn(azerbaijan, LocalDate.parse(day)));
    }

    out.println();
    out.println("The relationship as it stood, by how many facts may have begun:");
    for (String day : List.of("1991-12-31", "1998-01-01", "2008-01-01", "2025-05-19")) {
      Relationship then = relationship.asOf(LocalDate.parse(day));
      out.println("  " + then + ": " + then.timeline().size() + " facts");
    }
    Relationship in1998 = relationship.asOf(LocalDate.of(1998, 1, 1));
    print(out, "2000-01-01, as of 1998", in1998.haveRelationsOn(LocalDate.of(2000, 1, 1)));

    out.println();
    out.println("Relations on 2000-01-01, from what was known on a day:");
    for (String day : List.of("2020-01-01", "2025-12-31")) {
      Relationship known = relationship.asKnownOn(LocalDate.parse(day));
      print(out, "known on " + day, known.haveRelationsOn(LocalDate.of(2000, 1, 1)));
    }
  }

  private static void print(PrintStream out, String label, Answer answer) {
    out.println("  " + label + ": " + answer.verdict() + ". " + answer.reason());
  }
}
