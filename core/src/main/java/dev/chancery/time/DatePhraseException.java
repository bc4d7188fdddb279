package dev.chancery.time;

/** Thrown for words that do not date anything by themselves; says where, and what was expected. */
public final class DatePhraseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private static final int LONGEST_SHOWN = 80;

  private final String text;
  private final int position;
  private final String expected;

  DatePhraseException(String text, int position, String expected) {
    super(
        "'"
            + (text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…")
            + "' dates nothing: expected "
            + expected
            + " at index "
            + position);
    this.text = text;
    this.position = position;
    this.expected = expected;
  }

  /** Returns the text that was refused. */
  public String text() {
    return text;
  }

  /** Returns the index in {@link #text()}, from 0, of the first character that does not fit. */
  public int position() {
    return position;
  }

  /** Returns what would have been accepted at {@link #position()}. */
  public String expected() {
    return expected;
  }
}
