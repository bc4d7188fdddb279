package dev.chancery.dataset;

/** Where the diplomatic relations of two states stand. */
public enum RelationsStatus {
  /** They were not yet established, or one of the states was no more. */
  NONE,
  /** They are established, or resumed. */
  ESTABLISHED,
  /** They are suspended. */
  SUSPENDED,
  /** They are severed. */
  SEVERED,
  /** The facts leave it open, or the dataset does not cover it. */
  UNKNOWN
}
