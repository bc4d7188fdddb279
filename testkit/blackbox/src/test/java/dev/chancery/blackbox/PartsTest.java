package dev.chancery.blackbox;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Datasets;
import dev.chancery.dataset.Finding;
import dev.chancery.dataset.ResolutionPolicy;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.testkit.Facts;
import dev.chancery.testkit.Fixtures;
import dev.chancery.testkit.GoldenFile;
import dev.chancery.testkit.InvalidFacts;
import dev.chancery.testkit.ListenerTester;
import dev.chancery.testkit.ReaderTester;
import dev.chancery.testkit.ResolutionPolicyTester;
import dev.chancery.testkit.SyntheticWorld;
import dev.chancery.testkit.Testkit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The parts that need neither JUnit nor jqwik, each in a few lines. */
class PartsTest {
  @TempDir private Path folder;

  @Test
  void fixture_hasTheAnswersThatItPromises() {
    Dataset data = Fixtures.relationsSeveredAndResumed();
    assertThat(
            data.between(State.of("MX"), State.of("ES"))
                .haveRelationsOn(LocalDate.parse("1939-03-15")))
        .isUnknown()
        .restsOn("established", "severed");
  }

  @Test
  void fixtures_areListed() {
    assertThat(Testkit.fixtures()).containsKey("coverage-with-holes").hasSizeGreaterThan(12);
  }

  @Test
  void everyPart_isReachedFromOneClass() {
    Testkit.tester(ResolutionPolicy.majority()).test();
    Testkit.factListenerTester(() -> fact -> {}).test();
    Testkit.progressListenerTester(() -> progress -> {}).test();
    assertThat(Testkit.world(42).dataset(10)).hasFacts(10);
    assertThat(Testkit.validFacts()).hasSize(13);
    assertThat(Testkit.invalidFacts()).contains(InvalidFacts.TWO_EMBASSIES_AT_A_SEAT);
  }

  @Test
  void fact_isMadeInOneCall() {
    Mission mission = Facts.mission().from("AZ").to("ES").opened("2005").build();
    assertThat(mission).isFromTo(State.of("AZ"), State.of("ES")).isDated("2005/");
  }

  @ParameterizedTest
  @EnumSource
  void ourImport_doesNotTakeWhatCannotBe(InvalidFacts invalid) {
    assertThat(Datasets.check(invalid.dataset()))
        .extracting(Finding::rule)
        .contains(invalid.rule());
  }

  @Test
  void world_isTheSameForTheSameSeed() {
    Dataset data = SyntheticWorld.withSeed(42).dataset(1_000);
    assertThat(data).hasFacts(1_000).isEqualTo(SyntheticWorld.withSeed(42).dataset(1_000));
  }

  @Test
  void ourPolicy_keepsItsContract() {
    ResolutionPolicyTester.of(ResolutionPolicy.preferPrecise()).test();
  }

  @Test
  void ourReader_keepsItsContract() {
    ReaderTester.of(
            (data, out) -> DatasetWriter.write(data, Format.JSON, out),
            (in, name) -> DatasetReader.strict().read(in, Format.JSON, name).dataset())
        .withBadInput("no dataset", 1)
        .test();
  }

  @Test
  void ourListener_throwsNothing() {
    List<Fact> facts = new ArrayList<>();
    ListenerTester.ofFacts(() -> facts::add).test();
    assertThat(facts).isNotEmpty();
  }

  @Test
  void ourExport_isWhatTheFileHolds() {
    Dataset exported = Dataset.builder("one").add(Facts.mission().build()).build();
    GoldenFile.of(PartsTest.class, "golden.jsonl").assertHolds(exported);
  }

  @Test
  void ourExport_thatDiffers_isTold() {
    Path file = folder.resolve("golden.jsonl");
    DatasetWriter.write(Fixtures.nothingKnown(), file);
    assertThatThrownBy(() -> GoldenFile.at(file).assertHolds(Fixtures.knownLater()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("severed")
        .hasMessageContaining(GoldenFile.UPDATE);
  }
}
