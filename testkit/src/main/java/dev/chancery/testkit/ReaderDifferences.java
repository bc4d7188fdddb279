package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.DatasetDiff;
import dev.chancery.dataset.DatasetDiff.Change;
import dev.chancery.dataset.DatasetDiff.ValueChange;
import dev.chancery.fact.Fact;
import dev.chancery.source.Source;
import dev.chancery.testkit.ReaderTester.Rule;
import dev.chancery.time.When;
import java.util.List;

/** What a reader made of a dataset, as rules that it breaks by that. */
final class ReaderDifferences {
  /**
   * A rule that is broken.
   *
   * @param what what the reader did of the dataset: "gave …"
   */
  record Broken(Rule rule, String what) {}

  private final ImmutableList.Builder<Broken> broken = ImmutableList.builder();

  private ReaderDifferences() {}

  static ImmutableList<Broken> between(Dataset before, Dataset after) {
    ReaderDifferences differences = new ReaderDifferences();
    differences.compare(before, after);
    return differences.broken.build();
  }

  private void compare(Dataset before, Dataset after) {
    DatasetDiff diff = before.diff(after);
    String all = "gave another one:\n" + Lines.first(diff.text());
    check(Rule.FACTS, diff.facts().added().isEmpty() && diff.facts().removed().isEmpty(), all);
    for (Change<Fact> fact : diff.facts().changed()) {
      for (ValueChange value : fact.values()) {
        broken(ofFact(value), "gave of '" + fact.before().id() + "' " + value);
      }
    }
    for (Change<Source> source : diff.sources().changed()) {
      for (ValueChange value : source.values()) {
        Rule rule = value.from().isEmpty() ? Rule.UNKNOWN : Rule.SOURCES;
        broken(rule, "gave of source '" + source.before().id() + "' " + value);
      }
    }
    check(Rule.SOURCES, diff.sources().isEmpty(), all);
    check(Rule.COVERAGE, diff.coverage().isEmpty(), all);
    for (ValueChange value : diff.description()) {
      broken(value.from().isEmpty() ? Rule.UNKNOWN : Rule.DESCRIPTION, "gave " + value);
    }
    check(Rule.DESCRIPTION, diff.organizations().isEmpty(), all);
    check(Rule.DESCRIPTION, diff.relatedTopics().isEmpty(), all);
    if (diff.isEmpty()) {
      compareRest(before, after);
    }
  }

  /** What a diff does not count. */
  private void compareRest(Dataset before, Dataset after) {
    check(
        Rule.ORDER,
        before.coverage().equals(after.coverage()),
        "gave the coverage " + after.coverage() + ", not " + before.coverage());
    check(
        Rule.ORDER,
        before.relatedTopics().equals(after.relatedTopics()),
        "gave the links " + after.relatedTopics() + ", not " + before.relatedTopics());
    check(
        Rule.DESCRIPTION,
        before.otherFields().equals(after.otherFields()),
        "gave the other fields " + after.otherFields() + ", not " + before.otherFields());
    check(
        Rule.FACTS,
        before.facts().list().equals(after.facts().list()),
        "gave facts whose other fields differ");
  }

  private static Rule ofFact(ValueChange change) {
    if (change.from().isEmpty()) {
      return Rule.UNKNOWN;
    }
    if (isReordered(change)) {
      return Rule.ORDER;
    }
    Object from = change.from().get();
    if (change.name().equals(Fact.CITATIONS.name())) {
      return Rule.CITATIONS;
    }
    return from instanceof When ? Rule.DATES : from instanceof Amount ? Rule.AMOUNTS : Rule.FACTS;
  }

  private static boolean isReordered(ValueChange change) {
    return change.from().orElse(null) instanceof List<?> from
        && change.to().orElse(null) instanceof List<?> to
        && ImmutableMultiset.copyOf(from).equals(ImmutableMultiset.copyOf(to));
  }

  private void check(Rule rule, boolean kept, String what) {
    if (!kept) {
      broken(rule, what);
    }
  }

  private void broken(Rule rule, String what) {
    broken.add(new Broken(rule, what));
  }
}
