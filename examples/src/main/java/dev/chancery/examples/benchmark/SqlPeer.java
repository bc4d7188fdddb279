package dev.chancery.examples.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A database in this process and in memory, asked by prepared statements. */
final class SqlPeer implements Peer {
  private static final String COLUMNS =
      "id, kind, one, other, directed, start_day, end_day, in_year, currency, cents, most, title,"
          + " source, deprecated";
  private static final String SELECT = "select " + COLUMNS + " from fact where ";
  private static final String OVERLAPS = " and start_day <= ? and end_day >= ?";
  private static final String COUNTED = " and in_year <> 0 and not deprecated and currency = 'USD'";
  private static final int BATCH = 10_000;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private SqlPeer(Connection connection) {
    this.connection = connection;
  }

  /** Reads a result, of which no row is read yet. */
  @FunctionalInterface
  private interface Reading {
    long of(ResultSet result) throws SQLException;
  }

  /** Takes the values of one row. */
  @FunctionalInterface
  private interface Table {
    void add(Object... values) throws SQLException;
  }

  static SqlPeer h2(List<Row> rows) {
    try {
      // Otherwise the same question is not asked twice, but its result is kept.
      Connection connection =
          DriverManager.getConnection("jdbc:h2:mem:;OPTIMIZE_REUSE_RESULTS=FALSE");
      create(connection);
      connection.setAutoCommit(false);
      String places = "?,".repeat(15);
      try (PreparedStatement facts =
              connection.prepareStatement(
                  "insert into fact values (" + places.substring(0, 29) + ")");
          PreparedStatement words =
              connection.prepareStatement("insert into agreement_word values (?, ?)")) {
        int added = 0;
        for (Row row : rows) {
          add(row, values -> addBatch(facts, values), values -> addBatch(words, values));
          if (++added % BATCH == 0) {
            facts.executeBatch();
            words.executeBatch();
            connection.commit();
          }
        }
        facts.executeBatch();
        words.executeBatch();
        connection.commit();
      }
      index(
          connection,
          "fact(pair, kind, start_day)",
          "fact(one, kind, start_day)",
          "fact(other, kind, start_day)",
          "fact(kind, start_day, end_day)",
          "agreement_word(word)");
      execute(connection, "analyze");
      return new SqlPeer(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("H2", e);
    }
  }

  private static void addBatch(PreparedStatement statement, Object... values) throws SQLException {
    bind(statement, values);
    statement.addBatch();
  }

  static SqlPeer duckDb(List<Row> rows) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      create(connection);
      DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
      String schema = DuckDBConnection.DEFAULT_SCHEMA;
      try (DuckDBAppender facts = duck.createAppender(schema, "fact");
          DuckDBAppender words = duck.createAppender(schema, "agreement_word")) {
        for (Row row : rows) {
          add(row, values -> append(facts, values), values -> append(words, values));
        }
      }
      String actors = "select one from fact union select other from fact";
      enumerate(connection, "actor", actors, "one", "other");
      enumerate(connection, "kind", "select distinct kind from fact", "kind");
      enumerate(connection, "currency", "select distinct currency from fact", "currency");
      // An index of several columns would not be used.
      index(connection, "fact(pair)", "agreement_word(word)");
      return new SqlPeer(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB", e);
    }
  }

  private static void append(DuckDBAppender table, Object... values) throws SQLException {
    table.beginRow();
    for (Object value : values) {
      if (value instanceof String text) {
        table.append(text);
      } else if (value instanceof Long number) {
        table.append(number.longValue());
      } else if (value instanceof Integer number) {
        table.append(number.intValue());
      } else {
        table.append(((Boolean) value).booleanValue());
      }
    }
    table.endRow();
  }

  /** Makes columns of few values faster to compare. */
  private static void enumerate(
      Connection connection, String type, String values, String... columns) throws SQLException {
    execute(connection, "create type " + type + "_of as enum (" + values + " order by 1)");
    for (String column : columns) {
      execute(connection, "alter table fact alter " + column + " type " + type + "_of");
    }
  }

  private static void create(Connection connection) throws SQLException {
    execute(
        connection,
        "create table fact (pair varchar, id varchar, kind varchar, one varchar, other varchar,"
            + " directed boolean, start_day bigint, end_day bigint, in_year integer,"
            + " currency varchar, cents bigint, most bigint, title varchar, source varchar,"
            + " deprecated boolean)");
    execute(connection, "create table agreement_word (word varchar, id varchar)");
  }

  private static void add(Row row, Table facts, Table words) throws SQLException {
    facts.add(
        row.pair().toString(),
        row.id(),
        row.kind(),
        row.one(),
        row.other(),
        row.directed(),
        row.start(),
        row.end(),
        row.year(),
        row.currency(),
        row.cents(),
        row.most(),
        row.title(),
        row.source(),
        row.deprecated());
    if (row.isOf(AGREEMENT)) {
      for (String word : row.words()) {
        words.add(word, row.id());
      }
    }
  }

