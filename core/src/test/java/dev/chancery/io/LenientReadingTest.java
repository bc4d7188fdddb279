package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.io.LoadFailure.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lenient reader leaves out, what it repairs, and that every fact is counted. */
class LenientReadingTest {
  private static final String TRADE =
      Texts.trade(
          "\"amount\": {\"currency\": \"USD\", \"number\": 7, \"multiplier\": \"million\"},"
              + " \"commodity\": \"oil\", \"basis\": \"fob\", "
              + Texts.CITATIONS);

  private static final String MEETING =
      "{\"id\": \"e\", \"kind\": \"engagement\", \"between\": [\"AZ\", \"ES\"], \"when\": \"2003\","
          + " \"type\": \"meeting\", \"topics\": [\"energy\"], "
          + Texts.CITATIONS
          + "}";

  private static final String CITED =
      MEETING.replace("\"source\": \"s\"", "\"source\": \"s\", \"section\": [\"History\"]");

  private static final String MEMBER =
      "{\"id\": \"m\", \"kind\": \"membership\", \"from\": \"AZ\", \"to\": \"org:UN\","
          + " \"when\": \"1992-03-02/\", "
          + Texts.CITATIONS
          + "}";

  @TempDir Path temporary;

  private static String lines(String... facts) {
    return Texts.HEADER_LINE + String.join("\n", facts) + "\n";
  }

  private static LoadReport read(String... facts) {
    return Texts.readLeniently(lines(facts), Format.JSON_LINES);
  }

  // Repairs.

  private static Arguments repair(String fact, String right, String wrong, String message) {
    return Arguments.of(fact, right, wrong, message);
  }

  static Stream<Arguments> repairs() {
    return Stream.of(
        repair(TRADE, "\"oil\"", "null", "commodity: found null, expected a value, or no field"),
        repair(TRADE, "\"oil\"", "\" \"", "commodity: found ' ', expected a value, or no field"),
        repair(TRADE, "\"2003\"", "2003", "when: found 2003, expected text in quotes"),
        repair(TRADE, "7,", "\"7\",", "amount.number: found '7', expected a number"),
        repair(
            TRADE,
            "[{\"source\": \"s\"}]",
            "{\"source\": \"s\"}",
            "citations: found an object, expected a list of citations, such as"),
        repair(CITED, "[\"History\"]", "\"History\"", "section: found 'History', expected a list"),
        repair(
            MEMBER,
            "\"org:UN\"",
            "\" org:UN \"",
            "to: found ' org:UN ', expected an organisation that the library knows"),
        repair(MEETING, "[\"energy\"]", "\"energy\"", "topics: found 'energy', expected a list"),
        repair(TRADE, "\"fob\"", "\"FOB\"", "basis: found 'FOB', expected one of fob, cif"),
        repair(
            TRADE,
            "\"million\"",
            "\" Million\"",
            "amount.multiplier: found ' Million', expected one of one, thousand, million,"
                + " billion, trillion"),
        repair(
            TRADE,
            "\"2003\"",
            "\" 2003\\n\"",
            "when: found ' 2003\n', expected an EDTF expression; ' 2003\n' is not EDTF: expected a"
                + " date at index 0"),
        repair(
            TRADE,
            "\"AZ\"",
            "\"AZ \"",
            "from: found 'AZ ', expected a state; no state has the code 'AZ ': expected an alpha-2"
                + " or alpha-3 code of ISO 3166-1, such as AZ or AZE, or a four-letter code of ISO"
                + " 3166-3, such as SUHH"));
  }

  @ParameterizedTest
  @MethodSource("repairs")
  void read_spellingThatIsClear_isRepairedAndReported(
      String fact, String right, String wrong, String message) {
    assertThat(fact).contains(right);
    String faulty = fact.replace(right, wrong);
    boolean leftOut = message.endsWith("or no field");
    String meant = leftOut ? fact.replace("\"commodity\": " + right + ", ", "") : fact;

    LoadReport report = read(faulty);

    assertThat(report.repairs())
        .singleElement()
        .satisfies(repair -> assertThat(repair.toString()).contains(message))
        .satisfies(repair -> assertThat(repair.fact()).isNotEmpty());
    assertThat(report.failures()).isEmpty();
    assertThat(report.factsRepaired()).isOne();
    assertThat(report.dataset()).isEqualTo(read(meant).dataset());
    assertThatThrownBy(() -> Texts.read(lines(faulty), Format.JSON_LINES))
        .isInstanceOf(LoadException.class)
        .hasMessageContaining(message.substring(0, message.indexOf(' ')));
  }

