package dev.chancery.io;

import com.google.common.collect.ImmutableList;
import dev.chancery.dataset.Dataset;

/**
 * What came of reading a file: the dataset, and what had to be left out of it.
 *
 * @param dataset what could be read
 * @param factsRead how many facts are in the dataset
 * @param factsSkipped how many facts of the file are not
 * @param failures the faults, in the order of the file; at least one for each fact that was skipped
 */
public record LoadReport(
    Dataset dataset, int factsRead, int factsSkipped, ImmutableList<LoadFailure> failures) {}
