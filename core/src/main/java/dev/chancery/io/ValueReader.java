package dev.chancery.io;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.Currency;
import dev.chancery.amount.Multiplier;
import dev.chancery.fact.ValueType;
import dev.chancery.io.LoadFailure.Reason;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values that facts and datasets are made of. What it does not know it keeps, until
 * somebody takes it.
 */
final class ValueReader {
  /** The words of the constants of an enumeration. */
  private static final class Terms<E extends Enum<?>> {
    private final Map<String, E> byTerm = new LinkedHashMap<>();

    Terms(Iterable<? extends E> constants) {
      for (E constant : constants) {
        byTerm.put(ValueType.term(constant), constant);
      }
    }

    E read(Input in) {
      String text = in.text();
      E constant = byTerm.get(text);
      if (constant != null) {
        return constant;
      }
      String expected = "one of " + Joiner.on(", ").join(byTerm.keySet());
      E meant = byTerm.get(text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"));
      if (meant == null || !in.repair(expected)) {
        throw in.invalid(expected);
      }
      return meant;
    }
  }

  private final Map<String, Source> sources;
  private final Map<String, Organization> organizations;
  private final Map<ValueType<?>, Terms<Enum<?>>> terms = new HashMap<>();
  private @Nullable Terms<Reading> readings;
  private @Nullable Terms<Modifier> modifiers;
  private @Nullable Terms<Multiplier> multipliers;
  private @Nullable Terms<AmountModifier> amountModifiers;
  private Map<String, String> others = new LinkedHashMap<>();

  /** Takes what values refer to; both may still grow. */
  ValueReader(Map<String, Source> sources, Map<String, Organization> organizations) {
    this.sources = sources;
    this.organizations = organizations;
  }

  // What this version does not know.

  void keep(Input in) {
    checkName(in);
    others.put(in.pointer(), in.json());
  }

  /** Keeps a cell as a field of another name. */
  void keep(Input in, String name) {
    checkName(in);
    others.put(OtherFields.pointer(name), in.json());
  }

  /** Checks the name of a field that is kept. */
  static void checkName(Input in) {
    if (!Input.isWellFormed(in.pointer())) {
      throw new LoadException(
          in.failure(Reason.INVALID_VALUE, "a name with half of a character", Input.WHOLE_TEXT));
    }
  }

  boolean hasOthers() {
    return !others.isEmpty();
  }

  /** Forgets what was kept of a fact that came to nothing. */
  void forgetOthers() {
    if (!others.isEmpty()) {
      others = new LinkedHashMap<>();
    }
  }

  /**
   * Returns what was kept since this was last asked, by JSON Pointer.
   *
   * @param from the pointer of the object that was read
   * @param to the pointer to give it instead
   */
  Map<String, String> takeOthers(String from, String to) {
    if (others.isEmpty()) {
      return Map.of();
    }
    Map<String, String> moved = new LinkedHashMap<>();
    others.forEach((pointer, json) -> moved.put(to + pointer.substring(from.length()), json));
    others = new LinkedHashMap<>();
    return moved;
  }

  // Texts.

  /** Returns what a text says that was refused, if only the spaces around it are wrong. */
  private static <T> T repaired(
      Input in,
      String text,
      Reason reason,
      String expected,
      IllegalArgumentException refused,
      Function<String, T> parser) {
    String wanted = expected + "; " + refused.getMessage();
    String stripped = text.strip();
    if (!stripped.equals(text) && isValid(stripped, parser) && in.repair(wanted)) {
      return parser.apply(stripped);
    }
    throw new LoadException(in.failure(reason, in.shown(), wanted), refused);
  }

