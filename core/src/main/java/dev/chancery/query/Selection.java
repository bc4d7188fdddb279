package dev.chancery.query;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import java.time.Year;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts that match a query, in its order, and what an engine can tell of them without reading
 * each.
 *
 * @param <F> the facts
 */
public interface Selection<F extends Fact> {
  /** Returns how many there are. */
  int size();

  /** Returns the fact at the index, from 0. */
  F get(int index);

  /** Returns the facts. */
  ImmutableList<F> list();

  /** Returns those that meet the condition, in the same order. */
  Selection<F> filtered(Predicate<? super F> condition);

  /** Returns the calendar year in which each wholly lies; the keys are in their order. */
  Keys<Year> years();

  /** Returns the kind of each; none for those that this version does not know. */
  Keys<Kind<?>> kinds();

  /** Returns the pair of each, without direction. */
  Keys<Dyad> pairs();

  /** Returns the other of each pair; none for those of which the actor is not one of the pair. */
  Keys<Actor> partnersOf(Actor actor);

  /**
   * Returns for each fact whether another of the same key may count the same: one of the same pair
   * that may share a day with it, or, at any time, another of the same pair at all; or one that is
   * stated to be a part of the other.
   *
   * @param partOf the attribute that has the id of the fact that one is a part of, or null for none
   */
  boolean[] haveCompanions(Keys<?> keys, boolean atAnyTime, @Nullable Attribute<F, String> partOf);

  /**
   * Adds the amounts of the facts of each key.
   *
   * @param amount an attribute that every fact states
   * @return the sum by index of the key; null if no fact has it
   * @throws IllegalArgumentException if the currencies for a key differ; names both
   */
  @Nullable Amount[] sums(Attribute<F, Amount> amount, Keys<?> keys);
}
