package dev.chancery.examples;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.graph.MutableValueGraph;
import com.google.common.graph.ValueGraph;
import com.google.common.graph.ValueGraphBuilder;
import dev.chancery.Chancery;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.actor.States;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.query.MembershipQuery;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a Guava graph of the states of a day, with what certainly tied two of them as the values of
 * its edges, and asks it who was near to whom. Where there is no edge nothing is known, which does
 * not mean that there was nothing.
 */
public final class GraphOfADay {
  /** Left out, as it tells nobody apart. */
  private static final Organization NEARLY_ALL = Organization.of("UN");

  private GraphOfADay() {}

  /** What ties two states: organisations of which both are full members, and missions of either. */
  record Tie(List<Organization> organizations, List<Mission> missions) {}

  /** Prints the answers; for Azerbaijan and Spain on 2020-01-01 unless given. */
  public static void main(String[] args) {
    PrintStream out = Page.out();
    Arguments given = new Arguments("GraphOfADay [state [state [day]]]", 3, args);
    LocalDate day = given.day(2, "2020-01-01");
    State one = given.state(0, "AZ", day);
    State other = given.state(1, "ES", day);

    ValueGraph<State, Tie> graph = graph(Chancery.bundled(), day);
    for (State state : List.of(one, other)) {
      if (!graph.nodes().contains(state)) {
        throw new IllegalArgumentException(
            state.name() + ": expected a state that was generally recognised on " + day);
      }
    }
    List<State> alone = graph.nodes().stream().filter(each -> graph.degree(each) == 0).toList();
    out.println("The graph of " + day);
    out.println("  states: " + graph.nodes().size());
    out.println("  pairs with a tie: " + graph.edges().size());
    out.println("  tied to nobody: " + alone);
    print(out, graph, one);
    print(out, graph, other);
    out.println("By missions, both are tied to");
    out.println("  " + Sets.intersection(byMissions(graph, one), byMissions(graph, other)));
  }

  /** Returns the graph: its nodes are the states generally recognised on the day. */
  static ValueGraph<State, Tie> graph(Dataset data, LocalDate day) {
    MutableValueGraph<State, Tie> graph = ValueGraphBuilder.undirected().build();
    States.on(day).forEach(graph::addNode);
    MembershipQuery full =
        data.memberships().form(Membership.Form.FULL).current().on(day).definitely();
    for (Organization organization : data.organizations().values()) {
      List<State> members =
          full.in(organization).stream()
              .map(Membership::member)
              .filter(member -> !organization.equals(NEARLY_ALL) && graph.nodes().contains(member))
              .map(State.class::cast)
              .distinct()
              .toList();
      for (int i = 0; i < members.size(); i++) {
        for (State other : members.subList(i + 1, members.size())) {
          tie(graph, members.get(i), other).organizations().add(organization);
        }
      }
    }
    for (Mission mission : data.missions().current().on(day).definitely().list()) {
      if (graph.nodes().contains(mission.sending())
          && graph.nodes().contains(mission.receiving())) {
        tie(graph, (State) mission.sending(), (State) mission.receiving()).missions().add(mission);
      }
    }
    return graph;
  }

  /** Returns the value of the edge, which is made if it is not there. */
  private static Tie tie(MutableValueGraph<State, Tie> graph, State one, State other) {
    return graph
        .edgeValue(one, other)
        .orElseGet(
            () -> {
              Tie made = new Tie(new ArrayList<>(), new ArrayList<>());
              graph.putEdgeValue(one, other, made);
              return made;
            });
  }

  private static void print(PrintStream out, ValueGraph<State, Tie> graph, State state) {
    out.println(state.name());
    out.println("  tied to: " + graph.degree(state) + " states");
    out.println("  by missions to: " + byMissions(graph, state).size());
    out.println("  by most organisations to:");
    graph.adjacentNodes(state).stream()
        .sorted(
            Comparator.comparing((State near) -> -organizations(graph, state, near).size())
                .thenComparing(State::code))
        .limit(5)
        .forEach(near -> out.println("    " + near + " " + organizations(graph, state, near)));
  }

  private static List<Organization> organizations(
      ValueGraph<State, Tie> graph, State one, State other) {
    return graph.edgeValue(one, other).map(Tie::organizations).orElse(List.of());
  }

  private static ImmutableSet<State> byMissions(ValueGraph<State, Tie> graph, State state) {
    return graph.adjacentNodes(state).stream()
        .filter(
            near ->
                graph.edgeValue(state, near).filter(tie -> !tie.missions().isEmpty()).isPresent())
        .sorted(Comparator.comparing(State::code))
        .collect(toImmutableSet());
  }
}
