package dev.chancery.time;

import static dev.chancery.time.Certainty.DEFINITE;
import static dev.chancery.time.Certainty.NO;
import static dev.chancery.time.Certainty.POSSIBLE;
import static dev.chancery.time.Certainty.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertaintyTest {
  @ParameterizedTest
  @CsvSource({
    "NO,       NO,       NO,       NO",
    "NO,       UNKNOWN,  NO,       UNKNOWN",
    "NO,       POSSIBLE, NO,       POSSIBLE",
    "NO,       DEFINITE, NO,       DEFINITE",
    "UNKNOWN,  UNKNOWN,  UNKNOWN,  UNKNOWN",
    "UNKNOWN,  POSSIBLE, UNKNOWN,  POSSIBLE",
    "UNKNOWN,  DEFINITE, UNKNOWN,  DEFINITE",
    "POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE",
    "POSSIBLE, DEFINITE, POSSIBLE, DEFINITE",
    "DEFINITE, DEFINITE, DEFINITE, DEFINITE"
  })
  void andOr_everyPair_asInTable(Certainty a, Certainty b, Certainty and, Certainty or) {
    assertThat(a.and(b)).isEqualTo(and);
    assertThat(b.and(a)).isEqualTo(and);
    assertThat(a.or(b)).isEqualTo(or);
    assertThat(b.or(a)).isEqualTo(or);
  }

  @ParameterizedTest
  @CsvSource({"NO, DEFINITE", "UNKNOWN, UNKNOWN", "POSSIBLE, POSSIBLE", "DEFINITE, NO"})
  void negate_each_turnsOnlyWhatIsSure(Certainty certainty, Certainty opposite) {
    assertThat(certainty.negate()).isEqualTo(opposite);
  }

  @ParameterizedTest
  @EnumSource
  void negate_twice_isTheSame(Certainty certainty) {
    assertThat(certainty.negate().negate()).isEqualTo(certainty);
  }

  @Test
  void mayBeAndMustBe_each_asNamed() {
    assertThat(Certainty.values())
        .filteredOn(Certainty::mayBe)
        .containsExactly(UNKNOWN, POSSIBLE, DEFINITE);
    assertThat(Certainty.values()).filteredOn(Certainty::mustBe).containsExactly(DEFINITE);
    assertThat(NO.mayBe()).isFalse();
  }
}
