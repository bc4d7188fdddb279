package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableSet;
import dev.chancery.Chancery;
import dev.chancery.dataset.Dataset;
import dev.chancery.io.LoadFailure.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes is read or refused with a {@link LoadException}, never anything else. */
class HostileInputTest {
  private static final ReadLimits SMALL =
      ReadLimits.standard().withBytes(1 << 22).withLine(1 << 20).withText(1 << 16);

  /** A few facts, one of them with what nobody knows. */
  private static final Dataset DATASET =
      Texts.read(
              Texts.json(
                  Texts.trade(
                      "\"amount\": \"USD 7 million\", \"colour\": [1, \"é🏛\"], "
                          + Texts.CITATIONS)),
              Format.JSON)
          .dataset();

  /**
   * Reads strictly, leniently and deferred; returns the strict fault, or empty if there is none.
   */
  private static Optional<LoadFailure> read(byte[] bytes, Format format) {
    DatasetReader reader = DatasetReader.strict().withLimits(SMALL);
    Throwable lenient = catchThrowable(() -> Texts.read(bytes, format, reader.lenient()));
    Throwable strict = catchThrowable(() -> Texts.read(bytes, format, reader));
    Throwable deferred =
        format == Format.JSON
            ? catchThrowable(
                () -> Texts.read(bytes, format, reader.deferred()).dataset().facts().list())
            : strict;
    for (Throwable each : Arrays.asList(lenient, deferred)) {
      if (each != null) {
        assertThat(each).isInstanceOf(LoadException.class);
      }
    }
    if (strict == null) {
      assertThat(lenient).isNull();
      assertThat(deferred).isNull();
      return Optional.empty();
    }
    assertThat(strict).isInstanceOf(LoadException.class);
    return Optional.of(((LoadException) strict).failure());
  }

  private static Reason reason(byte[] bytes, Format format) {
    return read(bytes, format).orElseThrow().reason();
  }

  private static Set<Format> texts() {
    return ImmutableSet.of(Format.JSON, Format.JSON_LINES, Format.CSV);
  }

  // Bytes.

