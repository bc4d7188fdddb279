package dev.chancery.amount;

import com.google.common.collect.ImmutableList;

/**
 * Thrown for text that is not an amount in words, or that can be read in more than one way; says
 * where, what was expected, and which readings there are.
 */
public final class AmountPhraseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 60;
  private static final int SHOWN_CANDIDATES = 6;

  private final String text;
  private final int position;
  private final String expected;
  private final ImmutableList<String> readings;
  private final ImmutableList<Currency> candidates;

  AmountPhraseException(
      String text,
      int position,
      String expected,
      ImmutableList<String> readings,
      ImmutableList<Currency> candidates) {
    super(message(text, position, expected, readings, candidates));
    this.text = text;
    this.position = position;
    this.expected = expected;
    this.readings = readings;
    this.candidates = candidates;
  }

  private static String message(
      String text,
      int position,
      String expected,
      ImmutableList<String> readings,
      ImmutableList<Currency> candidates) {
    StringBuilder message = new StringBuilder(120);
    message.append('\'');
    message.append(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
    message.append("' is not one amount: expected ").append(expected);
    message.append(" at index ").append(position);
    for (int i = 0; i < readings.size(); i++) {
      message
          .append(i == 0 ? "; it can be read as '" : " or '")
          .append(readings.get(i))
          .append('\'');
    }
    for (int i = 0; i < Math.min(candidates.size(), SHOWN_CANDIDATES); i++) {
      message.append(i == 0 ? "; candidates are " : ", ").append(candidates.get(i));
    }
    if (candidates.size() > SHOWN_CANDIDATES) {
      message.append(" and ").append(candidates.size() - SHOWN_CANDIDATES).append(" more");
    }
    return message.toString();
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

  /** Returns what the text may mean, in unambiguous words; empty if it is not ambiguous. */
  public ImmutableList<String> readings() {
    return readings;
  }

  /** Returns the currencies that may be meant; empty if the currency is not in question. */
  public ImmutableList<Currency> candidates() {
    return candidates;
  }
}
