package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuickstartTest {
  private static String dossier() throws Exception {
    return Console.printedBy(Quickstart::main);
  }

  /** The lines of a section, joined to one and with single blanks, as they wrap anywhere. */
  private static String section(String heading) throws Exception {
    String after = dossier().split("\n" + heading + "\n", 2)[1];
    return after.split("\n\n", 2)[0].replaceAll("\\s+", " ").strip();
  }

  @Test
  void main_bundledDataset_beginsWithTheTwoAndTheSource() throws Exception {
    assertThat(dossier())
        .startsWith("AZERBAIJAN AND SPAIN\n====================\n59 facts about the two")
        .contains("Told up to 2025-05-19 by the sources at the end\n");
    assertThat(section("SOURCES")).startsWith("[1] Azerbaijan–Spain relations (Wikipedia), https:");
  }

  @Test
  void main_bundledDataset_fitsIntoTheWidth() throws Exception {
    assertThat(dossier().lines())
        .filteredOn(line -> !line.matches(" +https?://\\S+")) // An address cannot be wrapped.
        .hasSizeGreaterThan(200)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void main_relations_haveVerdictAndReason() throws Exception {
    assertThat(section("DIPLOMATIC RELATIONS"))
        .startsWith(
            "Established 11 February 1992 On 2025-05-19 YES. By 2025-05-19 the latest that is known")
        .contains("A year later UNKNOWN.");
  }

  @Test
  void main_missions_haveSeatResidenceAndDoubt() throws Exception {
    assertThat(section("MISSIONS"))
        .contains("Embassy of Azerbaijan in Madrid, Spain, resident")
        .contains("opened late 2005: some day from 2005-01-01 to 2005-12-31")
        .contains("open on 2025-05-19: yes")
        .contains("Embassy of Spain in Ankara, Turkey, accredited to Azerbaijan from there")
        .contains(
            "Representative office of Spain in Baku, Azerbaijan, in the charge of a chargé d’affaires")
        .contains("UNKNOWN. No fact says that Spain had a resident mission in Azerbaijan");
  }

  @Test
  void main_timeline_isInOrderAndSourced() throws Exception {
    assertThat(section("TIMELINE"))
        .containsSubsequence(
            "the 1990s",
            "11 February 1992 Diplomatic relations established",
            "[1] opening, [1] History",
            "8 July 1997 NATO summit in Madrid; with Heydar Aliyev (President, Azerbaijan)",
            "January–June 2003",
            "late 2005 Embassy of Azerbaijan in Madrid",
            "2006 Spanish delegation to Baku",
            "since 2008 Spanish cultural centre",
            "11 October 2024 Political consultations",
            "11 March 2025 Memorandum of Understanding",
            "19 May 2025 Meeting of the Speakers");
  }

  @Test
  void main_contradictions_areThereWithTheirSources() throws Exception {
    assertThat(section("WHERE SOURCES CONTRADICT EACH OTHER"))
        .startsWith("1991 Diplomatic relations established (")
        .containsSubsequence(
            " – [2] 11 February 1992 Diplomatic relations established",
            "[1] opening, [1] History",
            "31 December 1991 Spain recognises Azerbaijan",
            "February 1992 Spain recognises Azerbaijan");
  }

  @Test
  void main_undatedFacts_standApart() throws Exception {
    assertThat(section("SEEN TO BE SO, BUT SINCE WHEN IS NOT SAID"))
        .contains("as of 2005 Convention on the Avoidance of Double Taxation: ")
        .contains("as of 2025 Repsol of Spain in Azerbaijan: oil exploration");
  }

  @Test
  void main_agreements_haveTheirStatus() throws Exception {
    assertThat(section("AGREEMENTS ON 2025-05-19"))
        .contains("signed Memorandum of Understanding on sports education signed: 2010")
        .contains("announced Memorandum of Understanding on cooperation in economic relations")
        .contains(
            "in force Convention on the Avoidance of Double Taxation awaiting signature: as of 2005"
                + " signed: 23 April 2014 in force: 13 January 2021");
  }

  @Test
  void main_figures_keepTheirDoubt() throws Exception {
    assertThat(section("TRADE"))
        .startsWith("January–June 2003 Trade in total: USD 264.3 million")
        .contains("Azerbaijan to Spain, crude oil: USD 241.3 million (part of the total)")
        .endsWith("2024 Trade in total: about USD 300 million");
    assertThat(section("DIRECT INVESTMENT"))
        .contains("2023 Azerbaijan in Spain, flow: about USD 24.4 million (derived)")
        .contains("about USD 53.7 million, about 2.2 times the amount of 2023")
        .contains("2024 Spain in Azerbaijan, flow: more than USD 7 million");
  }

  @Test
  void main_positions_haveTheirHolder() throws Exception {
    assertThat(section("POSITIONS"))
        .contains("Spain (members of parliament) criticises: Azerbaijan's actions")
        .contains("Spain (the state) supports: territorial integrity of Azerbaijan");
  }

  @Test
  void main_otherSections_areThere() throws Exception {
    assertThat(section("PROGRAMMES")).contains("Scholarships and DELE exams");
    assertThat(section("ORGANISATIONS TO WHICH BOTH BELONG, ON 2025-05-19"))
        .isEqualTo("Council of Europe possibly, seen as of 2025");
    assertThat(section("RELATED TOPICS")).endsWith("Azerbaijan–EU relations");
  }

  @Test
  void main_whatIsNotKnown_isSaid() throws Exception {
    assertThat(section("WHAT THE DATASET DOES NOT KNOW"))
        .startsWith("Complete only for relations event, 1991-12-26/2025-05-19")
        .contains("UNKNOWN. No fact says that Azerbaijan recognised Spain");
  }
}
