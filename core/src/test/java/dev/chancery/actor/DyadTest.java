package dev.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DyadTest {
  private static final State AZ = State.of("AZ");
  private static final State ES = State.of("ES");
  private static final State TR = State.of("TR");

  @Test
  void between_eitherOrder_isTheSamePair() {
    Dyad pair = Dyad.between(ES, AZ);

    assertThat(pair).isEqualTo(Dyad.between(AZ, ES)).hasSameHashCodeAs(Dyad.between(AZ, ES));
    assertThat(pair.first()).isEqualTo(AZ);
    assertThat(pair.second()).isEqualTo(ES);
    assertThat(pair.isDirected()).isFalse();
    assertThat(pair).hasToString("AZ–ES");
  }

  @Test
  void directed_otherOrder_isAnotherPair() {
    Dyad pair = Dyad.directed(ES, AZ);

    assertThat(pair.first()).isEqualTo(ES);
    assertThat(pair.second()).isEqualTo(AZ);
    assertThat(pair.isDirected()).isTrue();
    assertThat(pair).hasToString("ES→AZ");
    assertThat(pair)
        .isNotEqualTo(Dyad.directed(AZ, ES))
        .isNotEqualTo(Dyad.between(ES, AZ))
        .isEqualTo(Dyad.directed(ES, AZ))
        .hasSameHashCodeAs(Dyad.directed(ES, AZ));
  }

  @Test
  void between_anActorAndItself_isRefused() {
    assertThatThrownBy(() -> Dyad.between(AZ, State.of("AZE")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a pair of AZ with itself: expected two different actors");
    assertThatThrownBy(() -> Dyad.directed(ES, ES)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void between_aStateAndAnOrganization_isAPair() {
    assertThat(Dyad.between(Organization.of("NATO"), AZ)).hasToString("AZ–org:NATO");
  }

  @Test
  void joins_bothActors_ignoresTheDirection() {
    Dyad pair = Dyad.directed(ES, AZ);

    assertThat(pair.joins(AZ, ES)).isTrue();
    assertThat(pair.joins(ES, AZ)).isTrue();
    assertThat(pair.joins(AZ, TR)).isFalse();
    assertThat(pair.joins(AZ, AZ)).isFalse();
    assertThat(pair.includes(ES)).isTrue();
    assertThat(pair.includes(TR)).isFalse();
  }

  @Test
  void other_ofOneOfThem_isTheOther() {
    assertThat(Dyad.directed(ES, AZ).other(ES)).isEqualTo(AZ);
    assertThat(Dyad.between(ES, AZ).other(AZ)).isEqualTo(ES);
  }

  @Test
  void other_ofAStranger_namesItAndThePair() {
    assertThatThrownBy(() -> Dyad.between(AZ, ES).other(TR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("TR is not one of AZ–ES");
  }

  @Test
  void undirected_ofADirectedPair_isTheSymmetricOne() {
    assertThat(Dyad.directed(ES, AZ).undirected()).isEqualTo(Dyad.between(AZ, ES));
    assertThat(Dyad.between(AZ, ES).undirected()).isEqualTo(Dyad.between(AZ, ES));
  }
}
