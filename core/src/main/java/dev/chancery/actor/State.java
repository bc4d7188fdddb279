package dev.chancery.actor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A country or territory that has or had a code in ISO 3166: a present-day one of ISO 3166-1, or a
 * former one of ISO 3166-3.
 *
 * <p>A present-day state is known by its alpha-2 code ({@code AZ}), a former one by the four
 * letters of ISO 3166-3 ({@code SUHH}); the Yemen Arab Republic, which ISO 3166-3 leaves out
 * because its codes live on, is {@code YEYE}. Two states are equal if their codes are.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class State implements Actor {
  private static final long serialVersionUID = 1;

  private final String code;
  private final String alpha2;
  private final String alpha3;
  private final @Nullable String numeric;
  private final String name;
  private final String codeFrom;
  private final @Nullable String codeUntil;

  private State(String[] row) {
    this.code = row[0];
    this.alpha2 = row[1];
    this.alpha3 = row[2];
    this.numeric = Table.cell(row[3]);
    this.name = row[4];
    this.codeFrom = row[5];
    this.codeUntil = Table.cell(row[6]);
  }

  /** All states, and how to find one; read when the first is asked for. */
  private static final class Registry {
    static final ImmutableList<State> ALL = all();
    static final Map<String, State> BY_CODE = byCode();

    private static ImmutableList<State> all() {
      ImmutableList.Builder<State> states = ImmutableList.builder();
      for (String[] row : Table.rows("states.tsv", 7)) {
        states.add(new State(row));
      }
      return states.build();
    }

    private static Map<String, State> byCode() {
      Map<String, State> states = new HashMap<>(2 * ALL.size());
      for (State state : ALL) {
        states.put(state.code, state);
        if (!state.isFormer()) {
          states.put(state.alpha3, state);
        }
      }
      return states;
    }
  }

  /** The links between states, read when the first is asked for. */
  private static final class Successions {
    static final ImmutableListMultimap<State, Succession> BY_PREDECESSOR;
    static final ImmutableListMultimap<State, Succession> BY_SUCCESSOR;

    static {
      ImmutableListMultimap.Builder<State, Succession> forwards = ImmutableListMultimap.builder();
      ImmutableListMultimap.Builder<State, Succession> backwards = ImmutableListMultimap.builder();
      for (String[] row : Table.rows("successions.tsv", 4)) {
        Succession succession =
            new Succession(
                of(row[0]),
                of(row[1]),
                SuccessionType.valueOf(row[2].toUpperCase(Locale.ROOT)),
                Edtf.parse(row[3]));
        forwards.put(succession.predecessor(), succession);
        backwards.put(succession.successor(), succession);
      }
      BY_PREDECESSOR = forwards.build();
      BY_SUCCESSOR = backwards.build();
    }
  }

  /**
   * Returns the state with the code.
   *
   * @param code a present-day alpha-2 or alpha-3 code of ISO 3166-1, or a four-letter code of ISO
   *     3166-3, in capital letters
   * @throws UnknownActorException if no state has the code; where the code was withdrawn the
   *     message says what it meant
   */
  public static State of(String code) {
    State state = Registry.BY_CODE.get(code);
    if (state == null) {
      throw new UnknownActorException(
          code,
          "no state has the code '"
              + code
              + "': expected an alpha-2 or alpha-3 code of ISO 3166-1, such as AZ or AZE, or a"
              + " four-letter code of ISO 3166-3, such as SUHH"
              + formerMeanings(code));
    }
    return state;
  }

  private static String formerMeanings(String code) {
    ImmutableList<State> former = withCode(code);
    return former.isEmpty()
        ? ""
        : former.stream()
            .map(state -> state.code + " (" + state.name + ", " + state.codePeriod() + ")")
            .collect(Collectors.joining(" and ", "; once it was the code of ", ""));
  }

  /** Returns the state with the code, as {@link #of(String)}, or empty. */
  public static Optional<State> find(String code) {
    return Optional.ofNullable(Registry.BY_CODE.get(Objects.requireNonNull(code, "code")));
  }

  /** Returns whether {@link #of(String)} knows the code. */
  public static boolean contains(String code) {
    return Registry.BY_CODE.containsKey(code);
  }

  /**
   * Returns all states that ever had the code, oldest first: none, one or several.
   *
   * @param code alpha-2, alpha-3, numeric, or the four letters of ISO 3166-3
   */
  public static ImmutableList<State> withCode(String code) {
    return all()
        .filter(state -> state.hasCode(code))
        .sorted((a, b) -> Bounds.DISPLAY_ORDER.compare(a.codeBounds(), b.codeBounds()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the states that may have had the code on the day: none, one, or several where it
   * changed hands on a day that is not known exactly.
   *
   * @param code alpha-2, alpha-3, numeric, or the four letters of ISO 3166-3
   */
  public static ImmutableList<State> withCode(String code, LocalDate day) {
    return withCode(code).stream()
        .filter(state -> state.codeBounds().holdsOn(day).mayBe())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns all states and territories: the present-day ones by code, then the former ones by code.
   */
  public static Stream<State> all() {
    return Registry.ALL.stream();
  }

  private boolean hasCode(String text) {
    return code.equals(text) || alpha2.equals(text) || alpha3.equals(text) || text.equals(numeric);
  }

  private String codePeriod() {
    return codeFrom + "/" + (codeUntil == null ? ".." : codeUntil);
  }

  private Bounds codeBounds() {
    return Edtf.parse(codePeriod()).bounds();
  }

  @Override
  public String id() {
    return code;
  }

  /**
   * Returns the alpha-2 code of a present-day state, or the four letters of ISO 3166-3 of a former
   * one.
   */
  @Override
  public String code() {
    return code;
  }

  /** Returns the alpha-2 code that it has or had. */
  public String alpha2() {
    return alpha2;
  }

  /** Returns the alpha-3 code that it has or had. */
  public String alpha3() {
    return alpha3;
  }

  /**
   * Returns the three digits that it has or had; empty for codes withdrawn before there were any.
   */
  public Optional<String> numeric() {
    return Optional.ofNullable(numeric);
  }

  /** Returns whether its code is one of ISO 3166-3: withdrawn from ISO 3166-1. */
  public boolean isFormer() {
    return codeUntil != null;
  }

  /** Returns when its alpha-2 code came into ISO 3166 with this meaning. */
  public Edtf codeFrom() {
    return Edtf.parse(codeFrom);
  }

  /** Returns when its codes were withdrawn; empty for a present-day state. */
  public Optional<Edtf> codeUntil() {
    return Optional.ofNullable(codeUntil).map(Edtf::parse);
  }

  /** Returns the links to the states that it came after. */
  public ImmutableList<Succession> predecessors() {
    return Successions.BY_SUCCESSOR.get(this);
  }

  /** Returns the links to the states that came after it. */
  public ImmutableList<Succession> successors() {
    return Successions.BY_PREDECESSOR.get(this);
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * Returns the JDK's name of a present-day state in the locale's language; of a former one, the
   * English.
   */
  @Override
  public String displayName(Locale locale) {
    if (isFormer()) {
      return name;
    }
    return new Locale("", alpha2).getDisplayCountry(locale);
  }

  private Object writeReplace() {
    return new Serialized(code);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a state is read from its code");
  }

  private record Serialized(String code) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() {
      return of(code);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State state && state.code.equals(code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
