package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Multiplier;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Described;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Kind;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.ValueType;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the facts of a world are like those read from sources: shares, dates, amounts, skew. */
class SyntheticWorldShapeTest {
  private static final SyntheticWorld WORLD = SyntheticWorld.withSeed(42);
  private static final ImmutableList<Fact> FACTS =
      WORLD.facts(20_000).collect(ImmutableList.toImmutableList());

  @ParameterizedTest
  @CsvSource({
    "engagement, 23.0",
    "trade-figure, 19.0",
    "agreement, 15.0",
    "accreditation, 9.0",
    "mission, 6.0",
    "investment-figure, 6.0",
    "position, 5.0",
    "membership, 4.0",
    "programme, 4.0",
    "corporate-activity, 4.0",
    "framework-engagement, 2.5",
    "relations-event, 1.8",
    "recognition, 0.7",
  })
  void facts_ofAKind_haveItsShare(String kind, double percent) {
    long count = FACTS.stream().filter(fact -> fact.kindName().equals(kind)).count();
    assertThat(100.0 * count / FACTS.size()).isBetween(percent * 0.85, percent * 1.15);
  }

  @Test
  void facts_everyAttribute_isStatedAndEveryTermReached() {
    Set<String> missing = new HashSet<>();
    for (Kind<?> kind : Kind.all()) {
      for (Attribute<?, ?> attribute : kind.attributes()) {
        boolean derived = attribute == Fact.DERIVED_FROM && kind != InvestmentFigure.KIND;
        if (!derived && attribute != Fact.OTHER_FIELDS) {
          missing.add(kind + "." + attribute);
        }
        for (Object term : terms(attribute.type())) {
          missing.add(kind + "." + attribute + "=" + term);
        }
      }
    }
    for (Fact fact : FACTS) {
      for (Attribute<?, ?> attribute : fact.shape().attributes()) {
        Optional<?> value = value(fact, attribute);
        if (value.isPresent() && !value.get().equals(ImmutableList.of())) {
          missing.remove(fact.kindName() + "." + attribute);
          missing.remove(fact.kindName() + "." + attribute + "=" + value.get());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<?> terms(ValueType<?> type) {
    return type.form() == ValueType.Form.TERM ? type.constants() : List.of();
  }

  @SuppressWarnings("unchecked") // The attribute is one of the shape of what is described.
  private static <D extends Described> Optional<?> value(D described, Attribute<?, ?> attribute) {
    return ((Attribute<D, ?>) attribute).of(described);
  }

  @Test
  void facts_everyStatusOfAgreements_isReached() {
    Set<Agreement.Status> statuses =
        ofType(Agreement.class)
            .flatMap(agreement -> agreement.milestones().stream())
            .map(milestone -> milestone.status())
            .collect(Collectors.toSet());
    assertThat(statuses)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Agreement.Status.UNKNOWN)));
  }

  private static <F extends Fact> Stream<F> ofType(Class<F> type) {
    return FACTS.stream().filter(type::isInstance).map(type::cast);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "day: ####-##-##",
        "month: ####-##",
        "year: ####",
        "decade: ###X",
        "century: ##XX",
        "season: ####-2[1-4]",
        "interval of days: ####-##-##/####-##-##",
        "months: ####-##/####-##",
        "open end: .+/\\.\\.",
        "unknown end: .+/",
        "open start: \\.\\./.+",
        "unknown start: /.+",
        "one of: \\[####,####\\]",
        "one of a range: \\[####\\.\\.####\\]",
        "all of: \\{####,####\\}",
        "approximate: ####~",
        "uncertain: ####\\?",
        "both: ####%",
        "approximate day: ####-##-##~",
        "approximate month of it: ####-~##-##",
        "uncertain day of it: ####-##-\\?##",
        "some day of a month: ####-##-XX"
      })
  void facts_everyFormOfDate_isReached(String form) {
    String pattern = form.substring(form.indexOf(": ") + 2).replace("#", "[0-9]");
    assertThat(FACTS.stream().map(fact -> fact.when().edtf().toString()))
        .anyMatch(Pattern.compile(pattern).asMatchPredicate());
  }

  @Test
  void facts_mostDates_areDays() {
    long days = FACTS.stream().filter(fact -> fact.when().edtf().toString().length() >= 10).count();
    assertThat(100.0 * days / FACTS.size()).isBetween(50.0, 75.0);
  }

  @Test
  void facts_everyReadingAndModifier_isReached() {
    List<When> whens = FACTS.stream().map(Fact::when).toList();
    assertThat(whens.stream().map(When::reading)).contains(Reading.values());
    assertThat(whens.stream().flatMap(when -> when.modifier().stream()))
        .contains(Modifier.values());
  }

  @Test
  void facts_dates_areFromAbout1816To2025() {
    for (Fact fact : FACTS) {
      for (Optional<LocalDate> day :
          List.of(
              fact.when().stated().startEarliest().findDay(),
              fact.when().stated().endLatest().findDay())) {
        assertThat(day.map(LocalDate::getYear).orElse(2000)).as(fact.id()).isBetween(1800, 2099);
      }
    }
    assertThat(yearsOfDays().min(Integer::compare)).contains(1816);
    assertThat(yearsOfDays().max(Integer::compare)).contains(2025);
  }

