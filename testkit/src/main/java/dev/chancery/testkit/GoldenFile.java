package dev.chancery.testkit;

import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.DatasetDiff;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.io.LoadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file among the resources of the tests that says what is expected: a dataset, or what was
 * written of one. What differs is told in facts where both sides can be read, and in lines
 * otherwise.
 *
 * <pre>{@code
 * GoldenFile.of(OurImportTest.class, "imported.jsonl").assertHolds(OurImport.of(input));
 * GoldenFile.of(OurImportTest.class, "dossier.txt").assertHolds(dossier.text());
 * }</pre>
 *
 * <p>With the system property {@value #UPDATE} set to {@code true}, as by {@code mvn test
 * -Dchancery.golden.update=true}, a file that is missing or differs is written, and nothing fails:
 * what changed is for version control to show. Gradle passes the property on to the tests if its
 * build says so. A file is replaced as a whole or stays as it was.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class GoldenFile {
  /** The system property by which files are written. */
  public static final String UPDATE = "chancery.golden.update";

  private final Path path;

  private GoldenFile(Path path) {
    this.path = path;
  }

  /**
   * Returns the file in {@code src/test/resources} of the project that the test belongs to.
   *
   * @param name as {@link Class#getResource} takes it: of a file beside the class or, with {@code
   *     /} in front, from the top
   * @throws IllegalStateException if neither a folder around the test's class files nor one around
   *     the working directory has {@code src/test}
   */
  public static GoldenFile of(Class<?> test, String name) {
    String inResources =
        name.startsWith("/")
            ? name.substring(1)
            : test.getPackageName().replace('.', '/') + "/" + name;
    return at(project(test).resolve("src/test/resources").resolve(inResources));
  }

  /** Returns the file at the path. */
  public static GoldenFile at(Path path) {
    return new GoldenFile(path.toAbsolutePath().normalize());
  }

  private static Path project(Class<?> test) {
    Path working = Path.of("").toAbsolutePath();
    Path classes = location(test).orElse(working);
    return around(classes)
        .or(() -> around(working))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no folder has src/test around "
                        + classes
                        + " or around "
                        + working
                        + ": expected the tests of a project, or a file named by at(Path)"));
  }

  private static Optional<Path> location(Class<?> test) {
    CodeSource source = test.getProtectionDomain().getCodeSource();
    if (source == null || !source.getLocation().getProtocol().equals("file")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> around(Path classes) {
    for (Path folder = classes; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("src/test"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** Returns where the file is, or would be. */
  public Path path() {
    return path;
  }

  /**
   * Asserts that the file, in the format of its name, holds this dataset.
   *
   * @throws AssertionError if it holds another one, cannot be read or is missing, and is not to be
   *     written; names the file and the property, and tells what differs
   * @throws IllegalArgumentException if the name is that of no format, or of a folder
   */
  public void assertHolds(Dataset actual) {
    Format unused = Format.of(path);
    if (isFolder()) {
      throw new IllegalArgumentException(
          "golden file " + path + ": expected one file, and no dot in the name is for a folder");
    }
    difference(actual)
        .ifPresent(differs -> failUnlessWritten(differs, () -> DatasetWriter.write(actual, path)));
  }

  /**
   * Asserts that the file holds this text, in UTF-8. It does not matter whether lines end with a
   * carriage return, too, as version control may change that.
   *
   * @throws AssertionError as {@link #assertHolds(Dataset)}
   */
  public void assertHolds(String actual) {
    byte @Nullable [] content = content();
    byte @Nullable [] expected = content == null ? null : withLineFeeds(content);
    byte[] bytes = actual.getBytes(StandardCharsets.UTF_8);
    byte[] given = withLineFeeds(bytes);
    if (!Arrays.equals(expected, given)) {
      failUnlessWritten(difference(expected, given), () -> write(bytes));
    }
  }

  /**
   * Asserts that the file holds just these bytes.
   *
   * @throws AssertionError as {@link #assertHolds(Dataset)}
   */
  public void assertHolds(byte[] actual) {
    byte @Nullable [] expected = content();
    if (!Arrays.equals(expected, actual)) {
      failUnlessWritten(difference(expected, actual), () -> write(actual));
    }
  }

  /** Returns the format of what the file holds, if it holds a dataset. */
  private Optional<Format> format() {
    try {
      return isFolder() ? Optional.empty() : Optional.of(Format.of(path));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isFolder() {
    return path.getFileName().toString().indexOf('.') < 0;
  }

  // What differs.

  private Optional<String> difference(Dataset actual) {
    if (!Files.exists(path)) {
      return Optional.of("is missing");
    }
    Dataset expected;
    try {
      expected = DatasetReader.strict().read(path).dataset();
    } catch (LoadException e) {
      return Optional.of("cannot be read: " + e.getMessage());
    }
    return expected.equals(actual) ? Optional.empty() : Optional.of(inFacts(expected, actual));
  }

  private String difference(byte @Nullable [] expected, byte[] actual) {
    if (expected == null) {
      return "is missing";
    }
    String inBytes = inBytes(expected, actual);
    Optional<Format> format = format();
    if (format.isEmpty()) {
      return "holds something else (- in the file, + given), from " + inBytes;
    }
    try {
      Dataset before = dataset(expected, format.get(), "the file");
      Dataset after = dataset(actual, format.get(), "what was given");
      return before.equals(after)
          ? "holds the same dataset written otherwise (- in the file, + given), from " + inBytes
          : inFacts(before, after);
    } catch (LoadException e) {
      return "holds something else, and cannot be compared as a dataset ("
          + e.getMessage()
          + "): (- in the file, + given) from "
          + inBytes;
    }
  }

  private static Dataset dataset(byte[] bytes, Format format, String name) {
    return DatasetReader.strict().read(new ByteArrayInputStream(bytes), format, name).dataset();
  }

  private static String inFacts(Dataset expected, Dataset actual) {
    DatasetDiff diff = expected.diff(actual);
    return "holds another dataset ("
        + diff
        + "):\n"
        + (diff.isEmpty()
            ? "only the order of coverage or links differs, or fields that this version does not"
                + " know"
            : Lines.first(diff.text()));
  }

  private static String inBytes(byte[] expected, byte[] actual) {
    Optional<String> from = text(expected);
    Optional<String> to = text(actual);
    return from.isPresent() && to.isPresent()
        ? Lines.between(from.get(), to.get())
        : "byte "
            + Arrays.mismatch(expected, actual)
            + " of "
            + expected.length
            + " in the file and "
            + actual.length
            + " given";
  }

  /** Returns the text; empty if it is not UTF-8, or has what no text has. */
  private static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Returns the text with line feeds only; bytes that are no text as they are. */
  private static byte[] withLineFeeds(byte[] bytes) {
    return text(bytes)
        .map(text -> text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8))
        .orElse(bytes);
  }

  // The file.

  private void failUnlessWritten(String what, Runnable writing) {
    if (!Boolean.getBoolean(UPDATE)) {
      throw new AssertionError(
          "golden file "
              + path
              + " "
              + what
              + "\nto write what was given there, run the test with -D"
              + UPDATE
              + "=true");
    }
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder of golden file " + path, e);
    }
    writing.run();
  }

  private byte @Nullable [] content() {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read golden file " + path, e);
    }
  }

  private void write(byte[] bytes) {
    try {
      // Beside the file, where the move is atomic.
      Path whole = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
      try {
        Files.write(whole, bytes, StandardOpenOption.CREATE_NEW);
        Files.move(
            whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write golden file " + path, e);
    }
  }

  /** Returns the path. */
  @Override
  public String toString() {
    return path.toString();
  }
}
