package dev.chancery.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.fact.Fact;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What the module path does not have: generated values without a word about where they are from.
 */
class ClassPathProperties {
  @Property(tries = 50)
  void parameters_withoutDomain_areGenerated(@ForAll Fact fact) {
    assertThat(fact.citations()).isNotEmpty();
  }
}
