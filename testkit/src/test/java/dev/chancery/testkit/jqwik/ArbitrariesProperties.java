package dev.chancery.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Factor;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

/** What is generated reaches the cases that matter, becomes small, and keeps its constraints. */
@Domain(ChanceryDomain.class)
class ArbitrariesProperties {
  private static final int ENOUGH = 5_000;
  private static final Range<LocalDate> IN_SPRING =
      Range.closed(LocalDate.of(1992, 2, 1), LocalDate.of(1992, 3, 31));
  private static final Bounds NOTHING =
      Bounds.of(Bound.unknown(), Bound.unknown(), Bound.unknown(), Bound.unknown());

  /** Returns one that is as wanted, of so many that a miss would be no accident. */
  private static <T> Shrinkable<T> reached(Arbitrary<T> arbitrary, Predicate<T> wanted) {
    RandomGenerator<T> generator = arbitrary.generator(1_000, true);
    Random random = new Random(42);
    for (int i = 0; i < ENOUGH; i++) {
      Shrinkable<T> next = generator.next(random);
      if (wanted.test(next.value())) {
        return next;
      }
    }
    throw new AssertionError("none of " + ENOUGH + " is as wanted");
  }

  /** Returns what jqwik would show of a failure: the smallest that is still as wanted. */
  private static <T> T shrunk(Arbitrary<T> arbitrary, Predicate<T> wanted) {
    Shrinkable<T> smallest = reached(arbitrary, wanted);
    for (Optional<Shrinkable<T>> smaller = Optional.of(smallest); smaller.isPresent(); ) {
      smallest = smaller.get();
      Shrinkable<T> current = smallest;
      smaller =
          current
              .shrink()
              .filter(each -> each.distance().compareTo(current.distance()) < 0)
              .filter(each -> wanted.test(each.value()))
              .findFirst();
    }
    return smallest.value();
  }

  // What is reached.

  @Example
  void days_reachEdges() {
    for (String day :
        List.of("2000-02-29", "1992-02-29", "1999-12-31", "1800-01-01", "2100-12-31")) {
      reached(ChanceryArbitraries.days(), LocalDate.parse(day)::equals);
    }
  }

  @Example
  void dates_reachEveryFormAndTheYearZero() {
    for (String form : List.of("....", "....-..", "...X", "....-XX", "....-2[1-4]", "-....")) {
      reached(ChanceryArbitraries.dates(), date -> date.toString().matches(form));
    }
    for (String text : List.of("0000", "-0001-12-31", "0000-02-29", "9999-12-31", "Y10000")) {
      reached(ChanceryArbitraries.dates(), Edtf.parse(text)::equals);
    }
    reached(ChanceryArbitraries.dates(), Edtf::isUncertain);
    reached(ChanceryArbitraries.dates(), Edtf::isApproximate);
  }

  @Example
  void edtf_reachesOpenAndUnknownEndsAndSets() {
    reached(ChanceryArbitraries.edtf(), edtf -> edtf.bounds().endLatest().isOpen());
    reached(ChanceryArbitraries.edtf(), edtf -> edtf.bounds().endLatest().isUnknown());
    reached(ChanceryArbitraries.edtf(), edtf -> edtf.bounds().startEarliest().isOpen());
    reached(ChanceryArbitraries.edtf(), edtf -> edtf.bounds().startEarliest().isUnknown());
    for (String set :
        List.of("\\[....-..-..,.*", "\\{.*,.*", "\\[\\.\\..*", ".*\\.\\.\\}|\\{.*\\.\\..*")) {
      reached(ChanceryArbitraries.edtf(), edtf -> edtf.toString().matches(set));
    }
    reached(ChanceryArbitraries.edtf(), edtf -> edtf.isInterval() && edtf.bounds().areKnown());
  }

