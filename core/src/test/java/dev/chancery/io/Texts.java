package dev.chancery.io;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chancery.dataset.Dataset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Texts of small datasets, whose facts begin in a known line. */
final class Texts {
  /** In JSON the fact under test stands in line 10, from column 5. */
  private static final String JSON =
      """
      {
        "format": "chancery-dataset",
        "formatVersion": 1,
        "name": "test",
        "sources": [
          {"id": "s", "title": "Source", "length": 100}
        ],
        "facts": [
          %s,
          FACT
        ]
      }
      """;

  static final String CITATIONS = "\"citations\": [{\"source\": \"s\"}]";

  static final String ESTABLISHED =
      "{\"id\": \"r\", \"kind\": \"relations-event\", \"between\": [\"AZ\", \"ES\"],"
          + " \"when\": \"1992-02-11\", \"type\": \"established\", "
          + CITATIONS
          + "}";

  static final String SEVERED =
      ESTABLISHED.replace("\"r\"", "\"r2\"").replace("established", "severed");

  /** The line of JSON Lines before the facts. */
  static final String HEADER_LINE =
      "{\"format\": \"chancery-dataset\", \"formatVersion\": 1, \"name\": \"test\","
          + " \"sources\": [{\"id\": \"s\", \"title\": \"Source\", \"length\": 100}]}\n";

  private static final String CSV_NAMES =
      "dataset,id,kind,from,to,between,when,type,amount,content,note,citations\r\n";

  private static final String CSV_CITATIONS = cell("[{\"source\": \"s\"}]");

  private Texts() {}

  static String json(String fact) {
    return JSON.formatted(ESTABLISHED).replace("FACT", fact);
  }

  static String json() {
    return json(SEVERED);
  }

  static String mission(String attributes) {
    return "{\"id\": \"m\", \"kind\": \"mission\", " + attributes + ", " + CITATIONS + "}";
  }

  static String trade(String attributes) {
    return "{\"id\": \"t\", \"kind\": \"trade-figure\", \"from\": \"AZ\", \"to\": \"ES\","
        + " \"when\": \"2003\", "
        + attributes
        + "}";
  }

  static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** A row without its dataset and citations: id, kind, from, to, between, when, type, … note. */
  static String row(String cells) {
    return "," + cells + "," + CSV_CITATIONS + "\r\n";
  }

  static String established(String id) {
    return row(
        id + ",relations-event,,," + cell("[\"AZ\", \"ES\"]") + ",1992-02-11,established,,,");
  }

  static String csv(String... rows) {
    return CSV_NAMES + cell(HEADER_LINE.trim()) + ",,,,,,,,,,,\r\n" + String.join("", rows);
  }

  static LoadReport read(String text, Format format) {
    return DatasetReader.strict().read(new StringReader(text), format, name(format));
  }

  static LoadReport readLeniently(String text, Format format) {
    return DatasetReader.strict().lenient().read(new StringReader(text), format, name(format));
  }

  static byte[] written(Dataset dataset, Format format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DatasetWriter.write(dataset, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static LoadReport read(byte[] bytes, Format format) {
    return read(bytes, format, DatasetReader.strict());
  }

  static LoadReport read(byte[] bytes, Format format, DatasetReader reader) {
    return reader.read(new ByteArrayInputStream(bytes), format, name(format));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzipped(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static String name(Format format) {
    return switch (format) {
      case JSON -> "f.json";
      case JSON_LINES -> "f.jsonl";
      case CSV -> "f.csv";
      case CSV_TABLES -> "f.zip";
    };
  }

  static LoadException fault(String text, Format format) {
    LoadException fault = catchThrowableOfType(LoadException.class, () -> read(text, format));
    if (fault == null) {
      throw new AssertionError("expected a fault in " + text);
    }
    return fault;
  }
}
