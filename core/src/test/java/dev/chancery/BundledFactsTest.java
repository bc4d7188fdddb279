package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.actor.Succession;
import dev.chancery.amount.Amount;
import dev.chancery.amount.AmountModifier;
import dev.chancery.dataset.Answer;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.dataset.Relationship;
import dev.chancery.dataset.SharedMembership;
import dev.chancery.dataset.Verdict;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.CorporateActivity;
import dev.chancery.fact.Engagement;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FrameworkEngagement;
import dev.chancery.fact.InvestmentFigure;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Milestone;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Participant;
import dev.chancery.fact.Place;
import dev.chancery.fact.Position;
import dev.chancery.fact.Programme;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.query.DoubleCountingException;
import dev.chancery.query.MissionQuery;
import dev.chancery.source.Citation;
import dev.chancery.time.Certainty;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of what the bundled dataset must say, found by a query: S01 to S40. */
class BundledFactsTest {
  private static final Dataset DATA = Chancery.bundled();
  private static final State AZERBAIJAN = State.of("AZ");
  private static final State SPAIN = State.of("ES");
  private static final Organization EU = Organization.of("EU");
  private static final Organization COUNCIL_OF_EUROPE = Organization.of("COE");
  private static final Relationship RELATIONSHIP = DATA.between(AZERBAIJAN, SPAIN);

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static BigDecimal usd(String number) {
    return new BigDecimal(number);
  }

  // History.

  @Test
  void s01_relationsEstablished_isOneFactSaidInTwoPlaces() {
    RelationsEvent event =
        DATA.relationsEvents()
            .between(AZERBAIJAN, SPAIN)
            .type(RelationsEvent.Type.ESTABLISHED)
            .ranked(Fact.Rank.PREFERRED)
            .single();

    assertThat(event.when()).hasToString("1992-02-11");
    assertThat(event.citations()).hasSize(2);
    assertThat(event.citations().get(0)).isNotEqualTo(event.citations().get(1));
    assertThat(RELATIONSHIP.establishedOn()).contains(event.when());
  }

  @ParameterizedTest
  @CsvSource({
    "1985-01-01, UNKNOWN",
    "1991-12-25, UNKNOWN",
    "1991-12-26, NO",
    "1992-02-10, NO",
    "1992-02-11, YES",
    "2000-01-01, YES",
    "2025-05-19, YES",
    "2025-05-20, UNKNOWN",
    "2030-01-01, UNKNOWN",
  })
  void s01_haveRelationsOn_isKnownInsideTheCoverage(LocalDate day, Verdict verdict) {
    Answer answer = RELATIONSHIP.haveRelationsOn(day);

    assertThat(answer.verdict()).isEqualTo(verdict);
    assertThat(answer.reason()).endsWith(".").contains("1992-02-11");
    assertThat(answer.facts()).extracting(Fact::id).containsExactly("relations-established-1992");
  }

  @Test
  void s02_councilOfEurope_hasBothAsMembersSinceNobodySaysWhen() {
    for (State state : ImmutableList.of(AZERBAIJAN, SPAIN)) {
      Membership membership =
          Chancery.azerbaijanSpain().memberships().of(state).in(COUNCIL_OF_EUROPE).single();

      assertThat(membership.form()).isEqualTo(Membership.Form.FULL);
      assertThat(membership.bounds().startEarliest().isUnknown()).isTrue();
      assertThat(membership.bounds().startEarliest().isOpen()).isFalse();
      assertThat(membership.bounds().endLatest().isUnknown()).isTrue();
      assertThat(membership.holdsOn(day("1995-01-01"))).isEqualTo(Certainty.UNKNOWN);
    }
    assertThat(RELATIONSHIP.sharedMembershipsOn(day("2025-06-01")))
        .extracting(SharedMembership::organization)
        .contains(COUNCIL_OF_EUROPE);
  }

  @Test
  void s03_sovietUnion_isThePredecessorOfAzerbaijanAndOfTheRelations() {
    State sovietUnion = State.of("SUHH");

    assertThat(AZERBAIJAN.predecessors())
        .extracting(Succession::predecessor)
        .containsExactly(sovietUnion);
    assertThat(DATA.relationsEvents().where(RelationsEvent.PREDECESSOR, sovietUnion).single().id())
        .isEqualTo("relations-established-1992");
    assertThat(Chancery.azerbaijanSpain().facts().involving(sovietUnion).count()).isOne();
  }

