package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a later version adds is kept, and written again where it stood. */
class OtherFieldsTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** What a field can hold, and what a cell can be mistaken for. */
  private static final List<String> VALUES =
      List.of(
          "\"red\"",
          "\"=1+1\"",
          "\"-1\"",
          "-1.50",
          "12",
          "\"12\"",
          "1e5",
          "true",
          "\"true\"",
          "null",
          "\"null\"",
          "\"\"",
          "\" \"",
          "\"\\\"quoted\\\"\"",
          "\"[1, 2]\"",
          "\"[[[[\"",
          "\"{\"",
          "\"{\\\"a\\\": 1}\"",
          "\"a,b\\r\\nc\"",
          "\"nul \\u0000\"",
          "\"🏛 é\"",
          "[1,[2.50,null],{\"a\":\"b\"}]",
          "{\"~/ \":{\"b\":[]}}",
          "[]",
          "{}");

  /** Names that are hard to point at. */
  private static final List<String> NAMES =
      List.of(
          "colour", "=x", "a/b", "a~b", "~1", "", " ", "0", "a\"b", "naïve", "dataset", "content");

  private static JsonNode golden() throws IOException {
    try (InputStream in = OtherFieldsTest.class.getResourceAsStream("golden/1/golden.json")) {
      return MAPPER.readTree(in);
    }
  }

  /** Puts a field that nobody knows into every object. */
  private static JsonNode withOthers(JsonNode document) throws IOException {
    List<ObjectNode> objects = new ArrayList<>();
    collect(document, objects);
    for (int i = 0; i < objects.size(); i++) {
      String name = "x-" + NAMES.get(i % NAMES.size());
      objects.get(i).set(name, MAPPER.readTree(VALUES.get(i % VALUES.size())));
      if (i % 3 == 0) {
        objects.get(i).set(NAMES.get(i / 3 % NAMES.size()), MAPPER.readTree("[" + i + "]"));
      }
    }
    return document;
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(each -> collect(each, objects));
  }

  private static Dataset read(JsonNode document) throws IOException {
    return Texts.read(MAPPER.writeValueAsBytes(document), Format.JSON).dataset();
  }

  @ParameterizedTest
  @EnumSource
  void read_fieldsThatNobodyKnows_areWrittenAgain(Format format) throws IOException {
    JsonNode document = withOthers(golden());
    Dataset dataset = read(document);

    byte[] written = Texts.written(dataset, format);
    Dataset copy = Texts.read(written, format).dataset();

    assertThat(copy.facts().list()).isEqualTo(dataset.facts().list());
    assertThat(copy.otherFields()).isEqualTo(dataset.otherFields());
    assertThat(copy).isEqualTo(dataset);
    assertThat(Texts.written(copy, format)).isEqualTo(written);
    JsonNode again = MAPPER.readTree(Texts.written(copy, Format.JSON));
    ((ObjectNode) document).put("formatVersion", 2).set("checksum", again.get("checksum"));
    assertThat(again).isEqualTo(document);
  }

  /** What is an id in the table of actors is a code in JSON. */
  @ParameterizedTest
  @EnumSource
  void read_organisationWithAnIdOfItsOwn_keepsIt(Format format) {
    String text =
        Texts.HEADER_LINE.replace(
            "\"sources\"",
            "\"organizations\": [{\"code\": \"OWN\", \"name\": \"Own\", \"id\": \"Q5\"}], \"sources\"");
    Dataset dataset = Texts.read(text, Format.JSON_LINES).dataset();

    Dataset copy = Texts.read(Texts.written(dataset, format), format).dataset();

    assertThat(copy.otherFields()).containsExactly(Map.entry("/organizations/OWN/id", "\"Q5\""));
    assertThat(copy).isEqualTo(dataset);
    assertThat(Texts.written(copy, Format.JSON)).isEqualTo(Texts.written(dataset, Format.JSON));
  }

  @Test
  void read_fieldsThatNobodyKnows_areCountedAndFound() throws IOException {
    JsonNode document = MAPPER.readTree(Texts.json());
    ((ObjectNode) document).put("colour", "red");
    ((ObjectNode) document.at("/sources/0")).put("doi", "10.1/2");
    ((ObjectNode) document.at("/facts/0")).put("colour", "red").put("a/b", 1);
    ((ObjectNode) document.at("/facts/0/citations/0")).put("page", 7);

    LoadReport report = Texts.read(MAPPER.writeValueAsBytes(document), Format.JSON);

    assertThat(report.factsWithOtherFields()).isOne();
    assertThat(report.dataset().otherFields())
        .containsExactly(
            Map.entry("/colour", "\"red\""), Map.entry("/sources/s/doi", "\"10.1/2\""));
    assertThat(report.dataset().get("r").otherFields())
        .contains("{\"/a~1b\":1,\"/citations/0/page\":7,\"/colour\":\"red\"}");
    assertThat(report.dataset().get("r2").otherFields()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void write_aDateOrAmountWithFieldsThatNobodyKnows_staysAnObject(Format format)
      throws IOException {
    String fact =
        Texts.trade(
            "\"amount\": {\"currency\": \"USD\", \"number\": 7, \"rounded\": true},"
                + Texts.CITATIONS);
    String dated = fact.replace("\"2003\"", "{\"edtf\": \"2003\", \"calendar\": \"julian\"}");
    Dataset dataset = Texts.read(Texts.json(dated), Format.JSON).dataset();

    Dataset copy = Texts.read(Texts.written(dataset, format), format).dataset();

    assertThat(copy).isEqualTo(dataset);
    assertThat(copy.get("t").otherFields())
        .contains("{\"/amount/rounded\":true,\"/when/calendar\":\"julian\"}");
  }

  @Test
  void toBuilder_ofAFactAndADataset_keepWhatNobodyKnows() throws IOException {
    Dataset dataset = read(withOthers(golden()));
    Mission mission = dataset.missions().first().orElseThrow();

    assertThat(Mission.KIND.toBuilder(mission).note("new").build().otherFields())
        .isEqualTo(mission.otherFields())
        .isPresent();
    assertThat(dataset.toBuilder().build()).isEqualTo(dataset);
  }

  @Test
  void write_otherFieldsThatAreNoJson_isRefused() {
    Fact fact =
        UnsupportedFact.builder()
            .id("w")
            .kindName("wish")
            .fromTo(State.of("AZ"), State.of("ES"))
            .when("2003")
            .content("{}")
            .otherFields("{nope}")
            .cite(Citation.of(Source.builder("s", "Source").build()))
            .build();
    Dataset withFact = Dataset.builder("test").add(fact).build();
    Dataset ofDataset = Dataset.builder("test").otherFields(Map.of("/x", "nope")).build();

    for (Format format : Format.values()) {
      for (Dataset dataset : List.of(withFact, ofDataset)) {
        assertThatThrownBy(
                () -> DatasetWriter.write(dataset, format, OutputStream.nullOutputStream()))
            .isInstanceOfAny(IOException.class, java.io.UncheckedIOException.class);
      }
    }
  }
}
