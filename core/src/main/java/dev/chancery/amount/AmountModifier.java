package dev.chancery.amount;

/** What a source says about the number it gives. */
public enum AmountModifier {
  /** "$53.7 million": the number, to the digits that are printed. */
  EXACT(""),
  /** "Around", "approximately", "roughly"; by how much is not said. */
  ABOUT("about "),
  /** "Over", "more than": above the number. */
  MORE_THAN("more than "),
  /** "At least", "no less than": the number or above. */
  AT_LEAST("at least "),
  /** "Under", "less than": below the number. */
  LESS_THAN("less than "),
  /** "Up to", "at most": the number or below. */
  AT_MOST("at most "),
  /** "Between 10 and 20 million": from the first number to the second, both inclusive. */
  BETWEEN("between "),
  /** "An estimated": somebody's estimate; how good is not said. */
  ESTIMATED("estimated ");

  private final String words;

  AmountModifier(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
