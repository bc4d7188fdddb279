package dev.chancery.io;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The formats of a dataset's file. Each has a version of its own in it: a file of any version that
 * was ever written stays readable, and what a later version adds is kept and written again.
 */
public enum Format {
  /** One JSON document ({@code .json}). */
  JSON(".json"),
  /**
   * A line of JSON about the dataset, a line for each fact, and a last one with the checksum
   * ({@code .jsonl}): for streams of any length.
   */
  JSON_LINES(".jsonl"),
  /**
   * One table with a header, a row about the dataset, then a row for each fact ({@code .csv}, RFC
   * 4180).
   */
  CSV(".csv"),
  /**
   * A table for each kind of facts, and of sources, actors, coverage, related topics and what the
   * dataset is (RFC 4180), in a zip ({@code .zip}) or a folder (a name without an extension).
   */
  CSV_TABLES(".zip");

  private static final String COMPRESSED = ".gz";

  private final String suffix;

  Format(String suffix) {
    this.suffix = suffix;
  }

  /**
   * Returns the format of the file by the end of its name: {@code .json}, {@code .jsonl}, {@code
   * .csv}, each also with {@code .gz} behind it, or {@code .zip}; or no dot in the name for a
   * folder of tables.
   *
   * @throws IllegalArgumentException if the name has another end
   */
  public static Format of(Path file) {
    if (isFolder(file)) {
      return CSV_TABLES;
    }
    boolean compressed = isCompressed(file);
    String name = name(file);
    String plain = compressed ? name.substring(0, name.length() - COMPRESSED.length()) : name;
    for (Format format : values()) {
      if (plain.endsWith(format.suffix) && !(compressed && format == CSV_TABLES)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + file
            + "': expected a name that ends with .json, .jsonl or .csv, or one of these and .gz,"
            + " or with .zip, or has no dot for a folder");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  /** Whether the name is that of a file compressed by gzip. */
  static boolean isCompressed(Path file) {
    return name(file).endsWith(COMPRESSED);
  }

  static boolean isFolder(Path file) {
    return name(file).indexOf('.') < 0;
  }
}
