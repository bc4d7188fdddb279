package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Attested;
import dev.chancery.actor.State;
import dev.chancery.actor.Statehood;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The recognition of one state by another, or of one of its governments, an act of its own beside
 * relations, missions and heads of mission.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Recognition extends Fact {
  private static final long serialVersionUID = 1;

  /** The two forms of recognition. */
  public enum Form {
    /** As a fact, and revocable. */
    DE_FACTO,
    /** In law. */
    DE_JURE
  }

  private static final Kind.KindDescriber<Recognition> IS =
      Kind.<Recognition>describe("recognition", "one state recognises another", Reading.WITHIN)
          .roles("recognising", "recognised");

  /** See {@link #form()}. */
  public static final Attribute<Recognition, Form> FORM =
      IS.optional("form", ValueType.term(Form.class), "whether de jure or de facto");

  /** See {@link #withdrawn()}. */
  public static final Attribute<Recognition, When> WITHDRAWN =
      IS.optional("withdrawn", ValueType.MOMENT, "when it was withdrawn");

  /** See {@link #government()}. */
  public static final Attribute<Recognition, String> GOVERNMENT =
      IS.optional(
          "government", ValueType.TEXT, "the government that is recognised, if not the state");

  /** The description of this kind. */
  public static final Kind<Recognition> KIND =
      IS.key(FORM, GOVERNMENT)
          .singleValued(WHEN, WITHDRAWN)
          .kind(Kind.Direction.DIRECTED, Recognition.class, Recognition::new, Builder::new);

  private Recognition(Content content) {
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
  public Kind<Recognition> shape() {
    return KIND;
  }

  /** Returns the recognising actor. */
  public Actor recognising() {
    return dyad().first();
  }

  /** Returns the recognised actor. */
  public Actor recognised() {
    return dyad().second();
  }

  /** Returns whether it was de jure or de facto, if a source says so. */
  public Optional<Form> form() {
    return find(FORM);
  }

  /** Returns when it was withdrawn. */
  public Optional<When> withdrawn() {
    return find(WITHDRAWN);
  }

  /**
   * Returns the government that is recognised, where it is that and not the state itself: of two
   * that claim to be a state's, or of one that came to power.
   */
  public Optional<String> government() {
    return find(GOVERNMENT);
  }

  /**
   * Returns whether it stood on the day: it had been given, and neither been withdrawn nor lapsed
   * with the end of the state. It may have, if it may have been given before that end or after it.
   */
  public Certainty stoodOn(LocalDate day) {
    Certainty given =
        bounds()
            .startedBy(day)
            .and(
                withdrawn()
                    .map(when -> when.bounds().startedBy(day).negate())
                    .orElse(Certainty.DEFINITE));
    Bound end = endOfTheRecognised();
    if (!end.isDay() || !end.day().isBefore(day)) {
      return given;
    }
    return isGivenBy(end) ? Certainty.NO : given.and(Certainty.POSSIBLE);
  }

  /** Recognised once, until it is withdrawn or the state is gone: one that comes back, anew. */
  @Override
  Bounds lasting() {
    Bounds act = bounds();
    Bound end =
        withdrawn()
            .map(When::bounds)
            .filter(withdrawal -> !withdrawal.isBefore(act).mustBe())
            .map(Bounds::endLatest)
            .orElseGet(this::surelyLapsed);
    return Bounds.of(act.startEarliest(), act.startLatest(), Bound.unknown(), end);
  }

  /** The end of the state, if it was given before that for sure; otherwise unknown. */
  private Bound surelyLapsed() {
    Bound end = endOfTheRecognised();
    return isGivenBy(end) ? end : Bound.unknown();
  }

  /** Whether it cannot have been given after the day, if that is one. */
  private boolean isGivenBy(Bound day) {
    Bound latest = bounds().startLatest();
    return day.isDay() && latest.isDay() && latest.epochDay() <= day.epochDay();
  }

  /**
   * The last day of the state as it was when it can first have been recognised; unknown if it may
   * have gone on.
   */
  private Bound endOfTheRecognised() {
    Bound first = bounds().startEarliest();
    if (recognised() instanceof State state && first.isDay()) {
      for (Attested<Statehood> spell : state.statehood()) {
        Bound last = spell.period().endLatest();
        if (last.isDay()
            && last.epochDay() >= first.epochDay()
            && state.existedOn(last.day().plusDays(1)) == Certainty.NO) {
          return last;
        }
      }
    }
    return Bound.unknown();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds a recognition. */
  public static final class Builder extends DirectedBuilder<Recognition, Builder> {
    private Builder() {
      super(KIND);
    }

    /** Sets whether it was de jure or de facto, if a source says so. */
    @CanIgnoreReturnValue
    public Builder form(Form value) {
      return set(FORM, value);
    }

    /** Sets the government that is recognised, where it is not the state itself. */
    @CanIgnoreReturnValue
    public Builder government(String value) {
      return set(GOVERNMENT, value);
    }

    /** Sets when it was withdrawn. */
    @CanIgnoreReturnValue
    public Builder withdrawn(When value) {
      return set(WITHDRAWN, value);
    }

    /** As {@link #withdrawn(When)}, on some day of the expression. */
    @CanIgnoreReturnValue
    public Builder withdrawn(String edtf) {
      return withdrawn(When.within(edtf));
    }
  }
}
