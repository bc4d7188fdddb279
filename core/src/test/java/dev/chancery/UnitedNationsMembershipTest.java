package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.actor.StatehoodPolicy;
import dev.chancery.actor.States;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Membership;
import dev.chancery.query.MembershipQuery;
import dev.chancery.time.Edtf;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who was a member of the United Nations. */
class UnitedNationsMembershipTest {
  private static final Dataset DATA = Chancery.bundled();
  private static final Organization UN = Organization.of("UN");

  private static Set<State> membersOn(LocalDate day) {
    return DATA.memberships().to(UN).form(Membership.Form.FULL).on(day).definitely().stream()
        .map(membership -> (State) membership.member())
        .collect(Collectors.toSet());
  }

  /** The numbers of "Growth in United Nations membership" (un.org, About us). */
  @ParameterizedTest
  @CsvSource({
    "1945, 51", "1946, 55", "1947, 57", "1948, 58", "1949, 59", "1950, 60", "1951, 60",
    "1952, 60", "1953, 60", "1954, 60", "1955, 76", "1956, 80", "1957, 82", "1958, 82",
    "1959, 82", "1960, 99", "1961, 104", "1962, 110", "1963, 113", "1964, 115", "1965, 117",
    "1966, 122", "1967, 123", "1968, 126", "1969, 126", "1970, 127", "1971, 132", "1972, 132",
    "1973, 135", "1974, 138", "1975, 144", "1976, 147", "1977, 149", "1978, 151", "1979, 152",
    "1980, 154", "1981, 157", "1982, 157", "1983, 158", "1984, 159", "1985, 159", "1986, 159",
    "1987, 159", "1988, 159", "1989, 159", "1990, 159", "1991, 166", "1992, 179", "1993, 184",
    "1994, 185", "1995, 185", "1996, 185", "1997, 185", "1998, 185", "1999, 188", "2000, 189",
    "2001, 189", "2002, 191", "2003, 191", "2004, 191", "2005, 191", "2006, 192", "2007, 192",
    "2008, 192", "2009, 192", "2010, 192", "2011, 193", "2012, 193", "2013, 193", "2014, 193",
    "2015, 193", "2016, 193", "2017, 193", "2018, 193", "2019, 193", "2020, 193", "2021, 193",
    "2022, 193", "2023, 193", "2024, 193",
  })
  void members_onTheLastDayOfAYear_areAsManyAsPublished(int year, int published) {
    assertThat(membersOn(LocalDate.of(year, 12, 31))).hasSize(published);
  }

  @ParameterizedTest
  @CsvSource({
    // The Soviet seat went on as Russia's; the Ukrainian and Byelorussian ones were their own.
    "SUHH, 1991-12-23, true",
    "SUHH, 1991-12-24, false",
    "RU, 1991-12-23, false",
    "RU, 1991-12-24, true",
    "UA, 1950-01-01, true",
    "BYAA, 1950-01-01, true",
    "BY, 1992-01-01, true",
    // China's seat.
    "TW, 1971-10-24, true",
    "TW, 1971-10-25, false",
    "CN, 1971-10-24, false",
    "CN, 1971-10-25, true",
    // Germany's two.
    "DE, 1973-09-17, false",
    "DE, 1973-09-18, true",
    "DDDE, 1973-09-18, true",
    "DDDE, 1990-10-03, false",
    // Egypt and Syria, 1958 to 1961.
    "EG, 1958-02-21, true",
    "EG, 1960-01-01, false",
    "XUAR, 1960-01-01, true",
    "SY, 1961-10-12, false",
    "SY, 1961-10-13, true",
    // Tanganyika and Zanzibar.
    "XTGK, 1964-04-25, true",
    "XZZB, 1964-04-25, true",
    "TZ, 1964-04-26, true",
    "XZZB, 1964-04-26, false",
    // Indonesia stayed away from 1965 to 1966.
    "ID, 1965-02-28, true",
    "ID, 1965-03-01, false",
    "ID, 1966-09-28, true",
    // Yugoslavia, excluded from the Assembly in 1992 and admitted anew in 2000.
    "YUCS, 1995-01-01, true",
    "YUCS, 2001-01-01, true",
    "RS, 2006-06-03, true",
    "CSXX, 2006-06-02, true",
    "AZ, 1992-03-01, false",
    "AZ, 1992-03-02, true",
    "ES, 1955-12-14, true",
    "CH, 2002-09-09, false",
    "CH, 2002-09-10, true",
  })
  void member_onADay_isOneOrNot(String state, LocalDate day, boolean member) {
    assertThat(membersOn(day).contains(State.of(state))).isEqualTo(member);
  }

