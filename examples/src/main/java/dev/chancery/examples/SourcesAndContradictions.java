package dev.chancery.examples;

import dev.chancery.Chancery;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Merge;
import dev.chancery.dataset.Relationship;
import dev.chancery.dataset.ResolutionPolicy;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactComparison;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.io.PrintStream;

/** Merges two datasets that do not agree: both claims stay, and the contradictions are listed. */
public final class SourcesAndContradictions {
  private static final State AZERBAIJAN = State.of("AZ");
  private static final State SPAIN = State.of("ES");

  private SourcesAndContradictions() {}

  /** Prints what contradicts what. */
  public static void main(String[] args) {
    PrintStream out = Page.out();
    Dataset bundled = Chancery.azerbaijanSpain();
    Dataset ours = invented();
    Merge merge = bundled.mergedWith(ours);

    out.println(bundled + " and " + ours + " make " + merge.dataset());
    out.println("The sources:");
    for (Source source : merge.dataset().sources().values()) {
      int facts = merge.dataset().facts().citing(source).count();
      out.println("  " + source + ", cited by " + facts + " facts");
    }

    out.println();
    out.println("These cannot both be true:");
    for (Conflict conflict : merge.conflicts()) {
      out.println(conflict);
      conflict.facts().forEach(fact -> print(out, fact));
      out.println();
    }

    out.println("These agree, though one may be more precise:");
    for (FactComparison comparison : merge.confirmed()) {
      out.println(comparison);
      print(out, comparison.one());
      print(out, comparison.other());
      out.println();
    }

    out.println("With the yearbook preferred, every claim stays, ranked:");
    Source yearbook = ours.get("yearbook-established").citations().get(0).source();
    Dataset resolved = merge.dataset().resolvedBy(ResolutionPolicy.preferSource(yearbook));
    out.print(merge.dataset().diff(resolved).text());
    out.println();

    Relationship relationship = merge.dataset().between(AZERBAIJAN, SPAIN);
    out.println("Each claim keeps its source: one can be asked alone.");
    for (Source source : merge.dataset().sources().values()) {
      out.println(
          "  "
              + source.id()
              + ": "
              + relationship.facts().citing(source).during("1992/2003").list().stream()
                  .map(Fact::id)
                  .toList());
    }
  }

  /** Facts of our own, with two sources that do not exist. */
  private static Dataset invented() {
    Citation yearbook =
        Citation.of(
            Source.builder("yearbook", "Yearbook of Invented Figures")
                .publisher("Example Press")
                .published(Edtf.parse("2025-02-01"))
                .build());
    Citation almanac = Citation.of(Source.builder("almanac", "Invented Almanac").build());
    return Dataset.builder("invented")
        .add(established("yearbook-established", "1992-03-01", yearbook))
        .add(established("almanac-established", "1992-02", almanac))
        .add(
            TradeFigure.builder()
                .id("yearbook-trade-2024")
                .between(AZERBAIJAN, SPAIN)
                .when("2024")
                .amount(Amount.parse("USD 412.5 million"))
                .cite(yearbook)
                .build())
        .add(
            TradeFigure.builder()
                .id("yearbook-trade-2003-h1")
                .between(AZERBAIJAN, SPAIN)
                .when("2003-01/2003-06")
                .amount(Amount.parse("USD 198.0 million"))
                .cite(yearbook)
                .build())
        .add(
            InvestmentFigure.builder()
                .id("yearbook-investment-2024")
                .fromTo(SPAIN, AZERBAIJAN)
                .when("2024")
                .measure(InvestmentFigure.Measure.FLOW)
                .amount(Amount.parse("USD 5.2 million"))
                .cite(yearbook)
                .build())
        .build();
  }

  private static RelationsEvent established(String id, String edtf, Citation citation) {
    return RelationsEvent.builder()
        .id(id)
        .between(AZERBAIJAN, SPAIN)
        .type(RelationsEvent.Type.ESTABLISHED)
        .when(edtf)
        .cite(citation)
        .build();
  }

  private static void print(PrintStream out, Fact fact) {
    out.println("  " + fact.id() + ": " + fact.when() + amount(fact));
    fact.citations().forEach(citation -> out.println("    " + citation));
  }

  private static String amount(Fact fact) {
    if (fact instanceof TradeFigure trade) {
      return ", " + trade.amount();
    }
    return fact instanceof InvestmentFigure investment ? ", " + investment.amount() : "";
  }
}
