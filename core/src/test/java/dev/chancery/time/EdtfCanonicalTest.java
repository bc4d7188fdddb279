package dev.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfCanonicalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?1984|1984?",
        "?1984?|1984?",
        "?1984~|1984%",
        "?2004-?06|2004-06?",
        "?2004-06|2004?-06",
        "?2004-06-~11|2004?-06-~11",
        "?2004-?06-?11|2004-06-11?",
        "?2004-?06-11|2004-06?-11",
        "2004?-06?-11|2004-06?-11",
        "2004?-06?-11?|2004-06-11?",
        "2004-?06-?11|2004-?06-?11",
        "%2004-%06-?11|2004-06~-11?",
        "~2004-06-11?|2004~-06-11?",
        "2004?-~06-~11|2004?-~06-~11",
        "~-0044-03-15|-0044~-03-15",
        "~Y12345|Y12345~",
        "?201X|201X?",
        "~2001-21|2001~-21",
        "Y17E7|Y170000000",
        "Y-17E7|Y-170000000",
        "Y17E9|Y17000000000",
        "Y12E2|1200",
        "Y-1E1|-0010",
        "Y12E2?|1200?",
        "Y3388E2S3|Y338800S3",
        "Y19E2S2|1900S2",
        "Y17E1S1|0170S2",
        "Y-17E1S1|-0170S2",
        "Y1E1S2|0010",
        "Y12345S5|Y12345",
        "1950S4|1950",
        "1950S4?|1950?",
        "1950S2|1950S2",
        "1985-04-12T23:20:30+05|1985-04-12T23:20:30+05:00",
        "1985-04-12T23:20:30-04|1985-04-12T23:20:30-04:00",
        "1985-04-12T23:20:30+00:00|1985-04-12T23:20:30Z",
        "1985-04-12T23:20:30+00|1985-04-12T23:20:30Z",
        "1985-04-12T24:00:00+00|1985-04-12T24:00:00Z",
        "?1985/?1986|1985?/1986?",
        "Y17E7/..|Y170000000/..",
        "/?1985|/1985?",
        "[1668,1667]|[1667,1668]",
        "[1668,1667,1668]|[1667,1668]",
        "[1667,1667]|[1667]",
        "{1960-05,1960}|{1960,1960-05}",
        "{1960,1960-01}|{1960-01,1960}",
        "[1990..1990]|[1990]",
        "[1990..1990,1990]|[1990]",
        "[?1990..?1990]|[1990?]",
        "[198X..198X]|[198X..198X]",
        "[1800,1700,1760..]|[1700,1800,1760..]",
        "[..1984,1990,1970]|[..1984,1970,1990]",
        "{..1960,1962,1961-12,1963..}|{..1960,1961-12,1962,1963..}"
      })
  void canonical_anotherSpelling_isTheAgreedOne(String text, String canonical) {
    assertThat(Edtf.parse(text).canonical()).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1985",
        "1985-04-12",
        "1985-04-12T23:20:30",
        "1985-XX-XX",
        "2004-X0",
        "2001-34",
        "/1985",
        "../1985",
        "1985/1985",
        "[1985]",
        "{1985}",
        "2004-06~-?11",
        "2004?-06-~11",
        "-0044",
        "Y12345"
      })
  void canonical_agreedSpelling_isTheSameObject(String text) {
    Edtf edtf = Edtf.parse(text);

    assertThat(edtf.canonical()).isSameAs(edtf);
  }

  @ParameterizedTest
  @MethodSource("dev.chancery.time.EdtfTest#validTexts")
  void canonical_everyRowOfTheTable_keepsBoundsAndNeverRaisesTheLevel(String text) {
    Edtf edtf = Edtf.parse(text);
    Edtf canonical = edtf.canonical();

    assertThat(canonical.bounds()).isEqualTo(edtf.bounds());
    assertThat(canonical.level()).isLessThanOrEqualTo(edtf.level());
    assertThat(canonical.canonical()).isSameAs(canonical);
  }

  @Test
  void canonical_differentSpellings_areEqual() {
    assertThat(Edtf.parse("Y17E7").canonical()).isEqualTo(Edtf.parse("Y170000000"));
  }
}
