package dev.chancery.io;

/**
 * Thrown for a file that cannot be read as a dataset: says where, what was found and what was
 * expected. Readers of other formats than the library's may throw it for theirs.
 */
public final class LoadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final LoadFailure failure;

  /** Creates an exception for the failure, with what was thrown underneath. */
  public LoadException(LoadFailure failure, Throwable cause) {
    super(failure.toString(), cause);
    this.failure = failure;
  }

  /** Creates an exception for the failure. */
  public LoadException(LoadFailure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  /** Returns where, what was found and what was expected. */
  public LoadFailure failure() {
    return failure;
  }
}
