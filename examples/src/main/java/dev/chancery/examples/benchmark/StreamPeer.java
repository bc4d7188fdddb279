package dev.chancery.examples.benchmark;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A list, read from one end to the other for each question. */
final class StreamPeer extends RowPeer {
  private final List<Row> rows;

  StreamPeer(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  @Override
  Stream<Row> ofPair(Row.Pair pair) {
    return rows.stream().filter(row -> row.involves(pair.one()) && row.involves(pair.other()));
  }

  @Override
  Stream<Row> ofKind(String kind) {
    return rows.stream().filter(row -> row.isOf(kind));
  }

  @Override
  Stream<Row> involving(String actor) {
    return rows.stream().filter(row -> row.involves(actor));
  }

  @Override
  Stream<Row> involvingAny(Set<String> actors) {
    return rows.stream().filter(row -> actors.contains(row.one()) || actors.contains(row.other()));
  }

  @Override
  Stream<Row> agreementsWith(String word) {
    return ofKind(AGREEMENT).filter(row -> row.words().contains(word));
  }
}
