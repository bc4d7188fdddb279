package dev.chancery.fact;

import static org.assertj.core.api.Assertions.assertThat;

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
}
