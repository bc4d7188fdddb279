package dev.chancery.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.Currency;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Accreditation;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FrameworkEngagement;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Position;
import dev.chancery.fact.Programme;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every filter of every query: what it keeps, and that it reads as its source. */
class QueryFiltersTest {
  private static final Dataset DATA = Given.dataset();
  private static final State AZ = Given.AZ;
  private static final State ES = Given.ES;
  private static final State TR = Given.TR;

  private static Arguments keeps(Query<?, ?> query, String text, String... ids) {
    return Arguments.of(query, text, ids);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static Stream<Arguments> queries() {
    return queriesOf(DATA);
  }

  /** Those of many facts, which indexes answer: where most are as the one or the other given. */
  static Stream<Arguments> queriesOfMany() {
    return Stream.of(Given.many(0), Given.many(1))
        .flatMap(
            data -> queriesOf(data).map(each -> Arguments.of(each.get()[0], each.get()[1], data)));
  }

  private static Stream<Arguments> queriesOf(Dataset data) {
    return Stream.of(
        keeps(
            data.recognitions().from(ES).to(AZ), "recognitions().from(ES).to(AZ)", "recognition-1"),
        keeps(
            data.recognitions().form(Recognition.Form.DE_JURE),
            "recognitions().form(DE_JURE)",
            "recognition-1"),
        keeps(
            data.relationsEvents().type(RelationsEvent.Type.ELEVATED),
            "relationsEvents().type(ELEVATED)",
            "relations-2"),
        keeps(
            data.missions().type(Mission.Type.CONSULATE),
            "missions().type(CONSULATE)",
            "mission-2"),
        keeps(data.missions().in("madrid"), "missions().in(\"madrid\")", "mission-1"),
        keeps(data.missions().in("TR"), "missions().in(\"TR\")", "mission-2"),
        keeps(data.missions().openOn(day("2000-01-01")), "missions().on(2000-01-01)", "mission-2"),
        keeps(
            data.accreditations().person("jose NUNEZ"),
            "accreditations().person(\"jose NUNEZ\")",
            "accreditation-1"),
        keeps(
            data.accreditations().headClass(Accreditation.HeadClass.AMBASSADOR),
            "accreditations().headClass(AMBASSADOR)",
            "accreditation-1"),
        keeps(
            data.accreditations().residence(Accreditation.Residence.RESIDENT),
            "accreditations().residence(RESIDENT)",
            "accreditation-1"),
        keeps(
            data.engagements().type(Engagement.Type.VISIT),
            "engagements().type(VISIT)",
            "engagement-2"),
        keeps(data.engagements().in("malaga"), "engagements().in(\"malaga\")", "engagement-1"),
        keeps(data.engagements().in("Spain"), "engagements().in(\"Spain\")", "engagement-1"),
        keeps(data.engagements().hostedBy(ES), "engagements().hostedBy(ES)", "engagement-1"),
        keeps(data.engagements().under(Given.UN), "engagements().under(org:UN)", "engagement-1"),
        keeps(
            data.engagements().participant("rollan"),
            "engagements().participant(\"rollan\")",
            "engagement-1"),
        keeps(
            data.engagements().office("speaker senate"),
            "engagements().office(\"speaker senate\")",
            "engagement-1"),
        keeps(data.engagements().office("rollan"), "engagements().office(\"rollan\")"),
        keeps(
            data.engagements().topic("energy"),
            "engagements().topic(\"energy\")",
            "engagement-1",
            "engagement-2"),
        keeps(data.engagements().topic("energy trade"), "engagements().topic(\"energy trade\")"),
        keeps(
            data.engagements().outlook(Engagement.Outlook.SCHEDULED),
            "engagements().outlook(SCHEDULED)",
            "engagement-2"),
        keeps(
            data.agreements().type(Agreement.Type.VISA), "agreements().type(VISA)", "agreement-2"),
        keeps(
            data.agreements().title("FRIENDSHIP"),
            "agreements().title(\"FRIENDSHIP\")",
            "agreement-1"),
        keeps(
            data.agreements().topic("friendship"),
            "agreements().topic(\"friendship\")",
            "agreement-1"),
        keeps(
            data.agreements().withStatus(Agreement.Status.SIGNED, day("2010-06-01")),
            "agreements().withStatus(SIGNED, 2010-06-01)",
            "agreement-1"),
        keeps(
            data.agreements().withStatus(Agreement.Status.SIGNED, day("2010-06-01")).definitely(),
            "agreements().withStatus(SIGNED, 2010-06-01).definitely()"),
        keeps(data.memberships().of(ES), "memberships().from(ES)", "membership-1"),
        keeps(data.memberships().in(Given.UN), "memberships().to(org:UN)", "membership-2"),
        keeps(
            data.memberships().form(Membership.Form.OBSERVER),
            "memberships().form(OBSERVER)",
            "membership-2"),
        keeps(data.trade().total(), "trade().total()", "trade-total"),
        keeps(data.trade().directed(), "trade().directed()", "trade-1", "trade-2", "trade-3"),
        keeps(data.trade().commodity("crude OIL"), "trade().commodity(\"crude OIL\")", "trade-1"),
        keeps(
            data.trade().from(AZ).allCommodities(), "trade().from(AZ).allCommodities()", "trade-2"),
        keeps(data.trade().reportedBy(ES), "trade().reportedBy(ES)", "trade-1"),
        keeps(data.trade().basis(TradeFigure.Basis.FOB), "trade().basis(FOB)", "trade-1"),
        keeps(
            data.trade().amountAtLeast("USD 100 million"),
            "trade().amountAtLeast(\"USD 100 million\")",
            "trade-1",
            "trade-total",
            "trade-2",
            "trade-3"),
        keeps(
            data.trade().amountAtLeast("USD 100 million").definitely(),
            "trade().amountAtLeast(\"USD 100 million\").definitely()",
            "trade-1",
            "trade-total"),
        keeps(
            data.trade().amountAtMost(Amount.parse("USD 250 million")).definitely(),
            "trade().amountAtMost(\"USD 250 million\").definitely()",
            "trade-1"),
        keeps(
            data.trade().inCurrency("USD"),
            "trade().inCurrency(\"USD\")",
            "trade-1",
            "trade-total",
            "trade-2"),
        keeps(
            data.trade().inCurrency(Currency.of("EUR")), "trade().inCurrency(\"EUR\")", "trade-3"),
        keeps(
            data.investments().measure(InvestmentFigure.Measure.STOCK),
            "investments().measure(STOCK)",
            "investment-2"),
        keeps(data.investments().reportedBy(AZ), "investments().reportedBy(AZ)", "investment-1"),
        keeps(
            data.positions().heldBy(Position.Holder.PARLIAMENT),
            "positions().heldBy(PARLIAMENT)",
            "position-2"),
        keeps(
            data.positions().stance(Position.Stance.SUPPORTS),
            "positions().stance(SUPPORTS)",
            "position-1"),
        keeps(
            data.positions().issue("integrity"), "positions().issue(\"integrity\")", "position-1"),
        keeps(data.positions().in(Given.UN), "positions().in(org:UN)", "position-1"),
        keeps(
            data.programmes().type(Programme.Type.SPORT),
            "programmes().type(SPORT)",
            "programme-2"),
        keeps(
            data.programmes().hostedBy("university"),
            "programmes().hostedBy(\"university\")",
            "programme-1"),
        keeps(
            data.programmes().operatedBy("aecid"),
            "programmes().operatedBy(\"aecid\")",
            "programme-1"),
        keeps(data.programmes().topic("spanish"), "programmes().topic(\"spanish\")", "programme-1"),
        keeps(
            data.corporateActivities().company("repsol"),
            "corporateActivities().company(\"repsol\")",
            "company-1"),
        keeps(
            data.corporateActivities().sector("gas"),
            "corporateActivities().sector(\"gas\")",
            "company-1"),
        keeps(
            data.frameworkEngagements().through(ES),
            "frameworkEngagements().through(ES)",
            "framework-1"),
        keeps(
            data.frameworkEngagements().topic("gas"),
            "frameworkEngagements().topic(\"gas\")",
            "framework-1"),
        keeps(
            data.frameworkEngagements().where(FrameworkEngagement.THROUGH, ES),
            "frameworkEngagements().where(through, ES)",
            "framework-1"),
        keeps(data.facts().involving(TR), "facts().involving(TR)", "recognition-2", "position-1"),
        keeps(
            data.facts().involvingAny(TR, Given.EU),
            "facts().involvingAny(TR, org:EU)",
            "membership-1",
            "recognition-2",
            "position-1",
            "framework-1"),
        keeps(
            data.memberships().involvingAny(List.of(AZ, Given.UN, AZ)),
            "memberships().involvingAny(AZ, org:UN)",
            "membership-2"),
        keeps(
            data.facts().involvingAny(TR, TR),
            "facts().involving(TR)",
            "recognition-2",
            "position-1"),
        keeps(
            data.facts().ofKind(Mission.KIND, Membership.KIND),
            "facts().ofKind(mission, membership)",
            "membership-1",
            "membership-2",
            "mission-2",
            "mission-1"),
        keeps(
            data.facts().ofKind(Recognition.KIND).involving(ES),
            "facts().ofKind(recognition).involving(ES)",
            "recognition-1"),
        keeps(
            data.facts().amountAtLeast("USD 100 million"),
            "facts().amountAtLeast(\"USD 100 million\")",
            "investment-1",
            "trade-1",
            "trade-total",
            "trade-2",
            "trade-3"),
        keeps(
            data.facts().amountAtLeast("USD 100 million").definitely(),
            "facts().amountAtLeast(\"USD 100 million\").definitely()",
            "trade-1",
            "trade-total"),
        keeps(
            data.facts().amountAtMost(Amount.parse("USD 60 million")),
            "facts().amountAtMost(\"USD 60 million\")",
            "investment-1",
            "investment-2",
            "trade-2",
            "trade-3"),
        keeps(
            data.facts().amountAtMost("USD 60 million").definitely(),
            "facts().amountAtMost(\"USD 60 million\").definitely()",
            "investment-2"),
        keeps(data.facts().between(TR, AZ), "facts().between(TR, AZ)", "recognition-2"),
        keeps(
            data.facts().between(ES, AZ).matching("energy"),
            "facts().between(ES, AZ).matching(\"energy\")",
            "engagement-1",
            "framework-1",
            "engagement-2"),
        keeps(data.facts().citing(Given.OTHER_SOURCE), "facts().citing(\"other\")", "mission-2"),
        keeps(data.facts().ranked(Fact.Rank.DEPRECATED), "facts().ranked(DEPRECATED)", "mission-2"),
        keeps(data.facts().derived(), "facts().derived()"),
        keeps(
            data.recognitions().stated(),
            "recognitions().stated()",
            "recognition-2",
            "recognition-1"),
        keeps(
            data.facts().where(Fact.NOTE, "Doubtful."),
            "facts().where(note, \"Doubtful.\")",
            "position-2"),
        keeps(data.positions().on(day("1995-06-01")), "positions().on(1995-06-01)", "position-1"),
        keeps(
            data.positions().on(day("1995-06-01")).definitely(),
            "positions().on(1995-06-01).definitely()"),
        keeps(data.missions().during("2001/2004"), "missions().during(\"2001/2004\")", "mission-2"),
        keeps(
            data.missions().during("2024/..").definitely(),
            "missions().during(\"2024/..\").definitely()"),
        keeps(data.missions().during("2024/.."), "missions().during(\"2024/..\")", "mission-1"),
        keeps(
            data.trade().within("2003/2004"),
            "trade().within(\"2003/2004\")",
            "trade-1",
            "trade-total",
            "trade-2"),
        keeps(data.trade().before("2004"), "trade().before(\"2004\")", "trade-1", "trade-total"),
        keeps(
            data.trade().before(day("2004-01-01")),
            "trade().before(\"2004-01-01\")",
            "trade-1",
            "trade-total"),
        keeps(data.trade().after("2004"), "trade().after(\"2004\")", "trade-3"),
        keeps(data.trade().after(day("2004-12-31")), "trade().after(\"2004-12-31\")", "trade-3"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("queries")
  void list_filtered_keepsWhatMatchesAndReadsAsItsSource(
      Query<?, ?> query, String text, String... ids) {
    assertThat(query.list()).extracting(Fact::id).containsExactly(ids);
    assertThat(query).hasToString(text);
    assertThat(query.count()).isEqualTo(ids.length);
    assertThat(query.isEmpty()).isEqualTo(ids.length == 0);
    assertThat(DATA.facts().list().stream().filter(query::matches)).isEqualTo(query.list());
    assertThat(DATA.facts().stream().filter(query.criteria())).isEqualTo(query.list());
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("queries")
  void definitely_anyQuery_keepsNoMoreThanBefore(Query<?, ?> query, String text, String... ids) {
    assertThat(query.list()).as(text).hasSize(ids.length);
    assertThat(query.definitely().list().stream().map(Fact::id)).isSubsetOf(ids);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("queriesOfMany")
  void list_ofManyFacts_keepsWhatMatches(Query<?, ?> query, String text, Dataset data) {
    for (Query<?, ?> each : List.of(query, query.definitely())) {
      List<Fact> matching = data.facts().list().stream().filter(each.criteria()).toList();

      assertThat(each.list()).isEqualTo(matching);
      assertThat(each.count()).isEqualTo(matching.size());
      assertThat(each.first()).isEqualTo(matching.stream().findFirst());
      assertThat(each.analyze().root().gave()).hasValue(matching.size());
    }
  }

  @ParameterizedTest
  @CsvSource({"273, 3", "300, 21", "689, 167"})
  void explain_aConditionThatAllMeet_expectsNoMoreThanThereAre(int size, int ofOther) {
    Dataset.Builder data = Dataset.builder("data");
    for (int i = 0; i < size; i++) {
      Source source = i < ofOther ? Given.OTHER_SOURCE : Given.SOURCE;
      data.add(
          Given.trade("t" + i, "2003", "USD 1").citations(List.of(Citation.of(source))).build());
    }

    Plan.Step step = data.build().trade().citing(Given.OTHER_SOURCE).current().explain().root();

    assertThat(step.operation()).isEqualTo(Plan.Operation.INTERSECT);
    assertThat(step.atMost()).isEqualTo(ofOther);
    assertThat(step.estimated()).isEqualTo(ofOther);
  }

  @Test
  void explain_ofManyFacts_takesTheIndexOfEachCondition() {
    Dataset data = Given.many(0);
    List<Query<?, ?>> queries =
        List.of(
            data.facts().between(AZ, ES),
            data.facts().involving(TR),
            data.facts().involvingAny(TR, Given.EU),
            data.facts().citing(Given.OTHER_SOURCE),
            data.facts().current(),
            data.facts().derived(),
            data.facts().matching("doubtful"),
            data.facts().on(day("2010-06-01")),
            data.trade().from(AZ),
            data.trade().to(AZ),
            data.trade().directed(),
            data.trade().stated(),
            data.trade().basis(TradeFigure.Basis.FOB),
            data.trade().allCommodities(),
            data.trade().commodity("oil"),
            data.trade().amountAtLeast("USD 100 million"),
            data.trade().inCurrency("EUR"),
            data.trade().during("2004"),
            data.trade().before("2001"),
            data.trade().after("2004"));

    for (Query<?, ?> query : queries) {
      assertThat(query.explain().text()).contains("INDEX of ").doesNotContain("SCAN");
    }
  }

  @Test
  void resident_missions_areThoseInTheReceivingState() {
    assertThat(DATA.missions().resident().list()).extracting(Fact::id).containsExactly("mission-1");
    assertThat(DATA.missions().nonResident().list())
        .extracting(Fact::id)
        .containsExactly("mission-2");
  }
}
