package dev.chancery.actor;

import com.google.common.base.Preconditions;

/**
 * A person, by name. Two persons are equal if their names are.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Person {
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
