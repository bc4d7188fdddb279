package dev.chancery.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Lays out plain text in lines of at most {@link #WIDTH} characters. */
public final class Page {
  static final int WIDTH = 96;

  private final PrintStream out;

  Page(PrintStream out) {
    this.out = out;
  }

  /** Returns what prints where {@code System.out} does, in UTF-8 whatever is usual there. */
  public static PrintStream out() {
    return new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  /** Prints a line in capitals, underlined. */
  void title(String text) {
    out.println(text.toUpperCase(java.util.Locale.ROOT));
    out.println("=".repeat(text.length()));
  }

  /** Prints a line in capitals after an empty one. */
  void section(String text) {
    out.println();
    out.println(text.toUpperCase(java.util.Locale.ROOT));
  }

  /** Prints text, every line of it indented. */
  void text(int indent, String text) {
    row(indent, 0, "", text);
  }

  /** Prints a label and, in a column of its own that starts behind it, text. */
  void row(int indent, int labelWidth, String label, String text) {
    int column = indent + labelWidth;
    StringBuilder line = new StringBuilder(" ".repeat(indent)).append(label);
    line.append(" ".repeat(Math.max(0, column - line.length())));
    boolean empty = true;
    for (String word : text.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder(" ".repeat(column));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.println(line);
  }
}
