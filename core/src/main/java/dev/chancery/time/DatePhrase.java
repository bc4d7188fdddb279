package dev.chancery.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date in the words of an English article, and what it means: "in the end of 2005" is the
 * expression {@code 2005} with the modifier {@link Modifier#END}, "since 2008" the spell {@code
 * 2008/}.
 *
 * <p>What is meant is kept sound: it has every day that the words allow. "By 2005" is {@code
 * [..2005]}, "before late 2005" too, "shortly after 1991" is after 1991 and no more. A day, a month
 * or a year is read as the time of something that happened on one day of it ({@link
 * Reading#WITHIN}), "from … to" as a spell, "throughout" as an extent and "as of" as an
 * observation; whoever knows better reads it in another way ({@link When#withReading}), such as the
 * year of a trade figure.
 *
 * <p>Some words can be read in more than one way: {@code 2004-05} is a month or two years, "the
 * 1900s" ten years or a hundred, "winter 2005" begins or ends in that year, "the 19th century"
 * begins in 1800 or 1801, and a fiscal year has other days in every country. Then {@link
 * #isAmbiguous()}, {@link #readings()} has them all, and {@link #when()} covers them all.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DatePhrase implements Serializable {
  private static final long serialVersionUID = 1;

  private final String text;
  private final @Nullable LocalDate writtenOn;
  private final ImmutableList<When> readings;
  private final boolean shortly;
  private final When when;

  DatePhrase(
      String text, @Nullable LocalDate writtenOn, ImmutableList<When> readings, boolean shortly) {
    this.text = text;
    this.writtenOn = writtenOn;
    this.readings = readings;
    this.shortly = shortly;
    this.when = When.covering(readings);
  }

  /**
   * Parses a phrase that says the same on whatever day it was written. An expression of EDTF is
   * such a phrase too.
   *
   * @throws DatePhraseException if the text is no such phrase, dates nothing by itself ("last
   *     year", "recently", "11 February") or has a day that no calendar has
   */
  public static DatePhrase parse(String text) {
    return DatePhraseParser.parse(text, null);
  }

  /**
   * Parses a phrase that may hang on the day on which it was written: "last year", "two months
   * ago", "yesterday", "recently".
   *
   * @throws DatePhraseException if the text is no such phrase, or has a day that no calendar has
   */
  public static DatePhrase parse(String text, LocalDate writtenOn) {
    return DatePhraseParser.parse(text, Objects.requireNonNull(writtenOn, "writtenOn"));
  }

  /**
   * Says in words when something held or happened: {@code late 2005}, {@code before 1991}, {@code
   * since 2008}, {@code 11 February 1992 or later}. The words are English, German, French or
   * Spanish, and English for any other language; what they cannot say is given in EDTF.
   *
   * <p>English words are read back by {@link #parse(String)}, and never claim more than what was
   * formatted: an extent is said like a spell, an open end like one that nobody has stated.
   */
  public static String format(When when, Locale locale) {
    return new DateWords(locale).format(when);
  }

  /** Returns the words as they were written. */
  public String text() {
    return text;
  }

  /** Returns the day on which they were written, where that was given. */
  public Optional<LocalDate> writtenOn() {
    return Optional.ofNullable(writtenOn);
  }

  /**
   * Returns what the words mean: the expression, the modifier and the reading. If they are
   * ambiguous, its bounds are those of all readings together.
   */
  public When when() {
    return when;
  }

  /** Returns whether the words can be read in more than one way. */
  public boolean isAmbiguous() {
    return readings.size() > 1;
  }

  /** Returns the ways in which the words can be read; one if they are not ambiguous. */
  public ImmutableList<When> readings() {
    return readings;
  }

  /**
   * Returns the days, half-open, in which it is likely to lie where the words hint at them: the
   * last third of what "late" or "the end of" is said of, and for "shortly after" as many days as
   * the date itself has, but 90 at least. It is a guess: no comparison uses it.
   */
  public Optional<Range<LocalDate>> likelyWindow() {
    return shortly ? when.windowNextTo() : when.likelyWindow();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DatePhrase phrase
        && phrase.text.equals(text)
        && Objects.equals(phrase.writtenOn, writtenOn);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, writtenOn);
  }

  /** Returns the words as they were written. */
  @Override
  public String toString() {
    return text;
  }

  private Object writeReplace() {
    return new Serialized(text, writtenOn);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  /** The serialized form: the words, and the day on which they were written. */
  private record Serialized(String text, @Nullable LocalDate writtenOn) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read(
          "phrase", () -> writtenOn == null ? parse(text) : parse(text, writtenOn));
    }
  }
}
