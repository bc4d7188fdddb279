package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckedFactsTest {
  @Test
  void main_facts_areCheckedAndKept() throws Exception {
    assertThat(Console.printedBy(CheckedFacts::main))
        .startsWith("notes (4 facts): nothing is left out")
        .contains("  a mission closes after it opened;\n")
        .contains("    but mission 'reversed' was closed (2001) before it was opened (2005)\n")
        .contains("agreement 'treaty' was in-force (2009) before it was signed (2010-10-10)\n")
        .contains("before European Union (org:EU) was founded (1993-11-01)\n")
        .doesNotContain("in-doubt");
  }
}
