package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes objects as rows of a table: RFC 4180, with a line of names first. */
final class RowOutput extends Output {
  private final Writer writer;
  private final Map<String, Integer> columns = new HashMap<>();
  private final String[] cells;
  private int column = -1;

  /** How many objects and lists are open; 1 in the row itself. */
  private int depth;

  private @Nullable StringWriter json;
  private @Nullable JsonGenerator inner;

  /** Takes a writer, which is not closed, and the names of the columns, and writes these. */
  RowOutput(Writer writer, ImmutableList<String> names) throws IOException {
    this.writer = writer;
    this.cells = new String[names.size()];
    for (String name : names) {
      cells[columns.size()] = Cell.ofText(name);
      columns.put(name, columns.size());
    }
    writeRow();
  }

  private void writeRow() throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        writer.write(',');
      }
      writeCell(cells[i]);
    }
    writer.write("\r\n");
    Arrays.fill(cells, "");
  }

  private void writeCell(String cell) throws IOException {
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      char c = cell.charAt(i);
      plain = c != ',' && c != '"' && c != '\r' && c != '\n';
    }
    if (plain) {
      writer.write(cell);
    } else {
      writer.write('"');
      writer.write(cell.replace("\"", "\"\""));
      writer.write('"');
    }
  }

  private void cell(String cell) {
    cells[column] = cell;
  }

  private JsonGenerator inner() throws IOException {
    if (inner == null) {
      json = new StringWriter();
      inner = Json.unlimited().createGenerator(json);
    }
    return inner;
  }

  @Override
  void startObject() throws IOException {
    depth++;
    if (depth > 1) {
      inner().writeStartObject();
    }
  }

  @Override
  void endObject() throws IOException {
    depth--;
    if (depth > 0) {
      inner().writeEndObject();
      closeInner();
    } else {
      writeRow();
    }
  }

  @Override
  void startList() throws IOException {
    depth++;
    inner().writeStartArray();
  }

  @Override
  void endList() throws IOException {
    depth--;
    inner().writeEndArray();
    closeInner();
  }

  /** What stands in a cell is whole. */
  private void closeInner() throws IOException {
    if (depth == 1 && inner != null && json != null) {
      inner.close();
      cell(json.toString());
      inner = null;
    }
  }

  @Override
  void name(String field) throws IOException {
    if (depth > 1) {
      inner().writeFieldName(field);
      return;
    }
    Integer index = columns.get(field);
    if (index == null) {
      throw new IllegalStateException("there is no column '" + field + "'");
    }
    column = index;
  }

  @Override
  void text(String text) throws IOException {
    if (depth > 1) {
      inner().writeString(text);
    } else {
      cell(Cell.ofText(text));
    }
  }

  @Override
  void number(String digits) throws IOException {
    if (depth > 1) {
      inner().writeNumber(digits);
    } else {
      cell(Cell.ofJson(digits));
    }
  }

  @Override
  void number(int value) throws IOException {
    number(Integer.toString(value));
  }

  @Override
  void json(String value) throws IOException {
    if (depth > 1) {
      Json.write(value, inner());
    } else {
      cell(Cell.ofJson(value));
    }
  }

  @Override
  boolean isCell() {
    return depth == 1;
  }

  @Override
  boolean takes(String field) {
    return depth > 1 || columns.containsKey(field);
  }
}
