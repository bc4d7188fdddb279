package dev.chancery.examples.benchmark;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A multimap for each of what is asked for, as an application would keep them. */
final class GuavaPeer extends RowPeer {
  private final ImmutableListMultimap<Row.Pair, Row> byPair;
  private final ImmutableListMultimap<String, Row> byKind;
  private final ImmutableListMultimap<String, Row> byActor;
  private final ImmutableListMultimap<String, Row> agreementsByWord;

  GuavaPeer(List<Row> rows) {
    ImmutableListMultimap.Builder<Row.Pair, Row> pairs = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<String, Row> kinds = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<String, Row> actors = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<String, Row> words = ImmutableListMultimap.builder();
    for (Row row : rows) {
      pairs.put(row.pair(), row);
      kinds.put(row.kind(), row);
      actors.put(row.one(), row).put(row.other(), row);
      if (row.isOf(AGREEMENT)) {
        row.words().forEach(word -> words.put(word, row));
      }
    }
    byPair = pairs.build();
    byKind = kinds.build();
    byActor = actors.build();
    agreementsByWord = words.build();
  }

  @Override
  Stream<Row> ofPair(Row.Pair pair) {
    return byPair.get(pair).stream();
  }

  @Override
  Stream<Row> ofKind(String kind) {
    return byKind.get(kind).stream();
  }

  @Override
  Stream<Row> involving(String actor) {
    return byActor.get(actor).stream();
  }

  @Override
  Stream<Row> involvingAny(Set<String> actors) {
    return actors.stream()
        .flatMap(
            actor ->
                involving(actor)
                    .filter(row -> row.one().equals(actor) || !actors.contains(row.one())));
  }

  @Override
  Stream<Row> agreementsWith(String word) {
    return agreementsByWord.get(word).stream();
  }

  // What the multimap has as it is needs no stream.

  @Override
  public long pair() {
    return Answers.ofRows(byPair.get(Row.Pair.of(ACTOR, PARTNER)));
  }

  @Override
  public long pairCount() {
    return byPair.get(Row.Pair.of(ACTOR, PARTNER)).size();
  }

  @Override
  public long word() {
    return agreementsByWord.get(WORD).size();
  }
}
