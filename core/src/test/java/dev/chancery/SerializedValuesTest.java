package dev.chancery;

import static dev.chancery.SerializedForms.assertGolden;
import static dev.chancery.SerializedForms.read;
import static dev.chancery.SerializedForms.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.OrganizationLookup;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.actor.StateLookup;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountComparison;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Finding;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Place;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.io.LoadFailure;
import dev.chancery.io.LoadReport;
import dev.chancery.io.ReadLimits;
import dev.chancery.query.Plan;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.SeasonPolicy;
import dev.chancery.time.When;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The serialized forms of facts, of datasets, and of what they answer; bytes that were written once
 * stay readable. Those of smaller values are pinned beside them.
 */
class SerializedValuesTest {
  private static final Dataset DATA = Chancery.azerbaijanSpain();
  private static final State AZ = State.of("AZ");
  private static final State ES = State.of("ES");
  private static final Citation CITATION = Citation.of(Source.builder("s", "Source").build());

  private static final Fact RECOGNITION =
      Recognition.builder()
          .id("r")
          .fromTo(ES, AZ)
          .form(Recognition.Form.DE_JURE)
          .when(When.within("1991-12-31"))
          .cite(CITATION)
          .build();
  private static final Source ARTICLE =
      Objects.requireNonNull(DATA.sources().get("azerbaijan-spain-relations"));

  /** As it was bundled when its form was pinned: without a rank. */
  private static final Fact ESTABLISHED =
      RelationsEvent.KIND.toBuilder((RelationsEvent) DATA.get("relations-established-1992"))
          .rank(Fact.Rank.NORMAL)
          .build();

  /** As it was bundled when its form was pinned: without a note. */
  private static final Fact EMBASSY =
      Mission.builder()
          .id("embassy-of-azerbaijan-madrid")
          .fromTo(AZ, ES)
          .type(Mission.Type.EMBASSY)
          .seat(Place.of("Madrid", ES))
          .opened(When.within("2005").with(Modifier.END))
          .citations(DATA.get("embassy-of-azerbaijan-madrid").citations())
          .build();

  private static final Dataset PINNED = pinned();

  private static Dataset pinned() {
    Dataset.Builder pinned = Dataset.builder("pinned").add(ESTABLISHED);
    DATA.coverage().forEach(pinned::coverage);
    return pinned.build();
  }

  private static final Fact UNSUPPORTED =
      UnsupportedFact.builder()
          .id("u")
          .between(AZ, ES)
          .kindName("twinning")
          .content("{\"towns\":[\"Baku\"]}")
          .when("2001/")
          .cite(CITATION)
          .rank(Fact.Rank.PREFERRED)
          .note("From a newer file")
          .build();

  /** A value of each sort, by what the file of goldens calls it. */
  static Map<String, Serializable> values() {
    Map<String, Serializable> values = new LinkedHashMap<>();
    values.put("season-policy", SeasonPolicy.ASTRONOMICAL.withYearOfEnd(true));
    values.put("temporal-relation", bounds("1985/").relation(bounds("1990/2000")));
    for (Kind<?> kind : Kind.all()) {
      DATA.facts()
          .ofKind(kind)
          .citing(ARTICLE)
          .first()
          .ifPresent(fact -> values.put(kind.name(), fact));
    }
    values.put("relations-event", ESTABLISHED);
    values.put("mission", EMBASSY);
    values.put("recognition", RECOGNITION);
    values.put(
        "accreditation",
        Accreditation.builder()
            .id("a")
            .fromTo(AZ, ES)
            .person(Person.of("Jane Doe"))
            .appointed("2005")
            .credentialsPresented("2006-03-01")
            .cite(CITATION)
            .build());
    values.put("unsupported", UNSUPPORTED);
    Coverage coverage =
        Coverage.of(Mission.KIND, Dyad.between(AZ, ES), Edtf.parse("1991/..")).withNote("All");
    values.put("coverage", coverage);
    values.put("related-topic", DATA.relatedTopics().get(0));
    values.put("answer", PINNED.between(AZ, ES).haveRelationsOn(LocalDate.of(2000, 1, 1)));
    values.put(
        "finding",
        new Finding(Finding.Rule.MISSION_DATES, ImmutableList.of("m"), "It closed, then opened"));
    values.put("succession", AZ.predecessors().get(0));
    values.put(
        "dataset",
        Dataset.builder("small")
            .title("Small")
            .version("1")
            .licence("CC0-1.0")
            .add(RECOGNITION)
            .add(UNSUPPORTED)
            .coverage(coverage)
            .build());
    Fact early = established("early", "1991");
    Fact late = established("late", "1992-02-11");
    Dataset one =
        Dataset.builder("one")
            .organization(Organization.of("OWN", "One"))
            .add(early)
            .add(RECOGNITION)
            .build();
    Dataset other =
        Dataset.builder("other")
            .organization(Organization.of("OWN", "Other"))
            .add(late)
            .add(
                Recognition.KIND.toBuilder((Recognition) RECOGNITION)
                    .citations(List.of(Citation.of(Source.builder("t", "Other").build())))
                    .build())
            .add(UNSUPPORTED)
            .build();
    LoadFailure failure =
        new LoadFailure(LoadFailure.Reason.SYNTAX, "facts.json", 3, 7, "", "'}'", "a value");
    values.put("fact-comparison", early.comparedWith(late));
    values.put("conflict", Conflict.of(List.of(early, late)));
    values.put("merge", one.mergedWith(other));
    values.put("dataset-diff", one.diff(other));
    values.put("part", one.diff(other).facts());
    values.put("change", one.diff(other).facts().changed().get(0));
    values.put("value-change", one.diff(other).description().get(0));
    values.put(
        "load-report",
        new LoadReport(
            one,
            2,
            0,
            1,
            0,
            ImmutableMap.of(failure.reason(), 1),
            ImmutableList.of(failure),
            ImmutableList.of(),
            ImmutableList.of()));
    values.put("load-failure", failure);
    Plan plan =
        new Plan(
            "facts()",
            new Plan.Step(
                Plan.Operation.SORT,
                "by id",
                "",
                2,
                1,
                OptionalInt.of(1),
                ImmutableList.of(
                    new Plan.Step(
                        Plan.Operation.SCAN,
                        "all",
                        "no index",
                        2,
                        2,
                        OptionalInt.empty(),
                        ImmutableList.of()))));
    values.put("plan", plan);
    values.put("step", plan.root());
    values.put("organization-lookup", new OrganizationLookup("QX", ImmutableList.of(), "none"));
    values.put("state-lookup", new StateLookup("AZ", ImmutableList.of(AZ), ""));
    values.put("read-limits", ReadLimits.standard().withBytes(1_000));
    return values;
  }

