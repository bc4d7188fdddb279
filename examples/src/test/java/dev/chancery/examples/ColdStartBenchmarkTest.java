package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColdStartBenchmarkTest {
  @Test
  void main_oneRun_printsTheTable() throws Exception {
    assertThat(Console.printedBy(ColdStartBenchmark::main, "1"))
        .matches(
            """
            Median of 1 runs each, in ms
            class path   empty +\\d+\\.\\d  above empty +0\\.0
            class path   JSON tokens +\\d+\\.\\d  above empty +-?\\d+\\.\\d
            class path   first answer +\\d+\\.\\d  above empty +-?\\d+\\.\\d
            module path  empty +\\d+\\.\\d  above empty +0\\.0
            module path  first answer +\\d+\\.\\d  above empty +-?\\d+\\.\\d
            """);
  }
}
