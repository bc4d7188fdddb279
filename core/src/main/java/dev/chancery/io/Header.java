package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.io.LoadFailure.Reason;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          "relatedTopics");

  /**
   * A JSON document has the facts beside the rest; other formats have them in lines or rows below.
   */
  private static final List<String> FIELDS_AND_FACTS =
      ImmutableList.<String>builder().addAll(FIELDS).add(FACTS).build();

  private static final List<String> ORGANIZATION_FIELDS = List.of("code", "name");
  private static final List<String> COVERAGE_FIELDS =
      List.of("kind", "from", "to", "between", "period", "note");
  private static final List<String> TOPIC_FIELDS =
      List.of("between", "title", "actor", "pair", "citations");
  private static final List<String> SOURCE_FIELDS =
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
          "length");

  private final Dataset.Builder dataset;
  private final FactReader reader;

  private Header(Dataset.Builder dataset, FactReader reader) {
    this.dataset = dataset;
    this.reader = reader;
  }

  Dataset.Builder dataset() {
    return dataset;
  }

  FactReader reader() {
    return reader;
  }

  static Header read(Node node, boolean withFacts) {
    checkFormat(node);
    FactReader.refuseOthers(node, "the dataset", withFacts ? FIELDS_AND_FACTS : FIELDS);
    Node name = node.getMember("name");
    Dataset.Builder dataset;
    try {
      dataset = Dataset.builder(name.text());
    } catch (IllegalArgumentException e) {
      throw FactReader.refused(name, e);
    }
    readDescription(node, dataset);
    FactReader reader =
        new FactReader(readSources(node, dataset), readOrganizations(node, dataset));
    for (Node each : elements(node, "coverage")) {
      dataset.coverage(readCoverage(each, reader));
    }
    for (Node each : elements(node, "relatedTopics")) {
      dataset.relatedTopic(readTopic(each, reader));
    }
    return new Header(dataset, reader);
  }

  private static void readDescription(Node node, Dataset.Builder dataset) {
    String title = text(node, "title");
    if (title != null) {
      dataset.title(title);
    }
    String version = text(node, "version");
    if (version != null) {
      dataset.version(version);
    }
    String licence = text(node, "licence");
    if (licence != null) {
      dataset.licence(licence);
    }
    String checksum = text(node, "checksum");
    if (checksum != null) {
      dataset.checksum(checksum);
    }
  }

  private static Map<String, Source> readSources(Node node, Dataset.Builder dataset) {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Node each : node.getMember("sources").elements()) {
      Source source;
      try {
        source = readSource(each);
      } catch (IllegalArgumentException e) {
        throw FactReader.refused(each, e);
      }
      if (sources.put(source.id(), source) != null) {
        throw duplicate(each, source.id());
      }
      dataset.source(source);
    }
    return sources;
  }

  private static Map<String, Organization> readOrganizations(Node node, Dataset.Builder dataset) {
    Map<String, Organization> organizations = new LinkedHashMap<>();
    for (Node each : elements(node, "organizations")) {
      FactReader.refuseOthers(each, "an organisation", ORGANIZATION_FIELDS);
      Organization organization;
      try {
        organization =
            Organization.of(each.getMember("code").text(), each.getMember("name").text());
      } catch (IllegalArgumentException e) {
        throw FactReader.refused(each, e);
      }
      if (organizations.put(organization.code(), organization) != null) {
        throw duplicate(each, organization.code());
      }
      dataset.organization(organization);
    }
    return organizations;
  }

  private static void checkFormat(Node node) {
    Node format = node.getMember("format");
    if (!format.text().equals(FORMAT)) {
      throw new LoadException(format.failure(Reason.FORMAT, format.shown(), "'" + FORMAT + "'"));
    }
    Node version = node.getMember("formatVersion");
    if (FactReader.integer(version) != VERSION) {
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

  private static @Nullable String text(Node node, String name) {
    Node member = node.findMember(name);
    return member == null ? null : member.text();
  }

  private static @Nullable Edtf date(Node node, String name) {
    Node member = node.findMember(name);
    return member == null ? null : FactReader.readEdtf(member);
  }

  private static Source readSource(Node node) {
    FactReader.refuseOthers(node, "a source", SOURCE_FIELDS);
    Source.Builder source =
        Source.builder(node.getMember("id").text(), node.getMember("title").text());
    String publisher = text(node, "publisher");
    if (publisher != null) {
      source.publisher(publisher);
    }
    String url = text(node, "url");
    if (url != null) {
      source.url(url);
    }
    String licence = text(node, "licence");
    if (licence != null) {
      source.licence(licence);
    }
    String sha256 = text(node, "sha256");
    if (sha256 != null) {
      source.sha256(sha256);
    }
    Edtf published = date(node, "published");
    if (published != null) {
      source.published(published);
    }
    Edtf asserted = date(node, "asserted");
    if (asserted != null) {
      source.asserted(asserted);
    }
    Edtf retrieved = date(node, "retrieved");
    if (retrieved != null) {
      source.retrieved(retrieved);
    }
    Node length = node.findMember("length");
    if (length != null) {
      source.length(FactReader.integer(length));
    }
    return source.build();
  }

  private static Coverage readCoverage(Node node, FactReader reader) {
    FactReader.refuseOthers(node, "coverage", COVERAGE_FIELDS);
    String kindName = node.getMember("kind").text();
    Node period = node.getMember("period");
    Edtf days = FactReader.readEdtf(period);
    boolean allPairs =
        node.findMember("between") == null
            && node.findMember("from") == null
            && node.findMember("to") == null;
    Dyad pair = allPairs ? null : reader.readDyad(node);
    Coverage coverage;
    try {
      coverage = Coverage.ofKindNamed(kindName, pair, days);
    } catch (IllegalArgumentException e) {
      throw FactReader.refused(period, e);
    }
    Node note = node.findMember("note");
    return note == null ? coverage : coverage.withNote(note.text());
  }

  private static RelatedTopic readTopic(Node node, FactReader reader) {
    FactReader.refuseOthers(node, "a related topic", TOPIC_FIELDS);
    Dyad relationship = reader.readDyad(node);
    String title = node.getMember("title").text();
    List<Citation> citations = new ArrayList<>();
    for (Node citation : node.getMember("citations").elements()) {
      citations.add(reader.readCitation(citation));
    }
    Node pair = node.findMember("pair");
    if (pair != null && node.findMember("actor") != null) {
      throw pair.invalid("either 'actor' or 'pair'");
    }
    return pair == null
        ? RelatedTopic.toActor(
            relationship, title, reader.readActor(node.getMember("actor")), citations)
        : RelatedTopic.toRelationship(relationship, title, reader.readPair(pair), citations);
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
      writeCoverage(out, coverage);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("relatedTopics");
    for (RelatedTopic topic : dataset.relatedTopics()) {
      writeTopic(out, topic);
    }
    out.writeEndArray();
  }

  static void writeCoverage(JsonGenerator out, Coverage coverage) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", coverage.kindName());
    if (coverage.pair().isPresent()) {
      FactWriter.writeDyad(out, coverage.pair().get());
    }
    out.writeStringField("period", coverage.period().toString());
    field(out, "note", coverage.note());
    out.writeEndObject();
  }

  private static void field(JsonGenerator out, String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(name, value.get().toString());
    }
  }

  static void writeSource(JsonGenerator out, Source source) throws IOException {
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

  static void writeTopic(JsonGenerator out, RelatedTopic topic) throws IOException {
    out.writeStartObject();
    FactWriter.writeDyad(out, topic.relationship());
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
      FactWriter.writeCitation(out, citation);
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
