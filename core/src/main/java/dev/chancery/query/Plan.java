package dev.chancery.query;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a query is answered: a tree of steps, each working on what the steps below it give. Its text
 * is stable.
 *
 * @param query the query, as its source
 * @param root the last step
 */
public record Plan(String query, Step root) implements Serializable {
  private static final long serialVersionUID = 1;

  /** What a step does. */
  public enum Operation {
    /** Reads every fact of a kind, or of the dataset: no index is used. */
    SCAN,
    /** Reads the facts that an index has for a condition. */
    INDEX,
    /** Keeps the facts that several indexes have for their conditions, without reading any. */
    INTERSECT,
    /** Puts the facts of several kinds together. */
    UNION,
    /** Keeps the facts that meet conditions. */
    FILTER,
    /** Sorts. */
    SORT,
    /** Passes over the first facts and stops after some. */
    SLICE
  }

  /**
   * One step.
   *
   * @param operation what it does
   * @param detail on what, as text
   * @param why why this and not something else, as text; blank where there is nothing to choose
   * @param atMost how many facts it gives at the most
   * @param estimated how many it is expected to give, if conditions are independent of each other
   * @param gave how many facts it did give, if the query was answered for the plan
   * @param inputs the steps that it works on
   */
  public record Step(
      Operation operation,
      String detail,
      String why,
      int atMost,
      int estimated,
      OptionalInt gave,
      ImmutableList<Step> inputs)
      implements Serializable {
    private static final long serialVersionUID = 1;

    /** Makes one; none may be null. */
    public Step {
      Objects.requireNonNull(operation, "operation");
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(why, "why");
      Objects.requireNonNull(gave, "gave");
      Objects.requireNonNull(inputs, "inputs");
    }

    private Object writeReplace() {
      return new Serialized(
          operation, detail, why, atMost, estimated, gave.orElse(-1), List.copyOf(inputs));
    }

    /** The serialized form; {@code gave} is -1 if the query was not answered. */
    private record Serialized(
        Operation operation,
        String detail,
        String why,
        int atMost,
        int estimated,
        int gave,
        List<Step> inputs)
        implements Serializable {
      private static final long serialVersionUID = 1;

      private Object readResolve() throws InvalidObjectException {
        return SerializedForm.read(
            "step",
            () ->
                new Step(
                    operation,
                    detail,
                    why,
                    atMost,
                    estimated,
                    gave < 0 ? OptionalInt.empty() : OptionalInt.of(gave),
                    ImmutableList.copyOf(inputs.toArray(new Step[0]))));
      }
    }
  }

  /** Makes one; none may be null. */
  public Plan {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(root, "root");
  }

  /**
   * Returns how many facts were read to test conditions that no index answers in full; empty if the
   * query was not answered for the plan.
   */
  public OptionalInt factsRead() {
    return factsRead(root);
  }

  private static OptionalInt factsRead(Step step) {
    if (step.gave().isEmpty()) {
      return OptionalInt.empty();
    }
    int read = 0;
    for (Step input : step.inputs()) {
      read += factsRead(input).orElse(0);
      read += step.operation() == Operation.FILTER ? input.gave().orElse(0) : 0;
    }
    return OptionalInt.of(read);
  }

  /**
   * Returns the query and the steps, a line each, the last step first, its inputs indented below
   * it.
   */
  public String text() {
    StringBuilder text = new StringBuilder(query).append('\n');
    append(text, root, 1);
    return text.toString();
  }

  private static void append(StringBuilder text, Step step, int depth) {
    text.append("  ".repeat(depth)).append(step.operation());
    if (!step.detail().isEmpty()) {
      text.append(' ').append(step.detail());
    }
    if (!step.why().isEmpty()) {
      text.append(": ").append(step.why());
    }
    text.append(" (at most ").append(step.atMost()).append(step.atMost() == 1 ? " fact" : " facts");
    if (step.estimated() < step.atMost()) {
      text.append(", some ").append(step.estimated()).append(" expected");
    }
    if (step.gave().isPresent()) {
      text.append(", ").append(step.gave().getAsInt()).append(" given");
    }
    text.append(")\n");
    for (Step input : step.inputs()) {
      append(text, input, depth + 1);
    }
  }
}
