package dev.chancery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.chancery.fact.Fact;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each policy makes of sources that disagree on when relations were established. */
class ResolutionPolicyTest {
  private static final Source GAZETTE = source("gazette", "1992-06-01");
  private static final Source ALMANAC = source("almanac", "2001");
  private static final Source YEARBOOK = source("yearbook", "2005-03-01");
  private static final Source UNDATED = Source.builder("undated", "Undated").build();

  private static Source source(String id, String asserted) {
    return Source.builder(id, id).asserted(Edtf.parse(asserted)).build();
  }

  /** A claim: its id, its date, and its sources. */
  private static RelationsEvent claim(String id, String when, Source... sources) {
    return RelationsEvent.builder()
        .id(id)
        .between(Given.AZ, Given.ES)
        .type(RelationsEvent.Type.ESTABLISHED)
        .when(when)
        .citations(Stream.of(sources).map(Citation::of).toList())
        .build();
  }

  private static Fact ranked(Fact fact, Fact.Rank rank) {
    return RelationsEvent.KIND.toBuilder((RelationsEvent) fact).rank(rank).build();
  }

  private static final RelationsEvent FEBRUARY = claim("feb", "1992-02-11", GAZETTE);
  private static final RelationsEvent MARCH = claim("mar", "1992-03-01", YEARBOOK);
  private static final RelationsEvent YEAR = claim("year", "1993", ALMANAC);

  @Test
  void conflict_equalsAnother_ifItHasTheSameFacts() {
    Conflict conflict = Conflict.of(List.of(FEBRUARY, MARCH));
    Conflict same = Conflict.of(List.of(MARCH, FEBRUARY));

    assertThat(conflict).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(conflict).isNotEqualTo(Conflict.of(List.of(FEBRUARY, YEAR)));
  }

