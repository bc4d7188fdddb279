package dev.chancery.testkit.assertj;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;

import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhenAssertTest {
  private static final When LATE_2005 = When.within("2005%").with(Modifier.END);
  private static final When OPEN = When.spell("1985/..");
  private static final When UNKNOWN = When.spell("1985/");
  private static final LocalDate DAY = LocalDate.of(2005, 6, 1);
  private static final LocalDate LATER = LocalDate.of(2006, 6, 1);

  @Test
  void assertions_whatIsSo_pass() {
    assertThat(LATE_2005)
        .isEdtf("2005%")
        .mayBeOn(DAY)
        .isDefinitelyNotOn(LATER)
        .isDefinitelyBefore(Edtf.parse("2006"))
        .mayBeBefore(Edtf.parse("2005-07"))
        .isDefinitelyAfter(Edtf.parse("2004"))
        .mayBeAfter(Edtf.parse("2005-07"));
    assertThat(OPEN).hasOpenEnd().isDefinitelyOn(DAY);
    assertThat(UNKNOWN).hasUnknownEnd().mayBeBefore(Edtf.parse("1990"));
  }

  static List<Failing> failures() {
    return List.of(
        new Failing(
            "isEdtf",
            () -> assertThat(LATE_2005).isEdtf("2005"),
            "end of 2005%: expected the date 2005, got 2005%"),
        new Failing(
            "mayBeOn",
            () -> assertThat(LATE_2005).mayBeOn(LATER),
            """
            end of 2005%: expected that it may be on 2006-06-01, got NO: it starts \
            2005-01-01 to 2005-12-31, ends 2005-01-01 to 2005-12-31"""),
        new Failing(
            "isDefinitelyOn",
            () -> assertThat(LATE_2005).isDefinitelyOn(DAY),
            """
            end of 2005%: expected that it is definitely on 2005-06-01, got POSSIBLE: it \
            starts 2005-01-01 to 2005-12-31, ends 2005-01-01 to 2005-12-31"""),
        new Failing(
            "isDefinitelyNotOn",
            () -> assertThat(LATE_2005).isDefinitelyNotOn(DAY),
            """
            end of 2005%: expected that it is definitely not on 2005-06-01, got POSSIBLE: \
            it starts 2005-01-01 to 2005-12-31, ends 2005-01-01 to 2005-12-31"""),
        new Failing(
            "mayBeBefore",
            () -> assertThat(OPEN).mayBeBefore(Edtf.parse("1990")),
            """
            1985/..: expected that it may be before 1990, got NO: it starts 1985-01-01 to \
            1985-12-31, ends .. to .."""),
        new Failing(
            "isDefinitelyBefore",
            () -> assertThat(UNKNOWN).isDefinitelyBefore(Edtf.parse("1990")),
            """
            1985/: expected that it is definitely before 1990, got UNKNOWN: it starts \
            1985-01-01 to 1985-12-31, ends unknown to unknown"""),
        new Failing(
            "mayBeAfter",
            () -> assertThat(OPEN).mayBeAfter(Edtf.parse("1990")),
            """
            1985/..: expected that it may be after 1990, got NO: it starts 1985-01-01 to \
            1985-12-31, ends .. to .."""),
        new Failing(
            "isDefinitelyAfter",
            () -> assertThat(LATE_2005).isDefinitelyAfter(Edtf.parse("2005-07")),
            """
            end of 2005%: expected that it is definitely after 2005-07, got POSSIBLE: it \
            starts 2005-01-01 to 2005-12-31, ends 2005-01-01 to 2005-12-31"""),
        new Failing(
            "hasOpenEnd",
            () -> assertThat(UNKNOWN).hasOpenEnd(),
            "1985/: expected an open end, got an unknown one"),
        new Failing(
            "hasUnknownEnd",
            () -> assertThat(OPEN).hasUnknownEnd(),
            "1985/..: expected an unknown end, got an open one"),
        new Failing(
            "hasOpenEnd, a day",
            () -> assertThat(LATE_2005).hasOpenEnd(),
            "end of 2005%: expected an open end, got 2005-12-31"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void message_saysWhatWasExpectedAndWhatThereIs(Failing failing) {
    failing.check();
  }
}
