package dev.chancery.testkit;

import dev.chancery.time.Modifier;
import dev.chancery.time.When;

/**
 * Dates of every precision and doubt. Most are plain days; the shares of the others are chosen so
 * that twenty thousand facts have some of each.
 */
final class WorldDates {
  static final int FIRST_YEAR = 1816;
  static final int LAST_YEAR = 2025;

  /** How many of a hundred facts begin in 1816–1899, 1900–1945, 1946–1990 and 1991–2025. */
  private static final Skew ERAS = Skew.ofWeights(5, 9, 24, 62);

  private static final int[] ERA_STARTS = {FIRST_YEAR, 1900, 1946, 1991, LAST_YEAR + 1};

  private static final Modifier[] THIRDS = {Modifier.START, Modifier.MID, Modifier.END};

  private WorldDates() {}

  static int year(WorldRandom random) {
    int era = ERAS.pick(random);
    return random.between(ERA_STARTS[era], ERA_STARTS[era + 1] - 1);
  }

  /** Returns a year not before the given one: as {@link #year(WorldRandom)} where that allows. */
  static int year(WorldRandom random, int earliest) {
    int year = year(random);
    return year >= earliest ? year : random.between(earliest, LAST_YEAR);
  }

  /**
   * Returns when something happened about the year, in every manner of which sources are capable.
   */
  static When event(WorldRandom random, int year) {
    int form = random.below(1000);
    if (form < 620) {
      return day(random, year);
    }
    if (form < 850) {
      return modified(random, monthOrYear(random, year, form < 740), 250);
    }
    if (form < 880) {
      return modified(random, doubted(random, year / 10 + "X"), 200);
    }
    return When.within(rareForm(random, year, form));
  }

  /** As {@link #event}, or, seldom, that it was so as of the year. */
  static When eventOrState(WorldRandom random, int year) {
    return random.perMille(30) ? When.asOf(String.valueOf(year)) : event(random, year);
  }

  private static String rareForm(WorldRandom random, int year, int form) {
    int month = random.between(1, 12);
    int day = random.between(1, 24);
    if (form < 885) {
      return year / 100 + "XX";
    }
    if (form < 900) {
      return year + "-" + random.between(21, 24);
    }
    if (form < 940) {
      String first = date(year, month, day);
      return first + "/" + date(year, month, day + random.between(1, 4));
    }
    if (form < 955) {
      return yearMonth(year, random.between(1, 6)) + "/" + yearMonth(year, random.between(7, 12));
    }
    if (form < 962) {
      return "[" + (year - 2) + "," + year + "]";
    }
    if (form < 968) {
      return "[" + (year - 3) + ".." + year + "]";
    }
    if (form < 972) {
      return "{" + (year - 1) + "," + year + "}";
    }
    if (form < 980) {
      return yearMonth(year, month) + "-XX";
    }
    if (form < 988) {
      return year + "-~" + two(month) + "-" + two(day);
    }
    if (form < 994) {
      return year + "-" + two(month) + "-?" + two(day);
    }
    return "/" + date(year, month, day);
  }

  /**
   * Returns the first or the last step of a spell: a day, a month or a year, some of them doubtful.
   * One in a later year than another's never precedes it.
   */
  static When step(WorldRandom random, int year) {
    int form = random.below(1000);
    if (form < 700) {
      return day(random, year);
    }
    When plain = When.within(monthOrYear(random, year, form < 830));
    return random.perMille(200) ? plain.with(random.oneOf(THIRDS)) : plain;
  }

  /** Returns when something held from about the year on, with or without a known end. */
  static When spell(WorldRandom random, int year) {
    int form = random.below(1000);
    String start =
        form % 2 == 0
            ? date(year, random.between(1, 12), random.between(1, 28))
            : monthOrYear(random, year, form % 5 == 0);
    int endYear = Math.min(year + random.between(1, 30), LAST_YEAR);
    if (form < 380) {
      return When.spell(start + "/");
    }
    if (form < 500) {
      return When.spell(start + "/..");
    }
    if (form < 800 && endYear > year) {
      String end =
          form % 3 == 0
              ? doubted(random, String.valueOf(endYear))
              : date(endYear, random.between(1, 12), random.between(1, 28));
      return When.spell(start + "/" + end);
    }
    if (form < 880) {
      return When.spell(doubted(random, String.valueOf(year)));
    }
    if (form < 920) {
      return When.spell(year / 10 + "X");
    }
    if (form < 940) {
      return When.spell("/" + endYear);
    }
    return form < 955
        ? When.spell("../" + endYear)
        : When.asOf(form < 985 ? String.valueOf(year) : yearMonth(year, 1 + form % 12));
  }

  /** Returns a period of which a figure is reported. */
  static When period(WorldRandom random, int year) {
    int form = random.below(1000);
    if (form < 720) {
      String text = form < 690 ? String.valueOf(year) : year + "~";
      return When.throughout(text);
    }
    if (form < 800) {
      return When.throughout(yearMonth(year, random.between(1, 12)));
    }
    if (form < 880) {
      int quarter = random.below(4);
      return When.throughout(
          yearMonth(year, 3 * quarter + 1) + "/" + yearMonth(year, 3 * quarter + 3));
    }
    if (form < 940) {
      return When.throughout(yearMonth(year, 1) + "/" + yearMonth(year, random.between(5, 11)));
    }
    if (form < 970) {
      return When.throughout(year - random.between(1, 4) + "/" + year);
    }
    if (form < 985) {
      return When.throughout(String.valueOf(year)).with(random.oneOf(THIRDS));
    }
    return When.asOf(String.valueOf(year));
  }

  private static When day(WorldRandom random, int year) {
    int month = random.between(1, 12);
    int day = random.between(1, month == 2 ? 28 : month % 2 == (month > 7 ? 1 : 0) ? 30 : 31);
    String text = date(year, month, day);
    return When.within(random.perMille(5) ? text + "~" : text);
  }

  private static String monthOrYear(WorldRandom random, int year, boolean month) {
    String text = month ? yearMonth(year, random.between(1, 12)) : String.valueOf(year);
    return doubted(random, text);
  }

  private static String doubted(WorldRandom random, String text) {
    int doubt = random.below(100);
    return doubt < 8 ? text + "~" : doubt < 12 ? text + "?" : doubt < 13 ? text + "%" : text;
  }

  /** Puts a modifier before so many of a thousand expressions. */
  private static When modified(WorldRandom random, String edtf, int share) {
    When plain = When.within(edtf);
    if (!random.perMille(share)) {
      return plain;
    }
    int choice = random.below(10);
    return plain.with(
        choice < 6
            ? random.oneOf(THIRDS)
            : choice < 8 ? Modifier.BEFORE : choice < 9 ? Modifier.AFTER : Modifier.APPROX);
  }

  private static String yearMonth(int year, int month) {
    return year + "-" + two(month);
  }

  private static String date(int year, int month, int day) {
    char[] text = new char[10];
    text[0] = (char) ('0' + year / 1000);
    text[1] = (char) ('0' + year / 100 % 10);
    text[2] = (char) ('0' + year / 10 % 10);
    text[3] = (char) ('0' + year % 10);
    text[4] = '-';
    text[5] = (char) ('0' + month / 10);
    text[6] = (char) ('0' + month % 10);
    text[7] = '-';
    text[8] = (char) ('0' + day / 10);
    text[9] = (char) ('0' + day % 10);
    return new String(text);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
