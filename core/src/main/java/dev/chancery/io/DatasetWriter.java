package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes datasets to files and streams, in UTF-8, a few facts at a time: the same bytes for the
 * same dataset. The lines of many facts, of which the checksum is, are made on all processors, and
 * written by the thread that asks for it. What is compressed has the same bytes for the same
 * version of Java.
 *
 * <p>In tables, what a spreadsheet would run as a formula stands in quotes, as JSON writes text.
 */
public final class DatasetWriter {
  private static final int BUFFER = 1 << 16;

  /** Kept out of a zip, so that its bytes do not depend on when it is written. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private DatasetWriter() {}

  /**
   * Writes the dataset to the file, in the format of its name; see {@link Format#of(Path)}. The
   * file is replaced as a whole or stays as it was, whenever the program is ended or the disk is
   * full; its permissions stay. A folder of tables is written where there is none yet, or an empty
   * one.
   *
   * <p>A program that is ended meanwhile leaves a file or a folder beside it, whose name begins
   * with a dot and ends with {@code .tmp}.
   *
   * @throws IllegalArgumentException if the name is that of no format
   * @throws UncheckedIOException if it cannot be written, or there is something else than a file;
   *     names the file
   */
  public static void write(Dataset dataset, Path file) {
    Format format = Format.of(file);
    if (Format.isFolder(file)) {
      replace(file, whole -> writeFolder(dataset, whole));
    } else {
      replace(file, whole -> writeFile(file, whole, out -> write(dataset, format, out)));
    }
  }

  /**
   * Writes facts that nobody needs to hold to a file of JSON Lines, in the memory of a few of them
   * and of the sources and organisations that they name: the bytes that a dataset of them has, if
   * they come in {@link Fact#DISPLAY_ORDER}. The file is replaced as {@link #write(Dataset, Path)}
   * does; until the last fact has come, their lines are in a file beside it.
   *
   * <p>That ids are unique, and that facts are there to which others refer, whoever reads the file
   * finds out.
   *
   * <pre>{@code
   * Dataset described = Dataset.builder("trade").title("Trade of the world").build();
   * DatasetWriter.write(described, facts, Path.of("trade.jsonl.gz"));
   * }</pre>
   *
   * @param described what the file says of the dataset: its name and whatever else it has but
   *     facts; sources and organisations come with the facts, too
   * @param facts is read once, in its order, and not closed
   * @throws IllegalArgumentException if the name is not that of JSON Lines, the dataset has facts,
   *     or a fact cites a source, or names an organisation, that differs from one of the same id or
   *     code; nothing is written then
   * @throws UncheckedIOException as {@link #write(Dataset, Path)}
   */
  public static void write(Dataset described, Stream<? extends Fact> facts, Path file) {
    if (Format.of(file) != Format.JSON_LINES) {
      throw new IllegalArgumentException(
          "'"
              + file
              + "': expected a name that ends with .jsonl or .jsonl.gz for facts one by one");
    }
    replace(
        file,
        whole -> {
          Path folder = whole.resolveSibling("");
          try (SpooledFacts spooled = new SpooledFacts(described, folder)) {
            spooled.addAll(facts);
            writeFile(file, whole, spooled::write);
          }
        });
  }

