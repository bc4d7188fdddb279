package dev.chancery.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.reflect.TypeToken;
import dev.chancery.actor.Attested;
import dev.chancery.actor.OrganizationLookup;
import dev.chancery.actor.StateLookup;
import dev.chancery.actor.StateName;
import dev.chancery.actor.Succession;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountComparison;
import dev.chancery.dataset.Conflict;
import dev.chancery.dataset.DatasetDiff;
import dev.chancery.dataset.Finding;
import dev.chancery.dataset.Merge;
import dev.chancery.dataset.SharedMembership;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactComparison;
import dev.chancery.query.Criteria;
import dev.chancery.query.Groups;
import dev.chancery.query.Plan;
import dev.chancery.time.AllenRelation;
import dev.chancery.time.Certainty;
import dev.chancery.time.DatePhrase;
import dev.chancery.time.TemporalRelation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value as an object of a document: its fields, and how it is made of them. What follows from
 * other fields is written for whoever has only the document, and passed over when read.
 */
final class ObjectForm<T> {
  /** A field; its type is that of the value if there is one. */
  static final class Field<T> {
    private final String name;
    private final Type type;
    private final boolean optional;
    private final boolean derived;
    private final Function<T, @Nullable Object> getter;

    private Field(
        String name,
        Type type,
        boolean optional,
        boolean derived,
        Function<T, @Nullable Object> getter) {
      this.name = name;
      this.type = type;
      this.optional = optional;
      this.derived = derived;
      this.getter = getter;
    }

    String name() {
      return name;
    }

    Type type() {
      return type;
    }

    /** Whether it follows from others, and is not read. */
    boolean isDerived() {
      return derived;
    }

    /** Returns what the value has there, if anything. */
    @Nullable Object of(T value) {
      return getter.apply(value);
    }
  }

  /** Makes a value of those of its fields, in their order; null for what is not there. */
  private interface Maker<T> {
    T make(List<@Nullable Object> values);
  }

  private final Class<T> type;
  private final ImmutableList<Field<T>> fields;
  private final @Nullable Maker<T> maker;

  private ObjectForm(Class<T> type, List<Field<T>> fields, @Nullable Maker<T> maker) {
    this.type = type;
    this.fields = ImmutableList.copyOf(fields);
    this.maker = maker;
  }

  Class<T> type() {
    return type;
  }

  ImmutableList<Field<T>> fields() {
    return fields;
  }

