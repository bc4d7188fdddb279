/**
 * Datasets: facts with their sources and the coverage they claim, and what is asked of them.
 *
 * <p>Start from {@link dev.chancery.dataset.Dataset} and, for one pair of states, {@link
 * dev.chancery.dataset.Relationship}. An {@link dev.chancery.dataset.Answer} says what it rests on,
 * a {@link dev.chancery.dataset.Merge} how two datasets agree, and a {@link
 * dev.chancery.dataset.ResolutionPolicy} what counts where sources do not.
 */
@NullMarked
package dev.chancery.dataset;

import org.jspecify.annotations.NullMarked;
