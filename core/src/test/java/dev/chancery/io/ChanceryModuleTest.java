package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import dev.chancery.Chancery;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Factor;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Participant;
import dev.chancery.fact.Place;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.When;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values inside of a user's own documents; public, as is what Jackson is to make. */
public class ChanceryModuleTest {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().addModule(new ChanceryModule()).build();
  private static final Dataset DATA = Chancery.azerbaijanSpain();
  private static final State AZ = State.of("AZ");
  private static final State ES = State.of("ES");
  private static final Organization OWN = Organization.of("OWN-1", "Our «own» organisation");
  private static final Source SOURCE =
      Source.builder("s", "Source").published(Edtf.parse("2020")).length(99).build();
  private static final Citation CITATION =
      Citation.of(SOURCE).inSection(List.of("One", "Two")).at(3, 7);

  private static final Membership MEMBERSHIP =
      Membership.builder()
          .id("m")
          .fromTo(ES, OWN)
          .when("1990~/..")
          .note("\u0000 \"quoted\"\r\n😀")
          .cite(CITATION)
          .build();
  private static final UnsupportedFact UNSUPPORTED =
      UnsupportedFact.builder()
          .id("u")
          .between(AZ, ES)
          .kindName("twinning")
          .content("{\"towns\":[\"Baku\",1.10]}")
          .when("2001/")
          .cite(CITATION)
          .build();

  public ChanceryModuleTest() {}

  /** A document of a user. */
  public record Note(
      State about,
      Actor with,
      Edtf date,
      When when,
      Amount amount,
      List<Fact> evidence,
      Mission.Type type,
      Map<State, Currency> currencies) {}

  static Stream<Arguments> values() {
    return Stream.of(
        value(Edtf.class, Edtf.parse("2004-06-~01/.."), "\"2004-06-~01/..\""),
        value(Currency.class, Currency.of("SUR"), "\"SUR\""),
        value(Factor.class, Factor.parse("about 2.2"), "\"about 2.2\""),
        value(State.class, State.of("SUHH"), "\"SUHH\""),
        value(Organization.class, Organization.of("EU"), "\"org:EU\""),
        value(Actor.class, Organization.of("EU"), "\"org:EU\""),
        value(Actor.class, AZ, "\"AZ\""),
        value(Actor.class, OWN, "{\"code\":\"OWN-1\",\"name\":\"Our «own» organisation\"}"),
        value(Person.class, Person.of("José Núñez"), "\"José Núñez\""),
        value(Kind.class, Mission.KIND, "\"mission\""),
        value(Mission.Type.class, Mission.Type.CONSULATE_GENERAL, "\"consulate-general\""),
        value(Verdict.class, Verdict.UNKNOWN, "\"unknown\""),
        value(Dyad.class, Dyad.directed(AZ, ES), "{\"from\":\"AZ\",\"to\":\"ES\"}"),
        value(Dyad.class, Dyad.between(ES, AZ), "{\"between\":[\"AZ\",\"ES\"]}"),
        value(
            Dyad.class,
            Dyad.directed(ES, OWN),
            "{\"from\":\"ES\",\"to\":\"org:OWN-1\",\"organizations\":[{\"code\":\"OWN-1\","
                + "\"name\":\"Our «own» organisation\"}]}"),
        value(When.class, When.within("1992-02-11"), "\"1992-02-11\""),
        value(
            When.class,
            When.spell("2005/").with(Modifier.APPROX),
            "{\"edtf\":\"2005/\",\"modifier\":\"approx\",\"reading\":\"spell\"}"),
        value(
            Amount.class,
            Amount.parse("about USD 53.70 million"),
            "{\"modifier\":\"about\",\"currency\":\"USD\",\"number\":53.70,"
                + "\"multiplier\":\"million\"}"),
        value(
            Bounds.class,
            Edtf.parse("1985/..").bounds(),
            "[\"1985-01-01\",\"1985-12-31\",\"open-future\",\"open-future\"]"),
        value(Place.class, Place.of("Baku", AZ), "{\"city\":\"Baku\",\"country\":\"AZ\"}"),
        value(
            Milestone.class,
            Milestone.builder()
                .status(Agreement.Status.IN_FORCE)
                .when(When.asOf("2005"))
                .party(OWN)
                .by(Participant.builder().person(Person.of("Ana Ruiz")).build())
                .build(),
            "{\"status\":\"in-force\",\"when\":{\"edtf\":\"2005\",\"modifier\":\"as-of\"},"
                + "\"party\":\"org:OWN-1\",\"by\":{\"person\":\"Ana Ruiz\"},\"organizations\":"
                + "[{\"code\":\"OWN-1\",\"name\":\"Our «own» organisation\"}]}"),
        value(
            Source.class,
            SOURCE,
            "{\"id\":\"s\",\"title\":\"Source\",\"published\":\"2020\",\"length\":99}"),
        value(
            Citation.class,
            CITATION,
            "{\"source\":\"s\",\"section\":[\"One\",\"Two\"],\"start\":3,\"end\":7,\"sources\":"
                + "[{\"id\":\"s\",\"title\":\"Source\",\"published\":\"2020\",\"length\":99}]}"),
        value(
            Coverage.class,
            Coverage.of(Mission.KIND, Dyad.between(AZ, ES), Edtf.parse("1991/..")).withNote("All"),
            "{\"kind\":\"mission\",\"between\":[\"AZ\",\"ES\"],\"period\":\"1991/..\","
                + "\"note\":\"All\"}"),
        value(
            Coverage.class,
            Coverage.ofActor(Mission.KIND, OWN, Edtf.parse("1991/..")),
            "{\"kind\":\"mission\",\"actor\":\"org:OWN-1\",\"period\":\"1991/..\",\"organizations\":"
                + "[{\"code\":\"OWN-1\",\"name\":\"Our «own» organisation\"}]}"));
  }

