package dev.chancery.actor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.Edtf;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A country or territory: a present-day one of ISO 3166-1, a former one of ISO 3166-3, or a state
 * that ISO 3166 gives no code, because it was gone before 1974 or its statehood is contested.
 *
 * <p>A present-day state is known by its alpha-2 code ({@code AZ}), a former one by the four
 * letters of ISO 3166-3 ({@code SUHH}); the Yemen Arab Republic, which ISO 3166-3 leaves out
 * because its codes live on, is {@code YEYE}. One without a code of ISO 3166 has four letters that
 * begin with X, a range that ISO 3166 leaves to users ({@code XUAR}); Kosovo is {@code XK}, as in
 * wide use. Two states are equal if their codes are.
 *
 * <p>{@link States} says who was a state on a day and finds states by name.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class State implements Actor {
  private static final long serialVersionUID = 1;

  /** A longer text is no name that somebody wrote for a code. */
  static final int LONGEST_NAME = 80;

  private final String code;
  private final @Nullable String alpha2;
  private final @Nullable String alpha3;
  private final @Nullable String numeric;
  private final String name;
  private final String codeFrom;
  private final @Nullable String codeUntil;

  private State(String[] row) {
    this.code = row[0];
    this.alpha2 = Table.cell(row[1]);
    this.alpha3 = Table.cell(row[2]);
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
        if (!state.isFormer() && state.alpha3 != null) {
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
   * @param code a present-day alpha-2 or alpha-3 code of ISO 3166-1, a four-letter code of ISO
   *     3166-3, or one of those that {@link State} tells of for states without either, in capital
   *     letters
   * @throws UnknownActorException if no state has the code; the message says what it meant where it
   *     was withdrawn, and which state or organisation may be meant where it is a name, in small
   *     letters, or an organisation's
   * @see States#find(String) finding states by name
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
        ? meant(code)
        : former.stream()
            .map(state -> state.code + " (" + state.name + ", " + state.periodOf(code) + ")")
            .collect(Collectors.joining(" and ", "; once it was the code of ", ""));
  }

  /**
   * Asks whether another was meant: an organisation, or a state by its name or in small letters.
   */
  private static String meant(String text) {
    if (text.length() > LONGEST_NAME) {
      return "";
    }
    List<String> others = new ArrayList<>();
    Organization.find(Organization.withoutPrefix(text))
        .ifPresent(known -> others.add("the organisation " + known + " (" + known.name() + ")"));
    if (others.isEmpty()) {
      State state = Registry.BY_CODE.get(text.strip().toUpperCase(Locale.ROOT));
      (state == null ? States.find(text).states() : ImmutableList.of(state))
          .forEach(other -> others.add(other.code + " (" + other.name + ")"));
    }
    return others.isEmpty() ? "" : "; did you mean " + String.join(" or ", others) + "?";
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
   * Returns all states that ever had the code, oldest first: none, one or several. A code that
   * changed while the state went on, such as the 280 of West Germany, finds it, too.
   *
   * @param code alpha-2, alpha-3, numeric, or the four letters of ISO 3166-3
   */
  public static ImmutableList<State> withCode(String code) {
    return all()
        .filter(state -> state.hasCode(code, period -> true))
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
        .filter(state -> state.hasCode(code, period -> period.holdsOn(day).mayBe()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns all states and territories: the present-day ones of ISO 3166 by code, then the former
   * ones of it by code, then those without a code of ISO 3166 by code.
   */
  public static Stream<State> all() {
    return Registry.ALL.stream();
  }

  private boolean hasCode(String text, Predicate<Bounds> when) {
    return ((text.equals(code) || text.equals(alpha2)) && when.test(codeBounds()))
        || codesThatMayChange()
            .anyMatch(each -> each.value().equals(text) && when.test(each.period()));
  }

  private Stream<Attested<String>> codesThatMayChange() {
    return Stream.of(CodeSystem.ISO_ALPHA_3, CodeSystem.ISO_NUMERIC)
        .flatMap(system -> codes(system).stream());
  }

  /** When it had the code, in words, if the code changed while the state went on. */
  private String periodOf(String text) {
    // A code that never changed has no source of its own.
    return codesThatMayChange()
        .filter(each -> each.value().equals(text) && !each.sources().isEmpty())
        .map(Attested::period)
        .map(
            period ->
                period.endLatest().isDay()
                    ? "until " + period.endLatest()
                    : "since " + period.startEarliest())
        .findFirst()
        .orElseGet(this::codePeriod);
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
   * Returns the alpha-2 code of a present-day state, the four letters of ISO 3166-3 of a former
   * one, or of one without a code of ISO 3166 four that begin with X.
   */
  @Override
  public String code() {
    return code;
  }

  /**
   * Returns the alpha-2 code that it has or had; {@code XK} of Kosovo.
   *
   * @throws IllegalStateException if it has none, as all others without an {@link #hasIsoCode() ISO
   *     code}
   */
  public String alpha2() {
    return isoCode(alpha2, "alpha-2");
  }

  /**
   * Returns the alpha-3 code that it has or had; {@code XKX} of Kosovo.
   *
   * @throws IllegalStateException if it has none, as all others without an {@link #hasIsoCode() ISO
   *     code}
   */
  public String alpha3() {
    return isoCode(alpha3, "alpha-3");
  }

  private String isoCode(@Nullable String text, String form) {
    if (text == null) {
      throw new IllegalStateException(
          code + " (" + name + ") has no " + form + " code: expected a state of ISO 3166");
    }
    return text;
  }

  /**
   * Returns whether ISO 3166 gives or gave it a code; that of Kosovo is not one, but from the range
   * left to users.
   */
  public boolean hasIsoCode() {
    return code.charAt(0) != 'X';
  }

  /**
   * Returns the three digits that it has, or had last; empty for codes withdrawn before there were
   * any. {@link #codes(CodeSystem)} has those it had before.
   */
  public Optional<String> numeric() {
    return Optional.ofNullable(numeric);
  }

  /**
   * Returns whether its code is one of ISO 3166-3, withdrawn from ISO 3166-1; of one without a code
   * of ISO 3166, whether it has ceased to be.
   */
  public boolean isFormer() {
    return codeUntil != null;
  }

  /**
   * Returns when its alpha-2 code came into ISO 3166 with this meaning; of one without, when it
   * began.
   */
  public Edtf codeFrom() {
    return Edtf.parse(codeFrom);
  }

  /**
   * Returns when its codes were withdrawn, or, of one without a code of ISO 3166, when it ended;
   * empty for a present-day state.
   */
  public Optional<Edtf> codeUntil() {
    return Optional.ofNullable(codeUntil).map(Edtf::parse);
  }

  boolean codeWasWithdrawnBefore(LocalDate day) {
    return codeUntil().stream()
        .flatMap(until -> until.bounds().endLatest().findDay().stream())
        .anyMatch(end -> end.isBefore(day));
  }

  /** Returns the links to the states that it came after. */
  public ImmutableList<Succession> predecessors() {
    return Successions.BY_SUCCESSOR.get(this);
  }

  /** Returns the links to the states that came after it. */
  public ImmutableList<Succession> successors() {
    return Successions.BY_PREDECESSOR.get(this);
  }

  /**
   * Returns the times in which it was a state and how it then stood, oldest first; empty for a
   * territory that never was one.
   */
  public ImmutableList<Attested<Statehood>> statehood() {
    return StateTables.Spells.BY_STATE.get(this);
  }

  /** Returns whether it was a state on the day, generally recognised, contested or neither. */
  public Certainty existedOn(LocalDate day) {
    return existedOn(day, StatehoodPolicy.ALL);
  }

  /**
   * Returns whether it was a state on the day for one who holds the policy.
   *
   * @return {@link Certainty#POSSIBLE} where the day of its beginning or end is not known exactly
   */
  public Certainty existedOn(LocalDate day, StatehoodPolicy policy) {
    Certainty member = holdsOn(day, StateTables.UnitedNations.MEMBERS.get(this));
    Certainty observer = holdsOn(day, StateTables.UnitedNations.OBSERVERS.get(this));
    return switch (policy) {
      case UN_MEMBERS -> member;
      case UN_MEMBERS_AND_OBSERVERS -> member.or(observer);
      case GENERALLY_RECOGNISED -> stoodAs(day, Statehood.SOVEREIGN);
      case WITH_PARTIALLY_RECOGNISED ->
          member
              .or(observer)
              .or(stoodAs(day, Statehood.SOVEREIGN))
              .or(stoodAs(day, Statehood.PARTIALLY_RECOGNISED));
      case ALL ->
          member
              .or(observer)
              .or(stoodAs(day, Statehood.SOVEREIGN))
              .or(stoodAs(day, Statehood.PARTIALLY_RECOGNISED))
              .or(stoodAs(day, Statehood.UNRECOGNISED));
    };
  }

  private Certainty stoodAs(LocalDate day, Statehood standing) {
    return holdsOn(
        day,
        statehood().stream()
            .filter(spell -> spell.value() == standing)
            .map(Attested::period)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Certainty holdsOn(LocalDate day, ImmutableList<Bounds> periods) {
    Certainty holds = Certainty.NO;
    for (Bounds period : periods) {
      holds = holds.or(period.holdsOn(day));
    }
    return holds;
  }

  /** Returns its codes in the system with the times when they were its; empty if it has none. */
  public ImmutableList<Attested<String>> codes(CodeSystem system) {
    return switch (system) {
      case ISO_ALPHA_2 -> isoCodes(alpha2);
      case ISO_ALPHA_3 -> changedOr(system, alpha3);
      case ISO_NUMERIC, M49 -> changedOr(CodeSystem.ISO_NUMERIC, numeric);
      case ISO_ALPHA_4 -> isFormer() && hasIsoCode() ? isoCodes(code) : ImmutableList.of();
      case COW, COW_ALPHA, GW, GW_ALPHA ->
          Objects.requireNonNull(StateTables.Codes.BY_SYSTEM.get(system)).get(this);
    };
  }

  /** Its codes of ISO 3166-1 with their times where they changed, or else the only one. */
  private ImmutableList<Attested<String>> changedOr(CodeSystem system, @Nullable String only) {
    ImmutableList<Attested<String>> changed =
        Objects.requireNonNull(StateTables.Codes.BY_SYSTEM.get(system)).get(this);
    return changed.isEmpty() ? isoCodes(only) : changed;
  }

  private ImmutableList<Attested<String>> isoCodes(@Nullable String value) {
    return value == null
        ? ImmutableList.of()
        : ImmutableList.of(new Attested<>(value, codeBounds(), ImmutableList.of()));
  }

  /**
   * Returns its code in the system on the day. ISO 3166 gave some states another entry when they
   * were renamed, as Burma ({@code BUMM}) and Myanmar ({@code MM}): these are one state, and have
   * each other's codes on days on which they have none.
   *
   * @return empty if it had none, or it is not known which of several it had
   */
  public Optional<String> code(CodeSystem system, LocalDate day) {
    ImmutableSet<String> codes = codesOn(system, day);
    if (codes.isEmpty()) {
      codes =
          renamings()
              .flatMap(other -> other.codesOn(system, day).stream())
              .collect(ImmutableSet.toImmutableSet());
    }
    return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
  }

  private ImmutableSet<String> codesOn(CodeSystem system, LocalDate day) {
    return codes(system).stream()
        .filter(each -> each.period().holdsOn(day).mayBe())
        .map(Attested::value)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the state that an entry of ISO 3166 for a former name of it stands for, or this. */
  State underItsLastName() {
    boolean isFormerName =
        statehood().isEmpty() && StateTables.UnitedNations.MEMBERS.get(this).isEmpty();
    return isFormerName ? renamings().findFirst().orElse(this) : this;
  }

  /**
   * Returns this and those states that are the same one under another name: ISO 3166 gave some
   * another entry when they were renamed, as Burma ({@code BUMM}) and Myanmar ({@code MM}). One
   * that continued another, as Russia the Soviet Union, is not the same.
   *
   * @return this first; mostly it alone
   */
  public ImmutableSet<State> underAllItsNames() {
    return Stream.concat(Stream.of(this), renamings()).collect(ImmutableSet.toImmutableSet());
  }

  /** The entries of what it was called before or after, of which one alone has the statehood. */
  private Stream<State> renamings() {
    return Stream.concat(
            predecessors().stream()
                .filter(link -> link.type() == SuccessionType.RENAMING)
                .map(Succession::predecessor),
            successors().stream()
                .filter(link -> link.type() == SuccessionType.RENAMING)
                .map(Succession::successor))
        .filter(other -> statehood().isEmpty() != other.statehood().isEmpty());
  }

  /** Returns its names beside {@link #name()}, in English, with the times when they were used. */
  public ImmutableList<Attested<StateName>> names() {
    return StateTables.Names.BY_STATE.get(this);
  }

  /** Returns its short name on the day, in English: that of today where no other is known. */
  public String nameOn(LocalDate day) {
    return names().stream()
        .filter(each -> each.value().type() == StateName.Type.SHORT)
        .filter(each -> each.period().holdsOn(day).mayBe())
        .map(each -> each.value().text())
        .findFirst()
        .orElse(name);
  }

  /** Returns its official name of today, in English; empty where it is not known. */
  public Optional<String> officialName() {
    return names().stream()
        .map(Attested::value)
        .filter(each -> each.type() == StateName.Type.OFFICIAL)
        .map(StateName::text)
        .findFirst();
  }

  /** Returns its capitals with the times when they were, oldest first; empty if none is known. */
  public ImmutableList<Attested<String>> capitals() {
    return StateTables.Capitals.BY_STATE.get(this);
  }

  /**
   * Returns its capital on the day; several where the day of a move is not known exactly or where
   * the branches of government sit in several, as in South Africa; none where none is known. One of
   * which no source tells the times, as of most states that never moved it, is given for any day,
   * also one on which this was no state.
   */
  public ImmutableList<String> capitalsOn(LocalDate day) {
    return capitals().stream()
        .filter(each -> each.period().holdsOn(day).mayBe())
        .map(Attested::value)
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * Returns the JDK's name of a present-day state in the locale's language; of a former one, or one
   * without an alpha-2 code, the English.
   */
  @Override
  public String displayName(Locale locale) {
    if (isFormer() || alpha2 == null) {
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

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("state", () -> of(code));
    }
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof State state && state.code.equals(code));
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
