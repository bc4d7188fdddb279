package dev.chancery.examples.benchmark;

import com.google.common.base.Splitter;
import dev.chancery.examples.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Asks Chancery and its peers the same questions about the same facts: {@code QueryPeers
 * [short|long|once [facts[,facts...] [heap [peer[,peer...]]]]]}.
 *
 * <p>Each peer is measured in JVMs of its own, and its answers are compared before anything is
 * timed. The figures are those of the median iteration in the better JVM. With several numbers of
 * facts, a last table tells how Chancery grows. Ten million facts need a heap of {@code 12g} or
 * more.
 */
public final class QueryPeers {
  private static final String HEAP = "6g";

  private QueryPeers() {}

  /** Prints a table for each number of facts. */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    PrintStream out = Page.out();
    Benchmarks.Length length = Benchmarks.Length.named(args.length > 0 ? args[0] : "short");
    List<Integer> sizes = args.length > 1 ? numbers(args[1]) : List.of(length.facts);
    String heap = args.length > 2 ? args[2] : HEAP;
    Set<Peers> peers = args.length > 3 ? named(args[3]) : EnumSet.allOf(Peers.class);
    List<PeerTable> tables = new ArrayList<>();
    for (int facts : sizes) {
      Map<Peers, Measurement> measured = new EnumMap<>(Peers.class);
      Measurement first = Measurement.NONE;
      // By turns, so that what else the machine does in the meantime disturbs all alike.
      for (int turn = 0; turn < Math.max(1, length.forks); turn++) {
        for (Peers peer : peers) {
          Measurement one = measure(peer, facts, length, first, heap);
          measured.merge(peer, one, Measurement::lowest);
          first = first.answers().isEmpty() ? one : first;
        }
      }
      PeerTable table = new PeerTable(facts, measured);
      table.print(out, length);
      tables.add(table);
    }
    if (tables.size() > 1) {
      PeerTable.printGrowth(out, tables);
    }
  }

  private static List<Integer> numbers(String list) {
    return Splitter.on(',').splitToStream(list).map(Integer::valueOf).toList();
  }

  /** The stream is always there: it comes first, and the answers of the others must be its own. */
  private static Set<Peers> named(String list) {
    Set<Peers> peers = EnumSet.of(Peers.STREAM, Peers.CHANCERY);
    for (String name : Splitter.on(',').split(list)) {
      peers.add(Peers.named(name));
    }
    return peers;
  }

  private static Measurement measure(
      Peers peer, int facts, Benchmarks.Length length, Measurement first, String heap)
      throws IOException, InterruptedException, RunnerException {
    return length.forks == 0
        ? Measurement.take(peer, facts, length, first)
        : Measurement.takeElsewhere(peer, facts, length, first, heap);
  }
}
