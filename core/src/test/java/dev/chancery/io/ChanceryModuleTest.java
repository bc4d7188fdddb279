package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import dev.chancery.Chancery;
import dev.chancery.Note;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Attested;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.actor.StateLookup;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountComparison;
import dev.chancery.amount.AmountPhrase;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Factor;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Finding;
import dev.chancery.dataset.Merge;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactComparison;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Participant;
import dev.chancery.fact.Place;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.query.Plan;
import dev.chancery.query.Query;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.DatePhrase;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.TemporalRelation;
import dev.chancery.time.When;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values inside of a user's own documents. */
class ChanceryModuleTest {
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
  private static final LoadFailure FAILURE =
      new LoadFailure(LoadFailure.Reason.SYNTAX, "facts.json", 3, 7, "", "'}'", "a value");
  private static final UnsupportedFact UNSUPPORTED =
      UnsupportedFact.builder()
          .id("u")
          .between(AZ, ES)
          .kindName("twinning")
          .content("{\"towns\":[\"Baku\",1.10]}")
          .when("2001/")
          .cite(CITATION)
          .build();

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
        value(Bound.class, Bound.openFuture(), "\"open-future\""),
        value(AmountPhrase.class, AmountPhrase.parse("over $7 million"), "\"over $7 million\""),
        value(
            DatePhrase.class,
            DatePhrase.parse("last year", LocalDate.of(2005, 6, 7)),
            "{\"text\":\"last year\",\"writtenOn\":\"2005-06-07\"}"),
        value(
            AmountComparison.class,
            Amount.parse("USD 7").comparedWith(Amount.parse("USD 6")),
            "{\"one\":{\"currency\":\"USD\",\"number\":7},\"other\":{\"currency\":\"USD\","
                + "\"number\":6},\"less\":\"no\",\"same\":\"no\",\"more\":\"definite\"}"),
        value(
            StateLookup.class,
            new StateLookup("QX", ImmutableList.of(AZ, ES), "either"),
            "{\"asked\":\"QX\",\"states\":[\"AZ\",\"ES\"],\"reason\":\"either\"}"),
        value(
            Finding.class,
            new Finding(
                Finding.Rule.MISSION_DATES, ImmutableList.of("m"), "It closed, then opened"),
            "{\"rule\":\"mission-dates\",\"facts\":[\"m\"],\"reason\":\"It closed, then opened\"}"),
        value(
            LoadFailure.class,
            FAILURE,
            "{\"reason\":\"syntax\",\"file\":\"facts.json\",\"line\":3,\"column\":7,\"path\":\"\","
                + "\"value\":\"'}'\",\"expected\":\"a value\",\"fact\":\"\"}"),
        value(
            Plan.class,
            new Plan(
                "facts()",
                new Plan.Step(
                    Plan.Operation.SCAN, "all", "", 2, 1, OptionalInt.of(1), ImmutableList.of())),
            "{\"query\":\"facts()\",\"root\":{\"operation\":\"scan\",\"detail\":\"all\",\"why\":\"\","
                + "\"atMost\":2,\"estimated\":1,\"gave\":1,\"inputs\":[]}}"),
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USD 300 million",
        "USD 53.70 million",
        "USD 100.0",
        "between USD 5 million and 6 million",
        "USD 12345678901 billion",
        "USD 12345678901234567890123.10"
      })
  void amount_converted_keepsItsDigits(String text) {
    Amount amount = Amount.parse(text);

    assertThat(MAPPER.convertValue(amount, Amount.class)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 300 million", "USD 5000000000", "USD 12345678901234567890123"})
  void amount_inATree_hasTheNumberThatItsTextHas(String text) throws Exception {
    Amount amount = Amount.parse(text);

    JsonNode tree = MAPPER.valueToTree(amount);

    assertThat(tree).isEqualTo(MAPPER.readTree(MAPPER.writeValueAsString(amount)));
    assertThat(MAPPER.treeToValue(tree, Amount.class)).isEqualTo(amount);
  }

  @Test
  void factWithFieldsThatAreNotKnown_inATreeOrConverted_keepsThem() throws Exception {
    String json =
        MAPPER
            .writeValueAsString(MEMBERSHIP)
            .replace("\"form\":", "\"x\":null,\"y\":[true,{\"z\":false}],\"form\":");
    Fact fact = MAPPER.readValue(json, Fact.class);

    JsonNode tree = MAPPER.valueToTree(fact);

    assertThat(tree.get("x").isNull()).isTrue();
    assertThat(tree.get("y").get(0).isBoolean()).isTrue();
    assertThat(MAPPER.treeToValue(tree, Fact.class)).isEqualTo(fact);
    assertThat(MAPPER.convertValue(fact, Fact.class)).isEqualTo(fact);
    Object map = MAPPER.convertValue(fact, Object.class);
    assertThat(MAPPER.convertValue(map, Fact.class)).isEqualTo(fact);
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

  // What the library reports.

  private static RelationsEvent established(String id, String when) {
    return RelationsEvent.builder()
        .id(id)
        .between(AZ, ES)
        .type(RelationsEvent.Type.ESTABLISHED)
        .when(when)
        .cite(CITATION)
        .build();
  }

  private static final RelationsEvent EARLY = established("e", "1991");
  private static final RelationsEvent LATE = established("l", "1992-02-11");
  private static final Dataset ONE = Dataset.builder("one").add(EARLY).add(MEMBERSHIP).build();
  private static final Dataset OTHER = Dataset.builder("other").version("2").add(LATE).build();

  @Test
  void conflict_written_tellsOnWhatTheFactsConflict() throws Exception {
    Conflict conflict = Conflict.of(List.of(EARLY, LATE));
    JsonNode json = MAPPER.readTree(MAPPER.writeValueAsString(conflict));

    assertThat(json.get("attributes").toString()).isEqualTo("[\"when\"]");
    assertThat(json.get("facts").get(1)).isEqualTo(MAPPER.valueToTree(LATE));
    assertThat(MAPPER.treeToValue(json, Conflict.class)).isEqualTo(conflict);
  }

  @Test
  void comparison_written_tellsHowTheFactsAgree() throws Exception {
    FactComparison comparison = EARLY.comparedWith(LATE);
    JsonNode json = MAPPER.readTree(MAPPER.writeValueAsString(comparison));

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("one", "other", "conflicting", "morePrecise", "lessPrecise");
    assertThat(json.get("lessPrecise").toString()).isEqualTo("[\"when\"]");
    assertThat(MAPPER.treeToValue(json, FactComparison.class)).isEqualTo(comparison);
  }

  @Test
  void merge_writtenAndRead_isTheSame() throws Exception {
    Merge merge = ONE.mergedWith(OTHER);
    JsonNode json = MAPPER.readTree(MAPPER.writeValueAsString(merge));

    assertThat(json.get("dataset")).isEqualTo(MAPPER.valueToTree(merge.dataset()));
    assertThat(json.get("conflicts")).hasSize(1);
    assertThat(json.get("unique").get(0).get("sources")).hasSize(1);
    assertThat(MAPPER.treeToValue(json, Merge.class)).isEqualTo(merge);
  }

  @Test
  void loadReport_writtenAndRead_isTheSame() throws Exception {
    LoadReport report =
        DatasetReader.strict()
            .lenient()
            .read(
                new StringReader(
                    "{\"format\":\"chancery-dataset\",\"formatVersion\":1,\"name\":\"x\","
                        + "\"sources\":[],\"organizations\":[],\"facts\":[{\"id\":\"m\",\"kind\":\"mission\"}]}"),
                Format.JSON,
                "x");
    JsonNode json = MAPPER.readTree(MAPPER.writeValueAsString(report));

    assertThat(report.factsSkipped()).isEqualTo(1);
    assertThat(json.get("skippedByReason").toString()).isEqualTo("{\"missing-field\":1}");
    assertThat(json.get("failures").get(0).get("fact").asText()).isEqualTo("m");
    assertThat(MAPPER.treeToValue(json, LoadReport.class)).isEqualTo(report);
  }

  @Test
  void diff_written_isWhatChanged() throws Exception {
    Dataset changed =
        Dataset.builder("one")
            .version("2")
            .add(EARLY)
            .add(Membership.KIND.toBuilder(MEMBERSHIP).when("1991").build())
            .add(UNSUPPORTED)
            .build();
    JsonNode json = MAPPER.readTree(MAPPER.writeValueAsString(ONE.diff(changed)));

    assertThat(json.get("description").toString())
        .isEqualTo("[{\"name\":\"version\",\"to\":\"2\"}]");
    JsonNode facts = json.get("facts");
    assertThat(facts.get("added").get(0)).isEqualTo(MAPPER.valueToTree(UNSUPPORTED));
    assertThat(facts.get("removed")).isEmpty();
    JsonNode values = facts.get("changed").get(0).get("values");
    assertThat(values.get(0).toString())
        .isEqualTo(
            "{\"name\":\"when\",\"from\":{\"edtf\":\"1990~/..\",\"reading\":\"spell\"},"
                + "\"to\":{\"edtf\":\"1991\",\"reading\":\"spell\"}}");
  }

  @Test
  void groups_written_haveTheirKeysAndFacts() throws Exception {
    JsonNode json = MAPPER.valueToTree(DATA.facts().groupedByYear());
    JsonNode kinds = MAPPER.valueToTree(ONE.facts().groupedByKind());

    assertThat(json.get("groups").get(0).get("key").isTextual()).isTrue();
    assertThat(kinds.get("groups").get(0).get("key").asText()).isEqualTo("membership");
    assertThat(kinds.get("groups").get(1).get("facts").get(0)).isEqualTo(MAPPER.valueToTree(EARLY));
    assertThat(kinds.get("unstated")).isEmpty();
  }

  @Test
  void question_written_isItsText() throws Exception {
    Query<?, ?> query = DATA.missions().from(AZ).openOn(LocalDate.of(2010, 6, 1));

    assertThat(MAPPER.writeValueAsString(query))
        .isEqualTo("\"missions().from(AZ).on(2010-06-01)\"");
    assertThat(MAPPER.writeValueAsString(query.criteria()))
        .isEqualTo(MAPPER.writeValueAsString(query));
    assertThat(MAPPER.writeValueAsString(query.criteria().conditions()))
        .isEqualTo("[\"from(AZ)\",\"on(2010-06-01)\"]");
  }

  @Test
  void progress_written_isInNumbersAndATime() throws Exception {
    LoadProgress progress =
        new LoadProgress(1, OptionalLong.empty(), 3, Duration.ofMillis(1500), false);

    assertThat(MAPPER.writeValueAsString(progress))
        .isEqualTo("{\"bytes\":1,\"facts\":3,\"elapsed\":\"PT1.5S\",\"finished\":false}");
  }

  @Test
  void temporalRelation_written_saysWhatIsPossible() throws Exception {
    TemporalRelation relation =
        Edtf.parse("1985/").bounds().relation(Edtf.parse("1990/2000").bounds());
    JsonNode json = MAPPER.valueToTree(relation);

    assertThat(json.get("possible")).hasSize(relation.possible().size());
    assertThat(json.get("unknown")).isNotEmpty();
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
    assertThat(MAPPER.writeValueAsString(Map.of(Mission.Type.CONSULATE_GENERAL, 1)))
        .isEqualTo("{\"consulate-general\":1}");
    assertThat(MAPPER.writeValueAsString(DATA.missions().groupedByPair().counts()))
        .isEqualTo("{\"AZ–ES\":3}");
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
    Merge merge = ONE.mergedWith(OTHER);
    assertThat(mapper.readValue(mapper.writeValueAsString(merge), Merge.class)).isEqualTo(merge);
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
        Arguments.of("{\"verdict\":\"yes\"}", Answer.class, "'reason'"),
        Arguments.of("7", Finding.class, "expected an object, got VALUE_NUMBER_INT"),
        Arguments.of("{\"rule\":\"checksum\"}", Finding.class, "found no field 'facts'"),
        Arguments.of("{\"x\":1}", Finding.class, "expected no x"),
        Arguments.of("{\"rule\":\"x\"}", Finding.class, "'x': expected one of unreadable, "),
        Arguments.of("{\"facts\":{}}", Finding.class, "expected a list, got START_OBJECT"),
        Arguments.of("{\"facts\":[null]}", Finding.class, "expected a value, got null"),
        Arguments.of("{\"rule\":null}", Finding.class, "found no field 'rule'"),
        Arguments.of("{\"text\":\"soon\"}", DatePhrase.class, "soon"),
        Arguments.of(
            "{\"text\":\"last year\",\"writtenOn\":\"x\"}", DatePhrase.class, "'x' could not be"),
        Arguments.of("{\"depth\":0}", ReadLimits.class, "found no field 'bytes'"),
        Arguments.of(
            MAPPER.writeValueAsString(ReadLimits.standard()).replace("\"depth\":64", "\"depth\":0"),
            ReadLimits.class,
            "depth 0: expected 1 or more"),
        Arguments.of(
            "{\"facts\":[" + MAPPER.writeValueAsString(EARLY) + "]}",
            Conflict.class,
            "expected two or more in one conflict"),
        Arguments.of("{\"value\":\"x\"}", Attested.class, "expected to be told of what type"));
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
    assertThatThrownBy(() -> MAPPER.readValue("{\"conflicts\":[{\"facts\":[7]}]}", Merge.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("expected an object, got 7")
        .hasMessageContaining("Merge[\"conflicts\"]->dev.chancery.dataset.Conflict[\"facts\"]");
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
