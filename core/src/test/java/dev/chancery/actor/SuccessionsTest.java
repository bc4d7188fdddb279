package dev.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.chancery.time.Bounds;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Where one state came after another, the times in which they were states leave no gap and do not
 * overlap, within their doubt. An exception is named with its reason; one that is not needed any
 * more fails, too.
 */
class SuccessionsTest {
  private static final ImmutableMap<String, String> EXPLAINED =
      ImmutableMap.<String, String>builder()
          .put("GEHH KI", "the colony was divided in 1976, its parts became states later")
          .put("GEHH TV", "the colony was divided in 1976, its parts became states later")
          .put("XAUH CSHH", "declared while the monarchy still existed, if only for days")
          .put("YUCS BA", "the republics left one by one, the rest kept the name until 2003")
          .put("YUCS HR", "the republics left one by one, the rest kept the name until 2003")
          .put("YUCS MK", "the republics left one by one, the rest kept the name until 2003")
          .put("YUCS SI", "the republics left one by one, the rest kept the name until 2003")
          .buildOrThrow();

  /** After these the predecessor is there still. */
  private static final ImmutableSet<SuccessionType> PREDECESSOR_STAYS =
      ImmutableSet.of(SuccessionType.SECESSION, SuccessionType.CESSION);

  /** Before these the successor may have been there already. */
  private static final ImmutableSet<SuccessionType> SUCCESSOR_MAY_BE_OLDER =
      ImmutableSet.of(SuccessionType.UNION, SuccessionType.CESSION);

  /** The days on one of which something began, ended or happened. */
  private record Days(long first, long last) {
    static Days of(Bounds bounds) {
      return new Days(bounds.startEarliest().epochDay(), bounds.endLatest().epochDay());
    }

    boolean mayBeTheDayOf(Days other) {
      return first <= other.last && other.first <= last;
    }

    /** Whether something may begin where this ends: on the day after, or on the same. */
    boolean mayBeFollowedBy(Days start) {
      return mayBeTheDayOf(start) || new Days(first + 1, last + 1).mayBeTheDayOf(start);
    }
  }

  private static ImmutableList<Days> starts(State state) {
    return state.statehood().stream()
        .map(Attested::period)
        .filter(period -> period.startEarliest().isDay())
        .map(period -> new Days(period.startEarliest().epochDay(), period.startLatest().epochDay()))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Days> ends(State state) {
    return state.statehood().stream()
        .map(Attested::period)
        .filter(period -> period.endLatest().isDay())
        .map(period -> new Days(period.endEarliest().epochDay(), period.endLatest().epochDay()))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean existed(State state, Bounds when) {
    return state.statehood().stream().anyMatch(spell -> spell.period().overlaps(when).mayBe());
  }

  /** Returns what is wrong, or an empty text. */
  private static String fault(Succession link) {
    Bounds when = link.date().bounds();
    Days date = Days.of(when);
    State predecessor = link.predecessor();
    State successor = link.successor();
    boolean wasAState = !predecessor.statehood().isEmpty();
    ImmutableList<Days> ends =
        ends(predecessor).stream()
            .filter(end -> end.mayBeFollowedBy(date))
            .collect(ImmutableList.toImmutableList());
    if (wasAState && PREDECESSOR_STAYS.contains(link.type())) {
      return existed(predecessor, when) ? faultOfTheSuccessor(link, date) : "no predecessor";
    }
    if (wasAState && ends.isEmpty()) {
      return "the predecessor does not end";
    }
    String fault = faultOfTheSuccessor(link, date);
    boolean begins = starts(successor).stream().anyMatch(date::mayBeTheDayOf);
    if (fault.isEmpty()
        && begins
        && wasAState
        && starts(successor).stream()
            .noneMatch(start -> ends.stream().anyMatch(end -> end.mayBeFollowedBy(start)))) {
      return "a gap or an overlap";
    }
    return fault;
  }

  private static String faultOfTheSuccessor(Succession link, Days date) {
    State successor = link.successor();
    // A former code of a state that goes on: its times are those of the code of today.
    boolean isOneState =
        link.type() == SuccessionType.RENAMING && link.predecessor().statehood().isEmpty();
    boolean mayBeOlder = isOneState || SUCCESSOR_MAY_BE_OLDER.contains(link.type());
    boolean agrees =
        successor.statehood().isEmpty()
            || starts(successor).stream().anyMatch(date::mayBeTheDayOf)
            || (mayBeOlder && existed(successor, link.date().bounds()));
    return agrees ? "" : "the successor does not begin";
  }

  @Test
  void successions_ofStates_leaveNoGapAndNoOverlap() {
    Map<String, String> faults = new TreeMap<>();
    State.all()
        .flatMap(state -> state.successors().stream())
        .filter(link -> !fault(link).isEmpty())
        .forEach(link -> faults.put(link.predecessor() + " " + link.successor(), fault(link)));

    assertThat(faults.keySet())
        .as(faults.toString())
        .containsExactlyInAnyOrderElementsOf(EXPLAINED.keySet());
  }
}
