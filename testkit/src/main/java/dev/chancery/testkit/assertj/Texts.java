package dev.chancery.testkit.assertj;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import dev.chancery.dataset.DatasetDiff;
import dev.chancery.fact.Fact;
import dev.chancery.fact.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How messages name facts, with their sources, and list what is found. */
final class Texts {
  /** How many lines a list has at the most. */
  static final int MOST_LINES = 20;

  private Texts() {}

  /** {@code mission 'm' AZ→ES}. */
  static String name(Fact fact) {
    return fact.kindName() + " '" + fact.id() + "' " + fact.dyad();
  }

  /** {@code mission 'm' AZ→ES 2005, said by …}, with every citation. */
  static String line(Fact fact) {
    return name(fact) + " " + fact.when() + ", " + saidBy(fact);
  }

  static String saidBy(Fact fact) {
    return "said by " + Joiner.on("; ").join(fact.citations());
  }

  /** {@code 1 fact}, {@code 2 facts}. */
  static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** A colon and the lines, indented; nothing if there are none. */
  static String list(List<String> lines) {
    return list(lines, lines.size());
  }

  /** As {@link #list(List)}, of the first of so many. */
  static String list(List<String> first, int all) {
    if (first.isEmpty()) {
      return "";
    }
    List<String> shown = new ArrayList<>(first.subList(0, Math.min(first.size(), MOST_LINES)));
    if (all > shown.size()) {
      shown.add("… and " + (all - shown.size()) + " more");
    }
    return ":\n  " + String.join("\n  ", shown);
  }

  static String facts(List<? extends Fact> facts) {
    return list(facts.stream().map(Texts::line).toList());
  }

  /** The text of the difference, and who says the facts in it. */
  static String difference(DatasetDiff diff) {
    List<String> lines = new ArrayList<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(diff.text())) {
      lines.add(line);
    }
    Stream<Fact> changed =
        diff.facts().changed().stream().flatMap(each -> Stream.of(each.before(), each.after()));
    List<String> sources =
        Stream.of(diff.facts().removed().stream(), diff.facts().added().stream(), changed)
            .flatMap(each -> each)
            .map(fact -> "'" + fact.id() + "' is " + saidBy(fact))
            .distinct()
            .toList();
    return list(lines) + (sources.isEmpty() ? "" : "\nsources" + list(sources));
  }

  /** A value of an attribute. */
  static String value(Object value) {
    return value instanceof Enum<?> constant ? ValueType.term(constant) : value.toString();
  }
}
