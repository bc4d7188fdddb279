package dev.chancery.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Fact;
import dev.chancery.fact.ValueType;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads what {@link EmbeddedWriter} writes: first what the object refers to, which may stand behind
 * the rest, then the rest, as the value has it in a file.
 */
final class EmbeddedReader {
  static final String SOURCES = "sources";
  static final String ORGANIZATIONS = "organizations";
  static final String VERDICT = "verdict";
  static final String REASON = "reason";

  static final String NAME = "value";
  private static final JsonFactory JSON = new JsonFactory();

  /** A number of JSON; other formats have more. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?");

  private final JsonInput.Opener opener =
      JsonInput.Opener.of(ReadLimits.standard(), Repairs.none());
  private final HeaderReader header = new HeaderReader(opener);
  private final String value;

  private EmbeddedReader(String value) {
    this.value = value;
  }

  /** Takes the value at which the parser stands, which refers to nothing. */
  private static EmbeddedReader ofValue(JsonParser in) throws IOException {
    return new EmbeddedReader(text(in));
  }

  /** Takes the object at which the parser stands, and reads what it refers to. */
  private static EmbeddedReader ofObject(JsonParser in) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      throw new IllegalArgumentException("expected an object, got " + text(in));
    }
    StringWriter rest = new StringWriter();
    StringWriter references = new StringWriter();
    try (JsonGenerator toRest = JSON.createGenerator(rest);
        JsonGenerator toReferences = JSON.createGenerator(references)) {
      toRest.writeStartObject();
      toReferences.writeStartObject();
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        boolean isReference = name.equals(SOURCES) || name.equals(ORGANIZATIONS);
        JsonGenerator target = isReference ? toReferences : toRest;
        target.writeFieldName(name);
        in.nextToken();
        copy(in, target);
      }
      toRest.writeEndObject();
      toReferences.writeEndObject();
    }
    EmbeddedReader reader = new EmbeddedReader(rest.toString());
    reader.readReferences(references.toString());
    return reader;
  }

  private static String text(JsonParser in) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(text)) {
      copy(in, copy);
    }
    return text.toString();
  }

  /** Copies the value at which the parser stands, and goes to its last token. */
  private static void copy(JsonParser in, JsonGenerator out) throws IOException {
    int depth = 0;
    for (JsonToken token = in.currentToken(); token != null; token = in.nextToken()) {
      // As it stands: what has been read before is kept as text, of which a double would be made.
      if (token.isNumeric() && NUMBER.matcher(in.getText()).matches()) {
        out.writeNumber(in.getText());
      } else {
        out.copyCurrentEventExact(in);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return;
      }
    }
  }

  private void readReferences(String references) {
    try (JsonInput in = open(references)) {
      Input object = in.object();
      for (String name = object.nextField(); name != null; name = object.nextField()) {
        header.field(name, object);
      }
    }
  }

  private JsonInput open(String json) {
    return opener.open(new StringReader(json), Place.topOf(NAME));
  }

  /** Reads the value; nothing that this version does not know is left out. */
  private <T> T read(Function<Input, T> reading) {
    try (JsonInput in = open(value)) {
      T read = reading.apply(in);
      refuse(header.values().takeOthers("", "").keySet());
      refuse(header.others().keySet());
      return read;
    }
  }

  /** A single value cannot keep what is not known. */
  private static void refuse(Collection<String> unknown) {
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("expected no " + String.join(", ", unknown));
    }
  }

  // Values.

  static Fact fact(JsonParser in) throws IOException {
    EmbeddedReader reader = ofObject(in);
    return reader.read(fact -> reader.header.factReader().read(fact, null).build());
  }

  static Object value(JsonParser in, ValueType<?> type) throws IOException {
    EmbeddedReader reader = type.form() == ValueType.Form.STRUCTURE ? ofObject(in) : ofValue(in);
    FactReader values = new FactReader(reader.header.values(), reader.opener);
    return reader.read(value -> values.readValue(type, value));
  }

  static Citation citation(JsonParser in) throws IOException {
    EmbeddedReader reader = ofObject(in);
    return reader.read(reader.header.values()::citation);
  }

  static Dyad dyad(JsonParser in) throws IOException {
    EmbeddedReader reader = ofObject(in);
    return reader.read(reader.header.values()::dyad);
  }

  static Coverage coverage(JsonParser in) throws IOException {
    EmbeddedReader reader = ofObject(in);
    return reader.read(reader.header::coverage);
  }

  static RelatedTopic relatedTopic(JsonParser in) throws IOException {
    EmbeddedReader reader = ofObject(in);
    return reader.read(reader.header::topic);
  }

  static Source source(JsonParser in) throws IOException {
    EmbeddedReader reader = ofValue(in);
    return reader.read(reader.header::source);
  }

  static Bounds bounds(JsonParser in) throws IOException {
    return ofValue(in).read(ValueReader::bounds);
  }

  static Bound bound(JsonParser in) throws IOException {
    return ofValue(in).read(ValueReader::bound);
  }

  static Answer answer(JsonParser in) throws IOException {
    EmbeddedReader reader = ofObject(in);
    return reader.read(reader::answer);
  }

  private Answer answer(Input in) {
    Input object = in.object();
    long start = object.here();
    Verdict verdict = null;
    String reason = null;
    ImmutableList.Builder<Fact> facts = ImmutableList.builder();
    FactReader factReader = header.factReader();
    for (String name = object.nextField(); name != null; name = object.nextField()) {
      switch (name) {
        case VERDICT -> verdict = term(Verdict.class, object.text());
        case REASON -> reason = object.text();
        case Header.FACTS -> {
          Input list = object.list();
          while (list.nextElement()) {
            facts.add(factReader.read(list, null).build());
          }
        }
        default -> header.values().keep(object);
      }
    }
    if (verdict == null || reason == null) {
      throw object.missing(start, verdict == null ? VERDICT : REASON);
    }
    return new Answer(verdict, reason, facts.build());
  }

  static Dataset dataset(JsonParser in) throws IOException {
    return DatasetReader.strict().read(new StringReader(text(in)), Format.JSON, NAME).dataset();
  }

  static Actor actor(JsonParser in) throws IOException {
    return in.hasToken(JsonToken.VALUE_STRING) ? Actor.parse(in.getText()) : organization(in);
  }

  /** Reads an id, a code, or an object with a code and a name. */
  static Organization organization(JsonParser in) throws IOException {
    if (in.hasToken(JsonToken.VALUE_STRING)) {
      return organization(in.getText());
    }
    EmbeddedReader reader = ofValue(in);
    return reader.read(reader.header::organization);
  }

  /** Returns the organisation with the id or the code. */
  static Organization organization(String id) {
    return Organization.of(
        id.startsWith(Organization.ID_PREFIX) ? id.substring(Organization.ID_PREFIX.length()) : id);
  }

  static <E extends Enum<?>> E term(Class<E> type, String text) {
    for (E constant : List.of(type.getEnumConstants())) {
      if (ValueType.term(constant).equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "': expected one of "
            + String.join(
                ", ", List.of(type.getEnumConstants()).stream().map(ValueType::term).toList()));
  }
}
