package dev.chancery.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.ValueType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Works out the description of the tables of a dataset, in the Metadata Vocabulary for Tabular Data
 * of the W3C (CSVW), from the description of each kind of fact.
 */
final class TablesOfKinds {
  private static final String OTHER_KINDS = "other-kinds";

  /** The columns that no row leaves empty, of the tables that are not of facts of one kind. */
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "dataset",
          List.of("format", "formatVersion", "name"),
          "sources",
          List.of("id", "title"),
          "actors",
          List.of("id", "name"),
          "coverage",
          List.of("kind", "period"),
          "related-topics",
          List.of("between", "title", "citations"),
          OTHER_KINDS,
          List.of("id", "kind", "when", "citations"));

  private TablesOfKinds() {}

  static ObjectNode description() throws IOException {
    ObjectNode group = object();
    group.put("@context", "http://www.w3.org/ns/csvw");
    group.put("dc:title", "Chancery dataset, format versions 1 and 2: tables in a folder or a zip");
    group.put(
        "dc:description",
        "A table of facts, of coverage or of related topics is there if it has a row. Columns that"
            + " are not described here are kept and written again, and their order is free. Text"
            + " that a spreadsheet would run as a formula, that begins with a quote, or that is"
            + " empty stands in quotes, as JSON writes text.");
    group.set(
        "dialect", object().put("encoding", "utf-8").put("header", true).put("doubleQuote", true));
    ArrayNode tables = array();
    CsvTables.COLUMNS.forEach((name, columns) -> tables.add(header(name, columns)));
    for (Kind<?> kind : Kind.all()) {
      tables.add(kind(kind));
    }
    ObjectNode others = table(OTHER_KINDS, "Facts of kinds of a later version; they are kept");
    addColumns(others, CsvTable.names(List.of(), true, List.of()), required(OTHER_KINDS), Map.of());
    tables.add(others);
    group.set("tables", tables);
    return group;
  }

  private static ObjectNode header(String name, List<String> columns) {
    ObjectNode table =
        table(
            name,
            switch (name) {
              case "dataset" -> "One row: what the dataset is";
              case "sources" -> "The sources that are cited";
              case "actors" -> "The states and organisations that the other tables name";
              case "coverage" -> "For which pairs and years the facts of a kind are complete";
              default -> "What a relationship leads to";
            });
    addColumns(table, columns, required(name), Map.of());
    return table;
  }

  private static ObjectNode kind(Kind<?> kind) throws IOException {
    ObjectNode table = table(kind.name(), kind.meaning());
    Map<String, Attribute<?, ?>> attributes = new HashMap<>();
    for (Attribute<?, ?> attribute : kind.attributes()) {
      attributes.put(attribute.name(), attribute);
    }
    addColumns(table, CsvTable.names(List.of(kind), false, List.of()), required(kind), attributes);
    return table;
  }

  private static List<String> required(String table) {
    return REQUIRED.getOrDefault(table, List.of());
  }

  private static List<String> required(Kind<?> kind) {
    List<String> required = new ArrayList<>(List.of("id", "when", "citations"));
    for (Attribute<?, ?> attribute : kind.attributes()) {
      if (SchemaOfKinds.mustBeSaid(attribute, kind.newFact()) && !FactReader.isCommon(attribute)) {
        required.add(attribute.name());
      }
    }
    switch (kind.direction()) {
      case DIRECTED -> required.addAll(List.of("from", "to"));
      case SYMMETRIC -> required.add("between");
      case EITHER -> {}
    }
    return required;
  }

  private static ObjectNode table(String name, String meaning) {
    ObjectNode table = object();
    table.put("url", name + TableStore.SUFFIX);
    table.put("dc:description", meaning);
    return table;
  }

  private static void addColumns(
      ObjectNode table,
      List<String> names,
      List<String> required,
      Map<String, Attribute<?, ?>> attributes) {
    ArrayNode columns = array();
    ArrayNode foreignKeys = array();
    for (String name : names) {
      Attribute<?, ?> attribute = attributes.get(name);
      ObjectNode column = object().put("name", name).put("titles", name);
      if (attribute != null && attribute != Fact.CITATIONS && attribute != Fact.ID) {
        column.put("dc:description", attribute.meaning());
      }
      if (required.contains(name)) {
        column.put("required", true);
      }
      if (attribute == Fact.RANK) {
        column.put("default", ValueType.term(Fact.Rank.NORMAL));
      }
      column.set("datatype", attribute == null ? type(name) : type(attribute.type()));
      if (name.equals("between") || name.equals("pair")) {
        column.put("separator", " ");
      }
      columns.add(column);
      if (name.equals("from") || name.equals("to") || name.equals("actor")) {
        foreignKeys.add(
            object()
                .put("columnReference", name)
                .set(
                    "reference",
                    object().put("resource", "actors.csv").put("columnReference", "id")));
      }
    }
    ObjectNode schema = object();
    schema.set("columns", columns);
    if (names.contains("id")) {
      schema.put("primaryKey", "id");
    }
    if (!foreignKeys.isEmpty()) {
      schema.set("foreignKeys", foreignKeys);
    }
    table.set("tableSchema", schema);
  }

  private static JsonNode type(String name) {
    return switch (name) {
      case "formatVersion" -> base("integer").put("minimum", "1").put("maximum", "2");
      case "factCount", "length" -> base("nonNegativeInteger");
      case "url" -> text("anyURI");
      case "checksum" -> base("string").put("format", "sha256:[0-9a-f]{64}");
      case "sha256" -> base("string").put("format", "[0-9a-f]{64}");
      case "citations", "derivedFrom" -> text("json");
      default -> text("string");
    };
  }

  private static JsonNode type(ValueType<?> type) {
    return switch (type.form()) {
      case DECIMAL -> text("decimal");
      case TERM ->
          base("string")
              .put(
                  "format",
                  type.constants().stream()
                      .map(constant -> ValueType.term((Enum<?>) constant))
                      .collect(Collectors.joining("|")));
      case LIST, STRUCTURE, CITATION -> text("json");
      default -> text("string");
    };
  }

  private static JsonNode text(String name) {
    return JsonNodeFactory.instance.textNode(name);
  }

  private static ObjectNode base(String name) {
    return object().put("base", name);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
