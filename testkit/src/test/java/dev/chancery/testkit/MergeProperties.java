package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.amount.Amount;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.DatasetDiff;
import dev.chancery.dataset.Merge;
import dev.chancery.dataset.ResolutionPolicy;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.FactComparison;
import dev.chancery.fact.Place;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.testkit.jqwik.ChanceryDomain;
import dev.chancery.time.Edtf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Laws of merging, comparing and resolving, over datasets that have much to disagree on. */
@Domain(ChanceryDomain.class)
class MergeProperties {
  private static final List<Source> SOURCES =
      List.of(source("s1", "1995"), source("s2", "2001-05-05"), source("s3", "200X"));

  private static Source source(String id, String asserted) {
    return Source.builder(id, id).asserted(Edtf.parse(asserted)).build();
  }

  private static final Set<Attribute<?, ?>> BACKING =
      Set.of(Fact.ID, Fact.CITATIONS, Fact.RANK, Fact.NOTE);

  /** Claims about few things, under few ids, with few values. */
  @Provide
  Arbitrary<Dataset> claims() {
    return claims(SOURCES);
  }

  private static Arbitrary<Dataset> claims(List<Source> sources) {
    Arbitrary<FactBuilder<?, ?>> builders =
        Arbitraries.of(
                "1992", "1992-02", "1992-02-11", "1992-03-01?", "1993/", "/1992", "1991/1993")
            .flatMap(when -> Arbitraries.of(0, 1, 2, 3, 4).map(form -> builder(form, when)));
    Arbitrary<Fact> facts =
        Combinators.combine(
                builders,
                Arbitraries.of("a", "b", "c", "d", "e"),
                citations(sources).list().ofMinSize(1).ofMaxSize(2).uniqueElements(),
                Arbitraries.of(Fact.Rank.class),
                Arbitraries.of("", "", "", "Note 1", "Note 2"))
            .as(
                (builder, id, citations, rank, note) -> {
                  builder.id(id).citations(citations).rank(rank);
                  return note.isEmpty() ? builder.build() : builder.note(note).build();
                });
    return facts
        .list()
        .ofMaxSize(5)
        .uniqueElements(Fact::id)
        .map(
            all -> {
              Dataset.Builder dataset = Dataset.builder("claims");
              sources.forEach(dataset::source);
              return dataset.addAll(all).build();
            });
  }

  private static Arbitrary<Citation> citations(List<Source> sources) {
    return Combinators.combine(Arbitraries.of(sources), Arbitraries.of(0, 0, 1, 2))
        .as(
            (source, form) -> {
              Citation citation = Citation.of(source);
              return form == 0
                  ? citation
                  : citation
                      .inSection(List.of("Part " + form))
                      .at(form, 9)
                      .withPassageSha256(Integer.toString(form).repeat(64));
            });
  }

  /** Claims from texts that have the same ids in each dataset, and need not be the same. */
  @Provide
  Arbitrary<Dataset> editions() {
    Arbitrary<String> editions = Arbitraries.of("first", "second", "third");
    return Combinators.combine(editions, editions, editions)
        .as((one, other, third) -> List.of(text("s", one), text("s-2", other), text("t", third)))
        .flatMap(MergeProperties::claims);
  }

  private static Source text(String id, String edition) {
    return Source.builder(id, edition + " edition").length(100).build();
  }

  private static FactBuilder<?, ?> builder(int form, String when) {
    return switch (form) {
      case 0 -> Facts.relationsEvent().when(when);
      case 1 -> Facts.mission().seat(Place.of("Madrid", Fixtures.spain())).opened(when);
      case 2 -> Facts.membership().when(when);
      case 3 ->
          Facts.tradeFigure()
              .amount(Amount.parse((when.contains("-") ? "" : "about ") + "USD 7 million"));
      default -> Facts.tradeFigure().amount(Amount.parse("USD " + when.length() + " million"));
    };
  }

  @Provide
  Arbitrary<ResolutionPolicy> policies() {
    return Arbitraries.of(
        ResolutionPolicy.keepAll(),
        ResolutionPolicy.majority(),
        ResolutionPolicy.preferPrecise(),
        ResolutionPolicy.latestAsserted(),
        ResolutionPolicy.preferSource(SOURCES.get(1), SOURCES.get(0)),
        ResolutionPolicy.majority().orElse(ResolutionPolicy.latestAsserted()));
  }

  // Facts beside each other.

  @Property
  void comparison_withItself_neverConflicts(@ForAll Fact fact) {
    FactComparison comparison = fact.comparedWith(fact);

    assertThat(comparison.isConflict()).isFalse();
    assertThat(comparison.isAboutTheSame()).isEqualTo(fact.key().isPresent());
    assertThat(comparison.morePrecise()).isEmpty();
    assertThat(comparison.lessPrecise()).isEmpty();
  }

