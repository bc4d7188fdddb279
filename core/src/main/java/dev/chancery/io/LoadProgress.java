package dev.chancery.io;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far a reader has come.
 *
 * @param bytes how many bytes of the file have been read, as it lies there: of a folder or a zip of
 *     tables, those of their text
 * @param totalBytes how many there are; empty for a stream
 * @param facts how many facts have been met, those that were skipped included
 * @param elapsed the time since reading began
 * @param finished whether this is the last that is told
 */
public record LoadProgress(
    long bytes, OptionalLong totalBytes, long facts, Duration elapsed, boolean finished) {

  /** Returns the share that has been read, from 0 to 1; empty if nobody knows of how much. */
  public OptionalDouble share() {
    if (finished) {
      return OptionalDouble.of(1);
    }
    if (totalBytes.isEmpty() || totalBytes.getAsLong() == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.min(1, (double) bytes / totalBytes.getAsLong()));
  }

  /** Returns how many facts were met in a second, on the whole. */
  public double factsPerSecond() {
    return perSecond(facts);
  }

  /** Returns how many bytes were read in a second, on the whole. */
  public double bytesPerSecond() {
    return perSecond(bytes);
  }

  private double perSecond(long count) {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds == 0 ? 0 : count / seconds;
  }

  /**
   * Returns how long the rest will take if it is read as fast as what has been; empty if nobody
   * knows how much there is.
   */
  public Optional<Duration> remaining() {
    OptionalDouble share = share();
    if (share.isEmpty() || share.getAsDouble() == 0) {
      return Optional.empty();
    }
    double rest = (1 - share.getAsDouble()) / share.getAsDouble();
    return Optional.of(Duration.ofNanos((long) (elapsed.toNanos() * rest)));
  }
}
