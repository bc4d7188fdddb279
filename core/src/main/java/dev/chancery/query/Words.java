package dev.chancery.query;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Splits text into words without case and accents: {@code Rollán} and {@code ROLLAN} are one word.
 */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  static boolean areIn(String text) {
    return isPlainWord(text) || !of(text).isEmpty();
  }

  static ImmutableSet<String> of(String text) {
    if (isPlainWord(text)) {
      return ImmutableSet.of(text);
    }
    return isAscii(text) ? ofAscii(text) : ofUnicode(text);
  }

  private static boolean isPlainWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** As the other, for the texts that most are: they have no accents, and few letters. */
  private static ImmutableSet<String> ofAscii(String text) {
    ImmutableSet.Builder<String> words = ImmutableSet.builder();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean ends = i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
      if (ends && i > start) {
        words.add(Ascii.toLowerCase(text.substring(start, i)));
      }
      start = ends ? i + 1 : start;
    }
    return words.build();
  }

  private static ImmutableSet<String> ofUnicode(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    ImmutableSet.Builder<String> words = ImmutableSet.builder();
    for (String word : SEPARATORS.split(plain, -1)) {
      if (!word.isEmpty()) {
        words.add(withoutCase(word));
      }
    }
    return words.build();
  }

  /** Some small letters share a capital, and are the same without case: ı and i, ß and ss. */
  private static String withoutCase(String word) {
    return word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
