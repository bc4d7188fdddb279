/**
 * The closed family of facts about pairs of actors: recognition, relations, missions, agreements,
 * trade and so on, in the terms of the Vienna Conventions of 1961, 1963 and 1969.
 *
 * <p>Start from {@link dev.chancery.fact.Fact}. Each kind describes its attributes once, in its own
 * file; {@link dev.chancery.fact.Kind} is that description, and everything generic is driven by it.
 */
@NullMarked
package dev.chancery.fact;

import org.jspecify.annotations.NullMarked;
