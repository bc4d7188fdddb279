package dev.chancery.examples.peer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes texts that are EDTF, or nearly so: the same ones for the same seed. Of each three, one is
 * built by the grammar, one is such a text with a few characters changed, and one is a usual slip.
 */
final class EdtfTexts {
  private static final String ALPHABET = "0123456789-/.?~%XYES[]{},TZ:+ ux";

  /**
   * What people write, and what older drafts had; {@code D} becomes a date, {@code @} a date-time,
   * {@code Y} a year, {@code *} the letter Y, {@code n} a digit and {@code _} a blank.
   */
  private static final List<String> SLIPS =
      List.of(
          """
          / .. ../.. /.. ../ [] {} [..] {..} [,] [D D] {D] [D,] [,D] [D,_D] [D..D] {D..D}
          [D..D..D] [..D,D] [D,..D] [D..,D] {..D..} [..D..D] [D,D..] [[D]] [D/D] [@] {@}
          [Ynnnnn] [Y-21] [D?] [?D] [YS2] D/D/D D..D ..D D.. D/open D/unknown unknown/D open/D
          @/D D/@ @/@ @/.. D/Y-21 Y-21/Y-22 Y-33/Y-34 Y-20 Y-42 Y-25? Y-21~ ?Y-21 Y?-21
          Y-21-01 Y-00 Y-13 Y-99 Y-1 Y-1-1 Y-01-1 Y-02-30 Y-02-29 Y-04-31 Y-00-00 Y-12-32
          Y-06-00 -0000 -0000-01 0000-01-01 -Y --Y +Y YY n nn nnn nnnnn nnnnnnnn -nn -nnn nn?
          nnn~ nnX nXX Yu uuuu nnnu nnnx nnuu YX XXXX XXXX-XX XXXX-XX-XX XXXX-12-XX nXXX-XX
          XnXX Y-XX-nn Y-XX-31 Y-0X-31 Y-X2-30 Y-02-3X Y-02-XX Y-1X-31 Y-X0-XX Y-XX-3X Y-13-XX
          XXXX-02-29 XXX1-02-29 Y-X3-XX Y-2X Y-XX-32 Y-X1 nXXX-21 -XXXX -nnXX -nnnX-XX
          -nnnn-XX-XX YX? Y-XX~ nnXX% ?nnXX Y-~XX Yn/.. YXX/.. nnXX/nnXX nnnX/Y Y-XX/Y-XX
          Y/nnXX XXXX/Y Y?/~Y Ynnnnnn *nnnn *0nnnn *nnnnn *-nnnnn *nnnnnn? *nnnnn/*nnnnnn *nE4
          *nEn *-nEn *nnEnn *0E5 *nE0 *nEnSn *nnnnnnSn YS0 YS1 YSn YS5 -YS2 YS2? YS2/Y nnXXS2
          *nnnnn-01 *nnnnn-21 ynnnnn *nen Ypn *nnnnnnp3 Y~? Y?~ Y%? ?Y? ~Y-~nn ?Y-nn?
          Y?-nn~-nn% Y-?nn?-nn ~Y-nn-nn Y-nn~-nn Y-nn-~nn (Y)? (Y-nn)~ Y-(nn)? _D D_ D_-_D
          D_to_D Ynn Ynnnn Y/nn/nn Y.nn.nn nn-nn-Y Y-Wnn Y-nnn D/Pn* Pn* Rn/D/D Y-nn-nnTnn
          Y-nn-nnTnn:nn Y-nn-nnTnn:nn:nn.n Y-nn-nnT24:00:00 Y-nn-nnT24:00 Y-nn-nnT23:59:60
          Y-nn-nnTnn:nn:nnZ Y-nn-nnTnn:nn:nn+nn Y-nn-nnTnn:nn:nn+nn:nn Y-nn-nnTnn:nn:nn-nn:nn
          Y-nn-nnTnn:nn:nn+14:30 Y-nn-nnTnn:nn:nn-00 Y-nn-nnTnn:nn:nn-00:00
          Y-nn-nnTnn:nn:nn+0530 Y-nn-nn_nn:nn:nn Y-nn-nntnn:nn:nn Y-nnTnn:nn:nn YTnn:nn:nn
          Y-nn-nn?Tnn:nn:nn Y-nn-nnTnn:nn:nn? Y-nn-nnTnn:nn:nnz
          """
              .split("\\s+", -1));

  private final SplittableRandom random;

  EdtfTexts(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Returns that many different texts, in the order in which they were made. */
  static Set<String> of(long seed, int count) {
    EdtfTexts maker = new EdtfTexts(seed);
    Set<String> texts = new LinkedHashSet<>();
    while (texts.size() < count) {
      texts.add(maker.valid());
      texts.add(maker.mutated(maker.valid()));
      texts.add(maker.slip());
    }
    return new LinkedHashSet<>(new ArrayList<>(texts).subList(0, count));
  }

  private boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  private String oneOf(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String digits(int places, int bound) {
    return String.format(Locale.ROOT, "%0" + places + "d", random.nextInt(bound));
  }

  // By the grammar.

  private String valid() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> date();
      case 3 -> dateTime();
      case 4 -> longYear();
      case 5, 6, 7 -> intervalEnd(true) + "/" + intervalEnd(false);
      default -> set();
    };
  }

