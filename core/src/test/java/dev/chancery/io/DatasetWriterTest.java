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
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static String written(Dataset dataset, Format format) {
    StringWriter text = new StringWriter();
    try {
      DatasetWriter.write(dataset, format, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Dataset unwritable() {
    return Dataset.builder("broken")
        .add(
            UnsupportedFact.builder()
                .id("w")
                .kindName("wish")
                .fromTo(State.of("AZ"), State.of("ES"))
                .when("2003")
                .content("not JSON")
                .cite(CITATION)
                .build())
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void write_twice_givesTheSameBytes(Format format) {
    assertThat(written(Chancery.bundled(), format)).isEqualTo(written(Chancery.bundled(), format));
  }

  @ParameterizedTest
  @EnumSource
  void write_whatWasRead_givesTheSameBytes(Format format) {
    String text = written(Chancery.bundled(), format);

    assertThat(written(Texts.read(text, format).dataset(), format)).isEqualTo(text);
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

    assertThat(written(Texts.read(Texts.json(late), Format.JSON).dataset(), Format.JSON_LINES))
        .containsSubsequence("\"id\":\"r\"", "\"id\":\"a\"");
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
  @ValueSource(strings = {"copy.json", "copy.jsonl", "copy.csv", "COPY.JSON"})
  void write_file_isLoadedEqual(String name) {
    Path file = folder.resolve(name);

    Chancery.write(Chancery.bundled(), file);

    assertThat(Chancery.load(file)).isEqualTo(Chancery.bundled());
    assertThat(Chancery.load(file).checksum()).isEqualTo(Chancery.bundled().checksum());
  }

  @Test
  void write_existingFile_isReplacedAndNothingElseLeft() throws IOException {
    Path file = folder.resolve("data.json");
    Files.writeString(file, "old");

    Chancery.write(Chancery.bundled(), file);

    assertThat(Chancery.load(file)).isEqualTo(Chancery.bundled());
    assertThat(names()).containsExactly("data.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.json", "data.jsonl", "data.csv"})
  void write_datasetThatCannotBeWritten_leavesTheFileAsItWas(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "old");

    assertThatThrownBy(() -> Chancery.write(unwritable(), file))
        .isInstanceOf(RuntimeException.class);

    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly(name);
  }

  @Test
  void write_intoAMissingFolder_namesTheFile() {
    Path file = folder.resolve("missing").resolve("data.json");

    assertThatThrownBy(() -> Chancery.write(Chancery.bundled(), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + file + ": ");
  }

  @Test
  void write_overAFolder_leavesItAndNoTemporaryFile() throws IOException {
    Path file = folder.resolve("data.json");
    Files.createDirectory(file);

    assertThatThrownBy(() -> Chancery.write(Chancery.bundled(), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + file + ": ");
    assertThat(names()).containsExactly("data.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.txt", "data", "json", "data.json.gz"})
  void format_ofAnotherSuffix_isRefused(String name) {
    Path file = folder.resolve(name);
    String message = "'" + file + "': expected a name that ends with .json, .jsonl or .csv";

    assertThatThrownBy(() -> Chancery.write(Chancery.bundled(), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Chancery.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
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
              assertThat(e.failure().expected()).isEqualTo("a readable file");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"latin.json", "latin.jsonl", "latin.csv"})
  void load_anotherEncoding_isUnreadableAndNamed(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, "{\"name\": \"Rollán\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Chancery.load(file))
        .isInstanceOf(LoadException.class)
        .hasMessageStartingWith(file + ": found java.nio.charset.MalformedInputException")
        .hasMessageEndingWith("expected readable text in UTF-8");
  }

  @Test
  void load_fileWithAByteOrderMark_isRead() throws IOException {
    Path file = folder.resolve("bom.json");
    Files.writeString(file, "\uFEFF" + Texts.json());

    assertThat(Chancery.load(file).facts().count()).isEqualTo(2);
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
