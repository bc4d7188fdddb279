package dev.chancery.fuzz;

import static dev.chancery.fuzz.FuzzInput.require;

import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.DatePhrase;
import dev.chancery.time.DatePhraseException;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What {@link DatePhrase} promises for any text at all, and for any day of writing. */
public final class DatePhraseFuzz {
  private static final int LONGEST_MESSAGE = 400;
  private static final LocalDate MONDAY = LocalDate.of(2025, 5, 19);

  /** One for each language that has words, and some that have none. */
  private static final List<Locale> LOCALES =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.forLanguageTag("es"),
          Locale.forLanguageTag("tr"),
          Locale.forLanguageTag("ar-EG"),
          Locale.ROOT);

  private DatePhraseFuzz() {}

  /** Fails if the text breaks a law; called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    DatePhrase dated;
    try {
      dated = DatePhrase.parse(text, MONDAY);
    } catch (DatePhraseException e) {
      checkRefusal(text, e);
      requireRefused(text);
      return;
    }
    check(text, dated);
    DatePhrase plain;
    try {
      plain = DatePhrase.parse(text);
    } catch (DatePhraseException e) {
      checkRefusal(text, e);
      return;
    }
    require(plain.readings().equals(dated.readings()), "no day says the same as any", text);
    check(text, plain);
  }

  private static void requireRefused(String text) {
    try {
      DatePhrase.parse(text);
    } catch (DatePhraseException e) {
      checkRefusal(text, e);
      return;
    }
    require(false, "without a day no more is accepted than with one", text);
  }

  private static void checkRefusal(String text, DatePhraseException refused) {
    require(refused.text().equals(text), "the exception has the text", text);
    require(
        refused.position() >= 0 && refused.position() <= text.length(),
        "the position lies in the text",
        text);
    require(!refused.expected().isBlank(), "something is expected", text);
    require(refused.getMessage().length() < LONGEST_MESSAGE, "the message is short", text);
  }

  private static void check(String text, DatePhrase phrase) {
    require(phrase.text().equals(text), "the text is kept", text);
    require(phrase.toString().equals(text), "toString gives the text back", text);
    require(!phrase.readings().isEmpty(), "there is a reading", text);
    require(phrase.isAmbiguous() == phrase.readings().size() > 1, "two are ambiguous", text);
    for (When reading : phrase.readings()) {
      checkOrder(text, reading.bounds());
      require(covers(phrase.when().bounds(), reading.bounds()), "all readings are covered", text);
      checkWords(text, reading);
    }
    checkOrder(text, phrase.when().bounds());
    checkWords(text, phrase.when());
    phrase
        .likelyWindow()
        .ifPresent(days -> require(!days.isEmpty(), "a likely window has a day", text));
    DatePhrase again = FuzzInput.serialized(phrase);
    require(again.equals(phrase), "the serialized form is the phrase", text);
    require(again.readings().equals(phrase.readings()), "it keeps the readings", text);
    require(again.hashCode() == phrase.hashCode(), "equal phrases have equal hashes", text);
    require(FuzzInput.serialized(phrase.when()).equals(phrase.when()), "as does a time", text);
  }

  private static void checkOrder(String text, Bounds bounds) {
    Bounds checked =
        Bounds.of(
            bounds.startEarliest(), bounds.startLatest(), bounds.endEarliest(), bounds.endLatest());
    require(checked.equals(bounds), "bounds are in order", text);
  }

  private static void checkWords(String text, When when) {
    for (Locale locale : LOCALES) {
      require(!DatePhrase.format(when, locale).isBlank(), "every time has words", text);
    }
    String words = DatePhrase.format(when, Locale.ENGLISH);
    Bounds read;
    try {
      read = DatePhrase.parse(words).when().bounds();
    } catch (DatePhraseException e) {
      throw new AssertionError("'" + text + "' is formatted as '" + words + "'", e);
    }
    require(covers(read, when.bounds()), "words claim no more: '" + words + "'", text);
  }

  /** Returns whether what has the second bounds is a case of the first; unknown covers all. */
  private static boolean covers(Bounds all, Bounds one) {
    return isNotAfter(all.startEarliest(), one.startEarliest())
        && isNotBefore(all.startLatest(), one.startLatest())
        && isNotAfter(all.endEarliest(), one.endEarliest())
        && isNotBefore(all.endLatest(), one.endLatest());
  }

  private static boolean isNotAfter(Bound earliest, Bound one) {
    return earliest.isUnknown()
        || earliest.equals(Bound.openPast())
        || (!one.isUnknown() && isInOrder(earliest, one));
  }

  private static boolean isNotBefore(Bound latest, Bound one) {
    return latest.isUnknown()
        || latest.equals(Bound.openFuture())
        || (!one.isUnknown() && isInOrder(one, latest));
  }

  /** Days beyond the calendar of the JDK can only be compared by bounds that refuse them. */
  private static boolean isInOrder(Bound first, Bound second) {
    try {
      Bounds.of(first, second, Bound.unknown(), Bound.unknown());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
