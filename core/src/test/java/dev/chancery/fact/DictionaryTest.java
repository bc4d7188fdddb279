package dev.chancery.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  /** Of so many texts of one hash, the time would be minutes if each were compared with all. */
  private static final int DOUBLINGS = 17;

  private static List<String> textsOfOneHash() {
    List<String> texts = List.of("");
    for (int i = 0; i < DOUBLINGS; i++) {
      List<String> longer = new ArrayList<>();
      for (String text : texts) {
        longer.add(text + "Aa");
        longer.add(text + "BB");
      }
      texts = longer;
    }
    return texts;
  }

  @Test
  void code_textsThatWereChosenForTheirHash_areNumberedAsTheyCome() {
    Dictionary dictionary = new Dictionary();
    List<String> texts = textsOfOneHash();

    int[] codes = texts.stream().mapToInt(dictionary::code).toArray();

    assertThat(codes).isEqualTo(IntStream.range(0, texts.size()).toArray());
    assertThat(texts.stream().mapToInt(dictionary::code).toArray()).isEqualTo(codes);
    assertThat(dictionary.close()).isEqualTo(texts.toArray());
  }

  /** Sources of one title, which is all that the text of a citation says of them. */
  @Test
  void code_sourcesThatWereChosenForTheirHash_areNumberedAsTheyCome() {
    Dictionary dictionary = new Dictionary();
    List<Citation> citations =
        textsOfOneHash().stream()
            .map(id -> Citation.of(Source.builder(id, "Source").build()))
            .toList();

    int[] codes = citations.stream().mapToInt(dictionary::code).toArray();

    assertThat(codes).isEqualTo(IntStream.range(0, citations.size()).toArray());
  }
}
