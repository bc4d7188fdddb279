package dev.chancery.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.chancery.io.LoadFailure.Reason;
import java.io.Reader;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The rows of a CSV file below its header, as objects. */
final class CsvRows {
  private final String file;
  private final Iterator<CsvRecord> records;
  private final List<String> names;

  /** Reads the header. */
  CsvRows(Reader reader, String file) {
    this.file = file;
    // Rows of another length are refused here, where their line is known.
    this.records =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(reader)
            .iterator();
    this.names = hasNext() ? record().getFields() : List.of();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (!seen.add(names.get(i))) {
        throw new LoadException(
            new LoadFailure(
                Reason.SYNTAX,
                file,
                1,
                i + 1,
                "",
                "a second column '" + names.get(i) + "'",
                "names that are unique in the header"));
      }
    }
  }

  boolean hasHeader() {
    return !names.isEmpty();
  }

  boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException e) {
      throw syntax(e);
    }
  }

  private CsvRecord record() {
    try {
      return records.next();
    } catch (CsvParseException e) {
      throw syntax(e);
    }
  }

  private LoadException syntax(CsvParseException e) {
    return new LoadException(
        new LoadFailure(Reason.SYNTAX, file, 0, 0, "", String.valueOf(e.getMessage()), "CSV"), e);
  }

  /** Returns the next row; one that is refused is passed over. */
  Node next() {
    CsvRecord record = record();
    int line = Math.toIntExact(record.getStartingLineNumber());
    int cells = record.getFieldCount();
    if (cells != names.size()) {
      throw new LoadException(
          new LoadFailure(
              Reason.SYNTAX,
              file,
              line,
              0,
              "",
              cells == 1 ? "1 cell" : cells + " cells",
              names.size() + " cells, as in the header"));
    }
    return Node.row(new Document(file, line - 1), line, names, record.getFields());
  }
}
