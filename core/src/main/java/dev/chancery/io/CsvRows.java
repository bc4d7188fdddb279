package dev.chancery.io;

import dev.chancery.io.LoadFailure.Reason;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a text of comma-separated values (RFC 4180): cells with a quote, a comma or a line
 * break in them stand in quotes, and quotes in them are doubled. Lines end with CR LF, LF or CR;
 * those that are empty are passed over.
 */
final class CsvRows {
  private static final int END = -1;

  /** What a cell takes at least, in characters. */
  private static final int CELL = 64;

  private final Reader reader;
  private final String file;
  private final int longest;
  private final char[] buffer = new char[1 << 14];
  private int filled;
  private int position;

  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = List.of();
  private int line = 1;
  private int start = 1;
  private int length;
  private boolean broken;

  /**
   * Takes a text.
   *
   * @param longest how many characters a row may have
   */
  CsvRows(Reader reader, String file, int longest) {
    this.reader = reader;
    this.file = file;
    this.longest = longest;
  }

  /** Returns the cells of the row. */
  List<String> cells() {
    return cells;
  }

  /** Returns the line in which the row begins, from 1. */
  int line() {
    return start;
  }

  /** Whether no row can be found behind the fault that was thrown. */
  boolean isBroken() {
    return broken;
  }

  /**
   * Goes to the next row; returns false at the end. Behind a fault it begins at the next line.
   *
   * @throws LoadException if the row is not CSV
   */
  boolean next() {
    cells = new ArrayList<>();
    cell.setLength(0);
    length = 0;
    while (true) {
      start = line;
      int c = read();
      if (c == END) {
        return false;
      }
      if (c != '\n') {
        row(c);
        return true;
      }
    }
  }

  private void row(int first) {
    int c = first;
    while (true) {
      c = c == '"' ? quoted() : unquoted(c);
      cells.add(cell.toString());
      cell.setLength(0);
      if (cells.size() > longest / CELL) {
        throw broken(Reason.LIMIT, "more cells", "at most " + longest / CELL + " cells in a row");
      }
      if (c != ',') {
        return;
      }
      c = read();
    }
  }

  /** Reads a cell without quotes; returns what stands behind it: a comma, a line break, the end. */
  private int unquoted(int first) {
    int c = first;
    while (c != ',' && c != '\n' && c != END) {
      if (c == '"') {
        throw skipped("a quote inside of a cell", "quotes around the cell, and the quote doubled");
      }
      append(c);
      c = read();
    }
    return c;
  }

  private int quoted() {
    while (true) {
      int c = raw();
      if (c == END) {
        throw broken(Reason.SYNTAX, "the end of the text", "a quote at the end of the cell");
      }
      if (c != '"') {
        append(c);
        continue;
      }
      c = read();
      if (c == '"') {
        append(c);
      } else if (c == ',' || c == '\n' || c == END) {
        return c;
      } else {
        throw skipped("text behind a cell in quotes", "a comma or the end of the line");
      }
    }
  }

  private void append(int c) {
    if (c == 0) {
      throw skipped("a NUL character", "text");
    }
    cell.append((char) c);
  }

  /** Reads a character; a line break of any kind is a line feed. */
  private int read() {
    int c = raw();
    if (c != '\r') {
      return c;
    }
    if (peek() == '\n') {
      raw();
    }
    return '\n';
  }

  /** Reads a character as it stands. */
  private int raw() {
    if (position == filled && !fill()) {
      return END;
    }
    char c = buffer[position++];
    if (c == '\n' || (c == '\r' && peek() != '\n')) {
      line++;
    }
    if (++length > longest) {
      throw broken(Reason.LIMIT, "a row that is longer", "at most " + longest + " characters");
    }
    return c;
  }

  private int peek() {
    return position < filled || fill() ? buffer[position] : END;
  }

  private boolean fill() {
    boolean before = broken;
    broken = true;
    try {
      position = 0;
      filled = Math.max(0, reader.read(buffer, 0, buffer.length));
    } catch (CharacterCodingException e) {
      throw JsonInput.notText(file, line, cells.size() + 1, e);
    } catch (IOException e) {
      throw JsonInput.unreadable(Place.topOf(file), e);
    }
    broken = before;
    return filled > 0;
  }

  private LoadException broken(Reason reason, String found, String expected) {
    broken = true;
    return fault(reason, found, expected);
  }

  /** Goes to the end of the line. */
  private LoadException skipped(String found, String expected) {
    LoadException fault = fault(Reason.SYNTAX, found, expected);
    int c = read();
    while (c != '\n' && c != END) {
      c = read();
    }
    return fault;
  }

  private LoadException fault(Reason reason, String found, String expected) {
    return new LoadException(
        new LoadFailure(reason, file, start, cells.size() + 1, "", found, expected));
  }
}
