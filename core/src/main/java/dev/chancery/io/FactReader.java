package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Multiplier;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Described;
import dev.chancery.fact.DescribedBuilder;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.fact.Kind;
import dev.chancery.fact.MissingAttributeException;
import dev.chancery.fact.Shape;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.fact.ValueType;
import dev.chancery.io.LoadFailure.Reason;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads facts from objects, driven by the description of their kind. */
final class FactReader {
  private static final Set<String> COMMON =
      Set.of(
          "id",
          "kind",
          "from",
          "to",
          "between",
          "when",
          "citations",
          "rank",
          "derivedFrom",
          "note");

  private static final List<String> CITATION_FIELDS =
      List.of("source", "section", "start", "end", "sha256");

  private final Map<String, Source> sources;
  private final Map<String, Organization> organizations;

  /** Takes what facts refer to. */
  FactReader(Map<String, Source> sources, Map<String, Organization> organizations) {
    this.sources = sources;
    this.organizations = organizations;
  }

  static boolean isCommon(Attribute<?, ?> attribute) {
    return attribute == Fact.DYAD || COMMON.contains(attribute.name());
  }

  static boolean isCommon(String field) {
    return COMMON.contains(field);
  }

  // Facts.

  Fact readFact(Node node) {
    String kindName = node.getMember("kind").text();
    Optional<Kind<?>> kind = Kind.find(kindName);
    return kind.isPresent() ? readKnown(kind.get(), node) : readUnsupported(kindName, node);
  }

  private <F extends Fact> F readKnown(Kind<F> kind, Node node) {
    FactBuilder<F, ?> builder = kind.newFact();
    readCommon(builder, kind.reading(), node);
    List<String> own = new ArrayList<>();
    for (Attribute<? super F, ?> attribute : kind.attributes()) {
      if (!isCommon(attribute)) {
        own.add(attribute.name());
        readAttribute(builder, attribute, node);
      }
    }
    for (Map.Entry<String, Node> member : node.members().entrySet()) {
      if (!COMMON.contains(member.getKey()) && !own.contains(member.getKey())) {
        throw unknownField(member.getValue(), member.getKey(), kind.name(), own);
      }
    }
    return build(builder, node);
  }

  private static LoadException unknownField(
      Node value, String name, String owner, List<String> known) {
    return new LoadException(
        value.failure(
            Reason.UNKNOWN_FIELD,
            "the field '" + name + "'",
            "a field of " + owner + ": " + Joiner.on(", ").join(known)));
  }

  private Fact readUnsupported(String kindName, Node node) {
    UnsupportedFact.Builder builder = UnsupportedFact.builder().kindName(kindName);
    readCommon(builder, Reading.SPELL, node);
    Node cell = node.isRow() ? node.findMember(CsvColumns.CONTENT) : null;
    if (cell != null) {
      checkContent(cell, node);
    }
    String content = cell == null ? ownMembers(node) : cell.text();
    return build(builder.content(content), node);
  }

  /** The cell holds an object, which repeats no common field, and all there is of the kind. */
  private static void checkContent(Node cell, Node row) {
    for (Map.Entry<String, Node> member : cell.members().entrySet()) {
      if (isCommon(member.getKey())) {
        throw member.getValue().invalid("no field that has a column of its own");
      }
    }
    for (Map.Entry<String, Node> member : row.members().entrySet()) {
      if (!isCommon(member.getKey()) && !member.getKey().equals(CsvColumns.CONTENT)) {
        throw member.getValue().invalid("nothing beside '" + CsvColumns.CONTENT + "'");
      }
    }
  }

