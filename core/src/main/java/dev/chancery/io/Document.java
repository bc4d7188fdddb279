package dev.chancery.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.chancery.io.LoadFailure.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * What is being read: knows its name, and turns text into nodes that know where they stand.
 *
 * @param file the name for errors
 * @param linesBefore how many lines stand before the text that is parsed
 */
record Document(String file, int linesBefore) {
  private static final int DEEPEST = 64;

  static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  /** Reads one JSON value and nothing behind it. */
  Node parse(Reader reader) {
    try (JsonParser parser = JSON.createParser(reader)) {
      if (parser.nextToken() == null) {
        throw new LoadException(
            new LoadFailure(
                Reason.SYNTAX, file, linesBefore + 1, 1, "", "nothing", "a JSON object"));
      }
      Node node = Node.read(parser, this, null, "");
      JsonToken more = parser.nextToken();
      if (more != null) {
        JsonLocation at = parser.currentTokenLocation();
        throw new LoadException(
            new LoadFailure(
                Reason.SYNTAX,
                file,
                lineOf(at),
                at.getColumnNr(),
                "",
                "'" + parser.getText() + "'",
                "the end of the JSON"));
      }
      return node;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new LoadException(
          new LoadFailure(
              Reason.SYNTAX,
              file,
              at == null ? linesBefore + 1 : lineOf(at),
              at == null ? 0 : at.getColumnNr(),
              "",
              e.getOriginalMessage(),
              "JSON"),
          e);
    } catch (IOException e) {
      throw new LoadException(
          new LoadFailure(Reason.UNREADABLE, file, 0, 0, "", e.toString(), "a readable file"), e);
    }
  }

  int lineOf(JsonLocation location) {
    return linesBefore + location.getLineNr();
  }

  /** Reads the JSON in a cell; faults are those of the cell. */
  Node parseCell(Node cell, String text) {
    try (JsonParser parser = JSON.createParser(new StringReader(text))) {
      if (parser.nextToken() == null) {
        throw cell.invalid("JSON");
      }
      Node node = Node.read(parser, new Document(file, cell.line() - 1), null, cell.path());
      if (parser.nextToken() != null) {
        throw cell.invalid("JSON with nothing behind it");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw cell.invalid("JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw cell.invalid("JSON", e);
    }
  }
}
