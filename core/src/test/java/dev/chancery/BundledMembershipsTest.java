package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Datasets;
import dev.chancery.dataset.SharedMembership;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Membership;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who belongs to what, in the dataset that comes with the library. */
class BundledMembershipsTest {
  private static final Dataset DATA = Chancery.bundled();

  private static List<String> definiteMembers(String organization, LocalDate day) {
    return DATA
        .memberships()
        .to(Organization.of(organization))
        .form(Membership.Form.FULL)
        .on(day)
        .definitely()
        .stream()
        .map(each -> each.member().code())
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void bundled_hasWhatIsKnownOfTheTwoAndOfTheOthers() {
    Dataset two = Chancery.azerbaijanSpain();

    assertThat(DATA.facts().list()).containsAll(two.facts().list());
    assertThat(DATA.facts().count()).isGreaterThan(two.facts().count() + 400);
    assertThat(DATA.sources()).containsAllEntriesOf(two.sources());
  }

  @Test
  void memberships_areCitedAndHaveNoFault() {
    assertThat(DATA.memberships().list()).noneMatch(fact -> fact.citations().isEmpty());
    assertThat(Datasets.check(DATA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // Accession and withdrawal; the sources are cited by the facts.
    "WTO, RU, 2012-08-21, false",
    "WTO, RU, 2012-08-22, true",
    "WTO, CN, 2001-12-10, false",
    "WTO, CN, 2001-12-11, true",
    "EFTA, AT, 1994-12-31, true",
    "EFTA, AT, 1995-01-01, false",
  })
  void members_onADay_areThoseOfIt(
      String organization, String member, LocalDate day, boolean belongs) {
    assertThat(definiteMembers(organization, day).contains(member)).isEqualTo(belongs);
  }

  @Test
  void sharedMemberships_ofAPairBesideTheTwo_areWorkedOut() {
    assertThat(
            DATA
                .between(State.of("IN"), State.of("BR"))
                .sharedMembershipsOn(LocalDate.of(2011, 1, 1))
                .stream()
                .map(SharedMembership::organization))
        .contains(Organization.of("BRICS"), Organization.of("WTO"));
  }

  @Test
  void facts_ofThePair_areThoseOfTheSmallDataset() {
    State azerbaijan = State.of("AZ");
    State spain = State.of("ES");
    List<Fact> facts = DATA.between(azerbaijan, spain).timeline();

    assertThat(facts).isEqualTo(Chancery.azerbaijanSpain().between(azerbaijan, spain).timeline());
  }
}
