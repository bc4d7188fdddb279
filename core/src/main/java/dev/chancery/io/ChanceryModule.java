package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.google.common.collect.Maps;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountPhrase;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Factor;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.DatasetDiff;
import dev.chancery.dataset.Finding;
import dev.chancery.dataset.Merge;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactComparison;
import dev.chancery.fact.Institution;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Participant;
import dev.chancery.fact.Place;
import dev.chancery.fact.Programme;
import dev.chancery.fact.Ratio;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.fact.ValueType;
import dev.chancery.query.Condition;
import dev.chancery.query.Criteria;
import dev.chancery.query.Groups;
import dev.chancery.query.Plan;
import dev.chancery.query.Query;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.SeasonPolicy;
import dev.chancery.time.TemporalRelation;
import dev.chancery.time.When;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets an {@code ObjectMapper} of Jackson write and read the values of this library inside of the
 * application's own documents, in the shape that they have in files. On the class path {@code
 * findAndRegisterModules()} finds it, too; a named module registers it by name.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new ChanceryModule()).build();
 * record Note(State about, When when, Amount amount, Fact evidence) {}
 * Note same = mapper.readValue(mapper.writeValueAsString(note), Note.class);
 * }</pre>
 *
 * <p>What a file lists at its top stands at the end of the object here, where it is needed: {@code
 * sources} that are cited, and {@code organizations} that the library does not know. So a fact can
 * be read alone; the facts that it refers to need not be there. A date without an object around it
 * happened on some day of the expression, and constants are words such as {@code
 * consulate-general}. Actors, pairs, currencies, dates and constants can be keys of maps; there,
 * organisations are read if the library knows them.
 *
 * <p>A value has no type id of Jackson, whatever typing the mapper has: it is to be read as what it
 * is, or as {@link Fact} or {@link Actor}, not as {@code Object}. Facts and datasets keep fields
 * that this version does not know; other values refuse them, also where the mapper passes over
 * those of beans.
 *
 * <p>What the library reports is an object of its parts: a {@link Merge} or a {@link LoadReport},
 * with the whole dataset in it, a {@link Conflict}, a {@link FactComparison}, a {@link Finding}, a
 * {@link Plan}. Facts in it stand each on its own, with their sources. What follows from the rest,
 * such as the attributes on which facts conflict, is written, too, and worked out again when read.
 *
 * <p>Only written are a {@link DatasetDiff}, whose values are of any type; a {@link Groups}, a
 * {@link TemporalRelation} and a {@link LoadProgress}, which come of what can be read; and, as
 * their text, questions ({@link Query}, {@link Criteria}, {@link Condition}), an {@link Attribute}
 * and a {@link SeasonPolicy}. Java's serialization keeps criteria.
 *
 * <p>Jackson's databind is needed by this class only; the library runs without it. A value that is
 * not valid ends in a {@link JsonMappingException} that says what was expected; so does a type that
 * is only written, or is no value, such as a {@link dev.chancery.dataset.Relationship}. Amounts
 * keep their printed digits, also where they are converted, unless the document is held as a {@code
 * JsonNode}, where Jackson turns decimals into doubles.
 */
public final class ChanceryModule extends SimpleModule {
  private static final long serialVersionUID = 1;

  private static final Set<String> PACKAGES =
      Set.of(
          "dev.chancery.time",
          "dev.chancery.amount",
          "dev.chancery.source",
          "dev.chancery.actor",
          "dev.chancery.fact",
          "dev.chancery.query",
          "dev.chancery.dataset",
          "dev.chancery.io");

  private interface Writing<T> {
    void write(JsonGenerator out, T value) throws IOException;
  }

  private interface Reading<T> {
    T read(JsonParser in) throws IOException;
  }

  private final transient Map<Class<?>, ObjectForm<?>> objects;

