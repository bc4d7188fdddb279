/**
 * Who has to do with whom: states, present and former, organisations, persons, and the pair of
 * actors that a fact is about.
 *
 * <p>Start from {@link dev.chancery.actor.State#of(String)} and {@link dev.chancery.actor.Dyad}.
 */
@NullMarked
package dev.chancery.actor;

import org.jspecify.annotations.NullMarked;
