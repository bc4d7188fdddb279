package dev.chancery.query;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSet;
import dev.chancery.actor.Actor;
import dev.chancery.amount.Amount;
import dev.chancery.amount.Currency;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Described;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.ValueType;
import dev.chancery.source.Citation;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.Edtf;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a query: a value that tells of a single fact whether it holds. Its text is the
 * call that makes it. What it is serialized as is its components; collections are the JDK's, whose
 * serialized forms do not change.
 */
public sealed interface Condition extends Serializable {

  /**
   * Returns whether the fact meets this condition.
   *
   * @throws ClassCastException if this is about an attribute that the fact's kind does not have
   */
  Certainty test(Fact fact);

  /**
   * The actor is one of those that the fact is about.
   *
   * @param actor the actor
   */
  record Involving(Actor actor) implements Condition {
    /** Makes one; none may be null. */
    public Involving {
      Objects.requireNonNull(actor, "actor");
    }

    @Override
    public Certainty test(Fact fact) {
      return certainly(fact.involves(actor));
    }

    @Override
    public String toString() {
      return "involving(" + actor + ")";
    }
  }

  /**
   * One of the actors at least is one of those that the fact is about.
   *
   * @param actors the actors; their order does not count
   */
  record InvolvingAny(Set<Actor> actors) implements Condition {
    /** Keeps the actors in the order in which they are given; none may be null. */
    public InvolvingAny {
      actors = unmodifiable(actors.toArray(new Actor[0]));
    }

    @Override
    public Certainty test(Fact fact) {
      return certainly(actors.stream().anyMatch(fact::involves));
    }

    @Override
    public String toString() {
      return "involvingAny(" + joined(actors) + ")";
    }
  }

  /**
   * The fact is of one of the kinds.
   *
   * @param kinds the kinds; their order does not count
   */
  record OfKind(Set<Kind<?>> kinds) implements Condition {
    /** Keeps the kinds in the order in which they are given; none may be null. */
    public OfKind {
      kinds = unmodifiable(kinds.toArray(new Kind<?>[0]));
    }

    @Override
    public Certainty test(Fact fact) {
      return certainly(fact.kind().filter(kinds::contains).isPresent());
    }

    @Override
    public String toString() {
      return "ofKind(" + joined(kinds) + ")";
    }
  }

  /**
   * The fact is about the two, in either direction.
   *
   * @param one one of the two
   * @param other the other
   */
  record Between(Actor one, Actor other) implements Condition {
    /** Makes one; none may be null. */
    public Between {
      Objects.requireNonNull(one, "one");
      Objects.requireNonNull(other, "other");
    }

    @Override
    public Certainty test(Fact fact) {
      return certainly(fact.isBetween(one, other));
    }

    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Between between
          && ((between.one.equals(one) && between.other.equals(other))
              || (between.one.equals(other) && between.other.equals(one)));
    }

    @Override
    public int hashCode() {
      return one.hashCode() + other.hashCode();
    }