  @Property
  void comparison_theOtherWayRound_saysTheSame(@ForAll("claims") Dataset dataset) {
    for (Fact one : dataset.facts().list()) {
      for (Fact other : dataset.facts().list()) {
        FactComparison comparison = one.comparedWith(other);
        FactComparison reversed = other.comparedWith(one);
        assertThat(reversed.isAboutTheSame()).isEqualTo(comparison.isAboutTheSame());
        assertThat(reversed.conflicting()).isEqualTo(comparison.conflicting());
        assertThat(reversed.morePrecise()).isEqualTo(comparison.lessPrecise());
      }
    }
  }

  @Property
  void conflicts_areThosePairsThatConflict(@ForAll("claims") Dataset dataset) {
    List<Fact> counting =
        dataset.facts().stream().filter(fact -> fact.rank() != Fact.Rank.DEPRECATED).toList();
    Map<String, Conflict> byFact = new HashMap<>();
    for (Conflict conflict : dataset.conflicts()) {
      for (Fact fact : conflict.facts()) {
        assertThat(byFact.put(fact.id(), conflict)).isNull();
        assertThat(conflict.facts()).anyMatch(other -> fact.comparedWith(other).isConflict());
      }
      assertThat(conflict.attributes()).isNotEmpty();
      assertThat(Conflict.of(conflict.facts())).isEqualTo(conflict);
    }
    for (Fact one : counting) {
      for (Fact other : counting) {
        if (one.comparedWith(other).isConflict()) {
          assertThat(byFact.get(one.id())).isNotNull().isEqualTo(byFact.get(other.id()));
        }
      }
    }
  }

  // Merging.

  @Property
  void merge_withItself_hasDuplicatesOnly(@ForAll("claims") Dataset dataset) {
    Merge merge = dataset.mergedWith(dataset);

    assertThat(merge.dataset()).isEqualTo(dataset);
    assertThat(merge.duplicates()).isEqualTo(dataset.facts().list());
    assertThat(merge.confirmed()).isEmpty();
    assertThat(merge.unique()).isEmpty();
    assertThat(merge.conflicts()).isEmpty();
    assertThat(merge.renamed()).isEmpty();
  }

  @Property
  void merge_losesNothing(@ForAll("claims") Dataset first, @ForAll("claims") Dataset second) {
    Merge merge = first.mergedWith(second);

    for (Fact fact : first.facts().list()) {
      assertIsKept(fact, merge.dataset().get(fact.id()));
    }
    for (Fact fact : second.facts().list()) {
      assertIsKept(fact, merge.dataset().get(merge.renamed().getOrDefault(fact.id(), fact.id())));
    }
    assertThat(merge.dataset().facts().count())
        .isLessThanOrEqualTo(first.facts().count() + second.facts().count());
    assertThat(first.diff(merge.dataset()).facts().removed()).isEmpty();
  }

  private static void assertIsKept(Fact fact, Fact kept) {
    assertThat(kept.key()).isEqualTo(fact.key());
    assertThat(kept.when()).isEqualTo(fact.when());
    assertThat(kept.citations()).containsAll(fact.citations());
    if (fact.rank() != Fact.Rank.NORMAL) {
      assertThat(kept.rank()).isEqualTo(fact.rank());
    }
    if (fact.note().isPresent()) {
      assertThat(kept.note()).isEqualTo(fact.note());
    }
  }

  @Property
  void merge_report_listsEveryFact(
      @ForAll("claims") Dataset first, @ForAll("claims") Dataset second) {
    Merge merge = first.mergedWith(second);
    Set<String> duplicates = ids(merge.duplicates().stream());
    Set<String> agreeing = confirmed(merge);
    Set<String> conflicting = conflicting(merge);
    Set<String> unique = ids(merge.unique().stream());

    Set<String> all = new HashSet<>(duplicates);
    all.addAll(agreeing);
    all.addAll(conflicting);
    all.addAll(unique);
    assertThat(all).isEqualTo(ids(merge.dataset().facts().stream()));
    for (Set<String> others : List.of(duplicates, agreeing, conflicting)) {
      assertThat(Collections.disjoint(unique, others)).isTrue();
    }
    assertThat(merge.dataset().conflicts()).containsAll(merge.conflicts());
  }

  private static Set<String> ids(Stream<? extends Fact> facts) {
    Set<String> ids = new LinkedHashSet<>();
    facts.forEach(fact -> ids.add(fact.id()));
    return ids;
  }

  private static Set<String> confirmed(Merge merge) {
    return ids(merge.confirmed().stream().flatMap(each -> Stream.of(each.one(), each.other())));
  }

  private static Set<String> conflicting(Merge merge) {
    return ids(merge.conflicts().stream().flatMap(each -> each.facts().stream()));
  }

