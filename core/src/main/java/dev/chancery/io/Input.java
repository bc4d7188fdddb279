package dev.chancery.io;

import dev.chancery.io.LoadFailure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A value that is being read, and where it stands: of JSON, or a row of a table or one of its
 * cells. It is read once and from front to back; nothing of what was read is kept.
 */
abstract class Input {
  /** What is expected of a text with half of a surrogate pair, which cannot be written again. */
  static final String WHOLE_TEXT = "text in which no surrogate stands alone";

  private static final int LONGEST_SHOWN = 80;

  private final Repairs repairs;

  Input(Repairs repairs) {
    this.repairs = repairs;
  }

  /** Returns what to read the fields of the object from that begins here. */
  abstract Input object();

  /** Goes to the value of the next field of the object; returns its name, or null at the end. */
  abstract @Nullable String nextField();

  /** Returns what to read the elements of the list from that begins here. */
  abstract Input list();

  /** Goes to the next element of the list; returns false at the end. */
  abstract boolean nextElement();

  abstract boolean isObject();

  abstract boolean isList();

  /** Whether {@link #text()} has nothing to repair. */
  abstract boolean isText();

  /** Whether this is the row of a table, or a cell. */
  abstract boolean isRow();

  /** Returns the kind of the fact that begins here, if that can be told beforehand. */
  abstract @Nullable String kindAhead();

  /** Whether this cell holds all that a fact of an unknown kind has; see {@link CsvTable}. */
  boolean isContent() {
    return false;
  }

  /** Whether nothing is said here: null, or a text of nothing but spaces. */
  abstract boolean isBlank();

  abstract String text();

  /** Returns the digits of a number, as they stand. */
  abstract String number();

  /** Returns the value as JSON without spaces, whatever it is, for another to read. */
  abstract String json();

  /** Returns the value and where it stands, to be read later. */
  abstract Captured capture();

  /** Returns the JSON Pointer of this value from the top of the fact or the file. */
  abstract String pointer();

  /** Returns where this value stands, for {@link #failureAt}. */
  abstract long here();

  /** Returns this value as errors show it. */
  abstract String shown();

  /** Returns what is wrong with this value. */
  abstract LoadFailure failure(Reason reason, String value, String expected);

  /**
   * Returns what is wrong with an object or list of which the end has been read.
   *
   * @param place where it begins, see {@link #here()}
   * @param field the field in it that is meant; empty for the whole
   */
  abstract LoadFailure failureAt(
      long place, String field, Reason reason, String value, String expected);

  /**
   * Checks how long a text or a number is.
   *
   * @throws LoadException if it has more characters than that
   */
  final void checkLength(String text, int longest) {
    if (text.length() > longest) {
      throw new LoadException(failure(Reason.LIMIT, shown(), "at most " + longest + " characters"));
    }
  }

  final LoadException invalid(String expected) {
    return new LoadException(failure(Reason.INVALID_VALUE, shown(), expected));
  }

  final LoadException invalid(String expected, Throwable cause) {
    return new LoadException(failure(Reason.INVALID_VALUE, shown(), expected), cause);
  }

  /** What to throw if a field of the object that begins at the place is missing. */
  final LoadException missing(long place, String field) {
    return missing(place, field, "the field '" + field + "'");
  }

  /** The same, where more is to be said of what was expected. */
  final LoadException missing(long place, String field, String expected) {
    return new LoadException(failureAt(place, "", Reason.MISSING_FIELD, absent(field), expected));
  }

  /** Returns what is said to have been found where the field is missing. */
  String absent(String field) {
    return "no field '" + field + "'";
  }

  /** What to throw if what the object that begins at the place says is refused. */
  final LoadException refused(long place, IllegalArgumentException e) {
    return refused(place, isRow() ? "a row" : "an object", e);
  }

  /** The same of what is no object, but what was found. */
  final LoadException refused(long place, String found, IllegalArgumentException e) {
    return new LoadException(
        failureAt(place, "", Reason.INVALID_VALUE, found, "a valid one; " + e.getMessage()), e);
  }

  final boolean mayRepair() {
    return repairs.areAllowed();
  }

  /**
   * Notes that this value is taken for what it was clearly meant to be.
   *
   * @param expected what stands there in a right file
   * @return false if nothing may be repaired
   */
  final boolean repair(String expected) {
    if (mayRepair()) {
      repairs.add(failure(Reason.INVALID_VALUE, shown(), expected));
      return true;
    }
    return false;
  }

  /** Whether this value, which need not be there, says nothing and may be taken as not there. */
  final boolean isLeftOut() {
    return mayRepair() && isBlank() && repair("a value, or no field");
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  /** Whether every surrogate is one of a pair. */
  static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
