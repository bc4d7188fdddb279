package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chancery.Chancery;
import dev.chancery.dataset.Dataset;
import dev.chancery.io.FaultyFileSystem.Fault;
import dev.chancery.io.FaultyFileSystem.KilledError;
import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, a file is the old one or the new one. */
class WritingFaultsTest {
  private static final int KILLS = 10;
  private static final Dataset OLD = EndlessWriter.dataset("old");
  private static final Dataset NEW = EndlessWriter.dataset("new");

  /** Datasets of one fact. */
  private static final Dataset SMALL = small(OLD);

  private static final Dataset OTHER = small(NEW);

  /** What is written fact by fact. */
  private static final String STREAM = "facts.jsonl";

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

  private static Dataset small(Dataset dataset) {
    return Dataset.builder(dataset.name()).add(dataset.facts().first().orElseThrow()).build();
  }

  static Stream<String> targets() {
    return Stream.concat(EndlessWriter.FILES.stream(), Stream.of(STREAM, EndlessWriter.FOLDER));
  }

  private static void write(Dataset dataset, Path target) {
    if (String.valueOf(target.getFileName()).equals(STREAM)) {
      DatasetWriter.write(
          Dataset.builder(dataset.name()).build(), dataset.facts().stream(), target);
    } else {
      DatasetWriter.write(dataset, target);
    }
  }

  /** Returns the bytes of the file, or of each file in the folder; none if nothing is there. */
  private static Map<String, String> contents(Path target) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    if (Files.exists(target)) {
      try (Stream<Path> files = Files.walk(target)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(
              String.valueOf(target.relativize(file)),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return contents;
  }

  private static void remove(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(target)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Map<String, String> whole(String name) throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    write(OTHER, elsewhere.resolve(name));
    Map<String, String> whole = contents(elsewhere.resolve(name));
    remove(elsewhere);
    return whole;
  }

  private void writeSmall(String name) {
    // A folder is written once.
    if (!name.equals(EndlessWriter.FOLDER)) {
      write(SMALL, folder.resolve(name));
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void write_killedAtAnyByte_leavesTheOldOneOrTheNewOne(String name) throws IOException {
    Path target = folder.resolve(name);
    Map<String, String> whole = whole(name);
    long bytes = whole.values().stream().mapToLong(String::length).sum();
    writeSmall(name);
    Map<String, String> old = contents(target);
    long steps = 0;
    while (true) {
      FaultyFileSystem files = new FaultyFileSystem(Fault.KILLED, steps);

      Throwable end = catchThrowable(() -> write(OTHER, files.of(target)));

      if (end == null) {
        break;
      }
      assertThat(end).isInstanceOf(KilledError.class);
      assertThat(contents(target)).as("after %s steps", steps).isIn(old, whole);
      for (String each : names()) {
        if (each.startsWith(".")) {
          assertThat(each).endsWith(".tmp");
          remove(folder.resolve(each));
        }
      }
      if (name.equals(EndlessWriter.FOLDER) && Files.exists(target)) {
        remove(target);
      }
      steps++;
    }
    assertThat(contents(target)).isEqualTo(whole);
    assertThat(steps).as("of which each byte is one").isGreaterThan(bytes);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void write_refusedAtAnyByte_leavesWhatWasThereAndNothingElse(String name) throws IOException {
    Path target = folder.resolve(name);
    Map<String, String> whole = whole(name);
    writeSmall(name);
    Map<String, String> old = contents(target);
    List<String> names = names();
    for (Fault fault : List.of(Fault.DENIED, Fault.DISK_FULL)) {
      long steps = 0;
      while (true) {
        FaultyFileSystem files = new FaultyFileSystem(fault, steps);

        Throwable end = catchThrowable(() -> write(OTHER, files.of(target)));

        if (end == null) {
          break;
        }
        assertThat(end)
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageStartingWith("cannot write " + target + ": java.")
            .hasMessageContaining(
                fault == Fault.DENIED ? "AccessDeniedException: " : "No space left on device");
        assertThat(contents(target)).as("after %s steps", steps).isEqualTo(old);
        assertThat(names()).isEqualTo(names);
        steps++;
      }
      assertThat(steps).isPositive();
      assertThat(contents(target)).isEqualTo(whole);
      remove(target);
      writeSmall(name);
    }
  }

  /** A program that really ends, of which nothing stays in memory. */
  @ParameterizedTest
  @ValueSource(strings = {"data.jsonl", "data.zip", EndlessWriter.FOLDER})
  void write_endedAtAChosenByte_leavesTheOldOneOrTheNewOne(String name) throws Exception {
    Path target = folder.resolve(name);
    FaultyFileSystem files = new FaultyFileSystem(Fault.KILLED, Long.MAX_VALUE);
    write(NEW, files.of(target));
    long steps = Long.MAX_VALUE - files.left();
    Map<String, String> whole = contents(target);
    remove(target);
    if (!name.equals(EndlessWriter.FOLDER)) {
      write(OLD, target);
    }
    Map<String, String> old = contents(target);

    for (long ended : new long[] {steps / 3, steps - 3}) {
      assertThat(ChildJvm.run(List.of(), HaltingWriter.class, target, ended)).isEmpty();

      assertThat(contents(target)).isEqualTo(old);
      assertThat(names()).anyMatch(each -> each.startsWith(".") && each.endsWith(".tmp"));
    }
    assertThat(ChildJvm.run(List.of(), HaltingWriter.class, target, steps)).isEqualTo("written\n");
    assertThat(contents(target)).isEqualTo(whole);
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
