package dev.chancery.examples.benchmark;

import static com.googlecode.cqengine.query.QueryFactory.and;
import static com.googlecode.cqengine.query.QueryFactory.attribute;
import static com.googlecode.cqengine.query.QueryFactory.deduplicate;
import static com.googlecode.cqengine.query.QueryFactory.equal;
import static com.googlecode.cqengine.query.QueryFactory.greaterThanOrEqualTo;
import static com.googlecode.cqengine.query.QueryFactory.lessThanOrEqualTo;
import static com.googlecode.cqengine.query.QueryFactory.queryOptions;

import com.google.common.collect.ImmutableSet;
import com.googlecode.cqengine.ConcurrentIndexedCollection;
import com.googlecode.cqengine.IndexedCollection;
import com.googlecode.cqengine.attribute.Attribute;
import com.googlecode.cqengine.attribute.MultiValueAttribute;
import com.googlecode.cqengine.index.compound.CompoundIndex;
import com.googlecode.cqengine.index.hash.HashIndex;
import com.googlecode.cqengine.query.Query;
import com.googlecode.cqengine.query.QueryFactory;
import com.googlecode.cqengine.query.logical.Or;
import com.googlecode.cqengine.query.option.DeduplicationStrategy;
import com.googlecode.cqengine.query.option.QueryOptions;
import com.googlecode.cqengine.resultset.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A CQEngine collection with the indexes that make it fastest. Days and amounts have none: asked
 * for a range, a navigable index first adds up what each of its keys has, which takes longer than
 * to look at the rows that the other indexes leave.
 */
final class CqEnginePeer implements Peer {
  private static final Attribute<Row, Row.Pair> BY_PAIR =
      attribute(Row.class, Row.Pair.class, "pair", Row::pair);
  private static final Attribute<Row, String> BY_KIND =
      attribute(Row.class, String.class, "kind", Row::kind);
  private static final Attribute<Row, Long> BY_START =
      attribute(Row.class, Long.class, "start", Row::start);
  private static final Attribute<Row, Long> BY_END =
      attribute(Row.class, Long.class, "end", Row::end);
  private static final Attribute<Row, Long> BY_MOST =
      attribute(Row.class, Long.class, "most", Row::most);
  private static final Attribute<Row, String> BY_ACTOR =
      new Many("actor", row -> ImmutableSet.of(row.one(), row.other()));
  private static final Attribute<Row, String> BY_WORD = new Many("word", Row::words);

  /** An attribute of several values. */
  private static final class Many extends MultiValueAttribute<Row, String> {
    private final Function<Row, ImmutableSet<String>> values;

    Many(String name, Function<Row, ImmutableSet<String>> values) {
      super(Row.class, String.class, name);
      this.values = values;
    }

    @Override
    public Iterable<String> getValues(Row row, QueryOptions options) {
      return values.apply(row);
    }
  }

  private final IndexedCollection<Row> rows = new ConcurrentIndexedCollection<>();

  CqEnginePeer(List<Row> all) {
    rows.addAll(all);
    rows.addIndex(HashIndex.onAttribute(BY_PAIR));
    rows.addIndex(HashIndex.onAttribute(BY_KIND));
    rows.addIndex(HashIndex.onAttribute(BY_ACTOR));
    rows.addIndex(withKind(BY_PAIR));
    rows.addIndex(withKind(BY_ACTOR));
    rows.addIndex(withKind(BY_WORD));
  }

  @SuppressWarnings("unchecked") // The array that Java makes for the arguments is only read.
  private static CompoundIndex<Row> withKind(Attribute<Row, ?> other) {
    return CompoundIndex.onAttributes(other, BY_KIND);
  }

  private long ask(Query<Row> query, ToLongFunction<ResultSet<Row>> reading) {
    return ask(query, QueryFactory.noQueryOptions(), reading);
  }

  private long ask(Query<Row> query, QueryOptions options, ToLongFunction<ResultSet<Row>> reading) {
    try (ResultSet<Row> found = rows.retrieve(query, options)) {
      return reading.applyAsLong(found);
    }
  }

  private static Query<Row> ofPair() {
    return equal(BY_PAIR, Row.Pair.of(ACTOR, PARTNER));
  }

  private static Query<Row> startsBy(long day) {
    return lessThanOrEqualTo(BY_START, day);
  }

  private static Query<Row> lastsTo(long day) {
    return greaterThanOrEqualTo(BY_END, day);
  }

  /** A query of its own within another one: otherwise no compound index is used. */
  private static Query<Row> ofActorAndKind(String actor, String kind) {
    return and(equal(BY_ACTOR, actor), equal(BY_KIND, kind));
  }

  @Override
  public long pair() {
    return ask(ofPair(), Answers::ofRows);
  }

  @Override
  public long pairCount() {
    return ask(ofPair(), ResultSet::size);
  }

  @Override
  public long pairAndKind() {
    return ask(
        and(ofPair(), equal(BY_KIND, ENGAGEMENT)), found -> RowPeer.firstStarts(found.stream()));
  }

  @Override
  public long actorOnDay() {
    long day = DAY.toEpochDay();
    return ask(and(ofActorAndKind(ACTOR, MISSION), startsBy(day), lastsTo(day)), Answers::ofRows);
  }

  @Override
  public long overlapping() {
    return ask(
        and(equal(BY_KIND, MISSION), startsBy(Row.lastDayOf(YEAR)), lastsTo(Row.firstDayOf(YEAR))),
        ResultSet::size);
  }

  @Override
  public long figures() {
    List<Query<Row>> actorsAndKinds = new ArrayList<>();
    for (String actor : FIVE_ACTORS) {
      for (String kind : THREE_KINDS) {
        actorsAndKinds.add(ofActorAndKind(actor, kind));
      }
    }
    return ask(
        and(
            new Or<>(actorsAndKinds),
            greaterThanOrEqualTo(BY_MOST, 100 * DOLLARS),
            startsBy(Row.lastDayOf(FIRST_OF_TEN_YEARS + 9)),
            lastsTo(Row.firstDayOf(FIRST_OF_TEN_YEARS))),
        // A row of two of the five actors is found twice.
        queryOptions(deduplicate(DeduplicationStrategy.MATERIALIZE)),
        Answers::ofRows);
  }

  @Override
  public long tradeByPartner() {
    return ask(ofActorAndKind(ACTOR, TRADE), found -> RowPeer.sumByPartner(found.stream()));
  }

  @Override
  public long tradeByYear() {
    return ask(equal(BY_KIND, TRADE), found -> RowPeer.sumByYear(found.stream()));
  }

  @Override
  public long word() {
    return ask(and(equal(BY_WORD, WORD), equal(BY_KIND, AGREEMENT)), ResultSet::size);
  }

  @Override
  public long partners() {
    return ask(
        and(
            equal(BY_ACTOR, ACTOR),
            startsBy(Row.lastDayOf(DECADE + 9)),
            lastsTo(Row.firstDayOf(DECADE))),
        found -> RowPeer.mostFrequent(found.stream()));
  }
}
