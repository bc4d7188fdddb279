package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.chancery.actor.Dyad;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountColumn;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Facts in {@link Fact#DISPLAY_ORDER}, each with its place in it for a row number, and the indexes
 * that have been asked for. An index is made when it is first needed; reading one takes no lock.
 */
final class FactTable {
  /** What facts are found by. */
  enum Path {
    /** Without direction. */
    PAIR,
    ACTOR,
    FROM,
    TO,
    SOURCE,
    /** A word of all texts, or of the text of an attribute. */
    WORD,
    /** The value of an attribute, or each element of a list; {@link #NOTHING} if not stated. */
    VALUE,
    /** Whether the pair has a direction. */
    DIRECTED,
    /** Whether it was worked out from others. */
    DERIVED,
    DEPRECATED,
    KIND,
    /** Of the amount that an attribute is. */
    CURRENCY
  }

  static final Object NOTHING = new Object();

  /** One index: a path, and the attribute that it is of, if any. */
  private record Index(Path path, @Nullable Attribute<?, ?> attribute) {}

  private static final int[] NO_ROWS = {};

  private final List<Fact> facts;
  private final Map<Index, Map<Object, RowSet>> indexes = new ConcurrentHashMap<>();
  private final Map<Attribute<?, ?>, AmountColumn> amounts = new ConcurrentHashMap<>();
  private final Map<Attribute<?, ?>, int[]> wholes = new ConcurrentHashMap<>();
  private final Map<Dyad, ImmutableList<Fact>> lists = new ConcurrentHashMap<>();
  private volatile @Nullable TimeColumns times;
  private volatile @Nullable Column<Year> years;
  private volatile @Nullable Column<Kind<?>> kinds;
  private volatile @Nullable Column<Dyad> pairs;

  FactTable(List<Fact> facts) {
    this.facts = facts;
  }

  List<Fact> facts() {
    return facts;
  }

  TimeColumns times() {
    TimeColumns made = times;
    if (made == null) {
      made = new TimeColumns(facts);
      times = made;
    }
    return made;
  }

  /** The calendar years in which facts wholly lie, in their order. */
  Column<Year> years() {
    Column<Year> made = years;
    if (made == null) {
      made = Column.<Year>of(facts.size(), this::year).sorted(Comparator.naturalOrder());
      years = made;
    }
    return made;
  }

  private Optional<Year> year(int row) {
    if (facts instanceof CompactList compact
        && TimeColumns.isDay(compact.starts()[row])
        && TimeColumns.isDay(compact.ends()[row])) {
      int year = LocalDate.ofEpochDay(compact.starts()[row]).getYear();
      return year == LocalDate.ofEpochDay(compact.ends()[row]).getYear()
          ? Optional.of(Year.of(year))
          : Optional.empty();
    }
    return facts.get(row).bounds().year();
  }

  Column<Kind<?>> kinds() {
    Column<Kind<?>> made = kinds;
    if (made == null) {
      made = Column.of(facts.size(), row -> facts.get(row).kind());
      kinds = made;
    }
    return made;
  }

  /** The pairs without direction, in the order of their ids; so are the partners of an actor. */
  Column<Dyad> pairs() {
    Column<Dyad> made = pairs;
    if (made == null) {
      // No constant: the first answer comes sooner without a lambda.
      Comparator<Dyad> byIds =
          Comparator.<Dyad, String>comparing(pair -> pair.first().id())
              .thenComparing(pair -> pair.second().id());
      made = Column.of(facts, Fact.DYAD, dyad -> Optional.of(dyad.undirected())).sorted(byIds);
      pairs = made;
    }
    return made;
  }

  /** The amounts of an attribute that every fact of the table states. */
  AmountColumn amounts(Attribute<?, Amount> attribute) {
    AmountColumn made = amounts.get(attribute);
    return made == null ? amounts.computeIfAbsent(attribute, this::amountColumn) : made;
  }

  private AmountColumn amountColumn(Attribute<?, ?> attribute) {
    return AmountColumn.of(
        Lists.transform(facts, fact -> (Amount) valueOf(attribute, fact).orElseThrow()));
  }

  /**
   * By row the row of the fact that the attribute has the id of, or -1 if that fact is not in the
   * table; empty if no fact of it states one.
   */
  int[] wholes(Attribute<?, String> partOf) {
    int[] made = wholes.get(partOf);
    return made == null ? wholes.computeIfAbsent(partOf, this::wholeRows) : made;
  }

  private int[] wholeRows(Attribute<?, ?> partOf) {
    Map<String, IntList> partsOf = new HashMap<>();
    for (int row = 0; row < facts.size(); row++) {
      Optional<?> whole = valueOf(partOf, facts.get(row));
      if (whole.isPresent()) {
        partsOf.computeIfAbsent((String) whole.get(), id -> new IntList()).add(row);
      }
    }
    if (partsOf.isEmpty()) {
      return NO_ROWS;
    }
    int[] rows = new int[facts.size()];
    Arrays.fill(rows, -1);
    for (int row = 0; row < rows.length; row++) {
      IntList parts = partsOf.get(facts.get(row).id());
      if (parts != null) {
        for (int part : parts.toArray()) {
          rows[part] = row;
        }
      }
    }
    return rows;
  }

  /**
   * All facts about a pair; the same list each time, as a multimap would have it. Nothing is kept
   * of pairs without facts, which may be any number.
   */
  ImmutableList<Fact> ofPair(Dyad pair) {
    ImmutableList<Fact> made = lists.get(pair);
    if (made != null) {
      return made;
    }
    int[] rows = rows(Path.PAIR, null, pair).rows();
    return rows.length == 0 ? ImmutableList.of() : lists.computeIfAbsent(pair, each -> list(rows));
  }

  ImmutableList<Fact> list(int[] rows) {
    ImmutableList.Builder<Fact> list = ImmutableList.builderWithExpectedSize(rows.length);
    for (int row : rows) {
      list.add(facts.get(row));
    }
    return list.build();
  }

  /** The rows of the facts with the key. */
  RowSet rows(Path path, @Nullable Attribute<?, ?> attribute, Object key) {
    Index index = new Index(path, attribute);
    Map<Object, RowSet> rows = indexes.get(index);
    if (rows == null) {
      rows = indexes.computeIfAbsent(index, this::index);
    }
    return rows.getOrDefault(key, RowSet.NONE);
  }

  private Map<Object, RowSet> index(Index index) {
    return new Postings(facts, index.path(), index.attribute()).rows();
  }

  @SuppressWarnings("unchecked") // The attribute is one of the kind whose facts these are.
  static Optional<?> valueOf(@Nullable Attribute<?, ?> attribute, Fact fact) {
    return attribute == null ? Optional.empty() : ((Attribute<Fact, ?>) attribute).of(fact);
  }
}
