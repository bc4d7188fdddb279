package dev.chancery.examples.benchmark;

/** What is compared before anything is timed. */
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
}
