package dev.chancery.amount;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the tab-separated tables that lie beside this class. */
final class Table {
  private Table() {}

  /** Returns the rows below the header, each with three cells; a cell may be empty. */
  static ImmutableList<String[]> rows(String name) {
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
          rows.add(line.split("\t", 3));
        }
        header = false;
      }
      return rows.build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
