package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Writes JSON. */
final class JsonOutput extends Output {
  private final JsonGenerator out;

  /** The names as they are written, so that each is encoded once. */
  private final Map<String, SerializedString> names = new HashMap<>();

  JsonOutput(JsonGenerator out) {
    this.out = out;
  }

  @Override
  void startObject() throws IOException {
    out.writeStartObject();
  }

  @Override
  void endObject() throws IOException {
    out.writeEndObject();
  }

  @Override
  void startList() throws IOException {
    out.writeStartArray();
  }

  @Override
  void endList() throws IOException {
    out.writeEndArray();
  }

  @Override
  void name(String field) throws IOException {
    SerializedString name = names.get(field);
    if (name == null) {
      name = new SerializedString(field);
      names.put(field, name);
    }
    out.writeFieldName(name);
  }

  @Override
  void text(String text) throws IOException {
    out.writeString(Json.wellFormed(text));
  }

  @Override
  void number(String digits) throws IOException {
    out.writeNumber(digits);
  }

  @Override
  void number(int value) throws IOException {
    out.writeNumber(value);
  }

  @Override
  void json(String json) throws IOException {
    Json.write(json, out);
  }

  @Override
  boolean isCell() {
    return false;
  }

  @Override
  boolean takes(String field) {
    return true;
  }
}
