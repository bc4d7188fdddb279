package dev.chancery.actor;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the tab-separated tables that lie beside this class. */
final class Table {
  private Table() {}

  /**
   * Returns the rows below the header, each with the given number of cells; a cell may be empty.
   */
  static ImmutableList<String[]> rows(String name, int cells) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 14);
      ImmutableList.Builder<String[]> rows = ImmutableList.builder();
      boolean header = true;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!header) {
          rows.add(split(line, cells));
        }
        header = false;
      }
      return rows.build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static String[] split(String line, int cells) {
    String[] row = new String[cells];
    int from = 0;
    for (int i = 0; i < cells; i++) {
      int tab = line.indexOf('\t', from);
      int to = tab < 0 ? line.length() : tab;
      row[i] = line.substring(from, to);
      from = Math.min(to + 1, line.length());
    }
    return row;
  }

  static @Nullable String cell(String text) {
    return text.isEmpty() ? null : text;
  }
}
