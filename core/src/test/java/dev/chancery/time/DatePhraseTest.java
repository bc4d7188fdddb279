package dev.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.Range;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePhraseTest {
  private static final String TABLE = "date-phrases.tsv";
  private static final LocalDate MONDAY = LocalDate.of(2025, 5, 19);

  private record Row(String phrase, String edtf, String modifier, String reading) {
    @Override
    public String toString() {
      return phrase;
    }
  }

  static List<Row> rows() {
    try (InputStream table =
            Objects.requireNonNull(DatePhraseTest.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void table_whole_isLong() {
    assertThat(rows()).hasSizeGreaterThan(350).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void parse_phrase_hasExpressionModifierAndReading(Row row) {
    DatePhrase phrase = DatePhrase.parse(row.phrase());
    When when = phrase.when();

    assertThat(phrase.text()).isEqualTo(row.phrase());
    assertThat(phrase.isAmbiguous()).isFalse();
    assertThat(phrase.readings()).containsExactly(when);
    assertThat(when.edtf()).hasToString(row.edtf());
    assertThat(when.modifier().map(Modifier::name).orElse("-")).isEqualTo(row.modifier());
    assertThat(when.reading().name()).isEqualTo(row.reading());
  }

  // Ambiguous words.

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2004-05; 2004-05 | 2004/2005; starts 2004-01-01 to 2005-12-31, ends 2004-01-01 to 2005-12-31",
        "2004-21; 2004-21 | 2004/2021; starts 2004-01-01 to 2021-12-31, ends 2004-01-01 to 2021-12-31",
        "in 2004-05; 2004-05 | 2004/2005; starts 2004-01-01 to 2005-12-31, ends 2004-01-01 to 2005-12-31",
        "before 2004-05; 2004-05 | 2004/2005; starts unknown to 2004-04-30, ends unknown to 2004-04-30",
        "since 2004-05; 2004-05/ | 200X/; starts 2004-01-01 to 2005-12-31, ends unknown to unknown",
        "the 1900s; 190X | 19XX; starts 1900-01-01 to 1999-12-31, ends 1900-01-01 to 1999-12-31",
        "in the early 2000s; 200X | 20XX; starts 2000-01-01 to 2099-12-31, ends 2000-01-01 to 2099-12-31",
        "the 19th century; 1801/1900 | 18XX; starts 1800-01-01 to 1900-12-31, ends 1800-01-01 to 1900-12-31",
        "nineteenth century; 1801/1900 | 18XX; starts 1800-01-01 to 1900-12-31, ends 1800-01-01 to 1900-12-31",
        "since fiscal year 2008; 2008/ | 200X/ | 200X/; starts 2007-01-01 to 2009-12-31, ends unknown to unknown",
        "before the 19th century; 1801/1900 | 18XX; starts unknown to 1800-12-31, ends unknown to 1800-12-31",
        "after the 19th century; 1801/1900 | 18XX; starts 1900-01-01 to unknown, ends 1900-01-01 to unknown",
        "by the 19th century; [..1900] | [..18XX]; starts .. to 1900-12-31, ends .. to 1900-12-31",
        "throughout the 19th century; 1801/1900 | 18XX; starts 1800-01-01 to 1801-01-01, ends 1899-12-31 to 1900-12-31",
        "the first half of the 20th century; 1901/1950 | 1900/1949; starts 1900-01-01 to 1950-12-31, ends 1900-01-01 to 1950-12-31",
        "17th–18th centuries; 1XXX/1XXX | 16XX/17XX; starts 1600-01-01 to 1700-12-31, ends 1700-01-01 to 1800-12-31",
        "17th to 18th century; 1XXX/1XXX | 16XX/17XX; starts 1600-01-01 to 1700-12-31, ends 1700-01-01 to 1800-12-31",
        "in the mid-19th century; 1801/1900 | 18XX; starts 1800-01-01 to 1900-12-31, ends 1800-01-01 to 1900-12-31",
        "mid-19th century; 1801/1900 | 18XX; starts 1800-01-01 to 1900-12-31, ends 1800-01-01 to 1900-12-31",
        "late 19th century; 1801/1900 | 18XX; starts 1800-01-01 to 1900-12-31, ends 1800-01-01 to 1900-12-31",
        "the early 20th century; 1901/2000 | 19XX; starts 1900-01-01 to 2000-12-31, ends 1900-01-01 to 2000-12-31",
        "first decade of the 21st century; 2001/2010 | 2000/2009; starts 2000-01-01 to 2010-12-31, ends 2000-01-01 to 2010-12-31",
        "in the first decade of the 2000s; 2000 | 2000/2009; starts 2000-01-01 to 2009-12-31, ends 2000-01-01 to 2009-12-31",
        "FY 2005; 2005 | 2004/2005 | 2005/2006; starts 2004-01-01 to 2006-12-31, ends 2004-01-01 to 2006-12-31",
        "fiscal 2005; 2005 | 2004/2005 | 2005/2006; starts 2004-01-01 to 2006-12-31, ends 2004-01-01 to 2006-12-31",
        "fiscal year 2005; 2005 | 2004/2005 | 2005/2006; starts 2004-01-01 to 2006-12-31, ends 2004-01-01 to 2006-12-31",
        "the 2005 fiscal year; 2005 | 2004/2005 | 2005/2006; starts 2004-01-01 to 2006-12-31, ends 2004-01-01 to 2006-12-31",
        "11-02-1992; 1992-02-11 | 1992-11-02; starts 1992-02-11 to 1992-11-02, ends 1992-02-11 to 1992-11-02",
        "11-2-1992; 1992-02-11 | 1992-11-02; starts 1992-02-11 to 1992-11-02, ends 1992-02-11 to 1992-11-02",
        "1/12/2004; 2004-12-01 | 2004-01-12; starts 2004-01-12 to 2004-12-01, ends 2004-01-12 to 2004-12-01",
        "2004-12; 2004-12 | 2004/2012; starts 2004-01-01 to 2012-12-31, ends 2004-01-01 to 2012-12-31",
        "2004-41; 2004-41 | 2004/2041; starts 2004-01-01 to 2041-12-31, ends 2004-01-01 to 2041-12-31",
        "throughout the first half of the 20th century; 1901/1950 | 1900/1949; starts 1900-01-01 to 1901-01-01, ends 1949-12-31 to 1950-12-31",
        "21st century; 2001/2100 | 20XX; starts 2000-01-01 to 2100-12-31, ends 2000-01-01 to 2100-12-31",
        "the last quarter of the 19th century; 1876/1900 | 1875/1899; starts 1875-01-01 to 1900-12-31, ends 1875-01-01 to 1900-12-31",
        "in the second decade of the 20th century; 1911/1920 | 1910/1919; starts 1910-01-01 to 1920-12-31, ends 1910-01-01 to 1920-12-31",
        "the last decade of the 20th century; 1991/2000 | 1990/1999; starts 1990-01-01 to 2000-12-31, ends 1990-01-01 to 2000-12-31",
        "early FY 2005; 2005 | 2004/2005 | 2005/2006; starts 2004-01-01 to 2006-12-31, ends 2004-01-01 to 2006-12-31",
        "winter 2005; 2004-24 | 2005-24; starts 2004-12-01 to 2006-02-28, ends 2004-12-01 to 2006-02-28",
        "winter 44 BC; -0044-24 | -0043-24; starts -0044-12-01 to -0042-02-28, ends -0044-12-01 to -0042-02-28",
        "11/02/1992; 1992-02-11 | 1992-11-02; starts 1992-02-11 to 1992-11-02, ends 1992-02-11 to 1992-11-02",
        "from the last day of 1991 to the 2000s; 1991-12-31/200X | 1991-12-31/20XX; starts 1991-12-31 to 1991-12-31, ends 2000-01-01 to 2099-12-31",
        "the fiscal year of 2005; 2005 | 2004/2005 | 2005/2006; starts 2004-01-01 to 2006-12-31, ends 2004-01-01 to 2006-12-31",
        "the financial year ending in 2005; 2005 | 2004/2005; starts 2004-01-01 to 2005-12-31, ends 2004-01-01 to 2005-12-31",
        "FY2005; 2005 | 2004/2005 | 2005/2006; starts 2004-01-01 to 2006-12-31, ends 2004-01-01 to 2006-12-31",
        "in fiscal year 2005; 2005 | 2004/2005 | 2005/2006; starts 2004-01-01 to 2006-12-31, ends 2004-01-01 to 2006-12-31"
      })
  void parse_ambiguous_offersReadingsAndCoversThem(String text, String readings, String bounds) {
    DatePhrase phrase = DatePhrase.parse(text);

    assertThat(phrase.isAmbiguous()).isTrue();
    assertThat(phrase.readings())
        .extracting(when -> when.edtf().toString())
        .containsExactly(readings.split(" \\| ", -1));
    assertThat(phrase.when().bounds()).hasToString(bounds);
  }

  @ParameterizedTest
  @CsvSource({
    "FY 2005,                          2004/2006",
    "winter 2005,                      2004-12/2006-02",
    "11/02/1992,                       1992-02-11/1992-11-02",
    "since FY 2005,                    200X/",
    "until FY 2005,                    /200X",
    "from FY 2005 to FY 2010,          2004/2011",
    "from 01/05/1994 to 31/12/1999,    1994-01-05/1999-12-31"
  })
  void parse_ambiguous_isTheShortestIntervalOfAllReadings(String text, String edtf) {
    assertThat(DatePhrase.parse(text).when().edtf()).hasToString(edtf);
  }

  // Words that hang on the day on which they were written: a Monday.

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "last year; 2024; WITHIN",
        "in the last year; 2024-01-01/2025-05-19; WITHIN",
        "over the past year; 2024-01-01/2025-05-19; WITHIN",
        "in the past month; 2025-04-01/2025-05-19; WITHIN",
        "the current year; 2025; WITHIN",
        "this week; 2025-05-18/2025-05-25; WITHIN",
        "this year; 2025; WITHIN",
        "next year; 2026; WITHIN",
        "late last year; 2024; WITHIN",
        "last month; 2025-04; WITHIN",
        "last week; 2025-05-11/2025-05-18; WITHIN",
        "yesterday; 2025-05-18; WITHIN",
        "today; 2025-05-19; WITHIN",
        "two days ago; 2025-05-17; WITHIN",
        "3 weeks ago; 2025-04-21/2025-05-04; WITHIN",
        "two months ago; 2025-02-19/2025-04-04; WITHIN",
        "a year ago; 2023-05-19/2024-12-31; WITHIN",
        "since last year; 2024/; SPELL",
        "before last year; 2024; WITHIN",
        "from last year to this year; 2024/2025; SPELL",
        "recently; [..2025-05-19]; WITHIN",
        "More recently; [..2025-05-19]; WITHIN",
        "currently; 2025-05-19; OBSERVED"
      })
  void parse_relative_hangsOnTheDayOfWriting(String text, String edtf, Reading reading) {
    When when = DatePhrase.parse(text, MONDAY).when();

    assertThat(when.edtf()).hasToString(edtf);
    assertThat(when.reading()).isEqualTo(reading);
    assertThatExceptionOfType(DatePhraseException.class)
        .isThrownBy(() -> DatePhrase.parse(text))
        .withMessageContaining("the day on which this was written");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A Sunday ends one week and begins another.
        "this week; 2025-05-18; 2025-05-12/2025-05-24",
        "last week; 2025-05-18; 2025-05-05/2025-05-17",
        "over the past week; 2025-05-21; 2025-05-11/2025-05-21",
        "next week; 2025-05-24; 2025-05-25/2025-06-01",
        "a week ago; 2025-05-18; 2025-05-04/2025-05-15",
        "a month ago; 2025-03-31; 2025-01-31/2025-03-16",
        "a year ago; 2025-12-31; 2023-12-31/2025-07-02",
        "tomorrow; 2025-12-31; 2026-01-01",
        "next month; 2025-12-31; 2026-01"
      })
  void parse_relativeOnAnyDay_reachesAsFarAsTheWordsMay(
      String text, LocalDate writtenOn, String edtf) {
    assertThat(DatePhrase.parse(text, writtenOn).when().edtf()).hasToString(edtf);
  }

  @ParameterizedTest
  @ValueSource(strings = {"next year", "tomorrow", "next month", "in the past week"})
  void parse_relativeBeyondTheCalendar_isRefused(String text) {
    assertThatExceptionOfType(DatePhraseException.class)
        .isThrownBy(() -> DatePhrase.parse(text, LocalDate.MAX));
    assertThatExceptionOfType(DatePhraseException.class)
        .isThrownBy(() -> DatePhrase.parse("two months ago", LocalDate.MIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "days ago",
        "two years earlier",
        "two years before",
        "the previous year",
        "in the next year",
        "that year",
        "the following month",
        "last day"
      })
  void parse_relativeToAnotherDate_isRefused(String text) {
    assertThatExceptionOfType(DatePhraseException.class)
        .isThrownBy(() -> DatePhrase.parse(text, MONDAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "\"\"; 0; a date",
        "yes; 0; a date",
        "in; 2; a date",
        "11 February; 0; a date with its year",
        "in May; 3; a date with its year",
        "the 32nd of May 1994; 0; a day that 1994-05 has",
        "31 April 1994; 0; a day that 1994-04 has",
        "29 February 1900; 0; a day that 1900-02 has",
        "Monday, 15 March 44 BC; 0; Friday, which -0043-03-15 was",
        "Monday, 11 February 1992; 0; Tuesday, which 1992-02-11 was",
        "Monday; 6; a date",
        "Monday, May 1994; 0; a day of the week only before a whole date",
        "32/13/1994; 0; a day and a month from 1 to 12",
        "25/13/1994; 0; a day and a month from 1 to 12",
        "05.21.1994; 0; a day and a month from 1 to 12",
        "0 May 1994; 0; a day from 1 on",
        "the '90s; 4; a date",
        "the 1995s; 4; a decade",
        "Q5 2003; 0; a number from 1 to 4",
        "2003 Q5; 6; a number from 1 to 4",
        "2003 Q0; 6; a number from 1 to 4",
        "2003 H3; 6; a number from 1 to 2",
        "third half of 2003; 0; a number from 1 to 2",
        "from 1995 to 1992; 5; a start that does not come after the end",
        "between 1995 and 1992; 8; a start that does not come after the end",
        "between 1992; 12; 'and' and the later date",
        "12345; 0; a year of at most four digits",
        "in 2005 and a half; 12; a date",
        "2005 AD BC; 8; the end of the phrase",
        "first half of FY2005; 14; a calendar year",
        "fiscal year 2004-07; 17; the year after 2004",
        "winter 2005–07; 12; the year after 2005",
        "shortly 1991; 8; 'before' or 'after'",
        "the summer of '92; 0; a date with its year",
        "May 9, 10, 1994; 15; 'or', 'and' or ','",
        "May 9–10, 12 and 14, 1994; 0; a date with its year",
        "on the night of 25 December 1991; 16; both days of the night, such as 25–26 December 1991",
        "the 17th and 18th centuries; 0; one date, for a list of dates",
        "turn of the century; 0; a date, such as",
        "at the turn of the 20th century; 7; a date, such as",
        "the first two weeks of May 1994; 10; 'half', 'quarter' or 'century'",
        "25 December 1991 (Christmas); 17; words, numbers, '/', ',', '.' and dashes",
        "FY05; 2; a year of four digits",
        "fiscal year ended 30 June 2005; 12; a year of four digits",
        "the fiscal year ending June 30, 2005; 16; a year of four digits",
        "Q1 FY2005; 3; a calendar year, a month, a decade or a century",
        "Q1 2005-Q2; 10; a date",
        "Q4 2005-06; 3; a calendar year, a month, a decade or a century",
        "first half of 12/05/1994; 14; a calendar year, a month, a decade or a century",
        "the first nine months of 2005-06; 25; at most twelve months of one year",
        "first quarter of fiscal 2005; 17; a calendar year, a month, a decade or a century",
        "4Q03; 2; a calendar year, a month, a decade or a century",
        "Q1 '03; 4; a calendar year, a month, a decade or a century",
        "first semester of 2003; 6; 'half', 'quarter' or 'century'",
        "second semester 2003; 7; 'half', 'quarter' or 'century'",
        "the third trimester; 10; 'half', 'quarter' or 'century'",
        "first trimester of 2003; 6; 'half', 'quarter' or 'century'",
        "first and second quarters of 2003; 6; 'half', 'quarter' or 'century'",
        "the first two quarters of 2003; 10; 'half', 'quarter' or 'century'",
        "first three quarters of 2003; 6; 'half', 'quarter' or 'century'",
        "Monday 5 May 1994; 0; Thursday, which 1994-05-05 was",
        "5/May/1994; 0; a date with its year",
        "1994-May-05; 8; the end of the phrase",
        "1994 May 5; 5; the end of the phrase",
        "1994, May 5; 11; 'or', 'and' or ','",
        "1994 May; 5; the end of the phrase",
        "2005, 11 February; 17; 'or', 'and' or ','",
        "19920211; 0; a year of at most four digits",
        "on 19920211; 3; a year of at most four digits",
        "11/2/92; 5; a year of four digits",
        "11/02/92; 6; a year of four digits",
        "11.2.92; 5; a year of four digits",
        "11-2-92; 5; a year of four digits",
        "11. 2. 1992; 0; a date with its year",
        "11. Februar 1992; 0; a date with its year",
        "on 1992-02-11T10:30:00Z; 16; words, numbers, '/', ',', '.' and dashes",
        "11 February 1992 at 10:30; 22; words, numbers, '/', ',', '.' and dashes",
        "11 February 1992, 10:30; 20; words, numbers, '/', ',', '.' and dashes",
        "at 10:30 on 11 February 1992; 5; words, numbers, '/', ',', '.' and dashes",
        "10:30 a.m. on 11 February 1992; 2; words, numbers, '/', ',', '.' and dashes",
        "at noon on 11 February 1992; 3; a date, such as",
        "1992 -- 1995; 6; a date, such as",
        "1992--1995; 5; a date, such as",
        "“late 2005”; 0; words, numbers, '/', ',', '.' and dashes",
        "‘late 2005’; 0; words, numbers, '/', ',', '.' and dashes",
        "±1990; 0; words, numbers, '/', ',', '.' and dashes",
        "1990±2; 4; words, numbers, '/', ',', '.' and dashes",
        "1990 ± 2; 5; words, numbers, '/', ',', '.' and dashes",
        "1990 (?); 5; words, numbers, '/', ',', '.' and dashes",
        "since 1991 or 1992; 11; the end of the phrase",
        "only in 1991; 0; a date, such as",
        "before 2004/05; 11; the end of the phrase",
        "the 1992–94 season; 9; the year after 1992",
        "30 and 1 May 1994; 0; a date with its year, as the next is not later",
        "Monday, May 9 – Wednesday, May 11, 1994; 0; a day of the week only before a whole date",
        "November–January 1992; 0; a start that does not come after the end",
        "from 1990 or 1991 to 1995; 10; the end of the phrase",
        "from 1991 and thereafter; 10; the end of the phrase",
        "20th-century; 5; a date, such as",
        "3H 2003; 0; a number from 1 to 2",
        "CY2005; 0; a date, such as",
        "13/13/1991; 0; a day and a month from 1 to 12",
        "the week of 5 May 1994; 4; a date, such as",
        "from the early to mid-1990s; 27; 'to' and a later date",
        "as of now; 6; a date, such as",
        "19th; 0; a date with its year",
        "the 90s; 0; a date with its year",
        "'92; 0; a date, such as",
        "May '94; 0; a date with its year",
        "5 May 94; 0; a date with its year",
        "May 94; 0; a date with its year",
        "in the nineties; 7; a date, such as",
        "Easter 1994; 0; a date, such as",
        "Christmas 1991; 0; a date, such as",
        "mid-century; 4; a date, such as",
        "in the 20th century's end; 19; the end of the phrase",
        "two years earlier; 0; a date, such as",
        "the previous year; 4; a date, such as",
        "the next year; 4; a year, as 'the next' is that after another date",
        "that year; 0; a date, such as",
        "later that year; 0; a date, such as",
        "the same year; 4; a date, such as",
        "in the same month; 7; a date, such as",
        "2 weeks later; 0; a date with its year",
        "20 05; 0; a date with its year",
        "1998–2; 0; a start that does not come after the end",
        "1998–03; 0; a start that does not come after the end",
        "0 BC; 4; a year from 1",
        "FY 2004–07; 8; the year after 2004",
        "1994-05-10–12; 11; a date with its year",
        "January–June FY2005; 0; a date with its year",
        "5 million years ago; 0; a date with its year",
        "1,994; 5; 'or', 'and' or ','",
        "on 5 and 6 May or 7 June 1994; 3; a date with its year",
        "11 . 2 . 1992; 0; a date with its year",
        "December and January 1992; 0; a date with its year, as the next is not later",
        "October 2004–05; 13; a date with its year",
        "10 to May 1994; 0; a date",
        "5 May 1994–10; 11; a date with its year",
        "winter or spring 2005; 0; one date, for a list of dates",
        "from early to late 1992; 23; 'to' and a later date",
        "FY 2004 to 2006; 11; a fiscal year, as at the start",
        "the 19th and early 20th centuries; 0; a date with its year",
        "44–43 BC; 0; a date",
        "10,000 BC; 9; a year from 1",
        "the 2004 season; 9; the end of the phrase",
        "the last day of winter 2005–06; 16; a calendar year or a month",
        "early or 1992; 6; a date, such as",
        "latter months of 1992; 0; a date, such as",
        "days before 5 May 1994; 0; a date, such as",
        "two days prior 5 May 1994; 9; 'before' or 'after'",
        "the first day of spring 2005; 17; a calendar year or a month",
        "first month of 2005; 6; 'half', 'quarter' or 'century'",
        "A.D. 5 May; 7; the end of the phrase",
        "$5; 0; words, numbers",
        "the following year; 4; a date"
      })
  void parse_noDate_saysWhereAndWhatWasExpected(String text, int position, String expected) {
    DatePhraseException e =
        catchThrowableOfType(DatePhraseException.class, () -> DatePhrase.parse(text));

    assertThat(e.text()).isEqualTo(text);
    assertThat(e.expected()).contains(expected);
    assertThat(e.position()).isEqualTo(position);
    assertThat(e).hasMessageContaining("'" + text + "'").hasMessageContaining(expected);
  }

  @Test
  void parse_longestExpression_isRead() {
    String longest = "{" + "1985,".repeat(98) + "-1985-04}";

    assertThat(longest).hasSize(500);
    assertThat(DatePhrase.parse(longest).when().edtf()).hasToString(longest);
  }

  @Test
  void parse_megabyte_isRefusedAtOnce() {
    String huge = "in the end of ".repeat(80_000);

    DatePhraseException e =
        catchThrowableOfType(DatePhraseException.class, () -> DatePhrase.parse(huge));

    assertThat(e).hasMessageContaining("at most 500 characters");
    assertThat(e.getMessage()).hasSizeLessThan(200);
  }

  // Guesses.

  @ParameterizedTest
  @CsvSource({
    "early 2005, 2005-01-01, 2005-05-02",
    "mid-2005, 2005-05-02, 2005-09-01",
    "late 2005, 2005-09-01, 2006-01-01",
    "the end of May 1994, 1994-05-21, 1994-06-01",
    "early on 11 February 1992, 1992-02-11, 1992-02-12",
    "late 1990s, 1996-08-31, 2000-01-01",
    "shortly after 1991, 1992-01-01, 1992-12-31",
    "shortly before 11 February 1992, 1991-11-13, 1992-02-11"
  })
  void likelyWindow_hint_isNarrower(String text, LocalDate first, LocalDate end) {
    DatePhrase phrase = DatePhrase.parse(text);

    assertThat(phrase.likelyWindow()).contains(Range.closedOpen(first, end));
    assertThat(phrase.when().bounds().possibleDays().encloses(phrase.likelyWindow().get()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2005", "before 1991", "since late 2005", "circa 1990"})
  void likelyWindow_noHint_isEmpty(String text) {
    assertThat(DatePhrase.parse(text).likelyWindow()).isEmpty();
  }

  @Test
  void likelyWindow_makesNoAnswerDefinite() {
    When late = DatePhrase.parse("late 2005").when();

    assertThat(late.isAfter(Edtf.parse("2005-06-01"))).isEqualTo(Certainty.POSSIBLE);
    assertThat(late.bounds()).isEqualTo(When.within("2005").bounds());
  }

  @Test
  void before_partOfAYear_mayStillBeInIt() {
    assertThat(DatePhrase.parse("before late 2005").when().during(Edtf.parse("2005")))
        .isEqualTo(Certainty.POSSIBLE);
    assertThat(DatePhrase.parse("before 2005").when().overlaps(Edtf.parse("2005")))
        .isEqualTo(Certainty.NO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FY 2004/05", "the first half of May 1994"})
  void throughout_blurredEnds_claimsNoDay(String text) {
    When when = DatePhrase.parse("throughout " + text).when();

    assertThat(when.bounds()).isEqualTo(DatePhrase.parse(text).when().bounds());
  }

  @Test
  void equals_phrases_keepTheContract() {
    assertThat(DatePhrase.parse("since 2008"))
        .isEqualTo(DatePhrase.parse("since 2008"))
        .hasSameHashCodeAs(DatePhrase.parse("since 2008"))
        .isNotEqualTo(DatePhrase.parse("since 2009"))
        .isNotEqualTo(DatePhrase.parse("since 2008", MONDAY))
        .hasToString("since 2008");
    assertThat(DatePhrase.parse("since 2008", MONDAY).writtenOn()).hasValue(MONDAY);
    assertThat(DatePhrase.parse("since 2008").writtenOn()).isEmpty();
  }
}
