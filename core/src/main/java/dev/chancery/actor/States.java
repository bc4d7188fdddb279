package dev.chancery.actor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who was a state on a day, and which state a name or a code means.
 *
 * <p>A day is not enough to say who was a state: it depends on whom one recognises, so there is a
 * {@link StatehoodPolicy}.
 */
public final class States {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SAINT = Pattern.compile("\\bst\\b");
  private static final Pattern ARTICLE = Pattern.compile("\\bthe\\b ?");
  private static final Pattern VIET_NAM = Pattern.compile("\\bviet nam\\b");
  private static final Pattern REPUBLIC = Pattern.compile("\\brep\\b");
  private static final Pattern DEMOCRATIC = Pattern.compile("\\bdem\\b");

  /** "Korea, Republic of" or "Iran (Islamic Republic of)". */
  private static final Pattern TWO_PARTS =
      Pattern.compile("(?<first>[^,(]*[^,(\\s])\\s*(?:,|\\((?=.*\\)$))\\s*(?<second>[^)]+)\\)?");

  private States() {}

  /** Finds by name; read when the first name is asked for. */
  private static final class ByName {
    static final ImmutableListMultimap<String, State> INDEX = index();

    private static ImmutableListMultimap<String, State> index() {
      ImmutableListMultimap.Builder<String, State> index = ImmutableListMultimap.builder();
      State.all()
          .forEach(
              state ->
                  Stream.of(
                          Stream.of(state.name(), state.displayName(Locale.ENGLISH)),
                          state.names().stream().map(name -> name.value().text()))
                      .flatMap(names -> names)
                      .map(States::normalised)
                      .distinct()
                      .forEach(name -> index.put(name, state)));
      return index.build();
    }
  }

  /**
   * Returns those generally recognised as states on the day, members of the United Nations or not.
   *
   * @return in the order of {@link State#all()}; those too that were one only possibly, where the
   *     day of their beginning or end is not known exactly
   */
  public static ImmutableList<State> on(LocalDate day) {
    return on(day, StatehoodPolicy.GENERALLY_RECOGNISED);
  }

