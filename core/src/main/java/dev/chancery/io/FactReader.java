package dev.chancery.io;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
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
import dev.chancery.time.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads facts from objects, driven by the description of their kind. For one thread. */
final class FactReader {
  /** What is written of an attribute that all facts have is not called as the attribute is. */
  private static final Set<Attribute<?, ?>> NOT_FIELDS =
      Set.of(Fact.ID, Fact.DYAD, Fact.CITATIONS, Fact.OTHER_FIELDS);

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

  /** The fields, beside those that are read first, of facts of every kind. */
  private static final Map<String, Attribute<?, ?>> COMMON_ATTRIBUTES =
      Map.of(
          "when", Fact.WHEN,
          "rank", Fact.RANK,
          "derivedFrom", Fact.DERIVED_FROM,
          "note", Fact.NOTE);

  private final ValueReader values;
  private final JsonInput.Opener opener;
  private final Map<Shape<?>, Map<String, Attribute<?, ?>>> fields = new HashMap<>();
  private final List<String> references = new ArrayList<>();

  FactReader(ValueReader values, JsonInput.Opener opener) {
    this.values = values;
    this.opener = opener;
  }

  /** Whether the attribute is not one that only facts of the kind have. */
  static boolean isCommon(Attribute<?, ?> attribute) {
    return NOT_FIELDS.contains(attribute) || COMMON.contains(attribute.name());
  }

  private Map<String, Attribute<?, ?>> fieldsOf(Shape<?> shape) {
    Map<String, Attribute<?, ?>> named = fields.get(shape);
    if (named == null) {
      named = new HashMap<>();
      for (Attribute<?, ?> attribute : shape.attributes()) {
        if (!NOT_FIELDS.contains(attribute)) {
          named.put(attribute.name(), attribute);
        }
      }
      fields.put(shape, named);
    }
    return named;
  }

  /**
   * Reads a fact.
   *
   * @param table the kind of those facts that do not say theirs; null if all have to
   * @throws LoadException if it cannot be read; names it, if its id has been read
   */
  Draft read(Input in, @Nullable String table) {
    references.clear();
    values.forgetOthers();
    Draft draft = new Draft(in.object());
    try {
      draft.read(in.kindAhead(), table);
    } catch (LoadException e) {
      throw draft.named(e);
    }
    return draft;
  }

  /** A fact as far as it has been read. */
  final class Draft {
    private final Input in;
    private final long start;
    private @Nullable String id;
    private long idPlace;
    private @Nullable String kindName;
    private long kindPlace;
    private @Nullable FactBuilder<?, ?> builder;
    private Map<String, Attribute<?, ?>> attributes = Map.of();
    private Reading reading = Reading.SPELL;
    private boolean impliesWhen;
    private Kind.Direction direction = Kind.Direction.EITHER;

    /** What only an unknown kind has; null for a kind that is known. */
    private @Nullable Map<String, String> content;

    private final PairFields pair = new PairFields();
    private @Nullable ImmutableList<Citation> citations;

    /** What stands before the kind and depends on it. */
    private @Nullable Map<String, Captured> early;

    Draft(Input in) {
      this.in = in;
      this.start = in.here();
    }

    private void read(@Nullable String kindAhead, @Nullable String table) {
      String kind = kindAhead == null ? table : kindAhead;
      if (kind != null) {
        kind(kind);
      }
      for (String name = in.nextField(); name != null; name = in.nextField()) {
        field(name);
      }
    }

    /** Returns the fault as one of this fact, if its id has been read. */
    LoadException named(LoadException fault) {
      return id == null ? fault : fault.ofFact(id);
    }

    private void kind(String name) {
      kindName = name;
      Kind<?> kind = Kind.find(name).orElse(null);
      if (kind == null) {
        UnsupportedFact.Builder unsupported = UnsupportedFact.builder().kindName(name);
        builder = unsupported;
        attributes = COMMON_ATTRIBUTES;
        content = new LinkedHashMap<>();
      } else {
        builder = kind.newFact();
        attributes = fieldsOf(kind);
        reading = kind.reading();
        impliesWhen = kind.impliesWhen();
        direction = kind.direction();
      }
    }

