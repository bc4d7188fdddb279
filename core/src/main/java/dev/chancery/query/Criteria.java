package dev.chancery.query;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.time.Certainty;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A question about facts, away from any dataset: which kind, which conditions, how sure, in which
 * order, how many. It is a predicate on a single fact, from wherever it comes:
 *
 * <pre>{@code
 * Criteria<TradeFigure> exports = data.trade().from(azerbaijan).during("2003/2010").criteria();
 * Stream<TradeFigure> ours = figures.stream().filter(exports);
 * }</pre>
 *
 * <p>It can be sent to where the facts are: the serialized form has the question and nothing of the
 * dataset, and later versions read it.
 *
 * <p>Two are equal if they ask the same; in which order conditions were added, and how often, does
 * not count. This class is immutable and thread-safe.
 *
 * @param <F> the facts that are asked for
 */
public final class Criteria<F extends Fact> implements Predicate<Fact>, Serializable {
  private static final long serialVersionUID = 1;

  /**
   * An attribute to sort by.
   *
   * @param attribute the attribute; facts that do not state it come last
   * @param descending whether the largest comes first
   */
  public record Order(Attribute<?, ?> attribute, boolean descending) implements Serializable {
    /**
     * Makes one.
     *
     * @throws IllegalArgumentException if the values of the attribute have no order
     */
    public Order {
      Preconditions.checkArgument(
          attribute.type().order().isPresent(),
          "%s cannot be sorted by: expected an attribute whose values have an order",
          attribute);
    }
  }

  private enum Option {
    DEFINITELY("definitely"),
    INCLUDING_DERIVED("includingDerived"),
    INCLUDING_OVERLAPS("includingOverlaps");

    private final String call;

    Option(String call) {
      this.call = call;
    }
  }

  private final String entry;
  private final @Nullable Kind<F> kind;
  private final ImmutableList<Condition> conditions;
  private final ImmutableSet<Option> options;
  private final ImmutableList<Order> orders;
  private final int offset;
  private final int limit;

  private Criteria(
      String entry,
      @Nullable Kind<F> kind,
      ImmutableList<Condition> conditions,
      ImmutableSet<Option> options,
      ImmutableList<Order> orders,
      int offset,
      int limit) {
    this.entry = entry;
    this.kind = kind;
    this.conditions = conditions;
    this.options = options;
    this.orders = orders;
    this.offset = offset;
    this.limit = limit;
  }

  static <F extends Fact> Criteria<F> all(String entry, @Nullable Kind<F> kind) {
    return new Criteria<>(
        entry,
        kind,
        ImmutableList.of(),
        ImmutableSet.of(),
        ImmutableList.of(),
        0,
        Integer.MAX_VALUE);
  }

  Criteria<F> with(Condition condition) {
    for (Condition each : conditions) {
      // The first comparison of a record takes milliseconds, which the first question need not.
      if (each.getClass() == condition.getClass() && each.equals(condition)) {
        return this;
      }
    }
    ImmutableList<Condition> more =
        conditions.isEmpty()
            ? ImmutableList.of(condition)
            : ImmutableList.<Condition>builder().addAll(conditions).add(condition).build();
    return new Criteria<>(entry, kind, more, options, orders, offset, limit);
  }

  Criteria<F> definitely() {
    return with(Option.DEFINITELY);
  }

  Criteria<F> withDerived() {
    return with(Option.INCLUDING_DERIVED);
  }

  Criteria<F> withOverlaps() {
    return with(Option.INCLUDING_OVERLAPS);
  }

  private Criteria<F> with(Option option) {
    ImmutableSet<Option> more = ImmutableSet.<Option>builder().addAll(options).add(option).build();
    return new Criteria<>(entry, kind, conditions, more, orders, offset, limit);
  }

  Criteria<F> sortedBy(Order order) {
    ImmutableList<Order> more = ImmutableList.<Order>builder().addAll(orders).add(order).build();
    return new Criteria<>(entry, kind, conditions, options, more, offset, limit);
  }

  Criteria<F> sliced(int newOffset, int newLimit) {
    Preconditions.checkArgument(newOffset >= 0, "offset(%s): expected 0 or more", newOffset);
    Preconditions.checkArgument(newLimit >= 0, "limit(%s): expected 0 or more", newLimit);
    return new Criteria<>(entry, kind, conditions, options, orders, newOffset, newLimit);
  }

  /** Returns the kind that is asked for; empty for all kinds. */
  public Optional<Kind<F>> kind() {
    return Optional.ofNullable(kind);
  }

  /** Returns the conditions, all of which must hold, in the order in which they were added. */
  public ImmutableList<Condition> conditions() {
    return conditions;
  }

