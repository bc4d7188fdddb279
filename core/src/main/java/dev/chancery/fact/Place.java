package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.State;
import java.io.Serializable;
import java.util.Optional;

/**
 * A place as a source names it: a city, a country, or both.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Place extends Described implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Shape.Describer<Place> IS = Shape.describe("place");

  /** See {@link #city()}. */
  public static final Attribute<Place, String> CITY =
      IS.optional("city", ValueType.TEXT, "the city");

  /** See {@link #country()}. */
  public static final Attribute<Place, State> COUNTRY =
      IS.optional("country", ValueType.STATE, "the country");

  /** The description of this structure. */
  public static final Shape<Place> SHAPE = IS.structure(Place::new, Builder::new);

  static final ValueType<Place> TYPE = ValueType.structure(SHAPE);

  private Place(Content content) {
    super(content);
  }

  /** Returns the city in the country. */
  public static Place of(String city, State country) {
    return builder().city(city).country(country).build();
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Shape<Place> shape() {
    return SHAPE;
  }

  /** Returns the city. */
  public Optional<String> city() {
    return find(CITY);
  }

  /** Returns the country in which it lies. */
  public Optional<State> country() {
    return find(COUNTRY);
  }

  /** Builds a place. */
  public static final class Builder extends DescribedBuilder<Place, Builder> {
    private Builder() {
      super(SHAPE);
    }

    /** Sets the city. */
    @CanIgnoreReturnValue
    public Builder city(String value) {
      return set(CITY, value);
    }

    /** Sets the country in which it lies. */
    @CanIgnoreReturnValue
    public Builder country(State value) {
      return set(COUNTRY, value);
    }

    @Override
    void check(Place built) {
      if (built.city().isEmpty() && built.country().isEmpty()) {
        throw invalid("expected a city or a country, got neither");
      }
    }
  }
}
