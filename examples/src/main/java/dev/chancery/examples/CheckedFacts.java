package dev.chancery.examples;

import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Datasets;
import dev.chancery.dataset.Finding;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.PrintStream;
import java.util.stream.Stream;

/** Makes a dataset of a stream of facts, and asks what of it cannot be. */
public final class CheckedFacts {
  private static final State AZERBAIJAN = State.of("AZ");
  private static final State SPAIN = State.of("ES");
  private static final Citation NOTES = Citation.of(Source.builder("notes", "Notes").build());

  private CheckedFacts() {}

  /** Prints the findings. */
  public static void main(String[] args) {
    PrintStream out = Page.out();
    Dataset data =
        Stream.of(
                embassy("reversed").opened("2005").closed("2001").build(),
                embassy("in-doubt").opened("2005~").closed("2001").build(),
                treaty(),
                membership())
            .collect(Datasets.toDataset(() -> Dataset.builder("notes").title("My notes")));

    out.println(data + ": nothing is left out, and this cannot be:");
    for (Finding finding : Datasets.check(data)) {
      out.println("  " + finding.rule().meaning() + ";");
      out.println("    but " + finding.reason());
    }
  }

  private static Mission.Builder embassy(String id) {
    return Mission.builder()
        .id(id)
        .fromTo(AZERBAIJAN, SPAIN)
        .type(Mission.Type.EMBASSY)
        .cite(NOTES);
  }

  private static Fact treaty() {
    return Agreement.builder()
        .id("treaty")
        .between(AZERBAIJAN, SPAIN)
        .type(Agreement.Type.TREATY)
        .title("Treaty")
        .milestone(Agreement.Status.SIGNED, "2010-10-10")
        .milestone(Agreement.Status.IN_FORCE, "2009")
        .cite(NOTES)
        .build();
  }

  private static Fact membership() {
    return Membership.builder()
        .id("membership")
        .fromTo(SPAIN, Organization.of("EU"))
        .when("1986-01-01/")
        .cite(NOTES)
        .build();
  }
}
