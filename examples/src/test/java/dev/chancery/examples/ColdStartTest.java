package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColdStartTest {
  @Test
  void main_always_printsOneAnswerAndNothingElse() throws Exception {
    assertThat(Console.printedBy(ColdStart::main)).isEqualTo("YES\n");
  }
}
