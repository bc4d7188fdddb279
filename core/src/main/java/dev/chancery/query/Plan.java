package dev.chancery.query;

import com.google.common.collect.ImmutableList;

/**
 * How a query is answered: a tree of steps, each working on what the steps below it give. Its text
 * is stable.
 *
 * @param query the query, as its source
 * @param root the last step
 */
public record Plan(String query, Step root) {

  /** What a step does. */
  public enum Operation {
    /** Reads every fact of a kind, or of the dataset: no index is used. */
    SCAN,
    /** Reads the facts that an index has for a condition. */
    INDEX,
    /** Keeps the facts that several indexes have for their conditions, without reading any. */
    INTERSECT,
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
   * @param rows how many facts it gives at the most
   * @param inputs the steps that it works on
   */
  public record Step(Operation operation, String detail, int rows, ImmutableList<Step> inputs) {}

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
    text.append(" (at most ")
        .append(step.rows())
        .append(step.rows() == 1 ? " fact)\n" : " facts)\n");
    for (Step input : step.inputs()) {
      append(text, input, depth + 1);
    }
  }
}
