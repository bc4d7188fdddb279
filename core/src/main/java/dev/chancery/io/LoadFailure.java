package dev.chancery.io;

import java.io.Serializable;
import java.util.Objects;

/**
 * One fault of a file. Path, value, what was expected and id have at most 1,000 characters: of
 * longer ones the middle is left out.
 *
 * @param reason what kind of fault
 * @param file the name of the file, or of what was read instead
 * @param line the line, from 1; 0 if the file as a whole is meant
 * @param column the column, from 1: of characters in JSON, of cells in CSV; 0 if the line as a
 *     whole is meant
 * @param path the way to the value from the top of the file or of the fact: {@code
 *     facts[3].citations[0].end}
 * @param value what was found, shortened if it is long
 * @param expected what was expected instead
 * @param fact the id of the fact that has the fault; empty if it is none of a fact, or of one whose
 *     id could not be read
 */
public record LoadFailure(
    Reason reason,
    String file,
    int line,
    int column,
    String path,
    String value,
    String expected,
    String fact)
    implements Serializable {

  /** The kinds of faults. */
  public enum Reason {
    /** The file cannot be opened or read. */
    UNREADABLE,
    /** The text is not in UTF-8. */
    ENCODING,
    /** The text is not JSON, or not CSV. */
    SYNTAX,
    /** The file is not a dataset, or of a format version that this library does not know. */
    FORMAT,
    /** A field that must be there is missing. */
    MISSING_FIELD,
    /** A value is not what its field takes. */
    INVALID_VALUE,
    /** A value refers to something that is not there. */
    UNKNOWN_REFERENCE,
    /** An id is used twice. */
    DUPLICATE_ID,
    /** A fact is of a kind that this version does not know; it is kept, and no failure. */
    UNKNOWN_KIND,
    /** The file has another number of facts than it says. */
    WRONG_COUNT,
    /** Something is larger than the reader's {@link ReadLimits}. */
    LIMIT
  }

  private static final long serialVersionUID = 1;
  private static final int LONGEST = 1_000;

  /**
   * Shortens what is long, as names and values in a file can be of any length; none may be null.
   */
  public LoadFailure {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(file, "file");
    path = shortened(path);
    value = shortened(value);
    expected = shortened(expected);
    fact = shortened(fact);
  }

  /** Makes a fault of no fact, or of one that is not known. */
  public LoadFailure(
      Reason reason,
      String file,
      int line,
      int column,
      String path,
      String value,
      String expected) {
    this(reason, file, line, column, path, value, expected, "");
  }

  /** Returns the same fault, of the fact with the id. */
  LoadFailure ofFact(String id) {
    return new LoadFailure(reason, file, line, column, path, value, expected, id);
  }

  private static String shortened(String text) {
    int half = LONGEST / 2 - 1;
    return text.length() <= LONGEST
        ? text
        : text.substring(0, half) + "…" + text.substring(text.length() - half);
  }

  /**
   * Returns the fault as one line: {@code facts.jsonl:12:34: facts[3].when: found '199', expected
   * …}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    text.append(": ");
    if (!path.isEmpty()) {
      text.append(path).append(": ");
    }
    return text.append("found ").append(value).append(", expected ").append(expected).toString();
  }
}
