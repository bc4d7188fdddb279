package dev.chancery.time;

import static dev.chancery.time.Certainty.DEFINITE;
import static dev.chancery.time.Certainty.NO;
import static dev.chancery.time.Certainty.POSSIBLE;
import static dev.chancery.time.Certainty.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoundsTest {
  private static Bounds boundsOf(String edtf) {
    return Edtf.parse(edtf).bounds();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  // A small world of ten days. Bounds are stated for days 2 to 8 (or 3 to 6 where some are
  // unknown);
  // day 0 stands for what has no beginning and day 9 for what has no end. What is unknown may be
  // any day, or open.

  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
  private static final int OPEN_PAST = 0;
  private static final int OPEN_FUTURE = 9;
  private static final int NOT_STATED = -1;

  /** A spell without doubt, from its first to its last day. */
  private record Exact(int start, int end) {}

  private static final List<Exact> EXACTS = exacts();

  private static List<Exact> exacts() {
    List<Exact> all = new ArrayList<>();
    for (int start = OPEN_PAST; start < OPEN_FUTURE; start++) {
      for (int end = Math.max(start, 1); end <= OPEN_FUTURE; end++) {
        all.add(new Exact(start, end));
      }
    }
    return all;
  }

  /** The naive meaning of each comparison: true or false of two spells without doubt. */
  private enum Comparison {
    OVERLAPS {
      @Override
      Certainty ask(Bounds a, Bounds b) {
        return a.overlaps(b);
      }

      @Override
      boolean isTrue(Exact a, Exact b) {
        return a.start <= b.end && b.start <= a.end;
      }
    },
    DURING {
      @Override
      Certainty ask(Bounds a, Bounds b) {
        return a.during(b);
      }

      @Override
      boolean isTrue(Exact a, Exact b) {
        return b.start <= a.start && a.end <= b.end;
      }
    },
    IS_BEFORE {
      @Override
      Certainty ask(Bounds a, Bounds b) {
        return a.isBefore(b);
      }

      @Override
      boolean isTrue(Exact a, Exact b) {
        return a.end < b.start;
      }
    },
    IS_AFTER {
      @Override
      Certainty ask(Bounds a, Bounds b) {
        return a.isAfter(b);
      }

      @Override
      boolean isTrue(Exact a, Exact b) {
        return a.start > b.end;
      }
    },
    CONTAINS {
      @Override
      Certainty ask(Bounds a, Bounds b) {
        return a.contains(b);
      }

      @Override
      boolean isTrue(Exact a, Exact b) {
        return a.start <= b.start && b.end <= a.end;
      }
    },
    MEETS {
      @Override
      Certainty ask(Bounds a, Bounds b) {
        return a.meets(b);
      }

      @Override
      boolean isTrue(Exact a, Exact b) {
        return a.end + 1 == b.start;
      }
    },
    MET_BY {
      @Override
      Certainty ask(Bounds a, Bounds b) {
        return a.metBy(b);
      }

      @Override
      boolean isTrue(Exact a, Exact b) {
        return b.end + 1 == a.start;
      }
    },
    COINCIDES_WITH {
      @Override
      Certainty ask(Bounds a, Bounds b) {
        return a.coincidesWith(b);
      }

      @Override
      boolean isTrue(Exact a, Exact b) {
        return a.equals(b);
      }
    };

    abstract Certainty ask(Bounds a, Bounds b);

    abstract boolean isTrue(Exact a, Exact b);

    /** For each exact spell, the set of those of which the comparison is true. */
    long[] truths() {
      long[] truths = new long[EXACTS.size()];
      for (int i = 0; i < EXACTS.size(); i++) {
        for (int j = 0; j < EXACTS.size(); j++) {
          truths[i] |= isTrue(EXACTS.get(i), EXACTS.get(j)) ? 1L << j : 0;
        }
      }
      return truths;
    }
  }

  /** Bounds, and as a set of bits the exact spells that they allow. */
  private record Span(Bounds bounds, long spells) {}

  private static Bound bound(int day) {
    return switch (day) {
      case NOT_STATED -> Bound.unknown();
      case OPEN_PAST -> Bound.openPast();
      case OPEN_FUTURE -> Bound.openFuture();
      default -> Bound.of(EPOCH.plusDays(day));
    };
  }

  private static boolean allows(int earliest, int latest, int day) {
    return (earliest == NOT_STATED || day >= earliest) && (latest == NOT_STATED || day <= latest);
  }

  /** Pairs of an earliest and a latest day out of those given. */
  private static List<int[]> ranges(List<Integer> days) {
    List<int[]> ranges = new ArrayList<>();
    for (int earliest : days) {
      for (int latest : days) {
        boolean inOrder = earliest == NOT_STATED || latest == NOT_STATED || earliest <= latest;
        if (inOrder) {
          ranges.add(new int[] {earliest, latest});
        }
      }
    }
    return ranges;
  }

  private static List<Span> spans(List<Integer> starts, List<Integer> ends) {
    List<Span> spans = new ArrayList<>();
    for (int[] start : ranges(starts)) {
      for (int[] end : ranges(ends)) {
        long spells = 0;
        for (int i = 0; i < EXACTS.size(); i++) {
          Exact exact = EXACTS.get(i);
          if (allows(start[0], start[1], exact.start) && allows(end[0], end[1], exact.end)) {
            spells |= 1L << i;
          }
        }
        if (spells != 0) {
          Bounds bounds = Bounds.of(bound(start[0]), bound(start[1]), bound(end[0]), bound(end[1]));
          spans.add(new Span(bounds, spells));
        }
      }
    }
    return spans;
  }

  private static List<Span> knownSpans() {
    return spans(List.of(2, 3, 4, 5, 6, 7, 8), List.of(2, 3, 4, 5, 6, 7, 8));
  }

  private static List<Span> openSpans() {
    return spans(List.of(OPEN_PAST, 3, 4, 5, 6), List.of(3, 4, 5, 6, OPEN_FUTURE));
  }

  private static List<Span> partlyUnknownSpans() {
    return spans(
        List.of(NOT_STATED, OPEN_PAST, 3, 4, 5, 6), List.of(3, 4, 5, 6, OPEN_FUTURE, NOT_STATED));
  }

  /** What holds of every choice of two spells is sure, what holds of none is refused. */
  private static Certainty naive(Span a, Span b, long[] truths) {
    boolean always = true;
    boolean never = true;
    for (long rest = a.spells; rest != 0; rest &= rest - 1) {
      long found = truths[Long.numberOfTrailingZeros(rest)] & b.spells;
      always &= found == b.spells;
      never &= found == 0;
    }
    return always ? DEFINITE : never ? NO : POSSIBLE;
  }

  private static String described(Comparison comparison, Span a, Span b) {
    return "[" + a.bounds + "] " + comparison + " [" + b.bounds + "]";
  }

  @ParameterizedTest
  @EnumSource
  void compare_knownBounds_isExact(Comparison comparison) {
    long[] truths = comparison.truths();
    for (List<Span> spans : List.of(knownSpans(), openSpans())) {
      for (Span a : spans) {
        for (Span b : spans) {
          Certainty answer = comparison.ask(a.bounds, b.bounds);
          if (answer != naive(a, b, truths)) {
            assertThat(answer).as(described(comparison, a, b)).isEqualTo(naive(a, b, truths));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void compare_unknownBounds_isSureWhereNoReadingContradicts(Comparison comparison) {
    long[] truths = comparison.truths();
    List<Span> spans = partlyUnknownSpans();
    for (Span a : spans) {
      for (Span b : spans) {
        Certainty answer = comparison.ask(a.bounds, b.bounds);
        Certainty truth = naive(a, b, truths);
        boolean sound =
            switch (answer) {
              case DEFINITE, NO -> answer == truth;
              case UNKNOWN -> truth == POSSIBLE && !(a.bounds.areKnown() && b.bounds.areKnown());
              case POSSIBLE -> truth == POSSIBLE;
            };
        if (!sound) {
          assertThat(answer).as(described(comparison, a, b)).isEqualTo(truth);
        }
      }
    }
  }

  @Test
  void isOneDay_onlyOfOneKnownDay() {
    assertThat(Edtf.parse("2005-11-30").bounds().isOneDay()).isTrue();
    assertThat(Edtf.parse("2005-11").bounds().isOneDay()).isFalse();
    assertThat(Edtf.parse("2005-11-30/").bounds().isOneDay()).isFalse();
    assertThat(Edtf.parse("/2005-11-30").bounds().isOneDay()).isFalse();
  }

  @Test
  void of_reversed_isRefused() {
    Bound early = Bound.of(LocalDate.of(2000, 1, 1));
    Bound late = Bound.of(LocalDate.of(2001, 1, 1));

    assertThatThrownBy(() -> Bounds.of(late, early, late, late))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("start from 2001-01-01 to 2000-01-01: expected the earlier day first");
    assertThatThrownBy(() -> Bounds.of(early, early, late, early))
        .hasMessageStartingWith("end from 2001-01-01");
    assertThatThrownBy(() -> Bounds.of(late, Bound.unknown(), Bound.unknown(), early))
        .hasMessageStartingWith("span from 2001-01-01");
  }

  @Test
  void spans_ofTheSmallWorld_areMany() {
    assertThat(knownSpans()).hasSizeGreaterThan(600);
    assertThat(openSpans()).hasSizeGreaterThan(150);
    assertThat(partlyUnknownSpans()).hasSizeGreaterThan(500);
  }

  @Test
  void holdsOn_everyDay_isOverlapWithThatDay() {
    long[] truths = Comparison.OVERLAPS.truths();
    for (Span span : knownSpans()) {
      for (int day = 1; day <= 8; day++) {
        Span that =
            new Span(Bounds.on(EPOCH.plusDays(day)), 1L << EXACTS.indexOf(new Exact(day, day)));

        assertThat(span.bounds.holdsOn(EPOCH.plusDays(day))).isEqualTo(naive(span, that, truths));
      }
    }
  }

  @Test
  void startedBy_everyDay_isExactOrSound() {
    for (Span span : partlyUnknownSpans()) {
      for (int day = 1; day <= 8; day++) {
        boolean always = true;
        boolean never = true;
        for (int i = 0; i < EXACTS.size(); i++) {
          if ((span.spells & 1L << i) != 0) {
            boolean started = EXACTS.get(i).start <= day;
            always &= started;
            never &= !started;
          }
        }
        Certainty answer = span.bounds.startedBy(EPOCH.plusDays(day));
        if (span.bounds.areKnown()) {
          assertThat(answer).isEqualTo(always ? DEFINITE : never ? NO : POSSIBLE);
        } else {
          assertThat(answer == DEFINITE).as("%s by %s", span, day).isIn(false, always);
          assertThat(answer == NO).as("%s by %s", span, day).isIn(false, never);
        }
      }
    }
  }

  // What users rely on, in EDTF.

  @ParameterizedTest
  @CsvSource({
    "1985/..,     1990,       NO",
    "1985/,       1990,       UNKNOWN",
    "1985,        1990,       DEFINITE",
    "1985/1989,   1990,       DEFINITE",
    "1985/199X,   1990,       POSSIBLE",
    "1985/1990,   1990,       POSSIBLE",
    "1991/,       1990,       NO",
    "/1985,       1990,       DEFINITE",
    "../1985,     1990,       DEFINITE",
    "/1995,       1990,       NO",
    "1985,        ../1990,    NO",
    "1985,        /1990,      UNKNOWN",
    "1985,        1990/..,    DEFINITE",
    "1985,        1985,       POSSIBLE",
    "1985-04-12,  1985-04-12, NO",
    "1985-04-12,  1985-04-13, DEFINITE"
  })
  void isBefore_edtf_asInTable(String text, String other, Certainty expected) {
    assertThat(boundsOf(text).isBefore(boundsOf(other))).isEqualTo(expected);
    assertThat(boundsOf(other).isAfter(boundsOf(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1985/..,    2025-01-01, DEFINITE",
    "1985/..,    1985-06-01, POSSIBLE",
    "1985/..,    1984-12-31, NO",
    "1985/,      2025-01-01, UNKNOWN",
    "1985/,      1984-12-31, NO",
    "../1985,    0001-01-01, DEFINITE",
    "../1985,    1986-01-01, NO",
    "/1985,      1950-01-01, UNKNOWN",
    "/1985,      1986-01-01, NO",
    "1985/1990,  1987-01-01, DEFINITE",
    "1985/1990,  1990-06-01, POSSIBLE",
    "1985,       1985-06-01, POSSIBLE",
    "1985-04-12, 1985-04-12, DEFINITE",
    "1985-04-12, 1985-04-13, NO",
    "Y17E9,      2000-01-01, NO",
    "Y-17E9/..,  2000-01-01, DEFINITE"
  })
  void holdsOn_edtf_asInTable(String text, String day, Certainty expected) {
    assertThat(boundsOf(text).holdsOn(day(day))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2005-06,   2005/2006, POSSIBLE",
    "2005-06,   2005,      POSSIBLE",
    "2006-06,   2005,      NO",
    "2005/2006, 2004/2007, DEFINITE",
    "2005/2008, 2004/2007, NO",
    "2005/..,   2004/..,   DEFINITE",
    "2005/..,   2004/2007, NO",
    "2005/,     2004/2007, UNKNOWN",
    "2005/,     2006/,     NO"
  })
  void during_edtf_asInTable(String text, String other, Certainty expected) {
    assertThat(boundsOf(text).during(boundsOf(other))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1985/,     1990,      UNKNOWN",
    "1985,      /1990,     UNKNOWN",
    "1985/1989, 1990/,     POSSIBLE",
    "/1989,     1990/1995, POSSIBLE",
    "/1989,     1990/,     UNKNOWN",
    "1985/1989, 1990/1995, POSSIBLE",
    "1985/,     1984,      NO"
  })
  void meets_edtf_isUnknownOnlyWhereAnUnknownBoundCouldSettleIt(
      String text, String other, Certainty expected) {
    assertThat(boundsOf(text).meets(boundsOf(other))).isEqualTo(expected);
    assertThat(boundsOf(other).metBy(boundsOf(text))).isEqualTo(expected);
  }

  /** Seen in 2005: by the last day of it at the latest, and at the earliest until the first. */
  @ParameterizedTest
  @CsvSource({
    "2005,       2004-12-31,            UNKNOWN",
    "2005,       2004-12-30/2005-01-01, POSSIBLE",
    "2005,       2005-01-01,            POSSIBLE",
    "2005,       2005-12-31,            POSSIBLE",
    "2005,       2005-12-31/2006-01-01, POSSIBLE",
    "2005,       2006-01-01,            UNKNOWN",
    "2005,       ../2004-12-31,         UNKNOWN",
    "2005,       ../2005-01-01,         POSSIBLE",
    "2005,       2006-01-01/..,         UNKNOWN",
    "2005,       2005-12-31/..,         POSSIBLE",
    "2005,       /2005-06-01,           POSSIBLE",
    "2005,       /2006-06-01,           UNKNOWN",
    "2005,       2005-06-01/,           POSSIBLE",
    "2005,       2004-06-01/,           UNKNOWN",
    "2005-06-01, 2005-05,               UNKNOWN",
    "2005-06-01, 2005-06,               POSSIBLE",
    "2005-06-01, 2005-07,               UNKNOWN"
  })
  void overlaps_whatWasSeen_isPossibleWhereTheOtherMayTouchIt(
      String asOf, String text, Certainty expected) {
    Bounds seen = When.asOf(asOf).bounds();

    assertThat(seen.overlaps(boundsOf(text))).isEqualTo(expected);
    assertThat(boundsOf(text).overlaps(seen)).isEqualTo(expected);
  }

  // Derived bounds.

  @ParameterizedTest
  @CsvSource({
    "2005,                  2005",
    "2005-01-01/2005-12-31, 2005",
    "2005-12-31/2006-01-01, ",
    "2005-06/2006-06,       ",
    "2005/,                 ",
    "/2005,                 ",
    "2005/..,               ",
    "-0044-03-15,           -44",
    "Y17E9,                 "
  })
  void year_each_isThatInWhichItWhollyLies(String text, @Nullable Integer year) {
    assertThat(boundsOf(text).year()).isEqualTo(Optional.ofNullable(year).map(Year::of));
  }

  @ParameterizedTest
  @CsvSource({
    "2005,      'starts 2005-01-01 to 2005-01-01, ends 2005-12-31 to 2005-12-31'",
    "2005/2006, 'starts 2005-01-01 to 2005-01-01, ends 2006-12-31 to 2006-12-31'",
    "2005/,     'starts 2005-01-01 to 2005-01-01, ends unknown to unknown'",
    "../2005,   'starts .. to .., ends 2005-12-31 to 2005-12-31'"
  })
  void extent_always_leavesNoDoubtAboutEitherEnd(String text, String extent) {
    assertThat(boundsOf(text).extent()).hasToString(extent);
    assertThat(boundsOf(text).extent().extent()).isEqualTo(boundsOf(text).extent());
  }

  @ParameterizedTest
  @CsvSource({
    "2008/,     2025-03-11, 'starts 2008-01-01 to 2008-12-31, ends 2025-03-11 to unknown'",
    "2008/,     2007-12-31, 'starts 2008-01-01 to 2008-12-31, ends unknown to unknown'",
    "2008/,     2008-01-01, 'starts 2008-01-01 to 2008-12-31, ends 2008-01-01 to unknown'",
    "2008/..,   2025-03-11, 'starts 2008-01-01 to 2008-12-31, ends .. to ..'",
    "2008/2010, 2025-03-11, 'starts 2008-01-01 to 2008-12-31, ends 2010-01-01 to 2010-12-31'"
  })
  void heldUntilAtLeast_day_movesOnlyAnUnknownEnd(String text, String day, String expected) {
    assertThat(boundsOf(text).heldUntilAtLeast(Bound.of(day(day)))).hasToString(expected);
  }

  @Test
  void heldUntilAtLeast_sinceYear_holdsUntilThatDayAndIsUnknownAfterwards() {
    Bounds since2008 = boundsOf("2008/").heldUntilAtLeast(Bound.of(day("2025-03-11")));

    assertThat(since2008.holdsOn(day("2007-12-31"))).isEqualTo(NO);
    assertThat(since2008.holdsOn(day("2009-01-01"))).isEqualTo(DEFINITE);
    assertThat(since2008.holdsOn(day("2025-03-11"))).isEqualTo(DEFINITE);
    assertThat(since2008.holdsOn(day("2025-03-12"))).isEqualTo(UNKNOWN);
  }

  @Test
  void heldUntilAtLeast_startThatNobodySays_movesTheEnd() {
    assertThat(When.asOf("2008").bounds().heldUntilAtLeast(Bound.of(day("2025-03-11"))))
        .hasToString("starts unknown to 2008-12-31, ends 2025-03-11 to unknown");
  }

  @Test
  void heldUntilAtLeast_earlierDayOrNoDay_movesNothing() {
    Bounds held = boundsOf("2008/").heldUntilAtLeast(Bound.of(day("2025-03-11")));

    assertThat(held.heldUntilAtLeast(Bound.of(day("2020-01-01")))).isEqualTo(held);
    assertThat(held.heldUntilAtLeast(Bound.unknown())).isEqualTo(held);
    assertThat(held.heldUntilAtLeast(Bound.openFuture())).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "2008/,     'starts 2008-01-01 to 2008-12-31, ends unknown to 2025-03-11'",
    "/2008,     'starts unknown to 2025-03-11, ends 2008-01-01 to 2008-12-31'",
    "2008/..,   'starts 2008-01-01 to 2008-12-31, ends .. to ..'",
    "2008/2010, 'starts 2008-01-01 to 2008-12-31, ends 2010-01-01 to 2010-12-31'"
  })
  void withLatestKnown_day_fillsOnlyWhatIsUnknown(String text, String expected) {
    assertThat(boundsOf(text).withLatestKnown(Bound.of(day("2025-03-11")))).hasToString(expected);
  }

  @Test
  void withLatestKnown_dayBeforeTheEarliestEnd_isNoEnd() {
    Bounds held = boundsOf("2008/").heldUntilAtLeast(Bound.of(day("2025-03-11")));

    assertThat(held.withLatestKnown(Bound.of(day("2020-01-01")))).isEqualTo(held);
    assertThat(held.withLatestKnown(Bound.of(day("2025-03-11"))).endLatest())
        .isEqualTo(Bound.of(day("2025-03-11")));
  }

  @ParameterizedTest
  @CsvSource({
    "2008/, 2007-12-31, 'starts 2008-01-01 to 2008-12-31, ends unknown to unknown'",
    "2008/, 2008-01-01, 'starts 2008-01-01 to 2008-12-31, ends unknown to 2008-01-01'",
    "/2008, 2007-12-31, 'starts unknown to unknown, ends 2008-01-01 to 2008-12-31'",
    "/2008, 2008-01-01, 'starts unknown to 2008-01-01, ends 2008-01-01 to 2008-12-31'"
  })
  void withLatestKnown_dayOfTheEarliestStartOrEnd_isTheFirstThatMayBe(
      String text, String day, String expected) {
    assertThat(boundsOf(text).withLatestKnown(Bound.of(day(day)))).hasToString(expected);
  }

  @Test
  void withLatestKnown_noDay_changesNothing() {
    assertThat(boundsOf("2008/").withLatestKnown(Bound.unknown())).isEqualTo(boundsOf("2008/"));
    assertThat(boundsOf("2008/").withLatestKnown(Bound.openFuture())).isEqualTo(boundsOf("2008/"));
  }

  @Test
  void of_openToTheWrongSide_refused() {
    Bound unknown = Bound.unknown();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bounds.of(Bound.openFuture(), unknown, unknown, unknown))
        .withMessageContaining("earliest start open to the future");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bounds.of(unknown, unknown, unknown, Bound.openPast()))
        .withMessageContaining("latest end open to the past");
  }

  @ParameterizedTest
  @CsvSource({"2005, true", "2005/.., true", "../2005, true", "2005/, false", "/2005, false"})
  void areKnown_unknownEnd_isFalse(String text, boolean known) {
    assertThat(boundsOf(text).areKnown()).isEqualTo(known);
  }

  @Test
  void of_fourBounds_keepsEach() {
    Bound first = Bound.of(day("2005-01-01"));
    Bounds bounds = Bounds.of(Bound.openPast(), first, Bound.unknown(), Bound.openFuture());

    assertThat(bounds.startEarliest()).isEqualTo(Bound.openPast());
    assertThat(bounds.startLatest()).isEqualTo(first);
    assertThat(bounds.endEarliest()).isEqualTo(Bound.unknown());
    assertThat(bounds.endLatest()).isEqualTo(Bound.openFuture());
    assertThat(bounds).hasToString("starts .. to 2005-01-01, ends unknown to ..");
  }

  @Test
  void displayOrder_shuffled_putsOpenPastFirstAndUnknownLast() {
    List<String> inOrder =
        List.of(
            "../1985",
            "../1986",
            "-0044",
            "1985-01-01",
            "1985-01",
            "1985",
            "1985/1986-01",
            "1985/1986",
            "1985/..",
            "1985/",
            "1986",
            "Y17E9",
            "/1985",
            "/1986");
    List<Bounds> sorted = new ArrayList<>(inOrder.stream().map(BoundsTest::boundsOf).toList());
    Collections.reverse(sorted);
    sorted.sort(Bounds.DISPLAY_ORDER);

    assertThat(sorted).isEqualTo(inOrder.stream().map(BoundsTest::boundsOf).toList());
  }

  @Test
  void displayOrder_anyTwo_isConsistentWithEquals() {
    List<Bounds> all =
        Stream.of("1985", "1985/..", "1985/", "../1985", "/1985", "1985/1986-01", "1985/1986")
            .map(BoundsTest::boundsOf)
            .toList();
    for (Bounds a : all) {
      for (Bounds b : all) {
        int order = Bounds.DISPLAY_ORDER.compare(a, b);

        assertThat(order == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(order))
            .isEqualTo(-Integer.signum(Bounds.DISPLAY_ORDER.compare(b, a)));
      }
    }
  }

  @Test
  void equals_always_isByValue() {
    EqualsVerifier.forClass(Bounds.class).verify();
  }

  // The days on which it must have held.

  @ParameterizedTest
  @CsvSource({
    "1992-05-01/1992-05-03, [1992-05-01‥1992-05-04)",
    "1992/1993,             [1992-12-31‥1993-01-02)",
    "1992-05-01,            [1992-05-01‥1992-05-02)",
    "1985/..,               [1985-12-31‥+∞)",
    "../1985,               (-∞‥1985-01-02)",
    "1992,                  none",
    "1985/,                 none",
    "/1985,                 none"
  })
  void definiteDays_each_areFromTheLatestStartToTheEarliestEnd(String edtf, String days) {
    assertThat(boundsOf(edtf).definiteDays().map(Object::toString).orElse("none"))
        .isEqualTo(days.replace("‥", ".."));
  }

  @Test
  void definiteDays_startOrEndThatMayBeAnyDay_areNone() {
    Bound day = Bound.of(LocalDate.of(1985, 1, 1));
    Bound past = Bound.openPast();
    Bound future = Bound.openFuture();

    assertThat(Bounds.of(day, future, future, future).definiteDays()).isEmpty();
    assertThat(Bounds.of(past, past, past, day).definiteDays()).isEmpty();
    assertThat(When.between(When.within("[1985..]"), When.spell("1990/..")).bounds().definiteDays())
        .isEmpty();
  }
}
