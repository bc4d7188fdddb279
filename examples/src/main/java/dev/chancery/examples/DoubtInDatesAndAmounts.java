package dev.chancery.examples;

import dev.chancery.Chancery;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountPhrase;
import dev.chancery.amount.AmountPhraseException;
import dev.chancery.amount.Currency;
import dev.chancery.amount.CurrencyPolicy;
import dev.chancery.amount.Factor;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Mission;
import dev.chancery.query.DoubleCountingException;
import dev.chancery.query.MissionQuery;
import dev.chancery.time.DatePhrase;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.When;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Keeps dates and amounts as vague as the sources give them, and claims no more. */
public final class DoubtInDatesAndAmounts {
  private DoubtInDatesAndAmounts() {}

  /** Prints what is known of vague dates and amounts. */
  public static void main(String[] args) {
    PrintStream out = Page.out();
    State azerbaijan = State.of("AZ");
    State spain = State.of("ES");
    Dataset data = Chancery.bundled();

    out.println("Dates, in EDTF: which days can they mean?");
    for (String edtf : List.of("1992-02-11", "2003-06", "199X", "2008/", "2008/..", "2005~")) {
      out.println("  " + edtf + ": " + Edtf.parse(edtf).bounds());
    }
    LocalDate day = LocalDate.of(2030, 1, 1);
    out.println("An unknown end and an open one differ. Did it last on " + day + "?");
    out.println("  2008/: " + When.spell("2008/").bounds().holdsOn(day));
    out.println("  2008/..: " + When.spell("2008/..").bounds().holdsOn(day));

    out.println();
    out.println("The words around a date are kept, too:");
    for (Modifier modifier : List.of(Modifier.END, Modifier.AFTER, Modifier.AS_OF)) {
      When when = When.within("2005").with(modifier);
      out.println("  " + when + ": " + when.bounds());
    }

    out.println();
    out.println("Dates in the words of a text, and back:");
    for (String words :
        List.of("in the end of 2005", "by May 1994", "January–June 2003", "1900s")) {
      DatePhrase phrase = DatePhrase.parse(words);
      out.println(
          "  %s: %s, %s, %s"
              .formatted(
                  words,
                  phrase.isAmbiguous() ? phrase.readings() : phrase.when(),
                  DatePhrase.format(phrase.when(), Locale.ENGLISH),
                  DatePhrase.format(phrase.when(), Locale.FRENCH)));
    }

    out.println();
    out.println("How can two of them lie to each other?");
    Edtf year = Edtf.parse("1985");
    out.println("  1985 to 1986: " + year.relation(Edtf.parse("1986")));
    out.println("  1985 before 1986: " + year.isBefore(Edtf.parse("1986")));
    out.println("  1985 coincides with 1985: " + year.coincidesWith(year));
    Edtf set = Edtf.parse("{1960,1970}");
    Edtf then = Edtf.parse("1965");
    out.println("  all of 1960 and 1970 before 1965: " + set.isBefore(then));
    out.println("  any: " + set.any(date -> date.isBefore(then)));

    out.println();
    Mission embassy = data.missions().from(azerbaijan).to(spain).single();
    out.println(embassy.id() + ", opened " + embassy.opened().orElseThrow() + ". Was it open?");
    for (String asked : List.of("2004-12-31", "2005-06-01", "2010-06-01", "2030-01-01")) {
      MissionQuery open = data.missions().from(azerbaijan).to(spain).openOn(LocalDate.parse(asked));
      out.println(
          "  %s: %s; asked for what may be open, %d, and definitely, %d"
              .formatted(
                  asked,
                  embassy.isOpenOn(LocalDate.parse(asked)),
                  open.count(),
                  open.definitely().count()));
    }

    out.println();
    out.println("Amounts: what is known of them?");
    for (String text :
        List.of("USD 53.7 million", "about USD 53.7 million", "more than USD 7 million")) {
      Amount amount = Amount.parse(text);
      out.println("  " + amount + ": value " + amount.value() + ", range " + amount.range());
    }

    out.println();
    out.println("Sums keep the doubt:");
    out.println(
        "  trade in 2003, the two directions: "
            + data.trade().during("2003").directed().sum().orElseThrow());
    out.println(
        "  trade in 2003, as stated: " + data.trade().during("2003").total().single().amount());
    out.println(
        "  Spain in Azerbaijan, 2023 and 2024: "
            + data.investments().from(spain).to(azerbaijan).sum().orElseThrow());
    out.println(
        "  Azerbaijan in Spain, as stated: " + data.investments().from(azerbaijan).sumByYear());
    out.println(
        "  with what was derived: "
            + data.investments().from(azerbaijan).includingDerived().sumByYear());

    out.println();
    InvestmentFigure later = data.investments().from(azerbaijan).during("2024").single();
    Factor times = later.ratio().orElseThrow().asFactor();
    out.println(later.amount() + " in 2024, " + times + " times as much as in 2023:");
    out.println("  2023: " + later.amount().dividedBy(times));

    out.println();
    out.println("Amounts in the words of a text:");
    CurrencyPolicy american = CurrencyPolicy.among(Currency.of("USD"));
    for (String words : List.of("nearly $7 million", "between €10m and €1.2bn", "500,000 manats")) {
      AmountPhrase phrase = AmountPhrase.parse(words);
      try {
        out.println("  " + words + ": " + phrase.amount(american));
      } catch (AmountPhraseException e) {
        out.println("  " + words + ": one of " + e.candidates());
      }
    }

    out.println();
    out.println("A total and its parts are not added:");
    try {
      out.println(data.trade().during("2003").sum());
    } catch (DoubleCountingException e) {
      out.println("  " + e.getMessage());
    }
  }
}
