package dev.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {
  private static When when(String edtf, Reading reading, String modifier) {
    When when = When.of(Edtf.parse(edtf), reading);
    return modifier.equals("-") ? when : when.with(Modifier.valueOf(modifier));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1992-02-11; WITHIN; -; 11 February 1992",
        "1994-05; WITHIN; -; May 1994",
        "2005; WITHIN; -; 2005",
        "2005; EXTENT; -; 2005",
        "2005; WITHIN; END; late 2005",
        "2005; WITHIN; START; early 2005",
        "1994-05; WITHIN; MID; mid-May 1994",
        "199X; WITHIN; -; the 1990s",
        "199X; WITHIN; START; early 1990s",
        "1991; WITHIN; BEFORE; before 1991",
        "1992-02-11; WITHIN; AFTER; after 11 February 1992",
        "1992/1995; WITHIN; AFTER; after 1995",
        "[1991,1993]; WITHIN; BEFORE; before 1 January 1993",
        "[1991,1993]; WITHIN; AFTER; after 31 December 1991",
        "1991; OBSERVED; BEFORE; as of [..1990-12-31]",
        "1991; OBSERVED; AFTER; as of [1992-01-01..]",
        "2005; OBSERVED; AS_OF; as of 2005",
        "1990; WITHIN; APPROX; around 1990",
        "1990~; WITHIN; APPROX; around 1990",
        "1990?; WITHIN; -; probably 1990",
        "1990%; WITHIN; -; probably around 1990",
        "2008/; SPELL; -; since 2008",
        "2005/; SPELL; END; since late 2005",
        "2008/..; SPELL; -; from 2008 onwards",
        "/2010; SPELL; -; until 2010",
        "1992/1995; SPELL; -; 1992–1995",
        "1992/1995; WITHIN; -; between 1992 and 1995",
        "2003-01/2003-06; EXTENT; -; January–June 2003",
        "2003-01/2004-06; EXTENT; -; from January 2003 to June 2004",
        "1994-05-10/1994-05-12; SPELL; -; 10–12 May 1994",
        "1994-05-10/1994-06-12; SPELL; -; from 10 May 1994 to 12 June 1994",
        "1990~/1995; SPELL; -; from around 1990 to 1995",
        "[1992-02-11..]; WITHIN; -; 11 February 1992 or later",
        "[..2005]; WITHIN; -; 2005 or earlier",
        "[1991,1993]; WITHIN; -; 1991 or 1993",
        "{1991,1993,1995}; WITHIN; -; 1991, 1993 and 1995",
        "2001-21; WITHIN; -; spring 2001",
        "2001-24; WITHIN; -; winter 2001–02",
        "1999-24; WITHIN; END; late winter 1999–00",
        "-0043-24; WITHIN; -; between 1 December 44 BC and 28 February 43 BC",
        "2001-34; WITHIN; -; the second quarter of 2001",
        "2001-41; WITHIN; -; the second half of 2001",
        "2001-37; WITHIN; -; between 1 January 2001 and 30 April 2001",
        "19XX; WITHIN; -; between 1 January 1900 and 31 December 1999",
        "1985-04-XX; WITHIN; -; April 1985",
        "1985-XX-XX; WITHIN; -; 1985",
        "156X-12-25; WITHIN; -; between 25 December 1560 and 25 December 1569",
        "-0043; WITHIN; -; 44 BC",
        "0000; WITHIN; -; 1 BC",
        "0079; WITHIN; -; AD 79",
        "1985-04-12T23:20:30Z; WITHIN; -; 12 April 1985",
        "Y170000002; WITHIN; -; Y170000002",
        "1992/1995; EXTENT; END; between 1992 and 1995",
        "2005/..; WITHIN; -; 2005 or later",
        "../2005; WITHIN; -; 2005 or earlier",
        "2005/..; EXTENT; END; from late 2005 onwards",
        "../2005; SPELL; END; until late 2005",
        "0099/0105; SPELL; -; from AD 99 to 105",
        "0100/0105; SPELL; -; 100–105",
        "[1990..1995]; WITHIN; -; between 1990 and 1995",
        "156X-12-25/1995; WITHIN; -; between 25 December 1560 and 31 December 1995",
        "[9998,9999]; WITHIN; AFTER; after 31 December 9998",
        "190X; WITHIN; -; between 1 January 1900 and 31 December 1909",
        "1000-24; WITHIN; -; winter 1000–01",
        "0999-24; WITHIN; -; between 1 December 999 and 28 February 1000",
        "2004-~06; WITHIN; -; around June 2004",
        "2004-06-~11; WITHIN; -; around 11 June 2004",
        "9999/Y10000; WITHIN; -; [9999..Y10000]",
        "Y10000; WITHIN; BEFORE; before Y10000",
        "Y1000000000; WITHIN; BEFORE; before Y1000000000",
        "/Y1201112; SPELL; -; /Y1201112"
      })
  void format_english_asInTable(String edtf, Reading reading, String modifier, String expected) {
    assertThat(DatePhrase.format(when(edtf, reading, modifier), Locale.ENGLISH))
        .isEqualTo(expected);
    assertThat(DatePhrase.format(when(edtf, reading, modifier), Locale.UK)).isEqualTo(expected);
  }

  @Test
  void format_longSet_saysItsFirstAndLastDay() {
    When many = When.within("[1990,1991,1992,1993,1994,1995,1996,1997,1998,1999,2001]");

    assertThat(DatePhrase.format(many, Locale.ENGLISH))
        .isEqualTo("between 1 January 1990 and 31 December 2001");
  }

  @Test
  void format_unitedStates_putsTheMonthFirst() {
    assertThat(DatePhrase.format(When.within("1992-02-11"), Locale.US))
        .isEqualTo("February 11, 1992");
    assertThat(DatePhrase.format(When.within("[1992-02-11..]"), Locale.US))
        .isEqualTo("February 11, 1992 or later");
  }

  @Test
  void format_spellBetweenEvents_saysItsBounds() {
    When from = When.between(When.within("1991").with(Modifier.BEFORE), null);
    When closed = When.between(When.within("1992-02").with(Modifier.AFTER), When.within("2000"));

    assertThat(DatePhrase.format(from, Locale.ENGLISH))
        .isEqualTo("since 31 December 1990 or earlier");
    assertThat(DatePhrase.format(closed, Locale.ENGLISH))
        .isEqualTo("from 1 March 1992 or later to between 1 January 2000 and 31 December 2000");
    for (When spell : new When[] {from, closed}) {
      Bounds read = DatePhrase.parse(DatePhrase.format(spell, Locale.ENGLISH)).when().bounds();
      assertThat(read.startEarliest().findDay())
          .isEqualTo(spell.bounds().startEarliest().findDay());
      assertThat(read.startLatest().findDay()).isEqualTo(spell.bounds().startLatest().findDay());
      assertThat(read.endLatest()).isEqualTo(spell.bounds().endLatest());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "fr-CA", "es-MX"})
  void format_otherLanguage_saysTheYearInWordsOfItsOwn(String tag) {
    Locale locale = Locale.forLanguageTag(tag);

    for (String text : new String[] {"late 2005", "before 1991", "since 2008", "the 1990s"}) {
      String words = DatePhrase.format(DatePhrase.parse(text).when(), locale);
      assertThat(words).contains(text.replaceAll("\\D", "")).isNotEqualTo(text);
    }
    assertThat(DatePhrase.format(When.within("1992-02-11"), locale))
        .contains("11", "1992")
        .doesNotContain("February");
  }

  @Test
  void format_languageWithoutWords_isEnglish() {
    assertThat(DatePhrase.format(When.on(LocalDate.of(1992, 2, 11)), Locale.JAPAN))
        .isEqualTo("11 February 1992");
  }

  @Test
  void languages_all_haveTheSameKeys() {
    When[] whens = {
      When.within("2001-21"), When.within("2001-36"), When.within("-0043"), When.asOf("2005")
    };
    for (When when : whens) {
      for (String language : new String[] {"de", "es", "fr"}) {
        assertThat(DatePhrase.format(when, Locale.forLanguageTag(language)))
            .isNotEqualTo(DatePhrase.format(when, Locale.ENGLISH));
      }
    }
  }
}