  @Example
  void whens_reachEveryReadingAndModifier() {
    for (Reading reading : Reading.values()) {
      reached(ChanceryArbitraries.whens(), when -> when.reading() == reading);
    }
    for (Modifier modifier : Modifier.values()) {
      reached(ChanceryArbitraries.whens(), when -> when.modifier().equals(Optional.of(modifier)));
    }
  }

  @Example
  void bounds_reachUnknownOnEachSide() {
    reached(ChanceryArbitraries.bounds(), bounds -> bounds.startEarliest().isOpen());
    reached(ChanceryArbitraries.bounds(), bounds -> bounds.startEarliest().isUnknown());
    reached(ChanceryArbitraries.bounds(), bounds -> bounds.startLatest().isUnknown());
    reached(ChanceryArbitraries.bounds(), bounds -> bounds.endEarliest().isUnknown());
    reached(ChanceryArbitraries.bounds(), bounds -> bounds.endLatest().isUnknown());
    reached(ChanceryArbitraries.bounds(), bounds -> bounds.endLatest().isOpen());
    reached(ChanceryArbitraries.bounds(), Bounds::areKnown);
  }

  @Example
  void amounts_reachZeroEveryModifierAndOldMoney() {
    reached(ChanceryArbitraries.amounts(), amount -> amount.value().signum() == 0);
    reached(ChanceryArbitraries.amounts(), amount -> amount.currency().isHistorical());
    for (AmountModifier modifier : AmountModifier.values()) {
      reached(ChanceryArbitraries.amounts(), amount -> amount.modifier() == modifier);
      reached(ChanceryArbitraries.factors(), factor -> factor.modifier() == modifier);
    }
    reached(ChanceryArbitraries.factors(), factor -> factor.number().signum() < 0);
    reached(ChanceryArbitraries.currencies(), currency -> !currency.isHistorical());
  }

  @Example
  void actors_reachFormerStatesAndOrganizations() {
    reached(ChanceryArbitraries.states(), State::isFormer);
    reached(ChanceryArbitraries.states(), state -> !state.isFormer());
    reached(ChanceryArbitraries.actors(), actor -> actor instanceof Organization);
    reached(ChanceryArbitraries.dyads(), Dyad::isDirected);
    reached(ChanceryArbitraries.dyads(), dyad -> !dyad.isDirected());
    reached(ChanceryArbitraries.organizations(), each -> each.founded().isPresent());
  }

  @Example
  void sources_reachThoseWithAndWithoutDatesAndPlaces() {
    reached(ChanceryArbitraries.sources(), source -> source.published().isEmpty());
    reached(ChanceryArbitraries.sources(), source -> source.published().isPresent());
    reached(ChanceryArbitraries.citations(), citation -> citation.start().isEmpty());
    reached(ChanceryArbitraries.citations(), citation -> !citation.section().isEmpty());
    reached(ChanceryArbitraries.persons(), person -> person.name().contains("\n"));
    reached(ChanceryArbitraries.texts(), text -> text.contains("😀"));
  }

  @Example
  void facts_reachEveryKindAndEveryAttributeWithAndWithout() {
    for (Kind<?> kind : Kind.all()) {
      reached(ChanceryArbitraries.facts(), fact -> fact.kind().equals(Optional.of(kind)));
    }
    Arbitrary<Mission> missions = ChanceryArbitraries.facts(Mission.KIND);
    reached(missions, each -> each.opened().isPresent() && each.closed().isPresent());
    reached(missions, each -> each.opened().isEmpty() && each.closed().isEmpty());
    reached(
        missions, each -> each.opened().filter(opened -> opened.bounds().isOneDay()).isPresent());
    reached(missions, each -> each.rank() == Fact.Rank.DEPRECATED);
    reached(ChanceryArbitraries.facts(Engagement.KIND), each -> each.participants().size() > 1);
    reached(
        ChanceryArbitraries.facts(Agreement.KIND),
        each -> each.milestones().get(0).party().isPresent());
    reached(ChanceryArbitraries.unsupportedFacts(), each -> each.content().contains("null"));
  }

