package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.chancery.Chancery;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetWriterTest {
  private static final Citation CITATION = Citation.of(Source.builder("s", "Source").build());

  /** What a newer version may write. */
  private static final String UNKNOWN_KIND =
      "{\"id\": \"w\", \"kind\": \"wish\", \"from\": \"AZ\", \"to\": \"ES\", \"when\": \"2003\","
          + " \"size\": {\"a\": [1, 2.50, null, true, \"é\"]}, \"rank\": \"preferred\","
          + " \"note\": \"n\", "
          + Texts.CITATIONS
          + "}";

  @TempDir Path folder;

  private static byte[] written(Dataset dataset, Format format) {
    return Texts.written(dataset, format);
  }

  private static Dataset unwritable() {
    return Dataset.builder("broken")
        .add(
            UnsupportedFact.builder()
                .id("w")
                .kindName("wish")
                .fromTo(State.of("AZ"), State.of("ES"))
                .when("2003")
                .content("{not JSON}")
                .cite(CITATION)
                .build())
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void write_twice_givesTheSameBytes(Format format) {
    assertThat(written(Chancery.azerbaijanSpain(), format))
        .isEqualTo(written(Chancery.azerbaijanSpain(), format));
  }

  @ParameterizedTest
  @EnumSource
  void write_whatWasRead_givesTheSameBytes(Format format) {
    byte[] bytes = written(Chancery.azerbaijanSpain(), format);

    assertThat(written(Texts.read(bytes, format).dataset(), format)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @EnumSource
  void write_unknownKind_isReadBackAsItWas(Format format) {
    Dataset dataset = Texts.read(Texts.json(UNKNOWN_KIND), Format.JSON).dataset();
    UnsupportedFact fact = (UnsupportedFact) dataset.get("w");

    Dataset copy = Texts.read(written(dataset, format), format).dataset();

    assertThat(copy).isEqualTo(dataset);
    assertThat(copy.get("w")).isEqualTo(fact);
    assertThat(fact.kind()).isEmpty();
    assertThat(fact.kindName()).isEqualTo("wish");
    assertThat(fact.content()).isEqualTo("{\"size\":{\"a\":[1,2.50,null,true,\"é\"]}}");
    assertThat(fact.note()).contains("n");
  }

  @Test
  void write_order_isThatOfTime() {
    String late = Texts.ESTABLISHED.replace("\"r\"", "\"a\"").replace("1992", "1999");

    byte[] lines = written(Texts.read(Texts.json(late), Format.JSON).dataset(), Format.JSON_LINES);

    assertThat(new String(lines, StandardCharsets.UTF_8))
        .containsSubsequence("\"id\":\"r\"", "\"id\":\"a\"");
  }

  @ParameterizedTest
  @EnumSource(names = "CSV_TABLES", mode = EnumSource.Mode.EXCLUDE)
  void write_toAWriter_givesTheSameText(Format format) throws IOException {
    StringWriter text = new StringWriter();
    DatasetWriter.write(Chancery.azerbaijanSpain(), format, text);

    assertThat(text.toString().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(written(Chancery.azerbaijanSpain(), format));
  }

  @Test
  void write_zipToAWriter_isRefused() {
    assertThatThrownBy(
            () ->
                DatasetWriter.write(
                    Chancery.azerbaijanSpain(), Format.CSV_TABLES, new StringWriter()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a zip has no characters: expected an OutputStream");
  }

  @Test
  void write_jsonLines_endWithTheChecksum() {
    Dataset dataset = Texts.read(Texts.json(), Format.JSON).dataset();

    assertThat(new String(written(dataset, Format.JSON_LINES), StandardCharsets.UTF_8))
        .startsWith(
            "{\"format\":\"chancery-dataset\",\"formatVersion\":2,\"name\":\"test\",\"factCount\":2,")
        .endsWith("\n{\"checksum\":\"" + DatasetWriter.checksum(dataset) + "\"}\n");
  }

  /** A file of the first version states the same checksum as one of any other. */
  @Test
  void checksum_ofTheFirstVersion_staysTheSame() {
    assertThat(DatasetWriter.checksum(Texts.read(Texts.json(), Format.JSON).dataset()))
        .isEqualTo("sha256:a6f6954a4b04c30ec8e0a15d7a815579eaf4299fc8f4c797c0e5d24ebef2b526");
  }

  @ParameterizedTest
  @EnumSource
  void write_halfACharacter_isRefused(Format format) {
    Dataset dataset = Dataset.builder("half \ud83c of a flag").build();

    assertThatThrownBy(() -> DatasetWriter.write(dataset, format, OutputStream.nullOutputStream()))
        .isInstanceOfAny(IOException.class, UncheckedIOException.class);
  }

  @Test
  void checksum_ofTheSameContent_isTheSameWhateverTheFileStates() {
    Dataset dataset = Texts.read(Texts.json(), Format.JSON).dataset();
    Dataset stated = dataset.toBuilder().checksum("sha256:0").build();

    assertThat(DatasetWriter.checksum(stated)).isEqualTo(DatasetWriter.checksum(dataset));
    assertThat(DatasetWriter.checksum(dataset)).matches("sha256:[0-9a-f]{64}");
    assertThat(DatasetWriter.checksum(dataset.toBuilder().title("T").build()))
        .isNotEqualTo(DatasetWriter.checksum(dataset));
  }

  // Files.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "copy.json",
        "copy.jsonl",
        "copy.csv",
        "COPY.JSON",
        "copy.json.gz",
        "copy.jsonl.gz",
        "copy.csv.gz",
        "copy.JSONL.GZ",
        "copy.zip",
        "copy"
      })
  void write_file_isLoadedEqual(String name) {
    Path file = folder.resolve(name);

    Chancery.write(Chancery.azerbaijanSpain(), file);

    assertThat(Chancery.load(file)).isEqualTo(Chancery.azerbaijanSpain());
    assertThat(Chancery.load(file).checksum()).isEqualTo(Chancery.azerbaijanSpain().checksum());
  }

  @Test
  void write_existingFile_isReplacedAndNothingElseLeft() throws IOException {
    Path file = folder.resolve("data.json");
    Files.writeString(file, "old");

    Chancery.write(Chancery.azerbaijanSpain(), file);

    assertThat(Chancery.load(file)).isEqualTo(Chancery.azerbaijanSpain());
    assertThat(names()).containsExactly("data.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.json", "data.jsonl", "data.csv", "data.jsonl.gz", "data.zip"})
  void write_datasetThatCannotBeWritten_leavesTheFileAsItWas(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "old");

    assertThatThrownBy(() -> Chancery.write(unwritable(), file))
        .isInstanceOf(RuntimeException.class);

    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly(name);
  }

  @Test
  void write_nameAsLongAsNamesCanBe_isWritten() {
    Path file = folder.resolve("n".repeat(250) + ".json");

    DatasetWriter.write(Chancery.azerbaijanSpain(), file);

    assertThat(Chancery.load(file)).isEqualTo(Chancery.azerbaijanSpain());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a.json", "a.jsonl.gz", "/a.zip"})
  void write_fileInsideAZip_isLoadedEqual(String name) throws IOException {
    Path zip = folder.resolve("files.zip");
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      DatasetWriter.write(Chancery.azerbaijanSpain(), files.getPath(name));

      assertThat(Chancery.load(files.getPath(name))).isEqualTo(Chancery.azerbaijanSpain());
    }
  }

  /** Its file system would lose what lies in the folder. */
  @Test
  void write_folderInsideAZip_isRefused() throws IOException {
    Path zip = folder.resolve("files.zip");
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      assertThatThrownBy(
              () -> DatasetWriter.write(Chancery.azerbaijanSpain(), files.getPath("/tables")))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("cannot write /tables")
          .hasMessageContaining("the file system of a zip cannot move folders");
      try (Stream<Path> left = Files.list(files.getPath("/"))) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void write_intoAMissingFolder_namesBoth() {
    Path missing = folder.resolve("missing");
    Path file = missing.resolve("data.json");

    assertThatThrownBy(() -> Chancery.write(Chancery.azerbaijanSpain(), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "cannot write "
                + file
                + ": java.nio.file.NoSuchFileException: "
                + missing
                + ": expected a folder to write into");
  }

  @Test
  void write_overAFolder_leavesItAndNoTemporaryFile() throws IOException {
    Path file = folder.resolve("data.json");
    Files.createDirectory(file);

    assertThatThrownBy(() -> Chancery.write(Chancery.azerbaijanSpain(), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + file + ": ");
    assertThat(names()).containsExactly("data.json");
  }

  @Test
  void write_folder_isThereAsAWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("data");

    assertThatThrownBy(() -> Chancery.write(unwritable(), file))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(names()).isEmpty();

    Chancery.write(Chancery.azerbaijanSpain(), file);

    assertThat(names()).containsExactly("data");
  }

  @Test
  void write_folderThatIsNotEmpty_isRefusedAndStays() throws IOException {
    Path file = folder.resolve("data");
    Files.createDirectory(file);
    Chancery.write(Chancery.azerbaijanSpain(), file);
    Dataset other = Chancery.azerbaijanSpain().toBuilder().title("Another").build();

    assertThatThrownBy(() -> Chancery.write(other, file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + file + ": ")
        .hasMessageEndingWith("the folder has files in it: expected an empty one, or nothing");

    assertThat(Chancery.load(file)).isEqualTo(Chancery.azerbaijanSpain());
    assertThat(names()).containsExactly("data");
  }

  @Test
  void write_linkToAFile_replacesWhatItLeadsTo() throws IOException {
    Path file = folder.resolve("data.json");
    Files.writeString(file, "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

    Chancery.write(Chancery.azerbaijanSpain(), link);

    assertThat(link).isSymbolicLink();
    assertThat(Chancery.load(file)).isEqualTo(Chancery.azerbaijanSpain());
  }

  @Test
  void load_missingFile_isUnreadableAndNamed() {
    Path file = folder.resolve("none.json");

    assertThatThrownBy(() -> Chancery.load(file))
        .isInstanceOfSatisfying(
            LoadException.class,
            e -> {
              assertThat(e.failure().reason()).isEqualTo(LoadFailure.Reason.UNREADABLE);
              assertThat(e.failure().file()).isEqualTo(file.toString());
              assertThat(e.failure().value()).isEqualTo("no such file");
              assertThat(e.failure().expected()).isEqualTo("a readable file");
            });
  }

  @Test
  void loader_lenient_reportsWhatItLeftOut() throws IOException {
    Path file = folder.resolve("faulty.json");
    Files.writeString(file, Texts.json(Texts.SEVERED.replace("severed", "ended")));

    LoadReport report = Chancery.loader().lenient().read(file);

    assertThat(report.factsRead()).isOne();
    assertThat(report.factsSkipped()).isOne();
    assertThat(report.failures()).extracting(LoadFailure::file).containsExactly(file.toString());
  }

  private ImmutableList<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .collect(ImmutableList.toImmutableList());
    }
  }
}
