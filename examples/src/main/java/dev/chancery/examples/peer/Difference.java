package dev.chancery.examples.peer;

import dev.chancery.examples.peer.Comparison.Aspect;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One class of difference between Chancery and the npm package {@code edtf}; the list is closed.
 * The document {@code DIFFERENCES.md} beside the script of the peer says of each who is right, and
 * why. The first class that fits a text counts.
 *
 * @param name its heading in the document
 * @param aspect in what the two differ
 * @param examples texts of this class
 * @param fits whether the difference of the two is of this class
 */
record Difference(String name, Aspect aspect, List<String> examples, Predicate<Comparison> fits) {
  private static final String SEASON = "-[?~%]?(2[1-9]|3\\d|4[01])(?=[?~%]?$)";

  static final List<Difference> ALL =
      List.of(
          new Difference(
              "unix time",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("12345", "14928622"),
              c -> c.theirs().level() < 0),
          new Difference(
              "century or decade",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("19", "-08", "199", "12?", "560~"),
              c -> c.theirs().type().matches("Century|Decade")),
          new Difference(
              "time in interval",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("2004-01-01T10:10:10/..", "2004/2006-01-01T10:10:10Z"),
              c -> c.isInterval() && c.has("T")),
          new Difference(
              "time without seconds",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("2004-01-01T10:10", "2004-01-01T10:10Z"),
              c -> c.has("T\\d\\d:\\d\\d($|[-+Z])")),
          new Difference(
              "time with fraction",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("2004-01-01T10:10:10.5"),
              c -> c.has("T\\d\\d:\\d\\d:\\d\\d\\.\\d")),
          new Difference(
              "offset without colon",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("2004-01-01T10:10:10+0530"),
              c -> c.has("T.*[-+−]\\d{4}$")),
          new Difference(
              "nothing known",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("/", "../", "/..", "../.."),
              c -> c.has("^(\\.\\.)?/(\\.\\.)?$")),
          new Difference(
              "no such day",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("2015-02-29", "XXX1-02-29", "1900-~02-29"),
              c -> c.hasDate("02[?~%]?-[?~%]?29") && !everyDateIsOurs(c)),
          new Difference(
              "blank in set",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("[1984, 1986]"),
              c -> c.isSet() && c.has(" ")),
          new Difference(
              "reversed range in set",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("[1990..1985]", "{2004-02..2004-01,2005}"),
              c -> c.isSet() && hasReversedRange(c)),
          new Difference(
              "open range in set",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("[..1984..]", "[..1984..1990]", "[1984..1990..]"),
              c ->
                  c.isSet() && c.members().stream().anyMatch(m -> m.matches(".*\\.\\..*\\.\\..*"))),
          new Difference(
              "more significant digits than digits",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("1950S5", "Y8E2S9"),
              c ->
                  c.hasDate("S\\d$")
                      && c.dates().stream().anyMatch(Difference::isOverlySignificant)),
          new Difference(
              "leading zero in exponential year",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("Y0E5", "Y5E0", "Y05E4"),
              c -> c.hasDate("^Y-?0\\d*E|E0")),
          new Difference(
              "year beyond fifteen digits",
              Aspect.ONLY_THEY_ACCEPT,
              List.of("Y27E84", "Y1234567890123456"),
              c -> c.dates().stream().anyMatch(Difference::isBeyondFifteenDigits)),
          new Difference(
              "season combined",
              Aspect.ONLY_WE_ACCEPT,
              List.of("2001-21~", "201X-21", "2001-21/2003-22", "[2001-21,2003]"),
              Difference::combinesSeason),
          new Difference(
              "long year combined",
              Aspect.ONLY_WE_ACCEPT,
              List.of("Y12345?", "Y12345/Y12346", "1950S2~", "[1950S2]", "Y3388E2S3/.."),
              c ->
                  c.hasDate("^[?~%]?(Y|-?\\d{4}S)")
                      && (c.isInterval() || c.isSet() || c.has("[?~%]"))),
          new Difference(
              "unspecified and qualified",
              Aspect.ONLY_WE_ACCEPT,
              List.of("199X?", "1984-~XX", "~1984-XX-02/.."),
              c ->
                  c.dates().stream()
                      .anyMatch(date -> date.matches(".*X.*") && date.matches(".*[?~%].*"))),
          new Difference(
              "year qualified after",
              Aspect.ONLY_WE_ACCEPT,
              List.of("?1984?", "%1563~", "[1984?]", "1984?/~2004", "1984?/2004-XX"),
              c -> c.hasDate("^[?~%]?-?[\\dX]{4}[?~%]$")),
          new Difference(
              "qualified range in set",
              Aspect.ONLY_WE_ACCEPT,
              List.of("[1984-02~..1984-05]", "{198X..199X}"),
              c -> c.isSet() && c.members().stream().anyMatch(Difference::isDoubtfulRange)),
          new Difference(
              "unspecified tens of month",
              Aspect.ONLY_WE_ACCEPT,
              List.of("1984-X9", "198X-X3"),
              c -> c.hasDate("-X[3-9]$")),
          new Difference(
              "unspecified day of the thirties",
              Aspect.ONLY_WE_ACCEPT,
              List.of("1900-11-3X", "1X4X-X4-3X"),
              c -> c.hasDate("(04|06|09|11|X[469])-3X$")),
          new Difference(
              "offset west of twelve hours",
              Aspect.ONLY_WE_ACCEPT,
              List.of("2004-01-01T10:10:10-13", "2004-01-01T10:10:10-12:30"),
              c -> c.has("T[\\d:]{8}-(12:(?!00)|1[34])")),
          new Difference(
              "significant digits of two places",
              Aspect.ONLY_WE_ACCEPT,
              List.of("Y12345678912S10"),
              c -> c.hasDate("S\\d\\d$")),
          new Difference(
              "overlapping ends",
              Aspect.ONLY_WE_ACCEPT,
              List.of("1985/1985", "2004-06/2004", "1985/19XX"),
              Difference::endsOverlap),
          new Difference(
              "negative year",
              Aspect.LEVEL,
              List.of("-0044", "-0044-03-15", "-0044/0014"),
              c -> c.hasDate("^-\\d{4}") && c.ours().level() == 1 && c.theirs().level() == 0),
          new Difference(
              "wholly unspecified year",
              Aspect.LEVEL,
              List.of("XXXX", "XXXX-XX", "XXXX-XX-XX"),
              c -> c.has("^XXXX(-XX){0,2}$") && c.ours().level() == 2 && c.theirs().level() == 1),
          new Difference(
              "beyond the peer's calendar",
              Aspect.DAYS,
              List.of("Y500000", "Y17E7", "Y-300000"),
              c -> c.theirs().first().equals(Reply.NONE) || c.theirs().last().equals(Reply.NONE)),
          new Difference(
              "leap day",
              Aspect.DAYS,
              List.of("0000-02-XX", "XXXX-02-29"),
              c -> c.hasDate("^0000-02") || c.hasDate("X.*-02-29")),
          new Difference(
              "part of a negative year",
              Aspect.DAYS,
              List.of("-0044-21", "-0044-34", "-0044-41"),
              c -> c.hasDate("^-\\d{4}-(2[1-9]|3\\d|4[01])$")),
          new Difference(
              "seasons by quarters",
              Aspect.DAYS,
              List.of("2001-21", "2001-24", "2001-29", "2001-32"),
              c -> c.hasDate("^\\d{4}-(2[1-9]|3[0-2])$")),
          new Difference(
              "long quadrimesters",
              Aspect.DAYS,
              List.of("2001-37", "2001-38"),
              c -> c.hasDate("^\\d{4}-3[78]$")),
          new Difference(
              "end of day", Aspect.DAYS, List.of("2004-01-01T24:00:00"), c -> c.has("T24:00:00")),
          new Difference(
              "day by greenwich",
              Aspect.DAYS,
              List.of("2004-01-01T23:10:10-05", "2004-01-01T01:10:10+05:00"),
              c -> c.has("T.*[-+]\\d\\d(:\\d\\d)?$")),
          new Difference(
              "significant digits",
              Aspect.DAYS,
              List.of("1950S2", "Y12345S3", "-1950S2"),
              c -> c.has("S\\d$")),
          new Difference(
              "ends of set",
              Aspect.DAYS,
              List.of("[1990,1985]", "{1667,1670..1672}", "[..1983-11,1405]"),
              c -> c.isSet() && (c.members().size() > 1 || c.has("[^\\[{]\\.\\.[^\\]}]"))),
          new Difference(
              "negative unspecified",
              Aspect.DAYS,
              List.of("-0044-XX", "-195X-XX", "-XXXX", "[-0044-XX]"),
              c -> c.hasDate("^[?~%]?-[\\dX]{4}.*") && c.hasDate("X")),
          new Difference(
              "unspecified by places",
              Aspect.DAYS,
              List.of("1120-X0-XX", "1135-X2-X0", "1417-0X-31"),
              c -> c.hasDate("-X\\d") || c.hasDate("X-\\d[\\dX]$")));

