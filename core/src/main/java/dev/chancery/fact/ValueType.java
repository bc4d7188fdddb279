package dev.chancery.fact;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.source.Citation;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the values of an attribute are.
 *
 * @param <T> their Java type
 */
public final class ValueType<T> {
  /** The forms that a value can take; whoever reads or writes values handles each. */
  public enum Form {
    /** A {@link String} for people, found by text search. */
    TEXT,
    /** A {@link String} that is the id of a fact. */
    FACT_ID,
    /** A {@link BigDecimal}. */
    DECIMAL,
    /** A {@link When}; {@link ValueType#reading()} is the usual reading. */
    WHEN,
    /** An {@link Amount}. */
    AMOUNT,
    /** An {@link Actor}. */
    ACTOR,
    /** A {@link State}. */
    STATE,
    /** An {@link Organization}. */
    ORGANIZATION,
    /** A {@link Person}. */
    PERSON,
    /** A {@link Dyad}. */
    DYAD,
    /** A {@link Citation}. */
    CITATION,
    /** A constant of {@link ValueType#constants()}, written as its {@link ValueType#term(Enum)}. */
    TERM,
    /** An {@link ImmutableList} of {@link ValueType#element()}. */
    LIST,
    /** A value described by {@link ValueType#shape()}. */
    STRUCTURE
  }

  /** Text for people. */
  public static final ValueType<String> TEXT = new ValueType<>(Form.TEXT);

  /** The id of a fact. */
  public static final ValueType<String> FACT_ID = new ValueType<>(Form.FACT_ID);

  /** A number. */
  public static final ValueType<BigDecimal> DECIMAL = new ValueType<>(Form.DECIMAL);

  /** Something that happened on one day. */
  public static final ValueType<When> MOMENT = when(Reading.WITHIN);

  /** An amount of money; in order of currency, then of the printed number. */
  public static final ValueType<Amount> AMOUNT = new ValueType<>(Form.AMOUNT);

  /** A state or an organisation. */
  public static final ValueType<Actor> ACTOR = new ValueType<>(Form.ACTOR);

  /** A state. */
  public static final ValueType<State> STATE = new ValueType<>(Form.STATE);

  /** An organisation. */
  public static final ValueType<Organization> ORGANIZATION = new ValueType<>(Form.ORGANIZATION);

  /** A person. */
  public static final ValueType<Person> PERSON = new ValueType<>(Form.PERSON);

  /** A pair of actors. */
  public static final ValueType<Dyad> DYAD = new ValueType<>(Form.DYAD);

  /** A place in a source. */
  public static final ValueType<Citation> CITATION = new ValueType<>(Form.CITATION);

  private final Form form;
  private final @Nullable Reading reading;
  private final @Nullable Class<?> enumClass;
  private final @Nullable ValueType<?> element;
  private final @Nullable Shape<?> shape;

  private ValueType(Form form) {
    this(form, null, null, null, null);
  }

  private ValueType(
      Form form,
      @Nullable Reading reading,
      @Nullable Class<?> enumClass,
      @Nullable ValueType<?> element,
      @Nullable Shape<?> shape) {
    this.form = form;
    this.reading = reading;
    this.enumClass = enumClass;
    this.element = element;
    this.shape = shape;
  }

  static ValueType<When> when(Reading reading) {
    return new ValueType<>(Form.WHEN, reading, null, null, null);
  }

  static <E extends Enum<E>> ValueType<E> term(Class<E> enumClass) {
    return new ValueType<>(Form.TERM, null, enumClass, null, null);
  }

  static <T> ValueType<ImmutableList<T>> list(ValueType<T> element) {
    return new ValueType<>(Form.LIST, null, null, element, null);
  }

  static <T extends Described> ValueType<T> structure(Shape<T> shape) {
    return new ValueType<>(Form.STRUCTURE, null, null, null, shape);
  }

  private static int compareAmounts(Amount a, Amount b) {
    int byCurrency = a.currency().code().compareTo(b.currency().code());
    return byCurrency != 0 ? byCurrency : a.value().compareTo(b.value());
  }

  /** Returns the form of the values. */
  public Form form() {
    return form;
  }