  private static boolean isValid(String text, Function<String, ?> parser) {
    try {
      return parser.apply(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  BigDecimal decimal(Input in) {
    try {
      return new BigDecimal(in.number());
    } catch (NumberFormatException e) {
      throw in.invalid("a number", e);
    }
  }

  /** Reads a whole number from 0. */
  static int count(Input in) {
    String expected = "a whole number from 0 to " + Integer.MAX_VALUE;
    int count;
    try {
      count = Integer.parseInt(in.number());
    } catch (NumberFormatException e) {
      throw in.invalid(expected, e);
    }
    if (count < 0) {
      throw in.invalid(expected);
    }
    return count;
  }

  Person person(Input in) {
    String text = in.text();
    try {
      return Person.of(text);
    } catch (IllegalArgumentException e) {
      return repaired(in, text, Reason.INVALID_VALUE, "a person", e, Person::of);
    }
  }

  Enum<?> term(ValueType<?> type, Input in) {
    Terms<Enum<?>> words = terms.get(type);
    if (words == null) {
      words = new Terms<>(type.constants());
      terms.put(type, words);
    }
    return words.read(in);
  }

  // Times.

  static Edtf edtf(Input in) {
    String text = in.text();
    try {
      return Edtf.parse(text);
    } catch (IllegalArgumentException e) {
      return repaired(in, text, Reason.INVALID_VALUE, "an EDTF expression", e, Edtf::parse);
    }
  }

  /** Reads a time; its reading is the usual one unless it says another. */
  When when(Reading usual, Input in) {
    if (!in.isObject()) {
      return When.of(edtf(in), usual);
    }
    Input object = in.object();
    long start = object.here();
    Edtf edtf = null;
    Reading reading = usual;
    Modifier modifier = null;
    Bounds bounds = null;
    for (String name = object.nextField(); name != null; name = object.nextField()) {
      switch (name) {
        case "edtf" -> edtf = edtf(object);
        case "reading" -> reading = object.isLeftOut() ? usual : readings().read(object);
        case "modifier" -> modifier = object.isLeftOut() ? null : modifiers().read(object);
        case "bounds" -> bounds = object.isLeftOut() ? null : bounds(object);
        default -> keep(object);
      }
    }
    if (edtf == null) {
      throw object.missing(start, "edtf");
    }
    When when = When.of(edtf, reading);
    if (bounds != null) {
      when = when.withStated(bounds);
    }
    return modifier == null ? when : when.with(modifier);
  }

  private Terms<Reading> readings() {
    if (readings == null) {
      readings = new Terms<>(List.of(Reading.values()));
    }
    return readings;
  }

  private Terms<Modifier> modifiers() {
    if (modifiers == null) {
      modifiers = new Terms<>(List.of(Modifier.values()));
    }
    return modifiers;
  }

  static Bounds bounds(Input in) {
    Input list = in.list();
    long start = list.here();
    List<Bound> bounds = new ArrayList<>(4);
    while (list.nextElement()) {
      bounds.add(bound(list));
    }
    if (bounds.size() != 4) {
      throw new LoadException(
          list.failureAt(
              start,
              "",
              Reason.INVALID_VALUE,
              bounds.size() + " bounds",
              "four bounds: the earliest and latest start, the earliest and latest end"));
    }
    try {
      return Bounds.of(bounds.get(0), bounds.get(1), bounds.get(2), bounds.get(3));
    } catch (IllegalArgumentException e) {
      throw list.refused(start, bounds.toString(), e);
    }
  }

  static Bound bound(Input in) {
    String text = in.text();
    return switch (text) {
      case FactWriter.UNKNOWN -> Bound.unknown();
      case FactWriter.OPEN_PAST -> Bound.openPast();
      case FactWriter.OPEN_FUTURE -> Bound.openFuture();
      default -> {
        try {
          yield Bound.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
          throw in.invalid("a day, 'unknown', 'open-past' or 'open-future'", e);
        }
      }
    };
  }

  // Amounts.

  Amount amount(Input in) {
    if (!in.isObject()) {
      if (!in.isText()) {
        throw in.invalid(
            "an amount with its currency, as text in quotes, such as \"USD 300 million\"");
      }
      String text = in.text();
      try {
        return Amount.parse(text);
      } catch (IllegalArgumentException e) {
        return repaired(in, text, Reason.INVALID_VALUE, "an amount", e, Amount::parse);
      }
    }
    Input object = in.object();
    long start = object.here();
    Currency currency = null;
    BigDecimal number = null;
    BigDecimal upTo = null;
    Multiplier multiplier = Multiplier.ONE;
    AmountModifier modifier = AmountModifier.EXACT;
    for (String name = object.nextField(); name != null; name = object.nextField()) {
      switch (name) {
        case "currency" -> currency = currency(object);
        case "number" -> number = decimal(object);
        case "upTo" -> upTo = object.isLeftOut() ? null : decimal(object);
        case "multiplier" -> {
          multiplier = object.isLeftOut() ? Multiplier.ONE : multipliers().read(object);
        }
        case "modifier" -> {
          modifier = object.isLeftOut() ? AmountModifier.EXACT : amountModifiers().read(object);
        }
        default -> keep(object);
      }
    }
    if (currency == null) {
      throw object.missing(start, "currency");
    }
    if (number == null) {
      throw object.missing(start, "number");
    }
    if ((upTo != null) != (modifier == AmountModifier.BETWEEN)) {
      throw new LoadException(
          object.failureAt(
              start,
              "",
              Reason.INVALID_VALUE,
              upTo == null ? "'between' without 'upTo'" : "'upTo' without 'between'",
              "'upTo' with the modifier 'between', and only with it"));
    }
    try {
      if (upTo != null) {
        return Amount.between(number, upTo, multiplier, currency);
      }
      Amount amount = Amount.of(number, multiplier, currency);
      return modifier == AmountModifier.EXACT ? amount : amount.with(modifier);
    } catch (IllegalArgumentException e) {
      throw object.refused(start, e);
    }
  }

  private static Currency currency(Input in) {
    String text = in.text();
    try {
      return Currency.of(text);
    } catch (IllegalArgumentException e) {
      return repaired(in, text, Reason.INVALID_VALUE, "a currency", e, Currency::of);
    }
  }

  private Terms<Multiplier> multipliers() {
    if (multipliers == null) {
      multipliers = new Terms<>(List.of(Multiplier.values()));
    }
    return multipliers;
  }

  private Terms<AmountModifier> amountModifiers() {
    if (amountModifiers == null) {
      amountModifiers = new Terms<>(List.of(AmountModifier.values()));
    }
    return amountModifiers;
  }

  // Actors.

  Actor actor(Input in) {
    return actor(in, in.text());
  }

  private Actor actor(Input in, String id) {
    String stripped = id.strip();
    return stripped.startsWith(Organization.ID_PREFIX)
        ? organization(in, id, stripped.substring(Organization.ID_PREFIX.length()))
        : state(in, id);
  }

  static State state(Input in) {
    return state(in, in.text());
  }

  private static State state(Input in, String code) {
    try {
      return State.of(code);
    } catch (IllegalArgumentException e) {
      return repaired(in, code, Reason.UNKNOWN_REFERENCE, "a state", e, State::of);
    }
  }

  Organization organization(Input in) {
    String text = in.text();
    return organization(in, text, text.strip());
  }

  /**
   * Returns the organisation with the code.
   *
   * @param text as it stands there, with spaces around it perhaps
   */
  private Organization organization(Input in, String text, String code) {
    String expected =
        "an organisation that the library knows or the file lists under 'organizations'";
    Organization organization = organizations.get(code);
    if (organization == null) {
      organization = Organization.find(code).orElse(null);
    }
    boolean spaced = !text.equals(text.strip());
    if (organization == null || (spaced && !in.repair(expected))) {
      throw new LoadException(in.failure(Reason.UNKNOWN_REFERENCE, in.shown(), expected));
    }
    return organization;
  }

  /** Reads two actors: a list, or in a table a text with a space between them. */
  Dyad pair(Input in) {
    List<Actor> actors = new ArrayList<>(2);
    Input pair = in;
    long start = in.here();
    if (in.isRow() && !in.isList()) {
      String text = in.text();
      String tidy = CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
      boolean repaired =
          !tidy.equals(text) && in.repair("two actors with a space between them, such as AZ ES");
      for (String id : (repaired ? tidy : text).split(" ", 3)) {
        actors.add(actor(in, id));
      }
    } else {
      pair = in.list();
      while (pair.nextElement()) {
        actors.add(actor(pair));
      }
    }
    if (actors.size() != 2) {
      throw new LoadException(
          pair.failureAt(
              start,
              "",
              Reason.INVALID_VALUE,
              actors.size() == 1 ? "1 actor" : actors.size() + " actors",
              "a list of two actors"));
    }
    try {
      return Dyad.between(actors.get(0), actors.get(1));
    } catch (IllegalArgumentException e) {
      throw pair.refused(start, actors.toString(), e);
    }
  }

  /** Reads an object that names two actors and nothing else. */
  Dyad dyad(Input in) {
    Input object = in.object();
    long start = object.here();
    PairFields pair = new PairFields();
    for (String name = object.nextField(); name != null; name = object.nextField()) {
      switch (name) {
        case PairFields.FROM, PairFields.TO, PairFields.BETWEEN -> pair.read(name, this, object);
        default -> keep(object);
      }
    }
    return pair.dyad(object, start);
  }

  // Citations.

  ImmutableList<Citation> citations(Input in) {
    if (!in.isList()) {
      String expected = "a list of citations, such as [" + exampleOfCitation() + "]";
      if (in.isObject() && in.repair(expected)) {
        return ImmutableList.of(citation(in));
      }
      throw in.invalid(expected);
    }
    Input list = in.list();
    ImmutableList.Builder<Citation> citations = ImmutableList.builder();
    while (list.nextElement()) {
      citations.add(citation(list));
    }
    return citations.build();
  }

  private String exampleOfCitation() {
    return "{\"source\": \"" + sources.keySet().stream().findFirst().orElse("id") + "\"}";
  }

  Citation citation(Input in) {
    if (!in.isObject()) {
      throw in.invalid("an object that names a source, such as " + exampleOfCitation());
    }
    Input object = in.object();
    long place = object.here();
    Source source = null;
    List<String> section = null;
    int start = -1;
    int end = -1;
    boolean starts = false;
    boolean ends = false;
    String sha256 = null;
    for (String name = object.nextField(); name != null; name = object.nextField()) {
      switch (name) {
        case "source" -> source = source(object);
        case "section" -> section = object.isLeftOut() ? null : texts(object);
        case "start" -> {
          starts = !object.isLeftOut();
          start = starts ? count(object) : -1;
        }
        case "end" -> {
          ends = !object.isLeftOut();
          end = ends ? count(object) : -1;
        }
        case "sha256" -> sha256 = object.isLeftOut() ? null : object.text();
        default -> keep(object);
      }
    }
    if (source == null) {
      throw object.missing(place, "source");
    }
    if (starts != ends) {
      throw object.missing(place, starts ? "end" : "start");
    }
    try {
      Citation citation = Citation.of(source);
      if (section != null) {
        citation = citation.inSection(section);
      }
      if (starts) {
        citation = citation.at(start, end);
      }
      return sha256 == null ? citation : citation.withPassageSha256(sha256);
    } catch (IllegalArgumentException e) {
      throw object.refused(place, e);
    }
  }

  private Source source(Input in) {
    String id = in.text();
    Source source = sources.get(id);
    if (source == null) {
      String known =
          sources.isEmpty()
              ? "none"
              : Joiner.on(", ").join(sources.keySet().stream().limit(10).iterator());
      throw new LoadException(
          in.failure(
              Reason.UNKNOWN_REFERENCE,
              in.shown(),
              "the id of a source that the file lists: "
                  + known
                  + (sources.size() > 10 ? ", …" : "")));
    }
    return source;
  }

  private static List<String> texts(Input in) {
    if (in.isText() && in.repair("a list")) {
      return ImmutableList.of(in.text());
    }
    Input list = in.list();
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    while (list.nextElement()) {
      texts.add(list.text());
    }
    return texts.build();
  }
}
