package dev.chancery.testkit;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;
import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThatThrownBy;

import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.DatasetDiff;
import dev.chancery.dataset.Merge;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.TradeFigure;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.query.DoubleCountingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A dataset that holds its facts compactly says what a small one would. */
class LargeDatasetTest {
  private static final List<Fact> FACTS = SyntheticWorld.withSeed(11).facts(12_000).toList();
  private static final Dataset DATA = Dataset.builder("large").addAll(FACTS).build();

  @Test
  void list_facts_areThoseAddedInOrder() {
    List<Fact> sorted = FACTS.stream().sorted(Fact.DISPLAY_ORDER).toList();

    assertThat(DATA.facts().list()).isEqualTo(sorted);
    for (Kind<?> kind : Kind.all()) {
      assertThat(DATA.facts().groupedByKind().get(kind))
          .isEqualTo(sorted.stream().filter(fact -> fact.kind().equals(kindOf(kind))).toList());
    }
  }

  private static Optional<Kind<?>> kindOf(Kind<?> kind) {
    return Optional.of(kind);
  }

  @Test
  void stream_facts_areThoseOfTheList() {
    List<TradeFigure> trade = DATA.trade().involving(State.of("ES")).sortedBy(Fact.ID).list();

    assertThat(DATA.facts().stream().toList()).isEqualTo(DATA.facts().list());
    assertThat(DATA.trade().involving(State.of("ES")).sortedBy(Fact.ID).stream().parallel())
        .hasSizeGreaterThan(50)
        .containsExactlyElementsOf(trade);
    assertThat(DATA.facts().offset(11_990).limit(5).stream())
        .containsExactlyElementsOf(DATA.facts().list().subList(11_990, 11_995));
  }

  @Test
  void write_facts_hasTheBytesOfOneAfterTheOther() throws IOException {
    ByteArrayOutputStream several = new ByteArrayOutputStream();
    DatasetWriter.write(DATA, Format.JSON_LINES, several);
    ByteArrayOutputStream oneByOne = new ByteArrayOutputStream();
    DatasetWriter.write(
        Dataset.builder("large").build(), FACTS.stream().sorted(Fact.DISPLAY_ORDER), oneByOne);

    assertThat(several.toString(StandardCharsets.UTF_8))
        .isEqualTo(oneByOne.toString(StandardCharsets.UTF_8));
  }

