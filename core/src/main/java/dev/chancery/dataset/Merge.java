package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactComparison;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;

/**
 * What comes of two datasets: a third, and how they agree. Each of its facts is in one at least of
 * the four lists, all in {@link Fact#DISPLAY_ORDER}. What counts as the same thing, as a conflict
 * and as a difference in precision, {@link FactComparison} says; derived and deprecated facts are
 * not compared.
 *
 * <p>Nothing that either says is lost. A fact that both have under one id, with the same statement
 * but other citations, has the citations of both; and its rank and note, where only one gives it
 * any. Of two statements under one id both are kept, the second under a new id; and so of two
 * sources that differ in anything; what the first has taken over already is known by its new id, so
 * that to merge it once more changes nothing. An organisation is its code: where the two call it
 * otherwise, it keeps the name that the first gives it, and that of the second is in {@link
 * #otherNames}. Which of the two datasets is asked to merge decides no more than the name and
 * description of the result, the order of citations, which fact or source gets a new id, and what
 * organisations are called.
 *
 * <p>What this version does not know is kept of both, too ({@link Dataset#otherFields()}). Where
 * both have it, and not alike, that of the first stays in the dataset and that of the second is in
 * {@link #leftOut}, since what it means, and of what it is one claim, nobody can tell here.
 *
 * @param dataset what both say together, named and described as the first
 * @param duplicates the facts that both have, equal in everything
 * @param confirmed facts about the same thing that can both be true, the one of the first dataset
 *     beside the one of the second: for every fact that the other dataset agrees with, one that
 *     does. Where one only is more precise, {@link FactComparison#morePrecise()} tells
 * @param unique the facts that one dataset has and about which the other says nothing
 * @param conflicts the conflicts in which one dataset has a part that the other has not; see {@link
 *     Dataset#conflicts()}
 * @param renamed the ids of the second dataset that the first uses for another statement, and what
 *     they became; facts of the second dataset are in this report under the new ids
 * @param renamedSources the ids of sources of the second dataset that the first uses for a source
 *     that is not the same in everything, and what they became. Facts of the second dataset, also
 *     in this report, cite them under the new ids
 * @param otherNames what the second dataset calls organisations that the first calls otherwise, by
 *     their codes. Whoever sees two organisations there gives one of them another code and merges
 *     again
 * @param leftOut what the second dataset says otherwise than the first in fields that this version
 *     does not know: the values, as JSON, by the JSON Pointer of the same fields of the dataset
 */
public record Merge(
    Dataset dataset,
    ImmutableList<Fact> duplicates,
    ImmutableList<FactComparison> confirmed,
    ImmutableList<Fact> unique,
    ImmutableList<Conflict> conflicts,
    ImmutableMap<String, String> renamed,
    ImmutableMap<String, String> renamedSources,
    ImmutableMap<String, String> otherNames,
    ImmutableMap<String, String> leftOut)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Makes one; none may be null. */
  public Merge {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(duplicates, "duplicates");
    Objects.requireNonNull(confirmed, "confirmed");
    Objects.requireNonNull(unique, "unique");
    Objects.requireNonNull(conflicts, "conflicts");
    Objects.requireNonNull(renamed, "renamed");
    Objects.requireNonNull(renamedSources, "renamedSources");
    Objects.requireNonNull(otherNames, "otherNames");
    Objects.requireNonNull(leftOut, "leftOut");
  }

  private Object readResolve() throws InvalidObjectException {
    SerializedForm.check(Fact.class, duplicates);
    SerializedForm.check(FactComparison.class, confirmed);
    SerializedForm.check(Fact.class, unique);
    SerializedForm.check(Conflict.class, conflicts);
    SerializedForm.checkTexts(renamed);
    SerializedForm.checkTexts(renamedSources);
    SerializedForm.checkTexts(otherNames);
    SerializedForm.checkTexts(leftOut);
    return this;
  }

  static Merge of(Dataset first, Dataset other) {
    return new Merging(first, new Aligned(first, other)).merge();
  }

  /** Returns the dataset and how many of each there are; sources count among the renamed. */
  @Override
  public String toString() {
    return dataset
        + ": "
        + duplicates.size()
        + " duplicates, "
        + confirmed.size()
        + " confirmed, "
        + unique.size()
        + " unique, "
        + conflicts.size()
        + " conflicts, "
        + (renamed.size() + renamedSources.size())
        + " renamed"
        + (otherNames.isEmpty() ? "" : ", " + otherNames.size() + " called otherwise")
        + (leftOut.isEmpty() ? "" : ", " + leftOut.size() + " left out");
  }
}
