package dev.chancery.dataset;

import dev.chancery.fact.Fact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts facts of one key by time: those of two stretches share no day, so they are not about the
 * same thing and need not be compared. What began nobody knows when may be about the same as any.
 */
final class Stretches {
  private static final int ANY = -1;

  /** So few are compared with each other no later than they are parted. */
  private static final int FEW = 8;

  private final int[] numbers;
  private final Map<Integer, List<Integer>> places = new LinkedHashMap<>();

  /** Takes facts of one key, in {@link Fact#DISPLAY_ORDER}. */
  Stretches(List<Fact> facts) {
    numbers = new int[facts.size()];
    Deque<Fact> open = new ArrayDeque<>();
    int number = 0;
    for (int place = 0; place < numbers.length; place++) {
      Fact fact = facts.get(place);
      if (fact.bounds().startEarliest().isUnknown()) {
        number = ANY;
      } else if (numbers.length > FEW) {
        // In this order, what was over before this fact is over before all that come after it.
        while (!open.isEmpty() && !open.peek().comparedWith(fact).isAboutTheSame()) {
          open.pop();
        }
        number = open.isEmpty() ? place : number;
        open.push(fact);
      }
      numbers[place] = number;
      places.computeIfAbsent(number, unused -> new ArrayList<>()).add(place);
    }
  }

  /**
   * Returns the places of those that may be about the same as the one at the place, itself among
   * them: lists that follow each other in the order of the facts, and may be changed.
   */
  Collection<List<Integer>> near(int place) {
    List<Integer> any = places.get(ANY);
    if (numbers[place] == ANY) {
      return places.values();
    }
    List<Integer> same = places.getOrDefault(numbers[place], List.of());
    return any == null ? List.of(same) : List.of(same, any);
  }
}
