package dev.chancery.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chancery.Chancery;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.io.LoadFailure.Reason;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table for each kind, beside those of the rest, in a folder or a zip. */
class CsvTablesTest {
  @TempDir Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void writeTables() {
    folder = temporary.resolve("tables");
    Chancery.write(Chancery.azerbaijanSpain(), folder);
  }

  private String table(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private void change(String name, String from, String to) throws IOException {
    String text = table(name);
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(name), text.replace(from, to));
  }

  private Map<String, byte[]> tables() throws IOException {
    Map<String, byte[]> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        tables.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return tables;
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    Path file = temporary.resolve("tables.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private static LoadFailure faultOf(Path file) {
    try {
      return fail(Chancery.load(file));
    } catch (LoadException e) {
      return e.failure();
    }
  }

  private static LoadFailure fail(Dataset dataset) {
    throw new AssertionError("expected a fault, got " + dataset);
  }

  // What there is.

  @Test
  void write_folder_hasATableOfEachKindAndOfTheRest() throws IOException {
    assertThat(tables().keySet())
        .containsExactly(
            "accreditation.csv",
            "actors.csv",
            "agreement.csv",
            "corporate-activity.csv",
            "coverage.csv",
            "dataset.csv",
            "engagement.csv",
            "framework-engagement.csv",
            "investment-figure.csv",
            "membership.csv",
            "mission.csv",
            "position.csv",
            "programme.csv",
            "recognition.csv",
            "related-topics.csv",
            "relations-event.csv",
            "sources.csv",
            "trade-figure.csv");
  }

  @Test
  void write_tables_areReadable() throws IOException {
    assertThat(table("trade-figure.csv"))
        .startsWith(
            "id,from,to,between,when,amount,commodity,reporter,basis,partOf,rank,derivedFrom,note,"
                + "citations\r\n")
        .contains(",,,AZ ES,2003-01/2003-06,USD 264.3 million,")
        .contains(",AZ,ES,,2003-01/2003-06,USD 241.3 million,crude oil,");
    assertThat(table("dataset.csv"))
        .startsWith("format,formatVersion,name,title,version,licence,checksum,factCount\r\n")
        .contains("\r\nchancery-dataset,2,azerbaijan-spain,");
    assertThat(table("actors.csv"))
        .startsWith("id,name\r\n")
        .contains("\r\nAZ,Azerbaijan\r\n")
        .contains("\r\norg:EU,European Union\r\n");
  }

  @Test
  void read_folderAndZip_areTheDataset() throws IOException {
    assertThat(Chancery.load(folder)).isEqualTo(Chancery.azerbaijanSpain());
    assertThat(Chancery.load(zip(tables()))).isEqualTo(Chancery.azerbaijanSpain());
    assertThat(Chancery.load(folder).checksum()).isEqualTo(Chancery.azerbaijanSpain().checksum());
  }

  @Test
  void read_folderWithOtherFiles_passesThemOver() throws IOException {
    Files.writeString(folder.resolve("README.md"), "text");
    Files.writeString(folder.resolve(".hidden.csv"), "no table");
    Files.createDirectory(folder.resolve("folder"));

    assertThat(Chancery.load(folder)).isEqualTo(Chancery.azerbaijanSpain());
  }

  @Test
  void read_folderOfAnyName_isRead() throws IOException {
    Path other = Files.move(folder, temporary.resolve("tables.v1"));

    assertThat(Chancery.load(other)).isEqualTo(Chancery.azerbaijanSpain());
  }

  @Test
  void read_columnsInAnotherOrder_areTheSame() throws IOException {
    Files.writeString(
        folder.resolve("corporate-activity.csv"),
        swapFirstColumns(table("corporate-activity.csv")));

    assertThat(Chancery.load(folder)).isEqualTo(Chancery.azerbaijanSpain());
  }

  private static String swapFirstColumns(String table) {
    return table
        .lines()
        .map(line -> line.replaceFirst("^([^,]*),([^,]*),", "$2,$1,"))
        .reduce("", (text, line) -> text + line + "\n");
  }

  @Test
  void write_kindsThatNobodyKnows_areInOneTableWhateverTheirName() throws IOException {
    Citation citation = Citation.of(Source.builder("s", "Source").build());
    Dataset.Builder builder = Dataset.builder("test");
    for (String kind : List.of("../../climbing", "sources", "=1", "wish")) {
      builder.add(
          UnsupportedFact.builder()
              .id("of " + kind)
              .kindName(kind)
              .fromTo(State.of("AZ"), State.of("ES"))
              .when("2003")
              .content("{\"name\":\"x\"}")
              .cite(citation)
              .build());
    }
    Dataset dataset = builder.build();
    Path other = temporary.resolve("other");

    Chancery.write(dataset, other);

    assertThat(Chancery.load(other)).isEqualTo(dataset);
    try (Stream<Path> files = Files.list(other)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder("dataset.csv", "sources.csv", "actors.csv", "other-kinds.csv");
    }
  }

  @Test
  void read_tableOfAKindThatNobodyKnows_isKept() throws IOException {
    change("dataset.csv", ",63\r\n", ",64\r\n");
    Files.writeString(
        folder.resolve("sister-city.csv"),
        "id,between,when,cities,since,citations\r\n"
            + "s1,AZ ES,2003,\"[\"\"Baku\"\",\"\"Bilbao\"\"]\",2003,"
            + "\"[{\"\"source\"\":\"\"wikipedia-azerbaijan-spain\"\"}]\"\r\n"
                .replace("wikipedia-azerbaijan-spain", sourceId()));

    UnsupportedFact fact = (UnsupportedFact) Chancery.load(folder).get("s1");

    assertThat(fact.kindName()).isEqualTo("sister-city");
    assertThat(fact.content()).isEqualTo("{\"cities\":[\"Baku\",\"Bilbao\"],\"since\":2003}");
  }

  private static String sourceId() {
    return Chancery.azerbaijanSpain().sources().keySet().iterator().next();
  }

  // Formulas.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\"=1\"",
        "'=1",
        "=\"a,b\"\r\n",
        "＝1+1",
        "＠SUM(A1)",
        "\"",
        "a=1"
      })
  void write_textLikeAFormula_isQuotedAndComesBackExact(String text) throws IOException {
    Citation citation = Citation.of(Source.builder("s", "Source").build());
    Dataset dataset =
        Dataset.builder("test")
            .title(text)
            .add(
                RelationsEvent.builder()
                    .id(text)
                    .between(State.of("AZ"), State.of("ES"))
                    .type(RelationsEvent.Type.ESTABLISHED)
                    .when("-0044")
                    .note(text)
                    .cite(citation)
                    .build())
            .build();

    for (Format format : List.of(Format.CSV, Format.CSV_TABLES)) {
      assertThat(Texts.read(Texts.written(dataset, format), format).dataset()).isEqualTo(dataset);
    }
    assertNoFormula(csv(dataset));
    DatasetWriter.write(dataset, temporary.resolve("formulas"));
    try (Stream<Path> tables = Files.list(temporary.resolve("formulas"))) {
      for (Path table : tables.toList()) {
        assertNoFormula(Files.readString(table));
      }
    }
  }

  private static void assertNoFormula(String csv) {
    CsvRows rows = new CsvRows(new java.io.StringReader(csv), "f.csv", 1 << 20);
    while (rows.next()) {
      assertThat(rows.cells()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n＝＋－＠].*"));
    }
  }

  private static String csv(Dataset dataset) {
    return new String(Texts.written(dataset, Format.CSV), UTF_8);
  }

  // Faults.

  @Test
  void read_faultInATable_namesTableLineAndCell() throws IOException {
    change("trade-figure.csv", "USD 241.3 million", "dear");

    LoadFailure failure = faultOf(folder);

    assertThat(failure.file()).isEqualTo(folder + "/trade-figure.csv");
    assertThat(failure.line()).isGreaterThan(1);
    assertThat(failure.column()).isEqualTo(6);
    assertThat(failure.path()).isEqualTo("amount");
    assertThat(failure.value()).isEqualTo("'dear'");
  }

  @Test
  void readLeniently_faultInATable_leavesOutThatFact() throws IOException {
    change("trade-figure.csv", "USD 264.3 million", "dear");

    LoadReport report = Chancery.loader().lenient().read(folder);

    assertThat(report.failures())
        .extracting(LoadFailure::reason)
        .containsExactly(Reason.INVALID_VALUE, Reason.UNKNOWN_REFERENCE, Reason.UNKNOWN_REFERENCE);
    assertThat(report.factsInFile()).isEqualTo(63);
    assertThat(report.factsRead()).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dataset.csv", "sources.csv"})
  void read_withoutATableThatIsNeeded_isRefused(String name) throws IOException {
    Files.delete(folder.resolve(name));

    assertThat(faultOf(folder).reason()).isEqualTo(Reason.FORMAT);
    assertThat(faultOf(folder).value()).isEqualTo("no " + name);
    assertThat(faultOf(zip(tables())).value()).isEqualTo("no " + name);
  }

  @Test
  void read_factsCutOffBetweenRows_areMissed() throws IOException {
    String text = table("position.csv");
    Files.writeString(
        folder.resolve("position.csv"),
        text.substring(0, text.lastIndexOf("\r\n", text.length() - 3) + 2));

    assertThat(faultOf(folder).reason()).isEqualTo(Reason.WRONG_COUNT);
    assertThat(faultOf(folder))
        .hasToString(folder + ": found 62 facts, expected 63, as the file says");
  }

  @Test
  void read_sameIdInTwoTables_isRefused() throws IOException {
    String id = Chancery.azerbaijanSpain().missions().first().orElseThrow().id();
    String other = Chancery.azerbaijanSpain().positions().first().orElseThrow().id();
    change("position.csv", other + ",", id + ",");

    assertThat(faultOf(folder).reason()).isEqualTo(Reason.DUPLICATE_ID);
  }

  @Test
  void read_rowsOfCommas_arePassedOver() throws IOException {
    for (String table : List.of("dataset.csv", "sources.csv", "actors.csv", "mission.csv")) {
      String csv = Files.readString(folder.resolve(table));
      String names = csv.substring(0, csv.indexOf("\r\n"));
      String commas = ",".repeat((int) names.chars().filter(c -> c == ',').count());
      Files.writeString(folder.resolve(table), csv + commas + "\r\n");
    }

    assertThat(Chancery.load(folder)).isEqualTo(Chancery.azerbaijanSpain());
  }

  @Test
  void read_columnOfFactsInTheTableOfTheDataset_isRefused() throws IOException {
    change("dataset.csv", "name", "name,facts");
    change("dataset.csv", "azerbaijan-spain,", "azerbaijan-spain,63,");

    assertThatThrownBy(() -> Chancery.load(folder))
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("found the field 'facts', expected each fact in a line or row");
  }

  @Test
  void read_datasetOfTwoRows_isRefused() throws IOException {
    String text = table("dataset.csv");
    Files.writeString(folder.resolve("dataset.csv"), text + text.substring(text.indexOf('\n') + 1));

    assertThat(faultOf(folder).reason()).isEqualTo(Reason.FORMAT);
    assertThat(faultOf(folder).line()).isEqualTo(3);
  }

  // Ways out of the folder.

  @Test
  void read_linkOutOfTheFolder_isNotFollowed() throws IOException {
    Path outside = Files.move(folder.resolve("mission.csv"), temporary.resolve("outside.csv"));
    Files.createSymbolicLink(folder.resolve("mission.csv"), outside);

    LoadFailure failure = faultOf(folder);

    assertThat(failure.reason()).isEqualTo(Reason.FORMAT);
    assertThat(failure.value()).startsWith("a link from 'mission.csv' to ");
    assertThat(failure.expected()).isEqualTo("files that lie in the folder");
  }

  @Test
  void read_linkInsideTheFolder_isFollowed() throws IOException {
    Path data = Files.createDirectory(folder.resolve("..data"));
    Files.move(folder.resolve("mission.csv"), data.resolve("mission.csv"));
    Files.createSymbolicLink(
        folder.resolve("mission.csv"), Path.of("..data").resolve("mission.csv"));

    assertThat(Chancery.load(folder)).isEqualTo(Chancery.azerbaijanSpain());
  }

  /** Who reads a pipe waits until somebody writes into it. */
  @ParameterizedTest
  @ValueSource(strings = {"mkdir", "mkfifo", "ln -s nowhere"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such commands")
  void read_folderWithWhatIsNoFile_isRefused(String command) throws Exception {
    Path table = folder.resolve("wish.csv");
    new ProcessBuilder("sh", "-c", command + " \"$0\"", table.toString()).start().waitFor();

    assertThat(Files.exists(table, LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThatThrownBy(() -> Chancery.load(folder))
        .isInstanceOf(LoadException.class)
        .hasMessage(folder + ": found 'wish.csv', which is no file, expected files");
  }

  @Test
  void read_tableInAnotherEncoding_isRefusedNamingIt() throws IOException {
    for (Charset encoding :
        List.of(UTF_16, ISO_8859_1, Charset.forName("UTF-32LE"), Charset.forName("windows-1252"))) {
      String text = table("mission.csv");
      Files.write(folder.resolve("mission.csv"), ("é" + text).getBytes(encoding));

      assertThat(faultOf(folder).reason()).isEqualTo(Reason.ENCODING);
      Files.writeString(folder.resolve("mission.csv"), text);
    }
  }

  /**
   * Who cuts a table off inside of the last cell has another table, which only the checksum tells.
   */
  @Test
  void read_tableCutOffAnywhere_isRefusedOrFoundOrNothingIsMissing() throws IOException {
    Path small = temporary.resolve("small");
    Dataset dataset = Texts.read(Texts.json(), Format.JSON).dataset();
    Chancery.write(dataset, small);
    try (Stream<Path> files = Files.list(small)) {
      for (Path file : files.toList()) {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
          Files.write(file, Arrays.copyOf(whole, length));
          Throwable fault = catchThrowable(() -> Chancery.load(small));
          if (fault != null) {
            assertThat(fault).isInstanceOf(LoadException.class);
          } else if (!Chancery.load(small).equals(dataset)) {
            assertThat(Chancery.check(small)).isNotEmpty();
          }
        }
        Files.write(file, whole);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../mission.csv",
        "/etc/mission.csv",
        "a/mission.csv",
        "..\\mission.csv",
        "C:mission.csv",
        "folder/",
        "./mission.csv"
      })
  void read_zipWithAWayOut_isRefused(String name) throws IOException {
    Map<String, byte[]> entries = tables();
    entries.put(name, new byte[0]);

    LoadFailure failure = faultOf(zip(entries));

    assertThat(failure.reason()).isEqualTo(Reason.FORMAT);
    assertThat(failure.value()).isEqualTo("the entry '" + name + "'");
  }

  @Test
  void read_zipWithTwoEntriesOfAName_isRefused() throws IOException {
    Map<String, byte[]> entries = tables();
    entries.put("missioX.csv", new byte[0]);
    byte[] zip = Files.readAllBytes(zip(entries));
    // Only a tool that means harm makes such a file.
    byte[] doubled =
        new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1)
            .replace("missioX.csv", "mission.csv")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Texts.read(doubled, Format.CSV_TABLES))
        .isInstanceOf(LoadException.class)
        .hasMessage("f.zip: found the entry 'mission.csv' twice, expected names that are unique");
  }

  @Test
  void read_zipWithACommentThatIsNotUtf8_isRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("dataset.csv");
      entry.setComment("é");
      zip.putNextEntry(entry);
    }
    byte[] broken =
        bytes.toString(ISO_8859_1).replace("\u00c3\u00a9", "\u00c3\u00c3").getBytes(ISO_8859_1);

    assertThatThrownBy(() -> Texts.read(broken, Format.CSV_TABLES))
        .isInstanceOf(LoadException.class)
        .hasMessage(
            "f.zip: found an entry whose name or comment is not UTF-8, expected text in UTF-8");
  }

  @Test
  void read_zipInAZip_isPassedOver() throws IOException {
    Map<String, byte[]> entries = tables();
    entries.put("inner.zip", Files.readAllBytes(zip(entries)));

    assertThat(Chancery.load(zip(entries))).isEqualTo(Chancery.azerbaijanSpain());

    entries.put("mission.csv", entries.get("inner.zip"));

    assertThat(faultOf(zip(entries)).reason()).isEqualTo(Reason.ENCODING);
  }

  @Test
  void read_moreTablesThanTheLimit_isRefused() throws IOException {
    DatasetReader few = DatasetReader.strict().withLimits(ReadLimits.standard().withTables(15));

    assertThatThrownBy(() -> few.read(folder))
        .isInstanceOf(LoadException.class)
        .hasMessage(folder + ": found more files, expected at most 15 files");
    assertThatThrownBy(() -> few.read(zip(tables())))
        .isInstanceOf(LoadException.class)
        .hasMessageEndingWith("found more files, expected at most 15 files");
  }

  @Test
  void read_zipThatExpandsTooMuch_isRefused() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>(tables());
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(entries.get("mission.csv"));
    bomb.write("\n".repeat(40_000_000).getBytes(UTF_8));
    entries.put("mission.csv", bomb.toByteArray());
    Path file = zip(entries);

    LoadFailure failure = faultOf(file);

    assertThat(failure.reason()).isEqualTo(Reason.LIMIT);
    assertThat(failure.expected()).isEqualTo("at most 200 times as many");
    assertThat(
            DatasetReader.strict()
                .withLimits(ReadLimits.standard().withExpansion(1_000))
                .read(file)
                .dataset())
        .isEqualTo(Chancery.azerbaijanSpain());
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "100", "4000"})
  void read_cutOffZip_isUnreadable(int length) throws IOException {
    byte[] zip = Texts.written(Chancery.azerbaijanSpain(), Format.CSV_TABLES);
    byte[] cut = java.util.Arrays.copyOf(zip, length);

    assertThatThrownBy(() -> Texts.read(cut, Format.CSV_TABLES))
        .isInstanceOfSatisfying(
            LoadException.class,
            e -> assertThat(e.failure().reason()).isEqualTo(Reason.UNREADABLE));
  }

  // What people make of tables.

  @Test
  void read_tableWithSemicolons_saysThatCommasAreExpected() throws IOException {
    Files.writeString(folder.resolve("mission.csv"), table("mission.csv").replace(',', ';'));

    assertThat(faultOf(folder))
        .hasToString(
            folder
                + "/mission.csv:1:1: found semicolons between the names in the header, expected a"
                + " header first, with commas between the names, as between the cells below");
  }

  @Test
  void read_columnWithAnotherName_saysWhichThereAre() throws IOException {
    change("sources.csv", "id,title,", "Id,title,");

    assertThat(faultOf(folder))
        .hasToString(
            folder
                + "/sources.csv:2: found no column 'id' but 'Id', 'title', 'publisher', 'url',"
                + " 'published', 'asserted', 'retrieved', 'licenc…, expected the field 'id'");
  }

  @Test
  void read_tableThatIsNotUtf8_saysInWhichLine() throws IOException {
    String text = table("actors.csv").replace("ES,Spain", "ES,España");
    Files.write(folder.resolve("actors.csv"), text.getBytes(ISO_8859_1));

    int line = text.lines().toList().indexOf("ES,España") + 1;
    assertThat(faultOf(folder))
        .hasToString(
            folder
                + "/actors.csv:"
                + line
                + ":2: found bytes that are not UTF-8, expected text in UTF-8");
  }

  @Test
  void read_tableWhoseNameEndsInCapitals_isNotPassedOver() throws IOException {
    Files.move(folder.resolve("mission.csv"), folder.resolve("MISSION.CSV"));

    String fault =
        "found 'MISSION.CSV', expected tables whose names end with .csv, in small letters";
    assertThat(faultOf(folder)).hasToString(folder + ": " + fault);
    Path zip = zip(tables());
    assertThat(faultOf(zip)).hasToString(zip + ": " + fault);
  }

  @Test
  void read_noSources_saysThatThereAreNone() throws IOException {
    Files.writeString(folder.resolve("sources.csv"), "id,title\n");

    assertThat(faultOf(folder).expected())
        .isEqualTo("the id of a source that the file lists: none");
  }

  @Test
  void read_tableThatIsAFileOfASpreadsheet_saysSo() throws IOException {
    Files.move(zip(tables()), folder.resolve("notes.csv"));

    assertThat(faultOf(folder).toString())
        .endsWith(
            "notes.csv:1:1: found a zip or a file of a spreadsheet, expected text in UTF-8; a zip of"
                + " tables has a name that ends with .zip");
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "JSON_LINES", "CSV"})
  void read_zipAsText_saysThatItIsOne(Format format) throws IOException {
    byte[] zip = Files.readAllBytes(zip(tables()));

    assertThatThrownBy(() -> Texts.read(zip, format))
        .hasMessageContaining(":1:1: found a zip or a file of a spreadsheet, expected text");
  }

  @Test
  void read_whatIsNoZip_saysSo() throws IOException {
    byte[] json = Texts.utf8(Texts.json());

    assertThatThrownBy(() -> Texts.read(json, Format.CSV_TABLES))
        .hasMessageStartingWith(
            "f.zip: found a file that is no zip, or not whole, expected a zip of tables; ");
    assertThatThrownBy(() -> Texts.read(new byte[0], Format.CSV_TABLES))
        .hasMessageStartingWith("f.zip: found an empty file, expected a zip of tables; ");
  }
}
