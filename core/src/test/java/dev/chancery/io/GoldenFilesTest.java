package dev.chancery.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file of every format and version that was ever written; they are never changed. All hold the
 * same dataset: facts of every kind, and what is hard to write.
 */
class GoldenFilesTest {
  private static final Dataset DATASET = read("1/golden.json");

  private static byte[] bytes(String file) {
    try (InputStream in = GoldenFilesTest.class.getResourceAsStream("golden/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dataset read(String file) {
    return DatasetReader.strict()
        .read(new ByteArrayInputStream(bytes(file)), Format.of(Path.of(file)), file)
        .dataset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/golden.json",
        "1/golden.jsonl",
        "1/golden.csv",
        "2/golden.json",
        "2/golden.json.gz",
        "2/golden.jsonl",
        "2/golden.jsonl.gz",
        "2/golden.csv",
        "2/golden.csv.gz",
        "2/golden.zip"
      })
  void golden_everyVersionAndFormat_isRead(String file) {
    Dataset dataset = read(file);

    assertThat(dataset).isEqualTo(DATASET);
    assertThat(dataset.checksum()).contains(DatasetWriter.checksum(dataset));
    assertThat(dataset.facts().count()).isEqualTo(77);
    assertThat(dataset.facts().groupedByKind().counts().keySet()).containsAll(Kind.all());
  }

  @ParameterizedTest
  @ValueSource(strings = {"golden.json", "golden.jsonl", "golden.csv"})
  void golden_presentVersion_isWhatIsWritten(String file) {
    byte[] written = Texts.written(DATASET, Format.of(Path.of(file)));

    assertThat(written).isEqualTo(bytes("2/" + file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"golden.json", "golden.jsonl", "golden.csv"})
  void golden_compressed_isTheSame(String file) throws IOException {
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(bytes("2/" + file + ".gz")))) {
      assertThat(in.readAllBytes()).isEqualTo(bytes("2/" + file));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "golden.zip")
  void golden_tables_areWhatIsWritten(String file) throws IOException {
    assertThat(entries(Texts.written(DATASET, Format.CSV_TABLES)))
        .isEqualTo(entries(bytes("2/" + file)));
  }

  private static Map<String, String> entries(byte[] zip) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return entries;
  }
}
