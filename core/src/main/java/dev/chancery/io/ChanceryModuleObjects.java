package dev.chancery.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.fact.ValueType;
import java.io.IOException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads values as the objects that an {@link ObjectForm} says; each field by Jackson.
 */
final class ChanceryModuleObjects {
  private ChanceryModuleObjects() {}

  static JsonSerializer<?> serializer(ObjectForm<?> form) {
    return new Serializer<>(form);
  }

  static JsonDeserializer<?> deserializer(ObjectForm<?> form, JavaType type) {
    return new Deserializer<>(form, type);
  }

  private static final class Serializer<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1;
    private final transient ObjectForm<T> form;

    Serializer(ObjectForm<T> form) {
      super(form.type());
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      for (ObjectForm.Field<T> field : form.fields()) {
        Object part = field.of(value);
        if (part != null) {
          out.writeFieldName(field.name());
          write(part, out, provider);
        }
      }
      out.writeEndObject();
    }

    private static void write(Object part, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (part instanceof Collection<?> list) {
        out.writeStartArray();
        for (Object element : list) {
          write(element, out, provider);
        }
        out.writeEndArray();
      } else if (part instanceof Map<?, ?> map) {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          Object key = entry.getKey();
          out.writeFieldName(
              key instanceof Enum<?> constant ? ValueType.term(constant) : key.toString());
          write(entry.getValue(), out, provider);
        }
        out.writeEndObject();
      } else if (part instanceof Duration || part instanceof TemporalAccessor) {
        out.writeString(part.toString());
      } else {
        provider.findValueSerializer(part.getClass()).serialize(part, out, provider);
      }
    }

    /** A value says itself what it is. */
    @Override
    public void serializeWithType(
        T value, JsonGenerator out, SerializerProvider provider, TypeSerializer typer)
        throws IOException {
      serialize(value, out, provider);
    }
  }

  private static final class Deserializer<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1;
    private final transient ObjectForm<T> form;
    private final JavaType type;

    Deserializer(ObjectForm<T> form, JavaType type) {
      super(type);
      this.form = form;
      this.type = type;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      expect(JsonToken.START_OBJECT, in);
      List<@Nullable Object> values =
          new ArrayList<>(Collections.nCopies(form.fields().size(), null));
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        int index = form.indexOf(name);
        if (index < 0) {
          throw JsonMappingException.from(in, "expected no " + name);
        }
        in.nextToken();
        ObjectForm.Field<T> field = form.fields().get(index);
        if (field.isDerived()) {
          in.skipChildren();
        } else if (!in.hasToken(JsonToken.VALUE_NULL)) {
          try {
            values.set(index, read(in, context, typeOf(field, context)));
          } catch (JsonMappingException e) {
            throw JsonMappingException.wrapWithPath(e, form.type(), name);
          }
        }
      }
      try {
        return form.make(values);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw JsonMappingException.from(in, e.getMessage(), e);
      }
    }

    /** The type with what the type of the whole says of it. */
    private JavaType typeOf(ObjectForm.Field<T> field, DeserializationContext context) {
      return context.getTypeFactory().resolveMemberType(field.type(), type.getBindings());
    }

    private static Object read(JsonParser in, DeserializationContext context, JavaType type)
        throws IOException {
      if (type.isCollectionLikeType()) {
        expect(JsonToken.START_ARRAY, in);
        ImmutableList.Builder<Object> list = ImmutableList.builder();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          list.add(read(in, context, type.getContentType()));
        }
        return list.build();
      }
      if (type.isMapLikeType()) {
        expect(JsonToken.START_OBJECT, in);
        KeyDeserializer keys = context.findKeyDeserializer(type.getKeyType(), null);
        ImmutableMap.Builder<Object, Object> map = ImmutableMap.builder();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
          in.nextToken();
          map.put(keys.deserializeKey(name, context), read(in, context, type.getContentType()));
        }
        return map.buildKeepingLast();
      }
      if (type.hasRawClass(Serializable.class)) {
        throw JsonMappingException.from(
            in, "expected to be told of what type, as in Attested<StateName>");
      }
      if (in.hasToken(JsonToken.VALUE_NULL)) {
        throw JsonMappingException.from(in, "expected a value, got null");
      }
      return context.readValue(in, type);
    }

    private static void expect(JsonToken token, JsonParser in) throws JsonMappingException {
      if (!in.hasToken(token)) {
        String expected = token == JsonToken.START_OBJECT ? "an object" : "a list";
        throw JsonMappingException.from(in, "expected " + expected + ", got " + in.currentToken());
      }
    }

    @Override
    public Object deserializeWithType(
        JsonParser in, DeserializationContext context, TypeDeserializer typer) throws IOException {
      return deserialize(in, context);
    }
  }
}
