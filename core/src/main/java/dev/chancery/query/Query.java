package dev.chancery.query;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Described;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A question asked of a dataset. Refining it gives another query and leaves this one as it was.
 *
 * <p>Every condition keeps what <em>may</em> match, so that doubt never loses a fact; {@link
 * #definitely()} keeps only what must. Facts come in {@link Fact#DISPLAY_ORDER} unless sorted
 * otherwise: the same order every time. Arguments are checked when the query is made, before any
 * work.
 *
 * <p>Two queries are equal if they ask the same of the same dataset. Instances are immutable and
 * thread-safe.
 *
 * @param <F> the facts that are asked for
 * @param <Q> the type of the query
 */
@CheckReturnValue
public abstract class Query<F extends Fact, Q extends Query<F, Q>> {
  private final QueryEngine engine;
  private final Criteria<F> criteria;

  Query(QueryEngine engine, Criteria<F> criteria) {
    this.engine = engine;
    this.criteria = criteria;
  }

  /** Returns the same kind of query of the same dataset. */
  abstract Q with(QueryEngine sameEngine, Criteria<F> newCriteria);

  final Q with(Criteria<F> newCriteria) {
    return with(engine, newCriteria);
  }

  final Q with(Condition condition) {
    return with(criteria.with(condition));
  }

  final Q has(String method, Attribute<? super F, ?> attribute, Object value) {
    return with(new Condition.Has(method, attribute, value));
  }

  final Q mentions(String method, Attribute<? super F, ?> attribute, String text) {
    return mentions(method, attribute, ImmutableList.of(), text);
  }

  final Q mentions(
      String method,
      @Nullable Attribute<? super F, ?> attribute,
      ImmutableList<Attribute<? extends Described, ?>> inner,
      String text) {
    return Words.areIn(text)
        ? with(new Condition.Mentions(method, attribute, inner, text))
        : with(criteria);
  }

  /**
   * Returns the question alone: a predicate for a stream of facts from elsewhere, which can be
   * serialized. The query itself cannot, as it holds its dataset.
   */
  public final Criteria<F> criteria() {
    return criteria;
  }

  /** Returns whether the fact matches, wherever it comes from; offset and limit do not count. */
  public final boolean matches(Fact fact) {
    return criteria.test(fact);
  }

  // Conditions on who.

  /**
   * Keeps facts about the two, in either direction.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public final Q between(Actor one, Actor other) {
    Preconditions.checkArgument(
        !one.equals(other), "between(%s, %s): expected two different actors", one, other);
    return with(new Condition.Between(one, other));
  }

  /** Keeps facts about the actor: see {@link Fact#actors()}. */
  public final Q involving(Actor actor) {
    return with(new Condition.Involving(actor));
  }

  /** Keeps facts about one of the actors at least; each fact once. */
  public final Q involvingAny(Actor first, Actor... more) {
    return involvingAny(Lists.asList(first, more));
  }

  /**
   * Keeps facts about one of the actors at least; each fact once.
   *
   * @throws IllegalArgumentException if there are no actors
   */
  public final Q involvingAny(Collection<? extends Actor> actors) {
    ImmutableSet<Actor> any = ImmutableSet.copyOf(actors);
    Preconditions.checkArgument(!any.isEmpty(), "involvingAny(): expected one actor or more");
    return any.size() == 1
        ? involving(any.iterator().next())
        : with(new Condition.InvolvingAny(any));
  }

  // Conditions on when. An interval counts with every day from its first to its last.

  /**
   * Keeps what held or happened on the day. What was only seen to be so, as of another day, may
   * have held on this one, however far off; {@link #definitely()} leaves it out.
   *
   * @throws dev.chancery.time.EdtfException if the year is not between -9999 and 9999
   */
  public final Q on(LocalDate day) {
    return time(Condition.TimeRelation.ON, Edtf.of(day));
  }

  /** Keeps what shares a day with the interval. */
  public final Q during(Edtf interval) {
    return time(Condition.TimeRelation.DURING, interval);
  }

  /**
   * Keeps what shares a day with the interval.
   *
   * @param edtf an EDTF expression, such as {@code 2003} or {@code 2024/..}
   * @throws dev.chancery.time.EdtfException if the text is not EDTF
   */
  public final Q during(String edtf) {
    return during(Edtf.parse(edtf));
  }

  /** Keeps what lies wholly inside the interval. */
  public final Q within(Edtf interval) {
    return time(Condition.TimeRelation.WITHIN, interval);
  }

  /**
   * Keeps what lies wholly inside the interval.
   *
   * @throws dev.chancery.time.EdtfException if the text is not EDTF
   */
  public final Q within(String edtf) {
    return within(Edtf.parse(edtf));
  }

  /**
   * Keeps what ended before the day, exclusive.
   *
   * @throws dev.chancery.time.EdtfException if the year is not between -9999 and 9999
   */
  public final Q before(LocalDate dayExclusive) {
    return before(Edtf.of(dayExclusive));
  }

  /** Keeps what ended before the first day of the interval. */
  public final Q before(Edtf interval) {
    return time(Condition.TimeRelation.BEFORE, interval);
  }

  /**
   * Keeps what ended before the first day of the expression.
   *
   * @throws dev.chancery.time.EdtfException if the text is not EDTF
   */
  public final Q before(String edtf) {
    return before(Edtf.parse(edtf));
  }

  /**
   * Keeps what began after the day, exclusive.
   *
   * @throws dev.chancery.time.EdtfException if the year is not between -9999 and 9999
   */
  public final Q after(LocalDate dayExclusive) {
    return after(Edtf.of(dayExclusive));
  }

  /** Keeps what began after the last day of the interval. */
  public final Q after(Edtf interval) {
    return time(Condition.TimeRelation.AFTER, interval);
  }

  /**
   * Keeps what began after the last day of the expression.
   *
   * @throws dev.chancery.time.EdtfException if the text is not EDTF
   */
  public final Q after(String edtf) {
    return after(Edtf.parse(edtf));
  }

  private Q time(Condition.TimeRelation relation, Edtf interval) {
    return with(new Condition.Time(relation, interval));
  }

  // Other conditions.

  /**
   * Keeps facts in whose titles, topics, names and notes every word of the text stands; case and
   * accents do not count. The names of the pair itself do not count either. Text without a word
   * keeps all.
   */
  public final Q matching(String text) {
    return mentions("matching", null, ImmutableList.of(), text);
  }

  /** Keeps facts that cite the source. */
  public final Q citing(Source source) {
    return with(new Condition.CitedFrom(source.id()));
  }

  /** Keeps facts with the rank. */
  public final Q ranked(Fact.Rank rank) {
    return has("ranked", Fact.RANK, rank);
  }

  /** Keeps facts that are not deprecated. */
  public final Q current() {
    return with(new Condition.Current());
  }

  /** Keeps facts that a source states, not those that were worked out from others. */
  public final Q stated() {
    return with(new Condition.Derived(false));
  }

  /** Keeps facts that were worked out from others. */
  public final Q derived() {
    return with(new Condition.Derived(true));
  }

  /** Keeps facts whose attribute has the value, or is a list that contains it. */
  public final <T> Q where(Attribute<? super F, T> attribute, T value) {
    return with(new Condition.Has("where", attribute, value));
  }

  /**
   * Keeps only what must match: every condition holds under every reading of the dates and amounts.
   */
  public final Q definitely() {
    return with(criteria.definitely());
  }

  // Order and number.

  /**
   * Sorts by the attribute, smallest first; facts that do not state it come last. Further calls
   * decide among equals.
   *
   * @throws IllegalArgumentException if its values have no order
   */
  public final Q sortedBy(Attribute<? super F, ?> attribute) {
    return sortedBy(attribute, false);
  }

  /**
   * Sorts by the attribute, largest first; facts that do not state it come last.
   *
   * @throws IllegalArgumentException if its values have no order
   */
  public final Q sortedDescendingBy(Attribute<? super F, ?> attribute) {
    return sortedBy(attribute, true);
  }

  private Q sortedBy(Attribute<? super F, ?> attribute, boolean descending) {
    return with(criteria.sortedBy(new Criteria.Order(attribute, descending)));
  }

  /**
   * Gives so many facts at the most.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public final Q limit(int limit) {
    return with(criteria.sliced(criteria.offset(), limit));
  }

  /**
   * Passes over so many of the first facts.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public final Q offset(int offset) {
    return with(criteria.sliced(offset, criteria.limit()));
  }

  // Answers.

  /** Returns the facts. */
  public final ImmutableList<F> list() {
    return engine.list(criteria);
  }

  /**
   * Returns the facts as a stream: in the order of the query, each once, their number known, also
   * of the parts of a parallel stream. They are not held together, however many they are.
   */
  public final Stream<F> stream() {
    Selection<F> selection = select(criteria);
    return StreamSupport.stream(new Selected<>(selection, 0, selection.size()), false);
  }

  /** Facts of a selection from one index to another, exclusive. */
  private static final class Selected<F extends Fact> implements Spliterator<F> {
    private final Selection<F> selection;
    private int next;
    private final int end;

    Selected(Selection<F> selection, int start, int end) {
      this.selection = selection;
      this.next = start;
      this.end = end;
    }

    @Override
    public boolean tryAdvance(Consumer<? super F> action) {
      if (next == end) {
        return false;
      }
      action.accept(selection.get(next++));
      return true;
    }

    @Override
    public @Nullable Spliterator<F> trySplit() {
      int start = next;
      int middle = (start + end) >>> 1;
      if (middle == start) {
        return null;
      }
      next = middle;
      return new Selected<>(selection, start, middle);
    }

    @Override
    public long estimateSize() {
      return (long) end - next;
    }

    @Override
    public int characteristics() {
      return ORDERED | DISTINCT | SIZED | SUBSIZED | NONNULL | IMMUTABLE;
    }
  }

  /** Returns the first fact, or empty if there is none. */
  public final Optional<F> first() {
    return engine.list(criteria.sliced(criteria.offset(), Math.min(1, criteria.limit()))).stream()
        .findFirst();
  }

  /**
   * Returns the only fact.
   *
   * @throws NotSingleException if there is none or more than one; names the query
   */
  public final F single() {
    ImmutableList<F> facts = list();
    if (facts.size() != 1) {
      String ids = facts.stream().limit(5).map(Fact::id).collect(Collectors.joining(", "));
      throw new NotSingleException(this, facts.size(), facts.size() > 5 ? ids + ", …" : ids);
    }
    return facts.get(0);
  }

  /**
   * Returns how many facts there are; where sources contradict each other, each claim is one.
   *
   * @see #groupedByPartnerOf(Actor)
   */
  public final int count() {
    return engine.count(criteria);
  }

  /** Returns whether there is no fact. */
  public final boolean isEmpty() {
    return first().isEmpty();
  }

  /** Returns how this is answered, without answering it. */
  public final Plan explain() {
    return engine.explain(criteria);
  }

  /**
   * Answers this and returns how, with the number of facts that each step gave. Steps are taken in
   * full here, even where an answer would stop at its limit.
   */
  public final Plan analyze() {
    return engine.analyze(criteria);
  }

  /** Groups the facts by the value of the attribute. */
  public final <T> Groups<T, F> groupedBy(Attribute<? super F, T> attribute) {
    // About 7 million and 7 million are sorted alike and are two groups.
    Map<T, List<F>> empty =
        attribute.type().order().isPresent()
            ? new TreeMap<T, List<F>>(
                attribute.type().order().get().thenComparing(Object::toString))
            : new LinkedHashMap<>();
    return Groups.of(
        list(), fact -> attribute.of(fact).map(ImmutableSet::of).orElse(ImmutableSet.of()), empty);
  }

  /** Groups the facts by each element of the attribute; a fact with two topics is in two groups. */
  public final <T> Groups<T, F> groupedByEach(Attribute<? super F, ImmutableList<T>> attribute) {
    return Groups.of(
        list(),
        fact -> ImmutableSet.copyOf(attribute.of(fact).orElse(ImmutableList.of())),
        new LinkedHashMap<>());
  }

  /** Groups the facts by the calendar year in which they wholly lie; the others are unstated. */
  public final Groups<Year, F> groupedByYear() {
    return grouped(Selection::years);
  }

  /** Groups the facts by the kind; facts of kinds that this version does not know are unstated. */
  public final Groups<Kind<?>, F> groupedByKind() {
    return grouped(selection -> selection.kinds().inOrderOfFacts());
  }

  /** Groups the facts by their pair, without direction. */
  public final Groups<Dyad, F> groupedByPair() {
    return grouped(selection -> selection.pairs().ordered(Comparator.comparing(Dyad::toString)));
  }

  /**
   * Groups the facts by the other of their pair; those of which the actor is not one of the pair
   * are unstated.
   */
  public final Groups<Actor, F> groupedByPartnerOf(Actor actor) {
    return grouped(
        selection -> selection.partnersOf(actor).ordered(Comparator.comparing(Actor::id)));
  }

  private <K> Groups<K, F> grouped(Function<Selection<F>, Keys<K>> keys) {
    Selection<F> selection = select(criteria);
    return Groups.of(keys.apply(selection), selection::list);
  }

  final Selection<F> select(Criteria<F> selected) {
    return engine.select(selected);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Query<?, ?> query
        && query.criteria.equals(criteria)
        && query.engine.equals(engine);
  }

  @Override
  public final int hashCode() {
    return criteria.hashCode();
  }

  /** Returns the calls that make it: {@code trade().from(AZ).to(ES).during("2003")}. */
  @Override
  public final String toString() {
    return criteria.toString();
  }
}
