package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.chancery.io.LoadFailure.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a file and where it stands: of JSON, or the text of a CSV cell. */
final class Node {
  private static final int LONGEST_SHOWN = 80;

  enum Type {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    LITERAL,
    CELL
  }

  private final Type type;
  private final Document document;
  private final @Nullable Node parent;
  private final String key;
  private final int line;
  private final int column;
  private final String text;
  private final Map<String, Node> members;
  private final List<Node> elements;

  /** Whether this is a row of CSV. */
  boolean isRow() {
    return type == Type.OBJECT && parent == null && column == 0;
  }

  private Node(
      Type type,
      Document document,
      @Nullable Node parent,
      String key,
      int line,
      int column,
      String text) {
    this.type = type;
    this.document = document;
    this.parent = parent;
    this.key = key;
    this.line = line;
    this.column = column;
    this.text = text;
    this.members = type == Type.OBJECT ? new LinkedHashMap<>() : Map.of();
    this.elements = type == Type.ARRAY ? new ArrayList<>() : List.of();
  }

  /** Reads the value at whose first token the parser stands. */
  static Node read(JsonParser parser, Document document, @Nullable Node parent, String key)
      throws IOException {
    JsonToken token = parser.currentToken();
    JsonLocation at = parser.currentTokenLocation();
    int line = document.lineOf(at);
    int column = at.getColumnNr();
    switch (token) {
      case START_OBJECT -> {
        Node object = new Node(Type.OBJECT, document, parent, key, line, column, "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.members.put(name, read(parser, document, object, "." + name));
        }
        return object;
      }
      case START_ARRAY -> {
        Node array = new Node(Type.ARRAY, document, parent, key, line, column, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.elements.add(read(parser, document, array, "[" + array.elements.size() + "]"));
        }
        return array;
      }
      case VALUE_STRING -> {
        return new Node(Type.STRING, document, parent, key, line, column, parser.getText());
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        return new Node(Type.NUMBER, document, parent, key, line, column, parser.getText());
      }
      default -> {
        return new Node(Type.LITERAL, document, parent, key, line, column, parser.getText());
      }
    }
  }

  /** Returns a row of CSV as an object; empty cells are left out. */
  static Node row(Document document, int line, List<String> names, List<String> cells) {
    Node row = new Node(Type.OBJECT, document, null, "", line, 0, "a row");
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        row.members.put(
            names.get(i),
            new Node(Type.CELL, document, row, names.get(i), line, i + 1, cells.get(i)));
      }
    }
    return row;
  }

  String path() {
    String path = parent == null ? key : parent.path() + key;
    return path.startsWith(".") ? path.substring(1) : path;
  }

  /** Returns the members of an object. */
  Map<String, Node> members() {
    Node object = structured();
    if (object.type != Type.OBJECT) {
      throw invalid("an object");
    }
    return object.members;
  }

  /** Returns the elements of a list. */
  List<Node> elements() {
    Node array = structured();
    if (array.type != Type.ARRAY) {
      throw invalid("a list");
    }
    return array.elements;
  }

  /** A cell of CSV holds a structure as JSON. */
  private Node structured() {
    return type == Type.CELL ? document.parseCell(this, text) : this;
  }

  boolean isText() {
    return type == Type.STRING || (type == Type.CELL && !looksLikeObject());
  }

  /** An EDTF set begins with a brace, too, but never with a quote behind it. */
  private boolean looksLikeObject() {
    return text.startsWith("{") && text.substring(1).stripLeading().startsWith("\"");
  }

  String text() {
    if (type != Type.STRING && type != Type.CELL) {
      throw invalid("text in quotes");
    }
    return text;
  }

  /** Returns the digits of a number, as they stand. */
  String number() {
    if (type != Type.NUMBER && type != Type.CELL) {
      throw invalid("a number");
    }
    return text;
  }

  Node getMember(String name) {
    Node member = members().get(name);
    if (member == null) {
      throw new LoadException(
          failure(Reason.MISSING_FIELD, "no field '" + name + "'", "the field '" + name + "'"));
    }
    return member;
  }

  @Nullable Node findMember(String name) {
    return members().get(name);
  }

  LoadException invalid(String expected) {
    return new LoadException(failure(Reason.INVALID_VALUE, shown(), expected));
  }

  LoadException invalid(String expected, Throwable cause) {
    return new LoadException(failure(Reason.INVALID_VALUE, shown(), expected), cause);
  }

  String shown() {
    String shortened =
        text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    return type == Type.STRING || type == Type.CELL ? "'" + shortened + "'" : shortened;
  }

  LoadFailure failure(Reason reason, String value, String expected) {
    return new LoadFailure(reason, document.file(), line, column, path(), value, expected);
  }

  int line() {
    return line;
  }

  /** Returns the structure that a cell holds as JSON. */
  Node inner() {
    return structured();
  }

  /**
   * Returns the text of a CSV cell that holds this value: text as it is, everything else as JSON.
   */
  String asCell() throws IOException {
    if (type == Type.STRING) {
      return text;
    }
    StringWriter json = new StringWriter();
    try (JsonGenerator out = Document.JSON.createGenerator(json)) {
      writeTo(out);
    }
    return json.toString();
  }

  /** Writes the value as it was read. */
  void writeTo(JsonGenerator out) throws IOException {
    switch (type) {
      case OBJECT -> {
        out.writeStartObject();
        for (Map.Entry<String, Node> member : members.entrySet()) {
          out.writeFieldName(member.getKey());
          member.getValue().writeTo(out);
        }
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        for (Node element : elements) {
          element.writeTo(out);
        }
        out.writeEndArray();
      }
      case STRING, CELL -> out.writeString(text);
      case NUMBER -> out.writeNumber(text);
      case LITERAL -> out.writeRawValue(text);
    }
  }
}
