package dev.chancery.dataset;

import dev.chancery.fact.Fact;

/**
 * Two facts that cannot both be true, though each has its source.
 *
 * @param one the one that comes first in {@link Fact#DISPLAY_ORDER}
 * @param other the other
 */
public record Contradiction(Fact one, Fact other) {}