  private static void index(Connection connection, String... indexes) throws SQLException {
    for (int i = 0; i < indexes.length; i++) {
      execute(connection, "create index index_" + i + " on " + indexes[i]);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private long ask(Reading reading, String sql, Object... values) {
    try {
      PreparedStatement statement = statements.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
      }
      bind(statement, values);
      try (ResultSet result = statement.executeQuery()) {
        return reading.of(result);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static List<Row> rows(ResultSet result) throws SQLException {
    List<Row> rows = new ArrayList<>();
    while (result.next()) {
      rows.add(
          new Row(
              result.getString(1),
              result.getString(2),
              result.getString(3),
              result.getString(4),
              result.getBoolean(5),
              result.getLong(6),
              result.getLong(7),
              result.getInt(8),
              result.getString(9),
              result.getLong(10),
              result.getLong(11),
              result.getString(12),
              result.getString(13),
              result.getBoolean(14)));
    }
    return rows;
  }

  private static long ofCount(ResultSet result) throws SQLException {
    result.next();
    return result.getLong(1);
  }

  private static String pairOfActors() {
    return Row.Pair.of(ACTOR, PARTNER).toString();
  }

  @Override
  public long pair() {
    return ask(result -> Answers.ofRows(rows(result)), SELECT + "pair = ?", pairOfActors());
  }

  @Override
  public long pairCount() {
    return ask(SqlPeer::ofCount, "select count(*) from fact where pair = ?", pairOfActors());
  }

  @Override
  public long pairAndKind() {
    return ask(
        result -> Answers.ofStarts(rows(result)),
        SELECT + "pair = ? and kind = ? and start_day > ? order by start_day limit " + TEN,
        pairOfActors(),
        ENGAGEMENT,
        Long.MIN_VALUE);
  }

  @Override
  public long actorOnDay() {
    long day = DAY.toEpochDay();
    return ask(
        result -> Answers.ofRows(rows(result)),
        SELECT
            + "one = ? and kind = ?"
            + OVERLAPS
            + " union all "
            + SELECT
            + "other = ? and kind = ?"
            + OVERLAPS,
        ACTOR,
        MISSION,
        day,
        day,
        ACTOR,
        MISSION,
        day,
        day);
  }

  @Override
  public long overlapping() {
    return ask(
        SqlPeer::ofCount,
        "select count(*) from fact where kind = ?" + OVERLAPS,
        MISSION,
        Row.lastDayOf(YEAR),
        Row.firstDayOf(YEAR));
  }

  @Override
  public long figures() {
    List<Object> values = new ArrayList<>(THREE_KINDS);
    values.add(100 * DOLLARS);
    values.add(Row.lastDayOf(FIRST_OF_TEN_YEARS + 9));
    values.add(Row.firstDayOf(FIRST_OF_TEN_YEARS));
    values.addAll(FIVE_ACTORS);
    values.addAll(FIVE_ACTORS);
    return ask(
        result -> Answers.ofRows(rows(result)),
        SELECT
            + "kind in (?, ?, ?) and most >= ?"
            + OVERLAPS
            + " and (one in (?, ?, ?, ?, ?) or other in (?, ?, ?, ?, ?))",
        values.toArray());
  }

  @Override
  public long tradeByPartner() {
    String of = " from fact where kind = ?" + COUNTED;
    return ask(
        result -> {
          Map<Row.PartnerYear, Long> sums = new HashMap<>();
          while (result.next()) {
            sums.put(new Row.PartnerYear(result.getString(1), result.getInt(2)), result.getLong(3));
          }
          return Answers.ofSums(sums);
        },
        "select partner, in_year, cast(sum(cents) as bigint) from ("
            + "select other as partner, in_year, cents"
            + of
            + " and one = ? union all "
            + "select one as partner, in_year, cents"
            + of
            + " and other = ?"
            + ") as trade group by partner, in_year",
        TRADE,
        ACTOR,
        TRADE,
        ACTOR);
  }

  @Override
  public long tradeByYear() {
    return ask(
        result -> {
          Map<Integer, Long> sums = new HashMap<>();
          while (result.next()) {
            sums.put(result.getInt(1), result.getLong(2));
          }
          return Answers.ofSums(sums);
        },
        "select in_year, cast(sum(cents) as bigint) from fact where kind = ?"
            + COUNTED
            + " group by in_year",
        TRADE);
  }

  @Override
  public long word() {
    return ask(SqlPeer::ofCount, "select count(*) from agreement_word where word = ?", WORD);
  }

  @Override
  public long partners() {
    long first = Row.firstDayOf(DECADE);
    long last = Row.lastDayOf(DECADE + 9);
    return ask(
        result -> {
          List<Map.Entry<String, Long>> ranked = new ArrayList<>();
          while (result.next()) {
            ranked.add(Map.entry(result.getString(1), result.getLong(2)));
          }
          return Answers.ofRanked(ranked);
        },
        "select partner, count(*) from ("
            + "select other as partner from fact where one = ?"
            + OVERLAPS
            + " union all "
            + "select one as partner from fact where other = ?"
            + OVERLAPS
            + ") as fact_of group by partner order by count(*) desc, partner limit "
            + TEN,
        ACTOR,
        last,
        first,
        ACTOR,
        last,
        first);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("closing", e);
    }
  }
}
