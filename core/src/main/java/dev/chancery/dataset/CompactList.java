package dev.chancery.dataset;

import dev.chancery.fact.Attribute;
import dev.chancery.fact.CompactFacts;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Shape;
import java.util.AbstractList;
import java.util.RandomAccess;

/** Compact facts in {@link Fact#DISPLAY_ORDER}, each made anew when it is asked for. */
final class CompactList extends AbstractList<Fact> implements RandomAccess {
  private final CompactFacts facts;
  private final int[] addresses;
  private final int[] starts;
  private final int[] ends;

  /**
   * Takes what is not changed any more.
   *
   * @param starts the {@link TimeColumns#start} of each fact
   * @param ends the {@link TimeColumns#lastDay} of the latest end of each fact
   */
  CompactList(CompactFacts facts, int[] addresses, int[] starts, int[] ends) {
    this.facts = facts;
    this.addresses = addresses;
    this.starts = starts;
    this.ends = ends;
  }

  CompactFacts compactFacts() {
    return facts;
  }

  /** As {@link CompactFacts#shape(int)}. */
  Shape<?> shape(int index) {
    return facts.shape(addresses[index]);
  }

  /** As {@link CompactFacts#code(int, Attribute)}. */
  int code(int index, Attribute<?, ?> attribute) {
    return facts.code(addresses[index], attribute);
  }

  /** Not to be changed. */
  int[] starts() {
    return starts;
  }

  /** Not to be changed. */
  int[] ends() {
    return ends;
  }

  @Override
  public Fact get(int index) {
    return facts.get(addresses[index]);
  }

  @Override
  public int size() {
    return addresses.length;
  }
}