  @Property
  void merge_theOtherWayRound_saysTheSame(
      @ForAll("claims") Dataset first, @ForAll("claims") Dataset second) {
    Merge merge = first.mergedWith(second);
    Merge reversed = second.mergedWith(first);

    assertThat(reversed.renamed().keySet()).isEqualTo(merge.renamed().keySet());
    assertThat(reversed.duplicates()).isEqualTo(merge.duplicates());
    assertThat(statements(reversed)).isEqualTo(statements(merge));
    if (merge.renamed().isEmpty()) {
      assertThat(ids(reversed.unique().stream())).isEqualTo(ids(merge.unique().stream()));
      assertThat(confirmed(reversed)).containsExactlyInAnyOrderElementsOf(confirmed(merge));
      assertThat(conflicting(reversed)).isEqualTo(conflicting(merge));
    }
  }

  /** How often each fact is said, without ids and the order of citations. */
  private static Map<String, Integer> statements(Merge merge) {
    Map<String, Integer> statements = new TreeMap<>();
    for (Fact fact : merge.dataset().facts().list()) {
      List<String> sources =
          fact.citations().stream().map(each -> each.source().id()).sorted().toList();
      String statement =
          fact.key() + " " + fact.when() + " " + fact.rank() + " " + fact.note() + " " + sources;
      statements.merge(statement, 1, Integer::sum);
    }
    return statements;
  }

  // Merging what cites different texts under the same ids.

  @Property
  void merge_sourcesThatDiffer_keepsAndFindsEachAndWhatCitesIt(
      @ForAll("editions") Dataset first, @ForAll("editions") Dataset second) {
    Merge merge = first.mergedWith(second);

    assertAreKept(first, Map.of(), Map.of(), merge.dataset());
    assertAreKept(second, merge.renamedSources(), merge.renamed(), merge.dataset());
    merge
        .renamedSources()
        .forEach(
            (id, newId) -> {
              assertThat(second.sources().get(id)).isNotEqualTo(first.sources().get(id));
              assertThat(second.sources()).doesNotContainKey(newId);
            });
  }

  private static void assertAreKept(
      Dataset dataset, Map<String, String> newSources, Map<String, String> newIds, Dataset merged) {
    for (Source source : dataset.sources().values()) {
      String id = newSources.getOrDefault(source.id(), source.id());
      Source kept = source.toBuilder().id(id).build();
      assertThat(merged.sources().get(id)).isEqualTo(kept);
      List<String> citing =
          dataset.facts().citing(source).stream()
              .map(fact -> newIds.getOrDefault(fact.id(), fact.id()))
              .toList();
      assertThat(merged.facts().citing(kept).list()).extracting(Fact::id).containsAll(citing);
    }
    for (Fact fact : dataset.facts().list()) {
      Fact kept = merged.get(newIds.getOrDefault(fact.id(), fact.id()));
      assertThat(places(kept)).containsAll(places(fact));
    }
  }

  /** What is cited: a place in a text, whatever the id of that. */
  private static Set<String> places(Fact fact) {
    Set<String> places = new LinkedHashSet<>();
    for (Citation citation : fact.citations()) {
      Source text = citation.source().toBuilder().id("any").build();
      places.add(
          text.title()
              + citation.section()
              + citation.start()
              + citation.end()
              + citation.passageSha256());
    }
    return places;
  }

  @Property
  void merge_onceMore_changesNothing(
      @ForAll("editions") Dataset first, @ForAll("editions") Dataset second) {
    Merge merge = first.mergedWith(second);
    Dataset merged = merge.dataset();

    Merge again = merged.mergedWith(second);
    assertThat(again.dataset()).isEqualTo(merged);
    assertThat(again.renamedSources()).isEqualTo(merge.renamedSources());
    assertThat(again.renamed()).isEqualTo(merge.renamed());
    assertThat(again.dataset().sources()).isEqualTo(merged.sources());
    assertThat(merged.mergedWith(first).dataset()).isEqualTo(merged);
    assertThat(merged.mergedWith(merged).dataset()).isEqualTo(merged);
  }

  @Property
  void merge_inAnyOrder_hasTheSameTextsAndTheSameStatementsOfThem(
      @ForAll("editions") Dataset one,
      @ForAll("editions") Dataset other,
      @ForAll("editions") Dataset third) {
    Dataset merged = one.mergedWith(other).dataset().mergedWith(third).dataset();

    for (Dataset inOtherOrder :
        List.of(
            third.mergedWith(other).dataset().mergedWith(one).dataset(),
            one.mergedWith(other.mergedWith(third).dataset()).dataset())) {
      assertThat(textsById(inOtherOrder).keySet()).isEqualTo(textsById(merged).keySet());
      assertThat(backing(inOtherOrder)).isEqualTo(backing(merged));
    }
  }

