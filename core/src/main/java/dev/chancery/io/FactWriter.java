package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Multiplier;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Described;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Shape;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.fact.ValueType;
import dev.chancery.source.Citation;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes facts as objects, driven by the description of their kind. */
final class FactWriter {
  static final String UNKNOWN = "unknown";
  static final String OPEN_PAST = "open-past";
  static final String OPEN_FUTURE = "open-future";

  private FactWriter() {}

  static String text(Bound bound) {
    if (bound.isUnknown()) {
      return UNKNOWN;
    }
    if (bound.isOpen()) {
      return bound.equals(Bound.openPast()) ? OPEN_PAST : OPEN_FUTURE;
    }
    return bound.day().toString();
  }

  static void writeFact(JsonGenerator out, Fact fact) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", fact.id());
    out.writeStringField("kind", fact.kindName());
    writeDyad(out, fact.dyad());
    Optional<Kind<?>> kind = fact.kind();
    if (kind.isEmpty()) {
      writeUnsupported(out, (UnsupportedFact) fact);
    } else {
      writeKnown(out, kind.get(), fact);
    }
    out.writeEndObject();
  }

  private static <F extends Fact> void writeKnown(JsonGenerator out, Kind<F> kind, Fact fact)
      throws IOException {
    F known = kind.type().cast(fact);
    // Also where it follows from other dates: who does not know the kind needs it.
    out.writeFieldName("when");
    writeWhen(out, fact.when(), kind.reading());
    for (Attribute<? super F, ?> attribute : kind.attributes()) {
      if (!FactReader.isCommon(attribute)) {
        writeAttribute(out, attribute, known);
      }
    }
    writeRest(out, fact);
  }

  private static void writeUnsupported(JsonGenerator out, UnsupportedFact fact) throws IOException {
    out.writeFieldName("when");
    writeWhen(out, fact.when(), Reading.SPELL);
    Node content = new Document(fact.id(), 0).parse(new StringReader(fact.content()));
    for (Map.Entry<String, Node> member : content.members().entrySet()) {
      out.writeFieldName(member.getKey());
      member.getValue().writeTo(out);
    }
    writeRest(out, fact);
  }

  private static void writeRest(JsonGenerator out, Fact fact) throws IOException {
    if (fact.rank() != Fact.Rank.NORMAL) {
      writeAttribute(out, Fact.RANK, fact);
    }
    writeAttribute(out, Fact.DERIVED_FROM, fact);
    writeAttribute(out, Fact.NOTE, fact);
    out.writeArrayFieldStart("citations");
    for (Citation citation : fact.citations()) {
      writeCitation(out, citation);
    }
    out.writeEndArray();
  }

  static void writeDyad(JsonGenerator out, Dyad dyad) throws IOException {
    if (dyad.isDirected()) {
      out.writeStringField("from", dyad.first().id());
      out.writeStringField("to", dyad.second().id());
    } else {
      out.writeArrayFieldStart("between");
      out.writeString(dyad.first().id());
      out.writeString(dyad.second().id());
      out.writeEndArray();
    }
  }

  private static <D extends Described> void writeAttribute(
      JsonGenerator out, Attribute<D, ?> attribute, D described) throws IOException {
    Object value = attribute.of(described).orElse(null);
    if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
      out.writeFieldName(attribute.name());
      writeValue(out, attribute.type(), value);
    }
  }

  static void writeValue(JsonGenerator out, ValueType<?> type, Object value) throws IOException {
    switch (type.form()) {
      case TEXT, FACT_ID -> out.writeString((String) value);
      case DECIMAL -> out.writeNumber(((BigDecimal) value).toPlainString());
      case WHEN -> writeWhen(out, (When) value, type.reading());
      case AMOUNT -> writeAmount(out, (Amount) value);
      case ACTOR, STATE -> out.writeString(((Actor) value).id());
      case ORGANIZATION -> out.writeString(((Organization) value).code());
      case PERSON -> out.writeString(((Person) value).name());
      case TERM -> out.writeString(ValueType.term((Enum<?>) value));
      case LIST -> {
        out.writeStartArray();
        for (Object element : (List<?>) value) {
          writeValue(out, type.element(), element);
        }
        out.writeEndArray();
      }
      case STRUCTURE -> writeStructure(out, type.shape(), (Described) value);
      case DYAD, CITATION ->
          throw new IllegalStateException("only common attributes are of the form " + type.form());
    }
  }

  @SuppressWarnings("unchecked") // A value of the structure is described by its shape.
  private static <D extends Described> void writeStructure(
      JsonGenerator out, Shape<D> shape, Described value) throws IOException {
    out.writeStartObject();
    for (Attribute<? super D, ?> attribute : shape.attributes()) {
      writeAttribute(out, attribute, (D) value);
    }
    out.writeEndObject();
  }

  private static void writeWhen(JsonGenerator out, When when, Reading usual) throws IOException {
    boolean asExpressed = when.stated().equals(when.edtf().bounds());
    if (asExpressed && when.modifier().isEmpty() && when.reading() == usual) {
      out.writeString(when.edtf().toString());
      return;
    }
    out.writeStartObject();
    out.writeStringField("edtf", when.edtf().toString());
    @Nullable Modifier modifier = when.modifier().orElse(null);
    if (modifier != null) {
      out.writeStringField("modifier", ValueType.term(modifier));
    }
    if (when.reading() != usual && modifier != Modifier.AS_OF) {
      out.writeStringField("reading", ValueType.term(when.reading()));
    }
    if (!asExpressed) {
      Bounds stated = when.stated();
      out.writeArrayFieldStart("bounds");
      out.writeString(text(stated.startEarliest()));
      out.writeString(text(stated.startLatest()));
      out.writeString(text(stated.endEarliest()));
      out.writeString(text(stated.endLatest()));
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static void writeAmount(JsonGenerator out, Amount amount) throws IOException {
    if (amount.isSum()) {
      out.writeString(amount.toString());
      return;
    }
    out.writeStartObject();
    if (amount.modifier() != AmountModifier.EXACT) {
      out.writeStringField("modifier", ValueType.term(amount.modifier()));
    }
    out.writeStringField("currency", amount.currency().code());
    out.writeFieldName("number");
    out.writeNumber(amount.number().toPlainString());
    @Nullable BigDecimal upTo = amount.upTo().orElse(null);
    if (upTo != null) {
      out.writeFieldName("upTo");
      out.writeNumber(upTo.toPlainString());
    }
    if (amount.multiplier() != Multiplier.ONE) {
      out.writeStringField("multiplier", ValueType.term(amount.multiplier()));
    }
    out.writeEndObject();
  }

  static void writeCitation(JsonGenerator out, Citation citation) throws IOException {
    out.writeStartObject();
    out.writeStringField("source", citation.source().id());
    if (!citation.section().isEmpty()) {
      out.writeArrayFieldStart("section");
      for (String heading : citation.section()) {
        out.writeString(heading);
      }
      out.writeEndArray();
    }
    if (citation.start().isPresent()) {
      out.writeNumberField("start", citation.start().getAsInt());
      out.writeNumberField("end", citation.end().orElseThrow());
    }
    @Nullable String sha256 = citation.passageSha256().orElse(null);
    if (sha256 != null) {
      out.writeStringField("sha256", sha256);
    }
    out.writeEndObject();
  }
}
