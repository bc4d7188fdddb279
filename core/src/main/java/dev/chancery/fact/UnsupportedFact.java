package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.time.Reading;
import java.util.Optional;

/**
 * A fact of a kind that this version does not know, from a newer file: what all facts have in
 * common is read, the rest is kept as it was written and passed on.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class UnsupportedFact extends Fact {
  private static final long serialVersionUID = 1;

  private static final Kind.KindDescriber<UnsupportedFact> IS =
      Kind.describe(
          "unsupported", "something of a kind that this version does not know", Reading.SPELL);

  /** See {@link #kindName()}. */
  public static final Attribute<UnsupportedFact, String> KIND_NAME =
      IS.required("kindName", ValueType.TEXT, "the name of the kind");

  /** See {@link #content()}. */
  public static final Attribute<UnsupportedFact, String> CONTENT =
      IS.required("content", ValueType.TEXT, "the attributes of the kind, as a JSON object");

  static final Kind<UnsupportedFact> KIND =
      IS.kind(Kind.Direction.EITHER, UnsupportedFact.class, UnsupportedFact::new, Builder::new);

  private UnsupportedFact(Content content) {
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
  public Shape<UnsupportedFact> shape() {
    return KIND;
  }

  /** Returns empty: this version does not know the kind. */
  @Override
  public Optional<Kind<?>> kind() {
    return Optional.empty();
  }

  @Override
  public String kindName() {
    return get(KIND_NAME);
  }

  /** Returns the attributes that only the kind has, as the text of a JSON object. */
  public String content() {
    return get(CONTENT);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Builds an unsupported fact. */
  public static final class Builder extends EitherBuilder<UnsupportedFact, Builder> {
    private Builder() {
      super(KIND);
    }

    /** Sets the name of the kind. */
    @CanIgnoreReturnValue
    public Builder kindName(String value) {
      return set(KIND_NAME, value);
    }

    /** Sets the attributes of the kind, as the text of a JSON object. */
    @CanIgnoreReturnValue
    public Builder content(String value) {
      return set(CONTENT, value);
    }

    @Override
    void check(UnsupportedFact built) {
      if (Kind.find(built.kindName()).isPresent()) {
        throw invalid(
            "kindName: expected one that this version does not know, got " + built.kindName());
      }
      String json = built.content().strip();
      if (!json.startsWith("{") || !json.endsWith("}")) {
        throw invalid("content: expected a JSON object, got '" + json + "'");
      }
    }
  }
}
