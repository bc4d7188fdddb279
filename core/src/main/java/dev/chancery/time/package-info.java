/**
 * Dates and intervals as sources give them, in the Extended Date/Time Format (EDTF, ISO 8601-2:2019
 * Annex A).
 *
 * <p>Start from {@link dev.chancery.time.Edtf}, the expression, and {@link dev.chancery.time.When},
 * what a fact says with it. Every comparison answers with a {@link dev.chancery.time.Certainty}.
 */
@NullMarked
package dev.chancery.time;

import org.jspecify.annotations.NullMarked;
