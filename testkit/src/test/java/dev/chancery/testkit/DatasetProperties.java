package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Merge;
import dev.chancery.fact.Fact;
import dev.chancery.testkit.jqwik.ChanceryDomain;
import dev.chancery.testkit.jqwik.Dated;
import java.time.LocalDate;
import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Laws of datasets over generated ones. */
@Domain(ChanceryDomain.class)
class DatasetProperties {
  @Property
  void definitely_isPartOfPossibly(
      @ForAll Dataset dataset, @ForAll @Dated("1800/2100") LocalDate day) {
    for (var query :
        java.util.List.of(
            dataset.facts().on(day),
            dataset.facts().before(day),
            dataset.facts().after(day),
            dataset.facts().within(day + "/" + day.plusYears(10)))) {
      assertThat(query.list()).containsAll(query.definitely().list());
      assertThat(query.list()).isEqualTo(dataset.facts().stream().filter(query::matches).toList());
    }
  }

  @Property
  void everyFact_mayBeBeforeOnOrAfterADay(
      @ForAll Fact fact, @ForAll @Dated("1800/2100") LocalDate day) {
    Dataset dataset = Dataset.builder("one").add(fact).build();
    HashSet<Fact> found = new HashSet<>(dataset.facts().before(day).list());
    found.addAll(dataset.facts().on(day).list());
    found.addAll(dataset.facts().after(day).list());
    assertThat(found).containsExactly(fact);
  }

  @Property
  void merge_withItself_addsNothing(@ForAll Dataset dataset) {
    Merge merge = dataset.mergedWith(dataset);
    assertThat(merge.dataset()).isEqualTo(dataset);
    assertThat(merge.duplicates()).isEqualTo(dataset.facts().list());
    assertThat(merge.renamed()).isEmpty();
  }

  @Property
  void fact_rebuiltFromItself_isTheSame(@ForAll Fact fact) {
    assertThat(rebuilt(fact, fact.kind().orElseThrow())).isEqualTo(fact);
  }

  private static <F extends Fact> Fact rebuilt(Fact fact, dev.chancery.fact.Kind<F> kind) {
    return kind.toBuilder(kind.type().cast(fact)).build();
  }

  @Property
  void asKnownOn_anyDay_citesOnlyWhatWasKnown(
      @ForAll Dataset dataset, @ForAll @Dated("1800/2100") LocalDate day) {
    Dataset known = dataset.asKnownOn(day);
    assertThat(known.facts().count()).isLessThanOrEqualTo(dataset.facts().count());
    known.facts().stream()
        .flatMap(fact -> fact.citations().stream())
        .forEach(citation -> assertThat(citation.source().wasKnownOn(day)).isTrue());
  }
}
