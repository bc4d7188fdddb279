package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.source.Citation;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * An agreement between two parties and its life, step by step and, where they differ, party by
 * party (Vienna Convention on the Law of Treaties 1969).
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Agreement extends Fact {
  private static final long serialVersionUID = 1;

  /** The types of agreements. */
  public enum Type {
    /** A treaty of which no more is said. */
    TREATY,
    /** A convention. */
    CONVENTION,
    /** An agreement of which no more is said. */
    AGREEMENT,
    /** A protocol. */
    PROTOCOL,
    /** A memorandum of understanding. */
    MEMORANDUM_OF_UNDERSTANDING,
    /** A joint declaration. */
    JOINT_DECLARATION,
    /** An exchange of notes. */
    EXCHANGE_OF_NOTES,
    /** A bilateral investment treaty. */
    INVESTMENT_PROMOTION_AND_PROTECTION,
    /** A convention on the avoidance of double taxation. */
    DOUBLE_TAXATION,
    /** A free trade agreement. */
    FREE_TRADE,
    /** An air services agreement. */
    AIR_SERVICES,
    /** An extradition treaty. */
    EXTRADITION,
    /** An agreement on visas. */
    VISA,
    /** A treaty of friendship and cooperation. */
    FRIENDSHIP_AND_COOPERATION
  }

  /** Where an agreement stands, in the order in which it gets there. */
  public enum Status {
    /** It was said that there would be one. */
    ANNOUNCED,
    /** It is being negotiated. */
    NEGOTIATED,
    /** The text is settled (VCLT 1969, Art. 10). */
    INITIALLED,
    /** It is pending, awaiting signature. */
    AWAITING_SIGNATURE,
    /** It is signed (Art. 12). */
    SIGNED,
    /** Consent to be bound is given (Art. 14). */
    RATIFIED,
    /** It is applied before it is in force (Art. 25). */
    PROVISIONALLY_APPLIED,
    /** It is in force (Art. 24). */
    IN_FORCE,
    /** Its operation is suspended (Art. 57). */
    SUSPENDED,
    /** A party gave notice (Art. 56). */
    DENOUNCED,
    /** It has ended (Art. 54). */
    TERMINATED,
    /** The sources leave it open; no agreement reaches this. */
    UNKNOWN
  }

  private static final Kind.KindDescriber<Agreement> IS =
      Kind.<Agreement>describe(
              "agreement", "two actors have, or are about to have, an agreement", Reading.SPELL)
          .impliedBy(Agreement::impliedWhen);

  /** See {@link #type()}. */
  public static final Attribute<Agreement, Type> TYPE =
      IS.required("type", ValueType.term(Type.class), "the type of agreement");

  /** See {@link #title()}. */
  public static final Attribute<Agreement, String> TITLE =
      IS.required("title", ValueType.TEXT, "the title");

  /** See {@link #topics()}. */
  public static final Attribute<Agreement, ImmutableList<String>> TOPICS =
      IS.list("topics", ValueType.TEXT, "what it is about");

  /** See {@link #place()}. */
  public static final Attribute<Agreement, Place> PLACE =
      IS.optional("place", Place.TYPE, "where it was or is to be signed");

  /** See {@link #milestones()}. */
  public static final Attribute<Agreement, ImmutableList<Milestone>> MILESTONES =
      IS.nonEmptyList("milestones", Milestone.TYPE, "the steps of its life, one or more");

  /** The description of this kind. */
  public static final Kind<Agreement> KIND =
      IS.key(TYPE, TITLE)
          .singleValued(MILESTONES, PLACE)
          .kind(Kind.Direction.SYMMETRIC, Agreement.class, Agreement::new, Builder::new);

  private Agreement(Content content) {
    super(content);
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Builder toBuilder() {
    return builder().startFrom(this);
  }

  @Override
  public Kind<Agreement> shape() {
    return KIND;
  }

  /** Returns the type. */
  public Type type() {
    return get(TYPE);
  }

  /** Returns the title. */
  public String title() {
    return get(TITLE);
  }

  /** Returns what it is about. */
  public ImmutableList<String> topics() {
    return get(TOPICS);
  }

  /** Returns where it was or is to be signed. */
  public Optional<Place> place() {
    return find(PLACE);
  }

  /** Returns the steps of its life, oldest first as the source tells them. */
  public ImmutableList<Milestone> milestones() {
    return get(MILESTONES);
  }

  /** It lasts from its first step until it is terminated, if it is. */
  private Optional<When> impliedWhen() {
    Optional<When> first =
        milestones().stream()
            .map(Milestone::when)
            .min((a, b) -> Bounds.DISPLAY_ORDER.compare(a.bounds(), b.bounds()));
    // What was seen to be pending was there before it was signed, though nobody says since when.
    for (Milestone milestone : milestones()) {
      When when = milestone.when();
      if (when.reading() == Reading.OBSERVED
          && first.filter(other -> startedBefore(when, other)).isPresent()) {
        first = Optional.of(when);
      }
    }
    Optional<When> last =
        milestones().stream()
            .filter(milestone -> milestone.status() == Status.TERMINATED)
            .map(Milestone::when)
            .findFirst();
    return spell(first, last);
  }

  private static boolean startedBefore(When one, When other) {
    return isBefore(one.bounds().startLatest(), other.bounds().startEarliest());
  }

  /**
   * Returns the status that the sources give for the day: one that it certainly had, or the only
   * one that it was seen to have at the time ("as of 2005") where no other is possible. {@link
   * Status#UNKNOWN} if they leave it open, or do not reach as far as the day. A step that only one
   * party took does not count; see {@link #statusOn(LocalDate, Actor)}.
   */
  public Status statusOn(LocalDate day) {
    return statusOn(status -> hasStatusOn(status, day));
  }

  /**
   * Returns the status that the sources give for the party on the day.
   *
   * @throws IllegalArgumentException if the actor is not a party
   */
  public Status statusOn(LocalDate day, Actor party) {
    dyad().other(party);
    return statusOn(status -> hasStatusOn(status, day, party));
  }

  private Status statusOn(Function<Status, Certainty> onDay) {
    Status seen = Status.UNKNOWN;
    int possible = 0;
    for (Status status : Status.values()) {
      Certainty certainty = onDay.apply(status);
      if (certainty.mustBe()) {
        return status;
      }
      possible += certainty.mayBe() ? 1 : 0;
      if (certainty == Certainty.POSSIBLE && wasObserved(status)) {
        seen = status;
      }
    }
    return possible == 1 ? seen : Status.UNKNOWN;
  }

  private boolean wasObserved(Status status) {
    for (Milestone milestone : milestones()) {
      if (milestone.status() == status && milestone.when().reading() == Reading.OBSERVED) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether it had the status on the day: {@link Certainty#NO} if no source says that it
   * ever had it.
   */
  public Certainty hasStatusOn(Status status, LocalDate day) {
    return hasStatusOn(status, day, dyad().first()).and(hasStatusOn(status, day, dyad().second()));
  }

  private Certainty hasStatusOn(Status status, LocalDate day, Actor party) {
    Certainty had = Certainty.NO;
    for (Milestone milestone : milestones()) {
      if (milestone.status() == status && concerns(milestone, party)) {
        had = had.or(stillAt(milestone, day, party));
      }
    }
    return had;
  }

  private static boolean concerns(Milestone milestone, Actor party) {
    return milestone.party().map(party::equals).orElse(true);
  }

  /** Whether the step was taken by the day, and no later one. */
  private Certainty stillAt(Milestone milestone, LocalDate day, Actor party) {
    if (milestone.when().reading() == Reading.OBSERVED) {
      return milestone.when().bounds().holdsOn(day);
    }
    Certainty certainty = milestone.when().bounds().startedBy(day);
    for (Milestone other : milestones()) {
      if (concerns(other, party) && comesAfter(other, milestone)) {
        certainty = certainty.and(other.when().bounds().startedBy(day).negate());
      }
    }
    boolean told = !day.isAfter(toldUntil(milestone));
    return told ? certainty : certainty.and(Certainty.UNKNOWN);
  }

  private static boolean comesAfter(Milestone later, Milestone earlier) {
    Bounds laterBounds = later.when().bounds();
    Bounds earlierBounds = earlier.when().bounds();
    if (laterBounds.isAfter(earlierBounds).mustBe()) {
      return true;
    }
    return !laterBounds.isBefore(earlierBounds).mustBe()
        && later.status().compareTo(earlier.status()) > 0;
  }

  /**
   * The last day of which the sources can tell: that of the step, or the one they speak of if
   * later.
   */
  private LocalDate toldUntil(Milestone milestone) {
    LocalDate told = milestone.when().bounds().endLatest().findDay().orElse(LocalDate.MIN);
    for (Citation citation : citations()) {
      Optional<LocalDate> asserted =
          citation.source().asserted().flatMap(date -> date.bounds().startEarliest().findDay());
      if (asserted.isPresent() && asserted.get().isAfter(told)) {
        told = asserted.get();
      }
    }
    return told;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds an agreement. */
  public static final class Builder extends SymmetricBuilder<Agreement, Builder> {
    private Builder() {
      super(KIND);
    }

    /** Sets the type. */
    @CanIgnoreReturnValue
    public Builder type(Type value) {
      return set(TYPE, value);
    }

    /** Sets the title. */
    @CanIgnoreReturnValue
    public Builder title(String value) {
      return set(TITLE, value);
    }

    /** Sets what it is about. */
    @CanIgnoreReturnValue
    public Builder topics(Collection<String> values) {
      return set(TOPICS, ImmutableList.copyOf(values));
    }

    /** Adds a topic. */
    @CanIgnoreReturnValue
    public Builder topic(String value) {
      return add(TOPICS, value);
    }

    /** Sets where it was or is to be signed. */
    @CanIgnoreReturnValue
    public Builder place(Place value) {
      return set(PLACE, value);
    }

    /** Sets the steps of its life, oldest first as the source tells them. */
    @CanIgnoreReturnValue
    public Builder milestones(Collection<Milestone> values) {
      return set(MILESTONES, ImmutableList.copyOf(values));
    }

    /** Adds a step. */
    @CanIgnoreReturnValue
    public Builder milestone(Milestone value) {
      return add(MILESTONES, value);
    }

    /** Adds a step of both parties, on some day of the expression. */
    @CanIgnoreReturnValue
    public Builder milestone(Status status, String edtf) {
      return milestone(status, When.within(edtf));
    }

    /** Adds a step of both parties. */
    @CanIgnoreReturnValue
    public Builder milestone(Status status, When when) {
      return milestone(Milestone.builder().status(status).when(when).build());
    }

    @Override
    void check(Agreement built) {
      for (Milestone milestone : built.milestones()) {
        milestone
            .party()
            .filter(party -> !built.dyad().includes(party))
            .ifPresent(
                party -> {
                  throw invalid("milestone party " + party + ": expected one of " + built.dyad());
                });
      }
    }
  }
}
