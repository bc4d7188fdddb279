package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.Chancery;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Recognition;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import org.junit.jupiter.api.Test;

class InWordsTest {
  private static final Citation CITATION = Citation.of(Source.builder("s", "A source").build());
  private static final State FRANCE = State.of("FR");

  private static String words(Fact fact) {
    return new InWords(Dataset.builder("empty").build()).fact(fact);
  }

  @Test
  void fact_recognition_hasItsDirection() {
    Recognition fact =
        Recognition.builder()
            .id("r")
            .fromTo(FRANCE, State.of("DE"))
            .when("1950")
            .cite(CITATION)
            .build();
    assertThat(words(fact)).isEqualTo("France recognises Germany");
  }

  @Test
  void fact_accreditation_namesThePerson() {
    Accreditation fact =
        Accreditation.builder()
            .id("a")
            .fromTo(FRANCE, State.of("DE"))
            .person(Person.of("A. Person"))
            .appointed("1950")
            .cite(CITATION)
            .build();
    assertThat(words(fact)).isEqualTo("A. Person, head of mission of France in Germany");
  }

  @Test
  void fact_membership_saysItsFormUnlessFull() {
    Membership.Builder fact =
        Membership.builder()
            .id("m")
            .fromTo(FRANCE, Organization.of("COE"))
            .when("1950/")
            .cite(CITATION);
    assertThat(words(fact.build())).isEqualTo("France belongs to the Council of Europe");
    assertThat(words(fact.form(Membership.Form.OBSERVER).build())).endsWith(" (observer)");
  }

  @Test
  void fact_scheduledEngagement_saysSo() {
    assertThat(words(Chancery.bundled().get("cop29-azerbaijan-2024")))
        .contains("(COP29), in Azerbaijan (scheduled); on climate change");
  }
}