  /** Makes a module that can be registered with any number of mappers. */
  @SuppressWarnings("rawtypes") // A kind is known by its name, whatever its facts.
  public ChanceryModule() {
    super("chancery");
    addText(Edtf.class, Edtf::toString, Edtf::parse);
    addText(Currency.class, Currency::code, Currency::of);
    addText(Factor.class, Factor::toString, Factor::parse);
    addText(AmountPhrase.class, AmountPhrase::text, AmountPhrase::parse);
    addText(Person.class, Person::name, Person::of);
    addText(Kind.class, Kind::name, Kind::of);
    addText(State.class, State::id, State::of);
    add(Organization.class, EmbeddedWriter::write, EmbeddedReader::organization);
    addKey(Organization.class, Organization::id, EmbeddedReader::organization);
    add(Actor.class, EmbeddedWriter::write, EmbeddedReader::actor);
    addKey(Actor.class, Actor::id, Actor::parse);
    add(Dyad.class, EmbeddedWriter::write, EmbeddedReader::dyad);
    addKey(Dyad.class, Dyad::toString, ChanceryModule::dyad);
    add(Bound.class, EmbeddedWriter::write, EmbeddedReader::bound);
    add(Bounds.class, EmbeddedWriter::write, EmbeddedReader::bounds);
    addValue(When.class, ValueType.MOMENT);
    addValue(Amount.class, ValueType.AMOUNT);
    addValue(Place.class, Mission.SEAT.type());
    addValue(Participant.class, Engagement.PARTICIPANTS.type().element());
    addValue(Milestone.class, Agreement.MILESTONES.type().element());
    addValue(Institution.class, Programme.HOST.type());
    addValue(Ratio.class, InvestmentFigure.RATIO.type());
    add(Source.class, EmbeddedWriter::write, EmbeddedReader::source);
    add(Citation.class, EmbeddedWriter::write, EmbeddedReader::citation);
    add(Coverage.class, EmbeddedWriter::write, EmbeddedReader::coverage);
    add(RelatedTopic.class, EmbeddedWriter::write, EmbeddedReader::relatedTopic);
    add(Answer.class, EmbeddedWriter::write, EmbeddedReader::answer);
    add(Dataset.class, EmbeddedWriter::write, EmbeddedReader::dataset);
    add(Fact.class, EmbeddedWriter::write, EmbeddedReader::fact);
    addFact(UnsupportedFact.class);
    for (Kind<?> kind : Kind.all()) {
      addFact(kind.type());
    }
    addWritten(Attribute.class, Attribute::name);
    addWritten(SeasonPolicy.class, SeasonPolicy::toString);
    addWritten(Condition.class, Condition::toString);
    addWritten(Criteria.class, Criteria::toString);
    addWritten(Query.class, Query::toString);
    objects = Maps.uniqueIndex(ObjectForm.all(), ObjectForm::type);
  }

  private static Dyad dyad(String text) {
    int arrow = text.indexOf('→');
    int sign = arrow < 0 ? text.indexOf('–') : arrow;
    if (sign < 0) {
      throw new IllegalArgumentException(
          "pair '" + text + "': expected two actors, such as AZ→ES or AZ–ES");
    }
    Actor first = Actor.parse(text.substring(0, sign));
    Actor second = Actor.parse(text.substring(sign + 1));
    return arrow < 0 ? Dyad.between(first, second) : Dyad.directed(first, second);
  }

  /** Of a type that is only written, as a text. */
  private <T> void addWritten(Class<T> type, Function<? super T, String> text) {
    addSerializer(type, new Serializer<>(type, (out, value) -> out.writeString(text.apply(value))));
    addKeySerializer(
        type, new Serializer<>(type, (out, key) -> out.writeFieldName(text.apply(key))));
  }

  private <T> void add(Class<T> type, Writing<? super T> writing, Reading<? extends T> reading) {
    addSerializer(type, new Serializer<>(type, writing));
    addDeserializer(type, new Deserializer<>(type, reading));
  }

