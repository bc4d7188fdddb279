package dev.chancery.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the fields that were met in the objects that are open, so that none comes twice. */
final class FieldNames {
  /** So many are compared one by one; of more a set is made. */
  private static final int FEW = 40;

  private String[] names = new String[FEW];

  /** Compared first: without a compiler, as at the first answer, comparing texts takes long. */
  private int[] hashes = new int[FEW];

  private int size;
  private final List<Open> open = new ArrayList<>();
  private int depth;

  /** An object that is open. */
  private static final class Open {
    private int start;
    private @Nullable Set<String> many;
  }

  /** An object begins. */
  void open() {
    if (depth == open.size()) {
      open.add(new Open());
    }
    Open object = open.get(depth++);
    object.start = size;
    object.many = null;
  }

  /** The innermost object ends. */
  void close() {
    size = open.get(--depth).start;
  }

  /** Adds a name; returns false if the innermost object has it already. */
  boolean add(String name) {
    Open object = open.get(depth - 1);
    if (object.many != null) {
      return object.many.add(name);
    }
    int hash = name.hashCode();
    for (int i = object.start; i < size; i++) {
      if (hashes[i] == hash && names[i].equals(name)) {
        return false;
      }
    }
    if (size - object.start == FEW) {
      object.many = new HashSet<>(Arrays.asList(names).subList(object.start, size));
      return object.many.add(name);
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size] = hash;
    names[size++] = name;
    return true;
  }

  int depth() {
    return depth;
  }

  /** Closes objects until so many are open. */
  void closeTo(int outer) {
    while (depth > outer) {
      close();
    }
  }
}
