package dev.chancery.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.chancery.Chancery;
import dev.chancery.dataset.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published description of the tables says what the kinds of facts say of themselves. */
class TableDescriptionTest {
  private static final String DESCRIPTION = "dataset.csvw.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private static String published() throws IOException {
    try (InputStream in = Chancery.class.getResourceAsStream(DESCRIPTION)) {
      return new String(Objects.requireNonNull(in, DESCRIPTION).readAllBytes(), UTF_8);
    }
  }

  /** With -Dchancery.schema.update=true the published description is written anew. */
  @Test
  void publishedDescription_isThatOfTheKindsOfFacts() throws IOException {
    String expected =
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(TablesOfKinds.description())
            + "\n";
    if (Boolean.getBoolean("chancery.schema.update")) {
      Files.writeString(
          Path.of("src", "main", "resources", "dev", "chancery", DESCRIPTION), expected);
    } else {
      assertThat(published()).isEqualTo(expected);
    }
  }

  @Test
  void tablesOfTheBundledDataset_fitTheDescription() throws IOException {
    assertFits(Chancery.azerbaijanSpain());
  }

  @Test
  void tablesOfEveryKind_fitTheDescription() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("golden/2/golden.json")) {
      assertFits(DatasetReader.strict().read(in, Format.JSON, "golden").dataset());
    }
  }

  private void assertFits(Dataset dataset) throws IOException {
    Map<String, JsonNode> described = new HashMap<>();
    MAPPER
        .readTree(published())
        .get("tables")
        .forEach(table -> described.put(table.get("url").textValue(), table.get("tableSchema")));
    DatasetWriter.write(dataset, folder.resolve("tables"));
    try (Stream<Path> tables = Files.list(folder.resolve("tables"))) {
      for (Path table : tables.toList()) {
        String name = String.valueOf(table.getFileName());
        assertTableFits(
            name, Files.readString(table), Objects.requireNonNull(described.get(name), name));
      }
    }
  }

  private static void assertTableFits(String table, String csv, JsonNode schema)
      throws IOException {
    ArrayNode columns = (ArrayNode) schema.get("columns");
    CsvRows rows = new CsvRows(new StringReader(csv), table, 1 << 20);
    rows.next();
    List<String> header = rows.cells();
    for (JsonNode column : columns) {
      assertThat(header).as(table).contains(column.get("titles").textValue());
    }
    while (rows.next()) {
      for (JsonNode column : columns) {
        String name = column.get("titles").textValue();
        assertCellFits(table + " " + name, rows.cells().get(header.indexOf(name)), column);
      }
    }
  }

  private static void assertCellFits(String place, String cell, JsonNode column)
      throws IOException {
    if (cell.isEmpty()) {
      assertThat(column.has("required")).as(place).isFalse();
      return;
    }
    JsonNode type = column.get("datatype");
    switch (type.isTextual() ? type.textValue() : type.get("base").textValue()) {
      case "json" -> assertThat(MAPPER.readTree(cell)).as(place).isNotNull();
      case "integer", "nonNegativeInteger" -> assertThat(Integer.parseInt(cell)).isNotNegative();
      case "decimal" -> assertThat(new BigDecimal(cell)).isNotNull();
      default -> {
        if (type.has("format")) {
          assertThat(cell).as(place).matches(type.get("format").textValue());
        }
      }
    }
  }
}
