package dev.chancery.io;

import org.jspecify.annotations.Nullable;

/**
 * Thrown for a file that cannot be read as a dataset: says where, what was found and what was
 * expected. Readers of other formats than the library's may throw it for theirs.
 */
public final class LoadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final LoadFailure failure;

  /** Creates an exception for the failure, with what was thrown underneath. */
  public LoadException(LoadFailure failure, Throwable cause) {
    this(cause, failure);
  }

  private LoadException(@Nullable Throwable cause, LoadFailure failure) {
    super(failure.toString(), cause);
    this.failure = failure;
  }

  /** Creates an exception for the failure. */
  public LoadException(LoadFailure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  /** Returns the same of the fact with the id, unless that is empty or the whole file is meant. */
  LoadException ofFact(String id) {
    if (id.isEmpty() || failure.line() == 0) {
      return this;
    }
    LoadException named = new LoadException(getCause(), failure.ofFact(id));
    named.setStackTrace(getStackTrace());
    return named;
  }

  /** Returns where, what was found and what was expected. */
  public LoadFailure failure() {
    return failure;
  }
}
