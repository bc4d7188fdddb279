package dev.chancery.testkit;

/**
 * A small pseudo-random generator of one fact, specified here bit for bit so that a world is the
 * same on every machine and Java: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom
 * number generators", 2014).
 */
final class WorldRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Begins the numbers of the fact at the index, of which each fact has its own. */
  WorldRandom(long seed, long index) {
    this.state = mix(mix(seed + GOLDEN_GAMMA) + index * GOLDEN_GAMMA);
  }

  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Returns a number from 0 inclusive to the bound exclusive, which is above 0. */
  int below(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** Returns a number between the two, both inclusive. */
  int between(int lowest, int highest) {
    return lowest + below(highest - lowest + 1);
  }

  /** Returns true in so many of a thousand cases. */
  boolean perMille(int share) {
    return below(1000) < share;
  }

  <T> T oneOf(T[] choices) {
    return choices[below(choices.length)];
  }
}
