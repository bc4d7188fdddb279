package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesAndContradictionsTest {
  @Test
  void main_contradictions_areListedWithBothSources() throws Exception {
    String printed = Console.printedBy(SourcesAndContradictions::main);
    String contradictions =
        printed.substring(
            printed.indexOf("These cannot both be true:"), printed.indexOf("These agree"));
    assertThat(contradictions)
        .containsSubsequence(
            "relations-established-1992: 1992-02-11",
            "Azerbaijan–Spain relations (Wikipedia), History",
            "yearbook-established: 1992-03-01",
            "Yearbook of Invented Figures (Example Press)")
        .contains("trade-2003-h1-total: 2003-01/2003-06, USD 264.3 million")
        .contains("yearbook-trade-2003-h1: 2003-01/2003-06, USD 198.0 million")
        .contains("investment-es-az-2024: 2024, more than USD 7 million")
        .contains("yearbook-investment-2024: 2024, USD 5.2 million")
        .doesNotContain("trade-2024");
  }

  @Test
  void main_differenceInPrecision_isAgreement() throws Exception {
    assertThat(Console.printedBy(SourcesAndContradictions::main))
        .contains(
            "relations-established-1992 (1992-02-11) and almanac-established (1992-02): agree, more"
                + " precise in [when]",
            "trade-2024-total (2024) and yearbook-trade-2024 (2024): agree, less precise in"
                + " [amount]");
  }

  @Test
  void main_resolved_showsWhatWasRanked() throws Exception {
    assertThat(Console.printedBy(SourcesAndContradictions::main))
        .contains(
            """
            With the yearbook preferred, every claim stays, ranked:
            ~ relations-event 'relations-established-1991' AZ–ES, rank: normal → deprecated
            ~ recognition 'recognition-es-az-1992' ES→AZ, rank: normal → deprecated
            ~ relations-event 'almanac-established' AZ–ES, rank: normal → deprecated
            ~ relations-event 'relations-established-1992' AZ–ES, rank: preferred → deprecated
            ~ relations-event 'yearbook-established' AZ–ES, rank: normal → preferred
            """);
  }

  @Test
  void main_merged_hasTheSourcesOfBoth() throws Exception {
    assertThat(Console.printedBy(SourcesAndContradictions::main))
        .startsWith("azerbaijan-spain 2026.11 (63 facts) and invented (5 facts) make ")
        .contains("Azerbaijan–Spain relations (Wikipedia), cited by 35 facts")
        .contains("Yearbook of Invented Figures (Example Press), cited by 4 facts")
        .contains("yearbook: [yearbook-established, yearbook-trade-2003-h1]");
  }
}
