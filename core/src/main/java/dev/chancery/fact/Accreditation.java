package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Person;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.util.Optional;

/**
 * A head of mission (Vienna Convention on Diplomatic Relations 1961, Art. 4, 13 and 14), or who
 * acts for one (Art. 19).
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Accreditation extends Fact {
  private static final long serialVersionUID = 1;

  /** The three classes of heads of mission (VCDR 1961, Art. 14). */
  public enum HeadClass {
    /** Ambassadors or nuncios accredited to heads of state. */
    AMBASSADOR,
    /** Envoys, ministers and internuncios accredited to heads of state. */
    ENVOY,
    /**
     * Chargés d’affaires accredited to ministers of foreign affairs; and those ad interim, whose
     * name the ministry is only told: they act while the post is vacant or its head cannot (Art.
     * 19(1)), or head a mission where the head of mission does not reside (Art. 5(2)).
     */
    CHARGE_D_AFFAIRES
  }

  /** Where a head of mission has the permanent seat. */
  public enum Residence {
    /** In the receiving state; so has a chargé d’affaires. */
    RESIDENT,
    /** In another state to which accredited, too, or at home (VCDR 1961, Art. 5(1)). */
    NON_RESIDENT
  }

  private static final Kind.KindDescriber<Accreditation> IS =
      Kind.<Accreditation>describe(
              "accreditation", "a head of mission represents one state in another", Reading.SPELL)
          .roles("sending", "receiving")
          .impliedBy(Accreditation::impliedWhen);

  /** See {@link #person()}. */
  public static final Attribute<Accreditation, Person> PERSON =
      IS.required("person", ValueType.PERSON, "the head of mission");

  /** See {@link #headClass()}. */
  public static final Attribute<Accreditation, HeadClass> HEAD_CLASS =
      IS.optional("headClass", ValueType.term(HeadClass.class), "the class of Art. 14");

  /** See {@link #residence()}. */
  public static final Attribute<Accreditation, Residence> RESIDENCE =
      IS.optional(
          "residence",
          ValueType.term(Residence.class),
          "whether resident, or accredited from elsewhere");

  /** See {@link #appointed()}. */
  public static final Attribute<Accreditation, When> APPOINTED =
      IS.optional("appointed", ValueType.MOMENT, "when appointed");

  /** See {@link #credentialsPresented()}. */
  public static final Attribute<Accreditation, When> CREDENTIALS_PRESENTED =
      IS.optional("credentialsPresented", ValueType.MOMENT, "when credentials were presented");

  /** See {@link #ended()}. */
  public static final Attribute<Accreditation, When> ENDED =
      IS.optional("ended", ValueType.MOMENT, "when the functions came to an end");

  /** The description of this kind. */
  public static final Kind<Accreditation> KIND =
      IS.key(PERSON)
          .singleValued(HEAD_CLASS, RESIDENCE, APPOINTED, CREDENTIALS_PRESENTED, ENDED, WHEN)
          .kind(Kind.Direction.DIRECTED, Accreditation.class, Accreditation::new, Builder::new);

  private Accreditation(Content content) {
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
  public Kind<Accreditation> shape() {
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

  /** Returns the head of mission. */
  public Person person() {
    return get(PERSON);
  }

  /** Returns the class of head of mission. */
  public Optional<HeadClass> headClass() {
    return find(HEAD_CLASS);
  }

  /** Returns whether resident in the receiving state, or accredited from elsewhere. */
  public Optional<Residence> residence() {
    return find(RESIDENCE);
  }

  /** Returns when appointed. */
  public Optional<When> appointed() {
    return find(APPOINTED);
  }

  /** Returns when credentials were presented. */
  public Optional<When> credentialsPresented() {
    return find(CREDENTIALS_PRESENTED);
  }

  /** Returns when the functions came to an end. */
  public Optional<When> ended() {
    return find(ENDED);
  }

  /**
   * Functions begin when credentials are presented (Art. 13); where nobody says when, on
   * appointment.
   */
  private Optional<When> impliedWhen() {
    return spell(credentialsPresented().or(this::appointed), ended());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds an accreditation. */
  public static final class Builder extends DirectedBuilder<Accreditation, Builder> {
    private Builder() {
      super(KIND);
    }

    /** Sets the head of mission. */
    @CanIgnoreReturnValue
    public Builder person(Person value) {
      return set(PERSON, value);
    }

    /** Sets the class of head of mission. */
    @CanIgnoreReturnValue
    public Builder headClass(HeadClass value) {
      return set(HEAD_CLASS, value);
    }

    /** Sets whether resident in the receiving state, or accredited from elsewhere. */
    @CanIgnoreReturnValue
    public Builder residence(Residence value) {
      return set(RESIDENCE, value);
    }

    /** Sets when appointed. */
    @CanIgnoreReturnValue
    public Builder appointed(When value) {
      return set(APPOINTED, value);
    }

    /** As {@link #appointed(When)}, on some day of the expression. */
    @CanIgnoreReturnValue
    public Builder appointed(String edtf) {
      return appointed(When.within(edtf));
    }

    /** Sets when credentials were presented. */
    @CanIgnoreReturnValue
    public Builder credentialsPresented(When value) {
      return set(CREDENTIALS_PRESENTED, value);
    }

    /** As {@link #credentialsPresented(When)}, on some day of the expression. */
    @CanIgnoreReturnValue
    public Builder credentialsPresented(String edtf) {
      return credentialsPresented(When.within(edtf));
    }

    /** Sets when the functions came to an end. */
    @CanIgnoreReturnValue
    public Builder ended(When value) {
      return set(ENDED, value);
    }

    /** As {@link #ended(When)}, on some day of the expression. */
    @CanIgnoreReturnValue
    public Builder ended(String edtf) {
      return ended(When.within(edtf));
    }
  }
}
