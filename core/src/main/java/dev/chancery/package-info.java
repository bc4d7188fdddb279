/**
 * Typed, dated and sourced facts about what states have to do with each other.
 *
 * <p>Start from {@link dev.chancery.Chancery}: it opens the bundled dataset, and loads and writes
 * others.
 */
@NullMarked
package dev.chancery;

import org.jspecify.annotations.NullMarked;
