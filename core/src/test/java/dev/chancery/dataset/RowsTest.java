package dev.chancery.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sets of rows give what the sets of the JDK and of Guava give. */
class RowsTest {
  private static final int TABLE = 1_000;

  /** Rows of one size and of another, some of them the same. */
  record Pair(ImmutableSortedSet<Integer> first, ImmutableSortedSet<Integer> second) {
    int[] one() {
      return Ints.toArray(first);
    }

    int[] other() {
      return Ints.toArray(second);
    }

    @Override
    public String toString() {
      return first.size() + " and " + second.size() + " rows";
    }
  }

  static List<Pair> pairs() {
    Random random = new Random(7);
    List<Pair> pairs = new ArrayList<>();
    for (int size : new int[] {0, 1, 2, 3, 16, 17, 60, 500, TABLE}) {
      for (int otherSize : new int[] {0, 1, 2, 3, 16, 17, 60, 500, TABLE}) {
        for (int i = 0; i < 5; i++) {
          pairs.add(new Pair(rows(random, size), rows(random, otherSize)));
        }
      }
    }
    // Behind each other, and one around the other.
    pairs.add(new Pair(ImmutableSortedSet.of(0, 63, 64), ImmutableSortedSet.of(65, 127, 128, 999)));
    pairs.add(new Pair(ImmutableSortedSet.of(0, 63, 64, 127), ImmutableSortedSet.of(63, 64)));
    return pairs;
  }

  private static ImmutableSortedSet<Integer> rows(Random random, int size) {
    TreeSet<Integer> rows = new TreeSet<>();
    while (rows.size() < size) {
      rows.add(random.nextInt(TABLE));
    }
    return ImmutableSortedSet.copyOf(rows);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void intersection_hasWhatIsInBoth(Pair pair) {
    assertThat(Rows.intersection(pair.one(), pair.other()))
        .isEqualTo(Ints.toArray(Sets.intersection(pair.first(), pair.second())));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void difference_hasWhatIsInTheFirstOnly(Pair pair) {
    assertThat(Rows.difference(pair.one(), pair.other()))
        .isEqualTo(Ints.toArray(Sets.difference(pair.first(), pair.second())));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void setOfATable_tellsWhichOthersItHas(Pair pair) {
    RowSet set = RowSet.of(pair.other(), TABLE);

    assertThat(set.among(pair.one()))
        .isEqualTo(set.among(pair.one()))
        .isEqualTo(Ints.toArray(Sets.intersection(pair.first(), pair.second())));
    assertThat(set.missing(pair.one()))
        .isEqualTo(Ints.toArray(Sets.difference(pair.first(), pair.second())));
    assertThat(set.rows()).isEqualTo(pair.other());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void union_hasWhatIsInAny(Pair pair) {
    int[] last = {TABLE - 1};
    Set<Integer> all = new TreeSet<>(Sets.union(pair.first(), pair.second()));
    assertThat(Rows.union(List.of(pair.one(), pair.other()), TABLE)).isEqualTo(Ints.toArray(all));
    all.add(TABLE - 1);
    assertThat(Rows.union(List.of(pair.one(), last, pair.other()), TABLE))
        .isEqualTo(Ints.toArray(all));
    assertThat(Rows.union(List.of(pair.one()), TABLE)).isEqualTo(pair.one());
  }

  static List<int[]> ascendingRows() {
    return List.of(
        new int[] {2, 4, 6, 8, 10, 12, 14, 16, 18, 20},
        Rows.all(100),
        IntStream.range(0, 300).map(i -> 3 * i).toArray(),
        IntStream.concat(IntStream.range(0, 50), IntStream.range(400, 450)).toArray());
  }

  @ParameterizedTest
  @MethodSource("ascendingRows")
  void firstNotBefore_isThePlaceOfTheRowOrOfTheNextOne(int[] rows) {
    for (int from = 0; from <= rows.length; from++) {
      for (int row = 0; row <= rows[rows.length - 1] + 2; row++) {
        int expected = from;
        while (expected < rows.length && rows[expected] < row) {
          expected++;
        }
        assertThat(Rows.firstNotBefore(rows, from, row)).isEqualTo(expected);
      }
    }
  }
}
