package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.source.Citation;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.Edtf;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that sources say about a pair of actors: typed, dated, and with the places where they
 * say it.
 *
 * <p>The family is closed. {@link #accept(Visitor)} handles every kind, and the compiler checks
 * that none is forgotten. Two facts are equal if everything they state is equal, citations
 * included.
 */
public abstract sealed class Fact extends Described implements Serializable
    permits Recognition,
        RelationsEvent,
        Mission,
        Accreditation,
        Engagement,
        Agreement,
        Membership,
        TradeFigure,
        InvestmentFigure,
        Position,
        Programme,
        CorporateActivity,
        FrameworkEngagement,
        UnsupportedFact {
  private static final long serialVersionUID = 1;

  /** How a fact ranks beside others that answer the same question. */
  public enum Rank {
    /** The best that is known. */
    PREFERRED,
    /** Neither better nor worse than others. */
    NORMAL,
    /** Known to be wrong or superseded; kept because a source says it. */
    DEPRECATED
  }

  /** See {@link #id()}. */
  public static final Attribute<Fact, String> ID =
      new Attribute<>(0, "id", ValueType.FACT_ID, true, "a stable, readable id");

  /** See {@link #dyad()}. */
  public static final Attribute<Fact, Dyad> DYAD =
      new Attribute<>(1, "dyad", ValueType.DYAD, true, "the pair of actors");

  /** See {@link #when()}. */
  public static final Attribute<Fact, When> WHEN =
      new Attribute<>(2, "when", ValueType.when(Reading.WITHIN), true, "when it held or happened");

  /** See {@link #citations()}. */
  public static final Attribute<Fact, ImmutableList<Citation>> CITATIONS =
      new Attribute<>(
          3,
          "citations",
          ValueType.list(ValueType.CITATION),
          true,
          "where it is said, one place or more");

  /** See {@link #rank()}. */
  public static final Attribute<Fact, Rank> RANK =
      new Attribute<>(
          4, "rank", ValueType.term(Rank.class), true, "its rank; normal unless stated");

  /** See {@link #derivedFrom()}. */
  public static final Attribute<Fact, ImmutableList<String>> DERIVED_FROM =
      new Attribute<>(
          5,
          "derivedFrom",
          ValueType.list(ValueType.FACT_ID),
          false,
          "the facts that it was worked out from; empty for what a source states");

  /** See {@link #note()}. */
  public static final Attribute<Fact, String> NOTE =
      new Attribute<>(6, "note", ValueType.TEXT, false, "a remark of the dataset's editors");

  /** See {@link #otherFields()}. */
  public static final Attribute<Fact, String> OTHER_FIELDS =
      new Attribute<>(
          7,
          "otherFields",
          ValueType.TEXT,
          false,
          "the fields of its file that this version does not know, as a JSON object");

  static final ImmutableList<Attribute<Fact, ?>> COMMON =
      ImmutableList.of(ID, DYAD, WHEN, CITATIONS, RANK, DERIVED_FROM, NOTE, OTHER_FIELDS);

  /** By time, as {@link Bounds#DISPLAY_ORDER}, then kind and id: the same order every time. */
  public static final Comparator<Fact> DISPLAY_ORDER =
      new Comparator<>() {
        @Override
        public int compare(Fact a, Fact b) {
          int byTime = Bounds.DISPLAY_ORDER.compare(a.bounds(), b.bounds());
          if (byTime != 0) {
            return byTime;
          }
          int byKind = a.kindName().compareTo(b.kindName());
          return byKind != 0 ? byKind : a.id().compareTo(b.id());
        }
      };

  // Read or worked out when first asked for; two threads may both do it and find the same.

  private @Nullable String id;
  private @Nullable Bounds bounds;

  Fact(Content content) {
    super(content);
  }

  /** What the sources' own dates add to the dates they give. */
  private Bounds resolve() {
    When when = when();
    Bounds stated = when.bounds();
    if (stated.areKnown()) {
      return stated;
    }
    Bound assertedFirst = Bound.unknown();
    Bound assertedLast = Bound.unknown();
    for (Citation citation : citations()) {
      Optional<Edtf> asserted = citation.source().asserted();
      if (asserted.isPresent()) {
        assertedFirst = later(assertedFirst, asserted.get().bounds().startEarliest());
        assertedLast = later(assertedLast, asserted.get().bounds().endLatest());
      }
    }
    return switch (when.reading()) {
      case SPELL ->
          isEndTold(when)
              ? stated.withLatestKnown(assertedLast)
              : stated.heldUntilAtLeast(assertedFirst);
      case WITHIN -> looksAhead() ? stated : stated.withLatestKnown(assertedLast);
      case EXTENT, OBSERVED -> stated;
    };
  }

  /** Whether it ended after some day, which is not known but had come when the source tells it. */
  private static boolean isEndTold(When when) {
    return when.modifier().isEmpty() && when.bounds().endEarliest().isDay();
  }

  /** Whether the source speaks of what had not happened yet. */
  boolean looksAhead() {
    return false;
  }

  private static Bound later(Bound a, Bound b) {
    if (!a.isDay() || !b.isDay()) {
      return a.isDay() ? a : b;
    }
    return a.epochDay() > b.epochDay() ? a : b;
  }

  /**
   * Returns this fact with all at hand that it states: the same, but one of a large dataset is
   * quicker to ask for everything then.
   */
  public final Fact loaded() {
    return (Fact) shape().create(loadedContent());
  }

  /**
   * Returns the id: stable, readable, unique in a dataset.
   *
   * <p>It is the identity of this fact, which is what some sources say, and not of what they say it
   * about: two sources that disagree are two facts with ids of their own and the same {@link
   * #key()}. A fact keeps its id when it is corrected, written, read or merged, so that others can
   * refer to it and versions of a dataset can be compared; only a merge of two facts that use one
   * id for different statements gives one of them another, and says so. Nothing is read from an id,
   * and none is made up.
   */
  public final String id() {
    String known = id;
    if (known == null) {
      known = get(ID);
      id = known;
    }
    return known;
  }

  /** Returns the kind of this fact; empty for an {@link UnsupportedFact}. */
  public Optional<Kind<?>> kind() {
    return Optional.of((Kind<?>) shape());
  }

  /** Returns the name of the kind, for an {@link UnsupportedFact} too. */
  public String kindName() {
    return shape().name();
  }

  /** Returns the pair of actors, directed where this fact is. */
  public final Dyad dyad() {
    return get(DYAD);
  }

  /** Returns when it held or happened, as the source says. */
  public final When when() {
    return get(WHEN);
  }

  /** Returns where it is said; one place or more. */
  public final ImmutableList<Citation> citations() {
    return get(CITATIONS);
  }

  /** Returns the rank; {@link Rank#NORMAL} unless stated. */
  public final Rank rank() {
    return get(RANK);
  }

  /** Returns the ids of the facts that this was worked out from; empty for what a source states. */
  public final ImmutableList<String> derivedFrom() {
    return get(DERIVED_FROM);
  }

  /** Returns whether this was worked out from other facts, and no source states it. */
  public final boolean isDerived() {
    return !derivedFrom().isEmpty();
  }

  /** Returns the remark of the dataset's editors. */
  public final Optional<String> note() {
    return find(NOTE);
  }

  /**
   * Returns the fields of its file that this version does not know, to be passed on: the text of a
   * JSON object that has, for the JSON Pointer (RFC 6901) of each field from the top of the fact,
   * its value.
   */
  public final Optional<String> otherFields() {
    return find(OTHER_FIELDS);
  }

  /**
   * Returns when it can have started and ended, as far as the sources tell: those of {@link
   * #when()}, and
   *
   * <ul>
   *   <li>a spell without a known end held at least until the time its source speaks of;
   *   <li>what happened at a time without a latest day had happened by then, and so had the end of
   *       a spell that is told to have ended after some day.
   * </ul>
   */
  public final Bounds bounds() {
    Bounds known = bounds;
    if (known == null) {
      known = resolve();
      bounds = known;
    }
    return known;
  }

  /** Returns whether it held, or happened, on the day. */
  public final Certainty holdsOn(LocalDate day) {
    return bounds().holdsOn(day);
  }

  /** Returns the ids of the other facts that this refers to: bases, totals and the like. */
  public final ImmutableSet<String> references() {
    ImmutableSet.Builder<String> ids = null;
    for (Attribute<?, ?> attribute : shape().referring()) {
      Object value = value(attribute.index());
      if (value != null && !ImmutableList.of().equals(value)) {
        ids = ids == null ? ImmutableSet.builder() : ids;
        collectReferences(attribute.type(), value, ids);
      }
    }
    return ids == null ? ImmutableSet.of() : ids.build();
  }

  private static void collectReferences(
      ValueType<?> type, Object value, ImmutableSet.Builder<String> ids) {
    if (type.form() == ValueType.Form.FACT_ID) {
      ids.add((String) value);
    } else if (value instanceof List<?> list) {
      for (Object element : list) {
        collectReferences(type.element(), element, ids);
      }
    } else if (value instanceof Described structure) {
      for (Attribute<?, ?> attribute : structure.shape().referring()) {
        Object inner = structure.value(attribute.index());
        if (inner != null) {
          collectReferences(attribute.type(), inner, ids);
        }
      }
    }
  }

  /**
   * Returns the pairs that this is about, without direction: the dyad, and any other that it links.
   */
  public ImmutableList<Dyad> pairs() {
    return ImmutableList.of(dyad().undirected());
  }

  /** Returns whether this is about the two, in either direction. */
  public final boolean isBetween(Actor one, Actor other) {
    if (dyad().joins(one, other)) {
      return true;
    }
    for (Dyad pair : pairs()) {
      if (pair.joins(one, other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the actors that this is about: the two of the dyad first, then those that an attribute
   * of the kind names, such as an organisation or a partner. Where a place lies does not count.
   */
  public final ImmutableSet<Actor> actors() {
    ImmutableSet.Builder<Actor> actors = ImmutableSet.builder();
    Dyad dyad = dyad();
    actors.add(dyad.first(), dyad.second());
    for (Attribute<?, ?> attribute : shape().naming()) {
      Object value = value(attribute.index());
      if (value instanceof Actor actor) {
        actors.add(actor);
      } else if (value instanceof List<?> list) {
        for (Object element : list) {
          if (element instanceof Actor actor) {
            actors.add(actor);
          }
        }
      }
    }
    return actors.build();
  }

  /** Returns whether the actor is one of {@link #actors()}. */
  public final boolean involves(Actor actor) {
    return dyad().includes(actor) || actors().contains(actor);
  }

  /**
   * Returns what this is about, as the values of {@link Kind#key()}: equal for facts about the same
   * thing, except that a thing may come again, which {@link FactComparison#isAboutTheSame()} tells
   * apart. An attribute that is not stated counts as a value of its own, and case and white space
   * of texts do not count. Empty where that cannot be told: for an {@link UnsupportedFact}, for
   * what happened on some day of a longer time, for a mission without a seat and for a position of
   * others than a state or its parliament.
   */
  public final Optional<Object> key() {
    if (!(shape() instanceof Kind<?> kind) || kind.key().isEmpty() || !isIdentified()) {
      return Optional.empty();
    }
    ImmutableList.Builder<Object> key = ImmutableList.builder();
    key.add(kind);
    for (Attribute<?, ?> attribute : kind.key()) {
      Object value = value(attribute.index());
      if (value instanceof When when) {
        if (when.reading() == Reading.WITHIN && !when.bounds().isOneDay()) {
          return Optional.empty();
        }
        key.add(when.bounds());
      } else if (value instanceof Place place) {
        key.add(place.city().<Object>map(ValueType::normal).orElse(place));
      } else {
        key.add(value == null ? "" : FactComparison.normal(value));
      }
    }
    return Optional.of(key.build());
  }

  /** Whether the {@link Kind#key()} is stated as fully as it takes to tell what this is about. */
  boolean isIdentified() {
    return true;
  }

  /** When there is what this is about: what comes after it is another thing of the same key. */
  Bounds lasting() {
    return bounds();
  }

  /** Returns this beside another fact: whether they are about the same, and where they conflict. */
  public final FactComparison comparedWith(Fact other) {
    return new FactComparison(this, other);
  }

  /**
   * Returns a builder that holds what this says, to make a fact of it that says something else;
   * this one stays as it is.
   */
  public abstract FactBuilder<? extends Fact, ?> toBuilder();

  /** Handles this fact by its kind. */
  public abstract <R> R accept(Visitor<R> visitor);

  /**
   * Returns the spell between two dates of which either may be missing; empty if both are.
   *
   * <p>What ended before it started was so at some moment between the two, if one of them is right:
   * more is not known. It is kept, as the source says it.
   */
  static Optional<When> spell(Optional<When> start, Optional<When> end) {
    if (start.isEmpty() && end.isEmpty()) {
      return Optional.empty();
    }
    if (start.isPresent() && end.isPresent() && areReversed(start.get(), end.get())) {
      return Optional.of(betweenReversed(start.get(), end.get()));
    }
    return Optional.of(When.between(start.orElse(null), end.orElse(null)));
  }

  private static boolean areReversed(When start, When end) {
    // What was seen to be over had ended by then.
    Bound over =
        end.reading() == Reading.OBSERVED ? end.bounds().startLatest() : end.bounds().endLatest();
    return isBefore(over, start.bounds().startEarliest());
  }

  /** Whether both are days, and the one comes before the other. */
  static boolean isBefore(Bound one, Bound other) {
    return one.isDay() && other.isDay() && one.epochDay() < other.epochDay();
  }

  private static When betweenReversed(When start, When end) {
    Bound first = end.bounds().endEarliest();
    Bound last = start.bounds().startLatest();
    Edtf between = Edtf.find(end.edtf() + "/" + start.edtf()).orElse(start.edtf());
    When asWritten = When.of(between, Reading.OBSERVED);
    When exact = asWritten.withStated(Bounds.of(first, first, last, last));
    return asWritten.bounds().equals(exact.bounds()) ? asWritten : exact;
  }

  /**
   * One method for each kind of fact, so that none is forgotten.
   *
   * @param <R> what the methods return
   */
  public interface Visitor<R> {
    /** Handles a recognition. */
    R visit(Recognition fact);

    /** Handles an event in diplomatic relations. */
    R visit(RelationsEvent fact);

    /** Handles a mission. */
    R visit(Mission fact);

    /** Handles a head of mission. */
    R visit(Accreditation fact);

    /** Handles a visit, meeting or consultation. */
    R visit(Engagement fact);

    /** Handles an agreement. */
    R visit(Agreement fact);

    /** Handles a membership. */
    R visit(Membership fact);

    /** Handles a trade figure. */
    R visit(TradeFigure fact);

    /** Handles an investment figure. */
    R visit(InvestmentFigure fact);

    /** Handles a position. */
    R visit(Position fact);

    /** Handles a programme. */
    R visit(Programme fact);

    /** Handles what a company does. */
    R visit(CorporateActivity fact);

    /** Handles what is done in a framework. */
    R visit(FrameworkEngagement fact);

    /** Handles a fact of a kind that this version does not know. */
    R visit(UnsupportedFact fact);
  }
}
