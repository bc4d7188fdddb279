package dev.chancery.testkit;

import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThat;
import static dev.chancery.testkit.assertj.ChanceryAssertions.assertThatThrownBy;

import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelationsStatus;
import dev.chancery.dataset.Relationship;
import dev.chancery.dataset.ResolutionPolicy;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.query.DoubleCountingException;
import dev.chancery.source.Source;
import dev.chancery.time.Certainty;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Javadoc of the fixtures says is so. */
class FixturesTest {
  private static final State AZERBAIJAN = State.of("AZ");
  private static final State SPAIN = State.of("ES");

  static Collection<Dataset> all() {
    return Fixtures.all().values();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Answer relations(Dataset data, String one, String other, String day) {
    return data.between(State.of(one), State.of(other)).haveRelationsOn(day(day));
  }

  @ParameterizedTest
  @MethodSource("all")
  void fixture_checked_hasNothingThatCannotBe(Dataset data) {
    assertThat(data).hasNoFindings();
  }

  @Test
  void all_hasEveryFixture() {
    assertThat(all())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Fixtures.class.getMethods())
                .filter(method -> method.getReturnType() == Dataset.class)
                .map(FixturesTest::made)
                .toList());
  }

  private static Dataset made(Method fixture) {
    try {
      return (Dataset) fixture.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(fixture.getName(), e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1836-12-27, UNKNOWN, UNKNOWN",
    "1836-12-28, YES, ESTABLISHED",
    "1939-02-28, YES, ESTABLISHED",
    "1939-03-15, UNKNOWN, UNKNOWN",
    "1939-04-01, NO, SEVERED",
    "1977-03-27, NO, SEVERED",
    "1977-03-28, YES, ESTABLISHED",
    "2000-12-31, YES, ESTABLISHED",
    "2001-01-01, UNKNOWN, UNKNOWN",
  })
  void relationsSeveredAndResumed(LocalDate day, Verdict verdict, RelationsStatus status) {
    Relationship two =
        Fixtures.relationsSeveredAndResumed().between(State.of("MX"), State.of("ES"));
    assertThat(two.haveRelationsOn(day)).hasVerdict(verdict);
    assertThat(two.relationsOn(day)).isEqualTo(status);
    assertThat(two.establishedOn().orElseThrow()).isEdtf("1836-12-28");
  }

  @Test
  void dissolvedState() {
    Dataset data = Fixtures.dissolvedState();
    assertThat(relations(data, "CSHH", "ES", "1985-01-01")).isYes();
    assertThat(relations(data, "CSHH", "ES", "1995-01-01")).isNo();
    assertThat(relations(data, "CZ", "ES", "1995-01-01")).isYes();
    assertThat(relations(data, "SK", "ES", "1995-01-01")).isYes();
    Organization unitedNations = Organization.of("UN");
    assertThat(
            data.between(State.of("CZ"), SPAIN).shareMembershipOn(unitedNations, day("1993-01-10")))
        .isNo();
    assertThat(data.memberships().to(unitedNations).on(day("1993-01-10")).list()).isEmpty();
    assertThat(
            data.missions().from(State.of("CSHH")).openOn(day("1980-01-01")).definitely().single())
        .isEqualTo(data.get("czechoslovak-embassy"));
    assertThat(data.missions().to(SPAIN).openOn(day("1993-01-01")).single())
        .isEqualTo(data.get("czech-embassy"));
  }

  @Test
  void oneCodeTwoStates() {
    Dataset data = Fixtures.oneCodeTwoStates();
    assertThatThrownBy(() -> State.of("CS")).hasMessageContaining("CS");
    State czechoslovakia = State.withCode("CS", day("1980-05-05")).get(0);
    State serbiaAndMontenegro = State.withCode("CS", day("2004-05-05")).get(0);
    assertThat(State.withCode("CS", day("2000-01-01"))).isEmpty();
    assertThat(data.agreements().between(czechoslovakia, SPAIN).single().id())
        .isEqualTo("czechoslovak-agreement");
    assertThat(data.agreements().between(serbiaAndMontenegro, SPAIN).single().id())
        .isEqualTo("serbian-agreement");
  }

  @ParameterizedTest
  @CsvSource({
    "BT, 1990-01-01, YES, NO, NO",
    "MV, 1990-01-01, YES, YES, NO",
    "PT, 1990-01-01, NO, YES, YES",
    "TW, 1960-01-01, YES, NO, NO",
    "TW, 1990-01-01, NO, NO, NO",
    "BT, 2010-01-01, YES, UNKNOWN, UNKNOWN",
    "MV, 2010-01-01, YES, UNKNOWN, UNKNOWN",
  })
  void recognitionRelationsMissions(
      String other, LocalDate day, Verdict recognised, Verdict related, Verdict represented) {
    Relationship two = Fixtures.recognitionRelationsMissions().between(SPAIN, State.of(other));
    assertThat(two.recognisesOn(SPAIN, day)).hasVerdict(recognised);
    assertThat(two.haveRelationsOn(day)).hasVerdict(related);
    assertThat(two.hasMissionOn(SPAIN, day)).hasVerdict(represented);
  }

  @ParameterizedTest
  @CsvSource({
    "IT, 1980-01-01, YES, YES",
    "MT, 1980-01-01, YES, NO",
    "MT, 1965-01-01, NO, NO",
    "CU, 1965-01-01, YES, YES",
    "CU, 1980-01-01, NO, NO",
    "CU, 1970-06-01, UNKNOWN, UNKNOWN",
  })
  void representation(String other, LocalDate day, Verdict accredited, Verdict resident) {
    Relationship two = Fixtures.representation().between(SPAIN, State.of(other));
    assertThat(two.hasMissionOn(SPAIN, day)).hasVerdict(accredited);
    assertThat(two.hasResidentMissionOn(SPAIN, day)).hasVerdict(resident);
  }

  @Test
  void representation_ofMaltaAndItaly_isOnePerson() {
    assertThat(
            Fixtures.representation().accreditations().from(SPAIN).list().stream()
                .map(head -> head.person())
                .distinct())
        .hasSize(1);
    assertThat(Fixtures.representation().missions().type(Mission.Type.INTERESTS_SECTION).single())
        .isEqualTo(Fixtures.representation().get("section-in-havana"));
  }

  @ParameterizedTest
  @CsvSource({
    "signed-by-one, 1996-01-01, SIGNED, UNKNOWN, UNKNOWN",
    "ratified-late, 1997-01-01, RATIFIED, SIGNED, UNKNOWN",
    "ratified-late, 2000-01-01, IN_FORCE, IN_FORCE, IN_FORCE",
    "provisional, 2000-01-01, PROVISIONALLY_APPLIED, PROVISIONALLY_APPLIED, PROVISIONALLY_APPLIED",
    "denounced, 1999-01-01, IN_FORCE, DENOUNCED, UNKNOWN",
    "terminated, 1998-12-30, IN_FORCE, IN_FORCE, IN_FORCE",
    "terminated, 1998-12-31, TERMINATED, TERMINATED, TERMINATED",
    "signed-by-one, 2002-01-01, UNKNOWN, UNKNOWN, UNKNOWN",
    "ratified-late, 2002-01-01, UNKNOWN, UNKNOWN, UNKNOWN",
    "provisional, 2002-01-01, UNKNOWN, UNKNOWN, UNKNOWN",
    "denounced, 2002-01-01, UNKNOWN, UNKNOWN, UNKNOWN",
    "terminated, 2002-01-01, UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void agreements(
      String id,
      LocalDate day,
      Agreement.Status ofAzerbaijan,
      Agreement.Status ofSpain,
      Agreement.Status ofBoth) {
    Agreement agreement = (Agreement) Fixtures.agreements().get(id);
    assertThat(agreement.statusOn(day, AZERBAIJAN)).isEqualTo(ofAzerbaijan);
    assertThat(agreement.statusOn(day, SPAIN)).isEqualTo(ofSpain);
    assertThat(agreement.statusOn(day)).isEqualTo(ofBoth);
  }

  @Test
  void contradictingSources() {
    Dataset data = Fixtures.contradictingSources();
    assertThat(data.conflicts())
        .extracting(conflict -> conflict.facts().stream().map(Fact::id).sorted().toList())
        .containsExactlyInAnyOrder(
            List.of("established-chronicle", "established-handbook"),
            List.of("exports-chronicle", "exports-handbook"));
    assertThat(relations(data, "AZ", "ES", "1992-02-10"))
        .isUnknown()
        .restsOn("established-chronicle", "established-handbook");
    Source chronicle = data.get("established-chronicle").citations().get(0).source();
    Dataset resolved = data.resolvedBy(ResolutionPolicy.preferSource(chronicle));
    assertThat(relations(resolved, "AZ", "ES", "1992-02-10")).isNo();
    assertThat(resolved).hasFacts(data.facts().count());
  }

  @ParameterizedTest
  @CsvSource({
    "day, NO, DEFINITE, DEFINITE",
    "month, NO, POSSIBLE, DEFINITE",
    "year, POSSIBLE, POSSIBLE, NO",
    "decade, POSSIBLE, POSSIBLE, POSSIBLE",
    "season, NO, POSSIBLE, NO",
    "unspecified-day, NO, POSSIBLE, NO",
    "open-end, NO, DEFINITE, DEFINITE",
    "unknown-end, NO, DEFINITE, DEFINITE",
    "unknown-start, UNKNOWN, DEFINITE, NO",
    "uncertain, NO, DEFINITE, NO",
    "approximate, NO, DEFINITE, NO",
    "as-of, POSSIBLE, POSSIBLE, UNKNOWN",
    "before, UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void doubtInDates(String id, Certainty inJanuary, Certainty inJune, Certainty in1995) {
    Fact fact = Fixtures.doubtInDates().get(id);
    assertThat(fact.holdsOn(day("1992-01-01"))).isEqualTo(inJanuary);
    assertThat(fact.holdsOn(day("1992-06-15"))).isEqualTo(inJune);
    assertThat(fact.holdsOn(day("1995-01-01"))).isEqualTo(in1995);
  }

  @Test
  void doubtInDates_afterTheSource() {
    Dataset data = Fixtures.doubtInDates();
    assertThat(data.get("unknown-end")).definitelyHoldsOn(day("2001-01-01"));
    assertThat(data.get("unknown-end").holdsOn(day("2001-01-02"))).isEqualTo(Certainty.UNKNOWN);
    assertThat(data.get("open-end")).definitelyHoldsOn(day("2001-01-02"));
  }

  @Test
  void totalsAndParts() {
    Dataset data = Fixtures.totalsAndParts();
    assertThatThrownBy(() -> data.trade().sum()).isInstanceOf(DoubleCountingException.class);
    assertThat(data.trade().total().sum().orElseThrow().value()).hasToString("264300000");
    assertThat(data.trade().directed().allCommodities().sum().orElseThrow().value())
        .hasToString("264300000");
    assertThat(data.trade().commodity("oil").sum().orElseThrow().value()).hasToString("200000000");
    assertThat(data.trade().during("1999").sum()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1992-01-15, NO, UNKNOWN",
    "1994-01-01, YES, UNKNOWN",
    "1996-06-01, UNKNOWN, UNKNOWN",
    "1999-01-01, UNKNOWN, NO",
  })
  void coverageWithHoles(LocalDate day, Verdict related, Verdict represented) {
    Relationship two = Fixtures.coverageWithHoles().between(AZERBAIJAN, SPAIN);
    assertThat(two.haveRelationsOn(day)).hasVerdict(related);
    assertThat(two.hasMissionOn(SPAIN, day)).hasVerdict(represented);
  }

  @Test
  void nothingKnown() {
    State bolivia = State.of("BO");
    Relationship two = Fixtures.nothingKnown().between(bolivia, State.of("MN"));
    LocalDate day = day("1995-01-01");
    assertThat(
            Stream.of(
                two.haveRelationsOn(day),
                two.recognisesOn(bolivia, day),
                two.hasMissionOn(bolivia, day),
                two.hasResidentMissionOn(bolivia, day),
                two.shareMembershipOn(Organization.of("UN"), day)))
        .extracting(Answer::verdict)
        .containsOnly(Verdict.UNKNOWN);
    assertThat(two.timeline()).isEmpty();
    assertThat(two.sharedMembershipsOn(day)).isEmpty();
    assertThat(two.establishedOn()).isEmpty();
    assertThat(relations(Fixtures.nothingKnown(), "AZ", "ES", "1995-01-01")).isYes();
  }

  @ParameterizedTest
  @CsvSource({
    "EU, GB, ES, 1995-01-01, YES",
    "EU, GB, ES, 2000-06-01, NO",
    "EU, GB, ES, 2002-01-01, UNKNOWN",
    "COMMONWEALTH, GB, ZA, 1950-01-01, YES",
    "COMMONWEALTH, GB, ZA, 1995-01-01, YES",
    "COMMONWEALTH, GB, ZA, 1970-01-01, UNKNOWN",
    "COMMONWEALTH, GB, PK, 2000-01-01, YES",
  })
  void membershipsThatChange(
      String organization, String one, String other, LocalDate day, Verdict verdict) {
    assertThat(
            Fixtures.membershipsThatChange()
                .between(State.of(one), State.of(other))
                .shareMembershipOn(Organization.of(organization), day))
        .hasVerdict(verdict);
  }

  @Test
  void membershipsThatChange_pakistan_isSuspendedWhileAMember() {
    assertThat(
            Fixtures.membershipsThatChange()
                .memberships()
                .of(State.of("PK"))
                .on(day("2000-01-01"))
                .definitely()
                .list())
        .extracting(Membership::form)
        .containsExactlyInAnyOrder(Membership.Form.FULL, Membership.Form.SUSPENDED);
  }

  @Test
  void knownLater() {
    Relationship two = Fixtures.knownLater().between(AZERBAIJAN, SPAIN);
    LocalDate asked = day("2000-01-01");
    assertThat(two.haveRelationsOn(asked)).isNo();
    assertThat(two.asKnownOn(day("2001-06-01")).haveRelationsOn(asked))
        .isUnknown()
        .restsOn("established");
    Relationship nothing = two.asKnownOn(day("2000-06-01"));
    assertThat(nothing.haveRelationsOn(asked)).isUnknown();
    assertThat(nothing.timeline()).isEmpty();
  }
}
