package dev.chancery.amount;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How to tell which currency is meant where a text does not say: by "$", "kr" or "manats".
 *
 * <p>A policy narrows the candidates down; if exactly one is left, that is the currency. Policies
 * are stated by whoever knows the text, and combined with {@link #and}: {@code
 * CurrencyPolicy.among(usd, sek).and(CurrencyPolicy.inUseOn(day))}. Implementations must be
 * immutable and thread-safe.
 */
@FunctionalInterface
public interface CurrencyPolicy {
  /**
   * Returns the currencies that can be meant.
   *
   * @param asWritten the words or signs of the text, such as {@code $}; empty if it names none
   * @param candidates those that the words may stand for; empty if the text names none
   */
  ImmutableList<Currency> narrow(String asWritten, ImmutableList<Currency> candidates);

  /** Returns the policy that narrows down by this one and then by the next. */
  default CurrencyPolicy and(CurrencyPolicy next) {
    Objects.requireNonNull(next, "next");
    return (asWritten, candidates) -> next.narrow(asWritten, narrow(asWritten, candidates));
  }

  /**
   * Returns the policy that only the given currencies are meant by words that may stand for one of
   * them; other words are left as they are. {@code among(usd)} reads every "$" as US dollars, and
   * "kr" still as any of its candidates.
   */
  static CurrencyPolicy among(Currency... currencies) {
    ImmutableList<Currency> expected = ImmutableList.copyOf(currencies);
    return (asWritten, candidates) -> {
      ImmutableList<Currency> kept =
          candidates.stream().filter(expected::contains).collect(ImmutableList.toImmutableList());
      return kept.isEmpty() ? candidates : kept;
    };
  }

  /**
   * Returns the policy that currencies are not meant that definitely were not in use on the day:
   * "Azerbaijani manats" in 2010 are not those of 1993.
   */
  static CurrencyPolicy inUseOn(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return (asWritten, candidates) ->
        candidates.stream()
            .filter(each -> each.isValidOn(day).mayBe())
            .collect(ImmutableList.toImmutableList());
  }

  /** Returns the policy that the given currency is meant where a text names none. */
  static CurrencyPolicy unlessNamed(Currency currency) {
    Objects.requireNonNull(currency, "currency");
    return (asWritten, candidates) -> asWritten.isEmpty() ? ImmutableList.of(currency) : candidates;
  }
}
