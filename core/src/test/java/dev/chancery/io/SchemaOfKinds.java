package dev.chancery.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Multiplier;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Described;
import dev.chancery.fact.DescribedBuilder;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Shape;
import dev.chancery.fact.ValueType;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works out the JSON Schema of a dataset from the description of each kind of fact. */
final class SchemaOfKinds {
  private static final String SOURCE_ID = "^[A-Za-z0-9][A-Za-z0-9._-]*$";

  private final Map<String, JsonNode> definitions = new TreeMap<>();

  private SchemaOfKinds() {}

  static ObjectNode schema() {
    return new SchemaOfKinds().build();
  }

  private ObjectNode build() {
    defineValues();
    ObjectNode schema = object();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Chancery dataset, format versions 1 and 2");
    schema.put(
        "description",
        "A JSON document. In JSON Lines the first line has all but the facts, every other one is a"
            + " fact (#/$defs/fact), and the last one has the checksum. Fields that are not described"
            + " here are kept and written again.");
    schema.put("type", "object");
    ObjectNode properties = object();
    properties.set("$schema", type("string"));
    properties.set("format", constant(Header.FORMAT));
    ArrayNode versions = array();
    for (int version = Header.OLDEST_VERSION; version <= Header.VERSION; version++) {
      versions.add(version);
    }
    properties.set("formatVersion", object().set("enum", versions));
    properties.set("name", text());
    properties.set("title", type("string"));
    properties.set("version", type("string"));
    properties.set("licence", type("string"));
    properties.set(
        "checksum", type("string").put("description", "'sha256:' and 64 hexadecimal digits"));
    properties.set("factCount", count());
    properties.set("sources", list(ref("source")));
    properties.set("organizations", list(ref("organization")));
    properties.set("coverage", list(ref("coverage")));
    properties.set("relatedTopics", list(ref("relatedTopic")));
    properties.set("facts", list(ref("fact")));
    fields(schema, properties, List.of("format", "formatVersion", "name", "sources", "facts"));
    defineHeader();
    ArrayNode facts = array();
    ArrayNode known = array();
    for (Kind<?> kind : Kind.all()) {
      definitions.put(kind.name(), kind(kind));
      facts.add(ref(kind.name()));
      known.add(kind.name());
    }
    definitions.put("unsupported", unsupported(known));
    facts.add(ref("unsupported"));
    definitions.put("fact", object().set("oneOf", facts));
    ObjectNode defs = object();
    definitions.forEach(defs::set);
    schema.set("$defs", defs);
    return schema;
  }

  private void defineValues() {
    definitions.put(
        "edtf",
        type("string")
            .put("minLength", 1)
            .put(
                "description", "An expression of the Extended Date/Time Format (ISO 8601-2:2019)"));
    ObjectNode when = object();
    when.set("edtf", ref("edtf"));
    when.set("modifier", terms(List.of(Modifier.values())));
    when.set("reading", terms(List.of(Reading.values())));
    when.set(
        "bounds",
        list(type("string")
                .put(
                    "pattern",
                    "^(unknown|open-past|open-future|[+-]?[0-9]{4,}-[0-9]{2}-[0-9]{2})$"))
            .put("minItems", 4)
            .put("maxItems", 4)
            .put("description", "The earliest and latest start, the earliest and latest end"));
    definitions.put("when", oneOf(ref("edtf"), fields(type("object"), when, List.of("edtf"))));
    ObjectNode amount = object();
    amount.set("modifier", terms(List.of(AmountModifier.values())));
    amount.set("currency", type("string").put("pattern", "^[A-Z]{3}$"));
    amount.set("number", type("number"));
    amount.set("upTo", type("number"));
    amount.set("multiplier", terms(List.of(Multiplier.values())));
    definitions.put(
        "amount",
        oneOf(
            text().put("description", "The text form, such as 'about USD 300 million'"),
            bothOrNeither(
                fields(type("object"), amount, List.of("currency", "number")),
                requires("upTo"),
                fields(
                    object(),
                    object().set("modifier", constant(ValueType.term(AmountModifier.BETWEEN))),
                    List.of("modifier")))));
    definitions.put(
        "state",
        type("string")
            .put("pattern", "^[A-Z]{2,4}$")
            .put("description", "A code of ISO 3166-1, or of ISO 3166-3 for a former state"));
    definitions.put("organizationCode", type("string").put("pattern", "^[A-Z0-9]+(-[A-Z0-9]+)*$"));
    definitions.put(
        "actor",
        type("string")
            .put("pattern", "^([A-Z]{2,4}|org:[A-Z0-9]+(-[A-Z0-9]+)*)$")
            .put("description", "A state, or 'org:' and the code of an organisation"));
    definitions.put("pair", list(ref("actor")).put("minItems", 2).put("maxItems", 2));
    definitions.put("sha256", type("string").put("pattern", "^[0-9a-f]{64}$"));
    ObjectNode citation = object();
    citation.set("source", type("string"));
    citation.set("section", list(type("string")));
    citation.set(
        "start", count().put("description", "The first Unicode code point of the passage, from 0"));
    citation.set(
        "end", count().put("minimum", 1).put("description", "The first code point behind it"));
    citation.set("sha256", ref("sha256"));
    definitions.put(
        "citation",
        bothOrNeither(
            fields(type("object"), citation, List.of("source")),
            requires("start"),
            requires("end")));
  }

