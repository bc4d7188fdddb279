package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Organization;
import dev.chancery.amount.Amount;
import dev.chancery.amount.Currency;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Kind;
import dev.chancery.fact.TradeFigure;
import dev.chancery.query.FigureQuery;
import dev.chancery.query.Query;
import dev.chancery.source.Source;
import dev.chancery.time.Bound;
import dev.chancery.time.Edtf;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Draws queries of a world: any filters with any arguments, which more often than not keep the fact
 * that they are drawn from, in any order, and any slice of what they keep.
 */
final class QueryDraw {
  /**
   * Expressions of every kind, about a year {@code y} of the decade {@code e} and the century
   * {@code c}, its month {@code m} and day {@code d}, and a later year {@code z}.
   */
  private static final String INTERVALS =
      "y y-m y-m-d y-m-dT10:11:12 eX cXX yS2 y-XX y-m-XX XXXX-m y-21 y-24 y-34 y-41"
          + " y? y~ y% y-~m ?y-m-d y/z y-m/z-m y-m-d/z-m-d y~/z? y-?m/z-%m eX/z y-21/z-23"
          + " ../y ../y-m-d y/.. y-m-d/.. y/ y-m-d/ /y /y-m-d [y,z] {y,z} [..y] [y..] {y..z} {..y}"
          + " {y-m,z..} Y17E7 Y-170000 Y-170000/y y/Y17E7 -0005 9999-12-31";

  private static final ImmutableList<String> FORMS = ImmutableList.copyOf(INTERVALS.split(" ", -1));

  private static final Set<String> OF_TIME = Set.of("during", "within", "before", "after");
  private static final Set<String> OF_AMOUNT =
      Set.of("amountAtLeast", "amountAtMost", "inCurrency");
  private static final int MOST_FILTERS = 5;
  private static final int TRIES = 6;

  private final Random random;
  private final QueryWorld world;
  private final Query<?, ?> entry;
  private final List<Fact> samples;

  QueryDraw(Random random, QueryWorld world, Query<?, ?> entry) {
    this.random = random;
    this.world = world;
    this.entry = entry;
    this.samples =
        Stream.of(world.facts(), QueryWorld.ELSEWHERE)
            .map(facts -> facts.stream().filter(entry::matches).toList())
            .filter(facts -> !facts.isEmpty())
            .findFirst()
            .orElseThrow();
  }

  static QueryDraw of(long seed) {
    Random random = new Random(seed);
    QueryWorld world = oneOf(QueryWorld.ALL, random);
    return new QueryDraw(random, world, oneOf(world.entries(), random));
  }

  /** Draws from queries of figures only. */
  static QueryDraw ofFigures(long seed) {
    Random random = new Random(seed);
    QueryWorld world = oneOf(QueryWorld.ALL, random);
    List<Query<?, ?>> figures = new ArrayList<>(world.entries());
    figures.removeIf(entry -> !(entry instanceof FigureQuery<?, ?>));
    return new QueryDraw(random, world, oneOf(figures, random));
  }

  QueryWorld world() {
    return world;
  }

  /** One of the actors that facts are about. */
  Actor actor() {
    return actor(oneOf(samples));
  }

  Query<?, ?> entry() {
    return entry;
  }

  // Queries.

  Query<?, ?> query() {
    return arranged(Refinement.applyAll(filters(), entry));
  }

  List<Refinement> filters() {
    ImmutableList<Method> methods = Refinement.filters(entry.getClass());
    ImmutableList<Method> where =
        methods.stream()
            .filter(method -> method.getName().equals("where"))
            .collect(ImmutableList.toImmutableList());
    Fact sample = oneOf(samples);
    List<Refinement> filters = new ArrayList<>();
    for (int left = random.nextInt(MOST_FILTERS + 1); left > 0; left--) {
      // It stands for as many filters as there are attributes.
      Method method = oneOf(oneIn(4) ? where : methods);
      filters.add(filter(method, oneIn(5) ? oneOf(samples) : sample));
    }
    return filters;
  }

  /** Draws arguments with which the filter keeps the fact, if a few tries find some. */
  Refinement filter(Method method, Fact fact) {
    Refinement filter = new Refinement(method, arguments(method, fact));
    for (int i = 1; i < TRIES && !filter.applyTo(entry).matches(fact); i++) {
      filter = new Refinement(method, arguments(method, fact));
    }
    return filter;
  }

