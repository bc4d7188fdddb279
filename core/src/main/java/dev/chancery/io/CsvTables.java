package dev.chancery.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.io.LoadFailure.Reason;
import dev.chancery.query.FactQuery;
import dev.chancery.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Tables that lie beside one another: one of what the dataset is, one each of its sources, actors,
 * coverage and related topics, and one for each kind of facts. Facts of kinds that this version
 * does not know have one together, and say theirs.
 */
final class CsvTables {
  private static final String DATASET = "dataset";
  private static final String SOURCES = "sources";
  private static final String ACTORS = "actors";
  private static final String COVERAGE = "coverage";
  private static final String TOPICS = "related-topics";
  private static final String OTHER_KINDS = "other-kinds";

  /** The columns of the tables that are not of facts, as far as this version knows them. */
  static final ImmutableMap<String, ImmutableList<String>> COLUMNS =
      ImmutableMap.of(
          DATASET,
          ImmutableList.of(
              "format",
              "formatVersion",
              "name",
              "title",
              "version",
              "licence",
              "checksum",
              "factCount"),
          SOURCES,
          ImmutableList.of(
              "id",
              "title",
              "publisher",
              "url",
              "published",
              "asserted",
              "retrieved",
              "licence",
              "sha256",
              "length"),
          ACTORS,
          ImmutableList.of("id", "name"),
          COVERAGE,
          ImmutableList.of("kind", "between", "actor", "period", "note"),
          TOPICS,
          ImmutableList.of("between", "title", "actor", "pair", "citations"));

  private CsvTables() {}

  // Reading.

  static LoadReport read(TableStore store, Loading loading) throws IOException {
    loading.expect(store.bytes());
    List<String> files = store.files();
    for (String name : List.of(DATASET, SOURCES)) {
      if (!files.contains(name + TableStore.SUFFIX)) {
        throw store.fault(
            Reason.FORMAT, "no " + name + TableStore.SUFFIX, "tables of a dataset and its sources");
      }
    }
    HeaderReader header = loading.header();
    List<RowInput> dataset = new ArrayList<>();
    readRows(
        DATASET,
        files,
        store,
        loading,
        row -> {
          if (!dataset.isEmpty()) {
            throw new LoadException(row.failure(Reason.FORMAT, "a second row", "one"));
          }
          dataset.add(row);
          for (String name = row.nextField(); name != null; name = row.nextField()) {
            header.field(name, row);
          }
        });
    if (dataset.isEmpty()) {
      throw store.fault(Reason.FORMAT, "no row in " + DATASET + TableStore.SUFFIX, "one");
    }
    readRows(SOURCES, files, store, loading, header::source);
    header.hasSources();
    readRows(ACTORS, files, store, loading, header::actor);
    header.complete(dataset.get(0), 0);
    readRows(COVERAGE, files, store, loading, header::coverage);
    readRows(TOPICS, files, store, loading, header::topic);
    loading.begin();
    for (String file : files) {
      String name = file.substring(0, file.length() - TableStore.SUFFIX.length());
      if (!COLUMNS.containsKey(name)) {
        try (Reader text = open(file, store, loading)) {
          new CsvTable(text, path(file, loading), loading)
              .readFacts(name.equals(OTHER_KINDS) ? null : name);
        }
      }
    }
    return loading.report();
  }

  /** Reads all rows of a table that is not of facts, if it is there. */
  private static void readRows(
      String name, List<String> files, TableStore store, Loading loading, Consumer<RowInput> reader)
      throws IOException {
    String file = name + TableStore.SUFFIX;
    if (files.contains(file)) {
      try (Reader text = open(file, store, loading)) {
        CsvTable table = new CsvTable(text, path(file, loading), loading);
        while (table.next()) {
          reader.accept(table.row(true));
        }
      }
    }
  }

  private static Reader open(String file, TableStore store, Loading loading) throws IOException {
    InputStream bytes = Meter.ofText(store.open(file), loading);
    return Encoding.decoded(Encoding.behindMark(bytes, path(file, loading)));
  }

  /** What errors call a table. */
  private static String path(String file, Loading loading) {
    return loading.file() + "/" + file;
  }

  // Writing.

  /** Where tables are written to, one after another. */
  interface Sink {
    /** Begins a file, which is closed before the next one begins. */
    OutputStream open(String file) throws IOException;
  }