  @Test
  void write_halfOfACharacter_isToldAndNothingBehindItWritten() {
    TradeFigure amidst = DATA.trade().offset(DATA.trade().count() / 2).list().get(0);
    Fact half = TradeFigure.KIND.toBuilder(amidst).id("half").note("half \ud83d").build();
    Dataset broken = DATA.toBuilder().add(half).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> DatasetWriter.write(broken, Format.JSON_LINES, out))
        .isInstanceOf(IOException.class);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .doesNotContain("\"half\"", broken.facts().list().get(12_000).id());
  }

  @Test
  void find_id_givesTheFact() {
    for (Fact fact : FACTS) {
      assertThat(DATA.find(fact.id())).contains(fact);
    }
    assertThat(DATA.find("nobody")).isEmpty();
  }

  @Test
  void loaded_anyFact_isTheSame() {
    for (Fact fact : DATA.facts().list()) {
      assertThat(fact.loaded())
          .isEqualTo(fact)
          .hasSameHashCodeAs(fact)
          .hasToString(fact.toString());
    }
  }

  @Test
  void add_idTwice_throwsNamingIt() {
    Dataset.Builder builder = DATA.toBuilder();

    assertThatThrownBy(() -> builder.add(FACTS.get(5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(FACTS.get(5).id());
  }

  @Test
  void build_referenceToNothing_throwsNamingBoth() {
    Fact referring =
        FACTS.stream().filter(fact -> !fact.references().isEmpty()).findFirst().orElseThrow();
    String missing = referring.references().iterator().next();
    Dataset.Builder builder = Dataset.builder("large");
    FACTS.stream().filter(fact -> !fact.id().equals(missing)).forEach(builder::add);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + missing + "'");
  }

  @Test
  void builder_builtTwice_isNotChangedByTheSecond() {
    Dataset.Builder builder = Dataset.builder("large").addAll(FACTS.subList(0, 6_000));
    List<Fact> referred =
        FACTS.subList(6_000, 12_000).stream().filter(fact -> fact.references().isEmpty()).toList();
    Dataset first = builder.build();
    Dataset second = builder.addAll(referred).build();

    assertThat(first).hasFacts(6_000).doesNotContainFact(referred.get(0).id());
    assertThat(second).hasFacts(6_000 + referred.size()).contains(referred.get(0));
  }

  @Test
  void asKnownOn_day_isThatOfEachFactAlone() {
    LocalDate day = LocalDate.of(2010, 1, 1);

    Dataset known = DATA.asKnownOn(day);

    assertThat(known.facts().list()).isNotEmpty().hasSizeLessThan(DATA.facts().count());
    for (Fact fact : known.facts().list()) {
      assertThat(fact.citations()).allMatch(each -> each.source().wasKnownOn(day));
      assertThat(fact.references()).allMatch(known::contains);
    }
    for (Fact fact : FACTS) {
      boolean wasKnown = fact.citations().stream().anyMatch(each -> each.source().wasKnownOn(day));
      if (known.contains(fact.id()) || !fact.isDerived()) {
        assertThat(known.contains(fact.id())).isEqualTo(wasKnown);
      }
    }
  }

  @Test
  void mergedWith_halves_isTheWhole() {
    List<Fact> free = FACTS.stream().filter(fact -> fact.references().isEmpty()).toList();
    Dataset one = Dataset.builder("large").addAll(free.subList(0, 8_000)).build();
    Dataset other = Dataset.builder("other").addAll(free.subList(5_000, free.size())).build();

    Merge merge = one.mergedWith(other);

    assertThat(merge.dataset().facts().list())
        .isEqualTo(free.stream().sorted(Fact.DISPLAY_ORDER).toList());
    assertThat(merge.duplicates()).hasSize(3_000);
  }

  @Test
  void conflicts_facts_areThoseThatConflictWithAnother() {
    Map<Object, List<Fact>> byKey = new HashMap<>();
    for (Fact fact : FACTS) {
      if (fact.key().isPresent() && !fact.isDerived() && fact.rank() != Fact.Rank.DEPRECATED) {
        byKey.computeIfAbsent(fact.key().get(), key -> new ArrayList<>()).add(fact);
      }
    }
    Set<String> conflicting = new HashSet<>();
    for (List<Fact> sameKey : byKey.values()) {
      for (Fact fact : sameKey) {
        if (sameKey.stream().anyMatch(other -> fact.comparedWith(other).isConflict())) {
          conflicting.add(fact.id());
        }
      }
    }

    assertThat(conflicting).isNotEmpty();
    assertThat(DATA.conflicts().stream().flatMap(each -> each.facts().stream()).map(Fact::id))
        .containsExactlyInAnyOrderElementsOf(conflicting);
  }

  @Test
  void diff_versions_hasWhatWasTakenAndGiven() {
    List<Fact> free = FACTS.stream().filter(fact -> fact.references().isEmpty()).toList();
    Dataset one = Dataset.builder("large").addAll(free.subList(0, 8_000)).build();
    Dataset other = Dataset.builder("large").addAll(free.subList(5_000, 10_000)).build();

    DatasetDiff diff = one.diff(other);

    assertThat(diff.facts().removed()).containsExactlyInAnyOrderElementsOf(free.subList(0, 5_000));
    assertThat(diff.facts().added())
        .containsExactlyInAnyOrderElementsOf(free.subList(8_000, 10_000));
    assertThat(diff.facts().changed()).isEmpty();
  }

  /** One figure of each pair and year. */
  private static Dataset.Builder trade() {
    Dataset.Builder builder = Dataset.builder("trade");
    List<State> states = State.all().limit(25).toList();
    for (int one = 0; one < states.size(); one++) {
      for (int other = one + 1; other < states.size(); other++) {
        for (int year = 1995; year < 2025; year++) {
          builder.add(trade(states.get(one), states.get(other), String.valueOf(year)));
        }
      }
    }
    return builder;
  }

  private static TradeFigure trade(State one, State other, String when) {
    return Facts.tradeFigure()
        .id("trade-" + one.code() + "-" + other.code() + "-" + when.replace('/', '-'))
        .between(one, other)
        .when(when)
        .amount(Amount.parse("USD 2"))
        .build();
  }

  @Test
  void sums_figuresThatCountApart_areAdded() {
    Dataset data = trade().build();
    State first = State.all().findFirst().orElseThrow();

    assertThat(data.trade().sumByYear())
        .hasSize(30)
        .allSatisfy((year, sum) -> assertThat(sum.value()).isEqualTo("600"));
    assertThat(data.trade().sum()).get().extracting(Amount::value).hasToString("18000");
    assertThat(data.trade().sumByPartnerAndYear(first).values())
        .hasSize(24)
        .allSatisfy(
            years -> assertThat(years.values()).hasSize(30).containsOnly(Amount.parse("USD 2")));
  }

  @Test
  void sums_oneFigureInAnother_areRefusedNamingBoth() {
    List<State> states = State.all().limit(2).toList();
    TradeFigure months = trade(states.get(0), states.get(1), "2003-05/2003-06");
    Dataset data = trade().add(months).build();

    assertThatThrownBy(() -> data.trade().sumByYear())
        .isInstanceOf(DoubleCountingException.class)
        .hasMessageContainingAll(months.id(), trade(states.get(0), states.get(1), "2003").id());
    assertThat(data.trade().during("2004/..").sumByYear()).hasSize(21);
    assertThat(data.trade().includingOverlaps().sumByYear().get(Year.of(2003)))
        .satisfies(sum -> assertThat(sum.value()).hasToString("602"));
  }
}
