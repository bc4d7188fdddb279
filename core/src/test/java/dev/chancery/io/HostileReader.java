package dev.chancery.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Reads texts of a gigabyte and more, each with a strict reader and a lenient one, and prints what
 * comes of each.
 */
final class HostileReader {
  private static final long GIGABYTE = 1L << 30;

  private HostileReader() {}

  /** Opens a hostile text anew. */
  private interface Opener {
    InputStream open() throws IOException;
  }

  /** A hostile text. */
  private record Hostile(String name, Format format, Opener opener) {
    static Hostile of(String name, Format format, String start, String pattern, String end) {
      return new Hostile(name, format, () -> new EndlessText(start, pattern, GIGABYTE, end));
    }
  }

  private static List<Hostile> json() {
    String text = Texts.json();
    String fact = text.substring(0, text.lastIndexOf("}\n  ]"));
    return List.of(
        Hostile.of("text", Format.JSON, fact + ", \"note\": \"", "x", "\"}]}"),
        Hostile.of("unknown text", Format.JSON, fact + ", \"y\": \"", "x", "\"}]}"),
        Hostile.of("name", Format.JSON, fact + ", \"", "x", "\": 1}]}"),
        Hostile.of("number", Format.JSON, fact + ", \"y\": ", "9", "}]}"),
        Hostile.of("depth", Format.JSON, fact + ", \"y\": ", "[", "}]}"),
        Hostile.of("unknown list", Format.JSON, fact + ", \"y\": [", "0,", "0]}]}"),
        Hostile.of("unknown field", Format.JSON, "{\"features\": [", "0,", "0]}"),
        Hostile.of("note", Format.JSON, fact + ", \"note\": {", "\"a\":1,", "}]}"),
        Hostile.of("spaces", Format.JSON, "", " ", ""));
  }

  private static List<Hostile> lines() {
    String fact =
        Texts.HEADER_LINE + Texts.ESTABLISHED.substring(0, Texts.ESTABLISHED.length() - 1);
    return List.of(
        Hostile.of("text", Format.JSON_LINES, fact + ", \"note\": \"", "x", "\"}\n"),
        Hostile.of("number", Format.JSON_LINES, fact + ", \"y\": ", "9", "}\n"),
        Hostile.of("depth", Format.JSON_LINES, fact + ", \"y\": ", "{\"a\":", "\n"),
        Hostile.of("header", Format.JSON_LINES, "{\"name\": \"", "x", "\"}\n"),
        Hostile.of("spaces", Format.JSON_LINES, "", " ", ""),
        Hostile.of("zeros", Format.JSON_LINES, Texts.HEADER_LINE, "\0", ""));
  }

  private static List<Hostile> csv() {
    String rows = Texts.csv(Texts.established("r"));
    return List.of(
        Hostile.of("cell", Format.CSV, rows, "x", "\r\n"),
        Hostile.of("quoted cell", Format.CSV, rows + "\"", "x\"\"\r\n", "\"\r\n"),
        Hostile.of("cells", Format.CSV, rows, ",", "\r\n"),
        Hostile.of("names", Format.CSV, "dataset", ",a", "\r\n"),
        Hostile.of("rows", Format.CSV, rows, "a,b\n", ""));
  }

  private static List<Hostile> compressed() {
    return List.of(
        new Hostile("gzip", Format.JSON_LINES, () -> bomb(Texts.HEADER_LINE)),
        new Hostile("gzip", Format.JSON, () -> bomb("{\"name\": \"")),
        new Hostile("gzip", Format.CSV, () -> bomb("dataset,id\r\n")),
        new Hostile("zip", Format.CSV_TABLES, HostileReader::zipBomb),
        new Hostile(
            "no zip", Format.CSV_TABLES, () -> new EndlessText("PK\3\4", "x", GIGABYTE, "")));
  }

  private static InputStream bomb(String start) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      new EndlessText(start, " ", GIGABYTE / 16, "").transferTo(gzip);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static InputStream zipBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("sources.csv"));
      zip.write(Texts.utf8("id,title\r\n"));
      zip.putNextEntry(new ZipEntry("dataset.csv"));
      new EndlessText("format,name\r\n", "\n", GIGABYTE / 16, "").transferTo(zip);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  /** Prints a line for each text: its name, and what each reader says of it. */
  public static void main(String[] args) throws IOException {
    ReadLimits limits = ReadLimits.standard().withBytes(1 << 23).withLine(1 << 22);
    for (List<Hostile> group : List.of(json(), lines(), csv(), compressed())) {
      for (Hostile each : group) {
        System.out.println(
            each.format()
                + " "
                + each.name()
                + ": "
                + outcome(each, DatasetReader.strict().withLimits(limits))
                + " "
                + outcome(each, DatasetReader.strict().lenient().withLimits(limits)));
      }
    }
    System.out.println(
        "a gigabyte in a line: " + outcome(lines().get(0), DatasetReader.strict().lenient()));
  }

  private static String outcome(Hostile hostile, DatasetReader reader) throws IOException {
    try (InputStream in = hostile.opener().open()) {
      LoadReport report = reader.read(in, hostile.format(), "hostile");
      return report.factsRead() + "+" + report.skippedByReason();
    } catch (LoadException e) {
      return e.failure().reason().toString();
    }
  }
}
