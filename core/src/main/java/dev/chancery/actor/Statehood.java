package dev.chancery.actor;

/** How a state stands among the others. */
public enum Statehood {
  /** Generally recognised as a state, whether a member of the United Nations or not. */
  SOVEREIGN,
  /** Recognised by some states and not by others. */
  PARTIALLY_RECOGNISED,
  /** Recognised by no member of the United Nations. */
  UNRECOGNISED
}
