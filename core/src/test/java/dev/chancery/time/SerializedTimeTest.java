package dev.chancery.time;

import static dev.chancery.SerializedForms.assertGolden;
import static dev.chancery.SerializedForms.read;
import static dev.chancery.SerializedForms.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The serialized forms of the values of this package; bytes that were written once stay readable.
 */
class SerializedTimeTest {
  private static final String EDTF =
      "rO0ABXNyACFkZXYuY2hhbmNlcnkudGltZS5FZHRmJFNlcmlhbGl6ZWQAAAAAAAAAAQIAAUwABHRleHR0ABJMamF2YS9sYW5nL1N0cmluZzt4cHQAFzIwMDQtMDYtfjAxLzIwMDQtMDYtfjIw";
  private static final String BOUND =
      "rO0ABXNyACJkZXYuY2hhbmNlcnkudGltZS5Cb3VuZCRTZXJpYWxpemVkAAAAAAAAAAECAAFKAAhlcG9jaERheXhwAAAAAAAAH4w=";
  private static final String BOUNDS =
      "rO0ABXNyACNkZXYuY2hhbmNlcnkudGltZS5Cb3VuZHMkU2VyaWFsaXplZAAAAAAAAAABAgAETAALZW5k"
          + "RWFybGllc3R0ABlMZGV2L2NoYW5jZXJ5L3RpbWUvQm91bmQ7TAAJZW5kTGF0ZXN0cQB+AAFMAA1zdGFy"
          + "dEVhcmxpZXN0cQB+AAFMAAtzdGFydExhdGVzdHEAfgABeHBzcgAiZGV2LmNoYW5jZXJ5LnRpbWUuQm91"
          + "bmQkU2VyaWFsaXplZAAAAAAAAAABAgABSgAIZXBvY2hEYXl4cH//////////cQB+AARzcQB+AAMAAAAA"
          + "AAAfjHNxAH4AAwAAAAAAAB+M";

  private static final String WHEN =
      "rO0ABXNyACFkZXYuY2hhbmNlcnkudGltZS5XaGVuJFNlcmlhbGl6ZWQAAAAAAAAAAQIABEwABGVkdGZ0ABhMZGV2"
          + "L2NoYW5jZXJ5L3RpbWUvRWR0ZjtMAAhtb2RpZmllcnQAHExkZXYvY2hhbmNlcnkvdGltZS9Nb2RpZmllcjtMAAdy"
          + "ZWFkaW5ndAAbTGRldi9jaGFuY2VyeS90aW1lL1JlYWRpbmc7TAAGc3RhdGVkdAAaTGRldi9jaGFuY2VyeS90aW1l"
          + "L0JvdW5kczt4cHNyACFkZXYuY2hhbmNlcnkudGltZS5FZHRmJFNlcmlhbGl6ZWQAAAAAAAAAAQIAAUwABHRleHR0"
          + "ABJMamF2YS9sYW5nL1N0cmluZzt4cHQABDIwMDV+cgAaZGV2LmNoYW5jZXJ5LnRpbWUuTW9kaWZpZXIAAAAAAAAA"
          + "ABIAAHhyAA5qYXZhLmxhbmcuRW51bQAAAAAAAAAAEgAAeHB0AANFTkR+cgAZZGV2LmNoYW5jZXJ5LnRpbWUuUmVh"
          + "ZGluZwAAAAAAAAAAEgAAeHEAfgALdAAGV0lUSElOcA==";
  private static final String PHRASE =
      "rO0ABXNyACdkZXYuY2hhbmNlcnkudGltZS5EYXRlUGhyYXNlJFNlcmlhbGl6ZWQAAAAAAAAAAQIAAkwABHRleHR0"
          + "ABJMamF2YS9sYW5nL1N0cmluZztMAAl3cml0dGVuT250ABVMamF2YS90aW1lL0xvY2FsRGF0ZTt4cHQAEmluIHRo"
          + "ZSBlbmQgb2YgMjAwNXA=";

  @Test
  void edtf_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(Edtf.parse("2004-06-~01/2004-06-~20"), EDTF);
  }

  @Test
  void bound_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(Bound.of(LocalDate.of(1992, 2, 11)), BOUND);
  }

  @Test
  void bounds_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(Edtf.parse("1992-02-11/..").bounds(), BOUNDS);
  }

  @Test
  void when_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(When.within("2005").with(Modifier.END), WHEN);
  }

  @Test
  void when_betweenEvents_keepsTheirBounds() throws Exception {
    When spell = When.between(When.within("1991").with(Modifier.BEFORE), When.within("2000"));
    When copy = (When) read(written(spell));

    assertThat(copy).isEqualTo(spell);
    assertThat(copy.bounds()).isEqualTo(spell.bounds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1965", "1965/", "1990/1995"})
  void relation_writtenAndRead_isTheSame(String other) throws Exception {
    TemporalRelation relation = Edtf.parse("{1960,1970}").relation(Edtf.parse(other));

    assertThat(read(written(relation))).isEqualTo(relation);
  }

  @Test
  void datePhrase_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(DatePhrase.parse("in the end of 2005"), PHRASE);
  }

  @Test
  void datePhrase_relative_keepsTheDayOfWriting() throws Exception {
    DatePhrase phrase = DatePhrase.parse("last year", LocalDate.of(2025, 5, 19));
    DatePhrase copy = (DatePhrase) read(written(phrase));

    assertThat(copy).isEqualTo(phrase);
    assertThat(copy.when()).isEqualTo(phrase.when());
  }

  @Test
  void errors_writtenAndRead_keepWhatTheySay() throws Exception {
    DatePhraseException e =
        catchThrowableOfType(DatePhraseException.class, () -> DatePhrase.parse("in May"));
    DatePhraseException copy = (DatePhraseException) read(written(e));

    assertThat(copy).hasMessage(e.getMessage());
    assertThat(copy.position()).isEqualTo(3);
    assertThat(copy.text()).isEqualTo("in May");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1985", "1985/", "[..1984]", "Y17E9", "?2004-06-~11", "2004-02-29T10:11:12+05"})
  void edtf_writtenAndRead_isTheSame(String text) throws Exception {
    Edtf edtf = Edtf.parse(text);
    Edtf copy = (Edtf) read(written(edtf));

    assertThat(copy).isEqualTo(edtf);
    assertThat(copy.bounds()).isEqualTo(edtf.bounds());
    assertThat(copy.level()).isEqualTo(edtf.level());
    assertThat(read(written(edtf.bounds()))).isEqualTo(edtf.bounds());
  }

  static List<Bound> bounds() {
    return List.of(
        Bound.unknown(),
        Bound.openPast(),
        Bound.openFuture(),
        Bound.of(LocalDate.EPOCH),
        Edtf.parse("Y17E9").bounds().startEarliest());
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void bound_writtenAndRead_isTheSame(Bound bound) throws Exception {
    assertThat(read(written(bound))).isEqualTo(bound).hasToString(bound.toString());
  }
}
