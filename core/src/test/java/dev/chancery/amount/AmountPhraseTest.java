package dev.chancery.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountPhraseTest {
  private static final Currency USD = Currency.of("USD");
  private static final Currency SEK = Currency.of("SEK");

  private static List<List<String>> rows(String name) throws IOException {
    String table =
        Resources.toString(AmountPhraseTest.class.getResource(name), StandardCharsets.UTF_8);
    List<List<String>> rows = new ArrayList<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(table)) {
      if (!line.startsWith("#")) {
        rows.add(Splitter.on(" | ").splitToList(line));
      }
    }
    return rows;
  }

  private static String unescaped(String phrase) {
    return phrase
        .replace("\\u00a0", "\u00a0")
        .replace("\\u2009", "\u2009")
        .replace("\\u202f", "\u202f")
        .replace("\\n", "\n")
        .replace("\\t", "\t");
  }

  static List<List<String>> valid() throws IOException {
    return rows("amount-phrases.txt");
  }

  static List<List<String>> refused() throws IOException {
    return rows("amount-phrases-refused.txt");
  }

  @ParameterizedTest
  @MethodSource("valid")
  void parse_phrase_keepsModifierNumberMultiplierAndCurrency(List<String> row) {
    AmountPhrase phrase = AmountPhrase.parse(unescaped(row.get(0)));

    List<String> numbers = Splitter.on("..").splitToList(row.get(2));
    assertThat(phrase.modifier()).isEqualTo(AmountModifier.valueOf(row.get(1)));
    assertThat(phrase.number()).isEqualTo(new BigDecimal(numbers.get(0)));
    assertThat(phrase.upTo().map(BigDecimal::toPlainString).orElse("none"))
        .isEqualTo(numbers.size() > 1 ? numbers.get(1) : "none");
    assertThat(phrase.multiplier()).isEqualTo(Multiplier.valueOf(row.get(3)));
    assertThat(phrase).hasToString(unescaped(row.get(0)));
    assertCurrency(phrase, row.get(4));
  }

  private static void assertCurrency(AmountPhrase phrase, String expected) {
    if (expected.equals("-")) {
      assertThat(phrase.candidates()).isEmpty();
      assertThat(phrase.currencyAsWritten()).isEmpty();
    } else if (expected.startsWith("?")) {
      assertThat(phrase.candidates())
          .extracting(Currency::code)
          .hasSizeGreaterThan(1)
          .containsAll(Splitter.on(' ').split(expected.substring(1)));
      assertThat(phrase.currency()).isEmpty();
    } else {
      assertThat(phrase.currency()).hasValue(Currency.of(expected));
      assertThat(phrase.amount().currency()).isEqualTo(Currency.of(expected));
    }
    assertThat(phrase.text()).contains(phrase.currencyAsWritten());
  }

  @ParameterizedTest
  @MethodSource("valid")
  void amount_resolved_saysWhatThePhraseSays(List<String> row) {
    AmountPhrase phrase = AmountPhrase.parse(unescaped(row.get(0)));
    Amount amount = phrase.amount((asWritten, candidates) -> ImmutableList.of(USD));

    assertThat(amount.modifier()).isEqualTo(phrase.modifier());
    assertThat(amount.number()).isEqualTo(phrase.number());
    assertThat(amount.upTo()).isEqualTo(phrase.upTo());
    assertThat(amount.multiplier()).isEqualTo(phrase.multiplier());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void parse_noOneAmount_refusedSayingWhereAndWhy(List<String> row) {
    String text = unescaped(row.get(0));
    AmountPhraseException refused =
        catchThrowableOfType(AmountPhraseException.class, () -> AmountPhrase.parse(text));

    assertThat(refused).as(text).isNotNull();
    assertThat(refused.text()).isEqualTo(text);
    assertThat(refused.expected()).contains(row.get(2));
    assertThat(refused.position()).isEqualTo(Integer.parseInt(row.get(1)));
    assertThat(refused.readings())
        .isEqualTo(row.size() > 3 ? Splitter.on(" ; ").splitToList(row.get(3)) : List.of());
    assertThat(refused.candidates()).isEmpty();
    for (String reading : refused.readings()) {
      boolean tooLarge = reading.endsWith("thousand trillion") || reading.endsWith("on trillion");
      assertThat(tooLarge || AmountPhrase.parse(reading).text().equals(reading)).isTrue();
    }
  }

  @Test
  void parse_ambiguous_messageNamesBothReadings() {
    assertThatExceptionOfType(AmountPhraseException.class)
        .isThrownBy(() -> AmountPhrase.parse("over €1.234"))
        .withMessage(
            "'over €1.234' is not one amount: expected a number of which the full stop is either"
                + " decimal or separates thousands at index 6; it can be read as 'over €1234' or"
                + " 'over €1.2340'");
  }

  @Test
  void amount_unresolved_refusedNamingSignAndCandidates() {
    AmountPhrase phrase = AmountPhrase.parse("over ¥7 million");

    assertThatExceptionOfType(AmountPhraseException.class)
        .isThrownBy(phrase::amount)
        .withMessage(
            "'over ¥7 million' is not one amount: expected a policy that says which currency '¥' is"
                + " at index 5; candidates are JPY, CNY")
        .satisfies(
            refused ->
                assertThat(refused.candidates()).extracting(Currency::code).contains("JPY", "CNY"));
    assertThatExceptionOfType(AmountPhraseException.class)
        .isThrownBy(() -> AmountPhrase.parse("$5").amount())
        .withMessageMatching(".*candidates are USD(, [A-Z]{3}){5} and \\d+ more")
        .satisfies(
            refused ->
                assertThat(refused)
                    .hasMessageEndingWith(" and %d more", refused.candidates().size() - 6));
    assertThatExceptionOfType(AmountPhraseException.class)
        .isThrownBy(() -> AmountPhrase.parse("5 crowns").amount((words, all) -> all.subList(0, 6)))
        .withMessageEndingWith("candidates are SEK, CZK, DKK, ISK, NOK, CSK");
  }

  @ParameterizedTest
  @CsvSource({
    "over US$7 million,         US$",
    "about kr 5,                kr",
    "5 million pounds sterling, pounds sterling",
    "EUR 5,                     EUR",
    "USD $5,                    USD",
    "5 São Tomé and Príncipe dobras, São Tomé and Príncipe dobras",
    "5 million,                 ''"
  })
  void currencyAsWritten_phrase_isWhatNamesTheCurrency(String text, String asWritten) {
    assertThat(AmountPhrase.parse(text).currencyAsWritten()).isEqualTo(asWritten);
  }

  @Test
  void amount_noCurrencyNamed_refusedUnlessAPolicyKnowsIt() {
    AmountPhrase phrase = AmountPhrase.parse("some 300 million");

    assertThatExceptionOfType(AmountPhraseException.class)
        .isThrownBy(phrase::amount)
        .withMessage("'some 300 million' is not one amount: expected a currency at index 16");
    assertThatExceptionOfType(AmountPhraseException.class)
        .isThrownBy(() -> phrase.amount(CurrencyPolicy.among(USD)));
    assertThat(phrase.amount(CurrencyPolicy.unlessNamed(USD))).hasToString("about USD 300 million");
    assertThat(AmountPhrase.parse("€5").amount(CurrencyPolicy.unlessNamed(USD)))
        .hasToString("EUR 5");
  }

  @ParameterizedTest
  @CsvSource({
    "over $7 million,             USD,     2003-01-01, more than USD 7 million",
    "$5,                          USD SEK, 2003-01-01, USD 5",
    "kr 5,                        USD SEK, 2003-01-01, SEK 5",
    "€5,                          USD SEK, 2003-01-01, EUR 5",
    "5 Azerbaijani manats,        USD,     2000-01-01, AZM 5",
    "5 Azerbaijani manats,        USD,     2010-01-01, AZN 5",
    "5 manats,                    AZN AZM, 2010-01-01, AZN 5",
    "5 Soviet roubles,            USD,     1985-01-01, SUR 5",
    "5 roubles,                   USD,     1985-01-01, SUR 5",
    "5 Russian roubles,           USD,     2010-01-01, RUB 5",
    "5 Turkish lira,              USD,     2010-01-01, TRY 5",
    "5 kr,                        USD,     2003-01-01, refused",
    "5 manats,                    USD,     2010-01-01, refused",
    "5 pesetas,                   USD,     2010-01-01, refused"
  })
  void amount_policy_resolvesWhatItNarrowsToOne(
      String text, String among, LocalDate day, String expected) {
    Currency[] currencies =
        Splitter.on(' ').splitToStream(among).map(Currency::of).toArray(Currency[]::new);
    CurrencyPolicy policy = CurrencyPolicy.among(currencies).and(CurrencyPolicy.inUseOn(day));
    AmountPhrase phrase = AmountPhrase.parse(text);

    if (expected.equals("refused")) {
      assertThatExceptionOfType(AmountPhraseException.class)
          .isThrownBy(() -> phrase.amount(policy));
    } else {
      assertThat(phrase.amount(policy)).hasToString(expected);
    }
  }

  @Test
  void amount_policyOfOnesOwn_seesTheWords() {
    CurrencyPolicy swedish =
        (asWritten, candidates) -> asWritten.equals("kr") ? ImmutableList.of(SEK) : candidates;

    assertThat(AmountPhrase.parse("about kr 5 million").amount(swedish))
        .hasToString("about SEK 5 million");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 10_000, 1 << 20})
  void parse_longText_refusedWithShortMessage(int length) {
    for (String unit : List.of("9", "a", " ", "9 ", "9,", "$", "(", "more than ", "-", "½")) {
      String text = unit.repeat(length / unit.length() + 1);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> AmountPhrase.parse(text))
          .isInstanceOf(AmountPhraseException.class)
          .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
    }
  }

  @ParameterizedTest
  @CsvSource({"60, ''", "61, …"})
  void parse_textThatIsRefused_isShownUpToSixtyCharacters(int length, String dots) {
    String text = "x".repeat(length);

    assertThatExceptionOfType(AmountPhraseException.class)
        .isThrownBy(() -> AmountPhrase.parse(text))
        .withMessageStartingWith("'" + "x".repeat(60) + dots + "' is not one amount");
  }

  @Test
  void parse_textOfTheGreatestLength_read() {
    String text = "€5" + " ".repeat(291) + "million";
    assertThat(text).hasSize(300);
    assertThat(AmountPhrase.parse(text).amount()).isEqualTo(Amount.parse("EUR 5 million"));
  }

  @Test
  void parse_moreDigitsThanAnAmountHas_refused() {
    assertThat(AmountPhrase.parse("€" + "9".repeat(100)).amount().value())
        .isEqualTo(new BigDecimal("9".repeat(100)));
    assertThatExceptionOfType(AmountPhraseException.class)
        .isThrownBy(() -> AmountPhrase.parse("€" + "9".repeat(101)))
        .withMessageContaining("expected at most 100 digits at index 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 53.7 million                      | US$53.7 million",
        "about USD 53.70 million               | about US$53.70 million",
        "more than EUR 7 million               | more than €7 million",
        "at least GBP 1234567.50               | at least GBP 1,234,567.50",
        "less than AZN 5 thousand              | less than AZN 5 thousand",
        "at most EUR -5 billion                | at most -€5 billion",
        "estimated JPY 2 trillion              | an estimated JPY 2 trillion",
        "between EUR 10 million and 20 million | between €10 million and €20 million",
        "between EUR -10 and 20.5              | between -€10 and €20.5",
        "SUR 0                                 | SUR 0"
      })
  void format_english_isReadBack(String text, String formatted) {
    Amount amount = Amount.parse(text);

    assertThat(AmountPhrase.format(amount, Locale.UK)).isEqualTo(formatted);
    assertThat(AmountPhrase.parse(formatted).amount()).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en-GB", "en-IN", "en-ZA", "en-DE", "en-CH"})
  void format_anyEnglish_isReadBack(String locale) {
    Amount amount = Amount.parse("more than EUR 1234567.891 million");

    assertThat(AmountPhrase.format(amount, Locale.forLanguageTag(locale)))
        .isEqualTo("more than €1,234,567.891 million");
  }

  @Test
  void format_results_givesTheNumberAndForTwoTheBounds() {
    Amount sum = Amount.parse("about EUR 3 million").plus(Amount.parse("EUR 4 million"));
    Amount range = Amount.parse("between EUR 1 and 2").times(new BigDecimal("3"));

    assertThat(AmountPhrase.format(sum, Locale.ENGLISH)).isEqualTo("about €7 million");
    assertThat(AmountPhrase.format(range, Locale.ENGLISH)).isEqualTo("between €3 and €6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "more than USD 7 million | USD 53.7 million           | more than US$60.65 million",
        "at least USD 7          | USD 2                      | at least US$9",
        "less than USD 7 million | USD 2 million              | less than US$9.5 million",
        "at most USD 7           | USD 2                      | at most US$9",
        "USD 53.7 million        | USD 53.7 million           | about US$107.4 million",
        "USD 7                   | USD 2                      | US$9",
        "USD 53.7 million        | USD 0 million              | about US$53.7 million"
      })
  void format_sum_claimsNoMoreThanItsRange(String a, String b, String formatted) {
    Amount sum = Amount.parse(a).plus(Amount.parse(b));

    assertThat(AmountPhrase.format(sum, Locale.ENGLISH)).isEqualTo(formatted);
    assertThat(AmountPhrase.parse(formatted).amount().range().encloses(sum.range())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | USD 1234567.50            | 1.234.567,50~USD",
        "de | about USD 53.7 million    | ≈ 53,7 Millionen~USD",
        "de | more than USD 53.7 million| > 53,7 Millionen~USD",
        "de | at least USD 1 million    | ≥ 1 Million~USD",
        "de | less than USD 1 million   | < 1 Million~USD",
        "de | at most USD 1 million     | ≤ 1 Million~USD",
        "de | estimated USD 1 million   | ≈ 1 Million~USD",
        "de | between USD 1 million and 2.5 million | 1 Million~USD – 2,5 Millionen~USD",
        "de | USD 53.712345 million     | 53,712345 Millionen~USD",
        "de | USD 53.70 million         | 53,7 Millionen~USD",
        "de | USD 1.5 million           | 1,5 Millionen~USD",
        "de | USD 1 billion             | 1 Milliarde~USD",
        "de | USD 0.5 trillion          | 0,5 Billionen~USD",
        "de | USD 5 thousand            | 5 Tausend~USD",
        "fr | USD 1.5 million           | 1,5 million~USD",
        "fr | USD 2 million             | 2 millions~USD",
        "fr | USD 10 million            | 10 millions~USD",
        "fr | USD -500 billion          | -500 milliards~USD",
        "es | USD 1 million             | 1 millón~USD",
        "es | USD 1 trillion            | 1 billón~USD",
        "es | USD 1.25 billion          | 1,25 mil millones~USD",
        "ja | USD 53.7 million          | 5370万~USD",
        "ja | USD 53.712345 million     | 5371.2345万~USD",
        "ja | USD 1.23456 thousand      | 1,234.56~USD",
        "ja | USD 999999999.999999 million | 999.999999999999兆~USD",
        "ja | USD 12345678901.23456 million | 12,345,678,901,234,560~USD",
        "it | USD 1 thousand            | mille~USD",
        "it | USD 1.5 thousand          | 1.500~USD",
        "it | USD 5 thousand            | 5 mila~USD",
        "ne | USD 1 million             | १,०००,०००~USD",
        "ml | USD 1 billion             | 1,000,000,000~USD"
      })
  void format_otherLanguage_writesNumbersAsThere(String locale, String text, String formatted) {
    assertThat(AmountPhrase.format(Amount.parse(text), Locale.forLanguageTag(locale)))
        .isEqualTo(formatted.replace('~', '\u00a0'));
  }

  @Test
  void equals_always_goesByText() {
    EqualsVerifier.forClass(AmountPhrase.class)
        .withOnlyTheseFields("text")
        .withPrefabValues(ImmutableList.class, ImmutableList.of(1), ImmutableList.of(2))
        .verify();
    assertThat(AmountPhrase.parse("€5")).isNotEqualTo(AmountPhrase.parse("EUR 5"));
  }
}
