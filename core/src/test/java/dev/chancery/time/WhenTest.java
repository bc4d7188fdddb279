package dev.chancery.time;

import static dev.chancery.time.Certainty.DEFINITE;
import static dev.chancery.time.Certainty.NO;
import static dev.chancery.time.Certainty.POSSIBLE;
import static dev.chancery.time.Certainty.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
  private static When when(String edtf, Reading reading) {
    return When.of(Edtf.parse(edtf), reading);
  }

  private static String starts(String from, String to) {
    return "starts " + from + " to " + to;
  }

  private static String spelled(String sE, String sL, String eE, String eL) {
    return starts(sE, sL) + ", ends " + eE + " to " + eL;
  }

  @ParameterizedTest
  @CsvSource({
    "2005,       EXTENT,   2005-01-01, 2005-01-01, 2005-12-31, 2005-12-31",
    "2005,       SPELL,    2005-01-01, 2005-12-31, 2005-01-01, 2005-12-31",
    "2005,       WITHIN,   2005-01-01, 2005-12-31, 2005-01-01, 2005-12-31",
    "2005,       OBSERVED, unknown,    2005-12-31, 2005-01-01, unknown",
    "2005/2010,  EXTENT,   2005-01-01, 2005-01-01, 2010-12-31, 2010-12-31",
    "2005/2010,  SPELL,    2005-01-01, 2005-12-31, 2010-01-01, 2010-12-31",
    "2005/2010,  WITHIN,   2005-01-01, 2010-12-31, 2005-01-01, 2010-12-31",
    "2005/2010,  OBSERVED, unknown,    2010-12-31, 2005-01-01, unknown",
    "2005/,      EXTENT,   2005-01-01, 2005-01-01, unknown,    unknown",
    "2005/,      SPELL,    2005-01-01, 2005-12-31, unknown,    unknown",
    "2005/,      WITHIN,   2005-01-01, unknown,    2005-01-01, unknown",
    "2005/,      OBSERVED, unknown,    unknown,    2005-01-01, unknown",
    "../2005,    SPELL,    ..,         ..,         2005-01-01, 2005-12-31",
    "../2005,    WITHIN,   ..,         2005-12-31, ..,         2005-12-31",
    "2005/..,    WITHIN,   2005-01-01, ..,         2005-01-01, ..",
    "2005-04-12, EXTENT,   2005-04-12, 2005-04-12, 2005-04-12, 2005-04-12",
    "2005-04-12, WITHIN,   2005-04-12, 2005-04-12, 2005-04-12, 2005-04-12",
    "'[1990,1995]', WITHIN, 1990-01-01, 1995-12-31, 1990-01-01, 1995-12-31"
  })
  void bounds_eachReading_asInTable(
      String edtf, Reading reading, String sE, String sL, String eE, String eL) {
    assertThat(when(edtf, reading).bounds()).hasToString(spelled(sE, sL, eE, eL));
  }

  @ParameterizedTest
  @CsvSource({
    "2005,      BEFORE, unknown,    2004-12-31, unknown,    2004-12-31",
    "2005-03,   BEFORE, unknown,    2005-02-28, unknown,    2005-02-28",
    "2005/2010, BEFORE, unknown,    2004-12-31, unknown,    2004-12-31",
    "../2005,   BEFORE, unknown,    unknown,    unknown,    unknown",
    "2005,      AFTER,  2006-01-01, unknown,    2006-01-01, unknown",
    "2005-12,   AFTER,  2006-01-01, unknown,    2006-01-01, unknown",
    "2005/2010, AFTER,  2011-01-01, unknown,    2011-01-01, unknown",
    "2005/,     AFTER,  unknown,    unknown,    unknown,    unknown",
    "2005/..,   AFTER,  unknown,    unknown,    unknown,    unknown",
    "'[1990,1991]', BEFORE, unknown, 1990-12-31, unknown, 1990-12-31",
    "'{1990,1991}', BEFORE, unknown, 1989-12-31, unknown, 1989-12-31",
    "[..1990],   BEFORE, unknown,    1989-12-31, unknown,    1989-12-31",
    "[1990..],   BEFORE, unknown,    unknown,    unknown,    unknown",
    "'[1990,1991]', AFTER, 1991-01-01, unknown, 1991-01-01, unknown",
    "'{1990,1991}', AFTER, 1992-01-01, unknown, 1992-01-01, unknown",
    "[1990..],   AFTER,  1991-01-01, unknown,    1991-01-01, unknown",
    "[..1990],   AFTER,  unknown,    unknown,    unknown,    unknown",
    "2005,      AS_OF,  unknown,    2005-12-31, 2005-01-01, unknown",
    "2005,      START,  2005-01-01, 2005-12-31, 2005-01-01, 2005-12-31",
    "2005,      MID,    2005-01-01, 2005-12-31, 2005-01-01, 2005-12-31",
    "2005,      END,    2005-01-01, 2005-12-31, 2005-01-01, 2005-12-31",
    "2005,      APPROX, 2005-01-01, 2005-12-31, 2005-01-01, 2005-12-31"
  })
  void bounds_eachModifier_asInTable(
      String edtf, Modifier modifier, String sE, String sL, String eE, String eL) {
    assertThat(When.within(edtf).with(modifier).bounds()).hasToString(spelled(sE, sL, eE, eL));
  }

  @Test
  void bounds_seenBeforeOrAfter_mayHaveGoneOnOrBegunBefore() {
    When seen = when("2005", Reading.OBSERVED);

    assertThat(seen.with(Modifier.BEFORE).bounds())
        .hasToString(spelled("unknown", "2004-12-31", "unknown", "unknown"));
    assertThat(seen.with(Modifier.AFTER).bounds())
        .hasToString(spelled("unknown", "unknown", "2006-01-01", "unknown"));
  }

  @ParameterizedTest
  @EnumSource(names = {"START", "MID", "END", "APPROX"})
  void with_modifierOfProse_movesNoBoundInAnyReading(Modifier modifier) {
    for (Reading reading : Reading.values()) {
      When plain = when("2005/2010", reading);

      if (reading != Reading.EXTENT || modifier == Modifier.APPROX) {
        assertThat(plain.with(modifier).bounds()).isEqualTo(plain.bounds());
      }
      assertThat(plain.with(modifier).reading()).isEqualTo(reading);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"START", "MID", "END"})
  void with_modifierOfPart_claimsNoWholeExtent(Modifier modifier) {
    When part = When.throughout("2003").with(modifier);

    assertThat(part.bounds().holdsOn(LocalDate.of(2003, 6, 1))).isEqualTo(Certainty.POSSIBLE);
    assertThat(part.bounds().holdsOn(LocalDate.of(2004, 1, 1))).isEqualTo(Certainty.NO);
  }

  @ParameterizedTest
  @CsvSource({
    "156X-12-25, 1562-06-01, POSSIBLE",
    "XXXX-12-25, 1562-06-01, POSSIBLE",
    "1XX5,       1200-06-01, POSSIBLE",
    "2004-X1,    2004-06-01, POSSIBLE",
    "199X-21,    1995-12-01, POSSIBLE",
    "2004-XX-01, 2004-06-15, POSSIBLE",
    "2004-0X-XX, 2004-06-15, DEFINITE",
    "2004-1X,    2004-11-15, DEFINITE",
    "2004-06-1X, 2004-06-15, DEFINITE",
    "2004-XX-XX, 2004-06-15, DEFINITE",
    "XXXX-XX-XX, 2004-06-15, DEFINITE",
    "19XX,       1950-06-15, DEFINITE"
  })
  void throughout_unspecifiedDigits_claimNothingOfTheGaps(
      String edtf, LocalDate day, Certainty holds) {
    assertThat(When.throughout(edtf).bounds().holdsOn(day)).isEqualTo(holds);
  }

  @Test
  void displayOrder_valuesThatDiffer_areKeptApart() {
    When within = When.within("2005");
    When spell = When.spell("2005");
    When set = When.throughout("{2003,2005}");
    When stated = set.withStated(Edtf.parse("[2003..2005]").bounds());

    assertThat(stated.bounds()).isEqualTo(set.bounds());
    for (List<When> pair : List.of(List.of(within, spell), List.of(set, stated))) {
      int order = When.DISPLAY_ORDER.compare(pair.get(0), pair.get(1));
      assertThat(order).isNotZero();
      assertThat(When.DISPLAY_ORDER.compare(pair.get(1), pair.get(0))).isEqualTo(-order);
    }
  }

  @Test
  void between_seenToBeOverBeforeItStarts_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> When.between(When.within("2010"), When.asOf("2005")))
        .withMessageContaining("as of 2005")
        .withMessageContaining("2010");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[2003,2005]", "{2003,2005}"})
  void bounds_set_claimNothingOfTheGap(String set) {
    LocalDate inTheGap = LocalDate.of(2004, 6, 1);

    assertThat(When.throughout(set).bounds().holdsOn(inTheGap)).isEqualTo(Certainty.POSSIBLE);
    assertThat(When.spell(set).bounds().holdsOn(inTheGap)).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void between_seenToBeOverOnTheDayItStarts_mayBe() {
    When day = When.between(When.within("2005-06-01"), When.asOf("2005-06-01"));

    assertThat(day.bounds().startEarliest()).hasToString("2005-06-01");
    assertThat(day.bounds().endLatest()).hasToString("2005-06-01");
  }

  @Test
  void between_startThatWasSeenAndNoEnd_isWhatWasSeen() {
    When seen = When.asOf("2005");

    assertThat(When.between(seen, null)).isEqualTo(seen);
    assertThat(When.between(null, seen)).isNotEqualTo(seen);
    assertThat(When.between(seen, When.within("2010")).bounds().endLatest())
        .hasToString("2010-12-31");
  }

  @Test
  void between_endThatWasSeen_wasOverByThen() {
    When open = When.between(When.within("2000"), When.asOf("2010"));

    assertThat(open.bounds().endEarliest().isUnknown()).isTrue();
    assertThat(open.bounds().endLatest()).hasToString("2010-12-31");
    assertThat(open.bounds().holdsOn(LocalDate.of(2015, 1, 1))).isEqualTo(Certainty.NO);
  }

  @Test
  void with_asOf_makesItAnObservation() {
    for (Reading reading : Reading.values()) {
      When asOf = when("2005", reading).with(Modifier.AS_OF);

      assertThat(asOf.reading()).isEqualTo(Reading.OBSERVED);
      assertThat(asOf).isEqualTo(When.asOf("2005"));
    }
  }

  @Test
  void withReading_ofWords_keepsTheModifier() {
    When year = DatePhrase.parse("2005").when();

    assertThat(year.withReading(Reading.EXTENT)).isEqualTo(When.throughout("2005"));
    assertThat(When.within("2005").with(Modifier.END).withReading(Reading.SPELL))
        .isEqualTo(When.spell("2005").with(Modifier.END));
    assertThat(When.asOf("2005").withReading(Reading.EXTENT)).isEqualTo(When.asOf("2005"));
    When spell = When.between(When.within("1990/1991"), When.within("2001"));
    assertThat(spell.withReading(Reading.SPELL)).isEqualTo(spell);
  }

  @Test
  void with_twice_keepsTheLastModifier() {
    When when = When.within("2005").with(Modifier.BEFORE).with(Modifier.END);

    assertThat(when.modifier()).hasValue(Modifier.END);
    assertThat(when).isEqualTo(When.within("2005").with(Modifier.END));
  }

  @Test
  void factories_each_haveTheirReading() {
    assertThat(When.within("2005").reading()).isEqualTo(Reading.WITHIN);
    assertThat(When.throughout("2005").reading()).isEqualTo(Reading.EXTENT);
    assertThat(When.spell("2005/2010").reading()).isEqualTo(Reading.SPELL);
    assertThat(When.asOf("2005").reading()).isEqualTo(Reading.OBSERVED);
    assertThat(When.within("2005").modifier()).isEmpty();
    assertThat(When.within("2005").edtf()).isEqualTo(Edtf.parse("2005"));
    assertThat(When.on(LocalDate.of(2005, 4, 12))).isEqualTo(When.within("2005-04-12"));
  }

  @Test
  void factories_invalidText_refused() {
    assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> When.within("199"));
    assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> When.throughout("199"));
    assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> When.spell("../.."));
    assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> When.asOf(""));
  }

  @ParameterizedTest
  @CsvSource({
    "1989-12-31, NO,       NO,       UNKNOWN",
    "1990-06-01, DEFINITE, POSSIBLE, POSSIBLE",
    "1991-01-01, NO,       NO,       UNKNOWN"
  })
  void holdsOn_sameYearReadDifferently_differs(
      LocalDate day, Certainty throughout, Certainty within, Certainty observed) {
    assertThat(When.throughout("1990").bounds().holdsOn(day)).isEqualTo(throughout);
    assertThat(When.within("1990").bounds().holdsOn(day)).isEqualTo(within);
    assertThat(When.asOf("1990").bounds().holdsOn(day)).isEqualTo(observed);
  }

  @Test
  void holdsOn_beforeAndAfter_areSureOnTheWrongSideOnly() {
    Bounds before = When.within("1990").with(Modifier.BEFORE).bounds();
    Bounds after = When.within("1990").with(Modifier.AFTER).bounds();

    assertThat(before.holdsOn(LocalDate.of(1990, 1, 1))).isEqualTo(NO);
    assertThat(before.holdsOn(LocalDate.of(1989, 12, 31)).mustBe()).isFalse();
    assertThat(before.holdsOn(LocalDate.of(1989, 12, 31)).mayBe()).isTrue();
    assertThat(after.holdsOn(LocalDate.of(1990, 12, 31))).isEqualTo(NO);
    assertThat(before.isBefore(Edtf.parse("1990").bounds())).isEqualTo(DEFINITE);
    assertThat(after.isAfter(Edtf.parse("1990").bounds())).isEqualTo(DEFINITE);
    assertThat(Edtf.parse("1985/..").bounds().isBefore(after)).isEqualTo(NO);
  }

  // Spells between two events.

  @ParameterizedTest
  @CsvSource({
    "1992-03-16, 2003,       1992-03-16/2003,       1992-03-16, 1992-03-16, 2003-01-01, 2003-12-31",
    "1992,       1992,       1992/1992,             1992-01-01, 1992-12-31, 1992-01-01, 1992-12-31",
    "1992~,      199X,       1992~/199X,            1992-01-01, 1992-12-31, 1990-01-01, 1999-12-31"
  })
  void between_twoEvents_hasTheirBounds(
      String start, String end, String edtf, String sE, String sL, String eE, String eL) {
    When spell = When.between(When.within(start), When.within(end));

    assertThat(spell.edtf()).hasToString(edtf);
    assertThat(spell.reading()).isEqualTo(Reading.SPELL);
    assertThat(spell.modifier()).isEmpty();
    assertThat(spell.bounds()).hasToString(spelled(sE, sL, eE, eL));
  }

  @Test
  void between_oneEvent_leavesTheOtherEndUnknown() {
    When since = When.between(When.within("2008"), null);
    When until = When.between(null, When.within("2008"));

    assertThat(since).isEqualTo(When.spell("2008/")).hasToString("2008/");
    assertThat(until).isEqualTo(When.spell("/2008")).hasToString("/2008");
    assertThat(since.bounds().holdsOn(LocalDate.of(2007, 12, 31))).isEqualTo(NO);
    assertThat(since.bounds().holdsOn(LocalDate.of(2025, 1, 1))).isEqualTo(UNKNOWN);
    assertThat(since.bounds().holdsOn(LocalDate.of(2008, 6, 1))).isEqualTo(POSSIBLE);
  }

  @ParameterizedTest
  @CsvSource({
    "2004-06-11/2004-06-20, 2004-06/2010",
    "2004-05-11/2004-06-20, 2004/2010",
    "2001/2004,             200X/2010",
    "1985/2004,             XXXX/2010",
    "1914/1918,             191X/2010",
    "1899-01/1914,          1XXX/2010",
    "'[2004,2006]',         200X/2010",
    "2004-06-11T10:00:00,   2004-06-11/2010",
    "0000-03/0000-05,       0000/2010",
    "-0002/-0001,           /2010"
  })
  void between_intervalForStart_isWrittenAsTheNearestDate(String start, String edtf) {
    When spell = When.between(When.within(start), When.within("2010"));

    assertThat(spell.edtf()).hasToString(edtf);
    assertThat(spell.bounds().startEarliest())
        .isEqualTo(Edtf.parse(start).bounds().startEarliest());
    assertThat(spell.bounds().startLatest()).isEqualTo(Edtf.parse(start).bounds().endLatest());
  }

  @Test
  void between_startBeforeSomething_keepsWhatIsKnownOfIt() {
    When spell = When.between(When.within("2000").with(Modifier.BEFORE), When.within("2005"));

    assertThat(spell.edtf()).hasToString("/2005");
    assertThat(spell.bounds())
        .hasToString(spelled("unknown", "1999-12-31", "2005-01-01", "2005-12-31"));
    assertThat(spell.bounds().holdsOn(LocalDate.of(2002, 1, 1))).isEqualTo(DEFINITE);
    assertThat(spell.with(Modifier.APPROX).bounds()).isEqualTo(spell.bounds());
    assertThat(spell).isNotEqualTo(When.spell("/2005"));
  }

  @Test
  void between_startAfterSomething_isNotWrittenAsThat() {
    When after = When.within("2000").with(Modifier.AFTER);

    assertThat(When.between(after, When.within("2005"))).hasToString("/2005");
  }

  @Test
  void between_startAroundSomething_keepsItsMark() {
    When around = When.within("1990~").with(Modifier.APPROX);

    assertThat(When.between(around, When.within("1995"))).hasToString("1990~/1995");
  }

  @Test
  void between_nothing_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> When.between(null, null))
        .withMessage("a spell needs a start or an end, got neither");
  }

  @Test
  void between_endBeforeStart_refusedNamingBoth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> When.between(When.within("2005"), When.within("2004-12")))
        .withMessage("a spell cannot end (2004-12) before it starts (2005)");
  }

  @Test
  void between_seasonReadInAnotherWay_isWrittenByItsDays() {
    When winter =
        When.within("2005-24")
            .withStated(
                Edtf.parse("2005-24").bounds(SeasonPolicy.METEOROLOGICAL.withYearOfEnd(true)));

    When spell = When.between(winter, When.within("2005-03"));

    assertThat(spell.edtf()).hasToString("200X/2005-03");
    assertThat(spell.bounds().startEarliest().day()).isEqualTo("2004-12-01");
    assertThat(spell.bounds().endLatest().day()).isEqualTo("2005-03-31");
  }

  @Test
  void between_endThatMayPrecedeStart_accepted() {
    assertThat(When.between(When.within("2005-06"), When.within("2005")))
        .hasToString("2005-06/2005");
  }

  @ParameterizedTest
  @CsvSource({
    "START,  start of 2005",
    "MID,    middle of 2005",
    "END,    end of 2005",
    "BEFORE, before 2005",
    "AFTER,  after 2005",
    "APPROX, around 2005",
    "AS_OF,  as of 2005"
  })
  void toString_eachModifier_readsAsProse(Modifier modifier, String text) {
    assertThat(When.within("2005").with(modifier)).hasToString(text);
    assertThat(When.within("2005")).hasToString("2005");
  }

  @Test
  void displayOrder_shuffled_goesByBoundsThenText() {
    List<When> inOrder =
        Stream.of("../1985", "1985-01-01", "1985", "1985?", "1985~", "1986", "/1985")
            .map(When::spell)
            .toList();
    List<When> sorted = new ArrayList<>(inOrder);
    Collections.reverse(sorted);
    sorted.sort(When.DISPLAY_ORDER);

    assertThat(sorted).isEqualTo(inOrder);
  }

  @Test
  void equals_always_isByValue() {
    EqualsVerifier.forClass(When.class).withIgnoredFields("bounds").verify();
    assertThat(When.within("2005")).isNotEqualTo(When.throughout("2005"));
    assertThat(When.within("2005")).isNotEqualTo(When.within("2005").with(Modifier.END));
  }
}
