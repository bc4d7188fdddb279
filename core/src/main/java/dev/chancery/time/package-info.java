/**
 * Dates and intervals as sources give them, in the Extended Date/Time Format (EDTF, ISO 8601-2:2019
 * Annex A), and what can be said of two of them.
 *
 * <p>Start from {@link dev.chancery.time.Edtf}, the expression, or from {@link
 * dev.chancery.time.DatePhrase} for dates in the words of a text. {@link dev.chancery.time.When}
 * adds how a fact means an expression. {@link dev.chancery.time.TemporalEntity} has the questions
 * that both answer, each with a {@link dev.chancery.time.Certainty}.
 */
@NullMarked
package dev.chancery.time;

import org.jspecify.annotations.NullMarked;
