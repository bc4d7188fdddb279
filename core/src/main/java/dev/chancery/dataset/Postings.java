package dev.chancery.dataset;

import com.google.common.collect.Lists;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.CompactFacts;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Shape;
import dev.chancery.query.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes one index: by key the rows of the facts that have it. Of compact facts, what keys a value
 * has is asked once for all facts that state it.
 */
final class Postings {
  private final List<Fact> facts;
  private final FactTable.Path path;

  /** What the keys are taken from; null if from the whole fact. */
  private final @Nullable Attribute<?, ?> attribute;

  /** The facts, if they are compact. */
  private final @Nullable CompactList compact;

  private final Map<Object, IntList> growing = new HashMap<>();

  /** By code plus one, those that the keys of the value have; null if not asked yet. */
  private final @Nullable IntList[] @Nullable [] ofCode;

  Postings(List<Fact> facts, FactTable.Path path, @Nullable Attribute<?, ?> attribute) {
    this.facts = facts;
    this.path = path;
    this.attribute =
        switch (path) {
          case PAIR, ACTOR, FROM, TO, DIRECTED -> Fact.DYAD;
          case DEPRECATED -> Fact.RANK;
          case VALUE, WORD, CURRENCY -> attribute;
          case SOURCE, DERIVED, KIND -> null;
        };
    compact = facts instanceof CompactList list ? list : null;
    ofCode = new IntList[compact == null ? 0 : compact.compactFacts().codeCount() + 1][];
  }

  /** Returns the rows by key, ascending. */
  Map<Object, RowSet> rows() {
    for (int row = 0; row < facts.size(); row++) {
      if (path == FactTable.Path.KIND && compact != null) {
        // The shape of a fact is its kind, if it is one that is known.
        if (compact.shape(row) instanceof Kind<?> kind) {
          list(kind).addOnce(row);
        }
      } else if (attribute == null) {
        addAll(keys(facts.get(row)), row);
      } else {
        add(attribute, row);
        addOthers(row);
      }
    }
    Map<Object, RowSet> rows = new HashMap<>(growing.size() * 2);
    growing.forEach((key, each) -> rows.put(key, RowSet.of(each.toArray(), facts.size())));
    return rows;
  }

  private void add(Attribute<?, ?> from, int row) {
    if (compact == null || !CompactFacts.hasCodes(from)) {
      addAll(keys(FactTable.valueOf(from, facts.get(row))), row);
      return;
    }
    int code = compact.code(row, from);
    IntList[] lists = ofCode[code + 1];
    if (lists == null) {
      lists =
          lists(code < 0 ? Optional.empty() : Optional.of(compact.compactFacts().decoded(code)));
      ofCode[code + 1] = lists;
    }
    for (IntList list : lists) {
      list.addOnce(row);
    }
  }

  private IntList[] lists(Optional<?> value) {
    List<IntList> lists = new ArrayList<>();
    for (Object key : keys(value)) {
      lists.add(list(key));
    }
    return lists.toArray(new IntList[0]);
  }

  private void addAll(Collection<?> keys, int row) {
    for (Object key : keys) {
      list(key).addOnce(row);
    }
  }

  private IntList list(Object key) {
    return growing.computeIfAbsent(key, unused -> new IntList());
  }

  /** Adds what a fact is about beside its dyad. */
  private void addOthers(int row) {
    if (path != FactTable.Path.PAIR && path != FactTable.Path.ACTOR) {
      return;
    }
    Shape<?> shape = compact == null ? facts.get(row).shape() : compact.shape(row);
    if (path == FactTable.Path.ACTOR) {
      for (Attribute<?, ?> naming : shape.naming()) {
        add(naming, row);
      }
    } else if (!shape.naming().isEmpty()) {
      List<Dyad> pairs = facts.get(row).pairs();
      addAll(pairs.subList(1, pairs.size()), row);
    }
  }

  /** The keys of a value of the attribute, or of its absence. */
  private Collection<?> keys(Optional<?> value) {
    if (path == FactTable.Path.VALUE) {
      return value.isEmpty()
          ? List.of(FactTable.NOTHING)
          : value.get() instanceof List<?> list ? with(list, list) : List.of(value.get());
    }
    return value.isEmpty() ? List.of() : keysOf(value.get());
  }

  private static Collection<?> with(Object one, List<?> others) {
    List<Object> all = new ArrayList<>(others);
    all.add(one);
    return all;
  }

  private Collection<?> keysOf(Object value) {
    return switch (path) {
      case PAIR -> List.of(((Dyad) value).undirected());
      case ACTOR ->
          value instanceof Dyad dyad
              ? List.of(dyad.first(), dyad.second())
              : value instanceof List<?> actors ? actors : List.of(value);
      case FROM -> directed((Dyad) value, ((Dyad) value).first());
      case TO -> directed((Dyad) value, ((Dyad) value).second());
      case DIRECTED -> List.of(((Dyad) value).isDirected());
      case DEPRECATED -> value == Fact.Rank.DEPRECATED ? List.of(true) : List.of();
      case WORD -> Condition.Mentions.wordsOf((String) value);
      case CURRENCY -> List.of(((Amount) value).currency());
      case VALUE, SOURCE, DERIVED, KIND -> throw new IllegalStateException(path.toString());
    };
  }

  private static Collection<?> directed(Dyad dyad, Actor end) {
    return dyad.isDirected() ? List.of(end) : List.of();
  }

  /** The keys of what is not taken from one attribute. */
  private Collection<?> keys(Fact fact) {
    return switch (path) {
      case SOURCE -> Lists.transform(fact.citations(), citation -> citation.source().id());
      case DERIVED -> fact.isDerived() ? List.of(true) : List.of();
      case KIND -> fact.kind().stream().toList();
      case WORD -> Condition.Mentions.wordsOf(fact);
      default -> throw new IllegalStateException(path.toString());
    };
  }
}
