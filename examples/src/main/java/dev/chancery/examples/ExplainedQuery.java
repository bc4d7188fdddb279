package dev.chancery.examples;

import dev.chancery.Chancery;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.query.Criteria;
import dev.chancery.query.EngagementQuery;
import dev.chancery.query.NotSingleException;
import java.io.PrintStream;
import java.util.stream.Stream;

/** Shows that a query is a value: it prints, compares, explains itself, and works on a stream. */
public final class ExplainedQuery {
  private ExplainedQuery() {}

  /** Prints a query, its plan and its answers. */
  public static void main(String[] args) {
    PrintStream out = Page.out();
    Dataset data = Chancery.azerbaijanSpain();
    State spain = State.of("ES");

    EngagementQuery inMadrid = data.engagements().involving(spain).in("Madrid");
    EngagementQuery since2024 = inMadrid.during("2024/..");
    out.println("A query reads as its source: " + since2024);
    out.println("Refining one makes another: " + inMadrid);
    out.println(
        "The order of conditions does not count: "
            + since2024.equals(data.engagements().during("2024/..").in("Madrid").involving(spain)));

    out.println();
    out.println("How it is answered:");
    out.print(since2024.explain().text());
    out.println(
        "How it was answered, with " + since2024.analyze().factsRead().orElse(0) + " facts read:");
    out.print(since2024.analyze().text());
    out.println("The answer:");
    since2024.stream().forEach(fact -> print(out, fact));
    out.println("Of " + inMadrid.count() + " in Madrid the last is:");
    inMadrid.sortedDescendingBy(Fact.WHEN).first().ifPresent(fact -> print(out, fact));

    out.println();
    Criteria<Fact> onEnergy = data.facts().matching("energy").criteria();
    out.println("Away from the dataset it is a predicate: " + onEnergy);
    Stream<Fact> ours = data.facts().involving(spain).stream();
    ours.filter(onEnergy).forEach(fact -> print(out, fact));

    out.println();
    out.println("Counts by kind: " + data.facts().groupedByKind().counts());
    out.println("Counts by year: " + data.facts().groupedByYear().counts());
    out.println("By type: " + data.engagements().groupedBy(Engagement.TYPE));
    out.println("Most facts: " + data.facts().groupedByPair().largest(3));
    out.println("The largest investment: " + largest(data).id());

    out.println();
    out.println("Asked for the only one of several, it says so:");
    try {
      print(out, inMadrid.single());
    } catch (NotSingleException e) {
      out.println("  " + e.getMessage());
    }
  }

  private static InvestmentFigure largest(Dataset data) {
    return data.investments().sortedDescendingBy(InvestmentFigure.AMOUNT).first().orElseThrow();
  }

  private static void print(PrintStream out, Fact fact) {
    out.println("  " + fact.when() + " " + fact.id());
  }
}
