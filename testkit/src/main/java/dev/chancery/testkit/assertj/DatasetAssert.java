package dev.chancery.testkit.assertj;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.DatasetDiff;
import dev.chancery.dataset.Datasets;
import dev.chancery.dataset.Finding;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link Dataset}. */
public class DatasetAssert extends ChanceryAssert<DatasetAssert, Dataset> {
  private static final String LEGEND = ", got (- missing, + not expected, ~ expected → got)";

  /** Starts assertions; {@link ChanceryAssertions#assertThat(Dataset)} is shorter. */
  public DatasetAssert(@Nullable Dataset actual) {
    super(actual, DatasetAssert.class);
  }

  /** Verifies that there are so many facts. */
  public DatasetAssert hasFacts(int count) {
    isNotNull();
    int got = actual.facts().count();
    return require(
        got == count,
        () ->
            subject()
                + "expected "
                + Texts.count(count, "fact")
                + ", got "
                + got
                + Texts.list(lines(actual.facts().limit(Texts.MOST_LINES).list()), got));
  }

  /** Verifies that there are facts about the two, in either direction. */
  public DatasetAssert hasFactsBetween(Actor one, Actor other) {
    isNotNull();
    return require(
        !actual.facts().between(one, other).isEmpty(),
        () ->
            subject()
                + "expected facts between "
                + one
                + " and "
                + other
                + ", got none; partners of "
                + one
                + ": "
                + partners(one)
                + "; of "
                + other
                + ": "
                + partners(other));
  }

  private String partners(Actor actor) {
    List<String> partners = new ArrayList<>();
    for (Actor partner : actual.facts().involving(actor).groupedByPartnerOf(actor).keys()) {
      partners.add(partner.toString());
    }
    return partners.isEmpty() ? "none" : String.join(", ", partners);
  }

  /** Verifies that a fact has the id. */
  public DatasetAssert containsFact(String id) {
    isNotNull();
    return require(
        actual.contains(id),
        () -> subject() + "expected a fact '" + id + "', got none among " + size());
  }

  /** Verifies that no fact has the id. */
  public DatasetAssert doesNotContainFact(String id) {
    isNotNull();
    return require(
        !actual.contains(id),
        () -> subject() + "expected no fact '" + id + "', got " + Texts.line(actual.get(id)));
  }

  /** Verifies that the facts are there and say the same, as {@link Dataset#diff} compares them. */
  public DatasetAssert contains(Fact... facts) {
    isNotNull();
    ImmutableList.Builder<Fact> other = ImmutableList.builder();
    ImmutableList.Builder<Fact> missing = ImmutableList.builder();
    ImmutableList.Builder<DatasetDiff.Change<Fact>> changed = ImmutableList.builder();
    for (Fact fact : facts) {
      DatasetDiff.Part<Fact> diff = FactAssert.difference(fact, actual.find(fact.id())).facts();
      other.addAll(diff.added());
      missing.addAll(diff.removed());
      changed.addAll(diff.changed());
    }
    return requireNoDifference(
        factsOnly(new DatasetDiff.Part<>(other.build(), missing.build(), changed.build())),
        "expected it to contain " + Texts.count(facts.length, "fact"));
  }

  /**
   * Verifies that the facts are those of the other dataset and say the same, as {@link
   * Dataset#diff} compares them: what the datasets say of themselves and of their sources does not
   * count, nor does coverage.
   */
  public DatasetAssert hasSameFactsAs(Dataset expected) {
    isNotNull();
    return requireNoDifference(
        factsOnly(expected.diff(actual).facts()),
        "expected the facts of '" + expected.name() + "'");
  }

  /** Verifies that both datasets are equal; where they differ is said as {@link Dataset#diff}. */
  @Override
  public DatasetAssert isEqualTo(@Nullable Object expected) {
    try {
      return super.isEqualTo(expected);
    } catch (AssertionError withoutDifference) {
      if (actual != null && expected instanceof Dataset dataset) {
        requireNoDifference(
            dataset.diff(actual), "expected it to be equal to '" + dataset.name() + "'");
      }
      throw withoutDifference;
    }
  }

  private DatasetAssert requireNoDifference(DatasetDiff diff, String expected) {
    return require(diff.isEmpty(), () -> subject() + expected + LEGEND + Texts.difference(diff));
  }

  private static DatasetDiff factsOnly(DatasetDiff.Part<Fact> facts) {
    return new DatasetDiff(ImmutableList.of(), facts, nothing(), nothing(), nothing(), nothing());
  }

  private static <T> DatasetDiff.Part<T> nothing() {
    return new DatasetDiff.Part<>(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
  }

  /** Verifies that there are no {@link Dataset#conflicts()}. */
  public DatasetAssert hasNoConflicts() {
    isNotNull();
    List<Conflict> conflicts = actual.conflicts();
    return require(
        conflicts.isEmpty(),
        () ->
            subject()
                + "expected no conflicts, got "
                + conflicts.size()
                + listed(conflicts, Conflict::facts));
  }

  /** Verifies that {@link Datasets#check} finds nothing. */
  public DatasetAssert hasNoFindings() {
    isNotNull();
    List<Finding> findings = Datasets.check(actual);
    return require(
        findings.isEmpty(),
        () ->
            subject()
                + "expected no findings, got "
                + findings.size()
                + listed(
                    findings,
                    each ->
                        each.facts().stream()
                            .map(actual::find)
                            .flatMap(Optional::stream)
                            .toList()));
  }

  private static <T> String listed(List<T> all, Function<T, List<Fact>> facts) {
    List<String> lines = new ArrayList<>();
    for (T each : all) {
      lines.add(
          each + String.join("", lines(facts.apply(each)).stream().map("\n    "::concat).toList()));
    }
    return Texts.list(lines);
  }

  /** Verifies that every fact of the kind and the pair is claimed for the day. */
  public DatasetAssert covers(Kind<?> kind, Dyad pair, LocalDate day) {
    return covers(kind, pair, day, day);
  }

  /**
   * Verifies that every fact of the kind and the pair is claimed for every day, both inclusive; see
   * {@link Dataset#covers}.
   */
  public DatasetAssert covers(
      Kind<?> kind, Dyad pair, LocalDate firstInclusive, LocalDate lastInclusive) {
    isNotNull();
    return require(
        actual.covers(kind, pair, firstInclusive, lastInclusive),
        () ->
            subject()
                + "expected it to cover "
                + kind
                + " "
                + pair
                + " "
                + firstInclusive
                + (lastInclusive.equals(firstInclusive) ? "" : "/" + lastInclusive)
                + ", got "
                + coverage(kind));
  }

  /** Verifies that not every fact of the kind and the pair is claimed for the day. */
  public DatasetAssert doesNotCover(Kind<?> kind, Dyad pair, LocalDate day) {
    isNotNull();
    return require(
        !actual.covers(kind, pair, day, day),
        () ->
            subject()
                + "expected it not to cover "
                + kind
                + " "
                + pair
                + " "
                + day
                + ", got "
                + coverage(kind));
  }

  private String coverage(Kind<?> kind) {
    List<String> claims = new ArrayList<>();
    for (Coverage each : actual.coverage()) {
      if (each.kindName().equals(kind.name())) {
        claims.add(each.toString());
      }
    }
    return claims.isEmpty() ? "no coverage of this kind" : "coverage of" + Texts.list(claims);
  }

  private String subject() {
    return "dataset '" + actual.name() + "': ";
  }

  private String size() {
    return Texts.count(actual.facts().count(), "fact");
  }

  private static List<String> lines(List<? extends Fact> facts) {
    return facts.stream().map(Texts::line).toList();
  }
}
