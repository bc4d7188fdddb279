package dev.chancery.testkit.assertj;

import com.google.common.collect.ImmutableSet;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assertions on an {@link Answer}. */
public class AnswerAssert extends ChanceryAssert<AnswerAssert, Answer> {
  /** Starts assertions; {@link ChanceryAssertions#assertThat(Answer)} is shorter. */
  public AnswerAssert(@Nullable Answer actual) {
    super(actual, AnswerAssert.class);
  }

  /** Verifies that the facts say so, whatever the doubt. */
  public AnswerAssert isYes() {
    return hasVerdict(Verdict.YES);
  }

  /** Verifies that the dataset covers the question and no fact says so, or that it cannot be so. */
  public AnswerAssert isNo() {
    return hasVerdict(Verdict.NO);
  }

  /** Verifies that the facts leave it open or the dataset does not cover the question. */
  public AnswerAssert isUnknown() {
    return hasVerdict(Verdict.UNKNOWN);
  }

  /** Verifies that it is the given one of the three, as in a test with parameters. */
  public AnswerAssert hasVerdict(Verdict verdict) {
    isNotNull();
    return expect(actual.verdict() == verdict, verdict.name());
  }

  /** Verifies that the reason has the text in it. */
  public AnswerAssert hasReasonContaining(String text) {
    isNotNull();
    return expect(actual.reason().contains(text), "a reason with '" + text + "'");
  }

  /**
   * Verifies that it rests on the facts with these ids and on no others, in any order; without ids,
   * that it rests on coverage or the lack of it.
   */
  public AnswerAssert restsOn(String... factIds) {
    isNotNull();
    Set<String> ids = actual.facts().stream().map(Fact::id).collect(ImmutableSet.toImmutableSet());
    Set<String> expected = ImmutableSet.copyOf(factIds);
    return expect(
        ids.equals(expected),
        expected.isEmpty()
            ? "it to rest on no fact"
            : "it to rest on '" + String.join("', '", expected) + "'");
  }

  private AnswerAssert expect(boolean holds, String expected) {
    return require(
        holds,
        () ->
            "answer: expected "
                + expected
                + ", got "
                + actual.verdict()
                + ": "
                + actual.reason()
                + "\nIt rests on "
                + (actual.facts().isEmpty() ? "no fact" : "facts")
                + Texts.facts(actual.facts()));
  }
}
