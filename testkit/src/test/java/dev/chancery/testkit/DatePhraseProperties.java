package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testkit.jqwik.ChanceryArbitraries;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.DatePhrase;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of dates in words. */
class DatePhraseProperties {
  @Provide
  Arbitrary<When> sayable() {
    return ChanceryArbitraries.whens().filter(DatePhraseProperties::isSayable);
  }

  @Provide
  Arbitrary<When> whens() {
    return ChanceryArbitraries.whens();
  }

  /** Not between two events of which EDTF says less, and within the years that words have. */
  private static boolean isSayable(When when) {
    Bounds bounds = when.edtf().bounds();
    return when.stated().equals(bounds)
        && isNear(bounds.startEarliest())
        && isNear(bounds.startLatest())
        && isNear(bounds.endEarliest())
        && isNear(bounds.endLatest());
  }

  private static boolean isNear(Bound bound) {
    return !bound.isDay()
        || bound.findDay().filter(day -> Math.abs(day.getYear()) <= 9999).isPresent();
  }

  @Property(tries = 1500)
  void format_readBack_claimsNoMore(@ForAll("sayable") When when) {
    String words = DatePhrase.format(when, Locale.ENGLISH);
    DatePhrase phrase = DatePhrase.parse(words);
    Bounds readBack = phrase.when().bounds();
    Bounds formatted = when.bounds();

    assertThat(phrase.isAmbiguous()).as(words).isFalse();
    assertThat(isNoLater(readBack.startEarliest(), formatted.startEarliest())).as(words).isTrue();
    assertThat(isNoLater(formatted.startLatest(), readBack.startLatest())).as(words).isTrue();
    assertThat(isNoLater(readBack.endEarliest(), formatted.endEarliest())).as(words).isTrue();
    assertThat(isNoLater(formatted.endLatest(), readBack.endLatest())).as(words).isTrue();
    boolean days = formatted.startEarliest().isDay() && formatted.endLatest().isDay();
    if (when.reading() != Reading.EXTENT && days) {
      assertThat(readBack).as(words).isEqualTo(formatted);
    }
  }

  /** What is not known claims nothing, so it may stand for any bound, but no day may for it. */
  private static boolean isNoLater(Bound one, Bound other) {
    if (one.isUnknown() || other.isUnknown()) {
      return one.isUnknown() || !one.isDay() || !other.isDay();
    }
    Optional<LocalDate> first = one.findDay();
    Optional<LocalDate> second = other.findDay();
    return first.isEmpty() || second.isEmpty() || !first.get().isAfter(second.get());
  }

  @Property(tries = 1500)
  void format_anyLanguage_saysSomething(@ForAll("whens") When when) {
    for (String language : new String[] {"en-US", "de", "es", "fr", "tr", "ja"}) {
      assertThat(DatePhrase.format(when, Locale.forLanguageTag(language)))
          .isNotBlank()
          .doesNotContain("{", "null");
    }
  }
}