  private void defineHeader() {
    ObjectNode source = object();
    source.set("id", type("string").put("pattern", SOURCE_ID));
    source.set("title", text());
    for (String text : List.of("publisher", "url", "licence")) {
      source.set(text, type("string"));
    }
    for (String date : List.of("published", "asserted", "retrieved")) {
      source.set(date, ref("edtf"));
    }
    source.set("sha256", ref("sha256"));
    source.set("length", count());
    definitions.put("source", fields(type("object"), source, List.of("id", "title")));
    ObjectNode organization = object();
    organization.set("code", ref("organizationCode"));
    organization.set("name", text());
    definitions.put("organization", fields(type("object"), organization, List.of("code", "name")));
    ObjectNode coverage = object();
    coverage.set("kind", type("string"));
    coverage.set("between", ref("pair"));
    coverage.set("from", ref("actor"));
    coverage.set("to", ref("actor"));
    coverage.set("actor", ref("actor"));
    coverage.set("period", ref("edtf"));
    coverage.set("note", type("string"));
    definitions.put(
        "coverage",
        eitherOf(
            fields(type("object"), coverage, List.of("kind", "period")),
            without("from", "to", "between", "actor"),
            requires("actor", without("from", "to", "between")),
            requires("between", without("from", "to", "actor")),
            requires("from", requires("to", without("between", "actor")))));
    ObjectNode topic = object();
    topic.set("between", ref("pair"));
    topic.set("title", type("string"));
    topic.set("actor", ref("actor"));
    topic.set("pair", ref("pair"));
    topic.set("citations", list(ref("citation")));
    definitions.put(
        "relatedTopic",
        eitherOf(
            fields(type("object"), topic, List.of("between", "title", "citations")),
            requires("actor"),
            requires("pair")));
  }

  private ObjectNode kind(Kind<?> kind) {
    ObjectNode properties = common();
    properties.set("kind", constant(kind.name()));
    List<String> required = new ArrayList<>(List.of("id", "kind"));
    for (Attribute<?, ?> attribute : kind.attributes()) {
      if (!FactReader.isCommon(attribute)) {
        JsonNode value = value(attribute.type());
        if (attribute.isRequired() && attribute.type().form() == ValueType.Form.LIST) {
          ((ObjectNode) value).put("minItems", 1);
        }
        properties.set(attribute.name(), described(value, attribute));
        if (mustBeSaid(attribute, kind.newFact())) {
          required.add(attribute.name());
        }
      }
    }
    if (!kind.impliesWhen()) {
      required.add("when");
    }
    required.add("citations");
    ObjectNode schema = type("object").put("description", kind.meaning());
    if (kind.direction() == Kind.Direction.EITHER) {
      eitherDirection(schema);
    } else if (kind.direction() == Kind.Direction.DIRECTED) {
      properties.put("between", false);
      required.addAll(List.of("from", "to"));
    } else {
      properties.put("from", false);
      properties.put("to", false);
      required.add("between");
    }
    return fields(schema, properties, required);
  }

  /** Whether there is no usual value that is meant where none is said. */
  @SuppressWarnings("unchecked") // The attribute is one of what is built.
  static <D extends Described> boolean mustBeSaid(
      Attribute<?, ?> attribute, DescribedBuilder<D, ?> fresh) {
    return attribute.isRequired() && !fresh.has((Attribute<? super D, ?>) attribute);
  }

  private ObjectNode unsupported(ArrayNode known) {
    ObjectNode properties = common();
    ObjectNode otherKind = type("string");
    otherKind.set("not", object().set("enum", known));
    properties.set("kind", otherKind);
    ObjectNode schema = type("object").put("description", "A kind of a later version; it is kept");
    schema.set("properties", properties);
    schema.set("required", array().add("id").add("kind").add("when").add("citations"));
    eitherDirection(schema);
    return schema;
  }

