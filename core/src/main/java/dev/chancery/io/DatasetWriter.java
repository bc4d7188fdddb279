package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes datasets to files, in UTF-8: the same bytes for the same dataset. */
public final class DatasetWriter {
  private DatasetWriter() {}

  /**
   * Writes the dataset to the file, in the format of its name. The file is replaced as a whole or
   * stays as it was.
   *
   * @throws IllegalArgumentException if the name ends with none of {@code .json}, {@code .jsonl},
   *     {@code .csv}
   * @throws UncheckedIOException if it cannot be written; names the file
   */
  public static void write(Dataset dataset, Path file) {
    Format format = Format.of(file);
    try {
      // Beside the file, where the move is atomic. A temporary file of the JDK is its owner's
      // alone.
      Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
      Path whole =
          target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
      try {
        try (FileChannel channel =
            FileChannel.open(whole, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
          Writer writer =
              new BufferedWriter(
                  new OutputStreamWriter(
                      Channels.newOutputStream(channel), StandardCharsets.UTF_8));
          write(dataset, format, writer);
          writer.flush();
          channel.force(true);
        }
        Files.move(
            whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e, e);
    }
  }

  /**
   * Writes the dataset; the writer is not closed.
   *
   * @throws IOException if the writer throws it
   */
  public static void write(Dataset dataset, Format format, Writer writer) throws IOException {
    String checksum = checksum(dataset);
    switch (format) {
      case JSON -> writeJson(dataset, checksum, writer);
      case JSON_LINES -> writeJsonLines(dataset, checksum, writer);
      case CSV -> writeCsv(dataset, checksum, writer);
    }
  }

  /**
   * Returns the checksum of what the dataset says: that of its JSON Lines without a checksum.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public static String checksum(Dataset dataset) {
    StringWriter text = new StringWriter();
    try {
      writeJsonLines(dataset, null, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "sha256:" + Hashing.sha256().hashString(text.toString(), StandardCharsets.UTF_8);
  }

  private static void writeJson(Dataset dataset, @Nullable String checksum, Writer writer)
      throws IOException {
    try (JsonGenerator out = generator(writer)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withArrayEmptySeparator("")
                  .withObjectEmptySeparator(""));
      printer.indentObjectsWith(indenter);
      printer.indentArraysWith(indenter);
      out.setPrettyPrinter(printer);
      writeDocument(dataset, checksum, out);
    }
    writer.write('\n');
  }

  static void writeDocument(Dataset dataset, @Nullable String checksum, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    Header.writeFields(out, dataset, checksum);
    out.writeArrayFieldStart(Header.FACTS);
    for (Fact fact : dataset.facts().list()) {
      FactWriter.writeFact(out, fact);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static JsonGenerator generator(Writer writer) throws IOException {
    return Document.JSON
        .createGenerator(writer)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }

  private static void writeJsonLines(Dataset dataset, @Nullable String checksum, Writer writer)
      throws IOException {
    writer.write(headerLine(dataset, checksum));
    writer.write('\n');
    for (Fact fact : dataset.facts().list()) {
      writer.write(line(fact));
      writer.write('\n');
    }
  }

  private static String headerLine(Dataset dataset, @Nullable String checksum) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = generator(line)) {
      out.writeStartObject();
      Header.writeFields(out, dataset, checksum);
      out.writeEndObject();
    }
    return line.toString();
  }

  private static String line(Fact fact) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = generator(line)) {
      FactWriter.writeFact(out, fact);
    }
    return line.toString();
  }

  private static void writeCsv(Dataset dataset, @Nullable String checksum, Writer writer)
      throws IOException {
    ImmutableList<String> names = CsvColumns.names();
    // Not closed: the writer is the caller's.
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(writer);
    csv.writeRecord(names);
    List<String> first = blankRow(names);
    first.set(names.indexOf(CsvColumns.DATASET), headerLine(dataset, checksum));
    csv.writeRecord(first);
    for (Fact fact : dataset.facts().list()) {
      csv.writeRecord(row(names, fact));
    }
  }

  private static List<String> blankRow(List<String> names) {
    List<String> cells = new ArrayList<>();
    names.forEach(name -> cells.add(""));
    return cells;
  }

  private static List<String> row(ImmutableList<String> names, Fact fact) throws IOException {
    List<String> cells = blankRow(names);
    Node object = new Document(fact.id(), 0).parse(new StringReader(line(fact)));
    StringWriter content = new StringWriter();
    try (JsonGenerator out = generator(content)) {
      out.writeStartObject();
      for (Map.Entry<String, Node> member : object.members().entrySet()) {
        boolean own = fact.kind().isEmpty() && !FactReader.isCommon(member.getKey());
        if (own) {
          out.writeFieldName(member.getKey());
          member.getValue().writeTo(out);
        } else {
          cells.set(names.indexOf(member.getKey()), member.getValue().asCell());
        }
      }
      out.writeEndObject();
    }
    if (fact.kind().isEmpty()) {
      cells.set(names.indexOf(CsvColumns.CONTENT), content.toString());
    }
    return cells;
  }
}
