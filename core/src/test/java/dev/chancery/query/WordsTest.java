package dev.chancery.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Energy",
        "energy",
        "Agreement on ENERGY and oil-and-gas (2nd)",
        "--a--b--",
        "a\tb\nc\u0000d",
        "I i 123 4x",
        "\u00C9\u00C9"
      })
  void of_plainText_isWhatItIsBesideAccents(String text) {
    ImmutableSet<String> words = Words.of(text);

    assertThat(Sets.union(words, ImmutableSet.of("uber"))).isEqualTo(Words.of(text + " \u00DCber"));
  }

  @ParameterizedTest
  @CsvSource({
    "Bakı, BAKI",
    "Iğdır, IĞDIR",
    "İstanbul, ISTANBUL",
    "Straße, STRASSE",
    "οδός, ΟΔΟΣ",
    "'Ο γιος''κι αδερφός', 'Ο ΓΙΟΣ''ΚΙ ΑΔΕΡΦΟΣ'",
    "Ə, ə",
    "ﬁnance, FINANCE",
    "\u00E9cole, E\u0301COLE",
  })
  void of_capitals_areTheSameWords(String text, String capitals) {
    assertThat(Words.of(text)).isEqualTo(Words.of(capitals));
  }
}
