package dev.chancery.fuzz;

import com.google.common.base.Splitter;
import dev.chancery.io.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/**
 * What the reader of {@link Format#CSV_TABLES} promises for any bytes at all. What does not begin
 * like a zip is put into one: each part behind a {@value #MARK} is a table, below its name.
 */
public final class TablesFuzz {
  private static final String MARK = "==>";

  private TablesFuzz() {}

  /** Fails if the bytes break a law; called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    byte[] bytes = FuzzInput.bytes(input);
    boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    DatasetLaws.check(zip ? bytes : zipped(bytes), Format.CSV_TABLES);
  }

  private static byte[] zipped(byte[] tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String text = new String(tables, StandardCharsets.ISO_8859_1);
      for (String table : Splitter.on(MARK).split(text)) {
        int end = table.indexOf('\n');
        if (end >= 0 && end < 1 << 16) {
          put(zip, table.substring(0, end), table.substring(end + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String table) throws IOException {
    try {
      zip.putNextEntry(new ZipEntry(name));
    } catch (ZipException | IllegalArgumentException e) {
      // A zip cannot be made with a name twice.
      return;
    }
    zip.write(table.getBytes(StandardCharsets.ISO_8859_1));
    zip.closeEntry();
  }
}
