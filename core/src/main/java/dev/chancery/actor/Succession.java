package dev.chancery.actor;

import dev.chancery.time.Edtf;
import java.io.Serializable;
import java.util.Objects;

/**
 * A link from a state to one that came after it.
 *
 * @param predecessor the earlier state
 * @param successor the later state
 * @param type how it came about
 * @param date when it took effect: on some day of the expression
 */
public record Succession(State predecessor, State successor, SuccessionType type, Edtf date)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Makes one; none may be null. */
  public Succession {
    Objects.requireNonNull(predecessor, "predecessor");
    Objects.requireNonNull(successor, "successor");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(date, "date");
  }
}
