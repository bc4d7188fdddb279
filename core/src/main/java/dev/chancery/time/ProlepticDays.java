package dev.chancery.time;

/**
 * Arithmetic of the proleptic Gregorian calendar, in days since 1970-01-01, for the years that
 * {@link java.time.LocalDate} cannot hold too.
 */
final class ProlepticDays {
  private ProlepticDays() {}

  static boolean isLeap(long year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  static int lengthOfMonth(boolean leap, int month) {
    return switch (month) {
      case 2 -> leap ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  static long epochDay(long year, int month, int day) {
    long marchYear = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(marchYear, 400L);
    long yearOfEra = marchYear - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
  }

  /** The first day of a month, where 13 is January of the next year and 0 December of the last. */
  static long monthStart(long year, int month) {
    int monthOfYear = Math.floorMod(month - 1, 12) + 1;
    return epochDay(year + Math.floorDiv(month - 1, 12), monthOfYear, 1);
  }
}
