package dev.chancery.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import dev.chancery.time.Certainty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column says what its amounts say, one by one. */
class AmountColumnTest {
  /** Of every modifier, with and without a multiplier; some that no number holds. */
  private static final ImmutableList<Amount> AMOUNTS =
      amounts(
          "USD 7 million",
          "USD 7.5 million",
          "USD -7 million",
          "USD 7",
          "USD 7.25",
          "USD 7.0000",
          "USD 0.0001",
          "about USD 7 million",
          "about USD 7",
          "estimated USD 6 thousand",
          "more than USD 7 million",
          "at least USD 7 million",
          "less than USD 7 million",
          "at most USD 7 million",
          "at most USD 7",
          // What is held as it is: a range, a result, decimals, digits.
          "between USD 6 million and 8 million",
          "USD 264.3 million [263750000, 264850000)",
          "USD 7.00001",
          "USD 7.00001 thousand",
          "USD 99999999999999",
          "USD 999999999999999",
          "about USD 99999999999999",
          "USD 4 trillion");

  private static ImmutableList<Amount> amounts(String... texts) {
    return Arrays.stream(texts).map(Amount::parse).collect(ImmutableList.toImmutableList());
  }

  private static int[] rows(int size) {
    return IntStream.range(0, size).toArray();
  }

  private static List<ImmutableList<Amount>> columns() {
    List<ImmutableList<Amount>> columns = new ArrayList<>();
    columns.add(AMOUNTS);
    columns.add(AMOUNTS.reverse());
    for (Amount amount : AMOUNTS) {
      columns.add(ImmutableList.of(amount));
      for (Amount other : AMOUNTS) {
        columns.add(ImmutableList.of(amount, other));
      }
    }
    return columns;
  }

  @Test
  void get_row_isTheAmount() {
    for (ImmutableList<Amount> amounts : columns()) {
      AmountColumn column = AmountColumn.of(amounts);

      assertThat(IntStream.range(0, amounts.size()).mapToObj(column::get))
          .containsExactlyElementsOf(amounts);
    }
  }

  @Test
  void sums_ofOneGroup_areWhatPlusSays() {
    for (ImmutableList<Amount> amounts : columns()) {
      int size = amounts.size();
      @Nullable Amount[] sums = AmountColumn.of(amounts).sums(rows(size), new int[size], 1);

      assertThat(sums).containsExactly(amounts.stream().reduce(Amount::plus).orElseThrow());
    }
  }

  @Test
  void sums_ofMoreThanANumberHolds_areWhatPlusSays() {
    for (String text :
        List.of(
            "USD 99999999999999",
            "USD -99999999999999",
            "USD 90 trillion",
            "between USD 50 trillion and 99 trillion")) {
      List<Amount> amounts = new ArrayList<>(Collections.nCopies(50, Amount.parse(text)));
      amounts.add(Amount.parse("USD 0.0001"));
      int size = amounts.size();
      @Nullable Amount[] sums = AmountColumn.of(amounts).sums(rows(size), new int[size], 1);

      assertThat(sums).containsExactly(amounts.stream().reduce(Amount::plus).orElseThrow());
    }
  }

  @Test
  void sums_ofMoreMannersThanAreNumbered_areWhatPlusSays() {
    Currency dollar = Currency.of("USD");
    List<Amount> amounts =
        IntStream.rangeClosed(2, 70_000)
            .mapToObj(
                upTo ->
                    Amount.between(
                        BigDecimal.ONE, BigDecimal.valueOf(upTo), Multiplier.ONE, dollar))
            .toList();
    int size = amounts.size();
    AmountColumn column = AmountColumn.of(amounts);

    assertThat(column.get(size - 1)).isEqualTo(amounts.get(size - 1));
    assertThat(column.sums(rows(size), new int[size], 1))
        .containsExactly(amounts.stream().reduce(Amount::plus).orElseThrow());
    assertThat(column.compared(rows(size), true, Amount.parse("USD 69999"), false))
        .containsExactly(size - 2, size - 1);
  }

  @Test
  void sums_ofGroups_takeTheRowsOfEach() {
    AmountColumn column = AmountColumn.of(amounts("USD 1", "EUR 2", "USD 4", "USD 8", "EUR 16"));

    assertThat(column.sums(new int[] {0, 1, 2, 3, 4}, new int[] {2, 0, -1, 2, 0}, 4))
        .containsExactly(
            Amount.parse("EUR 2").plus(Amount.parse("EUR 16")),
            null,
            Amount.parse("USD 1").plus(Amount.parse("USD 8")),
            null);
    assertThat(column.sums(new int[] {3, 2}, new int[] {0, 0}, 1))
        .containsExactly(Amount.parse("USD 8").plus(Amount.parse("USD 4")));
    assertThat(column.sums(new int[0], new int[0], 1)).containsExactly((Amount) null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUR 7", "between EUR 6 and 8"})
  void sums_ofTwoCurrencies_areRefused(String other) {
    AmountColumn column = AmountColumn.of(amounts("USD 7", "USD 7", other));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> column.sums(rows(3), new int[3], 1))
        .withMessageMatching("cannot add (USD and EUR|EUR and USD): nothing is converted silently");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USD 7",
        "USD 7.00005",
        "USD 6500000",
        "USD 6500000.00001",
        "USD 7 million",
        "USD 7499999.99999",
        "USD 7500000",
        "USD -7500000",
        "USD 1000000000000000000000000",
        "USD -1000000000000000000000000",
        "EUR 7",
        "JPY 7"
      })
  void compared_threshold_keepsThoseThatSayIt(String text) {
    Amount threshold = Amount.parse(text);
    List<Amount> amounts = new ArrayList<>(AMOUNTS);
    amounts.add(Amount.parse("EUR 7"));
    AmountColumn column = AmountColumn.of(amounts);

    for (boolean definitely : new boolean[] {false, true}) {
      assertThat(column.compared(rows(amounts.size()), true, threshold, definitely))
          .isEqualTo(rowsOf(amounts, amount -> holds(amount.isAtLeast(threshold), definitely)));
      assertThat(column.compared(rows(amounts.size()), false, threshold, definitely))
          .isEqualTo(rowsOf(amounts, amount -> holds(amount.isAtMost(threshold), definitely)));
    }
  }

  private static boolean holds(Certainty certainty, boolean definitely) {
    return definitely ? certainty.mustBe() : certainty.mayBe();
  }

  private static int[] rowsOf(List<Amount> amounts, Predicate<Amount> kept) {
    return IntStream.range(0, amounts.size()).filter(row -> kept.test(amounts.get(row))).toArray();
  }
}