  @Test
  void s04_natoSummit1997_wasAttendedByTwoForAzerbaijan() {
    Engagement summit =
        DATA.engagements()
            .type(Engagement.Type.SUMMIT)
            .under(Organization.of("NATO"))
            .in("Madrid")
            .on(day("1997-07-08"))
            .single();

    assertThat(summit.when()).hasToString("1997-07-08");
    assertThat(summit.participants())
        .extracting(Participant::name)
        .containsExactly("Heydar Aliyev", "Hasan Hasanov");
    assertThat(summit.participants())
        .extracting(participant -> participant.office().orElse(""))
        .containsExactly("President", "Foreign Minister");
    assertThat(summit.participants())
        .allMatch(participant -> participant.actsFor().filter(AZERBAIJAN::equals).isPresent());
    assertThat(DATA.engagements().participant("heydar aliyev").single()).isEqualTo(summit);
    assertThat(DATA.engagements().office("foreign minister").list()).contains(summit);
  }

  @Test
  void s05_tradeTotalFirstHalf2003_is264Point3Million() {
    TradeFigure total = DATA.trade().between(AZERBAIJAN, SPAIN).during("2003").total().single();

    assertThat(total.when().edtf()).hasToString("2003-01/2003-06");
    assertThat(total.when().reading()).isEqualTo(Reading.EXTENT);
    assertThat(total.amount()).hasToString("USD 264.3 million");
    assertThat(total.amount().value()).isEqualByComparingTo(usd("264300000"));
    assertThat(total.isTotal()).isTrue();
  }

  @Test
  void s06_crudeOilFirstHalf2003_is241Point3MillionFromAzerbaijan() {
    TradeFigure oil =
        DATA.trade().from(AZERBAIJAN).to(SPAIN).during("2003").commodity("Crude Oil").single();

    assertThat(oil.amount().value()).isEqualTo(usd("241300000"));
    assertThat(oil.amount().currency().code()).isEqualTo("USD");
    assertThat(oil.when().edtf()).hasToString("2003-01/2003-06");
    assertThat(oil.partOf()).contains("trade-2003-h1-total");
  }

  @Test
  void s07_fromSpainFirstHalf2003_is23Million() {
    TradeFigure fromSpain = DATA.trade().from(SPAIN).to(AZERBAIJAN).during("2003").single();

    assertThat(fromSpain.amount().value()).isEqualByComparingTo(usd("23000000"));
    assertThat(fromSpain.commodity()).contains("goods and services");
    assertThat(fromSpain.partOf()).contains("trade-2003-h1-total");
  }

  @Test
  void s05_parts_addUpToTheTotalExactly() {
    Amount parts = DATA.trade().during("2003").directed().sum().orElseThrow();
    Amount total = DATA.trade().during("2003").total().sum().orElseThrow();

    assertThat(parts.value()).isEqualByComparingTo(total.value());
    assertThat(parts.mayEqual(total)).isTrue();
  }

  @Test
  void s05_sumOfTotalAndParts_isRefused() {
    assertThatThrownBy(() -> DATA.trade().during("2003").sum())
        .isInstanceOf(DoubleCountingException.class)
        .hasMessageContaining("trade-2003-h1-total");
    assertThatThrownBy(() -> DATA.trade().during("2003").sumByYear())
        .isInstanceOf(DoubleCountingException.class);
  }

  @Test
  void s08_repsol_carriesItsRightNameAndANote() {
    CorporateActivity repsol =
        DATA.corporateActivities().from(SPAIN).to(AZERBAIJAN).company("Repsol").single();

    assertThat(repsol.company()).isEqualTo("Repsol");
    assertThat(repsol.activity()).isEqualTo("oil exploration");
    assertThat(repsol.note().orElse("")).contains("Repsoil");
    assertThat(DATA.facts().matching("repsoil").single()).isEqualTo(repsol);
  }

