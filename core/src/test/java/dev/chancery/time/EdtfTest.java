package dev.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
  private static final String TABLE = "edtf-conformance.tsv";

  /** A row of the table: a text, and either its level and bounds or the index of its error. */
  private record Row(String text, boolean valid, int number, List<String> bounds) {
    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(
          cells[0],
          cells[1].equals("valid"),
          Integer.parseInt(cells[2]),
          List.of(cells).subList(3, cells.length));
    }

    EdtfLevel level() {
      return EdtfLevel.valueOf("LEVEL_" + number);
    }

    @Override
    public String toString() {
      return "'" + text + "'";
    }
  }

  private static List<Row> rows(Predicate<Row> wanted) {
    try (InputStream table =
            Objects.requireNonNull(EdtfTest.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(Row::of)
          .filter(wanted)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Row> validRows() {
    return rows(Row::valid);
  }

  static List<String> validTexts() {
    return validRows().stream().map(Row::text).toList();
  }

  static List<Row> invalidRows() {
    return rows(row -> !row.valid());
  }

  @Test
  void displayOrder_byBoundsThenText_keepsWhatDiffers() {
    TreeSet<Edtf> sorted = new TreeSet<>(Edtf.DISPLAY_ORDER);
    for (String text : List.of("1985/", "1985?", "1984", "1985", "../1985", "1985-01")) {
      sorted.add(Edtf.parse(text));
    }

    assertThat(sorted)
        .map(Edtf::toString)
        .containsExactly("../1985", "1984", "1985-01", "1985", "1985?", "1985/");
  }

  @Test
  void table_whole_holdsEnoughRowsAndNoneTwice() {
    assertThat(validRows()).hasSizeGreaterThan(63 + 150);
    assertThat(invalidRows()).hasSizeGreaterThan(150);
    assertThat(rows(row -> true)).extracting(Row::text).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("validRows")
  void parse_valid_hasLevelAndBounds(Row row) {
    Edtf edtf = Edtf.parse(row.text());
    Bounds bounds = edtf.bounds();

    assertThat(edtf.level()).isEqualTo(row.level());
    assertThat(
            List.of(
                bounds.startEarliest().toString(),
                bounds.startLatest().toString(),
                bounds.endEarliest().toString(),
                bounds.endLatest().toString()))
        .isEqualTo(row.bounds());
  }

  @ParameterizedTest
  @MethodSource("validRows")
  void find_valid_isWhatIsParsed(Row row) {
    assertThat(Edtf.find(row.text())).contains(Edtf.parse(row.text()));
  }

  @ParameterizedTest
  @MethodSource("invalidRows")
  void find_invalid_isEmpty(Row row) {
    assertThat(Edtf.find(row.text())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("validRows")
  void parse_valid_isInverseOfToString(Row row) {
    Edtf edtf = Edtf.parse(row.text());

    assertThat(edtf).hasToString(row.text());
    assertThat(Edtf.parse(edtf.toString())).isEqualTo(edtf);
  }

  @ParameterizedTest
  @MethodSource("validRows")
  void parse_withHighestLevel_acceptsItsOwnLevelAndRefusesLowerOnes(Row row) {
    EdtfLevel own = row.level();
    for (EdtfLevel highest : EdtfLevel.values()) {
      if (highest.compareTo(own) >= 0) {
        assertThat(Edtf.parse(row.text(), highest)).hasToString(row.text());
      } else {
        assertThatExceptionOfType(EdtfException.class)
            .isThrownBy(() -> Edtf.parse(row.text(), highest))
            .withMessageContaining("of level " + highest.name().substring(6))
            .withMessageContaining("of level " + row.number());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("validRows")
  void parse_valid_knowsItsShapeAndQualification(Row row) {
    Edtf edtf = Edtf.parse(row.text());
    boolean set = row.text().startsWith("[") || row.text().startsWith("{");

    assertThat(edtf.isSet()).isEqualTo(set);
    assertThat(edtf.isInterval()).isEqualTo(row.text().contains("/"));
    assertThat(edtf.isUncertain()).isEqualTo(row.text().contains("?") || row.text().contains("%"));
    assertThat(edtf.isApproximate())
        .isEqualTo(row.text().contains("~") || row.text().contains("%"));
  }

  @ParameterizedTest
  @MethodSource("validRows")
  void parse_withoutItsQualifications_hasTheSameBounds(Row row) {
    String plain = row.text().replaceAll("[?~%]", "");

    assertThat(Edtf.parse(plain).bounds()).isEqualTo(Edtf.parse(row.text()).bounds());
  }

  @ParameterizedTest
  @MethodSource("invalidRows")
  void parse_invalid_saysTextPositionAndExpectation(Row row) {
    EdtfException refused = catchThrowableOfType(EdtfException.class, () -> Edtf.parse(row.text()));

    assertThat(refused).isNotNull();
    assertThat(refused.position()).isEqualTo(row.number());
    assertThat(refused.text()).isEqualTo(row.text());
    assertThat(refused.expected()).isNotBlank();
    assertThat(refused)
        .hasMessageStartingWith("'" + row.text() + "' is not EDTF: expected ")
        .hasMessageContaining(refused.expected() + " at index " + row.number());
  }

  @ParameterizedTest
  @MethodSource("invalidRows")
  void parse_invalid_suggestsOnlyWhatIsValid(Row row) {
    EdtfException refused = catchThrowableOfType(EdtfException.class, () -> Edtf.parse(row.text()));

    refused.suggestion().ifPresent(mended -> assertThat(Edtf.parse(mended)).hasToString(mended));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1985\n", "\n1985", "1985\t", "1985\r\n", "1985\n-04", "1985\0"})
  void parse_emptyOrControlCharacters_refused(String text) {
    assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.parse(text));
  }

  // Generated dates with X places, against a walk over the whole calendar.

  private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  /** Every day in its ten characters, one behind the other. */
  private static final String CALENDAR =
      Stream.iterate(FIRST, day -> !day.isAfter(LAST), day -> day.plusDays(1))
          .map(LocalDate::toString)
          .collect(Collectors.joining());

  /** Texts of years up to 2100: random days of which random places are X, cut at random. */
  static List<String> textsWithPlaces() {
    Random random = new Random(20190204);
    List<String> texts = new ArrayList<>();
    while (texts.size() < 250) {
      String day =
          String.format(
              Locale.ROOT,
              "%04d-%02d-%02d",
              random.nextInt(2100),
              1 + random.nextInt(12),
              1 + random.nextInt(31));
      // The thousands stay, and 20 of the years from 2000, so that no text reaches beyond 2100.
      StringBuilder text = new StringBuilder(day);
      for (int i = 1; i < text.length(); i++) {
        boolean beyond2100 = day.charAt(0) == '2' && i == 1;
        if (text.charAt(i) != '-' && !beyond2100 && random.nextInt(100) < 35) {
          text.setCharAt(i, 'X');
        }
      }
      texts.add(text.substring(0, List.of(4, 7, 10, 10, 10).get(random.nextInt(5))));
    }
    return texts;
  }

  private static boolean accepts(String places, int dayAt) {
    for (int i = 0; i < places.length(); i++) {
      if (places.charAt(i) != 'X' && places.charAt(i) != CALENDAR.charAt(dayAt + i)) {
        return false;
      }
    }
    return true;
  }

  @ParameterizedTest
  @MethodSource("textsWithPlaces")
  void bounds_generatedPlaces_areFirstAndLastDayOfWalk(String text) {
    int first = -1;
    int last = -1;
    for (int dayAt = 0; dayAt < CALENDAR.length(); dayAt += 10) {
      if (accepts(text, dayAt)) {
        first = first < 0 ? dayAt : first;
        last = dayAt;
      }
    }

    if (first < 0) {
      assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.parse(text));
    } else {
      Bounds bounds = Edtf.parse(text).bounds();
      String firstDay = CALENDAR.substring(first, first + 10);
      String lastDay = CALENDAR.substring(last, last + 10);
      assertThat(bounds)
          .hasToString(
              "starts %s to %s, ends %s to %s".formatted(firstDay, lastDay, firstDay, lastDay));
    }
  }

  @Test
  void bounds_everyDayOfFourCenturies_isThatDay() {
    for (LocalDate day = LocalDate.of(1799, 12, 1); day.getYear() < 2202; day = day.plusDays(1)) {
      assertThat(Edtf.parse(day.toString()).bounds()).isEqualTo(Bounds.on(day));
    }
  }

  @Test
  void bounds_everyNegativeLeapYear_matchesLocalDate() {
    for (int year = -1; year >= -9999; year--) {
      LocalDate last = LocalDate.of(year, 3, 1).minusDays(1);
      assertThat(Edtf.of(YearMonth.of(year, 2)).bounds().endLatest().day()).isEqualTo(last);
    }
  }

  @Test
  void bounds_beyondLocalDate_saySo() {
    Bound start = Edtf.parse("Y17E9").bounds().startEarliest();

    assertThat(start.isDay()).isTrue();
    assertThat(start.isBeyondLocalDate()).isTrue();
    assertThat(start.findDay()).isEmpty();
    assertThat(Edtf.parse("Y17E7").bounds().startEarliest().isBeyondLocalDate()).isFalse();
  }

  // Factories.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2004-02-29",
        "0000-01-01",
        "0044-03-15",
        "-0044-03-15",
        "-0044-10-10",
        "9999-12-31"
      })
  void of_day_isThatDay(String text) {
    LocalDate day = LocalDate.parse(text);

    assertThat(Edtf.of(day)).hasToString(text);
    assertThat(Edtf.of(day).bounds()).isEqualTo(Bounds.on(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2004-02", "0000-01", "-0044-03", "9999-12"})
  void of_month_isThatMonth(String text) {
    YearMonth month = YearMonth.parse(text);
    Bounds bounds = Edtf.of(month).bounds();

    assertThat(Edtf.of(month)).hasToString(text);
    assertThat(bounds.startEarliest().day()).isEqualTo(month.atDay(1));
    assertThat(bounds.endLatest().day()).isEqualTo(month.atEndOfMonth());
  }

  @ParameterizedTest
  @CsvSource({
    "2004, 2004",
    "0, 0000",
    "44, 0044",
    "-1, -0001",
    "-44, -0044",
    "9999, 9999",
    "-9999, -9999",
    "10000, Y10000",
    "-10000, Y-10000",
    "999999999, Y999999999",
    "-999999999, Y-999999999"
  })
  void of_year_isThatYear(int year, String text) {
    Bounds bounds = Edtf.of(Year.of(year)).bounds();

    assertThat(Edtf.of(Year.of(year))).hasToString(text);
    assertThat(bounds.startEarliest().day()).isEqualTo(LocalDate.of(year, 1, 1));
    assertThat(bounds.endLatest().day()).isEqualTo(LocalDate.of(year, 12, 31));
  }

  @Test
  void of_dayOrMonthOfLongYear_refused() {
    assertThatExceptionOfType(EdtfException.class)
        .isThrownBy(() -> Edtf.of(LocalDate.of(10000, 1, 1)));
    assertThatExceptionOfType(EdtfException.class)
        .isThrownBy(() -> Edtf.of(YearMonth.of(-10000, 12)));
  }

  // Long inputs: they end, and in the right way.

  private static final int MEGABYTE = 1 << 20;

  static List<String> hugeInvalidTexts() {
    return List.of(
        "1".repeat(MEGABYTE),
        "X".repeat(MEGABYTE),
        "-".repeat(MEGABYTE),
        "?".repeat(MEGABYTE),
        "/".repeat(MEGABYTE),
        ".".repeat(MEGABYTE),
        ",".repeat(MEGABYTE),
        " ".repeat(MEGABYTE),
        "[".repeat(MEGABYTE),
        "{[".repeat(MEGABYTE / 2),
        "[1985,".repeat(MEGABYTE / 6),
        "[" + ",".repeat(MEGABYTE),
        "[" + "1985..".repeat(MEGABYTE / 6),
        "[" + "1985,".repeat(MEGABYTE / 5),
        "Y" + "1".repeat(MEGABYTE),
        "Y17E" + "9".repeat(MEGABYTE),
        "1950S" + "1".repeat(MEGABYTE),
        "1985" + "-01".repeat(MEGABYTE / 3),
        "1985/".repeat(MEGABYTE / 5),
        "u".repeat(MEGABYTE));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("hugeInvalidTexts")
  void parse_hugeInvalidText_refusedWithShortMessage(String text) {
    EdtfException refused = catchThrowableOfType(EdtfException.class, () -> Edtf.parse(text));

    assertThat(refused.getMessage()).hasSizeLessThan(300);
    assertThat(refused.text().length()).isEqualTo(text.length());
  }

  @Test
  void parse_hugeSet_isRead() {
    String set = "{" + "1985,".repeat(MEGABYTE / 5) + "1990}";

    assertThat(Edtf.parse(set).bounds()).isEqualTo(Edtf.parse("{1985,1990}").bounds());
  }

  @Test
  void equals_always_goesByText() {
    EqualsVerifier.forClass(Edtf.class)
        .withOnlyTheseFields("text")
        .withNonnullFields("text")
        .verify();
    assertThat(Edtf.parse("1985-XX")).isNotEqualTo(Edtf.parse("1985"));
  }
}
