package dev.chancery.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.chancery.io.LoadFailure.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** JSON: a document, lines of it, or what a cell holds. */
final class JsonInput extends Input implements Closeable {
  private final JsonParser parser;
  private final Place start;
  private final ReadLimits limits;

  /** The lines that are read, each of which holds a value; null for a single value. */
  private final @Nullable Lines lines;

  private final FieldNames names = new FieldNames();
  private boolean broken;

  private JsonInput(
      JsonParser parser, Place start, ReadLimits limits, Repairs repairs, @Nullable Lines lines) {
    super(repairs);
    this.parser = parser;
    this.start = start;
    this.limits = limits;
    this.lines = lines;
  }

  /** How JSON is read: within limits, and with or without repairs. */
  record Opener(JsonFactory json, ReadLimits limits, Repairs repairs) {
    static Opener of(ReadLimits limits, Repairs repairs) {
      return new Opener(Json.factory(limits), limits, repairs);
    }

    /** Opens a text that is one value; it is not closed with the input. */
    JsonInput open(Reader text, Place start) {
      try {
        return first(
            new JsonInput(
                json.createParser(text).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE),
                start,
                limits,
                repairs,
                null));
      } catch (IOException e) {
        throw unreadable(start, e);
      }
    }

    JsonInput open(Captured captured) {
      try {
        return first(
            new JsonInput(
                json.createParser(captured.json()), captured.place(), limits, repairs, null));
      } catch (IOException e) {
        throw unreadable(captured.place(), e);
      }
    }

    /**
     * Opens lines, each of which holds a value.
     *
     * @param bytes gives the bytes of the lines, each when it is the current one
     */
    JsonInput open(InputStream bytes, Lines lines, Place start) {
      try {
        return new JsonInput(json.createParser(bytes), start, limits, repairs, lines);
      } catch (IOException e) {
        throw unreadable(start, e);
      }
    }

