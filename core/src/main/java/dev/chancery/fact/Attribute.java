package dev.chancery.fact;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a kind of fact, or of a structure inside a fact: its name, what its values are,
 * and what it means.
 *
 * @param <D> what has the attribute
 * @param <T> the type of its values
 */
public final class Attribute<D extends Described, T> implements Serializable {
  private static final long serialVersionUID = 1;

  private final String shape;
  private final int index;
  private final String name;
  private final ValueType<T> type;
  private final boolean required;
  private final String meaning;

  /** Describes one that every fact has. */
  Attribute(int index, String name, ValueType<T> type, boolean required, String meaning) {
    this(Shape.OF_FACT, index, name, type, required, meaning);
  }

  Attribute(
      String shape, int index, String name, ValueType<T> type, boolean required, String meaning) {
    this.shape = shape;
    this.index = index;
    this.name = name;
    this.type = type;
    this.required = required;
    this.meaning = meaning;
  }

  int index() {
    return index;
  }

  /** Returns the name, in camel case: what files and the accessor call it. */
  public String name() {
    return name;
  }

  /** Returns what the values are. */
  public ValueType<T> type() {
    return type;
  }

  /** Returns whether every fact of the kind has it; a list that is required is not empty. */
  public boolean isRequired() {
    return required;
  }

  /** Returns what it means, in one sentence without a full stop. */
  public String meaning() {
    return meaning;
  }

  /** Returns the value of the attribute; empty where it is not stated, and never for a list. */
  public Optional<T> of(D described) {
    @SuppressWarnings(
        "unchecked") // Only DescribedBuilder.set puts a value here, and that takes a T.
    @Nullable T value = (T) described.value(index);
    return Optional.ofNullable(value);
  }

  private Object writeReplace() {
    return new Serialized(shape, name);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an attribute is looked up by its name");
  }

  private record Serialized(String shape, String name) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("attribute", () -> Shape.withName(shape).attribute(name));
    }
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
