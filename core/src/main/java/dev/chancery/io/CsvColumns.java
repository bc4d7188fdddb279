package dev.chancery.io;

import com.google.common.collect.ImmutableList;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Kind;
import java.util.LinkedHashSet;
import java.util.Set;

/** The columns of a CSV file: what all facts have in common, and the attributes of every kind. */
final class CsvColumns {
  /** Holds, in the first row only, what the file says of its dataset, as JSON. */
  static final String DATASET = "dataset";

  /** Holds the attributes of a fact of an unknown kind, as JSON. */
  static final String CONTENT = "content";

  private CsvColumns() {}

  static ImmutableList<String> names() {
    Set<String> names = new LinkedHashSet<>();
    names.addAll(ImmutableList.of(DATASET, "id", "kind", "from", "to", "between", "when"));
    for (Kind<?> kind : Kind.all()) {
      for (Attribute<?, ?> attribute : kind.attributes()) {
        if (!FactReader.isCommon(attribute)) {
          names.add(attribute.name());
        }
      }
    }
    names.addAll(ImmutableList.of(CONTENT, "rank", "derivedFrom", "note", "citations"));
    return ImmutableList.copyOf(names);
  }
}
