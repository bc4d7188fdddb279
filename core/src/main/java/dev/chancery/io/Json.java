package dev.chancery.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.google.common.base.CharMatcher;
import dev.chancery.io.LoadFailure.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** JSON as the library reads and writes it, and values of it that it does not look into. */
final class Json {
  /** Made when it is first needed: reading a file that is known in full does without. */
  private static final class Unlimited {
    static final JsonFactory FACTORY =
        new JsonFactoryBuilder()
            .rootValueSeparator("")
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .streamWriteConstraints(
                StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
            .build();

    private Unlimited() {}
  }

  /** Why a value is not copied. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;
    private final Reason reason;
    private final String expected;

    RefusedException(Reason reason, String found, String expected) {
      super(found);
      this.reason = reason;
      this.expected = expected;
    }

    Reason reason() {
      return reason;
    }

    String expected() {
      return expected;
    }
  }

  private Json() {}

  /** For what has been read, or is being written: whoever made it answers for its size. */
  static JsonFactory unlimited() {
    return Unlimited.FACTORY;
  }

  static JsonFactory factory(ReadLimits limits) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.CHARSET_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.text())
                .maxNameLength(limits.text())
                .maxNumberLength(limits.digits())
                .build())
        .build();
  }

  /**
   * Returns a generator; what it writes to is not closed with it. It is not to be closed where that
   * fails: it would write on.
   */
  static JsonGenerator generator(OutputStream out) throws IOException {
    return own(unlimited().createGenerator(out));
  }

  /** Returns a generator, as {@link #generator(OutputStream)}. */
  static JsonGenerator generator(Writer out) throws IOException {
    return own(unlimited().createGenerator(out));
  }

  private static JsonGenerator own(JsonGenerator generator) {
    return generator
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }

  /** Returns the text as JSON, with its quotes. */
  static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** Returns the fields of an object and their values as JSON, in their order. */
  static Map<String, String> fields(String object) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = unlimited().createParser(object)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("expected a JSON object, got '" + Input.shortened(object) + "'");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        fields.put(name, copied(parser, Integer.MAX_VALUE));
      }
      if (parser.nextToken() != null) {
        throw new IOException("expected one JSON object, got '" + Input.shortened(object) + "'");
      }
    }
    return fields;
  }

  /**
   * Returns the object with the fields, of which the values are JSON, in the order of their names:
   * the same whatever format they were read from.
   */
  static String object(Map<String, String> fields) {
    StringBuilder object = new StringBuilder();
    for (Map.Entry<String, String> field : new TreeMap<>(fields).entrySet()) {
      object.append(object.isEmpty() ? '{' : ',').append(quoted(field.getKey()));
      object.append(':').append(field.getValue());
    }
    return object.isEmpty() ? "{}" : object.append('}').toString();
  }

  /**
   * Returns the value at which the parser stands, without spaces, and goes to its last token.
   *
   * @throws RefusedException if it has more characters than that, or half a character
   */
  static String copied(JsonParser parser, int longest) throws IOException {
    StringWriter json = new StringWriter();
    try (JsonGenerator out =
        unlimited()
            .createGenerator(json)
            .enable(JsonGenerator.Feature.STRICT_DUPLICATE_DETECTION)) {
      int depth = 0;
      while (true) {
        JsonToken token = parser.currentToken();
        copyToken(parser, token, out);
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        checkLength(json.getBuffer().length(), longest);
        if (depth == 0) {
          break;
        }
        parser.nextToken();
      }
    }
    checkLength(json.getBuffer().length(), longest);
    return json.toString();
  }

  static void checkLength(int length, int longest) throws RefusedException {
    if (length > longest) {
      throw new RefusedException(
          Reason.LIMIT, "a value that is longer", "at most " + longest + " characters");
    }
  }

  /** Writes the JSON, token by token; fails if it is none. */
  static void write(String json, JsonGenerator out) throws IOException {
    try (JsonParser parser = unlimited().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        copyToken(parser, token, out);
      }
    }
  }

  private static void copyToken(JsonParser parser, JsonToken token, JsonGenerator out)
      throws IOException {
    switch (token) {
      case START_OBJECT -> out.writeStartObject();
      case END_OBJECT -> out.writeEndObject();
      case START_ARRAY -> out.writeStartArray();
      case END_ARRAY -> out.writeEndArray();
      case FIELD_NAME -> out.writeFieldName(wellFormed(parser.currentName()));
      case VALUE_STRING -> out.writeString(wellFormed(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> writeNumber(parser.getText(), out);
      case VALUE_TRUE, VALUE_FALSE -> out.writeBoolean(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> out.writeNull();
      default -> throw new IllegalStateException("no value begins with " + token);
    }
  }

  /** Writes the number as it stands: 2.50 is not 2.5, nor is 300 the same as 300.0. */
  static void writeNumber(String digits, JsonGenerator out) throws IOException {
    JsonGenerator inner = out;
    while (inner instanceof JsonGeneratorDelegate outer) {
      inner = outer.delegate();
    }
    // A tree takes digits for a double, and a binary format takes none.
    boolean isJson = inner instanceof JsonGeneratorImpl;
    if (!isJson && CharMatcher.anyOf(".eE").matchesNoneOf(digits)) {
      writeWhole(new BigInteger(digits), out);
    } else if (!isJson && inner.getOutputTarget() instanceof OutputStream) {
      out.writeNumber(new BigDecimal(digits));
    } else {
      out.writeNumber(digits);
    }
  }

  private static void writeWhole(BigInteger number, JsonGenerator out) throws IOException {
    if (number.bitLength() < Integer.SIZE) {
      out.writeNumber(number.intValueExact());
    } else if (number.bitLength() < Long.SIZE) {
      out.writeNumber(number.longValueExact());
    } else {
      out.writeNumber(number);
    }
  }

  /** Returns the text, which can be written. */
  static String wellFormed(String text) throws RefusedException {
    if (!Input.isWellFormed(text)) {
      throw new RefusedException(Reason.INVALID_VALUE, "half of a character", Input.WHOLE_TEXT);
    }
    return text;
  }
}
