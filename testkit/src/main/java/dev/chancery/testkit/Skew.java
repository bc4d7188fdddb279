package dev.chancery.testkit;

/**
 * Picks one of several so that few are picked often and many rarely: by given weights, or after
 * Zipf and Mandelbrot, the weight of rank r (from 0) being 1 / (r + offset).
 *
 * <p>The weights are spread over a table once, in whole numbers, so that a pick is one look-up and
 * the same everywhere. Every choice has one place in the table at least.
 */
final class Skew {
  private static final int PLACES = 1 << 14;
  private static final long UNIT = 1L << 32;

  private final short[] places = new short[PLACES];

  private Skew(long[] weights) {
    long total = 0;
    for (long weight : weights) {
      total += weight;
    }
    long before = 0;
    int place = 0;
    for (int i = 0; i < weights.length; i++) {
      before += weights[i];
      int leftForOthers = weights.length - 1 - i;
      int end = (int) Math.min(before * PLACES / total, PLACES - leftForOthers);
      for (end = Math.max(end, place + 1); place < end; place++) {
        places[place] = (short) i;
      }
    }
  }

  static Skew ofWeights(int... weights) {
    long[] wide = new long[weights.length];
    for (int i = 0; i < weights.length; i++) {
      wide[i] = weights[i];
    }
    return new Skew(wide);
  }

  static Skew zipf(int choices, int offset) {
    long[] weights = new long[choices];
    for (int rank = 0; rank < choices; rank++) {
      weights[rank] = UNIT / (rank + offset);
    }
    return new Skew(weights);
  }

  int pick(WorldRandom random) {
    return places[(int) (random.nextLong() >>> 50)];
  }
}
