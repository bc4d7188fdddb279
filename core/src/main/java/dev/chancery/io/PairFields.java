package dev.chancery.io;

import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.io.LoadFailure.Reason;
import org.jspecify.annotations.Nullable;

/** The fields by which an object names two actors, as far as they have been read. */
final class PairFields {
  static final String FROM = "from";
  static final String TO = "to";
  static final String BETWEEN = "between";

  private @Nullable Actor from;
  private @Nullable Actor to;
  private @Nullable Dyad pair;
  private long pairPlace;

  /** Reads the value of one of the three fields. */
  void read(String name, ValueReader values, Input in) {
    switch (name) {
      case FROM -> from = values.actor(in);
      case TO -> to = values.actor(in);
      default -> {
        pairPlace = in.here();
        pair = values.pair(in);
      }
    }
  }

  /** Whether none of them has been read. */
  boolean areMissing() {
    return from == null && to == null && pair == null;
  }

  /**
   * Returns the two.
   *
   * @param in the object, of which the end has been read
   * @param start where it begins
   * @throws LoadException if they are not named, or twice
   * @throws IllegalArgumentException if they are no pair
   */
  Dyad dyad(Input in, long start) {
    if (areMissing()) {
      throw new LoadException(
          in.failureAt(
              start,
              "",
              Reason.MISSING_FIELD,
              "no actors",
              "'from' and 'to', or 'between' with two actors"));
    }
    if (pair != null) {
      if (from != null || to != null) {
        throw new LoadException(
            in.failureAt(
                pairPlace,
                BETWEEN,
                Reason.INVALID_VALUE,
                "a pair beside 'from' or 'to'",
                "either 'between' or 'from' and 'to'"));
      }
      return pair;
    }
    if (from == null || to == null) {
      throw in.missing(start, from == null ? FROM : TO);
    }
    return Dyad.directed(from, to);
  }
}
