package dev.chancery.amount;

import java.math.BigDecimal;
import java.util.Locale;

/** The word behind a number, on the short scale: a billion is a thousand million. */
public enum Multiplier {
  /** No word. */
  ONE(0),
  /** 1,000. */
  THOUSAND(3),
  /** 1,000,000. */
  MILLION(6),
  /** 1,000,000,000. */
  BILLION(9),
  /** 1,000,000,000,000. */
  TRILLION(12);

  private final int zeros;
  private final BigDecimal factor;

  Multiplier(int zeros) {
    this.zeros = zeros;
    this.factor = BigDecimal.ONE.scaleByPowerOfTen(zeros).setScale(0);
  }

  static Multiplier withZeros(int zeros) {
    for (Multiplier multiplier : values()) {
      if (multiplier.zeros == zeros) {
        return multiplier;
      }
    }
    throw new IllegalArgumentException("no multiplier has " + zeros + " zeros");
  }

  /** The power of ten. */
  int zeros() {
    return zeros;
  }

  /** Returns what the number is multiplied by. */
  public BigDecimal factor() {
    return factor;
  }

  /** Returns the word in lower case, for instance {@code million}; empty for {@link #ONE}. */
  String word() {
    return this == ONE ? "" : name().toLowerCase(Locale.ROOT);
  }
}
