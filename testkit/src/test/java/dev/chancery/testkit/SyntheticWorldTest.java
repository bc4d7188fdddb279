package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.TradeFigure;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a world is the same every time, and does as it is told. */
class SyntheticWorldTest {
  private static final SyntheticWorld WORLD = SyntheticWorld.withSeed(42);
  private static final ImmutableList<Fact> FACTS =
      WORLD.facts(20_000).collect(ImmutableList.toImmutableList());

  @Test
  void dataset_ofASeed_isTheSameEverywhere() {
    // It changes with the generator and with the format, and only then.
    GoldenFile.of(SyntheticWorldTest.class, "world-of-seed-42.jsonl.gz")
        .assertHolds(WORLD.dataset(500));
  }

  @Test
  void facts_moreAskedFor_beginsWithTheSame() {
    assertThat(SyntheticWorld.withSeed(42).facts(500)).isEqualTo(FACTS.subList(0, 500));
    assertThat(WORLD.fact(1_234)).isEqualTo(FACTS.get(1_234));
  }

  @Test
  void facts_inParallel_areTheSame() {
    assertThat(WORLD.facts(5_000).parallel().toList()).isEqualTo(FACTS.subList(0, 5_000));
  }

  @Test
  void facts_ofATrillion_areMadeWhenReached() {
    assertThat(WORLD.facts(1_000_000_000_000L).limit(3)).isEqualTo(FACTS.subList(0, 3));
    assertThat(WORLD.fact(999_999_999_999L).id()).endsWith("-999999999999");
  }

  @Test
  void facts_ofOtherSeeds_differ() {
    Set<Fact> ours = new HashSet<>(FACTS);
    for (long seed : new long[] {0, 1, 43, -42, Long.MIN_VALUE}) {
      assertThat(SyntheticWorld.withSeed(seed).facts(1_000))
          .as("seed %s", seed)
          .noneMatch(ours::contains);
    }
  }

  @Test
  void facts_ids_areUnique() {
    Set<String> ids = new HashSet<>();
    assertThat(WORLD.facts(200_000).map(Fact::id)).allMatch(ids::add);
  }

  @Test
  void dataset_writtenAndRead_isTheSame() throws IOException {
    Dataset dataset = WORLD.dataset(5_000);
    StringWriter text = new StringWriter();
    DatasetWriter.write(dataset, Format.JSON_LINES, text);
    Dataset read =
        DatasetReader.strict()
            .read(new StringReader(text.toString()), Format.JSON_LINES, "world.jsonl")
            .dataset();
    assertThat(read).isEqualTo(dataset);
    assertThat(read.facts().list()).containsExactlyInAnyOrderElementsOf(FACTS.subList(0, 5_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void withActors_few_onlyTheBusiest(int count) {
    SyntheticWorld few = WORLD.withActors(count);
    assertThat(few.actors()).isEqualTo(WORLD.actors().subList(0, count));
    assertThat(few.dataset(5_000).facts().list())
        .allMatch(fact -> few.actors().contains(fact.dyad().first()));
  }

  @Test
  void withKinds_some_onlyThose() {
    SyntheticWorld some = WORLD.withKinds(TradeFigure.KIND, Agreement.KIND);
    assertThat(some.facts(1_000).map(Fact::kindName))
        .contains("trade-figure", "agreement")
        .containsOnly("trade-figure", "agreement");
    assertThat(WORLD.withKinds(Agreement.KIND, TradeFigure.KIND).facts(1_000))
        .isEqualTo(some.facts(1_000).toList());
    assertThat(some.dataset(5_000).facts().list()).hasSize(5_000);
  }

  @Test
  void everyKind_alone_isValid() {
    for (Kind<?> kind : Kind.all()) {
      assertThat(WORLD.withKinds(kind).dataset(3_000).facts().list())
          .hasSize(3_000)
          .allMatch(kind.type()::isInstance);
    }
  }

  @Test
  void arguments_invalid_areNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WORLD.facts(-1))
        .withMessage("count -1: expected 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WORLD.dataset(-5))
        .withMessage("count -5: expected 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WORLD.withActors(1))
        .withMessage("actors 1: expected from 2 to 200");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WORLD.withActors(201))
        .withMessage("actors 201: expected from 2 to 200");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WORLD.withKinds())
        .withMessage("kinds: expected one at least, got none");
    assertThatThrownBy(() -> WORLD.fact(-1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("index -1: expected 0 or more");
  }

  @Test
  void facts_none_isEmpty() {
    assertThat(WORLD.facts(0)).isEmpty();
    assertThat(WORLD.dataset(0).facts().list()).isEmpty();
  }

  @Test
  void toString_saysSeedAndSettings() {
    assertThat(WORLD).hasToString("synthetic world 42 (200 actors, 13 kinds)");
    assertThat(WORLD.withActors(7).withKinds(Agreement.KIND))
        .hasToString("synthetic world 42 (7 actors, 1 kind)");
  }
}