    @Override
    public String toString() {
      return "between(" + one + ", " + other + ")";
    }
  }

  /**
   * The pair of the fact is directed from the actor.
   *
   * @param actor the first of the pair
   */
  record From(Actor actor) implements Condition {
    /** Makes one; none may be null. */
    public From {
      Objects.requireNonNull(actor, "actor");
    }

    @Override
    public Certainty test(Fact fact) {
      return certainly(fact.dyad().isDirected() && fact.dyad().first().equals(actor));
    }

    @Override
    public String toString() {
      return "from(" + actor + ")";
    }
  }

  /**
   * The pair of the fact is directed to the actor.
   *
   * @param actor the second of the pair
   */
  record To(Actor actor) implements Condition {
    /** Makes one; none may be null. */
    public To {
      Objects.requireNonNull(actor, "actor");
    }

    @Override
    public Certainty test(Fact fact) {
      return certainly(fact.dyad().isDirected() && fact.dyad().second().equals(actor));
    }

    @Override
    public String toString() {
      return "to(" + actor + ")";
    }
  }

  /**
   * The pair of the fact has a direction, or has none.
   *
   * @param directed whether it has
   */
  record Directed(boolean directed) implements Condition {
    @Override
    public Certainty test(Fact fact) {
      return certainly(fact.dyad().isDirected() == directed);
    }

    @Override
    public String toString() {
      return directed ? "directed()" : "total()";
    }
  }

  /** How the time of a fact can relate to an interval. */
  enum TimeRelation {
    /** It held, or happened, on the day. */
    ON,
    /** It shares a day with the interval. */
    DURING,
    /** It lies wholly inside the interval. */
    WITHIN,
    /** Its last day comes before the interval. */
    BEFORE,
    /** Its first day comes after the interval. */
    AFTER
  }

  /**
   * The time of the fact relates to the interval, of which every day counts from the first to the
   * last.
   *
   * @param relation how
   * @param interval the interval
   */
  record Time(TimeRelation relation, Edtf interval) implements Condition {
    /** Makes one; none may be null. */
    public Time {
      Objects.requireNonNull(relation, "relation");
      Objects.requireNonNull(interval, "interval");
    }

    @Override
    public Certainty test(Fact fact) {
      Bounds asked = interval.bounds().extent();
      return switch (relation) {
        case ON, DURING -> fact.bounds().overlaps(asked);
        case WITHIN -> fact.bounds().during(asked);
        case BEFORE -> fact.bounds().isBefore(asked);
        case AFTER -> fact.bounds().isAfter(asked);
      };
    }

    @Override
    public String toString() {
      boolean day = relation == TimeRelation.ON;
      return lower(relation) + (day ? "(" + interval + ")" : "(\"" + interval + "\")");
    }
  }

  /**
   * The attribute has the value, or is a list that contains it.
   *
   * @param method what the query calls this condition
   * @param attribute the attribute
   * @param value the value
   */
  record Has(String method, Attribute<?, ?> attribute, Object value) implements Condition {
    /** Takes a value of the attribute's type, or an element of it. */
    public Has {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(attribute, "attribute");
      Objects.requireNonNull(value, "value");
      value = value instanceof List<?> list ? List.copyOf(list) : value;
    }

    @Override
    public Certainty test(Fact fact) {
      Optional<?> stated = valueOf(attribute, fact);
      return certainly(
          stated.isPresent()
              && (stated.get().equals(value)
                  || (stated.get() instanceof List<?> list && list.contains(value))));
    }

    @Override
    public String toString() {
      String first = method.equals("where") ? attribute + ", " : "";
      return method + "(" + first + (value instanceof String ? "\"" + value + "\"" : value) + ")";
    }
  }

  /**
   * The attribute is not stated.
   *
   * @param method what the query calls this condition
   * @param attribute the attribute
   */
  record Lacks(String method, Attribute<?, ?> attribute) implements Condition {
    /** Makes one; none may be null. */
    public Lacks {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(attribute, "attribute");
    }

    @Override
    public Certainty test(Fact fact) {
      return certainly(valueOf(attribute, fact).isEmpty());
    }

    @Override
    public String toString() {
      return method + "()";
    }
  }

  /**
   * Every word of the text stands in the fact, or in the one attribute; case and accents do not
   * count.
   *
   * @param method what the query calls this condition
   * @param attribute the attribute to look in, or null for all texts of the fact
   * @param inner the attributes of the structures in the attribute to look in; empty for all their
   *     texts
   * @param text the words
   */
  record Mentions(
      String method,
      @Nullable Attribute<?, ?> attribute,
      List<Attribute<? extends Described, ?>> inner,
      String text)
      implements Condition {
    /** Looks in all texts, in those of an attribute, or in some of its structures' texts. */
    public Mentions {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(text, "text");
      inner = inner.isEmpty() ? List.of() : List.copyOf(inner);
      for (Attribute<?, ?> each : inner) { // A forged stream may hold anything: this fails then.
        Objects.requireNonNull(each, "inner");
      }
    }

    @Override
    public Certainty test(Fact fact) {
      ImmutableSet<String> words = words();
      if (attribute == null) {
        return certainly(wordsOf(fact).containsAll(words));
      }
      Optional<?> stated = valueOf(attribute, fact);
      if (stated.isEmpty()) {
        return Certainty.NO;
      }
      List<?> elements = stated.get() instanceof List<?> list ? list : List.of(stated.get());
      for (Object element : elements) {
        if (wordsOf(element).containsAll(words)) {
          return Certainty.DEFINITE;
        }
      }
      return Certainty.NO;
    }

    /** Returns the words that are looked for, without case and accents. */
    public ImmutableSet<String> words() {
      return Words.of(text);
    }

    /** Returns the words of the text, without case and accents. */
    public static ImmutableSet<String> wordsOf(String text) {
      return Words.of(text);
    }

    /** Returns the words of all texts of the fact, without case and accents. */
    public static Set<String> wordsOf(Fact fact) {
      Set<String> found = new HashSet<>();
      fact.forEachText(each -> found.addAll(Words.of(each)));
      return found;
    }

    private Set<String> wordsOf(Object element) {
      Set<String> found = new HashSet<>();
      if (!(element instanceof Described described)) {
        found.addAll(Words.of(element instanceof Actor actor ? actor.name() : element.toString()));
      } else if (inner.isEmpty()) {
        described.forEachText(each -> found.addAll(Words.of(each)));
      } else {
        for (Attribute<? extends Described, ?> each : inner) {
          valueOf(each, described).ifPresent(value -> found.addAll(Words.of(value.toString())));
        }
      }
      return found;
    }

    @Override
    public String toString() {
      return method + "(\"" + text + "\")";
    }
  }

  /**
   * The amount is the threshold or more, or the threshold or less.
   *
   * @param attribute the attribute that is an amount, or null for any that the fact states; then a
   *     fact that states none has none to compare, and does not match
   * @param atLeast whether it is the threshold or more
   * @param threshold the threshold; its printed number counts
   */
  record Threshold(@Nullable Attribute<?, Amount> attribute, boolean atLeast, Amount threshold)
      implements Condition {
    /**
     * Makes one; the threshold may not be null.
     *
     * @throws IllegalArgumentException if the attribute is no amount
     */
    public Threshold {
      Objects.requireNonNull(threshold, "threshold");
      if (attribute != null) {
        checkAmount(attribute);
      }
    }

    @Override
    public Certainty test(Fact fact) {
      if (attribute != null) {
        return valueOf(attribute, fact).map(this::compare).orElse(Certainty.UNKNOWN);
      }
      Certainty any = Certainty.NO;
      for (Attribute<?, ?> each : fact.shape().attributes()) {
        if (each.type().form() == ValueType.Form.AMOUNT) {
          any = any.or(valueOf(each, fact).map(this::compare).orElse(Certainty.NO));
        }
      }
      return any;
    }

    private Certainty compare(Object stated) {
      Amount amount = (Amount) stated;
      return atLeast ? amount.isAtLeast(threshold) : amount.isAtMost(threshold);
    }

    @Override
    public String toString() {
      return (atLeast ? "amountAtLeast(\"" : "amountAtMost(\"") + threshold + "\")";
    }
  }

  /**
   * The amount is in the currency.
   *
   * @param attribute the attribute that is an amount
   * @param currency the currency
   */
  record InCurrency(Attribute<?, Amount> attribute, Currency currency) implements Condition {
    /**
     * Makes one; none may be null.
     *
     * @throws IllegalArgumentException if the attribute is no amount
     */
    public InCurrency {
      checkAmount(attribute);
      Objects.requireNonNull(currency, "currency");
    }

    @Override
    public Certainty test(Fact fact) {
      return certainly(
          valueOf(attribute, fact)
              .filter(amount -> ((Amount) amount).currency().equals(currency))
              .isPresent());
    }

    @Override
    public String toString() {
      return "inCurrency(\"" + currency + "\")";
    }
  }

  /**
   * The agreement has the status on the day.
   *
   * @param status the status
   * @param day the day
   */
  record StatusOn(Agreement.Status status, LocalDate day) implements Condition {
    /** Makes one; none may be null. */
    public StatusOn {
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(day, "day");
    }

    @Override
    public Certainty test(Fact fact) {
      return ((Agreement) fact).hasStatusOn(status, day);
    }

    @Override
    public String toString() {
      return "withStatus(" + status + ", " + day + ")";
    }
  }

  /**
   * A citation is of the source.
   *
   * @param sourceId the id of the source
   */
  record CitedFrom(String sourceId) implements Condition {
    /** Makes one; none may be null. */
    public CitedFrom {
      Objects.requireNonNull(sourceId, "sourceId");
    }

    @Override
    public Certainty test(Fact fact) {
      for (Citation citation : fact.citations()) {
        if (citation.source().id().equals(sourceId)) {
          return Certainty.DEFINITE;
        }
      }
      return Certainty.NO;
    }

    @Override
    public String toString() {
      return "citing(\"" + sourceId + "\")";
    }
  }

  /**
   * The fact was worked out from others, or is stated by a source.
   *
   * @param derived whether it was worked out
   */
  record Derived(boolean derived) implements Condition {
    @Override
    public Certainty test(Fact fact) {
      return certainly(fact.isDerived() == derived);
    }

    @Override
    public String toString() {
      return derived ? "derived()" : "stated()";
    }
  }

  /** The fact is not deprecated. */
  record Current() implements Condition {
    @Override
    public Certainty test(Fact fact) {
      return certainly(fact.rank() != Fact.Rank.DEPRECATED);
    }

    @Override
    public String toString() {
      return "current()";
    }
  }

  private static void checkAmount(Attribute<?, ?> attribute) {
    Preconditions.checkArgument(
        attribute.type().form() == ValueType.Form.AMOUNT,
        "%s: expected an attribute that is an amount",
        attribute);
  }

  private static Certainty certainly(boolean holds) {
    return holds ? Certainty.DEFINITE : Certainty.NO;
  }

  /** Of an array, which holds no element of another type, even if a stream forged the set. */
  private static <T> Set<T> unmodifiable(T[] elements) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(elements)));
  }

  private static String joined(Set<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("unchecked") // A query of the kind that has the attribute made the condition.
  private static <D extends Described> Optional<?> valueOf(Attribute<?, ?> attribute, D described) {
    return ((Attribute<D, ?>) attribute).of(described);
  }
}
