package dev.chancery.actor;

import com.google.common.collect.ImmutableList;
import dev.chancery.source.Source;
import dev.chancery.time.Bounds;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;

/**
 * What holds of a state for a time, and who says so.
 *
 * @param value what holds
 * @param period from when until when, both days inclusive; where sources differ by days, the first
 *     and the last day that one of them gives
 * @param sources who says so; empty for names that are in common use
 */
public record Attested<T extends Serializable>(
    T value, Bounds period, ImmutableList<Source> sources) implements Serializable {
  private static final long serialVersionUID = 1;

  /** Makes one; none may be null. */
  public Attested {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(sources, "sources");
  }

  private Object readResolve() throws InvalidObjectException {
    SerializedForm.check(Source.class, sources);
    return this;
  }
}
