package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.fact.Fact;
import dev.chancery.query.Keys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

  static <K> Column<K> of(List<Fact> facts, Function<Fact, Optional<? extends K>> question) {
    Map<K, Integer> codes = new HashMap<>();
    ImmutableList.Builder<K> keys = ImmutableList.builder();
    int[] codeOf = new int[facts.size()];
    for (int row = 0; row < codeOf.length; row++) {
      Optional<? extends K> key = question.apply(facts.get(row));
      if (key.isPresent()) {
        Integer code = codes.get(key.get());
        if (code == null) {
          code = codes.size() + 1;
          codes.put(key.get(), code);
          keys.add(key.get());
        }
        codeOf[row] = code;
      }
    }
    return new Column<>(keys.build(), codeOf);
  }

  /** As {@link #of(List, Function)}, with the keys in their natural order. */
  static <K extends Comparable<? super K>> Column<K> ordered(
      List<Fact> facts, Function<Fact, Optional<? extends K>> question) {
    Column<K> unordered = of(facts, question);
    ImmutableList<K> keys = ImmutableList.sortedCopyOf(unordered.keys);
    Map<K, Integer> codes = new HashMap<>();
    keys.forEach(key -> codes.put(key, codes.size() + 1));
    int[] newCodes = new int[keys.size() + 1];
    for (int code = 1; code < newCodes.length; code++) {
      newCodes[code] = codes.getOrDefault(unordered.keys.get(code - 1), 0);
    }
    int[] codeOf = new int[facts.size()];
    for (int row = 0; row < codeOf.length; row++) {
      codeOf[row] = newCodes[unordered.code(row)];
    }
    return new Column<>(keys, codeOf);
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

  /** The keys of the rows, each answered in turn; none where it is not. */
  <L> Keys<L> of(int[] rows, Function<K, Optional<? extends L>> question) {
    ImmutableList.Builder<L> answers = ImmutableList.builder();
    Map<L, Integer> indexOf = new HashMap<>();
    int[] indexOfKey = new int[keys.size() + 1]; // 0 for not asked yet, -1 for no answer.
    indexOfKey[0] = -1;
    int[] indexes = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int code = code(rows[i]);
      if (indexOfKey[code] == 0) {
        Optional<? extends L> answer = question.apply(keys.get(code - 1));
        Integer index = answer.isEmpty() ? Integer.valueOf(-1) : indexOf.get(answer.get());
        if (index == null) {
          index = indexOf.size() + 1;
          indexOf.put(answer.get(), index);
          answers.add(answer.get());
        }
        indexOfKey[code] = index;
      }
      indexes[i] = indexOfKey[code] < 0 ? -1 : indexOfKey[code] - 1;
    }
    return new Keys<>(answers.build(), indexes);
  }
}
