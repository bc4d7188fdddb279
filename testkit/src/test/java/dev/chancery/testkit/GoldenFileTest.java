package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.Chancery;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Dataset;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenFileTest {
  private static final Dataset BEFORE =
      Dataset.builder("two").add(Facts.mission().build()).add(Facts.tradeFigure().build()).build();
  private static final Dataset AFTER =
      Dataset.builder("two")
          .add(Facts.recognition().build())
          .add(Facts.tradeFigure().amount(Amount.parse("about USD 100 million")).build())
          .build();

  @TempDir Path folder;

  @AfterEach
  void doNotUpdate() {
    System.clearProperty(GoldenFile.UPDATE);
  }

  private static void update() {
    System.setProperty(GoldenFile.UPDATE, "true");
  }

  private static String jsonLines(Dataset dataset) throws IOException {
    StringWriter text = new StringWriter();
    DatasetWriter.write(dataset, Format.JSON_LINES, text);
    return text.toString();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void assertFails(ThrowingCallable assertion, Path file, String why) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "golden file "
                + file.toAbsolutePath()
                + " "
                + why
                + "\nto write what was given there, run the test with -Dchancery.golden.update=true");
  }

  // Where the file is.

  @Test
  void of_name_isBesideTheClassInTheResourcesOfTheTests() {
    Path resources = Path.of("src/test/resources").toAbsolutePath();
    assertThat(GoldenFile.of(GoldenFileTest.class, "world.jsonl").path())
        .isEqualTo(resources.resolve("dev/chancery/testkit/world.jsonl"));
    assertThat(GoldenFile.of(GoldenFileTest.class, "/world.jsonl").path())
        .isEqualTo(resources.resolve("world.jsonl"));
  }

  @Test
  void of_classFromElsewhere_isInTheWorkingDirectory() {
    assertThat(GoldenFile.of(String.class, "a.txt").path())
        .isEqualTo(Path.of("src/test/resources/java/lang/a.txt").toAbsolutePath());
  }

  @Test
  void assertHolds_fileInTheResources_passes() {
    GoldenFile.of(GoldenFileTest.class, "two.jsonl").assertHolds(BEFORE);
  }

  // Datasets.

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.jsonl", "a.csv", "a.zip", "a.json.gz"})
  void assertHolds_datasetInAnyFormat_passesOrTellsTheFacts(String name) {
    Path file = folder.resolve(name);
    Chancery.write(BEFORE, file);

    GoldenFile.at(file).assertHolds(BEFORE);
    assertFails(
        () -> GoldenFile.at(file).assertHolds(AFTER),
        file,
        """
        holds another dataset (facts: 1 added, 1 removed, 1 changed):
        - mission 'mission' AZ→ES 2005/
        + recognition 'recognition' ES→AZ 1991-12-31
        ~ trade-figure 'trade-figure' AZ→ES, amount: USD 100 million → about USD 100 million\
        """);
  }

  @Test
  void assertHolds_largeDifference_isCutShort() {
    Path file = folder.resolve("a.jsonl");
    Chancery.write(Dataset.builder("world").build(), file);

    assertThatThrownBy(
            () -> GoldenFile.at(file).assertHolds(SyntheticWorld.withSeed(1).dataset(100)))
        .hasMessageContaining("facts: 100 added")
        .hasMessageContaining("\n… ")
        .satisfies(each -> assertThat(String.valueOf(each.getMessage())).hasLineCount(33));
  }

  @Test
  void assertHolds_datasetWhereNoFileIs_fails() {
    Path file = folder.resolve("none.json");
    assertFails(() -> GoldenFile.at(file).assertHolds(BEFORE), file, "is missing");
    assertThat(file).doesNotExist();
  }

  @Test
  void assertHolds_datasetWhereNoneCanBeRead_fails() throws IOException {
    Path file = file("none.json", "[1]");
    assertThatThrownBy(() -> GoldenFile.at(file).assertHolds(BEFORE))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("golden file " + file + " cannot be read: " + file + ":1:1: ")
        .hasMessageEndingWith("-Dchancery.golden.update=true");
  }

  @Test
  void assertHolds_datasetWithFieldsThatNoDiffTells_saysSo() {
    Path file = folder.resolve("a.json");
    Dataset one = Dataset.builder("a").otherFields(Map.of("/x", "1")).build();
    Chancery.write(Dataset.builder("a").build(), file);
    assertFails(
        () -> GoldenFile.at(file).assertHolds(one),
        file,
        "holds another dataset (no changes):\nonly the order of coverage or links differs, or"
            + " fields that this version does not know");
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, a.txt': expected a name that ends with .json",
    "tables, 'tables: expected one file, and no dot in the name is for a folder'"
  })
  void assertHolds_datasetInNoFormat_refused(String name, String message) {
    update();
    assertThatThrownBy(() -> GoldenFile.at(folder.resolve(name)).assertHolds(BEFORE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
    assertThat(folder).isEmptyDirectory();
  }

  // Text and bytes.

  @Test
  void assertHolds_sameTextWithOtherLineEnds_passes() throws IOException {
    Path file = file("a.txt", "one\r\ntwo\r\n");
    GoldenFile.at(file).assertHolds("one\ntwo\n");
    GoldenFile.at(file).assertHolds("one\r\ntwo\r\n");
  }

  @Test
  void assertHolds_otherText_tellsTheLines() throws IOException {
    Path file = file("a.txt", "one\ntwo\nthree\nfour\n");
    assertFails(
        () -> GoldenFile.at(file).assertHolds("one\nzwei\ndrei\nfour\n"),
        file,
        "holds something else (- in the file, + given), from line 2:\n"
            + "- two\n- three\n+ zwei\n+ drei");
    assertFails(
        () -> GoldenFile.at(file).assertHolds("one\ntwo\nthree\nfour"),
        file,
        "holds something else (- in the file, + given), from line 5:\n- ");
    assertFails(
        () -> GoldenFile.at(file).assertHolds("one\none\ntwo\nthree\nfour\n"),
        file,
        "holds something else (- in the file, + given), from line 2:\n+ one");
  }

  @ParameterizedTest
  @CsvSource({
    "'\uFEFFone', '{U+FEFF}one'",
    "'one\u00A0two', 'one{U+00A0}two'",
    "'cafe\u0301', 'cafe{U+0301}'",
    "'one  ', 'one{U+0020}{U+0020}'",
    "'one\ttwo', 'one{U+0009}two'",
  })
  void assertHolds_textThatLooksAlike_namesWhatCannotBeSeen(String held, String shown)
      throws IOException {
    Path file = file("a.txt", held);
    assertFails(
        () -> GoldenFile.at(file).assertHolds("one two, café"),
        file,
        "holds something else (- in the file, + given), from line 1:\n- "
            + shown
            + "\n+ one two, café");
  }

  @Test
  void assertHolds_otherTextWithOtherLineEnds_tellsOnlyTheLinesThatDiffer() throws IOException {
    Path file = file("a.txt", "one\r\ntwo\r\nthree\r\n");
    assertFails(
        () -> GoldenFile.at(file).assertHolds("one\nzwei\nthree\n"),
        file,
        "holds something else (- in the file, + given), from line 2:\n- two\n+ zwei");
  }

  @Test
  void assertHolds_exportOfOtherFacts_tellsTheFacts() throws IOException {
    Path file = file("a.jsonl", jsonLines(BEFORE));
    GoldenFile.at(file).assertHolds(jsonLines(BEFORE));
    assertThatThrownBy(() -> GoldenFile.at(file).assertHolds(jsonLines(AFTER)))
        .hasMessageContaining(
            "holds another dataset (facts: 1 added, 1 removed, 1 changed):\n- mi");
  }

  @Test
  void assertHolds_exportOfTheSameFacts_tellsTheLines() throws IOException {
    Path file = file("a.jsonl", jsonLines(BEFORE));
    String other = jsonLines(BEFORE).replace("\"name\":\"two\",", "\"name\": \"two\",");
    assertThatThrownBy(() -> GoldenFile.at(file).assertHolds(other))
        .hasMessageContaining(
            "holds the same dataset written otherwise (- in the file, + given), from line 1:\n- {");
  }

  @Test
  void assertHolds_exportThatCannotBeRead_tellsWhyAndTheLines() throws IOException {
    Path file = file("a.jsonl", jsonLines(BEFORE));
    assertThatThrownBy(() -> GoldenFile.at(file).assertHolds("none\n"))
        .hasMessageContaining("cannot be compared as a dataset (what was given:1:")
        .hasMessageContaining("\n+ none\n");
  }

  @Test
  void assertHolds_bytes_areComparedOneByOne() throws IOException {
    Path file = Files.write(folder.resolve("a.bin"), new byte[] {0, 1, 2});
    GoldenFile.at(file).assertHolds(new byte[] {0, 1, 2});
    assertFails(
        () -> GoldenFile.at(file).assertHolds(new byte[] {0, 1, 3, 4}),
        file,
        "holds something else (- in the file, + given), from byte 2 of 3 in the file and 4 given");
    Path text = file("a.txt", "one\r\n");
    assertThatThrownBy(
            () -> GoldenFile.at(text).assertHolds("one\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(AssertionError.class);
  }

  // Updating.

  @Test
  void assertHolds_missingAndUpdate_writesIt() {
    update();
    Path file = folder.resolve("new/folder/a.jsonl");
    GoldenFile.at(file).assertHolds(BEFORE);
    GoldenFile.at(file.resolveSibling("a.txt")).assertHolds("text");
    GoldenFile.at(file.resolveSibling("a.bin")).assertHolds(new byte[] {7});

    assertThat(Chancery.load(file)).isEqualTo(BEFORE);
    assertThat(file.resolveSibling("a.txt")).hasContent("text");
    assertThat(file.resolveSibling("a.bin")).hasBinaryContent(new byte[] {7});
  }

  @Test
  void assertHolds_differentAndUpdate_replacesIt() throws IOException {
    Path dataset = folder.resolve("a.json");
    Chancery.write(BEFORE, dataset);
    Path text = file("a.txt", "before");
    Path broken = file("b.json", "[");
    update();
    GoldenFile.at(dataset).assertHolds(AFTER);
    GoldenFile.at(text).assertHolds("after");
    GoldenFile.at(broken).assertHolds(AFTER);
    doNotUpdate();

    GoldenFile.at(dataset).assertHolds(AFTER);
    GoldenFile.at(text).assertHolds("after");
    GoldenFile.at(broken).assertHolds(AFTER);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(dataset, text, broken);
    }
  }

  @Test
  void assertHolds_sameAndUpdate_leavesItAlone() throws IOException {
    FileTime longAgo = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));
    Path dataset = folder.resolve("a.json");
    Chancery.write(BEFORE, dataset);
    Path text = file("a.txt", "same\r\n");
    for (Path each : List.of(dataset, text)) {
      Files.setLastModifiedTime(each, longAgo);
    }
    update();
    GoldenFile.at(dataset).assertHolds(BEFORE);
    GoldenFile.at(text).assertHolds("same\n");

    assertThat(Files.getLastModifiedTime(dataset)).isEqualTo(longAgo);
    assertThat(Files.getLastModifiedTime(text)).isEqualTo(longAgo);
  }

  @Test
  void assertHolds_writingFails_leavesTheFileAsItWas() throws IOException {
    Path occupied = Files.createDirectories(folder.resolve("a.txt/inside"));
    update();
    assertThatThrownBy(() -> GoldenFile.at(folder.resolve("a.txt")).assertHolds("text"))
        .hasMessageContaining("golden file " + folder.resolve("a.txt"));
    assertThat(occupied).exists();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("a.txt"));
    }
  }

  @Test
  void assertHolds_propertyIsNotTrue_writesNothing() {
    System.setProperty(GoldenFile.UPDATE, "false");
    Path file = folder.resolve("a.txt");
    assertFails(() -> GoldenFile.at(file).assertHolds("text"), file, "is missing");
    assertThat(file).doesNotExist();
  }
}
