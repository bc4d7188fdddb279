package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Ratio;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.TradeFigure;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Datasets that a reader loses something of if it takes anything for granted. */
final class ReaderProbes {
  private static final String TEXT =
      "In 1992 🤝 relations were established. Both opened embassies.";

  /** What a table, a document or a shell would take for something else. */
  private static final ImmutableList<String> AWKWARD =
      ImmutableList.of(
          "a, b; c | d",
          "'one' \"two\" “three”",
          "=1+1",
          "null",
          "N/A",
          "0",
          "first\nsecond\r\nthird\t.",
          " blank before and behind ",
          "<&amp;> \\ \\n {}[]",
          "Əliyev, Núñez, 中国, 🤝",
          "A long remark of the editors. ".repeat(100) + "Its end.");

  private ReaderProbes() {}

  /** Returns all of them, with facts of these kinds. */
  static ImmutableList<Dataset> of(ImmutableSet<Kind<?>> kinds) {
    return ImmutableList.of(bare(kinds), whole(kinds), empty(), world(kinds));
  }

  /** Nothing is said that need not be. */
  static Dataset bare(Collection<Kind<?>> kinds) {
    Dataset.Builder dataset = Dataset.builder("bare");
    Citation citation = Citation.of(Source.builder("bare", "Bare").build());
    for (FactBuilder<?, ?> each : Facts.ofEachKind()) {
      Fact fact = each.citations(ImmutableList.of(citation)).build();
      if (isOf(kinds, fact)) {
        dataset.add(fact);
      }
    }
    return dataset.build();
  }

  private static Dataset empty() {
    return Dataset.builder("empty").build();
  }

  private static Dataset world(Collection<Kind<?>> kinds) {
    return SyntheticWorld.withSeed(7).withKinds(kinds.toArray(new Kind<?>[0])).dataset(200);
  }

  /** Everything is said that can be, and dates and amounts are in doubt. */
  static Dataset whole(ImmutableSet<Kind<?>> kinds) {
    Dyad pair = Dyad.between(Fixtures.azerbaijan(), Fixtures.spain());
    Source full =
        Source.builder("z-full", "All of it")
            .publisher("Ministry of Examples")
            .url("https://example.org/all?of=it&more")
            .published(Edtf.parse("2020-06"))
            .asserted(Edtf.parse("2019~"))
            .retrieved(Edtf.parse("2021-02-03"))
            .licence("CC-BY-4.0")
            .readFrom(TEXT)
            .build();
    Source other = Source.builder("a-other", "Another").published(Edtf.parse("201X")).build();
    Citation passage =
        Citation.ofPassage(full, TEXT, "relations were established.")
            .inSection(List.of("History", "1990s, and later"));
    // Neither list is in the order of its ids or its dates.
    ImmutableList<Citation> citations =
        ImmutableList.of(passage, Citation.of(other), Citation.of(full).at(0, 7));
    String kindName = kinds.iterator().next().name();
    Dataset.Builder dataset =
        Dataset.builder("whole")
            .title("Whole")
            .version("1.0-b")
            .licence("CC0-1.0")
            .source(Source.builder("uncited", "Cited by nobody").licence("MIT").build())
            .organization(Organization.of("NATO"))
            .organization(Organization.of("X-OF-OUR-OWN", "An organisation of our own"))
            .coverage(Coverage.ofKindNamed(kindName, pair, Edtf.parse("2001/2010")))
            .coverage(
                Coverage.ofActor(kindName, Fixtures.spain(), Edtf.parse("1950/1960"))
                    .withNote("as far as the source says"))
            .coverage(Coverage.ofKindNamed(kindName, null, Edtf.parse("1900")))
            .relatedTopic(
                RelatedTopic.toActor(pair, "Spain", Fixtures.spain(), ImmutableList.of(passage)))
            .relatedTopic(
                RelatedTopic.toActor(
                    pair, "The Union", Organization.of("EU"), ImmutableList.of(passage)))
            .relatedTopic(
                RelatedTopic.toRelationship(
                    pair,
                    "France and Spain",
                    Dyad.between(State.of("FR"), Fixtures.spain()),
                    ImmutableList.of(passage)));
    for (FactBuilder<?, ?> each : facts()) {
      Fact fact = each.citations(citations).build();
      if (isOf(kinds, fact)) {
        dataset.add(fact);
      }
    }
    return dataset.build();
  }

  private static boolean isOf(Collection<Kind<?>> kinds, Fact fact) {
    return fact.kind().filter(kinds::contains).isPresent();
  }

  /** Of each kind one with each remark and a preferred one; and of two kinds some in doubt. */
  private static List<FactBuilder<?, ?>> facts() {
    List<FactBuilder<?, ?>> facts = new ArrayList<>();
    for (int i = 0; i < AWKWARD.size(); i++) {
      for (FactBuilder<?, ?> each : Facts.ofEachKind()) {
        facts.add(each.id(each.build().id() + "-" + i).note(AWKWARD.get(i)));
      }
    }
    ImmutableList<When> dates =
        ImmutableList.of(
            When.spell("1985/"),
            When.spell("1985/.."),
            When.spell("/1985"),
            When.within("156X"),
            When.within("1999%"),
            When.within("[1999,2001]"),
            When.within("2001-21"),
            When.asOf("2005"),
            When.throughout("2003-01/2003-06"));
    ImmutableList<Amount> amounts =
        ImmutableList.of(
            Amount.parse("USD 300 million"),
            Amount.parse("about USD 53.70 million"),
            Amount.parse("more than EUR 7 billion"),
            Amount.parse("between EUR 10 million and 20 million"),
            Amount.parse("at most AZN 0.05"));
    for (int i = 0; i < dates.size(); i++) {
      TradeFigure.Builder trade = Facts.tradeFigure().amount(amounts.get(i % amounts.size()));
      facts.add(trade.id("doubt-" + i).when(dates.get(i)));
      facts.add(Facts.programme().id("date-" + i).when(dates.get(i)));
    }
    for (FactBuilder<?, ?> each : Facts.ofEachKind()) {
      facts.add(each.rank(Fact.Rank.PREFERRED));
    }
    facts.add(Facts.tradeFigure().id("part").partOf("doubt-0"));
    facts.add(Facts.tradeFigure().id("derived").derivedFrom("part").derivedFrom("doubt-0"));
    facts.add(Facts.tradeFigure().id("An id, “with” all that may be in one 🤝"));
    facts.addAll(seldom());
    return facts;
  }

  /** What few facts say. */
  private static List<FactBuilder<?, ?>> seldom() {
    Ratio ratio =
        Ratio.builder()
            .factor(new BigDecimal("2.20"))
            .modifier(AmountModifier.ABOUT)
            .to("investment-figure")
            .build();
    return List.of(
        Facts.recognition().id("de-facto").form(Recognition.Form.DE_FACTO),
        Facts.mission()
            .id("closed")
            .opened(When.within("2006").with(Modifier.BEFORE))
            .closed("2010-05"),
        Facts.engagement().id("scheduled").outlook(Engagement.Outlook.SCHEDULED),
        Facts.agreement().id("awkward").title(" A title, “quoted”\r\n\tand indented 🤝 "),
        Facts.investmentFigure().id("ratio").ratio(ratio),
        Facts.position().id("two").concerns(State.of("TR")).concerns(State.of("AM")));
  }
}
