package dev.chancery.io;

import com.google.common.math.LongMath;
import dev.chancery.io.LoadFailure.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Where tables lie beside one another: a folder, or a zip. */
abstract class TableStore implements Closeable {
  static final String SUFFIX = ".csv";

  final Loading loading;

  private TableStore(Loading loading) {
    this.loading = loading;
  }

  /** Returns the files of the tables, in the same order every time. */
  abstract List<String> files() throws IOException;

  abstract InputStream open(String file) throws IOException;

  /** Returns how many bytes of text there are, as far as is known beforehand. */
  abstract OptionalLong bytes() throws IOException;

  final LoadException fault(Reason reason, String found, String expected) {
    return new LoadException(new LoadFailure(reason, loading.file(), 0, 0, "", found, expected));
  }

  /** Whether the file holds a table; one that was meant to is not passed over in silence. */
  final boolean isTable(String name) {
    boolean isTable = name.endsWith(SUFFIX);
    if (!isTable && name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
      throw fault(
          Reason.FORMAT,
          "'" + Input.shortened(name) + "'",
          "tables whose names end with " + SUFFIX + ", in small letters");
    }
    return isTable;
  }

  final void checkCount(int count) {
    int most = loading.limits().tables();
    if (count > most) {
      throw fault(Reason.LIMIT, "more files", "at most " + most + " files");
    }
  }

  static TableStore folder(Path folder, Loading loading) {
    return new Folder(folder, loading);
  }

  static TableStore zip(Path file, Loading loading) throws IOException {
    try {
      return new Zip(new ZipFile(file.toFile()), loading);
    } catch (ZipException e) {
      throw new LoadException(
          new LoadFailure(
              Reason.UNREADABLE,
              loading.file(),
              0,
              0,
              "",
              Files.size(file) == 0 ? "an empty file" : "a file that is no zip, or not whole",
              "a zip of tables; " + e.getMessage()),
          e);
    }
  }

  /** A folder; links that lead out of it are not followed. */
  private static final class Folder extends TableStore {
    private final Path folder;

    Folder(Path folder, Loading loading) {
      super(loading);
      this.folder = folder;
    }

    @Override
    List<String> files() throws IOException {
      List<String> files = new ArrayList<>();
      try (Stream<Path> found = Files.list(folder)) {
        for (Path file : (Iterable<Path>) found::iterator) {
          String name = String.valueOf(file.getFileName());
          if (!name.startsWith(".") && isTable(name)) {
            // A pipe would be waited for.
            if (!Files.isRegularFile(file)) {
              throw fault(
                  Reason.FORMAT, "'" + Input.shortened(name) + "', which is no file", "files");
            }
            files.add(name);
            checkCount(files.size());
          }
        }
      }
      files.sort(null);
      return files;
    }

    @Override
    InputStream open(String file) throws IOException {
      Path path = folder.resolve(file);
      if (!path.toRealPath().startsWith(folder.toRealPath())) {
        throw fault(
            Reason.FORMAT,
            "a link from '" + Input.shortened(file) + "' to " + path.toRealPath(),
            "files that lie in the folder");
      }
      return Files.newInputStream(path);
    }

    @Override
    OptionalLong bytes() throws IOException {
      long bytes = 0;
      for (String file : files()) {
        bytes += Files.size(folder.resolve(file));
      }
      return OptionalLong.of(bytes);
    }

    @Override
    public void close() {}
  }

  /** A zip; nothing of it is put anywhere. */
  private static final class Zip extends TableStore {
    private final ZipFile zip;

    Zip(ZipFile zip, Loading loading) {
      super(loading);
      this.zip = zip;
    }

    @Override
    List<String> files() {
      Set<String> files = new HashSet<>();
      checkCount(zip.size());
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        String name = next(entries).getName();
        String shown = "the entry '" + Input.shortened(name) + "'";
        if (name.contains("/") || name.contains("\\") || name.contains(":")) {
          throw fault(Reason.FORMAT, shown, "files that lie side by side, in no folder");
        }
        if (!files.add(name)) {
          throw fault(Reason.FORMAT, shown + " twice", "names that are unique");
        }
      }
      return files.stream().filter(this::isTable).sorted().toList();
    }

    private ZipEntry next(Enumeration<? extends ZipEntry> entries) {
      try {
        return entries.nextElement();
      } catch (IllegalArgumentException e) {
        throw fault(
            Reason.ENCODING, "an entry whose name or comment is not UTF-8", "text in UTF-8");
      }
    }

    @Override
    InputStream open(String file) throws IOException {
      ZipEntry entry = zip.getEntry(file);
      return entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry);
    }

    @Override
    OptionalLong bytes() {
      long bytes = 0;
      for (String file : files()) {
        ZipEntry entry = zip.getEntry(file);
        bytes = LongMath.saturatedAdd(bytes, entry == null ? 0 : Math.max(0, entry.getSize()));
      }
      return OptionalLong.of(bytes);
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