    private static JsonInput first(JsonInput in) {
      if (!in.nextValue()) {
        Place start = in.start;
        throw new LoadException(
            new LoadFailure(
                Reason.SYNTAX,
                start.file(),
                start.line(),
                start.column(),
                start.path(),
                "nothing",
                "a JSON object"));
      }
      return in;
    }
  }

  // Tokens.

  private @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** Goes to the next value, or the only one; returns false if there is none. */
  boolean nextValue() {
    return next() != null;
  }

  @Override
  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  @Override
  boolean isList() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  @Override
  boolean isText() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  @Override
  boolean isRow() {
    return false;
  }

  @Override
  @Nullable String kindAhead() {
    return null;
  }

  @Override
  boolean isBlank() {
    JsonToken token = parser.currentToken();
    return token == JsonToken.VALUE_NULL || (token == JsonToken.VALUE_STRING && string().isBlank());
  }

  @Override
  Input object() {
    if (!isObject()) {
      throw invalid("an object");
    }
    names.open();
    return this;
  }

  @Override
  @Nullable String nextField() {
    String name;
    try {
      name = parser.nextFieldName();
      if (name == null) {
        names.close();
        return null;
      }
      parser.nextToken();
    } catch (IOException e) {
      throw fault(e);
    }
    if (!names.add(name)) {
      throw new LoadException(
          failure(Reason.SYNTAX, "a second '" + shortened(name) + "'", "each field once"));
    }
    return name;
  }

  @Override
  Input list() {
    if (!isList()) {
      throw invalid("a list");
    }
    return this;
  }

  @Override
  boolean nextElement() {
    return next() != JsonToken.END_ARRAY;
  }

  @Override
  String text() {
    JsonToken token = parser.currentToken();
    boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    if (token != JsonToken.VALUE_STRING && !(number && repair("text in quotes"))) {
      throw invalid("text in quotes");
    }
    String text = string();
    if (!isWellFormed(text)) {
      throw invalid(WHOLE_TEXT);
    }
    return text;
  }

  @Override
  String number() {
    JsonToken token = parser.currentToken();
    boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    if (!number && !(token == JsonToken.VALUE_STRING && repair("a number"))) {
      throw invalid("a number");
    }
    String digits = string();
    checkLength(digits, limits.digits());
    return digits;
  }

  private String string() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  @Override
  String json() {
    try {
      return Json.copied(parser, limits.text());
    } catch (IOException e) {
      throw fault(e);
    }
  }

  @Override
  Captured capture() {
    Place place = place(false);
    return new Captured(json(), place);
  }

  /** Returns where the value stands, which is to be read again from its text. */
  Place place() {
    return place(true);
  }

  private Place place(boolean verbatim) {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(start.file(), line(at), column(at), verbatim, path(), pointer());
  }

  /** Goes on to the end of the element of a list in which something is wrong. */
  void skipTo(Level level) {
    while (depth() > level.depth()) {
      next();
    }
    names.closeTo(level.objects());
  }

  /** How many lists and objects are open, and how many objects of these. */
  record Level(int depth, int objects) {}

  Level level() {
    return new Level(depth(), names.depth());
  }

  private int depth() {
    return parser.getParsingContext().getNestingDepth();
  }

  /** Goes to the end of the value that begins here. */
  void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** How many characters stand before the token. */
  int charOffset() {
    return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
  }

  /** Checks that nothing stands behind the value, in its line if there are lines. */
  void end() {
    if (lines != null) {
      int column = parser.currentLocation().getColumnNr();
      int rest = lines.firstNotBlank(column - 1);
      if (rest >= 0) {
        throw new LoadException(
            new LoadFailure(
                Reason.SYNTAX,
                start.file(),
                lines.number(),
                lines.charactersBefore(rest) + 1,
                "",
                "something behind the value",
                "the end of the line"));
      }
    } else if (next() != null) {
      throw new LoadException(failure(Reason.SYNTAX, "'" + string() + "'", "the end of the JSON"));
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  // Places.

  @Override
  String pointer() {
    return start.pointer() + pointer(parser.getParsingContext());
  }

  private static String pointer(JsonStreamContext context) {
    if (context.inRoot()) {
      return "";
    }
    String parent = pointer(context.getParent());
    if (context.inObject()) {
      String name = context.getCurrentName();
      return name == null ? parent : parent + OtherFields.pointer(name);
    }
    return context.hasCurrentIndex() ? parent + "/" + context.getCurrentIndex() : parent;
  }

  private String path() {
    StringBuilder path = new StringBuilder(start.path());
    appendPath(parser.getParsingContext(), path);
    return path.toString();
  }

  private static void appendPath(JsonStreamContext context, StringBuilder path) {
    if (context.inRoot()) {
      return;
    }
    appendPath(context.getParent(), path);
    if (context.inObject()) {
      String name = context.getCurrentName();
      if (name != null) {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    } else if (context.hasCurrentIndex()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    }
  }

  private int line(JsonLocation at) {
    if (lines != null) {
      return lines.number();
    }
    return start.verbatim() ? start.line() + at.getLineNr() - 1 : start.line();
  }

  private int column(JsonLocation at) {
    int column = at.getColumnNr();
    if (lines != null) {
      return lines.charactersBefore(column - 1) + 1;
    }
    if (!start.verbatim()) {
      return start.column();
    }
    return at.getLineNr() == 1 ? start.column() + column - 1 : column;
  }

  /** The line and the column, as they are told. */
  @Override
  long here() {
    JsonLocation at = parser.currentTokenLocation();
    return ((long) at.getLineNr() << Integer.SIZE) | at.getColumnNr();
  }

  @Override
  LoadFailure failure(Reason reason, String value, String expected) {
    JsonLocation at = parser.currentTokenLocation();
    return new LoadFailure(reason, start.file(), line(at), column(at), path(), value, expected);
  }

  @Override
  LoadFailure failureAt(long place, String field, Reason reason, String value, String expected) {
    JsonLocation at = new JsonLocation(null, -1, (int) (place >>> Integer.SIZE), (int) place);
    String whole = path();
    String path = field.isEmpty() || whole.isEmpty() ? whole + field : whole + "." + field;
    return new LoadFailure(reason, start.file(), line(at), column(at), path, value, expected);
  }

  @Override
  String shown() {
    return switch (parser.currentToken()) {
      case START_OBJECT, END_OBJECT -> "an object";
      case START_ARRAY, END_ARRAY -> "a list";
      case VALUE_STRING -> "'" + shortened(string()) + "'";
      default -> shortened(string());
    };
  }

  // Faults.

  /** Whether what follows cannot be read, either. */
  boolean isBroken() {
    return broken;
  }

  private LoadException fault(IOException e) {
    if (e instanceof Json.RefusedException refused) {
      return new LoadException(
          failure(refused.reason(), String.valueOf(e.getMessage()), refused.expected()), e);
    }
    // A value that cannot be copied has been parsed.
    broken = broken || !(e instanceof JsonGenerationException);
    if (e instanceof CharacterCodingException encoding) {
      // Of the column a parser is not sure while it looks for more.
      return notText(start.file(), line(parser.currentLocation()), 0, encoding);
    }
    if (!(e instanceof JsonProcessingException syntax)) {
      return unreadable(start, e);
    }
    JsonLocation told = syntax.getLocation();
    JsonLocation at = told == null ? parser.currentTokenLocation() : told;
    boolean limit = e instanceof StreamConstraintsException;
    String found = syntax.getOriginalMessage();
    String expected = limit ? "JSON within the limits" : "JSON";
    if (e instanceof JsonEOFException) {
      found = "the end of the " + (lines == null ? "text" : "line") + " within a value";
      expected =
          lines == null
              ? "the rest of it"
              : "a whole value in each line; one over several lines has a name that ends with .json";
    }
    return new LoadException(
        new LoadFailure(
            limit ? Reason.LIMIT : Reason.SYNTAX,
            start.file(),
            line(at),
            column(at),
            start.path(),
            found,
            expected),
        e);
  }

  /** Returns what to throw if bytes or characters cannot be had. */
  static LoadException unreadable(Place start, IOException e) {
    if (e instanceof CharacterCodingException encoding) {
      return notText(start.file(), 0, 0, encoding);
    }
    return new LoadException(
        new LoadFailure(
            Reason.UNREADABLE,
            start.file(),
            0,
            0,
            "",
            e instanceof NoSuchFileException ? "no such file" : e.toString(),
            "a readable file"),
        e);
  }

  /** Returns what to throw if there are bytes that stand for no characters, or the reverse. */
  static LoadException notText(String file, int line, int column, CharacterCodingException e) {
    return new LoadException(
        new LoadFailure(
            Reason.ENCODING, file, line, column, "", "bytes that are not UTF-8", "text in UTF-8"),
        e);
  }
}
