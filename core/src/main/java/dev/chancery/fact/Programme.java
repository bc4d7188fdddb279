package dev.chancery.fact;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.time.Reading;
import java.util.Collection;
import java.util.Optional;

/**
 * A standing programme of cultural, educational, sporting or scientific cooperation.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Programme extends Fact {
  private static final long serialVersionUID = 1;

  /** The fields of cooperation. */
  public enum Type {
    /** Culture. */
    CULTURAL,
    /** Education and language teaching. */
    EDUCATIONAL,
    /** Sport. */
    SPORT,
    /** Science and research. */
    SCIENTIFIC
  }

  private static final Kind.KindDescriber<Programme> IS =
      Kind.<Programme>describe(
              "programme",
              "two actors cooperate in culture, education, sport or science",
              Reading.SPELL)
          .roles("operating", "hosting");

  /** See {@link #type()}. */
  public static final Attribute<Programme, Type> TYPE =
      IS.required("type", ValueType.term(Type.class), "the field");

  /** See {@link #title()}. */
  public static final Attribute<Programme, String> TITLE =
      IS.required("title", ValueType.TEXT, "what it is called");

  /** See {@link #host()}. */
  public static final Attribute<Programme, Institution> HOST =
      IS.optional("host", Institution.TYPE, "the institution that hosts it");

  /** See {@link #operator()}. */
  public static final Attribute<Programme, Institution> OPERATOR =
      IS.optional("operator", Institution.TYPE, "the institution that runs it");

  /** See {@link #topics()}. */
  public static final Attribute<Programme, ImmutableList<String>> TOPICS =
      IS.list("topics", ValueType.TEXT, "what it offers");

  /** The description of this kind. */
  public static final Kind<Programme> KIND =
      IS.key(TYPE, TITLE)
          .singleValued(WHEN)
          .kind(Kind.Direction.EITHER, Programme.class, Programme::new, Builder::new);

  private Programme(Content content) {
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
  public Kind<Programme> shape() {
    return KIND;
  }

  /** Returns the field. */
  public Type type() {
    return get(TYPE);
  }

  /** Returns what it is, or is called. */
  public String title() {
    return get(TITLE);
  }

  /** Returns the institution that hosts it. */
  public Optional<Institution> host() {
    return find(HOST);
  }

  /** Returns the institution that runs it. */
  public Optional<Institution> operator() {
    return find(OPERATOR);
  }

  /** Returns what it offers. */
  public ImmutableList<String> topics() {
    return get(TOPICS);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds a programme. */
  public static final class Builder extends EitherBuilder<Programme, Builder> {
    private Builder() {
      super(KIND);
    }

    /** Sets the field. */
    @CanIgnoreReturnValue
    public Builder type(Type value) {
      return set(TYPE, value);
    }

    /** Sets what it is, or is called. */
    @CanIgnoreReturnValue
    public Builder title(String value) {
      return set(TITLE, value);
    }

    /** Sets the institution that hosts it. */
    @CanIgnoreReturnValue
    public Builder host(Institution value) {
      return set(HOST, value);
    }

    /** Sets the institution that runs it. */
    @CanIgnoreReturnValue
    public Builder operator(Institution value) {
      return set(OPERATOR, value);
    }

    /** Sets what it offers. */
    @CanIgnoreReturnValue
    public Builder topics(Collection<String> values) {
      return set(TOPICS, ImmutableList.copyOf(values));
    }

    /** Adds a topic. */
    @CanIgnoreReturnValue
    public Builder topic(String value) {
      return add(TOPICS, value);
    }
  }
}
