package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.fact.Kind;
import dev.chancery.io.LoadFailure.Reason;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes what a file says of its dataset, before the facts. */
final class Header {
  static final String FORMAT = "chancery-dataset";
  static final int VERSION = 1;
  static final String FACTS = "facts";

  private static final List<String> FIELDS =
      List.of(
          "$schema",
          "format",
          "formatVersion",
          "name",
          "title",
          "version",
          "licence",
          "checksum",
          "sources",
          "organizations",
          "coverage",
          "relatedTopics",
          FACTS);

  private final Dataset.Builder dataset;
  private final FactCodec codec;

  private Header(Dataset.Builder dataset, FactCodec codec) {
    this.dataset = dataset;
    this.codec = codec;
  }

  Dataset.Builder dataset() {
    return dataset;
  }

  FactCodec codec() {
    return codec;
  }

  static Header read(Node node) {
    checkFormat(node);
    refuseOthers(node, "the dataset", FIELDS);
    Dataset.Builder dataset = guarded(node.getMember("name"), name -> Dataset.builder(name.text()));
    text(node, "title", dataset::title);
    text(node, "version", dataset::version);
    text(node, "licence", dataset::licence);
    text(node, "checksum", dataset::checksum);
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Node each : node.getMember("sources").elements()) {
      Source source = guarded(each, Header::readSource);
      guarded(each, it -> dataset.source(source));
      if (sources.put(source.id(), source) != null) {
        throw duplicate(each, source.id());
      }
    }
    Map<String, Organization> organizations = new LinkedHashMap<>();
    for (Node each : elements(node, "organizations")) {
      refuseOthers(each, "an organisation", List.of("code", "name"));
      Organization organization =
          guarded(
              each,
              it -> Organization.of(it.getMember("code").text(), it.getMember("name").text()));
      guarded(each, it -> dataset.organization(organization));
      if (organizations.put(organization.code(), organization) != null) {
        throw duplicate(each, organization.code());
      }
    }
    FactCodec codec = new FactCodec(sources, organizations);
    for (Node each : elements(node, "coverage")) {
      dataset.coverage(readCoverage(each, codec));
    }
    for (Node each : elements(node, "relatedTopics")) {
      RelatedTopic topic = readTopic(each, codec);
      guarded(each, it -> dataset.relatedTopic(topic));
    }
    return new Header(dataset, codec);
  }

  private static void checkFormat(Node node) {
    Node format = node.getMember("format");
    if (!format.text().equals(FORMAT)) {
      throw new LoadException(format.failure(Reason.FORMAT, format.shown(), "'" + FORMAT + "'"));
    }
    Node version = node.getMember("formatVersion");
    if (FactCodec.integer(version) != VERSION) {
      throw new LoadException(
          version.failure(Reason.FORMAT, version.shown(), "the format version " + VERSION));
    }
  }

  private static LoadException duplicate(Node node, String id) {
    return new LoadException(
        node.failure(
            Reason.DUPLICATE_ID, "a second '" + id + "'", "ids that are unique in the file"));
  }

  private static List<Node> elements(Node node, String name) {
    Node list = node.findMember(name);
    return list == null ? List.of() : list.elements();
  }

  private static void text(Node node, String name, Consumer<String> consumer) {
    Node member = node.findMember(name);
    if (member != null) {
      consumer.accept(member.text());
    }
  }

  private static void refuseOthers(Node node, String owner, List<String> known) {
    FactCodec.refuseOthers(node, owner, known);
  }

  private static <T> T guarded(Node node, Function<Node, T> reader) {
    return FactCodec.build(() -> reader.apply(node), node);
  }

  private static Source readSource(Node node) {
    refuseOthers(
        node,
        "a source",
        List.of(
            "id",
            "title",
            "publisher",
            "url",
            "published",
            "asserted",
            "retrieved",
            "licence",
            "sha256",
            "length"));
    Source.Builder source =
        Source.builder(node.getMember("id").text(), node.getMember("title").text());
    text(node, "publisher", source::publisher);
    text(node, "url", source::url);
    text(node, "licence", source::licence);
    text(node, "sha256", source::sha256);
    date(node, "published").ifPresent(each -> source.published(FactCodec.readEdtf(each)));
    date(node, "asserted").ifPresent(each -> source.asserted(FactCodec.readEdtf(each)));
    date(node, "retrieved").ifPresent(each -> source.retrieved(FactCodec.readEdtf(each)));
    date(node, "length").ifPresent(each -> source.length(FactCodec.integer(each)));
    return source.build();
  }

  private static Optional<Node> date(Node node, String name) {
    return Optional.ofNullable(node.findMember(name));
  }

  private static Coverage readCoverage(Node node, FactCodec codec) {
    refuseOthers(node, "coverage", List.of("kind", "from", "to", "between", "period", "note"));
    Node kindName = node.getMember("kind");
    Kind<?> kind =
        Kind.find(kindName.text())
            .orElseThrow(() -> kindName.invalid("a kind of fact: one of " + Kind.all()));
    Node period = node.getMember("period");
    Coverage coverage =
        node.findMember("between") == null
                && node.findMember("from") == null
                && node.findMember("to") == null
            ? Coverage.ofAllPairs(kind, FactCodec.readEdtf(period))
            : Coverage.of(kind, codec.readDyad(node), FactCodec.readEdtf(period));
    Node note = node.findMember("note");
    return note == null ? coverage : coverage.withNote(note.text());
  }

  private static RelatedTopic readTopic(Node node, FactCodec codec) {
    refuseOthers(
        node, "a related topic", List.of("between", "title", "actor", "pair", "citations"));
    Dyad relationship = codec.readDyad(node);
    String title = node.getMember("title").text();
    List<Citation> citations =
        node.getMember("citations").elements().stream().map(codec::readCitation).toList();
    Node pair = node.findMember("pair");
    if (pair == null) {
      return RelatedTopic.toActor(
          relationship, title, codec.readActor(node.getMember("actor")), citations);
    }
    List<Node> actors = pair.elements();
    if (actors.size() != 2) {
      throw pair.invalid("a list of two actors");
    }
    Dyad other =
        guarded(
            pair,
            it -> Dyad.between(codec.readActor(actors.get(0)), codec.readActor(actors.get(1))));
    return RelatedTopic.toRelationship(relationship, title, other, citations);
  }

  // Writing.

  static void writeFields(JsonGenerator out, Dataset dataset, @Nullable String checksum)
      throws IOException {
    out.writeStringField("format", FORMAT);
    out.writeNumberField("formatVersion", VERSION);
    out.writeStringField("name", dataset.name());
    field(out, "title", dataset.title());
    field(out, "version", dataset.version());
    field(out, "licence", dataset.licence());
    field(out, "checksum", Optional.ofNullable(checksum));
    out.writeArrayFieldStart("sources");
    for (Source source : dataset.sources().values()) {
      writeSource(out, source);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("organizations");
    for (Organization organization : dataset.organizations().values()) {
      out.writeStartObject();
      out.writeStringField("code", organization.code());
      out.writeStringField("name", organization.name());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("coverage");
    for (Coverage coverage : dataset.coverage()) {
      out.writeStartObject();
      out.writeStringField("kind", coverage.kind().name());
      if (coverage.pair().isPresent()) {
        FactCodec.writeDyad(out, coverage.pair().get());
      }
      out.writeStringField("period", coverage.period().toString());
      field(out, "note", coverage.note());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("relatedTopics");
    for (RelatedTopic topic : dataset.relatedTopics()) {
      writeTopic(out, topic);
    }
    out.writeEndArray();
  }

  private static void field(JsonGenerator out, String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(name, value.get().toString());
    }
  }

  private static void writeSource(JsonGenerator out, Source source) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", source.id());
    out.writeStringField("title", source.title());
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
      out.writeNumberField("length", source.length().getAsInt());
    }
    out.writeEndObject();
  }

  private static void writeTopic(JsonGenerator out, RelatedTopic topic) throws IOException {
    out.writeStartObject();
    FactCodec.writeDyad(out, topic.relationship());
    out.writeStringField("title", topic.title());
    field(out, "actor", topic.actor().map(actor -> actor.id()));
    if (topic.pair().isPresent()) {
      out.writeArrayFieldStart("pair");
      out.writeString(topic.pair().get().first().id());
      out.writeString(topic.pair().get().second().id());
      out.writeEndArray();
    }
    out.writeArrayFieldStart("citations");
    for (Citation citation : topic.citations()) {
      FactCodec.writeCitation(out, citation);
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
