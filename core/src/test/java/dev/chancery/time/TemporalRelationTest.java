package dev.chancery.time;

import static dev.chancery.time.AllenRelation.AFTER;
import static dev.chancery.time.AllenRelation.BEFORE;
import static dev.chancery.time.AllenRelation.CONTAINS;
import static dev.chancery.time.AllenRelation.DURING;
import static dev.chancery.time.AllenRelation.EQUALS;
import static dev.chancery.time.AllenRelation.FINISHED_BY;
import static dev.chancery.time.AllenRelation.FINISHES;
import static dev.chancery.time.AllenRelation.MEETS;
import static dev.chancery.time.AllenRelation.MET_BY;
import static dev.chancery.time.AllenRelation.OVERLAPPED_BY;
import static dev.chancery.time.AllenRelation.OVERLAPS;
import static dev.chancery.time.AllenRelation.STARTED_BY;
import static dev.chancery.time.AllenRelation.STARTS;
import static dev.chancery.time.Certainty.DEFINITE;
import static dev.chancery.time.Certainty.NO;
import static dev.chancery.time.Certainty.POSSIBLE;
import static dev.chancery.time.Certainty.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemporalRelationTest {
  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
  private static final int OPEN_PAST = 0;
  private static final int OPEN_FUTURE = 9;
  private static final int NOT_STATED = -1;

  /**
   * A spell without doubt in a world of eight days; 0 has no beginning and 9 no end. Bounds are
   * stated for the middle ones, so that there is room for what is unknown.
   */
  private record Exact(int start, int end) {
    /** Allen's definitions, read off the half-open days. */
    AllenRelation to(Exact other) {
      if (end + 1 < other.start) {
        return BEFORE;
      }
      if (end + 1 == other.start) {
        return MEETS;
      }
      if (other.end + 1 < start) {
        return AFTER;
      }
      if (other.end + 1 == start) {
        return MET_BY;
      }
      if (start == other.start) {
        return end == other.end ? EQUALS : end < other.end ? STARTS : STARTED_BY;
      }
      if (end == other.end) {
        return start < other.start ? FINISHED_BY : FINISHES;
      }
      if (start < other.start) {
        return end < other.end ? OVERLAPS : CONTAINS;
      }
      return end < other.end ? DURING : OVERLAPPED_BY;
    }
  }

  private record Span(int startEarliest, int startLatest, int endEarliest, int endLatest) {
    Bounds bounds() {
      return Bounds.of(
          bound(startEarliest), bound(startLatest), bound(endEarliest), bound(endLatest));
    }

    boolean isKnown() {
      return startEarliest >= 0 && startLatest >= 0 && endEarliest >= 0 && endLatest >= 0;
    }

    List<Exact> spells() {
      List<Exact> spells = new ArrayList<>();
      for (int start = OPEN_PAST; start < OPEN_FUTURE; start++) {
        for (int end = Math.max(start, 1); end <= OPEN_FUTURE; end++) {
          if (allows(startEarliest, startLatest, start) && allows(endEarliest, endLatest, end)) {
            spells.add(new Exact(start, end));
          }
        }
      }
      return spells;
    }

    /** The spells of every span in which what is not stated here is. */
    Set<List<Exact>> filled() {
      Set<List<Exact>> all = new LinkedHashSet<>();
      for (int first : candidates(startEarliest, OPEN_PAST)) {
        for (int second : candidates(startLatest, OPEN_PAST)) {
          for (int third : candidates(endEarliest, 1)) {
            for (int fourth : candidates(endLatest, 1)) {
              Span span = new Span(first, second, third, fourth);
              List<Exact> spells = first <= second && third <= fourth ? span.spells() : List.of();
              if (!spells.isEmpty()) {
                all.add(spells);
              }
            }
          }
        }
      }
      return all;
    }

    private static List<Integer> candidates(int bound, int least) {
      if (bound != NOT_STATED) {
        return List.of(bound);
      }
      List<Integer> days = new ArrayList<>();
      int most = least == OPEN_PAST ? OPEN_FUTURE - 1 : OPEN_FUTURE;
      for (int day = least; day <= most; day++) {
        days.add(day);
      }
      return days;
    }
  }

  private static boolean allows(int earliest, int latest, int day) {
    return (earliest == NOT_STATED || day >= earliest) && (latest == NOT_STATED || day <= latest);
  }

  private static Bound bound(int day) {
    return switch (day) {
      case NOT_STATED -> Bound.unknown();
      case OPEN_PAST -> Bound.openPast();
      case OPEN_FUTURE -> Bound.openFuture();
      default -> Bound.of(EPOCH.plusDays(day));
    };
  }

  private static List<Span> spans(int[] starts, int[] ends) {
    List<Span> spans = new ArrayList<>();
    for (int first : starts) {
      for (int second : starts) {
        for (int third : ends) {
          for (int fourth : ends) {
            Span span = new Span(first, second, third, fourth);
            boolean inOrder =
                (first < 0 || second < 0 || first <= second)
                    && (third < 0 || fourth < 0 || third <= fourth);
            if (inOrder && !span.spells().isEmpty()) {
              spans.add(span);
            }
          }
        }
      }
    }
    return spans;
  }

  private static Set<AllenRelation> naive(List<Exact> a, List<Exact> b) {
    Set<AllenRelation> relations = EnumSet.noneOf(AllenRelation.class);
    for (Exact one : a) {
      for (Exact other : b) {
        relations.add(one.to(other));
      }
    }
    return relations;
  }

  private static Certainty certainty(AllenRelation relation, Set<AllenRelation> possible) {
    return !possible.contains(relation) ? NO : possible.size() == 1 ? DEFINITE : POSSIBLE;
  }

  @Test
  void relation_everySmallSpan_isThatOfEveryReading() {
    List<Span> spans =
        spans(
            new int[] {NOT_STATED, OPEN_PAST, 3, 4, 5}, new int[] {3, 5, OPEN_FUTURE, NOT_STATED});
    assertThat(spans).hasSizeGreaterThan(150);
    for (Span a : spans) {
      for (Span b : spans) {
        TemporalRelation relation = a.bounds().relation(b.bounds());
        Set<AllenRelation> expected = naive(a.spells(), b.spells());
        if (!relation.possible().equals(expected)) {
          assertThat(relation.possible()).as("%s to %s", a, b).isEqualTo(expected);
        }
        assertThat(relation.definite().isPresent()).isEqualTo(expected.size() == 1);
        for (AllenRelation each : AllenRelation.values()) {
          Certainty certainty = relation.certaintyOf(each);
          Certainty known = certainty(each, expected);
          boolean right =
              certainty == known
                  || (known == POSSIBLE && certainty == UNKNOWN && !(a.isKnown() && b.isKnown()));
          if (!right) {
            assertThat(certainty).as("%s %s %s", a, each, b).isEqualTo(known);
          }
        }
      }
    }
  }

  @Test
  void certaintyOf_unknownBound_isUnknownIfAndOnlyIfItCouldSettleIt() {
    List<Span> spans = spans(new int[] {NOT_STATED, 3, 4}, new int[] {4, 5, NOT_STATED});
    assertThat(spans).hasSizeGreaterThan(20);
    for (Span a : spans) {
      for (Span b : spans) {
        TemporalRelation relation = a.bounds().relation(b.bounds());
        Set<Set<AllenRelation>> readings = new HashSet<>();
        for (List<Exact> one : a.filled()) {
          for (List<Exact> other : b.filled()) {
            readings.add(naive(one, other));
          }
        }
        for (AllenRelation each : AllenRelation.values()) {
          List<Certainty> answers =
              readings.stream().map(possible -> certainty(each, possible)).distinct().toList();
          Certainty expected = answers.size() == 1 ? answers.get(0) : UNKNOWN;
          if (relation.certaintyOf(each) != expected) {
            assertThat(relation.certaintyOf(each)).as("%s %s %s", a, each, b).isEqualTo(expected);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void inverse_twice_isTheSame(AllenRelation relation) {
    assertThat(relation.inverse().inverse()).isEqualTo(relation);
    assertThat(relation.inverse() == relation).isEqualTo(relation == EQUALS);
  }

  @Test
  void inverse_ofARelation_isThatOfTheOtherToThis() {
    List<Span> spans = spans(new int[] {NOT_STATED, 4, 6}, new int[] {5, 7, NOT_STATED});
    for (Span a : spans) {
      for (Span b : spans) {
        assertThat(a.bounds().relation(b.bounds()).inverse())
            .isEqualTo(b.bounds().relation(a.bounds()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1985-04-12,            1985-04-13,            MEETS",
    "1985-04-12,            1985-04-14,            BEFORE",
    "1985-04-12,            1985-04-12,            EQUALS",
    "1985-04-01/1985-04-30, 1985-05-01,            MEETS",
    "1985-05-01,            1985-04-01/1985-04-30, MET_BY",
    "1985-04-01/1985-04-30, 1985-04-12,            CONTAINS",
    "1985-04-12,            1985-04-12/1985-05-01, STARTS",
    "1985-04-12/..,         1985-04-12,            STARTED_BY",
    "../1985-04-12,         ../1990-01-01,         STARTS",
    "../1985-04-12,         1985-04-12/..,         OVERLAPS",
    "1985-04-12/1986-01-01, 1985-06-01/1986-01-01, FINISHED_BY",
    "1985-04-12/..,         1980-01-01/..,         FINISHES",
    "Y17E9,                 2000,                  AFTER"
  })
  void definite_edtf_asInTable(String text, String other, AllenRelation expected) {
    TemporalRelation relation = Edtf.parse(text).relation(Edtf.parse(other));

    assertThat(relation.definite()).contains(expected);
    assertThat(relation.certaintyOf(expected)).isEqualTo(DEFINITE);
    assertThat(relation).hasToString(expected.name());
  }

  @ParameterizedTest
  @CsvSource({
    "1985,      1985,    EQUALS, POSSIBLE",
    "1985,      1985,    BEFORE, POSSIBLE",
    "1985,      1985,    MEETS,  POSSIBLE",
    "1985,      1986,    MEETS,  POSSIBLE",
    "1985,      1987,    MEETS,  NO",
    "1985/,     1990,    BEFORE, UNKNOWN",
    "1985/..,   1990,    BEFORE, NO",
    "1985/,     1985/,   EQUALS, UNKNOWN",
    "1985/..,   1985/.., EQUALS, POSSIBLE"
  })
  void certaintyOf_edtf_asInTable(
      String text, String other, AllenRelation relation, Certainty expected) {
    assertThat(Edtf.parse(text).relation(Edtf.parse(other)).certaintyOf(relation))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{1960,1970}; 1965; NO; DEFINITE",
        "{1960,1970}; 1975; DEFINITE; DEFINITE",
        "{1960,1970}; 1950; NO; NO",
        "[1960,1970]; 1965; POSSIBLE; POSSIBLE",
        "[1960,1970]; 1975; DEFINITE; DEFINITE",
        "{1960..1962}; 1962; POSSIBLE; DEFINITE",
        "{1960..1964}; 1962; NO; DEFINITE",
        "{..1984}; 1990; DEFINITE; DEFINITE",
        "{1984..}; 1990; POSSIBLE; POSSIBLE",
        "1950; {1960,1970}; DEFINITE; DEFINITE",
        "1965; {1960,1970}; NO; NO",
        "1965; [1960,1970]; POSSIBLE; POSSIBLE"
      })
  void isBefore_set_isAskedOfEachDate(String text, String other, Certainty all, Certainty any) {
    Edtf set = Edtf.parse(text);
    Edtf that = Edtf.parse(other);

    assertThat(set.isBefore(that)).isEqualTo(all);
    assertThat(set.any(date -> date.isBefore(that))).isEqualTo(any);
  }

  @Test
  void overlaps_setWithAGap_isNoInTheGap() {
    assertThat(Edtf.parse("[1667,1670]").overlaps(Edtf.parse("1668"))).isEqualTo(NO);
    assertThat(Edtf.parse("{1667,1670}").overlaps(Edtf.parse("1668"))).isEqualTo(NO);
    assertThat(Edtf.parse("[1667,1670]").relation(Edtf.parse("1668-07-01")).possible())
        .isEqualTo(ImmutableSet.of(BEFORE, AFTER));
    assertThat(Edtf.parse("1668-07-01").relation(Edtf.parse("{1667,1670}")).possible())
        .isEqualTo(ImmutableSet.of(BEFORE, AFTER));
  }

  @Test
  void relation_oneYearTwice_isEqualOnlyPossibly() {
    When visit = When.within("1985");

    assertThat(visit).isEqualTo(When.within("1985"));
    assertThat(visit.coincidesWith(visit)).isEqualTo(POSSIBLE);
    assertThat(visit.relation(visit).definite()).isEmpty();
    assertThat(When.throughout("1985").relation(When.throughout("1985")).definite())
        .contains(EQUALS);
  }

  @Test
  void toString_possibleOnes_listsThem() {
    assertThat(Edtf.parse("1985-04-12").relation(Edtf.parse("1985-04-12/1985-04")))
        .hasToString("STARTS or EQUALS");
    assertThat(Edtf.parse("1985-04-12").relation(Edtf.parse("1985-04-12/1985-04")).possible())
        .isEqualTo(ImmutableSet.of(STARTS, EQUALS));
  }

  @Test
  void equals_relations_keepTheContract() {
    EqualsVerifier.forClass(TemporalRelation.class).verify();
  }

  @Test
  void relation_definiteWithUnknownBounds_equalsThatOfKnownOnes() {
    Edtf early = Edtf.parse("1985");

    assertThat(early.relation(Edtf.parse("1990/")))
        .isEqualTo(early.relation(Edtf.parse("1990/1995")));
  }

  @Test
  void relation_setBesideAnUnknownEnd_hangsOnItIfADateDoes() {
    TemporalRelation relation = Edtf.parse("{1960,1970}").relation(Edtf.parse("1965/"));

    assertThat(relation.certaintyOf(BEFORE)).isEqualTo(POSSIBLE);
    assertThat(relation.certaintyOf(AFTER)).isEqualTo(UNKNOWN);
  }
}
