package dev.chancery.query;

import static dev.chancery.SerializedForms.assertGolden;
import static dev.chancery.SerializedForms.read;
import static dev.chancery.SerializedForms.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.chancery.Chancery;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Place;
import dev.chancery.fact.TradeFigure;
import java.io.IOException;
import java.io.NotSerializableException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A question goes where the facts are; bytes that were written once stay readable. */
class SerializedCriteriaTest {
  private static final Dataset DATA = Given.dataset();

  private static final ImmutableList<Fact> FACTS =
      ImmutableList.<Fact>builder()
          .addAll(DATA.facts().list())
          .addAll(Chancery.azerbaijanSpain().facts().list())
          .build();

  /** Together these have every condition. */
  private static final ImmutableList<Query<?, ?>> QUERIES =
      ImmutableList.of(
          DATA.facts()
              .involving(Given.AZ)
              .involvingAny(Given.TR, Given.EU)
              .ofKind(Mission.KIND, TradeFigure.KIND)
              .between(Given.AZ, Given.ES)
              .on(LocalDate.of(1992, 2, 11))
              .during("2003/2004")
              .amountAtLeast("USD 7 million")
              .matching("oil")
              .citing(Given.SOURCE)
              .where(Fact.DERIVED_FROM, ImmutableList.of("a", "b"))
              .current()
              .stated(),
          DATA.trade()
              .from(Given.AZ)
              .to(Given.ES)
              .directed()
              .allCommodities()
              .amountAtMost(Amount.parse("about USD 53.7 million"))
              .inCurrency("USD")
              .basis(TradeFigure.Basis.FOB)
              .definitely()
              .includingDerived()
              .includingOverlaps()
              .sortedDescendingBy(TradeFigure.AMOUNT)
              .sortedBy(Fact.ID)
              .offset(1)
              .limit(2),
          DATA.agreements()
              .withStatus(Agreement.Status.SIGNED, LocalDate.of(2010, 6, 1))
              .title("friendship")
              .before("2020"),
          DATA.engagements().participant("rollan").topic("energy").under(Given.UN),
          DATA.missions().where(Mission.SEAT, Place.of("Madrid", Given.ES)));

  private static Criteria<?> copy(Criteria<?> criteria) throws Exception {
    return (Criteria<?>) read(written(criteria));
  }

  private static void assertSame(Criteria<?> copy, Criteria<?> criteria) {
    assertThat(copy).isEqualTo(criteria).hasSameHashCodeAs(criteria);
    assertThat(copy).hasToString(criteria.toString());
    assertThat(FACTS.stream().filter(copy)).isEqualTo(FACTS.stream().filter(criteria).toList());
  }

  // What comes back.

  @ParameterizedTest(name = "{1}")
  @MethodSource("dev.chancery.query.QueryFiltersTest#queries")
  void criteria_writtenAndRead_testsAlike(Query<?, ?> query, String text, String... ids)
      throws Exception {
    assertSame(copy(query.criteria()), query.criteria());
    assertSame(copy(query.definitely().criteria()), query.definitely().criteria());
  }

  @Test
  void criteria_onAnyValue_areReadAgain() throws Exception {
    for (Fact fact : FACTS) {
      for (Attribute<?, ?> attribute : fact.shape().attributes()) {
        Object value = stated(attribute, fact);
        if (value != null) {
          Condition condition = new Condition.Has("where", attribute, value);
          assertThat(read(written(condition))).isEqualTo(condition);
        }
      }
    }
  }

  @SuppressWarnings("unchecked") // The attribute is one of the fact's own.
  private static @Nullable Object stated(Attribute<?, ?> attribute, Fact fact) {
    return ((Attribute<Fact, ?>) attribute).of(fact).orElse(null);
  }

  // The bytes.

  @Test
  void queries_together_haveEveryCondition() {
    assertThat(QUERIES.stream().flatMap(query -> query.criteria().conditions().stream()))
        .extracting(Object::getClass)
        .containsAll(List.of(Condition.class.getPermittedSubclasses()));
  }

  static List<Arguments> goldens() throws IOException {
    List<String> lines =
        Resources.readLines(
            Resources.getResource(SerializedCriteriaTest.class, "serialized-criteria.txt"),
            StandardCharsets.UTF_8);
    List<Arguments> goldens = new ArrayList<>();
    for (int i = 0; i < QUERIES.size(); i++) {
      goldens.add(Arguments.of(QUERIES.get(i).criteria(), lines.get(i)));
    }
    return goldens;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goldens")
  void criteria_writtenAndRead_isTheGoldenForm(Criteria<?> criteria, String base64)
      throws Exception {
    assertGolden(criteria, base64);
  }

  @Test
  void criteria_ofALargeDataset_areAsSmallAsOfNone() throws Exception {
    byte[] ofNone = written(Given.dataset(new Fact[0]).facts().involving(Given.AZ).criteria());
    Query<?, ?> asked = Chancery.azerbaijanSpain().facts().involving(Given.AZ);

    assertThat(asked.isEmpty()).isFalse();
    assertThat(written(asked.criteria())).isEqualTo(ofNone).hasSizeLessThan(1_000);
  }

  @Test
  void query_holdingADataset_isNotWritten() {
    assertThatThrownBy(() -> written(DATA.trade())).isInstanceOf(NotSerializableException.class);
  }

  // A user's own stream.

  @Test
  void filter_typedStream_takesTheCriteria() {
    Stream<TradeFigure> figures = Stream.of(Given.trade("a", "2003", "USD 1").build());
    Stream<Fact> facts = Stream.of(Given.investment("b", "2003", "USD 1").build());
    TradeQuery asked = DATA.trade().from(Given.AZ).during("2003").limit(0);

    assertThat(figures.filter(asked.criteria())).extracting(Fact::id).containsExactly("a");
    assertThat(facts.filter(asked.criteria())).isEmpty();
    assertThat(Stream.of("x").map(id -> Given.trade(id, "2003", "USD 1").build()))
        .allMatch(asked::matches);
  }
}
