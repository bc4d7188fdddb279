package dev.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {

  static Stream<String> isoCountries() {
    return Arrays.stream(Locale.getISOCountries());
  }

  private static Stream<State> present() {
    return State.all().filter(state -> state.hasIsoCode() && !state.isFormer());
  }

  private static ImmutableList<String> codes(Iterable<Succession> links, boolean successors) {
    ImmutableList.Builder<String> codes = ImmutableList.builder();
    for (Succession link : links) {
      codes.add((successors ? link.successor() : link.predecessor()).code());
    }
    return codes.build();
  }

  // ISO 3166-1.

  @ParameterizedTest
  @MethodSource("isoCountries")
  void of_everyCodeOfTheJdk_hasTheSameAlpha3(String alpha2) {
    State state = State.of(alpha2);

    assertThat(state.code()).isEqualTo(alpha2);
    assertThat(state.alpha2()).isEqualTo(alpha2);
    assertThat(state.alpha3()).isEqualTo(new Locale("", alpha2).getISO3Country());
    assertThat(State.of(state.alpha3())).isEqualTo(state);
    assertThat(state.isFormer()).isFalse();
    assertThat(state.codeUntil()).isEmpty();
  }

  @Test
  void all_presentDay_areThoseOfTheJdk() {
    assertThat(present().map(State::code).collect(Collectors.toSet()))
        .isEqualTo(ImmutableSet.copyOf(Locale.getISOCountries()));
    assertThat(present().count()).isEqualTo(249);
  }

  @Test
  void all_order_isPresentDayByCodeThenFormerByCode() {
    ImmutableList<State> all = State.all().collect(ImmutableList.toImmutableList());

    assertThat(all.subList(0, 249)).noneMatch(State::isFormer).extracting(State::code).isSorted();
    assertThat(all.subList(249, 249 + 32))
        .allMatch(State::isFormer)
        .extracting(State::code)
        .isSorted();
    assertThat(all.subList(249 + 32, all.size()))
        .noneMatch(State::hasIsoCode)
        .extracting(State::code)
        .isSorted();
  }

  @Test
  void numeric_ofPresentDayStates_isThreeDigitsAndTheirOwn() {
    Set<String> seen = new HashSet<>();

    present()
        .forEach(
            state -> {
              assertThat(state.numeric().orElseThrow()).matches("[0-9]{3}");
              assertThat(seen.add(state.numeric().orElseThrow())).as(state.code()).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource({"AZ, 031", "ES, 724", "TR, 792", "US, 840", "GB, 826", "AF, 004", "DE, 276"})
  void numeric_ofWellKnownStates_isThatOfIso(String code, String numeric) {
    assertThat(State.of(code).numeric()).contains(numeric);
  }

  @Test
  void displayName_inAnyLocale_isNotBlank() {
    State.all()
        .forEach(
            state -> {
              assertThat(state.displayName(Locale.FRENCH)).isNotBlank();
              assertThat(state.displayName(Locale.ROOT)).isNotBlank();
              assertThat(state.name()).isNotBlank();
            });
  }

  @Test
  void displayName_ofAFormerState_isTheEnglishName() {
    State sovietUnion = State.of("SUHH");

    assertThat(sovietUnion.displayName(Locale.JAPANESE)).isEqualTo(sovietUnion.name());
  }

  // Looking up.

  @ParameterizedTest
  @ValueSource(strings = {"XX", "XXX", "", "A", "031", "Nowhere"})
  void of_unknownCode_namesTheCodeAndWhatWasExpected(String code) {
    assertThatThrownBy(() -> State.of(code))
        .isInstanceOfSatisfying(
            UnknownActorException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessage(
            "no state has the code '"
                + code
                + "': expected an alpha-2 or alpha-3 code of ISO 3166-1, such as AZ or AZE, or a"
                + " four-letter code of ISO 3166-3, such as SUHH"
                + (code.equals("031") ? "; once it was the code of AZ (Azerbaijan, 1992/..)" : ""));
    assertThat(State.find(code)).isEmpty();
    assertThat(State.contains(code)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "az, AZ (Azerbaijan)",
    "Aze, AZ (Azerbaijan)",
    "' AZ', AZ (Azerbaijan)",
    "UK, GB (United Kingdom)",
    "Spain, ES (Spain)",
    "Soviet Union, SUHH (Soviet Union)",
    "Congo, CD (Congo - Kinshasa) or CG (Congo - Brazzaville)",
    "EU, the organisation org:EU (European Union)",
    "org:EU, the organisation org:EU (European Union)",
  })
  void of_nameOrCodeOfAnother_asksWhetherThatWasMeant(String text, String meant) {
    assertThatThrownBy(() -> State.of(text))
        .isInstanceOfSatisfying(
            UnknownActorException.class, e -> assertThat(e.code()).isEqualTo(text))
        .hasMessageStartingWith("no state has the code '" + text + "': expected an alpha-2")
        .hasMessageEndingWith("such as SUHH; did you mean " + meant + "?");
    assertThat(State.find(text)).isEmpty();
    assertThat(State.contains(text)).isFalse();
  }

  @Test
  void of_textOfAnyLength_isRefusedAtOnce() {
    assertThatThrownBy(() -> State.of("Spain" + " ".repeat(1_000_000)))
        .isInstanceOf(UnknownActorException.class)
        .hasMessageEndingWith("such as SUHH");
  }

  @Test
  void of_withdrawnCode_saysWhatItMeant() {
    assertThatThrownBy(() -> State.of("SU"))
        .isInstanceOf(UnknownActorException.class)
        .hasMessageEndingWith("; once it was the code of SUHH (Soviet Union, 1974/1992-08-30)");
  }

  @ParameterizedTest
  @CsvSource({
    "280, 'DE (Germany, until 1990-10-29)'",
    "276, 'DE (Germany, since 1990-10-30)'",
    "ROM, 'RO (Romania, until 2002-01-31)'",
  })
  void of_codeThatChangedWhileTheStateWentOn_saysWhen(String code, String meaning) {
    assertThatThrownBy(() -> State.of(code))
        .hasMessageEndingWith("; once it was the code of " + meaning);
  }

  @Test
  void of_codeThatChangedHands_namesBoth() {
    assertThatThrownBy(() -> State.of("CS"))
        .hasMessageEndingWith(
            "; once it was the code of CSHH (Czechoslovakia, 1974/1993-06-15) and CSXX (Serbia and"
                + " Montenegro, 2003-07-23/2006-09-26)");
  }

  @Test
  void contains_knownCodes_isTrue() {
    assertThat(State.contains("AZ")).isTrue();
    assertThat(State.contains("AZE")).isTrue();
    assertThat(State.contains("SUHH")).isTrue();
    assertThat(State.find("ESP")).contains(State.of("ES"));
  }

  @ParameterizedTest
  @CsvSource({
    "1973-12-31, ''",
    "1974-06-01, CSHH",
    "1980-01-01, CSHH",
    "1993-06-15, CSHH",
    "1993-06-16, ''",
    "2003-07-22, ''",
    "2003-07-23, CSXX",
    "2006-09-26, CSXX",
    "2006-09-27, ''",
  })
  void withCode_csOnADay_isWhoHadIt(LocalDate day, String expected) {
    assertThat(State.withCode("CS", day).stream().map(State::code).collect(Collectors.joining(",")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "280, 1980-01-01, DE",
    "280, 2000-01-01, ''",
    "276, 1980-01-01, ''",
    "276, 2000-01-01, DE",
    "891, 1990-01-01, ''",
    "891, 2000-01-01, YUCS",
    "891, 2005-01-01, CSXX",
    "DEU, 1980-01-01, DE",
  })
  void withCode_thatChangedWhileTheStateWentOn_isOfItsTime(
      String code, LocalDate day, String expected) {
    assertThat(State.withCode(code, day).stream().map(State::code).collect(Collectors.joining(",")))
        .isEqualTo(expected);
  }

  @Test
  void withCode_withoutADay_givesAllWhoEverHadItOldestFirst() {
    assertThat(State.withCode("CS")).extracting(State::code).containsExactly("CSHH", "CSXX");
    assertThat(State.withCode("AI")).extracting(State::code).containsExactly("AIDJ", "AI");
    assertThat(State.withCode("891")).extracting(State::code).containsExactly("YUCS", "CSXX");
    assertThat(State.withCode("YEM")).extracting(State::code).containsExactly("YEYE", "YE");
    assertThat(State.withCode("XX")).isEmpty();
  }

  // Former states and successions.

  @Test
  void of_fourLetterCode_isAFormerState() {
    State sovietUnion = State.of("SUHH");

    assertThat(sovietUnion.isFormer()).isTrue();
    assertThat(sovietUnion.alpha2()).isEqualTo("SU");
    assertThat(sovietUnion.alpha3()).isEqualTo("SUN");
    assertThat(sovietUnion.numeric()).contains("810");
    assertThat(sovietUnion.codeFrom()).hasToString("1974");
    assertThat(sovietUnion.codeUntil().orElseThrow()).hasToString("1992-08-30");
    assertThat(sovietUnion).hasToString("SUHH");
    assertThat(sovietUnion.id()).isEqualTo("SUHH");
  }

  @Test
  void numeric_ofAStateWithoutOne_isEmpty() {
    assertThat(State.of("SKIN").numeric()).isEmpty();
  }

  @Test
  void all_formerStates_are32WithFourLetters() {
    assertThat(State.all().filter(State::hasIsoCode).filter(State::isFormer))
        .hasSize(32)
        .allMatch(state -> state.code().length() == 4)
        .allMatch(state -> state.codeUntil().isPresent());
  }

  @Test
  void successors_ofTheSovietUnion_areFifteen() {
    assertThat(codes(State.of("SUHH").successors(), true))
        .containsExactlyInAnyOrder(
            "AM", "AZ", "BY", "EE", "GE", "KG", "KZ", "LT", "LV", "MD", "RU", "TJ", "TM", "UA",
            "UZ");
    assertThat(State.of("SUHH").successors())
        .filteredOn(link -> link.type() == SuccessionType.CONTINUATION)
        .extracting(Succession::successor)
        .containsExactly(State.of("RU"));
  }

  @Test
  void predecessors_ofAzerbaijan_areTheSovietUnion() {
    assertThat(State.of("AZ").predecessors())
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.predecessor()).isEqualTo(State.of("SUHH"));
              assertThat(link.successor()).isEqualTo(State.of("AZ"));
              assertThat(link.type()).isEqualTo(SuccessionType.DISSOLUTION);
              assertThat(link.date()).hasToString("1991-12-26");
            });
    assertThat(State.of("AZ").successors()).isEmpty();
    assertThat(State.of("ES").predecessors()).isEmpty();
  }

  @Test
  void predecessors_ofYemen_areBothOnTheSameDay() {
    assertThat(State.of("YE").predecessors())
        .allMatch(link -> link.type() == SuccessionType.UNION)
        .allMatch(link -> link.date().toString().equals("1990-05-22"));
    assertThat(codes(State.of("YE").predecessors(), false)).containsExactly("YDYE", "YEYE");
  }

  @Test
  void predecessors_ofBelarus_areItsOwnCodeAndTheUnion() {
    assertThat(codes(State.of("BY").predecessors(), false))
        .containsExactlyInAnyOrder("BYAA", "SUHH");
  }

  @Test
  void successors_ofEveryState_areMirroredByPredecessors() {
    State.all()
        .flatMap(state -> state.successors().stream())
        .forEach(link -> assertThat(link.successor().predecessors()).contains(link));
  }

  @Test
  void equals_ofStates_isByCode() {
    EqualsVerifier.forClass(State.class)
        .withOnlyTheseFields("code")
        .withNonnullFields("code")
        .verify();
    assertThat(State.of("AZE")).isEqualTo(State.of("AZ")).hasSameHashCodeAs(State.of("AZ"));
  }
}
