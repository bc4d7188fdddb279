package dev.chancery.actor;

/** Thrown for a code that no state or organisation has; names the code. */
public final class UnknownActorException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String code;

  UnknownActorException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Returns the code that was refused. */
  public String code() {
    return code;
  }
}
