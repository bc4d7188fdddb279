package dev.chancery.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.testkit.jqwik.ChanceryArbitraries;
import dev.chancery.testkit.jqwik.ChanceryDomain;
import dev.chancery.testkit.jqwik.Dated;
import dev.chancery.testkit.jqwik.Involving;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Generated values: as parameters, with constraints, and from methods. */
@Domain(ChanceryDomain.class)
class GeneratedProperties {
  @Property(tries = 50)
  void parameters_areGenerated(@ForAll Fact fact, @ForAll @Dated("1990/1999") Dataset data) {
    assertThat(data.coverage()).hasSizeLessThan(3);
    assertThat(Dataset.builder("one").add(fact).build().contains(fact.id())).isTrue();
  }

  @Property(tries = 50)
  void constraints_areKept(@ForAll @Involving("AZ") Mission mission) {
    assertThat(mission.dyad().includes(State.of("AZ"))).isTrue();
  }

  @Provide
  Arbitrary<Fact> notes() {
    return ChanceryArbitraries.facts().filter(fact -> fact.note().isPresent());
  }

  @Property(tries = 50)
  void methods_areRefined(@ForAll("notes") Fact fact) {
    assertThat(fact.note().orElseThrow()).isNotBlank();
  }
}