  @ParameterizedTest
  @EnumSource
  void read_cutOffAnywhere_isRefusedOrNothingIsMissing(Format format) {
    byte[] bytes = Texts.written(DATASET, format);

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      if (read(cut, format).isEmpty()) {
        assertThat(Texts.read(cut, format).dataset()).isEqualTo(DATASET);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void read_cutOffGzip_isRefused(Format format) {
    byte[] bytes = Texts.gzipped(Texts.written(DATASET, format));

    for (int length = 0; length < bytes.length; length++) {
      assertThat(read(Arrays.copyOf(bytes, length), format)).isPresent();
    }
  }

  /** Of a zip, which takes long to open, one bit of each byte is flipped. */
  @ParameterizedTest
  @EnumSource
  void read_anyBitFlipped_isReadOrRefused(Format format) {
    byte[] bytes = Texts.written(DATASET, format);

    for (int i = 0; i < bytes.length; i++) {
      int bits = format == Format.CSV_TABLES ? 1 << i % Byte.SIZE : 0xFF;
      for (int bit = 1; bit <= bits; bit <<= 1) {
        if ((bits & bit) != 0) {
          bytes[i] ^= (byte) bit;
          assertThat(read(bytes, format)).isNotNull();
          bytes[i] ^= (byte) bit;
        }
      }
    }
  }

  @Test
  void read_anyBitOfAGzipFlipped_isRefusedOrTheSame() {
    byte[] bytes = Texts.gzipped(Texts.written(DATASET, Format.JSON_LINES));

    for (int i = 0; i < bytes.length; i++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        bytes[i] ^= (byte) (1 << bit);
        if (read(bytes, Format.JSON_LINES).isEmpty()) {
          assertThat(Texts.read(bytes, Format.JSON_LINES).dataset()).isEqualTo(DATASET);
        }
        bytes[i] ^= (byte) (1 << bit);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void read_streamThatFails_isUnreadable(Format format) {
    byte[] bytes = Texts.written(Chancery.azerbaijanSpain(), format);
    for (DatasetReader reader : List.of(DatasetReader.strict(), DatasetReader.strict().lenient())) {
      for (int length : List.of(0, 100, bytes.length / 2, bytes.length - 1)) {
        InputStream in =
            new SequenceInputStream(
                new ByteArrayInputStream(bytes, 0, length), new FailingStream());

        Throwable fault = catchThrowable(() -> reader.read(in, format, "failing"));

        assertThat(fault)
            .isInstanceOf(LoadException.class)
            .hasMessage("failing: found java.io.IOException: gone, expected a readable file");
        assertThat(((LoadException) fault).failure().reason()).isEqualTo(Reason.UNREADABLE);
      }
    }
  }

  private static final class FailingStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("gone");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return read();
    }
  }

  @Test
  void read_textsOfAGigabyte_endInLittleMemory() throws Exception {
    assertThat(ChildJvm.run(List.of("-Xmx256m"), HostileReader.class))
        .isEqualTo(
            """
            JSON text: LIMIT LIMIT
            JSON unknown text: LIMIT LIMIT
            JSON name: LIMIT LIMIT
            JSON number: LIMIT LIMIT
            JSON depth: LIMIT LIMIT
            JSON unknown list: LIMIT LIMIT
            JSON unknown field: LIMIT LIMIT
            JSON note: INVALID_VALUE LIMIT
            JSON spaces: LIMIT LIMIT
            JSON_LINES text: LIMIT LIMIT
            JSON_LINES number: LIMIT LIMIT
            JSON_LINES depth: LIMIT LIMIT
            JSON_LINES header: LIMIT LIMIT
            JSON_LINES spaces: LIMIT LIMIT
            JSON_LINES zeros: LIMIT LIMIT
            CSV cell: LIMIT LIMIT
            CSV quoted cell: LIMIT LIMIT
            CSV cells: LIMIT LIMIT
            CSV names: LIMIT LIMIT
            CSV rows: SYNTAX LIMIT
            JSON_LINES gzip: LIMIT LIMIT
            JSON gzip: LIMIT LIMIT
            CSV gzip: LIMIT LIMIT
            CSV_TABLES zip: LIMIT LIMIT
            CSV_TABLES no zip: LIMIT LIMIT
            a gigabyte in a line: 0+{LIMIT=1}
            """);
  }

  // Encodings.

  static Stream<Arguments> encodings() {
    return texts().stream()
        .flatMap(
            format ->
                Stream.of(
                        "ISO-8859-1",
                        "windows-1252",
                        "UTF-16",
                        "UTF-16LE",
                        "UTF-16BE",
                        "UTF-32",
                        "UTF-32LE",
                        "UTF-32BE",
                        "EBCDIC-CP-US")
                    .map(encoding -> Arguments.of(format, encoding)));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void read_anotherEncoding_isRefused(Format format, String encoding) {
    String text =
        new String(Texts.written(DATASET, format), StandardCharsets.UTF_8).replace("🏛", "");

    assertThat(reason(text.getBytes(Charset.forName(encoding)), format)).isEqualTo(Reason.ENCODING);
  }

  static Stream<Arguments> notUtf8() {
    return texts().stream()
        .flatMap(
            format ->
                Stream.of(
                        "\u00c0\u0080",
                        "\u00ed\u00a0\u0080",
                        "\u00ff",
                        "\u0080",
                        "\u00f4\u0090\u0080\u0080",
                        "\u00c3")
                    .map(bytes -> Arguments.of(format, bytes)));
  }

  @ParameterizedTest
  @MethodSource("notUtf8")
  void read_bytesThatAreNotUtf8_areRefused(Format format, String bytes) {
    String text = new String(Texts.written(DATASET, format), StandardCharsets.ISO_8859_1);

    assertThat(reason(text.replace("Source", bytes).getBytes(StandardCharsets.ISO_8859_1), format))
        .isEqualTo(Reason.ENCODING);
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "JSON_LINES", "CSV"})
  void read_byteOrderMark_isPassedOver(Format format) {
    String text = "\uFEFF" + new String(Texts.written(DATASET, format), StandardCharsets.UTF_8);

    assertThat(Texts.read(Texts.utf8(text), format).dataset()).isEqualTo(DATASET);
    assertThat(Texts.read(text, format).dataset()).isEqualTo(DATASET);
    assertThat(read(Texts.utf8("\uFEFF" + text), format)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "JSON_LINES", "CSV"})
  void read_linesThatEndOtherwise_areTheSame(Format format) {
    String text = new String(Texts.written(DATASET, format), StandardCharsets.UTF_8);

    for (String end : List.of("\r", "\r\n", "\n")) {
      String ended = text.replace("\r\n", "\n").replace("\n", end);
      assertThat(Texts.read(Texts.utf8(ended), format).dataset()).isEqualTo(DATASET);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "JSON_LINES", "CSV"})
  void read_nulBytes_areRefused(Format format) {
    byte[] bytes = Texts.written(DATASET, format);
    for (int i = 0; i < bytes.length; i++) {
      byte before = bytes[i];
      bytes[i] = 0;
      assertThat(read(bytes, format)).isPresent();
      bytes[i] = before;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "JSON_LINES", "CSV"})
  void read_loneSurrogateOfAReader_isRefused(Format format) {
    String text = new String(Texts.written(DATASET, format), StandardCharsets.UTF_8);

    for (String half : List.of("\ud83c", "\udfdb", "\udfdb\ud83c")) {
      String broken = text.replace("🏛", half);
      assertThat(catchThrowable(() -> Texts.read(broken, format)))
          .isInstanceOf(LoadException.class);
    }
  }

  @Test
  void read_loneSurrogateInAnEscape_isRefusedWhereItStands() {
    for (String text :
        List.of(
            Texts.json().replace("\"r2\"", "\"\\ud83c\""),
            Texts.json(Texts.ESTABLISHED.replace("\"r\"", "\"x\", \"colour\": [\"\\udfdb\"]")))) {
      LoadFailure failure = Texts.fault(text, Format.JSON).failure();

      assertThat(failure.reason()).isEqualTo(Reason.INVALID_VALUE);
      assertThat(failure.line()).isEqualTo(10);
      assertThat(failure.expected()).isEqualTo("text in which no surrogate stands alone");
    }
  }

  @Test
  void read_loneSurrogateInAnEscapeOfACell_isRefusedWhereItStands() {
    String version2 =
        Texts.csv(Texts.row("w,wish,AZ,ES,,2003,,,X,Y"))
            .replace("Version\"\": 1", "Version\"\": 2");
    String half = Texts.cell("\"\\ud83c\"");
    for (String text :
        List.of(
            version2.replace("X", half).replace("Y", ""),
            version2.replace("X", "").replace("Y", half),
            version2.replace("X", "1").replace("Y", "").replace("content", half))) {
      LoadFailure failure = read(Texts.utf8(text), Format.CSV).orElseThrow();

      assertThat(failure.reason()).isEqualTo(Reason.INVALID_VALUE);
      assertThat(failure.line()).isEqualTo(3);
      assertThat(failure.expected()).isEqualTo("text in which no surrogate stands alone");
    }
  }

  // Values.

  static Stream<Arguments> largeValues() {
    String digits = "9".repeat(1_000_000);
    return Stream.of(
        Arguments.of(
            "\"amount\": {\"currency\": \"USD\", \"number\": " + digits + "}", Reason.LIMIT),
        Arguments.of(
            "\"amount\": {\"currency\": \"USD\", \"number\": 1e999999999}", Reason.INVALID_VALUE),
        Arguments.of("\"amount\": \"USD " + digits + "\"", Reason.LIMIT),
        Arguments.of("\"amount\": \"USD " + "9".repeat(60_000) + "\"", Reason.INVALID_VALUE),
        Arguments.of("\"when2\": " + digits, Reason.LIMIT),
        Arguments.of("\"when2\": \"" + digits + "\"", Reason.LIMIT),
        Arguments.of("\"when2\": [" + "1,".repeat(60_000) + "1]", Reason.LIMIT),
        Arguments.of("\"deep\": " + "[".repeat(65) + "]".repeat(65), Reason.LIMIT),
        Arguments.of("\"deep\": " + "{\"a\":".repeat(100) + "1" + "}".repeat(100), Reason.LIMIT),
        Arguments.of("\"" + digits + "\": 1", Reason.LIMIT),
        Arguments.of("\"a\": 1, \"a\": 2", Reason.SYNTAX),
        Arguments.of("\"y\": {\"a\": 1, \"b\": 2, \"a\": 3}", Reason.SYNTAX));
  }

  @ParameterizedTest
  @MethodSource("largeValues")
  void read_valueThatIsTooLarge_isRefused(String attribute, Reason reason) {
    String fact = Texts.trade(attribute + ", " + Texts.CITATIONS);

    assertThat(reason(Texts.utf8(Texts.json(fact)), Format.JSON)).isEqualTo(reason);
    assertThat(reason(Texts.utf8(Texts.HEADER_LINE + fact), Format.JSON_LINES)).isEqualTo(reason);
  }

  /** A report keeps a thousand of them. */
  @ParameterizedTest
  @ValueSource(strings = {"2003", "AZ", "USD", "note", "s"})
  void read_longNameOrValue_isToldShortly(String name) {
    String fact =
        Texts.trade(
            "\"amount\": {\"currency\": \"USD\", \"number\": 7}, \"note\": \"\\ud83c\", "
                + Texts.CITATIONS);
    String longer = "\"" + name + "x".repeat(60_000) + "\"";
    String text = Texts.HEADER_LINE + fact.replace("\"" + name + "\"", longer);

    LoadFailure failure = Texts.fault(text, Format.JSON_LINES).failure();

    assertThat(failure.toString()).hasSizeLessThan(2_500);
    assertThat(failure.expected()).isNotBlank();
  }

  @Test
  void read_textBeyondTheLimit_isToldWhereItBegins() {
    String fact = Texts.trade("\"note\": \"" + "x".repeat(1 << 17) + "\", " + Texts.CITATIONS);

    LoadFailure inDocument = read(Texts.utf8(Texts.json(fact)), Format.JSON).orElseThrow();
    LoadFailure inLines =
        read(Texts.utf8(Texts.HEADER_LINE + fact), Format.JSON_LINES).orElseThrow();
    LoadFailure inTable =
        read(
                Texts.utf8(
                    Texts.csv(
                        Texts.established("r"),
                        Texts.row("t,trade-figure,AZ,ES,,2003,,,," + "x".repeat(1 << 17)))),
                Format.CSV)
            .orElseThrow();

    int column = fact.indexOf("xx");
    assertThat(inDocument.toString()).startsWith("f.json:10:" + (column + 4) + ": ");
    assertThat(inLines.toString()).startsWith("f.jsonl:2:" + column + ": ");
    assertThat(inTable.toString())
        .startsWith("f.csv:4:11: note: found 'xxx")
        .endsWith("x…', expected at most 65536 characters");
    assertThat(List.of(inDocument, inLines, inTable))
        .extracting(LoadFailure::reason)
        .containsOnly(Reason.LIMIT);
  }

  /** A lenient reader takes the text for a number; one of so many digits takes long to make. */
  @Test
  void readLeniently_numberOfManyDigitsInQuotes_isLeftOut() {
    String number = "\"" + "9".repeat(60_000) + "\"";
    String fact =
        Texts.trade(
            "\"amount\": {\"currency\": \"USD\", \"number\": " + number + "}, " + Texts.CITATIONS);

    LoadReport report = Texts.readLeniently(Texts.HEADER_LINE + fact, Format.JSON_LINES);

    assertThat(report.failures()).extracting(LoadFailure::reason).containsExactly(Reason.LIMIT);
    assertThat(report.failures().get(0).toString()).endsWith("expected at most 1000 characters");
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "JSON_LINES", "CSV"})
  void read_readerOfMoreThanTheLimit_isRefused(Format format) {
    String text = new String(Texts.written(DATASET, format), StandardCharsets.UTF_8);
    DatasetReader few = DatasetReader.strict().withLimits(ReadLimits.standard().withBytes(500));

    for (DatasetReader reader : List.of(few, few.lenient(), few.deferred())) {
      assertThat(catchThrowable(() -> reader.read(new StringReader(text), format, "r")))
          .isInstanceOf(LoadException.class)
          .hasMessage("r: found more bytes, expected at most 500 bytes");
    }
  }

  /** A short table can say very much with a long name. */
  @Test
  void read_namesThatEveryRowRepeats_areLimited() {
    String name = "n".repeat(100_000);
    String text =
        Texts.csv().replaceFirst("\r\n", "," + name + "\r\n").replaceFirst(",\r\n$", ",,\r\n")
            + IntStream.range(0, 200)
                .mapToObj(i -> Texts.established("r" + i).replace("\r\n", ",1\r\n"))
                .collect(Collectors.joining());
    DatasetReader reader =
        DatasetReader.strict().withLimits(ReadLimits.standard().withExpansion(10));

    assertThat(catchThrowable(() -> Texts.read(Texts.utf8(text), Format.CSV, reader)))
        .isInstanceOf(LoadException.class)
        .hasMessageMatching(
            "f.csv: found names of 16\\d{6} characters from 1\\d{5} bytes of text, expected at most"
                + " 10 times as many");
    assertThat(Texts.read(text, Format.CSV).factsWithOtherFields()).isEqualTo(200);
  }

  @Test
  void read_fieldsWithoutNumber_areKeptOrRefusedOnce() {
    String fields =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "\"f" + i + "\": 1")
            .collect(Collectors.joining(", "));
    String fact = Texts.trade("\"amount\": \"USD 7 million\", " + fields + ", " + Texts.CITATIONS);

    LoadReport report = Texts.read(Texts.HEADER_LINE + fact, Format.JSON_LINES);
    LoadFailure twice =
        Texts.fault(Texts.HEADER_LINE + fact.replace("\"f99999\"", "\"f7\""), Format.JSON_LINES)
            .failure();

    assertThat(report.factsWithOtherFields()).isOne();
    assertThat(twice.value()).isEqualTo("a second 'f7'");
  }

