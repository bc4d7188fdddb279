package dev.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions from other values, and other values out of them. */
class EdtfFactoriesTest {
  @ParameterizedTest
  @CsvSource({
    "2004-02-29T23:20:30.999+04:30, 2004-02-29T23:20:30+04:30",
    "2004-02-29T23:20:30Z, 2004-02-29T23:20:30Z",
    "2004-02-29T00:00Z, 2004-02-29T00:00:00Z",
    "0044-03-15T12:00:00-11:00, 0044-03-15T12:00:00-11:00",
    "-0044-03-15T12:00:00Z, -0044-03-15T12:00:00Z"
  })
  void of_offsetDateTime_isItsSecond(OffsetDateTime moment, String text) {
    Edtf edtf = Edtf.of(moment);

    assertThat(edtf).hasToString(text);
    assertThat(edtf.bounds()).isEqualTo(Bounds.on(moment.toLocalDate()));
    assertThat(edtf.findTime()).hasValue(moment.toLocalTime().withNano(0));
    assertThat(edtf.findOffset()).hasValue(moment.getOffset());
  }

  @Test
  void of_instant_isItsSecondInUtc() {
    assertThat(Edtf.of(Instant.parse("2004-02-29T23:20:30.999999999Z")))
        .hasToString("2004-02-29T23:20:30Z");
    assertThat(Edtf.of(Instant.parse("-0044-03-15T00:00:00Z")))
        .hasToString("-0044-03-15T00:00:00Z");
  }

  @Test
  void of_instantOutsideTheYearsOfEdtf_refused() {
    for (Instant moment :
        List.of(Instant.parse("+10000-01-01T00:00:00Z"), Instant.MIN, Instant.MAX)) {
      assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.of(moment));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2004-02-29T00:00:00+14:30",
        "2004-02-29T00:00:00+01:02:03",
        "+10000-01-01T00:00:00Z"
      })
  void of_offsetDateTimeThatCannotBeWritten_refused(OffsetDateTime moment) {
    assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.of(moment));
  }

  @Test
  void findTime_andOffset_onlyWhereTheyAreWritten() {
    assertThat(Edtf.parse("2004-02-29T10:11:12").findTime()).hasValue(LocalTime.of(10, 11, 12));
    assertThat(Edtf.parse("2004-02-29T10:11:12").findOffset()).isEmpty();
    assertThat(Edtf.parse("2004-02-29T24:00:00Z").findTime()).hasValue(LocalTime.MIDNIGHT);
    assertThat(Edtf.parse("2004-02-29T10:11:12-04").findOffset()).hasValue(ZoneOffset.ofHours(-4));
    assertThat(Edtf.parse("2004-02-29").findTime()).isEmpty();
    assertThat(Edtf.parse("2004/2005").findOffset()).isEmpty();
  }

  @Test
  void interval_twoDates_isBetweenThem() {
    Edtf start = Edtf.of(LocalDate.of(1992, 2, 11));
    Edtf end = Edtf.parse("2005~");

    assertThat(Edtf.interval(start, end)).hasToString("1992-02-11/2005~");
    assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.interval(end, start));
    Edtf interval = Edtf.interval(start, end);
    assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.interval(interval, end));
  }

  @ParameterizedTest
  @CsvSource({
    "1985, 1985/.., 1985/, ../1985, /1985",
    "1985/1990, 1985/.., 1985/, ../1990, /1990",
    "1985?, 1985?/.., 1985?/, ../1985?, /1985?"
  })
  void withEnds_dateOrInterval_replaceOneEnd(
      String text, String openEnd, String unknownEnd, String openStart, String unknownStart) {
    Edtf edtf = Edtf.parse(text);

    assertThat(edtf.withOpenEnd()).hasToString(openEnd);
    assertThat(edtf.withUnknownEnd()).hasToString(unknownEnd);
    assertThat(edtf.withOpenStart()).hasToString(openStart);
    assertThat(edtf.withUnknownStart()).hasToString(unknownStart);
  }

  @Test
  void withEnds_nothingLeft_refused() {
    Edtf noStart = Edtf.parse("/1985");
    Edtf set = Edtf.parse("[1985,1986]");
    Edtf time = Edtf.parse("1985-04-12T00:00:00");

    assertThat(noStart.withOpenStart()).hasToString("../1985");
    assertThatExceptionOfType(EdtfException.class).isThrownBy(noStart::withOpenEnd);
    assertThatExceptionOfType(EdtfException.class).isThrownBy(set::withOpenEnd);
    assertThatExceptionOfType(EdtfException.class).isThrownBy(time::withUnknownStart);
  }

  @Test
  void sets_dates_areThoseInOrder() {
    List<Edtf> dates = List.of(Edtf.parse("1985"), Edtf.parse("1980-05"));

    assertThat(Edtf.oneOf(dates)).hasToString("[1985,1980-05]");
    assertThat(Edtf.allOf(dates)).hasToString("{1985,1980-05}");
    assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.oneOf(List.of()));
    assertThatExceptionOfType(EdtfException.class)
        .isThrownBy(() -> Edtf.allOf(List.of(Edtf.parse("1985/1986"))));
  }

  @ParameterizedTest
  @CsvSource({
    "1985, '', '', ''",
    "1985?, ?, '', ''",
    "2004-06-11%, %, %, %",
    "2004-06~-11, ~, ~, ''",
    "2004?-06-11, ?, '', ''",
    "?2004-06-~11, ?, '', ~",
    "2004-%06-11, '', %, ''",
    "2004-~06?, ?, %, ''",
    "?2004-06~-11?, %, %, ?",
    "2001-21~, ~, ~, ''",
    "Y12345~, ~, '', ''",
    "2004-?06/2005-12-~11, '', ?, ~",
    "'[1984?,1985-~06]', ?, ~, ''",
    "1985?/.., ?, '', ''",
    "'{..1984~}', ~, '', ''"
  })
  void qualification_component_hasItsOwnMarkAndThoseToItsRight(
      String text, String year, String month, String day) {
    Edtf edtf = Edtf.parse(text);

    assertThat(edtf.qualification(ChronoField.YEAR).mark()).isEqualTo(year);
    assertThat(edtf.qualification(ChronoField.MONTH_OF_YEAR).mark()).isEqualTo(month);
    assertThat(edtf.qualification(ChronoField.DAY_OF_MONTH).mark()).isEqualTo(day);
  }

  @Test
  void qualification_otherField_refusedByName() {
    Edtf edtf = Edtf.parse("1985?");

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> edtf.qualification(ChronoField.HOUR_OF_DAY))
        .withMessageContaining("HourOfDay: expected YEAR, MONTH_OF_YEAR or DAY_OF_MONTH");
  }

  @Test
  void qualification_kinds_sayWhatTheyAre() {
    assertThat(Qualification.NONE.isUncertain()).isFalse();
    assertThat(Qualification.UNCERTAIN.isApproximate()).isFalse();
    assertThat(Qualification.APPROXIMATE.isApproximate()).isTrue();
    assertThat(Qualification.UNCERTAIN_AND_APPROXIMATE.isUncertain()).isTrue();
    assertThat(Qualification.UNCERTAIN_AND_APPROXIMATE.isApproximate()).isTrue();
  }
}
