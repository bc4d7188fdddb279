package dev.chancery.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.actor.Dyad;
import dev.chancery.actor.State;
import org.junit.jupiter.api.Test;

class DirectedBuilderTest {
  private static Mission.Builder empty() {
    return Mission.builder().id("x").type(Mission.Type.EMBASSY).opened("2005").cite(Given.CITATION);
  }

  private static void expectPair(FactBuilder<?, ?> builder, String pair) {
    assertThat(builder.build().dyad()).hasToString(pair);
  }

  @Test
  void fromAndTo_inEitherOrder_giveThePair() {
    expectPair(empty().from("AZ").to("ESP"), "AZ→ES");
    expectPair(empty().to(State.of("ES")).from(State.of("AZ")), "AZ→ES");
  }

  @Test
  void from_ofWhatIsBuilt_keepsTheOther() {
    expectPair(empty().from("AZ").to("ES").from("TR"), "TR→ES");
    expectPair(empty().from("AZ").to("ES").to("TR"), "AZ→TR");
  }

  @Test
  void from_theOtherOfThePair_changesPlaces() {
    expectPair(Given.mission().from("ES"), "ES→AZ");
    expectPair(Given.mission().to("AZ"), "ES→AZ");
    expectPair(Given.mission().from("ES").to("TR"), "ES→TR");
    expectPair(Given.mission().from("TR").to("AZ"), "TR→AZ");
  }

  @Test
  void fromAndTo_theSame_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> empty().from("AZ").to("AZ"))
        .withMessage("mission 'x': sending and receiving are both AZ: expected two actors");
    assertThatIllegalArgumentException().isThrownBy(() -> empty().from("TR").to("AZ").from("AZ"));
  }

  @Test
  void fromAlone_isNoPair() {
    assertThatThrownBy(() -> empty().from("AZ").build())
        .isInstanceOf(MissingAttributeException.class);
  }

  @Test
  void dyad_afterFrom_isWhatCounts() {
    Mission.Builder builder = empty().from("AZ").to("ES");
    builder.set(Fact.DYAD, Dyad.directed(State.of("TR"), State.of("AZ")));
    expectPair(builder.to("ES"), "TR→ES");
  }

  @Test
  void from_ofASymmetricPair_takesTheOtherOfIt() {
    expectPair(Given.trade().between("AZ", "ES").from("ES"), "ES→AZ");
    expectPair(Given.trade().between("AZ", "ES").from("TR").to("ES"), "TR→ES");
    expectPair(Given.trade().from("ES").to("AZ").between("ES", "AZ"), "AZ–ES");
    assertThatThrownBy(() -> Given.trade().between("AZ", "ES").from("TR").build())
        .isInstanceOf(MissingAttributeException.class);
  }

  @Test
  void to_anOrganisation_isTakenByItsId() {
    expectPair(
        Membership.builder().id("x").when("1955/").cite(Given.CITATION).from("ES").to("org:UN"),
        "ES→org:UN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Membership.builder().from("ES").to("AZ"))
        .withMessageContaining("expected an organisation");
  }
}
