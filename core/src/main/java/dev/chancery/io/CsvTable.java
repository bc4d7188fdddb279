package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Kind.Direction;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.io.LoadFailure.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table of comma-separated values with a line of names: as one file for a whole dataset it has a
 * row about the dataset first, then a row for each fact of whatever kind.
 */
final class CsvTable {
  /** Holds, in the first row only, what the file says of its dataset, as JSON. */
  static final String DATASET = "dataset";

  /**
   * Holds, in the first version of the format, the attributes of a fact of an unknown kind, as
   * JSON.
   */
  static final String CONTENT = "content";

  private final CsvRows rows;
  private final String file;
  private final Loading loading;
  private final List<String> names = new ArrayList<>();

  /** Reads the names. */
  CsvTable(Reader reader, String file, Loading loading) {
    this.rows = new CsvRows(reader, file, loading.limits().line());
    this.file = file;
    this.loading = loading;
    if (rows.next()) {
      Set<String> seen = new HashSet<>();
      for (String cell : rows.cells()) {
        String name = Cell.text(cell);
        names.add(name);
        checkSeparator(name);
        if (!seen.add(name)) {
          throw new LoadException(
              new LoadFailure(
                  Reason.SYNTAX,
                  file,
                  rows.line(),
                  names.size(),
                  "",
                  "a second column '" + Input.shortened(name) + "'",
                  "names that are unique in the header"));
        }
      }
    }
  }

  /** Spreadsheets of many languages write semicolons, and a line before the names that says so. */
  private void checkSeparator(String name) {
    String found = null;
    if (name.toLowerCase(Locale.ROOT).startsWith("sep=")) {
      found = "a line '" + Input.shortened(name) + "' before the header";
    } else if (rows.cells().size() == 1 && name.indexOf(';') >= 0) {
      found = "semicolons between the names in the header";
    } else if (rows.cells().size() == 1 && name.indexOf('\t') >= 0) {
      found = "tabs between the names in the header";
    }
    if (found != null) {
      throw new LoadException(
          new LoadFailure(
              Reason.FORMAT,
              file,
              rows.line(),
              1,
              "",
              found,
              "a header first, with commas between the names, as between the cells below"));
    }
  }

  /** Goes to the next row below the names that says anything; returns false at the end. */
  boolean next() {
    boolean more = rows.next();
    while (more && isEmpty(rows.cells())) {
      more = rows.next();
    }
    return more;
  }

  /** Spreadsheets leave rows of commas below the last. */
  private static boolean isEmpty(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the row. */
  RowInput row(boolean quoted) {
    int count = rows.cells().size();
    if (count != names.size()) {
      throw new LoadException(
          new LoadFailure(
              Reason.SYNTAX,
              file,
              rows.line(),
              0,
              "",
              count == 1 ? "1 cell" : count + " cells",
              names.size() + " cells, as in the header"));
    }
    long named = 0;
    for (int i = 0; i < count; i++) {
      named += rows.cells().get(i).isEmpty() ? 0 : names.get(i).length();
    }
    loading.countNames(named);
    return new RowInput(loading.opener(), file, rows.line(), names, rows.cells(), quoted);
  }

  /** Reads all rows that are left as facts, of the kind if they do not say theirs. */
  void readFacts(@Nullable String kind) {
    boolean more = true;
    while (more) {
      try {
        more = next();
        if (more) {
          loading.take(loading.read(row(loading.header().version() > 1), kind));
        }
      } catch (LoadException e) {
        loading.skip(e, rows.isBroken());
      }
    }
  }

  // One table for all.

  static LoadReport read(Reader reader, Loading loading) {
    CsvTable table = new CsvTable(reader, loading.file(), loading);
    if (table.names.isEmpty()) {
      throw empty(loading, "a header, a row about the dataset, then a row for each fact");
    }
    if (!table.names.contains(DATASET)) {
      throw new LoadException(
          new LoadFailure(
              Reason.FORMAT,
              loading.file(),
              1,
              0,
              "",
              "no column '"
                  + DATASET
                  + "' but '"
                  + Input.shortened(Joiner.on("', '").join(table.names))
                  + "'",
              "one, in which the first row tells of the dataset; tables without it go into a"
                  + " folder, each named after its kind, beside dataset.csv and sources.csv"));
    }
    if (!table.rows.next()) {
      throw empty(loading, "a row about the dataset below the header");
    }
    boolean seen = false;
    RowInput row = table.row(false);
    long start = row.here();
    for (String name = row.nextField(); name != null; name = row.nextField()) {
      if (!name.equals(DATASET)) {
        throw new LoadException(
            row.failure(
                Reason.FORMAT,
                "the field '" + Input.shortened(name) + "'",
                "nothing but 'dataset' in the row about the dataset"));
      }
      loading.header().read(row);
      seen = true;
    }
    if (!seen) {
      throw row.missing(start, DATASET);
    }
    loading.begin();
    table.readFacts(null);
    return loading.report();
  }

  private static LoadException empty(Loading loading, String expected) {
    return new LoadException(
        new LoadFailure(Reason.FORMAT, loading.file(), 1, 0, "", "nothing", expected));
  }

  /** Writes the dataset; the writer is not closed. */
  static void write(Dataset dataset, String checksum, Writer writer) throws IOException {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    names.add(DATASET);
    names.addAll(names(Kind.all(), true, FactWriter.facts(dataset)));
    RowOutput out = new RowOutput(writer, ImmutableList.copyOf(names));
    StringWriter header = new StringWriter();
    try (JsonGenerator json = Json.generator(header)) {
      Output object = new JsonOutput(json);
      object.startObject();
      Header.of(dataset).writeAll(object, Header.VERSION, dataset.facts().count(), checksum);
      object.endObject();
    }
    out.startObject();
    out.name(DATASET);
    out.json(header.toString());
    out.endObject();
    new FactWriter(out).writeAll(FactWriter.facts(dataset));
  }

  // Columns.

  /**
   * Returns the columns of a table of facts: what all facts have in common, the attributes of the
   * kinds, and what else the facts have.
   */
  static ImmutableList<String> names(
      Collection<? extends Kind<?>> kinds, boolean sayKind, Iterable<? extends Fact> facts)
      throws IOException {
    Set<String> names = new LinkedHashSet<>();
    names.add("id");
    if (sayKind) {
      names.add("kind");
    }
    if (sayKind || kinds.stream().anyMatch(kind -> kind.direction() != Direction.SYMMETRIC)) {
      names.addAll(List.of("from", "to"));
    }
    if (sayKind || kinds.stream().anyMatch(kind -> kind.direction() != Direction.DIRECTED)) {
      names.add("between");
    }
    names.add("when");
    for (Kind<?> kind : kinds) {
      for (Attribute<?, ?> attribute : kind.attributes()) {
        if (!FactReader.isCommon(attribute)) {
          names.add(attribute.name());
        }
      }
    }
    names.addAll(otherNames(facts));
    names.addAll(List.of("rank", "derivedFrom", "note", "citations"));
    return ImmutableList.copyOf(names);
  }

  private static Set<String> otherNames(Iterable<? extends Fact> facts) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Fact fact : facts) {
      @Nullable String others = fact.otherFields().orElse(null);
      if (others != null) {
        names.addAll(OtherFields.of(others).fields("").keySet());
      }
      if (fact instanceof UnsupportedFact unsupported) {
        names.addAll(Json.fields(unsupported.content()).keySet());
      }
    }
    return names;
  }
}
