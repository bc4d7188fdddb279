package dev.chancery.actor;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What is known of states beside who they are; each table is read when it is first asked for. */
final class StateTables {
  private static final Splitter BY_SPACE = Splitter.on(' ').omitEmptyStrings();
  private static final Bounds ALWAYS =
      Bounds.of(Bound.openPast(), Bound.openPast(), Bound.openFuture(), Bound.openFuture());

  private StateTables() {}

  private static final class Sources {
    static final ImmutableMap<String, Source> BY_ID = byId();

    private static ImmutableMap<String, Source> byId() {
      ImmutableMap.Builder<String, Source> sources = ImmutableMap.builder();
      for (String[] row : Table.rows("state-sources.tsv", 6)) {
        Source.Builder source = Source.builder(row[0], row[1]).publisher(row[2]).url(row[3]);
        if (!row[4].isEmpty()) {
          source.asserted(Edtf.parse(row[4]));
        }
        sources.put(row[0], source.build());
      }
      return sources.buildOrThrow();
    }
  }

  /** The spells in which it was a state, and how it stood. */
  static final class Spells {
    static final ImmutableListMultimap<State, Attested<Statehood>> BY_STATE = byState();

    private static ImmutableListMultimap<State, Attested<Statehood>> byState() {
      ImmutableListMultimap.Builder<State, Attested<Statehood>> spells =
          ImmutableListMultimap.builder();
      for (String[] row : Table.rows("state-spells.tsv", 5)) {
        Statehood standing =
            switch (row[3]) {
              case "sovereign" -> Statehood.SOVEREIGN;
              case "partial" -> Statehood.PARTIALLY_RECOGNISED;
              default -> Statehood.UNRECOGNISED;
            };
        spells.put(
            State.of(row[0]), new Attested<>(standing, between(row[1], row[2]), sources(row[4])));
      }
      return spells.build();
    }
  }

  /** Who was a member or an observer of the United Nations, as the bundled memberships have it. */
  static final class UnitedNations {
    static final ImmutableListMultimap<State, Bounds> MEMBERS = ofStanding("member");
    static final ImmutableListMultimap<State, Bounds> OBSERVERS = ofStanding("observer");

    private static ImmutableListMultimap<State, Bounds> ofStanding(String standing) {
      ImmutableListMultimap.Builder<State, Bounds> spells = ImmutableListMultimap.builder();
      for (String[] row : Table.rows("state-un.tsv", 4)) {
        if (row[3].equals(standing)) {
          spells.put(State.of(row[0]), between(row[1], row[2]));
        }
      }
      return spells.build();
    }
  }

  /** The codes that no list of ISO holds, and those of ISO that changed while the state went on. */
  static final class Codes {
    static final ImmutableMap<CodeSystem, ImmutableListMultimap<State, Attested<String>>>
        BY_SYSTEM = bySystem();

    private static ImmutableMap<CodeSystem, ImmutableListMultimap<State, Attested<String>>>
        bySystem() {
      Map<CodeSystem, ImmutableListMultimap.Builder<State, Attested<String>>> codes =
          new EnumMap<>(CodeSystem.class);
      for (CodeSystem system : CodeSystem.values()) {
        codes.put(system, ImmutableListMultimap.builder());
      }
      for (String[] row : Table.rows("state-codes.tsv", 5)) {
        CodeSystem system = CodeSystem.valueOf(row[1].toUpperCase(Locale.ROOT).replace('-', '_'));
        Objects.requireNonNull(codes.get(system))
            .put(State.of(row[0]), new Attested<>(row[2], during(row[3]), sources(row[4])));
      }
      return ImmutableMap.copyOf(Maps.transformValues(codes, each -> each.build()));
    }
  }

  static final class Names {
    static final ImmutableListMultimap<State, Attested<StateName>> BY_STATE =
        byState(
            "state-names.tsv",
            row -> new StateName(StateName.Type.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2]));
  }

  static final class Capitals {
    static final ImmutableListMultimap<State, Attested<String>> BY_STATE =
        byState("state-capitals.tsv", row -> row[1]);
  }

  /** Reads a table of which the last two columns are the period and the sources. */
  private static <T extends Serializable> ImmutableListMultimap<State, Attested<T>> byState(
      String table, Function<String[], T> value) {
    int cells = table.startsWith("state-names") ? 5 : 4;
    ImmutableListMultimap.Builder<State, Attested<T>> rows = ImmutableListMultimap.builder();
    for (String[] row : Table.rows(table, cells)) {
      rows.put(
          State.of(row[0]),
          new Attested<>(value.apply(row), during(row[cells - 2]), sources(row[cells - 1])));
    }
    return rows.build();
  }

  private static Bounds during(String period) {
    return period.isEmpty() ? ALWAYS : Edtf.parse(period).bounds();
  }

  /**
   * Returns the bounds of what began on some day of the one date and ended on some day of the
   * other; it goes on where that is empty.
   */
  private static Bounds between(String start, String end) {
    Bounds started = Edtf.parse(start).bounds();
    if (end.isEmpty()) {
      return Bounds.of(
          started.startEarliest(), started.endLatest(), Bound.openFuture(), Bound.openFuture());
    }
    Bounds ended = Edtf.parse(end).bounds();
    return Bounds.of(
        started.startEarliest(), started.endLatest(), ended.startEarliest(), ended.endLatest());
  }

  private static ImmutableList<Source> sources(String ids) {
    ImmutableList.Builder<Source> sources = ImmutableList.builder();
    for (String id : BY_SPACE.split(ids)) {
      Source source = Sources.BY_ID.get(id);
      if (source == null) {
        throw new IllegalStateException("no source '" + id + "' in state-sources.tsv");
      }
      sources.add(source);
    }
    return sources.build();
  }
}