  static void write(Dataset dataset, String checksum, Sink sink) throws IOException {
    Header header = Header.of(dataset);
    OtherFields others = header.others();
    try (Writer text = open(sink, DATASET)) {
      RowOutput out = new RowOutput(text, columns(DATASET, others.fields("").keySet()));
      out.startObject();
      header.writeName(out, Header.VERSION, dataset.facts().count(), checksum);
      others.write(out, "");
      out.endObject();
    }
    try (Writer text = open(sink, SOURCES)) {
      RowOutput out = new RowOutput(text, columns(SOURCES, others.namesIn("/sources")));
      for (Source source : dataset.sources().values()) {
        header.write(out, source);
      }
    }
    try (Writer text = open(sink, ACTORS)) {
      RowOutput out = new RowOutput(text, columns(ACTORS, columnsOfActors(others)));
      for (Actor actor : actors(dataset)) {
        out.startObject();
        out.field("id", actor.id());
        out.field("name", actor.name());
        if (actor instanceof Organization) {
          String pointer = "/organizations" + OtherFields.pointer(actor.code());
          for (Map.Entry<String, String> field : others.fields(pointer).entrySet()) {
            out.name(Header.fieldOfActor(field.getKey()));
            out.json(field.getValue());
          }
        }
        out.endObject();
      }
    }
    if (!dataset.coverage().isEmpty()) {
      try (Writer text = open(sink, COVERAGE)) {
        RowOutput out = new RowOutput(text, columns(COVERAGE, others.namesIn("/coverage")));
        for (int i = 0; i < dataset.coverage().size(); i++) {
          header.writeCoverage(out, i);
        }
      }
    }
    if (!dataset.relatedTopics().isEmpty()) {
      try (Writer text = open(sink, TOPICS)) {
        RowOutput out = new RowOutput(text, columns(TOPICS, others.namesIn("/relatedTopics")));
        for (int i = 0; i < dataset.relatedTopics().size(); i++) {
          header.writeTopic(out, i);
        }
      }
    }
    for (Kind<?> kind : Kind.all()) {
      FactQuery ofKind = dataset.facts().ofKind(kind);
      if (!ofKind.isEmpty()) {
        writeFacts(kind.name(), ImmutableList.of(kind), () -> ofKind.stream().iterator(), sink);
      }
    }
    List<Fact> ofOtherKinds =
        dataset.facts().stream().filter(fact -> fact.kind().isEmpty()).toList();
    if (!ofOtherKinds.isEmpty()) {
      writeFacts(OTHER_KINDS, ImmutableList.of(), ofOtherKinds, sink);
    }
  }

  private static void writeFacts(
      String name, ImmutableList<Kind<?>> kinds, Iterable<Fact> facts, Sink sink)
      throws IOException {
    try (Writer text = open(sink, name)) {
      new FactWriter(new RowOutput(text, CsvTable.names(kinds, kinds.isEmpty(), facts)))
          .writeAll(facts);
    }
  }

  private static Writer open(Sink sink, String name) throws IOException {
    return Encoding.encoded(sink.open(name + TableStore.SUFFIX));
  }

  private static Set<String> columnsOfActors(OtherFields others) {
    Set<String> columns = new TreeSet<>();
    for (String field : others.namesIn("/organizations")) {
      columns.add(Header.fieldOfActor(field));
    }
    return columns;
  }

  private static ImmutableList<String> columns(String table, Set<String> others) {
    List<String> known = COLUMNS.getOrDefault(table, ImmutableList.of());
    return ImmutableList.<String>builder().addAll(known).addAll(new TreeSet<>(others)).build();
  }

  /** Returns the states and organisations that the dataset names, by id. */
  private static Collection<Actor> actors(Dataset dataset) {
    Map<String, Actor> actors = new TreeMap<>();
    Consumer<Actor> add = actor -> actors.putIfAbsent(actor.id(), actor);
    dataset.organizations().values().forEach(add);
    for (Coverage coverage : dataset.coverage()) {
      coverage.pair().ifPresent(pair -> addPair(pair, add));
      coverage.actor().ifPresent(add);
    }
    for (RelatedTopic topic : dataset.relatedTopics()) {
      addPair(topic.relationship(), add);
      topic.pair().ifPresent(pair -> addPair(pair, add));
      topic.actor().ifPresent(add);
    }
    for (Fact fact : FactWriter.facts(dataset)) {
      fact.forEachActor(add);
    }
    return actors.values();
  }

  private static void addPair(Dyad pair, Consumer<Actor> actors) {
    actors.accept(pair.first());
    actors.accept(pair.second());
  }
}
