package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.Chancery;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "facts.json, JSON",
    "facts.json.gz, JSON",
    "a.b/facts.v2.JSON, JSON",
    "facts.jsonl, JSON_LINES",
    "facts.jsonl.gz, JSON_LINES",
    "facts.csv, CSV",
    "facts.csv.GZ, CSV",
    "facts.zip, CSV_TABLES",
    "facts, CSV_TABLES",
    "a.b/facts, CSV_TABLES"
  })
  void of_nameOfAFormat_isThatFormat(String name, Format format) {
    assertThat(Format.of(Path.of(name))).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.txt", "data.gz", "data.zip.gz", "data.json.zst", ".json.gz.bak"})
  void of_anotherName_isRefused(String name) {
    Path file = folder.resolve(name);
    String message =
        "'"
            + file
            + "': expected a name that ends with .json, .jsonl or .csv, or one of these and .gz, or"
            + " with .zip, or has no dot for a folder";

    assertThatThrownBy(() -> Chancery.write(Chancery.azerbaijanSpain(), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Chancery.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
