package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.source.Citation;
import dev.chancery.time.Edtf;
import dev.chancery.time.When;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all kinds of facts have in common.
 *
 * @param <F> the facts that are built
 * @param <B> the type of the builder
 */
public abstract class FactBuilder<F extends Fact, B extends FactBuilder<F, B>>
    extends DescribedBuilder<F, B> {

  FactBuilder(Kind<F> kind) {
    super(kind);
    set(Fact.RANK, Fact.Rank.NORMAL);
  }

  private Kind<F> kind() {
    return (Kind<F>) shape();
  }

  /** Sets the id: stable, readable, unique in a dataset. */
  @CanIgnoreReturnValue
  public final B id(String id) {
    return set(Fact.ID, id);
  }

  /**
   * Sets when it held or happened, read as is usual for the kind.
   *
   * @param edtf an EDTF expression
   * @throws dev.chancery.time.EdtfException if the text is not EDTF
   */
  @CanIgnoreReturnValue
  public final B when(String edtf) {
    return when(When.of(Edtf.parse(edtf), kind().reading()));
  }

  /**
   * Sets when it held or happened, read as it is given; what is usual for the kind, {@link
   * Kind#reading()} tells.
   */
  @CanIgnoreReturnValue
  public final B when(When when) {
    return set(Fact.WHEN, when);
  }

  /** Adds a place where it is said. */
  @CanIgnoreReturnValue
  public final B cite(Citation citation) {
    return add(Fact.CITATIONS, citation);
  }

  /** Sets the places where it is said, instead of those added before. */
  @CanIgnoreReturnValue
  public final B citations(Collection<Citation> citations) {
    return set(Fact.CITATIONS, ImmutableList.copyOf(citations));
  }

  /** Sets the rank. */
  @CanIgnoreReturnValue
  public final B rank(Fact.Rank rank) {
    return set(Fact.RANK, rank);
  }

  /** Adds a fact that this one was worked out from; one at least makes it a derived fact. */
  @CanIgnoreReturnValue
  public final B derivedFrom(String factId) {
    return add(Fact.DERIVED_FROM, factId);
  }

  /** Sets a remark. */
  @CanIgnoreReturnValue
  public final B note(String note) {
    return set(Fact.NOTE, note);
  }

  /**
   * Sets the fields of a file that this version does not know; see {@link Fact#otherFields()}.
   *
   * @param json the text of a JSON object, without spaces between its values
   */
  @CanIgnoreReturnValue
  public final B otherFields(String json) {
    return set(Fact.OTHER_FIELDS, json);
  }

  /**
   * Sets the pair.
   *
   * @throws IllegalArgumentException if the kind is directed and the pair is not, or the other way
   *     round; {@link Kind#direction()}
   */
  @CanIgnoreReturnValue
  public final B dyad(Dyad dyad) {
    boolean fits =
        switch (kind().direction()) {
          case DIRECTED -> dyad.isDirected();
          case SYMMETRIC -> !dyad.isDirected();
          case EITHER -> true;
        };
    if (!fits) {
      throw invalid(
          "dyad "
              + dyad
              + ": expected a "
              + (dyad.isDirected()
                  ? "symmetric pair"
                  : "directed pair, from the "
                      + kind().fromRole()
                      + " to the "
                      + kind().toRole()
                      + " actor"));
    }
    checkDyad(dyad);
    return set(Fact.DYAD, dyad);
  }

  /** Checks what kinds of actors the kind of fact joins. */
  void checkDyad(Dyad dyad) {}

  final B directed(Actor from, Actor to) {
    if (from.equals(to)) {
      throw invalid(
          kind().fromRole()
              + " and "
              + kind().toRole()
              + " are both "
              + from
              + ": expected two actors");
    }
    return dyad(Dyad.directed(from, to));
  }

  final B symmetric(Actor one, Actor other) {
    if (one.equals(other)) {
      throw invalid("between " + one + " and itself: expected two actors");
    }
    return dyad(Dyad.between(one, other));
  }

  /**
   * Gives the references to other facts new ids, or none. What loses its last base is not a derived
   * fact any more: whoever drops a reference answers for that.
   *
   * @param newIds the new id for each id referred to; empty to drop the reference
   */
  @CanIgnoreReturnValue
  public final B mapReferences(Function<String, Optional<String>> newIds) {
    for (Attribute<? super F, ?> attribute : kind().attributes()) {
      if (attribute != Fact.ID) {
        mapReferences(attribute, newIds);
      }
    }
    return self();
  }

  @SuppressWarnings("unchecked") // Each value is replaced by one of its own type.
  private <T> void mapReferences(
      Attribute<? super F, T> attribute, Function<String, Optional<String>> newIds) {
    @Nullable T value = value(attribute);
    if (value != null) {
      Optional<Object> mapped = mapped(attribute.type(), value, newIds);
      if (mapped.isEmpty()) {
        clear(attribute);
      } else if (mapped.get() != value) {
        set(attribute, (T) mapped.get());
      }
    }
  }

  private static Optional<Object> mapped(
      ValueType<?> type, Object value, Function<String, Optional<String>> newIds) {
    if (type.form() == ValueType.Form.FACT_ID) {
      return newIds.apply((String) value).map(id -> id);
    }
    if (value instanceof ImmutableList<?> list && type.element().form() == ValueType.Form.FACT_ID) {
      ImmutableList.Builder<Object> elements = ImmutableList.builder();
      for (Object element : list) {
        newIds.apply((String) element).ifPresent(elements::add);
      }
      return Optional.of(elements.build());
    }
    if (value instanceof Ratio ratio) {
      return newIds
          .apply(ratio.to())
          .map(
              id ->
                  Ratio.builder().factor(ratio.factor()).modifier(ratio.modifier()).to(id).build());
    }
    return Optional.of(value);
  }

  /** Starts from what the fact says; what follows from other attributes is left to follow again. */
  final B startFrom(F fact) {
    copyFrom(fact);
    if (kind().impliedWhen(fact).isPresent()) {
      clear(Fact.WHEN);
    }
    return self();
  }

  @Override
  final void complete() {
    @Nullable String id = value(Fact.ID);
    if (id != null && id.isBlank()) {
      throw invalid("id: expected a stable, readable id, got blank text");
    }
    @Nullable String others = value(Fact.OTHER_FIELDS);
    if (others != null && !(others.startsWith("{") && others.endsWith("}"))) {
      throw invalid("otherFields: expected a JSON object, got '" + others + "'");
    }
    if (!kind().impliesWhen()) {
      return;
    }
    Optional<When> implied;
    try {
      implied = kind().impliedWhen(kind().create(Content.of(snapshot())));
    } catch (IllegalArgumentException e) {
      throw invalid("dates: " + e.getMessage());
    }
    if (implied.isPresent()) {
      @Nullable When stated = value(Fact.WHEN);
      if (stated != null && !stated.equals(implied.get())) {
        throw invalid(
            "when: expected nothing, or "
                + implied.get()
                + " as follows from its other dates; got "
                + stated);
      }
      set(Fact.WHEN, implied.get());
    }
  }

  @Override
  final String label() {
    @Nullable String id = value(Fact.ID);
    return id == null ? kind().name() : kind().name() + " '" + id + "'";
  }
}