  @Test
  void s09_embassyInMadrid_openedAtTheEndOf2005() {
    Mission embassy = DATA.missions().from(AZERBAIJAN).to(SPAIN).single();

    assertThat(embassy.opened().orElseThrow()).hasToString("end of 2005");
    assertThat(embassy.opened().orElseThrow().modifier()).contains(Modifier.END);
    assertThat(embassy.bounds().startEarliest().day()).isEqualTo("2005-01-01");
    assertThat(embassy.bounds().startLatest().day()).isEqualTo("2005-12-31");
    assertThat(embassy.closed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2004-12-31, 0, 0",
    "2005-01-01, 1, 0",
    "2005-06-01, 1, 0",
    "2005-12-31, 1, 1",
    "2010-06-01, 1, 1",
    "2025-05-19, 1, 1",
    "2030-01-01, 1, 0",
  })
  void s09_openOn_isPossibleThroughout2005AndDefiniteAfterwards(
      LocalDate day, int possible, int definite) {
    MissionQuery open = DATA.missions().from(AZERBAIJAN).to(SPAIN).openOn(day);

    assertThat(open.count()).isEqualTo(possible);
    assertThat(open.definitely().count()).isEqualTo(definite);
  }

  @ParameterizedTest
  @EnumSource(names = {"INVESTMENT_PROMOTION_AND_PROTECTION", "DOUBLE_TAXATION"})
  void s10_s11_pendingAgreements_wereAwaitingSignatureAsOf2005(Agreement.Type type) {
    Agreement agreement = DATA.agreements().between(AZERBAIJAN, SPAIN).type(type).single();
    Milestone pending = agreement.milestones().get(0);

    assertThat(pending.status()).isEqualTo(Agreement.Status.AWAITING_SIGNATURE);
    assertThat(pending.when()).hasToString("as of 2005");
    assertThat(agreement.statusOn(day("2005-06-01")))
        .isEqualTo(Agreement.Status.AWAITING_SIGNATURE);
    assertThat(agreement.statusOn(day("2010-01-01"))).isEqualTo(Agreement.Status.UNKNOWN);
    assertThat(agreement.hasStatusOn(Agreement.Status.SIGNED, day("2010-01-01")))
        .isEqualTo(Certainty.NO);
  }

  @Test
  void s10_s11_titles_areThoseOfTheAgreements() {
    assertThat(DATA.agreements().title("promotion reciprocal protection investments").single().id())
        .isEqualTo("investment-protection-agreement");
    assertThat(DATA.agreements().title("avoidance of double taxation").single().id())
        .isEqualTo("double-taxation-convention");
  }

  @Test
  void s12_delegation2006_metOfficeMinistryAndOpposition() {
    Engagement delegation =
        DATA.engagements().type(Engagement.Type.DELEGATION).in("Baku").during("2006").single();

    assertThat(delegation.when()).hasToString("2006");
    assertThat(delegation.host()).contains(AZERBAIJAN);
    assertThat(delegation.participants())
        .extracting(Participant::name)
        .containsExactly(
            "Spanish diplomats",
            "representatives of the President's Office",
            "representatives of the Foreign Ministry",
            "opposition leaders");
    assertThat(DATA.engagements().participant("opposition leaders").single()).isEqualTo(delegation);
  }

  @Test
  void s13_delegation2006_metAmbassadorsOfOsceStates() {
    Engagement meeting =
        DATA.engagements().under(Organization.of("OSCE")).during("2006").in("Baku").single();

    assertThat(meeting.participants())
        .extracting(Participant::name)
        .containsExactly(
            "Spanish diplomats", "ambassadors of OSCE member states accredited in Baku");
    assertThat(meeting.involves(SPAIN)).isTrue();
  }

  @Test
  void s14_politicalConsultations2024_haveLeadersAndTopics() {
    Engagement consultations =
        DATA.engagements()
            .type(Engagement.Type.POLITICAL_CONSULTATIONS)
            .in("Madrid")
            .on(day("2024-10-11"))
            .single();

    assertThat(consultations.participants())
        .extracting(Participant::name)
        .containsExactly("Fariz Rzayev", "Diego Belio Martinez");
    assertThat(consultations.participants())
        .extracting(participant -> participant.office().orElse(""))
        .containsExactly(
            "Deputy Minister of Foreign Affairs",
            "Secretary of State for Foreign and Global Affairs");
    assertThat(consultations.participants())
        .extracting(participant -> participant.actsFor().orElseThrow())
        .isEqualTo(ImmutableList.of(AZERBAIJAN, SPAIN));
    assertThat(consultations.topics())
        .containsExactly(
            "political relations",
            "economic relations",
            "humanitarian relations",
            "cooperation in multilateral formats",
            "preparation of COP29");
  }

