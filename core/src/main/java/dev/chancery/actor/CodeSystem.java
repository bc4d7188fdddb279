package dev.chancery.actor;

/** The systems of codes by which states are known. */
public enum CodeSystem {
  /** Two letters of ISO 3166-1; of Kosovo {@code XK}, from the range left to users. */
  ISO_ALPHA_2,
  /** Three letters of ISO 3166-1; of Kosovo {@code XKX}, from the range left to users. */
  ISO_ALPHA_3,
  /** Three digits of ISO 3166-1. */
  ISO_NUMERIC,
  /** Four letters of ISO 3166-3, of a former state. */
  ISO_ALPHA_4,
  /**
   * Three digits of the United Nations Statistics Division, Standard Country or Area Codes (M49);
   * ISO 3166-1 takes its own from there.
   */
  M49,
  /** The number of the Correlates of War state system, such as 373; of today's Germany 255. */
  COW,
  /** The abbreviation of the Correlates of War state system, such as AZE or SPN. */
  COW_ALPHA,
  /**
   * The number of Gleditsch and Ward's list of independent states, microstates included. Mostly it
   * is that of {@link #COW}, but not always: 970 is Nauru's there and Kiribati's here, and Germany
   * has 260, Yemen 678, Serbia 340. The list keeps the 652 of Syria during the union with Egypt,
   * when here nobody has it.
   */
  GW,
  /** The abbreviation of Gleditsch and Ward's list of independent states, such as AZE or FJI. */
  GW_ALPHA
}