  private static Fact established(String id, String when) {
    return RelationsEvent.builder()
        .id(id)
        .between(AZ, ES)
        .type(RelationsEvent.Type.ESTABLISHED)
        .when(when)
        .cite(CITATION)
        .build();
  }

  private static Bounds bounds(String edtf) {
    return Edtf.parse(edtf).bounds();
  }

  static List<Arguments> goldens() throws Exception {
    Map<String, Serializable> values = values();
    List<Arguments> goldens = new ArrayList<>();
    for (String line :
        Resources.readLines(
            Resources.getResource(SerializedValuesTest.class, "serialized-values.txt"),
            StandardCharsets.UTF_8)) {
      int space = line.indexOf(' ');
      String name = line.substring(0, space);
      Serializable value = Objects.requireNonNull(values.get(name), name);
      goldens.add(Arguments.of(name, value, line.substring(space + 1)));
    }
    return goldens;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goldens")
  void value_writtenAndRead_isTheGoldenForm(String name, Serializable value, String base64)
      throws Exception {
    assertGolden(value, base64);
  }

  @Test
  void goldens_areOfEveryValue() throws Exception {
    assertThat(goldens())
        .extracting(each -> each.get()[0])
        .containsExactlyElementsOf(values().keySet());
    assertThat(values().keySet()).containsAll(Kind.all().stream().map(Kind::name).toList());
  }

  @Test
  void bundledDataset_writtenAndRead_isTheSame() throws Exception {
    Dataset read = (Dataset) read(written(DATA));

    assertThat(read).isEqualTo(DATA);
    assertThat(read.checksum()).isEqualTo(DATA.checksum());
    assertThat(read.coverage()).isEqualTo(DATA.coverage());
    assertThat(read.missions().list()).isEqualTo(DATA.missions().list());
  }

  @Test
  void comparison_writtenAndRead_answersAlike() throws Exception {
    AmountComparison comparison =
        Amount.parse("more than USD 7 million").comparedWith(Amount.parse("USD 6 million"));
    AmountComparison read = (AmountComparison) read(written(comparison));

    assertThat(read).isEqualTo(comparison).hasToString(comparison.toString());
    assertThat(read.isMore()).isEqualTo(comparison.isMore());
  }

  // What is refused.

  /** Bytes that name the class itself and not its form are not a way around its checks. */
  @Test
  void read_classInPlaceOfItsForm_isRefused() throws Exception {
    for (Serializable value : values().values()) {
      String name = value.getClass().getName();
      String form =
          value instanceof Fact ? "dev.chancery.fact.Described$Serialized" : name + "$Serialized";
      String text = new String(written(value), StandardCharsets.ISO_8859_1);
      if (!value.getClass().isRecord()) {
        byte[] forged = forged(text, form, name);
        // A fact has no constructor that reading could call.
        assertThat(catchThrowable(() -> read(forged)))
            .as(name)
            .isInstanceOfAny(InvalidObjectException.class, InvalidClassException.class);
      }
    }
  }

  private static byte[] forged(String text, String from, String to) {
    String forged =
        text.replace("\0" + (char) from.length() + from, "\0" + (char) to.length() + to);
    assertThat(forged).isNotEqualTo(text);
    return forged.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] forged(Object value, String from, String to) throws Exception {
    return forged(new String(written(value), StandardCharsets.ISO_8859_1), from, to);
  }

  @Test
  void read_whatNoBuilderTakes_isRefusedNamingIt() throws Exception {
    assertThatThrownBy(() -> read(forged(RECOGNITION, "recognition", "resignation")))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("resignation");
    assertThatThrownBy(() -> read(forged(RECOGNITION, "form", "rome")))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("'rome'");
    // A value of another type than the attribute's.
    assertThatThrownBy(() -> read(forged(UNSUPPORTED, "note", "rank")))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("rank: expected its rank");
    assertThatThrownBy(() -> read(forged(UNSUPPORTED, "twinning", "mission")))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("kindName");
  }

  @Test
  void read_conflictOfFactsThatAgree_isRefused() throws Exception {
    Object conflict = Objects.requireNonNull(values().get("conflict"));

    assertThatThrownBy(() -> read(forged(conflict, "1992-02-11", "1991-02-11")))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("expected two or more in one conflict");
  }

  @Test
  void read_datasetWithAnIdTwice_isRefused() throws Exception {
    Dataset data = Dataset.builder("twice").add(RECOGNITION).add(UNSUPPORTED).build();

    assertThatThrownBy(() -> read(forged(data, "u", "r")))
        .isInstanceOf(ObjectStreamException.class)
        .hasMessageContaining("two facts have the id 'r'");
  }
}
