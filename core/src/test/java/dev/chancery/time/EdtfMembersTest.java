package dev.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfMembersTest {
  private static Function<Edtf, Certainty> isBefore(String day) {
    Bounds bounds = Bounds.on(LocalDate.parse(day));
    return edtf -> edtf.bounds().isBefore(bounds);
  }

  /** The texts that a question is put to, when it never settles the matter. */
  private static List<String> askedOf(String text) {
    List<String> asked = new ArrayList<>();
    Certainty unused =
        Edtf.parse(text)
            .any(
                edtf -> {
                  asked.add(edtf.toString());
                  return Certainty.NO;
                });
    assertThat(unused).isEqualTo(Certainty.NO);
    return asked;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1985|1985",
        "1985/..|1985/..",
        "{1960,1961-12}|1960 1961-12",
        "{1667,1670..1672}|1667 1670 1671 1672",
        "[1670..1672]|1670 1671 1672",
        "{1999-11..2000-02}|1999-11 1999-12 2000-01 2000-02",
        "{-0001-12..0000-01}|-0001-12 0000-01",
        "{-0001..0001}|-0001 0000 0001",
        "{Y10000..Y10001}|Y10000 Y10001",
        "{1999-12-30..2000-01-01}|1999-12-30 1999-12-31 2000-01-01",
        "{1670~..1672?}|1670~ 1671 1672?",
        "{..1984}|[..1984]",
        "{1984..}|[1984..]",
        "{..1984,1986..}|[..1984] [1986..]",
        "{198X..199X}|[198X..199X]",
        "{2001-21..2001-23}|[2001-21..2001-23]",
        "{156X-12-25,1950S2}|156X-12-25 1950S2",
        "{Y-10000000..Y10000000}|[Y-10000000..Y10000000]",
        "{Y-500000..Y500000}|[Y-500000..Y500000]",
        "{1985..1985}|1985"
      })
  void any_nothingSettled_putsTheQuestionToEachDate(String text, String asked) {
    assertThat(askedOf(text)).isEqualTo(List.of(asked.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // All of the dates are meant: some date, every date.
        "{1960,1970}|1955-01-01|NO|NO",
        "{1960,1970}|1965-01-01|DEFINITE|NO",
        "{1960,1970}|1980-01-01|DEFINITE|DEFINITE",
        "{1960,1970}|1960-07-01|POSSIBLE|NO",
        "{1960..1970}|1965-07-01|DEFINITE|NO",
        "{..1984}|1980-01-01|POSSIBLE|POSSIBLE",
        "{..1984}|1990-01-01|DEFINITE|DEFINITE",
        "{1950,1984..}|1960-01-01|DEFINITE|NO",
        "{1950,1984..}|1990-01-01|DEFINITE|POSSIBLE",
        // One of them is, nobody says which: only where they agree is there an answer.
        "[1960,1970]|1955-01-01|NO|NO",
        "[1960,1970]|1965-01-01|POSSIBLE|POSSIBLE",
        "[1960,1970]|1980-01-01|DEFINITE|DEFINITE",
        "[1960,1970]|1960-07-01|POSSIBLE|POSSIBLE",
        "[..1984]|1990-01-01|DEFINITE|DEFINITE",
        "[..1984]|1980-01-01|POSSIBLE|POSSIBLE",
        // Anything else answers for itself.
        "1985|1990-01-01|DEFINITE|DEFINITE",
        "1985/|1990-01-01|UNKNOWN|UNKNOWN",
        "1985/..|1990-01-01|NO|NO"
      })
  void anyAndAll_before_answerByQuantifier(String text, String day, Certainty any, Certainty all) {
    Edtf edtf = Edtf.parse(text);

    assertThat(edtf.any(isBefore(day))).isEqualTo(any);
    assertThat(edtf.all(isBefore(day))).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({
    "'{1960,1961}', UNKNOWN, NO, UNKNOWN, NO",
    "'{1960,1961}', UNKNOWN, DEFINITE, DEFINITE, UNKNOWN",
    "'{1960,1961}', POSSIBLE, UNKNOWN, POSSIBLE, UNKNOWN",
    "'[1960,1961]', UNKNOWN, NO, UNKNOWN, UNKNOWN",
    "'[1960,1961]', DEFINITE, UNKNOWN, UNKNOWN, UNKNOWN",
    "'[1960,1961]', NO, DEFINITE, POSSIBLE, POSSIBLE",
    "'[1960,1961]', POSSIBLE, DEFINITE, POSSIBLE, POSSIBLE",
    "'[1960,1961]', UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void anyAndAll_answersOfTheDates_areCombined(
      String text, Certainty first, Certainty second, Certainty any, Certainty all) {
    Edtf edtf = Edtf.parse(text);
    Function<Edtf, Certainty> question = date -> date.toString().equals("1960") ? first : second;

    assertThat(edtf.any(question)).isEqualTo(any);
    assertThat(edtf.all(question)).isEqualTo(all);
  }

  @Test
  void any_settled_asksNoFurther() {
    List<String> asked = new ArrayList<>();

    Certainty any =
        Edtf.parse("{1000-01-01..3000-12-31}")
            .any(
                edtf -> {
                  asked.add(edtf.toString());
                  return edtf.toString().endsWith("01-03") ? Certainty.DEFINITE : Certainty.NO;
                });

    assertThat(any).isEqualTo(Certainty.DEFINITE);
    assertThat(asked).containsExactly("1000-01-01", "1000-01-02", "1000-01-03");
  }

  @Test
  void relation_setsOfTooManyPairs_areComparedWhole() {
    Edtf early = Edtf.parse("{0001-01-01..1000-12-31}");
    Edtf late = Edtf.parse("{1000-12-31..1999-12-31,2005}");
    Edtf later = Edtf.parse("{1001-01-01..2024-12-31,2025}");

    assertThat(early.isBefore(late)).isEqualTo(Certainty.POSSIBLE);
    assertThat(early.isBefore(Edtf.parse("{1001-01-01..1999-12-31}")))
        .isEqualTo(Certainty.DEFINITE);
    assertThat(early.contains(later)).isEqualTo(Certainty.NO);
    assertThat(early.relation(late).possible()).contains(AllenRelation.EQUALS);
    assertThat(early.relation(late).inverse()).isEqualTo(late.relation(early));
  }

  @Test
  void relation_setsOfFewPairs_areAskedOfEach() {
    assertThat(Edtf.parse("{1000..1999}").isBefore(Edtf.parse("{1000..1999}")))
        .isEqualTo(Certainty.NO);
    assertThat(Edtf.parse("{1000..2000}").isBefore(Edtf.parse("{1000..1999}")))
        .isEqualTo(Certainty.POSSIBLE);
  }
}
