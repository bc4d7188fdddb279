package dev.chancery.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chancery.examples.Console;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryPeersTest {
  private static final String NUMBER = " +[\\d,]+(\\.\\d+)?";

  @Test
  void main_once_asksEveryPeerEveryQuestion() throws Exception {
    List<String> lines = Console.printedBy(QueryPeers::main, "once").lines().toList();

    assertThat(lines.get(1)).startsWith("3,000 facts; 0 forks of 1 iterations of 1 ms; JDK ");
    assertThat(lines.get(2))
        .matches(".*Chancery +Stream +Guava +CQEngine +H2 +DuckDB +ratio +goal");
    assertThat(lines).hasSize(3 + Question.values().length);
    for (Question question : Question.values()) {
      String peers = question == Question.MEMORY ? NUMBER.repeat(5) + " +–" : NUMBER.repeat(6);
      assertThat(lines)
          .filteredOn(line -> line.startsWith(question.label() + " "))
          .singleElement()
          .asString()
          .matches(".{45}" + peers + " +(1/)?[\\d,.]+  ≤ .*: (met|missed)");
    }
  }

  @Test
  void main_severalSizes_printsHowChanceryGrows() throws Exception {
    List<String> lines =
        Console.printedBy(QueryPeers::main, "once", "300,600", "1g", "chancery").lines().toList();

    assertThat(lines).filteredOn(line -> line.contains(" facts; ")).hasSize(2);
    assertThat(lines)
        .filteredOn(line -> line.startsWith("Q1 "))
        .last()
        .asString()
        .matches(".{45}" + NUMBER.repeat(2));
  }

  @Test
  void main_ofOnePeer_printsLinesThatTheNextIsComparedWith() throws Exception {
    List<String> lines =
        Console.printedBy(Measurement::main, "STREAM", "300", "once").lines().toList();
    assertThat(lines).hasSize(Question.values().length);

    List<String> next = new ArrayList<>(List.of("GUAVA", "300", "once"));
    lines.forEach(line -> next.add(line.replaceAll("(WORD\t.*\t).*", "$1-1")));
    assertThatIllegalStateException()
        .isThrownBy(() -> Measurement.main(next.toArray(String[]::new)))
        .withMessageMatching("Guava answers Q8 with \\d+, the first peer with -1");
  }

  @Test
  void main_unknownPeer_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryPeers.main(new String[] {"once", "300", "1g", "oracle"}))
        .withMessage(
            "peer 'oracle': expected 'stream', 'chancery', 'guava', 'cqengine', 'h2' or 'duckdb'");
  }
}
