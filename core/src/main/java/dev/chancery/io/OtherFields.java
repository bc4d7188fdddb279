package dev.chancery.io;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a fact or of a dataset that this version does not know, as they were read, by where
 * they stand.
 */
final class OtherFields {
  /** By the JSON Pointer of the object that has them, then by name; the values are JSON. */
  private final Map<String, Map<String, String>> byObject = new LinkedHashMap<>();

  private OtherFields() {}

  /** Returns those of the JSON object that has the value of each by its pointer; null for none. */
  static OtherFields of(@Nullable String json) throws IOException {
    return of(json == null ? ImmutableMap.of() : Json.fields(json));
  }

  /** Returns those of which the map has the value of each by its pointer. */
  static OtherFields of(Map<String, String> fields) throws IOException {
    OtherFields others = new OtherFields();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String pointer = field.getKey();
      int slash = pointer.lastIndexOf('/');
      if (slash < 0) {
        throw new IOException(
            "'" + Input.shortened(pointer) + "': expected a JSON Pointer, such as /name");
      }
      String name = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
      others
          .byObject
          .computeIfAbsent(pointer.substring(0, slash), object -> new LinkedHashMap<>())
          .put(name, field.getValue());
    }
    return others;
  }

  /** Returns those inside of the value at the pointer, by their way from there. */
  OtherFields inside(String pointer) {
    OtherFields inner = new OtherFields();
    byObject.forEach(
        (object, fields) -> {
          if (object.equals(pointer) || object.startsWith(pointer + "/")) {
            inner.byObject.put(object.substring(pointer.length()), fields);
          }
        });
    return inner;
  }

  /** Returns the JSON Pointer of the field of an object at the top. */
  static String pointer(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  boolean isEmpty() {
    return byObject.isEmpty();
  }

  /** Returns the fields of the object at the pointer. */
  Map<String, String> fields(String pointer) {
    return byObject.getOrDefault(pointer, ImmutableMap.of());
  }

  /** Returns the names of the fields of all the objects in the list at the pointer. */
  Set<String> namesIn(String list) {
    Set<String> names = new TreeSet<>();
    byObject.forEach(
        (object, fields) -> {
          if (object.startsWith(list + "/") && object.indexOf('/', list.length() + 1) < 0) {
            names.addAll(fields.keySet());
          }
        });
    return names;
  }

  /** Writes the fields of the object at the pointer into it. */
  void write(Output out, String pointer) throws IOException {
    for (Map.Entry<String, String> field : fields(pointer).entrySet()) {
      out.name(field.getKey());
      out.json(field.getValue());
    }
  }
}