  /** Returns those who were, or possibly were, states on the day for one who holds the policy. */
  public static ImmutableList<State> on(LocalDate day, StatehoodPolicy policy) {
    return State.all()
        .filter(state -> state.existedOn(day, policy).mayBe())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the states that the name or the code ever meant.
   *
   * @param text a code of ISO 3166 in capital letters, or a name in English as articles use it;
   *     small and capital letters, accents, an article, "&amp;" for "and", "St." for "Saint" and
   *     "Dem. Rep." for "Democratic Republic" make no difference. What lists put behind a comma or
   *     in brackets is read where it belongs ("Korea, Republic of", "Iran (Islamic Republic of)")
   *     or as another name ("Myanmar (Burma)"). Where a state took another name, its old one finds
   *     the state of today, and what a territory and the state that it became are both called, the
   *     state
   */
  public static StateLookup find(String text) {
    StateLookup found = find(text, text, state -> true);
    return found.states().stream().anyMatch(state -> isContinuedIn(found.states(), state))
        ? find(text, text, state -> !isContinuedIn(found.states(), state))
        : found;
  }

  /** Whether it never was a state itself, and one of those goes on where it ended. */
  private static boolean isContinuedIn(ImmutableList<State> states, State state) {
    return state.statehood().isEmpty()
        && state.successors().stream()
            .filter(
                link ->
                    link.type() == SuccessionType.CONTINUATION
                        || link.type() == SuccessionType.RENAMING)
            .anyMatch(link -> states.contains(link.successor()));
  }

  /**
   * Returns the states that the name or the code meant on the day, of those who then were states or
   * territories. Where it meant none, the reason says when it did.
   *
   * @param text as in {@link #find(String)}
   */
  public static StateLookup find(String text, LocalDate day) {
    String asked = text + " on " + day;
    StateLookup ever = find(text);
    String name = asKnown(text);
    StateLookup then = find(text, asked, state -> meantOn(state, name, day));
    if (then.states().isEmpty() && !ever.states().isEmpty()) {
      return new StateLookup(
          asked,
          ImmutableList.of(),
          "'"
              + text
              + "' meant no state on "
              + day
              + ", only at other times "
              + ever.states().stream()
                  .map(state -> named(state) + timesOf(state, name))
                  .collect(Collectors.joining(" or ")));
    }
    return then;
  }

  /**
   * Returns the states that may have had the code in the system on the day; several where a code
   * changed hands on a day that is not known exactly. A state that was renamed is found by the code
   * of its former name.
   *
   * @param code as the system writes it; numbers of COW and GW without zeros in front
   */
  public static StateLookup withCode(CodeSystem system, String code, LocalDate day) {
    StateLookup ever = withCode(system, code);
    ImmutableList<State> then = having(system, code, each -> each.period().holdsOn(day).mayBe());
    String asked = system + " " + code + " on " + day;
    return then.isEmpty() && !ever.states().isEmpty()
        ? new StateLookup(
            asked,
            then,
            "the code '"
                + code
                + "' ("
                + system
                + ") was no state's on "
                + day
                + ", only at other times that of "
                + named(ever))
        : lookup(asked, then, noneWith(system, code));
  }

  /** Returns the states that ever had the code in the system. */
  public static StateLookup withCode(CodeSystem system, String code) {
    return lookup(system + " " + code, having(system, code, each -> true), noneWith(system, code));
  }

  private static String noneWith(CodeSystem system, String code) {
    return "no state has or had the code '" + code + "' (" + system + ")";
  }

  private static ImmutableList<State> having(
      CodeSystem system, String code, Predicate<Attested<String>> then) {
    return inOrder(
        State.all()
            .filter(
                state ->
                    state.codes(system).stream()
                        .anyMatch(each -> each.value().equals(code) && then.test(each))));
  }

  /** Each state once, and instead of an entry of ISO 3166 for a former name the state itself. */
  private static ImmutableList<State> inOrder(Stream<State> found) {
    Set<State> states = found.map(State::underItsLastName).collect(Collectors.toSet());
    return State.all().filter(states::contains).collect(ImmutableList.toImmutableList());
  }

  private static StateLookup find(String text, String asked, Predicate<State> wanted) {
    return lookup(
        asked,
        inOrder(meantBy(asKnown(text)).filter(wanted)),
        "no state is known by the name or the code '" + text + "'");
  }

  private static Stream<State> meantBy(String text) {
    return Stream.concat(
        State.withCode(text).stream(), ByName.INDEX.get(normalised(text)).stream());
  }

  /**
   * Returns the text, or where no state is known by it and a comma or brackets part it, the name
   * that the parts make.
   */
  private static String asKnown(String text) {
    Matcher parts = TWO_PARTS.matcher(text);
    if (meantBy(text).findAny().isPresent() || !parts.matches()) {
      return text;
    }
    String first = parts.group("first");
    String second = parts.group("second");
    ImmutableSet<State> ofFirst = meantBy(first).collect(ImmutableSet.toImmutableSet());
    ImmutableSet<State> ofSecond = meantBy(second).collect(ImmutableSet.toImmutableSet());
    return Stream.of(second + " " + first, second + " of " + first)
        .filter(turned -> meantBy(turned).findAny().isPresent())
        .findFirst()
        .orElseGet(
            () ->
                ofSecond.isEmpty() || ofFirst.isEmpty()
                    ? text
                    : ofFirst.containsAll(ofSecond)
                        ? second
                        : ofSecond.containsAll(ofFirst) ? first : text);
  }

  private static boolean meantOn(State state, String text, LocalDate day) {
    boolean wasThere =
        state.statehood().isEmpty()
            ? !state.isFormer() || wasCalled(state, text, day)
            : state.existedOn(day, StatehoodPolicy.ALL).mayBe();
    String name = normalised(text);
    ImmutableList<Attested<StateName>> alike =
        state.names().stream()
            .filter(each -> normalised(each.value().text()).equals(name))
            .collect(ImmutableList.toImmutableList());
    return wasThere
        && (alike.isEmpty()
            || alike.stream().anyMatch(each -> each.period().holdsOn(day) != Certainty.NO));
  }

  /** When the state had the name, or, if that is told of no time, when it was a state. */
  private static String timesOf(State state, String text) {
    String name = normalised(text);
    ImmutableList<Bounds> called =
        state.names().stream()
            .filter(each -> normalised(each.value().text()).equals(name))
            .map(Attested::period)
            .collect(ImmutableList.toImmutableList());
    if (!called.isEmpty() && called.stream().noneMatch(period -> inWords(period).isEmpty())) {
      return ", so called " + inWords(called);
    }
    ImmutableList<Bounds> spells =
        state.statehood().stream().map(Attested::period).collect(ImmutableList.toImmutableList());
    return spells.isEmpty() ? "" : ", a state " + inWords(spells);
  }

  private static String inWords(ImmutableList<Bounds> periods) {
    return periods.stream().map(States::inWords).collect(Collectors.joining(" and "))
        + " at the longest";
  }

  /** From when to when at the longest; empty if neither is told. */
  private static String inWords(Bounds period) {
    Bound first = period.startEarliest();
    Bound last = period.endLatest();
    if (first.isDay() && last.isDay()) {
      return "from " + first + " to " + last;
    }
    return first.isDay() ? "since " + first : last.isDay() ? "until " + last : "";
  }

  /** Whether it, of which ISO 3166 has only a former entry, had this code or name on the day. */
  private static boolean wasCalled(State former, String text, LocalDate day) {
    boolean isName = !State.withCode(text).contains(former);
    boolean isStateOfAnotherName = !former.underItsLastName().equals(former);
    return isName
        ? !isStateOfAnotherName && !former.codeWasWithdrawnBefore(day)
        : State.withCode(text, day).contains(former);
  }

  private static StateLookup lookup(String asked, ImmutableList<State> states, String none) {
    String reason =
        switch (states.size()) {
          case 0 -> none;
          case 1 -> "";
          default -> "'" + asked + "' may mean " + named(states) + ": a code tells them apart";
        };
    return new StateLookup(asked, states, reason);
  }

  private static String named(StateLookup lookup) {
    return named(lookup.states());
  }

  private static String named(ImmutableList<State> states) {
    return states.stream().map(States::named).collect(Collectors.joining(" or "));
  }

  private static String named(State state) {
    return state.code() + " (" + state.name() + ")";
  }

  static String normalised(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words =
        NO_WORD
            .matcher(
                plain
                    .toLowerCase(Locale.ROOT)
                    .replace("&", " and ")
                    .replace("'", "")
                    .replace(".", ""))
            .replaceAll(" ")
            .trim();
    String whole = SAINT.matcher(words).replaceAll("saint");
    whole = VIET_NAM.matcher(whole).replaceAll("vietnam");
    whole = REPUBLIC.matcher(whole).replaceAll("republic");
    whole = DEMOCRATIC.matcher(whole).replaceAll("democratic");
    return ARTICLE.matcher(whole).replaceAll("").trim();
  }
}
