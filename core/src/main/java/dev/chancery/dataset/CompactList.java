package dev.chancery.dataset;

import com.google.common.primitives.Ints;
import dev.chancery.fact.CompactFacts;
import dev.chancery.fact.Fact;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/** Compact facts in {@link Fact#DISPLAY_ORDER}, each made anew when it is asked for. */
final class CompactList extends AbstractList<Fact> implements RandomAccess {
  private final CompactFacts facts;
  private final int[] addresses;

  private CompactList(CompactFacts facts, int[] addresses) {
    this.facts = facts;
    this.addresses = addresses;
  }

  @Override
  public Fact get(int index) {
    return facts.get(addresses[index]);
  }

  @Override
  public int size() {
    return addresses.length;
  }

  /** One of several facts that begin alike. */
  private record Tied(int address, Bounds bounds, String kind, String id) {
    private static final Comparator<Tied> ORDER =
        Comparator.comparing(Tied::bounds, Bounds.DISPLAY_ORDER)
            .thenComparing(Tied::kind)
            .thenComparing(Tied::id);
  }

  /** Sorts by start, as numbers; only those that begin alike are read again. */
  static CompactList sorted(CompactFacts facts, int[] addresses) {
    long[] byStart = new long[addresses.length];
    for (int i = 0; i < byStart.length; i++) {
      Bound start = facts.get(addresses[i]).bounds().startEarliest();
      byStart[i] = ((long) order(start) << Integer.SIZE) | i;
    }
    Arrays.sort(byStart);
    int[] sorted = new int[addresses.length];
    for (int i = 0; i < byStart.length; i++) {
      sorted[i] = addresses[(int) byStart[i]];
    }
    int from = 0;
    for (int to = 1; to <= byStart.length; to++) {
      if (to == byStart.length || byStart[to] >> Integer.SIZE != byStart[from] >> Integer.SIZE) {
        if (to - from > 1) {
          sortTied(facts, sorted, from, to);
        }
        from = to;
      }
    }
    return new CompactList(facts, sorted);
  }

  /** Takes lists of the same compact facts. */
  static CompactList merged(List<CompactList> lists) {
    int[][] addresses = lists.stream().map(list -> list.addresses).toArray(int[][]::new);
    return sorted(lists.get(0).facts, Ints.concat(addresses));
  }

  private static void sortTied(CompactFacts facts, int[] addresses, int from, int to) {
    Tied[] tied = new Tied[to - from];
    for (int i = 0; i < tied.length; i++) {
      int address = addresses[from + i];
      Fact fact = facts.get(address);
      tied[i] = new Tied(address, fact.bounds(), fact.kindName(), fact.id());
    }
    Arrays.sort(tied, Tied.ORDER);
    for (int i = 0; i < tied.length; i++) {
      addresses[from + i] = tied[i].address();
    }
  }

  /** In the order of {@link Bounds#DISPLAY_ORDER}; days too far off for an int are alike. */
  private static int order(Bound start) {
    if (start.isUnknown()) {
      return Integer.MAX_VALUE;
    }
    return start.isOpen() ? Integer.MIN_VALUE : Ints.saturatedCast(start.epochDay());
  }
}
