package dev.chancery.actor;

import java.io.Serializable;
import java.util.Locale;

/** A state or an organisation: what can be a party to a fact. */
public sealed interface Actor extends Serializable permits State, Organization {

  /**
   * Returns the actor that the text names; the inverse of {@link #id()} for states and for those
   * organisations that come with the library.
   *
   * @param id a code as {@link State#of(String)} takes it, or {@code org:} and one as {@link
   *     Organization#of(String)} takes it
   * @throws UnknownActorException if nobody has the code
   */
  static Actor parse(String id) {
    return id.startsWith(Organization.ID_PREFIX)
        ? Organization.of(id.substring(Organization.ID_PREFIX.length()))
        : State.of(id);
  }

  /**
   * Returns the text that names this actor in a dataset: the code of a state, or {@code org:} and
   * the code of an organisation.
   */
  String id();

  /**
   * Returns the code: of a state see {@link State#code()}, of an organisation for instance {@code
   * EU}.
   */
  String code();

  /** Returns the English name. */
  String name();

  /** Returns the name in the locale's language where it is known, or else the English one. */
  String displayName(Locale locale);
}
