package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The description of a fact or of a structure inside one: its name and its attributes, stated once.
 *
 * @param <D> what is described
 */
public sealed class Shape<D extends Described> permits Kind {
  /** Stands for what every fact has, of whatever kind. */
  static final String OF_FACT = "fact";

  private final String name;
  private final ImmutableList<Attribute<? super D, ?>> attributes;
  private final Function<Content, D> constructor;
  private final Supplier<? extends DescribedBuilder<D, ?>> builder;

  // Found when first asked for; two threads may both do it and find the same.

  private @Nullable ImmutableList<Attribute<?, ?>> referring;
  private @Nullable ImmutableList<Attribute<?, ?>> naming;
  private @Nullable ImmutableList<Attribute<?, ?>> holdingActors;

  Shape(
      String name,
      ImmutableList<Attribute<? super D, ?>> attributes,
      Function<Content, D> constructor,
      Supplier<? extends DescribedBuilder<D, ?>> builder) {
    if (attributes.size() > Long.SIZE) {
      throw new IllegalArgumentException(
          name + " has " + attributes.size() + " attributes: expected at most " + Long.SIZE);
    }
    this.name = name;
    this.attributes = attributes;
    this.constructor = constructor;
    this.builder = builder;
  }

  /** Looks up what attributes, kinds and structures are serialized by. */
  static Shape<?> withName(String name) {
    return switch (name) {
      case OF_FACT -> Recognition.KIND; // As good as any other.
      case "participant" -> Participant.SHAPE;
      case "place" -> Place.SHAPE;
      case "institution" -> Institution.SHAPE;
      case "milestone" -> Milestone.SHAPE;
      case "ratio" -> Ratio.SHAPE;
      case "unsupported" -> UnsupportedFact.KIND;
      default -> Kind.of(name);
    };
  }

  /** Returns the name, in lower case with hyphens. */
  public final String name() {
    return name;
  }

  /** Returns the attributes, in the order in which they are written. */
  public final ImmutableList<Attribute<? super D, ?>> attributes() {
    return attributes;
  }

  /**
   * Returns the attribute with the name.
   *
   * @throws IllegalArgumentException if there is none; names those that there are
   */
  public final Attribute<? super D, ?> attribute(String attributeName) {
    return findAttribute(attributeName)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name
                        + " has no attribute '"
                        + attributeName
                        + "': expected one of "
                        + attributes));
  }

  /** Returns the attribute with the name, or empty. */
  public final Optional<Attribute<? super D, ?>> findAttribute(String attributeName) {
    for (Attribute<? super D, ?> attribute : attributes) {
      if (attribute.name().equals(attributeName)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** Returns an empty builder. */
  public final DescribedBuilder<D, ?> newBuilder() {
    return builder.get();
  }

  /** Returns the attributes in which other facts can be referred to. */
  final ImmutableList<Attribute<?, ?>> referring() {
    ImmutableList<Attribute<?, ?>> known = referring;
    if (known == null) {
      known = attributes(each -> each != Fact.ID && each.type().canRefer());
      referring = known;
    }
    return known;
  }

  /** Returns the attributes in which actors can be, in pairs and structures, too. */
  final ImmutableList<Attribute<?, ?>> holdingActors() {
    ImmutableList<Attribute<?, ?>> known = holdingActors;
    if (known == null) {
      known = attributes(each -> each.type().canHoldActors());
      holdingActors = known;
    }
    return known;
  }

  /** Returns the attributes that name actors, one or several. */
  public final ImmutableList<Attribute<?, ?>> naming() {
    ImmutableList<Attribute<?, ?>> known = naming;
    if (known == null) {
      known = attributes(each -> each.type().namesActors());
      naming = known;
    }
    return known;
  }

  private ImmutableList<Attribute<?, ?>> attributes(Predicate<Attribute<?, ?>> condition) {
    ImmutableList.Builder<Attribute<?, ?>> found = ImmutableList.builder();
    for (Attribute<?, ?> attribute : attributes) {
      if (condition.test(attribute)) {
        found.add(attribute);
      }
    }
    return found.build();
  }

  final D create(Content content) {
    return constructor.apply(content);
  }

  /** Returns the name. */
  @Override
  public final String toString() {
    return name;
  }

  /** Collects the attributes of a shape as they are declared. */
  static final class Describer<D extends Described> {
    private final String name;
    private final List<Attribute<? super D, ?>> attributes;

    Describer(String name, List<? extends Attribute<? super D, ?>> inherited) {
      this.name = name;
      this.attributes = new ArrayList<>(inherited);
    }

    <T> Attribute<D, T> required(String attribute, ValueType<T> type, String meaning) {
      return add(attribute, type, true, meaning);
    }

    <T> Attribute<D, T> optional(String attribute, ValueType<T> type, String meaning) {
      return add(attribute, type, false, meaning);
    }

    <T> Attribute<D, ImmutableList<T>> list(
        String attribute, ValueType<T> element, String meaning) {
      return add(attribute, ValueType.list(element), false, meaning);
    }

    <T> Attribute<D, ImmutableList<T>> nonEmptyList(
        String attribute, ValueType<T> element, String meaning) {
      return add(attribute, ValueType.list(element), true, meaning);
    }

    private <T> Attribute<D, T> add(
        String attribute, ValueType<T> type, boolean required, String meaning) {
      Attribute<D, T> added =
          new Attribute<>(name, attributes.size(), attribute, type, required, meaning);
      attributes.add(added);
      return added;
    }

    String name() {
      return name;
    }

    ImmutableList<Attribute<? super D, ?>> attributes() {
      return ImmutableList.copyOf(attributes);
    }

    Shape<D> structure(
        Function<Content, D> constructor, Supplier<? extends DescribedBuilder<D, ?>> builder) {
      return new Shape<>(name, attributes(), constructor, builder);
    }
  }

  static <D extends Described> Describer<D> describe(String name) {
    return new Describer<>(name, ImmutableList.of());
  }
}
