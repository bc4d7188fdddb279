package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatesOfADayTest {
  /** The lines, with single blanks. */
  private static List<String> lines(String... args) throws Exception {
    return Console.printedBy(StatesOfADay::main, args)
        .lines()
        .map(line -> line.replaceAll("\\s+", " ").strip())
        .toList();
  }

  /** The last day of the Soviet Union, as the Correlates of War have it. */
  @Test
  void main_lastDayOfTheSovietUnion_hasItWithItsCodes() throws Exception {
    assertThat(lines())
        .anyMatch(line -> line.startsWith("SUHH SU SUN 810 365 365 Soviet Union"))
        .contains("ES ES ESP 724 230 230 Spain Madrid");
  }

  /** Azerbaijan was declared independent in August, one list has it from 26 December only. */
  @Test
  void main_sourcesDiffer_areInDoubtAndWithoutACodeOfLater() throws Exception {
    assertThat(lines())
        .contains("AZ? 373 Azerbaijan Baku")
        .noneMatch(line -> line.startsWith("AZ "));
    assertThat(lines("1992-12-31")).contains("AZ AZ AZE 031 373 373 Azerbaijan Baku");
  }

  @Test
  void main_namesAndCapitals_areThoseOfTheDay() throws Exception {
    assertThat(lines())
        .anyMatch(line -> line.startsWith("CD ") && line.endsWith(" 490 490 Zaire Kinshasa"))
        .anyMatch(line -> line.startsWith("KZ? ") && line.endsWith(" Kazakhstan Almaty"));
    assertThat(lines("2000-01-01"))
        .contains("KZ KZ KAZ 398 705 705 Kazakhstan Astana")
        .noneMatch(line -> line.startsWith("SUHH"));
    assertThat(lines("1975-01-01")).contains("DE DE DEU 280 260 260 West Germany Bonn");
  }

  /** Switzerland joined the United Nations on 10 September 2002. */
  @Test
  void main_policy_saysWhoCounts() throws Exception {
    assertThat(lines("2002-09-09", "un-members")).noneMatch(line -> line.startsWith("CH "));
    assertThat(lines("2002-09-10", "UN_MEMBERS"))
        .contains("CH CH CHE 756 225 225 Switzerland Bern");
    assertThat(lines("2002-09-09")).contains("CH CH CHE 756 225 225 Switzerland Bern");
    assertThat(lines("2020-01-01", "UN_MEMBERS"))
        .contains("States on 2020-01-01 by the policy UN_MEMBERS: 193");
  }

  @Test
  void main_badArguments_areRefusedWithWhatWasExpected() {
    assertThatThrownBy(() -> StatesOfADay.main(new String[] {"1991"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("day '1991': expected one such as 1991-12-25");
    assertThatThrownBy(() -> StatesOfADay.main(new String[] {"1991-12-25", "mine"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'mine': expected one of [UN_MEMBERS, UN_MEMBERS_AND_OBSERVERS,");
  }
}
