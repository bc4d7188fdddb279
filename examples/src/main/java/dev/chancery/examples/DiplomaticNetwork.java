package dev.chancery.examples;

import static com.google.common.collect.ImmutableMultiset.toImmutableMultiset;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import dev.chancery.Chancery;
import dev.chancery.actor.State;
import dev.chancery.actor.States;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Mission;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.query.MissionQuery;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/**
 * Counts with how many states one had relations and diplomatic missions at the end of each year. A
 * range such as 15–61 says how many are certain, and how many there are with those in doubt.
 */
public final class DiplomaticNetwork {
  private static final ImmutableSet<Mission.Type> DIPLOMATIC =
      Sets.immutableEnumSet(
          Mission.Type.EMBASSY,
          Mission.Type.HIGH_COMMISSION,
          Mission.Type.NUNCIATURE,
          Mission.Type.LEGATION);

  private static final String HEADER =
      """
                              relations           missions abroad    missions received
            states   yes  maybe   no  unknown   resident   other   resident   other
      """;
  private static final String LEGEND =
      """

      maybe: the last that is known is that there were relations, but not all since is covered
      other: missions accredited from elsewhere
      3–24: 3 states certainly, and 24 with those of which the years are not all known
      What is not covered and not found is unknown, which is not a no.
      """;

  private final Dataset data;
  private final State state;

  private DiplomaticNetwork(Dataset data, State state) {
    this.data = data;
    this.state = state;
  }

  /** Prints the table; of Azerbaijan from 1991 to 2025 unless given. */
  public static void main(String[] args) {
    Arguments given = new Arguments("DiplomaticNetwork [state [first year [last year]]]", 3, args);
    Year first = given.year(1, "1991");
    Year last = given.year(2, "2025");
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "last year " + last + ": expected " + first + ", the first, or a later one");
    }
    State state = given.state(0, "AZ", last.atMonth(12).atEndOfMonth());
    new DiplomaticNetwork(Chancery.bundled(), state).print(first, last);
  }

  private void print(Year first, Year last) {
    PrintStream out = Page.out();
    out.println(state.name() + " and the other states at the end of each year");
    out.print(HEADER);
    for (Year year = first; !year.isAfter(last); year = year.plusYears(1)) {
      out.println(row(year));
    }
    out.print(LEGEND);
    out.println("Pairs covered, each for some time:");
    out.println("  relations: " + pairsCovered(RelationsEvent.KIND));
    out.println("  missions: " + pairsCovered(Mission.KIND));
  }

  private String row(Year year) {
    LocalDate day = year.atMonth(12).atEndOfMonth();
    if (!state.existedOn(day).mayBe()) {
      return year + " no state";
    }
    List<State> others = States.on(day).stream().filter(other -> !other.equals(state)).toList();
    Multiset<String> relations =
        others.stream().map(other -> relations(other, day)).collect(toImmutableMultiset());
    MissionQuery abroad = data.missions().from(state).current().on(day);
    MissionQuery here = data.missions().to(state).current().on(day);
    return "%-4s %7s  %4s %6s %4s %8s  %9s %7s  %9s %7s"
        .formatted(
            year,
            others.size(),
            relations.count("yes"),
            relations.count("maybe"),
            relations.count("no"),
            relations.count("unknown"),
            range(abroad.resident(), others),
            range(abroad.nonResident(), others),
            range(here.resident(), others),
            range(here.nonResident(), others));
  }

  /** Maybe: the last that is known is that they had, but not everything since is covered. */
  private String relations(State other, LocalDate day) {
    Answer answer = data.between(state, other).haveRelationsOn(day);
    return switch (answer.verdict()) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN ->
          answer.facts().stream().anyMatch(fact -> mayHaveBegun(fact, day)) ? "maybe" : "unknown";
    };
  }

  private static boolean mayHaveBegun(Fact fact, LocalDate day) {
    return fact instanceof RelationsEvent event
        && (event.type() == RelationsEvent.Type.ESTABLISHED
            || event.type() == RelationsEvent.Type.RESUMED)
        && event.bounds().startedBy(day).mayBe();
  }

  /** Counts the other states and not the missions, of which a state may have several. */
  private String range(MissionQuery missions, List<State> others) {
    long certain = count(missions.definitely(), others);
    long possible = count(missions, others);
    return certain == possible ? "" + certain : certain + "–" + possible;
  }

  private long count(MissionQuery missions, List<State> others) {
    return missions.stream()
        .filter(mission -> DIPLOMATIC.contains(mission.type()))
        .map(mission -> mission.dyad().other(state))
        .filter(others::contains)
        .distinct()
        .count();
  }

  private long pairsCovered(Kind<?> kind) {
    return data.coverage().stream()
        .filter(claim -> claim.kindName().equals(kind.name()))
        .flatMap(claim -> claim.pair().stream())
        .filter(pair -> pair.includes(state))
        .distinct()
        .count();
  }
}
