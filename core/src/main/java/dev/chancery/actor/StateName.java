package dev.chancery.actor;

import java.io.Serializable;
import java.util.Objects;

/**
 * A name of a state, in English.
 *
 * @param type what sort of name it is
 * @param text the name
 */
public record StateName(Type type, String text) implements Serializable {
  private static final long serialVersionUID = 1;

  /** The sorts of names. */
  public enum Type {
    /** The long name of ceremony: Republic of Azerbaijan. */
    OFFICIAL,
    /** The short name of a time, where it was another than today's: Zaire. */
    SHORT,
    /** Another that texts use: Ivory Coast. */
    ALIAS
  }

  /** Makes one; none may be null. */
  public StateName {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(text, "text");
  }
}