  @ParameterizedTest
  @ValueSource(strings = {"political", "economic", "humanitarian", "multilateral formats", "COP29"})
  void s14_politicalConsultations_areFoundByEachTopic(String topic) {
    assertThat(DATA.engagements().topic(topic).during("2024-10").list())
        .extracting(Fact::id)
        .containsExactly("political-consultations-2024");
  }

  @Test
  void s15_cop29_wasScheduledInAzerbaijanForNovember2024() {
    Engagement cop29 =
        DATA.engagements().under(Organization.of("UNFCCC")).during("2024-11").single();

    assertThat(cop29.outlook()).isEqualTo(Engagement.Outlook.SCHEDULED);
    assertThat(cop29.host()).contains(AZERBAIJAN);
    assertThat(cop29.place().flatMap(Place::country)).contains(AZERBAIJAN);
    assertThat(cop29.when()).hasToString("2024-11");
    assertThat(cop29.title().orElse("")).contains("COP29");
    assertThat(DATA.engagements().outlook(Engagement.Outlook.SCHEDULED).single()).isEqualTo(cop29);
  }

  @Test
  void s16_speakersMeeting2025_hasBothSpeakersAndFiveTopics() {
    Engagement meeting = DATA.engagements().participant("rollan").single();

    assertThat(meeting.when()).hasToString("2025-05-19");
    assertThat(meeting.place()).contains(Place.of("Madrid", SPAIN));
    assertThat(meeting.participants())
        .extracting(Participant::name)
        .containsExactly("Sahiba Gafarova", "Pedro Rollán");
    assertThat(meeting.topics())
        .containsExactly(
            "inter-parliamentary cooperation",
            "economic ties",
            "energy projects",
            "cultural exchange",
            "Spain's support during COP29");
  }

  // Economic relations.

  private static Agreement economicMemorandum() {
    return DATA.agreements().between(AZERBAIJAN, SPAIN).topic("economic cooperation").single();
  }

