package dev.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares the numbers and letters of states with the lists that define them, entered for this test
 * from copies other than those the data come from: of the Correlates of War the State System
 * Membership List, version 2016 (states2016.csv, in public code), of Gleditsch and Ward the
 * independent states and microstates as in the R package states (gwstates, in public code).
 */
class StateSystemListsTest {
  private static final LocalDate OPEN = LocalDate.of(2016, 12, 31);

  /** What the list says, and what the data say for the reason given. */
  private static final ImmutableMap<String, LocalDate> STARTS_OTHERWISE =
      ImmutableMap.of(
          // Rwanda became independent on 1 July; the list has day and month exchanged.
          "gw 517", LocalDate.of(1962, 7, 1),
          // Nauru became independent on 31 January, Vanuatu on 30 July.
          "gw 971", LocalDate.of(1968, 1, 31),
          "gw 935", LocalDate.of(1980, 7, 30));

  /** Numbers that go on in the list while another state, with a code of its own, had the land. */
  private static final ImmutableSet<String> INTERRUPTED =
      // Syria, during the union with Egypt.
      ImmutableSet.of("gw 652");

  private record Spell(String list, String number, String letters, LocalDate start, LocalDate end) {
    CodeSystem numbers() {
      return list.equals("cow") ? CodeSystem.COW : CodeSystem.GW;
    }

    CodeSystem alphabet() {
      return list.equals("cow") ? CodeSystem.COW_ALPHA : CodeSystem.GW_ALPHA;
    }

    String key() {
      return list + " " + number;
    }

    boolean goesOn() {
      return end.equals(OPEN);
    }
  }

  private static ImmutableList<Spell> spells() {
    return Table.rows("state-system-lists.tsv", 5).stream()
        .map(
            row ->
                new Spell(
                    row[0],
                    row[1],
                    row[2],
                    STARTS_OTHERWISE.getOrDefault(row[0] + " " + row[1], LocalDate.parse(row[3])),
                    row[4].isEmpty() ? OPEN : LocalDate.parse(row[4])))
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void withCode_everyDayOfAList_isOneStateByNumberAndLetters() {
    for (Spell spell : spells()) {
      for (LocalDate day : daysOf(spell)) {
        assertThat(States.withCode(spell.numbers(), spell.number(), day).states())
            .as(spell + " on " + day)
            .hasSize(1)
            .isEqualTo(States.withCode(spell.alphabet(), spell.letters(), day).states());
      }
    }
  }

  @Test
  void withCode_dayOutsideOfAList_isNobody() {
    ImmutableListMultimap<String, Spell> byNumber = Multimaps.index(spells(), Spell::key);
    for (Spell spell : byNumber.values()) {
      for (LocalDate day : List.of(spell.start().minusDays(1), spell.end().plusDays(1))) {
        boolean isAnothers =
            byNumber.get(spell.key()).stream()
                .anyMatch(other -> !day.isBefore(other.start()) && !day.isAfter(other.end()));
        if (!isAnothers && !(spell.goesOn() && day.isAfter(OPEN))) {
          assertThat(States.withCode(spell.numbers(), spell.number(), day).states())
              .as(spell + " on " + day)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void codes_ofEveryState_areInTheLists() {
    ImmutableSet<String> numbers =
        spells().stream().map(Spell::key).collect(ImmutableSet.toImmutableSet());
    List<String> unknown = new ArrayList<>();
    State.all()
        .forEach(
            state -> {
              state.codes(CodeSystem.COW).forEach(code -> unknown.add("cow " + code.value()));
              state.codes(CodeSystem.GW).forEach(code -> unknown.add("gw " + code.value()));
            });
    assertThat(numbers).containsAll(unknown);
  }

  /** Where the two lists, or the list and ISO 3166, use one code for different states. */
  @ParameterizedTest
  @CsvSource({
    "COW, 970, NR",
    "GW, 970, KI",
    "COW, 946, KI",
    "GW, 971, NR",
    "COW, 955, TO",
    "GW, 972, TO",
    "COW, 947, TV",
    "GW, 973, TV",
    "COW, 345, RS",
    "GW, 340, RS",
    "COW, 679, YE",
    "GW, 678, YE",
    "COW_ALPHA, FIJ, FJ",
    "GW_ALPHA, FJI, FJ",
    "COW_ALPHA, SWZ, CH",
    "ISO_ALPHA_3, SWZ, SZ",
    "COW_ALPHA, NIR, NE",
    "COW_ALPHA, AUS, AT",
    "GW_ALPHA, MNG, ME",
    "ISO_ALPHA_3, MNG, MN",
    "GW, 396, XABK",
    "GW, 397, XSOS",
  })
  void withCode_ofTodayInOneSystem_isNotThatOfAnother(
      CodeSystem system, String code, String state) {
    assertThat(States.withCode(system, code, OPEN).get()).isEqualTo(State.of(state));
  }

  private static ImmutableList<LocalDate> daysOf(Spell spell) {
    ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
    days.add(spell.start(), spell.end());
    for (int year = spell.start().getYear(); year <= spell.end().getYear(); year++) {
      LocalDate day = LocalDate.of(year, 7, 1);
      boolean isInside = day.isAfter(spell.start()) && day.isBefore(spell.end());
      if (isInside && !(INTERRUPTED.contains(spell.key()) && year >= 1958 && year <= 1961)) {
        days.add(day);
      }
    }
    return days.build();
  }
}