  /** No source that was read is of the end of 2025: nothing is known to have changed, no more. */
  @Test
  void members_afterTheLatestSource_areThoseThatMayBe() {
    assertThat(
            DATA
                .memberships()
                .to(UN)
                .form(Membership.Form.FULL)
                .on(LocalDate.of(2025, 12, 31))
                .stream()
                .map(Membership::member)
                .distinct())
        .hasSize(193);
  }

  @Test
  void yugoslavia_from1992To2000_isSuspended() {
    assertThat(
            DATA.memberships()
                .from(State.of("YUCS"))
                .to(UN)
                .form(Membership.Form.SUSPENDED)
                .single()
                .when()
                .edtf())
        .isEqualTo(Edtf.parse("1992-09-22/2000-10-31"));
  }

  @Test
  void states_ofThePolicyOfTheUnitedNations_areTheMembersOfTheDataset() {
    for (int year = 1945; year <= 2024; year++) {
      LocalDate day = LocalDate.of(year, 12, 31);
      assertThat(ImmutableSet.copyOf(States.on(day, StatehoodPolicy.UN_MEMBERS)))
          .as(day.toString())
          .isEqualTo(membersOn(day));
    }
  }

  @Test
  void states_ofThePolicyWithObservers_areMembersAndObserversOfTheDataset() {
    for (int year = 1946; year <= 2024; year++) {
      LocalDate day = LocalDate.of(year, 12, 31);
      Set<State> states =
          ImmutableSet.copyOf(States.on(day, StatehoodPolicy.UN_MEMBERS_AND_OBSERVERS));
      assertThat(states)
          .as(day.toString())
          .containsAll(membersOn(day))
          .containsAll(
              // Viet Nam observed before it was a state.
              Sets.filter(observers(on(day).definitely()), state -> state.existedOn(day).mayBe()))
          .isSubsetOf(Sets.union(membersOn(day), observers(on(day))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Observers that are members now, as the facts cite it.
    "DE, 1960-01-01, 1",
    "DE, 1953-06-01, 1",
    "DDDE, 1973-01-01, 1",
    "DDDE, 1973-09-18, 0",
    "KR, 1991-09-16, 1",
    "KR, 1991-09-17, 0",
    "MC, 1956-07-01, 1",
    "BD, 1972-09-30, 0",
    "BD, 1972-11-01, 1",
    "XRVN, 1970-01-01, 1",
    "VDVN, 1975-08-11, 1",
    "CH, 1947-06-01, 1",
    "AT, 1947-08-31, 0",
    "AT, 1950-01-01, 1",
    "IT, 1953-01-01, 1",
    "ES, 1955-12-14, 0",
  })
  void observer_onADay_isOneOrNot(String state, LocalDate day, int observers) {
    assertThat(observers(on(day).from(State.of(state)).definitely())).hasSize(observers);
  }

  private static MembershipQuery on(LocalDate day) {
    return DATA.memberships().to(UN).on(day);
  }

  private static Set<State> observers(MembershipQuery query) {
    return query.form(Membership.Form.OBSERVER).stream()
        .map(membership -> (State) membership.member())
        .collect(Collectors.toSet());
  }
}
