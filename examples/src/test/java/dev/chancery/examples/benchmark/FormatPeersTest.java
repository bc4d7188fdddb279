package dev.chancery.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.examples.Console;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatPeersTest {
  @Test
  void main_once_readsAndWritesByEveryPeer() throws Exception {
    List<String> lines = Console.printedBy(FormatPeers::main, "2000", "0").lines().toList();

    assertThat(lines.get(0)).matches("2,000 facts, \\d MiB of JSON Lines");
    assertThat(lines).hasSize(2 + FormatPeers.Task.values().length);
    assertThat(lines.subList(2, lines.size()))
        .allMatch(line -> line.matches(".*(  +-?\\d[\\d.]*){4}"));
  }
}
