package dev.chancery.io;

import java.nio.file.Path;
import java.util.Locale;

/** The formats of a dataset's file. */
public enum Format {
  /** One JSON document ({@code .json}). */
  JSON(".json"),
  /** A line of JSON about the dataset, then a line for each fact ({@code .jsonl}). */
  JSON_LINES(".jsonl"),
  /** RFC 4180 with a header: a row about the dataset, then a row for each fact ({@code .csv}). */
  CSV(".csv");

  private final String suffix;

  Format(String suffix) {
    this.suffix = suffix;
  }

  /**
   * Returns the format of the file by the end of its name.
   *
   * @throws IllegalArgumentException if the name has another end
   */
  public static Format of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (name.endsWith(format.suffix)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "'" + file + "': expected a name that ends with .json, .jsonl or .csv");
  }
}
