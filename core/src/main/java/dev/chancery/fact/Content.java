package dev.chancery.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where a described value has what it states: in an array of its own, or among compact facts at an
 * address. Only handed over: the value keeps the fields itself.
 */
final class Content {
  /** By index; not changed any more. */
  final @Nullable Object @Nullable [] values;

  final @Nullable CompactFacts facts;
  final int address;

  private Content(@Nullable Object @Nullable [] values, @Nullable CompactFacts facts, int address) {
    this.values = values;
    this.facts = facts;
    this.address = address;
  }

  static Content of(@Nullable Object[] values) {
    return new Content(values, null, 0);
  }

  static Content in(CompactFacts facts, int address) {
    return new Content(null, facts, address);
  }
}
