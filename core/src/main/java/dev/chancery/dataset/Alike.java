package dev.chancery.dataset;

import dev.chancery.fact.Attribute;
import dev.chancery.fact.Described;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Tells facts apart by their key and by what of them is compared. Those that are alike are to every
 * other fact what one of them is, and do not conflict with each other; so however many sources
 * repeat a claim, it is compared once.
 */
final class Alike {
  private Alike() {}

  /** Returns the facts, those that are alike together; in the order of the first. */
  static List<List<Fact>> of(Collection<Fact> all) {
    List<Fact> facts = List.copyOf(all);
    List<List<Fact>> alike = new ArrayList<>();
    for (int[] places : of(facts, place -> "")) {
      alike.add(KeyGroups.facts(facts, places));
    }
    return alike;
  }

  /**
   * Returns the places in the list of facts that are alike and have an equal value more; in each
   * group, and among groups by their first, in the order of the list.
   */
  static List<int[]> of(List<Fact> facts, IntFunction<Object> more) {
    // By a text first, of which a map has those in order that were chosen for their hashes.
    Map<String, Map<Object, IntList>> byText = new HashMap<>();
    for (int place = 0; place < facts.size(); place++) {
      List<Object> stated = compared(facts.get(place));
      stated.add(more.apply(place));
      byText
          .computeIfAbsent(stated.toString(), text -> new HashMap<>())
          .computeIfAbsent(stated, unused -> new IntList())
          .add(place);
    }
    List<int[]> groups = new ArrayList<>();
    byText.values().forEach(same -> same.values().forEach(each -> groups.add(each.toArray())));
    groups.sort(Comparator.comparingInt(group -> group[0]));
    return groups;
  }

  private static List<Object> compared(Fact fact) {
    List<Object> stated = new ArrayList<>();
    stated.add(fact.key());
    stated.add(fact.when());
    stated.add(fact.bounds());
    if (fact.shape() instanceof Kind<?> kind) {
      for (Attribute<?, ?> attribute : kind.singleValued()) {
        stated.add(stated(attribute, fact));
      }
    }
    return stated;
  }

  /** Returns what the fact states for an attribute of its own shape. */
  @SuppressWarnings("unchecked") // The attribute is one of those of the value's own shape.
  static <D extends Described> Optional<?> stated(Attribute<D, ?> attribute, Fact fact) {
    return attribute.of((D) fact);
  }
}