  /** Returns whether only facts that must match are asked for, and not those that may. */
  public boolean isDefinite() {
    return options.contains(Option.DEFINITELY);
  }

  /** Returns whether sums count derived figures. */
  public boolean includesDerived() {
    return options.contains(Option.INCLUDING_DERIVED);
  }

  /** Returns whether sums count figures that may be counted in one another. */
  public boolean includesOverlaps() {
    return options.contains(Option.INCLUDING_OVERLAPS);
  }

  /**
   * Returns what to sort by, the most important first; {@link Fact#DISPLAY_ORDER} decides the rest.
   */
  public ImmutableList<Order> orders() {
    return orders;
  }

  /** Returns how many of the first matching facts are passed over. */
  public int offset() {
    return offset;
  }

  /** Returns how many matching facts are given at the most; {@link Integer#MAX_VALUE} for all. */
  public int limit() {
    return limit;
  }

  /** Returns whether the fact is of the kind and meets every condition. */
  @Override
  public boolean test(Fact fact) {
    if (kind != null && !kind.type().isInstance(fact)) {
      return false;
    }
    return test(fact, conditions);
  }

  /** Returns whether the fact, of the kind, meets the given ones of the conditions. */
  public boolean test(Fact fact, List<Condition> some) {
    boolean definite = isDefinite();
    for (Condition condition : some) {
      Certainty certainty = condition.test(fact);
      if (definite ? !certainty.mustBe() : !certainty.mayBe()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the order in which facts are given. */
  public Comparator<Fact> comparator() {
    Comparator<Fact> comparator = Fact.DISPLAY_ORDER;
    for (Order order : orders.reverse()) {
      comparator = by(order).thenComparing(comparator);
    }
    return comparator;
  }

  @SuppressWarnings("unchecked") // Query.sortedBy takes only attributes of the kind.
  private static Comparator<Fact> by(Order order) {
    return by((Attribute<Fact, Object>) order.attribute(), order.descending());
  }

  private static <T> Comparator<Fact> by(Attribute<Fact, T> attribute, boolean descending) {
    Comparator<? super T> values = attribute.type().order().orElseThrow();
    return (a, b) -> {
      Optional<T> first = attribute.of(a);
      Optional<T> second = attribute.of(b);
      if (first.isEmpty() || second.isEmpty()) {
        return Boolean.compare(first.isEmpty(), second.isEmpty());
      }
      int order = values.compare(first.get(), second.get());
      return descending ? -order : order;
    };
  }

  private Object writeReplace() {
    return new Serialized(
        entry,
        kind,
        List.copyOf(conditions),
        List.copyOf(Sets.immutableEnumSet(options)),
        List.copyOf(orders),
        offset,
        limit);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  private record Serialized(
      String entry,
      @Nullable Kind<?> kind,
      List<Condition> conditions,
      List<Option> options,
      List<Order> orders,
      int offset,
      int limit)
      implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("question", this::criteria);
    }

    /** By way of arrays, which refuse elements of another type, as lists do not. */
    private Criteria<?> criteria() {
      Criteria<?> criteria =
          new Criteria<>(
              Objects.requireNonNull(entry, "entry"),
              kind,
              ImmutableList.copyOf(conditions.toArray(new Condition[0])),
              Sets.immutableEnumSet(List.of(options.toArray(new Option[0]))),
              ImmutableList.copyOf(orders.toArray(new Order[0])),
              0,
              Integer.MAX_VALUE);
      return criteria.sliced(offset, limit);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Criteria<?> criteria
        && criteria.entry.equals(entry)
        && ImmutableSet.copyOf(criteria.conditions).equals(ImmutableSet.copyOf(conditions))
        && criteria.options.equals(options)
        && criteria.orders.equals(orders)
        && criteria.offset == offset
        && criteria.limit == limit;
  }

  @Override
  public int hashCode() {
    return Objects.hash(entry, ImmutableSet.copyOf(conditions), options, orders, offset, limit);
  }

  /** Returns the calls that make it: {@code trade().from(AZ).to(ES).during("2003")}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(entry).append("()");
    for (Condition condition : conditions) {
      text.append('.').append(condition);
    }
    for (Option option : Option.values()) {
      if (options.contains(option)) {
        text.append('.').append(option.call).append("()");
      }
    }
    for (Order order : orders) {
      text.append(order.descending() ? ".sortedDescendingBy(" : ".sortedBy(");
      text.append(order.attribute()).append(')');
    }
    if (offset > 0) {
      text.append(".offset(").append(offset).append(')');
    }
    if (limit < Integer.MAX_VALUE) {
      text.append(".limit(").append(limit).append(')');
    }
    return text.toString();
  }
}
