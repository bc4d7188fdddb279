package dev.chancery.io;

import dev.chancery.actor.Actor;
import dev.chancery.actor.Organization;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.source.Source;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a file says of its dataset, beside the facts. */
final class Header {
  static final String FORMAT = "chancery-dataset";

  /** The version that is written. */
  static final int VERSION = 2;

  /** All from this one on are read. */
  static final int OLDEST_VERSION = 1;

  static final String FACTS = "facts";

  /** Instead of the number of facts, where none is told. */
  static final int UNCOUNTED = -1;

  private final Dataset dataset;
  private final OtherFields others;

  private Header(Dataset dataset, OtherFields others) {
    this.dataset = dataset;
    this.others = others;
  }

  /** Returns what is said of the dataset; fails if what it keeps of its file is no JSON. */
  static Header of(Dataset dataset) throws IOException {
    return new Header(dataset, OtherFields.of(dataset.otherFields()));
  }

  OtherFields others() {
    return others;
  }

  /**
   * Writes the fields of the object that says all, less its end.
   *
   * @param version the version of the format
   * @param factCount how many facts there are, or {@link #UNCOUNTED}
   * @param checksum the checksum, or null to leave it out
   */
  void writeAll(Output out, int version, int factCount, @Nullable String checksum)
      throws IOException {
    writeName(out, version, factCount, checksum);
    out.name("sources");
    out.startList();
    for (Source source : dataset.sources().values()) {
      write(out, source);
    }
    out.endList();
    out.name("organizations");
    out.startList();
    for (Organization organization : dataset.organizations().values()) {
      out.startObject();
      out.field("code", organization.code());
      out.field("name", organization.name());
      others.write(out, "/organizations" + OtherFields.pointer(organization.code()));
      out.endObject();
    }
    out.endList();
    out.name("coverage");
    out.startList();
    for (int i = 0; i < dataset.coverage().size(); i++) {
      writeCoverage(out, i);
    }
    out.endList();
    out.name("relatedTopics");
    out.startList();
    for (int i = 0; i < dataset.relatedTopics().size(); i++) {
      writeTopic(out, i);
    }
    out.endList();
    others.write(out, "");
  }

  /** Writes the fields of which each has one value. */
  void writeName(Output out, int version, int factCount, @Nullable String checksum)
      throws IOException {
    out.field("format", FORMAT);
    out.name("formatVersion");
    out.number(version);
    out.field("name", dataset.name());
    field(out, "title", dataset.title());
    field(out, "version", dataset.version());
    field(out, "licence", dataset.licence());
    field(out, "checksum", Optional.ofNullable(checksum));
    if (factCount != UNCOUNTED) {
      out.name("factCount");
      out.number(factCount);
    }
  }

  /**
   * Returns what JSON calls a field that this version does not know of an organisation, which has a
   * column in the table of actors, and the other way round. An organisation has a code in JSON and
   * an id in the table, so that the other of the two names is free.
   */
  static String fieldOfActor(String name) {
    return switch (name) {
      case "code" -> "id";
      case "id" -> "code";
      default -> name;
    };
  }

  private static void field(Output out, String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      out.field(name, value.get().toString());
    }
  }

  void write(Output out, Source source) throws IOException {
    out.startObject();
    out.field("id", source.id());
    out.field("title", source.title());
    field(out, "publisher", source.publisher());
    field(out, "url", source.url());
    field(out, "published", source.published());
    if (!source.asserted().equals(source.published())) {
      field(out, "asserted", source.asserted());
    }
    field(out, "retrieved", source.retrieved());
    field(out, "licence", source.licence());
    field(out, "sha256", source.sha256());
    if (source.length().isPresent()) {
      out.name("length");
      out.number(source.length().getAsInt());
    }
    others.write(out, "/sources" + OtherFields.pointer(source.id()));
    out.endObject();
  }

  void writeCoverage(Output out, int index) throws IOException {
    Coverage coverage = dataset.coverage().get(index);
    out.startObject();
    out.field("kind", coverage.kindName());
    if (coverage.pair().isPresent()) {
      FactWriter.writeDyad(out, coverage.pair().get());
    }
    field(out, "actor", coverage.actor().map(Actor::id));
    out.field("period", coverage.period().toString());
    field(out, "note", coverage.note());
    others.write(out, "/coverage/" + index);
    out.endObject();
  }

  void writeTopic(Output out, int index) throws IOException {
    RelatedTopic topic = dataset.relatedTopics().get(index);
    OtherFields ofTopic = others.inside("/relatedTopics/" + index);
    Output into = ofTopic.isEmpty() ? out : new OtherFieldsOutput(out, ofTopic);
    into.startObject();
    FactWriter.writeDyad(into, topic.relationship());
    into.field("title", topic.title());
    field(into, "actor", topic.actor().map(actor -> actor.id()));
    if (topic.pair().isPresent()) {
      into.name("pair");
      FactWriter.writePair(into, topic.pair().get());
    }
    into.name("citations");
    FactWriter.writeCitations(into, topic.citations());
    into.endObject();
  }
}
