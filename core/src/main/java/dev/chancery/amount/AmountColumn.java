package dev.chancery.amount;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import com.google.common.math.LongMath;
import com.google.common.primitives.Ints;
import dev.chancery.time.Certainty;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Amounts by row, from 0, held as numbers: adds many of them, or compares each with a threshold,
 * without making one. What it answers is what the amounts themselves would.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AmountColumn {
  /**
   * How an amount is stated, but for its number.
   *
   * @param upToScale of the larger number of two
   * @param spread half of what a number is rounded by, or how much larger the other of two is
   */
  private record Manner(
      AmountModifier modifier,
      Multiplier multiplier,
      Currency currency,
      int scale,
      int upToScale,
      BigDecimal spread) {
    static Manner of(Amount amount, BigDecimal spread) {
      return new Manner(
          amount.modifier(),
          amount.multiplier(),
          amount.currency(),
          amount.decimals(),
          amount.upTo().map(BigDecimal::scale).orElse(0),
          spread);
    }
  }

  /** Amounts of more digits, or of more decimals in units of the currency, are rare. */
  private static final int MOST_DIGITS = 18;

  private static final int MOST_DECIMALS = 4;

  private static final long[] POWERS_OF_TEN =
      IntStream.rangeClosed(0, MOST_DIGITS).mapToLong(zeros -> LongMath.pow(10, zeros)).toArray();

  /** Of a number and of its spread: far enough from the largest long for another and for both. */
  private static final long LARGEST_SUM = Long.MAX_VALUE / 4;

  // The marks of a sum are those of all its parts together.
  private static final long NO_LOWER = 1;
  private static final long NO_UPPER = 1 << 1;
  private static final long OPEN_LOWER = 1 << 2;
  private static final long OPEN_UPPER = 1 << 3;

  private static final long BOUNDS = NO_LOWER | NO_UPPER | OPEN_LOWER | OPEN_UPPER;

  /** The same four of the range at face value, so many bits further. */
  private static final int FACE = 4;

  private static final int MODIFIERS = 8;
  private static final int MULTIPLIERS = 16;
  private static final int SCALES = 24;

  private static final AmountModifier[] ALL_MODIFIERS = AmountModifier.values();
  private static final Multiplier[] ALL_MULTIPLIERS = Multiplier.values();

  /** The number of no manner, for an amount that has none here. */
  private static final char ODD = 0;

  private static final int MOST_MANNERS = Character.MAX_VALUE;

  /** The manners, numbered from 1. */
  private final List<Manner> manners = new ArrayList<>();

  private final Map<Currency, Integer> currencyCodes = new HashMap<>();

  /**
   * By number of the manner, times {@link #TERMS}, its terms in a row: the number of its currency,
   * from 1, what it says of a sum, how far below the number the amount may be, and how far above.
   */
  private final long[] terms;

  private static final int TERMS = 4;
  private static final int MARKS = 1;
  private static final int BELOW = 2;
  private static final int ABOVE = 3;

  /** By row the number of the manner, or {@link #ODD}. */
  private final char[] mannerOf;

  /** In units of the currency, of so many decimals: the numbers, or the smaller of two. */
  private final long[] values;

  /** So many rows can be added to a sum that is not too large without a look at what comes. */
  private final int rowsAtOnce;

  private final int decimals;

  /** What cannot be held so: results, numbers too long, and those of too many manners. */
  private final Map<Integer, Amount> odd = new HashMap<>();

  private AmountColumn(List<Amount> amounts) {
    decimals = Math.max(0, amounts.stream().mapToInt(AmountColumn::decimals).max().orElse(0));
    mannerOf = new char[amounts.size()];
    values = new long[amounts.size()];
    Map<Manner, Integer> numbers = new HashMap<>();
    List<Long> marks = new ArrayList<>();
    long largest = 1;
    for (int row = 0; row < mannerOf.length; row++) {
      Amount amount = amounts.get(row);
      if (decimals(amount) < 0 || manners.size() == MOST_MANNERS) {
        mannerOf[row] = ODD;
        odd.put(row, amount);
        continue;
      }
      Manner manner = Manner.of(amount, spread(amount));
      int number = numbers.computeIfAbsent(manner, unused -> manners.size() + 1);
      if (number > manners.size()) {
        manners.add(manner);
        marks.add(marksOf(amount));
      }
      mannerOf[row] = (char) number;
      values[row] = unscaled(amount.value());
      largest = Math.max(largest, Math.abs(values[row]));
    }
    terms = new long[(manners.size() + 1) * TERMS];
    for (int number = 1; number <= manners.size(); number++) {
      Manner manner = manner(number);
      long spread = unscaled(manner.spread());
      terms[number * TERMS] = code(manner.currency());
      terms[number * TERMS + MARKS] = marks.get(number - 1);
      terms[number * TERMS + BELOW] = manner.modifier() == AmountModifier.BETWEEN ? 0 : spread;
      terms[number * TERMS + ABOVE] = spread;
      largest = Math.max(largest, spread);
    }
    rowsAtOnce = Ints.saturatedCast(LARGEST_SUM / largest);
  }

  private Manner manner(int number) {
    return manners.get(number - 1);
  }

  private int code(Currency currency) {
    return currencyCodes.computeIfAbsent(currency, unused -> currencyCodes.size() + 1);
  }

  /** Returns the column of the amounts, each in the row of its index. */
  public static AmountColumn of(List<Amount> amounts) {
    return new AmountColumn(amounts);
  }

  /** How many decimals it takes to hold the amount, or -1 if it is odd. */
  private static int decimals(Amount amount) {
    if (amount.isSum() || amount.decimals() > MOST_DIGITS) {
      return -1;
    }
    BigDecimal value = amount.value();
    BigDecimal spread = spread(amount);
    int scale = Math.max(value.scale(), spread.scale());
    return scale <= MOST_DECIMALS && isShort(value) && isShort(spread) ? scale : -1;
  }

  private static boolean isShort(BigDecimal number) {
    return number.precision() - number.scale() <= MOST_DIGITS - MOST_DECIMALS;
  }

  private long unscaled(BigDecimal number) {
    return number.setScale(decimals).unscaledValue().longValueExact();
  }

  /** That of its {@link Manner}, without zeros at the end. */
  private static BigDecimal spread(Amount amount) {
    if (amount.modifier() == AmountModifier.BETWEEN) {
      return Ranges.plain(amount.range().upperEndpoint().subtract(amount.value()));
    }
    boolean rounded =
        amount.multiplier() != Multiplier.ONE
            && (amount.modifier() == AmountModifier.EXACT || Doubt.isVague(amount.modifier()));
    if (!rounded) {
      return BigDecimal.ZERO;
    }
    Range<BigDecimal> range = Ranges.rounding(amount.number(), amount.multiplier().factor());
    return Ranges.plain(range.upperEndpoint().subtract(amount.value()));
  }

  /** Those of any amount that is stated in the same manner. */
  @SuppressWarnings("EnumOrdinal") // The bits are not kept anywhere.
  private static long marksOf(Amount amount) {
    return marksOf(amount.range())
        | (marksOf(Arithmetic.faceInSum(amount)) << FACE)
        | (1L << (MODIFIERS + amount.modifier().ordinal()))
        | (1L << (MULTIPLIERS + amount.multiplier().ordinal()))
        | (1L << (SCALES + amount.decimals()));
  }

  private static long marksOf(Range<BigDecimal> range) {
    return (range.hasLowerBound() ? openMark(range.lowerBoundType(), OPEN_LOWER) : NO_LOWER)
        | (range.hasUpperBound() ? openMark(range.upperBoundType(), OPEN_UPPER) : NO_UPPER);
  }

  private static long openMark(BoundType type, long mark) {
    return type == BoundType.OPEN ? mark : 0;
  }

  /** Returns the amount in the row. */
  public Amount get(int row) {
    int number = mannerOf[row];
    if (number == ODD) {
      return Objects.requireNonNull(odd.get(row));
    }
    Manner manner = manner(number);
    Multiplier multiplier = manner.multiplier();
    BigDecimal value = printed(values[row], multiplier, manner.scale());
    if (manner.modifier() == AmountModifier.BETWEEN) {
      long larger = values[row] + terms[number * TERMS + ABOVE];
      BigDecimal upTo = printed(larger, multiplier, manner.upToScale());
      return Amount.between(value, upTo, multiplier, manner.currency());
    }
    Amount exact = Amount.of(value, multiplier, manner.currency());
    return manner.modifier() == AmountModifier.EXACT ? exact : exact.with(manner.modifier());
  }

  /** The number before its multiplier, of so many decimals. */
  private BigDecimal printed(long unscaled, Multiplier multiplier, int scale) {
    int zeros = decimals + multiplier.zeros() - scale;
    return zeros >= 0 && zeros < POWERS_OF_TEN.length
        ? BigDecimal.valueOf(unscaled / POWERS_OF_TEN[zeros], scale)
        : number(unscaled).scaleByPowerOfTen(-multiplier.zeros()).setScale(scale);
  }

  private BigDecimal number(long unscaled) {
    return BigDecimal.valueOf(unscaled, decimals);
  }

  // Sums.

  /**
   * Adds the amounts of each group, as {@link Amount#plus(Amount)} would in the order of the rows.
   *
   * @param rows the rows
   * @param groups by index of {@code rows} the group, from 0, or -1 for none
   * @param groupCount how many groups there are
   * @return the sum by group; null where no row is in it
   * @throws IllegalArgumentException if the currencies of a group differ; names two
   */
  public @Nullable Amount[] sums(int[] rows, int[] groups, int groupCount) {
    Sum[] sums = new Sum[groupCount];
    int from = 0;
    while (from < rows.length) {
      int group = groups[from];
      int to = from + 1;
      while (to < rows.length && groups[to] == group) {
        to++;
      }
      if (group >= 0) {
        Sum sum = sums[group];
        if (sum == null) {
          sum = new Sum();
          sums[group] = sum;
        }
        while (from < to) {
          from = addNumbers(rows, from, to, sum);
          if (from < to && mannerOf[rows[from]] == ODD) {
            addApart(get(rows[from++]), sum);
          } else if (from < to) {
            addApart(amount(sum), sum); // Is too large, or in another currency.
            sum.restart();
          }
        }
      }
      from = to;
    }
    @Nullable Amount[] amounts = new @Nullable Amount[groupCount];
    for (int group = 0; group < groupCount; group++) {
      if (sums[group] != null) {
        amounts[group] = total(sums[group]);
      }
    }
    return amounts;
  }

  /** What is added of one group. */
  private static final class Sum {
    long value;

    /** How far below the value it begins, and above it ends. */
    long below;

    long above;
    long marks;
    long currency;
    int count;
    int row;

    /** What cannot be added as a number. */
    @Nullable Amount apart;

    void restart() {
      value = 0;
      below = 0;
      above = 0;
      marks = 0;
      count = 0;
    }
  }

  /**
   * Adds rows as long as numbers will do, in locals; returns the place of the first that is left.
   */
  private int addNumbers(int[] rows, int from, int to, Sum sum) {
    int first = mannerOf[rows[from]];
    if (sum.count == 0 && first == ODD) {
      return from;
    }
    long currency = sum.count == 0 ? terms[first * TERMS] : sum.currency;
    long value = sum.value;
    long belowAll = sum.below;
    long aboveAll = sum.above;
    long marksOfAll = sum.marks;
    int i = from;
    int end = to;
    while (i < end && !isTooLarge(value, aboveAll)) {
      int next = i + Math.min(end - i, rowsAtOnce);
      while (i < next) {
        int row = rows[i];
        int manner = mannerOf[row] * TERMS;
        if (terms[manner] != currency) {
          end = i;
          break;
        }
        value += values[row];
        marksOfAll |= terms[manner + MARKS];
        belowAll += terms[manner + BELOW];
        aboveAll += terms[manner + ABOVE];
        i++;
      }
    }
    if (i > from) {
      sum.value = value;
      sum.below = belowAll;
      sum.above = aboveAll;
      sum.marks = marksOfAll;
      sum.currency = currency;
      sum.count += i - from;
      sum.row = rows[i - 1];
    }
    return i;
  }

  private static boolean isTooLarge(long value, long above) {
    return Math.abs(value) > LARGEST_SUM || above > LARGEST_SUM;
  }

  private static void addApart(Amount amount, Sum sum) {
    sum.apart = sum.apart == null ? amount : sum.apart.plus(amount);
  }

  private Amount total(Sum sum) {
    if (sum.count > 0) {
      addApart(amount(sum), sum);
    }
    return Objects.requireNonNull(sum.apart);
  }

  private Amount amount(Sum sum) {
    if (sum.count == 1) {
      return get(sum.row);
    }
    BigDecimal lowest = number(sum.value - sum.below);
    BigDecimal highest = number(sum.value + sum.above);
    Multiplier multiplier = multiplier(sum.marks);
    int scale = Long.SIZE - 1 - Long.numberOfLeadingZeros(sum.marks >>> SCALES);
    long known = sum.marks & BOUNDS;
    long atFaceValue = (sum.marks >>> FACE) & BOUNDS;
    return Amount.result(
        modifier(sum.marks),
        printed(sum.value, multiplier, scale),
        multiplier,
        manner(mannerOf[sum.row]).currency(),
        range(lowest, highest, known),
        atFaceValue == known ? null : range(lowest, highest, atFaceValue));
  }

  private static Multiplier multiplier(long marks) {
    long bits = (marks >>> MULTIPLIERS) & 0xFF;
    return Long.bitCount(bits) == 1
        ? ALL_MULTIPLIERS[Long.numberOfTrailingZeros(bits)]
        : Multiplier.ONE;
  }

  private static AmountModifier modifier(long marks) {
    AmountModifier modifier = AmountModifier.EXACT;
    for (int i = 0; i < ALL_MODIFIERS.length; i++) {
      if ((marks & (1L << (MODIFIERS + i))) != 0) {
        modifier = Doubt.ofSum(modifier, ALL_MODIFIERS[i]);
      }
    }
    return modifier;
  }

  private static Range<BigDecimal> range(BigDecimal lowest, BigDecimal highest, long bounds) {
    boolean hasLower = (bounds & NO_LOWER) == 0;
    boolean hasUpper = (bounds & NO_UPPER) == 0;
    BoundType lower = type(bounds & OPEN_LOWER);
    BoundType upper = type(bounds & OPEN_UPPER);
    if (hasLower && hasUpper) {
      return Range.range(lowest, lower, highest, upper);
    }
    if (hasLower) {
      return Range.downTo(lowest, lower);
    }
    return hasUpper ? Range.upTo(highest, upper) : Range.all();
  }

  private static BoundType type(long openMark) {
    return openMark == 0 ? BoundType.CLOSED : BoundType.OPEN;
  }

  // Thresholds.

  /**
   * Returns those of the rows, in their order, whose amounts may be at least or at most the
   * threshold, as {@link Amount#isAtLeast(Amount)} and {@link Amount#isAtMost(Amount)} say.
   *
   * @param definitely whether to keep those that must be, rather than those that may be
   */
  public int[] compared(int[] rows, boolean atLeast, Amount threshold, boolean definitely) {
    Limit limit = new Limit(threshold, atLeast, definitely);
    int[] kept = new int[rows.length];
    int size = 0;
    for (int row : rows) {
      if (limit.keeps(row)) {
        kept[size++] = row;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  /** A threshold in the unit of this column. */
  private final class Limit {
    private final Amount threshold;
    private final boolean atLeast;
    private final boolean definitely;
    private final int currency;

    /** The greatest number not above the threshold, and the least not below it. */
    private final long floor;

    private final long ceiling;

    Limit(Amount threshold, boolean atLeast, boolean definitely) {
      this.threshold = threshold;
      this.atLeast = atLeast;
      this.definitely = definitely;
      this.currency = currencyCodes.getOrDefault(threshold.currency(), -1);
      this.floor = clipped(threshold.value().setScale(decimals, RoundingMode.FLOOR));
      this.ceiling = clipped(threshold.value().setScale(decimals, RoundingMode.CEILING));
    }

    private long clipped(BigDecimal number) {
      // No row has so large a number.
      BigInteger unscaled = number.unscaledValue();
      return unscaled.bitLength() < Long.SIZE
          ? unscaled.longValue()
          : unscaled.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    boolean keeps(int row) {
      int manner = mannerOf[row];
      if (manner == ODD) {
        Amount amount = get(row);
        Certainty holds = atLeast ? amount.isAtLeast(threshold) : amount.isAtMost(threshold);
        return definitely ? holds.mustBe() : holds.mayBe();
      }
      int at = manner * TERMS;
      if (terms[at] != currency) {
        return !definitely;
      }
      long marks = terms[at + MARKS];
      long lowest = values[row] - terms[at + BELOW];
      long highest = values[row] + terms[at + ABOVE];
      boolean hasLower = (marks & NO_LOWER) == 0;
      boolean hasUpper = (marks & NO_UPPER) == 0;
      if (atLeast) {
        return definitely
            ? hasLower && lowest >= ceiling
            : !hasUpper || highest > floor || (highest == ceiling && (marks & OPEN_UPPER) == 0);
      }
      return definitely
          ? hasUpper && highest <= floor
          : !hasLower || lowest < ceiling || (lowest == floor && (marks & OPEN_LOWER) == 0);
    }
  }
}
