package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.chancery.Chancery;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published schema says what the kinds of facts say of themselves, and the bundled dataset fits
 * it.
 */
class DatasetSchemaTest {
  private static final String SCHEMA = "dataset.schema.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static String resource(String name) throws IOException {
    try (InputStream in = Chancery.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Set<ValidationMessage> faults(JsonNode dataset) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(resource(SCHEMA));
    return schema.validate(dataset);
  }

  /** With -Dchancery.schema.update=true the published schema is written anew. */
  @Test
  void publishedSchema_isThatOfTheKindsOfFacts() throws IOException {
    String expected =
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(SchemaOfKinds.schema()) + "\n";
    if (Boolean.getBoolean("chancery.schema.update")) {
      Files.writeString(Path.of("src", "main", "resources", "dev", "chancery", SCHEMA), expected);
    } else {
      assertThat(resource(SCHEMA)).isEqualTo(expected);
    }
  }

  @Test
  void bundledDataset_fitsTheSchema() throws IOException {
    assertThat(faults(MAPPER.readTree(resource("azerbaijan-spain.json")))).isEmpty();
  }

  @Test
  void kindThatTheSchemaDoesNotKnow_fitsTheSchema() throws IOException {
    JsonNode dataset = MAPPER.readTree(resource("azerbaijan-spain.json"));
    ObjectNode fact = (ObjectNode) dataset.at("/facts/0");
    fact.put("kind", "sister-cities").put("cities", "Baku and another");
    assertThat(faults(dataset)).isEmpty();
  }

  @Test
  void fieldsThatTheSchemaDoesNotKnow_fitTheSchema() throws IOException {
    JsonNode dataset = MAPPER.readTree(resource("azerbaijan-spain.json"));
    ((ObjectNode) dataset).put("colour", "red");
    ((ObjectNode) dataset.at("/facts/0")).put("colour", "red");
    assertThat(faults(dataset)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"golden/1/golden.json", "golden/2/golden.json"})
  void golden_fitsTheSchema(String name) throws IOException {
    try (InputStream in = DatasetSchemaTest.class.getResourceAsStream(name)) {
      assertThat(faults(MAPPER.readTree(in))).isEmpty();
    }
  }

  /** A form of membership or whether a meeting was held need not be said. */
  @Test
  void factsWithoutWhatIsUsual_fitTheSchema() throws IOException {
    String member =
        "{\"id\": \"m\", \"kind\": \"membership\", \"from\": \"AZ\", \"to\": \"org:UN\","
            + " \"when\": \"1992-03-02/\", "
            + Texts.CITATIONS
            + "}";
    String meeting =
        "{\"id\": \"e\", \"kind\": \"engagement\", \"between\": [\"AZ\", \"ES\"],"
            + " \"when\": \"2003\", \"type\": \"meeting\", "
            + Texts.CITATIONS
            + "}";
    String text = Texts.json(member + ", " + meeting);

    assertThat(Texts.read(text, Format.JSON).factsRead()).isEqualTo(3);
    assertThat(faults(MAPPER.readTree(text))).isEmpty();
  }

  static Stream<Arguments> spoilt() {
    return Stream.of(
        Arguments.of("/facts/0/id", null),
        Arguments.of("/facts/0/stance", "\"applauds\""),
        Arguments.of("/facts/0/citations", "[]"),
        Arguments.of("/facts/0/from", "\"Azerbaijan\""),
        Arguments.of("/facts/0/citations/0/start", "-1"),
        Arguments.of("/sources/0/sha256", "\"abc\""),
        Arguments.of("/facts/0/between", "[\"AZ\", \"ES\"]"),
        Arguments.of("/formatVersion", "3"),
        Arguments.of("/facts/0/when", null),
        Arguments.of("/facts/0/note", "\" \""),
        Arguments.of("/facts/0/citations/0/end", null),
        Arguments.of("/facts/0/citations/0/start", null),
        Arguments.of("/sources/0/id", "\"a source\""),
        Arguments.of("/sources/0/length", "2147483648"),
        Arguments.of("/coverage/0/actor", "\"AZ\""),
        Arguments.of("/coverage/0/from", "\"AZ\""),
        Arguments.of("/relatedTopics/0/actor", null),
        Arguments.of("/relatedTopics/0/pair", "[\"AZ\", \"ES\"]"));
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void spoiltDataset_doesNotFitTheSchema(String pointer, String value) throws IOException {
    JsonNode dataset = MAPPER.readTree(resource("azerbaijan-spain.json"));
    int slash = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) dataset.at(pointer.substring(0, slash));
    if (value == null) {
      parent.remove(pointer.substring(slash + 1));
    } else {
      parent.set(pointer.substring(slash + 1), MAPPER.readTree(value));
    }
    assertThat(faults(dataset)).isNotEmpty();
  }
}
