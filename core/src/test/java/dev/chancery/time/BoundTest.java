package dev.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class BoundTest {
  private static final LocalDate DAY = LocalDate.of(1985, 4, 12);

  @Test
  void of_day_isThatDay() {
    Bound bound = Bound.of(DAY);

    assertThat(bound.isDay()).isTrue();
    assertThat(bound.isOpen()).isFalse();
    assertThat(bound.isUnknown()).isFalse();
    assertThat(bound.isBeyondLocalDate()).isFalse();
    assertThat(bound.day()).isEqualTo(DAY);
    assertThat(bound.findDay()).hasValue(DAY);
    assertThat(bound).hasToString("1985-04-12");
  }

  @Test
  void of_outermostDays_areNotBeyondLocalDate() {
    assertThat(Bound.of(LocalDate.MIN).day()).isEqualTo(LocalDate.MIN);
    assertThat(Bound.of(LocalDate.MAX).day()).isEqualTo(LocalDate.MAX);
  }

  @Test
  void unknown_always_hasNoDay() {
    Bound bound = Bound.unknown();

    assertThat(bound.isUnknown()).isTrue();
    assertThat(bound.isDay()).isFalse();
    assertThat(bound.isOpen()).isFalse();
    assertThat(bound.findDay()).isEmpty();
    assertThat(bound).hasToString("unknown");
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(bound::day)
        .withMessage("the bound is unknown, not a day");
  }

  @Test
  void open_eitherWay_hasNoDay() {
    for (Bound bound : new Bound[] {Bound.openPast(), Bound.openFuture()}) {
      assertThat(bound.isOpen()).isTrue();
      assertThat(bound.isDay()).isFalse();
      assertThat(bound.isUnknown()).isFalse();
      assertThat(bound.isBeyondLocalDate()).isFalse();
      assertThat(bound.findDay()).isEmpty();
      assertThat(bound).hasToString("..");
      assertThatExceptionOfType(DateTimeException.class)
          .isThrownBy(bound::day)
          .withMessage("the bound is open, not a day");
    }
    assertThat(Bound.openPast()).isNotEqualTo(Bound.openFuture());
  }

  @Test
  void day_beyondLocalDate_refusedAndSaid() {
    for (String year : new String[] {"Y1000000000", "Y-1000000000", "Y17E9", "Y-17E9"}) {
      Bound bound = Edtf.parse(year).bounds().endLatest();

      assertThat(bound.isDay()).isTrue();
      assertThat(bound.isBeyondLocalDate()).isTrue();
      assertThat(bound.findDay()).isEmpty();
      assertThatExceptionOfType(DateTimeException.class)
          .isThrownBy(bound::day)
          .withMessageContaining("beyond LocalDate");
    }
  }

  @Test
  void equals_always_isByValue() {
    EqualsVerifier.forClass(Bound.class).verify();
    assertThat(Bound.of(DAY)).isNotEqualTo(Bound.of(DAY.plusDays(1)));
  }
}
