package dev.chancery.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.Chancery;
import dev.chancery.actor.Organization;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import dev.chancery.time.When;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatasetDiffTest {

  @Test
  void diff_withItself_isEmpty() {
    DatasetDiff diff = Chancery.azerbaijanSpain().diff(Chancery.azerbaijanSpain());

    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.text()).isEmpty();
    assertThat(diff).hasToString("no changes");
  }

  @Test
  void diff_facts_areAddedRemovedAndChanged() {
    Fact gone = Given.established("gone", "1992");
    Fact before = Given.trade("trade", "2003", "about USD 54 million").build();
    Fact after =
        Given.trade("trade", "2003", "USD 53.7 million")
            .commodity("oil")
            .rank(Fact.Rank.PREFERRED)
            .build();
    Fact added = Given.mission("new", "2005/").build();

    DatasetDiff diff = Given.dataset(gone, before).diff(Given.dataset(after, added));

    assertThat(diff.facts().removed()).containsExactly(gone);
    assertThat(diff.facts().added()).containsExactly(added);
    DatasetDiff.Change<Fact> change = diff.facts().changed().get(0);
    assertThat(change.before()).isEqualTo(before);
    assertThat(change.after()).isEqualTo(after);
    assertThat(change.values())
        .containsExactly(
            new DatasetDiff.ValueChange(
                Fact.RANK.name(), Optional.of(Fact.Rank.NORMAL), Optional.of(Fact.Rank.PREFERRED)),
            new DatasetDiff.ValueChange(
                TradeFigure.AMOUNT.name(),
                Optional.of(Amount.parse("about USD 54 million")),
                Optional.of(Amount.parse("USD 53.7 million"))),
            new DatasetDiff.ValueChange(
                TradeFigure.COMMODITY.name(), Optional.empty(), Optional.of("oil")));
    assertThat(diff).hasToString("facts: 1 added, 1 removed, 1 changed");
    assertThat(diff.text())
        .isEqualTo(
            """
            - relations-event 'gone' AZ–ES 1992
            + mission 'new' AZ→ES 2005/
            ~ trade-figure 'trade' AZ→ES, rank: normal → preferred
            ~ trade-figure 'trade' AZ→ES, amount: about USD 54 million → USD 53.7 million
            ~ trade-figure 'trade' AZ→ES, commodity: none → oil
            """);
  }

  @Test
  void diff_organizationWithAnotherName_isChanged() {
    Dataset before = Given.builder().organization(Organization.of("OWN", "One")).build();
    Dataset after = Given.builder().organization(Organization.of("OWN", "Other")).build();

    DatasetDiff diff = before.diff(after);

    assertThat(diff.text()).isEqualTo("~ organization 'OWN', name: One → Other\n");
    assertThat(diff).hasToString("organizations: 1 changed");
  }

  @Test
  void diff_everythingElse_isTold() {
    Dataset before =
        Dataset.builder("test")
            .version("1")
            .source(Given.EARLY)
            .organization(Organization.of("EU"))
            .coverage(Given.covered(Mission.KIND, "1990/2000"))
            .build();
    Dataset after =
        Dataset.builder("test")
            .version("2")
            .licence("CC-BY-4.0")
            .source(Given.LATE)
            .organization(Organization.of("UN"))
            .coverage(Given.covered(Mission.KIND, "1990/2010"))
            .coverage(Given.covered(RelationsEvent.KIND, "1990/2010").withNote("by hand"))
            .relatedTopic(
                RelatedTopic.toActor(Given.PAIR, "Neighbours", Given.EU, List.of(Given.CITATION)))
            .build();

    DatasetDiff diff = before.diff(after);

    assertThat(diff.isEmpty()).isFalse();
    assertThat(diff.sources().added()).containsExactly(Given.LATE);
    assertThat(diff.organizations().removed()).isEmpty();
    assertThat(diff.coverage().removed()).containsExactlyElementsOf(before.coverage());
    assertThat(diff.text())
        .startsWith(
            """
            ~ dataset version: 1 → 2
            ~ dataset licence: none → CC-BY-4.0
            - source 'early' Early
            + source 'late' Late
            + organization 'UN' United Nations
            - coverage mission AZ–ES 1990/2000
            + coverage mission AZ–ES 1990/2010
            + coverage relations-event AZ–ES 1990/2010 by hand
            + related topic\
            """);
    assertThat(diff)
        .hasToString(
            "description: 2 changed; sources: 1 added, 1 removed; organizations: 1 added;"
                + " coverage: 2 added, 1 removed; related topics: 1 added");
  }

  @Test
  void diff_sourceThatChanged_isNoChangeOfItsFacts() {
    Source corrected = Given.LATE.toBuilder().url("https://example.org/late").build();
    Fact fact = Given.established("a", "1992");
    Fact sameOfCorrected =
        RelationsEvent.KIND.toBuilder((RelationsEvent) fact)
            .citations(List.of(Citation.of(corrected)))
            .build();

    DatasetDiff diff = Given.dataset(fact).diff(Given.dataset(sameOfCorrected));

    assertThat(diff.facts().isEmpty()).isTrue();
    assertThat(diff.text()).isEqualTo("~ source 'late', url: none → https://example.org/late\n");
  }

  @Test
  void diff_nameAndTitle_areTold() {
    Dataset before = Dataset.builder("before").title("Before").build();
    Dataset after = Dataset.builder("after").title("After").build();

    assertThat(before.diff(after).isEmpty()).isFalse();
    assertThat(before.diff(after).text())
        .isEqualTo(
            """
            ~ dataset name: before → after
            ~ dataset title: Before → After
            """);
  }

  @Test
  void diff_whatASourceSaysOfItself_isToldEach() {
    Source before = Source.builder("s", "Before").build();
    Source after =
        Source.builder("s", "After")
            .publisher("Gazette")
            .url("https://example.org")
            .published(Edtf.parse("2001"))
            .asserted(Edtf.parse("2002"))
            .retrieved(Edtf.parse("2003-04-05"))
            .licence("CC0-1.0")
            .sha256("0".repeat(64))
            .length(7)
            .build();

    DatasetDiff diff =
        Dataset.builder("test")
            .source(before)
            .build()
            .diff(Dataset.builder("test").source(after).build());

    assertThat(diff.text())
        .isEqualTo(
            """
            ~ source 's', title: Before → After
            ~ source 's', publisher: none → Gazette
            ~ source 's', url: none → https://example.org
            ~ source 's', published: none → 2001
            ~ source 's', asserted: none → 2002
            ~ source 's', retrieved: none → 2003-04-05
            ~ source 's', licence: none → CC0-1.0
            ~ source 's', sha256: none → %s
            ~ source 's', length: none → 7
            """
                .formatted("0".repeat(64)));
  }

  @Test
  void diff_citationOfAnotherPlace_isTold() {
    Fact before = Given.mission("m", "2005/").build();
    Fact after =
        Given.mission("m", "2005/")
            .citations(List.of(Given.CITATION.inSection(List.of("History"))))
            .build();

    assertThat(Given.dataset(before).diff(Given.dataset(after)).text())
        .startsWith("~ mission 'm' AZ→ES, citations: ");
  }

  @Test
  void diff_valuesWithTheSameText_areToldApart() {
    Fact within = Given.recognition("a", "1992").build();
    Fact observed = Given.recognition("a", "1992").when(When.throughout("1992")).build();

    assertThat(Given.dataset(within).diff(Given.dataset(observed)).text())
        .startsWith("~ recognition 'a' ES→AZ, when: 1992 (within, ")
        .contains(" → 1992 (extent, ");
  }

  @Test
  void diff_otherKindUnderTheSameId_isRemovedAndAdded() {
    Fact before = Given.established("a", "1992");
    Fact after = Given.mission("a", "1992/").build();

    DatasetDiff diff = Given.dataset(before).diff(Given.dataset(after));

    assertThat(diff.facts().removed()).containsExactly(before);
    assertThat(diff.facts().added()).containsExactly(after);
    assertThat(diff.facts().changed()).isEmpty();
  }
}
