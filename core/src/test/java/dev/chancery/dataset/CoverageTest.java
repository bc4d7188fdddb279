package dev.chancery.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.State;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.time.Edtf;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Edtf NINETIES = Edtf.parse("1990/1999");

  @Test
  void of_pair_isClaimedWithoutDirection() {
    Coverage claim = Coverage.of(Mission.KIND, Dyad.directed(Given.ES, Given.AZ), NINETIES);

    assertThat(claim.kind()).contains(Mission.KIND);
    assertThat(claim.kindName()).isEqualTo("mission");
    assertThat(claim.pair()).contains(Given.PAIR);
    assertThat(claim.actor()).isEmpty();
    assertThat(claim.period()).isEqualTo(NINETIES);
    assertThat(claim.note()).isEmpty();
    assertThat(claim).hasToString("mission AZ–ES 1990/1999");
  }

  @Test
  void ofActor_organisation_isClaimedForAllItsPairs() {
    Coverage claim = Coverage.ofActor(Membership.KIND, Given.EU, NINETIES).withNote("by a list");

    assertThat(claim.kind()).contains(Membership.KIND);
    assertThat(claim.pair()).isEmpty();
    assertThat(claim.actor()).contains(Given.EU);
    assertThat(claim.note()).contains("by a list");
    assertThat(claim).hasToString("membership all pairs of org:EU 1990/1999");
  }

  @Test
  void ofKindNamed_ofANewerVersion_hasTheNameOnly() {
    Coverage claim = Coverage.ofKindNamed("sanction", null, NINETIES);

    assertThat(claim.kind()).isEmpty();
    assertThat(claim.kindName()).isEqualTo("sanction");
    assertThat(claim.pair()).isEmpty();
    assertThat(claim).hasToString("sanction all pairs 1990/1999");
  }

  @Test
  void equals_andHashCode_areOfAllThatIsClaimed() {
    EqualsVerifier.forClass(Coverage.class)
        .withNonnullFields("kindName", "period")
        .withPrefabValues(Edtf.class, NINETIES, Edtf.parse("2000"))
        .withPrefabValues(Actor.class, Given.AZ, Given.EU)
        .withPrefabValues(Dyad.class, Given.PAIR, Dyad.between(Given.AZ, State.of("FR")))
        .verify();
  }
}
