package dev.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Spellings that English texts use. The table was written after lists that the data do not come
 * from alone: the synonyms of GOV.UK's location autocomplete, the names of ISO 3166 and of Unicode
 * CLDR, the patterns of the R package countrycode, names on voting records of the General Assembly,
 * and tables of the World Bank ("Congo, Dem. Rep.").
 */
class StateSpellingsTest {
  /** Names that more than one state had or has. */
  private static final ImmutableSet<String> OF_SEVERAL =
      ImmutableSet.of("China", "Congo", "Korea", "Rhodesia", "United Arab Republic");

  static Stream<Arguments> spellings() {
    return Table.rows("spellings.tsv", 2).stream().map(row -> Arguments.of(row[0], row[1]));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void find_anySpelling_isThatOneState(String code, String spellings) {
    State state = State.of(code);

    assertThat(Splitter.on(" | ").split(spellings))
        .allSatisfy(
            spelling ->
                assertThat(States.find(spelling).states())
                    .as("%s", States.find(spelling))
                    .containsExactly(state));
  }

  @Test
  void spellings_ofTheTable_areManyAndDistinct() {
    ImmutableList<String> all =
        Table.rows("spellings.tsv", 2).stream()
            .flatMap(row -> Splitter.on(" | ").splitToStream(row[1]))
            .collect(ImmutableList.toImmutableList());

    assertThat(all).hasSizeGreaterThan(650).doesNotHaveDuplicates();
  }

  @Test
  void find_everyNameInTheData_isOneStateOrNamedHere() {
    TreeMap<String, String> several = new TreeMap<>();
    State.all()
        .flatMap(state -> state.names().stream())
        .map(name -> name.value().text())
        .filter(name -> States.find(name).states().size() != 1)
        .forEach(name -> several.put(name, States.find(name).reason()));

    assertThat(several.keySet()).as("%s", several).isEqualTo(OF_SEVERAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Netherlands Antilles | 1990-01-01 | ANHH",
        "Netherlands Antilles | 2015-01-01 |",
        "New Hebrides | 1975-01-01 | NHVU",
        "New Hebrides | 1990-01-01 |",
        "East Timor | 1999-01-01 | TPTL",
        "East Timor | 2010-01-01 | TL",
        "Byelorussia | 1960-01-01 | BYAA",
        "Byelorussia | 2000-01-01 | BY",
        "Zaire | 1965-01-01 |",
        "Zaire | 1980-01-01 | CD",
        "Zaire, Republic of | 1980-01-01 | CD",
        "AN | 1960-01-01 |",
        "AN | 1990-01-01 | ANHH",
        "Greenland | 1960-01-01 | GL",
        "Korea, Republic of | 1960-01-01 | KR",
        "Germany, Federal Republic of | 1960-01-01 | DE",
        "Weimar Republic | 1925-01-01 | DE",
        "Weimar Republic | 1935-01-01 |",
        "German Empire | 1900-01-01 | DE",
        "Kingdom of Sardinia | 1850-01-01 | IT",
        "Kingdom of Sardinia | 1870-01-01 |",
        "Kingdom of Serbs, Croats and Slovenes | 1925-01-01 | YUCS",
        "Kingdom of Serbs, Croats and Slovenes | 1935-01-01 |",
        "Central African Empire | 1977-01-01 | CF",
        "Central African Empire | 1990-01-01 |",
      })
  void find_spellingOnADay_isTheStateOrTerritoryThatItThenMeant(
      String spelling, LocalDate day, String expected) {
    assertThat(States.find(spelling, day).states().stream().map(State::code))
        .as("%s", States.find(spelling, day))
        .isEqualTo(expected == null ? ImmutableList.of() : ImmutableList.of(expected));
  }

  /** Where parts are put together, nothing is guessed: what they make must be a known name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Congo (Kenya)",
        "Spain, Portugal",
        "Korea, Kingdom of",
        "Republic of",
        "the",
        "' '",
        "Guinea, New",
      })
  void find_textOfPartsThatMakeNoName_isNone(String text) {
    assertThat(States.find(text).states()).isEmpty();
  }
}
