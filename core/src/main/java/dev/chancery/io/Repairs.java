package dev.chancery.io;

import java.util.ArrayList;
import java.util.List;

/** What was repaired in the fact that is being read; nothing is for a strict reader. */
final class Repairs {
  private final boolean lenient;
  private final List<LoadFailure> found = new ArrayList<>();
  private boolean inFact;

  Repairs(boolean lenient) {
    this.lenient = lenient;
  }

  static Repairs none() {
    return new Repairs(false);
  }

  /** A fact begins: what was found in the one before is forgotten. */
  void begin() {
    inFact = lenient;
    found.clear();
  }

  /** Returns what was found in the fact, which ends. */
  List<LoadFailure> end() {
    inFact = false;
    return found;
  }

  boolean areAllowed() {
    return inFact;
  }

  void add(LoadFailure repaired) {
    found.add(repaired);
  }
}
