package dev.chancery.fuzz;

import static dev.chancery.fuzz.FuzzInput.require;

import com.google.common.collect.ImmutableList;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.amount.AmountPhrase;
import dev.chancery.amount.AmountPhraseException;
import dev.chancery.amount.Multiplier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What {@link AmountPhrase} promises for any text at all. */
public final class AmountPhraseFuzz {
  private static final int LONGEST_MESSAGE = 1000;

  /** Of a phrase. */
  private static final int LONGEST = 300;

  private static final List<Locale> LOCALES =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.JAPANESE,
          Locale.forLanguageTag("tr"),
          Locale.forLanguageTag("ar-EG"),
          Locale.forLanguageTag("en-IN"),
          Locale.ROOT);

  private AmountPhraseFuzz() {}

  /** Fails if the text breaks a law; called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    AmountPhrase phrase;
    try {
      phrase = AmountPhrase.parse(text);
    } catch (AmountPhraseException e) {
      checkRefusal(text, e);
      return;
    }
    require(phrase.text().equals(text), "the text is kept", text);
    require(phrase.toString().equals(text), "toString gives the text back", text);
    require(
        phrase.upTo().isPresent() == (phrase.modifier() == AmountModifier.BETWEEN),
        "two numbers are a range",
        text);
    require(
        text.contains(phrase.currencyAsWritten()), "the currency is in the text as written", text);
    require(
        phrase.currencyAsWritten().isEmpty() == phrase.candidates().isEmpty(),
        "what names a currency has candidates",
        text);
    AmountPhrase again = FuzzInput.serialized(phrase);
    require(again.equals(phrase), "the serialized form is the phrase", text);
    require(isSame(again.number(), phrase.number()), "it keeps the number", text);
    require(again.candidates().equals(phrase.candidates()), "it keeps the currencies", text);
    require(again.hashCode() == phrase.hashCode(), "equal phrases have equal hashes", text);
    checkUnresolved(text, phrase);
    if (!phrase.candidates().isEmpty()) {
      checkAmount(text, phrase, phrase.amount((written, each) -> ImmutableList.of(each.get(0))));
    }
  }

  private static void checkRefusal(String text, AmountPhraseException refused) {
    require(refused.text().equals(text), "the exception has the text", text);
    require(
        refused.position() >= 0 && refused.position() <= text.length(),
        "the position lies in the text",
        text);
    require(!refused.expected().isBlank(), "something is expected", text);
    require(refused.getMessage().length() < LONGEST_MESSAGE, "the message is short", text);
    for (String reading : refused.readings()) {
      checkReading(text, refused, reading);
    }
  }

  /** What is offered may have another fault, but not the one it was offered for. */
  private static void checkReading(String text, AmountPhraseException refused, String reading) {
    try {
      AmountPhrase.parse(reading);
    } catch (AmountPhraseException e) {
      boolean again = e.position() == refused.position() && e.expected().equals(refused.expected());
      require(!again, "the reading '" + reading + "' mends what was refused", text);
    }
  }

  /** Without a policy, there is an amount if and only if the text says which currency it is in. */
  private static void checkUnresolved(String text, AmountPhrase phrase) {
    Amount amount;
    try {
      amount = phrase.amount();
    } catch (AmountPhraseException e) {
      require(phrase.currency().isEmpty(), "one currency is enough for an amount", text);
      require(e.candidates().equals(phrase.candidates()), "the candidates are named", text);
      checkRefusal(text, e);
      return;
    }
    require(
        phrase.currency().filter(amount.currency()::equals).isPresent(),
        "no currency is guessed",
        text);
  }

  private static void checkAmount(String text, AmountPhrase phrase, Amount amount) {
    require(amount.modifier() == phrase.modifier(), "the amount has the modifier", text);
    require(isSame(amount.number(), phrase.number()), "the amount has the number", text);
    require(amount.upTo().equals(phrase.upTo()), "the amount has the larger number", text);
    require(amount.multiplier() == phrase.multiplier(), "the amount has the multiplier", text);
    require(Amount.parse(amount.toString()).equals(amount), "the amount has a text", text);
    for (Locale locale : LOCALES) {
      require(!AmountPhrase.format(amount, locale).isBlank(), "every amount has words", text);
    }
    String words = AmountPhrase.format(amount, Locale.ENGLISH);
    boolean ambiguous =
        amount.multiplier() == Multiplier.ONE
            && (hasThreeDecimals(amount.number())
                || amount.upTo().filter(AmountPhraseFuzz::hasThreeDecimals).isPresent());
    if (!ambiguous && words.length() <= LONGEST) {
      Amount read;
      try {
        read = AmountPhrase.parse(words).amount();
      } catch (AmountPhraseException e) {
        throw new AssertionError("'" + text + "' is formatted as '" + words + "'", e);
      }
      require(read.equals(amount), "parse reads back the words '" + words + "'", text);
    }
  }

  /** Decimals count: 53.70 is not 53.7. */
  private static boolean isSame(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0 && one.scale() == other.scale();
  }

  private static boolean hasThreeDecimals(BigDecimal number) {
    return number.scale() == 3;
  }
}
