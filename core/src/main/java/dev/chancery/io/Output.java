package dev.chancery.io;

import java.io.IOException;

/** What facts are written to: JSON, or a row of a table. */
abstract class Output {
  abstract void startObject() throws IOException;

  abstract void endObject() throws IOException;

  abstract void startList() throws IOException;

  abstract void endList() throws IOException;

  abstract void name(String field) throws IOException;

  abstract void text(String text) throws IOException;

  abstract void number(String digits) throws IOException;

  abstract void number(int value) throws IOException;

  /** Writes a value that is JSON already; fails if it is none. */
  abstract void json(String json) throws IOException;

  /** Whether the value that comes next is the cell of a table. */
  abstract boolean isCell();

  /** Whether the object that is open has room for the field. */
  abstract boolean takes(String field);

  /** Whether the value that comes next has to be an object, though text would do. */
  boolean needsObject() {
    return false;
  }

  final void field(String name, String text) throws IOException {
    name(name);
    text(text);
  }
}
