package dev.chancery.examples.benchmark;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Asks one peer, a method for each of its own. */
@State(Scope.Benchmark)
public class PeerBenchmark {
  // JMH makes a state for each method, and some peers take long to build: it is built once before.
  private static final AtomicReference<Peer> ASKED = new AtomicReference<>();

  private final Peer peer = Objects.requireNonNull(ASKED.get(), "the peer to ask");

  static void ask(Peer peer) {
    ASKED.set(peer);
  }

  @Benchmark
  public long pair() {
    return peer.pair();
  }

  @Benchmark
  public long pairCount() {
    return peer.pairCount();
  }

  @Benchmark
  public long pairAndKind() {
    return peer.pairAndKind();
  }

  @Benchmark
  public long actorOnDay() {
    return peer.actorOnDay();
  }

  @Benchmark
  public long overlapping() {
    return peer.overlapping();
  }

  @Benchmark
  public long figures() {
    return peer.figures();
  }

  @Benchmark
  public long tradeByPartner() {
    return peer.tradeByPartner();
  }

  @Benchmark
  public long tradeByYear() {
    return peer.tradeByYear();
  }

  @Benchmark
  public long word() {
    return peer.word();
  }

  @Benchmark
  public long partners() {
    return peer.partners();
  }
}
