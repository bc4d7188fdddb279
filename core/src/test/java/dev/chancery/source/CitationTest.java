package dev.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
  private static final String TEXT = "Relations 🤝 were established on 11 February 1992.";
  private static final String PASSAGE = "11 February 1992";

  /** The passage begins behind 32 code points, of which one takes two chars. */
  private static final int START = 32;

  private static final int END = START + 16;

  private static Source source() {
    return Source.builder("gazette", "The Gazette").publisher("Office").readFrom(TEXT).build();
  }

  private static Source sourceWithoutText() {
    return Source.builder("gazette", "The Gazette").build();
  }

  @Test
  void of_source_isTheSourceAsAWhole() {
    Citation citation = Citation.of(source());

    assertThat(citation.source()).isEqualTo(source());
    assertThat(citation.section()).isEmpty();
    assertThat(citation.start()).isEmpty();
    assertThat(citation.end()).isEmpty();
    assertThat(citation.passageSha256()).isEmpty();
    assertThat(citation).hasToString("The Gazette (Office)");
  }

  @Test
  void inSectionAt_both_areKept() {
    Citation citation = Citation.of(source()).inSection(List.of("History", "Early years")).at(3, 9);

    assertThat(citation.section()).containsExactly("History", "Early years");
    assertThat(citation.start()).hasValue(3);
    assertThat(citation.end()).hasValue(9);
    assertThat(citation).hasToString("The Gazette (Office), History / Early years [3, 9)");
    assertThat(citation)
        .isEqualTo(Citation.of(source()).at(3, 9).inSection(List.of("History", "Early years")));
    assertThat(Citation.of(source()).at(3, 9)).hasToString("The Gazette (Office) [3, 9)");
  }

  @Test
  void withSource_keepsThePlaceAndItsPassage() {
    Source renamed = source().toBuilder().id("gazette-2").build();
    Citation passage =
        Citation.ofPassage(source(), TEXT, PASSAGE).inSection(List.of("History", "Early years"));

    Citation moved = passage.withSource(renamed);

    assertThat(moved.source()).isEqualTo(renamed);
    assertThat(moved.section()).isEqualTo(passage.section());
    assertThat(moved.passageIn(TEXT)).isEqualTo(PASSAGE);
    assertThat(moved.passageSha256()).isEqualTo(passage.passageSha256());
    assertThat(moved.withSource(source())).isEqualTo(passage);
    assertThat(Citation.of(source()).withSource(renamed)).isEqualTo(Citation.of(renamed));
  }

  @Test
  void withSource_ofAShorterText_refused() {
    Source shorter = Source.builder("s", "Short").length(END - 1).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Citation.ofPassage(source(), TEXT, PASSAGE).withSource(shorter))
        .withMessageContaining("lies outside its text");
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "5, 5", "5, 4", "0, 0", "-5, -1", "2147483647, -2147483648"})
  void at_emptyOrReversedOrNegative_refused(int start, int end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Citation.of(source()).at(start, end))
        .withMessage(
            "citation of 'gazette': range [%d, %d): expected 0 <= start < end", start, end);
  }

  @Test
  void at_beyondTheText_refusedNamingItsLength() {
    int length = TEXT.codePointCount(0, TEXT.length());

    assertThat(Citation.of(source()).at(0, length).passageIn(TEXT)).isEqualTo(TEXT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Citation.of(source()).at(0, length + 1))
        .withMessage(
            "citation of 'gazette': range [0, %d) lies outside its text: expected an end of at most"
                + " %d",
            length + 1, length);
  }

  @Test
  void at_lengthNotKnown_accepted() {
    assertThat(Citation.of(sourceWithoutText()).at(5, 1_000_000).end()).hasValue(1_000_000);
  }

  @Test
  void withPassageSha256_noRange_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Citation.of(source()).withPassageSha256(Sha256.of(PASSAGE)))
        .withMessage("citation of 'gazette': the SHA-256 of a passage needs a range, got none");
  }

  @Test
  void ofPassage_behindAnEmoji_countsCodePoints() {
    Citation citation = Citation.ofPassage(source(), TEXT, PASSAGE);

    assertThat(citation.start()).hasValue(START);
    assertThat(citation.end()).hasValue(END);
    assertThat(citation.passageSha256()).hasValue(Sha256.of(PASSAGE));
    assertThat(citation.passageIn(TEXT)).isEqualTo(PASSAGE);
    assertThat(citation)
        .isEqualTo(Citation.of(source()).at(START, END).withPassageSha256(Sha256.of(PASSAGE)));
  }

  @Test
  void ofPassage_holdingAnEmoji_showsItWhole() {
    Citation citation = Citation.ofPassage(source(), TEXT, "🤝 were");

    assertThat(citation.start()).hasValue(10);
    assertThat(citation.end()).hasValue(16);
    assertThat(citation.passageIn(TEXT)).isEqualTo("🤝 were");
  }

  @Test
  void ofPassage_twiceInTheText_isTheFirst() {
    assertThat(Citation.ofPassage(source(), TEXT, "e").start()).hasValue(1);
  }

  @Test
  void ofPassage_notInTheText_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Citation.ofPassage(source(), TEXT, "12 February"))
        .withMessage("the text of 'gazette' does not hold the passage '12 February'");
    assertThatIllegalArgumentException().isThrownBy(() -> Citation.ofPassage(source(), TEXT, ""));
  }

  @Test
  void ofPassage_anyPassageOfAText_isFoundAgain() {
    Random random = new Random(1992);
    String[] characters = {"a", "b", " ", "é", "ə", "中", "🤝", "🇦🇿"};
    for (int i = 0; i < 200; i++) {
      StringBuilder written = new StringBuilder();
      for (int j = 0; j < 40; j++) {
        written.append(characters[random.nextInt(characters.length)]);
      }
      String text = written.toString();
      int points = text.codePointCount(0, text.length());
      int from = random.nextInt(points);
      int to = from + 1 + random.nextInt(points - from);
      String passage =
          text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
      Source source = Source.builder("s", "S").readFrom(text).build();

      assertThat(Citation.ofPassage(source, text, passage).passageIn(text)).isEqualTo(passage);
      assertThat(Citation.of(source).at(from, to).passageIn(text)).isEqualTo(passage);
    }
  }

  @Test
  void passageIn_anotherText_refusedNamingBothHashes() {
    Citation citation = Citation.ofPassage(source(), TEXT, PASSAGE);
    String other = TEXT + " ";

    assertThatExceptionOfType(PassageException.class)
        .isThrownBy(() -> citation.passageIn(other))
        .withMessage(
            "cannot show the passage of %s: the text has SHA-256 %s, expected %s",
            citation, Sha256.of(other), Sha256.of(TEXT));
  }

  @Test
  void passageIn_movedRange_refused() {
    Citation moved = Citation.ofPassage(source(), TEXT, PASSAGE).at(START + 1, END + 1);

    assertThatExceptionOfType(PassageException.class)
        .isThrownBy(() -> moved.passageIn(TEXT))
        .withMessageContaining("its range holds a passage with SHA-256 ")
        .withMessageContaining("expected " + Sha256.of(PASSAGE));
  }

  @Test
  void passageIn_sourceWithoutHash_stillChecksThePassage() {
    Citation citation = Citation.ofPassage(sourceWithoutText(), TEXT, PASSAGE);

    assertThat(citation.passageIn(TEXT)).isEqualTo(PASSAGE);
    assertThat(citation.passageIn(TEXT + " And so on.")).isEqualTo(PASSAGE);
    assertThatExceptionOfType(PassageException.class)
        .isThrownBy(() -> citation.passageIn(" " + TEXT));
  }

  @Test
  void passageIn_noHashAtAll_showsTheRange() {
    Citation citation = Citation.of(sourceWithoutText()).at(0, 9);

    assertThat(citation.passageIn(TEXT)).isEqualTo("Relations");
  }

  @Test
  void passageIn_noRangeOrTextTooShort_refused() {
    assertThatExceptionOfType(PassageException.class)
        .isThrownBy(() -> Citation.of(source()).passageIn(TEXT))
        .withMessageEndingWith("it has no range");
    assertThatExceptionOfType(PassageException.class)
        .isThrownBy(() -> Citation.of(sourceWithoutText()).at(0, 9).passageIn("🤝🤝"))
        .withMessageEndingWith("the text ends at 2");
  }

  @Test
  void equals_always_isByValue() {
    EqualsVerifier.forClass(Citation.class)
        .withPrefabValues(Source.class, source(), Source.builder("other", "Other").build())
        .withPrefabValues(ImmutableList.class, ImmutableList.of("a"), ImmutableList.of("b"))
        .verify();
    assertThat(Citation.of(source()).at(0, 9)).isNotEqualTo(Citation.of(source()).at(0, 8));
  }
}
