package dev.chancery.amount;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits: "1,234,567.8", "1 234 567,8", "1'234'567", "12,34,567", "1,2".
 *
 * <p>A comma or full stop is a decimal sign where it cannot be a separator of thousands; a comma
 * before three digits is a separator, as English writes it. A full stop before three digits may be
 * either, unless a multiplier follows: nobody groups the digits of "1.234 billion".
 */
final class PhraseNumber {
  private final List<String> groups = new ArrayList<>();
  private final StringBuilder separators = new StringBuilder();

  private PhraseNumber(String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        groups.add(text.substring(start, i));
        separators.append(PhraseTokens.isSpace(c) ? ' ' : c == '’' ? '\'' : c);
        start = i + 1;
      }
    }
    groups.add(text.substring(start));
  }

  /**
   * Returns the number, or null if the separators make no sense.
   *
   * @param text digits with single separators between them, or a full stop before the first
   */
  static @Nullable BigDecimal read(String text) {
    return new PhraseNumber(text).read();
  }

  /** Returns the whole number and the one with decimals, if the text can be either. */
  static ImmutableList<String> readings(String text) {
    PhraseNumber number = new PhraseNumber(text);
    boolean either =
        number.separators.toString().equals(".")
            && number.isGrouped(1, false)
            && !number.groups.get(0).equals("0");
    return either
        ? ImmutableList.of(String.join("", number.groups), text + "0")
        : ImmutableList.of();
  }

  private @Nullable BigDecimal read() {
    int count = separators.length();
    if (count == 0) {
      return new BigDecimal(groups.get(0));
    }
    char first = separators.charAt(0);
    char last = separators.charAt(count - 1);
    for (int i = 1; i < count - 1; i++) {
      if (separators.charAt(i) != first) {
        return null;
      }
    }
    boolean mayBeDecimal = last == '.' || last == ',';
    if (count > 1 && first != last) {
      return mayBeDecimal && isGrouped(count - 1, first == ',') ? joined(count - 1) : null;
    }
    boolean single = count == 1;
    boolean grouped = isGrouped(count, first == ',');
    if (single && mayBeDecimal && (last == '.' || !grouped || groups.get(0).equals("0"))) {
      return joined(0);
    }
    return grouped ? joined(count) : null;
  }

  /** Whether the separators up to the given one set off thousands, or Indian lakhs and crores. */
  private boolean isGrouped(int upTo, boolean mayBeIndian) {
    boolean western = isBetween(groups.get(0), 1, 3);
    boolean indian = mayBeIndian && upTo > 1 && isBetween(groups.get(0), 1, 2);
    for (int i = 1; i <= upTo; i++) {
      int length = groups.get(i).length();
      western &= length == 3;
      indian &= length == (i == upTo ? 3 : 2);
    }
    return western || indian;
  }

  private static boolean isBetween(String group, int least, int most) {
    return group.length() >= least && group.length() <= most;
  }

  /** Returns the groups with a decimal point after the given one, or none after the last. */
  private BigDecimal joined(int beforePoint) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < groups.size(); i++) {
      digits.append(i == beforePoint + 1 ? "." : "").append(groups.get(i));
    }
    return new BigDecimal(digits.toString());
  }
}
