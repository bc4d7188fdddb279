package dev.chancery.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chancery.examples.Console;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class BenchmarksTest {
  private static final String ROW =
      " +\\d+\\.\\d +(\\d+\\.\\d )? *\\d+\\.\\d( +\\d+\\.\\d\\d(\\d\\d\\d)?)? *";

  @Test
  void main_once_printsARowForEachOperation() throws Exception {
    List<String> lines = Console.printedBy(Benchmarks::main, "once").lines().toList();

    assertThat(lines.get(0)).startsWith("0 forks of 1 iterations of 1 ms; JDK ");
    for (Class<?> benchmark : Benchmarks.ALL) {
      assertThat(benchmark.getMethods())
          .filteredOn(method -> method.isAnnotationPresent(Benchmark.class))
          .isNotEmpty()
          .allSatisfy(
              method ->
                  assertThat(lines)
                      .filteredOn(line -> line.startsWith(measured(method).what() + " "))
                      .singleElement()
                      .asString()
                      .matches(".{46}" + ROW + (measured(method).atMost() > 0 ? "≤ \\d" : "")));
    }
    assertThat(lines).anyMatch(line -> line.startsWith("The npm package edtf on Node.js"));
  }

  private static Measured measured(Method method) {
    Measured measured = method.getAnnotation(Measured.class);
    assertThat(measured).as("how %s appears in the table", method).isNotNull();
    return measured;
  }

  @Test
  void texts_forThePeer_areThoseOfMethods() {
    assertThat(ParsingBenchmark.TEXTS)
        .allSatisfy(
            (method, text) ->
                assertThat(Arrays.stream(ParsingBenchmark.class.getMethods()))
                    .filteredOn(candidate -> candidate.getName().equals(method))
                    .singleElement()
                    .satisfies(found -> assertThat(measured(found).what()).contains(text)));
  }

  @Test
  void main_unknownLength_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Benchmarks.main(new String[] {"forever"}))
        .withMessage("length 'forever': expected 'short', 'long' or 'once'");
  }

  @Test
  void same_differentAnswers_namesBoth() {
    Answers.same(1, 1);
    assertThatIllegalStateException()
        .isThrownBy(() -> Answers.same(1, 2))
        .withMessage("the peer answers 1, Chancery 2");
  }
}