  @Test
  void s17_economicMemorandum_wasAnnouncedByTheDeputyMinister() {
    Agreement memorandum = economicMemorandum();
    Milestone announced = memorandum.milestones().get(0);
    Participant by = announced.by().orElseThrow();

    assertThat(memorandum.type()).isEqualTo(Agreement.Type.MEMORANDUM_OF_UNDERSTANDING);
    assertThat(announced.when()).hasToString("2025-03-11");
    assertThat(by.name()).isEqualTo("Elnur Aliyev");
    assertThat(by.office()).contains("Deputy Minister of Economy");
    assertThat(by.actsFor().orElseThrow()).isEqualTo(AZERBAIJAN);
    assertThat(memorandum.place()).contains(Place.of("Baku", AZERBAIJAN));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-10, UNKNOWN",
    "2025-03-11, ANNOUNCED",
    "2025-05-19, ANNOUNCED",
    "2025-05-20, UNKNOWN",
    "2025-12-31, UNKNOWN",
  })
  void s17_statusOn_isAnnouncedAsFarAsTheSourceReaches(LocalDate day, Agreement.Status status) {
    assertThat(economicMemorandum().statusOn(day)).isEqualTo(status);
  }

  @Test
  void s17_economicMemorandum_isNotSignedOnAnyDay() {
    Agreement memorandum = economicMemorandum();

    for (LocalDate day = day("2024-01-01"); day.getYear() < 2028; day = day.plusDays(1)) {
      assertThat(memorandum.hasStatusOn(Agreement.Status.SIGNED, day)).isEqualTo(Certainty.NO);
      assertThat(memorandum.statusOn(day)).isNotEqualTo(Agreement.Status.SIGNED);
    }
    assertThat(
            DATA.agreements()
                .topic("economic cooperation")
                .withStatus(Agreement.Status.SIGNED, day("2026-01-01"))
                .list())
        .isEmpty();
  }

  @Test
  void s18_tradeTotal2024_isAbout300Million() {
    TradeFigure total = DATA.trade().between(AZERBAIJAN, SPAIN).during("2024").single();

    assertThat(total.isTotal()).isTrue();
    assertThat(total.amount()).hasToString("about USD 300 million");
    assertThat(total.when()).hasToString("2024");
  }

  @ParameterizedTest
  @CsvSource({
    "ES, AZ, 2024, more than USD 7 million",
    "ES, AZ, 2023, USD 1.17 million",
    "AZ, ES, 2024, about USD 53.7 million",
  })
  void s19_s20_s21_directInvestment_isAsStated(String from, String to, String year, String text) {
    InvestmentFigure figure =
        DATA.investments().from(State.of(from)).to(State.of(to)).during(year).stated().single();

    assertThat(figure.amount()).hasToString(text);
    assertThat(figure.measure()).isEqualTo(InvestmentFigure.Measure.FLOW);
    assertThat(figure.isDerived()).isFalse();
    assertThat(figure.bounds().startEarliest().day()).isEqualTo(year + "-01-01");
    assertThat(figure.bounds().endLatest().day()).isEqualTo(year + "-12-31");
  }

  @Test
  void s22_ratio_isKeptAndWhatFollowsIsDerived() {
    InvestmentFigure stated = DATA.investments().from(AZERBAIJAN).to(SPAIN).during("2024").single();
    InvestmentFigure derived = DATA.investments().derived().single();

    assertThat(stated.ratio().orElseThrow().factor()).isEqualByComparingTo("2.2");
    assertThat(stated.ratio().orElseThrow().modifier()).isEqualTo(AmountModifier.ABOUT);
    assertThat(stated.ratio().orElseThrow().to()).isEqualTo(derived.id());
    assertThat(derived.when()).hasToString("2023");
    assertThat(derived.isDerived()).isTrue();
    assertThat(derived.derivedFrom()).containsExactly(stated.id());
    assertThat(derived.amount()).hasToString("about USD 24.4 million");
    assertThat(derived.amount().value().multiply(usd("2.2")))
        .isCloseTo(stated.amount().value(), within(usd("110000")));
  }

  @Test
  void s22_derivedFigure_isLeftOutOfSumsUnlessAskedFor() {
    assertThat(DATA.investments().from(AZERBAIJAN).sumByYear()).containsOnlyKeys(Year.of(2024));
    assertThat(DATA.investments().from(AZERBAIJAN).sum().orElseThrow().value())
        .isEqualByComparingTo(usd("53700000"));
    assertThat(DATA.investments().from(AZERBAIJAN).includingDerived().sumByYear())
        .containsOnlyKeys(Year.of(2023), Year.of(2024));
    assertThat(DATA.investments().from(AZERBAIJAN).during("2023").sum()).isEmpty();
  }

  @Test
  void s22_derivedFacts_areThisOneOnly() {
    assertThat(DATA.facts().derived().list())
        .extracting(Fact::id)
        .containsExactly("investment-az-es-2023");
  }

  @Test
  void s23_energyPartnerships_goThroughSpainToTheUnion() {
    FrameworkEngagement energy = DATA.frameworkEngagements().topic("gas imports").single();

    assertThat(energy.engaging()).isEqualTo(AZERBAIJAN);
    assertThat(energy.framework()).isEqualTo(EU);
    assertThat(energy.through().orElseThrow()).isEqualTo(SPAIN);
    assertThat(energy.topics()).contains("energy");
    assertThat(DATA.facts().between(AZERBAIJAN, SPAIN).list()).contains(energy);
    assertThat(DATA.facts().between(AZERBAIJAN, EU).list()).contains(energy);
  }

  @Test
  void s24_easternPartnership_hasAzerbaijan() {
    assertThat(
            DATA.frameworkEngagements()
                .from(AZERBAIJAN)
                .to(Organization.of("EAP"))
                .single()
                .title())
        .isEqualTo("Participation in the Eastern Partnership");
  }

  @Test
  void s25_climateAndSecurity_areDialoguesWithTheUnion() {
    FrameworkEngagement climate = DATA.frameworkEngagements().topic("climate").single();

    assertThat(climate.topics()).containsExactly("climate (COP29)", "regional security");
    assertThat(DATA.frameworkEngagements().through(SPAIN).topic("regional security").single())
        .isEqualTo(climate);
  }

  @Test
  void s26_spain_isAMemberOfTheUnionSinceNobodySaysWhen() {
    Membership membership = Chancery.azerbaijanSpain().memberships().of(SPAIN).in(EU).single();

    assertThat(membership.bounds().startEarliest().isUnknown()).isTrue();
    assertThat(membership.holdsOn(day("2000-01-01"))).isEqualTo(Certainty.UNKNOWN);
    assertThat(DATA.memberships().of(AZERBAIJAN).in(EU).isEmpty()).isTrue();
  }

  // Culture and education.

  @ParameterizedTest
  @CsvSource({
    "spanish-lector-baku, lector",
    "spanish-cultural-centre-baku, cultural centre",
    "spanish-scholarships-and-dele, DELE",
    "spanish-scholarships-and-dele, scholarships",
  })
  void s27_s28_s29_eachProgramme_isFoundByItsWord(String id, String words) {
    Programme programme = (Programme) DATA.facts().matching(words).single();

    assertThat(programme.id()).isEqualTo(id);
    assertThat(programme.host().orElseThrow().name())
        .isEqualTo("Azerbaijan University of Languages");
    assertThat(programme.host().orElseThrow().of().orElseThrow()).isEqualTo(AZERBAIJAN);
    assertThat(programme.when()).hasToString("2008/");
  }

  @Test
  void s27_lector_isOfTheAgencyAndLastsAsFarAsTheSourceReaches() {
    Programme lector = DATA.programmes().operatedBy("maec-aecid").single();

    assertThat(lector.title()).isEqualTo("Spanish lector");
    assertThat(lector.type()).isEqualTo(Programme.Type.EDUCATIONAL);
    assertThat(lector.holdsOn(day("2007-12-31"))).isEqualTo(Certainty.NO);
    assertThat(lector.holdsOn(day("2008-06-01"))).isEqualTo(Certainty.POSSIBLE);
    assertThat(lector.holdsOn(day("2015-01-01"))).isEqualTo(Certainty.DEFINITE);
    assertThat(lector.holdsOn(day("2030-01-01"))).isEqualTo(Certainty.UNKNOWN);
  }

  @Test
  void s30_sportsMemorandum_wasSignedIn2010() {
    Agreement memorandum = DATA.agreements().topic("sports education").single();

    assertThat(memorandum.type()).isEqualTo(Agreement.Type.MEMORANDUM_OF_UNDERSTANDING);
    assertThat(memorandum.statusOn(day("2009-12-31"))).isEqualTo(Agreement.Status.UNKNOWN);
    assertThat(memorandum.statusOn(day("2012-01-01"))).isEqualTo(Agreement.Status.SIGNED);
    assertThat(memorandum.hasStatusOn(Agreement.Status.SIGNED, day("2010-06-01")))
        .isEqualTo(Certainty.POSSIBLE);
    assertThat(memorandum.hasStatusOn(Agreement.Status.SIGNED, day("2009-12-31")))
        .isEqualTo(Certainty.NO);
  }

  @Test
  void s31_culturalProgramming_isOfBothThroughTheEmbassies() {
    Programme programming = DATA.programmes().matching("embassies").single();

    assertThat(programming.type()).isEqualTo(Programme.Type.CULTURAL);
    assertThat(programming.dyad()).isEqualTo(Dyad.between(AZERBAIJAN, SPAIN));
    assertThat(programming.title()).isEqualTo("Regular cultural programming through the embassies");
  }

  // Positions.

  @Test
  void s32_unitedNationsResolutions_hadTheSupportOfSpainInThe1990s() {
    Position position = DATA.positions().in(Organization.of("UN")).single();

    assertThat(position.holderState()).isEqualTo(SPAIN);
    assertThat(position.stance()).isEqualTo(Position.Stance.SUPPORTS);
    assertThat(position.isOfficial()).isTrue();
    assertThat(position.when()).hasToString("199X");
    assertThat(position.bounds().startEarliest().day()).isEqualTo("1990-01-01");
    assertThat(position.bounds().endLatest().day()).isEqualTo("1999-12-31");
    assertThat(position.concerning()).containsExactly(State.of("AM"));
    assertThat(DATA.positions().issue("nagorno karabakh").list()).contains(position);
  }

  @Test
  void s33_criticism_isOfMembersOfParliamentAndNotOfSpain() {
    Position criticism = DATA.positions().stance(Position.Stance.CRITICISES).single();

    assertThat(criticism.holder()).isEqualTo(Position.Holder.MEMBERS_OF_PARLIAMENT);
    assertThat(criticism.isOfficial()).isFalse();
    assertThat(DATA.positions().heldBy(Position.Holder.STATE).list()).doesNotContain(criticism);
    assertThat(criticism.when().modifier()).contains(Modifier.AFTER);
  }

  @Test
  void s33_criticism_cameAfterThe1990sAndNotAfterTheArticle() {
    Position criticism = DATA.positions().stance(Position.Stance.CRITICISES).single();

    assertThat(criticism.bounds().startEarliest().day()).isEqualTo("2000-01-01");
    assertThat(criticism.bounds().endLatest().day()).isEqualTo("2025-12-31");
    assertThat(criticism.holdsOn(day("1999-12-31"))).isEqualTo(Certainty.NO);
    assertThat(criticism.holdsOn(day("2026-01-01"))).isEqualTo(Certainty.NO);
    assertThat(criticism.holdsOn(day("2010-01-01"))).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void s34_officialPosition_supportsTerritorialIntegrity() {
    Position position = DATA.positions().issue("territorial integrity").single();

    assertThat(position.holder()).isEqualTo(Position.Holder.STATE);
    assertThat(position.stance()).isEqualTo(Position.Stance.SUPPORTS);
    assertThat(position.holderState()).isEqualTo(SPAIN);
    assertThat(position.subject()).isEqualTo(AZERBAIJAN);
  }

  // Missions and links.

  @Test
  void s35_embassyInMadrid_isOneFactSaidInTwoPlaces() {
    Mission embassy = DATA.missions().from(AZERBAIJAN).to(SPAIN).in("madrid").resident().single();

    assertThat(embassy.type()).isEqualTo(Mission.Type.EMBASSY);
    assertThat(embassy.seat()).contains(Place.of("Madrid", SPAIN));
    assertThat(embassy.citations()).hasSize(2);
    assertThat(embassy.citations())
        .extracting(Citation::section)
        .containsExactly(
            ImmutableList.of("History"), ImmutableList.of("Resident diplomatic missions"));
    assertThat(RELATIONSHIP.hasResidentMissionOn(AZERBAIJAN, day("2010-01-01")).verdict())
        .isEqualTo(Verdict.YES);
  }

  @Test
  void s36_spain_isAccreditedFromAnkara() {
    Mission embassy = DATA.missions().from(SPAIN).to(AZERBAIJAN).nonResident().single();

    assertThat(embassy.residence()).isEqualTo(Mission.Residence.NON_RESIDENT);
    assertThat(embassy.seat()).contains(Place.of("Ankara", State.of("TR")));
    assertThat(DATA.missions().from(SPAIN).to(AZERBAIJAN).resident().isEmpty()).isTrue();
    assertThat(DATA.missions().between(AZERBAIJAN, SPAIN).in("Ankara").single()).isEqualTo(embassy);
    assertThat(RELATIONSHIP.hasResidentMissionOn(SPAIN, day("2025-06-01")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void s37_to_s40_seeAlso_areLinksFromTheRelationship() {
    assertThat(RELATIONSHIP.relatedTopics())
        .extracting(RelatedTopic::toString)
        .containsExactly(
            "Foreign relations of Azerbaijan (AZ)",
            "Foreign relations of Spain (ES)",
            "Azerbaijan–NATO relations (AZ–org:NATO)",
            "Azerbaijan–EU relations (AZ–org:EU)");
    assertThat(RELATIONSHIP.relatedTopics())
        .allMatch(topic -> topic.relationship().equals(Dyad.between(AZERBAIJAN, SPAIN)))
        .allMatch(topic -> topic.citations().size() == 1);
    assertThat(DATA.between(AZERBAIJAN, EU).relatedTopics()).isEmpty();
  }
}
