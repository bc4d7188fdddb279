package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.fact.Described;
import dev.chancery.fact.Fact;
import dev.chancery.fact.ValueType;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a value into a document of somebody else: as a file has it, and in the same object the
 * sources and organisations that a file would list at its top.
 */
final class EmbeddedWriter {
  private final JsonGenerator out;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Organization> organizations = new LinkedHashMap<>();

  private EmbeddedWriter(JsonGenerator out) {
    this.out = out;
  }

  // Values.

  static void write(JsonGenerator out, Fact fact) throws IOException {
    EmbeddedWriter writer = new EmbeddedWriter(out);
    writer.refer(fact);
    new FactWriter(writer.beside()).write(fact);
  }

  static void write(JsonGenerator out, ValueType<?> type, Object value) throws IOException {
    EmbeddedWriter writer = new EmbeddedWriter(out);
    if (value instanceof Described structure) {
      structure.forEachActor(writer::refer);
    }
    Output beside = writer.beside();
    new FactWriter(beside).writeValue(beside, type, value);
  }

  static void write(JsonGenerator out, Citation citation) throws IOException {
    EmbeddedWriter writer = new EmbeddedWriter(out);
    writer.refer(List.of(citation));
    FactWriter.writeCitation(writer.beside(), citation);
  }

  static void write(JsonGenerator out, Dyad pair) throws IOException {
    EmbeddedWriter writer = new EmbeddedWriter(out);
    writer.refer(pair);
    Output beside = writer.beside();
    beside.startObject();
    FactWriter.writeDyad(beside, pair);
    beside.endObject();
  }

  static void write(JsonGenerator out, Coverage coverage) throws IOException {
    EmbeddedWriter writer = new EmbeddedWriter(out);
    coverage.pair().ifPresent(writer::refer);
    coverage.actor().ifPresent(writer::refer);
    header(empty().coverage(coverage)).writeCoverage(writer.beside(), 0);
  }

  static void write(JsonGenerator out, RelatedTopic topic) throws IOException {
    EmbeddedWriter writer = new EmbeddedWriter(out);
    writer.refer(topic.relationship());
    topic.pair().ifPresent(writer::refer);
    topic.actor().ifPresent(writer::refer);
    writer.refer(topic.citations());
    header(empty().relatedTopic(topic)).writeTopic(writer.beside(), 0);
  }

  static void write(JsonGenerator out, Answer answer) throws IOException {
    EmbeddedWriter writer = new EmbeddedWriter(out);
    for (Fact fact : answer.facts()) {
      writer.refer(fact);
    }
    Output beside = writer.beside();
    beside.startObject();
    beside.field(EmbeddedReader.VERDICT, ValueType.term(answer.verdict()));
    beside.field(EmbeddedReader.REASON, answer.reason());
    beside.name(Header.FACTS);
    beside.startList();
    for (Fact fact : answer.facts()) {
      new FactWriter(beside).write(fact);
    }
    beside.endList();
    beside.endObject();
  }

  static void write(JsonGenerator out, Source source) throws IOException {
    header(empty()).write(new JsonOutput(out), source);
  }

  private static Dataset.Builder empty() {
    return Dataset.builder(EmbeddedReader.NAME);
  }

  private static Header header(Dataset.Builder dataset) throws IOException {
    return Header.of(dataset.build());
  }

  static void write(JsonGenerator out, Dataset dataset) throws IOException {
    JsonDocument.write(dataset, DatasetWriter.checksum(dataset), new JsonOutput(out));
  }

  static void write(JsonGenerator out, Bound bound) throws IOException {
    out.writeString(FactWriter.text(bound));
  }

  static void write(JsonGenerator out, Bounds bounds) throws IOException {
    out.writeStartArray();
    out.writeString(FactWriter.text(bounds.startEarliest()));
    out.writeString(FactWriter.text(bounds.startLatest()));
    out.writeString(FactWriter.text(bounds.endEarliest()));
    out.writeString(FactWriter.text(bounds.endLatest()));
    out.writeEndArray();
  }

  /** Writes the id, or an object where the library does not know the organisation. */
  static void write(JsonGenerator out, Actor actor) throws IOException {
    if (actor instanceof Organization organization && isOwn(organization)) {
      write(out, organization);
    } else {
      out.writeString(actor.id());
    }
  }

  private static boolean isOwn(Organization organization) {
    return !Organization.contains(organization.code());
  }

  private static void write(JsonGenerator out, Organization organization) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", organization.code());
    out.writeStringField("name", organization.name());
    out.writeEndObject();
  }

  // What they refer to.

  private void refer(Fact fact) throws IOException {
    refer(fact.citations());
    fact.forEachActor(this::refer);
  }

  private void refer(List<Citation> citations) throws IOException {
    for (Citation citation : citations) {
      Source source = citation.source();
      Source same = sources.putIfAbsent(source.id(), source);
      if (same != null && !same.equals(source)) {
        throw new JsonGenerationException(
            "two sources have the id '" + source.id() + "': expected ids that are unique", out);
      }
    }
  }

  private void refer(Dyad pair) {
    refer(pair.first());
    refer(pair.second());
  }

  private void refer(Actor actor) {
    if (actor instanceof Organization organization && isOwn(organization)) {
      organizations.put(organization.code(), organization);
    }
  }

  private Output beside() {
    return new JsonOutput(new Beside());
  }

  /** Puts what is referred to at the end of the outermost object. */
  private final class Beside extends JsonGeneratorDelegate {
    private int depth;

    Beside() {
      super(out);
    }

    @Override
    public void writeStartObject() throws IOException {
      depth++;
      super.writeStartObject();
    }

    @Override
    public void writeEndObject() throws IOException {
      depth--;
      if (depth == 0) {
        writeReferences();
      }
      super.writeEndObject();
    }

    private void writeReferences() throws IOException {
      if (!sources.isEmpty()) {
        out.writeArrayFieldStart(EmbeddedReader.SOURCES);
        for (Source source : sources.values()) {
          EmbeddedWriter.write(out, source);
        }
        out.writeEndArray();
      }
      if (!organizations.isEmpty()) {
        out.writeArrayFieldStart(EmbeddedReader.ORGANIZATIONS);
        for (Organization organization : organizations.values()) {
          EmbeddedWriter.write(out, organization);
        }
        out.writeEndArray();
      }
    }
  }
}
