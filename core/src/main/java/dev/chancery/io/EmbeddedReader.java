package dev.chancery.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Fact;
import dev.chancery.fact.ValueType;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bounds;
import dev.chancery.time.When;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what {@link EmbeddedWriter} writes: makes a file of it, which has what the value refers to
 * at its top, and lets that be read.
 */
final class EmbeddedReader {
  static final String SOURCES = "sources";
  static final String ORGANIZATIONS = "organizations";
  static final String VERDICT = "verdict";
  static final String REASON = "reason";

  static final String NAME = "value";
  private static final JsonFactory JSON = new JsonFactory();

  /** The members of the object, as JSON, less those that follow. */
  private final Map<String, String> members = new LinkedHashMap<>();

  private String sources = "[]";
  private String organizations = "[]";

  /** Takes an object at whose start the parser stands. */
  private EmbeddedReader(JsonParser in) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      throw new IllegalArgumentException("expected an object, got " + text(in));
    }
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      String value = text(in);
      switch (name) {
        case SOURCES -> sources = value;
        case ORGANIZATIONS -> organizations = value;
        default -> {
          if (members.put(name, value) != null) {
            throw new IllegalArgumentException("expected one field '" + name + "', got two");
          }
        }
      }
    }
  }

  /** Returns the value at whose first token the parser stands; numbers keep their digits. */
  private static String text(JsonParser in) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(text)) {
      copy.copyCurrentStructureExact(in);
    }
    return text.toString();
  }

  private static String object(Map<String, String> members) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator object = JSON.createGenerator(text)) {
      object.writeStartObject();
      for (Map.Entry<String, String> member : members.entrySet()) {
        object.writeFieldName(member.getKey());
        object.writeRawValue(member.getValue());
      }
      object.writeEndObject();
    }
    return text.toString();
  }

  private static Dataset dataset(Map<String, String> fields) throws IOException {
    Map<String, String> file = new LinkedHashMap<>();
    file.put("format", "\"" + Header.FORMAT + "\"");
    file.put("formatVersion", Integer.toString(Header.VERSION));
    file.put("name", "\"" + NAME + "\"");
    file.put(SOURCES, "[]");
    file.put(Header.FACTS, "[]");
    file.putAll(fields);
    // Deferred, since one fact may refer to others that are not there.
    Dataset dataset =
        DatasetReader.strict()
            .deferred()
            .read(new StringReader(object(file)), Format.JSON, NAME)
            .dataset();
    refuse(dataset.otherFields().stream().toList());
    return dataset;
  }

  /** Returns a dataset that has this object in a list of the name. */
  private Dataset datasetWith(String list, String element) throws IOException {
    return dataset(
        Map.of(SOURCES, sources, ORGANIZATIONS, organizations, list, "[" + element + "]"));
  }

  // Values.

  static Fact fact(JsonParser in) throws IOException {
    EmbeddedReader reader = new EmbeddedReader(in);
    return reader.datasetWith(Header.FACTS, object(reader.members)).facts().single();
  }

  static Object value(JsonParser in, ValueType<?> type) throws IOException {
    if (type.form() != ValueType.Form.STRUCTURE) {
      return value(text(in), type, Map.of());
    }
    EmbeddedReader reader = new EmbeddedReader(in);
    Dataset references = dataset(Map.of(ORGANIZATIONS, reader.organizations));
    return value(object(reader.members), type, references.organizations());
  }

  private static Object value(
      String json, ValueType<?> type, Map<String, Organization> organizations) {
    ValueReader values = new ValueReader(Map.of(), organizations);
    JsonInput.Opener opener = JsonInput.Opener.of(ReadLimits.standard(), Repairs.none());
    try (JsonInput in = opener.open(new StringReader(json), Place.topOf(NAME))) {
      Object value = new FactReader(values, opener).readValue(type, in);
      refuse(values.takeOthers("", "").keySet());
      return value;
    }
  }

  /** Nothing is left out that this version does not know, and a single value cannot keep it. */
  private static void refuse(Collection<String> unknown) {
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("expected no " + String.join(", ", unknown));
    }
  }

  static Citation citation(JsonParser in) throws IOException {
    EmbeddedReader reader = new EmbeddedReader(in);
    String topic =
        object(
            Map.of(
                "between",
                "[\"AZ\",\"ES\"]",
                "title",
                "\"\"",
                "actor",
                "\"AZ\"",
                "citations",
                "[" + object(reader.members) + "]"));
    return reader.datasetWith("relatedTopics", topic).relatedTopics().get(0).citations().get(0);
  }

  static Dyad dyad(JsonParser in) throws IOException {
    EmbeddedReader reader = new EmbeddedReader(in);
    Set<String> unknown = new LinkedHashSet<>(reader.members.keySet());
    unknown.removeAll(List.of("from", "to", "between"));
    refuse(unknown);
    Map<String, String> fact = new LinkedHashMap<>(reader.members);
    fact.put("id", "\"" + NAME + "\"");
    fact.put("kind", "\"" + NAME + "\"");
    fact.put("when", "\"2000\"");
    fact.put("citations", "[{\"source\":\"" + NAME + "\"}]");
    reader.sources = "[{\"id\":\"" + NAME + "\",\"title\":\"" + NAME + "\"}]";
    return reader.datasetWith(Header.FACTS, object(fact)).facts().single().dyad();
  }

  static Coverage coverage(JsonParser in) throws IOException {
    EmbeddedReader reader = new EmbeddedReader(in);
    return reader.datasetWith("coverage", object(reader.members)).coverage().get(0);
  }

  static RelatedTopic relatedTopic(JsonParser in) throws IOException {
    EmbeddedReader reader = new EmbeddedReader(in);
    return reader.datasetWith("relatedTopics", object(reader.members)).relatedTopics().get(0);
  }

  static Source source(JsonParser in) throws IOException {
    return dataset(Map.of(SOURCES, "[" + text(in) + "]")).sources().values().asList().get(0);
  }

  static Answer answer(JsonParser in) throws IOException {
    EmbeddedReader reader = new EmbeddedReader(in);
    Verdict verdict = null;
    String reason = null;
    ImmutableList.Builder<Fact> facts = ImmutableList.builder();
    try (JsonParser parser = JSON.createParser(object(reader.members))) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        switch (name) {
          case VERDICT -> verdict = term(Verdict.class, parser.getText());
          case REASON -> reason = parser.getText();
          case Header.FACTS -> {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
              facts.add(reader.datasetWith(Header.FACTS, text(parser)).facts().single());
            }
          }
          default ->
              throw new IllegalArgumentException(
                  "'" + name + "': expected one of verdict, reason, facts");
        }
      }
    }
    if (verdict == null || reason == null) {
      throw new IllegalArgumentException("expected the fields 'verdict' and 'reason'");
    }
    return new Answer(verdict, reason, facts.build());
  }

  static Dataset dataset(JsonParser in) throws IOException {
    return DatasetReader.strict().read(new StringReader(text(in)), Format.JSON, NAME).dataset();
  }

  static Bounds bounds(JsonParser in) throws IOException {
    Map<String, String> when =
        Map.of("edtf", "\"2000\"", "reading", "\"extent\"", "bounds", text(in));
    return ((When) value(object(when), ValueType.MOMENT, Map.of())).stated();
  }

  static Actor actor(JsonParser in) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      return organization(in);
    }
    String id = in.getText();
    return id.startsWith(Organization.ID_PREFIX) ? organization(in) : State.of(id);
  }

  /** Reads an id, a code, or an object with a code and a name. */
  static Organization organization(JsonParser in) throws IOException {
    if (in.hasToken(JsonToken.VALUE_STRING)) {
      String id = in.getText();
      boolean prefixed = id.startsWith(Organization.ID_PREFIX);
      return Organization.of(prefixed ? id.substring(Organization.ID_PREFIX.length()) : id);
    }
    return dataset(Map.of(ORGANIZATIONS, "[" + text(in) + "]"))
        .organizations()
        .values()
        .asList()
        .get(0);
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