  @Example
  void datasets_reachEmptyOnesAndCoverage() {
    reached(ChanceryArbitraries.datasets(), data -> data.facts().isEmpty());
    reached(ChanceryArbitraries.datasets(), data -> data.facts().count() > 8);
    reached(ChanceryArbitraries.datasets(), data -> data.coverage().size() == 2);
    reached(ChanceryArbitraries.coverages(), each -> each.pair().isEmpty());
    reached(ChanceryArbitraries.coverages(), each -> each.note().isPresent());
    reached(ChanceryArbitraries.coverages(), each -> each.period().bounds().endLatest().isOpen());
  }

  // What it becomes.

  @Example
  void failures_areShownAsTheSimplest() {
    assertThat(shrunk(ChanceryArbitraries.days(), day -> true)).isEqualTo("2000-01-01");
    assertThat(shrunk(ChanceryArbitraries.dates(), date -> !date.bounds().isOneDay()))
        .hasToString("2000");
    assertThat(
            shrunk(
                ChanceryArbitraries.edtf(),
                edtf -> edtf.isInterval() && edtf.bounds().endLatest().isOpen()))
        .hasToString("2000-01-01/..");
    assertThat(shrunk(ChanceryArbitraries.whens(), when -> true))
        .isEqualTo(When.within("2000-01-01"));
    assertThat(shrunk(ChanceryArbitraries.bounds(), bounds -> bounds.endLatest().isUnknown()))
        .hasToString("starts 2000-01-01 to 2000-01-01, ends 2000-01-01 to unknown");
    assertThat(shrunk(ChanceryArbitraries.amounts(), amount -> amount.value().signum() > 0))
        .hasToString("USD 0.01");
    assertThat(shrunk(ChanceryArbitraries.factors(), factor -> true)).hasToString("1");
    assertThat(shrunk(ChanceryArbitraries.persons(), person -> true)).hasToString("a");
    assertThat(shrunk(ChanceryArbitraries.sources(), source -> true).id())
        .isEqualTo("gazette-2000-01-01");
  }

  @Example
  void failure_ofAFact_isShownWithWhatItMustSayOnly() {
    Fact fact = shrunk(ChanceryArbitraries.facts(), each -> true);
    assertThat(fact.kindName()).isEqualTo("recognition");
    assertThat(fact.when()).isEqualTo(When.within("2000-01-01"));
    assertThat(fact.note()).isEmpty();

    Mission closed =
        shrunk(ChanceryArbitraries.facts(Mission.KIND), each -> each.closed().isPresent());
    assertThat(closed.opened()).isEmpty();
    assertThat(closed.note()).isEmpty();
    assertThat(closed.citations()).hasSize(1);
  }

  @Example
  void failure_ofADataset_isShownWithOneFact() {
    Dataset one = shrunk(ChanceryArbitraries.datasets(), data -> !data.memberships().isEmpty());
    assertThat(one.facts().count()).isEqualTo(1);
    assertThat(one.coverage()).isEmpty();
  }

  // As parameters.

  @Property(tries = 20)
  void everyType_isProvided(
      @ForAll Edtf edtf,
      @ForAll When when,
      @ForAll Bounds bounds,
      @ForAll Amount amount,
      @ForAll Factor factor,
      @ForAll Currency currency,
      @ForAll Actor actor,
      @ForAll State state,
      @ForAll Organization organization,
      @ForAll Person person,
      @ForAll Dyad dyad,
      @ForAll Source source,
      @ForAll Citation citation,
      @ForAll Fact fact,
      @ForAll Mission mission,
      @ForAll UnsupportedFact unsupported,
      @ForAll Coverage coverage,
      @ForAll Dataset dataset,
      @ForAll List<Membership> memberships) {
    assertThat(memberships).allMatch(each -> each.dyad().second() instanceof Organization);
  }

