package dev.chancery.dataset;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What the file of a dataset says beyond what this version knows: values by JSON Pointer, as {@link
 * Dataset#otherFields()} has them. Of the JSON only the outermost object is taken apart; names stay
 * escaped.
 */
final class UnreadFields {
  /** Files have them in this order. */
  private static final Comparator<String> BY_NAME = Comparator.comparing(UnreadFields::unescaped);

  private final Map<String, String> values = new TreeMap<>(BY_NAME);

  /**
   * Returns those of the dataset.
   *
   * @throws IllegalArgumentException if they are no JSON object
   */
  static UnreadFields of(Dataset dataset) {
    UnreadFields fields = new UnreadFields();
    if (dataset.otherFields().isPresent()) {
      String json = dataset.otherFields().get();
      try {
        fields.parse(json);
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "dataset '"
                + dataset.name()
                + "': otherFields: expected a JSON object without spaces, got '"
                + json
                + "'",
            e);
      }
    }
    return fields;
  }

  private void parse(String json) {
    expect('{', json, 0);
    int at = 1;
    while (json.charAt(at) != '}') {
      int colon = end(json, at, ':');
      expect('"', json, at);
      expect('"', json, colon - 1);
      expect(':', json, colon);
      int end = end(json, colon + 1, ',');
      values.put(json.substring(at + 1, colon - 1), json.substring(colon + 1, end));
      at = json.charAt(end) == ',' ? end + 1 : end;
    }
    Preconditions.checkArgument(at == json.length() - 1, "more at %s", at + 1);
  }

  private static void expect(char sign, String json, int at) {
    Preconditions.checkArgument(json.charAt(at) == sign, "no %s at %s", sign, at);
  }

  /** Where what begins there is followed by the sign, or the object around it ends. */
  private static int end(String json, int from, char sign) {
    int depth = 0;
    boolean quoted = false;
    int at = from;
    while (true) {
      char c = json.charAt(at);
      if (quoted) {
        at += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (depth == 0 && (c == sign || c == '}')) {
        return at;
      } else {
        quoted = c == '"';
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      }
      at++;
    }
  }

  private static String unescaped(String name) {
    if (name.indexOf('\\') < 0) {
      return name;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\') {
        i++;
        switch (name.charAt(i)) {
          case 'b' -> text.append('\b');
          case 'f' -> text.append('\f');
          case 'n' -> text.append('\n');
          case 'r' -> text.append('\r');
          case 't' -> text.append('\t');
          case 'u' -> {
            text.append((char) Integer.parseInt(name, i + 1, i + 5, 16));
            i += 4;
          }
          default -> text.append(name.charAt(i));
        }
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Returns them at other places. */
  UnreadFields moved(UnaryOperator<String> pointers) {
    UnreadFields moved = new UnreadFields();
    values.forEach((pointer, value) -> moved.values.put(pointers.apply(pointer), value));
    return moved;
  }

  /** Adds those of another dataset; returns those of them that are here with another value. */
  ImmutableMap<String, String> addAll(UnreadFields others) {
    ImmutableMap.Builder<String, String> refused = ImmutableMap.builder();
    others.values.forEach(
        (pointer, value) -> {
          if (!values.computeIfAbsent(pointer, absent -> value).equals(value)) {
            refused.put(unescaped(pointer), value);
          }
        });
    return refused.build();
  }

  /** Whether the object at the pointer has a field that the same object has otherwise there. */
  boolean contradict(UnreadFields others, String pointer) {
    return values.entrySet().stream()
        .filter(field -> field.getKey().startsWith(pointer + "/"))
        .anyMatch(
            field ->
                !others
                    .values
                    .getOrDefault(field.getKey(), field.getValue())
                    .equals(field.getValue()));
  }

  /** Returns the text of the JSON object. */
  String json() {
    StringBuilder json = new StringBuilder();
    values.forEach(
        (pointer, value) ->
            json.append(json.isEmpty() ? '{' : ',')
                .append('"')
                .append(pointer)
                .append("\":")
                .append(value));
    return json.isEmpty() ? "{}" : json.append('}').toString();
  }
}
