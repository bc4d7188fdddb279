package dev.chancery.examples.benchmark;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Programme;
import dev.chancery.fact.TradeFigure;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fact laid out flat, as an application that keeps facts itself might write it: of the dates the
 * outermost days only, of the amounts a number.
 *
 * @param id the id; one row is equal to another if this is
 * @param kind the name of the kind
 * @param one the actor that it is directed from, or one of the two
 * @param other the other actor
 * @param directed whether there is a direction
 * @param start the earliest first day since 1970, or the least number if it is open or unknown
 * @param end the latest last day since 1970, or the greatest number if it is open or unknown
 * @param year the calendar year in which it lies wholly, or 0
 * @param currency the currency of the amount, or empty if there is none
 * @param cents the printed amount in hundredths, or 0
 * @param most the most that it can be in cents of a dollar: the greatest number if nobody can tell,
 *     as of another currency, and the least if there is no amount
 * @param title the title, or empty
 * @param source the id of the first source cited
 * @param deprecated whether it is known to be wrong
 */
record Row(
    String id,
    String kind,
    String one,
    String other,
    boolean directed,
    long start,
    long end,
    int year,
    String currency,
    long cents,
    long most,
    String title,
    String source,
    boolean deprecated) {

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String DOLLAR = "USD";

  /** Two actors; which comes first does not matter. */
  record Pair(String one, String other) {
    static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public String toString() {
      return one + "-" + other;
    }
  }

  /** A partner and a year. */
  record PartnerYear(String partner, int year) {}

  static Row of(Fact fact) {
    Bounds bounds = fact.bounds();
    Optional<Amount> amount = amount(fact);
    return new Row(
        fact.id(),
        fact.kindName(),
        fact.dyad().first().id().intern(),
        fact.dyad().second().id().intern(),
        fact.dyad().isDirected(),
        day(bounds.startEarliest(), Long.MIN_VALUE),
        day(bounds.endLatest(), Long.MAX_VALUE),
        year(bounds),
        amount.map(each -> each.currency().code()).orElse(""),
        amount.map(each -> cents(each.value(), RoundingMode.UNNECESSARY)).orElse(0L),
        amount.map(Row::most).orElse(Long.MIN_VALUE),
        title(fact).orElse(""),
        fact.citations().get(0).source().id(),
        fact.rank() == Fact.Rank.DEPRECATED);
  }

  static long day(Bound bound, long otherwise) {
    return bound.isDay() ? bound.day().toEpochDay() : otherwise;
  }

  private static int year(Bounds bounds) {
    if (!bounds.startEarliest().isDay() || !bounds.endLatest().isDay()) {
      return 0;
    }
    int year = bounds.startEarliest().day().getYear();
    return bounds.endLatest().day().getYear() == year ? year : 0;
  }

  private static Optional<Amount> amount(Fact fact) {
    return fact instanceof TradeFigure trade
        ? Optional.of(trade.amount())
        : fact instanceof InvestmentFigure investment
            ? Optional.of(investment.amount())
            : Optional.empty();
  }

  private static Optional<String> title(Fact fact) {
    if (fact instanceof Engagement engagement) {
      return engagement.title();
    }
    return fact instanceof Agreement agreement
        ? Optional.of(agreement.title())
        : fact instanceof Programme programme ? Optional.of(programme.title()) : Optional.empty();
  }

  private static long cents(BigDecimal number, RoundingMode rounding) {
    return number.movePointRight(2).setScale(0, rounding).longValueExact();
  }

  private static long most(Amount amount) {
    Range<BigDecimal> range = amount.range();
    if (!amount.currency().code().equals(DOLLAR) || !range.hasUpperBound()) {
      return Long.MAX_VALUE;
    }
    return range.upperBoundType() == BoundType.OPEN
        ? cents(range.upperEndpoint(), RoundingMode.CEILING) - 1
        : cents(range.upperEndpoint(), RoundingMode.FLOOR);
  }

  static long firstDayOf(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay();
  }

  static long lastDayOf(int year) {
    return LocalDate.of(year, 12, 31).toEpochDay();
  }

  Pair pair() {
    return Pair.of(one, other);
  }

  boolean isOf(String wanted) {
    return kind.equals(wanted);
  }

  boolean involves(String actor) {
    return one.equals(actor) || other.equals(actor);
  }

  String partnerOf(String actor) {
    return one.equals(actor) ? other : one;
  }

  boolean overlaps(long first, long last) {
    return start <= last && end >= first;
  }

  /** Whether sums by year count it: in dollars, not wrong, and in one year. */
  boolean isCounted() {
    return year != 0 && !deprecated && currency.equals(DOLLAR);
  }

  ImmutableSet<String> words() {
    ImmutableSet.Builder<String> words = ImmutableSet.builder();
    for (String word : SEPARATORS.split(title.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words.build();
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Row row && row.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
