package dev.chancery.fact;

import com.google.common.collect.Lists;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import dev.chancery.source.Citation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Numbers values as they come, equal ones alike: an open hash table of numbers, which is asked ten
 * times for every fact that is added.
 */
final class Dictionary {
  private static final int FIRST_SIZE = 256;

  /** So many values are never met in the place of one, unless they were chosen for their hashes. */
  static final int MANY = 256;

  private @Nullable Object[] entries = new @Nullable Object[FIRST_SIZE];
  private int size;

  /** The hash of an entry above its number plus one; 0 for none. Half of them are, at least. */
  private long[] slots = new long[2 * FIRST_SIZE];

  /** Hashes what was chosen for its hashes; null as long as nothing was. */
  private @Nullable HashFunction secret;

  /** Returns the number of the value, from 0. */
  int code(Object value) {
    int hash = hash(value);
    int mask = slots.length - 1;
    int slot = hash & mask;
    int met = 0;
    while (slots[slot] != 0) {
      if (++met > MANY && secret == null) {
        hashSecretly();
        return code(value);
      }
      int code = (int) slots[slot] - 1;
      if ((int) (slots[slot] >>> Integer.SIZE) == hash && value.equals(entries[code])) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = (long) hash << Integer.SIZE | (size + 1);
    return add(value);
  }

  private int add(Object value) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
      grow();
    }
    entries[size] = value;
    return size++;
  }

  private void grow() {
    long[] grown = new long[2 * slots.length];
    for (long filled : slots) {
      if (filled != 0) {
        put(filled, grown);
      }
    }
    slots = grown;
  }

  private static void put(long filled, long[] slots) {
    int mask = slots.length - 1;
    int slot = (int) (filled >>> Integer.SIZE) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = filled;
  }

  /** Returns a function of which nobody can tell beforehand which values have like hashes. */
  static HashFunction secretHash() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return Hashing.sipHash24(random.nextLong(), random.nextLong());
  }

  private void hashSecretly() {
    secret = secretHash();
    long[] hashed = new long[slots.length];
    for (int code = 0; code < size; code++) {
      long hash = hash(Objects.requireNonNull(entries[code]));
      put(hash << Integer.SIZE | (code + 1), hashed);
    }
    slots = hashed;
  }

  /** Hashes of short texts differ in few of their bits. */
  private int hash(Object value) {
    if (secret != null) {
      return secret.hashUnencodedChars(text(value)).asInt();
    }
    int hash = value.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  /** A text that other values have not; that of a citation for people may be of many. */
  private static String text(Object value) {
    if (value instanceof Citation citation) {
      List<String> section = citation.section();
      return citation.source().id() + Lists.transform(section, String::length) + section;
    }
    return value.toString();
  }

  /** Returns the values by number, in an array that may be longer and may be replaced. */
  @Nullable Object[] entries() {
    return entries;
  }

  /** Returns the values by number, and lets go of what finds them: none is numbered any more. */
  Object[] close() {
    slots = new long[0];
    entries = Arrays.copyOf(entries, size);
    return entries;
  }
}