  private static <T> Arguments value(Class<? super T> type, T value, String json) {
    return Arguments.of(type, value, json);
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("values")
  void value_writtenAndRead_hasTheShapeOfFiles(Class<?> type, Object value, String json)
      throws Exception {
    assertThat(MAPPER.writeValueAsString(value)).isEqualTo(json);
    assertThat(MAPPER.readValue(json, type)).isEqualTo(value);
  }

  static Stream<Fact> facts() {
    return Stream.concat(DATA.facts().stream(), Stream.<Fact>of(MEMBERSHIP, UNSUPPORTED));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void fact_writtenAndRead_isTheSame(Fact fact) throws Exception {
    String json = MAPPER.writeValueAsString(fact);

    assertThat(MAPPER.readValue(json, Fact.class)).isEqualTo(fact);
    assertThat(MAPPER.readValue(json, fact.getClass())).isEqualTo(fact);
  }

  @Test
  void fact_written_isThatOfAFileAndWhatItCites() throws Exception {
    StringWriter file = new StringWriter();
    Dataset dataset = Dataset.builder("one").add(MEMBERSHIP).build();
    DatasetWriter.write(dataset, Format.JSON, file);
    ObjectNode document = (ObjectNode) MAPPER.readTree(file.toString());
    ObjectNode expected = (ObjectNode) document.get("facts").get(0);
    expected.set("sources", document.get("sources"));
    expected.set("organizations", document.get("organizations"));

    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(MEMBERSHIP))).isEqualTo(expected);
  }

  @Test
  void fact_withAFieldThatIsNotKnown_keepsIt() throws Exception {
    String json = MAPPER.writeValueAsString(MEMBERSHIP);
    String newer = json.replace("\"form\":", "\"colour\":{\"red\":1.10},\"form\":");

    Fact fact = MAPPER.readValue(newer, Fact.class);

    assertThat(fact.otherFields()).isPresent();
    assertThat(MAPPER.writeValueAsString(fact)).contains("\"colour\":{\"red\":1.10}");
  }

  @Test
  void dataset_writtenAndRead_isTheSame() throws Exception {
    StringWriter file = new StringWriter();
    DatasetWriter.write(DATA, Format.JSON, file);
    String json = MAPPER.writeValueAsString(DATA);

    assertThat(MAPPER.readTree(json)).isEqualTo(MAPPER.readTree(file.toString()));
    assertThat(MAPPER.readValue(json, Dataset.class)).isEqualTo(DATA);
    assertThat(MAPPER.readValue(file.toString(), Dataset.class)).isEqualTo(DATA);
  }

