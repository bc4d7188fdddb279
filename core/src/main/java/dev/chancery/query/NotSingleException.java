package dev.chancery.query;

/**
 * Thrown when a query that must match exactly one fact matches none or several; names the query.
 */
public final class NotSingleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int count;

  NotSingleException(Query<?, ?> query, int count, String ids) {
    super(
        query + ": expected exactly one fact, found " + (count == 0 ? "none" : count + ": " + ids));
    this.count = count;
  }

  /** Returns how many facts matched. */
  public int count() {
    return count;
  }
}
