package dev.chancery.dataset;

import com.google.common.collect.ImmutableMap;
import dev.chancery.fact.CompactFacts;
import dev.chancery.fact.Fact;
import dev.chancery.time.Bounds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Facts that are held compactly while a dataset is built, and put into {@link Fact#DISPLAY_ORDER}
 * by what is noted of each when it is added; few are read.
 */
final class CompactFactSet {
  private final CompactFacts.Builder facts = CompactFacts.builder();
  private final IntList addresses = new IntList();
  private final IntList starts = new IntList();
  private final IntList ends = new IntList();

  /** The number of the kind; negative if it is of one known day. */
  private final IntList kinds = new IntList();

  private final Map<String, Integer> kindNumbers = new HashMap<>();
  private final Set<Integer> removed = new HashSet<>();

  /**
   * Facts in order.
   *
   * @param all the facts of all kinds
   * @param byKind those of each kind by its name
   */
  record Lists(CompactList all, ImmutableMap<String, CompactList> byKind) {}

  /** Adds the fact unless there is one with its id. */
  boolean add(Fact fact) {
    int address = facts.add(fact);
    if (address == 0) {
      return false;
    }
    Bounds bounds = fact.bounds();
    int kind = kindNumbers.computeIfAbsent(fact.kindName(), name -> kindNumbers.size());
    addresses.add(address);
    starts.add(TimeColumns.start(bounds));
    ends.add(TimeColumns.lastDay(bounds.endLatest()));
    kinds.add(bounds.isOneDay() ? ~kind : kind);
    return true;
  }

  Optional<Fact> find(String id) {
    return facts.find(id);
  }

  void remove(String id) {
    removed.add(facts.remove(id));
  }

  Set<String> kindNames() {
    return kindNumbers.keySet();
  }

  /** Hands over the facts; nothing else is to be asked after it. */
  Lists lists() {
    int[] places = sorted(facts.close());
    int[] startsOfAll = starts.drainTo(new int[places.length], places);
    int[] endsOfAll = ends.drainTo(new int[places.length], places);
    int[] kindsOfAll = kinds.drainTo(new int[places.length], places);
    int[] addressesOfAll = addresses.drainTo(places, places);
    int[] sizes = new int[kindNumbers.size()];
    for (int i = 0; i < kindsOfAll.length; i++) {
      kindsOfAll[i] = number(kindsOfAll[i]);
      sizes[kindsOfAll[i]]++;
    }
    int[][] addressesOf = new int[sizes.length][];
    int[][] startsOf = new int[sizes.length][];
    int[][] endsOf = new int[sizes.length][];
    for (int kind = 0; kind < sizes.length; kind++) {
      addressesOf[kind] = new int[sizes[kind]];
      startsOf[kind] = new int[sizes[kind]];
      endsOf[kind] = new int[sizes[kind]];
    }
    int[] next = new int[sizes.length];
    for (int i = 0; i < kindsOfAll.length; i++) {
      int kind = kindsOfAll[i];
      int place = next[kind]++;
      addressesOf[kind][place] = addressesOfAll[i];
      startsOf[kind][place] = startsOfAll[i];
      endsOf[kind][place] = endsOfAll[i];
    }
    CompactFacts built = facts.build(List.of(addressesOf));
    Arrays.fill(next, 0);
    for (int i = 0; i < kindsOfAll.length; i++) {
      int kind = kindsOfAll[i];
      addressesOfAll[i] = addressesOf[kind][next[kind]++];
    }
    Map<String, CompactList> byKind = new TreeMap<>();
    kindNumbers.forEach(
        (name, kind) -> {
          if (sizes[kind] > 0) {
            byKind.put(
                name, new CompactList(built, addressesOf[kind], startsOf[kind], endsOf[kind]));
          }
        });
    return new Lists(
        new CompactList(built, addressesOfAll, startsOfAll, endsOfAll),
        ImmutableMap.copyOf(byKind));
  }

  /** The number of a kind, whether or not its fact is of one known day. */
  private static int number(int kind) {
    return kind < 0 ? ~kind : kind;
  }

  /** The places, in the order of adding, of those that are left, sorted by start as numbers. */
  private int[] sorted(CompactFacts closed) {
    long[] byStart = new long[addresses.size()];
    int size = 0;
    for (int place = 0; place < byStart.length; place++) {
      if (removed.isEmpty() || !removed.contains(addresses.get(place))) {
        byStart[size++] = ((long) starts.get(place) << Integer.SIZE) | place;
      }
    }
    Arrays.sort(byStart, 0, size);
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = (int) byStart[i];
    }
    // One more than the tied ones: each begins where the one before it ends.
    IntList begins = new IntList();
    for (int i = 0; i < size; i++) {
      if (i == 0 || byStart[i] >> Integer.SIZE != byStart[i - 1] >> Integer.SIZE) {
        begins.add(i);
      }
    }
    begins.add(size);
    int[] ranks = ranks();
    IntStream.range(1, begins.size())
        .parallel()
        .forEach(i -> sortTied(closed, ranks, places, begins.get(i - 1), begins.get(i)));
    return places;
  }

  /** By kind its place in the order of names. */
  private int[] ranks() {
    int[] ranks = new int[kindNumbers.size()];
    int rank = 0;
    for (int kind : new TreeMap<>(kindNumbers).values()) {
      ranks[kind] = rank++;
    }
    return ranks;
  }

  private void sortTied(CompactFacts closed, int[] ranks, int[] places, int from, int to) {
    if (to - from == 1) {
      return;
    }
    Tied[] tied = new Tied[to - from];
    for (int i = 0; i < tied.length; i++) {
      int place = places[from + i];
      tied[i] =
          new Tied(
              closed.get(addresses.get(place)),
              place,
              kinds.get(place) < 0,
              ranks[number(kinds.get(place))]);
    }
    Arrays.sort(tied, Tied.ORDER);
    for (int i = 0; i < tied.length; i++) {
      places[from + i] = tied[i].place;
    }
  }

  /** One of several facts that begin alike, read if the order hangs on it. */
  private static final class Tied {
    static final Comparator<Tied> ORDER =
        new Comparator<>() {
          @Override
          public int compare(Tied a, Tied b) {
            int byTime =
                a.isOneDay && b.isOneDay
                    ? 0
                    : Bounds.DISPLAY_ORDER.compare(a.fact.bounds(), b.fact.bounds());
            if (byTime != 0) {
              return byTime;
            }
            int byKind = Integer.compare(a.kindRank, b.kindRank);
            return byKind != 0 ? byKind : a.fact.id().compareTo(b.fact.id());
          }
        };

    private final Fact fact;
    private final int place;
    private final boolean isOneDay;
    private final int kindRank;

    Tied(Fact fact, int place, boolean isOneDay, int kindRank) {
      this.fact = fact;
      this.place = place;
      this.isOneDay = isOneDay;
      this.kindRank = kindRank;
    }
  }
}
