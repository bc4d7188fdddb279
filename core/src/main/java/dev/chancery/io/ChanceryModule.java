package dev.chancery.io;

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
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Factor;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
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
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.When;
import java.io.IOException;
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
 * consulate-general}. States, organisations, currencies and dates can be keys of maps.
 *
 * <p>Jackson's databind is needed by this class only; the library runs without it. A value that is
 * not valid ends in a {@link JsonMappingException} that says what was expected. Amounts keep their
 * printed digits unless the document is held as a {@code JsonNode}, where Jackson turns decimals
 * into doubles.
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

  /** Makes a module that can be registered with any number of mappers. */
  @SuppressWarnings("rawtypes") // A kind is known by its name, whatever its facts.
  public ChanceryModule() {
    super("chancery");
    addText(Edtf.class, Edtf::toString, Edtf::parse);
    addText(Currency.class, Currency::code, Currency::of);
    addText(Factor.class, Factor::toString, Factor::parse);
    addText(Person.class, Person::name, Person::of);
    addText(Kind.class, Kind::name, Kind::of);
    addText(State.class, State::id, State::of);
    add(Organization.class, EmbeddedWriter::write, EmbeddedReader::organization);
    addKey(Organization.class, Organization::id, ChanceryModule::organization);
    add(Actor.class, EmbeddedWriter::write, EmbeddedReader::actor);
    addKey(Actor.class, Actor::id, ChanceryModule::actor);
    add(Dyad.class, EmbeddedWriter::write, EmbeddedReader::dyad);
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
  }

  private static Organization organization(String id) {
    return Organization.of(
        id.startsWith(Organization.ID_PREFIX) ? id.substring(Organization.ID_PREFIX.length()) : id);
  }

  private static Actor actor(String id) {
    return id.startsWith(Organization.ID_PREFIX) ? organization(id) : State.of(id);
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
    addKeyDeserializer(
        type,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String key, DeserializationContext context)
              throws IOException {
            try {
              return parser.apply(key);
            } catch (IllegalArgumentException e) {
              return context.handleWeirdKey(type, key, "%s", e.getMessage());
            }
          }
        });
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
    super.setupModule(context);
    context.addSerializers(
        new Serializers.Base() {
          @Override
          public @Nullable JsonSerializer<?> findSerializer(
              SerializationConfig config, JavaType type, BeanDescription description) {
            return isTerm(type.getRawClass())
                ? new Serializer<>(
                    Enum.class, (out, constant) -> out.writeString(ValueType.term(constant)))
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
        });
  }

  private static boolean isTerm(Class<?> type) {
    return type.isEnum() && PACKAGES.contains(type.getPackageName());
  }

  @SuppressWarnings("rawtypes") // The class of an enumeration that is not known here.
  private static <E extends Enum> Deserializer<E> terms(Class<E> type) {
    return new Deserializer<>(type, in -> type.cast(EmbeddedReader.term(type, in.getText())));
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
