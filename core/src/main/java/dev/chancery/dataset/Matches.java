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
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of a table that match, in the order that is asked for. */
final class Matches<F extends Fact> implements Selection<F> {
  private final FactTable table;
  private final int[] rows;

  Matches(FactTable table, int[] rows) {
    this.table = table;
    this.rows = rows;
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  @SuppressWarnings("unchecked") // Only facts of the kind that is asked for match.
  public ImmutableList<F> list() {
    return (ImmutableList<F>) table.list(rows);
  }

  @Override
  @SuppressWarnings("unchecked") // As above.
  public Selection<F> filtered(Predicate<? super F> condition) {
    int[] kept =
        Arrays.stream(rows).filter(row -> condition.test((F) table.facts().get(row))).toArray();
    return new Matches<>(table, kept);
  }

  @Override
  public Keys<Year> years() {
    return table.years().of(rows);
  }

  @Override
  public Keys<Kind<?>> kinds() {
    return table.kinds().of(rows);
  }

  @Override
  public Keys<Dyad> pairs() {
    return table.pairs().of(rows);
  }

  @Override
  public Keys<Actor> partnersOf(Actor actor) {
    return table
        .pairs()
        .of(rows, pair -> pair.includes(actor) ? Optional.of(pair.other(actor)) : Optional.empty());
  }

  @Override
  public @Nullable Amount[] sums(Attribute<F, Amount> amount, Keys<?> keys) {
    return table.amounts(amount).sums(rows, keys.indexes(), keys.keys().size());
  }
}