  /**
   * Writes facts that nobody needs to hold as JSON Lines, as {@link #write(Dataset, Stream, Path)}
   * does. Until the last fact has come, their lines are in a temporary file.
   *
   * @param out is not closed
   * @throws IOException if {@code out} throws it, a text has half of a character, or the temporary
   *     file cannot be written
   * @throws IllegalArgumentException as {@link #write(Dataset, Stream, Path)}
   */
  public static void write(Dataset described, Stream<? extends Fact> facts, OutputStream out)
      throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (SpooledFacts spooled = new SpooledFacts(described, folder)) {
      spooled.addAll(facts);
      spooled.write(out);
    }
  }

  /** Writes beside the file, where the move is atomic, and puts it in its place. */
  private static void replace(Path file, Writing<Path> writing) {
    try {
      Path target = target(file);
      checkReplaceable(target, Format.isFolder(file));
      Path whole = hiddenBeside(target);
      try {
        writing.writeTo(whole);
        Files.move(
            whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        delete(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e, e);
    }
  }

  private static Path target(Path file) throws IOException {
    return Files.isSymbolicLink(file) ? file.toRealPath() : file;
  }

  /**
   * Not a temporary file of the JDK, which would be its owner's alone. It is not called as the
   * target is, whose name may be as long as names can be.
   */
  private static Path hiddenBeside(Path target) {
    return target.resolveSibling("." + UUID.randomUUID() + ".tmp");
  }

  /** A move would put the file in the place of a device, too. */
  private static void checkReplaceable(Path target, boolean folder) throws IOException {
    // It would move a folder without what lies in it.
    if (folder && target.getFileSystem().provider().getScheme().equals("jar")) {
      throw new IOException("the file system of a zip cannot move folders: expected a file");
    }
    Path parent = target.toAbsolutePath().getParent();
    if (parent != null && Files.notExists(parent)) {
      throw new NoSuchFileException(parent.toString(), null, "expected a folder to write into");
    }
    boolean right = folder ? Files.isDirectory(target) : Files.isRegularFile(target);
    if (!right && Files.exists(target)) {
      throw new IOException(
          "something else is there: expected " + (folder ? "a folder" : "a file") + ", or nothing");
    }
    if (folder && right && !isEmpty(target)) {
      throw new IOException("the folder has files in it: expected an empty one, or nothing");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void writeFile(Path replaced, Path whole, Writing<OutputStream> writing)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(whole, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      copyPermissions(target(replaced), whole);
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
      if (Format.isCompressed(replaced)) {
        GZIPOutputStream gzip = new GZIPOutputStream(out, BUFFER);
        writing.writeTo(gzip);
        gzip.finish();
      } else {
        writing.writeTo(out);
      }
      out.flush();
      channel.force(true);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }

  private static void writeFolder(Dataset dataset, Path folder) throws IOException {
    Files.createDirectory(folder);
    CsvTables.write(
        dataset,
        checksum(dataset),
        name -> {
          FileChannel channel =
              FileChannel.open(
                  folder.resolve(name), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
          return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
              out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
              channel.force(true);
              super.close();
            }
          };
        });
  }

  private static void delete(Path whole) throws IOException {
    if (Files.isDirectory(whole)) {
      try (Stream<Path> files = Files.list(whole)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.delete(file);
        }
      }
    }
    Files.deleteIfExists(whole);
  }

  /**
   * Writes the dataset; the stream is not closed. Tables are written as a zip.
   *
   * @throws IOException if the stream throws it, or a text has half of a character
   */
  public static void write(Dataset dataset, Format format, OutputStream out) throws IOException {
    switch (format) {
      case JSON_LINES -> JsonLines.write(dataset, out);
      case JSON -> {
        JsonGenerator json = Json.generator(out);
        JsonDocument.write(dataset, checksum(dataset), json);
        json.close();
      }
      case CSV -> {
        Writer text = Encoding.encoded(out);
        CsvTable.write(dataset, checksum(dataset), text);
        text.flush();
      }
      case CSV_TABLES -> {
        ZipOutputStream zip = new ZipOutputStream(out);
        CsvTables.write(
            dataset,
            checksum(dataset),
            name -> {
              ZipEntry entry = new ZipEntry(name);
              entry.setTimeLocal(NO_TIME);
              zip.putNextEntry(entry);
              return new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                  out.write(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                  zip.closeEntry();
                }
              };
            });
        zip.finish();
      }
    }
  }

  /**
   * Writes the dataset; the writer is not closed.
   *
   * @throws IOException if the writer throws it
   * @throws IllegalArgumentException for {@link Format#CSV_TABLES}, which is no text
   */
  public static void write(Dataset dataset, Format format, Writer writer) throws IOException {
    switch (format) {
      case JSON_LINES -> JsonLines.write(dataset, writer);
      case JSON -> {
        JsonGenerator json = Json.generator(writer);
        JsonDocument.write(dataset, checksum(dataset), json);
        json.close();
      }
      case CSV -> CsvTable.write(dataset, checksum(dataset), writer);
      case CSV_TABLES ->
          throw new IllegalArgumentException("a zip has no characters: expected an OutputStream");
    }
  }

  /**
   * Returns the checksum of what the dataset says: that of its JSON Lines in the first version of
   * the format, less the checksum. It is the same whatever the format and its version.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   * @throws UncheckedIOException if a text of the dataset has half of a character
   */
  public static String checksum(Dataset dataset) {
    try {
      return JsonLines.checksum(dataset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
