package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.query.Keys;
import dev.chancery.query.Selection;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a table that match, in the order that is asked for. */
final class Matches<F extends Fact> implements Selection<F> {
  private final FactTable table;

  /** Null for all. */
  private final int @Nullable [] some;

  Matches(FactTable table, int[] rows) {
    this.table = table;
    this.some = rows;
  }

  /** All rows of a table in their order, which are not listed as long as nobody needs that. */
  private Matches(FactTable table) {
    this.table = table;
    this.some = null;
  }

  static <F extends Fact> Matches<F> all(FactTable table) {
    return new Matches<>(table);
  }

  private int[] rows() {
    return some == null ? Rows.all(size()) : some;
  }

  @Override
  public int size() {
    return some == null ? table.facts().size() : some.length;
  }

  @Override
  @SuppressWarnings("unchecked") // Only facts of the kind that is asked for match.
  public F get(int index) {
    return (F) table.facts().get(some == null ? index : some[index]);
  }

  @Override
  @SuppressWarnings("unchecked") // As above.
  public ImmutableList<F> list() {
    return (ImmutableList<F>) table.list(rows());
  }

  @Override
  public Selection<F> filtered(Predicate<? super F> condition) {
    int[] rows = rows();
    int[] kept =
        IntStream.range(0, rows.length)
            .filter(index -> condition.test(get(index)))
            .map(index -> rows[index])
            .toArray();
    return new Matches<>(table, kept);
  }

  @Override
  public Keys<Year> years() {
    return table.years().of(rows());
  }

  @Override
  public Keys<Kind<?>> kinds() {
    return table.kinds().of(rows());
  }

  @Override
  public Keys<Dyad> pairs() {
    return table.pairs().of(rows());
  }

  @Override
  public Keys<Actor> partnersOf(Actor actor) {
    return table
        .pairs()
        .of(
            rows(),
            pair -> pair.includes(actor) ? Optional.of(pair.other(actor)) : Optional.empty());
  }

  @Override
  public @Nullable Amount[] sums(Attribute<F, Amount> amount, Keys<?> keys) {
    return table.amounts(amount).sums(rows(), keys.indexes(), keys.keys().size());
  }

  @Override
  public boolean[] haveCompanions(
      Keys<?> keys, boolean atAnyTime, @Nullable Attribute<F, String> partOf) {
    boolean[] companions = ofSamePair(keys, atAnyTime);
    if (partOf != null) {
      addParts(companions, keys, table.wholes(partOf));
    }
    for (int i = 0; i < companions.length; i++) {
      companions[i] &= keys.indexes()[i] >= 0;
    }
    return companions;
  }

  /** Adds parts and wholes, if both match and have the same key. */
  private void addParts(boolean[] companions, Keys<?> keys, int[] wholes) {
    if (wholes.length == 0) {
      return;
    }
    int[] rows = rows();
    Map<Integer, Integer> indexOf = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      if (wholes[rows[i]] >= 0) {
        indexOf.put(wholes[rows[i]], -1);
      }
    }
    for (int i = 0; i < rows.length && !indexOf.isEmpty(); i++) {
      indexOf.replace(rows[i], i);
    }
    for (int i = 0; i < rows.length; i++) {
      int whole = indexOf.getOrDefault(wholes[rows[i]], -1);
      if (whole >= 0 && keys.indexes()[whole] == keys.indexes()[i]) {
        companions[whole] = true;
        companions[i] = true;
      }
    }
  }

  private boolean[] ofSamePair(Keys<?> keys, boolean atAnyTime) {
    int[] rows = rows();
    TimeColumns times = table.times();
    Keys<Dyad> pairs = pairs();
    boolean[] companions = new boolean[rows.length];
    Map<Long, Integer> lastOf = new HashMap<>(); // Of a pair and key the one that ends last.
    for (int i = 0; i < rows.length; i++) {
      boolean inOrder = i == 0 || rows[i] > rows[i - 1];
      if (!inOrder || !times.isStartKnown(rows[i])) {
        Arrays.fill(companions, true); // Whoever reads them all misses none.
        break;
      }
      long key = (long) keys.indexes()[i] * pairs.keys().size() + pairs.indexes()[i];
      Integer before = keys.indexes()[i] < 0 ? null : lastOf.get(key);
      if (before != null && (atAnyTime || times.end(rows[before]) >= times.start(rows[i]))) {
        companions[before] = true;
        companions[i] = true;
      }
      if (before == null || times.end(rows[i]) > times.end(rows[before])) {
        lastOf.put(key, i);
      }
    }
    return companions;
  }
}
