package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chancery.Chancery;
import dev.chancery.dataset.Dataset;
import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, a file is the old one or the new one. */
class WritingFaultsTest {
  private static final int KILLS = 12;
  private static final Dataset OLD = EndlessWriter.dataset("old");
  private static final Dataset NEW = EndlessWriter.dataset("new");

  @TempDir Path folder;

  @Test
  void write_killedAtAnyMoment_leavesTheOldFileOrTheNewOne() throws Exception {
    for (String file : EndlessWriter.FILES) {
      DatasetWriter.write(OLD, folder.resolve(file));
    }
    List<String> leftOver = new ArrayList<>();

    for (int kill = 0; kill < KILLS; kill++) {
      Process writer =
          ChildJvm.start(
              List.of(),
              EndlessWriter.class,
              folder,
              EndlessWriter.FILES.get(kill % EndlessWriter.FILES.size()),
              EndlessWriter.FOLDER + kill);
      awaitWriting(writer);
      Thread.sleep(23L * kill);
      assertThat(writer.isAlive()).isTrue();
      writer.destroyForcibly().waitFor();

      for (String name : names()) {
        if (name.startsWith(".")) {
          assertThat(name).endsWith(".tmp");
          leftOver.add(name);
        } else {
          assertThat(Chancery.load(folder.resolve(name))).as(name).isIn(OLD, NEW);
        }
      }
    }

    assertThat(leftOver).as("what shows that writers were killed while they wrote").isNotEmpty();
    DatasetWriter.write(NEW, folder.resolve("data.json"));
    assertThat(Chancery.load(folder.resolve("data.json"))).isEqualTo(NEW);
  }

  private static void awaitWriting(Process writer) throws IOException {
    BufferedReader output = writer.inputReader();
    assertThat(output.readLine()).isEqualTo("writing");
  }

  /** A limit on the size of files stands for a full disk: a write fails in the middle. */
  @ParameterizedTest
  @ValueSource(strings = {"data.json", "data.jsonl", "data.csv", "data.jsonl.gz", "data.zip"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no limit on the size of files")
  void write_moreThanTheDiskTakes_leavesTheFileAsItWas(String name) throws Exception {
    Path file = folder.resolve(name);
    DatasetWriter.write(OLD, file);
    byte[] before = Files.readAllBytes(file);
    List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
    command.addAll(
        ChildJvm.command(List.of("-XX:-UsePerfData"), EndlessWriter.class, folder, name));

    String output = ChildJvm.output(new ProcessBuilder(command).start());

    assertThat(output).startsWith("writing\ncannot write " + file + ": java.io.IOException: ");
    assertThat(file).hasBinaryContent(before);
    assertThat(names()).containsExactly(name);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no limit on the size of files")
  void write_folderForWhichTheDiskIsFull_isNotThere() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
    command.addAll(
        ChildJvm.command(
            List.of("-XX:-UsePerfData"), EndlessWriter.class, folder, EndlessWriter.FOLDER));

    String output = ChildJvm.output(new ProcessBuilder(command).start());

    assertThat(output).startsWith("writing\ncannot write " + folder.resolve("folder-0") + ": ");
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void write_toAStreamThatFails_throwsItsException(Format format) {
    int size = Texts.written(OLD, format).length;
    for (int room : new int[] {0, 1, size / 2, size - 1}) {
      IOException full = new IOException("No space left on device");

      Throwable thrown =
          catchThrowable(() -> DatasetWriter.write(OLD, format, new SmallStream(room, full)));

      assertThat(thrown).isSameAs(full);
    }
  }

  /** Takes so many bytes. */
  private static final class SmallStream extends FilterOutputStream {
    private final IOException full;
    private int room;

    SmallStream(int room, IOException full) {
      super(OutputStream.nullOutputStream());
      this.room = room;
      this.full = full;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw full;
      }
    }
  }

  /** A superuser may write everywhere; for others the file stays as it was. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has other permissions")
  void write_whereItIsNotPermitted_isRefusedOrWhole() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Path file = locked.resolve("data.json");
    DatasetWriter.write(OLD, file);
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));

    Throwable refused = catchThrowable(() -> DatasetWriter.write(NEW, file));

    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(Chancery.load(file)).isEqualTo(refused == null ? NEW : OLD);
    if (refused != null) {
      assertThat(refused)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith("cannot write " + file + ": java.nio.file.AccessDenied");
    }
    try (Stream<Path> files = Files.list(locked)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has other permissions")
  void write_overAFile_keepsItsPermissions() throws IOException {
    Path file = folder.resolve("data.json");
    Set<PosixFilePermission> secret = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(secret));

    DatasetWriter.write(NEW, file);

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(secret);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such devices")
  void write_overADevice_isRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("data.json"), Path.of("/dev/null"));

    assertThatThrownBy(() -> DatasetWriter.write(NEW, link))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "cannot write "
                + link
                + ": java.io.IOException: something else is there: expected a file, or nothing");
    Files.delete(link);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