  /** The ids under which each text is there. */
  private static Map<String, List<String>> textsById(Dataset dataset) {
    Map<String, List<String>> ids = new TreeMap<>();
    for (Source source : dataset.sources().values()) {
      ids.computeIfAbsent(source.title(), title -> new ArrayList<>()).add(source.id());
    }
    return ids;
  }

  /** The places that back each statement, whatever the ids of facts and sources. */
  private static Map<String, Set<String>> backing(Dataset dataset) {
    Map<String, Set<String>> backing = new TreeMap<>();
    for (Fact fact : dataset.facts().list()) {
      backing.computeIfAbsent(statement(fact), each -> new TreeSet<>()).addAll(places(fact));
    }
    return backing;
  }

  /** All that a fact says, but what it is called and how it is backed. */
  @SuppressWarnings("unchecked") // The attributes are those of the kind of the fact.
  private static String statement(Fact fact) {
    StringBuilder statement = new StringBuilder(fact.kindName());
    for (Attribute<?, ?> attribute : fact.kind().orElseThrow().attributes()) {
      if (!BACKING.contains(attribute)) {
        statement.append(' ').append(((Attribute<? super Fact, ?>) attribute).of(fact));
      }
    }
    return statement.toString();
  }

  // Resolving.

  @Property
  void resolvedBy_anyPolicy_keepsEveryClaim(
      @ForAll("claims") Dataset dataset, @ForAll("policies") ResolutionPolicy policy) {
    Dataset resolved = dataset.resolvedBy(policy);

    DatasetDiff diff = dataset.diff(resolved);
    assertThat(diff.facts().added()).isEmpty();
    assertThat(diff.facts().removed()).isEmpty();
    for (DatasetDiff.Change<Fact> change : diff.facts().changed()) {
      assertThat(change.values()).extracting(DatasetDiff.ValueChange::name).containsExactly("rank");
    }
    assertThat(resolved.resolvedBy(policy)).isEqualTo(resolved);
    assertThat(resolved.conflicts().size()).isLessThanOrEqualTo(dataset.conflicts().size());
  }

  @Property
  void resolvedBy_keepAll_isTheSame(@ForAll("claims") Dataset dataset) {
    assertThat(dataset.resolvedBy(ResolutionPolicy.keepAll())).isEqualTo(dataset);
  }

  @Property
  void resolvedBy_theFirst_leavesNoConflict(@ForAll("claims") Dataset dataset) {
    ResolutionPolicy first = conflict -> conflict.facts().stream().findFirst();

    assertThat(dataset.resolvedBy(first).conflicts()).isEmpty();
  }

  // Versions.

  @Property
  void diff_withItself_isEmpty(@ForAll Dataset dataset) {
    assertThat(dataset.diff(dataset).isEmpty()).isTrue();
    assertThat(dataset.diff(dataset).text()).isEmpty();
  }

  @Property
  void diff_writtenAndRead_isEmpty(@ForAll Dataset dataset, @ForAll Format format)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DatasetWriter.write(dataset, format, bytes);
    Dataset read =
        DatasetReader.strict()
            .read(new ByteArrayInputStream(bytes.toByteArray()), format, "generated")
            .dataset();

    assertThat(dataset.diff(read).text()).isEmpty();
  }

  @Property
  void diff_applied_leadsFromOneToTheOther(
      @ForAll("claims") Dataset before, @ForAll("claims") Dataset after) {
    DatasetDiff diff = before.diff(after);
    Map<String, Fact> facts = new HashMap<>();
    before.facts().stream().forEach(fact -> facts.put(fact.id(), fact));

    for (Fact fact : diff.facts().removed()) {
      assertThat(facts.remove(fact.id())).isEqualTo(fact);
    }
    for (Fact fact : diff.facts().added()) {
      assertThat(facts.put(fact.id(), fact)).isNull();
    }
    for (DatasetDiff.Change<Fact> change : diff.facts().changed()) {
      assertThat(facts.put(change.after().id(), change.after())).isEqualTo(change.before());
      assertThat(change.values()).isNotEmpty().allMatch(value -> !value.from().equals(value.to()));
    }
    List<Fact> applied = new ArrayList<>(facts.values());
    applied.sort(Fact.DISPLAY_ORDER);
    assertThat(applied).isEqualTo(after.facts().list());
    assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
  }

  @Property
  void diff_theOtherWayRound_isReversed(
      @ForAll("claims") Dataset before, @ForAll("claims") Dataset after) {
    DatasetDiff diff = before.diff(after);
    DatasetDiff reversed = after.diff(before);

    assertThat(reversed.facts().added()).isEqualTo(diff.facts().removed());
    assertThat(reversed.facts().removed()).isEqualTo(diff.facts().added());
    assertThat(reversed.sources().added()).isEqualTo(diff.sources().removed());
    assertThat(reversed.facts().changed()).hasSameSizeAs(diff.facts().changed());
  }
}