  /** Draws a filter that keeps something, if there is a fact that it can be drawn from. */
  Refinement filter(Method method) {
    Fact sample = oneOf(samples);
    Refinement filter = filter(method, sample);
    for (int i = 0; i < 50 && !filter.applyTo(entry).matches(sample); i++) {
      sample = oneOf(samples);
      filter = filter(method, sample);
    }
    return filter;
  }

  /** Says how sure, in which order and how many. */
  Query<?, ?> arranged(Query<?, ?> filtered) {
    List<Refinement> calls = new ArrayList<>();
    if (oneIn(3)) {
      calls.add(Refinement.of(entry, "definitely"));
    }
    if (entry instanceof FigureQuery<?, ?> && oneIn(3)) {
      calls.add(Refinement.of(entry, "includingDerived"));
    }
    if (entry instanceof FigureQuery<?, ?> && oneIn(3)) {
      calls.add(Refinement.of(entry, "includingOverlaps"));
    }
    for (int i = random.nextInt(5); i > 2; i--) {
      String method = oneIn(2) ? "sortedBy" : "sortedDescendingBy";
      calls.add(Refinement.of(entry, method, oneOf(orderableAttributes(entry))));
    }
    if (oneIn(4)) {
      calls.add(Refinement.of(entry, "offset", random.nextInt(6)));
    }
    if (oneIn(3)) {
      calls.add(Refinement.of(entry, "limit", oneIn(4) ? random.nextInt(3) : random.nextInt(50)));
    }
    return Refinement.applyAll(calls, filtered);
  }

  /** The attributes of the query's kind, or those that facts of every kind have. */
  static ImmutableList<Attribute<?, ?>> attributes(Query<?, ?> query) {
    Optional<? extends Kind<?>> kind = query.criteria().kind();
    List<Attribute<?, ?>> attributes =
        new ArrayList<>(kind.isPresent() ? kind.get().attributes() : TradeFigure.KIND.attributes());
    if (kind.isEmpty()) {
      attributes.retainAll(InvestmentFigure.KIND.attributes());
    }
    return ImmutableList.copyOf(attributes);
  }

