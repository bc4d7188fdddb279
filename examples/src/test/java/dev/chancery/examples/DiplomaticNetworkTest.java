package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiplomaticNetworkTest {
  /** The cells of a year: year, states, yes, maybe, no, unknown, and four of missions. */
  private static List<String> cells(String year, String... args) throws Exception {
    String line =
        Console.printedBy(DiplomaticNetwork::main, args)
            .lines()
            .filter(each -> each.startsWith(year + " "))
            .findFirst()
            .orElseThrow();
    return Splitter.onPattern("\\s+").splitToList(line);
  }

  private static int number(List<String> cells, int column) {
    return Integer.parseInt(cells.get(column));
  }

  /** The first relations of Azerbaijan are of January 1992. */
  @Test
  void main_azerbaijan_hasNoneIn1991AndManyInTheYearAfter() throws Exception {
    assertThat(cells("1991").get(2)).isEqualTo("0");
    assertThat(number(cells("1991"), 4)).isGreaterThan(30);
    assertThat(number(cells("1992"), 2)).isGreaterThan(30);
  }

  @Test
  void main_everyOtherState_isCountedOnce() throws Exception {
    for (String year : List.of("1991", "2010", "2025")) {
      List<String> cells = cells(year);
      assertThat(number(cells, 2) + number(cells, 3) + number(cells, 4) + number(cells, 5))
          .as(cells.toString())
          .isEqualTo(number(cells, 1));
    }
  }

  /** What established them is known, but no source reaches that far. */
  @Test
  void main_afterTheSources_isDoubtAndNotANo() throws Exception {
    List<String> cells = cells("2030", "AZ", "2030", "2030");

    assertThat(cells.get(2)).isEqualTo("0");
    assertThat(number(cells, 3)).isGreaterThan(30);
    assertThat(cells.get(4)).isEqualTo("0");
    assertThat(cells.get(6)).startsWith("0–");
  }

  @Test
  void main_missions_areRangesFromCertainToPossible() throws Exception {
    List<String> bounds = Splitter.on('–').splitToList(cells("2010").get(6));

    assertThat(bounds).hasSize(2);
    assertThat(number(bounds, 0)).isGreaterThan(20);
    assertThat(number(bounds, 1)).isGreaterThan(number(bounds, 0));
  }

  @Test
  void main_anotherState_isThereFromItsBeginning() throws Exception {
    assertThat(cells("1989", "HR", "1989", "1995")).containsExactly("1989", "no", "state");
    assertThat(cells("1995", "Croatia", "1989", "1995")).hasSize(10);
  }

  @Test
  void main_coverage_isSaid() throws Exception {
    assertThat(Console.printedBy(DiplomaticNetwork::main))
        .startsWith("Azerbaijan and the other states at the end of each year\n")
        .containsPattern("\n  relations: [1-9]\\d*\n  missions: \\d+\n");
  }

  @Test
  void main_lastYearBeforeTheFirst_isRefused() {
    assertThatThrownBy(() -> DiplomaticNetwork.main(new String[] {"AZ", "2020", "2010"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("last year 2010: expected 2020, the first, or a later one");
  }

  @Test
  void main_badYear_isRefusedWithWhatWasExpected() {
    assertThatThrownBy(() -> DiplomaticNetwork.main(new String[] {"AZ", "MCMXCI"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "year 'MCMXCI': expected one such as 1991;"
                + " usage: DiplomaticNetwork [state [first year [last year]]]");
  }
}
