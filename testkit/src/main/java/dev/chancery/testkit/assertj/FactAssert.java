package dev.chancery.testkit.assertj;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.DatasetDiff;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Described;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.ValueType;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.testkit.Facts;
import dev.chancery.time.Certainty;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link Fact} of any kind. */
public class FactAssert extends ChanceryAssert<FactAssert, Fact> {
  private static final ImmutableList<Citation> STAND_IN =
      ImmutableList.of(Citation.of(Source.builder("stand-in", "Stand-in").build()));

  /** Starts assertions; {@link ChanceryAssertions#assertThat(Fact)} is shorter. */
  public FactAssert(@Nullable Fact actual) {
    super(actual, FactAssert.class);
  }

  /** Verifies the kind. */
  public FactAssert isOfKind(Kind<?> kind) {
    isNotNull();
    return expect(actual.kindName().equals(kind.name()), "kind " + kind.name(), actual.kindName());
  }

  /** Verifies that it is about the two, in either direction. */
  public FactAssert isBetween(Actor one, Actor other) {
    isNotNull();
    return expect(
        actual.isBetween(one, other),
        "it to be between " + one + " and " + other,
        actual.pairs().toString());
  }

  /** Verifies that it is directed from the one to the other. */
  public FactAssert isFromTo(Actor from, Actor to) {
    isNotNull();
    Dyad pair = Dyad.directed(from, to);
    return expect(actual.dyad().equals(pair), pair.toString(), actual.dyad().toString());
  }

  /** Verifies the date expression, as it is written. */
  public FactAssert isDated(String edtf) {
    isNotNull();
    String got = actual.when().edtf().toString();
    return requireEqual(got, edtf, () -> message("the date " + edtf, got));
  }

  /** Verifies that it may have held, or happened, on the day. */
  public FactAssert mayHoldOn(LocalDate day) {
    isNotNull();
    Certainty holds = actual.holdsOn(day);
    return expect(holds.mayBe(), "that it may hold on " + day, known(holds));
  }

  /** Verifies that it held, or happened, on the day, whatever the doubt. */
  public FactAssert definitelyHoldsOn(LocalDate day) {
    isNotNull();
    Certainty holds = actual.holdsOn(day);
    return expect(holds.mustBe(), "that it definitely holds on " + day, known(holds));
  }

  /** Verifies that it did not hold, or happen, on the day, whatever the doubt. */
  public FactAssert definitelyDoesNotHoldOn(LocalDate day) {
    isNotNull();
    Certainty holds = actual.holdsOn(day);
    return expect(!holds.mayBe(), "that it definitely does not hold on " + day, known(holds));
  }

  private String known(Certainty holds) {
    return holds + ": it " + actual.bounds();
  }

  /** Verifies that it cites the source with the id. */
  public FactAssert cites(String sourceId) {
    isNotNull();
    return expect(
        actual.citations().stream().anyMatch(each -> each.source().id().equals(sourceId)),
        "it to cite '" + sourceId + "'",
        actual.citations().stream()
            .map(each -> "'" + each.source().id() + "'")
            .distinct()
            .toList()
            .toString());
  }

  /** Verifies the rank. */
  public FactAssert hasRank(Fact.Rank rank) {
    isNotNull();
    return expect(
        actual.rank() == rank, "rank " + ValueType.term(rank), ValueType.term(actual.rank()));
  }

  /**
   * Verifies what it states of itself, for instance {@code states(Mission.TYPE,
   * Mission.Type.EMBASSY)}.
   *
   * @param attribute an attribute of its kind
   * @param value its value
   */
  public <T> FactAssert states(Attribute<? extends Fact, T> attribute, T value) {
    isNotNull();
    if (!actual.shape().attributes().contains(attribute)) {
      return expect(
          false, attribute + " " + Texts.value(value), "a kind that has no such attribute");
    }
    Optional<?> got = stated(attribute, actual);
    return expect(
        got.isPresent() && got.get().equals(value),
        attribute + " " + Texts.value(value),
        got.map(Texts::value).orElse("none"));
  }

  @SuppressWarnings("unchecked") // The attribute is one of those of the fact's own shape.
  private static <D extends Described> Optional<?> stated(Attribute<D, ?> attribute, Fact fact) {
    return attribute.of((D) fact);
  }

  /** Verifies that both facts are equal; where they differ is said as {@link Dataset#diff}. */
  @Override
  public FactAssert isEqualTo(@Nullable Object expected) {
    try {
      return super.isEqualTo(expected);
    } catch (AssertionError withoutDifference) {
      if (actual != null && expected instanceof Fact fact) {
        DatasetDiff diff = difference(fact, Optional.of(actual));
        require(
            diff.isEmpty(),
            () ->
                Texts.name(actual)
                    + ": expected it to be equal to "
                    + Texts.line(fact)
                    + ", got (- expected, + got, ~ expected → got)"
                    + Texts.difference(diff));
      }
      throw withoutDifference;
    }
  }

  /** Returns what differs of the two, or that the other is missing. */
  static DatasetDiff difference(Fact expected, Optional<Fact> got) {
    Set<String> references = new LinkedHashSet<>(expected.references());
    got.ifPresent(fact -> references.addAll(fact.references()));
    return dataset(Optional.of(expected), references).diff(dataset(got, references));
  }

  /** With the same stand-ins in both, as a dataset has all that its facts refer to. */
  private static Dataset dataset(Optional<Fact> fact, Set<String> references) {
    Dataset.Builder builder = Dataset.builder("fact");
    fact.ifPresent(builder::add);
    for (String id : references) {
      if (!builder.contains(id)) {
        builder.add(Facts.position().id(id).citations(STAND_IN).build());
      }
    }
    return builder.build();
  }

  private FactAssert expect(boolean holds, String expected, String got) {
    return require(holds, () -> message(expected, got));
  }

  private String message(String expected, String got) {
    return Texts.name(actual)
        + ": expected "
        + expected
        + ", got "
        + got
        + "\n  "
        + Texts.saidBy(actual);
  }
}
