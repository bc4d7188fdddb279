package dev.chancery.examples.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What Chancery and its peers take for each question, and how Chancery compares with what is aimed
 * at.
 *
 * @param facts the number of facts
 * @param measured what each takes
 */
record PeerTable(int facts, Map<Peers, Measurement> measured) {
  private static final String QUESTION = "%-4s %-40s";
  private static final String NUMBER = " %10s";

  /** Chancery comes first. */
  private List<Peers> columns() {
    List<Peers> columns = new ArrayList<>(measured.keySet());
    columns.remove(Peers.CHANCERY);
    columns.add(0, Peers.CHANCERY);
    return columns;
  }

  void print(PrintStream out, Benchmarks.Length length) {
    out.printf(
        Locale.ROOT,
        "%n%,d facts; %d forks of %d iterations of %d ms; JDK %s, %s%n",
        facts,
        length.forks,
        length.iterations,
        length.milliseconds,
        Runtime.version(),
        System.getProperty("os.arch"));
    out.printf(QUESTION, "", "µs, unless another unit is named");
    columns().forEach(peer -> out.printf(NUMBER, peer));
    out.printf(" %8s  %s%n", "ratio", "goal");
    for (Question question : Question.values()) {
      out.printf(QUESTION, question.label(), question.what());
      columns().forEach(peer -> out.printf(NUMBER, text(cost(peer, question))));
      out.printf(" %8s  %s%n", fraction(ratio(question)), verdict(question));
    }
  }

  /** Prints how Chancery grows from one table to the next. */
  static void printGrowth(PrintStream out, List<PeerTable> tables) {
    out.printf("%n" + QUESTION, "", "Chancery, by number of facts");
    tables.forEach(table -> out.printf(Locale.ROOT, " %,10d", table.facts));
    out.println();
    for (Question question : Question.values()) {
      out.printf(QUESTION, question.label(), question.what());
      for (PeerTable table : tables) {
        out.printf(NUMBER, text(table.cost(Peers.CHANCERY, question)));
      }
      out.println();
    }
  }

  /** NaN if it was not measured. */
  private double cost(Peers peer, Question question) {
    Measurement measurement = measured.get(peer);
    return measurement == null
        ? Double.NaN
        : measurement.costs().getOrDefault(question, Double.NaN);
  }

  /** Chancery beside the peer of the goal: that which is named there, or else the best one. */
  private double ratio(Question question) {
    Optional<Peers> named = question.peer();
    double peer =
        named.isPresent()
            ? cost(named.get(), question)
            : columns().stream()
                .skip(1)
                .map(each -> cost(each, question))
                .filter(cost -> !cost.isNaN())
                .min(Comparator.naturalOrder())
                .orElse(Double.NaN);
    return cost(Peers.CHANCERY, question) / peer;
  }

  private String verdict(Question question) {
    double ratio = ratio(question);
    boolean met = question.isMetBy(cost(Peers.CHANCERY, question), ratio);
    return question.goal() + (Double.isNaN(ratio) ? "" : met ? ": met" : ": missed");
  }

  /** As goals are written: 1/20 rather than 0.05. */
  private static String fraction(double ratio) {
    return ratio < 1 ? "1/" + text(1 / ratio) : text(ratio);
  }

  /** Three digits that count, more or less. */
  private static String text(double number) {
    if (Double.isNaN(number)) {
      return "–";
    }
    int decimals = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : number >= 0.1 ? 3 : 4;
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }
}
