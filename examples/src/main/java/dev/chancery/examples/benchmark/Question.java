package dev.chancery.examples.benchmark;

import com.google.common.base.CaseFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;

/** What is measured, and what is aimed at. */
enum Question {
  PAIR("Q1", "all facts of a pair, as a list", 1),
  PAIR_COUNT("Q1c", "their count", 10, null, 0.2),
  PAIR_AND_KIND("Q2", "pair and kind by start, first 10", 1 / 5.0),
  ACTOR_ON_DAY("Q3", "kind and actor on a day", 1 / 30.0),
  OVERLAPPING("Q4", "count of a kind in a year", 1 / 200.0),
  FIGURES("Q5", "5 actors, 3 kinds, an amount, 10 years", 1 / 10.0),
  TRADE_BY_PARTNER("Q6", "trade of one by partner and year", 1 / 10.0),
  TRADE_BY_YEAR("Q7", "all trade by year", 1 / 10.0),
  WORD("Q8", "count of titles with a word", 1 / 3.0, Peers.CQENGINE, Double.POSITIVE_INFINITY),
  PARTNERS("Q9", "10 most frequent partners in a decade", 1 / 20.0),
  BUILD("Q10", "build with all indexes, ms", 2, Peers.GUAVA, Double.POSITIVE_INFINITY),
  MEMORY("mem", "heap for a fact with indexes, bytes", Double.POSITIVE_INFINITY, null, 150);

  private final String label;
  private final String what;
  private final double ratio;
  private final @Nullable Peers peer;
  private final double most;

  Question(String label, String what, double ratio) {
    this(label, what, ratio, null, Double.POSITIVE_INFINITY);
  }

  /**
   * Makes a question of which the goal is such a ratio, or less, to the peer, or else to the best
   * one, and such a number or less.
   */
  Question(String label, String what, double ratio, @Nullable Peers peer, double most) {
    this.label = label;
    this.what = what;
    this.ratio = ratio;
    this.peer = peer;
    this.most = most;
  }

  String label() {
    return label;
  }

  String what() {
    return what;
  }

  /** Returns the peer that Chancery is compared with; empty for the best one. */
  Optional<Peers> peer() {
    return Optional.ofNullable(peer);
  }

  /** Returns, for instance, {@code ≤ 1/3 × CQEngine}. */
  String goal() {
    String greatest =
        Double.isInfinite(most) ? "" : "≤ " + (most < 1 ? most : Long.toString(Math.round(most)));
    if (Double.isInfinite(ratio)) {
      return greatest;
    }
    String times = ratio < 1 ? "1/" + Math.round(1 / ratio) : Long.toString(Math.round(ratio));
    String toPeer = "≤ " + times + " × " + (peer == null ? "best" : peer);
    return greatest.isEmpty() ? toPeer : toPeer + ", " + greatest;
  }

  boolean isMetBy(double cost, double ratioToPeer) {
    return cost <= most && ratioToPeer <= ratio;
  }

  /** Returns the question whose method of {@link PeerBenchmark} was measured. */
  static Question of(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    return valueOf(CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, method));
  }

  /** Asks the peer every question that has an answer. */
  static Map<Question, Long> answers(Peer peer) {
    return Map.of(
        PAIR, peer.pair(),
        PAIR_COUNT, peer.pairCount(),
        PAIR_AND_KIND, peer.pairAndKind(),
        ACTOR_ON_DAY, peer.actorOnDay(),
        OVERLAPPING, peer.overlapping(),
        FIGURES, peer.figures(),
        TRADE_BY_PARTNER, peer.tradeByPartner(),
        TRADE_BY_YEAR, peer.tradeByYear(),
        WORD, peer.word(),
        PARTNERS, peer.partners());
  }
}
