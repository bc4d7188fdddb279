package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.fact.Fact;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * An answer, its reason, and the facts it rests on.
 *
 * @param verdict yes, no or unknown
 * @param reason a sentence for people, or a few
 * @param facts the facts it rests on; empty if it rests on other things alone: coverage, the lack
 *     of it, or the time in which there was an organisation
 */
public record Answer(Verdict verdict, String reason, ImmutableList<Fact> facts)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Makes one; none may be null. */
  public Answer {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(facts, "facts");
  }

  private Object readResolve() throws InvalidObjectException {
    SerializedForm.check(Fact.class, facts);
    return this;
  }

  static Answer of(Verdict verdict, String reason, List<? extends Fact> facts) {
    return new Answer(verdict, reason, ImmutableList.copyOf(facts));
  }
}
