package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.io.LoadFailure.Reason;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One JSON object that says what the dataset is, and lists its facts. */
final class JsonDocument {
  private JsonDocument() {}

  // Reading.

  /** Reads the text; where its facts come before what they refer to, they are kept until then. */
  static LoadReport read(Reader text, Loading loading) {
    List<Early> early = new ArrayList<>();
    boolean factsSeen = false;
    HeaderReader header = loading.header();
    try (JsonInput in = loading.opener().open(text, Place.topOf(loading.file()))) {
      Input document = in.object();
      long start = document.here();
      for (String name = document.nextField(); name != null; name = document.nextField()) {
        if (!name.equals(Header.FACTS)) {
          header.field(name, document);
          continue;
        }
        factsSeen = true;
        Input list = document.list();
        if (header.isReady()) {
          loading.begin();
          readFacts(in, list, loading);
        } else {
          capture(in, list, early);
        }
      }
      header.complete(document, start);
      if (!factsSeen) {
        throw noFacts(document, start);
      }
      in.end();
    }
    loading.begin();
    for (Early each : early) {
      if (each.fact() == null) {
        loading.skip(Objects.requireNonNull(each.fault()), false);
        continue;
      }
      try (JsonInput in = loading.opener().open(each.fact())) {
        loading.take(loading.read(in, null));
      } catch (LoadException e) {
        loading.skip(e, false);
      }
    }
    return loading.report();
  }

  /** A fact that stands before what it refers to, or why it cannot be kept until then. */
  private record Early(@Nullable Captured fact, @Nullable LoadException fault) {}

  private static void capture(JsonInput in, Input list, List<Early> early) {
    JsonInput.Level level = in.level();
    while (list.nextElement()) {
      try {
        early.add(new Early(list.capture(), null));
      } catch (LoadException e) {
        if (in.isBroken()) {
          throw e;
        }
        early.add(new Early(null, e));
        in.skipTo(level);
      }
    }
  }

  private static void readFacts(JsonInput in, Input list, Loading loading) {
    JsonInput.Level level = in.level();
    while (list.nextElement()) {
      try {
        loading.take(loading.read(list, null));
      } catch (LoadException e) {
        loading.skip(e, in.isBroken());
        in.skipTo(level);
      }
    }
  }

  /** What begins like a document and has no facts in it may be the first of several lines. */
  private static LoadException noFacts(Input document, long start) {
    return document.missing(
        start,
        Header.FACTS,
        "the field '" + Header.FACTS + "'; with a line for each fact its name ends with .jsonl");
  }

  /** Reads the text, but the facts of a kind only when they are first asked for. */
  static LoadReport readDeferred(char[] text, Loading loading) {
    HeaderReader header = loading.header();
    Map<String, List<Captured>> byKind = new LinkedHashMap<>();
    int count = 0;
    try (JsonInput in =
        loading.opener().open(new CharArrayReader(text), Place.topOf(loading.file()))) {
      Input document = in.object();
      long start = document.here();
      boolean factsSeen = false;
      for (String name = document.nextField(); name != null; name = document.nextField()) {
        if (name.equals(Header.FACTS)) {
          factsSeen = true;
          count = capture(in, text, byKind);
        } else {
          header.field(name, document);
        }
      }
      header.complete(document, start);
      if (!factsSeen) {
        throw noFacts(document, start);
      }
      in.end();
    }
    header.finish();
    Dataset.Builder dataset = header.dataset();
    for (Map.Entry<String, List<Captured>> kind : byKind.entrySet()) {
      List<Captured> facts = kind.getValue();
      dataset.defer(kind.getKey(), facts.size(), () -> read(header.factReader(), loading, facts));
    }
    return new LoadReport(
        dataset.build(),
        count,
        0,
        0,
        0,
        ImmutableMap.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  private static List<Fact> read(FactReader reader, Loading loading, List<Captured> captured) {
    List<Fact> facts = new ArrayList<>(captured.size());
    for (Captured each : captured) {
      try (JsonInput in = loading.opener().open(each)) {
        facts.add(reader.read(in, null).build());
      }
    }
    return facts;
  }

  /** Finds where each fact begins and ends, and of what kind it is. */
  private static int capture(JsonInput in, char[] text, Map<String, List<Captured>> byKind) {
    Set<String> ids = new HashSet<>();
    Input list = in.list();
    while (list.nextElement()) {
      Input fact = list.object();
      long start = fact.here();
      int from = in.charOffset();
      Place place = in.place();
      @Nullable String kind = null;
      @Nullable String id = null;
      for (String name = fact.nextField(); name != null; name = fact.nextField()) {
        switch (name) {
          case "kind" -> kind = fact.text();
          case "id" -> {
            id = fact.text();
            if (!ids.add(id)) {
              throw new LoadException(
                  fact.failure(
                          Reason.DUPLICATE_ID, fact.shown(), "an id that is unique in the file")
                      .ofFact(id));
            }
          }
          default -> in.skip();
        }
      }
      if (kind == null || id == null) {
        throw fact.missing(start, kind == null ? "kind" : "id");
      }
      List<Captured> ofKind = byKind.get(kind);
      if (ofKind == null) {
        ofKind = new ArrayList<>();
        byKind.put(kind, ofKind);
      }
      ofKind.add(new Captured(new String(text, from, in.charOffset() + 1 - from), place));
    }
    return ids.size();
  }

  // Writing.

  /** Writes the dataset; the generator is not closed. */
  static void write(Dataset dataset, String checksum, JsonGenerator json) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    json.setPrettyPrinter(printer);
    write(dataset, checksum, new JsonOutput(json));
    json.writeRaw('\n');
  }

  static void write(Dataset dataset, String checksum, Output out) throws IOException {
    out.startObject();
    Header.of(dataset).writeAll(out, Header.VERSION, Header.UNCOUNTED, checksum);
    out.name(Header.FACTS);
    out.startList();
    new FactWriter(out).writeAll(FactWriter.facts(dataset));
    out.endList();
    out.endObject();
  }
}
