package dev.chancery.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainFactTest {
  /** Written as other fields, or only of what is not known. */
  private static final Set<Attribute<?, ?>> LEFT_OUT = Set.of(Fact.DYAD, Fact.OTHER_FIELDS);

  @Test
  void components_areAllThatFactsOfAnyKindState() {
    Stream<String> written =
        Kind.all().stream()
            .flatMap(kind -> kind.attributes().stream())
            .filter(attribute -> !LEFT_OUT.contains(attribute))
            .map(Attribute::name);

    assertThat(PlainFact.class.getRecordComponents())
        .extracting(RecordComponent::getName)
        .contains("kind", "from", "to", "between")
        .containsAll(written.toList());
  }
}
