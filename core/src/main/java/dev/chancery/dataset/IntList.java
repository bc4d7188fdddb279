package dev.chancery.dataset;

import java.util.Arrays;

/** Grows. */
final class IntList {
  private int[] numbers = new int[4];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  /** Adds the number unless it is the last one. */
  void addOnce(int number) {
    if (size == 0 || numbers[size - 1] != number) {
      add(number);
    }
  }

  int get(int index) {
    return numbers[index];
  }

  int size() {
    return size;
  }

  /** Puts the numbers at the places into the target, which may be the places; lets go of all. */
  int[] drainTo(int[] target, int[] places) {
    for (int i = 0; i < places.length; i++) {
      target[i] = numbers[places[i]];
    }
    numbers = new int[4];
    size = 0;
    return target;
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
