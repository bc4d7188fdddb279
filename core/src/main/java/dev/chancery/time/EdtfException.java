package dev.chancery.time;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown for text that is not a valid EDTF expression; says where, and what was expected. */
public final class EdtfException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String text;
  private final int position;
  private final String expected;
  private final @Nullable String suggestion;

  EdtfException(String text, int position, String expected, @Nullable String suggestion) {
    super(message(text, position, expected, suggestion));
    this.text = text;
    this.position = position;
    this.expected = expected;
    this.suggestion = suggestion;
  }

  private static String message(
      String text, int position, String expected, @Nullable String suggestion) {
    int shown = 60;
    String excerpt = text.length() <= shown ? text : text.substring(0, shown) + "…";
    return "'"
        + excerpt
        + "' is not EDTF: expected "
        + expected
        + " at index "
        + position
        + (suggestion == null ? "" : "; did you mean '" + suggestion + "'?");
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

  /** Returns the nearest valid expression, if there is an obvious one. */
  public Optional<String> suggestion() {
    return Optional.ofNullable(suggestion);
  }
}
