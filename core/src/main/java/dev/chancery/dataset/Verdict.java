package dev.chancery.dataset;

/** An answer to a question of yes or no. */
public enum Verdict {
  /** The facts say so, under every reading of their dates. */
  YES,
  /** The dataset covers the question, and no fact says so; or it cannot be so. */
  NO,
  /** The facts leave it open, or the dataset does not cover the question. */
  UNKNOWN
}