  /** Returns the class of the difference that the two replies have in the aspect. */
  static Optional<Difference> of(Comparison comparison, Aspect aspect) {
    for (Difference difference : ALL) {
      if (difference.aspect == aspect && difference.fits.test(comparison)) {
        return Optional.of(difference);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name;
  }

  private static boolean combinesSeason(Comparison comparison) {
    boolean doubtful =
        comparison.dates().stream()
            .anyMatch(date -> date.matches(".*" + SEASON + "[?~%]?") && date.matches(".*[X?~%].*"));
    return doubtful
        || ((comparison.isInterval() || comparison.isSet()) && comparison.hasDate(SEASON));
  }

  private static boolean everyDateIsOurs(Comparison comparison) {
    return comparison.dates().stream().allMatch(date -> Reply.ours(date).valid());
  }

  private static boolean hasReversedRange(Comparison comparison) {
    for (String member : comparison.members()) {
      String[] ends = member.replaceAll("^ *\\.\\.|\\.\\. *$", "").split("\\.\\.", -1);
      boolean dates =
          ends.length == 2 && Reply.ours(ends[0]).valid() && Reply.ours(ends[1]).valid();
      if (dates && !Reply.ours(ends[0] + "/" + ends[1]).valid()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOverlySignificant(String date) {
    if (!date.matches("Y?-?\\d+(E\\d)?S\\d")) {
      return false;
    }
    String number = date.replaceAll("^Y?-?|[ES].*", "");
    int exponent = date.indexOf('E') < 0 ? 0 : date.charAt(date.indexOf('E') + 1) - '0';
    int significant = date.charAt(date.length() - 1) - '0';
    return significant > number.length() + exponent;
  }

  private static boolean isBeyondFifteenDigits(String date) {
    Matcher year = Pattern.compile("Y-?(\\d+)(?:E(\\d+))?(?:S\\d+)?").matcher(date);
    if (!year.matches()) {
      return false;
    }
    String exponent = year.group(2);
    // More digits than an int can count are many digits.
    int zeros = exponent == null ? 0 : exponent.length() > 5 ? 99 : Integer.parseInt(exponent);
    return year.group(1).length() + zeros > 15;
  }

  /** Whether both ends of a range have the same precision, and one is qualified or has an X. */
  private static boolean isDoubtfulRange(String member) {
    String[] ends = member.split("\\.\\.", -1);
    return ends.length == 2
        && ends[0].replaceAll("[?~%]", "").replaceAll("^-", "").length()
            == ends[1].replaceAll("[?~%]", "").replaceAll("^-", "").length()
        && member.matches(".*[?~%X].*");
  }

  /** Whether the end of an interval may start no later than its start does, by our own days. */
  private static boolean endsOverlap(Comparison comparison) {
    List<String> dates = comparison.dates();
    if (!comparison.isInterval() || dates.size() != 2) {
      return false;
    }
    Reply start = Reply.ours(dates.get(0));
    Reply end = Reply.ours(dates.get(1));
    return end.first().compareTo(start.last()) <= 0;
  }
}
