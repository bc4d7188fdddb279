package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.Chancery;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.fact.Engagement;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageCheckTest {
  private static final String TEXT = "Two states met in 1901. They parted in 1902.";

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... args) {
    printed.reset();
    return PassageCheck.run(args, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private String article(String text) throws IOException {
    return Files.writeString(folder.resolve("article.txt"), text).toString();
  }

  private String dataset(Citation citation) {
    State one = State.of("FR");
    State other = State.of("DE");
    Dataset data =
        Dataset.builder("two-states")
            .add(
                Engagement.builder()
                    .id("meeting")
                    .between(one, other)
                    .type(Engagement.Type.MEETING)
                    .when("1901")
                    .cite(citation)
                    .cite(Citation.of(citation.source()).inSection(List.of("Annex")))
                    .build())
            .relatedTopic(
                RelatedTopic.toActor(
                    Dyad.between(one, other),
                    "The other",
                    other,
                    List.of(Citation.ofPassage(citation.source(), TEXT, "They parted in 1902."))))
            .build();
    Path file = folder.resolve("dataset.json");
    Chancery.write(data, file);
    return file.toString();
  }

  private static Source source() {
    return Source.builder("two", "On two states").readFrom(TEXT).build();
  }

  private static Citation citation() {
    return Citation.ofPassage(source(), TEXT, "Two states met in 1901.")
        .inSection(List.of("History", "Early"));
  }

  @Test
  void run_theRightText_showsFactsBesidePassages() throws IOException {
    assertThat(run(article(TEXT), dataset(citation()))).isZero();
    assertThat(printed())
        .isEqualTo(
            """
            meeting
              engagement, 1901
              History / Early: “Two states met in 1901.”
              Annex: the source as a whole

            The other
              related topic
              opening: “They parted in 1902.”

            1 facts and 1 related topics: 2 passages found where they are cited
            """);
  }

  @Test
  void run_anotherText_namesTheFactAndTheChecksums() throws IOException {
    assertThat(run(article(TEXT + "\n"), dataset(citation()))).isEqualTo(1);
    assertThat(printed())
        .contains("FAILED at meeting: cannot show the passage of On two states, History / Early")
        .contains("the text has SHA-256 ")
        .endsWith(", expected " + source().sha256().orElseThrow() + "\n")
        .doesNotContain("found where they are cited");
  }

  @Test
  void run_anotherPassageInTheRange_namesTheFact() throws IOException {
    Citation moved = citation().at(1, 23);
    assertThat(run(article(TEXT), dataset(moved))).isEqualTo(1);
    assertThat(printed())
        .contains("FAILED at meeting: ")
        .contains("its range holds a passage with");
  }

  @Test
  void run_noSuchFile_saysSo() throws IOException {
    assertThat(run(folder.resolve("none.txt").toString(), dataset(citation()))).isEqualTo(1);
    assertThat(printed()).startsWith("FAILED: cannot read the text: ").contains("none.txt");
    assertThat(run(article(TEXT), folder.resolve("none.json").toString())).isEqualTo(1);
    assertThat(printed()).startsWith("FAILED: ").contains("none.json");
    assertThat(run(article(TEXT), article(TEXT))).isEqualTo(1);
    assertThat(printed()).contains("expected a name that ends with .json");
  }

  @Test
  void run_bundledDatasetAndAnotherText_fails() throws IOException {
    assertThat(run(article(TEXT))).isEqualTo(1);
    assertThat(printed()).contains("FAILED at position-es-un-resolutions-1990s: ");
  }

  @Test
  void run_wrongNumberOfArguments_saysHowToUseIt() {
    assertThat(run()).isEqualTo(2);
    assertThat(printed()).isEqualTo("usage: PassageCheck <article.txt> [dataset file]\n");
  }
}
