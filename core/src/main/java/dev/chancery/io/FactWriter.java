package dev.chancery.io;

import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Multiplier;
import dev.chancery.dataset.Dataset;
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
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes facts as objects, driven by the description of their kind. For one thread. */
final class FactWriter {
  static final String UNKNOWN = "unknown";
  static final String OPEN_PAST = "open-past";
  static final String OPEN_FUTURE = "open-future";

  private final Output plain;
  private final Map<Enum<?>, String> terms = new HashMap<>();
  private final Map<Kind<?>, List<?>> ownAttributes = new HashMap<>();

  /** Takes what to write to, if nothing unknown is to be put in between. */
  FactWriter(Output plain) {
    this.plain = plain;
  }

  /** Returns the facts of the dataset, which are not held together, however many they are. */
  static Iterable<Fact> facts(Dataset dataset) {
    return () -> dataset.facts().stream().iterator();
  }

  void writeAll(Iterable<Fact> facts) throws IOException {
    for (Fact fact : facts) {
      write(fact);
    }
  }

  void write(Fact held) throws IOException {
    Fact fact = held.loaded();
    @Nullable String others = fact.otherFields().orElse(null);
    Output out = others == null ? plain : new OtherFieldsOutput(plain, OtherFields.of(others));
    out.startObject();
    out.field("id", fact.id());
    if (out.takes("kind")) {
      out.field("kind", fact.kindName());
    }
    writeDyad(out, fact.dyad());
    Optional<Kind<?>> kind = fact.kind();
    if (kind.isEmpty()) {
      writeUnsupported(out, (UnsupportedFact) fact);
    } else {
      writeKnown(out, kind.get(), fact);
    }
    out.endObject();
  }

  private <F extends Fact> void writeKnown(Output out, Kind<F> kind, Fact fact) throws IOException {
    F known = kind.type().cast(fact);
    // Also where it follows from other dates: who does not know the kind needs it.
    out.name("when");
    writeWhen(out, fact.when(), kind.reading());
    for (Attribute<? super F, ?> attribute : ownAttributes(kind)) {
      writeAttribute(out, attribute, known);
    }
    writeRest(out, fact);
  }

  /** Returns the attributes that only facts of the kind have. */
  @SuppressWarnings("unchecked") // They are put there of the kind itself.
  private <F extends Fact> List<Attribute<? super F, ?>> ownAttributes(Kind<F> kind) {
    List<?> own = ownAttributes.get(kind);
    if (own == null) {
      own = kind.attributes().stream().filter(each -> !FactReader.isCommon(each)).toList();
      ownAttributes.put(kind, own);
    }
    return (List<Attribute<? super F, ?>>) own;
  }

  private void writeUnsupported(Output out, UnsupportedFact fact) throws IOException {
    out.name("when");
    writeWhen(out, fact.when(), Reading.SPELL);
    for (Map.Entry<String, String> field : Json.fields(fact.content()).entrySet()) {
      out.name(field.getKey());
      out.json(field.getValue());
    }
    writeRest(out, fact);
  }

  private void writeRest(Output out, Fact fact) throws IOException {
    if (fact.rank() != Fact.Rank.NORMAL) {
      writeAttribute(out, Fact.RANK, fact);
    }
    writeAttribute(out, Fact.DERIVED_FROM, fact);
    writeAttribute(out, Fact.NOTE, fact);
    out.name("citations");
    writeCitations(out, fact.citations());
  }

  static void writeDyad(Output out, Dyad dyad) throws IOException {
    if (dyad.isDirected()) {
      out.field("from", dyad.first().id());
      out.field("to", dyad.second().id());
    } else {
      out.name("between");
      writePair(out, dyad);
    }
  }

  /** Writes a list, or in a table a text with a space between the two. */
  static void writePair(Output out, Dyad pair) throws IOException {
    if (out.isCell()) {
      out.text(pair.first().id() + " " + pair.second().id());
    } else {
      out.startList();
      out.text(pair.first().id());
      out.text(pair.second().id());
      out.endList();
    }
  }

  // Attributes.