  @Test
  void answer_writtenAndRead_isTheSame() throws Exception {
    Answer answer = DATA.between(AZ, ES).haveRelationsOn(LocalDate.of(2000, 1, 1));
    Answer none = new Answer(Verdict.NO, "No.", ImmutableList.of());

    assertThat(answer.facts()).isNotEmpty();
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(answer), Answer.class)).isEqualTo(answer);
    assertThat(MAPPER.writeValueAsString(none))
        .isEqualTo("{\"verdict\":\"no\",\"reason\":\"No.\",\"facts\":[]}");
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(none), Answer.class)).isEqualTo(none);
  }

  @Test
  void relatedTopics_writtenAndRead_areTheSame() throws Exception {
    for (RelatedTopic topic : DATA.relatedTopics()) {
      assertThat(MAPPER.readValue(MAPPER.writeValueAsString(topic), RelatedTopic.class))
          .isEqualTo(topic);
    }
  }

  // In documents.

  @Test
  void document_writtenAndRead_isTheSame() throws Exception {
    Note note =
        new Note(
            AZ,
            OWN,
            Edtf.parse("2003"),
            When.within("2003"),
            Amount.parse("USD 7.50 million"),
            List.of(DATA.get("trade-2003-h1-crude-oil"), MEMBERSHIP),
            Mission.Type.EMBASSY,
            Map.of(ES, Currency.of("EUR")));
    String json = MAPPER.writeValueAsString(note);

    assertThat(MAPPER.readValue(json, Note.class)).isEqualTo(note);
    // By way of Jackson's own tree, in which a decimal has no stated digits.
    assertThat(MAPPER.treeToValue(MAPPER.readTree(json), Note.class).evidence().get(1))
        .isEqualTo(MEMBERSHIP);
    assertThat(MAPPER.convertValue(note, Note.class).evidence()).isEqualTo(note.evidence());
  }

  @Test
  void map_keyedByValues_isTheSame() throws Exception {
    Map<Actor, Integer> byActor = Map.of(Organization.of("EU"), 1, AZ, 2);
    Map<Edtf, String> byDate = Map.of(Edtf.parse("199X"), "x");

    assertThat(
            MAPPER.readValue(
                MAPPER.writeValueAsString(byActor), new TypeReference<Map<Actor, Integer>>() {}))
        .isEqualTo(byActor);
    assertThat(
            MAPPER.readValue(
                MAPPER.writeValueAsString(byDate), new TypeReference<Map<Edtf, String>>() {}))
        .isEqualTo(byDate);
  }

  @Test
  void mapper_withDefaultTyping_readsWhatItWrites() throws Exception {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new ChanceryModule())
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
                ObjectMapper.DefaultTyping.NON_FINAL)
            .build();

    assertThat(mapper.readValue(mapper.writeValueAsString(MEMBERSHIP), Fact.class))
        .isEqualTo(MEMBERSHIP);
  }

  @Test
  void null_isNull() throws Exception {
    assertThat(MAPPER.readValue("null", Fact.class)).isNull();
    assertThat(MAPPER.readValue("{\"about\":null}", Note.class).about()).isNull();
  }

  // What is refused.

  static Stream<Arguments> refused() throws JsonProcessingException {
    String fact = MAPPER.writeValueAsString(MEMBERSHIP);
    return Stream.of(
        Arguments.of("\"QX\"", State.class, "no state has the code 'QX'"),
        Arguments.of("7", Edtf.class, "expected text"),
        Arguments.of("\"2005-13\"", Edtf.class, "2005-13"),
        Arguments.of("\"castle\"", Mission.Type.class, "'castle': expected one of embassy, "),
        Arguments.of("[]", Fact.class, "expected an object, got []"),
        Arguments.of("{}", Fact.class, "found no field"),
        Arguments.of(fact, TradeFigure.class, "expected a TradeFigure, got a membership"),
        Arguments.of(fact.replace("org:OWN-1", "org:OWN-2"), Fact.class, "org:OWN-2"),
        Arguments.of(fact.replace("\"sources\"", "\"facts\""), Fact.class, "'s'"),
        Arguments.of(
            "{\"currency\":\"USD\",\"number\":\"seven\"}", Amount.class, "expected a number"),
        Arguments.of("{\"from\":\"AZ\"}", Dyad.class, "'to'"),
        Arguments.of("{\"city\":\"Baku\",\"x\":1}", Place.class, "expected no /x"),
        Arguments.of("{\"between\":[\"AZ\",\"ES\"],\"x\":1}", Dyad.class, "expected no /x"),
        Arguments.of(
            "{\"id\":\"s\",\"title\":\"S\",\"x\":1}", Source.class, "expected no /sources/s/x"),
        Arguments.of(
            "{\"source\":\"s\",\"sources\":[{\"id\":\"s\",\"title\":\"S\",\"x\":1}]}",
            Citation.class,
            "expected no /sources/s/x"),
        Arguments.of("{\"source\":\"s\"}", Citation.class, "source: found 's'"),
        Arguments.of(
            "{\"source\":\"s\",\"x\":1,\"sources\":[{\"id\":\"s\",\"title\":\"S\"}]}",
            Citation.class,
            "expected no /x"),
        Arguments.of(
            "{\"from\":\"AZ\",\"to\":\"ES\",\"between\":[\"AZ\",\"ES\"]}",
            Dyad.class,
            "between: found a pair beside"),
        Arguments.of("{\"from\":\"AZ\",\"to\":\"AZ\"}", Dyad.class, "expected a valid pair"),
        Arguments.of("{}", Dyad.class, "found no actors"),
        Arguments.of("[\"unknown\"]", Bounds.class, "found 1 bounds"),
        Arguments.of(
            "[\"1991-01-01\",\"x\",\"unknown\",\"unknown\"]", Bounds.class, "[1]: found 'x'"),
        Arguments.of("{\"verdict\":\"yes\"}", Answer.class, "'reason'"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void read_whatIsNotValid_throwsNamingIt(String json, Class<?> type, String message) {
    assertThatThrownBy(() -> MAPPER.readValue(json, type))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining(message);
  }

  @Test
  void read_whateverIsCutOffOrChanged_isReadOrRefusedAsJacksonDoes() throws Exception {
    List<Arguments> inputs =
        Stream.concat(values(), Stream.of(value(Fact.class, MEMBERSHIP, write(MEMBERSHIP))))
            .toList();
    for (Arguments input : inputs) {
      Class<?> type = (Class<?>) input.get()[0];
      String json = (String) input.get()[2];
      for (int i = 0; i < json.length(); i++) {
        char changed = (char) (json.charAt(i) ^ (1 << i % 7));
        for (String text :
            List.of(json.substring(0, i), json.substring(0, i) + changed + json.substring(i + 1))) {
          Throwable fault = catchThrowable(() -> MAPPER.readValue(text, type));
          if (fault != null) {
            assertThat(fault).as(text).isInstanceOf(JsonProcessingException.class);
          }
        }
      }
    }
  }

  private static String write(Object value) throws JsonProcessingException {
    return MAPPER.writeValueAsString(value);
  }

  @Test
  void read_whatIsTooDeepOrTooLong_isRefused() {
    for (String value :
        List.of(
            "[".repeat(900) + "]".repeat(900),
            "{\"a\":".repeat(100_000),
            "9".repeat(1_000_000),
            "\"" + "9".repeat(1_000_000) + "\"")) {
      for (String json :
          List.of(
              "{\"currency\":\"USD\",\"number\":" + value + "}",
              "{\"id\":\"m\",\"y\":" + value + "}")) {
        for (Class<?> type : List.of(Fact.class, Amount.class, Source.class, Dataset.class)) {
          assertThatThrownBy(() -> MAPPER.readValue(json, type))
              .isInstanceOf(JsonProcessingException.class);
        }
      }
    }
  }

  @Test
  void read_insideADocument_throwsNamingThePlace() {
    assertThatThrownBy(() -> MAPPER.readValue("{\"currencies\":{\"ES\":\"XQX\"}}", Note.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("Note[\"currencies\"]->java.util.LinkedHashMap[\"ES\"]")
        .hasMessageContaining("XQX");
  }

  @Test
  void write_twoSourcesOfOneId_throws() {
    Fact fact =
        Membership.builder()
            .id("m")
            .fromTo(ES, Organization.of("EU"))
            .when("1990/")
            .cite(CITATION)
            .cite(Citation.of(Source.builder("s", "Other").build()))
            .build();

    assertThatThrownBy(() -> MAPPER.writeValueAsString(fact))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("two sources have the id 's'");
  }
}
