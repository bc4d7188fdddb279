package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes JSON. */
final class JsonOutput extends Output {
  private final JsonGenerator out;

  /** A power of two, larger than the number of names. */
  private static final int NAMES = 256;

  /** Names as they are written, each where its hash says: most are encoded once. */
  private final @Nullable SerializedString[] names = new @Nullable SerializedString[NAMES];

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
    int place = field.hashCode() & (NAMES - 1);
    SerializedString name = names[place];
    if (name == null || !name.getValue().equals(field)) {
      name = new SerializedString(field);
      names[place] = name;
    }
    out.writeFieldName(name);
  }

  @Override
  void text(String text) throws IOException {
    out.writeString(Json.wellFormed(text));
  }

  @Override
  void number(String digits) throws IOException {
    Json.writeNumber(digits, out);
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
