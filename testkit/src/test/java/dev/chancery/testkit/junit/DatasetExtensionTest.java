package dev.chancery.testkit.junit;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.testkit.Fixtures;
import dev.chancery.testkit.SyntheticWorld;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

@WithDataset("azerbaijan-spain")
class DatasetExtensionTest {
  private static Dataset beforeAll = Dataset.builder("none").build();
  private Dataset beforeEach = Dataset.builder("none").build();

  @BeforeAll
  static void keepAll(Dataset data) {
    beforeAll = data;
  }

  @BeforeEach
  void keepEach(Dataset data) {
    beforeEach = data;
  }

  @Test
  void fixture_ofClass_isInjectedEverywhere(Dataset data) {
    assertThat(data).isEqualTo(Fixtures.azerbaijanSpain());
    assertThat(beforeAll).isSameAs(data);
    assertThat(beforeEach).isSameAs(data);
  }

  @Test
  @WithDataset(generated = 20, seed = 5)
  void generated_withSeed_isThatWorld(Dataset data, Dataset again) {
    assertThat(data).isEqualTo(SyntheticWorld.withSeed(5).dataset(20)).isSameAs(again);
    assertThat(beforeEach).isSameAs(data);
  }

  @Test
  void generated_ofParameter_isNearest(@WithDataset(generated = 10) Dataset data, Dataset other) {
    assertThat(data).hasFacts(10);
    assertThat(other).isEqualTo(Fixtures.azerbaijanSpain());
  }

  @Test
  void file_besideTheClass_isRead(@WithDataset(file = "one.jsonl") Dataset data) {
    assertThat(data).hasFacts(1).containsFact("mission");
  }

  @Test
  void file_fromTheTop_isRead(@WithDataset(file = "/with-dataset/one.jsonl") Dataset data) {
    assertThat(data).hasFacts(1).containsFact("mission");
  }

  @Test
  @AsKnownOn("2020-05-31")
  void asKnownOn_theDayBefore_hasNothing(
      Clock clock,
      @WithDataset(file = "one.jsonl") Dataset before,
      @WithDataset(file = "one.jsonl") @AsKnownOn("2020-06-01") Dataset after,
      @AsKnownOn("2021-01-01") Clock later) {
    assertThat(before).hasFacts(0);
    assertThat(after).hasFacts(1);
    assertThat(clock.instant()).isEqualTo(Instant.parse("2020-05-31T00:00:00Z"));
    assertThat(LocalDate.now(clock)).isEqualTo("2020-05-31");
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(LocalDate.now(later)).isEqualTo("2021-01-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AZ", "ES"})
  void parameterizedTest_takesADatasetBehindItsArguments(String code, Dataset data) {
    assertThat(data.facts().involving(State.of(code)).isEmpty()).isFalse();
  }

  @Nested
  class OfTheClassAround {
    @Test
    void nested_takesWhatIsAround(Dataset data) {
      assertThat(data).isEqualTo(Fixtures.azerbaijanSpain());
    }
  }

  @Nested
  @WithDataset(generated = 3)
  class OfItsOwn {
    @Test
    void nested_takesItsOwn(Dataset data) {
      assertThat(data).hasFacts(3);
    }
  }

  // Failures.

  @WithDataset(generated = 5)
  static class Broken {
    static final List<Dataset> SEEN = new ArrayList<>();

    @Test
    void fails(Dataset data) {
      SEEN.add(data);
      throw new AssertionError("on purpose");
    }

    @Test
    void passes(Dataset data) {
      SEEN.add(data);
    }

    @Test
    void noSuchFixture(@WithDataset("atlantis") Dataset data) {}

    @Test
    void nothingGiven(@WithDataset Dataset data) {}

    @Test
    void twoGiven(@WithDataset(value = "azerbaijan-spain", generated = 5) Dataset data) {}

    @Test
    void noSuchFile(@WithDataset(file = "none.jsonl") Dataset data) {}

    @Test
    void noDayOfClock(@AsKnownOn("2020") Clock clock) {}

    @Test
    void noClock(Clock clock) {}
  }

  @Test
  void failure_ofGenerated_saysTheSeedToHaveItAgain() {
    Broken.SEEN.clear();
    Throwable failure = failure("fails", "");

    assertThat(failure).hasMessage("on purpose");
    assertThat(failure.getSuppressed()).hasSize(1);
    String message = String.valueOf(failure.getSuppressed()[0].getMessage());
    assertThat(message).contains("@WithDataset(generated = 5, seed = ");
    String seed = message.substring(message.indexOf("seed=") + 5);
    assertThat(Broken.SEEN.get(0))
        .isEqualTo(SyntheticWorld.withSeed(Long.parseLong(seed)).dataset(5));
  }

  @Test
  void failure_ofGenerated_reportsTheSeed() {
    List<Event> entries =
        run("fails", "17").testEvents().reportingEntryPublished().stream().toList();

    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).getPayload().orElseThrow().toString())
        .contains(DatasetExtension.SEED)
        .contains("17");
  }

  @Test
  void seed_asConfigurationParameter_isTaken() {
    Broken.SEEN.clear();
    run("passes", "17").testEvents().assertStatistics(tests -> tests.succeeded(1));

    assertThat(Broken.SEEN).containsExactly(SyntheticWorld.withSeed(17).dataset(5));
  }

  @Test
  void success_saysNothing() {
    assertThat(run("passes", "").testEvents().reportingEntryPublished().count()).isZero();
  }

  @Test
  void wrongAnnotations_failAndSayWhatIsExpected() {
    assertMisconfigured(
        "noSuchFixture", "no fixture is called 'atlantis': expected one of [", "azerbaijan-spain");
    assertMisconfigured("nothingGiven", "expected just one of a fixture's name, a file, and a");
    assertMisconfigured("twoGiven", "expected just one of a fixture's name, a file, and a number");
    assertMisconfigured("noSuchFile", "no resource 'none.jsonl' for dev.chancery.testkit.junit.");
    assertMisconfigured("noDayOfClock", "2020", "expected a day such as 2020-06-01");
    assertThat(failure("noClock", "")).hasMessageContaining("No ParameterResolver");
    assertThat(failure("passes", "x")).hasMessageContaining("'x': expected a whole number");
  }

  private static void assertMisconfigured(String method, String... messages) {
    Throwable failure = failure(method, "");
    Throwable cause =
        failure instanceof ExtensionConfigurationException ? failure : failure.getCause();
    assertThat(cause).isInstanceOf(ExtensionConfigurationException.class);
    assertThat(cause).hasMessageContainingAll(messages);
  }

  private static Throwable failure(String method, String seed) {
    return run(method, seed).testEvents().failed().stream()
        .findFirst()
        .orElseThrow()
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow();
  }

  private static EngineExecutionResults run(String method, String seed) {
    Class<?> parameter = method.endsWith("Clock") ? Clock.class : Dataset.class;
    EngineTestKit.Builder kit =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectMethod(Broken.class, method, parameter.getName()));
    return (seed.isEmpty() ? kit : kit.configurationParameter(DatasetExtension.SEED, seed))
        .execute();
  }
}