  private <D extends Described> void writeAttribute(
      Output out, Attribute<D, ?> attribute, D described) throws IOException {
    Object value = attribute.of(described).orElse(null);
    if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
      out.name(attribute.name());
      writeValue(out, attribute.type(), value);
    }
  }

  void writeValue(Output out, ValueType<?> type, Object value) throws IOException {
    switch (type.form()) {
      case TEXT, FACT_ID -> out.text((String) value);
      case DECIMAL -> out.number(value.toString());
      case WHEN -> writeWhen(out, (When) value, type.reading());
      case AMOUNT -> writeAmount(out, (Amount) value);
      case ACTOR, STATE -> out.text(((Actor) value).id());
      case ORGANIZATION -> out.text(((Organization) value).code());
      case PERSON -> out.text(((Person) value).name());
      case TERM -> out.text(term((Enum<?>) value));
      case LIST -> {
        out.startList();
        for (Object element : (List<?>) value) {
          writeValue(out, type.element(), element);
        }
        out.endList();
      }
      case STRUCTURE -> writeStructure(out, type.shape(), (Described) value);
      case DYAD, CITATION ->
          throw new IllegalStateException("only common attributes are of the form " + type.form());
    }
  }

  private String term(Enum<?> constant) {
    String term = terms.get(constant);
    if (term == null) {
      term = ValueType.term(constant);
      terms.put(constant, term);
    }
    return term;
  }

  @SuppressWarnings("unchecked") // A value of the structure is described by its shape.
  private <D extends Described> void writeStructure(Output out, Shape<D> shape, Described value)
      throws IOException {
    out.startObject();
    for (Attribute<? super D, ?> attribute : shape.attributes()) {
      writeAttribute(out, attribute, (D) value);
    }
    out.endObject();
  }

  private void writeWhen(Output out, When when, Reading usual) throws IOException {
    boolean asExpressed = when.stated().equals(when.edtf().bounds());
    boolean plainly = asExpressed && when.modifier().isEmpty() && when.reading() == usual;
    if (plainly && !out.needsObject()) {
      out.text(when.edtf().toString());
      return;
    }
    out.startObject();
    out.field("edtf", when.edtf().toString());
    @Nullable Modifier modifier = when.modifier().orElse(null);
    if (modifier != null) {
      out.field("modifier", term(modifier));
    }
    if (when.reading() != usual && modifier != Modifier.AS_OF) {
      out.field("reading", term(when.reading()));
    }
    if (!asExpressed) {
      Bounds stated = when.stated();
      out.name("bounds");
      out.startList();
      out.text(text(stated.startEarliest()));
      out.text(text(stated.startLatest()));
      out.text(text(stated.endEarliest()));
      out.text(text(stated.endLatest()));
      out.endList();
    }
    out.endObject();
  }

  static String text(Bound bound) {
    if (bound.isUnknown()) {
      return UNKNOWN;
    }
    if (bound.isOpen()) {
      return bound.equals(Bound.openPast()) ? OPEN_PAST : OPEN_FUTURE;
    }
    return bound.day().toString();
  }

  private void writeAmount(Output out, Amount amount) throws IOException {
    if (amount.isSum() || (out.isCell() && !out.needsObject())) {
      out.text(amount.toString());
      return;
    }
    out.startObject();
    if (amount.modifier() != AmountModifier.EXACT) {
      out.field("modifier", term(amount.modifier()));
    }
    out.field("currency", amount.currency().code());
    out.name("number");
    out.number(amount.number().toPlainString());
    @Nullable BigDecimal upTo = amount.upTo().orElse(null);
    if (upTo != null) {
      out.name("upTo");
      out.number(upTo.toPlainString());
    }
    if (amount.multiplier() != Multiplier.ONE) {
      out.field("multiplier", term(amount.multiplier()));
    }
    out.endObject();
  }

  // Citations.

  static void writeCitations(Output out, List<Citation> citations) throws IOException {
    out.startList();
    for (Citation citation : citations) {
      writeCitation(out, citation);
    }
    out.endList();
  }

  static void writeCitation(Output out, Citation citation) throws IOException {
    out.startObject();
    out.field("source", citation.source().id());
    if (!citation.section().isEmpty()) {
      out.name("section");
      out.startList();
      for (String heading : citation.section()) {
        out.text(heading);
      }
      out.endList();
    }
    if (citation.start().isPresent()) {
      out.name("start");
      out.number(citation.start().getAsInt());
      out.name("end");
      out.number(citation.end().orElseThrow());
    }
    @Nullable String sha256 = citation.passageSha256().orElse(null);
    if (sha256 != null) {
      out.field("sha256", sha256);
    }
    out.endObject();
  }
}