  private <T> void addText(Class<T> type, Function<T, String> text, Function<String, T> parser) {
    add(
        type,
        (out, value) -> out.writeString(text.apply(value)),
        in -> {
          if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw new IllegalArgumentException("expected text, got " + in.currentToken());
          }
          return parser.apply(in.getText());
        });
    addKey(type, text, parser);
  }

  private <T> void addKey(
      Class<T> type, Function<T, String> text, Function<String, ? extends T> parser) {
    addKeySerializer(
        type, new Serializer<>(type, (out, key) -> out.writeFieldName(text.apply(key))));
    addKeyDeserializer(type, new Key(type, parser));
  }

  private <T> void addValue(Class<T> type, ValueType<?> valueType) {
    add(
        type,
        (out, value) -> EmbeddedWriter.write(out, valueType, value),
        in -> type.cast(EmbeddedReader.value(in, valueType)));
  }

  private <F extends Fact> void addFact(Class<F> type) {
    addDeserializer(
        type,
        new Deserializer<>(
            type,
            in -> {
              Fact fact = EmbeddedReader.fact(in);
              if (!type.isInstance(fact)) {
                throw new IllegalArgumentException(
                    "expected a " + type.getSimpleName() + ", got a " + fact.kindName());
              }
              return type.cast(fact);
            }));
  }

  @Override
  public void setupModule(SetupContext context) {
    // Those of the types above are added behind these, and so asked before them.
    context.addSerializers(
        new Serializers.Base() {
          @Override
          public @Nullable JsonSerializer<?> findSerializer(
              SerializationConfig config, JavaType type, BeanDescription description) {
            return serializer(type.getRawClass());
          }
        });
    context.addKeySerializers(
        new Serializers.Base() {
          @Override
          public @Nullable JsonSerializer<?> findSerializer(
              SerializationConfig config, JavaType type, BeanDescription description) {
            return isTerm(type.getRawClass())
                ? new Serializer<>(
                    Enum.class, (out, constant) -> out.writeFieldName(ValueType.term(constant)))
                : null;
          }
        });
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public @Nullable JsonDeserializer<?> findEnumDeserializer(
              Class<?> type, DeserializationConfig config, BeanDescription description) {
            return isTerm(type) ? terms(type.asSubclass(Enum.class)) : null;
          }

          @Override
          public @Nullable JsonDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription description) {
            return deserializer(type);
          }
        });
    context.addKeyDeserializers(
        (type, config, description) ->
            isTerm(type.getRawClass()) ? termKey(type.getRawClass().asSubclass(Enum.class)) : null);
    super.setupModule(context);
  }

  private @Nullable JsonSerializer<?> serializer(Class<?> type) {
    if (isTerm(type)) {
      return new Serializer<>(
          Enum.class, (out, constant) -> out.writeString(ValueType.term(constant)));
    }
    ObjectForm<?> form = objects.get(type);
    if (form != null) {
      return ChanceryModuleObjects.serializer(form);
    }
    return isOwn(type) ? new Serializer<>(type, ChanceryModule::refuse) : null;
  }

  private static void refuse(JsonGenerator out, Object value) throws IOException {
    throw new JsonGenerationException(
        name(value.getClass()) + " has no form in a document: expected a value of this library",
        out);
  }

  private @Nullable JsonDeserializer<?> deserializer(JavaType type) {
    Class<?> raw = type.getRawClass();
    ObjectForm<?> form = objects.get(raw);
    if (form != null && form.isRead()) {
      return ChanceryModuleObjects.deserializer(form, type);
    }
    return isOwn(raw) ? refusing(raw) : null;
  }

  private static <T> Deserializer<T> refusing(Class<T> type) {
    return new Deserializer<>(
        type,
        in -> {
          throw new IllegalArgumentException(
              name(type) + " is not read from a document: expected a type that is");
        });
  }

  /** An exception is left to Jackson, as it may be the application's way to tell of an error. */
  private static boolean isOwn(Class<?> type) {
    return PACKAGES.contains(type.getPackageName()) && !Throwable.class.isAssignableFrom(type);
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private static boolean isTerm(Class<?> type) {
    return type.isEnum() && PACKAGES.contains(type.getPackageName());
  }

  @SuppressWarnings("rawtypes") // The class of an enumeration that is not known here.
  private static <E extends Enum> Deserializer<E> terms(Class<E> type) {
    return new Deserializer<>(type, in -> type.cast(EmbeddedReader.term(type, in.getText())));
  }

  @SuppressWarnings("rawtypes") // As above.
  private static Key termKey(Class<? extends Enum> type) {
    return new Key(type, text -> EmbeddedReader.term(type, text));
  }

  private static final class Key extends KeyDeserializer {
    private final Class<?> type;
    private final Function<String, ?> parser;

    Key(Class<?> type, Function<String, ?> parser) {
      this.type = type;
      this.parser = parser;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      try {
        return parser.apply(key);
      } catch (IllegalArgumentException e) {
        return context.handleWeirdKey(type, key, "%s", e.getMessage());
      }
    }
  }

  private static final class Serializer<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1;
    private final transient Writing<? super T> writing;

    Serializer(Class<T> type, Writing<? super T> writing) {
      super(type);
      this.writing = writing;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      writing.write(out, value);
    }

    /** A value says itself what it is. */
    @Override
    public void serializeWithType(
        T value, JsonGenerator out, SerializerProvider provider, TypeSerializer typer)
        throws IOException {
      writing.write(out, value);
    }
  }

  private static final class Deserializer<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1;
    private final transient Reading<? extends T> reading;

    Deserializer(Class<T> type, Reading<? extends T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      try {
        return reading.read(in);
      } catch (LoadException e) {
        LoadFailure failure = e.failure();
        String place = failure.path().isEmpty() ? "" : failure.path() + ": ";
        throw JsonMappingException.from(
            in, place + "found " + failure.value() + ", expected " + failure.expected(), e);
      } catch (IllegalArgumentException e) {
        throw JsonMappingException.from(in, e.getMessage(), e);
      }
    }

    @Override
    public Object deserializeWithType(
        JsonParser in, DeserializationContext context, TypeDeserializer typer) throws IOException {
      return deserialize(in, context);
    }
  }
}
