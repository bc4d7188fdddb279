package dev.chancery.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.examples.Console;
import org.junit.jupiter.api.Test;

class ConcurrentQueriesTest {
  @Test
  void main_fewFacts_answersAsOneThreadDoes() throws Exception {
    assertThat(Console.printedBy(ConcurrentQueries::main, "6000", "0.5"))
        .matches("[\\d,]+ answers from 16 threads in 0.5 s about 6,000 facts, all as .*\\R");
  }
}
