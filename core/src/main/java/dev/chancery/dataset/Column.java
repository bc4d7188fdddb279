package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.fact.Attribute;
import dev.chancery.fact.CompactFacts;
import dev.chancery.fact.Fact;
import dev.chancery.query.Keys;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What one question about each fact of a table is answered, if it is, each answer held once.
 *
 * @param <K> the answers
 */
final class Column<K> {
  private final ImmutableList<K> keys;

  /** By row, in as few bytes as the number of keys allows: 0 for none, otherwise 1 and up. */
  private final byte[] bytes;

  private final char[] chars;
  private final int[] ints;

  private Column(ImmutableList<K> keys, int[] codes) {
    this.keys = keys;
    int size = keys.size();
    bytes = new byte[size <= Byte.MAX_VALUE ? codes.length : 0];
    chars = new char[size > Byte.MAX_VALUE && size <= Character.MAX_VALUE ? codes.length : 0];
    ints = size > Character.MAX_VALUE ? codes : new int[0];
    for (int row = 0; row < bytes.length; row++) {
      bytes[row] = (byte) codes[row];
    }
    for (int row = 0; row < chars.length; row++) {
      chars[row] = (char) codes[row];
    }
  }

  /** Asks of each row. */
  static <K> Column<K> of(int size, IntFunction<Optional<? extends K>> question) {
    Codes<K> codes = new Codes<>();
    int[] codeOf = new int[size];
    for (int row = 0; row < size; row++) {
      codeOf[row] = codes.of(question.apply(row));
    }
    return new Column<>(codes.keys.build(), codeOf);
  }

  /** Asks of what each fact states of an attribute; of compact facts only once what is alike. */
  static <T, K> Column<K> of(
      List<Fact> facts, Attribute<? super Fact, T> attribute, Function<T, Optional<K>> question) {
    if (!(facts instanceof CompactList compact) || !CompactFacts.hasCodes(attribute)) {
      return of(facts.size(), row -> attribute.of(facts.get(row)).flatMap(question));
    }
    Codes<K> codes = new Codes<>();
    int[] codeOf = new int[facts.size()];
    int[] known = new int[compact.compactFacts().codeCount()]; // By code of the fact, plus one.
    for (int row = 0; row < codeOf.length; row++) {
      int stated = compact.code(row, attribute);
      if (stated >= 0) {
        if (known[stated] == 0) {
          known[stated] = codes.of(attribute.of(facts.get(row)).flatMap(question)) + 1;
        }
        codeOf[row] = known[stated] - 1;
      }
    }
    return new Column<>(codes.keys.build(), codeOf);
  }

  /** Numbers keys as they come, from 1; 0 for none. */
  private static final class Codes<K> {
    private final Map<K, Integer> codes = new HashMap<>();
    private final ImmutableList.Builder<K> keys = ImmutableList.builder();

    int of(Optional<? extends K> key) {
      if (key.isEmpty()) {
        return 0;
      }
      Integer code = codes.get(key.get());
      if (code == null) {
        code = codes.size() + 1;
        codes.put(key.get(), code);
        keys.add(key.get());
      }
      return code;
    }
  }

  /** Returns the same with its keys in the order. */
  Column<K> sorted(Comparator<? super K> order) {
    ImmutableList<K> sorted = ImmutableList.sortedCopyOf(order, keys);
    Map<K, Integer> codes = new HashMap<>();
    sorted.forEach(key -> codes.put(key, codes.size() + 1));
    int[] newCodes = new int[keys.size() + 1];
    for (int code = 1; code < newCodes.length; code++) {
      newCodes[code] = codes.getOrDefault(keys.get(code - 1), 0);
    }
    int[] codeOf = new int[size()];
    for (int row = 0; row < codeOf.length; row++) {
      codeOf[row] = newCodes[code(row)];
    }
    return new Column<>(sorted, codeOf);
  }

  private int size() {
    return bytes.length + chars.length + ints.length;
  }

  private int code(int row) {
    return bytes.length > 0 ? bytes[row] : chars.length > 0 ? chars[row] : ints[row];
  }

  Keys<K> of(int[] rows) {
    int[] indexes = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      indexes[i] = code(rows[i]) - 1;
    }
    return new Keys<>(keys, indexes);
  }

  /**
   * The answers for the keys of the rows, in the order of the keys; none where it is not answered.
   *
   * @param question not answered alike for two keys
   */
  <L> Keys<L> of(int[] rows, Function<K, Optional<? extends L>> question) {
    BitSet codes = new BitSet(keys.size() + 1);
    int[] indexes = new int[rows.length]; // At first the codes, which lie far apart.
    for (int i = 0; i < rows.length; i++) {
      indexes[i] = code(rows[i]);
      codes.set(indexes[i]);
    }
    ImmutableList.Builder<L> answers = ImmutableList.builder();
    int[] places = new int[keys.size() + 1]; // By code, from 1.
    int count = 0;
    for (int code = codes.nextSetBit(1); code > 0; code = codes.nextSetBit(code + 1)) {
      Optional<? extends L> answer = question.apply(keys.get(code - 1));
      if (answer.isPresent()) {
        answers.add(answer.get());
        places[code] = ++count;
      }
    }
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = places[indexes[i]] - 1;
    }
    return new Keys<>(answers.build(), indexes);
  }
}
