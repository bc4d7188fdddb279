package dev.chancery.examples.benchmark;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Answers with streams over the rows that come nearest to what is asked. */
abstract class RowPeer implements Peer {
  abstract Stream<Row> ofPair(Row.Pair pair);

  abstract Stream<Row> ofKind(String kind);

  abstract Stream<Row> involving(String actor);

  /** Each row once. */
  abstract Stream<Row> involvingAny(Set<String> actors);

  abstract Stream<Row> agreementsWith(String word);

  @Override
  public long pair() {
    return Answers.ofRows(ofPair(Row.Pair.of(ACTOR, PARTNER)).toList());
  }

  @Override
  public long pairCount() {
    return ofPair(Row.Pair.of(ACTOR, PARTNER)).count();
  }

  @Override
  public long pairAndKind() {
    return firstStarts(ofPair(Row.Pair.of(ACTOR, PARTNER)).filter(row -> row.isOf(ENGAGEMENT)));
  }

  static long firstStarts(Stream<Row> rows) {
    return Answers.ofStarts(
        rows.filter(row -> row.start() != Long.MIN_VALUE)
            .sorted(comparingLong(Row::start))
            .limit(TEN)
            .toList());
  }

  @Override
  public long actorOnDay() {
    long day = DAY.toEpochDay();
    return Answers.ofRows(
        involving(ACTOR).filter(row -> row.isOf(MISSION) && row.overlaps(day, day)).toList());
  }

  @Override
  public long overlapping() {
    long first = Row.firstDayOf(YEAR);
    long last = Row.lastDayOf(YEAR);
    return ofKind(MISSION).filter(row -> row.overlaps(first, last)).count();
  }

  @Override
  public long figures() {
    long first = Row.firstDayOf(FIRST_OF_TEN_YEARS);
    long last = Row.lastDayOf(FIRST_OF_TEN_YEARS + 9);
    return Answers.ofRows(
        involvingAny(FIVE_ACTORS)
            .filter(row -> row.most() >= 100 * DOLLARS && THREE_KINDS.contains(row.kind()))
            .filter(row -> row.overlaps(first, last))
            .toList());
  }

  @Override
  public long tradeByPartner() {
    return sumByPartner(involving(ACTOR).filter(row -> row.isOf(TRADE)));
  }

  static long sumByPartner(Stream<Row> trade) {
    Map<Row.PartnerYear, Long> sums =
        trade
            .filter(Row::isCounted)
            .collect(
                groupingBy(
                    row -> new Row.PartnerYear(row.partnerOf(ACTOR), row.year()),
                    summingLong(Row::cents)));
    return Answers.ofSums(sums);
  }

  @Override
  public long tradeByYear() {
    return sumByYear(ofKind(TRADE));
  }

  static long sumByYear(Stream<Row> trade) {
    return Answers.ofSums(
        trade.filter(Row::isCounted).collect(groupingBy(Row::year, summingLong(Row::cents))));
  }

  @Override
  public long word() {
    return agreementsWith(WORD).count();
  }

  @Override
  public long partners() {
    long first = Row.firstDayOf(DECADE);
    long last = Row.lastDayOf(DECADE + 9);
    return mostFrequent(involving(ACTOR).filter(row -> row.overlaps(first, last)));
  }

  static long mostFrequent(Stream<Row> ofActor) {
    return Answers.ofMost(ofActor.collect(groupingBy(row -> row.partnerOf(ACTOR), counting())));
  }
}
