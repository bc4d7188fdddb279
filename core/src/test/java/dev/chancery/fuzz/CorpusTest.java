package dev.chancery.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every input of the corpora through its harness, without a fuzzer. What a fuzzer finds is
 * added to the folder of its harness.
 *
 * <p>Many of the inputs are texts of 1 MiB: were a parser quadratic, this would take minutes.
 */
class CorpusTest {
  private static final Path CORPORA =
      Path.of("src", "test", "resources", "dev", "chancery", "fuzz");

  private static final Map<String, Consumer<byte[]>> HARNESSES =
      Map.of(
          "Edtf", EdtfFuzz::fuzzerTestOneInput,
          "Amount", AmountFuzz::fuzzerTestOneInput,
          "DatePhrase", DatePhraseFuzz::fuzzerTestOneInput,
          "AmountPhrase", AmountPhraseFuzz::fuzzerTestOneInput,
          "Json", JsonFuzz::fuzzerTestOneInput,
          "Jsonl", JsonlFuzz::fuzzerTestOneInput,
          "Csv", CsvFuzz::fuzzerTestOneInput,
          "Tables", TablesFuzz::fuzzerTestOneInput);

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> inputs() {
    return HARNESSES.keySet().stream()
        .sorted()
        .flatMap(
            harness ->
                files(CORPORA.resolve(harness))
                    .map(file -> Arguments.of(harness, file.getFileName().toString())));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void harness_everyInput_findsNothing(String harness, String file) throws IOException {
    byte[] input = Files.readAllBytes(CORPORA.resolve(harness).resolve(file));

    assertThatCode(() -> HARNESSES.get(harness).accept(input)).doesNotThrowAnyException();
  }

  @Test
  void corpora_eachHasItsHarness() {
    assertThat(files(CORPORA).filter(Files::isDirectory))
        .extracting(folder -> folder.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(HARNESSES.keySet());
  }

  @Test
  void text_pattern_isRepeated() {
    assertThat(text("[#20#1985,#1990]")).startsWith("[1985,1985,").endsWith("1985,1990]");
    assertThat(text("[#20#1985,#1990]")).hasSize(1 + (1 << 20) / 5 * 5 + 5);
    assertThat(text("#3#-#")).isEqualTo("--------");
    assertThat(text("#99#ab#")).hasSize(1 << 20);
    for (String plain : List.of("1985", "#", "###", "#x#a#", "#0#a#", "#3##", "#3#a##")) {
      assertThat(text(plain)).isEqualTo(plain);
    }
  }

  private static String text(String input) {
    return FuzzInput.text(input.getBytes(StandardCharsets.UTF_8));
  }
}
