package dev.chancery.query;

import dev.chancery.fact.Fact;

/** Thrown when figures are added of which one may be counted in another; names two such figures. */
public final class DoubleCountingException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  DoubleCountingException(String query, Fact one, Fact other, String advice) {
    super(
        query
            + ".sum(): '"
            + one.id()
            + "' and '"
            + other.id()
            + "' may count the same money, so they are not added; "
            + advice);
  }
}