  @Test
  void read_limitsThatAllowMore_readIt() {
    String fact =
        Texts.trade(
            "\"amount\": \"USD 7 million\", \"deep\": "
                + "[".repeat(2_000)
                + "9".repeat(2_000)
                + "]".repeat(2_000)
                + ", "
                + Texts.CITATIONS);
    DatasetReader reader =
        DatasetReader.strict().withLimits(ReadLimits.standard().withDepth(3_000).withDigits(3_000));

    for (Format format : List.of(Format.JSON, Format.JSON_LINES, Format.CSV, Format.CSV_TABLES)) {
      Dataset dataset = Texts.read(Texts.utf8(Texts.json(fact)), Format.JSON, reader).dataset();
      assertThat(Texts.read(Texts.written(dataset, format), format, reader).dataset())
          .isEqualTo(dataset);
    }
  }

  @Test
  void read_textOfManyMembersCompressed_isReadAsOne() throws IOException {
    byte[] bytes = Texts.written(DATASET, Format.JSON_LINES);
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    parts.write(Texts.gzipped(Arrays.copyOf(bytes, 100)));
    parts.write(Texts.gzipped(Arrays.copyOfRange(bytes, 100, bytes.length)));

    assertThat(Texts.read(parts.toByteArray(), Format.JSON_LINES).dataset()).isEqualTo(DATASET);
  }

  /** As from a network, of which nobody knows whether more will come. */
  @Test
  void read_membersThatComeOneByOne_areReadToTheLast() {
    byte[] bytes = Texts.written(DATASET, Format.JSON_LINES);
    String header = new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    int length = Texts.utf8(header).length + 1;
    InputStream in =
        new SequenceInputStream(
            new ByteArrayInputStream(Texts.gzipped(Arrays.copyOf(bytes, length))),
            new ByteArrayInputStream(
                Texts.gzipped(Arrays.copyOfRange(bytes, length, bytes.length))));

    assertThat(DatasetReader.strict().read(in, Format.JSON_LINES, "members").dataset())
        .isEqualTo(DATASET);
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "JSON_LINES", "CSV"})
  void read_compressedTwice_isRefused(Format format) {
    byte[] twice = Texts.gzipped(Texts.gzipped(Texts.written(DATASET, format)));

    assertThat(reason(twice, format)).isEqualTo(Reason.ENCODING);
  }

  @Test
  void read_otherFormat_isRefused() {
    for (Format written : Format.values()) {
      for (Format format : Format.values()) {
        if (written != format) {
          assertThat(read(Texts.written(DATASET, written), format)).isPresent();
        }
      }
    }
  }
}
