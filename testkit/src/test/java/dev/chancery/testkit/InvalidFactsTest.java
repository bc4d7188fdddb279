package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dataset.Datasets;
import dev.chancery.dataset.Finding;
import dev.chancery.fact.Fact;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvalidFactsTest {
  @ParameterizedTest
  @EnumSource
  void dataset_checked_breaksTheRuleAndNoOther(InvalidFacts invalid) {
    Finding finding = Datasets.check(invalid.dataset()).iterator().next();
    assertThat(Datasets.check(invalid.dataset()))
        .extracting(Finding::rule)
        .containsOnly(invalid.rule());
    assertThat(invalid.facts()).extracting(Fact::id).containsAll(finding.facts());
  }

  @Test
  void constants_together_breakEveryRuleOfADataset() {
    EnumSet<Finding.Rule> broken = EnumSet.noneOf(Finding.Rule.class);
    Arrays.stream(InvalidFacts.values()).map(InvalidFacts::rule).forEach(broken::add);
    // A builder sees to references, what a newer version knows may be true, and the others are
    // rules of a file.
    assertThat(EnumSet.complementOf(broken))
        .containsExactlyInAnyOrder(
            Finding.Rule.UNREADABLE,
            Finding.Rule.DUPLICATE_ID,
            Finding.Rule.CHECKSUM,
            Finding.Rule.KIND_KNOWN,
            Finding.Rule.DANGLING_REFERENCE);
  }
}
