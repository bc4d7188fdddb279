package dev.chancery.examples.peer;

import dev.chancery.examples.Page;
import dev.chancery.examples.peer.Comparison.Aspect;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Asks Chancery and the npm package {@code edtf} about many generated texts, and counts the
 * differences by class: {@code EdtfDifferential [seed] [number of texts]}.
 *
 * <p>Ends with status 1 if a difference is of no known class, and with 2 if the package is missing.
 */
public final class EdtfDifferential {
  private static final long SEED = 20190204;
  private static final int COUNT = 100_000;
  private static final int MOST_SHOWN = 20;

  /** Who is asked beside Chancery. */
  @FunctionalInterface
  interface Peer {
    Reply ask(String text) throws IOException;
  }

  private final PrintStream out;
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> unexplained = new ArrayList<>();
  private int accepted;
  private int refused;

  private EdtfDifferential(PrintStream out) {
    this.out = out;
  }

  /** Prints the counts, and exits with the status. */
  public static void main(String[] args) throws IOException {
    PrintStream out = Page.out();
    long seed = args.length < 1 ? SEED : Long.parseLong(args[0]);
    int count = args.length < 2 ? COUNT : Integer.parseInt(args[1]);
    Optional<NodePeer> found = NodePeer.find();
    if (found.isEmpty()) {
      out.println("FAILED: Node.js or its package is missing; run 'npm install' in src/main/node");
      System.exit(2);
      return;
    }
    try (NodePeer peer = found.get()) {
      out.printf(Locale.ROOT, "%s; seed %d, %d texts%n%n", peer.version(), seed, count);
      if (!run(EdtfTexts.of(seed, count), peer::ask, out)) {
        System.exit(1);
      }
    }
  }

  /** Returns whether every difference is of a known class, after printing how many there are. */
  static boolean run(Collection<String> texts, Peer peer, PrintStream out) throws IOException {
    EdtfDifferential run = new EdtfDifferential(out);
    for (String text : texts) {
      run.compare(new Comparison(text, Reply.ours(text), peer.ask(text)));
    }
    return run.report();
  }

  private void compare(Comparison comparison) {
    accepted += comparison.ours().valid() && comparison.theirs().valid() ? 1 : 0;
    refused += comparison.ours().valid() || comparison.theirs().valid() ? 0 : 1;
    for (Aspect aspect : comparison.differences()) {
      Difference.of(comparison, aspect)
          .ifPresentOrElse(
              difference -> counts.merge(difference.name(), 1, Integer::sum),
              () -> unexplained.add(aspect + " " + comparison));
    }
  }

  private boolean report() {
    out.printf(Locale.ROOT, "%8d accepted by both%n%8d refused by both%n", accepted, refused);
    for (Aspect aspect : Aspect.values()) {
      out.println(aspect);
      for (Difference difference : Difference.ALL) {
        if (difference.aspect() == aspect) {
          out.printf(
              Locale.ROOT, "%8d %s%n", counts.getOrDefault(difference.name(), 0), difference);
        }
      }
    }
    unexplained.stream().limit(MOST_SHOWN).forEach(line -> out.println("FAILED: " + line));
    out.printf(Locale.ROOT, "%n%d differences of no known class%n", unexplained.size());
    return unexplained.isEmpty();
  }
}
