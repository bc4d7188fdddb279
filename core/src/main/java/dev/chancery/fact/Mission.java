package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.time.Certainty;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A mission or post of one state in another: diplomatic (Vienna Convention on Diplomatic Relations
 * 1961), consular (Vienna Convention on Consular Relations 1963), or something that stands in for
 * one.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Mission extends Fact {
  private static final long serialVersionUID = 1;

  /** The types of missions and posts. */
  public enum Type {
    /** Headed by an ambassador. */
    EMBASSY,
    /** An embassy between members of the Commonwealth. */
    HIGH_COMMISSION,
    /** An embassy of the Holy See. */
    NUNCIATURE,
    /** Headed by an envoy or minister. */
    LEGATION,
    /** A mission to an organisation. */
    PERMANENT_MISSION,
    /** A consular post of the first class. */
    CONSULATE_GENERAL,
    /** A consular post of the second class. */
    CONSULATE,
    /** A consular post of the third class. */
    VICE_CONSULATE,
    /** A consular post of the fourth class. */
    CONSULAR_AGENCY,
    /** A consular post headed by an honorary officer. */
    HONORARY_CONSULATE,
    /** In place of a mission where there are no full relations. */
    LIAISON_OFFICE,
    /** Inside the mission of a protecting power. */
    INTERESTS_SECTION,
    /** An office below the rank of an embassy, such as a diplomatic antenna. */
    REPRESENTATIVE_OFFICE,
    /** A trade representation. */
    TRADE_OFFICE,
    /** A cultural centre of the state. */
    CULTURAL_CENTRE
  }

  /** Where a mission sits, and its head; where a head of mission does, an accreditation says. */
  public enum Residence {
    /**
     * In the receiving state, as does its head; also while a chargé d’affaires ad interim acts for
     * one who is away or not yet appointed (VCDR 1961, Art. 19).
     */
    RESIDENT,
    /** Elsewhere, accredited from there (VCDR 1961, Art. 5(1)). */
    NON_RESIDENT,
    /**
     * In the receiving state, headed by a chargé d’affaires ad interim, because the head of mission
     * has the permanent seat in another state (VCDR 1961, Art. 5(2)).
     */
    CHARGE_D_AFFAIRES
  }

  private static final Kind.KindDescriber<Mission> IS =
      Kind.<Mission>describe(
              "mission", "one state has a mission accredited to another", Reading.SPELL)
          .roles("sending", "receiving")
          .impliedBy(Mission::impliedWhen);

  /** See {@link #type()}. */
  public static final Attribute<Mission, Type> TYPE =
      IS.required("type", ValueType.term(Type.class), "the type of mission");

  /** See {@link #seat()}. */
  public static final Attribute<Mission, Place> SEAT =
      IS.optional("seat", Place.TYPE, "where it sits");

  /** See {@link #residence()}. */
  public static final Attribute<Mission, Residence> RESIDENCE =
      IS.required(
          "residence",
          ValueType.term(Residence.class),
          "whether it and its head sit in the receiving state");

  /** See {@link #opened()}. */
  public static final Attribute<Mission, When> OPENED =
      IS.optional("opened", ValueType.MOMENT, "when it opened");

  /** See {@link #closed()}. */
  public static final Attribute<Mission, When> CLOSED =
      IS.optional("closed", ValueType.MOMENT, "when it closed");

  /** The description of this kind. */
  public static final Kind<Mission> KIND =
      IS.key(TYPE, SEAT)
          .singleValued(OPENED, CLOSED, WHEN)
          .kind(Kind.Direction.DIRECTED, Mission.class, Mission::new, Builder::new);

  private Mission(Content content) {
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
  public Kind<Mission> shape() {
    return KIND;
  }

  /** Returns the sending actor. */
  public Actor sending() {
    return dyad().first();
  }

  /** Returns the receiving actor. */
  public Actor receiving() {
    return dyad().second();
  }

  /** Returns the type. */
  public Type type() {
    return get(TYPE);
  }

  /** Returns where it sits; of a non-resident one, outside the receiving state. */
  public Optional<Place> seat() {
    return find(SEAT);
  }

  /** Returns whether it and its head sit in the receiving state; resident unless stated. */
  public Residence residence() {
    return get(RESIDENCE);
  }

  /** Returns when it opened. */
  public Optional<When> opened() {
    return find(OPENED);
  }

  /** Returns when it closed; empty where no source says that it did. */
  public Optional<When> closed() {
    return find(CLOSED);
  }

  private Optional<When> impliedWhen() {
    return spell(opened(), closed());
  }

  /**
   * Returns whether it was open on the day; the same as {@link #holdsOn(LocalDate)}. {@link
   * Certainty#UNKNOWN} of one that was only seen to be open, as of another day.
   */
  public Certainty isOpenOn(LocalDate day) {
    return holdsOn(day);
  }

  /** A state can have several consulates: which one is meant, the seat tells. */
  @Override
  boolean isIdentified() {
    return seat().isPresent();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds a mission. */
  public static final class Builder extends DirectedBuilder<Mission, Builder> {
    private Builder() {
      super(KIND);
      set(RESIDENCE, Residence.RESIDENT);
    }

    /** Sets the type. */
    @CanIgnoreReturnValue
    public Builder type(Type value) {
      return set(TYPE, value);
    }

    /** Sets where it sits; of a non-resident one, outside the receiving state. */
    @CanIgnoreReturnValue
    public Builder seat(Place value) {
      return set(SEAT, value);
    }

    /** Sets whether it and its head sit in the receiving state; resident unless stated. */
    @CanIgnoreReturnValue
    public Builder residence(Residence value) {
      return set(RESIDENCE, value);
    }

    /** Sets when it opened. */
    @CanIgnoreReturnValue
    public Builder opened(When value) {
      return set(OPENED, value);
    }

    /** As {@link #opened(When)}, on some day of the expression. */
    @CanIgnoreReturnValue
    public Builder opened(String edtf) {
      return opened(When.within(edtf));
    }

    /** Sets when it closed; empty where no source says that it did. */
    @CanIgnoreReturnValue
    public Builder closed(When value) {
      return set(CLOSED, value);
    }

    /** As {@link #closed(When)}, on some day of the expression. */
    @CanIgnoreReturnValue
    public Builder closed(String edtf) {
      return closed(When.within(edtf));
    }

    @Override
    void check(Mission built) {
      if (built.residence() != Residence.NON_RESIDENT) {
        built
            .seat()
            .flatMap(Place::country)
            .filter(country -> !country.equals(built.receiving()))
            .ifPresent(
                country -> {
                  throw invalid(
                      "seat in "
                          + country
                          + ": expected "
                          + built.receiving()
                          + (built.residence() == Residence.RESIDENT
                              ? " for a resident mission"
                              : " for a mission in the charge of a chargé d’affaires"));
                });
      }
    }
  }
}
