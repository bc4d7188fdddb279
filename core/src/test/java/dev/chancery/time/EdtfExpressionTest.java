package dev.chancery.time;

import static dev.chancery.time.EdtfPart.NoDate.OPEN;
import static dev.chancery.time.EdtfPart.NoDate.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of an expression, as they are given to whoever writes it in words. */
class EdtfExpressionTest {
  private static EdtfDate date(String text) {
    return (EdtfDate) Edtf.parse(text).expression().part();
  }

  private static EdtfRange range(String text) {
    return (EdtfRange) Edtf.parse(text).expression().part();
  }

  private static String text(String expression, EdtfPart part) {
    if (part instanceof EdtfRange range) {
      return text(expression, range.from()) + ".." + text(expression, range.to());
    }
    return part instanceof EdtfDate date
        ? expression.substring(date.start(), date.end())
        : part.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "1985, DATE",
    "2001-21, DATE",
    "1985-04-12T23:20:30, DATE_TIME",
    "1985/, INTERVAL",
    "[1985], ONE_OF",
    "'{1985,1986}', ALL_OF"
  })
  void form_text_isItsShape(String text, EdtfForm form) {
    assertThat(Edtf.parse(text).form()).isEqualTo(form);
    assertThat(Edtf.parse(text).expression().form()).isEqualTo(form);
  }

  @Test
  void parts_interval_areItsEnds() {
    assertThat(range("1985/..").to()).isEqualTo(OPEN);
    assertThat(range("/1985").from()).isEqualTo(UNKNOWN);
    assertThat(text("1985~/1986-04", range("1985~/1986-04"))).isEqualTo("1985~..1986-04");
  }

  @Test
  void parts_set_areItsMembersAsWritten() {
    String set = "{..1984,?1990,1986-05..1986-07,2000..}";

    assertThat(
            Edtf.parse(set).expression().parts().stream()
                .map(part -> text(set, part))
                .collect(Collectors.joining(" ")))
        .isEqualTo("OPEN..1984 ?1990 1986-05..1986-07 2000..OPEN");
  }

  @Test
  void date_components_areThoseWritten() {
    EdtfDate day = date("-156X-0X-2X~");

    assertThat(day.isNegative()).isTrue();
    assertThat(day.yearPlaces()).isEqualTo(0x156F);
    assertThat(day.monthPlaces()).isEqualTo(0x0F);
    assertThat(day.dayPlaces()).isEqualTo(0x2F);
    assertThat(day.lastComponent()).isEqualTo(EdtfDate.DAY);
    assertThat(day.hasUnspecified()).isTrue();
    assertThat(day.isPlain()).isFalse();
    assertThat(date("1985").monthPlaces()).isEqualTo(EdtfDate.NONE);
    assertThat(date("1985").dayPlaces()).isEqualTo(EdtfDate.NONE);
    assertThat(date("1985").isPlain()).isTrue();
    assertThat(date("2001-34").isGrouping()).isTrue();
    assertThat(EdtfDate.number(date("2001-34").monthPlaces())).isEqualTo(34);
    assertThat(date("2001-XX").isGrouping()).isFalse();
  }

  @Test
  void date_longYear_hasDigitsExponentAndPrecision() {
    EdtfDate year = date("Y-3388E2S3");

    assertThat(year.hasLongYear()).isTrue();
    assertThat(year.isNegative()).isTrue();
    assertThat(year.yearDigits()).isEqualTo(3388);
    assertThat(year.exponent()).isEqualTo(2);
    assertThat(year.significantDigits()).isEqualTo(3);
    assertThat(date("1950S2").hasLongYear()).isFalse();
    assertThat(date("1950S2").significantDigits()).isEqualTo(2);
  }

  @Test
  void date_timeOfDay_hasSecondsAndOffset() {
    assertThat(date("1985-04-12T23:20:30-04").secondOfDay()).isEqualTo(84_030);
    assertThat(date("1985-04-12T23:20:30-04:30").offsetMinutes()).isEqualTo(-270);
    assertThat(date("1985-04-12T23:20:30Z").offsetMinutes()).isZero();
    assertThat(date("1985-04-12T23:20:30").offsetMinutes()).isEqualTo(EdtfDate.NO_OFFSET);
    assertThat(date("1985-04-12").secondOfDay()).isEqualTo(EdtfDate.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "1985, 1985",
    "198X, 1980 1981 1982 1983 1984 1985 1986 1987 1988 1989",
    "1X0X, 1000 1001 1002",
    "-000X, -9 -8 -7",
    "-0X00, -900 -800 -700",
    "-198X, -1989 -1988 -1987",
    "1950S3, 1950 1951 1952",
    "-1950S3, -1959 -1958 -1957",
    "-0005S3, -9 -8 -7",
    "Y12345S4, 12340 12341 12342",
    "Y-17E7, -170000000"
  })
  void yearAt_index_isThatYearInOrder(String text, String years) {
    EdtfDate date = date(text);

    assertThat(
            LongStream.range(0, date.years())
                .map(date::yearAt)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" ")))
        .startsWith(years);
    assertThat(date.yearAt(date.years() - 1)).isNotZero();
  }

  @Test
  void firstAndLast_leapDayOfEveryYearMask_areThoseOfAWholeWalk() {
    for (int mask = 0; mask < 14_641; mask++) {
      String digits = String.format(Locale.ROOT, "%4s", Integer.toString(mask, 11));
      String year = digits.replace(' ', '0').replace('a', 'X');
      assertLeapDays(year, "");
      if (!year.equals("0000")) {
        assertLeapDays(year, "-");
      }
    }
  }

  private static void assertLeapDays(String year, String sign) {
    EdtfDate whole = date(sign + year);
    List<LocalDate> leapDays =
        LongStream.range(0, whole.years())
            .map(whole::yearAt)
            .filter(Year::isLeap)
            .mapToObj(leap -> LocalDate.of((int) leap, 2, 29))
            .toList();
    String text = sign + year + "-02-29";
    if (leapDays.isEmpty()) {
      assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.parse(text));
    } else {
      Bounds bounds = Edtf.parse(text).bounds();
      assertThat(bounds.startEarliest().day()).isEqualTo(leapDays.get(0));
      assertThat(bounds.endLatest().day()).isEqualTo(leapDays.get(leapDays.size() - 1));
    }
  }
}
