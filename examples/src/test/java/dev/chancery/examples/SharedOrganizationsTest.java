package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import dev.chancery.actor.UnknownActorException;
import org.junit.jupiter.api.Test;

class SharedOrganizationsTest {
  private static final String BOTH = "BOTH WERE FULL MEMBERS";
  private static final String MAYBE_BOTH = "BOTH MAY HAVE BEEN FULL MEMBERS";
  private static final String ONE = "ONE WAS, OR MAY HAVE BEEN; OF THE OTHER IT IS NOT KNOWN";
  private static final String NEITHER = "OF NEITHER IS IT KNOWN";
  private static final String NOT =
      "THEY WERE NOT BOTH FULL MEMBERS: NOT YET FOUNDED, OR ALL MEMBERS ARE KNOWN";

  /** The lines of a section with single blanks, joined to one as they wrap anywhere. */
  private static String section(String heading, String... args) throws Exception {
    String printed = Console.printedBy(SharedOrganizations::main, args);
    String after = Splitter.on("\n" + heading + "\n").splitToList(printed).get(1);
    return Splitter.on("\n\n").splitToList(after).get(0).replaceAll("\\s+", " ").strip();
  }

  @Test
  void main_noArguments_areAzerbaijanAndSpainIn2020() throws Exception {
    assertThat(Console.printedBy(SharedOrganizations::main))
        .startsWith("AZERBAIJAN AND SPAIN ON 2020-01-01\n");
    assertThat(section(BOTH))
        .contains("COE Council of Europe: AZ since")
        .contains("OSCE Organization for Security and Co-operation in Europe: ")
        .contains("UN United Nations: AZ since 2 March 1992, ES since 14 December 1955");
  }

  @Test
  void main_onlyOneIsKnownToBelong_isUnknownAndNotANo() throws Exception {
    assertThat(section(ONE))
        .contains("NAM Non-Aligned Movement: AZ since 2011")
        .contains("IBERO Ibero-American Conference: ES since 18 July 1991");
    assertThat(section(NEITHER)).contains("GCC", "OAS").doesNotContain("COE");
  }

  /** The members of the European Union are all known, and Azerbaijan is none of them. */
  @Test
  void main_oneIsCertainlyNotAMember_isNo() throws Exception {
    assertThat(Splitter.on(" ").split(section(NOT)))
        .contains("EU", "NATO", "WTO", "ASEAN", "CARICOM", "CIS", "COMMONWEALTH", "MERCOSUR");
  }

  @Test
  void main_laterThanAnySource_isPossible() throws Exception {
    assertThat(section(BOTH, "AZ", "ES", "2050-01-01")).isEqualTo("none");
    assertThat(section(MAYBE_BOTH, "AZ", "ES", "2050-01-01"))
        .contains("UN United Nations: AZ since 2 March 1992");
  }

  /** The members of the United Nations are all known; the European Union was not founded yet. */
  @Test
  void main_beforeTheyCanHaveBelonged_isNo() throws Exception {
    assertThat(Splitter.on(" ").split(section(NOT, "AZ", "ES", "1992-03-01")))
        .contains("UN", "EU", "GUAM");
    assertThat(section(BOTH, "AZ", "ES", "1992-03-02")).contains("UN United Nations");
  }

  @Test
  void main_badArguments_areRefusedWithWhatWasExpected() {
    assertThatThrownBy(() -> SharedOrganizations.main(new String[] {"AZ", "ES", "1.1.2020"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "day '1.1.2020': expected one such as 2020-01-01;"
                + " usage: SharedOrganizations [state [state [day]]]");
    assertThatThrownBy(() -> SharedOrganizations.main(new String[] {"AZ", "Atlantis"}))
        .isInstanceOf(UnknownActorException.class)
        .hasMessageContaining("Atlantis");
    assertThatThrownBy(() -> SharedOrganizations.main(new String[] {"AZ", "ES", "1980-01-01"}))
        .isInstanceOf(UnknownActorException.class)
        .hasMessageStartingWith("'AZ' meant no state on 1980-01-01");
    assertThatThrownBy(
            () -> SharedOrganizations.main(new String[] {"AZ", "ES", "2020-01-01", "2021-01-01"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("4 arguments: expected at most 3");
  }
}