    private void field(String name) {
      switch (name) {
        case "id" -> {
          idPlace = in.here();
          id = in.text();
        }
        case "kind" -> {
          kindPlace = in.here();
          String said = in.text();
          if (kindName == null) {
            kind(said);
          }
        }
        case PairFields.FROM, PairFields.TO, PairFields.BETWEEN -> pair.read(name, values, in);
        case "citations" -> citations = values.citations(in);
        default -> {
          if (builder == null) {
            if (early == null) {
              early = new LinkedHashMap<>();
            }
            early.put(name, in.capture());
          } else {
            attribute(builder, name, in);
          }
        }
      }
    }

    private void attribute(FactBuilder<?, ?> fact, String name, Input value) {
      Attribute<?, ?> attribute = attributes.get(name);
      if (attribute == null) {
        if (content == null) {
          values.keep(value);
        } else if (value.isContent()) {
          content(content, value.object());
        } else {
          ValueReader.checkName(value);
          content.put(name, value.json());
        }
      } else if (attribute == Fact.WHEN) {
        if (!(impliesWhen && value.isLeftOut())) {
          put(fact, attribute, values.when(reading, value));
        }
      } else {
        readAttribute(fact, attribute, value);
      }
    }

    /** In tables of the first format version one cell holds all that an unknown kind has. */
    private void content(Map<String, String> fields, Input object) {
      for (String name = object.nextField(); name != null; name = object.nextField()) {
        if (COMMON.contains(name)) {
          throw object.invalid("no field that has a column of its own");
        }
        fields.put(name, object.json());
      }
    }

    /** Returns whether this is no fact, but the line behind the last one. */
    boolean isClosing() {
      return id == null
          && kindName == null
          && early != null
          && early.containsKey(JsonLines.CHECKSUM);
    }

    /** Returns the checksum that the line behind the last fact states. */
    String checksum() {
      Captured value = early == null ? null : early.get(JsonLines.CHECKSUM);
      if (value == null) {
        throw in.missing(start, JsonLines.CHECKSUM);
      }
      try (JsonInput json = opener.open(value)) {
        return json.text();
      }
    }

    /**
     * Returns the fact.
     *
     * @throws LoadException if it is none; names it
     */
    Fact build() {
      try {
        return built();
      } catch (LoadException e) {
        throw named(e);
      }
    }

    private Fact built() {
      FactBuilder<?, ?> fact = builder;
      if (kindName == null || fact == null) {
        throw in.missing(start, "kind");
      }
      if (early != null) {
        for (Map.Entry<String, Captured> each : early.entrySet()) {
          try (JsonInput json = opener.open(each.getValue())) {
            attribute(fact, each.getKey(), json);
          }
        }
      }
      if (id == null) {
        throw in.missing(start, "id");
      }
      fact.id(id);
      if (citations == null) {
        throw in.missing(start, "citations");
      }
      fact.citations(citations);
      if (content != null) {
        put(fact, UnsupportedFact.CONTENT, Json.object(content));
      }
      if (values.hasOthers()) {
        fact.otherFields(Json.object(values.takeOthers(in.pointer(), "")));
      }
      Dyad dyad = pair.dyad(in, start);
      try {
        fact.dyad(dyad);
      } catch (IllegalArgumentException e) {
        throw pair.refused(in, direction, e);
      }
      return FactReader.build(fact, in, start);
    }

    /** Returns the ids of the facts that it refers to; to be asked before the next is read. */
    ImmutableList<String> references() {
      return ImmutableList.copyOf(references);
    }

    /** Returns what is wrong if another fact has the id. */
    LoadFailure duplicate() {
      String known = String.valueOf(id);
      return in.failureAt(
              idPlace,
              "id",
              Reason.DUPLICATE_ID,
              "'" + Input.shortened(known) + "'",
              "an id that is unique in the file")
          .ofFact(known);
    }

