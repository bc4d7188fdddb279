package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointInTimeTest {
  @Test
  void main_days_haveVerdictsAndReasons() throws Exception {
    assertThat(Console.printedBy(PointInTime::main))
        .contains("  relations-event AZ–ES 1991-12-26/2025-05-19\n")
        .contains("  1985-01-01: UNKNOWN. ")
        .contains("and the dataset does not cover such events on 1985-01-01.\n")
        .contains("  1992-02-10: NO. ")
        .contains("  1992-02-11: YES. ")
        .contains("  2000-01-01: YES. ")
        .contains("  2026-01-01: UNKNOWN. ");
  }

  @Test
  void main_mission_isInDoubtInTheYearOfItsOpeningAndAfterTheSource() throws Exception {
    assertThat(Console.printedBy(PointInTime::main))
        .contains("  2005-12-01: UNKNOWN. It is not certain that Azerbaijan had a resident mission")
        .contains("  2006-01-01: YES. Azerbaijan had a resident mission in Spain on 2006-01-01")
        .contains("  2030-01-01: UNKNOWN. It is not certain");
  }

  @Test
  void main_clocks_tellWhatHeldAndWhatWasKnown() throws Exception {
    assertThat(Console.printedBy(PointInTime::main))
        .contains("  AZ–ES as of 2025-05-19: 59 facts\n")
        .contains(
            "2000-01-01, as of 1998: UNKNOWN. This is as of 1998-01-01: it cannot tell of 2000-01-01.")
        .contains("known on 2020-01-01: UNKNOWN. ")
        .contains("known on 2025-12-31: YES. ");
  }
}
