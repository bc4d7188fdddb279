package dev.chancery.fact;

/** Thrown when something is built without an attribute that it must have; names the attribute. */
public final class MissingAttributeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String attribute;

  MissingAttributeException(String label, Attribute<?, ?> attribute) {
    super(label + ": " + attribute + ": expected " + attribute.meaning() + ", got nothing");
    this.attribute = attribute.name();
  }

  /** Returns the name of the attribute. */
  public String attribute() {
    return attribute;
  }
}
