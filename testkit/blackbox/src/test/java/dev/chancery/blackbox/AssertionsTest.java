package dev.chancery.blackbox;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.dataset.Dataset;
import dev.chancery.testkit.Fixtures;
import dev.chancery.testkit.assertj.ChancerySoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Assertions beside those of AssertJ. */
@ExtendWith(SoftAssertionsExtension.class)
class AssertionsTest {
  private static final Dataset DATA = Fixtures.azerbaijanSpain();

  @Test
  void dataset_isAssertedBesideOtherValues() {
    assertThat(DATA).hasFacts(63).hasNoFindings();
    assertThat(DATA.name()).isEqualTo("azerbaijan-spain");
  }

  @Test
  void softAssertions_collectSeveralFailures() {
    ChancerySoftAssertions softly = new ChancerySoftAssertions();
    softly.assertThat(DATA).hasFacts(1).containsFact("none").hasNoFindings();
    softly.assertThat(DATA.get("relations-established-1992")).isDated("1992");
    softly.assertThat(DATA.name()).isEqualTo("spain");

    assertThat(softly.errorsCollected()).hasSize(4);
    assertThatThrownBy(softly::assertAll).hasMessageContaining("expected a fact 'none', got none");
  }

  @Test
  void softAssertions_areInjected(ChancerySoftAssertions softly) {
    softly.assertThat(DATA).hasFacts(63);
    softly.assertThat(DATA.name()).isNotBlank();
  }
}
