package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.Chancery;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Membership;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that no dataset holds are written as those of a dataset are. */
class FactStreamWritingTest {
  private static final Dataset DESCRIBED =
      Dataset.builder("stream").title("As they come").licence("CC0-1.0").build();

  @TempDir Path folder;

  /** A dataset with all that facts can bring along. */
  private static Dataset held() {
    return DESCRIBED.toBuilder()
        .addAll(Chancery.azerbaijanSpain().facts().list())
        .add(membership("m1", Source.builder("own", "Own").build()))
        .build();
  }

  private static Membership membership(String id, Source source) {
    return Membership.builder()
        .id(id)
        .fromTo(State.of("ES"), Organization.of("OWN", "An organisation of our own"))
        .when("2030/")
        .cite(Citation.of(source))
        .build();
  }

  private static byte[] bytes(Dataset dataset) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DatasetWriter.write(dataset, Format.JSON_LINES, bytes);
    return bytes.toByteArray();
  }

  @Test
  void write_factsInOrder_givesTheBytesOfTheDataset() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    DatasetWriter.write(DESCRIBED, held().facts().stream(), bytes);

    assertThat(bytes.toByteArray()).isEqualTo(bytes(held()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts.jsonl", "facts.jsonl.gz"})
  void write_toAFile_isWhatTheDatasetWouldBe(String name) throws IOException {
    Path file = folder.resolve(name);
    Path same = folder.resolve("same-" + name);
    Files.writeString(file, "what was there before");

    Chancery.write(DESCRIBED, held().facts().stream(), file);

    Chancery.write(held(), same);
    assertThat(file).hasSameBinaryContentAs(same);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder(name, "same-" + name);
  }

  @Test
  void write_factsInAnyOrder_areReadAsTheDataset() {
    Path file = folder.resolve("facts.jsonl");
    List<Fact> reversed = new ArrayList<>(held().facts().list());
    Collections.reverse(reversed);

    Chancery.write(DESCRIBED, reversed.stream().parallel(), file);

    assertThat(Chancery.load(file)).isEqualTo(held());
  }

  @Test
  void write_noFacts_isTheDescription() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    DatasetWriter.write(DESCRIBED, Stream.of(), bytes);

    assertThat(bytes.toByteArray()).isEqualTo(bytes(DESCRIBED));
  }

  @Test
  void write_moreFactsThanThereIsMemoryFor_writesThemAll() throws Exception {
    assertThat(
            ChildJvm.run(
                List.of("-Xmx12m"), LongWriter.class, folder.resolve("long.jsonl.gz"), 200_000))
        .isEqualTo("200000 written and read\n");
  }

  // What goes wrong.

  private void assertLeft(Path file) throws IOException {
    assertThat(file).hasContent("what was there before");
    assertThat(folder.toFile().list()).containsExactly("facts.jsonl");
  }

  private Path before() throws IOException {
    return Files.writeString(folder.resolve("facts.jsonl"), "what was there before");
  }

  @Test
  void write_streamThatFails_leavesTheFileAsItWas() throws IOException {
    Path file = before();
    UncheckedIOException gone = new UncheckedIOException(new IOException("the line is dead"));
    Stream<Fact> failing =
        held().facts().stream()
            .peek(
                fact -> {
                  if (fact.id().equals("m1")) {
                    throw gone;
                  }
                });

    assertThatThrownBy(() -> Chancery.write(DESCRIBED, failing, file)).isSameAs(gone);

    assertLeft(file);
  }

  @Test
  void write_sourcesOfOneIdThatDiffer_throwsNamingThemAndLeavesTheFile() throws IOException {
    Path file = before();
    Stream<Fact> facts =
        Stream.of(
            membership("m1", Source.builder("own", "Own").build()),
            membership("m2", Source.builder("own", "Other").build()));

    assertThatThrownBy(() -> Chancery.write(DESCRIBED, facts, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("'own'", "'Own'", "'Other'");

    assertLeft(file);
  }

  @Test
  void write_factThatCannotBeWritten_namesTheFileAndLeavesIt() throws IOException {
    Path file = before();
    Fact half =
        Membership.KIND.toBuilder(membership("m1", Source.builder("own", "Own").build()))
            .note("half \ud800")
            .build();

    assertThatThrownBy(() -> Chancery.write(DESCRIBED, Stream.of(half), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + file);

    assertLeft(file);
  }

  @Test
  void write_toAStreamThatFails_throwsItsException() {
    IOException full = new IOException("No space left on device");
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw full;
          }
        };

    assertThatThrownBy(() -> DatasetWriter.write(DESCRIBED, held().facts().stream(), out))
        .isSameAs(full);
  }

  @Test
  void write_datasetWithFactsBesideTheStream_isRefused() {
    assertThatThrownBy(() -> Chancery.write(held(), Stream.of(), folder.resolve("facts.jsonl")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected one without facts");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts.json", "facts.csv", "facts.zip", "facts", "facts.txt"})
  void write_anotherFormat_isRefused(String name) {
    assertThatThrownBy(() -> Chancery.write(DESCRIBED, Stream.of(), folder.resolve(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(name, ".jsonl");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has other permissions")
  void write_meanwhile_linesAreTheOwnersAlone() {
    AtomicReference<Set<PosixFilePermission>> seen = new AtomicReference<>(Set.of());
    Stream<Fact> facts =
        held().facts().stream()
            .peek(
                fact -> {
                  try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                      seen.set(Files.getPosixFilePermissions(file));
                    }
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });

    Chancery.write(DESCRIBED, facts.map(fact -> fact), folder.resolve("facts.jsonl"));

    assertThat(seen.get())
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }
}
