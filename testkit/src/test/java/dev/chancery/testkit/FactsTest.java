package dev.chancery.testkit;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
  static List<FactBuilder<?, ?>> builders() {
    return Testkit.validFacts();
  }

  @ParameterizedTest
  @MethodSource("builders")
  void builder_asItIs_givesAValidFactOfItsKind(FactBuilder<?, ?> builder) {
    Fact fact = builder.build();
    assertThat(fact.kindName()).isEqualTo(fact.id());
    assertThat(fact.citations()).hasSize(1);
  }

  @Test
  void builders_together_makeADatasetWithEveryKind() {
    Dataset.Builder dataset = Dataset.builder("every-kind");
    builders().forEach(builder -> dataset.add(builder.build()));
    ImmutableSet<Kind<?>> kinds = dataset.build().facts().groupedByKind().keys();
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(Kind.all());
  }

  @Test
  void builder_changed_keepsTheChange() {
    assertThat(Facts.mission().opened("1999-01-01").build()).isDated("1999-01-01/");
  }

  @Test
  void azerbaijanSpain_isTheBundledDataset() {
    Dataset dataset = Fixtures.azerbaijanSpain();
    assertThat(dataset).hasFacts(63);
    assertThat(dataset.sources()).hasSize(33);
    assertThat(dataset.conflicts()).hasSize(2);
    assertThat(dataset.coverage()).hasSize(1);
  }
}
