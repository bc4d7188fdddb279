package dev.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfExceptionTest {
  private static EdtfException refusalOf(String text) {
    return catchThrowableOfType(EdtfException.class, () -> Edtf.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "199|199X",
        "19|19XX",
        "1985-4-1|1985-04-01",
        "1985-4|1985-04",
        "1985-1|1985-01",
        "1985-04-1|1985-04-01",
        "1985-4/1986-5|1985-04/1986-05",
        "198x|198X",
        "19uu|19XX",
        "1985-uu-uu|1985-XX-XX",
        "1985/open|1985/..",
        "1985/unknown|1985/",
        "unknown/1985|/1985",
        "y12345|Y12345",
        "y-12345|Y-12345",
        "Y17e7|Y17E7",
        "1950s2|1950S2",
        "Y1985|1985",
        "Y-1985|-1985",
        "1985.04.12|1985-04-12",
        "1985-04-12 23:20:30|1985-04-12T23:20:30",
        "1985-04-12t23:20:30z|1985-04-12T23:20:30Z",
        " 1985|1985",
        "1985-04-12 |1985-04-12",
        "[1667, 1668]|[1667,1668]",
        "1985 / 1986|1985/1986",
        "1992-2-11|1992-02-11",
        "1992/2/11|1992-02-11",
        "1992/02/11|1992-02-11",
        "1992/2/11?|1992-02-11?",
        "1992/02|1992-02",
        "1985-04-|1985-04",
        "1984?~|1984%",
        "1984?/2004?~|1984?/2004%",
        "2004-06-11~?|2004-06-11%",
        "156u-12-25|156X-12-25",
        "2004-(06)?-11|2004-?06-11",
        "2004-06-(11)~|2004-06-~11",
        "2004-(06)?~|2004-%06",
        "2004-06-(01)~/2004-06-(20)~|2004-06-~01/2004-06-~20",
        "y17e7|Y17E7",
        "y17101e4p3|Y17101E4S3",
        "1950p2|1950S2",
        "1985–1986|1985/1986",
        "1985 – 1986|1985/1986",
        "1985-04-12 – 1985-05|1985-04-12/1985-05",
        "1985‐04‐12|1985-04-12",
        "−0044|-0044",
        "1985..|1985/..",
        "..1985|../1985",
        "1985..1986|1985/1986",
        "1985/OPEN|1985/..",
        "1985/now|1985/..",
        "UNKNOWN/1985|/1985",
        "1980s|198X",
        "+1985|1985",
        "12345|Y12345",
        "-12345|Y-12345",
        "19850412|1985-04-12",
        "1985-04-12T23:20:30.5|1985-04-12T23:20:30",
        "1985-04-12T23:20:30,042Z|1985-04-12T23:20:30Z",
        "1985-04-12T23:20:30+0430|1985-04-12T23:20:30+04:30",
        "1985-04-12T23:20:30-00:00|1985-04-12T23:20:30Z",
        "1985-04-12T23:20:30-00|1985-04-12T23:20:30Z",
        "{1960 ,1961-12}|{1960,1961-12}",
        "[1667,1668, 1670..1672]|[1667,1668,1670..1672]",
        "[19uu, 1960]|[19XX,1960]",
        "1985/ 1986-4|1985/1986-04",
        "-199|-199X",
        "spring 1992|1992-21",
        "May 2005|2005-05",
        "3 March 1992|1992-03-03",
        "c. 2005|2005~",
        "since 1992|1992/"
      })
  void suggestion_usualSlip_isMended(String text, String mended) {
    assertThat(refusalOf(text).suggestion()).hasValue(mended);
    assertThat(refusalOf(text)).hasMessageEndingWith("; did you mean '" + mended + "'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "../..",
        "1985-02-29",
        "1986/1985",
        "-0000",
        "hello",
        "2001-21-05",
        "2001-21^southernHemisphere",
        "1985-1986",
        "1985/86",
        "12/04/1985",
        "[]",
        "[1985,]",
        "1985-13",
        "Y17E100",
        "1985-04-12T23:20:60",
        "early 2005",
        "before 1991",
        "winter 2005",
        "shortly after 1991",
        "30 February 2005"
      })
  void suggestion_nothingObvious_isEmpty(String text) {
    assertThat(refusalOf(text).suggestion()).isEmpty();
    assertThat(refusalOf(text)).hasMessageEndingWith(" at index " + refusalOf(text).position());
  }

  @Test
  void message_impossibleDay_namesTheMonthThatLacksIt() {
    assertThat(refusalOf("1985-02-29"))
        .hasMessage("'1985-02-29' is not EDTF: expected a day that 1985-02 has at index 8");
  }

  @ParameterizedTest
  @CsvSource({
    "1985-04-12T23:20:30+14:30, an offset of at most 14:00",
    "1985-04-12T23:20:30+05:60, an offset of minutes from 00 to 59",
    "1985-04-12T23:20:30+15, an offset of hours from 00 to 14"
  })
  void message_impossibleOffset_namesItsLimit(String text, String expected) {
    assertThat(refusalOf(text).expected()).isEqualTo(expected);
  }

  @Test
  void message_longText_isCutShort() {
    EdtfException refused = refusalOf("1985-".repeat(100));

    assertThat(refused.getMessage()).contains("1985-…'").hasSizeLessThan(250);
    assertThat(refused.text()).hasSize(500);
    assertThat(refused.suggestion()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1984?, LEVEL_0, 0, 1", "1XXX, LEVEL_1, 1, 2", "'[1984]', LEVEL_0, 0, 2"})
  void message_tooHighALevel_namesBothLevels(
      String text, EdtfLevel highest, int allowed, int found) {
    EdtfException refused =
        catchThrowableOfType(EdtfException.class, () -> Edtf.parse(text, highest));

    assertThat(refused.expected())
        .isEqualTo("an expression of level %d, got one of level %d".formatted(allowed, found));
    assertThat(refused.position()).isZero();
    assertThat(refused.suggestion()).isEmpty();
  }
}
