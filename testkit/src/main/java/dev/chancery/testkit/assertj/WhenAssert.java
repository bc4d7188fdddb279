package dev.chancery.testkit.assertj;

import dev.chancery.time.Bound;
import dev.chancery.time.Certainty;
import dev.chancery.time.TemporalEntity;
import dev.chancery.time.When;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Assertions on {@link When} something held or happened. */
public class WhenAssert extends ChanceryAssert<WhenAssert, When> {
  /** Starts assertions; {@link ChanceryAssertions#assertThat(When)} is shorter. */
  public WhenAssert(@Nullable When actual) {
    super(actual, WhenAssert.class);
  }

  /** Verifies the expression, as it is written. */
  public WhenAssert isEdtf(String edtf) {
    isNotNull();
    String got = actual.edtf().toString();
    return requireEqual(got, edtf, () -> actual + ": expected the date " + edtf + ", got " + got);
  }

  /** Verifies that it may have been on the day. */
  public WhenAssert mayBeOn(LocalDate day) {
    isNotNull();
    Certainty on = actual.bounds().holdsOn(day);
    return expect(on.mayBe(), "may be on " + day, on);
  }

  /** Verifies that it was on the day, whatever the doubt. */
  public WhenAssert isDefinitelyOn(LocalDate day) {
    isNotNull();
    Certainty on = actual.bounds().holdsOn(day);
    return expect(on.mustBe(), "is definitely on " + day, on);
  }

  /** Verifies that it was not on the day, whatever the doubt. */
  public WhenAssert isDefinitelyNotOn(LocalDate day) {
    isNotNull();
    Certainty on = actual.bounds().holdsOn(day);
    return expect(!on.mayBe(), "is definitely not on " + day, on);
  }

  /** Verifies that it may end before the other starts. */
  public WhenAssert mayBeBefore(TemporalEntity other) {
    isNotNull();
    Certainty before = actual.isBefore(other);
    return expect(before.mayBe(), "may be before " + other, before);
  }

  /** Verifies that it ends before the other starts, whatever the doubt. */
  public WhenAssert isDefinitelyBefore(TemporalEntity other) {
    isNotNull();
    Certainty before = actual.isBefore(other);
    return expect(before.mustBe(), "is definitely before " + other, before);
  }

  /** Verifies that it may start after the other ends. */
  public WhenAssert mayBeAfter(TemporalEntity other) {
    isNotNull();
    Certainty after = actual.isAfter(other);
    return expect(after.mayBe(), "may be after " + other, after);
  }

  /** Verifies that it starts after the other ends, whatever the doubt. */
  public WhenAssert isDefinitelyAfter(TemporalEntity other) {
    isNotNull();
    Certainty after = actual.isAfter(other);
    return expect(after.mustBe(), "is definitely after " + other, after);
  }

  private WhenAssert expect(boolean holds, String expected, Certainty got) {
    return require(
        holds,
        () ->
            actual + ": expected that it " + expected + ", got " + got + ": it " + actual.bounds());
  }

  /** Verifies that it has no end, as {@code 1985/..}. */
  public WhenAssert hasOpenEnd() {
    isNotNull();
    return expectEnd(actual.bounds().endLatest().isOpen(), "an open end");
  }

  /** Verifies that it has an end of which nobody says when it is at the latest: {@code 1985/}. */
  public WhenAssert hasUnknownEnd() {
    isNotNull();
    return expectEnd(actual.bounds().endLatest().isUnknown(), "an unknown end");
  }

  private WhenAssert expectEnd(boolean holds, String expected) {
    Bound end = actual.bounds().endLatest();
    return require(
        holds,
        () ->
            actual
                + ": expected "
                + expected
                + ", got "
                + (end.isOpen() ? "an open one" : end.isUnknown() ? "an unknown one" : end));
  }
}
