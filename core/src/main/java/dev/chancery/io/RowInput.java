package dev.chancery.io;

import com.google.common.base.Joiner;
import dev.chancery.io.LoadFailure.Reason;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a table, read as an object; empty cells are left out. */
final class RowInput extends Input {
  private final JsonInput.Opener opener;
  private final String file;
  private final int line;
  private final List<String> names;
  private final List<String> cells;
  private final boolean quoted;

  /** The cell that is read; -1 for the row itself. */
  private int cell = -1;

  private @Nullable JsonInput open;

  /**
   * Takes a row.
   *
   * @param names the names of the columns
   * @param quoted whether text can be in quotes, see {@link Cell}
   */
  RowInput(
      JsonInput.Opener opener,
      String file,
      int line,
      List<String> names,
      List<String> cells,
      boolean quoted) {
    super(opener.repairs());
    this.opener = opener;
    this.file = file;
    this.line = line;
    this.names = names;
    this.cells = cells;
    this.quoted = quoted;
  }

  private String cell() {
    return cells.get(cell);
  }

  @Override
  boolean isObject() {
    // A set of dates begins with a brace, too, but never with a quote behind it.
    return cell < 0
        || (cell().startsWith("{") && cell().substring(1).stripLeading().startsWith("\""));
  }

  @Override
  boolean isList() {
    return cell >= 0 && cell().stripLeading().startsWith("[");
  }

  @Override
  boolean isText() {
    return cell >= 0;
  }

  @Override
  boolean isRow() {
    return true;
  }

  @Override
  boolean isContent() {
    return !quoted && cell >= 0 && names.get(cell).equals(CsvTable.CONTENT);
  }

  @Override
  boolean isBlank() {
    return cell >= 0 && cell().isBlank();
  }

  @Override
  @Nullable String kindAhead() {
    int column = names.indexOf("kind");
    return column < 0 || cells.get(column).isEmpty() ? null : decoded(cells.get(column));
  }

  @Override
  Input object() {
    return cell < 0 ? this : inner().object();
  }

  @Override
  Input list() {
    if (!isList()) {
      throw invalid("a list");
    }
    return inner().list();
  }

  /** A structure is written in its cell as JSON. */
  private JsonInput inner() {
    Place place = new Place(file, line, cell + 1, false, names.get(cell), pointer());
    open = opener.open(new Captured(cell(), place));
    return open;
  }

  @Override
  @Nullable String nextField() {
    if (open != null) {
      open.end();
      open = null;
    }
    do {
      cell++;
    } while (cell < cells.size() && cells.get(cell).isEmpty());
    if (cell < cells.size()) {
      return names.get(cell);
    }
    cell = -1;
    return null;
  }

  @Override
  boolean nextElement() {
    throw new IllegalStateException("a row is no list");
  }

  @Override
  String text() {
    String text = decoded(cell());
    checkLength(text, opener.limits().text());
    if (!isWellFormed(text)) {
      throw invalid(WHOLE_TEXT);
    }
    return text;
  }

  private String decoded(String text) {
    return quoted ? Cell.text(text) : text;
  }

  @Override
  String number() {
    checkLength(cell(), opener.limits().digits());
    return cell();
  }

  @Override
  String json() {
    try {
      return Cell.json(cell(), opener.json(), opener.limits().text());
    } catch (IOException e) {
      Reason reason = Reason.LIMIT;
      String expected = "a value within the limits";
      if (e instanceof Json.RefusedException refused) {
        reason = refused.reason();
        expected = refused.expected();
      }
      throw new LoadException(failure(reason, shown(), expected), e);
    }
  }

  @Override
  Captured capture() {
    return new Captured(json(), new Place(file, line, cell + 1, false, names.get(cell), pointer()));
  }

  @Override
  String pointer() {
    return cell < 0 ? "" : OtherFields.pointer(names.get(cell));
  }

  @Override
  long here() {
    return cell + 1L;
  }

  @Override
  String shown() {
    return cell < 0 ? "a row" : "'" + shortened(cell()) + "'";
  }

  @Override
  LoadFailure failure(Reason reason, String value, String expected) {
    String path = cell < 0 ? "" : names.get(cell);
    return new LoadFailure(reason, file, line, cell + 1, path, value, expected);
  }

  /** A column that is called otherwise is more likely than one that was forgotten. */
  @Override
  String absent(String field) {
    return names.contains(field)
        ? super.absent(field)
        : "no column '" + field + "' but " + shortened("'" + Joiner.on("', '").join(names) + "'");
  }

  @Override
  LoadFailure failureAt(long place, String field, Reason reason, String value, String expected) {
    return new LoadFailure(reason, file, line, (int) place, field, value, expected);
  }
}
