package dev.chancery.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.dataset.Dataset;
import dev.chancery.io.LoadFailure.Reason;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;

/**
 * What came of reading a file: the dataset, what had to be left out of it, and what had to be
 * repaired.
 *
 * <p>Every fact of the file was either read or skipped: {@code factsRead} and {@code factsSkipped}
 * add up to {@link #factsInFile()}, and {@code skippedByReason} to {@code factsSkipped}.
 *
 * @param dataset what could be read
 * @param factsRead how many facts are in the dataset, or were given to a consumer; those that were
 *     repaired included
 * @param factsRepaired how many of them were read only because something in them was repaired
 * @param factsSkipped how many facts of the file were left out
 * @param factsWithOtherFields how many of the facts that were read have fields that this version
 *     does not know; they are kept
 * @param skippedByReason how many facts were skipped for each reason; reasons without one are left
 *     out
 * @param failures the faults: one for each fact that was skipped, in the order of the file, with
 *     those about references to facts that are not there behind the others; and one if the file has
 *     another number of facts than it says. If there are more than the limit, the first of them
 * @param repairs what was repaired, in the order of the file; if there is more than the limit, the
 *     first of it
 * @param unknownKinds the kinds that this version does not know, one for each fact of such a kind,
 *     in the order of the file: misspelt, or of a newer version. The facts are kept, as {@link
 *     dev.chancery.fact.UnsupportedFact}s. If there are more than the limit, the first of them; of
 *     a strict reader too
 */
public record LoadReport(
    Dataset dataset,
    int factsRead,
    int factsRepaired,
    int factsSkipped,
    int factsWithOtherFields,
    ImmutableMap<Reason, Integer> skippedByReason,
    ImmutableList<LoadFailure> failures,
    ImmutableList<LoadFailure> repairs,
    ImmutableList<LoadFailure> unknownKinds)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Makes one; none may be null. */
  public LoadReport {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(skippedByReason, "skippedByReason");
    Objects.requireNonNull(failures, "failures");
    Objects.requireNonNull(repairs, "repairs");
    Objects.requireNonNull(unknownKinds, "unknownKinds");
  }

  private Object readResolve() throws InvalidObjectException {
    SerializedForm.check(Reason.class, skippedByReason.keySet());
    SerializedForm.check(Integer.class, skippedByReason.values());
    SerializedForm.check(LoadFailure.class, failures);
    SerializedForm.check(LoadFailure.class, repairs);
    SerializedForm.check(LoadFailure.class, unknownKinds);
    return this;
  }

  /** Returns how many facts the file has. */
  public int factsInFile() {
    return factsRead + factsSkipped;
  }
}
