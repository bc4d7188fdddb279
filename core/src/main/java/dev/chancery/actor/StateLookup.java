package dev.chancery.actor;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * Which states a code or a name may mean: none, one or several, and why.
 *
 * @param asked the code or the name, and the day where one was given
 * @param states those it may mean, in the order of {@link State#all()}
 * @param reason why there is none, or why there are several; empty where there is one
 */
public record StateLookup(String asked, ImmutableList<State> states, String reason)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Makes one; none may be null. */
  public StateLookup {
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(states, "states");
    Objects.requireNonNull(reason, "reason");
  }

  /** Returns the state, if it is one; empty for none and for several. */
  public Optional<State> one() {
    return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
  }

  /**
   * Returns the state.
   *
   * @throws UnknownActorException if there is none or there are several; says why
   */
  public State get() {
    if (states.size() != 1) {
      throw new UnknownActorException(asked, reason);
    }
    return states.get(0);
  }

  private Object readResolve() throws InvalidObjectException {
    SerializedForm.check(State.class, states);
    return this;
  }
}
