package dev.chancery.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * How a value becomes the cell of a table: text as it is, everything else as JSON.
 *
 * <p>Text is written as JSON, with quotes around it, where a spreadsheet would run it as a formula,
 * where it begins with a quote itself or has a NUL in it, and where it is empty, as a cell without
 * a value is.
 */
final class Cell {
  /** What a formula begins with; in the wide forms, too, for which East Asian versions take it. */
  private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

  private Cell() {}

  static String ofText(String text) {
    boolean asJson =
        text.isEmpty() || text.charAt(0) == '"' || isFormula(text) || text.indexOf('\0') >= 0;
    return asJson ? Json.quoted(text) : text;
  }

  private static boolean isFormula(String cell) {
    return FORMULAS.indexOf(cell.charAt(0)) >= 0;
  }

  /** Returns the text of the cell that {@link #ofText} gives. */
  static String text(String cell) {
    if (!cell.startsWith("\"")) {
      return cell;
    }
    try (JsonParser parser = Json.unlimited().createParser(cell)) {
      parser.nextToken();
      String text = parser.getText();
      return parser.nextToken() == null ? text : cell;
    } catch (JsonProcessingException e) {
      return cell;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the cell of a field that this version does not know. */
  static String ofJson(String json) {
    if (!json.startsWith("\"")) {
      // A number below zero is no formula, but begins like one.
      return isFormula(json) ? " " + json : json;
    }
    String text = text(json);
    // What looks like JSON stays in quotes, be it any or not.
    boolean structure = text.startsWith("[") || text.startsWith("{");
    return structure || isJson(text) ? json : ofText(text);
  }

  private static boolean isJson(String text) {
    try (JsonParser parser = Json.unlimited().createParser(text)) {
      boolean isValue = parser.nextToken() != null;
      parser.skipChildren();
      return isValue && parser.nextToken() == null;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the JSON of such a cell: of text if it is none itself. */
  static String json(String cell, JsonFactory factory, int longest) throws IOException {
    String json = json(cell, factory);
    String value = json == null ? Json.quoted(Json.wellFormed(cell)) : json;
    Json.checkLength(value.length(), longest);
    return value;
  }

  /** Returns the JSON, without spaces, that the cell is; null if it is none. */
  private static @Nullable String json(String cell, JsonFactory factory) throws IOException {
    try (JsonParser parser = factory.createParser(cell)) {
      if (parser.nextToken() == null) {
        return null;
      }
      String json = Json.copied(parser, Integer.MAX_VALUE);
      return parser.nextToken() == null ? json : null;
    } catch (StreamConstraintsException e) {
      throw e;
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
