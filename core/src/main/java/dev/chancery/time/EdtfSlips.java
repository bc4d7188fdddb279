package dev.chancery.time;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The usual slips in an expression, mended. Only a faulty expression gets here. */
final class EdtfSlips {
  private static final int LONGEST_MENDED = 64;
  private static final Pattern UNPADDED = Pattern.compile("(?<=-)(\\d)(?=-|/|$)");

  private EdtfSlips() {}

  /** The first of a few usual slips that, mended, gives a valid expression. */
  static @Nullable String mend(String text) {
    if (text.length() > LONGEST_MENDED) {
      return null;
    }
    String plain = text.strip();
    String modern =
        plain.replace("unknown", "").replace("open", "..").replace('u', 'X').replace('x', 'X');
    String[] candidates = {
      plain,
      modern,
      plain.toUpperCase(Locale.ROOT),
      UNPADDED.matcher(plain).replaceAll("0$1"),
      plain + "X",
      plain + "XX",
      plain.replaceFirst("^[Yy]", ""),
      plain.replace('.', '-'),
      plain.replace(' ', 'T'),
      plain.replace(" ", "")
    };
    for (String candidate : candidates) {
      if (!candidate.equals(text) && isValid(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean isValid(String candidate) {
    try {
      new EdtfParser(candidate, false).read();
      return true;
    } catch (EdtfException e) {
      return false;
    }
  }
}
