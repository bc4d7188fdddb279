package dev.chancery.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * Builds facts that go from one actor to another; {@link Kind#fromRole()} and {@link Kind#toRole()}
 * say what the two are.
 *
 * @param <F> the facts that are built
 * @param <B> the type of the builder
 */
public abstract class DirectedBuilder<F extends Fact, B extends DirectedBuilder<F, B>>
    extends FactBuilder<F, B> {
  private @Nullable Actor from;
  private @Nullable Actor to;

  DirectedBuilder(Kind<F> kind) {
    super(kind);
  }

  /**
   * Sets the actor that it goes from and the one that it goes to.
   *
   * @throws IllegalArgumentException if both are the same, or the kind joins other actors
   */
  @CanIgnoreReturnValue
  public final B fromTo(Actor newFrom, Actor newTo) {
    from = null;
    to = null;
    return directed(newFrom, newTo);
  }

  /**
   * Sets the actor that it goes from. The one that it goes to stays; if it was this one, both
   * change places.
   *
   * @throws IllegalArgumentException if {@link #to} was called with the same, or the kind joins
   *     other actors
   */
  @CanIgnoreReturnValue
  public final B from(Actor actor) {
    Dyad before = value(Fact.DYAD);
    if (before != null && !before.second().equals(to)) {
      to = null; // Not stated, or not any more.
    }
    from = actor;
    return join(
        actor, to != null ? to : before == null ? null : other(before, actor, before.second()));
  }

  /**
   * As {@link #from(Actor)}.
   *
   * @param id as {@link Actor#parse} takes it: {@code AZ}, {@code AZE} or {@code org:EU}
   */
  @CanIgnoreReturnValue
  public final B from(String id) {
    return from(Actor.parse(id));
  }

  /**
   * Sets the actor that it goes to. The one that it goes from stays; if it was this one, both
   * change places.
   *
   * @throws IllegalArgumentException if {@link #from} was called with the same, or the kind joins
   *     other actors
   */
  @CanIgnoreReturnValue
  public final B to(Actor actor) {
    Dyad before = value(Fact.DYAD);
    if (before != null && !before.first().equals(from)) {
      from = null;
    }
    to = actor;
    return join(
        from != null ? from : before == null ? null : other(before, actor, before.first()), actor);
  }

  /**
   * As {@link #to(Actor)}.
   *
   * @param id as {@link Actor#parse} takes it: {@code ES}, {@code ESP} or {@code org:EU}
   */
  @CanIgnoreReturnValue
  public final B to(String id) {
    return to(Actor.parse(id));
  }

  /** The one beside the newcomer; null where it would replace either of a symmetric pair. */
  private static @Nullable Actor other(Dyad before, Actor newcomer, Actor directed) {
    if (before.includes(newcomer)) {
      return before.other(newcomer);
    }
    return before.isDirected() ? directed : null;
  }

  private B join(@Nullable Actor first, @Nullable Actor second) {
    if (first != null && second != null) {
      return directed(first, second);
    }
    clear(Fact.DYAD);
    return self();
  }
}
