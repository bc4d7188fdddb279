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
            empty +\\d+\\.\\d
            answer +\\d+\\.\\d
            difference +-?\\d+\\.\\d
            """);
  }
}
