package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.time.Reading;
import java.util.Optional;

/**
 * What a company of one state does in another.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class CorporateActivity extends Fact {
  private static final long serialVersionUID = 1;

  private static final Kind.KindDescriber<CorporateActivity> IS =
      Kind.<CorporateActivity>describe(
              "corporate-activity", "a company of one state is active in another", Reading.SPELL)
          .roles("home", "host");

  /** See {@link #company()}. */
  public static final Attribute<CorporateActivity, String> COMPANY =
      IS.required("company", ValueType.TEXT, "the company");

  /** See {@link #activity()}. */
  public static final Attribute<CorporateActivity, String> ACTIVITY =
      IS.required("activity", ValueType.TEXT, "what it does there");

  /** See {@link #sector()}. */
  public static final Attribute<CorporateActivity, String> SECTOR =
      IS.optional("sector", ValueType.TEXT, "the economic sector");

  /** The description of this kind. */
  public static final Kind<CorporateActivity> KIND =
      IS.key(COMPANY, ACTIVITY)
          .singleValued(WHEN)
          .kind(
              Kind.Direction.DIRECTED,
              CorporateActivity.class,
              CorporateActivity::new,
              Builder::new);

  private CorporateActivity(Content content) {
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
  public Kind<CorporateActivity> shape() {
    return KIND;
  }

  /** Returns the home actor. */
  public Actor home() {
    return dyad().first();
  }

  /** Returns the host actor. */
  public Actor host() {
    return dyad().second();
  }

  /** Returns the company. */
  public String company() {
    return get(COMPANY);
  }

  /** Returns what it does there. */
  public String activity() {
    return get(ACTIVITY);
  }

  /** Returns the economic sector. */
  public Optional<String> sector() {
    return find(SECTOR);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds a corporate activity. */
  public static final class Builder extends DirectedBuilder<CorporateActivity, Builder> {
    private Builder() {
      super(KIND);
    }

    /** Sets the company. */
    @CanIgnoreReturnValue
    public Builder company(String value) {
      return set(COMPANY, value);
    }

    /** Sets what it does there. */
    @CanIgnoreReturnValue
    public Builder activity(String value) {
      return set(ACTIVITY, value);
    }

    /** Sets the economic sector. */
    @CanIgnoreReturnValue
    public Builder sector(String value) {
      return set(SECTOR, value);
    }
  }
}