  private String date() {
    return switch (random.nextInt(7)) {
      case 0, 1 -> plain();
      case 2 -> plain() + oneOf("?", "~", "%");
      case 3 -> qualifiedParts();
      case 4 -> masked(plain());
      case 5 -> year() + "-" + (21 + random.nextInt(21));
      default -> masked(plain()) + (oneIn(3) ? oneOf("?", "~", "%") : "");
    };
  }

  private String year() {
    return switch (random.nextInt(12)) {
      case 0 -> digits(4, 10000);
      case 1 -> digits(4, 100);
      case 2 -> "-" + String.format(Locale.ROOT, "%04d", 1 + random.nextInt(9999));
      default -> String.valueOf(1000 + random.nextInt(1100));
    };
  }

  private String month() {
    return String.format(Locale.ROOT, "%02d", 1 + random.nextInt(12));
  }

  private String plain() {
    return switch (random.nextInt(3)) {
      case 0 -> year();
      case 1 -> year() + "-" + month();
      default -> day();
    };
  }

  private String day() {
    // Now and then a day that its month may lack.
    int most = oneIn(5) ? 31 : 28;
    return year()
        + "-"
        + month()
        + "-"
        + String.format(Locale.ROOT, "%02d", 1 + random.nextInt(most));
  }

  private String qualifiedParts() {
    StringBuilder text = new StringBuilder();
    String[] parts = plain().split("(?<=\\d)-", -1);
    for (int i = 0; i < parts.length; i++) {
      text.append(i == 0 ? "" : "-");
      text.append(oneIn(3) ? oneOf("?", "~", "%") : "");
      text.append(parts[i]);
      text.append(oneIn(3) ? oneOf("?", "~", "%") : "");
    }
    return text.toString();
  }

  /** Puts X from the right, or anywhere. */
  private String masked(String date) {
    StringBuilder text = new StringBuilder(date);
    boolean fromRight = oneIn(2);
    int places = 1 + random.nextInt(4);
    for (int i = text.length() - 1; i >= 0; i--) {
      boolean digit = Character.isDigit(text.charAt(i));
      if (digit && (fromRight ? places-- > 0 : oneIn(3))) {
        text.setCharAt(i, 'X');
      }
    }
    return text.toString();
  }

  private String dateTime() {
    return day()
        + "T"
        + digits(2, 24)
        + ":"
        + digits(2, 60)
        + ":"
        + digits(2, 60)
        + oneOf("", "Z", "+" + digits(2, 15), "-" + digits(2, 13) + ":" + digits(2, 60));
  }

  private String longYear() {
    String sign = oneIn(3) ? "-" : "";
    String first = String.valueOf(1 + random.nextInt(9));
    String more = digits(4 + random.nextInt(3), 10_000);
    return switch (random.nextInt(4)) {
      case 0 -> "Y" + sign + first + more;
      case 1 -> "Y" + sign + first + more + "S" + (1 + random.nextInt(5));
      case 2 -> "Y" + sign + first + "E" + (1 + random.nextInt(10)) + (oneIn(2) ? "S1" : "");
      default -> year() + "S" + (1 + random.nextInt(4));
    };
  }

  private String intervalEnd(boolean start) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "..";
      case 2 -> date();
      // Mostly in order.
      default ->
          (start ? 1000 + random.nextInt(500) : 1500 + random.nextInt(500)) + plain().substring(4);
    };
  }

  private String set() {
    boolean one = oneIn(2);
    StringBuilder text = new StringBuilder(one ? "[" : "{");
    text.append(oneIn(6) ? ".." : "");
    int members = 1 + random.nextInt(3);
    for (int i = 0; i < members; i++) {
      text.append(i == 0 ? "" : ",").append(oneIn(4) ? date() : plain());
      if (oneIn(4)) {
        text.append("..").append(plain());
      }
    }
    return text.append(oneIn(6) ? ".." : "").append(one ? "]" : "}").toString();
  }

  // Changed, and near misses.

  private String mutated(String text) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(2); i >= 0; i--) {
      int at = random.nextInt(mutated.length() + 1);
      char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      boolean inside = at < mutated.length();
      switch (random.nextInt(4)) {
        case 0 -> mutated.insert(at, c);
        case 1 -> mutated.delete(at, inside ? at + 1 : at);
        case 2 -> mutated.replace(at, inside ? at + 1 : at, String.valueOf(c));
        default -> mutated.insert(at, mutated.substring(at, Math.min(at + 3, mutated.length())));
      }
    }
    return mutated.toString();
  }

  private String slip() {
    String form = SLIPS.get(random.nextInt(SLIPS.size()));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      switch (c) {
        case 'D' -> text.append(oneIn(2) ? plain() : date());
        case 'Y' -> text.append(year());
        case '@' -> text.append(dateTime());
        case '*' -> text.append('Y');
        case '_' -> text.append(' ');
        case 'n' -> text.append(random.nextInt(10));
        default -> text.append(c);
      }
    }
    return text.toString();
  }
}
