package dev.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRunsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1992-02-11|1|1|1",
        "1992-02-11T23:59:59-11:00|1|1|1",
        "1992-02|29|1|1",
        "1992|366|12|1",
        "156X-12-25|10|10|10",
        "190X-02-29|2|2|2",
        "-000X-12-25|9|9|9",
        "-001X-12-25|10|10|10",
        "2004-02/2004-04|90|3|1",
        "2003-12-31/2004-01-01|2|2|2",
        "[1667,1670]|730|24|2",
        "{1960,1960-05}|366|12|1",
        "{2000-01-03,2000-01-01..2000-01-02,2000-01-02}|3|1|1",
        "2001-24|90|3|2",
        "201X-24|903|30|11",
        "2004-1X|92|3|1",
        "2004-XX-31|7|7|1",
        "1950S2|36524|1200|100",
        "19X0|3654|120|10",
        "-0001/0000|731|24|2",
        "Y10000|366|12|1",
        "198X/1985|2192|72|6",
        "1985/198X|1826|60|5"
      })
  void units_expression_areAsManyAsItTouches(String text, int days, int months, int years) {
    Edtf edtf = Edtf.parse(text);

    assertThat(edtf.days()).hasSize(days).isSorted().doesNotHaveDuplicates();
    assertThat(edtf.months()).hasSize(months).isSorted().doesNotHaveDuplicates();
    assertThat(edtf.years()).hasSize(years).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void units_gaps_areLeftOut() {
    Edtf edtf = Edtf.parse("[1667,1670]");

    assertThat(edtf.years()).containsExactly(Year.of(1667), Year.of(1670));
    assertThat(Edtf.parse("198X-12-25").days())
        .startsWith(LocalDate.of(1980, 12, 25), LocalDate.of(1981, 12, 25));
    assertThat(Edtf.parse("2000-X2").months())
        .containsExactly(YearMonth.of(2000, 2), YearMonth.of(2000, 12));
    assertThat(Edtf.parse("-000X").years()).startsWith(Year.of(-9)).endsWith(Year.of(-1));
  }

  @Test
  void units_longRange_areCountedAsTheyAreRead() {
    assertThat(Edtf.parse("Y-99999999/Y99999999").days().limit(2))
        .containsExactly(LocalDate.of(-99999999, 1, 1), LocalDate.of(-99999999, 1, 2));
    assertThat(Edtf.parse("XXXX-XX-31").days().findFirst()).hasValue(LocalDate.of(0, 1, 31));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1985/..|its end is open",
        "1985/|its end is unknown",
        "../1985|its start is open",
        "/1985|its start is unknown",
        "[..1984]|its start is open",
        "{1960,1984..}|its end is open",
        "Y1E10|its start lies beyond LocalDate",
        "1985/Y1E10|its end lies beyond LocalDate",
        "[1985,Y1E10]|its start lies beyond LocalDate"
      })
  void units_endless_refusedWithTextAndEnd(String text, String reason) {
    Edtf edtf = Edtf.parse(text);

    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(edtf::days)
        .withMessageStartingWith("'" + text + "'")
        .withMessageEndingWith(reason);
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(edtf::months);
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(edtf::years);
  }
}
