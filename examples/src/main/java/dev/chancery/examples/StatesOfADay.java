package dev.chancery.examples;

import dev.chancery.actor.CodeSystem;
import dev.chancery.actor.State;
import dev.chancery.actor.StatehoodPolicy;
import dev.chancery.actor.States;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Prints who was a state on a day, with the codes, the name and the capital that it then had. Who
 * counts as a state is a matter of policy: try {@code UN_MEMBERS} or {@code ALL}.
 */
public final class StatesOfADay {
  private static final String ROW = "%-5s %-2s %-3s %-3s %4s %4s  %-32s %s";

  private StatesOfADay() {}

  /**
   * Prints them; the day is 1991-12-25, the last of the Soviet Union, and the policy {@code
   * GENERALLY_RECOGNISED} unless given.
   */
  public static void main(String[] args) {
    Arguments given = new Arguments("StatesOfADay [day [policy]]", 2, args);
    LocalDate day = given.day(0, "1991-12-25");
    StatehoodPolicy policy = given.constant(1, StatehoodPolicy.GENERALLY_RECOGNISED);

    PrintStream out = Page.out();
    List<State> states = States.on(day, policy);
    long certain = states.stream().filter(state -> state.existedOn(day, policy).mustBe()).count();
    out.println("States on " + day + " by the policy " + policy + ": " + certain);
    out.println("In doubt, with a question mark: " + (states.size() - certain));
    out.println();
    out.println(ROW.formatted("", "A2", "A3", "Num", "COW", "GW", "Name", "Capital"));
    for (State state : states) {
      String doubt = state.existedOn(day, policy).mustBe() ? "" : "?";
      out.println(
          ROW.formatted(
                  state.code() + doubt,
                  code(state, CodeSystem.ISO_ALPHA_2, day),
                  code(state, CodeSystem.ISO_ALPHA_3, day),
                  code(state, CodeSystem.ISO_NUMERIC, day),
                  code(state, CodeSystem.COW, day),
                  code(state, CodeSystem.GW, day),
                  state.nameOn(day),
                  String.join(" or ", state.capitalsOn(day)))
              .stripTrailing());
    }
  }

  /** The code of that day; none where it had none yet, none any more, or one of two. */
  private static String code(State state, CodeSystem system, LocalDate day) {
    return state.code(system, day).orElse("");
  }
}