  /** Who writes the columns of a table as JSON writes null where a row has none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"between\": null, \"when\"",
        "\"rank\": null, \"when\"",
        "\"rank\": \" \", \"when\"",
        "\"form\": null, \"when\"",
        "\"note\": null, \"when\""
      })
  void read_nullForWhatNeedNotBeSaid_isTakenAsNotSaid(String fields) {
    LoadReport report = read(MEMBER.replace("\"when\"", fields));

    assertThat(report.failures()).isEmpty();
    assertThat(report.repairs())
        .singleElement()
        .satisfies(repair -> assertThat(repair.expected()).isEqualTo("a value, or no field"));
    assertThat(report.dataset()).isEqualTo(read(MEMBER).dataset());
  }

  @Test
  void read_nullInsideOfValues_isTakenAsNotSaid() {
    String fact =
        TRADE
            .replace("\"2003\"", "{\"edtf\": \"2003\"}")
            .replace("\"source\": \"s\"", "\"source\": \"s\", \"section\": [\"A\"]");
    String faulty =
        fact.replace(
                "{\"edtf\"", "{\"modifier\": null, \"reading\": null, \"bounds\": null, \"edtf\"")
            .replace("\"multiplier\"", "\"modifier\": null, \"upTo\": null, \"multiplier\"")
            .replace(
                "\"section\"", "\"start\": null, \"end\": null, \"sha256\": null, \"section\"");

    LoadReport report = read(faulty);

    assertThat(report.failures()).isEmpty();
    assertThat(report.repairs()).hasSize(8);
    assertThat(report.dataset()).isEqualTo(read(fact).dataset());
  }

  @Test
  void read_nullForADateThatFollowsFromOthers_isTakenAsNotSaid() {
    String mission =
        Texts.mission(
            "\"from\": \"AZ\", \"to\": \"ES\", \"type\": \"embassy\", \"opened\": \"2005\"");

    LoadReport report = read(mission.replace("\"opened\"", "\"when\": null, \"opened\""));

    assertThat(report.failures()).isEmpty();
    assertThat(report.dataset()).isEqualTo(read(mission).dataset());
  }

  static Stream<Arguments> unclear() {
    return Stream.of(
        Arguments.of(TRADE, "\"2003\"", "\"199\""),
        Arguments.of(TRADE, "\"2003\"", "null"),
        Arguments.of(TRADE, "\"fob\"", "\"fobs\""),
        Arguments.of(TRADE, "\"AZ\"", "\"az\""),
        Arguments.of(TRADE, "\"AZ\"", "\"Azerbaijan\""),
        Arguments.of(TRADE, "7,", "\"seven\","),
        Arguments.of(
            TRADE,
            "{\"currency\": \"USD\", \"number\": 7, \"multiplier\": \"million\"}",
            "300000000"),
        Arguments.of(TRADE, "\"oil\"", "true"),
        Arguments.of(TRADE, "\"oil\"", "{}"),
        Arguments.of(MEETING, "[\"energy\"]", "[null]"),
        Arguments.of(MEETING, "\"e\"", "null"));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void read_whatIsNotClear_isLeftOut(String fact, String right, String wrong) {
    assertThat(fact).contains(right);

    LoadReport report = read(fact.replace(right, wrong));

    assertThat(report.factsSkipped()).isOne();
    assertThat(report.failures()).hasSize(1);
    assertThat(report.repairs()).isEmpty();
    assertThat(report.factsRepaired()).isZero();
  }

  @Test
  void read_factThatWasRepairedInVain_isOnlySkipped() {
    String faulty = TRADE.replace("\"2003\"", "2003").replace("\"fob\"", "\"fobs\"");

    LoadReport report = read(faulty, Texts.ESTABLISHED);

    assertThat(report.factsSkipped()).isOne();
    assertThat(report.factsRepaired()).isZero();
    assertThat(report.repairs()).isEmpty();
  }

  @Test
  void read_repairedFactWhoseReferenceIsMissing_isOnlySkipped() {
    String faulty =
        TRADE.replace("\"2003\"", "2003, \"partOf\": \"nope\"").replace("\"oil\"", "null");

    LoadReport report = read(faulty, Texts.ESTABLISHED);

    assertThat(report.factsRead()).isOne();
    assertThat(report.factsRepaired()).isZero();
    assertThat(report.repairs()).isEmpty();
    assertThat(report.skippedByReason())
        .containsExactly(java.util.Map.entry(Reason.UNKNOWN_REFERENCE, 1));
  }

  @Test
  void read_header_isNotRepaired() {
    String text = lines(Texts.ESTABLISHED).replace("\"name\": \"test\"", "\"name\": 7");

    assertThatThrownBy(() -> Texts.readLeniently(text, Format.JSON_LINES))
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("name: found 7, expected text in quotes");
  }

  @Test
  void read_rowsOfATable_areRepaired() {
    String text =
        Texts.csv(
            Texts.established("r").replace(",established,", ", Established,"),
            Texts.row("m,mission,AZ,ES,,2003,EMBASSY,,,"));

    LoadReport report = Texts.readLeniently(text, Format.CSV);

    assertThat(report.factsRepaired()).isEqualTo(2);
    assertThat(report.repairs())
        .extracting(LoadFailure::line, LoadFailure::column, LoadFailure::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, 8, "' Established'"),
            org.assertj.core.groups.Tuple.tuple(4, 8, "'EMBASSY'"));
  }

  @Test
  void read_spacesBetweenTheTwoActorsOfACell_areRepairedAsInAList() {
    String row = "r,relations-event,,, AZ   ES ,1992-02-11,established,,,";

    LoadReport report = Texts.readLeniently(Texts.csv(Texts.row(row)), Format.CSV);

    assertThat(report.dataset())
        .isEqualTo(Texts.read(Texts.csv(Texts.established("r")), Format.CSV).dataset());
    assertThat(report.repairs())
        .extracting(LoadFailure::toString)
        .containsExactly(
            "f.csv:3:6: between: found ' AZ   ES ', expected two actors with a space between them,"
                + " such as AZ ES");
  }

  // Counts.

  @ParameterizedTest
  @EnumSource
  void read_manyFaults_countsAddUpToWhatWasInTheFile(Format format) throws IOException {
    byte[] bytes = faulty(format);

    LoadReport report = Texts.read(bytes, format, DatasetReader.strict().lenient());

    assertThat(report.factsRead()).isEqualTo(report.dataset().facts().count()).isPositive();
    assertThat(report.factsInFile()).isEqualTo(63);
    assertThat(report.factsSkipped()).isPositive();
    assertThat(report.failures()).hasSize(report.factsSkipped());
    assertThat(report.skippedByReason().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(report.factsSkipped());
    for (LoadFailure failure : report.failures()) {
      assertThat(failure.line()).isPositive();
      assertThat(failure.value()).isNotEmpty();
      assertThat(failure.expected()).isNotEmpty();
    }
  }

  /** The bundled dataset with dates that cannot be read. */
  private byte[] faulty(Format format) throws IOException {
    if (format != Format.CSV_TABLES) {
      String text =
          new String(
              Texts.written(dev.chancery.Chancery.azerbaijanSpain(), format),
              StandardCharsets.UTF_8);
      return Texts.utf8(text.replace("2003-01/2003-06", "2003-01/2002-06"));
    }
    Path folder = temporary.resolve("tables");
    dev.chancery.Chancery.write(dev.chancery.Chancery.azerbaijanSpain(), folder);
    Path trade = folder.resolve("trade-figure.csv");
    Files.writeString(trade, Files.readString(trade).replace("2003-01/2003-06", "2003-01/2002-06"));
    java.io.ByteArrayOutputStream zip = new java.io.ByteArrayOutputStream();
    try (java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(zip);
        Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        out.putNextEntry(new java.util.zip.ZipEntry(String.valueOf(file.getFileName())));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return zip.toByteArray();
  }

  @Test
  void read_moreFailuresThanTheLimit_countsThemAll() {
    List<String> facts = new ArrayList<>(Collections.nCopies(50, "nope"));
    for (int i = 0; i < 30; i++) {
      facts.add(TRADE.replace("\"t\"", "\"t" + i + "\"").replace("\"fob\"", "\"FOB\""));
    }
    String text = lines(facts.toArray(String[]::new));

    LoadReport report =
        Texts.read(
            Texts.utf8(text),
            Format.JSON_LINES,
            DatasetReader.strict().lenient().withLimits(ReadLimits.standard().withFailures(10)));

    assertThat(report.factsSkipped()).isEqualTo(50);
    assertThat(report.skippedByReason()).isEqualTo(ImmutableMap.of(Reason.SYNTAX, 50));
    assertThat(report.failures()).hasSize(10);
    assertThat(report.failures().get(9).line()).isEqualTo(11);
    assertThat(report.factsRepaired()).isEqualTo(30);
    assertThat(report.repairs()).hasSize(10);
  }

  @Test
  void read_fewerFactsThanTheFileSays_isReported() {
    Dataset dataset = Texts.read(Texts.json(), Format.JSON).dataset();
    String text = new String(Texts.written(dataset, Format.JSON_LINES), StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    lines.remove(2);
    String cut = String.join("\n", lines);

    assertThatThrownBy(() -> Texts.read(cut, Format.JSON_LINES))
        .isInstanceOf(LoadException.class)
        .hasMessage("f.jsonl: found 1 fact, expected 2, as the file says");
    LoadReport report = Texts.readLeniently(cut, Format.JSON_LINES);
    assertThat(report.factsRead()).isOne();
    assertThat(report.factsSkipped()).isZero();
    assertThat(report.failures())
        .extracting(LoadFailure::reason)
        .containsExactly(Reason.WRONG_COUNT);
  }

  @Test
  void read_lineBehindTheChecksum_isAFault() {
    Dataset dataset = Texts.read(Texts.json(), Format.JSON).dataset();
    String text =
        new String(Texts.written(dataset, Format.JSON_LINES), StandardCharsets.UTF_8) + TRADE;

    assertThatThrownBy(() -> Texts.read(text, Format.JSON_LINES))
        .isInstanceOf(LoadException.class)
        .hasMessage(
            "f.jsonl:5:1: found a line behind that with the checksum, expected the end of the"
                + " file");
    assertThat(Texts.readLeniently(text, Format.JSON_LINES).dataset()).isEqualTo(dataset);
  }

  @Test
  void read_lineInAnotherEncoding_leavesOutThatLine() {
    byte[] latin =
        lines(Texts.ESTABLISHED, TRADE.replace("oil", "café"), MEETING.replace("energy", "energía"))
            .getBytes(StandardCharsets.ISO_8859_1);

    LoadReport report = Texts.read(latin, Format.JSON_LINES, DatasetReader.strict().lenient());

    assertThat(report.dataset().facts().list()).extracting(Fact::id).containsExactly("r");
    assertThat(report.failures())
        .extracting(LoadFailure::toString)
        .containsExactly(
            "f.jsonl:3: found bytes that are not UTF-8, expected text in UTF-8",
            "f.jsonl:4: found bytes that are not UTF-8, expected text in UTF-8");
  }

  @Test
  void read_faultsInsideOfADocument_goesOnBehindEach() {
    String text =
        Texts.json(
            "[[1, {\"a\": [2]}]]"
                + ", "
                + TRADE.replace("\"USD\"", "{\"deep\": [1, {\"x\": 2}]}")
                + ", 7, null, \"text\", "
                + TRADE
                + ", "
                + TRADE.replace("\"t\"", "\"t2\"").replace("\"source\": \"s\"", "\"source\": \"x\"")
                + ", "
                + MEETING);

    LoadReport report = Texts.readLeniently(text, Format.JSON);

    assertThat(report.dataset().facts().list())
        .extracting(Fact::id)
        .containsExactlyInAnyOrder("r", "t", "e");
    assertThat(report.factsInFile()).isEqualTo(9);
    assertThat(report.failures())
        .extracting(LoadFailure::path)
        .containsExactly(
            "facts[1]",
            "facts[2].amount.currency",
            "facts[3]",
            "facts[4]",
            "facts[5]",
            "facts[7].citations[0].source");
  }

  @Test
  void read_faultInAFactThatStandsBeforeTheSources_leavesOutThatFactAlone() {
    String twice = TRADE.replace("\"when\"", "\"y\": {\"a\": 1, \"a\": 2}, \"when\"");
    String text =
        "{\"facts\": ["
            + Texts.ESTABLISHED
            + ",\n7,\n"
            + twice
            + ",\n"
            + MEETING
            + "],"
            + Texts.HEADER_LINE.substring(1);

    LoadReport report = Texts.readLeniently(text, Format.JSON);

    assertThat(report.dataset().facts().list()).extracting(Fact::id).containsExactly("r", "e");
    assertThat(report.failures()).extracting(LoadFailure::line).containsExactly(2, 3);
  }

  @Test
  void read_fieldTwiceInWhatIsNotKnown_leavesOutThatFactAlone() {
    String twice =
        TRADE.replace("\"when\"", "\"y\": {\"a\": 1, \"b\": {\"a\": 1, \"a\": 2}}, \"when\"");

    LoadReport lines = read(Texts.ESTABLISHED, twice, MEETING);
    LoadReport document = Texts.readLeniently(Texts.json(twice + ", " + MEETING), Format.JSON);

    for (LoadReport report : List.of(lines, document)) {
      assertThat(report.dataset().facts().list()).extracting(Fact::id).containsExactly("r", "e");
      assertThat(report.failures())
          .singleElement()
          .satisfies(failure -> assertThat(failure.value()).isEqualTo("Duplicate field 'a'"));
    }
    int column = twice.indexOf("\"a\": 2") + 1;
    assertThat(lines.failures().get(0).toString()).startsWith("f.jsonl:3:" + column + ": ");
    assertThat(document.failures().get(0).toString())
        .startsWith("f.json:10:" + (column + 4) + ": ");
  }

  @Test
  void read_unknownKinds_areNamedWithTheirPlacesAndKept() {
    String misspelt = TRADE.replace("trade-figure", "trade-figur");
    String newer = MEETING.replace("\"engagement\"", "\"extradition-request\"");

    LoadReport report = read(misspelt, Texts.ESTABLISHED, newer);

    assertThat(report.failures()).isEmpty();
    assertThat(report.factsRead()).isEqualTo(3);
    assertThat(report.unknownKinds())
        .extracting(LoadFailure::toString)
        .containsExactly(
            "f.jsonl:2:21: kind: found 'trade-figur', expected a kind that this version knows;"
                + " did you mean 'trade-figure'?",
            "f.jsonl:4:21: kind: found 'extradition-request', expected a kind that this version"
                + " knows");
    assertThat(report.unknownKinds()).extracting(LoadFailure::fact).containsExactly("t", "e");
    assertThat(report.unknownKinds())
        .extracting(LoadFailure::reason)
        .containsOnly(Reason.UNKNOWN_KIND);
    assertThat(Texts.read(Texts.json(misspelt), Format.JSON).unknownKinds())
        .extracting(LoadFailure::toString)
        .containsExactly(
            "f.json:10:25: facts[1].kind: found 'trade-figur', expected a kind that this version"
                + " knows; did you mean 'trade-figure'?");
    assertThat(
            Texts.read(
                    Texts.csv(Texts.established("r").replace("relations-event", "relation-event")),
                    Format.CSV)
                .unknownKinds())
        .extracting(LoadFailure::toString)
        .containsExactly(
            "f.csv:3:3: kind: found 'relation-event', expected a kind that this version knows;"
                + " did you mean 'relations-event'?");
  }

  @Test
  void read_moreUnknownKindsThanTheLimit_namesTheFirst() {
    String misspelt = TRADE.replace("trade-figure", "trade-figur");
    DatasetReader reader = DatasetReader.strict().withLimits(ReadLimits.standard().withFailures(1));

    LoadReport report =
        Texts.read(
            Texts.utf8(lines(misspelt, misspelt.replace("\"t\"", "\"u\""))),
            Format.JSON_LINES,
            reader);

    assertThat(report.factsRead()).isEqualTo(2);
    assertThat(report.unknownKinds()).extracting(LoadFailure::fact).containsExactly("t");
  }

  @Test
  void read_chainOfReferencesToNothing_takesAllAlong() {
    List<String> facts = new ArrayList<>();
    int length = 20_000;
    for (int i = 0; i < length; i++) {
      facts.add(
          TRADE
              .replace("\"t\"", "\"t" + i + "\"")
              .replace("\"when\"", "\"partOf\": \"t" + (i + 1) + "\", \"when\""));
    }

    LoadReport report = read(facts.toArray(String[]::new));

    assertThat(report.factsSkipped()).isEqualTo(length);
    assertThat(report.skippedByReason())
        .isEqualTo(ImmutableMap.of(Reason.UNKNOWN_REFERENCE, length));
    assertThat(report.dataset().facts().isEmpty()).isTrue();
  }

  @Test
  void read_circleOfReferences_isKept() {
    String one = TRADE.replace("\"when\"", "\"partOf\": \"t2\", \"when\"");
    String two =
        TRADE.replace("\"t\"", "\"t2\"").replace("\"when\"", "\"partOf\": \"t\", \"when\"");

    assertThat(read(one, two).factsRead()).isEqualTo(2);
  }

  @Test
  void read_manyFactsThatReferToOneThatIsMissing_leavesOutAll() {
    int count = 50_000;
    StringBuilder text = new StringBuilder(Texts.HEADER_LINE);
    for (int i = 0; i < count; i++) {
      String missing = "\"derivedFrom\": [\"missing\"], " + Texts.CITATIONS;
      text.append(
              Texts.ESTABLISHED
                  .replace("\"r\"", "\"r" + i + "\"")
                  .replace(Texts.CITATIONS, missing))
          .append('\n');
    }

    LoadReport report = Texts.readLeniently(text.toString(), Format.JSON_LINES);

    assertThat(report.factsRead()).isZero();
    assertThat(report.skippedByReason())
        .isEqualTo(ImmutableMap.of(Reason.UNKNOWN_REFERENCE, count));
  }
}
