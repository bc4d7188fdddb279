package dev.chancery.time;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;

/**
 * How the seasons 21 to 32 of an expression are read; the standard leaves it open. The seasons 25
 * to 28 are northern and 29 to 32 southern whatever the policy, and the quarters 33 to 36, the
 * quadrimesters 37 to 39 and the halves 40 and 41 are always those of the calendar year, from
 * January on.
 *
 * <p>{@code Edtf.parse("2001-24").bounds(SeasonPolicy.METEOROLOGICAL.withYearOfEnd(true))} reads
 * the winter of 2001 as December 2000 to February 2001. This class is immutable and thread-safe.
 */
public final class SeasonPolicy implements Serializable {
  private static final long serialVersionUID = 1;

  private enum Kind {
    METEOROLOGICAL,
    ASTRONOMICAL,
    CALENDAR_QUARTERS
  }

  /**
   * Whole months: spring from March, summer from June, autumn from September, winter from December
   * of the year named into February of the next. The policy of {@link Edtf#bounds()}.
   */
  public static final SeasonPolicy METEOROLOGICAL =
      new SeasonPolicy(Kind.METEOROLOGICAL, false, false);

  /**
   * From equinox to solstice and on. Their days vary by year and by time zone, so a season reaches
   * from the earliest day to the latest: from 18–22 March, 19–23 June, 21–25 September and 20–23
   * December to the day before the next, which holds in every time zone for the years 1500 to 2500.
   */
  public static final SeasonPolicy ASTRONOMICAL = new SeasonPolicy(Kind.ASTRONOMICAL, false, false);

  /**
   * As periodicals number their issues: winter is January to March of the year named, spring April
   * to June, summer July to September, autumn October to December.
   */
  public static final SeasonPolicy CALENDAR_QUARTERS =
      new SeasonPolicy(Kind.CALENDAR_QUARTERS, false, false);

  private static final int FIRST_SOUTHERN = 29;
  private static final int FIRST_QUARTER = 33;
  private static final int FIRST_QUADRIMESTER = 37;
  private static final int FIRST_HALF = 40;

  /** Of the equinoxes and solstices from March on: month, earliest and latest day. */
  private static final int[][] TURNS = {{3, 18, 22}, {6, 19, 23}, {9, 21, 25}, {12, 20, 23}};

  private final Kind kind;
  private final boolean southern;
  private final boolean yearOfEnd;

  private SeasonPolicy(Kind kind, boolean southern, boolean yearOfEnd) {
    this.kind = kind;
    this.southern = southern;
    this.yearOfEnd = yearOfEnd;
  }

  /**
   * Returns this with the seasons 21 to 24, which name no hemisphere, read as southern (true) or as
   * northern ones.
   */
  public SeasonPolicy withSouthernSeasons(boolean areSouthern) {
    return new SeasonPolicy(kind, areSouthern, yearOfEnd);
  }

  /**
   * Returns this with a season that lies in two years, which is winter in the north and summer in
   * the south, belonging to the year in which it ends (true) or to that in which it starts.
   */
  public SeasonPolicy withYearOfEnd(boolean belongsToYearOfEnd) {
    return new SeasonPolicy(kind, southern, belongsToYearOfEnd);
  }

  /** The earliest day of the part of the year, a code from 21 to 41, as an epoch day. */
  long first(long year, int code) {
    if (code >= FIRST_QUARTER) {
      return ProlepticDays.monthStart(year, firstMonth(code));
    }
    int turn = turn(code);
    if (kind == Kind.ASTRONOMICAL) {
      return ProlepticDays.epochDay(yearOfStart(year, turn), TURNS[turn][0], TURNS[turn][1]);
    }
    return ProlepticDays.monthStart(yearOfStart(year, turn), seasonMonth(turn));
  }

  /** The latest day of the part of the year, a code from 21 to 41, as an epoch day. */
  long last(long year, int code) {
    if (code >= FIRST_QUARTER) {
      return ProlepticDays.monthStart(year, firstMonth(code) + months(code)) - 1;
    }
    int turn = turn(code);
    if (kind == Kind.ASTRONOMICAL) {
      int[] next = TURNS[(turn + 1) % 4];
      long yearOfNext = yearOfStart(year, turn) + (turn == 3 ? 1 : 0);
      return ProlepticDays.epochDay(yearOfNext, next[0], next[2]) - 1;
    }
    return ProlepticDays.monthStart(yearOfStart(year, turn), seasonMonth(turn) + 3) - 1;
  }

  /** Where in the year the season starts: 0 in March, or where the policy puts it, to 3. */
  private int turn(int code) {
    boolean inSouth = code >= FIRST_SOUTHERN || (code < 25 && southern);
    return ((code - 21) % 4 + (inSouth ? 2 : 0)) % 4;
  }

  private int seasonMonth(int turn) {
    int march = 3;
    int month = march + 3 * turn;
    return kind == Kind.CALENDAR_QUARTERS ? month % 12 + 1 : month;
  }

  private long yearOfStart(long year, int turn) {
    boolean crosses = turn == 3 && kind != Kind.CALENDAR_QUARTERS;
    return crosses && yearOfEnd ? year - 1 : year;
  }

  private static int firstMonth(int code) {
    if (code >= FIRST_HALF) {
      return 1 + (code - FIRST_HALF) * 6;
    }
    return code >= FIRST_QUADRIMESTER
        ? 1 + (code - FIRST_QUADRIMESTER) * 4
        : 1 + (code - FIRST_QUARTER) * 3;
  }

  private static int months(int code) {
    if (code >= FIRST_HALF) {
      return 6;
    }
    return code >= FIRST_QUADRIMESTER ? 4 : 3;
  }

  private Object writeReplace() {
    return new Serialized(kind, southern, yearOfEnd);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  private record Serialized(Kind kind, boolean southern, boolean yearOfEnd)
      implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read(
          "policy",
          () -> new SeasonPolicy(Objects.requireNonNull(kind, "kind"), southern, yearOfEnd));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeasonPolicy policy
        && policy.kind == kind
        && policy.southern == southern
        && policy.yearOfEnd == yearOfEnd;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, southern, yearOfEnd);
  }

  /** Returns, for instance, {@code meteorological seasons, southern, of the year of their end}. */
  @Override
  public String toString() {
    String name =
        switch (kind) {
          case METEOROLOGICAL -> "meteorological seasons";
          case ASTRONOMICAL -> "astronomical seasons";
          case CALENDAR_QUARTERS -> "seasons by calendar quarter";
        };
    return name + (southern ? ", southern" : "") + (yearOfEnd ? ", of the year of their end" : "");
  }
}
