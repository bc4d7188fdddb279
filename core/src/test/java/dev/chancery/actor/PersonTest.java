package dev.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class PersonTest {

  @Test
  void of_name_isThePerson() {
    assertThat(Person.of("Pedro Rollán").name()).isEqualTo("Pedro Rollán");
    assertThat(Person.of("Pedro Rollán")).hasToString("Pedro Rollán");
  }

  @Test
  void of_blankName_isRefused() {
    assertThatThrownBy(() -> Person.of("\t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a person needs a name, got a blank one");
  }

  @Test
  void equals_ofPersons_isByName() {
    EqualsVerifier.forClass(Person.class).withNonnullFields("name").verify();
  }
}
