package dev.chancery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.chancery.Chancery;
import dev.chancery.SerializedForms;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Finding.Rule;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Agreement.Status;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Place;
import dev.chancery.fact.Position;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Modifier;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetsTest {
  private static final State SOVIET_UNION = State.of("SUHH");

  private static Mission.Builder embassy(String id) {
    return Mission.builder()
        .id(id)
        .fromTo(Given.AZ, Given.ES)
        .type(Mission.Type.EMBASSY)
        .cite(Given.CITATION);
  }

  private static Mission.Builder embassyIn(String id, String city) {
    return embassy(id).seat(Place.of(city, Given.ES));
  }

  private static Place inSpain() {
    return Place.builder().country(Given.ES).build();
  }

  private static Accreditation.Builder head(String id) {
    return Accreditation.builder()
        .id(id)
        .fromTo(Given.AZ, Given.ES)
        .person(Person.of("Jane Doe"))
        .cite(Given.CITATION);
  }

  private static Agreement.Builder agreement(String id) {
    return Agreement.builder()
        .id(id)
        .between(Given.AZ, Given.ES)
        .type(Agreement.Type.TREATY)
        .title("Treaty")
        .cite(Given.CITATION);
  }

  private static Membership membership(State member, String organization, String when) {
    return Membership.builder()
        .id("member")
        .fromTo(member, Organization.of(organization))
        .when(when)
        .cite(Given.CITATION)
        .build();
  }

  private static TradeFigure total(String amount) {
    return TradeFigure.builder()
        .id("total")
        .between(Given.AZ, Given.ES)
        .when("2003")
        .amount(Amount.parse(amount))
        .cite(Given.CITATION)
        .build();
  }

  private static TradeFigure.Builder part(String id, String when, String amount) {
    return Given.trade(id, when, amount).partOf("total");
  }

  // What cannot be.

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            Rule.MISSION_DATES,
            "mission 'm' was closed (2001) before it was opened (2005)",
            List.of("m"),
            embassy("m").opened("2005").closed("2001").build()),
        fault(
            Rule.MISSION_DATES,
            "mission 'm' was closed (as of 2001) before it was opened (2005)",
            List.of("m"),
            embassy("m").opened("2005").closed(When.asOf("2001")).build()),
        fault(
            Rule.ACCREDITATION_DATES,
            "accreditation 'a' was presented (2001) before it was appointed (2002-02)",
            List.of("a"),
            head("a").appointed("2002-02").credentialsPresented("2001").build()),
        fault(
            Rule.ACCREDITATION_DATES,
            "accreditation 'a' was ended (2001) before it was presented (2002)",
            List.of("a"),
            head("a").credentialsPresented("2002").ended("2001").build()),
        fault(
            Rule.ACCREDITATION_DATES,
            "accreditation 'a' was ended (2001) before it was appointed (2002)",
            List.of("a"),
            head("a").appointed("2002").ended("2001").build()),
        fault(
            Rule.RECOGNITION_DATES,
            "recognition 'r' was withdrawn (1990) before it was given (1991-12)",
            List.of("r"),
            Given.recognition("r", "1991-12").withdrawn(When.within("1990")).build()),
        fault(
            Rule.AGREEMENT_DATES,
            "agreement 'a' was in-force (2005) before it was signed (2010)",
            List.of("a"),
            agreement("a")
                .milestone(Status.SIGNED, "2010")
                .milestone(Status.IN_FORCE, "2005")
                .build()),
        fault(
            Rule.AGREEMENT_DATES,
            "agreement 'a' was terminated (2005) before it was ratified (2010)",
            List.of("a"),
            agreement("a")
                .milestone(Status.TERMINATED, "2005")
                .milestone(step(Status.RATIFIED, "2010", Given.ES))
                .build()),
        fault(
            Rule.ACTOR_EXISTS,
            "membership 'member' is of 1980/, before European Union (org:EU) was founded"
                + " (1993-11-01)",
            List.of("member"),
            membership(Given.ES, "EU", "1980/")),
        fault(
            Rule.ACTOR_EXISTS,
            "membership 'member' is of 1996/, after General Agreement on Tariffs and Trade"
                + " (org:GATT) was gone (1995-12-31)",
            List.of("member"),
            membership(Given.ES, "GATT", "1996/")),
        fault(
            Rule.ACTOR_EXISTS,
            "membership 'member' is of 1945/.., after Soviet Union (SUHH) was gone (1992-08-30)",
            List.of("member"),
            membership(SOVIET_UNION, "UN", "1945-10-24/..").shape().toBuilder(
                    membership(SOVIET_UNION, "UN", "1945-10-24/.."))
                .when("1945/..")
                .build()),
        fault(
            Rule.ACTOR_EXISTS,
            "membership 'member' is of 2005/, after Soviet Union (SUHH) was gone (1992-08-30)",
            List.of("member"),
            membership(SOVIET_UNION, "UN", "2005/")),
        fault(
            Rule.ACTOR_EXISTS,
            "trade-figure 't' is of 1993, after Soviet Union (SUHH) was gone (1992-08-30)",
            List.of("t"),
            Given.trade("t", "1993", "USD 5").fromTo(SOVIET_UNION, Given.ES).build()),
        fault(
            Rule.ONE_MISSION_AT_A_SEAT,
            "two missions of AZ in Madrid, mission 'm' (2000/2005) and mission 'n' (2003/2010),"
                + " were open at the same time",
            List.of("m", "n"),
            embassyIn("m", "Madrid").opened("2000").closed("2005").build(),
            embassyIn("n", "Madrid").opened("2003").closed("2010").build()),
        fault(
            Rule.TOTAL_HOLDS_ITS_PARTS,
            "the parts of trade-figure 'total' come to 103 or more, the total is USD 100",
            List.of("total", "oil", "gas", "back"),
            total("USD 100"),
            part("oil", "2003", "USD 60").commodity("oil").build(),
            part("oil-again", "2003-01", "USD 50").commodity("Oil").build(),
            part("gas", "2003", "USD 30").commodity("gas").build(),
            part("back", "2003", "USD 13").fromTo(Given.ES, Given.AZ).build(),
            part("vague", "2003", "about USD 900").commodity("ships").build()),
        fault(
            Rule.TOTAL_HOLDS_ITS_PARTS,
            "the parts of trade-figure 'total' come to 150 or more, the total is USD 100",
            List.of("total", "a"),
            Given.trade("total", "2003", "USD 100").build(),
            part("a", "2003", "USD 150").build()),
        fault(
            Rule.TOTAL_HOLDS_ITS_PARTS,
            "the parts of trade-figure 'total' come to 110 or more, the total is USD 100",
            List.of("total", "january", "february"),
            total("USD 100"),
            part("february", "2003-02", "at least USD 60").build(),
            part("january", "2003-01", "USD 50").build()),
        fault(
            Rule.CIRCULAR_REFERENCE,
            "each is a part of the next, and the last of the first: 'a', 'b', 'c'",
            List.of("a", "b", "c"),
            Given.trade("a", "2003", "USD 1").partOf("b").build(),
            Given.trade("b", "2003", "USD 1").partOf("c").build(),
            Given.trade("c", "2003", "USD 1").partOf("a").build(),
            Given.trade("d", "2003", "USD 1").partOf("a").build()),
        fault(
            Rule.CIRCULAR_REFERENCE,
            "each is worked out from the next, and the last of the first: 'a'",
            List.of("a"),
            Given.trade("a", "2003", "USD 1").derivedFrom("b").derivedFrom("a").build(),
            Given.trade("b", "2002", "USD 1").build()));
  }

  private static Arguments fault(Rule rule, String reason, List<String> ids, Fact... facts) {
    return Arguments.of(new Finding(rule, ImmutableList.copyOf(ids), reason), List.of(facts));
  }

  private static Milestone step(Status status, String when, State party) {
    return Milestone.builder().status(status).when(When.within(when)).party(party).build();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void check_fault_isFoundAndOnlyIt(Finding expected, List<Fact> facts) {
    Dataset data = Given.dataset(facts.toArray(new Fact[0]));

    assertThat(Datasets.check(data)).containsExactly(expected);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void check_faultKnownToBeWrong_isNotHeldAgainstIt(Finding fault, List<Fact> facts) {
    Dataset.Builder data = Dataset.builder("deprecated");
    for (Fact fact : facts) {
      data.add(withRank(fact));
    }

    assertThat(Datasets.check(data.build()))
        .allMatch(finding -> finding.rule() == Rule.CIRCULAR_REFERENCE);
  }

  private static Fact withRank(Fact fact) {
    return deprecated(fact.kind().orElseThrow(), fact);
  }

  @SuppressWarnings("unchecked") // A fact is of its kind.
  private static <F extends Fact> Fact deprecated(Kind<F> kind, Fact fact) {
    return kind.toBuilder((F) fact).rank(Fact.Rank.DEPRECATED).build();
  }

  @ParameterizedTest
  @CsvSource({
    "2000/2010, 2005/2006, 2008/2012, m n, m o",
    "2000/2005, 2003/2010, 2008/2012, m n, n o",
    "2000/..,   2003/2005, 2008/2012, m n, m o",
    "2000/2005, 2003/..,   2008/2012, m n, n o",
    // The source of 2020 tells that it was open then.
    "2000/,     2003/2005, 2004/2012, m n, m o"
  })
  void check_missionsAtASeat_areComparedWithTheOneOpenLongest(
      String m, String n, String o, String first, String second) {
    Dataset data =
        Given.dataset(
            embassyIn("m", "Madrid").when(m).build(),
            embassyIn("n", "Madrid").when(n).build(),
            embassyIn("o", "Madrid").when(o).build());

    assertThat(Datasets.check(data))
        .extracting(finding -> String.join(" ", finding.facts()))
        .containsExactly(first, second);
  }

  @Test
  void check_placesAndGoodsThatWereChosenForTheirHash_areToldApart() {
    List<String> texts = Given.textsOfOneHash();
    List<Fact> facts = new ArrayList<>();
    for (String text : texts) {
      facts.add(embassyIn("m-" + text, text).when("2000/2005").build());
      facts.add(part("t-" + text, "2003", "USD 1").commodity(text).build());
    }
    String last = texts.get(texts.size() - 1);
    facts.add(embassyIn("m", last).when("2001/2010").build());
    facts.add(part("t", "2003", "USD 1").commodity(last.toUpperCase(Locale.ROOT)).build());
    facts.add(Given.trade("total", "2003", "USD " + (texts.size() - 1)).build());

    List<Finding> findings = Datasets.check(Dataset.builder("test").addAll(facts).build());

    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactly(Rule.ONE_MISSION_AT_A_SEAT, Rule.TOTAL_HOLDS_ITS_PARTS);
    assertThat(findings.get(0).facts()).containsExactly("m-" + last, "m");
    assertThat(findings.get(1).facts()).hasSize(texts.size() + 1).startsWith("total");
  }

  // What may be.

  static Stream<List<Fact>> sound() {
    return Stream.of(
        List.of(),
        // One day, or a doubt that reaches as far.
        List.of(embassy("m").opened("2005").closed("2005").build()),
        List.of(embassy("m").opened("2005~").closed("2001").build()),
        List.of(embassy("m").opened("2005").closed("2001?").build()),
        List.of(embassy("m").opened("2005").closed(approx("2001")).build()),
        List.of(embassy("m").opened("200X").closed("2005").build()),
        List.of(
            embassy("m").opened(When.within("2005").with(Modifier.BEFORE)).closed("2001").build()),
        List.of(head("a").appointed("2002").credentialsPresented("2002").ended("2002").build()),
        // Signed twice; ratified by one while in force for the other.
        List.of(
            agreement("a")
                .milestone(Status.SIGNED, "2010")
                .milestone(Status.SIGNED, "2000")
                .milestone(Status.IN_FORCE, "2005")
                .milestone(Status.RATIFIED, "2007")
                .build()),
        List.of(
            agreement("a")
                .milestone(step(Status.SIGNED, "2010", Given.AZ))
                .milestone(step(Status.RATIFIED, "2005", Given.ES))
                .build()),
        // The year in which it was founded; the year in which it ended, and what is thought of it.
        List.of(membership(Given.ES, "EU", "1993/")),
        List.of(membership(Given.ES, "EU", "1980~/")),
        List.of(head("a").fromTo(SOVIET_UNION, Given.ES).appointed(approx("1993")).build()),
        List.of(
            head("a").fromTo(SOVIET_UNION, Given.ES).credentialsPresented(approx("1993")).build()),
        List.of(
            head("a")
                .fromTo(SOVIET_UNION, Given.ES)
                .appointed("1985")
                .ended(approx("1993"))
                .build()),
        List.of(
            agreement("a")
                .between(SOVIET_UNION, Given.ES)
                .milestone(Milestone.builder().status(Status.SIGNED).when(approx("1993")).build())
                .build()),
        List.of(membership(SOVIET_UNION, "UN", "1945-10-24/")),
        List.of(membership(SOVIET_UNION, "UN", "1945-10-24/1991-12-26")),
        List.of(Given.trade("t", "1992", "USD 5").fromTo(SOVIET_UNION, Given.ES).build()),
        List.of(
            Position.builder()
                .id("p")
                .fromTo(Given.ES, SOVIET_UNION)
                .holder(Position.Holder.STATE)
                .stance(Position.Stance.CRITICISES)
                .issue("its past")
                .when("2015")
                .cite(Given.CITATION)
                .build()),
        // Before a state was independent it may have been so before.
        List.of(Given.established("e", "1920")),
        // One after the other, elsewhere, of another type, or perhaps not at the same time.
        List.of(
            embassyIn("m", "Madrid").opened("2000").closed("2005").build(),
            embassyIn("n", "Madrid").opened("2005").closed("2010").build(),
            embassyIn("o", "Barcelona").opened("2000").closed("2010").build(),
            embassyIn("p", "Madrid").type(Mission.Type.CONSULATE).opened("2000").build()),
        List.of(
            embassyIn("m", "Madrid").opened("2000").closed("2005~").build(),
            embassyIn("n", "Madrid").opened("2003").closed("2010").build()),
        List.of(
            embassyIn("m", "Madrid").opened(approx("2000")).closed("2005").build(),
            embassyIn("n", "Madrid").opened("2003").closed("2010").build()),
        List.of(
            embassyIn("m", "Madrid").opened("2000").closed(approx("2005")).build(),
            embassyIn("n", "Madrid").opened("2003").closed("2010").build()),
        List.of(
            embassyIn("m", "Madrid").type(Mission.Type.CULTURAL_CENTRE).opened("2000").build(),
            embassyIn("n", "Madrid").type(Mission.Type.CULTURAL_CENTRE).opened("2000").build()),
        // Perhaps one and the same, as two sources tell it; no city.
        List.of(
            embassyIn("m", "Madrid").opened("2000").closed("2005").build(),
            embassyIn("n", "Madrid").opened("2000-05").closed("2005-06").build(),
            embassyIn("o", "Madrid").when("/2005").build()),
        List.of(
            embassy("m").seat(inSpain()).opened("2000").closed("2005").build(),
            embassy("n").seat(inSpain()).opened("2003").closed("2010").build()),
        // Rounded, vague or open amounts, another currency, and what may be counted twice.
        List.of(
            total("USD 1.0 million"),
            part("a", "2003", "USD 1.04 million").commodity("oil").build()),
        List.of(total("about USD 100"), part("a", "2003", "USD 500").build()),
        List.of(total("more than USD 100"), part("a", "2003", "USD 500").build()),
        List.of(total("USD 100"), part("a", "2003", "less than USD 500").build()),
        List.of(total("USD 100"), part("a", "2003", "EUR 500").build()),
        List.of(
            Given.trade("total", "2003", "USD 100").basis(TradeFigure.Basis.FOB).build(),
            part("a", "2003", "USD 500").basis(TradeFigure.Basis.CIF).build()),
        List.of(
            total("USD 100"),
            part("a", "2003", "USD 90").commodity("oil").build(),
            part("b", "2003", "USD 95").build()),
        List.of(
            total("USD 100"),
            part("a", "2003-01/2003-06", "USD 60").build(),
            part("b", "2003-06/2003-12", "USD 60").build()),
        List.of(
            Given.trade("total", "2003", "USD 100").build(),
            part("a", "2003", "USD 80").build(),
            part("b", "2003", "USD 80").fromTo(Given.ES, Given.AZ).build()),
        // One that was worked out from one that was worked out.
        List.of(
            Given.trade("a", "2003", "USD 1").build(),
            Given.trade("b", "2004", "USD 2").derivedFrom("a").build(),
            Given.trade("c", "2005", "USD 3").derivedFrom("b").build()),
        // A total that was worked out from its parts.
        List.of(
            total("USD 60").shape().toBuilder(total("USD 60")).derivedFrom("a").build(),
            part("a", "2003", "USD 60").build()));
  }

  private static When approx(String edtf) {
    return When.within(edtf).with(Modifier.APPROX);
  }

  @ParameterizedTest
  @MethodSource("sound")
  void check_whatMayBe_findsNothing(List<Fact> facts) {
    assertThat(Datasets.check(Given.dataset(facts.toArray(new Fact[0])))).isEmpty();
  }

  @Test
  void check_bundledDataset_findsNothing() {
    assertThat(Datasets.check(Chancery.azerbaijanSpain())).isEmpty();
  }

  // Coverage.

  @Test
  void check_embassyWhereCoverageKnowsOfNoRelations_isFound() {
    Dataset data =
        Given.builder(
                Given.established("e", "1995-05-05"),
                embassyIn("m", "Madrid").opened("1992-03-16").closed("1999").build())
            .coverage(Given.covered(RelationsEvent.KIND, "1990/2020"))
            .build();

    assertThat(Datasets.check(data))
        .containsExactly(
            new Finding(
                Rule.COVERAGE_HOLDS,
                ImmutableList.of("m", "e"),
                "mission 'm' held on 1992-03-16, when by coverage the two had no relations: The"
                    + " first that is known of relations between Azerbaijan and Spain is that"
                    + " relations were established (1995-05-05), and the dataset covers such events"
                    + " on 1992-03-16."));
  }

  @Test
  void check_headOfMissionWhereCoverageKnowsOfNoRelations_isFound() {
    Dataset data =
        Given.builder(
                Given.established("e", "1995-05-05"),
                head("a").credentialsPresented("1992-03-16").ended("1999").build())
            .coverage(Given.covered(RelationsEvent.KIND, "1990/2020"))
            .build();

    assertThat(Datasets.check(data))
        .extracting(Finding::rule, Finding::facts)
        .containsExactly(tuple(Rule.COVERAGE_HOLDS, ImmutableList.of("a", "e")));
  }

  @ParameterizedTest
  @CsvSource({"1992-03-16~, 1999", "1992-03-16, 1999?", "1991/1993, 1993"})
  void check_embassyOfDoubtfulDaysWhereCoverageKnowsOfNoRelations_isNone(
      String opened, String closed) {
    Dataset data =
        Given.builder(
                Given.established("e", "1995-05-05"),
                embassyIn("m", "Madrid").opened(opened).closed(closed).build())
            .coverage(Given.covered(RelationsEvent.KIND, "1990/2020"))
            .build();

    assertThat(Datasets.check(data)).isEmpty();
  }

  @Test
  void check_headOfMissionWhereMissionsAreCoveredAndThereIsNone_isFound() {
    Dataset data =
        Given.builder(
                head("a")
                    .residence(Accreditation.Residence.RESIDENT)
                    .credentialsPresented("2000-01-01")
                    .ended("2004")
                    .build(),
                head("b").credentialsPresented("2000-01-01").ended("2004").build())
            .coverage(Given.covered(Mission.KIND, "1990/2020"))
            .build();

    assertThat(Datasets.check(data))
        .extracting(Finding::rule, Finding::facts)
        .containsExactly(tuple(Rule.COVERAGE_HOLDS, ImmutableList.of("a")));
  }

  @Test
  void check_whatCoverageLeavesOpen_findsNothing() {
    Fact established = Given.established("e", "1995-05-05");
    Mission mission = embassy("m").opened("1992").closed("1999").build();
    Accreditation head = head("a").credentialsPresented("1996-01-01").ended("1999").build();

    assertThat(Datasets.check(Given.dataset(established, mission, head))).isEmpty();
    assertThat(
            Datasets.check(
                Given.builder(established, mission, head)
                    .coverage(Given.covered(RelationsEvent.KIND, "1993/2020"))
                    .coverage(Given.covered(Mission.KIND, "1990/2020"))
                    .build()))
        .isEmpty();
    assertThat(
            Datasets.check(
                Given.builder(embassy("m").opened("1994/1996").closed("1999").build(), established)
                    .coverage(Given.covered(RelationsEvent.KIND, "1990/2020"))
                    .build()))
        .isEmpty();
  }

  // Integrity of what was deferred.

  @Test
  void check_deferredFactsThatReferToNothing_areFound() {
    Source other = Source.builder("other", "Other").build();
    TradeFigure part =
        Given.trade("part", "2003", "USD 1").partOf("gone").cite(Citation.of(other)).build();
    Membership membership = Given.membership("m", Given.AZ, "2000/");
    Dataset data =
        Dataset.builder("deferred")
            .source(Given.LATE)
            .defer("trade-figure", 1, () -> List.of(part))
            .defer("membership", 1, () -> List.of(membership))
            .build();

    assertThat(Datasets.check(data))
        .containsExactly(
            new Finding(
                Rule.DANGLING_REFERENCE,
                ImmutableList.of("m"),
                "membership 'm' refers to the organisation 'EU', which is not in the dataset"),
            new Finding(
                Rule.DANGLING_REFERENCE,
                ImmutableList.of("part"),
                "trade-figure 'part' refers to the fact 'gone', which is not in the dataset"),
            new Finding(
                Rule.DANGLING_REFERENCE,
                ImmutableList.of("part"),
                "trade-figure 'part' refers to the source 'other', which is not in the dataset"));
  }

  @Test
  void check_kindThatIsNotKnown_isNamedWithTheNearest() {
    Dataset dataset =
        Given.dataset(unsupported("b", "extradition-request"), unsupported("a", "mision"));

    assertThat(Datasets.check(dataset))
        .containsExactly(
            new Finding(
                Rule.KIND_KNOWN,
                ImmutableList.of("b"),
                "extradition-request 'b' is of a kind that this version does not know"),
            new Finding(
                Rule.KIND_KNOWN,
                ImmutableList.of("a"),
                "mision 'a' is of a kind that this version does not know; did you mean"
                    + " 'mission'?"));
  }

  private static UnsupportedFact unsupported(String id, String kind) {
    return UnsupportedFact.builder()
        .id(id)
        .kindName(kind)
        .between(Given.AZ, Given.ES)
        .when("2001")
        .content("{}")
        .cite(Given.CITATION)
        .build();
  }

  // Findings.

  @Test
  void finding_toString_isTheRuleAndTheReason() throws Exception {
    Finding finding = new Finding(Rule.MISSION_DATES, ImmutableList.of("m"), "no way");

    assertThat(finding).hasToString("mission-dates: no way");
    assertThat(SerializedForms.read(SerializedForms.written(finding))).isEqualTo(finding);
  }

  @Test
  void rules_sayWhatTheyAskFor() {
    assertThat(Rule.values()).allMatch(rule -> !rule.meaning().isBlank());
  }

  // A dataset of a stream.

  @Test
  void toDataset_facts_areThoseOfTheStreamWithTheirSources() {
    List<Fact> facts =
        List.of(Given.established("e", "1992"), Given.membership("m", Given.AZ, "2001/"));

    assertThat(facts.stream().collect(Datasets.toDataset()))
        .isEqualTo(Dataset.builder("dataset").addAll(facts).build());
    assertThat(
            Stream.<Fact>empty()
                .collect(Datasets.toDataset(() -> Dataset.builder("mine").title("Mine"))))
        .isEqualTo(Dataset.builder("mine").title("Mine").build());
  }

  @Test
  void toDataset_idTwice_throwsNamingIt() {
    assertThatThrownBy(
            () ->
                Stream.of(Given.established("e", "1992"), Given.established("e", "1993"))
                    .parallel()
                    .collect(Datasets.toDataset()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'e'");
  }

  /** It would take minutes if each event were compared with all others for each mission. */
  @Test
  void check_thousandsOfEventsAndMissionsOfOnePair_findsWhatCameBeforeRelations() {
    LocalDate first = LocalDate.of(1900, 1, 1);
    Dataset.Builder dataset =
        Given.builder(Given.mission("early", "1899-05-01/1899-06-01").build())
            .coverage(Given.covered(RelationsEvent.KIND, "1850/2025"));
    for (int i = 0; i < 3000; i++) {
      String day = first.plusDays(3L * i).toString();
      dataset.add(Given.established("e" + i, day));
      dataset.add(Given.mission("m" + i, day + "/" + first.plusDays(3L * i + 1)).build());
    }

    assertThat(Datasets.check(dataset.build()))
        .extracting(Finding::rule)
        .containsExactly(Rule.COVERAGE_HOLDS);
  }
}
