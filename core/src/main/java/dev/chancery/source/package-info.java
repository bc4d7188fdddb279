/**
 * Where a fact comes from: a document, and the exact place in it.
 *
 * <p>Start from {@link dev.chancery.source.Source} and {@link dev.chancery.source.Citation}.
 * Positions are kept, other people's sentences are not: given the text, a citation shows its
 * passage.
 */
@NullMarked
package dev.chancery.source;

import org.jspecify.annotations.NullMarked;
