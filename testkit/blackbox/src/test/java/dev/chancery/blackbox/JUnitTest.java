package dev.chancery.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dataset.Dataset;
import dev.chancery.testkit.junit.AsKnownOn;
import dev.chancery.testkit.junit.WithDataset;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Datasets as parameters. */
class JUnitTest {
  @Test
  @WithDataset("azerbaijan-spain")
  void fixture_isInjected(Dataset data) {
    assertThat(data.facts().isEmpty()).isFalse();
  }

  @Test
  void file_isInjected(@WithDataset(file = "facts.jsonl") Dataset data) {
    assertThat(data.facts().count()).isEqualTo(1);
  }

  @Test
  @AsKnownOn("2020-05-31")
  void clock_isSet(@WithDataset(file = "/top.jsonl") Dataset data, Clock clock) {
    assertThat(data.facts().isEmpty()).isTrue();
    assertThat(LocalDate.now(clock)).isEqualTo("2020-05-31");
  }

  @Test
  @WithDataset(generated = 100)
  void generated_isInjected(Dataset data) {
    assertThat(data.facts().count()).isEqualTo(100);
  }
}
