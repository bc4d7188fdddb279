package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.graph.ValueGraph;
import dev.chancery.Chancery;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.fact.Fact;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GraphOfADayTest {
  private static final State AZERBAIJAN = State.of("AZ");
  private static final State TURKEY = State.of("TR");

  private static ValueGraph<State, GraphOfADay.Tie> on(String day) {
    return GraphOfADay.graph(Chancery.bundled(), LocalDate.parse(day));
  }

  private static GraphOfADay.Tie tie(String day) {
    return on(day).edgeValue(AZERBAIJAN, TURKEY).orElseThrow();
  }

  /** The embassy in Ankara opened in August 1992; the Council of Turkic States began in 2009. */
  @Test
  void graph_edge_hasWhatTiedTheTwoOnTheDay() {
    assertThat(tie("2020-01-01").organizations())
        .contains(Organization.of("COE"), Organization.of("ECO"), Organization.of("OTS"))
        .doesNotContain(Organization.of("UN"), Organization.of("NATO"));
    assertThat(tie("2020-01-01").missions()).extracting(Fact::id).contains("embassy-az-ankara");

    assertThat(tie("1995-01-01").organizations()).doesNotContain(Organization.of("OTS"));
    assertThat(tie("1992-07-31").missions())
        .extracting(Fact::id)
        .doesNotContain("embassy-az-ankara");
  }

  @Test
  void graph_nodes_areTheStatesOfTheDay() {
    assertThat(on("1980-01-01").nodes()).contains(State.of("SUHH")).doesNotContain(AZERBAIJAN);
    assertThat(on("2020-01-01").nodes()).contains(AZERBAIJAN).doesNotContain(State.of("SUHH"));
  }

  @Test
  void main_answers_areReadFromTheGraph() throws Exception {
    assertThat(Console.printedBy(GraphOfADay::main))
        .startsWith("The graph of 2020-01-01\n  states: 19")
        .containsPattern("\nAzerbaijan\n  tied to: \\d+ states\n  by missions to: \\d+\n")
        .containsPattern("    TR \\[.*org:COE, org:ECO, .*org:OTS.*\\]\n")
        .containsPattern("By missions, both are tied to\n  \\[.*HU.*\\]\n");
  }

  @Test
  void main_noStateOfTheDay_isRefused() {
    assertThatThrownBy(() -> GraphOfADay.main(new String[] {"AZ", "GL"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Greenland: expected a state that was generally recognised on 2020-01-01");
  }
}