  /** Returns the index of the field with the name, or -1. */
  int indexOf(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name.equals(name)) {
        return i;
      }
    }
    return -1;
  }

  boolean isRead() {
    return maker != null;
  }

  /** Returns the value; the list has one for each field. */
  T make(List<@Nullable Object> values) {
    for (int i = 0; i < fields.size(); i++) {
      Field<T> field = fields.get(i);
      if (values.get(i) == null && !field.optional) {
        throw new IllegalArgumentException("found no field '" + field.name + "'");
      }
    }
    if (maker == null) {
      throw new IllegalStateException(type + " is only written");
    }
    return maker.make(values);
  }

  /** Returns those of all values that are objects of their parts. */
  static ImmutableList<ObjectForm<?>> all() {
    return ImmutableList.of(
        ofAmountComparison(),
        ofConflict(),
        ofDatePhrase(),
        ofFactComparison(),
        ofGroups(),
        ofTemporalRelation(),
        of(Attested.class),
        of(Finding.class),
        of(LoadFailure.class),
        of(LoadReport.class),
        of(Merge.class),
        of(Plan.class),
        of(Plan.Step.class),
        of(ReadLimits.class),
        of(SharedMembership.class),
        of(StateLookup.class),
        of(OrganizationLookup.class),
        of(StateName.class),
        of(Succession.class),
        writtenOnly(Criteria.Order.class),
        writtenOnly(DatasetDiff.class),
        writtenOnly(DatasetDiff.Part.class),
        writtenOnly(DatasetDiff.Change.class),
        writtenOnly(DatasetDiff.ValueChange.class),
        writtenOnly(LoadProgress.class));
  }

  // Records: their components.

  private static <R extends Record> ObjectForm<R> of(Class<R> type) {
    List<RecordComponent> components = List.of(type.getRecordComponents());
    Constructor<R> constructor;
    try {
      constructor =
          type.getDeclaredConstructor(
              components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new AssertionError("a record has this constructor", e);
    }
    return new ObjectForm<>(
        type,
        components.stream().map(ObjectForm::<R>field).toList(),
        values -> {
          List<@Nullable Object> arguments = new ArrayList<>(values);
          for (int i = 0; i < arguments.size(); i++) {
            if (components.get(i).getType() == OptionalInt.class) {
              Integer number = (Integer) arguments.get(i);
              arguments.set(i, number == null ? OptionalInt.empty() : OptionalInt.of(number));
            }
          }
          return called(() -> constructor.newInstance(arguments.toArray()));
        });
  }

  /** Of a record of which nothing can be made again. */
  private static <R extends Record> ObjectForm<R> writtenOnly(Class<R> type) {
    return new ObjectForm<>(type, of(type).fields, null);
  }

  private static <R> Field<R> field(RecordComponent component) {
    boolean isNumber = component.getType() == OptionalInt.class;
    return new Field<>(
        component.getName(),
        isNumber ? int.class : component.getGenericType(),
        isNumber,
        false,
        owner -> unwrapped(called(() -> component.getAccessor().invoke(owner))));
  }

  private static @Nullable Object unwrapped(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    }
    return value;
  }

  private interface Call<V> {
    V call() throws ReflectiveOperationException;
  }

  /** What is called is public, and throws nothing that is checked. */
  private static <V> V called(Call<V> call) {
    try {
      return call.call();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  // Others.

  private static ObjectForm<FactComparison> ofFactComparison() {
    return new ObjectForm<>(
        FactComparison.class,
        List.of(
            stated("one", Fact.class, FactComparison::one),
            stated("other", Fact.class, FactComparison::other),
            derived("conflicting", FactComparison::conflicting),
            derived("morePrecise", FactComparison::morePrecise),
            derived("lessPrecise", FactComparison::lessPrecise)),
        values -> ((Fact) values.get(0)).comparedWith((Fact) values.get(1)));
  }

  @SuppressWarnings("unchecked") // As the field says.
  private static ObjectForm<Conflict> ofConflict() {
    return new ObjectForm<>(
        Conflict.class,
        List.of(
            stated("facts", new TypeToken<ImmutableList<Fact>>() {}.getType(), Conflict::facts),
            derived("attributes", Conflict::attributes)),
        values -> Conflict.of((List<Fact>) values.get(0)));
  }

  private static ObjectForm<AmountComparison> ofAmountComparison() {
    return new ObjectForm<>(
        AmountComparison.class,
        List.of(
            stated("one", Amount.class, AmountComparison::one),
            stated("other", Amount.class, AmountComparison::other),
            derived("less", AmountComparison::isLess),
            derived("same", AmountComparison::isSame),
            derived("more", AmountComparison::isMore)),
        values -> ((Amount) values.get(0)).comparedWith((Amount) values.get(1)));
  }

  private static ObjectForm<DatePhrase> ofDatePhrase() {
    return new ObjectForm<>(
        DatePhrase.class,
        List.of(
            stated("text", String.class, DatePhrase::text),
            new Field<>(
                "writtenOn",
                String.class,
                true,
                false,
                phrase -> phrase.writtenOn().map(LocalDate::toString).orElse(null))),
        values -> {
          String text = (String) values.get(0);
          String writtenOn = (String) values.get(1);
          return writtenOn == null
              ? DatePhrase.parse(text)
              : DatePhrase.parse(text, LocalDate.parse(writtenOn));
        });
  }

  private static ObjectForm<TemporalRelation> ofTemporalRelation() {
    return new ObjectForm<>(
        TemporalRelation.class,
        List.of(
            derived("possible", TemporalRelation::possible),
            derived("unknown", ObjectForm::unknown)),
        null);
  }

  private static List<AllenRelation> unknown(TemporalRelation relation) {
    return relation.possible().stream()
        .filter(each -> relation.certaintyOf(each) == Certainty.UNKNOWN)
        .toList();
  }

  @SuppressWarnings("unchecked") // Whatever is grouped.
  private static ObjectForm<Groups<?, ?>> ofGroups() {
    return new ObjectForm<>(
        (Class<Groups<?, ?>>) (Class<?>) Groups.class,
        List.of(
            derived("groups", grouped -> groups(grouped)), derived("unstated", Groups::unstated)),
        null);
  }

  private static <K, F extends Fact> List<?> groups(Groups<K, F> groups) {
    return groups.keys().stream()
        .map(key -> ImmutableMap.of("key", key, "facts", groups.get(key)))
        .toList();
  }

  private static <T> Field<T> stated(String name, Type type, Function<T, @Nullable Object> value) {
    return new Field<>(name, type, false, false, value);
  }

  private static <T> Field<T> derived(String name, Function<T, @Nullable Object> value) {
    return new Field<>(name, Object.class, true, true, value);
  }
}
