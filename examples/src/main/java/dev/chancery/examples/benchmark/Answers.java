package dev.chancery.examples.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is compared before anything is timed. An answer of many parts becomes one number, made from
 * each of them, so that all of it has to be read.
 */
final class Answers {
  private Answers() {}

  /**
   * Returns if both are equal.
   *
   * @throws IllegalStateException if not; names both
   */
  static void same(Object peer, Object ours) {
    if (!peer.equals(ours)) {
      throw new IllegalStateException("the peer answers " + peer + ", Chancery " + ours);
    }
  }

  static long ofRows(Iterable<Row> rows) {
    long answer = 0;
    for (Row row : rows) {
      answer += row.id().hashCode();
    }
    return answer;
  }

  static long ofSums(Map<?, Long> sums) {
    long answer = 0;
    for (Map.Entry<?, Long> sum : sums.entrySet()) {
      answer += sum.getKey().hashCode() * sum.getValue();
    }
    return answer;
  }

  /** The order counts. */
  static long ofStarts(List<Row> rows) {
    long answer = 0;
    for (Row row : rows) {
      answer = 31 * answer + row.start();
    }
    return answer;
  }

  /** Of the first ten: the greatest counts first, equal ones by name. */
  static long ofMost(Map<String, Long> counts) {
    Comparator<Map.Entry<String, Long>> byCount =
        Map.Entry.comparingByValue(Comparator.reverseOrder());
    return ofRanked(
        counts.entrySet().stream()
            .sorted(byCount.thenComparing(Map.Entry.comparingByKey()))
            .limit(Peer.TEN)
            .toList());
  }

  /** The order counts. */
  static long ofRanked(List<Map.Entry<String, Long>> ranked) {
    long answer = 0;
    for (Map.Entry<String, Long> each : ranked) {
      answer = 31 * answer + each.getKey().hashCode() * each.getValue();
    }
    return answer;
  }
}