    /** Returns what there is to say if its kind is not known. */
    LoadFailure unknownKind() {
      String known = String.valueOf(kindName);
      return in.failureAt(
              kindPlace,
              "kind",
              Reason.UNKNOWN_KIND,
              "'" + Input.shortened(known) + "'",
              "a kind that this version knows"
                  + Kind.findNearest(known)
                      .map(kind -> "; did you mean '" + kind + "'?")
                      .orElse(""))
          .ofFact(String.valueOf(id));
    }

    /** Returns what is wrong if it refers to a fact that is not there. */
    LoadFailure dangling(String reference) {
      return in.failureAt(
          start,
          "",
          Reason.UNKNOWN_REFERENCE,
          "a reference to '" + Input.shortened(reference) + "'",
          "the id of a fact");
    }
  }

  // Attributes.

  private void readAttribute(DescribedBuilder<?, ?> builder, Attribute<?, ?> attribute, Input in) {
    boolean mayBeLeftOut = !attribute.isRequired() || has(builder, attribute);
    if (!(mayBeLeftOut && in.isLeftOut())) {
      put(builder, attribute, readValue(attribute.type(), in));
    }
  }

  @SuppressWarnings("unchecked") // As below.
  private static <D extends Described> boolean has(
      DescribedBuilder<D, ?> builder, Attribute<?, ?> attribute) {
    return builder.has((Attribute<? super D, ?>) attribute);
  }

  @SuppressWarnings("unchecked") // The attribute is one of what is built, and has such values.
  private static <D extends Described> void put(
      DescribedBuilder<D, ?> builder, Attribute<?, ?> attribute, Object value) {
    builder.set((Attribute<? super D, Object>) attribute, value);
  }

  Object readValue(ValueType<?> type, Input in) {
    return switch (type.form()) {
      case TEXT -> in.text();
      case FACT_ID -> {
        String id = in.text();
        references.add(id);
        yield id;
      }
      case DECIMAL -> values.decimal(in);
      case WHEN -> values.when(type.reading(), in);
      case AMOUNT -> values.amount(in);
      case ACTOR -> values.actor(in);
      case STATE -> ValueReader.state(in);
      case ORGANIZATION -> values.organization(in);
      case PERSON -> values.person(in);
      case TERM -> values.term(type, in);
      case LIST -> readList(type.element(), in);
      case STRUCTURE -> readStructure(type.shape(), in);
      case DYAD, CITATION ->
          throw new IllegalStateException("only common attributes are of the form " + type.form());
    };
  }

  private ImmutableList<Object> readList(ValueType<?> element, Input in) {
    if (!in.isList() && in.repair("a list")) {
      return ImmutableList.of(readValue(element, in));
    }
    Input list = in.list();
    ImmutableList.Builder<Object> elements = ImmutableList.builder();
    while (list.nextElement()) {
      elements.add(readValue(element, list));
    }
    return elements.build();
  }

  private <D extends Described> D readStructure(Shape<D> shape, Input in) {
    Input object = in.object();
    long start = object.here();
    DescribedBuilder<D, ?> builder = shape.newBuilder();
    Map<String, Attribute<?, ?>> attributes = fieldsOf(shape);
    for (String name = object.nextField(); name != null; name = object.nextField()) {
      Attribute<?, ?> attribute = attributes.get(name);
      if (attribute == null) {
        values.keep(object);
      } else {
        readAttribute(builder, attribute, object);
      }
    }
    return build(builder, object, start);
  }

  private static <D extends Described> D build(
      DescribedBuilder<D, ?> builder, Input in, long start) {
    try {
      return builder.build();
    } catch (MissingAttributeException e) {
      throw new LoadException(
          in.failureAt(
              start,
              "",
              Reason.MISSING_FIELD,
              "no value for '" + e.attribute() + "'",
              "one; " + e.getMessage()),
          e);
    } catch (IllegalArgumentException e) {
      throw in.refused(start, e);
    }
  }
}
