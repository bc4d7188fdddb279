package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds a value that a {@link Shape} describes; each attribute can be set by its own method or by
 * its description.
 *
 * @param <D> what is built
 * @param <B> the type of the builder
 */
public abstract class DescribedBuilder<D extends Described, B extends DescribedBuilder<D, B>> {
  private final Shape<D> shape;
  private @Nullable Object[] values;

  DescribedBuilder(Shape<D> shape) {
    this.shape = shape;
    this.values = new @Nullable Object[shape.attributes().size()];
  }

  /** Sets the attribute to the value, in place of one set before. */
  @CanIgnoreReturnValue
  public final <T> B set(Attribute<? super D, T> attribute, T value) {
    values[attribute.index()] = Objects.requireNonNull(value, attribute.name());
    return self();
  }

  /**
   * Returns whether the attribute has a value: one that was set, or the usual one with which a new
   * builder begins.
   */
  public final boolean has(Attribute<? super D, ?> attribute) {
    return values[attribute.index()] != null;
  }

  @SuppressWarnings("unchecked") // B is the type of this builder.
  final B self() {
    return (B) this;
  }

  /** Adds an element to an attribute that is a list. */
  @CanIgnoreReturnValue
  final <T> B add(Attribute<? super D, ImmutableList<T>> attribute, T element) {
    ImmutableList<T> before = value(attribute);
    ImmutableList.Builder<T> list = ImmutableList.builder();
    if (before != null) {
      list.addAll(before);
    }
    return set(attribute, list.add(Objects.requireNonNull(element, attribute.name())).build());
  }

  @SuppressWarnings("unchecked") // As in Attribute.of.
  final <T> @Nullable T value(Attribute<? super D, T> attribute) {
    return (T) values[attribute.index()];
  }

  final void clear(Attribute<? super D, ?> attribute) {
    values[attribute.index()] = null;
  }

  final void copyFrom(D described) {
    values = described.values().clone();
  }

  /**
   * Puts other organisations in the place of those that are named, in structures and lists, too.
   *
   * @param newOrganizations what takes the place of each; the same to leave it
   */
  @CanIgnoreReturnValue
  public final B mapOrganizations(UnaryOperator<Organization> newOrganizations) {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      values[i] = value == null ? null : mapped(value, newOrganizations);
    }
    return self();
  }

  private static Object mapped(Object value, UnaryOperator<Organization> newOrganizations) {
    if (value instanceof Organization organization) {
      return newOrganizations.apply(organization);
    }
    if (value instanceof Dyad pair) {
      return pair.withOrganizations(newOrganizations);
    }
    if (value instanceof Described structure) {
      return mappedInside(structure, newOrganizations);
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(each -> mapped(each, newOrganizations))
          .collect(ImmutableList.toImmutableList());
    }
    return value;
  }

  @SuppressWarnings("unchecked") // The shape of a structure is that of its own class.
  private static <D extends Described> D mappedInside(
      D structure, UnaryOperator<Organization> newOrganizations) {
    DescribedBuilder<D, ?> builder = ((Shape<D>) structure.shape()).newBuilder();
    builder.copyFrom(structure);
    return builder.mapOrganizations(newOrganizations).build();
  }

  final @Nullable Object[] snapshot() {
    return values.clone();
  }

  final Shape<D> shape() {
    return shape;
  }

  /** Fills in what follows from the rest, before anything is checked. */
  void complete() {}

  /** Checks what the types cannot say; the message begins with what is built. */
  void check(D built) {}

  /** Returns what errors call the thing that is built. */
  String label() {
    return shape.name();
  }

  /**
   * Returns the value.
   *
   * @throws IllegalArgumentException if a required attribute is not set, or the attributes do not
   *     go together; names the attribute and what was expected
   */
  public final D build() {
    @Nullable Object[] stated = snapshot();
    try {
      return buildCompleted();
    } finally {
      values = stated; // So that what was filled in does not count as stated in a second build.
    }
  }

  private D buildCompleted() {
    for (Attribute<? super D, ?> attribute : shape.attributes()) {
      if (attribute.type().form() == ValueType.Form.LIST && values[attribute.index()] == null) {
        values[attribute.index()] = ImmutableList.of();
      }
    }
    complete();
    // What a kind has of its own comes first: the time of a fact may follow from it.
    for (Attribute<? super D, ?> attribute : shape.attributes().reverse()) {
      Object value = values[attribute.index()];
      if (attribute.isRequired() && (value == null || value.equals(ImmutableList.of()))) {
        throw new MissingAttributeException(label(), attribute);
      }
      if (attribute.type().form() == ValueType.Form.TEXT
          && value instanceof String text
          && text.isBlank()) {
        throw invalid(attribute + ": expected " + attribute.meaning() + ", got blank text");
      }
    }
    D built = shape.create(Content.of(snapshot()));
    check(built);
    return built;
  }

  final IllegalArgumentException invalid(String message) {
    return new IllegalArgumentException(label() + ": " + message);
  }
}
