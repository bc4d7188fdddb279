package dev.chancery.source;

/** Thrown when a text does not hold the passage that a citation points at; names both. */
public final class PassageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Citation citation;

  PassageException(Citation citation, String reason) {
    super("cannot show the passage of " + citation + ": " + reason);
    this.citation = citation;
  }

  /** Returns the citation whose passage is not there. */
  public Citation citation() {
    return citation;
  }
}
