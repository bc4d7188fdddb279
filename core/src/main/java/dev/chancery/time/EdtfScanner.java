package dev.chancery.time;

import org.jspecify.annotations.Nullable;

/** Reads the characters of an expression from left to right, and refuses what does not fit. */
final class EdtfScanner {
  private final String text;
  private final boolean suggesting;
  private int position;

  /**
   * @param suggesting whether a refusal offers the nearest valid expression
   */
  EdtfScanner(String text, boolean suggesting) {
    this.text = text;
    this.suggesting = suggesting;
  }

  String text() {
    return text;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position == text.length();
  }

  boolean at(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  boolean skip(char c) {
    boolean present = at(c);
    position += present ? 1 : 0;
    return present;
  }

  boolean skip(String expected) {
    boolean present = text.startsWith(expected, position);
    position += present ? expected.length() : 0;
    return present;
  }

  /** Reads a mark of qualification, if there is one, and gives its bits. */
  int qualifier() {
    if (position == text.length()) {
      return 0;
    }
    int bits =
        switch (text.charAt(position)) {
          case '?' -> Qualification.UNCERTAIN_BIT;
          case '~' -> Qualification.APPROXIMATE_BIT;
          case '%' -> Qualification.UNCERTAIN_BIT | Qualification.APPROXIMATE_BIT;
          default -> 0;
        };
    position += bits == 0 ? 0 : 1;
    return bits;
  }

  /** Reads the four places of a year, digits or X, packed. */
  int yearPlaces(int dateStart) {
    int start = position;
    int packed = 0;
    while (position < text.length() && isPlace(text.charAt(position))) {
      packed = packed << 4 | place(text.charAt(position));
      position++;
    }
    int places = position - start;
    if (places == 4) {
      return packed;
    }
    if (places > 4) {
      throw errorAt(start, "a year of four digits, or 'Y' before a longer one");
    }
    if (places > 0) {
      throw error("a year of four digits, or 'Y' before a longer one");
    }
    throw error(start == dateStart ? "a date" : "a year");
  }

  /** Reads the two places of a month or a day, digits or X, packed. */
  int twoPlaces(String expected) {
    int start = position;
    int packed = 0;
    while (position < text.length() && position < start + 2 && isPlace(text.charAt(position))) {
      packed = packed << 4 | place(text.charAt(position));
      position++;
    }
    boolean more = position < text.length() && isPlace(text.charAt(position));
    if (position - start != 2 || more) {
      throw errorAt(start, expected);
    }
    return packed;
  }

  /** Reads exactly two digits, up to a number. */
  int twoDigits(int most, String expected) {
    if (position + 2 > text.length()) {
      throw error(expected);
    }
    int tens = text.charAt(position) - '0';
    int ones = text.charAt(position + 1) - '0';
    boolean areDigits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    if (!areDigits || tens * 10 + ones > most) {
      throw error(expected);
    }
    position += 2;
    return tens * 10 + ones;
  }

  /**
   * Reads one or more digits.
   *
   * @return the number, or {@link Long#MAX_VALUE} if it has more than 18 digits
   */
  long digits(String expected) {
    int start = position;
    long number = 0;
    while (position < text.length() && isDigit(text.charAt(position))) {
      boolean fits = position - start < 18;
      number = fits ? number * 10 + (text.charAt(position) - '0') : Long.MAX_VALUE;
      position++;
    }
    if (position == start) {
      throw error(expected);
    }
    return number;
  }

  /** Reads a number of one or more digits that does not start with 0; otherwise as digits. */
  long positive(String expected) {
    if (at('0')) {
      throw error(expected);
    }
    return digits(expected);
  }

  void expect(char c) {
    if (!skip(c)) {
      throw error("'" + c + "'");
    }
  }

  void expectEnd(String expected) {
    if (!atEnd()) {
      throw error(expected);
    }
  }

  private static boolean isPlace(char c) {
    return c == 'X' || isDigit(c);
  }

  private static int place(char c) {
    return c == 'X' ? EdtfDate.ANY : c - '0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  EdtfException error(String expected) {
    return errorAt(position, expected);
  }

  EdtfException errorAt(int index, String expected) {
    @Nullable String suggestion = suggesting ? EdtfSlips.mend(text) : null;
    return new EdtfException(text, index, expected, suggestion);
  }
}
