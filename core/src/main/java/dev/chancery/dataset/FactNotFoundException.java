package dev.chancery.dataset;

/** Thrown for an id that no fact of the dataset has; names both. */
public final class FactNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FactNotFoundException(String id, Dataset dataset) {
    super("no fact of " + dataset + " has the id '" + id + "'");
  }
}
