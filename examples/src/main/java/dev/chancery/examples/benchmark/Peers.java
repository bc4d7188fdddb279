package dev.chancery.examples.benchmark;

import dev.chancery.fact.Fact;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who is measured, Chancery included. */
enum Peers {
  STREAM("Stream"),
  CHANCERY("Chancery"),
  GUAVA("Guava"),
  CQENGINE("CQEngine"),
  H2("H2"),
  DUCKDB("DuckDB");

  private final String title;

  Peers(String title) {
    this.title = title;
  }

  static Peers named(String name) {
    for (Peers peer : values()) {
      if (peer.title.toLowerCase(Locale.ROOT).equals(name)) {
        return peer;
      }
    }
    throw new IllegalArgumentException(
        "peer '"
            + name
            + "': expected 'stream', 'chancery', 'guava', 'cqengine', 'h2' or 'duckdb'");
  }

  /** Takes the facts into memory as the peer is given them, and returns what builds the peer. */
  Supplier<Peer> over(Stream<Fact> facts) {
    if (this == CHANCERY) {
      List<Fact> all = facts.toList();
      return () -> new ChanceryPeer(all);
    }
    List<Row> rows = facts.map(Row::of).toList();
    return () -> over(rows);
  }

  private Peer over(List<Row> rows) {
    return switch (this) {
      case STREAM -> new StreamPeer(rows);
      case CHANCERY -> throw new IllegalArgumentException("Chancery takes facts, not rows");
      case GUAVA -> new GuavaPeer(rows);
      case CQENGINE -> new CqEnginePeer(rows);
      case H2 -> SqlPeer.h2(rows);
      case DUCKDB -> SqlPeer.duckDb(rows);
    };
  }

  /** Returns whether what it holds lies on the heap, where it can be measured. */
  boolean isOnHeap() {
    return this != DUCKDB;
  }

  @Override
  public String toString() {
    return title;
  }
}
