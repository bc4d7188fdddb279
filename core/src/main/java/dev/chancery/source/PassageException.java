package dev.chancery.source;

/** Thrown when a text does not hold the passage that a citation points at; names both. */
public final class PassageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PassageException(Citation citation, String reason) {
    super("cannot show the passage of " + citation + ": " + reason);
  }
}
