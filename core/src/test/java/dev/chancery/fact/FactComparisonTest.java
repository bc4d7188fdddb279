package dev.chancery.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.time.Modifier;
import dev.chancery.time.When;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is about the same thing, and what conflicts, for each kind. */
class FactComparisonTest {
  private static final Place MADRID = Place.of("Madrid", Given.ES);

  private static Mission.Builder embassy() {
    return mission(Mission.Type.EMBASSY).seat(MADRID);
  }

  private static Mission.Builder mission(Mission.Type type) {
    return Mission.builder().id("x").fromTo(Given.AZ, Given.ES).type(type).cite(Given.CITATION);
  }

  private static Accreditation.Builder ambassador() {
    return Accreditation.builder()
        .id("x")
        .fromTo(Given.AZ, Given.ES)
        .person(Person.of("Jane Doe"))
        .cite(Given.CITATION);
  }

  private static Agreement.Builder signed(String when) {
    return Given.agreement().milestone(Agreement.Status.SIGNED, when);
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        // Recognition: of a state or a government once in each form, until it is withdrawn or the
        // state is gone.
        arguments(
            Given.recognition().when("1991-12-25"),
            Given.recognition().when("1991-12-26"),
            "conflict on [when]"),
        arguments(
            Given.recognition().form(Recognition.Form.DE_JURE),
            Given.recognition().form(Recognition.Form.DE_FACTO).when("1991"),
            "not about the same"),
        arguments(
            Given.recognition().when("1950").withdrawn(When.within("1960")),
            Given.recognition().when("1970"),
            "not about the same"),
        arguments(
            Given.recognition().when("1950").withdrawn(When.within("1960")),
            Given.recognition().when("1955"),
            "conflict on [when]"),
        arguments(
            Given.recognition().government("the Republic in exile").when("1946"),
            Given.recognition().government("the government of Franco").when("1939"),
            "not about the same"),
        arguments(
            Given.recognition().government("the government of Franco").when("1939-03"),
            Given.recognition().government("The government of Franco").when("1939-04-01"),
            "conflict on [when]"),
        arguments(
            Given.recognition().government("the government of Franco").when("1939"),
            Given.recognition().when("1931"),
            "not about the same"),
        arguments(
            Given.recognition().fromTo(Given.TR, Given.AZ).when("1918-06-04"),
            Given.recognition().fromTo(Given.TR, Given.AZ).when("1991-11-09"),
            "not about the same"),
        arguments(
            Given.recognition().to("EE").when("1921"),
            Given.recognition().to("EE").when("1991-08-27"),
            "not about the same"),
        // Nobody knows from when on the state was gone, or it was not.
        arguments(
            Given.recognition().to("EE").when("1921"),
            Given.recognition().to("EE").when("1940-06-16"),
            "conflict on [when]"),
        arguments(
            Given.recognition().to("MX").when("1836-12-28"),
            Given.recognition().to("MX").when("1991"),
            "conflict on [when]"),
        // Relations: established once; all else may come again.
        arguments(
            Given.relationsEvent(),
            Given.relationsEvent().when("1992"),
            "agree, more precise in [when]"),
        arguments(
            Given.relationsEvent(),
            Given.relationsEvent().when("1993-01-01"),
            "conflict on [when]"),
        arguments(
            Given.relationsEvent().type(RelationsEvent.Type.SEVERED),
            Given.relationsEvent().type(RelationsEvent.Type.SEVERED).when("1993-01-01"),
            "not about the same"),
        arguments(
            Given.relationsEvent().type(RelationsEvent.Type.ELEVATED),
            Given.relationsEvent()
                .type(RelationsEvent.Type.ELEVATED)
                .when("1992")
                .level(RelationsEvent.Level.LEGATION),
            "agree, more precise in [when]"),
        arguments(
            Given.relationsEvent().level(RelationsEvent.Level.EMBASSY),
            Given.relationsEvent().level(RelationsEvent.Level.LEGATION),
            "conflict on [level]"),
        // Missions: of one type at one seat, until it closes.
        arguments(
            embassy().opened("2005"),
            embassy().opened("2005-11-30"),
            "agree, less precise in [opened, when]"),
        arguments(embassy().opened("2000"), embassy().opened("2005"), "conflict on [opened]"),
        arguments(
            embassy().opened("2000").closed("2002"),
            embassy().opened("2005"),
            "not about the same"),
        arguments(
            embassy().opened("2000").closed("2012"),
            embassy().opened("2000").closed("2013"),
            "conflict on [closed]"),
        arguments(
            embassy().opened("2000"),
            embassy().seat(Place.builder().city(" madrid ").build()).opened("2000"),
            "agree"),
        arguments(
            embassy().opened("2000"),
            embassy().seat(Place.of("Barcelona", Given.ES)).opened("2005"),
            "not about the same"),
        arguments(
            embassy().opened("2000"),
            mission(Mission.Type.CONSULATE).seat(MADRID).opened("2005"),
            "not about the same"),
        arguments(
            mission(Mission.Type.CONSULATE).opened("2000"),
            mission(Mission.Type.CONSULATE).opened("2005"),
            "not about the same"),
        arguments(
            embassy().opened("2000").closed("2010"),
            embassy().when("2000/..").cite(Given.CITATION),
            "conflict on [when]"),
        // Heads of mission: one term of one person.
        arguments(
            ambassador()
                .credentialsPresented("2006-03-01")
                .headClass(Accreditation.HeadClass.AMBASSADOR),
            ambassador().credentialsPresented("2006-03-02"),
            "conflict on [credentialsPresented]"),
        arguments(
            ambassador().appointed("2001").ended("2004"),
            ambassador().appointed("2010"),
            "not about the same"),
        arguments(
            ambassador().appointed("2001"),
            ambassador().person(Person.of("John Roe")).appointed("2001"),
            "not about the same"),
        // Engagements: of one type and title, on a day.
        arguments(
            Given.engagement().when("2006-05-05").place(MADRID),
            Given.engagement().when("2006-05-05").place(Place.of("Baku", Given.AZ)),
            "conflict on [place]"),
        arguments(
            Given.engagement().when("2006-05-05").place(MADRID),
            Given.engagement().when("2006-05-05").place(Place.builder().country(Given.ES).build()),
            "agree, more precise in [place]"),
        arguments(
            Given.engagement().when("2006").place(MADRID),
            Given.engagement().when("2006").place(Place.of("Baku", Given.AZ)),
            "not about the same"),
        // Agreements: of one type and title; each step once.
        arguments(signed("2010"), signed("2010-10-10"), "agree, less precise in [milestones]"),
        arguments(signed("2010"), signed("2011"), "conflict on [milestones]"),
        arguments(
            signed("2010"), signed("2010").milestone(Agreement.Status.IN_FORCE, "2012"), "agree"),
        arguments(signed("2010"), signed("2011").title("Another treaty"), "not about the same"),
        arguments(signed("2010"), signed("2011").title("  TREATY"), "conflict on [milestones]"),
        // Memberships: of one form, until it ends.
        arguments(Given.membership(), Given.membership().when("1987/"), "conflict on [when]"),
        arguments(
            Given.membership().when("1955/1960"),
            Given.membership().when("1986/"),
            "not about the same"),
        arguments(
            Given.membership(),
            Given.membership().form(Membership.Form.OBSERVER).when("1980/"),
            "not about the same"),
        // Trade: of one period, commodity, basis and reporter.
        arguments(
            Given.trade(),
            Given.trade().amount(Amount.parse("USD 9 million")),
            "conflict on [amount]"),
        arguments(
            Given.trade(),
            Given.trade().when("2003-01/2003-12").amount(Amount.parse("about USD 9 million")),
            "agree, more precise in [amount]"),
        arguments(
            Given.trade(),
            Given.trade().when("2003~").amount(Amount.parse("USD 9 million")),
            "conflict on [amount]"),
        arguments(
            Given.trade(),
            Given.trade().when("2004").amount(Amount.parse("USD 9 million")),
            "not about the same"),
        arguments(
            Given.trade(),
            Given.trade().commodity("oil").amount(Amount.parse("USD 9 million")),
            "not about the same"),
        arguments(
            Given.trade().commodity("Oil"),
            Given.trade().commodity("oil").amount(Amount.parse("USD 9 million")),
            "conflict on [amount]"),
        arguments(
            Given.trade().reporter(Given.AZ),
            Given.trade().reporter(Given.ES).amount(Amount.parse("USD 9 million")),
            "not about the same"),
        arguments(
            Given.trade().basis(TradeFigure.Basis.FOB),
            Given.trade().basis(TradeFigure.Basis.CIF).amount(Amount.parse("USD 9 million")),
            "not about the same"),
        arguments(
            Given.trade(),
            TradeFigure.builder()
                .id("x")
                .between(Given.AZ, Given.ES)
                .when("2003")
                .amount(Amount.parse("USD 9 million"))
                .cite(Given.CITATION),
            "not about the same"),
        // Investment: of one period, measure and reporter.
        arguments(
            Given.investment(),
            Given.investment().amount(Amount.parse("more than USD 8 million")),
            "conflict on [amount]"),
        arguments(
            Given.investment(),
            Given.investment()
                .measure(InvestmentFigure.Measure.STOCK)
                .amount(Amount.parse("USD 8 million")),
            "not about the same"),
        // Positions: of a state or its parliament, on one issue, on a day.
        arguments(
            Given.position().when("1995-05-05"),
            Given.position().when("1995-05-05").stance(Position.Stance.OPPOSES),
            "conflict on [stance]"),
        arguments(
            Given.position().when("1995"),
            Given.position().when("1995").stance(Position.Stance.OPPOSES),
            "not about the same"),
        arguments(
            Given.position().when("1995-05-05").holder(Position.Holder.PARTY),
            Given.position()
                .when("1995-05-05")
                .holder(Position.Holder.PARTY)
                .stance(Position.Stance.OPPOSES),
            "not about the same"),
        // What lasts: under one name, until it ends.
        arguments(Given.programme(), Given.programme().when("2009/"), "conflict on [when]"),
        arguments(
            Given.programme(),
            Given.programme().title("School").when("2009/"),
            "not about the same"),
        arguments(
            Given.corporateActivity(),
            Given.corporateActivity().when("2000-05/"),
            "agree, less precise in [when]"),
        arguments(
            Given.frameworkEngagement(),
            Given.frameworkEngagement().when("2010/"),
            "conflict on [when]"),
        arguments(
            Given.frameworkEngagement(),
            Given.frameworkEngagement().through(State.of("TR")).when("2010/"),
            "not about the same"),
        // What this version does not know, and what is of different kinds.
        arguments(Given.unsupported(), Given.unsupported(), "not about the same"),
        arguments(Given.trade(), Given.investment(), "not about the same"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void comparedWith_pairOfFacts_tellsWhatTheyAreToEachOther(
      FactBuilder<?, ?> one, FactBuilder<?, ?> other, String expected) {
    FactComparison comparison = one.build().comparedWith(other.build());
    FactComparison reversed = other.build().comparedWith(one.build());

    assertThat(comparison.toString()).endsWith(": " + expected);
    assertThat(comparison.isConflict()).isEqualTo(expected.startsWith("conflict"));
    assertThat(comparison.isAgreement()).isEqualTo(expected.startsWith("agree"));
    assertThat(reversed.conflicting()).isEqualTo(comparison.conflicting());
    assertThat(reversed.morePrecise()).isEqualTo(comparison.lessPrecise());
  }

  /** Of the establishment of relations, which happened on some day of the expression. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2005       | 2005-11-30  | agree, less precise in [when]",
        "2005-11    | 2005-11-30  | agree, less precise in [when]",
        "2005-11-30 | 2005-11-30? | agree, more precise in [when]",
        "2005~      | 2005        | agree, less precise in [when]",
        "2005%      | 2005?       | agree",
        "2005?      | 2006        | conflict on [when]",
        "200X       | 2005        | agree, less precise in [when]",
        "200X       | 1999        | conflict on [when]",
        "2005/      | 2006        | agree, less precise in [when]",
        "2005/..    | 2006        | agree, less precise in [when]",
        "2005/      | 2004        | conflict on [when]",
        "/2005      | 2006        | conflict on [when]",
        "../2005    | 2004-05-06  | agree, less precise in [when]",
        "[2004,2006]| 2004        | agree, less precise in [when]",
        "2005/2006  | 2006/2007   | agree",
        "2005       | 2005        | agree",
      })
  void comparedWith_dates_differInPrecisionOrConflict(String one, String other, String expected) {
    assertThat(
            Given.relationsEvent()
                .when(one)
                .build()
                .comparedWith(Given.relationsEvent().when(other).build())
                .toString())
        .endsWith(": " + expected);
  }

  /** Of a membership, which lasted from some day of the start to some day of the end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1986/       | 1986-01-01/ | agree, less precise in [when]",
        "1986/       | 1986/..     | agree, less precise in [when]",
        "1986/       | 1986/2020   | agree, less precise in [when]",
        "1986/..     | 1986/2020   | conflict on [when]",
        "1986/2019   | 1986/2020   | conflict on [when]",
        "/2020       | 1986/2020   | agree, less precise in [when]",
        "1986?/      | 1986/       | agree, less precise in [when]",
        "1986/1990   | 1990/1995   | conflict on [when]",
        "1986/1990   | 1991/1995   | not about the same",
      })
  void comparedWith_spells_compareStartAndEnd(String one, String other, String expected) {
    assertThat(
            Given.membership()
                .when(one)
                .build()
                .comparedWith(Given.membership().when(other).build())
                .toString())
        .endsWith(": " + expected);
  }

  @Test
  void comparedWith_sourceThatSpeaksLater_countsAsKnown() {
    Membership since = Given.membership().cite(Given.asserted("2020")).build();

    assertThat(since.comparedWith(Given.membership().when("1986/2010").build()).conflicting())
        .containsExactly(Fact.WHEN);
  }

  @Test
  void comparedWith_observation_agreesWithTheSpellAroundIt() {
    Membership seen = Given.membership().when(When.asOf("2000")).build();
    Membership early = Given.membership().when(When.within("1986").with(Modifier.AFTER)).build();

    assertThat(seen.comparedWith(Given.membership().build()).isAgreement()).isTrue();
    assertThat(early.comparedWith(Given.membership().when("1990/").build()).isAgreement()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about USD 54 million     | USD 53.7 million      | agree, less precise in [amount]",
        "USD 53.7 million         | USD 53712345          | agree, less precise in [amount]",
        "USD 54 million           | USD 53.7 million      | agree, less precise in [amount]",
        "more than USD 7 million  | USD 9 million         | agree, less precise in [amount]",
        "more than USD 7 million  | USD 5.2 million       | conflict on [amount]",
        "more than USD 7 million  | about USD 7 million   | agree, more precise in [amount]",
        "USD 7 million            | EUR 6.4 million       | agree",
        "USD 7 million            | USD 7 million         | agree",
      })
  void comparedWith_amounts_differInPrecisionOrConflict(String one, String other, String expected) {
    assertThat(
            Given.trade()
                .amount(Amount.parse(one))
                .build()
                .comparedWith(Given.trade().amount(Amount.parse(other)).build())
                .toString())
        .endsWith(": " + expected);
  }

  @Test
  void key_ofFacts_leavesOutIdsAndWriting() {
    Fact fact = Given.trade().commodity("Crude  oil").build();

    assertThat(fact.key())
        .isPresent()
        .isEqualTo(Given.trade().id("y").commodity("crude oil").when("2003?").build().key())
        .isNotEqualTo(Given.trade().build().key());
    assertThat(Given.unsupported().build().key()).isEmpty();
    assertThat(Given.mission().build().key()).isEmpty();
  }

  @Test
  void key_ofEveryKind_beginsWithThePairAndSharesNothingWithWhatIsSingle() {
    for (Kind<?> kind : Kind.all()) {
      assertThat(kind.key().get(0)).isSameAs(Fact.DYAD);
      assertThat(kind.singleValued()).isNotEmpty();
      assertThat(Collections.disjoint(kind.singleValued(), kind.key())).isTrue();
      assertThat(Collections.disjoint(kind.singleValued(), List.of(Fact.ID, Fact.NOTE))).isTrue();
    }
  }
}
