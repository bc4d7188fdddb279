package dev.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.time.Edtf;
import java.time.LocalDate;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
  /** The SHA-256 of "abc", from FIPS 180-2, appendix B.1. */
  private static final String SHA_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static Source.Builder builder() {
    return Source.builder("gazette-1992", "The Gazette");
  }

  private static Source whole() {
    return builder()
        .publisher("Office of Print")
        .url("https://example.org/1992")
        .published(Edtf.parse("1992-03"))
        .asserted(Edtf.parse("1992-02"))
        .retrieved(Edtf.parse("2025-03-11"))
        .licence("CC-BY-SA-4.0")
        .readFrom("abc")
        .build();
  }

  @Test
  void build_everything_isKept() {
    Source source = whole();

    assertThat(source.id()).isEqualTo("gazette-1992");
    assertThat(source.title()).isEqualTo("The Gazette");
    assertThat(source.publisher()).hasValue("Office of Print");
    assertThat(source.url()).hasValue("https://example.org/1992");
    assertThat(source.published()).hasValue(Edtf.parse("1992-03"));
    assertThat(source.asserted()).hasValue(Edtf.parse("1992-02"));
    assertThat(source.retrieved()).hasValue(Edtf.parse("2025-03-11"));
    assertThat(source.licence()).hasValue("CC-BY-SA-4.0");
    assertThat(source.sha256()).hasValue(SHA_OF_ABC);
    assertThat(source.length()).hasValue(3);
    assertThat(source).hasToString("The Gazette (Office of Print)");
  }

  @Test
  void build_idAndTitle_leavesTheRestEmpty() {
    Source source = builder().build();

    assertThat(source.publisher()).isEmpty();
    assertThat(source.url()).isEmpty();
    assertThat(source.published()).isEmpty();
    assertThat(source.asserted()).isEmpty();
    assertThat(source.retrieved()).isEmpty();
    assertThat(source.licence()).isEmpty();
    assertThat(source.sha256()).isEmpty();
    assertThat(source.length()).isEmpty();
    assertThat(source).hasToString("The Gazette");
  }

  @Test
  void asserted_notStated_isWhenItWasPublished() {
    assertThat(builder().published(Edtf.parse("1992")).build().asserted())
        .hasValue(Edtf.parse("1992"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A1", "1", "w.az-es_2025", "a-", "a.b"})
  void build_goodId_accepted(String id) {
    assertThat(Source.builder(id, "T").build().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-a", ".a", "_a", "a b", " a", "a ", "a/b", "a:b", "ä", "a\n", "a#1"})
  void build_badId_refusedNamingIt(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Source.builder(id, "T").build())
        .withMessage(
            "source id '%s': expected letters, digits, '.', '_' and '-', beginning with a letter or"
                + " digit",
            id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void build_blank_refused(String blank) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Source.builder(blank, "T").build())
        .withMessage("a source needs an id, got a blank one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Source.builder("a", blank).build())
        .withMessage("a source needs a title, got a blank one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0",
        "ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      })
  void build_badSha256_refusedNamingSourceAndValue(String sha256) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().sha256(sha256).build())
        .withMessage(
            "source 'gazette-1992': sha256 '%s': expected 64 hexadecimal digits in lower case",
            sha256);
  }

  @Test
  void length_negative_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().length(-1))
        .withMessage("length -1: expected 0 or more");
    assertThat(builder().length(0).build().length()).hasValue(0);
  }

  @Test
  void readFrom_textWithEmoji_countsCodePoints() {
    assertThat(builder().readFrom("a😀b").build().length()).hasValue(3);
  }

  @Test
  void isFrom_text_comparesItsHash() {
    assertThat(whole().isFrom("abc")).isTrue();
    assertThat(whole().isFrom("abd")).isFalse();
    assertThat(builder().build().isFrom("abc")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1992-03-11, 1992-03-10, false",
    "1992-03-11, 1992-03-11, true",
    "1992-03-11, 1992-03-12, true",
    "1992-03,    1992-03-30, false",
    "1992-03,    1992-03-31, true",
    "1992,       1992-12-30, false",
    "1992~,      1992-12-31, true",
    "199X,       1999-12-30, false",
    "1992/..,    2025-01-01, false",
    "1992/,      2025-01-01, false"
  })
  void wasKnownOn_published_onceItsLastDayHasCome(String published, LocalDate day, boolean known) {
    assertThat(builder().published(Edtf.parse(published)).build().wasKnownOn(day)).isEqualTo(known);
  }

  @Test
  void wasKnownOn_publishedLater_isNotKnownWhateverItSpeaksOf() {
    Source source = builder().published(Edtf.parse("2020")).asserted(Edtf.parse("1992")).build();

    assertThat(source.wasKnownOn(LocalDate.of(2000, 1, 1))).isFalse();
    assertThat(source.wasKnownOn(LocalDate.of(2020, 12, 31))).isTrue();
  }

  @Test
  void wasKnownOn_notSaidWhenPublished_wasRetrievedByThen() {
    Source asserted = builder().asserted(Edtf.parse("1992")).build();
    Source retrieved = builder().retrieved(Edtf.parse("2025-03-11")).build();
    Source both =
        builder().asserted(Edtf.parse("2025")).retrieved(Edtf.parse("2025-03-11")).build();

    assertThat(asserted.wasKnownOn(LocalDate.of(2020, 1, 1))).isFalse();
    assertThat(retrieved.wasKnownOn(LocalDate.of(2025, 3, 10))).isFalse();
    assertThat(retrieved.wasKnownOn(LocalDate.of(2025, 3, 11))).isTrue();
    assertThat(both.wasKnownOn(LocalDate.of(2025, 3, 10))).isFalse();
    assertThat(both.wasKnownOn(LocalDate.of(2025, 6, 1))).isTrue();
  }

  @Test
  void wasKnownOn_noDates_isNotCertain() {
    assertThat(builder().build().wasKnownOn(LocalDate.MAX)).isFalse();
  }

  @Test
  void toBuilder_unchanged_givesTheSameSource() {
    assertThat(whole().toBuilder().build()).isEqualTo(whole());
    assertThat(builder().build().toBuilder().build()).isEqualTo(builder().build());
    assertThat(whole().toBuilder().licence("CC0-1.0").build()).isNotEqualTo(whole());
  }

  @Test
  void equals_always_isByValue() {
    EqualsVerifier.forClass(Source.class)
        .withPrefabValues(Edtf.class, Edtf.parse("1992"), Edtf.parse("1993"))
        .suppress(Warning.STRICT_HASHCODE)
        .verify();
  }
}