  private ObjectNode common() {
    ObjectNode properties = object();
    properties.set("id", text());
    properties.set("kind", type("string"));
    properties.set("from", ref("actor"));
    properties.set("to", ref("actor"));
    properties.set("between", ref("pair"));
    properties.set("when", described(ref("when"), Fact.WHEN));
    properties.set("rank", value(Fact.RANK.type()));
    properties.set("derivedFrom", described(value(Fact.DERIVED_FROM.type()), Fact.DERIVED_FROM));
    properties.set("note", described(value(Fact.NOTE.type()), Fact.NOTE));
    properties.set("citations", list(ref("citation")).put("minItems", 1));
    return properties;
  }

  private static ObjectNode described(JsonNode value, Attribute<?, ?> attribute) {
    return ((ObjectNode) value).put("description", attribute.meaning());
  }

  private ObjectNode value(ValueType<?> type) {
    return switch (type.form()) {
      case TEXT, PERSON -> text();
      case FACT_ID -> type("string");
      case DECIMAL -> type("number");
      case WHEN -> ref("when");
      case AMOUNT -> ref("amount");
      case ACTOR -> ref("actor");
      case STATE -> ref("state");
      case ORGANIZATION -> ref("organizationCode");
      case TERM -> terms(type.constants());
      case LIST ->
          list(
              type.element().form() == ValueType.Form.TEXT
                  ? type("string")
                  : value(type.element()));
      case STRUCTURE -> structure(type.shape());
      case CITATION -> ref("citation");
      case DYAD -> throw new IllegalStateException("a pair is written as from and to, or between");
    };
  }

  private ObjectNode structure(Shape<?> shape) {
    if (!definitions.containsKey(shape.name())) {
      ObjectNode properties = object();
      List<String> required = new ArrayList<>();
      for (Attribute<?, ?> attribute : shape.attributes()) {
        properties.set(attribute.name(), described(value(attribute.type()), attribute));
        if (mustBeSaid(attribute, shape.newBuilder())) {
          required.add(attribute.name());
        }
      }
      ObjectNode schema = fields(type("object"), properties, required);
      if (shape.name().equals("participant")) {
        eitherOf(schema, requires("person"), requires("group"));
      } else if (shape.name().equals("place")) {
        schema.set("anyOf", array().add(requires("city")).add(requires("country")));
      }
      definitions.put(shape.name(), schema);
    }
    return ref(shape.name());
  }

  private static ObjectNode terms(List<?> constants) {
    ArrayNode values = array();
    for (Object constant : constants) {
      values.add(constant instanceof Enum<?> term ? ValueType.term(term) : constant.toString());
    }
    return object().set("enum", values);
  }

  private static ObjectNode fields(
      ObjectNode schema, ObjectNode properties, List<String> required) {
    schema.set("properties", properties);
    ArrayNode names = array();
    required.forEach(names::add);
    schema.set("required", names);
    return schema;
  }

  private static ObjectNode requires(String name) {
    return object().set("required", array().add(name));
  }

  private static ObjectNode requires(String name, ObjectNode and) {
    return requires(name).set("allOf", array().add(and));
  }

  private static ObjectNode without(String... names) {
    ArrayNode each = array();
    for (String name : names) {
      each.add(requires(name));
    }
    return object().set("not", object().set("anyOf", each));
  }

  private static ObjectNode eitherOf(ObjectNode schema, ObjectNode... choices) {
    ArrayNode all = array();
    for (ObjectNode choice : choices) {
      all.add(choice);
    }
    return schema.set("oneOf", all);
  }

  private static void eitherDirection(ObjectNode schema) {
    eitherOf(
        schema,
        requires("between", without("from", "to")),
        requires("from", requires("to", without("between"))));
  }

  private static ObjectNode bothOrNeither(ObjectNode schema, ObjectNode one, ObjectNode other) {
    schema.set("if", one);
    schema.set("then", other);
    return schema.set("else", object().set("not", other.deepCopy()));
  }

  private static ObjectNode oneOf(JsonNode one, JsonNode other) {
    return object().set("oneOf", array().add(one).add(other));
  }

  private static ObjectNode constant(String value) {
    return object().put("const", value);
  }

  private static ObjectNode type(String name) {
    return object().put("type", name);
  }

  private static ObjectNode text() {
    return type("string").put("pattern", "\\S");
  }

  private static ObjectNode count() {
    return type("integer").put("minimum", 0).put("maximum", Integer.MAX_VALUE);
  }

  private static ObjectNode list(JsonNode items) {
    return type("array").set("items", items);
  }

  private static ObjectNode ref(String definition) {
    return object().put("$ref", "#/$defs/" + definition);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