  private static Stream<Integer> yearsOfDays() {
    return FACTS.stream()
        .map(fact -> fact.when().edtf().toString())
        .filter(text -> text.length() == 10 && text.charAt(7) == '-')
        .map(text -> Integer.valueOf(text.substring(0, 4)));
  }

  @Test
  void facts_aQuarter_haveAmounts() {
    assertThat(100.0 * amounts().size() / FACTS.size()).isBetween(24.0, 26.0);
  }

  @Test
  void facts_amounts_areOfEveryManner() {
    List<Amount> amounts = amounts();
    assertThat(amounts.stream().map(Amount::modifier)).contains(AmountModifier.values());
    assertThat(amounts.stream().map(Amount::multiplier)).contains(Multiplier.values());
    assertThat(
            amounts.stream().map(Amount::currency).filter(each -> each.isHistorical()).distinct())
        .hasSizeGreaterThan(4);
    long dollars = amounts.stream().filter(each -> each.currency().code().equals("USD")).count();
    assertThat(100.0 * dollars / amounts.size()).isBetween(70.0, 90.0);
  }

  @Test
  void facts_amountsInDollars_areLogNormal() {
    List<Double> logarithms =
        amounts().stream()
            .filter(each -> each.currency().code().equals("USD"))
            .map(each -> Math.log10(each.value().doubleValue()))
            .sorted()
            .toList();
    assertThat(logarithms.get(logarithms.size() / 2)).isBetween(7.3, 7.7);
    assertThat(logarithms.get(logarithms.size() * 16 / 100)).isBetween(6.0, 6.4);
    assertThat(logarithms.get(logarithms.size() * 84 / 100)).isBetween(8.6, 9.0);
    assertThat(amounts()).allMatch(each -> each.value().compareTo(BigDecimal.ZERO) > 0);
  }

  private static List<Amount> amounts() {
    return Stream.concat(
            ofType(TradeFigure.class).map(TradeFigure::amount),
            ofType(InvestmentFigure.class).map(InvestmentFigure::amount))
        .toList();
  }

  @Test
  void facts_ofFewActorsAndPairs_areMany() {
    Multiset<Actor> actors = HashMultiset.create();
    Multiset<Dyad> pairs = HashMultiset.create();
    for (Fact fact : FACTS) {
      actors.add(fact.dyad().first());
      actors.add(fact.dyad().second());
      pairs.add(fact.dyad().undirected());
    }
    assertThat(WORLD.actors()).hasSize(200).doesNotHaveDuplicates();
    assertThat(actors.elementSet()).containsAll(WORLD.actors());
    assertThat(shareOfTop(10, actors)).isBetween(20.0, 45.0);
    assertThat(shareOfTop(100, pairs)).isBetween(15.0, 50.0);
    assertThat(pairs.elementSet()).hasSizeGreaterThan(3_000);
  }

  private static double shareOfTop(int count, Multiset<?> elements) {
    int top =
        Multisets.copyHighestCountFirst(elements).entrySet().stream()
            .limit(count)
            .mapToInt(Multiset.Entry::getCount)
            .sum();
    return 100.0 * top / elements.size();
  }

  @Test
  void facts_references_areToTheFactBefore() {
    int references = 0;
    for (int i = 1; i < FACTS.size(); i++) {
      Set<String> referred = FACTS.get(i).references();
      references += referred.size();
      assertThat(Set.of(FACTS.get(i - 1).id())).containsAll(referred);
      if (!referred.isEmpty()) {
        assertThat(FACTS.get(i - 1).references()).isEmpty();
      }
    }
    assertThat(references).isGreaterThan(100);
  }

  @Test
  void facts_sources_areLimited() {
    Dataset dataset = WORLD.dataset(20_000);
    assertThat(dataset.sources().size()).isBetween(400, 480);
    assertThat(FACTS).anyMatch(fact -> fact.citations().size() == 2);
    assertThat(FACTS).anyMatch(fact -> fact.citations().get(0).start().isPresent());
  }

  @Test
  void facts_sources_areLaterThanWhatTheyTellOf() {
    Pattern plain = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?");
    int plainlyDated = 0;
    for (Fact fact : FACTS) {
      boolean held =
          !(fact instanceof Engagement engagement)
              || engagement.outlook() == Engagement.Outlook.HELD;
      if (held && plain.matcher(fact.when().toString()).matches()) {
        LocalDate last = fact.when().edtf().bounds().endLatest().day();
        assertThat(fact.citations())
            .as(fact.id())
            .noneMatch(citation -> citation.source().wasKnownOn(last));
        plainlyDated++;
      }
    }
    assertThat(plainlyDated).isGreaterThan(8_000);
  }

  @Test
  void facts_predecessors_areFormerAndNoParty() {
    List<RelationsEvent> events =
        ofType(RelationsEvent.class).filter(event -> event.predecessor().isPresent()).toList();
    assertThat(events)
        .hasSizeGreaterThan(5)
        .allMatch(event -> event.predecessor().orElseThrow().isFormer())
        .noneMatch(event -> event.dyad().includes(event.predecessor().orElseThrow()));
  }
}
