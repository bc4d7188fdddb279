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

  /** Returns the numbers at the places, and lets go of all. */
  int[] drained(int[] places) {
    int[] drained = new int[places.length];
    for (int i = 0; i < drained.length; i++) {
      drained[i] = numbers[places[i]];
    }
    numbers = new int[4];
    size = 0;
    return drained;
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
