package dev.chancery.fact;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact, as it describes itself: what it says, its direction, how its dates are meant, and
 * its attributes.
 *
 * @param <F> the facts of this kind
 */
public final class Kind<F extends Fact> extends Shape<F> implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int MOST_SLIPS = 2;

  /** No name of a kind is as long, whatever is put between its words. */
  private static final int LONGEST_SLIP = 40;

  /** Whether the pair of a fact has a direction. */
  public enum Direction {
    /** Always: an embassy has a sending and a receiving state. */
    DIRECTED,
    /** Never: relations are between two. */
    SYMMETRIC,
    /** Some facts have one, others not: exports, and trade in total. */
    EITHER
  }

  private final String meaning;
  private final Direction direction;
  private final String fromRole;
  private final String toRole;
  private final Reading reading;
  private final Class<F> type;
  private final @Nullable Function<F, Optional<When>> impliedWhen;
  private final ImmutableList<Attribute<? super F, ?>> key;
  private final ImmutableList<Attribute<? super F, ?>> singleValued;

  private Kind(
      KindDescriber<F> describer,
      Direction direction,
      Class<F> type,
      Function<Content, F> constructor,
      Supplier<? extends FactBuilder<F, ?>> builder) {
    super(describer.shape.name(), describer.shape.attributes(), constructor, builder);
    this.meaning = describer.meaning;
    this.direction = direction;
    this.fromRole = describer.fromRole;
    this.toRole = describer.toRole;
    this.reading = describer.reading;
    this.type = type;
    this.impliedWhen = describer.impliedWhen;
    this.key = describer.key;
    this.singleValued = describer.singleValued;
  }

  /** Read when it is first asked for. */
  private static final class Registry {
    static final ImmutableList<Kind<?>> ALL =
        ImmutableList.of(
            Recognition.KIND,
            RelationsEvent.KIND,
            Mission.KIND,
            Accreditation.KIND,
            Engagement.KIND,
            Agreement.KIND,
            Membership.KIND,
            TradeFigure.KIND,
            InvestmentFigure.KIND,
            Position.KIND,
            Programme.KIND,
            CorporateActivity.KIND,
            FrameworkEngagement.KIND);
  }

  /** Returns every kind that this version knows, in the order of the documentation. */
  public static ImmutableList<Kind<?>> all() {
    return Registry.ALL;
  }

  /**
   * Returns the kind with the name.
   *
   * @throws IllegalArgumentException if there is none; names those that there are
   */
  public static Kind<?> of(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no kind of fact is called '" + name + "': expected one of " + all()));
  }

  /**
   * Returns the kind that a name is meant for which is no kind's: the one whose name is the same
   * but for case, hyphens and spaces and for two letters at most, or empty. {@code mision} is meant
   * for {@code mission}, and {@code tradeFigures} for {@code trade-figure}.
   */
  public static Optional<Kind<?>> findNearest(String name) {
    if (name.length() > LONGEST_SLIP) {
      return Optional.empty();
    }
    String asked = letters(name);
    return all().stream()
        .filter(kind -> slips(asked, letters(kind.name())) <= MOST_SLIPS)
        .min(Comparator.comparing(kind -> slips(asked, letters(kind.name()))));
  }

  private static String letters(String name) {
    return CharMatcher.inRange('a', 'z').retainFrom(name.toLowerCase(Locale.ROOT));
  }

  /** How many letters are to be put in, left out or replaced to make the one of the other. */
  private static int slips(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  /** Returns the kind with the name, or empty. */
  public static Optional<Kind<?>> find(String name) {
    return Optional.ofNullable(named(name));
  }

  /** Looked up one by one, so that a program loads only the kinds that it asks for. */
  private static @Nullable Kind<?> named(String name) {
    return switch (name) {
      case "recognition" -> Recognition.KIND;
      case "relations-event" -> RelationsEvent.KIND;
      case "mission" -> Mission.KIND;
      case "accreditation" -> Accreditation.KIND;
      case "engagement" -> Engagement.KIND;
      case "agreement" -> Agreement.KIND;
      case "membership" -> Membership.KIND;
      case "trade-figure" -> TradeFigure.KIND;
      case "investment-figure" -> InvestmentFigure.KIND;
      case "position" -> Position.KIND;
      case "programme" -> Programme.KIND;
      case "corporate-activity" -> CorporateActivity.KIND;
      case "framework-engagement" -> FrameworkEngagement.KIND;
      default -> null;
    };
  }

  /** Returns what a fact of this kind says, in one sentence without a full stop. */
  public String meaning() {
    return meaning;
  }

  /** Returns whether the pair of a fact of this kind has a direction. */
  public Direction direction() {
    return direction;
  }

  /** Returns what the first actor of a directed pair is called: {@code sending}. */
  public String fromRole() {
    return fromRole;
  }

  /** Returns what the second actor of a directed pair is called: {@code receiving}. */
  public String toRole() {
    return toRole;
  }

  /** Returns how the dates of this kind are usually meant. */
  public Reading reading() {
    return reading;
  }

  /** Returns the class of the facts of this kind. */
  public Class<F> type() {
    return type;
  }

  /** Returns the time that follows from other attributes of the fact, such as opened and closed. */
  public Optional<When> impliedWhen(F fact) {
    return impliedWhen == null ? Optional.empty() : impliedWhen.apply(fact);
  }

  /**
   * Returns whether the time of a fact of this kind follows from other attributes, where stated.
   */
  public boolean impliesWhen() {
    return impliedWhen != null;
  }

  /**
   * Returns the attributes that tell what a fact of this kind is about: two that have the same
   * there are about the same thing, whatever their ids; see {@link Fact#key()}. The pair is always
   * one of them. Empty only for what this version does not know.
   */
  public ImmutableList<Attribute<? super F, ?>> key() {
    return key;
  }

  /**
   * Returns the attributes of which the thing that a fact is about has only one: two facts about
   * the same thing conflict if they cannot both be true there; see {@link FactComparison}. Whatever
   * else they state may differ.
   */
  public ImmutableList<Attribute<? super F, ?>> singleValued() {
    return singleValued;
  }

  /** Returns an empty builder of a fact of this kind. */
  public FactBuilder<F, ?> newFact() {
    return (FactBuilder<F, ?>) newBuilder();
  }

  /** Returns what {@link Fact#toBuilder()} does, of a fact of which only the kind is known. */
  public FactBuilder<F, ?> toBuilder(F fact) {
    return newFact().startFrom(fact);
  }

  private Object writeReplace() {
    return new Serialized(name());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a kind is looked up by its name");
  }

  private record Serialized(String name) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read(
          "kind", () -> name.equals("unsupported") ? UnsupportedFact.KIND : of(name));
    }
  }

  static <F extends Fact> KindDescriber<F> describe(String name, String meaning, Reading reading) {
    return new KindDescriber<>(name, meaning, reading);
  }

  /** Collects what a kind says of itself, in the order in which its file declares it. */
  static final class KindDescriber<F extends Fact> {
    private final Describer<F> shape;
    private final String meaning;
    private final Reading reading;
    private String fromRole = "one";
    private String toRole = "other";
    private @Nullable Function<F, Optional<When>> impliedWhen;
    private ImmutableList<Attribute<? super F, ?>> key = ImmutableList.of();
    private ImmutableList<Attribute<? super F, ?>> singleValued = ImmutableList.of();

    private KindDescriber(String name, String meaning, Reading reading) {
      this.shape = new Describer<>(name, Fact.COMMON);
      this.meaning = meaning;
      this.reading = reading;
    }

    <T> Attribute<F, T> required(String attribute, ValueType<T> type, String attributeMeaning) {
      return shape.required(attribute, type, attributeMeaning);
    }

    <T> Attribute<F, T> optional(String attribute, ValueType<T> type, String attributeMeaning) {
      return shape.optional(attribute, type, attributeMeaning);
    }

    <T> Attribute<F, ImmutableList<T>> list(
        String attribute, ValueType<T> element, String attributeMeaning) {
      return shape.list(attribute, element, attributeMeaning);
    }

    <T> Attribute<F, ImmutableList<T>> nonEmptyList(
        String attribute, ValueType<T> element, String attributeMeaning) {
      return shape.nonEmptyList(attribute, element, attributeMeaning);
    }

    KindDescriber<F> roles(String from, String to) {
      fromRole = from;
      toRole = to;
      return this;
    }

    /** The time of a fact follows from other attributes, where they are stated. */
    KindDescriber<F> impliedBy(Function<F, Optional<When>> when) {
      impliedWhen = when;
      return this;
    }

    /** The attributes that tell, with the pair, what a fact is about. */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    final KindDescriber<F> key(Attribute<? super F, ?>... attributes) {
      key = ImmutableList.<Attribute<? super F, ?>>builder().add(Fact.DYAD).add(attributes).build();
      return this;
    }

    /** The attributes of which what a fact is about has only one. */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    final KindDescriber<F> singleValued(Attribute<? super F, ?>... attributes) {
      singleValued = ImmutableList.copyOf(attributes);
      return this;
    }

    Kind<F> kind(
        Direction direction,
        Class<F> type,
        Function<Content, F> constructor,
        Supplier<? extends FactBuilder<F, ?>> builder) {
      return new Kind<>(this, direction, type, constructor, builder);
    }
  }
}
