package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;

/**
 * Builds facts that go from one actor to another, or are of both without a direction.
 *
 * @param <F> the facts that are built
 * @param <B> the type of the builder
 */
public abstract class EitherBuilder<F extends Fact, B extends EitherBuilder<F, B>>
    extends DirectedBuilder<F, B> {

  EitherBuilder(Kind<F> kind) {
    super(kind);
  }

  /**
   * Sets the pair; the order does not matter.
   *
   * @throws IllegalArgumentException if both are the same
   */
  @CanIgnoreReturnValue
  public final B between(Actor one, Actor other) {
    return symmetric(one, other);
  }

  /**
   * As {@link #between(Actor, Actor)}.
   *
   * @param oneId as {@link Actor#parse} takes it: {@code AZ}, {@code AZE} or {@code org:EU}
   * @param otherId likewise
   */
  @CanIgnoreReturnValue
  public final B between(String oneId, String otherId) {
    return between(Actor.parse(oneId), Actor.parse(otherId));
  }
}