  private static String ownMembers(Node node) {
    StringWriter content = new StringWriter();
    try (JsonGenerator out = Document.JSON.createGenerator(content)) {
      out.writeStartObject();
      for (Map.Entry<String, Node> member : node.members().entrySet()) {
        if (!isCommon(member.getKey())) {
          out.writeFieldName(member.getKey());
          member.getValue().writeTo(out);
        }
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toString();
  }

  /** Returns what to throw when a value of the node is refused where it is made. */
  static LoadException refused(Node node, IllegalArgumentException e) {
    return new LoadException(
        node.failure(Reason.INVALID_VALUE, node.shown(), "a valid one; " + e.getMessage()), e);
  }

  private static <D extends Described> D build(DescribedBuilder<D, ?> builder, Node node) {
    try {
      return builder.build();
    } catch (MissingAttributeException e) {
      throw new LoadException(
          node.failure(
              Reason.MISSING_FIELD,
              "no value for '" + e.attribute() + "'",
              "one; " + e.getMessage()),
          e);
    } catch (IllegalArgumentException e) {
      throw refused(node, e);
    }
  }

  private void readCommon(FactBuilder<?, ?> builder, Reading reading, Node node) {
    builder.id(node.getMember("id").text());
    Dyad dyad = readDyad(node);
    try {
      builder.dyad(dyad);
    } catch (IllegalArgumentException e) {
      throw refused(node, e);
    }
    Node when = node.findMember("when");
    if (when != null) {
      builder.when(readWhen(reading, when));
    }
    ImmutableList.Builder<Citation> citations = ImmutableList.builder();
    for (Node citation : node.getMember("citations").elements()) {
      citations.add(readCitation(citation));
    }
    builder.citations(citations.build());
    readAttribute(builder, Fact.RANK, node);
    readAttribute(builder, Fact.DERIVED_FROM, node);
    readAttribute(builder, Fact.NOTE, node);
  }

  Dyad readDyad(Node node) {
    Node from = node.findMember("from");
    Node to = node.findMember("to");
    Node between = node.findMember("between");
    if (between != null) {
      if (from != null || to != null) {
        throw between.invalid("either 'between' or 'from' and 'to'");
      }
      return readPair(between);
    }
    if (from == null && to == null) {
      throw new LoadException(
          node.failure(
              Reason.MISSING_FIELD, "no actors", "'from' and 'to', or 'between' with two actors"));
    }
    Actor first = readActor(node.getMember("from"));
    Actor second = readActor(node.getMember("to"));
    try {
      return Dyad.directed(first, second);
    } catch (IllegalArgumentException e) {
      throw refused(node, e);
    }
  }

  Dyad readPair(Node node) {
    List<Node> actors = node.elements();
    if (actors.size() != 2) {
      throw new LoadException(
          node.failure(
              Reason.INVALID_VALUE,
              actors.size() == 1 ? "1 actor" : actors.size() + " actors",
              "a list of two actors"));
    }
    Actor one = readActor(actors.get(0));
    Actor other = readActor(actors.get(1));
    try {
      return Dyad.between(one, other);
    } catch (IllegalArgumentException e) {
      throw refused(node, e);
    }
  }

  // Values.

  private <D extends Described, T> void readAttribute(
      DescribedBuilder<? extends D, ?> builder, Attribute<D, T> attribute, Node node) {
    Node member = node.findMember(attribute.name());
    if (member != null) {
      @SuppressWarnings("unchecked") // readValue gives what the type of the attribute says.
      T value = (T) readValue(attribute.type(), member);
      set(builder, attribute, value);
    }
  }

  private static <E extends D, D extends Described, T> void set(
      DescribedBuilder<E, ?> builder, Attribute<D, T> attribute, T value) {
    builder.set(attribute, value);
  }

  Object readValue(ValueType<?> type, Node node) {
    return switch (type.form()) {
      case TEXT, FACT_ID -> node.text();
      case DECIMAL -> decimal(node);
      case WHEN -> readWhen(type.reading(), node);
      case AMOUNT -> readAmount(node);
      case ACTOR -> readActor(node);
      case STATE -> readState(node);
      case ORGANIZATION -> readOrganization(node, node.text());
      case PERSON -> readPerson(node);
      case TERM -> readTerm(type.constants(), node);
      case LIST -> {
        ImmutableList.Builder<Object> list = ImmutableList.builder();
        for (Node element : node.elements()) {
          list.add(readValue(type.element(), element));
        }
        yield list.build();
      }
      case STRUCTURE -> readStructure(type.shape(), node);
      case DYAD, CITATION ->
          throw new IllegalStateException("only common attributes are of the form " + type.form());
    };
  }

  private static Person readPerson(Node node) {
    try {
      return Person.of(node.text());
    } catch (IllegalArgumentException e) {
      throw refused(node, e);
    }
  }

  private <D extends Described> D readStructure(Shape<D> shape, Node node) {
    DescribedBuilder<D, ?> builder = shape.newBuilder();
    List<String> names = new ArrayList<>();
    for (Attribute<? super D, ?> attribute : shape.attributes()) {
      names.add(attribute.name());
      readAttribute(builder, attribute, node);
    }
    refuseOthers(node, shape.name(), names);
    return build(builder, node);
  }

  static void refuseOthers(Node node, String owner, List<String> known) {
    for (Map.Entry<String, Node> member : node.members().entrySet()) {
      if (!known.contains(member.getKey())) {
        throw unknownField(member.getValue(), member.getKey(), owner, known);
      }
    }
  }

  private static BigDecimal decimal(Node node) {
    try {
      return new BigDecimal(node.number());
    } catch (NumberFormatException e) {
      throw node.invalid("a number", e);
    }
  }

  private static <E extends Enum<?>> E readTerm(ImmutableList<E> constants, Node node) {
    List<String> terms = new ArrayList<>();
    for (E constant : constants) {
      String term = ValueType.term(constant);
      if (term.equals(node.text())) {
        return constant;
      }
      terms.add(term);
    }
    throw node.invalid("one of " + Joiner.on(", ").join(terms));
  }

  static Edtf readEdtf(Node node) {
    try {
      return Edtf.parse(node.text());
    } catch (IllegalArgumentException e) {
      throw node.invalid("an EDTF expression; " + e.getMessage(), e);
    }
  }

  private When readWhen(Reading usual, Node node) {
    if (node.isText()) {
      return When.of(readEdtf(node), usual);
    }
    refuseOthers(node, "a date", List.of("edtf", "modifier", "reading", "bounds"));
    Node reading = node.findMember("reading");
    When when =
        When.of(
            readEdtf(node.getMember("edtf")),
            reading == null ? usual : readTerm(ImmutableList.copyOf(Reading.values()), reading));
    Node bounds = node.findMember("bounds");
    if (bounds != null) {
      when = when.withStated(readBounds(bounds));
    }
    Node modifier = node.findMember("modifier");
    return modifier == null
        ? when
        : when.with(readTerm(ImmutableList.copyOf(Modifier.values()), modifier));
  }

  private static Bounds readBounds(Node node) {
    List<Node> bounds = node.elements();
    if (bounds.size() != 4) {
      throw node.invalid("four bounds: the earliest and latest start, the earliest and latest end");
    }
    Bound startEarliest = readBound(bounds.get(0));
    Bound startLatest = readBound(bounds.get(1));
    Bound endEarliest = readBound(bounds.get(2));
    Bound endLatest = readBound(bounds.get(3));
    try {
      return Bounds.of(startEarliest, startLatest, endEarliest, endLatest);
    } catch (IllegalArgumentException e) {
      throw refused(node, e);
    }
  }

  private static Bound readBound(Node node) {
    return switch (node.text()) {
      case FactWriter.UNKNOWN -> Bound.unknown();
      case FactWriter.OPEN_PAST -> Bound.openPast();
      case FactWriter.OPEN_FUTURE -> Bound.openFuture();
      default -> {
        try {
          yield Bound.of(LocalDate.parse(node.text()));
        } catch (DateTimeParseException e) {
          throw node.invalid("a day, 'unknown', 'open-past' or 'open-future'", e);
        }
      }
    };
  }

  private static Amount readAmount(Node node) {
    if (node.isText()) {
      try {
        return Amount.parse(node.text());
      } catch (IllegalArgumentException e) {
        throw node.invalid("an amount; " + e.getMessage(), e);
      }
    }
    refuseOthers(
        node, "an amount", List.of("currency", "number", "upTo", "multiplier", "modifier"));
    Node code = node.getMember("currency");
    Currency currency;
    try {
      currency = Currency.of(code.text());
    } catch (IllegalArgumentException e) {
      throw code.invalid("a currency; " + e.getMessage(), e);
    }
    BigDecimal number = decimal(node.getMember("number"));
    Node word = node.findMember("multiplier");
    Multiplier multiplier =
        word == null ? Multiplier.ONE : readTerm(ImmutableList.copyOf(Multiplier.values()), word);
    Node upTo = node.findMember("upTo");
    Node how = node.findMember("modifier");
    AmountModifier modifier =
        how == null
            ? AmountModifier.EXACT
            : readTerm(ImmutableList.copyOf(AmountModifier.values()), how);
    if ((upTo != null) != (modifier == AmountModifier.BETWEEN)) {
      throw node.invalid("'upTo' with the modifier 'between', and only with it");
    }
    if (upTo != null) {
      try {
        return Amount.between(number, decimal(upTo), multiplier, currency);
      } catch (IllegalArgumentException e) {
        throw refused(upTo, e);
      }
    }
    try {
      Amount amount = Amount.of(number, multiplier, currency);
      return modifier == AmountModifier.EXACT ? amount : amount.with(modifier);
    } catch (IllegalArgumentException e) {
      throw refused(node, e);
    }
  }

  Actor readActor(Node node) {
    String id = node.text();
    return id.startsWith(Organization.ID_PREFIX)
        ? readOrganization(node, id.substring(Organization.ID_PREFIX.length()))
        : readState(node);
  }

  private static State readState(Node node) {
    try {
      return State.of(node.text());
    } catch (IllegalArgumentException e) {
      throw new LoadException(
          node.failure(Reason.UNKNOWN_REFERENCE, node.shown(), "a state; " + e.getMessage()), e);
    }
  }

  private Organization readOrganization(Node node, String code) {
    Organization organization = organizations.get(code);
    if (organization == null) {
      organization = Organization.find(code).orElse(null);
    }
    if (organization == null) {
      throw new LoadException(
          node.failure(
              Reason.UNKNOWN_REFERENCE,
              node.shown(),
              "an organisation that the library knows or the file lists under 'organizations'"));
    }
    return organization;
  }

  Citation readCitation(Node node) {
    refuseOthers(node, "a citation", CITATION_FIELDS);
    Node id = node.getMember("source");
    Source source = sources.get(id.text());
    if (source == null) {
      throw new LoadException(
          id.failure(
              Reason.UNKNOWN_REFERENCE,
              id.shown(),
              "the id of a source that the file lists: " + Joiner.on(", ").join(sources.keySet())));
    }
    try {
      return readPlace(node, Citation.of(source));
    } catch (IllegalArgumentException e) {
      throw refused(node, e);
    }
  }

  private static Citation readPlace(Node node, Citation whole) {
    Citation citation = whole;
    Node section = node.findMember("section");
    if (section != null) {
      List<String> headings = new ArrayList<>();
      for (Node heading : section.elements()) {
        headings.add(heading.text());
      }
      citation = citation.inSection(headings);
    }
    if (node.findMember("start") != null || node.findMember("end") != null) {
      citation = citation.at(integer(node.getMember("start")), integer(node.getMember("end")));
    }
    Node sha256 = node.findMember("sha256");
    return sha256 == null ? citation : citation.withPassageSha256(sha256.text());
  }

  static int integer(Node node) {
    try {
      return Integer.parseInt(node.number());
    } catch (NumberFormatException e) {
      throw node.invalid("a whole number from 0", e);
    }
  }
}