  static Stream<Arguments> cases() {
    ResolutionPolicy majority = ResolutionPolicy.majority();
    ResolutionPolicy precise = ResolutionPolicy.preferPrecise();
    ResolutionPolicy latest = ResolutionPolicy.latestAsserted();
    ResolutionPolicy gazette = ResolutionPolicy.preferSource(GAZETTE);
    return Stream.of(
        arguments(ResolutionPolicy.keepAll(), List.of(FEBRUARY, MARCH), ""),
        // A source.
        arguments(gazette, List.of(FEBRUARY, MARCH), "+feb -mar"),
        arguments(gazette, List.of(FEBRUARY, MARCH, YEAR), "+feb -mar -year"),
        arguments(
            ResolutionPolicy.preferSource(UNDATED, YEARBOOK, GAZETTE),
            List.of(FEBRUARY, MARCH),
            "-feb +mar"),
        arguments(ResolutionPolicy.preferSource(UNDATED), List.of(FEBRUARY, MARCH), ""),
        arguments(gazette, List.of(FEBRUARY, claim("b", "1992-02-12", GAZETTE)), ""),
        arguments(
            gazette, List.of(claim("month", "1992-02", GAZETTE), FEBRUARY, MARCH), "+feb -mar"),
        // Precision.
        arguments(precise, List.of(FEBRUARY, YEAR), "+feb -year"),
        arguments(precise, List.of(FEBRUARY, MARCH), ""),
        arguments(precise, List.of(FEBRUARY, claim("b", "1992-02-12?", ALMANAC)), "-b +feb"),
        arguments(
            precise, List.of(claim("open", "/1991", ALMANAC), YEAR, FEBRUARY), "+feb -open -year"),
        // Time of assertion.
        arguments(latest, List.of(FEBRUARY, MARCH), "-feb +mar"),
        arguments(latest, List.of(FEBRUARY, claim("b", "1992-02-12", UNDATED)), ""),
        arguments(
            latest,
            List.of(
                claim("a", "1992-02-11", ALMANAC),
                claim("b", "1992-02-12", source("c", "2001-05"))),
            ""),
        arguments(
            latest,
            List.of(claim("a", "1992-02-11", GAZETTE, YEARBOOK), claim("b", "1992-02-12", ALMANAC)),
            "+a -b"),
        // Majority.
        arguments(majority, List.of(FEBRUARY, MARCH), ""),
        arguments(majority, List.of(FEBRUARY, claim("b", "1992-02-11", ALMANAC), MARCH), "+b -mar"),
        arguments(majority, List.of(FEBRUARY, claim("b", "1992-02", ALMANAC), MARCH), "+feb -mar"),
        arguments(majority, List.of(FEBRUARY, claim("b", "1992-02-11", GAZETTE), MARCH), ""),
        arguments(majority, List.of(claim("a", "1992-02-11", GAZETTE, ALMANAC), MARCH), "+a -mar"),
        // One after the other.
        arguments(majority.orElse(latest), List.of(FEBRUARY, MARCH), "-feb +mar"),
        arguments(majority.orElse(ResolutionPolicy.keepAll()), List.of(FEBRUARY, MARCH), ""),
        // What editors prefer.
        arguments(
            latest, List.of(ranked(FEBRUARY, Fact.Rank.PREFERRED), MARCH, YEAR), "+feb -mar -year"),
        arguments(
            gazette,
            List.of(FEBRUARY, ranked(MARCH, Fact.Rank.PREFERRED), YEAR),
            "+feb -mar -year"),
        arguments(
            ResolutionPolicy.preferSource(UNDATED),
            List.of(FEBRUARY, ranked(MARCH, Fact.Rank.PREFERRED)),
            "-feb +mar"),
        arguments(latest, List.of(FEBRUARY, ranked(MARCH, Fact.Rank.DEPRECATED)), "-mar"),
        // Nothing to resolve.
        arguments(majority, List.of(FEBRUARY, claim("b", "1992", ALMANAC)), ""));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void resolvedBy_policy_ranksAndKeepsEveryClaim(
      ResolutionPolicy policy, List<Fact> claims, String expected) {
    Dataset data = Dataset.builder("test").addAll(claims).build();

    Dataset resolved = data.resolvedBy(policy);

    assertThat(ranks(resolved)).isEqualTo(expected);
    assertThat(resolved.facts().list()).hasSameSizeAs(claims);
    for (Fact claim : claims) {
      assertThat(ranked(resolved.get(claim.id()), Fact.Rank.NORMAL))
          .isEqualTo(ranked(claim, Fact.Rank.NORMAL));
    }
    assertThat(resolved.resolvedBy(policy)).isEqualTo(resolved);
  }

  /** The preferred facts with +, the deprecated ones with -, by id. */
  private static String ranks(Dataset dataset) {
    return dataset.facts().list().stream()
        .filter(fact -> fact.rank() != Fact.Rank.NORMAL)
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .map(fact -> (fact.rank() == Fact.Rank.PREFERRED ? "+" : "-") + fact.id())
        .collect(Collectors.joining(" "));
  }

  @Test
  void resolvedBy_anyChoice_leavesNoConflictOfWhatWasChosen() {
    Dataset data = Dataset.builder("test").addAll(List.of(FEBRUARY, MARCH, YEAR)).build();

    Dataset resolved = data.resolvedBy(ResolutionPolicy.preferSource(ALMANAC));

    assertThat(data.conflicts()).hasSize(1);
    assertThat(resolved.conflicts()).isEmpty();
    assertThat(resolved.relationsEvents().current().list())
        .extracting(Fact::id)
        .containsExactly("year");
    assertThat(resolved.between(Given.AZ, Given.ES).establishedOn()).get().hasToString("1993");
  }

  @Test
  void resolvedBy_choiceThatLeavesAConflict_isAskedAgain() {
    RelationsEvent month = claim("month", "1992-02", GAZETTE);
    RelationsEvent early = claim("early", "1992-02-01", ALMANAC);
    Dataset data = Dataset.builder("test").addAll(List.of(month, early, FEBRUARY, MARCH)).build();
    List<List<String>> asked = new ArrayList<>();
    ResolutionPolicy own =
        conflict -> {
          asked.add(conflict.facts().stream().map(Fact::id).toList());
          return conflict.facts().stream()
              .filter(fact -> Map.of("month", 1, "feb", 1).containsKey(fact.id()))
              .min((one, other) -> other.id().compareTo(one.id()));
        };

    assertThat(ranks(data.resolvedBy(own))).isEqualTo("-early +feb -mar +month");
    assertThat(asked)
        .containsExactly(List.of("early", "month", "feb", "mar"), List.of("early", "feb"));
  }

  @Test
  void resolvedBy_factOfAnotherConflict_throwsNamingPolicyAndFact() {
    Dataset data = Dataset.builder("test").addAll(List.of(FEBRUARY, MARCH)).build();
    ResolutionPolicy wrong = ResolutionPolicy.keepAll().orElse(conflict -> Optional.of(YEAR));

    assertThatThrownBy(() -> data.resolvedBy(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "keepAll().orElse(", "chose 'year'", "feb, mar conflict on [when]");
  }

  @Test
  void toString_policies_readAsTheirSource() {
    assertThat(ResolutionPolicy.preferSource(GAZETTE, YEARBOOK).orElse(ResolutionPolicy.majority()))
        .hasToString("preferSource(gazette, yearbook).orElse(majority())");
  }
}
