package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainedQueryTest {
  @Test
  void main_query_isAValue() throws Exception {
    String query = "engagements().involving(ES).in(\"Madrid\")";
    assertThat(Console.printedBy(ExplainedQuery::main))
        .startsWith("A query reads as its source: " + query + ".during(\"2024/..\")\n")
        .contains("Refining one makes another: " + query + "\n")
        .contains("The order of conditions does not count: true\n")
        .contains(query + ": expected exactly one fact, found 4: nato-summit-madrid-1997, ");
  }

  @Test
  void main_plan_isPrintedBeforeTheAnswer() throws Exception {
    assertThat(Console.printedBy(ExplainedQuery::main))
        .containsSubsequence(
            "How it is answered:\nengagements().involving(ES).in(\"Madrid\").during(\"2024/..\")\n",
            "FILTER",
            "How it was answered, with ",
            ", 2 given)",
            """
            The answer:
              2024-10-11 political-consultations-2024
              2025-05-19 speakers-meeting-madrid-2025
            """);
  }

  @Test
  void main_criteriaAndGroups_giveFacts() throws Exception {
    assertThat(Console.printedBy(ExplainedQuery::main))
        .contains("  as of 2025 eu-energy-partnerships\n")
        .contains("Counts by kind: {position=6, relations-event=2, recognition=2, ")
        .contains(
            "Counts by year: {1991=2, 1992=2, 1997=1, 2003=3, 2006=2, 2011=1, 2014=1,"
                + " 2020=1, 2021=3, 2022=3, 2023=4, 2024=6, 2025=2}\n")
        .contains("The largest investment: investment-az-es-2024\n");
  }
}
