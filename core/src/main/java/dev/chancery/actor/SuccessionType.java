package dev.chancery.actor;

/** How one state came after another. */
public enum SuccessionType {
  /** The same state, or the one that took over its rights and memberships. */
  CONTINUATION,
  /** A part left, and the predecessor went on. */
  SECESSION,
  /** The predecessor joined with another state, or was taken into it. */
  UNION,
  /** The predecessor fell apart and ceased. */
  DISSOLUTION,
  /** The same state under another name. */
  RENAMING,
  /** Territory passed from one state to another. */
  CESSION
}
