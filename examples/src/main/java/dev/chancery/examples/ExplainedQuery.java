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
import java.util.stream.Stream;

/** Shows that a query is a value: it prints, compares, explains itself, and works on a stream. */
public final class ExplainedQuery {
  private ExplainedQuery() {}

  /** Prints a query, its plan and its answers. */
  public static void main(String[] args) {
    Dataset data = Chancery.azerbaijanSpain();
    State spain = State.of("ES");

    EngagementQuery inMadrid = data.engagements().involving(spain).in("Madrid");
    EngagementQuery since2024 = inMadrid.during("2024/..");
    System.out.println("A query reads as its source: " + since2024);
    System.out.println("Refining one makes another: " + inMadrid);
    System.out.println(
        "The order of conditions does not count: "
            + since2024.equals(data.engagements().during("2024/..").in("Madrid").involving(spain)));

    System.out.println();
    System.out.println("How it is answered:");
    System.out.print(since2024.explain().text());
    System.out.println(
        "How it was answered, with " + since2024.analyze().factsRead().orElse(0) + " facts read:");
    System.out.print(since2024.analyze().text());
    System.out.println("The answer:");
    since2024.stream().forEach(ExplainedQuery::print);
    System.out.println("Of " + inMadrid.count() + " in Madrid the last is:");
    inMadrid.sortedDescendingBy(Fact.WHEN).first().ifPresent(ExplainedQuery::print);

    System.out.println();
    Criteria<Fact> onEnergy = data.facts().matching("energy").criteria();
    System.out.println("Away from the dataset it is a predicate: " + onEnergy);
    Stream<Fact> ours = data.facts().involving(spain).stream();
    ours.filter(onEnergy).forEach(ExplainedQuery::print);

    System.out.println();
    System.out.println("Counts by kind: " + data.facts().groupedByKind().counts());
    System.out.println("Counts by year: " + data.facts().groupedByYear().counts());
    System.out.println("By type: " + data.engagements().groupedBy(Engagement.TYPE));
    System.out.println("Most facts: " + data.facts().groupedByPair().largest(3));
    System.out.println("The largest investment: " + largest(data).id());

    System.out.println();
    System.out.println("Asked for the only one of several, it says so:");
    try {
      print(inMadrid.single());
    } catch (NotSingleException e) {
      System.out.println("  " + e.getMessage());
    }
  }

  private static InvestmentFigure largest(Dataset data) {
    return data.investments().sortedDescendingBy(InvestmentFigure.AMOUNT).first().orElseThrow();
  }

  private static void print(Fact fact) {
    System.out.println("  " + fact.when() + " " + fact.id());
  }
}