  static ImmutableList<Attribute<?, ?>> orderableAttributes(Query<?, ?> query) {
    return attributes(query).stream()
        .filter(attribute -> attribute.type().order().isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  // Arguments.

  private List<Object> arguments(Method method, Fact fact) {
    return switch (method.getName()) {
      case "where" -> attributeAndValue(fact);
      case "between" -> pair(fact);
      case "involvingAny" -> several(method, Stream.generate(() -> actor(fact)));
      case "ofKind" -> several(method, Stream.generate(() -> kind(fact)));
      default ->
          Arrays.stream(method.getParameterTypes())
              .map(type -> argument(type, method, fact))
              .toList();
    };
  }

  /** One to five: the first and an array of the others, or a collection of all. */
  private List<Object> several(Method method, Stream<?> drawn) {
    List<?> values = inOrder(drawn.limit(1 + random.nextInt(5)));
    if (!method.isVarArgs()) {
      return List.of(values);
    }
    Class<?> type = method.getParameterTypes()[0];
    return List.of(
        values.get(0),
        values
            .subList(1, values.size())
            .toArray(length -> (Object[]) Array.newInstance(type, length)));
  }

  /** In the same order every time, so that equal conditions read alike in plans. */
  private static List<?> inOrder(Stream<?> values) {
    return values.sorted(Comparator.comparing(Object::toString)).toList();
  }

  /** The value of the fact, or of another where it states none, or an element of a list. */
  private List<Object> attributeAndValue(Fact fact) {
    Attribute<?, ?> attribute = oneOf(attributes(entry));
    Object own = PlainEvaluation.value(attribute, fact);
    Object value = own == null ? PlainEvaluation.value(attribute, oneOf(samples)) : own;
    boolean element = value instanceof List<?> list && !list.isEmpty() && oneIn(2);
    return value == null
        ? List.of(Fact.RANK, fact.rank())
        : List.of(attribute, element ? oneOf((List<?>) value) : value);
  }

  private List<Object> pair(Fact fact) {
    Actor one = actor(fact);
    Actor other = actor(fact);
    boolean same = one.equals(other);
    return List.copyOf(
        inOrder(Stream.of(same ? fact.dyad().first() : one, same ? fact.dyad().second() : other)));
  }

  private Object argument(Class<?> type, Method method, Fact fact) {
    if (type == String.class) {
      return text(method, fact);
    }
    if (type == Edtf.class) {
      return Edtf.parse(interval(fact));
    }
    if (type == LocalDate.class) {
      return day(fact);
    }
    if (type == Amount.class) {
      return amount(fact);
    }
    if (type == Currency.class) {
      return amount(fact).currency();
    }
    if (type == Source.class) {
      return oneOf(fact.citations()).source();
    }
    if (type == Organization.class) {
      return organization(fact);
    }
    if (type == Actor.class) {
      return actor(fact);
    }
    if (type.isEnum()) {
      return oneOf(List.of(type.getEnumConstants()));
    }
    throw new AssertionError(method + ": nothing draws its arguments");
  }

  private Object text(Method method, Fact fact) {
    if (OF_TIME.contains(method.getName())) {
      return interval(fact);
    }
    if (method.getName().equals("inCurrency")) {
      return amount(fact).currency().code();
    }
    return OF_AMOUNT.contains(method.getName()) ? amount(fact).toString() : words(fact);
  }

  /** Whether the text that the filter takes is not one of words to look for. */
  static boolean takesNoWords(Method method) {
    return OF_TIME.contains(method.getName()) || OF_AMOUNT.contains(method.getName());
  }

  private String words(Fact fact) {
    List<String> texts = new ArrayList<>();
    fact.forEachText(texts::add);
    String text = texts.isEmpty() || oneIn(20) ? "trade of energy" : oneOf(texts);
    List<String> words = List.of(text.split(" ", -1));
    int first = random.nextInt(words.size());
    int end = Math.min(words.size(), first + 1 + random.nextInt(2));
    return String.join(" ", words.subList(first, end));
  }

  private LocalDate day(Fact fact) {
    Bound bound = random.nextBoolean() ? fact.bounds().startEarliest() : fact.bounds().endLatest();
    LocalDate day =
        bound
            .findDay()
            .filter(each -> each.getYear() > 99 && each.getYear() < 9_000)
            .orElse(LocalDate.of(1990, 1, 1));
    return day.plusDays(random.nextInt(3) - 1).plusYears(oneIn(3) ? random.nextInt(40) - 20 : 0);
  }

  private String interval(Fact fact) {
    LocalDate day = day(fact);
    String year = digits(day.getYear(), 4);
    StringBuilder text = new StringBuilder();
    for (char c : oneOf(FORMS).toCharArray()) {
      switch (c) {
        case 'y' -> text.append(year);
        case 'e' -> text.append(year, 0, 3);
        case 'c' -> text.append(year, 0, 2);
        case 'm' -> text.append(digits(day.getMonthValue(), 2));
        case 'd' -> text.append(digits(Math.min(28, day.getDayOfMonth()), 2));
        case 'z' -> text.append(digits(day.getYear() + 1 + random.nextInt(12), 4));
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  private static String digits(int number, int length) {
    return "0".repeat(length - String.valueOf(number).length()) + number;
  }

  private Amount amount(Fact fact) {
    Fact figure = oneIn(3) ? oneOf(samples) : fact;
    boolean stated = figure instanceof TradeFigure || figure instanceof InvestmentFigure;
    return stated && !oneIn(5)
        ? PlainEvaluation.amount(figure)
        : Amount.parse(oneOf(List.of("USD 5 million", "EUR 300 thousand", "about USD 2 billion")));
  }

  private Actor actor(Fact fact) {
    return oneOf((oneIn(5) ? oneOf(samples) : fact).actors().asList());
  }

  private Organization organization(Fact fact) {
    List<Organization> organizations = new ArrayList<>();
    for (Actor actor : fact.actors()) {
      if (actor instanceof Organization organization) {
        organizations.add(organization);
      }
    }
    return organizations.isEmpty()
        ? oneOf(List.of(Organization.of("UN"), Organization.of("EU")))
        : oneOf(organizations);
  }

  private Kind<?> kind(Fact fact) {
    return oneIn(2) ? oneOf(Kind.all()) : fact.kind().orElse(TradeFigure.KIND);
  }

  private boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  private <T> T oneOf(List<T> list) {
    return oneOf(list, random);
  }

  private static <T> T oneOf(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
