package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Person;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value that its {@link Shape} describes: a fact, or a structure inside one. Two are equal if
 * they have the same shape and all their attributes are equal.
 *
 * <p>Instances are immutable and thread-safe.
 */
public abstract class Described {
  /** By index; null if they are among compact facts, where they are read anew each time. */
  private final @Nullable Object @Nullable [] values;

  private final @Nullable CompactFacts facts;
  private final int address;

  Described(Content content) {
    this.values = content.values;
    this.facts = content.facts;
    this.address = content.address;
  }

  /** Returns the description of this value. */
  public abstract Shape<?> shape();

  /** Returns whether these are the values at the address of the compact facts it was made from. */
  final boolean isAt(int placed) {
    return address == placed;
  }

  final @Nullable Object value(int index) {
    return values == null
        ? Objects.requireNonNull(facts).value(shape(), address, index)
        : values[index];
  }

  /** Returns what holds these values itself. */
  final Content loadedContent() {
    return Content.of(values());
  }

  /** Returns all values by index, not to be changed. */
  final @Nullable Object[] values() {
    return values == null ? Objects.requireNonNull(facts).values(shape(), address) : values;
  }

  /** Returns a value that the builder made sure of. */
  @SuppressWarnings("unchecked") // As in Attribute.of.
  final <T> T get(Attribute<?, T> attribute) {
    Object value = value(attribute.index());
    if (value == null) {
      throw new IllegalStateException("no " + attribute + " in " + this);
    }
    return (T) value;
  }

  @SuppressWarnings("unchecked") // As in Attribute.of.
  final <T> Optional<T> find(Attribute<?, T> attribute) {
    return Optional.ofNullable((T) value(attribute.index()));
  }

  /** Gives every text in this value to the consumer: titles, topics, names, notes. */
  public final void forEachText(Consumer<String> consumer) {
    @Nullable Object[] stated = values();
    for (Attribute<?, ?> attribute : shape().attributes()) {
      Object value = stated[attribute.index()];
      if (value != null) {
        forEachText(attribute.type(), value, consumer);
      }
    }
  }

  static void forEachText(ValueType<?> type, Object value, Consumer<String> consumer) {
    switch (type.form()) {
      case TEXT -> consumer.accept((String) value);
      case PERSON -> consumer.accept(((Person) value).name());
      case ACTOR, STATE, ORGANIZATION -> {
        consumer.accept(((Actor) value).name());
        consumer.accept(((Actor) value).code());
      }
      case STRUCTURE -> ((Described) value).forEachText(consumer);
      case LIST -> {
        for (Object element : (List<?>) value) {
          forEachText(type.element(), element, consumer);
        }
      }
      case FACT_ID, DECIMAL, WHEN, AMOUNT, DYAD, CITATION, TERM -> {}
    }
  }

  /** Gives every actor in this value to the consumer, those in structures and places included. */
  public final void forEachActor(Consumer<Actor> consumer) {
    @Nullable Object[] stated = values();
    for (Attribute<?, ?> attribute : shape().holdingActors()) {
      Object value = stated[attribute.index()];
      if (value != null) {
        forEachActor(attribute.type(), value, consumer);
      }
    }
  }

  private static void forEachActor(ValueType<?> type, Object value, Consumer<Actor> consumer) {
    switch (type.form()) {
      case ACTOR, STATE, ORGANIZATION -> consumer.accept((Actor) value);
      case DYAD -> {
        consumer.accept(((Dyad) value).first());
        consumer.accept(((Dyad) value).second());
      }
      case STRUCTURE -> ((Described) value).forEachActor(consumer);
      case LIST -> {
        for (Object element : (List<?>) value) {
          forEachActor(type.element(), element, consumer);
        }
      }
      case TEXT, FACT_ID, DECIMAL, WHEN, AMOUNT, PERSON, CITATION, TERM -> {}
    }
  }

  /** What facts and structures are written as. */
  final Object writeReplace() {
    Map<String, Object> stated = new LinkedHashMap<>();
    for (Attribute<?, ?> attribute : shape().attributes()) {
      Object value = value(attribute.index());
      if (value instanceof List<?> list) {
        if (!list.isEmpty()) {
          stated.put(attribute.name(), List.copyOf(list)); // In the form of the JDK.
        }
      } else if (value != null) {
        stated.put(attribute.name(), value);
      }
    }
    return new Serialized(shape().name(), stated);
  }

  private record Serialized(String shape, Map<String, Object> stated) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read(shape, () -> build(Shape.withName(shape)));
    }

    private <D extends Described> D build(Shape<D> named) {
      DescribedBuilder<D, ?> builder = named.newBuilder();
      stated.forEach((name, value) -> set(builder, named.attribute(name), value));
      return builder.build();
    }

    @SuppressWarnings("unchecked") // Its type holds the value.
    private static <D extends Described, T> void set(
        DescribedBuilder<D, ?> builder, Attribute<? super D, T> attribute, Object value) {
      Object read = value instanceof List<?> list ? ImmutableList.copyOf(list) : value;
      if (!attribute.type().holds(read)) {
        throw new IllegalArgumentException(
            attribute + ": expected " + attribute.meaning() + ", got a " + value.getClass());
      }
      builder.set(attribute, (T) read);
    }
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Described described
        && described.shape() == shape()
        && Arrays.equals(described.values(), values());
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(values());
  }

  /** Returns the name of the shape and the attributes that are stated. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(shape().name()).append('{');
    String separator = "";
    @Nullable Object[] stated = values();
    for (Attribute<?, ?> attribute : shape().attributes()) {
      Object value = stated[attribute.index()];
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        text.append(separator).append(attribute).append('=').append(ValueType.text(value));
        separator = ", ";
      }
    }
    return text.append('}').toString();
  }
}
