package dev.chancery.actor;

/**
 * Whom an application takes for a state. Which of them is right is a matter of politics, so it is
 * chosen and never mixed in.
 */
public enum StatehoodPolicy {
  /** Members of the United Nations on the day; before 24 October 1945 there are none. */
  UN_MEMBERS,
  /**
   * Members of the United Nations and the states that observe it, among them those that observed it
   * before they were members.
   */
  UN_MEMBERS_AND_OBSERVERS,
  /**
   * Those generally recognised, members or not: also Switzerland before 2002, and all before 1945.
   */
  GENERALLY_RECOGNISED,
  /** Those of the three above, and those whom some states recognise and others do not. */
  WITH_PARTIALLY_RECOGNISED,
  /** All that declare themselves a state and hold out as one, recognised by none as well. */
  ALL
}