  /** Returns an order to sort the values by, if they have one. */
  public Optional<Comparator<? super T>> order() {
    Comparator<?> order =
        switch (form) {
          case TEXT, FACT_ID, DECIMAL, TERM -> Comparator.naturalOrder();
          case WHEN -> When.DISPLAY_ORDER;
          case AMOUNT -> (Comparator<Amount>) ValueType::compareAmounts;
          case ACTOR, STATE, ORGANIZATION -> Comparator.comparing(Actor::id);
          case PERSON -> Comparator.comparing(Person::name);
          case DYAD -> Comparator.comparing(Dyad::toString);
          case CITATION, LIST, STRUCTURE -> null;
        };
    @SuppressWarnings("unchecked") // Each form is made with the one Java type that it says.
    Comparator<? super T> typed = (Comparator<? super T>) order;
    return Optional.ofNullable(typed);
  }

  /**
   * Returns how dates are usually meant.
   *
   * @throws IllegalStateException if the form is not {@link Form#WHEN}
   */
  public Reading reading() {
    return only(reading, Form.WHEN);
  }

  /**
   * Returns the constants that a value can be.
   *
   * @throws IllegalStateException if the form is not {@link Form#TERM}
   */
  public ImmutableList<Enum<?>> constants() {
    ImmutableList.Builder<Enum<?>> constants = ImmutableList.builder();
    for (Object constant : only(enumClass, Form.TERM).getEnumConstants()) {
      constants.add((Enum<?>) constant);
    }
    return constants.build();
  }

  /**
   * Returns the type of the elements.
   *
   * @throws IllegalStateException if the form is not {@link Form#LIST}
   */
  public ValueType<?> element() {
    return only(element, Form.LIST);
  }

  /**
   * Returns the description of the values.
   *
   * @throws IllegalStateException if the form is not {@link Form#STRUCTURE}
   */
  public Shape<?> shape() {
    return only(shape, Form.STRUCTURE);
  }

  /** Returns whether the object is a value of this type. */
  boolean holds(Object value) {
    return switch (form) {
      case TEXT, FACT_ID -> value instanceof String;
      case DECIMAL -> value instanceof BigDecimal;
      case WHEN -> value instanceof When;
      case AMOUNT -> value instanceof Amount;
      case ACTOR -> value instanceof Actor;
      case STATE -> value instanceof State;
      case ORGANIZATION -> value instanceof Organization;
      case PERSON -> value instanceof Person;
      case DYAD -> value instanceof Dyad;
      case CITATION -> value instanceof Citation;
      case TERM -> only(enumClass, Form.TERM).isInstance(value);
      case LIST ->
          value instanceof ImmutableList<?> list && list.stream().allMatch(element()::holds);
      case STRUCTURE -> value instanceof Described structure && structure.shape() == shape();
    };
  }

  /** Returns whether a value can hold the id of a fact. */
  boolean canRefer() {
    return form == Form.FACT_ID
        || (element != null && element.canRefer())
        || (shape != null && !shape.referring().isEmpty());
  }

  /** Returns whether a value can hold an actor, or is one. */
  boolean canHoldActors() {
    return switch (form) {
      case ACTOR, STATE, ORGANIZATION, DYAD -> true;
      case LIST -> element().canHoldActors();
      case STRUCTURE -> !shape().holdingActors().isEmpty();
      default -> false;
    };
  }

  /** Returns whether a value is an actor, or a list of them. */
  boolean namesActors() {
    return switch (form) {
      case ACTOR, STATE, ORGANIZATION -> true;
      case LIST -> element().namesActors();
      default -> false;
    };
  }

  private <V> V only(@Nullable V value, Form owner) {
    if (value == null) {
      throw new IllegalStateException("only a " + owner + " has this, not a " + form);
    }
    return value;
  }

  /**
   * Returns the word for the constant in files and in text: {@code CONSULATE_GENERAL} is {@code
   * consulate-general}.
   */
  public static String term(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the text without what writing may vary: in lower case, with single spaces. */
  static String normal(String text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ').toLowerCase(Locale.ROOT);
  }

  /** Returns the value as text for people and for files. */
  static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return term(constant);
    }
    return Objects.toString(value);
  }
}
