package dev.chancery.amount;

import static dev.chancery.amount.AmountModifier.ABOUT;
import static dev.chancery.amount.AmountModifier.AT_LEAST;
import static dev.chancery.amount.AmountModifier.AT_MOST;
import static dev.chancery.amount.AmountModifier.BETWEEN;
import static dev.chancery.amount.AmountModifier.ESTIMATED;
import static dev.chancery.amount.AmountModifier.LESS_THAN;
import static dev.chancery.amount.AmountModifier.MORE_THAN;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/** The English words around the number of an amount, and what they mean. */
final class PhraseWords {
  /** No entry of a table has more words. */
  static final int MOST_WORDS = 6;

  /**
   * Before the number. "Nearly" and "almost" say that it was not reached; "upwards of" may or may
   * not include it, so it claims the less.
   */
  static final ImmutableMap<String, AmountModifier> BEFORE =
      table()
          .with(ABOUT, "about|around|approximately|approx|roughly|circa|ca|c|some|~|≈|∼|≃|≅")
          .with(ABOUT, "close to|near|more or less|in the region of|in the order of")
          .with(ABOUT, "of the order of|on the order of|in the neighbourhood of")
          .with(ABOUT, "in the neighborhood of|in the vicinity of|an approximate|a rough")
          .with(ESTIMATED, "an estimated|estimated|est|an estimate of|estimated at")
          .with(MORE_THAN, "over|more than|above|in excess of|exceeding|greater than|>|north of")
          .with(MORE_THAN, "well over|well above|just over|just above|slightly over|slightly above")
          .with(MORE_THAN, "slightly more than|a little over|a little more than|a bit over")
          .with(MORE_THAN, "a bit more than|much more than|far more than|significantly more than")
          .with(AT_LEAST, "at least|no less than|not less than|no fewer than|not fewer than|≥|>=|⩾")
          .with(AT_LEAST, "a minimum of|minimum of|minimum|no lower than|as little as|from")
          .with(AT_LEAST, "upwards of|upward of|at the very least")
          .with(LESS_THAN, "under|below|less than|fewer than|lower than|<|nearly|almost|not quite")
          .with(LESS_THAN, "just under|just below|well under|well below|slightly under")
          .with(LESS_THAN, "slightly below|slightly less than|a little under|a little less than")
          .with(LESS_THAN, "a bit under|a bit less than|short of|just short of|shy of|just shy of")
          .with(AT_MOST, "up to|as much as|as many as|at most|no more than|not more than|≤|<=|⩽")
          .with(AT_MOST, "a maximum of|maximum of|maximum|up to a maximum of|not exceeding")
          .with(AT_MOST, "no higher than|not over|as high as|at the most|at the very most")
          .with(BETWEEN, "between|somewhere between|anywhere between|anywhere from")
          .build();

  /** After the number. */
  static final ImmutableMap<String, AmountModifier> AFTER =
      table()
          .with(ABOUT, "or so|or thereabouts|or more or less|approximately|approx")
          .with(AT_LEAST, "or more|and more|or above|and above|or over|and over|or higher|and up|+")
          .with(AT_LEAST, "plus|at least|minimum")
          .with(AT_MOST, "or less|or under|or below|and below|or lower|at most|maximum")
          .build();

  /** What a number is multiplied by, as a power of ten. */
  static final ImmutableMap<String, Integer> MULTIPLIERS =
      ImmutableMap.<String, Integer>builder()
          .put("thousand", 3)
          .put("thousands", 3)
          .put("k", 3)
          .put("lakh", 5)
          .put("lakhs", 5)
          .put("lac", 5)
          .put("million", 6)
          .put("millions", 6)
          .put("m", 6)
          .put("mn", 6)
          .put("mln", 6)
          .put("mio", 6)
          .put("crore", 7)
          .put("crores", 7)
          .put("billion", 9)
          .put("billions", 9)
          .put("b", 9)
          .put("bn", 9)
          .put("bln", 9)
          .put("trillion", 12)
          .put("trillions", 12)
          .put("t", 12)
          .put("tn", 12)
          .put("trn", 12)
          .buildOrThrow();

  /** Multipliers that mean one number here and another there, and what they mean. */
  static final ImmutableMap<String, String> AMBIGUOUS_MULTIPLIERS =
      ImmutableMap.<String, String>builder()
          .put("milliard", "billion")
          .put("milliards", "billion")
          .put("mrd", "billion")
          .put("billiard", "thousand trillion")
          .put("billiards", "thousand trillion")
          .put("trilliard", "billion trillion")
          .put("trilliards", "billion trillion")
          .put("mm", "million|thousand")
          .put("mil", "thousand|million")
          .put("md", "billion|million")
          .buildOrThrow();

  /** Words that stand in for a number and give none. */
  static final ImmutableSet<String> VAGUE =
      ImmutableSet.of(
          "several",
          "few",
          "many",
          "couple",
          "dozen",
          "dozens",
          "tens",
          "hundreds",
          "thousands",
          "millions",
          "billions",
          "trillions",
          "multi",
          "multimillion",
          "multibillion",
          "numerous",
          "countless",
          "various",
          "single",
          "double",
          "triple",
          "quarter",
          "score",
          "scores");

  /** Words for a share instead of money. */
  static final ImmutableSet<String> SHARES =
      ImmutableSet.of(
          "%", "‰", "percent", "per cent", "percentage", "pct", "pp", "bps", "basis points");

  /** One to nineteen. */
  static final ImmutableMap<String, Integer> UNITS =
      numbers(
          1,
          1,
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen");

  /** Twenty to ninety. */
  static final ImmutableMap<String, Integer> TENS =
      numbers(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");

  private PhraseWords() {}

  private static Table table() {
    return new Table();
  }

  private static ImmutableMap<String, Integer> numbers(int first, int step, String words) {
    ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
    int number = first;
    for (String word : words.split(" ", -1)) {
      numbers.put(word, number);
      number += step;
    }
    return numbers.buildOrThrow();
  }

  private static final class Table {
    private final ImmutableMap.Builder<String, AmountModifier> entries = ImmutableMap.builder();

    Table with(AmountModifier modifier, String words) {
      for (String each : words.split("\\|", -1)) {
        entries.put(each, modifier);
      }
      return this;
    }

    ImmutableMap<String, AmountModifier> build() {
      return entries.buildOrThrow();
    }
  }
}
