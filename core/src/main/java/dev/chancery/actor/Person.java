package dev.chancery.actor;

import com.google.common.base.Preconditions;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/**
 * A person, by name. Two persons are equal if their names are.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Person implements Serializable {
  private static final long serialVersionUID = 1;

  private final String name;

  private Person(String name) {
    this.name = name;
  }

  /**
   * Returns the person with the name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static Person of(String name) {
    Preconditions.checkArgument(!name.isBlank(), "a person needs a name, got a blank one");
    return new Person(name);
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  private Object writeReplace() {
    return new Serialized(name);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a person is read from their name");
  }

  private record Serialized(String name) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("person", () -> of(name));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Person person && person.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
