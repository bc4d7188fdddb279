package dev.chancery.io;

import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Kind;
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
  private long fromPlace;
  private long pairPlace;

  /** Reads the value of one of the three fields. */
  void read(String name, ValueReader values, Input in) {
    if (in.isLeftOut()) {
      return;
    }
    switch (name) {
      case FROM -> {
        fromPlace = in.here();
        from = values.actor(in);
      }
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
   * @throws LoadException if they are not named, or twice, or are no pair
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
    try {
      return Dyad.directed(from, to);
    } catch (IllegalArgumentException e) {
      throw refused(in, Kind.Direction.EITHER, e);
    }
  }

  /**
   * What to throw if the two are refused; shows how they are to be named, where that can be told.
   *
   * @param direction that of the kind which refuses them
   */
  LoadException refused(Input in, Kind.Direction direction, IllegalArgumentException e) {
    String example = "";
    if (pair != null) {
      example = directed(pair.first(), pair.second());
    } else if (direction == Kind.Direction.SYMMETRIC) {
      example = "\"between\": [\"" + from + "\", \"" + to + "\"]";
    } else if (direction == Kind.Direction.DIRECTED) {
      // The kind goes to an organisation.
      boolean turned = from instanceof Organization;
      example = directed(turned ? to : from, turned ? from : Organization.of("UN"));
    }
    return new LoadException(
        in.failureAt(
            pair != null ? pairPlace : fromPlace,
            pair != null ? BETWEEN : FROM,
            Reason.INVALID_VALUE,
            pair != null ? pair.toString() : from + "→" + to,
            "a valid pair; " + e.getMessage() + (example.isEmpty() ? "" : ", such as " + example)),
        e);
  }

  private static String directed(@Nullable Actor first, @Nullable Actor second) {
    return "\"from\": \"" + first + "\", \"to\": \"" + second + "\"";
  }
}
