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
  private final int[] starts;

  private CompactList(CompactFacts facts, int[] addresses, int[] starts) {
    this.facts = facts;
    this.addresses = addresses;
    this.starts = starts;
  }

  CompactFacts compactFacts() {
    return facts;
  }

  /** The {@link #start(Bounds)} of each fact; not to be changed. */
  int[] starts() {
    return starts;
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

  /**
   * Returns the facts at the addresses, which are in {@link Fact#DISPLAY_ORDER}.
   *
   * @param starts the {@link #start(Bounds)} of each fact
   */
  static CompactList of(CompactFacts facts, int[] addresses, int[] starts) {
    return new CompactList(facts, addresses, starts);
  }

  /** Takes lists of the same compact facts. */
  static CompactList merged(List<CompactList> lists) {
    CompactFacts facts = lists.get(0).facts;
    int[] addresses = Ints.concat(lists.stream().map(list -> list.addresses).toArray(int[][]::new));
    int[] starts = Ints.concat(lists.stream().map(list -> list.starts).toArray(int[][]::new));
    sort(facts, addresses, starts);
    return new CompactList(facts, addresses, starts);
  }

  /** Sorts both by start, as numbers; only facts that start alike are read. */
  static void sort(CompactFacts facts, int[] addresses, int[] starts) {
    long[] byStart = new long[addresses.length];
    for (int i = 0; i < byStart.length; i++) {
      byStart[i] = ((long) starts[i] << Integer.SIZE) | i;
    }
    Arrays.sort(byStart);
    int[] unsorted = addresses.clone();
    for (int i = 0; i < byStart.length; i++) {
      addresses[i] = unsorted[(int) byStart[i]];
      starts[i] = (int) (byStart[i] >> Integer.SIZE);
    }
    int from = 0;
    for (int to = 1; to <= addresses.length; to++) {
      if (to == addresses.length || starts[to] != starts[from]) {
        if (to - from > 1) {
          sortTied(facts, addresses, from, to);
        }
        from = to;
      }
    }
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

  /**
   * Returns the earliest start as a number, in the order of {@link Bounds#DISPLAY_ORDER}: the
   * largest int if it is unknown, and days too far off for an int as the nearest.
   */
  static int start(Bounds bounds) {
    Bound start = bounds.startEarliest();
    if (start.isUnknown()) {
      return Integer.MAX_VALUE;
    }
    return start.isOpen() ? Integer.MIN_VALUE : Ints.saturatedCast(start.epochDay());
  }
}
