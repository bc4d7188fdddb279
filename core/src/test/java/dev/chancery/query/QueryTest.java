package dev.chancery.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Position;
import dev.chancery.fact.TradeFigure;
import dev.chancery.time.EdtfException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  private static final Dataset DATA = Given.dataset();
  private static final State AZ = Given.AZ;
  private static final State ES = Given.ES;

  // A query is a value.

  @Test
  void refine_aQuery_leavesItAsItWas() {
    TradeQuery all = DATA.trade();
    TradeQuery fromAzerbaijan = all.from(AZ);

    assertThat(all.count()).isEqualTo(4);
    assertThat(fromAzerbaijan.count()).isEqualTo(2);
    assertThat(all).hasToString("trade()").isEqualTo(DATA.trade());
    assertThat(fromAzerbaijan.during("2003").count()).isOne();
    assertThat(fromAzerbaijan.count()).isEqualTo(2);
  }

  @Test
  void equals_otherOrderOfConditions_isEqual() {
    TradeQuery one = DATA.trade().from(AZ).during("2003");
    TradeQuery other = DATA.trade().during("2003").from(AZ);

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.criteria()).isEqualTo(other.criteria());
    assertThat(DATA.facts().between(AZ, ES))
        .isEqualTo(DATA.facts().between(ES, AZ))
        .hasSameHashCodeAs(DATA.facts().between(ES, AZ));
    assertThat(DATA.trade().from(AZ).from(AZ)).isEqualTo(DATA.trade().from(AZ));
    assertThat(DATA.facts().involvingAny(AZ, ES))
        .isEqualTo(DATA.facts().involvingAny(List.of(ES, AZ, ES)))
        .hasSameHashCodeAs(DATA.facts().involvingAny(ES, AZ));
    assertThat(DATA.facts().ofKind(Mission.KIND, TradeFigure.KIND))
        .isEqualTo(DATA.facts().ofKind(List.of(TradeFigure.KIND, Mission.KIND)));
  }

  @Test
  void equals_anotherQuestion_isNotEqual() {
    TradeQuery query = DATA.trade().from(AZ);

    assertThat(query)
        .isNotEqualTo(DATA.trade().to(AZ))
        .isNotEqualTo(query.definitely())
        .isNotEqualTo(query.limit(1))
        .isNotEqualTo(query.offset(1))
        .isNotEqualTo(query.includingDerived())
        .isNotEqualTo(query.sortedBy(TradeFigure.AMOUNT))
        .isNotEqualTo(DATA.investments().from(AZ));
    assertThat(query.sortedBy(TradeFigure.AMOUNT))
        .isNotEqualTo(query.sortedDescendingBy(TradeFigure.AMOUNT));
    assertThat(DATA.facts().between(AZ, ES)).isNotEqualTo(DATA.facts().between(AZ, Given.TR));
  }

  @Test
  void equals_anotherDataset_isNotEqual() {
    assertThat(DATA.trade()).isEqualTo(Given.dataset().trade());
    assertThat(DATA.trade())
        .isNotEqualTo(Given.dataset(Given.trade("t", "2003", "USD 1").build()).trade());
    assertThat(DATA.trade().criteria())
        .isEqualTo(Given.dataset(Given.trade("t", "2003", "USD 1").build()).trade().criteria());
  }

  @Test
  void toString_everything_readsAsItsSource() {
    assertThat(
            DATA.trade()
                .from(AZ)
                .during("2003")
                .definitely()
                .includingDerived()
                .sortedDescendingBy(TradeFigure.AMOUNT)
                .sortedBy(Fact.ID)
                .offset(2)
                .limit(3))
        .hasToString(
            "trade().from(AZ).during(\"2003\").definitely().includingDerived()"
                + ".sortedDescendingBy(amount).sortedBy(id).offset(2).limit(3)");
  }

  @Test
  void matches_factFromElsewhere_isTold() {
    TradeQuery query = DATA.trade().from(AZ).during("2003").limit(0);

    assertThat(query.matches(Given.trade("elsewhere", "2003", "USD 1").build())).isTrue();
    assertThat(query.matches(Given.trade("elsewhere", "2004", "USD 1").build())).isFalse();
    assertThat(query.matches(Given.investment("elsewhere", "2003", "USD 1").build())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "–", "…!"})
  void matching_noWord_costsNothing(String text) {
    assertThat(DATA.facts().matching(text)).isEqualTo(DATA.facts());
    assertThat(DATA.engagements().topic(text)).isEqualTo(DATA.engagements());
  }

  @Test
  void refine_withTheSameAgain_costsNothing() {
    TradeQuery query = DATA.trade().from(AZ).during("2003");

    assertThat(query.from(AZ).during("2003").explain()).isEqualTo(query.explain());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rollan", "ROLLÁN", "Rolla\u0301n", "pedro rollan", "Rollán, Pedro"})
  void matching_caseAccentsAndOrder_doNotCount(String text) {
    assertThat(DATA.facts().matching(text).list())
        .extracting(Fact::id)
        .containsExactly("engagement-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"roll", "pedro ruiz"})
  void matching_otherWords_findNothing(String text) {
    assertThat(DATA.facts().matching(text).isEmpty()).isTrue();
  }

  @Test
  void matching_namesOfActors_areText() {
    assertThat(DATA.facts().matching("oil Azerbaijan").isEmpty()).isTrue();
    assertThat(DATA.facts().matching("european").list()).isEmpty();
    assertThat(DATA.facts().matching("united nations").list())
        .extracting(Fact::id)
        .containsExactly("position-1", "engagement-1");
  }

  // What is refused when the query is built.

  @Test
  void between_theSameActor_isRefused() {
    assertThatThrownBy(() -> DATA.facts().between(AZ, State.of("AZE")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("between(AZ, AZ): expected two different actors");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "199", "2005/2001", "2003-13", "yesterday", "2003/2004/2005"})
  void during_malformedEdtf_isRefusedAtOnce(String edtf) {
    assertThatThrownBy(() -> DATA.facts().during(edtf))
        .isInstanceOf(EdtfException.class)
        .hasMessageContaining("'" + edtf + "'");
    assertThatThrownBy(() -> DATA.facts().within(edtf)).isInstanceOf(EdtfException.class);
    assertThatThrownBy(() -> DATA.facts().before(edtf)).isInstanceOf(EdtfException.class);
    assertThatThrownBy(() -> DATA.facts().after(edtf)).isInstanceOf(EdtfException.class);
  }

  @Test
  void anyOf_nothing_isRefused() {
    assertThatThrownBy(() -> DATA.facts().involvingAny(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("involvingAny(): expected one actor or more");
    assertThatThrownBy(() -> DATA.facts().ofKind(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ofKind(): expected one kind or more");
  }

  @Test
  void limit_negative_isRefused() {
    assertThatThrownBy(() -> DATA.facts().limit(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit(-1): expected 0 or more");
    assertThatThrownBy(() -> DATA.facts().offset(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("offset(-1): expected 0 or more");
    assertThat(DATA.facts().offset(0)).isEqualTo(DATA.facts());
  }

  @Test
  void sortedBy_attributeWithoutAnOrder_isRefused() {
    assertThatThrownBy(() -> DATA.engagements().sortedBy(Engagement.TOPICS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("topics cannot be sorted by: expected an attribute whose values have an order");
    assertThatThrownBy(() -> DATA.missions().sortedDescendingBy(Mission.SEAT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void amountAtLeast_textWithoutCurrency_isRefused() {
    assertThatThrownBy(() -> DATA.trade().amountAtLeast("7 million"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'7 million'");
  }

  // Order and number.

  @Test
  void list_unsorted_isInDisplayOrder() {
    assertThat(DATA.facts().list()).hasSize(29).isSortedAccordingTo(Fact.DISPLAY_ORDER);
  }

  @Test
  void sortedBy_attribute_putsThoseWithoutItLast() {
    assertThat(DATA.trade().sortedBy(TradeFigure.COMMODITY).first().orElseThrow().id())
        .isEqualTo("trade-1");
    assertThat(DATA.trade().sortedDescendingBy(TradeFigure.COMMODITY).list())
        .extracting(Fact::id)
        .containsExactly("trade-1", "trade-total", "trade-2", "trade-3");
    Dataset data =
        Given.dataset(
            Given.trade("a", "2001", "USD 1").build(),
            Given.trade("b", "2002", "USD 1").commodity("Crude oil").build());
    assertThat(data.trade().sortedBy(TradeFigure.COMMODITY).list())
        .extracting(Fact::id)
        .containsExactly("b", "a");
  }

  @Test
  void sortedDescendingBy_amount_isByCurrencyThenNumber() {
    assertThat(DATA.trade().sortedDescendingBy(TradeFigure.AMOUNT).list())
        .extracting(Fact::id)
        .containsExactly("trade-total", "trade-1", "trade-2", "trade-3");
    assertThat(DATA.trade().sortedBy(TradeFigure.AMOUNT).list())
        .extracting(Fact::id)
        .containsExactly("trade-3", "trade-2", "trade-1", "trade-total");
  }

  @Test
  void sortedBy_twice_decidesAmongEquals() {
    assertThat(DATA.positions().sortedBy(Fact.RANK).sortedDescendingBy(Position.ISSUE).list())
        .extracting(Fact::id)
        .containsExactly("position-2", "position-1");
  }

  @Test
  void limitAndOffset_together_giveASlice() {
    TradeQuery sorted = DATA.trade().sortedBy(Fact.ID);

    assertThat(sorted.offset(1).limit(2).list())
        .extracting(Fact::id)
        .containsExactly("trade-2", "trade-3");
    assertThat(sorted.offset(1).limit(2).count()).isEqualTo(2);
    assertThat(sorted.offset(9).list()).isEmpty();
    assertThat(sorted.limit(0).isEmpty()).isTrue();
    assertThat(sorted.limit(0).count()).isZero();
    assertThat(sorted.offset(2).first().orElseThrow().id()).isEqualTo("trade-3");
    assertThat(sorted.offset(4).first()).isEmpty();
    assertThat(sorted.stream().map(Fact::id)).hasSize(4);
  }

  @Test
  void stream_takenOneByOne_givesEach() {
    assertThat(DATA.facts().stream().takeWhile(fact -> true).toList())
        .isEqualTo(DATA.facts().list());
  }

  @Test
  void single_noneOrSeveral_namesTheQuery() {
    assertThat(DATA.trade().total().single().id()).isEqualTo("trade-total");
    assertThatThrownBy(() -> DATA.trade().during("1990").single())
        .isInstanceOfSatisfying(NotSingleException.class, e -> assertThat(e.count()).isZero())
        .hasMessage("trade().during(\"1990\"): expected exactly one fact, found none");
    assertThatThrownBy(() -> DATA.trade().from(AZ).single())
        .isInstanceOfSatisfying(NotSingleException.class, e -> assertThat(e.count()).isEqualTo(2))
        .hasMessage("trade().from(AZ): expected exactly one fact, found 2: trade-1, trade-2");
    assertThatThrownBy(() -> DATA.facts().single())
        .hasMessage(
            "facts(): expected exactly one fact, found 29: membership-1, recognition-2,"
                + " recognition-1, relations-1, membership-2, …");
    assertThatThrownBy(() -> DATA.facts().limit(5).single())
        .hasMessageEndingWith(
            "found 5: membership-1, recognition-2, recognition-1, relations-1," + " membership-2");
  }

  // Groups.

  @Test
  void groupedBy_term_isInItsOrderWithCounts() {
    Groups<Mission.Type, Mission> groups = DATA.missions().groupedBy(Mission.TYPE);

    assertThat(groups.keys()).containsExactly(Mission.Type.EMBASSY, Mission.Type.CONSULATE);
    assertThat(groups.get(Mission.Type.CONSULATE))
        .extracting(Fact::id)
        .containsExactly("mission-2");
    assertThat(groups.get(Mission.Type.LEGATION)).isEmpty();
    assertThat(groups.unstated()).isEmpty();
    assertThat(groups).hasToString("{EMBASSY=1, CONSULATE=1}");
    assertThat(groups).isEqualTo(DATA.missions().groupedBy(Mission.TYPE));
    assertThat(groups).isNotEqualTo(DATA.missions().limit(1).groupedBy(Mission.TYPE));
  }

  @Test
  void groupedBy_optionalAttribute_keepsTheUnstated() {
    Groups<String, TradeFigure> groups = DATA.trade().groupedBy(TradeFigure.COMMODITY);

    assertThat(groups.counts()).isEqualTo(Map.of("Crude oil", 1));
    assertThat(groups.unstated())
        .extracting(Fact::id)
        .containsExactly("trade-total", "trade-2", "trade-3");
    assertThat(groups).hasToString("{Crude oil=1}, unstated 3");
  }

  @Test
  void groupedBy_amountsThatPrintTheSameNumber_keepsThemApart() {
    Dataset data =
        Given.dataset(
            Given.trade("a", "2001", "USD 7 million").build(),
            Given.trade("b", "2002", "about USD 7 million").build(),
            Given.trade("c", "2003", "USD 7 million").build());

    assertThat(data.trade().groupedBy(TradeFigure.AMOUNT).counts().values())
        .containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void groupedByEach_list_putsAFactIntoSeveralGroups() {
    Groups<String, Engagement> groups = DATA.engagements().groupedByEach(Engagement.TOPICS);

    assertThat(groups.counts()).isEqualTo(Map.of("energy", 1, "trade", 1, "energy policy", 1));
    assertThat(groups.get("trade")).isEqualTo(groups.get("energy"));
    assertThat(groups.asMultimap().size()).isEqualTo(3);
  }

  @Test
  void groupedByYear_factsOfOneYear_leavesTheOthersUnstated() {
    Groups<Year, Fact> groups = DATA.facts().between(AZ, ES).groupedByYear();

    assertThat(groups.keys().asList()).isSorted();
    assertThat(groups.get(Year.of(2003)))
        .extracting(Fact::id)
        .containsExactly("investment-1", "trade-1", "trade-total", "position-2");
    assertThat(groups.unstated()).extracting(Fact::id).contains("mission-1", "mission-2");
    assertThat(DATA.trade().groupedByYear().keys())
        .containsExactly(Year.of(2003), Year.of(2004), Year.of(2005));
  }

  @Test
  void largest_groups_comeFirstAndInTheirOrder() {
    Groups<Kind<?>, Fact> groups = DATA.facts().groupedByKind();

    assertThat(groups.largest(3).values()).containsExactly(4, 2, 2);
    assertThat(groups.largest(0)).isEmpty();
    assertThat(groups.largest(100)).hasSameSizeAs(groups.counts());
    assertThatThrownBy(() -> groups.largest(-1)).hasMessage("largest(-1): expected 0 or more");
  }

  @Test
  void groupedByPair_facts_areWithoutDirection() {
    Groups<Dyad, TradeFigure> groups = DATA.trade().groupedByPair();

    assertThat(groups.get(Dyad.between(AZ, ES))).isEqualTo(DATA.trade().between(AZ, ES).list());
    assertThat(groups.unstated()).isEmpty();
    assertThat(groups.keys()).noneMatch(Dyad::isDirected);
  }

  @Test
  void groupedByPartnerOf_actor_leavesFactsOfOtherPairsUnstated() {
    Groups<Actor, Fact> groups = DATA.facts().groupedByPartnerOf(AZ);

    assertThat(groups.get(ES)).isNotEmpty().allMatch(fact -> fact.dyad().joins(AZ, ES));
    assertThat(groups.unstated()).isNotEmpty().noneMatch(fact -> fact.dyad().includes(AZ));
    assertThat(groups.keys()).doesNotContain(AZ);
    Dataset data =
        Given.dataset(
            Given.trade("a", "2001", "USD 1").fromTo(AZ, Given.TR).build(),
            Given.trade("b", "2002", "USD 1").build());
    assertThat(data.facts().groupedByPartnerOf(AZ).keys()).containsExactly(ES, Given.TR);
  }

  @Test
  void members_severalClaimsOfOne_areOnceById() {
    MembershipQuery members =
        Given.dataset(
                membership("a", ES, "1986/"),
                membership("b", ES, "1985/"),
                membership("c", AZ, "1990/"),
                membership("d", Given.TR, "1970/1980"))
            .memberships()
            .in(Given.EU);

    assertThat(members.count()).isEqualTo(4);
    assertThat(members.members()).containsExactly(AZ, ES, Given.TR);
    assertThat(members.on(LocalDate.of(1985, 6, 1)).members()).containsExactly(ES);
    assertThat(members.on(LocalDate.of(1950, 1, 1)).members()).isEmpty();
  }

  private static Membership membership(String id, State member, String when) {
    return Membership.builder()
        .id(id)
        .fromTo(member, Given.EU)
        .when(when)
        .cite(Given.CITATION)
        .build();
  }

  @Test
  void groupedByKind_unknownKind_isUnstated() {
    Groups<Kind<?>, Fact> groups = DATA.facts().groupedByKind();

    assertThat(groups.keys()).containsExactlyInAnyOrderElementsOf(Kind.all());
    assertThat(groups.unstated()).extracting(Fact::id).containsExactly("wish-1");
  }

  // Plans.

  @Test
  void explain_plainQuery_isAScan() {
    assertThat(DATA.facts().explain().text())
        .isEqualTo(
            """
            facts()
              SCAN of all facts, without an index: all are asked for (at most 29 facts)
            """);
    assertThat(DATA.facts().explain().root().operation()).isEqualTo(Plan.Operation.SCAN);
    assertThat(DATA.facts().explain().factsRead()).isEmpty();
  }

  @Test
  void explain_everything_namesEachStep() {
    TradeQuery query =
        DATA.trade()
            .during("2003")
            .from(AZ)
            .sortedDescendingBy(TradeFigure.AMOUNT)
            .offset(1)
            .limit(1);

    assertThat(query.explain().text())
        .isEqualTo(
            """
            trade().during("2003").from(AZ).sortedDescendingBy(amount).offset(1).limit(1)
              SLICE from 1, 1 long (at most 1 fact)
                SORT by amount descending (at most 4 facts)
                  FILTER that may match during("2003") and from(AZ) (at most 4 facts)
                    SCAN of trade-figure facts, without an index: fewer than 256 are read faster \
            than an index (at most 4 facts)
            """);
    assertThat(query.analyze().text())
        .isEqualTo(
            """
            trade().during("2003").from(AZ).sortedDescendingBy(amount).offset(1).limit(1)
              SLICE from 1, 1 long (at most 1 fact, 0 given)
                SORT by amount descending (at most 4 facts, 1 given)
                  FILTER that may match during("2003") and from(AZ) (at most 4 facts, 1 given)
                    SCAN of trade-figure facts, without an index: fewer than 256 are read faster \
            than an index (at most 4 facts, 4 given)
            """);
    assertThat(query.analyze().factsRead()).hasValue(4);
    assertThat(DATA.trade().from(AZ).sortedBy(Fact.ID).analyze().factsRead()).hasValue(4);
    assertThat(DATA.trade().on(LocalDate.EPOCH).definitely().explain().text())
        .contains("FILTER that must match on(1970-01-01)");
  }

  @Test
  void stream_tellsThatItIsSizedOrderedAndDistinct() {
    Spliterator<Fact> facts = Given.dataset().facts().stream().spliterator();

    assertThat(
            facts.hasCharacteristics(
                Spliterator.SIZED
                    | Spliterator.SUBSIZED
                    | Spliterator.ORDERED
                    | Spliterator.DISTINCT
                    | Spliterator.NONNULL
                    | Spliterator.IMMUTABLE))
        .isTrue();
    assertThat(facts.getExactSizeIfKnown()).isEqualTo(Given.dataset().facts().count());
    assertThat(Given.dataset().facts().stream().parallel().distinct().toList())
        .isEqualTo(Given.dataset().facts().list());
  }
}
