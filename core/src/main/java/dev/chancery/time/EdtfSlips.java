package dev.chancery.time;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The usual slips in an expression, mended. Only a faulty expression gets here. */
final class EdtfSlips {
  private static final int LONGEST_MENDED = 64;

  /** Tried each alone, and then one upon the other. */
  private static final List<UnaryOperator<String>> MENDS = mends();

  private EdtfSlips() {}

  private static List<UnaryOperator<String>> mends() {
    UnaryOperator<String> words =
        text -> text.replace("unknown", "").replace("open", "..").replace("now", "..");
    UnaryOperator<String> draftOf2012 =
        text -> text.replace("?~", "%").replace("~?", "%").replace('u', 'X');
    UnaryOperator<String> capitals =
        text -> text.toUpperCase(Locale.ROOT).replace("UNKNOWN", "").replace("OPEN", "..");
    UnaryOperator<String> group = replacing("\\((\\d\\d)\\)([?~%])", "$2$1");
    return List.of(
        words,
        draftOf2012,
        capitals,
        replacing("(?<=\\d)[Pp](?=\\d$)", "S"),
        text -> group.apply(draftOf2012.apply(text)),
        replacing("[\u2010-\u2012\u2212]", "-"),
        replacing("\\s*[\u2013\u2014]\\s*", "/"),
        replacing("^(\\d{4})[/.](\\d{1,2})(?:[/.](\\d{1,2}))?(?=$|[?~%])", "$1-$2-$3"),
        replacing("-+(?=$|[?~%]$)", ""),
        replacing("(?<=-)(\\d)(?=-|/|$|[?~%])", "0$1"),
        replacing("^[Yy](?=-?\\d)", ""),
        replacing("^\\+", ""),
        replacing("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3"),
        replacing("^(-?)(\\d{5,})$", "Y$1$2"),
        replacing("^(-?\\d{3})0s$", "$1X"),
        replacing("(?<=\\d) (?=\\d\\d:)", "T"),
        replacing("(?<=:\\d\\d)[.,]\\d+", ""),
        replacing("-00(?::?00)?$", "Z"),
        replacing("([+-]\\d\\d)(\\d\\d)$", "$1:$2"),
        replacing("\\s", ""),
        replacing("^\\.\\.([^/]+)$", "../$1"),
        replacing("^([^/\\[{]+)\\.\\.$", "$1/.."),
        replacing("^([^/\\[{]+)\\.\\.([^/]+)$", "$1/$2"),
        replacing("^(-?\\d{3})$", "$1X"),
        replacing("^(-?\\d{2})$", "$1XX"));
  }

  private static UnaryOperator<String> replacing(String regex, String replacement) {
    Pattern pattern = Pattern.compile(regex);
    return text -> pattern.matcher(text).replaceAll(replacement);
  }

  /**
   * The first of a few usual slips that, mended, gives a valid expression; or what English words
   * mean.
   */
  static @Nullable String mend(String text) {
    if (text.length() > LONGEST_MENDED) {
      return null;
    }
    String plain = text.strip();
    if (isMended(plain, text)) {
      return plain;
    }
    for (UnaryOperator<String> mend : MENDS) {
      String mended = mend.apply(plain);
      if (isMended(mended, text)) {
        return mended;
      }
    }
    String mended = plain;
    for (UnaryOperator<String> mend : MENDS) {
      mended = mend.apply(mended);
      if (isMended(mended, text)) {
        return mended;
      }
    }
    return inWords(plain);
  }

  /** Of what no expression says as a whole, such as "early 2005", none is offered. */
  private static @Nullable String inWords(String text) {
    if (text.indexOf(' ') < 0) {
      return null;
    }
    try {
      DatePhrase phrase = DatePhrase.parse(text);
      boolean isWhole = phrase.when().modifier().filter(each -> each != Modifier.APPROX).isEmpty();
      return isWhole && !phrase.isAmbiguous() ? phrase.when().edtf().toString() : null;
    } catch (DatePhraseException e) {
      return null;
    }
  }

  private static boolean isMended(String candidate, String text) {
    if (candidate.equals(text)) {
      return false;
    }
    try {
      new EdtfParser(candidate, false).read();
      return true;
    } catch (EdtfException e) {
      return false;
    }
  }
}