  @Property(tries = 20)
  void domain_hasWhatJqwikHasToo(
      @ForAll Fact fact,
      @ForAll @IntRange(min = 1) int number,
      @ForAll @Dated("1990/1999") LocalDate day) {
    assertThat(number).isPositive();
    assertThat(day.getYear()).isBetween(1990, 1999);
    assertThat(fact.citations()).isNotEmpty();
  }

  @Property
  void involving_one_isOfThePair(
      @ForAll @Involving("SUHH") Fact fact,
      @ForAll @Involving("org:UN") Membership membership,
      @ForAll @Involving("AZ") Dyad dyad,
      @ForAll @Involving("AZ") Coverage coverage,
      @ForAll @Involving("AZ") Dataset data) {
    assertThat(fact.dyad().includes(State.of("SUHH"))).isTrue();
    assertThat(membership.organization()).isEqualTo(Organization.of("UN"));
    assertThat(dyad.includes(State.of("AZ"))).isTrue();
    assertThat(
            coverage.pair().map(pair -> pair.includes(State.of("AZ"))).orElse(false)
                || coverage.actor().equals(Optional.of(State.of("AZ"))))
        .isTrue();
    assertThat(data.facts().list()).allMatch(each -> each.dyad().includes(State.of("AZ")));
  }

  @Property
  void involving_two_isThePair(
      @ForAll @Involving({"AZ", "ES"}) Fact fact,
      @ForAll List<@Involving({"ES", "org:EU"}) Fact> ofTheUnion) {
    assertThat(fact.dyad().undirected()).isEqualTo(Dyad.between(State.of("AZ"), State.of("ES")));
    assertThat(ofTheUnion).allMatch(each -> each.dyad().includes(Organization.of("EU")));
  }

  @Property
  void dated_isWithinThePeriod(
      @ForAll @Dated("1992-02/1992-03") Edtf edtf,
      @ForAll @Dated("1992-02/1992-03") When when,
      @ForAll @Dated("1992-02/1992-03") Bounds bounds,
      @ForAll @Dated("1992-02/1992-03") Fact fact,
      @ForAll @Dated("1992-02/1992-03") Coverage coverage,
      @ForAll @Dated("1992-02-29") LocalDate day) {
    assertWithin(edtf.bounds(), edtf);
    assertWithin(when.bounds(), when);
    assertWithin(bounds, bounds);
    assertWithin(coverage.period().bounds(), coverage);
    assertThat(day).isEqualTo("1992-02-29");
    assertNothingOutside(fact.when().bounds(), fact);
    assertThat(fact.when().bounds()).isNotEqualTo(NOTHING);
  }

  private static void assertWithin(Bounds bounds, Object what) {
    assertNothingOutside(bounds, what);
    assertThat(bounds.startEarliest().isDay() && bounds.startLatest().isDay())
        .as(what.toString())
        .isTrue();
  }

  private static void assertNothingOutside(Bounds bounds, Object what) {
    for (Bound bound :
        List.of(
            bounds.startEarliest(),
            bounds.startLatest(),
            bounds.endEarliest(),
            bounds.endLatest())) {
      assertThat(bound.isUnknown() || IN_SPRING.contains(bound.day())).as(what.toString()).isTrue();
    }
  }

  @Example
  void constraints_thatCannotBeKept_sayWhatIsExpected() {
    FactArbitraries pair = FactArbitraries.ANY.involving("AZ", "ES");

    assertThatThrownBy(() -> pair.ofKind(Membership.KIND))
        .hasMessageContaining("membership involving")
        .hasMessageContaining("expected an organisation among them");
    assertThatThrownBy(() -> FactArbitraries.ANY.involving("AZ", "ES", "TR"))
        .hasMessageContaining("expected the codes of one actor or two");
    assertThatThrownBy(() -> FactArbitraries.ANY.dated(Edtf.parse("1992/..")))
        .hasMessage("dated '1992/..': expected a period from a known day to a known day");
  }
}
